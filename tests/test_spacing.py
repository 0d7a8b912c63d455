"""Blank lines between all printed lines, as PyMuPDF and pdfminer give them where the leading is wide."""

from __future__ import annotations

from itertools import zip_longest

import invented
import pytest
from printed import column, texts

import zhnews
from zhnews import lines

WIDE = 17  # characters of a column


def printed(letter: str, wide: int = WIDE) -> list[str]:
    """The paragraphs of an invented article as a column prints them, the indents of first lines lost."""
    return column((text(f"{letter}{n}") for n in "123"), wide)


def text(name: str) -> str:
    return invented.row(name).text.replace(",", "，")


def paragraphs(letters: str) -> set[str]:
    return {text(f"{letter}{n}") for letter in letters for n in "123"}


@pytest.mark.parametrize("wide", [11, 17, 20])
@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["no blank lines", "a blank line below each"])
def test_a_page_is_read_whether_its_lines_are_blocks_or_not(between: str, wide: int) -> None:
    rows = [row for letter in "ABCDE" for row in (text(letter), text(f"{letter}0"), *printed(letter, wide))]
    issue = zhnews.parse_issue(between.join(rows))
    assert [article.headline for article in issue] == [text(letter) for letter in "ABCDE"]
    assert {paragraph for article in issue for paragraph in article.paragraphs} == paragraphs("ABCDE")


def test_columns_that_are_read_across_line_by_line() -> None:
    """No physical line shows that there are two columns: the words do, for most of what they hold."""
    left, right = printed("A") + printed("C"), printed("B") + printed("D")
    found = texts("\n\n".join(line for pair in zip_longest(left, right) for line in pair if line))
    whole = [line for line in found if line in "".join(left) or line in "".join(right)]
    assert sum(map(len, whole)) > 0.6 * sum(map(len, found))


KEPT = [
    # the page's lines, reason
    ([text(f"{letter}{n}")[:30] + "。" for letter in "ABCDE" for n in "123"] * 2, "paragraphs of one line"),
    ([line for letter in "AB" for line in printed(letter)][:12], "too few lines to tell"),
]


@pytest.mark.parametrize(("rows", "why"), KEPT, ids=[why for _, why in KEPT])
def test_blank_lines_that_tell_something_are_kept(rows: list[str], why: str) -> None:
    assert all(line.gap for line in lines.read("\n\n".join(rows))), why

"""Headlines that a tool's lines have sunk into another article's text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from topics import BRIDGE, TEA, byline

from zhnews import sunk
from zhnews.blocks import Part
from zhnews.chars import fold
from zhnews.model import BlockRole
from zhnews.text import Text

TITLE, DECK = "柳河县春茶陆续上市了", "茶农上山采摘嫩芽忙"
ABOVE, BELOW = "主桥全长两公里,双向六车道,从江北", "新区到老城区开车只要五分钟。"


def part(*printed: str, at: int) -> Part:
    """A part of so many printed lines, the first of which begins at that place of the source."""
    pieces = [Text.of(line, at + 100 * n) for n, line in enumerate(printed)]
    text = Text.join("", pieces)
    return Part(text, fold(text.string), BlockRole.TEXT, "text")


def headline(line: str, at: int) -> Part:
    return replace(part(line, at=at), role=BlockRole.HEADLINE, rule="heading")


def tea(*printed: str, title: Part | None = None) -> list[Part]:
    """The article about tea, below its byline."""
    texts = [part(text, at=6000 + 1000 * n) for n, text in enumerate(printed or TEA)]
    return [*([title] if title else []), byline(5000), *texts]


def bridge(*printed: str) -> list[Part]:
    """The article about the bridge, one part of it being these printed lines."""
    return [headline("新桥通车", 0), part(BRIDGE[0], at=10), part(*printed, at=1000), part(BRIDGE[1], at=2000)]


RAISED = [
    # the part of the other article, what is raised, what is left of the part, reason
    ((ABOVE, TITLE), TITLE, [ABOVE], "its last line"),
    ((TITLE, BELOW), TITLE, [BELOW], "its first line"),
    ((ABOVE, TITLE, DECK), TITLE + DECK, [ABOVE], "its last two lines"),
    ((TITLE, DECK), TITLE + DECK, [], "all of it"),
]


@pytest.mark.parametrize(("printed", "title", "left", "why"), RAISED, ids=[case[-1] for case in RAISED])
def test_an_article_with_a_byline_alone_gets_its_headline(
    printed: tuple[str, ...], title: str, left: list[str], why: str
) -> None:
    first, second = sunk.raised([bridge(*printed), tea()])
    assert (second[0].role, second[0].folded) == (BlockRole.HEADLINE, title), why
    assert [part.folded for part in first[1:]] == [BRIDGE[0], *left, BRIDGE[1]], why
    assert second[1].leads


STAY = [
    # the part of the other article, the chain that might get a line of it, reason
    ((ABOVE, TITLE, BELOW), tea(), "between other lines"),
    ((ABOVE, TITLE + "。"), tea(), "a sentence"),
    ((ABOVE, "双向六车道的滨江新桥的桥面"), tea(), "what the other article tells"),
    ((ABOVE[:-2] + "江", "北柳河县春茶陆续上市"), tea(), "a word stands across the cut"),
    ((ABOVE, TITLE), tea()[1:], "the article has no byline"),
    ((ABOVE, TITLE), tea(title=headline("春茶飘香", 4000)), "it has its headline"),
    ((ABOVE, TITLE), tea("槐树巷添了一家书店,藏书两万册。"), "its text is about something else"),
]


@pytest.mark.parametrize(("printed", "chain", "why"), STAY, ids=[case[-1] for case in STAY])
def test_lines_stay_where_they_are(printed: tuple[str, ...], chain: list[Part], why: str) -> None:
    page = [bridge(*printed), chain]
    assert sunk.raised(page) == page, why


def piece(line: str, at: int, odds: float = -1.0) -> Part:
    """A line that might be a heading by its form, taken for text."""
    return replace(part(line, at=at), rule="piece", heading=odds)


OWN = [
    # the article, whether the line of its own is raised, reason
    ([byline(5000), part(TEA[0], at=6000), piece(TITLE, 5500), *tea()[2:]], True, "a line of its text"),
    ([piece(TITLE, 4000), *tea()[1:]], True, "its first line, and no byline"),
    ([tea()[1], piece(TITLE, 6500), *tea()[2:]], False, "no byline, and not its first line"),
    ([byline(5000), piece(TITLE, 5500, -5.0), *tea()[1:]], False, "by its form no heading"),
    ([byline(5000), piece("槐树巷添了书店", 5500), *tea()[1:]], False, "it tells something else"),
    ([byline(5000), part(TITLE, at=5500), *tea()[1:]], False, "no line of its own"),
    (
        [byline(5000), part("茶农在山上采摘嫩芽,也给", at=5400), piece(TITLE, 5500), *tea()[1:]],
        False,
        "it goes on above",
    ),
]


@pytest.mark.parametrize(("article", "raised", "why"), OWN, ids=[case[-1] for case in OWN])
def test_a_line_of_an_article_s_own_text(article: list[Part], raised: bool, why: str) -> None:
    [_, found] = sunk.raised([bridge(ABOVE), article])
    assert (found[0].role is BlockRole.HEADLINE) is raised, why
    assert {part.folded for part in found} == {part.folded for part in article}, why


def test_a_page_without_any_headline_prints_none() -> None:
    page = [bridge(ABOVE, TITLE)[1:], tea()]
    assert sunk.raised(page) == page

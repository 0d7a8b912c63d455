"""Captions and copies: whose they are, by the articles around them and by their words."""

from __future__ import annotations

import invented
import pytest
from hypothesis import given
from hypothesis import strategies as st

import zhnews
from zhnews import attached, blocks, lines
from zhnews.blocks import Part
from zhnews.model import BlockRole

# Captions, by the article that they describe; `x` describes none, `y` A and B alike, `z` A in a few words.
PICTURES = {
    "a": "图为滨江新桥通车现场,江北新区的刘大爷从新桥过江到老城区,大桥通车后不用再等渡船。",
    "b": "图为孩子们在旧粮仓改建的书店里看书。",
    "c": "图为柳河县的茶农在茶园采摘春茶,今年的春茶上市早,茶厂忙着炒制。",
    "x": "图为夕阳。",
    "y": "图为老城区。",
    "z": "图为通车后的大桥。",
}


def page(layout: str) -> str:
    return "\n\n".join(PICTURES.get(name) or invented.row(name).text for name in layout.split())


WHOLE = {letter.upper(): f"{letter.upper()} {letter}0 {letter}1 {letter}2 {letter}3" for letter in "abc"}

CAPTIONS = [
    # the page (a capital is a whole article), the caption, the headline of the article that it goes to, reason
    ("A a", "a", "A", "below its article"),
    ("A a B", "a", "A", "between its article and another"),
    ("A b B", "b", "B", "above its article"),
    ("A B a", "a", "A", "below another article, whose words it does not have"),
    ("c A B C", "c", "C", "at the top, over another article"),
    ("A B C a", "a", "A", "two articles off"),
    ("A B x", "x", "B", "no article has its words: the one that it stands at"),
    ("x A B", "x", "A", "the same at the top"),
    ("A B y", "y", "B", "two articles have its words: the one that it stands at"),
    ("A B z", "z", "B", "too few words to go elsewhere"),
    ("C x", "x", "C", "one article alone, whatever the words"),
    ("C a", "a", "C", "one article alone, though it speaks of something else"),
    ("B C x A", "x", "C", "between two articles that are both not its own: not to a third"),
]


@pytest.mark.parametrize(("layout", "caption", "letter", "why"), CAPTIONS, ids=[case[-1] for case in CAPTIONS])
def test_whose_a_caption_is(layout: str, caption: str, letter: str, why: str) -> None:
    issue = zhnews.parse_issue(page(" ".join(WHOLE.get(name, name) for name in layout.split())))
    owners = [article.headline for article in issue if PICTURES[caption] in [c.text for c in article.captions]]
    assert owners == [invented.row(letter).text], why


COPIES = [
    # the page, the article that has the copy, reason
    ("A a0 a1 a2 a3 a1 B b0 b1 b2 b3", "A", "below its article"),
    ("A a0 a1 a2 a3 B b0 b1 b2 b3 a1", "A", "below another article"),
    ("A a0 a1 a2 a3 B b0 b1 b2 b3 b2", "B", "in its article"),
]


@pytest.mark.parametrize(("layout", "letter", "why"), COPIES, ids=[case[-1] for case in COPIES])
def test_whose_a_copy_is(layout: str, letter: str, why: str) -> None:
    issue = zhnews.parse_issue(page(layout))
    (copy,) = [block for block in issue.blocks if block.role == "duplicate"]
    assert copy.article is not None
    assert issue[copy.article].headline == invented.row(letter).text, why


NONE = [
    # the page, reason
    ("a", "a caption alone on a page"),
    ("a b", "captions alone"),
]


@pytest.mark.parametrize(("layout", "why"), NONE, ids=[why for _, why in NONE])
def test_a_caption_without_article_belongs_to_none(layout: str, why: str) -> None:
    issue = zhnews.parse_issue(page(layout))
    assert {(block.role, block.article) for block in issue.blocks} == {(BlockRole.CAPTION, None)}, why


def chains(parts: tuple[Part, ...]) -> list[list[Part]]:
    """The articles, each from its headline on, captions left out."""
    made: list[list[Part]] = []
    for part in parts:
        if part.role is BlockRole.HEADLINE:
            made.append([])
        if made and part.role is not BlockRole.CAPTION:
            made[-1].append(part)
    return made


@pytest.mark.parametrize("layout", ["A a0 a1 B b0 b1", "A a0 a1"], ids=["two articles", "one article"])
def test_a_page_without_pictures_has_none(layout: str) -> None:
    parts = blocks.cut(lines.read(page(layout)))
    assert attached.find(parts, chains(parts), blocks.vocabulary(parts)) == [[] for _ in chains(parts)]


def test_no_article_no_owner() -> None:
    parts = blocks.cut(lines.read(page("a b")))
    assert attached.find(parts, [], blocks.vocabulary(parts)) == []


@given(st.permutations(["A a0 a1 a2", "B b0 b1 b2", "C c0 c1 c2", *PICTURES]))
def test_every_caption_has_one_owner(layouts: list[str]) -> None:
    parts = blocks.cut(lines.read(page(" ".join(layouts))))
    found = attached.find(parts, chains(parts), blocks.vocabulary(parts))
    pictures = [part.start for part in parts if part.role is BlockRole.CAPTION]
    assert len(pictures) == len(PICTURES)
    assert sorted(part.start for extra in found for part in extra) == pictures

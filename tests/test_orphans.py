"""Whole paragraphs that no article claims: put into the one that they speak of, or left."""

from __future__ import annotations

import invented
import page_score
import pytest
from hypothesis import given
from hypothesis import strategies as st

import zhnews
from zhnews import blocks, lines, orphans
from zhnews.blocks import Part

# A page's other lines, by name.
MARKS = {"to": "(下转A2版)", "from": "(上接A3版)", "by": "(李明)", "cut": "了新桥,往来方便。"}


def text(name: str) -> str:
    return MARKS.get(name) or invented.row(name).text


def chains(*layouts: str) -> list[list[Part]]:
    """The parts of one page, a chain for each of the layouts, which stand one below the other."""
    names = [layout.split() for layout in layouts]
    parts = blocks.cut(lines.read("\n\n".join(text(name) for own in names for name in own)))
    by_text = {part.folded: part for part in parts}
    return [[by_text[lines.read(text(name))[0].folded] for name in own] for own in names]


HOUSED = [
    # the page, each orphan in its place at ◇, reason
    (["A a0 a1 a2 a3", "b3", "B b0 b1 b2"], 1, ["A a0 a1 a2 a3", "B b0 b3 b1 b2"], "above its article: its first"),
    (["A a0 a1 a2 a3", "B b0 b1 b2", "b3"], 2, ["A a0 a1 a2 a3", "B b0 b1 b2 b3"], "below it: its last"),
    (["B b0 b1", "b2", "A a0 a1 a2 a3"], 1, ["B b0 b1 b2", "A a0 a1 a2 a3"], "between two articles"),
    (["b1", "A a0 a1 a2 a3", "B b0 b2 b3"], 0, ["A a0 a1 a2 a3", "B b0 b1 b2 b3"], "at the top, over another article"),
    (["B b0 b1 b3", "A a0 a1 a2 a3", "b2"], 2, ["B b0 b1 b3 b2", "A a0 a1 a2 a3"], "below another article"),
    (["A a0 a1 a2 a3", "d1 d2", "D d0 d3"], 1, ["A a0 a1 a2 a3", "D d0 d1 d2 d3"], "two paragraphs together"),
    (["c1", "A a0 a1", "B b0 b1", "C c0 c2 c3"], 0, ["A a0 a1", "B b0 b1", "C c0 c1 c2 c3"], "two articles between"),
]


def housed(homes: list[list[Part]], stray: list[list[Part]]) -> tuple[list[list[Part]], list[list[Part]]]:
    return orphans.housed(homes, stray, blocks.vocabulary(part for chain in (*homes, *stray) for part in chain))


@pytest.mark.parametrize(("page", "orphan", "wanted", "why"), HOUSED, ids=[case[-1] for case in HOUSED])
def test_housed(page: list[str], orphan: int, wanted: list[str], why: str) -> None:
    read = chains(*page)
    homes, left = housed([chain for n, chain in enumerate(read) if n != orphan], [read[orphan]])
    assert [[part.folded for part in chain] for chain in homes] == [
        [lines.read(text(name))[0].folded for name in own.split()] for own in wanted
    ], why
    assert left == []


LEFT = [
    # the page, which chain is the orphan, reason
    (["A a0 a1 a2 a3", "b3<", "B b0 b1 b2"], 1, "breaks off: its other half may stand anywhere"),
    (["A a0 a1 a2 a3", "b1 b2<", "B b0 b3"], 1, "the last of two paragraphs breaks off"),
    (["A a0 a1 a2 a3", "b0", "B b1 b2 b3"], 1, "a byline"),
    (["A a0 a1 a2 a3", "to", "B b0 b1 b2 b3"], 1, "a jump line"),
    (["A a0 a1 a2 a3", "from b2", "B b0 b1 b3"], 1, "a jump line and its text"),
    (["b2"], 0, "no article on the page"),
    (["b2 b3"], 0, "no article, two paragraphs"),
]


@pytest.mark.parametrize(("page", "orphan", "why"), LEFT, ids=[case[-1] for case in LEFT])
def test_left(page: list[str], orphan: int, why: str) -> None:
    read = chains(*page)
    others = [chain for n, chain in enumerate(read) if n != orphan]
    assert housed(others, [read[orphan]]) == (others, [read[orphan]]), why


def test_a_second_half_is_left() -> None:
    read = chains("A a0 a1 a2 a3", "b1>", "B b0 b2 b3")
    assert housed([read[0], read[2]], [read[1]]) == ([read[0], read[2]], [read[1]])


def test_without_orphans_the_articles_stay() -> None:
    read = chains("B b0 b1", "A a0 a1")
    assert housed(read, []) == (read, [])
    assert housed(read[::-1], []) == (read, []), "in page order"


def test_articles_come_in_the_order_of_what_they_begin_with() -> None:
    read = chains("B", "A a0 a1", "b0 b1")
    bridge, books = read[1], [*read[0], *read[2]]
    assert housed([bridge, books], []) == ([books, bridge], []), "the headline of the second text stands first"


def test_what_is_given_stays_as_it_is() -> None:
    read = chains("A a0 a1", "b3", "B b0 b1 b2")
    before = [list(chain) for chain in read]
    housed([read[0], read[2]], [read[1]])
    assert read == before


PAGES = [
    # the page, reason
    ("A a0 a1 a2 a3 B b0 b1 b2 b3", "nothing to house"),
    ("A a0 a1 a2 a3 by b1 B b0 b2 b3", "below a byline that ends an article, above its own"),
    ("B b0 b1 b2 A a0 a1 a2 a3 by b3", "below a byline that ends an article, its own above"),
    ("A a0 a1 to b1 B b0 b2 b3", "below a jump line, which ends an article"),
]


@pytest.mark.parametrize(("layout", "why"), PAGES, ids=[why for _, why in PAGES])
def test_a_page(layout: str, why: str) -> None:
    names = layout.split()
    rows = [
        invented.row(name)
        if name not in MARKS
        else page_score.Row("a1", "jump" if name == "to" else "byline", "-", MARKS[name])
        for name in names
    ]
    page = page_score.Page.of("\n\n".join(row.text for row in rows), rows)
    assert page_score.misread(page, zhnews.parse_issue(page.source)) == [], why


def test_a_page_of_orphans_has_no_article() -> None:
    issue = zhnews.parse_issue("\n\n".join(text(name) for name in ("b1", "b2")))
    assert len(issue) == 0
    assert [block.rule for block in issue.blocks] == ["orphan", "orphan"]
    assert [remark.code for remark in issue.warnings] == ["orphan_fragment", "orphan_fragment"]


def test_a_piece_is_left_and_told() -> None:
    issue = zhnews.parse_issue(text("cut"))
    assert [(block.rule, block.article) for block in issue.blocks] == [("orphan", None)]
    assert [remark.code for remark in issue.warnings] == ["orphan_fragment"]


@given(
    st.permutations(["A a0 a1 a2", "B b0 b1", "C c0 c1 c2", "a3", "b2 b3", "c3<", "d1", "e0"]),
    st.integers(0, 8),
)
def test_no_part_is_lost_or_doubled(layouts: list[str], count: int) -> None:
    read = chains(*layouts[:count])
    homes, rest = [chain for chain in read if len(chain) > 2], [chain for chain in read if len(chain) <= 2]
    whole, left = housed(homes, rest)
    assert len(whole) == len(homes)
    assert all(chain in rest for chain in left)
    made = sorted(part.start for chain in (*whole, *left) for part in chain)
    assert made == sorted(part.start for chain in read for part in chain)

"""Two articles' headlines on one line: parted where a text without headline wants its half, else left as they are."""

from __future__ import annotations

import invented
import laws
import page_score
import pytest
from hypothesis import given
from hypothesis import strategies as st
from page_score import Page

import zhnews
from zhnews import blocks, glued, lines
from zhnews.blocks import Part
from zhnews.model import BlockRole


def page(layout: str) -> Page:
    """A page of the invented articles: `A_B` is two blocks on one line, `A|B` with a blank between."""
    names = layout.replace("_", " ").replace("|", " ").split()
    rows = [invented.row(name) for name in names]
    joints = [joint for joint in layout if joint in " _|"] + [""]
    glue = {" ": "\n\n", "_": "", "|": " ", "": ""}
    source = "".join(row.text + glue[joint] for row, joint in zip(rows, joints, strict=True))
    return Page.of(source, rows)


PARTED = [
    # the page, reason
    ("A|B a0 a1 a2 a3 b0 b1 b2 b3 C c0 c1 c2 c3", "a blank between, the second text below the first"),
    ("A_B a0 a1 a2 a3 b0 b1 b2 b3 C c0 c1 c2 c3", "no blank between"),
    ("A|B b0 b1 b2 b3 a0 a1 a2 a3 C c0 c1 c2 c3", "the texts the other way round"),
    ("B_A b0 b1 b2 b3 a0 a1 a2 a3 C c0 c1 c2 c3", "no blank, other articles first"),
    ("A|B a0 a1 a2 a3 C c0 c1 c2 c3 b0 b1 b2 b3", "another article between the two texts"),
    ("b0 b1 b2 b3 A_B a0 a1 a2 a3 C c0 c1 c2 c3", "the text without headline stands above"),
    ("D|E d0 d1 d2 d3 e0 e1 e2 e3 A a0 a1 a2 a3 B b0 b1 b2 b3 C c0 c1 c2 c3", "on a page of five articles"),
]


@pytest.mark.parametrize(("layout", "why"), PARTED, ids=[why for _, why in PARTED])
def test_each_article_gets_its_half(layout: str, why: str) -> None:
    own = page(layout)
    assert page_score.misread(own, zhnews.parse_issue(own.source)) == [], why


TITLE = "滨江新桥昨日通车"
WHOLE = [
    # the heading line, the page below it, reason
    (f"{TITLE} 过江只要五分钟", "a0 a1 a2 a3 b0 b1 b2 b3 C c0 c1 c2 c3", "both halves are of the text below"),
    (f"{TITLE} 春风十里满城花", "a0 a1 a2 a3 b0 b1 b2 b3 C c0 c1 c2 c3", "the second half is of no text"),
    (f"{TITLE} 新书店", "a0 a1 a2 a3 b0 b1 b2 b3 C c0 c1 c2 c3", "four characters or fewer are no headline"),
    (f"{TITLE} 老城区看通车", "a0 a1 a2 a3 b0 b1 b2 b3 C c0 c1 c2 c3", "a word that both texts have"),
    (f"{TITLE} 槐树巷添了新书店", "a0 a1 a2 a3 B b0 b1 b2 b3", "no text lacks a headline"),
    (f"{TITLE} 柳河春茶抢先上市", "a0 a1 a2 a3 b0 b1 b2 b3 B", "the text that it speaks of is not on the page"),
    (f"{TITLE} 槐树巷添了新书店", "a0 a1 a2 a3", "one article alone"),
    ("青石小学开设皮影戏课 老戏文有了小传人", "d0 d1 d2 d3 e0 e1 e2 e3 A a0 a1 a2 a3", "two phrases of one headline"),
]


@pytest.mark.parametrize(("title", "below", "why"), WHOLE, ids=[why for _, _, why in WHOLE])
def test_a_line_that_stays_whole(title: str, below: str, why: str) -> None:
    issue = zhnews.parse_issue(title + "\n\n" + invented.page(below).source)
    assert title in [article.headline for article in issue], why


def test_no_word_is_cut() -> None:
    """The halves meet at a word's end, though a pair of characters next to it says nothing."""
    halves = "滨江新桥通车市民过江快", "书店藏书市民免费读"
    source = "".join(halves) + "\n\n" + invented.page("a0 a1 a2 a3 b0 b1 b2 b3 C c0 c1 c2 c3").source
    first, second = (article.headline for article in zhnews.parse_issue(source)[:2])
    assert (first, second) == halves


@pytest.mark.parametrize("title", ["滨江新桥通车槐树巷书店", "滨江新桥通车 槐树巷书店", "槐树巷书店滨江新桥通车"])
def test_five_characters_are_a_headline(title: str) -> None:
    below = invented.page("a0 a1 a2 a3 b0 b1 b2 b3 C c0 c1 c2 c3 D d0 d1 d2 d3 E e0 e1 e2 e3").source
    headlines = [article.headline for article in zhnews.parse_issue(f"{title}\n\n{below}")]
    assert sorted(headlines[:2]) == ["槐树巷书店", "滨江新桥通车"]


def test_each_half_knows_its_characters() -> None:
    source = page("A_B a0 a1 a2 a3 b0 b1 b2 b3 C c0 c1 c2 c3").source
    issue = laws.hold_for_page(source)
    for article in issue[:2]:
        ((start, end),) = article.origin("headline", 0, len(article.headline))
        assert source[start:end] == article.headline


def chains(layout: str) -> list[list[blocks.Part]]:
    """Articles, each as its parts: a headline line begins one, and a byline below a text."""
    made: list[list[blocks.Part]] = []
    for part in blocks.cut(lines.read(page(layout).source)):
        last = made[-1][-1].role if made else None
        if not made or part.role is BlockRole.HEADLINE or (part.leads and last is not BlockRole.HEADLINE):
            made.append([])
        made[-1].append(part)
    return made


def parted(read: list[list[Part]]) -> list[list[Part]]:
    return glued.part(read, blocks.vocabulary(part for chain in read for part in chain))


def test_the_stage_alone() -> None:
    read = chains("A|B a0 a1 a2 a3 b0 b1 b2 b3")
    first, second = parted(read)
    assert (first[0].folded, second[0].folded) == (invented.row("A").text, invented.row("B").text)
    assert [first[1:], second[1:]] == [read[0][1:], read[1]]
    assert len(read[0][0].folded) > len(first[0].folded), "what it was given is as it was"


@pytest.mark.parametrize("layout", ["A a0 a1 B b0 b1", "a0 a1", "a0 a1 b0 b1"], ids=["headed", "one bare", "all bare"])
def test_the_stage_leaves_what_has_nothing_to_part(layout: str) -> None:
    read = chains(layout)
    assert parted(read) == read


ROWS = [name for letter in "abcde" for name in (letter.upper(), f"{letter}0", f"{letter}1", f"{letter}2", f"{letter}3")]


@given(st.lists(st.tuples(st.sampled_from(ROWS), st.sampled_from("_| ")), min_size=1, max_size=10))
def test_every_character_has_one_block_whatever_is_glued(drawn: list[tuple[str, str]]) -> None:
    layout = "".join(name + joint for name, joint in drawn)[:-1]
    laws.hold_for_page(page(layout).source)


@given(
    st.lists(st.sampled_from(["A|B", "A_C", "D|E", "a0", "a1", "b0", "b1", "c0", "c1", "d0", "d1", "e0"]), min_size=1)
)
def test_the_stage_loses_no_character(names: list[str]) -> None:
    read = chains(" ".join(names))
    made = parted(read)
    assert len(made) == len(read)
    before, after = (sorted("".join(p.folded for c in every for p in c).replace(" ", "")) for every in (read, made))
    assert before == after

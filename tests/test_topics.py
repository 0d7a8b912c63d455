"""Chains that go over from one article's words to another's."""

from __future__ import annotations

from dataclasses import replace

import pytest
from topics import BRIDGE, SCHOOL, TEA, parts_of

import zhnews
from zhnews import blocks, topics
from zhnews.model import BlockRole

CHAINS = [
    # a chain, + being a crosshead, ~ a paragraph that breaks off, a capital several in one; its pieces; reason
    ("a1 a2 a3 b1 b2 b3", "a1 a2 a3|b1 b2 b3", "another article's words from there on"),
    ("a1 a2 a3 c1 c2 c3 b1 b2 b3", "a1 a2 a3|c1 c2 c3|b1 b2 b3", "and once more"),
    ("a1 a2 a3 + b1 b2 b3", "a1 a2 a3|+ b1 b2 b3", "the crosshead above them goes with them"),
    ("a1 a2 a3 a4", "a1 a2 a3 a4", "one article's words"),
    ("A C B", "A C B", "short news, each about something else"),
    ("a1 b1 b2 b3", "a1 b1 b2 b3", "one paragraph above says too little"),
    ("a1 a2 a3 b1 b2", "a1 a2 a3 b1 b2", "two paragraphs below say too little"),
    ("a1 a2 a3 ~ b1 b2 b3", "a1 a2 a3 ~ b1 b2 b3", "what breaks off goes on by its seam, not by its words"),
    ("+ b1 b2 b3", "+ b1 b2 b3", "nothing stands above"),
]

WRITTEN = {
    "+": "茶农的春天",
    "~": "据介绍,滨江新桥的",
    "A": "".join(BRIDGE[:3]),
    "B": "".join(TEA[:3]),
    "C": "".join(SCHOOL[:3]),
}


@pytest.mark.parametrize(("chain", "wanted", "why"), CHAINS, ids=[case[-1] for case in CHAINS])
def test_where_a_chain_is_cut(chain: str, wanted: str, why: str) -> None:
    names = chain.split()
    parts = parts_of([WRITTEN.get(name, name) for name in names])
    read = [
        replace(part, role=BlockRole.SUBHEAD, rule="crosshead") if name == "茶农的春天" else part
        for name, part in parts.items()
    ]
    found = topics.parted(read, [list(range(len(read)))], blocks.vocabulary(read))
    assert "|".join(" ".join(names[k] for k in piece) for piece in found) == wanted, why


def test_two_articles_below_their_headlines() -> None:
    """Where both headlines stand above both texts and nothing parts these, each text gets its own."""
    issue = zhnews.parse_issue("\n\n".join(["滨江新桥通车", "柳河春茶上市", *BRIDGE, *TEA]))
    assert [(article.headline, article.body) for article in issue] == [
        ("滨江新桥通车", "\n".join(BRIDGE)),
        ("柳河春茶上市", "\n".join(TEA)),
    ]


HEADED = [
    # heading lines, + where another chain's, whether the page is printed line by line; the pieces; reason
    ("柳河春茶采摘嫩芽", True, "a1 a2 a3|b1 b2", "a heading line tells what stands ahead"),
    ("柳河春茶采摘嫩芽", False, "a1 a2 a3 b1 b2", "whole paragraphs: their order is trusted"),
    ("新桥通车茶农采摘嫩芽", True, "a1 a2 a3 b1 b2", "it tells of the texts above, too"),
    ("青石小学的皮影戏课", True, "a1 a2 a3 b1 b2", "it tells of neither"),
    ("采摘嫩芽", True, "a1 a2 a3 b1 b2", "it says too little"),
]


@pytest.mark.parametrize(("heading", "printed", "wanted", "why"), HEADED, ids=[case[-1] for case in HEADED])
def test_a_heading_line_tells_where_its_article_begins(heading: str, printed: bool, wanted: str, why: str) -> None:
    """It stands by itself, and what stands ahead would be too little to go by without it."""
    names = ["a1", "a2", "a3", "b1", "b2"]
    parts = parts_of([heading, *names], 36.0 if printed else 0.0)
    read = [replace(parts[heading], role=BlockRole.HEADLINE), *(parts[name] for name in names)]
    found = topics.parted(read, [[0], [1, 2, 3, 4, 5]], blocks.vocabulary(read))
    assert "|".join(" ".join(names[k - 1] for k in piece) for piece in found[1:]) == wanted, why


@pytest.mark.parametrize(("second", "parted"), [("街坊们的新去处", True), ("大桥主塔与桥面", True), (None, False)])
def test_a_text_s_only_heading_line_is_its_own(second: str | None, parted: bool) -> None:
    """Where two stand above a text, one may be of what follows further down."""
    names = ["a1", "a2", "a3", "b1", "b2"]
    heads = ["柳河春茶采摘嫩芽", *([second] if second else [])]
    parts = parts_of([*heads, *names], 36.0)
    read = [replace(part, role=BlockRole.HEADLINE) if name in heads else part for name, part in parts.items()]
    found = topics.parted(read, [list(range(len(read)))], blocks.vocabulary(read))
    assert (len(found) == 2) is parted


@pytest.mark.parametrize(("last", "parted"), [("芽的茶农天天上山", False), ("街坊们的新去处", True)])
def test_a_headline_broken_within_a_word_is_no_line_of_another_text(last: str, parted: bool) -> None:
    names = ["a1", "a2", "a3", "b1", "b2"]
    heads = ["柳河县春茶上市采摘嫩", last]
    parts = parts_of([*heads, *names], 36.0)
    read = [replace(part, role=BlockRole.HEADLINE) if name in heads else part for name, part in parts.items()]
    found = topics.parted(read, [list(range(len(read)))], blocks.vocabulary(read))
    assert (len(found) == 2) is parted

"""Bylines that only their place tells."""

from __future__ import annotations

import pytest
from printed import column

import zhnews

BRIDGE = "昨日,滨江新桥建成通车。主桥全长2公里,双向六车道,从江北新区到老城区,开车只要五分钟。"
TEA = "柳河县的春茶陆续上市。茶农天不亮就背着竹篓上山采摘嫩芽,赶在日出前把鲜叶送到茶厂。"

BELOW = [
    # the lines of two articles, who signs which, reason
    (
        ["滨江新桥通车", BRIDGE, "本报记者 李明", "柳河春茶上市", TEA],
        [["李明"], []],
        "below its text, above a headline",
    ),
    (["滨江新桥通车", BRIDGE, "吕小梅 刘大伟", "柳河春茶上市", TEA], [["吕小梅", "刘大伟"], []], "names alone"),
    (["滨江新桥通车", BRIDGE, "柳河春茶上市", TEA, "本报记者 李明"], [[], ["李明"]], "at the end of the page"),
    (
        ["滨江新桥通车", BRIDGE, "本报记者 李明", "柳河春茶上市", TEA, "本报记者 王小梅"],
        [["李明"], ["王小梅"]],
        "each below its text",
    ),
    (
        ["滨江新桥通车", BRIDGE, "本报记者 李明", "柳河春茶上市", "本报记者 王小梅", TEA],
        [["李明"], ["王小梅"]],
        "one below, one above",
    ),
    (
        ["滨江新桥通车", "本报记者 李明", BRIDGE, "柳河春茶上市", "本报记者 王小梅", TEA],
        [["李明"], ["王小梅"]],
        "each above its text",
    ),
]


@pytest.mark.parametrize(("rows", "people", "why"), BELOW, ids=[case[-1] for case in BELOW])
def test_who_signs_below(rows: list[str], people: list[list[str]], why: str) -> None:
    issue = zhnews.parse_issue("\n\n".join(rows))
    assert [[who.name for who in article.reporters] for article in issue] == people, why
    assert [article.headline for article in issue] == ["滨江新桥通车", "柳河春茶上市"], why
    assert [article.body for article in issue] == [BRIDGE, TEA], why


def test_a_paper_that_is_quoted_signs_too() -> None:
    issue = zhnews.parse_issue(f"新规今起施行\n\n{BRIDGE}\n\n据滨江日报\n\n柳河春茶上市\n\n{TEA}")
    assert [(article.headline, article.byline) for article in issue] == [
        ("新规今起施行", "据滨江日报"),
        ("柳河春茶上市", None),
    ]


def test_printed_lines_say_too_little() -> None:
    """Where a tool prints line by line, the headline below may be another column's: the byline stays a lead."""
    page = "\n".join(
        ["滨江新桥通车", *column([BRIDGE, TEA, BRIDGE], 14), "本报记者 李明", "柳河春茶上市", *column([TEA], 14)]
    )
    assert not [block for block in zhnews.parse_issue(page).blocks if block.rule == "byline_tail"]

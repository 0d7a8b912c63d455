"""Headlines that a tool has printed side by side in one line, a blank between."""

from __future__ import annotations

from dataclasses import replace

import pytest
from printed import column
from topics import TEXTS, parts_of

import zhnews
from zhnews import abreast, blocks
from zhnews.model import BlockRole

COLUMN = 36.0  # half-widths
BRIDGE, TEA, SCHOOL = "滨江新桥昨日建成通车", "柳河县春茶陆续上市", "青石小学开设皮影戏课"


def titles(line: str, measure: float = COLUMN) -> list[str]:
    """The heading lines that are left of this one, on a page of three texts."""
    bridge, tea, school = ([f"{topic}{n}" for n in range(1, 5)] for topic in "abc")
    parts = parts_of([line, *bridge, *tea, *school], measure)
    parts[line] = replace(parts[line], role=BlockRole.HEADLINE)
    chains = [[parts[name] for name in names] for names in ([line, *bridge], tea, school)]
    read = [part for chain in chains for part in chain]
    found = abreast.parted(read, chains, blocks.vocabulary(read))
    assert [part for chain in found for part in chain if part.role is BlockRole.TEXT] == read[1:]
    return [part.text.string for part in found[0] if part.role is BlockRole.HEADLINE]


PARTED = [
    # the line, its pieces, reason
    (f"{BRIDGE} {TEA}", [BRIDGE, TEA], "each half speaks of a text of its own"),
    (f"{TEA} {BRIDGE}", [TEA, BRIDGE], "the one above which the line stands may be the second"),
    (f"{BRIDGE} {TEA} {SCHOOL}", [BRIDGE, TEA, SCHOOL], "three side by side"),
    (f"{BRIDGE} 市民走上桥面 {TEA}", [f"{BRIDGE} 市民走上桥面", TEA], "a couplet beside another headline"),
    (f"{BRIDGE} 老城区到江北新区只要五分钟", None, "both halves speak of one text"),
    (f"{BRIDGE} 春风十里满城花", None, "the second half speaks of no text"),
    (f"{TEA} 春风十里满城花", None, "nor does it of the first one"),
    (f"{BRIDGE * 5} {TEA * 5}", None, "longer than a line of print"),
    (BRIDGE, None, "no blank"),
]


@pytest.mark.parametrize(("line", "pieces", "why"), PARTED, ids=[why for _, _, why in PARTED])
def test_a_line_is_parted_where_its_halves_speak_of_two_texts(line: str, pieces: list[str] | None, why: str) -> None:
    assert titles(line) == (pieces or [line]), why


def test_where_the_tool_gives_paragraphs_a_line_is_one_heading() -> None:
    line = f"{BRIDGE} {TEA}"
    assert titles(line, measure=0.0) == [line]


def test_a_page_without_text() -> None:
    line = replace(parts_of([f"{BRIDGE} {TEA}"], COLUMN)[f"{BRIDGE} {TEA}"], role=BlockRole.HEADLINE)
    assert abreast.parted([line], [[line]], blocks.vocabulary([line])) == [[line]]


def test_both_articles_get_their_headline() -> None:
    """Each has a heading line of its own besides, so that neither lacks one."""
    first, second, third = ("\n".join(column(TEXTS[topic], 18)) for topic in "abc")
    page = [f"{BRIDGE} {TEA}", "主桥全长两公里", first, "茶农上山采摘嫩芽", second, SCHOOL, third]
    issue = zhnews.parse_issue("\n\n".join(page))
    assert [(article.headline, article.body[:4]) for article in issue] == [
        (f"{BRIDGE} 主桥全长两公里", "滨江新桥"),
        (f"{TEA} 茶农上山采摘嫩芽", "柳河县的"),
        (SCHOOL, "每周三下"),
    ]

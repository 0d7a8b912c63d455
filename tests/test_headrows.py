"""Headlines that were set on several lines: a word or a pair of marks that is broken joins the lines."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zhnews import columns, headrows, lines, rows, wrapped
from zhnews.cells import mend
from zhnews.echoes import Echoes

ABOVE = """\
沿江的三座旧仓库，昨日起换了新用途，它们被改
成一座面向街坊的图书馆，藏书四万余册，每天开
放到夜里九点，街坊们都说方便。
"""
BELOW = """\
负责改造的设计师说，旧仓库里的木梁和滑轮都留
了下来，孩子们可以坐在滑轮下面看书，大人们坐
在窗边喝茶，看江上的船。
"""

JOINED = [
    # two printed lines, reason
    ("滨江图书馆办起街坊读书活", "动", "one character is left of a word"),
    ("旧仓库里的木滑轮成了孩子们的“秋", "千”", "a quotation is left open"),
    ("街坊图书馆开张迎客（一线观", "察）", "the name of the column is broken"),
    ("街坊图书馆的新老读者协议", "履行", "two characters are no heading of their own"),
    ("他们让老城区的每一条巷子都亮起了路", "灯", "a word of two characters"),
    ("柳河新桥昨日通车街坊登上桥头看", "江", "one character, though it is a surname, too"),
    ("旧仓库里办起了街坊们的“新图书馆”", "处", "one character behind a quotation"),
    ("滨江图书馆昨日开张，", "街坊读书会同时启动", "a comma: the headline goes on"),
    ("滨江图书馆昨日开张，", "街坊读书，江边会友", "with a comma of its own"),
]
APART = [
    ("滨江图书馆昨日开张", "街坊读书会同时启动", "two lines of a headline, each whole"),
    ("滨江图书馆昨日开张", "——三座旧仓库的新生活", "a dash begins a deck"),
    ("三座旧仓库的新生活——", "滨江图书馆昨日开张", "a dash ends a kicker"),
    ("滨江图书馆昨日开张", "滨江图书馆昨日开张", "printed twice, for its shadow"),
    ("滨江图书馆昨日开张纪事", "苏晓", "its author"),
    ("滨江图书馆昨日开张！", "街坊读书会同时启动", "a sentence has ended"),
    ("滨江图书馆昨日开张——", "灯", "a kicker is whole"),
    ("滨江图书馆昨日开张，", "街坊来了！", "a comma above a sentence's end"),
]


def headings(first: str, second: str) -> list[str]:
    page = f"{ABOVE}{first}\n{second}\n{BELOW}"
    found = [line.text.string for line in lines.read(page)]
    assert found[0].endswith("方便。"), "the text above is whole"
    assert found[-1].startswith("负责改造"), "and the text below"
    return found[1:-1]


@pytest.mark.parametrize(("first", "second", "why"), JOINED, ids=[row[2] for row in JOINED])
def test_a_broken_heading_is_one(first: str, second: str, why: str) -> None:
    assert headings(first, second) == [first + second], why


@pytest.mark.parametrize(("first", "second", "why"), APART, ids=[row[2] for row in APART])
def test_two_lines_of_a_heading_stay_two(first: str, second: str, why: str) -> None:
    assert headings(first, second) == [first, second], why


@pytest.mark.parametrize("mark", ["", "，"])
def test_a_blank_line_must_be_outweighed(mark: str) -> None:
    page = f"{ABOVE}\n滨江图书馆{mark}\n\n昨日开张\n\n{BELOW}"
    assert [line.text.string for line in lines.read(page)][1:-1] == [f"滨江图书馆{mark}", "昨日开张"]


def test_one_character_below_a_blank_line_is_the_rest() -> None:
    """Tools part the lines of a large headline by blank ones; a character alone is none of its own."""
    page = f"{ABOVE}\n滨江图书馆昨日开张迎来街坊读书\n\n会\n\n{BELOW}"
    assert [line.text.string for line in lines.read(page)][1:-1] == ["滨江图书馆昨日开张迎来街坊读书会"]


def test_a_headline_that_fills_its_lines_gets_its_rest() -> None:
    """Its first lines are as wide as a column, and look like a paragraph that breaks off."""
    heading = ["开门，读书！渡口边三座旧仓库里的木滑轮下今日", "起迎来老街坊和孩子们读书讲故事办起周末读书", "会"]
    page = f"{ABOVE}{chr(10).join(heading)}\n云岭晚报讯（记者 林知远）{BELOW}"
    assert "".join(heading) in [line.text.string for line in lines.read(page)]


def test_headlines_side_by_side_come_by_turns() -> None:
    """The tool reads across two headlines; a word that is broken finds its other half over the other's line."""
    first, second = ["滨江图书馆办起街坊读书活", "动"], ["渡口新建改造的旧仓", "库"]
    page = "\n".join([ABOVE.rstrip(), first[0], second[0], first[1], second[1], BELOW])
    assert [line.text.string for line in lines.read(page)][1:-1] == ["".join(first), "".join(second)]


BESIDE = [
    # a printed line, the lines below it, the headlines that they hold, reason
    (
        "滨江图书馆办起街坊读书活 渡口旧仓库迎来新客人",
        ["动"],
        ["滨江图书馆办起街坊读书活动", "渡口旧仓库迎来新客人"],
        "a word goes on below",
    ),
    (
        "滨江图书馆办起街坊读书活 渡口新建改造的旧仓",
        ["动", "库"],
        ["滨江图书馆办起街坊读书活动", "渡口新建改造的旧仓库"],
        "two words do",
    ),
    (
        "滨江图书馆，读书活 渡口新建，改造的旧仓",
        ["动", "库"],
        ["滨江图书馆，读书活动", "渡口新建，改造的旧仓库"],
        "with a comma each",
    ),
    (
        "滨江图书馆办起街坊读书活 看渡口旧仓库里的木滑 渡口旧仓库迎来新客人",
        ["动", "轮"],
        ["滨江图书馆办起街坊读书活动", "看渡口旧仓库里的木滑轮", "渡口旧仓库迎来新客人"],
        "three headlines",
    ),
]
ONE = [
    ("滨江图书馆昨日开张 渡口旧仓库迎来新客人", ["街坊读书会同时启动"], "two members of one headline"),
    ("滨江图书馆昨日开张 街坊办起读书活", ["动"], "the word begins in the last of its members"),
    ("滨江馆读书活 渡口馆", ["动"], "too short for a headline"),
    ("看江，看船，办起街坊读书活 渡口旧仓库，迎来新客人", ["动"], "commas as a sentence has them"),
]


@pytest.mark.parametrize(("line", "below", "found", "why"), BESIDE, ids=[row[3] for row in BESIDE])
def test_headlines_side_by_side_on_one_line(line: str, below: list[str], found: list[str], why: str) -> None:
    """A wide blank between two headlines prints like any other; the word that one of them breaks tells it."""
    page = "\n".join([ABOVE, line, *below, "", BELOW])
    assert [line.text.string for line in lines.read(page)][1:-1] == found, why


@pytest.mark.parametrize(("line", "below", "why"), ONE, ids=[row[2] for row in ONE])
def test_a_headline_with_a_blank_stays_one(line: str, below: list[str], why: str) -> None:
    page = "\n".join([ABOVE, line, *below, "", BELOW])
    assert lines.read(page)[1].text.string.startswith(line), why


def test_a_word_is_broken_at_a_blank_line_too() -> None:
    """Between paragraphs it ends one, and within none; the lines of a headline it may part nevertheless."""
    texts = [ABOVE.replace("三", number) for number in "一二三四五六七八九十百千"]
    page = "\n".join([*texts, "江边旧仓库里的图书馆迎来新朋", "", "友和老邻居都来看书", "", *texts])
    assert "江边旧仓库里的图书馆迎来新朋友和老邻居都来看书" in [line.text.string for line in lines.read(page)]


def test_a_word_from_above_parts_headlines_side_by_side() -> None:
    page = "\n".join([ABOVE, "滨江图书馆办起街坊读书活", "渡口旧仓库迎来新客 动全城的孩子们", "", BELOW])
    assert "渡口旧仓库迎来新客" in [line.text.string for line in lines.read(page)]


def test_what_is_left_goes_where_a_word_joins_it() -> None:
    """Two characters are no heading: they are the rest of the line above, but for a word that another one breaks."""
    text = "渡口一带的知远斋、知远楼和知远堂都修好了。\n"
    first, second = ["街坊们重新修起渡口的知", "远阁"], ["滨江图书馆昨日开张迎客"]
    page = "\n".join([ABOVE.rstrip(), first[0], second[0], first[1], text, BELOW])
    assert [line.text.string for line in lines.read(page)][1:3] == ["".join(first), *second]


def test_a_pair_of_marks_is_closed_where_a_word_joins_the_lines() -> None:
    """Two headlines beside one another leave a quotation open each."""
    first, second = ["街坊们重新修起“知", "远阁”"], ["滨江图书馆办起“码", "头书会”"]
    page = "\n".join([ABOVE.rstrip(), first[0], second[0], first[1], second[1], "知远阁在渡口。\n", BELOW])
    assert [line.text.string for line in lines.read(page)][1:3] == ["".join(first), "".join(second)]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("滨江图书馆办起街坊读书会！老老少少他们都来参加", "老街坊带着孩子登上码头", False),
        ("滨江图书馆办起街坊读书会！今年搬到沿江的柳河新", "区里的孩子们登上码头", False),
        ("滨江图书馆办起街坊读书会！沿江的三座江边旧仓", "库改建成了街坊图书馆", True),
        ("滨江图书馆办起街坊读书会！老人们登上码", "头看江上来往的船", True),
    ],
    ids=["no word", "a word that may be chance", "a word that the page has", "a word of the dictionary"],
)
def test_a_headline_as_wide_as_a_column(first: str, second: str, joined: bool) -> None:
    """Between blank lines; it was taken for a line of the column, but the one below is none, and a word goes on."""
    cells = mend(columns.split(rows.read(f"{ABOVE}\n{first}\n\n{second}\n\n{BELOW}")))
    how = wrapped.style(cells)
    assert how is not None
    runs = [
        replace(run, size=44.0) if cells[run.cells[0]].text.string == first else run for run in wrapped.runs(cells, how)
    ]
    page = Echoes(cell.folded for cell in cells)
    assert (len(headrows.join(cells, runs, page)) < len(runs)) is joined
    below_text = [replace(cell, row=replace(cell.row, gap=False)) for cell in cells]
    assert len(headrows.join(below_text, runs, page)) == len(runs), "without a blank line it may be the text's"


NAMES = [
    # two printed lines of a byline, reason
    ("云岭晚报记者 林知远 通讯员 何", "小满", "a name is cut after its surname"),
    ("云岭晚报记者 林知远 苏未晞 通讯", "员 何小满", "a role is cut"),
    ("（据新华社云岭9月13日电 记者林知远、", "何小满、苏未晞）", "a bracket is open"),
]


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["close", "apart"])
@pytest.mark.parametrize(("first", "second", "why"), NAMES, ids=[row[2] for row in NAMES])
def test_a_line_of_names_that_is_cut_is_one(first: str, second: str, gap: str, why: str) -> None:
    page = (ABOVE + "街坊图书馆开张迎客\n" + first + "\n" + second + "\n" + BELOW).replace("\n", gap)
    assert first + second in [line.text.string for line in lines.read(page)], why


def test_a_line_of_names_that_is_whole_stays_alone() -> None:
    names = "云岭晚报记者 林知远 通讯员 何小满"
    page = f"{ABOVE}街坊图书馆开张迎客\n{names}\n{BELOW}"
    assert names in [line.text.string for line in lines.read(page)]


def test_the_last_name_of_a_lead_stands_above_the_text() -> None:
    """The bracket of a lead is open at the end of a short line; the text begins with what closes it."""
    first, *rest = BELOW.splitlines()
    page = "\n".join(
        [f"{ABOVE}街坊图书馆开张迎客", "云岭晚报讯（记者 林知远", f"何小满）{first[:18]}", first[18:] + rest[0][:18]]
    )
    page += "\n" + rest[0][18:] + rest[1]
    assert [line.text.string for line in lines.read(page)][-1].startswith("云岭晚报讯（记者 林知远何小满）负责改造")

"""Lines: what a source's lines are before anyone asks what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from printed import texts

from zhnews import columns, lines, rows
from zhnews.lines import Line

PLAIN = [
    ("新桥通车\n\n昨日，新桥通车。\n", ["新桥通车", "昨日，新桥通车。"], "a paragraph a line"),
    ("新桥通车\r\n昨日，新桥通车。", ["新桥通车", "昨日，新桥通车。"], "Windows line ends"),
    ("新桥通车\u2028昨日，新桥通车。", ["新桥通车", "昨日，新桥通车。"], "a line separator"),
    ("　　昨日，新桥通车。　\n", ["昨日，新桥通车。"], "white space at the ends is no text"),
    ("张　鹏　李 明\n", ["张　鹏　李 明"], "white space inside stays: names are spaced to three"),
    (" \n\t\n\u3000\n", [], "nothing but white space"),
    ("", [], "nothing"),
    ("\x00\ud800\n新桥", ["\x00\ud800", "新桥"], "odd characters are characters"),
    (
        "据了解，工程分三段\n记者看到，现场有二十台机器在同时作业，工人们三班倒\n目前，首段已经完工。",
        ["据了解，工程分三段", "记者看到，现场有二十台机器在同时作业，工人们三班倒", "目前，首段已经完工。"],
        "lines of different lengths are not wrapped, whatever they end with",
    ),
    ("赵一\n钱二\n孙三\n李四\n周五\n", ["赵一", "钱二", "孙三", "李四", "周五"], "a list of names"),
    (
        "一号楼 在建\n二号楼 完工\n三号楼 完工\n四号楼 在建\n",
        ["一号楼 在建", "二号楼 完工", "三号楼 完工", "四号楼 在建"],
        "lines of one length without the punctuation of running text are a table",
    ),
]


@pytest.mark.parametrize(("source", "expected", "why"), PLAIN, ids=[row[2] for row in PLAIN])
def test_plain_pages(source: str, expected: list[str], why: str) -> None:
    assert texts(source) == expected, why


@pytest.mark.parametrize(
    "seed", sorted((Path(__file__).parent.parent / "seeds").glob("*.txt")), ids=lambda path: path.stem[:3]
)
def test_a_seed_has_a_paragraph_a_line(seed: Path) -> None:
    source = seed.read_text(encoding="utf-8")
    assert texts(source) == [line.strip() for line in source.split("\n") if line.strip()]


def test_gap_indent_and_page() -> None:
    read = lines.read("新桥通车\n本报讯\n\n　　昨日，新桥通车。\f第二页")
    assert [(line.gap, line.indent, line.page) for line in read] == [
        (True, False, 0),
        (False, False, 0),
        (True, True, 0),
        (True, False, 1),
    ]


def test_a_page_mark_of_an_extractor_parts_pages() -> None:
    read = lines.read("第一页\n\n{1}------------------------------------------------\n\n第二页")
    assert [(line.text.string, line.page) for line in read] == [("第一页", 0), ("第二页", 1)]


def test_folded_is_as_long_as_the_text() -> None:
    line = lines.read("（記者　張三）")[0]
    assert line.folded == "(记者 张三)"


def covered(read: tuple[Line, ...]) -> list[int]:
    """The source offsets of all the lines' characters, in the lines' order."""
    return [i for line in read for span in line.text.origin(0, len(line.text)) for i in range(span.start, span.end)]


WIDE = "近日，我市启动了新一轮老旧小区改造，涉及"
PIECES = st.sampled_from(
    [
        WIDE,
        "一",
        "，",
        "。",
        " ",
        "  ",
        "    ",
        "\n",
        "\n\n",
        "\f",
        "# ",
        "**",
        "|",
        "$",
        "\\",
        "<br>",
        "A1",
        "9",
        "（",
        "）",
        "“",
    ]
)


@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join)))
def test_lines_are_slices_of_the_source(source: str) -> None:
    read = lines.read(source)
    places = covered(read)
    assert len(places) == len(set(places)), "no character stands in two lines"
    for line in read:
        own = "".join(source[s.start : s.end] for s in line.text.origin(0, len(line.text)))
        assert own.replace(" ", "") == line.text.string.replace(" ", ""), "only a blank is ever put in"
        assert line.text.string == line.text.string.strip() != ""
    lost = "".join(source[i] for i in sorted(set(range(len(source))) - set(places)))
    if not re.search(r"<[^br]|]\(", source):  # within a tag or a link's target characters are marks
        assert not re.search(r"[0-9\u4e00-\u9fff，。（）“]", lost), "only marks and white space stand in no line"


@given(
    st.lists(st.sampled_from([WIDE, "完工。", "，", "新桥", "\n", "\n\n", "　　", "A1", "36"]), max_size=80).map(
        "".join
    )
)
def test_without_marks_every_character_stands_in_a_line(source: str) -> None:
    missing = set(range(len(source))) - set(covered(lines.read(source)))
    assert all(source[i].isspace() for i in missing)


def test_gutters_between_lines_of_no_common_width() -> None:
    """Rows with wide blanks whose pieces have no width in common, and one without: nothing to measure columns by."""
    page = [
        "新桥全长三百二十米    书店由旧粮仓改建",
        "从江北到老城区    市民可以免费阅读",
        "只要五分钟,比过去省了四十分    店主去年回乡开店",
        "昨日上午,新桥通车。",
    ]
    cells = columns.split(rows.read("\n".join(page)))
    assert [cell.text.string for cell in cells] == [piece for row in page for piece in row.split("    ")]

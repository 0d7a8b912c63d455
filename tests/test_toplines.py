"""The first lines of columns that pdftotext prints on one row below a headline: each goes back to its own column."""

from __future__ import annotations

import pytest
from printed import column

from zhnews import lines

WIDE = 17  # characters of a column
PARAGRAPHS = [
    "横跨青溪的新桥昨日通车。新桥全长两千米，双向六车道，从老城区到青溪东岸，开车只要五分钟，比过去绕行旧渡口节省"
    "了四十分钟。清早，东岸的居民便扶老携幼走上桥面。",
    "建设新桥历时三年，施工队先后攻克深水基础、斜拉索安装等难题。总工程师介绍，主塔高一百二十米，斜拉索的用钢量相"
    "当于两座铁塔，全部由本地的工厂制造。",
    "新桥通车以后，青溪两岸将连成一片。老城区的医院和学校在东岸开设分院、分校，方便居民就近看病、上学；东岸的果园和"
    "菜地也成了老城区居民周末的好去处，街坊们都说方便。",
    "桥头的渡口已经有一百多年的历史。最后一班渡船昨天傍晚靠岸，老船工在船头站了很久。他说，自己撑了四十年的船，"
    "如今大家走上大桥，他也可以歇一歇了。渡口将改成一座小公园，渡船就留在岸边，供孩子们参观。",
    "为了迎接通车，公交公司新开三条线路，早晚高峰每隔五分钟发一班车。骑车过桥的人也有专门的车道，桥面两侧的栏杆"
    "装了柔和的夜灯。",
]
PRINTED = column(PARAGRAPHS, WIDE)


def page(columns: list[list[str]], many: int = 1) -> str:
    """The columns one below the other, but for their first lines, which stand side by side above them."""
    rows = [" ".join(column[n] for column in columns) for n in range(many)]
    rest = "\n\n".join("\n".join(column[many:]) for column in columns)
    return "青溪新桥通车\n" + "\n".join(rows) + "\n" + rest + "\n"


def cut(*ends: int) -> list[list[str]]:
    return [PRINTED[first:end] for first, end in zip((0, *ends), (*ends, len(PRINTED)), strict=True)]


@pytest.mark.parametrize(
    ("ends", "many", "why"),
    [
        ((13,), 1, "two columns"),
        ((9, 18), 1, "three columns"),
        ((8, 18), 2, "two rows side by side"),
    ],
    ids=["two", "three", "rows"],
)
def test_first_lines_go_back(ends: tuple[int, ...], many: int, why: str) -> None:
    read = [line.text.string for line in lines.read(page(cut(*ends), many))]
    assert read == ["青溪新桥通车", *PARAGRAPHS], why


def test_every_character_says_where_it_stands() -> None:
    source = page(cut(9, 18))
    for line in lines.read(source):
        spans = line.text.origin(0, len(line.text))
        assert "".join(source[span.start : span.end] for span in spans) == line.text.string


STAYS = [
    # the first line of the row, what stands beside it, what is read of both, reason
    ("上午八点", "新桥开放", ["上午八点 新桥开放"], "narrower than the column"),
    (
        PRINTED[0],
        "街坊图书馆今年藏书四万册每天开放",
        [PARAGRAPHS[0], "街坊图书馆今年藏书四万册每天开放"],
        "goes on nowhere below",
    ),
]


@pytest.mark.parametrize(("left", "right", "kept", "why"), STAYS, ids=[row[-1] for row in STAYS])
def test_what_heads_no_column_stays(left: str, right: str, kept: list[str], why: str) -> None:
    below = "\n".join(PRINTED[1:6]) + "\n\n" + "\n".join(PRINTED[6:]) + "\n"
    read = [line.text.string for line in lines.read(f"青溪新桥通车\n{left} {right}\n{below}")]
    assert read[1 : 1 + len(kept)] == kept, why
    assert PARAGRAPHS[2] in read

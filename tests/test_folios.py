"""Page labels and papers' names from furniture."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhnews import folios

LABELS = [
    ("A06 新闻", "A06", "letter and number before the page's name"),
    ("新闻 A06", "A06", "after it"),
    ("A2·要闻", "A2", "joined by a dot"),
    ("B1/财经", "B1", "joined by a slash"),
    ("第二版", "第二版", "in words"),
    ("第3版：国际", "第3版", "with a colon"),
    ("03版:要闻", "03版", "number before 版"),
    ("4版 | 民生", "4版", "with a bar"),
    ("要闻 3", "3", "a bare number beside the name of a page"),
    ("10 国内", "10", "a bare number before it"),
    ("2021年11月25日 星期四 7", "7", "a bare number beside a date"),
    ("2021年11月25日 星期四 第3版", "第3版", "the label, not the date"),
    ("株水日报 2021-11-25 T3", "T3", "a date with hyphens"),
    ("AO6 新闻", "AO6", "as OCR reads it: printed as it stands"),
    ("今日12版", None, "how many pages there are"),
    ("今日八版 总第8841期", None, "an issue's number"),
    ("国内统一刊号CN43-0002", None, "a register number"),
    ("新闻热线：0755-82017788", None, "a telephone"),
    ("责编：李明 版式：王小梅", None, "版式 is no page"),
    ("邮编 412000", None, "a postcode"),
    ("多云 18℃", None, "the weather"),
    ("8", None, "a number alone can be anything"),
    ("零售每份1.5元", None, "a price"),
    ("", None, "nothing"),
]


@pytest.mark.parametrize(("line", "expected", "why"), LABELS, ids=[row[0] or "empty" for row in LABELS])
def test_label(line: str, expected: str | None, why: str) -> None:
    assert folios.label(line) == expected, why


@pytest.mark.parametrize(
    ("label", "number"),
    [("A06", "A6"), ("A6版", "A6"), ("AO6", "A6"), ("第十二版", "12"), ("03版", "3"), ("头版", "1"), ("T12", "T12")],
)
def test_labels_and_jumps_compare(label: str, number: str) -> None:
    assert folios.number(label) == number


PAPERS = [
    (["滨湖日报 2020年5月30日 星期六"], "滨湖日报", "in the folio"),
    (["滨湖日报"], "滨湖日报", "the masthead"),
    (["人民日报海外版 第6版"], "人民日报海外版", "an edition"),
    (["云岭都市报 新闻热线：0755-1234567", "责编：张三"], "云岭都市报", "beside a telephone"),
    (["社址：云岭市人民路3号 印刷：云岭日报社印务中心"], None, "an address alone does not name the paper"),
    (["云岭日报", "印刷：云岭日报社印务中心"], "云岭日报", "masthead and address agree"),
    (["天气预报", "本报讯", "欢迎订阅《山水画报》"], None, "预报, 本报, and an advertisement's 画报"),
    (["2020年5月30日 星期六", "A06"], None, "no paper is named"),
]


@pytest.mark.parametrize(("lines", "expected", "why"), PAPERS, ids=[row[2] for row in PAPERS])
def test_publication(lines: list[str], expected: str | None, why: str) -> None:
    assert folios.publication(lines) == expected, why


def test_every_page_has_its_own() -> None:
    read = folios.read([(0, "滨湖日报 2020年5月30日"), (0, "A1 要闻"), (1, "A2"), (2, "责编：张三")])
    assert read[0] == folios.Folio("A1", "滨湖日报")
    assert read[1] == folios.Folio("A2", None)
    assert read[2] == folios.Folio(None, None)


@given(st.text(max_size=60))
def test_a_label_is_printed_on_its_line(line: str) -> None:
    label = folios.label(line)
    assert label is None or label in line
    assert folios.publication([line]) is None or folios.publication([line]) in line


def test_hostile_lines_are_no_folios() -> None:
    assert folios.label("第" * 100_000 + "版") is None
    assert folios.publication(["报" * 100_000]) is None

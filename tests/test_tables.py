"""Tables and lists that were emitted a cell a line."""

from __future__ import annotations

import pytest

import zhnews
from zhnews import lines

ABOVE = "本报讯(记者 李明) 昨日,滨江新区公布了新桥通车后的公交线路,名单如下。"
BELOW = "市公交公司负责人说,线路调整以后,从江北新区到老城区,坐车只要十五分钟。"

ONE_LINE = [
    # the rows, reason
    (["江北站", "槐树巷", "旧粮仓"] * 20, "names of a few characters"),
    (["江北站", "12", "16.5℃"] * 20, "figures among them"),
    (["桥"] * 40, "as many as it takes"),
    (["", "江北站"] * 40, "with blank lines between"),
]
MANY_LINES = [
    (["桥"] * 39, "one too few"),
    (["江北新区站台"] * 60, "rows as wide as a narrow column"),
    (["江北站"] * 30 + ["滨江新桥昨日通车"] + ["江北站"] * 30, "a heading between"),
    (["江北站"] * 30 + ["\f江北站"] + ["江北站"] * 29, "on two pages"),
]


@pytest.mark.parametrize(("rows", "why"), ONE_LINE, ids=[case[-1] for case in ONE_LINE])
def test_cells_are_one_paragraph(rows: list[str], why: str) -> None:
    source = "\n".join([ABOVE, *rows, BELOW])
    found = [line.text.string for line in lines.read(source)]
    assert found == [ABOVE, " ".join(row for row in rows if row), BELOW], why


@pytest.mark.parametrize(("rows", "why"), MANY_LINES, ids=[case[-1] for case in MANY_LINES])
def test_the_rest_are_lines(rows: list[str], why: str) -> None:
    assert len(lines.read("\n".join(rows))) == len(rows), why


def test_each_cell_knows_its_place() -> None:
    source = "\n".join([ABOVE, *["江北站"] * 30, *["槐树巷"] * 30, BELOW])
    issue = zhnews.parse_issue("滨江新桥通车\n\n" + source)
    body = issue[0].body
    at = body.index("站 槐树巷")
    assert [issue.text[start:end] for start, end in issue[0].origin("body", at, at + 5)] == ["站", "槐树巷"]
    assert len(body.split("\n")) == 3

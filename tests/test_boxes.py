"""Blocks of several columns in one line, as layout models emit them: read down their columns, from left to right."""

from __future__ import annotations

from itertools import chain, zip_longest

import pytest
from printed import column, texts, wrap

import zhnews
from zhnews import blocks, boxes, columns, layout, lines
from zhnews.cells import Cell
from zhnews.rows import read as read_rows
from zhnews.wrapped import Run

WIDE = 17  # characters of a column
BRIDGE = [
    "横跨青溪的新桥昨日通车。新桥全长两千米，双向六车道，从老城区到青溪东岸，开车只要五分钟，比过去绕行旧渡口节省"
    "了四十分钟。",
    "建设新桥历时三年，施工队先后攻克深水基础、斜拉索安装等难题。总工程师介绍，主塔高一百二十米，斜拉索的用钢量相"
    "当于两座铁塔。清早，东岸的居民便扶老携幼走上桥面。",
    "桥上还留出了三米宽的人行道，两侧种着桂花和海棠。住在西岸的周老师说，往后带学生去东岸的湿地上自然课，步行半个"
    "小时就能到。",
]
TEA = [
    "清明前后柳河二十万亩茶园开始采摘，茶农天不亮就背着竹篓上山，赶在日出之前把鲜叶送到茶厂，一斤春茶能卖到八百元。",
    "茶厂里，师傅们守着一排铁锅炒制春茶，满屋都飘着新茶的香气。去年冬天柳河的气温偏高，茶树发芽比往年早了十天，农技"
    "员走进茶园，教茶农防范倒春寒。",
    "柳河的茶叶今年还将第一次坐上高铁，当天采摘、当天炒制的新茶，隔天早上就能摆进省城的茶庄。",
]


def row_by_row(left: list[str], right: list[str]) -> str:
    """The lines of two columns in one line, with blanks between."""
    return " ".join(filter(None, chain.from_iterable(zip_longest(left, right))))


def block(paragraphs: list[str]) -> str:
    """The paragraphs in two columns, row by row."""
    printed = column(paragraphs, WIDE)
    half = (len(printed) + 1) // 2
    return row_by_row(printed[:half], printed[half:])


PAGE = f"# 青溪新桥昨日通车\n\n{block(BRIDGE)}\n\n## 柳河春茶上市\n\n{block(TEA)}\n\n### 征稿\n"


def test_down_the_columns() -> None:
    assert "".join(texts(PAGE)) == "".join(["青溪新桥昨日通车", *BRIDGE, "柳河春茶上市", *TEA, "征稿"])


def test_articles_of_such_blocks() -> None:
    issue = zhnews.parse_issue(PAGE)
    assert [article.paragraphs for article in issue if article.body] == [tuple(BRIDGE), tuple(TEA)]


@pytest.mark.parametrize(
    ("source", "rowwise", "why"),
    [
        (PAGE, True, "three headings have marks, blocks of two columns are in one line each"),
        (PAGE.replace("#", ""), False, "no heading has a mark"),
        ("\n\n".join(["# 新桥通车", *BRIDGE, "# 春茶上市", *TEA, "# 征稿"]), False, "a line a paragraph"),
    ],
)
def test_how_the_page_was_emitted(source: str, rowwise: bool, why: str) -> None:
    assert layout.in_rows(blocks.cut(lines.read(source))) is rowwise, why


def test_two_paragraphs_end_on_one_row() -> None:
    """Both ends together do not fill a line: they are two columns'."""
    [row] = read_rows(block(TEA))
    found = [cell.text.string for cell in columns.split([row])]
    assert {"倒春寒。", "卖到八百元。"} <= {*found}


def test_a_heading_beside_a_paragraph_s_end() -> None:
    """Short as they are, they would fit on one line: but no sentence's end has a blank before its last word."""
    bridge = column(["建设新桥历时三年，施工队先后攻克深水基础、斜拉索安装等难题，攻克难题。"], WIDE)
    tea = [*wrap("茶农天不亮就背着竹篓上山，赶在日出之前把鲜叶送到", WIDE), "新茶上市", *wrap(TEA[1], WIDE)]
    rows = read_rows(f"{PAGE}\n\n{row_by_row(tea, [*bridge, *wrap(BRIDGE[0], WIDE)])}")
    assert len("新茶上市" + bridge[2]) < WIDE
    assert {"新茶上市", bridge[2]} <= {cell.text.string for cell in columns.split(rows)}


def test_a_blank_before_a_sentence_s_end_in_a_short_row() -> None:
    """A row of few lines has blanks of its own, too."""
    rows = read_rows(f"{PAGE}\n\n{' '.join([*wrap(BRIDGE[0], WIDE)[:2], '品茶 赏花。'])}")
    assert "品茶 赏花。" in {cell.text.string for cell in columns.split(rows)}


def test_a_column_that_ends_beside_a_longer_one() -> None:
    """It is left behind row after row, as there is no more of it."""
    left, right = column([BRIDGE[1], BRIDGE[2], BRIDGE[0], TEA[2]], WIDE), column(TEA[:2], WIDE)[-2:]
    assert "".join(left) in "".join(texts(f"{PAGE}\n\n{row_by_row(left, right)}"))


def test_a_full_line_without_punctuation_below_a_paragraph_s_end() -> None:
    """Between the end of one column's paragraph and the beginning of another, in a block: it is part of its own."""
    left = column(["新桥两侧各有一座观景台，登台望见整条青溪。", "台下设有书报亭和茶座，周末还有人说书。"], WIDE)
    right = wrap("去年冬天柳河的气温偏高，茶农说茶树发芽比往年早了整整十天农技员连夜走进茶园，教他们防范倒春寒。", WIDE)
    found = texts(f"{PAGE}\n\n{row_by_row(left + wrap(BRIDGE[0], WIDE), right + wrap(TEA[1], WIDE))}")
    assert any("".join(right) in text for text in found)


def test_a_short_block_is_a_paragraph_too() -> None:
    """No word stands across its lines' ends, and it is no wider than a page; its lines are one column's."""
    paragraph = "青溪沿岸的居民过去进城只能坐渡船，逢年过节码头常常排起看不到头的长队大家盼这座桥盼了整整二十年。"
    short = " ".join(wrap(paragraph, WIDE))
    long = "\n\n".join(block([*BRIDGE[k:], *TEA[k:]]) for k in range(3))
    assert paragraph in texts(f"# 青溪新桥昨日通车\n\n{long}\n\n{short}\n")


@pytest.mark.parametrize(
    ("row", "above", "order", "why"),
    [
        ("abcd", {2: 0, 3: 1}, "acbd", "two columns, each line below the one of its column"),
        ("abc", {2: 0}, "acb", "the second column is the shorter one"),
        ("abcdef", {2: 0, 3: 1, 5: 3}, "acebdf", "e begins a paragraph where c has ended: it has its column"),
        ("abcd", {1: 0, 2: 1, 3: 2}, "abcd", "one column"),
        ("abcd", {}, "abcd", "nothing stands below anything: each comes where another one has ended"),
    ],
)
def test_which_column(row: str, above: dict[int, int], order: str, why: str) -> None:
    [line] = read_rows(row)
    cells = [Cell.of(line, line.text[k : k + 1], k == 0) for k in range(len(row))]
    found = boxes.down_columns(cells, [Run((k,)) for k in range(len(row))], above)
    assert "".join(row[k] for k in found) == order, why


def test_rows_keep_their_order() -> None:
    """What stands below a part in another line is read where it is printed."""
    found = [Cell.of(line, line.text, True) for line in read_rows("甲\n乙\n丙\n丁")]
    assert boxes.down_columns(found, [Run((k,)) for k in range(4)], {2: 0, 3: 1}) == [0, 1, 2, 3]

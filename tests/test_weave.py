"""Columns that a tool has read across: printed lines go back to their own column, and what is not proven is said."""

from __future__ import annotations

from itertools import zip_longest

import pytest
from printed import column, texts

import zhnews
from zhnews import columns, cuts, lines, turns, wrapped
from zhnews.cells import Cell
from zhnews.echoes import Echoes
from zhnews.rows import read as read_rows

WIDE = 17  # characters of a column
BRIDGE = [
    "横跨青溪的新桥昨日通车。新桥全长两千米，双向六车道，从老城区到青溪东岸，开车只要五分钟，比过去绕行旧渡口节省"
    "了四十分钟。清早，东岸的居民便扶老携幼走上桥面。",
    "建设新桥历时三年，施工队先后攻克深水基础、斜拉索安装等难题。总工程师介绍，主塔高一百二十米，斜拉索的用钢量相"
    "当于两座铁塔。",
]
LIBRARY = [
    "沿江的三座旧仓库换了新用途，它们被改成一座面向街坊的图书馆，藏书四万余册，每天开放到夜里九点。图书馆的木梁和滑"
    "轮都是旧仓库留下来的，孩子们可以坐在滑轮下面看书。",
    "负责改造的设计师说，旧仓库的砖墙经过加固，屋顶开了天窗。街坊们捐出家里的藏书，在图书馆里办起了读书会。",
]
TEA = [
    "清明之前，柳河的春茶陆续上市。茶农天不亮就背着竹篓上山采摘嫩芽，赶在日出之前把鲜叶送到茶厂，一斤春茶能卖到八百"
    "元。茶厂里，师傅们守着铁锅炒制春茶。",
    "柳河有茶园二十万亩，去年冬天气温偏高，茶树发芽比往年早了十天。农技员走进茶园，教茶农防范倒春寒。",
]
COLUMNS = (BRIDGE, LIBRARY, TEA)


def rows(together: list[list[int]], wide: int = WIDE) -> str:
    """A page on which the columns of each group share a line, a blank between them; the groups take turns."""
    found = []
    for level in zip_longest(*(column(paragraphs, wide) for paragraphs in COLUMNS)):
        for group in together:
            found.append(" ".join(line for k in group if (line := level[k])))
    return "\n".join(row for row in found if row) + "\n"


IN_TURN = [
    ([[0, 1, 2]], 17, "three columns on every line"),
    ([[0, 1], [2]], 17, "two share a line, the third stands a little lower"),
    ([[0], [1]], 17, "two at different heights, so that no line holds both"),
    ([[0], [1], [2]], 17, "three at different heights"),
    ([[0, 1, 2]], 10, "a full line, the end of a paragraph and a full line on one row"),
    ([[0, 1, 2]], 14, "one full line and two ends on one row"),
    ([[0, 1, 2]], 16, "two ends and a full line on one row"),
    ([[0, 1, 2]], 13, "two ends that together fill a line; a first line without a mark"),
    ([[0, 1, 2]], 11, "lines without a mark, beside others"),
    ([[0, 1], [2]], 12, "the same, where every third line has a row of its own"),
    ([[1], [2]], 9, "first lines without a mark, by turns"),
    ([[0], [1], [2]], 10, "lines without a mark, by turns"),
]


@pytest.mark.parametrize(("together", "wide", "why"), IN_TURN, ids=[case[-1] for case in IN_TURN])
def test_columns_in_turn(together: list[list[int]], wide: int, why: str) -> None:
    read = {line.text.string for line in lines.read(rows(together, wide))}
    wanted = [paragraph for group in together for k in group for paragraph in COLUMNS[k]]
    assert sum(paragraph in read for paragraph in wanted) >= len(wanted) - 1, why


def test_blank_lines_tell_of_themselves_which_column_is_read() -> None:
    """Where they part the columns' lines, none is marked: two lines without one between are one column's."""
    found = list(zip(*(column(paragraphs, WIDE) for paragraphs in COLUMNS[:2]), strict=False))
    pages = {gap: gap.join(line for level in found for line in level) for gap in ("\n", "\n\n")}
    marked = {gap: [cell.by_turns for cell in _marked(page)] for gap, page in pages.items()}
    assert all(marked["\n"])
    assert not any(marked["\n\n"])


def _marked(page: str) -> list[Cell]:
    cells = [Cell.of(row, row.text) for row in read_rows(page)]
    return turns.marked(cells, Echoes(cell.folded for cell in cells))


HEADLINES = ("首届青年戏剧节本周末在北城开幕了", "乡村医生骑马巡诊三十年行程六万里")


@pytest.mark.parametrize("headline", HEADLINES)
def test_a_headline_amid_columns_is_none_of_their_lines(headline: str) -> None:
    """It fills a line and has no mark, as one in four of theirs has none; but no word joins it to any."""
    above, below = rows([[0, 1, 2]]).splitlines(), rows([[1, 2, 0]]).splitlines()
    found = [line for line in lines.read("\n".join([*above, headline, *below])) if line.text.string == headline]
    assert [line.measure for line in found] == [0.0]


def test_two_headlines_on_one_row_stand_alone() -> None:
    """Columns stand side by side on the page, but not around them: what has no mark there is no line of theirs."""
    straight = column([*BRIDGE, *LIBRARY], WIDE)
    page = [*rows([[0, 1, 2]]).splitlines(), *straight, " ".join(HEADLINES), *column(TEA, WIDE)]
    assert set(HEADLINES) <= {line.text.string for line in lines.read("\n".join(page))}


def test_a_blank_in_a_full_line_parts_nothing() -> None:
    """The tool has put one behind a full stop; the other column has no line there."""
    left, right = column(BRIDGE, WIDE), column(TEA, WIDE)
    full = "木梁和滑轮都留下。 孩子们可以坐在"
    page = [f"{a} {b}" for a, b in zip(left, right, strict=False)]
    found = columns.split(read_rows("\n".join([*page[:3], full, *page[3:6]])))
    assert full in {cell.text.string for cell in found}


WIDTHS = [
    (6, False, "as many columns as stand side by side on a page"),
    (8, True, "a paragraph's lines, put together by the tool"),
]


@pytest.mark.parametrize(("many", "long", "why"), WIDTHS, ids=[case[-1] for case in WIDTHS])
def test_how_many_lines_on_a_row_are_a_paragraph(many: int, long: bool, why: str) -> None:
    full = [line for line in column(LIBRARY * 2, WIDE, indent=0) if len(line) == WIDE]
    cells = columns.split(read_rows("\n".join([" ".join(full[:many])] * 4)))
    how = wrapped.style(cells)
    assert how is not None
    assert how.is_long(cells[0]) is long, why


def test_what_no_word_proves_is_told() -> None:
    source = rows([[0, 1, 2]])
    unsure = [line for line in lines.read(source) if line.unsure]
    warnings = [warning for warning in zhnews.parse_issue(source).warnings if warning.code == "mixed_columns"]
    assert len(unsure) == len(warnings) > 0
    for line, warning in zip(unsure, warnings, strict=True):
        assert warning.span == line.unsure[0]
        assert source[line.unsure[0].start : line.unsure[0].end] in line.text.string


def test_a_column_alone_is_sure() -> None:
    source = "\n".join(column(BRIDGE, WIDE)) + "\n"
    assert [line.text.string for line in lines.read(source)] == BRIDGE
    assert not any(line.unsure for line in lines.read(source))


ECHOES = [
    ("来到株", "树镇参观", True, "株树镇 stands elsewhere on the page"),
    ("同心协", "力抗洪水", True, "the dictionary has 同心协力"),
    ("新桥通车", "书店开张", False, "nothing joins them"),
    ("来到桥上，", "看见了江面", False, "a mark stands between"),
]


@pytest.mark.parametrize(("tail", "head", "crosses", "why"), ECHOES, ids=[row[3] for row in ECHOES])
def test_words_across_a_seam(tail: str, head: str, crosses: bool, why: str) -> None:
    page = Echoes(["今年的株树镇热闹非凡", "他们走进株树镇"])
    assert (page.across(tail, head) > 1) is crosses, why


def test_a_column_ends_where_the_topic_does() -> None:
    """The last line of the first column is full and has no stop; below a blank line another story's rest begins."""
    half = "".join(f"{line}\n" for line in column(BRIDGE * 3, WIDE)[:-3])
    rest = "".join(f"{line}\n" for line in column(TEA * 3, WIDE)[1:])
    first, second = half.splitlines()[-1], rest.splitlines()[0]
    assert not any(first in line.text.string and second in line.text.string for line in lines.read(half + "\n" + rest))


@pytest.mark.parametrize("caption", ["孩子们在仓库的滑轮下面看书。 李明 摄", "孩子们在滑轮下面看书。 王 明 摄"])
def test_a_caption_between_columns_keeps_its_credit(caption: str) -> None:
    """A blank behind a sentence's end parts columns there, but not a picture's caption from who took it."""
    printed = rows([[0, 1, 2]]).splitlines()
    read = texts("\n".join([*printed[:4], caption, *printed[4:]]))
    assert caption in read


TURNS = [  # paragraphs that come to speak of something else
    "柳河镇的茶农也赶来看热闹，他们把新炒的春茶装进竹篓，免费请过桥的人品尝孩子们更喜欢桥头的风筝摊子五颜六色挂满栏杆。",
    "新桥通车那天，东岸的居民扶老携幼走上桥面，老船工却说最难忘的还是渡口的灯火夜里泊船的人围着炉火喝粗茶听评书天亮才"
    "各自散去。",
]


def test_blank_lines_everywhere_part_no_topics() -> None:
    """A tool has put one below every second line, so it shows no column's foot where the topic changes."""
    paragraphs = [*BRIDGE, *TURNS, *LIBRARY, *TEA]
    printed = column(paragraphs, WIDE)
    read = texts("\n\n".join("\n".join(printed[k : k + 2]) for k in range(0, len(printed), 2)))
    assert sum(paragraph in read for paragraph in paragraphs) >= len(paragraphs) - 1


ALONE = [
    ("云岭晚报记者 林知远 通讯员 何小满", True, "names with roles and nothing else"),
    ("文/图 云岭晚报记者 林知远 何小满", True, "who wrote and who took the picture"),
    ("图书馆里的记者 看见孩子们，也看见", False, "running text that a blank parts"),
    ("记者从图书馆获悉藏书已有四万余册", False, "a reporter within a sentence"),
]


@pytest.mark.parametrize(("row", "alone", "why"), ALONE, ids=[row[2] for row in ALONE])
def test_a_byline_is_no_line_of_a_paragraph(row: str, alone: bool, why: str) -> None:
    printed = column(LIBRARY, WIDE)
    source = "\n".join([*printed[:2], row, *printed[2:]]) + "\n"
    assert any(line.text.string == row for line in lines.read(source)) is alone, why


def test_specks_between_lines_join_nothing() -> None:
    """A rule that OCR has read as a mark stands alone, and the paragraph goes on around it."""
    printed = column(LIBRARY, WIDE)
    source = "\n".join([*printed[:2], "|", *printed[2:]]) + "\n"
    assert sorted(line.text.string for line in lines.read(source)) == sorted([*LIBRARY, "|"])


def test_rules_read_as_other_marks_part_columns() -> None:
    left, middle, right = (column(paragraphs, WIDE)[:4] for paragraphs in COLUMNS)
    source = "\n".join(
        f"{a} | {b} {'。' if k % 2 else '|'} {c}" for k, (a, b, c) in enumerate(zip(left, middle, right, strict=True))
    )
    read = [line.text.string for line in lines.read(source + "\n")]
    assert read == ["".join(left), "".join(middle), "".join(right)]


DOUBLED = [
    (
        "旧仓库改成图书馆 柳河春茶抢先上市\n柳河春茶抢先上市",
        ["旧仓库改成图书馆", "柳河春茶抢先上市"],
        "the second comes again",
    ),
    ("旧仓库改成图书馆 柳河春茶抢先上市", ["旧仓库改成图书馆 柳河春茶抢先上市"], "one heading in two phrases"),
    ("云岭晚报 记者\n云岭晚报 记者", ["云岭晚报 记者"], "what comes again is short"),
]


@pytest.mark.parametrize(("rows_", "expected", "why"), DOUBLED, ids=[row[2] for row in DOUBLED])
def test_headings_with_a_shadow(rows_: str, expected: list[str], why: str) -> None:
    source = "\n".join([*column(LIBRARY, WIDE), rows_, *column(TEA, WIDE)]) + "\n"
    read = [line.text.string for line in lines.read(source)]
    assert [text for text in dict.fromkeys(read) if text not in (*LIBRARY, *TEA)] == expected, why


NAMES = [
    ("本报柳河10月20日电 （记者李小", "明）佩戴胸牌的茶农走进茶厂", True, "the bracket is closed below"),
    ("本报柳河10月20日电 《记者李小", "明）佩戴胸牌的茶农走进茶厂", True, "recognizers take it for a book's"),
    ("本报柳河10月20日电 （记者李小", "佩戴胸牌的茶农走进茶厂，炒茶", False, "it is not closed there"),
    ("本报柳河的茶农李小走进茶厂", "明）佩戴胸牌的茶农走进茶厂", False, "none is open"),
]


@pytest.mark.parametrize(("above", "below", "one", "why"), NAMES, ids=[case[-1] for case in NAMES])
def test_names_that_a_line_s_end_has_parted(above: str, below: str, one: bool, why: str) -> None:
    """Beside other columns, too, a byline goes on in the line right below it."""
    cells = [Cell.of(row, row.text, loose=True) for row in read_rows(f"{above}\n{below}")]
    assert cuts.enclosed(cells, 1) is one, why


@pytest.mark.parametrize(
    ("story", "other", "wide", "first", "second"),
    [(TEA, BRIDGE, 12, 2, 9), (TEA, BRIDGE, 12, 6, 9), (LIBRARY, TEA, 16, 5, 7), (BRIDGE, LIBRARY, 17, 4, 6)],
)
def test_a_box_that_was_drawn_below_its_going_on(
    story: list[str], other: list[str], wide: int, first: int, second: int
) -> None:
    """The second of three boxes comes last; the third stands below the first, but a word joins it to the second."""
    box = column(["".join(story)], wide)
    printed = [box[:first], box[second:], column(other, wide), box[first:second]]
    page = "新茶上市\n\n柳河日报讯（记者 李明）" + "\n\n".join("\n".join(part) for part in printed)
    assert "".join(story) in zhnews.parse_issue(page)[0].paragraphs

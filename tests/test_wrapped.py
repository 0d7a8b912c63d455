"""Hard-wrapped text: lines of a column's width become paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from printed import column, texts, wrap

from zhnews import columns, lines, rows, wrapped
from zhnews.cells import Cell
from zhnews.chars import fold
from zhnews.text import Text

FIXTURES = Path(__file__).parent / "fixtures"


INDENTED = """\
旧仓库改成了图书馆
　　沿江的三座旧仓库，昨日起换了
新用途。它们被改成一座面向街坊的
图书馆，藏书四万余册，每天开放到
夜里九点。
　　负责改造的设计师说，仓库原来
的木梁和滑轮都留了下来，孩子们可
以坐在滑轮下面看书。
"""
STRIPPED = INDENTED.replace("　　", "")
GAPPED = """\
旧仓库改成了图书馆

沿江的三座旧仓库，昨日起换了用途，它
们被改成一座面向街坊的图书馆，藏书四
万余册，每天开放到夜里九点。

负责改造的设计师说，仓库原来的木梁和
滑轮都留了下来，孩子们可以坐在滑轮下
面看书。

"""
FIRST = "沿江的三座旧仓库，昨日起换了新用途。它们被改成一座面向街坊的图书馆，藏书四万余册，每天开放到夜里九点。"
SECOND = "负责改造的设计师说，仓库原来的木梁和滑轮都留了下来，孩子们可以坐在滑轮下面看书。"

WRAPPED = [
    (INDENTED, ["旧仓库改成了图书馆", FIRST, SECOND], "paragraphs begin with an indent"),
    (STRIPPED, ["旧仓库改成了图书馆", FIRST, SECOND], "the indent is lost: first lines are two characters short"),
    (
        GAPPED,
        ["旧仓库改成了图书馆", FIRST.replace("新用途。它", "用途，它"), SECOND],
        "paragraphs are parted by blank lines, and have no indent",
    ),
    (
        "\n".join(" ".join(line) if "木梁" in line else line for line in STRIPPED.split("\n")),
        ["旧仓库改成了图书馆", FIRST, SECOND],
        "a justified line that is spaced letter by letter is closed up",
    ),
]


@pytest.mark.parametrize(("source", "expected", "why"), WRAPPED, ids=[row[2] for row in WRAPPED])
def test_wrapped(source: str, expected: list[str], why: str) -> None:
    assert texts(source) == expected, why


def test_a_headline_as_wide_as_a_first_line_has_no_indent() -> None:
    """Where the page's paragraphs have one, a line without it begins none, though its width would fit."""
    tea = "茶农天不亮就背着竹篓上山采摘嫩芽，赶在日出之前把鲜叶送到茶厂，一斤春茶能卖到八百元。"
    headline = ["三道门槛把关，借力码头", "老手艺又回来了"]

    def column(*paragraphs: str) -> str:
        return "\n".join("　　" + "\n".join(wrap(paragraph, 13)) for paragraph in paragraphs)

    source = "\n\n".join([column(FIRST, SECOND), "新闻快递", "\n".join(headline), column(tea, FIRST)])
    assert texts(source) == [FIRST, SECOND, "新闻快递", *headline, tea, FIRST]


SPACED = [
    # a row, the same without the blanks between its letters, reason
    ("处 置 能 力 的 ， 要 建 设", "处置能力的，要建设", "a whole line"),
    ("推 进 对 话 方", "推进对话方", "a line of a narrow column"),
    ("本 报 云 岭 9 月 13 日", "本报云岭9月13日", "figures among a few letters"),
    ("记者 李 明 何 芳", "记者 李 明 何 芳", "a few names set wide stay"),
    ("李 小 明   通 讯 员   何 芳", "李小明 通讯员 何芳", "three blanks are one between words"),
    ("李 明 何 芳", "李 明 何 芳", "fewer letters are names"),
    (
        f"{FIRST} 谈 表 示 ， 必 须 推 进 内 部 的 对 话 {SECOND}",
        f"{FIRST} 谈表示，必须推进内部的对话 {SECOND}",
        "a printed line within a longer row",
    ),
    (
        f"{FIRST} 新 华 社 北 京 电 10 月 11 日 下 午 {SECOND}",
        f"{FIRST} 新华社北京电10月11日下午 {SECOND}",
        "figures stand together",
    ),
    (
        "本 报 云 岭 9 月 13 日 馆，读者第一天就坐满了 阅览室。设计师说",
        "本报云岭9月13日 馆，读者第一天就坐满了 阅览室。设计师说",
        "a dateline of few letters beside other columns' lines",
    ),
    (
        "新 华 社 云 岭 7 月 15 日 电 馆，读者第一天就坐满了 阅览室。设计师说",
        "新华社云岭7月15日电 馆，读者第一天就坐满了 阅览室。设计师说",
        "an agency's dateline",
    ),
    (
        "展览 3 月 12 日 开幕，市民纷纷前往参观",
        "展览 3 月 12 日 开幕，市民纷纷前往参观",
        "a date in running text stays",
    ),
    (f"{FIRST} 记者 李 明 摄影 {SECOND}", f"{FIRST} 记者 李 明 摄影 {SECOND}", "a name set wide stays"),
    (
        "旧 仓 库 改 成 图 书 设计师说砖墙经过加固",
        "旧仓库改成图书 设计师说砖墙经过加固",
        "a printed line beside another column's",
    ),
    (f"{FIRST} A B C D E F G H I {SECOND}", f"{FIRST} A B C D E F G H I {SECOND}", "Latin letters stay"),
]


@pytest.mark.parametrize(("row", "closed", "why"), SPACED, ids=[case[2] for case in SPACED])
def test_letters_set_one_by_one_are_closed_up(row: str, closed: str, why: str) -> None:
    text = rows.compact(Text.of(row))
    assert text.string == closed, why
    assert "".join(row[span.start : span.end] for span in text.origin(0, len(text))) == closed, why


SEAMS = [
    ("预算由两部分组成，其中设备占了COVID-", "19防控经费的大头，", "COVID-19防控", "a hyphen stays and joins"),
    ("这家企业说它们今年要把产品卖到12", "个国家，占了一成，", "卖到12个国家", "a number and its unit"),
    ("这台机器的名字叫作Blue", "Whale，重达九吨，", "Blue Whale，", "two Latin words keep a blank"),
    ("车间的墙上写着一行英文：Safety", "first，", "Safety first", "and after a colon"),
    ("据统计全年的产量已经达到3", "000吨以上，", "3000吨", "digits join digits"),
]


@pytest.mark.parametrize(("above", "below", "expected", "why"), SEAMS, ids=[row[3] for row in SEAMS])
def test_seams_in_latin_words_and_numbers(above: str, below: str, expected: str, why: str) -> None:
    from zhnews.lines import _joined
    from zhnews.rows import Row
    from zhnews.text import Text

    cells = [
        Cell.of(Row(Text.of(text, at), False, False, "", 0), Text.of(text, at))
        for text, at in ((above, 0), (below, len(above) + 1))
    ]
    assert expected in _joined(cells).string, why


def test_a_blank_that_is_put_in_has_no_origin() -> None:
    source = STRIPPED + STRIPPED.replace("仓库原来\n的木梁和滑轮都", "船名Blue\nWhale和滑轮都")
    text = next(line.text for line in lines.read(source) if "Blue" in line.text.string)
    assert "Blue Whale" in text.string
    at = text.string.index("Blue Whale")
    assert [source[s.start : s.end] for s in text.origin(at, at + 10)] == ["Blue", "Whale"]


CREDITS = [
    ("图为清溪大桥的夜景。江一帆 摄", True, "who took the picture"),
    ("午后的气温一度高达35摄", False, "a unit that the line's end has broken"),
    ("孩子们在仓库的滑轮下面拍", False, "nothing of a credit"),
    ("电视台的记者正在仓库里拍摄", False, "what somebody does"),
]


@pytest.mark.parametrize(("line", "credit", "why"), CREDITS, ids=[case[-1] for case in CREDITS])
def test_a_picture_s_credit_ends_its_caption(line: str, credit: bool, why: str) -> None:
    [row] = rows.read(line)
    assert Cell.of(row, row.text).credit is credit, why


APART = [
    ("清溪大桥通车\n全长两千米", "two heading lines"),
    ("图为清溪大桥。 江一帆 摄\n据了解，大桥全长两千米，双向六车", "a caption with its credit, and text"),
    ("记者看到，桥面上的护栏已经装到江\n本报讯（记者 林知远）昨日，我市", "a news lead begins an item"),
    ("记者看到，桥面上的护栏已经装到江\n（下转第二版）", "a jump stands alone"),
    ("清溪大桥昨日合龙\n清溪大桥昨日合龙", "a line that the tool gave twice"),
]


@pytest.mark.parametrize(("pair", "why"), APART, ids=[row[1] for row in APART])
def test_what_stands_apart_on_a_wrapped_page(pair: str, why: str) -> None:
    first, second = pair.split("\n")
    read = texts(STRIPPED + pair + "\n" + STRIPPED)
    assert not any(first in text and second in text and text != first for text in read), why


def test_columns_side_by_side_are_told_apart() -> None:
    left = [
        "沿江的三座旧仓库，昨日起换了",
        "新用途。它们被改成一座面向街坊的",
        "图书馆，藏书四万余册，每天开放到",
        "夜里九点。",
    ]
    right = [
        "负责改造的设计师说，仓库原来",
        "的木梁和滑轮都留了下来，孩子们可",
        "以坐在滑轮下面看书，也可以在旁边",
        "写作业。",
    ]
    source = "\n".join(a + " " * (40 - 2 * len(a) + 2) + b for a, b in zip(left, right, strict=True))
    assert texts(source) == ["".join(left), "".join(right)]


def units(tool: str) -> Iterator[tuple[str, str]]:
    """Every paragraph, heading line and caption of the fixture's right answer, with its role; a byline is glued on."""
    rows = [line.split("\t") for line in (FIXTURES / f"{tool}.tsv").read_text(encoding="utf-8").splitlines()]
    paragraphs: dict[tuple[str, str], list[tuple[int, str]]] = {}
    byline = ""
    for owner, role, number, text in rows:
        if role == "byline":
            byline = text
        elif role in ("text", "subhead"):
            whole, _, part = number.partition(".")
            paragraphs.setdefault((owner, whole), []).append((int(part or 0), byline + text))
            byline = ""
        elif role in ("headline", "caption", "jump"):
            yield role, text
    for parts in paragraphs.values():
        yield "text", "".join(text for _, text in sorted(parts))


def squash(text: str) -> str:
    return re.sub(r"\s+", "", fold(text))


@pytest.mark.parametrize(
    ("tool", "least"),
    [
        ("raw", 26),
        ("mupdf", 24),
        ("pdftotext", 20),
        ("markdown", 18),
        ("tesseract", 18),
        ("pdfminer", 10),
        ("layout", 11),
    ],
)
def test_what_real_tools_give(tool: str, least: int) -> None:
    """So many of a page's 27 paragraphs, heading lines and captions are lines as they should be; no fewer."""
    read = {squash(line.text.string) for line in lines.read((FIXTURES / f"{tool}.txt").read_text(encoding="utf-8"))}
    wanted = [squash(text) for _, text in units(tool)]
    right = [text for text in wanted if text in read]
    assert len(right) >= least, [text[:20] for text in wanted if text not in read]


def test_a_headline_with_its_column_in_brackets_stands_alone() -> None:
    """As wide as the column and between its lines, a heading ends with the name of a column, as no text does."""
    page = "\n".join(
        (
            "　　昨日上午，青溪新桥建成通车，主桥全长",
            "两千米，双向六车道，从老城区到青溪东岸开",
            "车只要五分钟，比过去绕行旧渡口节省了四十",
            "分钟。",
            "　　家住东岸的居民一早就扶老携幼走上桥面",
            "他们说，年轻时过江要等渡船，遇上大雾天也",
            "",
            "春茶抢先上市订单排到五月（走基层见闻）",
            "",
            "过不去，如今有了大桥，抬脚就能到对岸去。",
        )
    )
    assert "春茶抢先上市订单排到五月（走基层见闻）" in [line.text.string for line in lines.read(page)]


@pytest.mark.parametrize(
    ("alone", "why"),
    [
        ("责编：李明 版式：王芳", "who made the page"),
        ("2022年3月4日 星期五", "its date"),
        ("欢迎提供新闻线索 热线：0731-22881234", "where to write to"),
        ("市民走上新桥。李明 摄", "a caption that is whole"),
        ("（作者为云岭大学新闻学院教授）", "who its author is"),
        ("（本报记者李明整理）", "who has put it together"),
        ("（完）", "that an agency's report is over"),
    ],
    ids=["makers", "date", "contact", "caption", "author", "editor", "end"],
)
def test_a_line_that_is_joined_to_no_text(alone: str, why: str) -> None:
    page = "\n".join(
        (
            "　　昨日上午，青溪新桥建成通车，主桥全长",
            "两千米，双向六车道，从老城区到青溪东岸开",
            "车只要五分钟，比过去绕行旧渡口节省了四十",
            alone,
            "",
            "过不去，如今有了大桥，抬脚就能到对岸去。",
            "　　家住东岸的居民一早就扶老携幼走上桥面",
            "他们说，年轻时过江要等渡船，遇上大雾天也",
        )
    )
    assert alone in [line.text.string for line in lines.read(page)], why


WIDE_ONES = [
    "街坊读书会的成员有七十多位，每逢周五晚上他们在木梁下面围坐成一圈，轮流朗读各自喜爱的段落，从江上的旧事说到城里的新"
    "鲜，窗外的货船鸣着笛慢慢驶过去，孩子们听得入了迷，直到闭馆的铃声响起来也舍不得走开。",
    "管理员说，读书会不收费用也不用报名，推门进来坐下便是，茶水由隔壁茶馆的老板供应，他自己也常常端着茶壶站在门边听一段。",
]


def test_a_page_has_columns_of_many_widths() -> None:
    """Most lines stand in narrow columns, most characters in wide ones: both are wrapped."""
    narrow, wide = [FIRST + SECOND] * 3, ["".join(WIDE_ONES)] * 3
    above = column(narrow, 8, 0)
    below = column(wide, 27, 0)
    assert len(above) > len(below)
    assert sum(map(len, above)) * 3 < sum(map(len, below)) * 2
    page = "\n".join(["仓库改成图书馆", *above, "街坊们有了读书会", *below])
    assert texts(page) == ["仓库改成图书馆", *narrow, "街坊们有了读书会", *wide]


BROKEN = [
    # what stands in the paragraph, how the tool gives it, reason
    ("读书会的人说，“秋千”", "读书会的人说，\n“秋千”", "before a quotation"),
    ("读书会办到了三楼（东侧）", "读书会办到了三楼\n（东侧）", "before a bracket"),
    ("读书会的人问：“明天呢”", "读书会的人问：\n“明天呢”", "after a colon"),
    ("读书会读过了《江边》《渡口》", "读书会读过了《江边》\n《渡口》", "between two titles"),
    ("读过了《秋千》《渡口》《江边》", "读过了《秋千》\n《渡口》\n《江边》", "between three titles"),
]


@pytest.mark.parametrize(("whole", "given", "why"), BROKEN, ids=[row[2] for row in BROKEN])
def test_a_printed_line_that_a_tool_breaks_at_a_mark(whole: str, given: str, why: str) -> None:
    rest = "也有人这样讲起，江边的风从窗缝里吹进来，带着货船的柴油味和远处的鸣笛声，大家都不说话。"
    paragraph = WIDE_ONES[1][:-1] + "，" + whole + rest
    at = paragraph.index(whole)
    room = (at + 2 + len(whole) + 2) // 3  # so that the line ends right behind what is broken
    printed = wrap(paragraph, room, 2 + (-(at + len(whole)) - 2) % room)
    page = "\n".join([*wrap(FIRST, room), *printed, *wrap(SECOND, room)]).replace(whole, given)
    assert given in page, "the line is broken"
    assert paragraph in texts(page), why


def test_a_lead_is_kept_together_by_its_blanks() -> None:
    """The blanks behind 电 that do not break take the word to the next line, which leaves a short first one."""
    paragraphs = column((FIRST, SECOND), 12)
    lead = ["新华社云岭9月13日", "电\xa0\xa0（记者林知远）沿江的", "三座旧仓库昨日换了用途。"]
    page = "\n".join([*paragraphs, "旧仓库改成了图书馆", *lead, *paragraphs])
    assert "".join(lead) in texts(page)


SIGNED = [
    # the first printed lines of an article, and what of its lead comes on the next one; reason
    (["新华社云岭9月"], "13日电（记者李远、张小梅）", "a date is cut behind its month"),
    (["本报云岭9"], "月13日电\xa0（记者李远）", "and within it"),
    (["新华社云岭"], "9月13日电（记者李远）", "a place above its date"),
    (["本 报 云 岭 9 月 13 日"], "电  （记者李远）", "the line is spaced to fill its column"),
    (["云岭晚报讯（全媒", "体记者 林知远 通讯员 何"], "小满）", "names fill three lines"),
    (["新华⽹云岭9⽉13⽇", "电（记者李远 张梅 何"], "芳）", "its letters are radicals, as some fonts have them"),
]


@pytest.mark.parametrize(("printed", "rest", "why"), SIGNED, ids=[row[-1] for row in SIGNED])
@pytest.mark.parametrize("heading", ["旧仓库改成了图书馆", "旧仓库改成图书馆迎来读者"], ids=["short", "wide"])
def test_a_lead_over_several_lines(printed: list[str], rest: str, why: str, heading: str) -> None:
    paragraphs = column((FIRST, SECOND), 12)
    page = "\n".join([*paragraphs, heading, *printed, *wrap(rest + FIRST, 12, 0), *column((SECOND, FIRST), 12)])
    lead = "".join(rows.compact(Text.of(line)).string for line in printed) + rest
    assert [text for text in texts(page) if text.startswith(lead)], why


@pytest.mark.parametrize(
    ("headline", "lead"),
    [
        ("江边看船", ["新华社云岭9月", "13日电（记者李远）沿江的三座"]),
        ("云岭推行在线读书", ["本报云岭9月13日电（记者李", "远）沿江的三座旧仓库昨日开张"]),
    ],
    ids=["a short one", "one with words as in an outlet's name"],
)
def test_a_headline_above_a_dateline_stays_apart(headline: str, lead: list[str]) -> None:
    """That both together read like one tells nothing where the outlet stands on the second line."""
    paragraphs = column((FIRST, SECOND), 12)
    assert headline in texts("\n".join([*paragraphs, headline, *lead, *paragraphs]))


LEAD = "新华社云岭9月13日电（记者李远）" + FIRST


def test_a_headline_that_begins_with_a_mark_is_no_rest_of_a_line() -> None:
    """Though it fills the line with the end of the paragraph above, as what a tool breaks at the mark does."""
    paragraphs, end, headline = column((FIRST, SECOND), 12), "他们都来。", "《江边》上了书架"
    assert len(end) + len(headline) == 13  # marks that follow one another share a place
    above = [*wrap("街坊们说，" + SECOND, 12)[:2], end]
    page = "\n".join([*paragraphs, *above, headline, *wrap(LEAD, 12, 0), *paragraphs])
    assert headline in texts(page)


@pytest.mark.parametrize(
    "pieces",
    [["渡口新建《江边》", "《孩子》"], ["他们都来。", "《江边》最好看", "大家都说好。"]],
    ids=["a headline itself", "a paragraph whose end stands between"],
)
def test_what_a_tool_breaks_at_a_mark_above_a_lead(pieces: list[str]) -> None:
    paragraphs = column((FIRST, SECOND), 12)
    above = wrap("街坊们说，" + SECOND, 12)[:2] if pieces[0].endswith("。") else []
    page = "\n".join([*paragraphs, *above, *pieces, *wrap(LEAD, 12, 0), *paragraphs])
    assert any("".join(pieces) in text for text in texts(page))


def test_a_paragraph_without_marks_above_a_lead() -> None:
    paragraph = "孩子们坐在滑轮下面看书老人们坐在窗边喝茶聊天晒着太阳看江上的大船和小船慢慢开过。"
    page = "\n".join([*column((FIRST, SECOND, paragraph), 12), *wrap(LEAD, 12, 0), *column((SECOND,), 12)])
    assert paragraph in texts(page)


def test_a_headline_as_wide_as_a_first_line_above_a_lead() -> None:
    """Its rest, without a mark, is likelier a heading's than a paragraph's end, as a news lead stands below."""
    headline, paragraphs = ["旧仓库改成图书馆，迎来", "第一批街坊"], column((FIRST, SECOND) * 2, 13)
    page = [*paragraphs, *headline, *wrap(LEAD, 13, 0), *paragraphs]
    assert set(headline) <= set(texts("\n".join(page)))


def test_a_remark_in_brackets_is_no_column_s_name() -> None:
    """At a line's end, behind a blank line as pdfminer puts them in: the sentence goes on below."""
    paragraph = "他们说，一旦名字被破解（尽管难度大）或者被泄露，街坊们就会少了那一份安心和自在，谁都不愿意这样。"
    printed = wrap(paragraph, 18, 0)
    assert printed[0].endswith("大）")
    page = "\n\n".join([*wrap("".join(WIDE_ONES), 18), *printed, *wrap(FIRST, 18)])
    assert any(paragraph in text for text in texts(page))


def test_a_page_line_does_not_say_how_wide_a_column_is() -> None:
    """A headline with its column's name and the line below it fill the row of the page's date and makers together."""
    top = "编辑 李明 校对 何芳 版式 赵敏 2023年9月13日 星期三 云岭晚报"
    headline, deck = "街坊读书会，人人都来（新语）", "愿在渡口长大的孩子都有书读，"
    page = "\n".join([top, headline, deck, *column(WIDE_ONES, 14)])
    assert headline in texts(page)


LEFT = ("昨日上午，青溪新桥建成通车，", "主桥全长两千米，双向六车道，", "从老城区到东岸，只要五分钟，")
RIGHT = ("三月里，老城区的槐树巷添了书", "店，书店由旧粮仓改建，藏书两", "万册，市民可以免费读到晚上。")
RULED = [f"{left} | {right}" for left, right in zip(LEFT, RIGHT, strict=True)]
BARS = [
    # rows with bars, which of them are two printed lines, reason
    (["江岸民生 | 旧粮仓变身书店"], [], "a column's name and a headline"),
    (RULED, [0, 1, 2], "a rule between two columns"),
    (["春茶上市 | 新桥通车", *RULED], [0, 1, 2, 3], "two headlines over two columns, the rule beside them, too"),
]


@pytest.mark.parametrize(("page", "two", "why"), BARS, ids=[why for _, _, why in BARS])
def test_bars(page: list[str], two: list[int], why: str) -> None:
    source = "\n".join((*LEFT, *RIGHT, "", *page))
    cells = [cell.text.string for cell in columns.split(rows.read(source))][len(LEFT + RIGHT) :]
    assert cells == [piece for n, row in enumerate(page) for piece in (row.split(" | ") if n in two else [row])], why


def test_paragraphs_of_like_length_are_no_columns() -> None:
    """Wider than any column, lines are paragraphs, of which some break off at the same length by chance."""
    headings = ["旧仓库改成了图书馆", "街坊们有了读书会，人人都来"]
    broken = ["".join(WIDE_ONES)[:107], (FIRST + SECOND + FIRST)[:106]]
    page = "\n".join(line for _ in range(40) for line in (*headings, *broken, FIRST))
    assert {line.measure for line in lines.read(page)} == {0.0}


def test_a_few_first_lines_show_that_their_indent_is_lost() -> None:
    """In long paragraphs one line in forty is a first one; after full stops nearly all short lines are."""
    body = ("".join(WIDE_ONES) + FIRST + SECOND) * 3
    paragraphs = [
        f"{start}{body}" for start in ("消息传开以后，", "街坊们说起来，", "到了这个周末，", "说到往后的事，")
    ]
    printed = [wrap(paragraph, 13) for paragraph in paragraphs]
    assert sum(map(len, printed)) > 40 * len(printed)
    assert texts("\n".join(row for rows in printed for row in rows)) == paragraphs


STARTS = ("街坊们说，仓库空着，", "到了周末，人多起来，", "后来，江上起了风，", "再后来，雪也下了，")


def test_paragraphs_without_an_indent() -> None:
    """Lines of a column narrower by an indent are no first lines, where all of these are full."""
    ends = (FIRST, SECOND, *WIDE_ONES)
    paragraphs = [f"{start}{end}" for start in STARTS for end in ends]
    narrow = [f"木梁、滑轮和石阶还在，{end}" for end in ends]
    printed = [column(paragraphs, 16, 0), column(narrow, 14, 0)]
    assert sum(len(row) == 14 for row in printed[1]) * 25 > sum(len(row) == 16 for row in printed[0])
    cells = columns.split(rows.read("\n".join(row for column in printed for row in column)))
    how = wrapped.style(cells)
    assert how is not None
    assert how.first == 0.0
    mixed = wrapped.style(columns.split(rows.read("\n".join([*printed[0], *column(paragraphs, 16, 2)]))))
    assert mixed is not None
    assert mixed.first == 4.0, "half of them are short by one"


LEADS = [
    # a line, whether it only ever begins something, reason
    ("图为市民走上新桥", True, "a caption by its first words"),
    ("版图为此扩大了一倍", False, "图为 within a line"),
    ("滨江日报客户端记者李远通讯员何", True, "a byline with several roles, cut in a name"),
    ("记者走访了槐树巷的三个社区", False, "running text"),
    ("记者李远、通讯员何小满一起去了", False, "with a mark"),
    ("滨江晚报讯（记者李远", True, "a news lead"),
]


@pytest.mark.parametrize(("line", "begins", "why"), LEADS, ids=[row[2] for row in LEADS])
def test_what_only_ever_begins(line: str, begins: bool, why: str) -> None:
    [cell] = columns.split(rows.read(line))
    assert cell.lead is begins, why


def test_an_author_s_bracket_over_several_lines() -> None:
    author = ["（作者为云岭大学新闻学院", "教授，本报记者林知", "远整理）"]
    page = "\n".join([*column((FIRST, SECOND), 12), *author, *column((SECOND, FIRST), 12)])
    assert "".join(author) in texts(page)


def test_an_author_s_bracket_over_a_blank_line() -> None:
    """As pdfminer prints two lines of a block, each set for itself."""
    author = ["（作者为云岭大学新闻学院", "新闻传播研究所教授）"]
    blocks = ["\n".join(column((text,), 12)) for text in (FIRST, SECOND, FIRST)]
    assert "".join(author) in texts("\n\n".join([*blocks, *author, *blocks]))


TAGGED = [
    # the line, whether it stands alone, reason
    ("“口袋公园”好在用心（新语）", True, "a column's name in brackets, below a full stop"),
    ("新华社云岭9月13日电（记者李远）", False, "a news lead goes on in the next line"),
]


@pytest.mark.parametrize(("row", "alone", "why"), TAGGED, ids=[row[2] for row in TAGGED])
def test_a_bracket_behind_a_line_as_wide_as_a_first_one(row: str, alone: bool, why: str) -> None:
    above = column((*WIDE_ONES, FIRST), 16)
    below = wrap("".join(WIDE_ONES), 16, indent=2 if alone else 0)
    found = texts("\n".join([*above, row, *below, *wrap(SECOND, 16)]))
    assert (row in found) is alone, why
    assert any(line.startswith(row) for line in found), why


def test_a_lead_behind_a_blank_line_stands_alone() -> None:
    """Where columns are read across, the line below it may be another column's: the byline is whole without it."""
    above = column((*WIDE_ONES, FIRST), 16)
    lead = "新华社云岭9月13日电（记者李远）"
    found = texts("\n".join([*above, "", lead, *wrap("".join(WIDE_ONES), 16, 0)]))
    assert lead in found


# Articles with a blank line below each, and none within.
ARTICLES = [*column([f"{start}{end}" for start in STARTS for end in (FIRST, SECOND, *WIDE_ONES)], 13), ""] * 4
REST = "滑轮和木梁都留了下来，江边的老码头也留了下来，街坊们还能看见石阶上的铁环，"


@pytest.mark.parametrize(
    ("end", "one", "why"),
    [
        ("孩子们坐在下面看书听故事。", False, "a sentence ends, and blank lines stand between articles alone"),
        ("孩子们坐在石阶上听老人的歌", True, "no sentence ends, and a word stands across"),
    ],
)
def test_a_blank_line_behind_a_full_line(end: str, one: bool, why: str) -> None:
    """The column above may have ended with a full line, and the one below go on in the middle of a paragraph."""
    above, below = [*column([REST], 13), end], ["声里的钟楼，这时候都亮起了", "灯，一直亮到天明。"]
    page = "\n".join([*ARTICLES, *above, "", *below, *ARTICLES])
    assert any(end + below[0] in text for text in texts(page)) is one, why


@pytest.mark.parametrize(
    ("ends", "ended", "why"),
    [
        (["孩子们坐在下面看书听故事。", "", "声里的钟楼，这时候都亮起了"], True, "behind the end of a sentence"),
        (["孩子们坐在石阶上听老人的歌", "", "声里的钟楼，这时候都亮起了"], False, "no sentence ends"),
        (["孩子们坐在下面看书听故事。", "声里的钟楼，这时候都亮起了"], False, "no blank line"),
        (["孩子们坐在下面看书听故事。", "", "”钟楼上的灯这时候都亮起了"], False, "what follows closes the sentence"),
    ],
)
def test_what_a_blank_line_parts(ends: list[str], ended: bool, why: str) -> None:
    cells = columns.split(rows.read("\n".join([*ARTICLES, *ends])))
    how = wrapped.style(cells)
    assert how is not None
    assert how.parts(*cells[-2:]) is ended, why
    for other in (replace(how, gap=0.0), replace(how, no_gap=2.0)):
        assert not other.parts(*cells[-2:]), "blank lines stand within paragraphs, too"
    assert (wrapped._seam(*cells[-2:], how) == -9.0) is ended


def test_blank_lines_everywhere_end_no_paragraph() -> None:
    """Where each printed line has a blank line below it, these say nothing."""
    paragraphs = [f"{start}{FIRST}{SECOND}" for start in STARTS] * 3
    assert texts("\n\n".join(column(paragraphs, 13))) == paragraphs

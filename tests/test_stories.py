"""Which blocks make an article, in reading order: whole pages, each written with its answer (`page_score.written`)."""

from __future__ import annotations

import invented
import page_score
import pytest
from printed import column

import zhnews

BRIDGE = """
    a1 headline 1 滨江新桥昨日通车
    a1 byline - 本报记者 李明
    a1 text 1 昨日上午,滨江新桥建成通车。主桥全长2公里,双向六车道,从江北新区到老城区,开车只要五分钟。
"""
BOOKS = """
    a2 headline 1 槐树巷添了新书店
    a2 byline - 本报记者 王芳
    a2 text 1 三月里,老城区的槐树巷添了一家书店。书店由旧粮仓改建,藏书两万册,市民可以免费阅读到晚上九点。
"""

PAGES = [
    ("two articles, one below the other", BRIDGE + BOOKS),
    (
        "a picture cuts a paragraph",
        """
        a1 headline 1 滨江新桥昨日通车
        a1 byline - 本报记者 李明
        a1 text 1.1 昨日上午,滨江新桥建成通车。主桥全长2公里,双向六车道,从江北新区到老城
        a1 caption - 图为滨江新桥通车现场。李明 摄
        a1 text 1.2 区,开车只要五分钟,比过去绕行旧渡口节省了四十分钟。
        """,
    ),
    (
        "a page line cuts a paragraph",
        """
        a1 headline 1 滨江新桥昨日通车
        a1 byline - 本报记者 李明
        a1 text 1.1 昨日上午,滨江新桥建成通车。主桥全长2公里,双向六车道,从江北新区到老城
        - furniture - 滨江日报 2022年3月4日 星期五
        a1 text 1.2 区,开车只要五分钟,比过去绕行旧渡口节省了四十分钟。
        """,
    ),
    (
        "a label covers the articles below it and belongs to none",
        BRIDGE + "- section - 新闻集装箱" + BOOKS,
    ),
    (
        "notices after the last article belong to none",
        BRIDGE
        + """
        - notice - 下列证件声明作废
        - notice - ·王小梅遗失身份证,号码430000199001010000,声明作废。
        """,
    ),
    (
        "folio and staff lines belong to none",
        "- furniture - 滨江日报 2022年3月4日 星期五" + BRIDGE + "- furniture - 责任编辑:李明 校对:王小梅",
    ),
    (
        "an article that goes on from another page has no headline",
        """
        a1 jump - (上接A1版)
        a1 text 1 大桥建设历时三年,施工队先后攻克深水基础、斜拉索安装等难题,主塔高一百二十米。
        """
        + BOOKS,
    ),
    (
        "an article that goes on overleaf",
        """
        a1 headline 1 滨江新桥昨日通车
        a1 byline - 本报记者 李明
        a1 text 1 昨日上午,滨江新桥建成通车。主桥全长2公里,双向六车道,从江北新区到老城区,开车只要五分钟。
        +a1 jump - (下转A2版)
        """
        + BOOKS,
    ),
    (
        "the text that follows a tail byline begins something new",
        """
        a1 headline 1 云岭镇清理河道
        a1 text 1 近日,云岭镇组织干部群众清理河道垃圾,共清运淤泥二十车,河水又见了底。
        +a1 byline - (李明)
        a2 headline 1 石桥乡培训果农
        a2 text 1 日前,石桥乡举办果树修剪培训班,八十名果农到场学习,农技员手把手地教。
        +a2 byline - (王芳)
        """,
    ),
    (
        "kicker, main line and deck are one headline",
        """
        a1 headline 1 三年建成 投资两亿元
        a1 headline 2 滨江新桥昨日通车
        a1 headline 3 ——两岸居民从此不再绕行
        a1 byline - 本报记者 李明
        a1 text 1 昨日上午,滨江新桥建成通车。主桥全长2公里,双向六车道,从江北新区到老城区,开车只要五分钟。
        """,
    ),
    (
        "a paragraph that was emitted twice is in the body once",
        """
        a1 headline 1 滨江新桥昨日通车
        a1 byline - 本报记者 李明
        a1 text 1 昨日上午,滨江新桥建成通车。主桥全长2公里,双向六车道,从江北新区到老城区,开车只要五分钟。
        a1 duplicate - 昨日上午,滨江新桥建成通车。主桥全长2公里,双向六车道,从江北新区到老城区,开车只要五分钟。
        a1 text 2 大桥建设历时三年,施工队先后攻克深水基础、斜拉索安装等难题,主塔高一百二十米。
        """,
    ),
    (
        "crossheads stand in the body as lines of their own",
        """
        a1 headline 1 柳河县三年治水记
        a1 byline - 本报记者 李明
        a1 text 1 三年来,柳河县投入资金两亿元治理柳河,河水由浑变清,沿河村民看在眼里。
        a1 subhead 2 关停砂场,河道清了
        a1 text 3 柳河两岸曾有砂场二十三家,采砂把河床挖得坑坑洼洼。县里下决心全部关停,恢复河道。
        a1 subhead 4 铺设管网,河水清了
        a1 text 5 沿河的八个乡镇过去没有污水管网,生活污水直排柳河。如今管网通到每个村,河水清了。
        """,
    ),
    (
        "the caption between two articles goes to the one that it describes",
        BRIDGE + BOOKS + "a2 caption - 孩子们在旧粮仓改建的书店里看书。王芳 摄",
    ),
    (
        "paragraphs after a full stop stay two",
        """
        a1 headline 1 滨江新桥昨日通车
        a1 byline - 本报记者 李明
        a1 text 1 昨日上午,滨江新桥建成通车。
        a1 text 2 主桥全长2公里,双向六车道,从江北新区到老城区,开车只要五分钟。
        """,
    ),
]


@pytest.mark.parametrize(("why", "marked"), PAGES, ids=[why for why, _ in PAGES])
def test_a_page(why, marked):
    page = page_score.written(marked)
    assert page_score.misread(page, zhnews.parse_issue(page.source)) == [], why


LAYOUTS = [
    # the page, reason
    ("A a0 a1 a2 a3 B b0 b1 b2 b3 C c0 c1 c2 c3", "three articles, one below the other"),
    ("A a0 a1 a2< a2> a3 B b0 b1< b1> b2 b3", "cut, and going on right below"),
    ("A a1 a2 a3 B b1 b2 b3", "without bylines"),
    ("B b0 b1 b2 b3< A a0 a1 a2 a3 b3>", "goes on below another article"),
    ("A a0 a1 a2< B b0 b1 b2< a2> a3 b2> b3", "two columns, both articles cut"),
    ("A a0 a1< B b0 b1< C c0 c1< a1> a2 a3 b1> b2 b3 c1> c2 c3", "three columns"),
    ("B b0 b3> A a0 a1 a2 a3 b1 b2 b3<", "the tail is printed before the head"),
    ("A a0 a1 B b0 b1 b2 b3 a2 a3", "whole paragraphs stand below another article"),
]

# Where the code and the reader part; each is told to those who write the code.
OPEN = {
    "the tail is printed before the head": "read downwards against the evidence",
    "whole paragraphs stand below another article": "read downwards against the evidence",
}


def cases() -> list[object]:
    return [
        pytest.param(layout, why, id=why, marks=pytest.mark.xfail(strict=True, reason=OPEN[why]) if why in OPEN else ())
        for layout, why in LAYOUTS
    ]


@pytest.mark.parametrize(("layout", "why"), cases())
def test_a_layout(layout, why):
    page = invented.page(layout)
    assert page_score.misread(page, zhnews.parse_issue(page.source)) == [], why


def article(marked: str, n: int = 0) -> zhnews.Article:
    return zhnews.parse_issue(page_score.written(marked).source)[n]


def test_sections():
    """A label covers what stands below it to the next label, and nothing above it."""
    source = page_score.written(BRIDGE + "- section - 新闻集装箱" + BOOKS).source
    assert [article.section for article in zhnews.parse_issue(source)] == [None, "新闻集装箱"]


def test_jumps():
    page = dict(PAGES)["an article that goes on overleaf"]
    assert (article(page).continued_on, article(page).continued_from) == ("(下转A2版)", None)
    page = dict(PAGES)["an article that goes on from another page has no headline"]
    assert (article(page).headline, article(page).continued_from) == ("", "(上接A1版)")


def test_captions():
    (caption,) = article(dict(PAGES)["a picture cuts a paragraph"]).captions
    assert (caption.text, caption.credit) == ("图为滨江新桥通车现场。李明 摄", "李明 摄")


def test_notices():
    issue = zhnews.parse_issue(page_score.written(dict(PAGES)["notices after the last article belong to none"]).source)
    assert issue.notices == ("下列证件声明作废", "·王小梅遗失身份证,号码430000199001010000,声明作废。")


def test_headline_lines_are_joined_by_a_blank_and_keep_their_own():
    found = article(dict(PAGES)["kicker, main line and deck are one headline"])
    assert found.headline_lines == ("三年建成 投资两亿元", "滨江新桥昨日通车", "——两岸居民从此不再绕行")
    assert found.headline == "三年建成 投资两亿元 滨江新桥昨日通车 ——两岸居民从此不再绕行"


def codes(source: str) -> list[tuple[str, str]]:
    issue = zhnews.parse_issue(source)
    return [(w.code, issue.text[w.span.start : w.span.end] if w.span else "") for w in issue.warnings]


def test_a_tail_left_open_is_warned_of():
    source = BRIDGE.strip().splitlines()
    texts = [line.split(maxsplit=3)[3] for line in source]
    broken = texts[2].removesuffix("老城区,开车只要五分钟。")
    assert ("open_tail", broken) in codes("\n\n".join([*texts[:2], broken]))


def test_a_page_that_leaves_nothing_open_has_no_warning():
    assert codes(page_score.written(BRIDGE + BOOKS).source) == []


def test_text_of_no_article_is_furniture_and_warned_of():
    issue = zhnews.parse_issue("了新桥,往来方便。")
    assert (len(issue), [str(block.role) for block in issue.blocks]) == (0, ["furniture"])
    assert [warning.code for warning in issue.warnings] == ["orphan_fragment"]


ABOVE = ["A", "a0", "a1", "a2", "a3", "B", "b0", "b1", "b2", "b3"]
ALONE = [
    # the line, characters of a column (0 where the tool gives whole paragraphs), whether it is an article, reason
    ("柳河春茶抢先上市", 0, True, "all that the page has of an article"),
    ("柳河春茶抢先上市", 18, False, "where lines are put together it is mostly a piece of something"),
    ("柳河春茶抢先上市（街巷见闻）", 18, True, "the name of its column says that it is a headline"),
]


def in_columns(rows: list[str], room: int) -> str:
    """The page of these rows, each set in a column of so many characters, if any."""
    return "\n\n".join("\n".join(column([row], room)) if room and len(row) > room else row for row in rows)


@pytest.mark.parametrize(("line", "room", "kept", "why"), ALONE, ids=[case[-1] for case in ALONE])
def test_a_heading_alone(line, room, kept, why):
    rows = [invented.row(name).text for name in ABOVE]
    issue = zhnews.parse_issue(f"{in_columns(rows, room)}\n\n{line}")
    assert [article.headline for article in issue] == [rows[0], rows[5], *([line] if kept else [])], why
    assert [block.role for block in issue.blocks if line.startswith(issue.text[block.start : block.end])] == (
        ["headline"] if kept else ["furniture"]
    )
    assert ("orphan_fragment" in {warning.code for warning in issue.warnings}) is not kept


SHORT = [
    # rows below two articles, characters of a column, whether they are an article, reason
    (["C", "清明前后，柳河的春茶上市。"], 18, False, "a headline and a line of text, where lines are put together"),
    (["C", "清明前后，柳河的春茶上市。"], 0, True, "the same as the tool gave it"),
    (["C", "c0", "清明前后，柳河的春茶上市。"], 18, True, "somebody has signed it"),
    (["C", "c1"], 18, True, "a brief"),
    (["C", "清明前后，柳河的春茶上市。", "（下转第三版）"], 18, True, "it goes on on another page"),
    (["c0", "清明前后，柳河的春茶上市。"], 18, False, "signed, without a headline"),
]


@pytest.mark.parametrize(("names", "room", "kept", "why"), SHORT, ids=[case[-1] for case in SHORT])
def test_an_article_with_little_text(names, room, kept, why):
    rows = [invented.row(name).text if len(name) <= 2 else name for name in [*ABOVE, *names]]
    issue = zhnews.parse_issue(in_columns(rows, room))
    assert (len(issue) == 3) is kept, why


def test_articles_come_in_the_order_of_their_headlines():
    page = invented.page("B b0 b1 b2 b3 A a0 a1 a2 a3 C c0 c1 c2 c3")
    assert [found.headline for found in zhnews.parse_issue(page.source)] == [
        invented.row(name).text for name in ("B", "A", "C")
    ]


def test_the_origin_of_a_mended_paragraph_has_two_spans():
    page = page_score.written(dict(PAGES)["a picture cuts a paragraph"])
    found = zhnews.parse_issue(page.source)[0]
    seam = found.body.index("城区")
    first, second = found.origin("body", seam, seam + 2)
    assert (page.source[first.start], page.source[second.start]) == ("城", "区")
    assert second.start > first.end

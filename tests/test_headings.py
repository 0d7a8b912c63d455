"""Heading or piece of a paragraph; headline or crosshead; labels above headings or glued to them.

Each page is written with its answer, a line a block: role and text; `+` goes on in the same line of the page, `++`
with a blank between.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
import topics

import zhnews
from zhnews import blocks, copies, heading_lines, headings, lines
from zhnews.blocks import Part
from zhnews.model import BlockRole
from zhnews.text import Text


def settled(source: str) -> tuple[Part, ...]:
    return headings.settle(copies.mark(heading_lines.settle(blocks.cut(lines.read(source)))))


def page(marked: str) -> tuple[str, list[tuple[str, str]]]:
    """The source, and the role and text of each block."""
    source, rows = "", []
    for line in filter(None, map(str.strip, marked.splitlines())):
        role, text = line.lstrip("+").split(maxsplit=1)
        source += ("\n\n", "", " ")[len(line) - len(line.lstrip("+"))] * bool(rows) + text
        rows.append((role, text))
    return source, rows


PIECES = [
    (
        "a paragraph that a picture has cut, its first piece without a stop",
        """
        headline 滨江新桥昨日通车
        byline 本报记者 李明
        text 昨日上午,滨江新桥建成通车。桥上张灯结彩,两岸居民早早赶来。
        text 这座桥全长2公里的桥面上铺着沥青,八条车道在晨光中
        caption 图为建成通车的滨江新桥。
        text 伸向对岸,第一批车辆缓缓驶过,人群里响起欢呼声。
        """,
    ),
    (
        "a piece without any comma that stops before a unit",
        """
        headline 柳河县修路三年
        byline 本报记者 李明
        text 三年来,柳河县把农村公路修到了每个村民小组的门口。
        text 该县还计划在今后两年里继续新建和改造农村公路
        caption 修到家门口的水泥路。王芳 摄
        text 120公里,让最后的八个自然村告别泥路。
        """,
    ),
    (
        "a piece that ends on 把",
        """
        headline 新桥怎么管好
        byline 本报记者 李明
        text 桥通车后由谁来管?昨日,两岸居民代表坐到一起商量办法。
        text 居民们纷纷表示愿意加入护桥队并且要把
        caption 护桥队员在桥上巡查。王芳 摄
        text 新桥管好用好,不让一片垃圾留在桥面上。
        """,
    ),
    (
        "a piece that leaves a quotation open",
        """
        headline 老城添书店
        byline 本报记者 王芳
        text 昨日,老城区又添一家书店,市民可以在江边免费看书。
        text “以前看书要坐一个小时的车现在
        caption 市民在书店看书。王芳 摄
        text 出门就到,周末我都带着孩子来。”家住江边的张大爷说。
        """,
    ),
]

HEADINGS = [
    (
        "a heading with a comma, a byline below",
        """
        headline 滨江新桥通车,两岸不再绕行
        byline 本报讯(记者 李明)
        +text 昨日,全长2公里的滨江新桥建成通车,两岸居民往来更加方便。
        """,
    ),
    (
        "a heading that asks",
        """
        headline 老小区加装电梯,难在哪儿?
        byline 本报记者 王芳
        text 昨日,记者走访了老城区的八个小区,听居民谈加装电梯的难处。
        """,
    ),
    (
        "a heading that exclaims and leaves nothing open",
        """
        headline 加油,柳河少年!
        byline 本报讯(记者 张华)
        +text 3月4日,全省少年足球赛在柳河县开赛,十六支球队参加角逐。
        """,
    ),
    (
        "a heading of two phrases, long",
        """
        headline 把服务送到企业门口 柳河县三百名干部结对帮扶八百家企业
        byline 本报讯(记者 张华)
        +text 3月4日,柳河县启动干部结对帮扶企业活动,三百名干部走进车间。
        """,
    ),
    (
        "kicker, main line and deck",
        """
        headline 三年建成 投资两亿元
        headline 滨江新桥昨日通车
        headline ——两岸居民从此不再绕行
        byline 本报记者 李明
        text 昨日,全长2公里的滨江新桥建成通车,两岸居民往来更加方便。
        """,
    ),
    (
        "a kicker that names who speaks",
        """
        headline 柳河县:
        headline 农家书屋热起来
        byline 本报讯(记者 王芳)
        +text 近日,柳河县一百二十家农家书屋延长了开放时间,村民晚上也能看书。
        """,
    ),
    (
        "each of three headings with a byline of its own",
        """
        headline 滨江新桥昨日通车
        byline 本报讯(记者 李明)
        +text 昨日,全长2公里的滨江新桥建成通车,两岸居民往来更加方便。
        headline 老城区又添新书店
        byline 本报讯(记者 王芳)
        +text 昨日,老城区又添一家书店,市民可以在江边免费看书到晚上九点。
        headline 柳河春茶抢先上市
        byline 本报讯(记者 张华)
        +text 近日,柳河县的春茶陆续上市,今年的产量预计比去年略有增加。
        """,
    ),
    (
        "briefs that end with their writers",
        """
        section 新闻集装箱
        headline 云岭镇清理河道
        text 近日,云岭镇组织干部群众清理河道垃圾,共清运淤泥二十车。
        +byline (李明)
        headline 石桥乡培训果农
        text 日前,石桥乡举办果树修剪培训班,八十名果农到场学习。
        +byline (王芳)
        """,
    ),
]

CROSSHEADS = [
    (
        "two parallel crossheads of one article",
        """
        headline 柳河县三年治水记
        byline 本报记者 李明
        text 三年来,柳河县投入资金两亿元治理柳河,河水由浑变清,沿河村民看在眼里。
        subhead 关停砂场,河道清了
        text 柳河两岸曾有砂场二十三家,采砂把河床挖得坑坑洼洼。县里下决心全部关停,恢复河道。
        subhead 铺设管网,河水清了
        text 沿河的八个乡镇过去没有污水管网,生活污水直排柳河。如今管网通到每个村,河水清了。
        """,
    ),
    (
        "numbered crossheads",
        """
        headline 柳河县三年治水记
        byline 本报记者 李明
        text 三年来,柳河县投入资金两亿元治理柳河,河水由浑变清,沿河村民看在眼里。
        subhead 一、砂场关停
        text 柳河两岸曾有砂场二十三家,采砂把河床挖得坑坑洼洼。县里下决心全部关停,恢复河道。
        subhead 二、管网进村
        text 沿河的八个乡镇过去没有污水管网,生活污水直排柳河。如今管网通到每个村,河水清了。
        """,
    ),
    (
        "crossheads in heavy brackets",
        """
        headline 柳河县三年治水记
        byline 本报记者 李明
        text 三年来,柳河县投入资金两亿元治理柳河,河水由浑变清,沿河村民看在眼里。
        subhead 【关停砂场】
        text 柳河两岸曾有砂场二十三家,采砂把河床挖得坑坑洼洼。县里下决心全部关停,恢复河道。
        subhead 【铺设管网】
        text 沿河的八个乡镇过去没有污水管网,生活污水直排柳河。如今管网通到每个村,河水清了。
        """,
    ),
    (
        "相关链接 belongs to the article that it follows",
        """
        headline 滨江新桥昨日通车
        byline 本报讯(记者 李明)
        +text 昨日,全长2公里的滨江新桥建成通车,两岸居民往来更加方便。
        subhead 相关链接
        text 滨江新桥于三年前开工,主桥采用斜拉结构,桥面设双向六车道。
        """,
    ),
    (
        "a crosshead right below the byline",
        """
        headline 柳河县三年治水记
        byline 本报记者 李明
        subhead 关停砂场,河道清了
        text 柳河两岸曾有砂场二十三家,采砂把河床挖得坑坑洼洼。县里下决心全部关停,恢复河道。
        subhead 铺设管网,河水清了
        text 沿河的八个乡镇过去没有污水管网,生活污水直排柳河。如今管网通到每个村,河水清了。
        """,
    ),
    (
        "the next article's headline ends the crossheads",
        """
        headline 柳河县三年治水记
        byline 本报记者 李明
        text 三年来,柳河县投入资金两亿元治理柳河,河水由浑变清,沿河村民看在眼里。
        subhead 关停砂场,河道清了
        text 柳河两岸曾有砂场二十三家,采砂把河床挖得坑坑洼洼。县里下决心全部关停,恢复河道。
        subhead 铺设管网,河水清了
        text 沿河的八个乡镇过去没有污水管网,生活污水直排柳河。如今管网通到每个村,河水清了。
        headline 老城区又添新书店
        byline 本报讯(记者 王芳)
        +text 昨日,老城区又添一家书店,市民可以在江边免费看书到晚上九点。
        """,
    ),
]

LABELS = [
    (
        "a standing label above a headline",
        """
        section 新闻集装箱
        headline 滨江新桥昨日通车
        byline 本报讯(记者 李明)
        +text 昨日,全长2公里的滨江新桥建成通车,两岸居民往来更加方便。
        """,
    ),
    (
        "a campaign's label glued to the end of a headline",
        """
        headline 柳河县三百名干部驻村帮扶
        ++section 乡村振兴 在行动
        byline 本报讯(记者 李明)
        +text 近日,柳河县选派三百名干部驻村,帮助村民发展茶叶和水果产业。
        """,
    ),
    (
        "a section's name at the end of a headline's line",
        """
        headline 柳河县三百名干部驻村帮扶
        ++section 一线见闻
        byline 本报讯(记者 李明)
        +text 近日,柳河县选派三百名干部驻村,帮助村民发展茶叶和水果产业。
        """,
    ),
    (
        "a couplet whose second half is named as sections are",
        """
        headline 干部驻村 一线见闻
        byline 本报讯(记者 李明)
        +text 近日,柳河县选派三百名干部驻村,帮助村民发展茶叶和水果产业。
        """,
    ),
    (
        "a series before a headline on the same line",
        """
        section 《一江碧水》系列报道:
        +headline 柳河县三年治水记
        byline 本报记者 李明
        text 三年来,柳河县投入资金两亿元治理柳河,河水由浑变清,沿河村民看在眼里。
        """,
    ),
    (
        "a campaign's year on a line of its own",
        """
        headline 滨江新桥昨日通车
        byline 本报讯(记者 李明)
        +text 昨日,全长2公里的滨江新桥建成通车,两岸居民往来更加方便。
        section 作风建设年
        headline 老城区又添新书店
        byline 本报讯(记者 王芳)
        +text 昨日,老城区又添一家书店,市民可以在江边免费看书到晚上九点。
        """,
    ),
    (
        "a couplet whose first half is named as labels are",
        """
        headline 聚焦民生 办好实事
        headline 滨江新桥昨日通车
        byline 本报讯(记者 李明)
        +text 昨日,全长2公里的滨江新桥建成通车,两岸居民往来更加方便。
        """,
    ),
    (
        "a headline about a campaign is no label",
        """
        headline 柳河县启动作风建设年活动
        byline 本报讯(记者 李明)
        +text 近日,柳河县启动作风建设年活动,三百名干部走进企业和农村。
        """,
    ),
    (
        "a headline about a series is no label",
        """
        headline 系列报道引热议 治水经验受关注
        byline 本报讯(记者 李明)
        +text 近日,本报刊发的治水报道引起读者关注,不少读者来电询问。
        """,
    ),
    (
        "a headline that begins with a standing label's word",
        """
        headline 快讯员老张的一天
        byline 本报讯(记者 李明)
        +text 近日,记者跟随送报三十年的老张,走了一遍他每天要走的路。
        """,
    ),
]

PAGES = [*PIECES, *HEADINGS, *CROSSHEADS, *LABELS]

# Where the code and the reader part; each is told to those who write the code.
OPEN = (
    "a piece without any comma that stops before a unit",
    "a piece that ends on 把",
    "crossheads in heavy brackets",
    "a crosshead right below the byline",
)


def cases() -> list[object]:
    told = pytest.mark.xfail(strict=True, reason="another role is given")
    return [pytest.param(why, marked, id=why, marks=told if why in OPEN else ()) for why, marked in PAGES]


@pytest.mark.parametrize(("why", "marked"), cases())
def test_a_page(why, marked):
    source, rows = page(marked)
    assert [(str(part.role), part.text.string) for part in settled(source)] == rows, why


@pytest.mark.parametrize(("why", "marked"), HEADINGS, ids=[why for why, _ in HEADINGS])
def test_a_heading_says_which_rule_made_it_one(why, marked):
    source, _ = page(marked)
    assert all(part.rule for part in settled(source))


TITLES = [
    # line, whether papers set it inside an article, reason
    ("相关链接", True, "as it is"),
    ("【相关链接】", True, "in brackets"),
    ("■相关链接", True, "behind a mark"),
    ("相关 链接", True, "set wide"),
    ("核心阅读", True, "another one"),
    ("相关链接失效怎么办", False, "more than the title"),
    ("新桥通车", False, "a heading"),
    ("背景音乐", False, "背景 with another word"),
    ("", False, "nothing"),
]


@pytest.mark.parametrize(("line", "known", "why"), TITLES)
def test_known_crossheads(line, known, why):
    assert headings.is_known_crosshead(line) is known, why


@pytest.mark.parametrize(("signed", "articles"), [("\n\n——编 者", 2), ("", 1)], ids=["signed", "unsigned"])
def test_an_editor_s_note_has_a_headline_of_its_own(signed, articles):
    above = "滨江新桥通车\n\n本报讯(记者 李明) 昨日,全长2公里的滨江新桥建成通车。\n\n新桥通车以后,过江只要五分钟。"
    note = "两岸新期待\n\n新桥通车,两岸的日子会有什么变化?\n\n本报记者走访了几户人家,听他们说说心里话。"
    assert len(zhnews.parse_issue(f"{above}\n\n{note}{signed}\n").articles) == articles


CONTINUED = [
    # what stands above the text, what stands below the heading, the headlines, reason
    ("(上接A1版)", "", [""], "a continuation, and no byline: a crosshead"),
    ("(上接A1版)", "本报记者 王芳\n\n", ["", "旧仓新生 书香满巷"], "a continuation, and a byline"),
    ("", "", ["旧仓新生 书香满巷"], "no continuation"),
]


@pytest.mark.parametrize(("opening", "byline", "headlines", "why"), CONTINUED, ids=[case[-1] for case in CONTINUED])
def test_a_continuation_has_crossheads(opening, byline, headlines, why):
    above = f"{opening}\n\n书店由旧粮仓改建,藏书两万册,市民可以免费阅读到晚上九点,每逢周末都办读书会。"
    below = "店主孙倩曾在外地做编辑,去年回乡开店,把旧粮仓的木梁和青砖都留了下来,书店的天井里摆着桌椅。"
    issue = zhnews.parse_issue(f"{above}\n\n旧仓新生 书香满巷\n\n{byline}{below}\n")
    assert [article.headline for article in issue] == headlines, why


COLUMN = [
    # line, width of the column that it was read from, whether a blank line stands before it, widths of the page's
    # columns in half-widths, how far it looks like a line of one (0 to 1), reason
    ("市民登上滨江新桥观光", 20.0, False, [20.0], 1.0, "in a column"),
    ("市民登上滨江新桥观光", 20.0, True, [24.0 + 8.0], 0.0, "in one that only it fills"),
    ("市民登上滨江新桥观光", 0.0, False, [20.0], 1.0, "as wide as a column"),
    ("市民登上滨江新桥观光", 0.0, False, [34.0, 21.0], 1.0, "nearly as wide as one of several"),
    ("市民登上滨江新桥", 0.0, False, [20.0], 0.4, "as wide less an indent of two characters"),
    ("市民登上滨江新桥", 0.0, True, [20.0], 0.4, "the same below a blank line, where a paragraph begins"),
    ("市民登上滨江新桥观光", 0.0, True, [20.0], 0.0, "as wide, but a blank line sets it apart"),
    ("市民登上滨江新桥观光", 0.0, False, [24.0 + 8.0], 0.0, "much narrower than the column"),
    ("市民登上滨江新桥观光", 0.0, False, [16.0], 0.0, "wider than the column"),
    ("市民登上滨江新桥观光", 0.0, False, [], 0.0, "the page has no columns"),
]


@pytest.mark.parametrize(("line", "measure", "gap", "columns", "far", "why"), COLUMN, ids=[case[-1] for case in COLUMN])
def test_how_far_a_line_looks_like_one_of_a_column(line, measure, gap, columns, far, why):
    part = Part(Text.of(line), line, BlockRole.HEADLINE, "heading", measure=measure, gap=gap)
    assert heading_lines.evidence([part], 0, columns)["in_column"] == far, why


@pytest.mark.parametrize(
    ("heading", "labels"),
    [
        ("乡村观察\n\n老城区添了\n“新书店”", ["乡村观察"]),
        ("乡村观察\n\n老城区添了\n\n“新书店”", ["乡村观察"]),
        ("乡村观察\n\n江边书屋\n\n老城区添了新书店", ["乡村观察", "江边书屋"]),
        ("乡村观察\n江边书屋\n老城区添了新书店", ["乡村观察", "江边书屋"]),
    ],
    ids=[
        "a short heading line in a block with the next",
        "above one as short",
        "two labels, each a block",
        "all in one block",
    ],
)
def test_a_label_is_no_line_of_the_heading_s_block(heading, labels):
    lead = "本报讯(记者 王芳) 昨日,老城区又添一家书店,市民可以在江边免费看书到晚上九点。"
    issue = zhnews.parse_issue(f"{heading}\n\n{lead}")
    assert [issue.text[b.start : b.end] for b in issue.blocks if b.rule == "label"] == labels


# Of a page that a tool has printed line by line: what stands below the text, the headings among it, reason.
PRINTED = [
    (["旧厂房改成书店，", "老街坊有了新去处", "本报讯（记者 王芳）"], 2, "a first line that a comma ends"),
    (["旧厂房改成书店，", "老街坊有了新去处", "昨日，书店开门。"], 1, "the same without any byline: a piece of text"),
    (["旧厂房改成书店，", "本报讯（记者 王芳）"], 0, "a comma above a byline"),
    (["旧厂房改成书店，", "老街坊有了新去处"], 1, "a heading without any text below"),
    (["（上接第一版）：", "老街坊有了新去处", "本报讯（记者 王芳）"], 1, "a mark alone, behind a jump line"),
    (["开门了。旧厂房改成书店，", "老街坊有了新去处", "本报讯（记者 王芳）"], 1, "a sentence ends in it"),
    (["柳河县表彰优秀运动", "员", "本报讯（记者 王芳）"], 2, "a last line of one character"),
    (["柳河县表彰优秀教师", "员", "本报讯（记者 王芳）"], 1, "a character that ends no word of the line above"),
]


@pytest.mark.parametrize(("rows", "many", "why"), PRINTED, ids=[case[-1] for case in PRINTED])
def test_all_lines_of_a_heading(rows, many, why):
    above = replace(blocks.cut(lines.read("昨日，新桥通车，两岸往来方便。"))[0], measure=20.0)
    parts = [above, *blocks.cut(lines.read("\n\n".join(rows)))]
    assert sum(part.role is BlockRole.HEADLINE for part in heading_lines.settle(parts)) == many, why


@pytest.mark.parametrize(
    ("above", "first", "role"),
    [(20.0, 0.0, "headline"), (20.0, 20.0, "text"), (0.0, 0.0, "text")],
    ids=["alone on a page of printed lines", "in a column", "on a page of whole paragraphs"],
)
def test_where_a_first_line_ends_with_a_comma(above, first, role):
    rows = ["昨日，新桥通车，两岸往来方便。", "旧厂房改成书店，", "老街坊有了新去处", "本报讯（记者 王芳）"]
    parts = blocks.cut(lines.read("\n\n".join(rows)))
    parts = [replace(part, measure=measure) for part, measure in zip(parts, (above, first, 0.0, 0.0), strict=True)]
    assert heading_lines.settle(parts)[1].role == role


def test_a_character_below_a_text_is_none_of_a_heading():
    text = "昨日，柳河县表彰的都是优秀运动"
    above = replace(blocks.cut(lines.read(f"{text}，"))[0].cut(0, len(text)), measure=20.0)
    parts = [above, *blocks.cut(lines.read("员\n\n本报讯（记者 王芳）"))]
    assert [str(part.role) for part in heading_lines.settle(parts)] == ["text", "furniture", "byline"]


@pytest.mark.parametrize(("many", "role"), [(2, "subhead"), (3, "headline"), (6, "headline")])
def test_a_crosshead_has_two_lines_at_the_most(many, role):
    """Where a tool emits all headings of a page below its texts they stand together; no text parts them."""
    titles = [
        "三月里茶农上山采茶",
        "柳河春茶陆续上市",
        "茶厂师傅炒制春茶",
        "茶农采摘嫩芽",
        "茶园二十万亩",
        "春茶订单排到五月",
    ]
    rows = ["柳河县春茶上市", "本报讯（记者 李明）", *topics.TEA[:3], *titles[:many], topics.TEA[3]]
    found = [part for part in settled("\n\n".join(rows)) if part.text.string in titles]
    assert [str(part.role) for part in found] == [role] * many


DASHED = [
    # lines, which of them, whether the dash says heading, reason
    (["三年建成 投资两亿元——"], 0, True, "a kicker's dash"),
    (["滨江新桥昨日通车", "——两岸居民从此不再绕行"], 1, True, "a deck's dash below a heading"),
    (["滨江新桥昨日通车", "— — 两岸居民从此不再绕行"], 1, True, "a dash whose halves are set apart"),
    (["“我们等了三十年”", "——两岸居民从此不再绕行"], 0, True, "the main line above a deck's dash"),
    (["——两岸居民从此不再绕行"], 0, False, "a dash before it, and nothing above"),
    (["昨日,新桥通车。", "——两岸居民从此不再绕行"], 1, False, "a dash before it below a text: a quotation's source"),
    (["滨江新桥——两岸的路"], 0, False, "a dash inside"),
]


@pytest.mark.parametrize(("rows", "at", "dashed", "why"), DASHED, ids=[case[-1] for case in DASHED])
def test_dashes_of_headings(rows, at, dashed, why):
    parts = blocks.cut(lines.read("\n\n".join(rows)))
    assert bool(heading_lines.evidence(parts, at, [])["dashed"]) is dashed, why


LISTED = [
    # lines, which of them, whether its place in a list says text, reason
    (
        ["【修路】新路通到村口", "老城区在槐树巷和柳河街创新", "【建桥】新桥跨过白沙河"],
        1,
        True,
        "between two of a form",
    ),
    (["一、修路", "老城区在槐树巷和柳河街创新", "【建桥】新桥跨过白沙河"], 1, False, "of two forms"),
    (["老城区的三件实事", "【修路】新路通到村口", "【建桥】新桥跨过白沙河"], 0, False, "above the first"),
    (["【修路】新路通到村口", "【建桥】新桥跨过白沙河", "老城区在槐树巷和柳河街创新"], 2, False, "below the last"),
    (["【修路】新路通到村口", "【绿化】栽下三千棵树", "【建桥】新桥跨过白沙河"], 1, False, "one of them"),
]


@pytest.mark.parametrize(("rows", "at", "lacks", "why"), LISTED, ids=[case[-1] for case in LISTED])
def test_a_line_without_number_in_a_list(rows, at, lacks, why):
    parts = blocks.cut(lines.read("\n\n".join(rows)))
    assert bool(heading_lines.evidence(parts, at, [])["unnumbered"]) is lacks, why


TAGS = [
    ("江畔观景台(百姓连线)", True, "a column's name in brackets"),
    ("江畔观景台（连载12）", True, "with a number"),
    ("江畔观景台(图)", False, "one character"),
    ("(百姓连线)江畔观景台", False, "before the heading"),
    ("江畔观景台(长2公里)", False, "a figure among the characters"),
    ("江畔观景台\n\n(百姓连线)", True, "on a line of its own below"),
    ("江畔观景台\n\n老城新书店(百姓连线)", False, "at the end of the line below"),
    ("江畔观景台\n\n昨日开放,市民登上观景台看江。(李明)", False, "a name below a text"),
]


@pytest.mark.parametrize(("line", "tagged", "why"), TAGS, ids=[case[-1] for case in TAGS])
def test_a_column_s_name_at_the_end(line, tagged, why):
    parts = blocks.cut(lines.read(line))
    assert bool(heading_lines.evidence(parts, 0, [])["column_tag"]) is tagged, why


def test_a_column_s_name_at_the_end_explains_length_and_commas():
    line = "旧粮仓里藏书两万册,市民可以免费阅读到晚上九点(街巷见闻)老城区"
    title = line.removesuffix("老城区")
    odd, even = (
        heading_lines.evidence([Part(Text.of(text), text, BlockRole.HEADLINE, "heading")], 0, [])
        for text in (line, title)
    )
    assert (odd["long"], odd["commas_plain"]) == (1.0, 1.0)
    assert (even["long"], even["commas_plain"]) == (0.0, 0.0)


EXCLAMATIONS = [
    ("走吧!十七只江豚回家了", 1.0, "between two phrases"),
    ("走吧 ! 十七只江豚回家了", 1.0, "between blanks that OCR puts there"),
    ("十七只江豚回家了!", 0.0, "at the end"),
    ("他说“走吧!”十七只江豚回家了", 0.0, "at the end of a quotation"),
]


@pytest.mark.parametrize(("line", "phrases", "why"), EXCLAMATIONS, ids=[case[-1] for case in EXCLAMATIONS])
def test_an_exclamation_parts_phrases(line, phrases, why):
    part = Part(Text.of(line), line, BlockRole.HEADLINE, "heading")
    assert heading_lines.evidence([part], 0, [])["blanks"] == phrases, why


@pytest.mark.parametrize("above", [False, True], ids=["the first", "the second"])
def test_a_line_printed_twice_is_a_heading(above):
    """Its letters have a shadow; taken alone, the line has the comma and the verb of a sentence."""
    line = "设三道门槛,让渡船旧木料有据可查"
    page = blocks.cut(lines.read(f"昨日,新桥通车。\n{line}\n{line}\n本报讯 昨日,新桥建成通车,市民不再绕行。"))
    first = next(k for k, part in enumerate(page) if part.folded == line)
    assert heading_lines.evidence(page, first + above, [])["doubled"] == 1.0
    assert heading_lines.settle(page)[first + above].role is BlockRole.HEADLINE
    assert heading_lines.evidence(page[:first] + page[first + 1 :], first, [])["doubled"] == 0.0


BOXES = [
    # the page, which line, whether it is taken for a heading with the one above it, reason
    ("滨江新桥昨日通车\n两岸居民不再绕行\n\n昨日,新桥通车。", 1, True, "the second line of a block below a heading"),
    ("滨江新桥昨日通车\n\n两岸居民不再绕行\n\n昨日,新桥通车。", 1, False, "a block of its own"),
    ("滨江新桥昨日通车\n两岸居民不再绕行\n昨日,新桥通车。", 1, False, "its block goes on with text"),
    ("昨日,新桥通车。\n两岸居民不再绕行\n\n滨江新桥昨日通车", 1, False, "below text"),
]


@pytest.mark.parametrize(("source", "at", "same", "why"), BOXES, ids=[case[-1] for case in BOXES])
def test_lines_of_one_block(source, at, same, why):
    parts = blocks.cut(lines.read(source))
    assert bool(heading_lines.evidence(parts, at, [], boxed=True)["same_box"]) is same, why
    assert heading_lines.evidence(parts, at, [])["same_box"] == 0.0, "blank lines part no blocks there"


SIGNED = "本报讯(记者 李明)昨日,新桥通车。"
FARTHER = [
    # the lines above the text of an article, which of them, whether a byline below says it is a heading, reason
    (["滨江新桥昨日通车", "两岸居民不再绕行", SIGNED], 0, True, "a heading line stands between"),
    (["滨江新桥", "昨日通车", "两岸不再绕行", SIGNED], 0, True, "two of them"),
    (["滨江新桥昨日通车", SIGNED], 0, False, "the byline stands right below: that is another sign"),
    (["滨江新桥昨日通车", "两岸居民不再绕行", "昨日,新桥在锣鼓声中通车。"], 0, False, "text stands there"),
    (["昨日,全长2公里的新桥在市民的欢呼声", "两岸居民", "昨日通车", SIGNED], 1, False, "a sentence breaks off above"),
]


@pytest.mark.parametrize(("source", "at", "heads", "why"), FARTHER, ids=[case[-1] for case in FARTHER])
def test_a_byline_below_other_heading_lines(source, at, heads, why):
    parts = list(blocks.cut(lines.read("\n".join(source))))
    if why.startswith("a sentence"):
        parts[0] = replace(parts[0], role=BlockRole.TEXT)
    assert bool(heading_lines.evidence(parts, at, [24.0])["byline_farther"]) is heads, why
    assert heading_lines.evidence(parts, at, [])["byline_farther"] == 0.0, "on pages of whole paragraphs it tells less"


ABOVE = [
    # the line above a heading line, what is seen of it, reason
    ("(作者系滨江大学教授)", "tail_above", "who its author is ends an article"),
    ("(完)", "tail_above", "an agency's report is over"),
    ("本报记者 李明", "byline_above", "a byline opens one"),
    ("昨日,新桥在锣鼓声中通车。", None, "text"),
]


@pytest.mark.parametrize(("above", "seen", "why"), ABOVE, ids=[case[-1] for case in ABOVE])
def test_a_byline_above(above, seen, why):
    parts = blocks.cut(lines.read(f"昨日,新桥在锣鼓声中通车。\n{above}\n两岸居民不再绕行\n\n昨日,新桥通车。"))
    found = heading_lines.evidence(parts, 2, [])
    assert [name for name in ("tail_above", "byline_above") if found[name]] == ([seen] if seen else []), why


@pytest.mark.parametrize(("above", "role"), [("(完)", "headline"), ("昨日,新桥在锣鼓声中通车。", "text")])
def test_a_heading_is_likely_below_the_end_of_an_article(above, role):
    line = "街坊们说,新桥就在家门口,抬脚就到,不用等船"
    parts = blocks.cut(lines.read(f"昨日,新桥在锣鼓声中通车。\n{above}\n{line}\n\n昨日,新桥通车。"))
    assert str(heading_lines.settle(parts)[2].role) == role


DATELINES = [
    ("新华社滨江10月18", True, "cut within its date"),
    ("本报滨江9月3日", True, "before its 电"),
    ("滨江在线8月", True, "behind its month"),
    ("本报滨江9月3日电", True, "whole, where nothing stands behind it"),
    ("滨江日报9月创刊七十周年", False, "a headline with a paper and a month"),
    ("新桥9月3日通车", False, "and one without a paper"),
]


@pytest.mark.parametrize(("line", "dated", "why"), DATELINES, ids=[case[-1] for case in DATELINES])
def test_a_piece_of_a_dateline(line, dated, why):
    [part] = blocks.cut(lines.read(line))
    assert bool(heading_lines.evidence([part], 0, [])["dateline"]) is dated, why


NAMES = [
    ("林小雨 周一帆", True, "the rest of a byline"),
    ("林静 周正 何一峰", True, "of two characters, too"),
    ("周一帆", False, "one name may be a headline's, as a poem's poet is"),
    ("江山 如画", False, "江 is a surname, 江山 a word"),
    ("高歌 猛进", False, "two words"),
    ("周一帆 昨日夺冠", False, "a name and more"),
]


@pytest.mark.parametrize(("line", "alone", "why"), NAMES, ids=[case[-1] for case in NAMES])
def test_a_line_of_names(line, alone, why):
    parts = blocks.cut(lines.read(line))
    assert bool(heading_lines.evidence(parts, 0, [])["names"]) is alone, why


@pytest.mark.parametrize("marked", [False, True], ids=["no headings are marked", "the mark tells more"])
def test_a_line_beside_other_columns_lines(marked):
    line = Part(Text.of("滨江新桥通车"), "滨江新桥通车", BlockRole.HEADLINE, "heading", shared=True)
    assert heading_lines.evidence([line], 0, [], marked=marked)["shared"] == float(not marked)
    assert heading_lines.evidence([replace(line, shared=False)], 0, [], marked=marked)["shared"] == 0.0


UNMARKED = [
    # the line's markup, whether others stand on its physical line, whether a byline is below, how far it lacks a mark
    ("heading", False, False, 0.0, "it has one"),
    ("", True, False, 1.0, "beside other columns' lines: seldom"),
    ("", True, True, 1.0, "beside them, with a byline below"),
    ("", False, False, 0.7, "on a line of its own"),
    ("", False, True, 0.0, "on its own above a byline"),
]


@pytest.mark.parametrize(("mark", "shared", "signed", "far", "why"), UNMARKED, ids=[case[-1] for case in UNMARKED])
def test_a_line_without_a_mark_where_headings_have_one(mark, shared, signed, far, why):
    line = Part(Text.of("滨江新桥通车"), "滨江新桥通车", BlockRole.HEADLINE, "heading", mark=mark, shared=shared)
    below = blocks.cut(lines.read("本报记者 李明" if signed else "昨日,全长2公里的新桥建成通车,市民不再绕行。"))
    assert heading_lines.evidence([line, *below], 0, [], marked=True)["unmarked"] == far, why
    assert heading_lines.evidence([line, *below], 0, [])["unmarked"] == 0.0, "the page marks no headings"


@pytest.mark.parametrize(
    ("line", "role", "why"),
    [
        ("一线直击", "section", "named as columns are"),
        ("新桥通车", "headline", "no column is called so"),
        ("## 一线直击", "headline", "it has the mark of headlines"),
    ],
)
def test_a_label_alone_where_headings_are_marked(line, role, why):
    titles = "\n\n".join(("## 滨江新桥昨日通车", "## 槐树巷添了新书店", "## 柳河春茶抢先上市"))
    text = "昨日，全长2公里的新桥建成通车，市民不再绕行。"
    source = f"{titles}\n\n{text}\n\n{line}\n\n本报讯（记者 李明） {text}"
    roles = {source[block.start : block.end]: block.role for block in zhnews.parse_issue(source).blocks}
    assert roles[line.removeprefix("## ")] == role, why


def test_a_piece_read_across_columns_is_no_headline_where_headings_are_marked():
    """The middle of a row of three columns' lines, as layout models give them: the page marks its three headlines."""
    titles = ("## 滨江新桥昨日通车", "## 槐树巷添了新书店", "## 柳河春茶抢先上市")
    across = "两千米双向六车道从老城区到东岸 来自青石小学的十五名学生代表 从老城区到青溪东岸开车只要五分钟"
    text = "昨日上午，青溪新桥建成通车，主桥全长 两千米，双向六车道，从老城区到东岸 开车只要五分钟，比绕行旧渡口节省四 "
    text += "十分钟。"
    source = "\n\n".join((*titles, text, across, text))
    roles = {source[block.start : block.end]: block.role for block in zhnews.parse_issue(source).blocks}
    assert roles["来自青石小学的十五名学生代表"] == "text"

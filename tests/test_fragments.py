"""Beginnings and ends of cut paragraphs, the evidence at a seam, and fragments made one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhnews import fragments, mend, seams
from zhnews.blocks import Part
from zhnews.chars import fold
from zhnews.model import BlockRole
from zhnews.text import Text

BROKEN_OFF = [
    # a text that breaks off, reason
    ("大桥全长2公里,工期", "in the middle of a clause"),
    ("这座桥连接起江北新区和", "after 和"),
    ("桥面宽", "a word that wants its figure"),
    ("改造后的小区有停车位,", "at a comma"),
    ("沿线有医院、学校、", "at a listing comma"),
    ("全市共建成口袋公园30", "a number without its unit"),
    ("市政府印发《", "a book title that has just opened"),
    ("他高兴地说:“", "a quotation that has just opened"),
    ("由滨江建设集团(", "a bracket that has just opened"),
    ("项目交地时间较以往大大提前,解决了企业的后顾之忧,终于", "a long one"),
]

ENDED = [
    ("大桥全长2公里。", "a full stop"),
    ("大家都说好!", "an exclamation mark"),
    ("路灯为什么不亮?", "a question mark"),
    ("他说:“我们明天就去。”", "the stop inside the quotation mark"),
    ("路边开满了花(多为月季。)", "the stop inside the bracket"),
    ("“太好了!”", "a quotation alone"),
]


@pytest.mark.parametrize(("text", "why"), BROKEN_OFF)
def test_a_text_that_breaks_off(text, why):
    assert fragments.open_end(text) > 0.8, why


@pytest.mark.parametrize(("text", "why"), ENDED)
def test_a_text_that_has_ended(text, why):
    assert fragments.open_end(text) < 0.1, why


BEGINNINGS = [
    # the beginning of a paragraph, reason
    ("据悉,新桥全长2公里", "据悉"),
    ("近日,市民纷纷到江边散步", "近日"),
    ("记者了解到,新桥将于年底通车", "记者了解到"),
    ("3月4日,滨江新桥建成通车", "a date"),
    ("2021年,全市新建公园二十个", "a year"),
    ("此外,该县还新建了八个停车场", "此外"),
    ("据统计,全年共接待游客", "据统计"),
    ("近年来,该县大力发展茶叶产业", "近年来"),
    ("一时间,质疑声四起。", "一时间, however short the sentence"),
    ("在25日举行的发布会上,市民", "在 and a day"),
    ("在昨天闭幕的茶博会上,市民", "在昨天"),
]

MIDDLES = [
    (",两岸居民往来更加方便。", "a comma"),
    ("。今年以来,市民", "a full stop"),
    ("、学校和医院", "a listing comma"),
    ("》发布以来", "the end of a book title"),
    ("”他说。", "the end of a quotation"),
    (")的要求", "the end of a bracket"),
    ("%,比上年提高", "a per cent sign"),
    ("℃以上的高温", "degrees"),
    ("的新桥已经通车,市民", "的"),
    ("了三年的工程终于完工", "了"),
    ("天就去。”他说,“大家", "it closes a quotation that it did not open"),
    ("县志》记载,这座桥建于", "it closes a book title that it did not open"),
    ("供保障。", "a few characters to the full stop"),
]


@pytest.mark.parametrize(("text", "why"), BEGINNINGS)
def test_a_beginning(text, why):
    assert fragments.opening(text) > 0, why
    assert fragments.begins_running(text), why


@pytest.mark.parametrize(("text", "why"), MIDDLES)
def test_the_middle_of_a_sentence(text, why):
    assert fragments.opening(text) < 0, why
    assert not fragments.begins_running(text), why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("新桥通车", "a headline"),
        ("近水楼台", "近 without 日"),
        ("据点被拔除", "据 without 悉"),
        ("3月的风", "a month without a stop"),
    ],
)
def test_what_does_not_run(text, why):
    assert not fragments.begins_running(text), why


MARKS = [
    # text, quotation left open, closed first, bracket left open, closed first, reason
    ("他说:“我们明天", True, False, False, False, "a quotation goes on"),
    ("就去。”他说。", False, True, False, False, "a quotation ends"),
    ("他说:“好。”大家都笑了。", False, False, False, False, "a quotation whole"),
    ("就去。”他说:“大家", True, True, False, False, "one ends, the next goes on"),
    ("市政府印发《滨江市绿化", False, False, True, False, "a title goes on"),
    ("条例》,自即日起施行。", False, False, False, True, "a title ends"),
    ("《滨江市绿化条例》施行。", False, False, False, False, "a title whole"),
    ("滨江建设集团(以下简称", False, False, True, False, "a bracket goes on"),
    ("集团)中标。", False, False, False, True, "a bracket ends"),
    ("新桥通车。", False, False, False, False, "none at all"),
]


@pytest.mark.parametrize(("text", "q_open", "q_first", "b_open", "b_first", "why"), MARKS)
def test_marks_left_open(text, q_open, q_first, b_open, b_first, why):
    assert fragments.quote_left_open(text) is q_open, why
    assert fragments.quote_closed_first(text) is q_first, why
    assert fragments.bracket_left_open(text) is b_open, why
    assert fragments.bracket_closed_first(text) is b_first, why


WORDS_ACROSS = [
    # tail, head, reason
    ("共同建设幸福小", "区,居民都说好", "小区"),
    ("全市加快推进基础设", "施建设", "设施"),
    ("为群众解决实际困", "难三百件", "困难"),
    ("她走上舞", "台领奖", "舞台"),
]

NO_WORDS_ACROSS = [
    ("他走进学校", "表示感谢", "two words meet"),
    ("大桥全长2公里。", "区里的居民都来了", "a full stop between"),
    ("共投入资金30", "万元", "digits make no word"),
    ("他说:“", "区里都来人了", "a mark between"),
]


@pytest.mark.parametrize(("tail", "head", "why"), WORDS_ACROSS)
def test_a_word_stands_across_the_seam(tail, head, why):
    assert seams.language(tail, head) > 1, why


@pytest.mark.parametrize(("tail", "head", "why"), NO_WORDS_ACROSS)
def test_no_word_stands_across_the_seam(tail, head, why):
    assert seams.language(tail, head) < 1, why


CONTINUATIONS = [
    # tail, what continues it, what does not, reason
    (
        "村里新修了机耕路,农户再也不用为运输发",
        "愁,收成也好了。",
        "据悉,新桥全长2公里。",
        "发愁 against a new beginning",
    ),
    ("全市共建成口袋公园30", "个,市民推窗见绿。", "他表示,要再接再厉。", "a number gets its unit"),
    ("他说:“我们明天", "就动工,不等不靠。”", "近日,新桥通车。", "the quotation is closed"),
    ("市政府印发《滨江市", "绿化条例》,自即日起施行。", "此外,公园已经开放。", "the title is closed"),
    ("入园游客同比增长12", "%,创下新高。", "的孩子都来了。", "a number gets its per cent sign"),
    ("正在加快打造千", "亿级产业集群。", "余名茶农上山采茶。", "a power of ten, and a greater one"),
    ("茶农带着孩子参观新", "茶厂,学习炒茶。", "亿元产值的茶厂。", "nothing that 亿 goes on with"),
    ("沿线有医院、学校、", "商场,出行方便。", "3月4日,新桥通车。", "a list goes on"),
]


@pytest.mark.parametrize(("tail", "good", "bad", "why"), CONTINUATIONS)
def test_the_better_continuation(tail, good, bad, why):
    assert seams.fit(tail, good) > seams.fit(tail, bad), why


def parts(*texts: str, role: BlockRole = BlockRole.TEXT) -> list[Part]:
    made, at = [], 0
    for text in texts:
        made.append(Part(Text.of(text, at), fold(text), role, "test"))
        at += len(text) + 2
    return made


ONE = [
    # two fragments of one paragraph, reason
    ("改造后的小区绿树成荫,居民们终于", "告别了出门一脚泥的日子,笑容多了起来。", "cut inside a clause"),
    ("去年全县共建成村级活动中心30", "个,实现行政村全覆盖。", "cut before the unit"),
    ("活动在江边公园举行,", "19个社区的代表参加了比赛。", "cut at a comma"),
    ("老人拉着记者的手说:“现在的", "日子好着呢,出门就是公园。”", "cut inside a quotation"),
    ("会议传达了《滨江市", "城市绿化条例》的主要内容,并作了部署。", "cut inside a title"),
    ("全县共有茶园二十万亩,茶叶产", "值突破十亿元,带动三万人就业。", "cut inside a word"),
]

TWO = [
    ("活动在江边公园举行。", "据悉,19个社区的代表参加了比赛。", "a full stop, and a beginning"),
    ("活动在江边公园举行。", "的代表参加了比赛,现场气氛热烈。", "a full stop ends a paragraph, whatever follows"),
    ("老人说:“日子好着呢。”", "近年来,该县新建公园二十个。", "the stop inside the quotation mark"),
    ("“坏人来啦!”", "3月4日上午,启明幼儿园里响起警报声。", "an exclamation"),
]


@pytest.mark.parametrize(("above", "below", "why"), ONE)
def test_fragments_of_one_paragraph(above, below, why):
    first, second = parts(above, below)
    assert mend.is_cut(first, second), why
    (paragraph,) = mend.paragraphs([first, second])
    assert [part.text.string for part in paragraph] == [above, below]


@pytest.mark.parametrize(("above", "below", "why"), TWO)
def test_two_paragraphs(above, below, why):
    first, second = parts(above, below)
    assert not mend.is_cut(first, second), why
    assert len(mend.paragraphs([first, second])) == 2


def test_a_crosshead_is_a_paragraph_of_its_own():
    text = parts("改造后的小区绿树成荫,居民们终于")
    head = parts("一条路走出新天地", role=BlockRole.SUBHEAD)
    after = parts("告别了出门一脚泥的日子,笑容多了起来。")
    assert [len(p) for p in mend.paragraphs([*text, *head, *after])] == [1, 1, 1]


def test_what_is_not_body_is_left_out():
    byline = parts("本报记者 李明", role=BlockRole.BYLINE)
    title = parts("新桥通车", role=BlockRole.HEADLINE)
    text = parts("滨江新桥昨日建成通车。")
    assert [[p.text.string for p in paragraph] for paragraph in mend.paragraphs([*title, *byline, *text])] == [
        ["滨江新桥昨日建成通车。"]
    ]


def test_three_fragments_are_one():
    three = parts("老人拉着记者的手说:“现在的", "日子好着呢,出门就是公", "园,天天都要来走一走。”")
    assert [len(p) for p in mend.paragraphs(three)] == [3]


ANYTHING = st.text(alphabet="新桥通车的了。，,、!?“”《》()0年%\x00a", min_size=1, max_size=20).filter(
    lambda text: text.strip() == text
)


@given(ANYTHING, ANYTHING)
def test_any_two_texts(tail, head):
    tail, head = fold(tail), fold(head)
    assert 0 <= fragments.open_end(tail) <= 1
    assert abs(fragments.opening(head)) < 20
    assert abs(seams.fit(tail, head)) < 40


@given(st.lists(ANYTHING, max_size=6))
def test_paragraphs_keep_every_part_in_order(texts):
    given_parts = parts(*texts)
    assert [part for paragraph in mend.paragraphs(given_parts) for part in paragraph] == given_parts

"""Laws that hold for every string, on text that looks like a newspaper's and is cut, glued and dirtied at random."""

from __future__ import annotations

import contextlib
from decimal import Context, FloatOperation, Inexact, Rounded, localcontext

import laws
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import zhnews
from zhnews.text import Text

ordinary = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

SURNAMES, GIVEN = st.sampled_from("王李张刘陈欧"), st.text("明华芳军丽伟晓", min_size=1, max_size=2)
names = st.builds(str.__add__, SURNAMES, GIVEN)
separators = st.sampled_from([" ", "、", "  ", "/", "\u3000", ",", " 通讯员 ", " 实习生 ", ""])
people = st.builds(lambda a, b, s: a + s + b, names, names, separators)
numerals = st.one_of(
    st.integers(0, 10**9).map(str),
    st.decimals(0, 10**6, places=2).map(str),
    st.integers(1, 10**7).map(lambda n: f"{n:,}"),
    st.text("零一二三四五六七八九十百千万亿两几数", min_size=1, max_size=6),
    st.sampled_from(["１２", "3/4", "3:1", "1—2", "30%到40%", "第十二", "近百", "千分之三", "T33", "〔2021〕17号"]),
)
units = st.sampled_from(["元", "亿元", "%", "个百分点", "家", "人次", "公里", "岁", "℃", "天", "余户", "倍", "年", ""])
quantities = st.builds(str.__add__, numerals, units)
dates = st.one_of(
    st.dates().map(lambda d: f"{d.year}年{d.month}月{d.day}日"),
    st.sampled_from(
        ["昨日", "11月23日", "今年1—10月", "上周五", "23日20时至24日8时", "二〇二一年", "去年底", "80年代"]
    ),
)
WORDS = """
新桥 建成 通车 市民 表示 增长 下降 超过 不足 “ ” 《 》 ( ) ; : 的 了 据了解 同比 总投资 每 约 —— … 。 , 、
"""
words = st.sampled_from(WORDS.split())
clauses = st.lists(st.one_of(words, quantities, dates, names), min_size=1, max_size=10).map("".join)
sentences = st.builds(lambda clauses, end: ",".join(clauses) + end, st.lists(clauses, min_size=1, max_size=3),
                      st.sampled_from(["。", "!", "?", "……", "”", "", ","]))  # fmt: skip
paragraphs = st.lists(sentences, min_size=1, max_size=4).map("".join)
headlines = st.one_of(
    clauses, st.sampled_from(["新桥通车", "——三年建成 投资超2亿元", "相关链接", "新闻集装箱", "1 审批做“减法”"])
)
leads = st.one_of(
    people.map(lambda p: f"本报讯(记者 {p}) "),
    people.map(lambda p: f"晨江日报记者 {p}"),
    st.builds(lambda d, p: f"新华社北京{d}电(记者 {p}) ", dates, people),
)
tails = people.map(lambda p: f"({p})")
captions = st.builds(lambda text, name: f"▲{text}{name} 摄", clauses, names)
labels = st.sampled_from(
    ["A1版", "2021年11月25日 星期四", "责编:张三", "(下转A2版)", "上接A1版", "遗失声明作废", "晨江日报", "要闻", "\f"]
)
blocks = st.one_of(headlines, paragraphs, leads, tails, captions, labels, st.builds(str.__add__, leads, paragraphs))
gaps = st.sampled_from(["\n\n", "\n", "\r\n", "  ", "", "\n\u3000\u3000", "\t", "\n# ", "\n**", "** ", "|", "<br>"])


@st.composite
def pages(draw: st.DrawFn) -> str:
    """Blocks one below the other, some cut in two and one half moved, some printed twice."""
    made = draw(st.lists(blocks, min_size=1, max_size=14))
    for _ in range(draw(st.integers(0, 3))):
        k = draw(st.integers(0, len(made) - 1))
        at = draw(st.integers(0, len(made[k])))
        made[k : k + 1] = [made[k][:at]]
        made.insert(draw(st.integers(0, len(made))), made[k][at:] or made[k])
    return "".join(block + draw(gaps) for block in made)


@ordinary
@given(pages())
def test_pages_like_a_newspapers(text: str) -> None:
    laws.hold_for_page(text)


@ordinary
@given(pages())
def test_pages_survive_as_json(text: str) -> None:
    laws.survives_as_json(zhnews.parse_issue(text, date="2021-11-25", publication="晨江日报"))


@ordinary
@given(st.one_of(st.text(), paragraphs, leads, tails))
def test_any_string(text: str) -> None:
    laws.hold_for_page(text)
    laws.hold_for_string(text)


@ordinary
@given(st.lists(st.one_of(pages(), st.text()), max_size=4))
def test_pages_are_joined_by_form_feeds(several: list[str]) -> None:
    assert zhnews.parse_issue(several) == zhnews.parse_issue("\f".join(several))


@ordinary
@given(paragraphs, st.integers(0, 30))
def test_readers_do_not_depend_on_what_surrounds_the_line(text: str, blank: int) -> None:
    # Blanks and line ends before a paragraph shift what is read in it, and change nothing else.
    shifted = "\n" * blank + text
    for read in (zhnews.extract_numbers, zhnews.extract_dates):
        here = [(m.text, m.start + blank, m.end + blank) for m in read(text)]
        assert [(m.text, m.start, m.end) for m in read(shifted)] == here


@ordinary
@given(quantities)
def test_a_quantity_is_read_the_same_twice(text: str) -> None:
    assert zhnews.extract_numbers(text) == zhnews.extract_numbers(text)
    for number in zhnews.extract_numbers(text):
        assert (number.low is None) == (number.high is None)
        assert number.low is None or number.low <= number.high


@given(st.lists(st.tuples(st.text("甲乙丙丁 ", max_size=6), st.booleans()), max_size=8), st.data())
def test_a_text_knows_where_each_piece_came_from(pieces: list[tuple[str, bool]], data: st.DataObject) -> None:
    source = "".join(piece for piece, _ in pieces)
    text, at = Text("", (), ()), 0
    for piece, mine in pieces:
        text += Text.of(piece, at) if mine else Text.joint(piece)
        at += len(piece)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    cut = text[start:end]
    assert cut.string == text.string[start:end]
    assert cut.origin(0, len(cut)) == text.origin(start, end)
    own = "".join(source[a:b] for a, b in text.origin(0, len(text)))
    assert own == "".join(piece for piece, mine in pieces if mine)


@pytest.mark.parametrize("page", ["新桥通车\n\n昨日,新桥通车。", ""])
def test_an_issue_equals_itself_read_again(page: str) -> None:
    assert zhnews.parse_issue(page) == zhnews.parse_issue(page)


FIGURES = st.text("0123456789.,-−+^/eE% 零一二十百千万亿两点分之半几打k　", max_size=40)


@settings(max_examples=300, deadline=None)
@given(FIGURES)
@example("-0^-1")
@example("9" * 40 + "万")
@example("1e-999999999")
def test_a_numeral_is_a_finite_decimal_or_none(text: str) -> None:
    value = None
    with contextlib.suppress(ValueError):
        value = zhnews.parse_numeral(text)
    assert value is None or value.is_finite()


@pytest.mark.parametrize("context", [Context(prec=3), Context(traps=[Inexact, Rounded, FloatOperation])], ids=str)
def test_the_callers_decimal_context_changes_nothing(context: Context) -> None:
    page = "总投资1234567.89亿元,共12.345万人,占三分之一,一百二十三万四千五百六十七名,33.333333%。"
    read, value = zhnews.extract_numbers(page), zhnews.parse_numeral("一亿二千三百四十五万六千七百八十九")
    with localcontext(context):
        assert zhnews.extract_numbers(page) == read
        assert zhnews.parse_numeral("一亿二千三百四十五万六千七百八十九") == value

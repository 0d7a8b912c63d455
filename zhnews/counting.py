"""Whether a numeral means an amount: 两天 does, 两手 and the 84 of 84消毒液 do not."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from zhnews import senses, units
from zhnews.amounts import Amount
from zhnews.model import NumberKind
from zhnews.numerals import FINANCIAL, SCALES
from zhnews.quantities import Quantity
from zhnews.units import Unit

_LONE = frozenset("零〇廿卅俩兆") | FINANCIAL
# 这一天, 每一天, 有一天, 统一…: one of something known, no amount
_BEFORE_ONE = frozenset("这那每同某有另任下上前后哪头第统专唯单逐万之进其初惟划不随周")
_BEFORE_HALF = frozenset("上下前后多大过")
# 人数百分比, 总数千: here 数 ends a noun
_BEFORE_SEVERAL = frozenset(
    "人总次指件天岁户分倍系基多少半无个份点额参因函对奇偶整字词行列级页张辆台套只头票球场手时工劳变计读代术算度政"
)
_SESSION = re.compile("会议|全会|全体会议|大会")
_LASTING = re.compile("为期|历时|连续|持续|约|近|共|了|每|第")
_FIRMS = re.compile(
    "企业|单位|门店|公司|商户|机构|商家|工厂|店|银行|医院|学校|媒体|户|社区|酒店|餐|民宿|农|供应|参展|中小|上市"
)


@cache
def _ones() -> frozenset[str]:
    """First characters of the units of which one is an amount."""
    return frozenset(unit.text[0] for unit in units.table().values() if unit.one or unit.currency)


def may_begin(folded: str, at: int, follower: str) -> bool:
    """A quick look at a single Chinese numeral: whether a number may begin here at all."""
    char = folded[at]
    if char == "一":
        return (follower in _ones() or follower in "分又比至到 ") and folded[at - 1 : at] not in _BEFORE_ONE
    if char in _LONE:
        return follower in ("分", "点")
    if char == "数" and folded[at - 1 : at] in _BEFORE_SEVERAL:
        return False
    return bool(follower) and (follower in units.lengths() or follower in "余多来分又比点至到—- ")


def ends_noun(folded: str, at: int) -> bool:
    """Whether the 数 at `at` ends a noun (人数百余): the numeral begins after it."""
    return folded[at] == "数" and folded[at - 1 : at] in _BEFORE_SEVERAL


def _one(folded: str, found: Quantity, unit: Unit, previous: str) -> bool:
    if folded[found.start - 2 : found.start - 1] == "一":  # 一砖一瓦
        return False
    if unit.text in ("天", "日") and previous == "的":  # 4月的一天
        return False
    return unit.one or bool(unit.currency and unit.text not in ("块", "角", "毛", "圆"))


def _two(folded: str, found: Quantity, unit: Unit, previous: str) -> bool:
    """二 counts people and measures; before other classifiers it is the second (二次供水, 二手)."""
    if unit.text in ("人", "名", "位", "期"):
        return True
    return unit.kind in (NumberKind.ORDINAL, NumberKind.MEASURE) and unit.text != "度"


def _pair(folded: str, found: Quantity, unit: Unit, previous: str) -> bool:
    """两级, 两地, 两国 sum up a pair just named."""
    return unit.text not in ("级", "地")


def _half(folded: str, found: Quantity, unit: Unit, previous: str) -> bool:
    if previous in _BEFORE_HALF:  # 上半年
        return False
    return unit.kind in (NumberKind.DURATION, NumberKind.MEASURE, NumberKind.MULTIPLE)


def _few(folded: str, found: Quantity, unit: Unit, previous: str) -> bool:
    return previous not in ("哪", "第") and unit.kind is not NumberKind.ORDINAL


def _several(folded: str, found: Quantity, unit: Unit, previous: str) -> bool:
    return unit.several


_LONE_RULES: dict[str, Callable[[str, Quantity, Unit, str], bool]] = {
    "一": _one,
    "二": _two,
    "两": _pair,
    "半": _half,
    "几": _few,
    "数": _several,
}


def _lone(folded: str, found: Quantity, amount: Amount, unit: Unit, previous: str) -> bool:
    """Whether one Chinese numeral and its unit are an amount."""
    if unit.strict and not amount.comparator:
        return unit.text == "度" and senses.is_warmth(folded, amount.start, found.end)
    if unit.text == "周" and amount.run == "四":  # 四周: all around
        return bool(_LASTING.search(folded, max(0, found.start - 4), found.start))
    if unit.text == "起" and amount.run == "四":  # 歌声四起
        return folded[found.end : found.end + 1].isalnum()
    if unit.text in ("角", "毛", "分"):
        return previous in ("元", "块", "角", "毛")
    rule = _LONE_RULES.get(amount.run)
    return unit.text != "级" if rule is None else rule(folded, found, unit, previous)


def _in_masses(folded: str, found: Quantity, unit: Unit, previous: str) -> bool:
    """百名, 万户: a multiplier without a figure before it."""
    if previous == "每" or not unit.masses:
        return False
    if unit.kind is NumberKind.MONEY:
        return previous not in (":", "位")  # 单位:万元
    return unit.text != "家" or _FIRMS.match(folded, found.end) is not None


def counts(folded: str, found: Quantity) -> bool:
    """Whether a Chinese numeral and the unit after it mean an amount (两天), not a word or a name."""
    amount, unit = found.amount, found.unit
    if amount is None or unit is None:
        return False
    run, previous = amount.run, folded[found.start - 1 : found.start]
    if previous in ("初", "高") and run in ("一", "二", "三"):  # the third form of a middle school
        return False
    if unit.text == "届":  # 十九届六中全会
        return False
    session = unit.text == "次" and _SESSION.match(folded, found.end)
    if session and "届" in folded[max(0, found.start - 14) : found.start]:  # 十三届人大三次会议
        return False
    if unit.kind is NumberKind.MONEY and folded[found.end : found.end + 1] in ("户", "机", "店", "村", "级"):
        return False  # 万元户, 百元店
    if amount.bare and not amount.comparator:
        return _in_masses(folded, found, unit, previous)
    if len(run) == 1:
        return _lone(folded, found, amount, unit, previous)
    return not set(run) <= FINANCIAL or bool(set(run) & set(SCALES))


_MARKS = frozenset(",。;!? \n")


def stands_alone(folded: str, found: Quantity) -> bool:
    """Whether a Chinese numeral without a unit is a figure of its own: with a scale or a point, between marks."""
    amount = found.amount
    if amount is None or amount.bare or folded[found.end : found.end + 1] not in _MARKS | {""}:
        return False
    pointed = "点" in folded[amount.start : amount.end]
    if not pointed and (not set(amount.run) & set(SCALES) or (len(amount.run) < 2 and not amount.comparator)):
        return False
    if len(amount.run) == 2 and amount.run[0] == "十":  # 十一: a festival, a list
        return False
    previous = folded[found.start - 1 : found.start]
    return not previous or previous in ":、" or previous in _MARKS or len(amount.run) > 2


_AFTER_BARE = frozenset(",。;:!?、)]”’」』》>\n\r\f…—~ ") | {""}
_IN_NAMES = frozenset("-—–·_#№/“‘「《<")


def stands_bare(folded: str, found: Quantity) -> bool:
    """Whether Arabic digits without a unit are an amount: a figure at the end of a clause, or with 万 or 余."""
    amount = found.amount
    if amount is None:
        return False
    previous, follower = folded[found.start - 1 : found.start], folded[found.end : found.end + 1]
    if amount.scale or amount.comparator:
        return follower not in ("强", "产", "级", "像")  # 亿级, 万像素
    if previous in ("$", "¥", "€", "£"):
        return True
    if follower not in _AFTER_BARE or previous in _IN_NAMES:
        return False
    if len(amount.run) == 4 and amount.run[:2] in ("19", "20"):  # a year that a name holds
        return False
    if amount.run[0] == "0" and amount.run[1:2] not in ("", "."):
        return False
    return follower not in ("”", "’", "》", "」") or not previous.isalnum()

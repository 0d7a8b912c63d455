"""A figure and the unit after it: 10万千瓦, 2个多月, 一年半, 五元三毛."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from zhnews import amounts, numerals, units
from zhnews.amounts import Amount
from zhnews.model import Comparator, NumberKind
from zhnews.units import Unit

_NUMERAL = frozenset("0123456789" + amounts.HAN)


@dataclass(slots=True)
class Counted:
    """A unit at a place: its spans as printed, where it ends with a following 半, and what an inner 多 or 半 adds."""

    unit: Unit
    spans: tuple[tuple[int, int], ...]
    end: int
    half: bool = False
    comparator: Comparator | None = None


def unit_at(folded: str, at: int) -> Counted | None:
    """The unit at `at`, one blank before it allowed; 个多月 and 个半月 are 个月 with something inside."""
    if folded[at : at + 1] == " ":
        at += 1
    unit = units.at(folded, at)
    if unit is None:
        return None
    end = at + len(unit.text)
    if unit.text.isascii() and folded[end : end + 1] == "/":
        compound = _COMPOUND.match(folded, end)
        return Counted(unit, ((at, compound.end()),), compound.end()) if compound else Counted(unit, ((at, end),), end)
    inner = folded[end : end + 1]
    if unit.text == "个" and inner and inner in "半多余来":
        longer = units.at("个" + folded[end + 1 : end + 5], 0)
        if longer is not None and len(longer.text) > 1:
            stop = end + len(longer.text)
            return Counted(longer, ((at, at + 1), (end + 1, stop)), stop, inner == "半", amounts.VAGUE.get(inner))
    if inner == "半" and unit.kind in _HALVED and folded[end + 1 : end + 2] not in tuple("年天月日价"):
        return Counted(unit, ((at, end),), end + 1, True)
    return Counted(unit, ((at, end),), end)


_COMPOUND = re.compile("/[0-9]{0,4}[a-zA-Zμ]{1,3}[²³0-9]?(?![a-zA-Z])")
_HALVED = (NumberKind.DURATION, NumberKind.MEASURE, NumberKind.MULTIPLE, NumberKind.AGE)


def _given_back(folded: str, amount: Amount) -> Amount:
    """10万千瓦: the 千 is the unit's."""
    last = folded[amount.end - 1]
    if last not in "千百兆" or amount.end - amount.start < 2 or amount.comparator:
        return amount
    unit = units.at(folded, amount.end - 1)
    if unit is None or len(unit.text) < 2 or (amount.chinese and unit.text in ("千米", "千克", "千卡")):
        return amount
    return amounts.at(folded, amount.start, amount.end - 1) or amount


def amount_at(folded: str, at: int, limit: int) -> tuple[Amount, Counted | None] | None:
    """The figure at `at` and the unit after it."""
    amount = amounts.at(folded, at, limit)
    if amount is None:
        return None
    if amount.end < limit and folded[amount.end - 1] in "千百兆":
        amount = _given_back(folded, amount)
    found = unit_at(folded, amount.end)
    if found is None:
        last = folded[amount.end - 1]
        large = amount.scale or (amount.chinese and amount.run[-1] in numerals.SCALES)
        if last in "来几多余" and amount.end - at > 1 and not (last in "余多" and large):
            amount = amounts.at(folded, at, amount.end - 1)
            return (amount, unit_at(folded, amount.end)) if amount else None
        if last == "两" and amount.chinese and len(amount.run) > 1:
            amount = amounts.at(folded, at, amount.end - 1)
            return (amount, unit_at(folded, amount.end)) if amount else None
    return amount, found


_JIAO = re.compile(r"([0-9]{1,2}|[一二两三四五六七八九壹贰叁肆伍陆柒捌玖])(?:(?P<jiao>[角毛])|(?P<fen>分)(?!之))?")


def cents(folded: str, at: int, unit: str) -> tuple[int, Decimal] | None:
    """What follows 元, 块 or 米 and belongs to the same amount: 三毛, 5角3分, the 75 of 1米75, the 五 of 三块五."""
    match = _JIAO.match(folded, at)
    if match is None:
        return None
    digits = numerals.read(match[1])
    if match["jiao"]:
        if unit in ("米", "秒"):
            return None
        more = _JIAO.match(folded, match.end())
        if more and more["fen"]:
            return more.end(), digits / 10 + numerals.read(more[1]) / 100
        return match.end(), digits / 10
    if match["fen"]:
        return (match.end(), digits / 100) if unit not in ("米", "秒") else None
    following = folded[match.end() : match.end() + 1]
    if unit == "元" or following in _NUMERAL or units.at(folded, match.end()):
        return None
    return match.end(), digits / (10 ** len(match[1]))

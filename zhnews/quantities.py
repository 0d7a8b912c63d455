"""A quantity at a place of the fold: figure, range, unit, inner and following bounds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from zhnews import amounts, bounds, numerals, units
from zhnews.amounts import Amount
from zhnews.model import Comparator, NumberKind
from zhnews.units import Unit

_CONNECTORS = frozenset("-—–―~〜至到－−")
_HALF = Decimal("0.5")


@dataclass(slots=True)
class Quantity:
    """What was read from `start` to `end`. The unit as printed is what `unit_spans` cover: without its 多 or 余."""

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    kind: NumberKind
    unit_spans: tuple[tuple[int, int], ...] = ()
    unit: Unit | None = None
    comparator: Comparator | None = None
    amount: Amount | None = None


@dataclass(slots=True)
class _Found:
    """A unit at a place: its spans as printed, its end with a following 半, and what 多 or 半 adds."""

    unit: Unit
    spans: tuple[tuple[int, int], ...]
    end: int
    half: bool = False
    comparator: Comparator | None = None


def unit_at(folded: str, at: int) -> _Found | None:
    """The unit at `at`, one blank before it allowed; 个多月 and 个半月 are 个月 with something inside."""
    if folded[at : at + 1] == " ":
        at += 1
    unit = units.at(folded, at)
    if unit is None:
        return None
    end = at + len(unit.text)
    if unit.text.isascii() and folded[end : end + 1] == "/":
        compound = _COMPOUND.match(folded, end)
        return _Found(unit, ((at, compound.end()),), compound.end()) if compound else _Found(unit, ((at, end),), end)
    inner = folded[end : end + 1]
    if unit.text == "个" and inner and inner in "半多余来":
        longer = units.at("个" + folded[end + 1 : end + 5], 0)
        if longer is not None and len(longer.text) > 1:
            stop = end + len(longer.text)
            return _Found(longer, ((at, at + 1), (end + 1, stop)), stop, inner == "半", amounts.VAGUE.get(inner))
    if inner == "半" and unit.kind in _HALVED and folded[end + 1 : end + 2] not in tuple("年天月日价"):
        return _Found(unit, ((at, end),), end + 1, True)
    return _Found(unit, ((at, end),), end)


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


def amount_at(folded: str, at: int, limit: int) -> tuple[Amount, _Found | None] | None:
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


def _range(folded: str, first: Amount, found: _Found | None, limit: int) -> tuple[Amount, Amount, _Found | None] | None:
    """1—2件, 3至11岁, 30%到40%: both figures, the second with its unit."""
    at = found.end if found else first.end
    while at < limit and folded[at] == " " and at - first.end < 2:
        at += 1
    begin = at
    while at < limit and at - begin < 2 and folded[at] in "-—–―~〜":
        at += 1
    if at == begin:
        if folded[at : at + 1] not in ("至", "到"):
            return None
        at += 1
    if folded[at : at + 1] == " ":
        at += 1
    if at >= limit or folded[at] not in NUMERAL:
        return None
    other = amount_at(folded, at, limit)
    if other is None:
        return None
    second, last = other
    if (
        found
        and (last is None or last.unit.text != found.unit.text)
        and not (last and last.unit.kind == found.unit.kind == NumberKind.PERCENT)
    ):
        return None
    if second.bare or (first.bare and not first.scale):
        return None
    if first.low > second.high or first.comparator or (second.comparator and second.comparator is not Comparator.MORE):
        return None
    if last is None and ((first.run.startswith("0") and len(first.run) > 1) or first.chinese):
        return None
    return first, second, last


NUMERAL = frozenset("0123456789" + amounts.HAN)


def _scaled(first: Amount, second: Amount) -> Decimal:
    """The low end of 3至5万 is 30000."""
    if first.scale or not second.scale or (first.chinese and first.run[-1] in numerals.SCALES and first.run != "十"):
        return first.low
    factor = numerals.read("一" + second.scale)
    return first.low * factor if first.low * factor <= second.high else first.low


_JIAO = re.compile(r"([0-9]{1,2}|[一二两三四五六七八九壹贰叁肆伍陆柒捌玖])(?:(?P<jiao>[角毛])|(?P<fen>分)(?!之))?")


def _cents(folded: str, at: int, unit: str) -> tuple[int, Decimal] | None:
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
    if unit == "元" or units.at(folded, match.end()) or folded[match.end() : match.end() + 1] in tuple(NUMERAL):
        return None
    return match.end(), digits / (10 ** len(match[1]))


def quantity(folded: str, at: int, limit: int) -> Quantity | None:
    """The quantity whose figure begins at `at`, or `None` where no figure does. No unit: `Quantity.unit` is `None`."""
    read = amount_at(folded, at, limit)
    if read is None:
        return None
    amount, found = read
    low, high, end, comparator = amount.low, amount.high, amount.end, amount.comparator
    after = found.end if found else amount.end
    if after < limit and (folded[after] in _CONNECTORS or folded[after] == " "):
        spanned = _range(folded, amount, found, limit)
        if spanned:
            first, second, found = spanned
            low, high, end = _scaled(first, second), second.high, second.end
            comparator = second.comparator
            amount = Amount(first.start, second.end, low, high, first.run + second.run, comparator, first.chinese)
    if found is None:
        return Quantity(at, end, low, high, NumberKind.COUNT, comparator=comparator, amount=amount)
    unit, end = found.unit, found.end
    if found.half:
        low, high = low + _HALF, high + _HALF
    comparator = found.comparator or comparator
    if unit.text in ("元", "块", "圆", "米", "秒") and end < limit and low == high:
        cents = _cents(folded, end, unit.text)
        if cents:
            end, low, high = cents[0], low + cents[1], high + cents[1]
    if (
        unit.kind is NumberKind.MONEY
        and folded[end : end + 1] in ("整", "正")
        and folded[end + 1 : end + 2] in ("", ")", ",", "。", " ", "\n")
    ):
        end += 1
    return Quantity(at, end, low, high, unit.kind, found.spans, unit, comparator, amount)


def bounded(folded: str, quantity: Quantity) -> None:
    """Takes a following 以上, 左右, 内 into the quantity."""
    at = quantity.end
    if folded[at : at + 1] == " ":
        at += 1
    limit = bounds.trailing(folded, at)
    if limit:
        quantity.end, quantity.comparator = limit

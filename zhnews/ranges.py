"""Two figures as one range: 1—2件, 3至11岁, 30%到40%, -5℃~-2℃."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from zhnews import amounts, numerals, signs
from zhnews.amounts import Amount
from zhnews.counted import Counted, amount_at
from zhnews.model import Comparator, NumberKind

_DASHES = "-—–―~〜"
_STARTS = frozenset("0123456789" + amounts.HAN)
CONNECTORS = frozenset(_DASHES + "至到－− ")


@dataclass(slots=True)
class Range:
    """The low and high end, the second figure, and the unit that is printed after it."""

    low: Decimal
    high: Decimal
    second: Amount
    unit: Counted | None


def _second(folded: str, at: int, limit: int) -> tuple[int, bool] | None:
    """Where the second figure begins after the connector at `at`, and whether it is negative."""
    begin = at
    while at < limit and at - begin < 2 and folded[at] in _DASHES:
        at += 1
    if at == begin:
        if folded[at : at + 1] not in ("至", "到"):
            return None
        at += 1
    at += folded[at : at + 1] == " "
    negative = folded.startswith("零下", at) or (folded[at : at + 1] in ("负", "-") and at - begin > 0)
    if negative:
        at += 2 if folded[at] == "零" else 1
    return (at, negative) if at < limit and folded[at] in _STARTS else None


def _same(first: Counted | None, last: Counted | None) -> bool:
    """Whether the unit after the first figure, if there is one, is that after the second."""
    if first is None:
        return True
    if last is None:
        return False
    return first.unit.text == last.unit.text or first.unit.kind is last.unit.kind is NumberKind.PERCENT


def _scaled(first: Amount, second: Amount) -> Decimal:
    """The low end: the 3 of 3至5万 is 30000."""
    if first.scale or not second.scale or (first.chinese and first.run[-1] in numerals.SCALES and first.run != "十"):
        return first.low
    low = first.low * numerals.read("一" + second.scale)
    return low if low <= second.high else first.low


def read(folded: str, first: Amount, unit: Counted | None, limit: int) -> Range | None:
    """The range whose first figure (and its unit) has been read, or `None` where no second follows."""
    at = unit.end if unit else first.end
    at += folded[at : at + 1] == " "
    found = _second(folded, at, limit)
    other = amount_at(folded, found[0], limit) if found else None
    if found is None or other is None:
        return None
    second, last = other
    if not _same(unit, last) or second.bare or (first.bare and not first.scale):
        return None
    if first.comparator or second.comparator not in (None, Comparator.MORE):
        return None
    if last is None and (first.chinese or first.run.startswith("0")):
        return None
    low, high = _scaled(first, second), second.high
    kind = last.unit.kind if last else NumberKind.COUNT
    if signs.minus(folded, first.start, kind):
        whole = not unit and not found[1] and folded[first.start - 1] in "下负"  # 零下2至5度: both are
        low, high = -low, -high if found[1] or whole else high
    elif found[1]:
        high = -high
    if low > high:
        if low >= 0 or high >= 0:
            return None
        low, high = high, low
    return Range(low, high, second, last)

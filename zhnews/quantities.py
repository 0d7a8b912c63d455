"""A quantity at a place of the fold: figure or range, sign, unit, and the bounds inside and right after it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from zhnews import amounts, bounds, ranges, signs
from zhnews.amounts import Amount
from zhnews.counted import amount_at, cents
from zhnews.model import Comparator, NumberKind
from zhnews.units import Unit

NUMERAL = frozenset("0123456789" + amounts.HAN)
_HALF = Decimal("0.5")
_DIVIDED = frozenset(("元", "块", "圆", "米", "秒"))  # their decimals can stand after them: 1米75
_AFTER_SUM = frozenset(("", ")", ",", "。", " ", "\n"))


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


def _ended(folded: str, at: int, low: Decimal, unit: Unit) -> tuple[int, Decimal]:
    """Where a single value ends, and what it is, with decimals after its unit (五元三毛) and the 整 of a sum."""
    if unit.text in _DIVIDED:
        more = cents(folded, at, unit.text)
        if more:
            at, low = more[0], low + more[1]
    if unit.kind is NumberKind.MONEY and folded[at : at + 1] in ("整", "正") and folded[at + 1 : at + 2] in _AFTER_SUM:
        at += 1
    return at, low


def quantity(folded: str, at: int, limit: int) -> Quantity | None:
    """The quantity whose figure begins at `at`, or `None` where no figure does. No unit: `Quantity.unit` is `None`."""
    read = amount_at(folded, at, limit)
    if read is None:
        return None
    amount, found = read
    after = found.end if found else amount.end
    if after < limit and folded[after] in ranges.CONNECTORS:
        spanned = ranges.read(folded, amount, found, limit)
        if spanned:
            return _spanned(folded, amount, spanned)
    low, high = amount.low, amount.high
    if found is None:
        width = signs.minus(folded, at, NumberKind.COUNT)
        low, high = (-high, -low) if width else (low, high)
        return Quantity(at - width, amount.end, low, high, NumberKind.COUNT, (), None, amount.comparator, amount)
    unit, end = found.unit, found.end
    if found.half:
        low, high = low + _HALF, high + _HALF
    if low == high:
        end, low = _ended(folded, end, low, unit)
        high = low
    width = signs.minus(folded, at, unit.kind)
    low, high = (-high, -low) if width else (low, high)
    comparator = found.comparator or amount.comparator
    return Quantity(at - width, end, low, high, unit.kind, found.spans, unit, comparator, amount)


def _spanned(folded: str, first: Amount, spanned: ranges.Range) -> Quantity:
    """The quantity of a range."""
    second, last = spanned.second, spanned.unit
    kind = last.unit.kind if last else NumberKind.COUNT
    low, high = spanned.low, spanned.high
    if last and last.half:
        low, high = low + _HALF, high + _HALF
    both = Amount(first.start, second.end, low, high, first.run + second.run, second.comparator, first.chinese)
    start = first.start - signs.minus(folded, first.start, kind)
    if last is None:
        return Quantity(start, second.end, low, high, kind, (), None, second.comparator, both)
    comparator = last.comparator or second.comparator
    return Quantity(start, last.end, low, high, kind, last.spans, last.unit, comparator, both)


def bounded(folded: str, quantity: Quantity) -> None:
    """Takes a following 以上, 左右, 内 into the quantity."""
    at = quantity.end
    at += folded[at : at + 1] == " "
    limit = bounds.trailing(folded, at)
    if limit:
        quantity.end, quantity.comparator = limit

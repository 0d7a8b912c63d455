"""The numbers that a string states, with all their fields."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from decimal import localcontext

from zhnews import blanks, bounds, changes, labels, quantities, rates, readings, signs
from zhnews.chars import fold
from zhnews.model import Comparator, Number, NumberKind
from zhnews.numerals import CONTEXT
from zhnews.quantities import Quantity
from zhnews.text import Span, Text

_LIST_COMMA = re.compile("[0-9]，[0-9]")
_VALUELESS = frozenset((NumberKind.CODE, NumberKind.RATIO))


def _priced(folded: str, found: Quantity, floor: int) -> str | None:
    """The currency: of the unit, or of a sign before the figure and after `floor`, which becomes the unit then."""
    if found.kind is NumberKind.MONEY:
        return found.unit.currency if found.unit else None
    sign = signs.currency(folded, found.start) if found.unit is None and found.kind is NumberKind.COUNT else None
    if sign is None or sign[0] < floor:
        return None
    found.unit_spans = ((sign[0], found.start),)
    found.start, found.kind = sign[0], NumberKind.MONEY
    return sign[1]


def _bound(folded: str, found: Quantity, floor: int) -> Comparator:
    """What the words beside a quantity say of it; a following 以上 becomes part of it."""
    quantities.bounded(folded, found)
    comparator = found.comparator or bounds.outside(folded, found.end, found.kind)
    if comparator is None:
        amount = found.amount
        bare = amount is not None and amount.bare
        large = amount is not None and (bare or bool(amount.scale))
        before = folded[max(floor, found.start - _WORDS) : found.start]
        comparator = bounds.leading(before, folded[found.start : found.start + _WORDS], bare, large)
    return comparator or Comparator.EQUAL


_WORDS = 24  # how far the words that bound a number may stand from it


def _plain(text: str, found: Quantity, field: str | None) -> Number:
    """An ordinal, ratio or code: nothing bounds it, and it measures nothing."""
    unit = "".join([text[a:b] for a, b in found.unit_spans])
    start, end = found.start, found.end
    return Number(text[start:end], start, end, found.low, found.high, unit, found.kind, field=field)


def _number(text: str, folded: str, found: Quantity, previous: Number | None, field: str | None) -> Number:
    """All fields of a quantity that comes after the number `previous`."""
    if found.kind in _VALUELESS or found.kind is NumberKind.ORDINAL:
        return _plain(text, found, field)
    floor = previous.end if previous else 0
    currency = _priced(folded, found, floor)
    per = rates.after(folded, found.end) or rates.before(folded, floor, found.start)
    comparator = _bound(folded, found, floor)
    if per and comparator is Comparator.EQUAL and per[0] > found.end:  # 33微克/立方米以内
        limit = bounds.trailing(folded, per[1])
        comparator = limit[1] if limit else comparator
    start, end = found.start, found.end
    return Number(
        text[start:end],
        start,
        end,
        found.low,
        found.high,
        "".join([text[a:b] for a, b in found.unit_spans]),
        found.kind,
        comparator,
        currency,
        text[per[0] : per[1]] if per else None,
        changes.read(folded, start, end),
        labels.read(text, folded, found, previous),
        field,
    )


def find(text: str, folded: str, taken: Sequence[Span] = (), field: str | None = None) -> tuple[Number, ...]:
    """The numbers of `text` in order; `folded` is its fold, `taken` the spans of dates in order, which hold none.

    `field` is handed on to the numbers.
    """
    listed = _LIST_COMMA.search(text)
    if listed:  # 20，300: a full-width comma between half-width digits parts two numbers
        folded = "".join(["、" if a == "，" and b == "," else b for a, b in zip(text, folded, strict=True)])
    squeezed = blanks.squeezed(text, folded)
    with localcontext(CONTEXT):
        if squeezed is None:
            return _found(text, folded, taken, field)
        tight, fold_of_tight = squeezed
        found = _found(tight.string, fold_of_tight, _moved(taken, tight), field)
    return tuple(_placed(number, text, tight) for number in found)


def _moved(taken: Sequence[Span], tight: Text) -> list[Span]:
    """The spans as offsets of a text that lost some blanks."""
    moved = []
    for span in taken:
        start, end = (
            bisect_right(tight.sources, at, key=lambda source: source or 0) - 1 for at in (span[0], span[1] - 1)
        )
        moved.append(
            Span(
                tight.starts[start] + span[0] - (tight.sources[start] or 0),
                tight.starts[end] + span[1] - (tight.sources[end] or 0),
            )
        )
    return moved


def _placed(number: Number, text: str, tight: Text) -> Number:
    """The number of a text that lost some blanks at its place in the whole one."""
    spans = tight.origin(number.start, number.end)
    start, end = spans[0].start, spans[-1].end
    return replace(number, text=text[start:end], start=start, end=end)


def _found(text: str, folded: str, taken: Sequence[Span], field: str | None) -> tuple[Number, ...]:
    numbers: list[Number] = []
    search = readings.anchor().search
    at, date, length = 0, 0, len(folded)
    while True:
        match = search(folded, at)
        if match is None:
            return tuple(numbers)
        begin = match.start()
        while date < len(taken) and taken[date][1] <= begin:
            date += 1
        limit = length
        if date < len(taken):
            if taken[date][0] <= begin:
                at = taken[date][1]
                continue
            limit = taken[date][0]
        found = readings.at(folded, match, limit)
        if isinstance(found, int) or found.end > limit:
            at = max(found if isinstance(found, int) else match.end(), begin + 1)
            continue
        previous = numbers[-1] if numbers else None
        if previous is not None and found.start < previous.end:  # its sign is the number before's
            found.start = previous.end
        numbers.append(_number(text, folded, found, previous, field))
        at = max(begin + 1, numbers[-1].end)


def extract_numbers(text: str) -> tuple[Number, ...]:
    """The numbers of a string, in order, with unit, bounds, change and label (see `docs/numbers.md`).

    Calendar dates and clock times are no numbers. `start` and `end` are code points of `text`.

    >>> [(n.text, n.unit, str(n.comparator), n.label) for n in extract_numbers('总投资超过15亿元')]
    [('15亿元', '元', '>', '总投资')]

    Raises:
        TypeError: `text` is not a string.
    """
    if not isinstance(text, str):
        raise TypeError(f"text is {type(text).__name__}; extract_numbers expects a str")
    from zhnews import dates

    folded = fold(text)
    return find(text, folded, tuple(Span(date.start, date.end) for date in dates.find(folded)))

"""The numbers that a string states: what counts as one, and all its fields."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from zhnews import amounts, blanks, bounds, changes, codes, labels, lexicon, numerals, quantities, senses, units
from zhnews.chars import fold
from zhnews.model import Comparator, Number, NumberKind
from zhnews.quantities import Quantity
from zhnews.text import Span, Text

_DIGITS = frozenset("0123456789")
_OPENING = frozenset('“‘"「『《<')
_LIST_COMMA = re.compile("[0-9]，[0-9]")
_LATIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")


@cache
def _anchor() -> re.Pattern[str]:
    """A run of digits, a run of Chinese numerals, 第, or the 对 of 打对折."""
    return re.compile(f"[0-9]+|[{amounts.HAN}]+|第(?=[0-9{amounts.HAN}])|对(?=折)(?<=打对)")


@cache
def _words() -> tuple[dict[str, tuple[str, ...]], int]:
    """The words that are no numbers, by their rest from the first numeral on → what stands before it."""
    table: dict[str, list[str]] = {}
    for word in lexicon.words("numeral_words"):
        at = next(i for i, char in enumerate(word) if char in amounts.HAN or char in _DIGITS)
        table.setdefault(word[at:], []).append(word[:at])
    return {rest: tuple(before) for rest, before in table.items()}, max(map(len, table))


def _in_word(folded: str, at: int) -> bool:
    """Whether the numeral at `at` is part of a listed word, name or slogan."""
    table, longest = _words()
    for length in range(1, longest + 1):
        for before in table.get(folded[at : at + length], ()):
            if at >= len(before) and folded.startswith(before, at - len(before)):
                return True
    return False


def _fraction(folded: str, at: int, bar: int, limit: int) -> Quantity | None:
    """三分之一, 百分之二十 (a percentage), 一又二分之一: `bar` is where 分之 begins."""
    begin = at
    whole, and_, below = folded[at:bar].rpartition("又")
    try:
        base = numerals.read(below)
        more = numerals.read(whole) if and_ else Decimal(0)
    except ValueError:
        return None
    after = bar + 2
    if not base or after >= limit or folded[after] not in quantities.NUMERAL:
        return None
    above = quantities.quantity(folded, after, limit)
    if above is None or above.amount is None or above.low is None or above.high is None:
        return None
    end = above.amount.end
    if base == 100 and not and_:
        return Quantity(
            begin,
            end,
            above.low,
            above.high,
            NumberKind.PERCENT,
            ((begin, after),),
            None,
            above.comparator,
            above.amount,
        )
    return Quantity(
        begin,
        end,
        more + above.low / base,
        more + above.high / base,
        NumberKind.FRACTION,
        (),
        None,
        above.comparator,
        above.amount,
    )


_SLASH = re.compile(r"([0-9]{1,4})/([0-9]{1,5})(?![0-9/.])(?!决赛)")
_MIXED = re.compile(r"([0-9]{1,4}) ([0-9]{1,3})/([1-9][0-9]{0,3})(?![0-9/.])")
_FIGURE = r"[0-9]{1,5}(?:\.[0-9]{1,4})?"
_RATIO = re.compile(rf"{_FIGURE} ?(?:[:∶比] ?{_FIGURE}){{1,3}}(?![0-9.年月%])")
_HAN_RATIO = re.compile("[零一二三四五六七八九十]{1,3}比[零一二三四五六七八九十]{1,3}(?![万亿百千])")
_SCORE = re.compile(r"[0-9]{1,3}[-—–][0-9]{1,3}(?![0-9.])")
_CONTEST = re.compile(
    "比分|战胜|击败|力克|领先|落后|逆转|大胜|不敌|完胜|小胜|险胜|总分|惜败|告负|战平|打平|取胜|比[0-9]|横扫|淘汰"
)


def _ratio(folded: str, at: int) -> Quantity | None:
    match = _RATIO.match(folded, at)
    if match is None:
        match = _SCORE.match(folded, at)
        if match is None or not _CONTEST.search(folded, max(0, at - 10), match.end() + 8):
            return None
    return Quantity(at, match.end(), None, None, NumberKind.RATIO)


_MARKER = re.compile(r"[0-9]{1,2}(?:[.、](?![0-9])|[)] ?(?=[^\W0-9])| +(?=[\u4e00-\u9fff“《【]))")
_SIGNS = frozenset("-−－–")


def _is_marker(folded: str, at: int) -> bool:
    """Whether the digits are a list marker: 1 at the head of a line or after a full stop."""
    before = folded[max(0, at - 3) : at].rstrip(" (")
    if before and before[-1] not in "\n\r\f。;:!?":
        return False
    match = _MARKER.match(folded, at)
    if match is None:
        return False
    if match[0].rstrip(" ")[-1] in ".、)":
        return True
    unit = units.at(folded, match.end())
    return (not before or before[-1] in "\n\r\f") and (unit is None or unit.strict)


def _slogan(folded: str, at: int, end: int) -> bool:
    """Whether the numeral opens a short quoted name: “三高四新”, “五个一”."""
    if folded[at - 1 : at] not in ("“", "‘", "「", "『", '"'):
        return False
    for i in range(end, min(end + 10, len(folded))):
        char = folded[i]
        if char in '”’」』"':
            return True
        if char in ",。、;:!?":
            return False
    return False


def _signed(folded: str, found: Quantity) -> None:
    """Takes 负, 零下 or a minus sign before the figure into the number."""
    before = folded[max(0, found.start - 3) : found.start]
    if before.endswith("零下"):
        width = 2
    elif before.endswith("负"):
        width = 1
        if before[-2:-1] and before[-2:-1] not in "为是达至到约,。:;、( " and found.kind is not NumberKind.TEMPERATURE:
            return
    elif before[-1:] in _SIGNS and (
        len(before) == 1 or not (before[-2].isalnum() and before[-2].isascii()) and before[-2] not in _SIGNS
    ):
        width = 1
        if found.kind not in (NumberKind.TEMPERATURE, NumberKind.PERCENT) and len(before) > 1 and before[-2].isalnum():
            return
    else:
        return
    if found.low is None or found.high is None:
        return
    found.start -= width
    found.low, found.high = (-found.low, -found.high) if found.low == found.high else sorted((-found.low, -found.high))


_CURRENCY = {"$": "USD", "¥": "CNY", "€": "EUR", "£": "GBP"}
_DOLLARS = {"HK$": "HKD", "US$": "USD", "NT$": "TWD", "A$": "AUD", "C$": "CAD", "S$": "SGD"}


def _priced(folded: str, found: Quantity) -> str | None:
    """The currency of a sign before the figure; the sign becomes the unit."""
    sign = folded[found.start - 1 : found.start]
    if sign not in _CURRENCY or found.unit is not None:
        return None
    begin, currency = found.start - 1, _CURRENCY[sign]
    for name, code in _DOLLARS.items():
        if folded.endswith(name, 0, found.start):
            begin, currency = found.start - len(name), code
    found.unit_spans = ((begin, found.start),)
    found.start, found.kind = begin, NumberKind.MONEY
    return currency


def _arabic(folded: str, at: int, run_end: int, limit: int) -> Quantity | int:
    """The number that begins with the digit at `at`, or where to go on."""
    if run_end - at > 40:
        return run_end
    before = folded[at - 1 : at]
    if before in _LATIN or before and before in "-./_@#&=" and at > 1 and folded[at - 2] in _LATIN:
        code = codes.lettered(folded, at)
        if code:
            return Quantity(*code, None, None, NumberKind.CODE)
        return codes.token(folded, at)[1]
    code = codes.digital(folded, at)
    if code:
        return Quantity(*code, None, None, NumberKind.CODE)
    follower = folded[run_end : run_end + 1]
    if before == "+" or follower == "+" or before in ("×", "*") and folded[at - 2 : at - 1] in _DIGITS:
        return codes.token(folded, at)[1]
    if _is_marker(folded, at):
        return run_end
    if follower == " ":
        mixed = _MIXED.match(folded, at)
        if mixed:
            value = int(mixed[1]) + Decimal(mixed[2]) / max(int(mixed[3]), 1)
            return Quantity(at, mixed.end(), value, value, NumberKind.FRACTION)
    if follower in ("/", ":", "∶", "比", "-", "—", "–", ".", " "):
        slash = _SLASH.match(folded, at) if follower == "/" else None
        if slash and 0 < int(slash[1]) < int(slash[2]):
            return Quantity(at, slash.end(), *[Decimal(slash[1]) / Decimal(slash[2])] * 2, NumberKind.FRACTION)
        ratio = _ratio(folded, at)
        if ratio and ratio.end <= limit:
            return ratio
    if follower == "分" and folded.startswith("之", run_end + 1):
        return _fraction(folded, at, run_end, limit) or run_end
    found = quantities.quantity(folded, at, limit)
    if found is None:
        return run_end
    if folded[at] == "0" and folded[at + 1 : at + 2] in _DIGITS and found.kind is NumberKind.COUNT:
        return found.end
    if found.unit is None:
        if folded[found.end : found.end + 1] in _LATIN:
            return codes.token(folded, at)[1]
        if codes.called(folded, at, found.end):
            return Quantity(at, found.end, None, None, NumberKind.CODE)
        if not senses.stands_bare(folded, found):
            return found.end
        return found
    return found if senses.settle(folded, found) else found.end


def _chinese(folded: str, at: int, run_end: int, limit: int) -> Quantity | int:
    """The number that begins with the Chinese numeral at `at`, or where to go on."""
    if run_end - at > 40:
        return run_end
    follower = folded[run_end : run_end + 1]
    if run_end - at == 1 and not senses.may_begin(folded, at, follower):
        return run_end
    if follower == "分" and folded.startswith("之", run_end + 1):
        return _fraction(folded, at, run_end, limit) or run_end
    if follower == "又":
        bar = folded.find("分之", run_end, run_end + 8)
        if bar > 0:
            return _fraction(folded, at, bar, limit) or run_end
    if follower == "比":
        ratio = _HAN_RATIO.match(folded, at)
        if ratio:
            return Quantity(at, ratio.end(), None, None, NumberKind.RATIO)
    if folded[at] == "数" and folded[at - 1 : at] in senses.BEFORE_SHU:
        return at + 1
    found = quantities.quantity(folded, at, limit)
    if found is None:
        return run_end
    if found.unit is None:
        return found if senses.stands_alone(folded, found) else run_end
    if not senses.counts(folded, found) or not senses.settle(folded, found):
        return max(run_end, found.amount.end if found.amount else 0)
    if _in_word(folded, at) or _slogan(folded, at, run_end):
        return run_end
    return found


def _ordinal(folded: str, at: int, limit: int) -> Quantity | int:
    """第 with its numeral and classifier."""
    found = quantities.quantity(folded, at + 1, limit)
    if found is None or found.amount is None or found.amount.comparator or _in_word(folded, at + 1):
        return at + 1
    if found.unit is not None and not senses.numbers_in_order(found.unit):
        found.unit, found.unit_spans, found.end = None, (), found.amount.end
    found.start, found.kind = at, NumberKind.ORDINAL
    return found


def _at(folded: str, match: re.Match[str], limit: int) -> Quantity | int:
    at = match.start()
    first = folded[at]
    if first in _DIGITS:
        return _arabic(folded, at, match.end(), limit)
    if first == "第":
        return _ordinal(folded, at, limit)
    if first == "对":
        return Quantity(at, at + 2, Decimal(5), Decimal(5), NumberKind.MULTIPLE, ((at + 1, at + 2),))
    return _chinese(folded, at, match.end(), limit)


_VALUELESS = frozenset((NumberKind.CODE, NumberKind.RATIO))


def _number(text: str, folded: str, found: Quantity, previous: Number | None) -> Number:
    """All fields of a quantity that comes after the number `previous`."""
    floor = previous.end if previous else 0
    currency = found.unit.currency if found.unit else None
    per = None
    comparator: Comparator | None = None
    ordinal = found.kind is NumberKind.ORDINAL
    if found.kind not in _VALUELESS and not ordinal:
        currency = currency or _priced(folded, found)
        _signed(folded, found)
        rate = quantities.rate(folded, found.end)
        quantities.bounded(folded, found)
        comparator = found.comparator or bounds.outside(folded, found.end, found.kind)
        if comparator is None:
            amount = found.amount
            bare = amount is not None and amount.bare
            large = amount is not None and (bare or bool(amount.scale))
            comparator = bounds.leading(
                folded[max(floor, found.start - 24) : found.start], folded[found.start : found.start + 16], bare, large
            )
        per = (
            text[rate[0] : rate[1]]
            if rate
            else senses.rate_before(text, folded, max(floor, found.start - 24), found.start)
        )
    start, end = found.start, found.end
    valued = found.kind not in _VALUELESS
    return Number(
        text[start:end],
        start,
        end,
        found.low if valued else None,
        found.high if valued else None,
        "".join([text[a:b] for a, b in found.unit_spans]),
        found.kind,
        comparator or Comparator.EQUAL,
        currency,
        per,
        changes.read(folded, start, end) if valued and not ordinal else None,
        labels.read(text, folded, found, previous) if valued and not ordinal else None,
    )


def find(text: str, folded: str, taken: Sequence[Span] = ()) -> tuple[Number, ...]:
    """The numbers of `text` in order; `folded` is its fold, `taken` the spans of dates in order, which hold none."""
    listed = _LIST_COMMA.search(text)
    if listed:  # 20，300: a full-width comma between half-width digits parts two numbers
        folded = "".join(["、" if a == "，" and b == "," else b for a, b in zip(text, folded, strict=True)])
    squeezed = blanks.squeezed(text, folded)
    if squeezed is None:
        return _found(text, folded, taken)
    tight, fold_of_tight = squeezed
    return tuple(_placed(number, text, tight) for number in _found(tight.string, fold_of_tight, _moved(taken, tight)))


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


def _found(text: str, folded: str, taken: Sequence[Span]) -> tuple[Number, ...]:
    numbers: list[Number] = []
    search = _anchor().search
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
        found = _at(folded, match, limit)
        if isinstance(found, int):
            at = found if found > begin else begin + 1
            continue
        at = max(found.end, begin + 1)
        numbers.append(_number(text, folded, found, numbers[-1] if numbers else None))
        at = max(at, numbers[-1].end)


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

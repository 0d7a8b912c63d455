"""What stands at a numeral of the fold: a quantity, an ordinal, a fraction, a ratio, a code, or no number."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from zhnews import amounts, codes, counting, lexicon, numerals, quantities, senses, units
from zhnews.model import NumberKind
from zhnews.quantities import Quantity

_DIGITS = frozenset("0123456789")
_LATIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_LONGEST = 40  # characters of a figure; a longer run is none


@cache
def anchor() -> re.Pattern[str]:
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


def _in_word(folded: str, at: int) -> int:
    """Where the listed word, name or slogan ends that the numeral at `at` is part of; 0 where it is part of none."""
    table, longest = _words()
    for length in range(1, longest + 1):
        for before in table.get(folded[at : at + length], ()):
            if at >= len(before) and folded.startswith(before, at - len(before)):
                return at + length
    return 0


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


def _slogan(folded: str, at: int, end: int) -> int:
    """Where the short quoted name ends that the numeral opens (“三高四新”, “五个一”); 0 where it opens none."""
    if folded[at - 1 : at] not in ("“", "‘", "「", "『", '"'):
        return 0
    for i in range(end, min(end + 10, len(folded))):
        char = folded[i]
        if char in '”’」』"':
            return i
        if char in ",。、;:!?":
            return 0
    return 0


def _arabic(folded: str, at: int, run_end: int, limit: int) -> Quantity | int:
    """The number that begins with the digit at `at`, or where to go on."""
    if run_end - at > _LONGEST:
        return run_end
    before = folded[at - 1 : at]
    if before in _LATIN or (before and before in "-./_@#&=" and at > 1 and folded[at - 2] in _LATIN):
        code = codes.lettered(folded, at)
        if code:
            return Quantity(*code, None, None, NumberKind.CODE)
        return codes.token(folded, at)[1]
    code = codes.digital(folded, at)
    if code:
        return Quantity(*code, None, None, NumberKind.CODE)
    follower = folded[run_end : run_end + 1]
    if before == "+" or follower == "+" or (before in ("×", "*") and folded[at - 2 : at - 1] in _DIGITS):
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
        fraction = _fraction(folded, at, run_end, limit)
        if fraction:
            return fraction
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
        if not counting.stands_bare(folded, found):
            return found.end
        return found
    return found if senses.settle(folded, found) else found.end


def _chinese(folded: str, at: int, run_end: int, limit: int) -> Quantity | int:
    """The number that begins with the Chinese numeral at `at`, or where to go on."""
    if run_end - at > _LONGEST:
        return run_end
    follower = folded[run_end : run_end + 1]
    if run_end - at == 1 and not counting.may_begin(folded, at, follower):
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
    if counting.ends_noun(folded, at):
        return at + 1
    found = quantities.quantity(folded, at, limit)
    if found is None:
        return run_end
    if found.unit is None:
        return found if counting.stands_alone(folded, found) else run_end
    name = _in_word(folded, at)
    if name:
        return max(name, run_end)
    if not counting.counts(folded, found) or not senses.settle(folded, found):
        return max(run_end, found.amount.end if found.amount else 0)
    return _slogan(folded, at, run_end) or found


def _ordinal(folded: str, at: int, limit: int) -> Quantity | int:
    """第 with its numeral and classifier."""
    found = quantities.quantity(folded, at + 1, limit)
    if found is None or found.amount is None or found.amount.comparator or _in_word(folded, at + 1):
        return at + 1
    if found.unit is not None and not found.unit.ordered:
        found.unit, found.unit_spans, found.end = None, (), found.amount.end
    found.start, found.kind = at, NumberKind.ORDINAL
    return found


def at(folded: str, match: re.Match[str], limit: int) -> Quantity | int:
    at = match.start()
    first = folded[at]
    if first in _DIGITS:
        return _arabic(folded, at, match.end(), limit)
    if first == "第":
        return _ordinal(folded, at, limit)
    if first == "对":
        return Quantity(at, at + 2, Decimal(5), Decimal(5), NumberKind.MULTIPLE, ((at + 1, at + 2),))
    return _chinese(folded, at, match.end(), limit)

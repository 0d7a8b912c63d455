"""Fractions and ratios: 三分之一, 百分之二十, 1/3, 3:1, 三比一."""

from __future__ import annotations

import re
from decimal import Decimal

from zhnews import amounts, numerals, quantities
from zhnews.model import NumberKind
from zhnews.quantities import Quantity

_SLASH = re.compile(r"(?:(?P<whole>[0-9]{1,4}) )?(?P<above>[0-9]{1,4})/(?P<below>[1-9][0-9]{0,4})(?![0-9/.])(?!决赛)")
_FIGURE = r"[0-9]{1,5}(?:\.[0-9]{1,4})?"
_RATIO = re.compile(rf"{_FIGURE} ?(?:[:∶比] ?{_FIGURE}){{1,3}}(?![0-9.年月%])")
_SPELLED = re.compile("[零一二三四五六七八九十]{1,3}比[零一二三四五六七八九十]{1,3}(?![万亿百千])")
_SCORE = re.compile(r"[0-9]{1,3}[-—–][0-9]{1,3}(?![0-9.])")
_FEW = re.compile("几(?![乎何])")  # 百分之二十几: no classifier need follow
_CLOCK = re.compile("(?:[01]?[0-9]|2[0-4]):[0-5][0-9]")
_CONTEST = re.compile(
    "比分|战胜|击败|力克|领先|落后|逆转|大胜|不敌|完胜|小胜|险胜|总分|惜败|告负|战平|打平|取胜|比[0-9]|横扫|淘汰|拿下|局"
)


def fraction(folded: str, at: int, bar: int, limit: int) -> Quantity | None:
    """三分之一, 百分之二十 (a percentage), 一又二分之一; `bar` is where 分之 begins."""
    whole, _, below = folded[at:bar].rpartition("又")
    after = bar + 2
    try:
        base = numerals.read(below)
        more = numerals.read(whole) if whole else Decimal(0)
    except ValueError:
        return None
    if not base or after >= limit or folded[after] not in quantities.NUMERAL:
        return None
    above = quantities.quantity(folded, after, limit)
    amount = above.amount if above else None
    if above is None or amount is None or above.low is None or above.high is None:
        return None
    low, high, comparator = above.low, above.high, above.comparator
    if base == 100 and not whole and _FEW.match(folded, amount.end, limit):
        amount = amounts.at(folded, after, amount.end + 1) or amount
        low, high, comparator = amount.low, amount.high, amount.comparator
    kind = NumberKind.FRACTION
    unit_spans: tuple[tuple[int, int], ...] = ()
    if base == 100 and not whole:
        kind, unit_spans, base = NumberKind.PERCENT, ((at, after),), Decimal(1)
    low, high = more + low / base, more + high / base
    return Quantity(at, amount.end, low, high, kind, unit_spans, None, comparator, amount)


def slashed(folded: str, at: int) -> Quantity | None:
    """1/3, 1 3/5. What is more than one without a whole number before it is none (24/7)."""
    match = _SLASH.match(folded, at)
    if match is None:
        return None
    above, below = int(match["above"]), int(match["below"])
    if match["whole"] is None and not 0 < above < below:
        return None
    value = int(match["whole"] or 0) + Decimal(above) / below
    return Quantity(at, match.end(), value, value, NumberKind.FRACTION)


def clock_end(folded: str, at: int) -> int:
    """Where a clock time that begins at `at` ends; 0 where there is none."""
    match = _CLOCK.match(folded, at)
    return match.end() if match and not folded[match.end() : match.end() + 1].isdigit() else 0


def ratio(folded: str, at: int, limit: int) -> Quantity | None:
    """3:1, 3比1, 三比一; 3-1 where a contest is named."""
    match = _RATIO.match(folded, at) or _SPELLED.match(folded, at)
    if match is None:
        match = _SCORE.match(folded, at)
        if match is None or not _CONTEST.search(folded, max(0, at - 10), match.end() + 8):
            return None
    if _CLOCK.fullmatch(match[0]) and not _CONTEST.search(folded, max(0, at - 30), match.end() + 30):
        return None  # 9:00
    return Quantity(at, match.end(), None, None, NumberKind.RATIO) if match.end() <= limit else None

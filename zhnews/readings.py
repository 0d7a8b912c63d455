"""What stands at a numeral of the fold: a quantity, an ordinal, a fraction, a ratio, a code, or no number."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from zhnews import amounts, codes, counting, quantities, ratios, senses, traps
from zhnews.model import NumberKind
from zhnews.quantities import Quantity

_DIGITS = frozenset("0123456789")
_LATIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_LONGEST = 40  # characters of a figure; a longer run is none
_RATIO_SIGNS = frozenset(":∶比-—–. ")


@cache
def anchor() -> re.Pattern[str]:
    """A run of digits, a run of Chinese numerals, 第, or the 对 of 打对折."""
    return re.compile(f"[0-9]+|[{amounts.HAN}]+|第(?=[0-9{amounts.HAN}])|对(?=折)(?<=打对)")


def at(folded: str, match: re.Match[str], limit: int) -> Quantity | int:
    """The number at a match of `anchor`, ending by `limit`, or where to look for the next."""
    begin, end = match.span()
    first = folded[begin]
    if end - begin > _LONGEST:
        return end
    if first in _DIGITS:
        return _arabic(folded, begin, end, limit)
    if first == "第":
        return _ordinal(folded, begin, limit)
    if first == "对":
        return Quantity(begin, begin + 2, Decimal(5), Decimal(5), NumberKind.MULTIPLE, ((begin + 1, begin + 2),))
    return _chinese(folded, begin, end, limit)


def _code(folded: str, at: int, before: str, follower: str) -> Quantity | int | None:
    """An identifier that the digits at `at` are part of, or where the token ends that is no number (B767, 3+2)."""
    if before in _LATIN or (before and before in "-./_@#&=" and folded[at - 2 : at - 1] in _LATIN):
        code = codes.lettered(folded, at)
    else:
        code = codes.digital(folded, at)
        crossed = before in ("×", "*") and folded[at - 2 : at - 1] in _DIGITS
        if code is None and before != "+" and follower != "+" and not crossed:
            return None
    return Quantity(*code, None, None, NumberKind.CODE) if code else codes.token(folded, at)[1]


def _fractional(folded: str, at: int, run_end: int, follower: str, limit: int) -> Quantity | None:
    """A fraction or ratio that begins with the run of numerals."""
    if follower == "分":
        return ratios.fraction(folded, at, run_end, limit) if folded.startswith("之", run_end + 1) else None
    if follower in ("/", " "):
        slashed = ratios.slashed(folded, at)
        if slashed:
            return slashed
    return ratios.ratio(folded, at, limit) if follower in _RATIO_SIGNS else None


def _arabic(folded: str, at: int, run_end: int, limit: int) -> Quantity | int:
    """The number that begins with the digit at `at`, or where to go on."""
    follower = folded[run_end : run_end + 1]
    code = _code(folded, at, folded[at - 1 : at] if at else "", follower)
    if code is not None:
        return code
    if traps.is_marker(folded, at):
        return run_end
    found = _fractional(folded, at, run_end, follower, limit) if follower and follower in "分/:∶比-—–. " else None
    if found is not None:
        return found
    clock = ratios.clock_end(folded, at) if follower == ":" else 0
    if clock:
        return clock
    found = quantities.quantity(folded, at, limit)
    if found is None:
        return run_end
    if found.unit is None:
        return _bare(folded, found)
    if folded[at] == "0" and folded[at + 1 : at + 2] in _DIGITS and found.kind is NumberKind.COUNT:
        return found.end  # 04队 is a name
    return found if senses.settle(folded, found) else found.end


def _bare(folded: str, found: Quantity) -> Quantity | int:
    """Arabic digits that no unit follows."""
    if folded[found.end : found.end + 1] in _LATIN:
        return codes.token(folded, found.start)[1]
    if codes.called(folded, found.start, found.end):
        return Quantity(found.start, found.end, None, None, NumberKind.CODE)
    return found if counting.stands_bare(folded, found) else found.end


def _chinese(folded: str, at: int, run_end: int, limit: int) -> Quantity | int:
    """The number that begins with the Chinese numeral at `at`, or where to go on."""
    follower = folded[run_end : run_end + 1]
    if run_end - at == 1 and not counting.may_begin(folded, at, follower):
        return run_end
    if follower == "又":
        bar = folded.find("分之", run_end, run_end + 8)
        fraction = ratios.fraction(folded, at, bar, limit) if bar > 0 else None
    else:
        fraction = _fractional(folded, at, run_end, follower, limit) if follower and follower in "分比" else None
    if fraction is not None:
        return fraction
    if counting.ends_noun(folded, at):
        return at + 1
    found = quantities.quantity(folded, at, limit)
    if found is None or found.amount is None:
        return run_end
    if found.unit is None:
        return found if counting.stands_alone(folded, found) else run_end
    name = traps.word_end(folded, at)
    if name:
        return max(name, run_end)
    if not counting.counts(folded, found) or not senses.settle(folded, found):
        return max(run_end, found.amount.end)
    return traps.slogan_end(folded, at, run_end) or found


_INSTITUTION = re.compile(
    r"(?:\([^()]{1,6}\))?(?:人民|中心|实验|附属|高级|职业|国际|机关|中医|妇幼){0,3}"
    "(?:医院|中学|小学|幼儿园|高中|初中|法院|检察院|监狱|公司|集团|工厂|工程局|设计院|研究院|研究所|师范|学校)"
)


def _ordinal(folded: str, at: int, limit: int) -> Quantity | int:
    """第 with its numeral and classifier."""
    found = quantities.quantity(folded, at + 1, limit)
    if found is None or found.amount is None or found.amount.comparator:
        return at + 1
    name = traps.word_end(folded, at + 1)
    if name:
        return name
    if found.unit is not None and not found.unit.ordered:
        found.unit, found.unit_spans, found.end = None, (), found.amount.end
    if found.unit is None and _INSTITUTION.match(folded, found.end):  # 第二中学
        return found.end
    found.start, found.kind = at, NumberKind.ORDINAL
    return found

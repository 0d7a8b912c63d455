"""The figure of a number: 1,234.5 or 38.18万余 or 两三百 at a place of the fold, as its lowest and highest value."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from zhnews import numerals
from zhnews.model import Comparator

_SCALES = "".join(numerals.SCALES)
_HAN_DIGITS = "零〇一二两三四五六七八九"
HAN = _HAN_DIGITS + "十百千万亿兆廿卅半几数俩" + "".join(sorted(numerals.FINANCIAL - {"参"}))
VAGUE = {"余": Comparator.MORE, "多": Comparator.MORE, "来": Comparator.ABOUT}


@dataclass(slots=True)
class Amount:
    """The figure from `start` to `end`: its bounds, and what its inner 余, 多, 几 says of them.

    `run` is its digits or Chinese numerals; `chinese`: written in these; `bare`: begins with 百, 千, 万 or 亿; `scale`:
    the multiplier after Arabic digits.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    run: str
    comparator: Comparator | None = None
    chinese: bool = False
    bare: bool = False
    scale: str = ""


@cache
def _arabic(cut: bool) -> re.Pattern[str]:
    """`cut`: a date ends the figure, so that groups of three digits may stand before nothing (3 000 5月8日)."""
    last = r"|\ ?\Z" if cut else ""
    tail = r"(?:\ ?[0-9]{1,4}\ ?[千百十万]{1,2}){0,3} (?:[0-9]{1,4}(?![0-9.]))?"  # the 4千6百 of 5万4千6百
    return re.compile(
        rf"""
        (?P<figure>
            [0-9]{{1,3}}(?:,[0-9]{{3}}){{1,6}}(?![0-9,])
          | [0-9]{{1,3}}(?:\ [0-9]{{3}}){{1,5}}(?![0-9.,])(?=\ ?[^\W0-9a-zA-Z_]|%{last})
          | [0-9]{{1,40}}
        )
        (?P<point> \.[0-9]{{1,20}} )?
        (?:
            \ ?(?P<inner>[余多来几])?\ ?
            (?P<scale> [{_SCALES}]{{1,4}} | [kK](?=个百|元|%|$) )
            (?:几(?P<vague>[十百千]{{1,2}}万?) | (?P<rest> {tail} ))
        )?
        (?P<outer> \ ?[余多来几] )?
        """,
        re.VERBOSE,
    )


@cache
def _han() -> re.Pattern[str]:
    digits = _HAN_DIGITS + "".join(sorted(numerals.FINANCIAL - set("拾佰仟")))
    return re.compile(
        rf"(?P<run>[{HAN}]{{1,40}})(?:(?P<inner>[余多来])(?P<scale>[万亿兆]{{1,2}}))?"
        rf"(?:点(?P<point>[{digits}]{{1,20}})(?P<after>[万亿]{{0,2}}))?(?P<outer>[余多来])?"
    )


_PAIR = re.compile("[一二两三四五六七八九]{2,}")


@lru_cache(4096)
def spread(run: str) -> tuple[Decimal, Decimal, bool] | None:
    """Lowest and highest value of a Chinese numeral, and whether 几 or 数 leaves it vague; `None` where it is none.

    >>> spread('两三百')
    (Decimal('200'), Decimal('300'), False)
    """
    try:
        if run[0] in "几数":
            scale = numerals.read("一" + run[1:])
            return 2 * scale, 10 * scale - 1, True
        if "几" in run:
            head, tail = run.split("几")
            scale = numerals.read("一" + tail)
            base = numerals.read(head)
            if tail[-1:] in numerals.BIG and head[-1] not in numerals.BIG:  # 一百几十万, but 三亿几千万
                base *= numerals.BIG[tail[-1]]
            return base + scale, base + 10 * scale - 1, True
        pair = _PAIR.search(run)
        if pair is None:
            value = numerals.read(run)
            return value, value, False
        first, second = (numerals.DIGITS[c] for c in pair[0][:2])
        if len(pair[0]) > 2 or (second - first != 1 and pair[0] != "三五"):
            return None  # 三三一 is a name
        head, tail = run[: pair.start()], run[pair.end() :]
        return numerals.read(head + pair[0][0] + tail), numerals.read(head + pair[0][1] + tail), False
    except (ValueError, ArithmeticError):
        return None


def _read_arabic(folded: str, match: re.Match[str]) -> Amount | None:
    figure, point, inner, scale, vague = match.group("figure", "point", "inner", "scale", "vague")
    rest, outer = match.group("rest", "outer")
    digits = figure.replace(",", "").replace(" ", "") + (point or "")
    start, end = match.span()
    if not scale and not outer:
        value = Decimal(digits)
        return Amount(start, end, value, value, digits)
    try:
        if scale in ("k", "K"):
            scale = "千"
        value = numerals.read(digits + (scale or "") + (rest or "").replace(" ", ""))
    except ValueError:
        return None
    low, high = value, value
    comparator = None
    if vague:  # 5万几千
        step = numerals.read("一" + vague)
        low, high, comparator = value + step, value + 10 * step - 1, Comparator.ABOUT
    for word in (inner, outer and outer.strip()):
        if word == "几":
            step = numerals.read("一" + (scale or "")) if word == inner else Decimal(1)
            low, high, comparator = value + step, value + 10 * step - 1, Comparator.ABOUT
        elif word:
            comparator = VAGUE[word]
    return Amount(start, end, low, high, digits, comparator, scale=scale or "")


def _read_han(match: re.Match[str]) -> Amount | None:
    run, inner, scale, point, after, outer = match.group("run", "inner", "scale", "point", "after", "outer")
    bounds = spread(run)
    if bounds is None:
        return None
    low, high, vague = bounds
    if scale:
        factor = numerals.read("一" + scale)
        low, high = low * factor, high * factor
    if point:
        try:
            low = high = numerals.read(f"{run}点{point}{after}")
        except ValueError:
            return None
    comparator = Comparator.ABOUT if vague else None
    word = outer or inner
    if word:
        comparator = VAGUE[word]
    return Amount(
        match.start(), match.end(), low, high, run, comparator, True, run[0] in "百千万亿兆", scale or after or ""
    )


def at(folded: str, start: int, limit: int) -> Amount | None:
    """The figure that begins at `start` and ends by `limit`, with its multipliers and an inner 余 多 来 几.

    >>> at('38.18万余剂次', 0, 9).low
    Decimal('381800')
    """
    if folded[start] in "0123456789":
        match = _arabic(limit < len(folded)).match(folded, start, limit)
        return _read_arabic(folded, match) if match else None
    match = _han().match(folded, start, limit)
    if match is None:
        return None
    amount = _read_han(match)
    run = match["run"]
    if amount is None and len(run) > 1 and run[-1] in "两千百兆":  # 二两, 一百千瓦: the last is the unit's
        match = _han().match(folded, start, start + len(run) - 1)
        amount = _read_han(match) if match else None
    if amount is None and len(run) == 2 and folded.startswith("折", start + 2):  # 五五折: digits in a row
        first, second = (numerals.DIGITS.get(char) for char in run)
        if first and second:
            value = Decimal(10 * first + second)
            return Amount(start, start + 2, value, value, run, chinese=True)
    return amount

"""Numerals as `Decimal`: 一百二十, 1.2万, 壹仟, 三分之一.

Everything here reads the fold (`chars.fold`), in which 萬 is 万 and ４ is 4.
"""

from __future__ import annotations

import re
from decimal import Context, Decimal, localcontext

from zhnews.chars import fold

DIGITS = {
    **dict(zip("零〇○一二两三四五六七八九幺俩倆仨", (0, 0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 2, 3), strict=True)),
    **dict(zip("壹贰貳叁参肆伍陆陸柒捌玖", (1, 2, 2, 3, 3, 4, 5, 6, 6, 7, 8, 9), strict=True)),
}
SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
TENS = {"廿": 20, "卅": 30, "卌": 40}
BIG = {"万": 10**4, "亿": 10**8, "兆": 10**12}
SCALES = {**SMALL, **BIG}
FINANCIAL = frozenset("壹贰貳叁参肆伍陆陸柒捌玖拾佰仟")
_HALF = Decimal("0.5")
CONTEXT = Context(prec=28)  # what is read does not hang on the caller's own decimal context
_MOST = 60  # characters of a numeral; 10^16 in full takes 31

_Amount = Decimal | int


def _merge(terms: list[_Amount], scale: int, section: _Amount | None) -> None:
    """Multiplies what stands before 万, 亿, 兆: the section, and the terms smaller than the scale."""
    base: _Amount = section if section is not None else 0
    while terms and terms[-1] < scale:
        base += terms.pop()
        section = base
    if section is None:
        base = terms.pop() if terms else 1  # 四万万; a bare 万 is one of it
    terms.append(base * scale)


def _after_scale(digits: str, scale: int, zero: bool) -> _Amount:
    """The last digits: the 五 of 四百五 is 50, that of 四百零五 is 5, the 600 of 1万600 is 600."""
    if len(digits) == 1 and scale > 10 and not zero:
        return int(digits) * scale // 10
    return int(digits)


def _whole(run: str) -> _Amount:
    """A numeral of digits and scales without a point, or with one in an Arabic part (3.5万)."""
    terms: list[_Amount] = []
    section: _Amount | None = None
    digits, scale, top, zero = "", 0, 10**4, False  # top: a scale inside a section is smaller than the one before
    for char in run:
        if char in SCALES:
            unit = SCALES[char]
            amount: _Amount | None = None
            if digits == "半":
                amount = _HALF
            elif digits:
                amount = Decimal(digits) if "." in digits else int(digits)
                if not amount and (unit > 1000 or len(digits) > 1) and section is None and not terms:
                    amount = 0
                elif not amount:
                    amount = None  # 零十, 一百零十万
            if unit < 10**4:
                if unit >= top:
                    raise ValueError
                section = (section or 0) + (1 if amount is None else amount) * unit
                top = unit
            else:
                _merge(terms, unit, section if amount is None else (section or 0) + amount)
                section, top = None, 10**4
            digits, scale, zero = "", unit, False
        elif char in TENS:
            if digits.strip("0") or top <= 10:
                raise ValueError
            section, digits, scale, top = (section or 0) + TENS[char], "", 10, 10
        elif char == "半":
            if digits or terms or section is not None:
                raise ValueError
            digits = char
        else:
            digit = DIGITS.get(char)
            if digit is None and char not in "0123456789.":
                raise ValueError
            if digit == 0 and not digits:
                zero = True
                if scale:
                    continue
            digits += char if digit is None else str(digit)
    if digits == "半":
        section = _HALF
    elif "." in digits:
        section = (section or 0) + Decimal(digits)
    elif digits:
        section = (section or 0) + _after_scale(digits, scale, zero)
    elif section is None and not terms:
        raise ValueError
    return sum(terms, section or 0)


def _tidy(value: Decimal) -> Decimal:
    """1.2万 is 12000, not 12000.0."""
    whole = value.to_integral_value()
    return whole if whole == value else value


def _plain(run: str) -> Decimal:
    """A numeral with neither sign nor fraction bar."""
    whole, point, rest = run.partition("点")
    if not point:
        return _tidy(Decimal(_whole(run)))
    match = _FRACTION_DIGITS.fullmatch(rest)
    if match is None or not whole:
        raise ValueError
    digits = "".join(str(DIGITS.get(c, c)) for c in match[1])
    integer = _whole(whole)
    if integer != int(integer):
        raise ValueError
    value = Decimal(f"{int(integer)}.{digits}")
    for char in match[2]:
        value *= SCALES[char]
    return _tidy(value) if match[2] else value


_FRACTION_DIGITS = re.compile(
    "([0-9" + "".join(DIGITS) + "]{1,40})([" + "".join(SMALL) + "]?[" + "".join(BIG) + "]{0,2})"
)
_ARABIC = re.compile(r"[0-9]{1,40}(?:\.[0-9]{1,40})?|\.[0-9]{1,40}")


def read(run: str) -> Decimal:
    """The value of a folded numeral without blanks, thousands separators or fraction bar.

    >>> read('3万4千'), read('-1.2亿')
    (Decimal('34000'), Decimal('-120000000'))

    Raises:
        ValueError: `run` is no numeral.
    """
    negative = run[:1] in ("-", "负")
    rest = run[1:] if negative or run[:1] == "+" else run
    if not rest or len(rest) > _MOST:
        raise ValueError
    value = _plain(rest) if rest[-1] not in "0123456789" or not _ARABIC.fullmatch(rest) else Decimal(rest)
    return -value if negative else value


_SEPARATOR = re.compile(r"(?<![0-9.])([0-9]{1,3}(?:,[0-9]{3}){1,12}|[0-9]{1,3}(?: [0-9]{3}){1,12})(?![0-9,])")
_BLANK = re.compile(r"(?<![0-9.]) +| +(?![0-9.])")
_VAGUE = re.compile(f"(?<=[0-9{''.join(SCALES)}])(?:零?几|[余多来])(?=[{''.join(SCALES)}]|$)")
_MIXED = re.compile(r"([0-9]{1,20}) +([0-9]{1,20})/([0-9]{1,20})")
_SCIENTIFIC = re.compile(r"([-+]?(?:[0-9]{1,20}(?:\.[0-9]{1,20})?|\.[0-9]{1,20}))[eE]([-+]?[0-9]{1,3})")
_POWER = re.compile(r"([-+]?[0-9]{1,20}(?:\.[0-9]{1,20})?)\^([-+]{0,2})([0-9]{1,3})")
_LATIN = {"k": 10**3, "K": 10**3, "M": 10**6, "G": 10**9, "T": 10**12}


def _quotient(above: Decimal, below: Decimal) -> Decimal:
    if not below:
        raise ValueError
    return above / below


def fraction(run: str) -> Decimal | None:
    """The value of 三分之一, 1/3, 一又二分之一, 1 3/5 (folded), or `None` where `run` is no fraction.

    >>> fraction('四分之三')
    Decimal('0.75')
    """
    mixed = _MIXED.fullmatch(run)
    if mixed:
        return Decimal(mixed[1]) + _quotient(Decimal(mixed[2]), Decimal(mixed[3]))
    below, bar, above = run.partition("分之")
    if not bar:
        above, bar, below = run.partition("/")
    if not bar:
        return None
    whole, and_, below = below.partition("又") if "又" in below else ("", "", below)
    negative = (whole or below).startswith("负")
    part = _quotient(read(above), abs(read(below)))
    if not and_:
        return -part if negative else part
    return read(whole) - part if negative else read(whole) + part


def _squeezed(text: str) -> str:
    """Without blanks and thousands separators."""
    bare = _SEPARATOR.sub(lambda m: m[1].replace(",", "").replace(" ", ""), text)
    return _BLANK.sub("", bare.strip())


def parse_numeral(text: str) -> Decimal:
    """The value of a string that is one numeral, whether it means an amount or not.

    Arabic digits (full width too, with thousands separators), Chinese numerals up to 10^16 with 〇 and 零, 廿 and
    卅, financial forms, traditional forms, decimals (点), mixed ones (3万4千, 1.2万亿), fractions and a sign are read;
    blanks inside are passed over. Digits in a row (二〇二一) are read one by one.

    >>> parse_numeral('一万两千零三点五'), parse_numeral('二〇二一')
    (Decimal('12003.5'), Decimal('2021'))

    Raises:
        ValueError: the text is not one numeral.
        TypeError: `text` is not a string.
    """
    if not isinstance(text, str):
        raise TypeError(f"text is {type(text).__name__}; parse_numeral expects a str that is one numeral")
    error = ValueError(f"{text[:40]!r} is not one numeral")
    if len(text) > 4 * _MOST:
        raise error
    try:
        with localcontext(CONTEXT):
            value = _value(fold(text).strip())
    except (ValueError, ArithmeticError):
        raise error from None
    if not value.is_finite():
        raise error
    return value


def _value(folded: str) -> Decimal:
    """The value of a numeral in any of its spellings."""
    if _MIXED.fullmatch(folded):
        return fraction(folded) or Decimal(0)
    run = _squeezed(folded)
    scientific = _SCIENTIFIC.fullmatch(run)
    if scientific:
        return Decimal(scientific[1]).scaleb(int(scientific[2]))
    power = _POWER.fullmatch(run)
    if power:
        exponent = -int(power[3]) if power[2].count("-") == 1 else int(power[3])
        return Decimal(power[1]).__pow__(exponent)
    if run[-1:] in _LATIN:
        return read(run[:-1]) * _LATIN[run[-1]]
    if run[-1:] == "打":
        return read(run[:-1]) * 12
    quotient = fraction(run)
    return read(_VAGUE.sub("", run)) if quotient is None else quotient

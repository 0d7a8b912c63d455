"""Signs before a figure: 零下5度, 负3.2%, -5℃, $20."""

from __future__ import annotations

from zhnews.model import NumberKind

_MINUS = frozenset("-−－–")
_COPULAS = frozenset("为是达至到约,。:;、( \n")
_SIGNED = frozenset((NumberKind.TEMPERATURE, NumberKind.PERCENT))
_CURRENCIES = {"$": "USD", "¥": "CNY", "€": "EUR", "£": "GBP"}
_DOLLARS = {"HK$": "HKD", "US$": "USD", "NT$": "TWD", "A$": "AUD", "C$": "CAD", "S$": "SGD"}


def minus(folded: str, start: int, kind: NumberKind) -> int:
    """How many characters before `start` make the figure negative: 2 for 零下, 1 for 负 or a minus sign, else 0.

    >>> minus('气温-5℃', 3, NumberKind.TEMPERATURE), minus('B-52架', 2, NumberKind.COUNT)
    (1, 0)
    """
    last = folded[start - 1 : start]
    if not last or last not in "下负-−－–":
        return 0
    previous = folded[start - 2 : start - 1]
    if last == "下":
        return 2 if previous == "零" else 0
    if last == "负":
        return 1 if not previous or previous in _COPULAS or kind is NumberKind.TEMPERATURE else 0
    if not previous:
        return 1
    if previous in _MINUS or (previous.isascii() and previous.isalnum()):
        return 0
    return 1 if kind in _SIGNED or not previous.isalnum() else 0


def currency(folded: str, start: int) -> tuple[int, str] | None:
    """Where the sign of a currency before `start` begins, and its ISO 4217 code."""
    sign = folded[start - 1 : start]
    if sign not in _CURRENCIES:
        return None
    for name, code in _DOLLARS.items():
        if folded.endswith(name, 0, start):
            return start - len(name), code
    return start - 1, _CURRENCIES[sign]

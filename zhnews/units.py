"""Units and classifiers: which one stands at a place of the fold, and what it counts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from zhnews import lexicon
from zhnews.model import NumberKind


@dataclass(frozen=True, slots=True)
class Unit:
    """An entry of `lexicon/units.txt`.

    `one`: an amount with 一 too (一米); `strict`: none with a single Chinese numeral (三方); `several`: one with 数
    (数天); `masses`: one with 百, 千, 万 alone (百名); `ordered`: 第 takes it (第二届). `stops` are the characters that
    make another word of it (成 in 3成立).
    """

    text: str
    kind: NumberKind
    currency: str | None = None
    one: bool = False
    strict: bool = False
    several: bool = False
    masses: bool = False
    ordered: bool = False
    stops: str = ""


def _unit(text: str, kind: str, marks: str = "-", stops: str = "") -> Unit:
    sort = NumberKind(kind)
    if sort is NumberKind.MONEY:
        return Unit(text, sort, marks, several=text == "元", masses=True, stops=stops)
    ordered = "o" in marks or ("x" not in marks and (len(text) == 1 or sort is not NumberKind.COUNT))
    if sort is NumberKind.PERCENT:
        ordered = False
    return Unit(text, sort, None, "1" in marks, "*" in marks, "s" in marks, "m" in marks, ordered, stops)


@cache
def table() -> dict[str, Unit]:
    """The units by their text."""
    return {row[0]: _unit(*row) for row in lexicon.rows("units")}


@cache
def lengths() -> dict[str, tuple[int, ...]]:
    """First character of a unit → how long the units are that begin with it, the longest first."""
    found: dict[str, set[int]] = {}
    for text in table():
        found.setdefault(text[0], set()).add(len(text))
    return {first: tuple(sorted(sizes, reverse=True)) for first, sizes in found.items()}


def at(folded: str, start: int) -> Unit | None:
    """The longest unit that begins at `start`.

    >>> at('5平方公里', 1).text, at('3成立', 1)
    ('平方公里', None)
    """
    for length in lengths().get(folded[start : start + 1], ()):
        unit = table().get(folded[start : start + length])
        if unit is None:
            continue
        follower = folded[start + length : start + length + 1]
        if follower and follower in unit.stops:
            continue
        if follower.isascii() and follower.isalnum() and unit.text[-1].isascii():
            continue
        return unit
    return None

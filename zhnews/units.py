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


_Table = dict[str, tuple[Unit, ...]]


def _unit(text: str, kind: str, marks: str = "-", stops: str = "") -> Unit:
    sort = NumberKind(kind)
    if sort is NumberKind.MONEY:
        return Unit(text, sort, marks, several=text == "元", masses=True, stops=stops)
    ordered = "o" in marks or ("x" not in marks and (len(text) == 1 or sort is not NumberKind.COUNT))
    if sort is NumberKind.PERCENT:
        ordered = False
    return Unit(text, sort, None, "1" in marks, "*" in marks, "s" in marks, "m" in marks, ordered, stops)


@cache
def table() -> _Table:
    """First character → the units that begin with it, the longest first."""
    units: dict[str, list[Unit]] = {}
    for row in lexicon.rows("units"):
        units.setdefault(row[0][0], []).append(_unit(*row))
    return {first: tuple(sorted(found, key=lambda u: -len(u.text))) for first, found in units.items()}


def at(folded: str, start: int) -> Unit | None:
    """The longest unit that begins at `start`.

    >>> at('5平方公里', 1).text, at('3成立', 1)
    ('平方公里', None)
    """
    for unit in table().get(folded[start : start + 1], ()):
        end = start + len(unit.text)
        if folded.startswith(unit.text, start):
            follower = folded[end : end + 1]
            if follower and follower in unit.stops:
                continue
            if follower.isascii() and follower.isalnum() and unit.text[-1].isascii():
                continue
            return unit
    return None

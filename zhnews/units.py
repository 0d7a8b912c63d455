"""Units and classifiers: which one stands at a place of the fold, and what it counts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from zhnews import lexicon
from zhnews.model import NumberKind


@dataclass(frozen=True, slots=True)
class Unit:
    """An entry of `lexicon/units.txt`.

    `one`: an amount with 一 too (一米); `strict`: no amount with a single Chinese numeral (三方). `stops` are the
    characters that make another word of it (成 in 3成立).
    """

    text: str
    kind: NumberKind
    currency: str | None = None
    one: bool = False
    strict: bool = False
    stops: str = ""


_Table = dict[str, tuple[Unit, ...]]


def _unit(text: str, kind: str, mark: str = "-", stops: str = "") -> Unit:
    money = kind == "money"
    return Unit(text, NumberKind(kind), mark if money else None, "1" in mark, "*" in mark, stops)


@cache
def table() -> _Table:
    """First character → the units that begin with it, the longest first."""
    table: dict[str, list[Unit]] = {}
    for row in lexicon.rows("units"):
        table.setdefault(row[0][0], []).append(_unit(*row))
    return {first: tuple(sorted(units, key=lambda u: -len(u.text))) for first, units in table.items()}


def at(folded: str, start: int) -> Unit | None:
    """The longest unit that begins at `start`.

    >>> at('5平方公里', 1).text, at('3成立', 1)
    ('平方公里', None)
    """
    for unit in table().get(folded[start : start + 1], ()):
        if folded.startswith(unit.text, start):
            follower = folded[start + len(unit.text) : start + len(unit.text) + 1]
            if follower and (
                follower in unit.stops or (unit.text[-1].isascii() and follower.isascii() and follower.isalnum())
            ):
                continue
            return unit
    return None

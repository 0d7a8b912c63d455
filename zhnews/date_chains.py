"""Neighbouring atoms read as one date: 去年 + 11月 + 30日 + 上午."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from zhnews.date_atoms import scan
from zhnews.date_parts import (
    BARE,
    CENTURY,
    CLOCK,
    DAY,
    DECADE,
    MONTH,
    PART,
    SEASON,
    WEEKDAY,
    YEAR,
    Atom,
    Clock,
    Point,
    Relative,
    possible,
)


class Chain(NamedTuple):
    """The atoms of one date; `end` takes in a bracket that closes behind the last."""

    start: int
    end: int
    atoms: tuple[Atom, ...]


_NEXT = {  # what may stand directly after what
    CENTURY: {DECADE},
    DECADE: set(),
    YEAR: {SEASON, MONTH},
    SEASON: set(),
    MONTH: set(),
    DAY: {WEEKDAY, PART, CLOCK},
    WEEKDAY: {PART, CLOCK},
    PART: {CLOCK},
    CLOCK: set(),
}
_FIELDS = {YEAR: "year", SEASON: "season", MONTH: "month", DAY: "day", WEEKDAY: "weekday", PART: "part", CLOCK: "clock"}
_TO = ("至", "到", "-", "—", "--", "——", "~", "–")
_LISTED = ("、", "-", "—", "–", "~")
_SOON = 10  # years: 2010、15年 are two of a list, the 30年 of 1949、30年 a length of time
_LIST = re.compile(r"[ ]?(?:[-—–~―]{1,2}|[、和与至到])[ ]?")


def atoms(folded: str) -> list[Atom]:
    """The atoms of a folded string that can be part of a date, in order; none overlap."""
    return _without_working_days(_without_overlaps(_complete(scan(folded), folded)), folded)


def _without_overlaps(atoms: list[Atom]) -> list[Atom]:
    kept: list[Atom] = []
    end = 0
    for atom in atoms:
        if atom.start >= end:
            kept.append(atom)
            end = atom.end
    return kept


def _without_working_days(pieces: list[Atom], folded: str) -> list[Atom]:
    """周一至周五 are days of any week."""
    dropped = {
        k
        for i in range(len(pieces) - 1)
        if pieces[i].slot == pieces[i + 1].slot == WEEKDAY and folded[pieces[i].end : pieces[i + 1].start] in _TO
        for k in (i, i + 1)
    }
    return [atom for k, atom in enumerate(pieces) if k not in dropped] if dropped else pieces


def _complete(atoms: list[Atom], folded: str) -> list[Atom]:
    """Gives numerals that share the unit of the next one (1—10月, 7、8月) that unit; the others are no atoms."""
    if not any(atom.slot == BARE for atom in atoms):
        return atoms
    made: list[Atom] = []
    after: Atom | None = None
    for atom in reversed(_in_full(atoms, folded)):
        if atom.slot != BARE:
            after = atom
            made.append(atom)
            continue
        link = _LIST.match(folded, atom.end)
        if after is None or link is None or link.end() != after.start or (value := _shared(atom, after)) is None:
            continue
        after = Atom(atom.start, atom.end, after.slot, value, after.unit)
        made.append(after)
    made.reverse()
    return made


def _in_full(atoms: list[Atom], folded: str) -> list[Atom]:
    """The atoms with the short years of a list in four digits: the 97 and 98年 of 1996、97、98年."""
    made: list[Atom] = []
    before: Atom | None = None  # a year in full whose list may go on
    for atom in atoms:
        full = before and folded[before.end : atom.start] in _LISTED and _after_year(before, atom)
        atom = atom._replace(value=full, unit="") if full else atom
        long = atom.slot == BARE and isinstance(atom.value, int) and atom.value >= 1000
        before = atom if long else None
        made.append(atom)
    return made


def _after_year(before: Atom, atom: Atom) -> int | None:
    """The year in full, where the atom is the last two digits of one soon after that before it."""
    if atom.end - atom.start - (atom.slot == YEAR) != 2 or atom.slot not in (BARE, YEAR):
        return None
    first, short = before.value, atom.value
    if not isinstance(first, int) or not isinstance(short, int):
        return None
    full = first - first % 100 + short % 100
    return full if 0 < full - first < _SOON else None


def _shared(atom: Atom, after: Atom) -> int | Clock | None:
    """The value of a bare numeral under the unit of the atom after it, or `None` where it makes no sense."""
    value = atom.value
    assert isinstance(value, int)
    limit = {MONTH: 12, DAY: 31, CLOCK: 24}.get(after.slot)
    if limit is not None and not after.unit.startswith(("前", "词", "周")):
        if not 0 < value <= limit:
            return None
        return Clock(value) if after.slot == CLOCK else value
    if after.slot == YEAR and after.unit == "" and isinstance(after.value, int):
        if value < 100 and atom.end - atom.start == 2:
            value += after.value - after.value % 100
        return value if 1000 <= value < 2200 else None
    if after.slot == SEASON and after.unit == "季度":
        return value + 32 if 0 < value < 5 else None
    if after.slot == CENTURY and isinstance(after.value, int):
        return value - 1 if 0 < value < 23 else None
    if after.slot == DECADE:
        return value if value % 10 == 0 else value * 10 if value < 10 else None
    return None


def chain(pieces: list[Atom], i: int, folded: str) -> Chain:
    """The atoms from `i` on that name one date together."""
    first = pieces[i]
    kept, slot, end = [first], first.slot, first.end
    if first.unit in ("-", "—"):
        slot = DAY if first.unit == "-" else CLOCK
    for k in range(i + 1, len(pieces)):
        atom = pieces[k]
        gap = atom.start - end
        if gap > 2 or (gap and not _bridged(atom, slot, folded[end : atom.start])) or folded[atom.start] == "每":
            break
        if _follows(atom, slot) and kept[-1].unit != "前":
            slot = atom.slot
        elif not _echoes(atom, kept[-1]):
            break
        kept.append(atom)
        end = atom.end
        if slot == WEEKDAY and gap and folded[atom.start - 1] == "(" and folded[end : end + 1] == ")":
            end += 1
    return Chain(first.start, end, tuple(kept))


def _follows(atom: Atom, slot: int) -> bool:
    """Whether the atom can stand directly after one that names `slot`."""
    if atom.slot == DAY:  # 5月3日, 5月第二个星期日, but not 5月昨天
        return (slot == MONTH and atom.unit in ("日", "号", "第")) or (slot == YEAR and atom.unit == "第")
    return atom.slot in _NEXT[slot] and atom.unit not in ("-", "—")


def _bridged(atom: Atom, slot: int, gap: str) -> bool:
    """A blank, 的 (去年的8月15日), or before a weekday a bracket or comma may stand between the parts of a date."""
    if atom.slot == WEEKDAY:
        return gap in (" ", ",", "(", " (")
    return gap in (" ", "的") if slot != CENTURY else gap == " "


def _echoes(atom: Atom, before: Atom) -> bool:
    """Says the same once more: 1月14日当天, 2019年年底, 9月上旬."""
    value = atom.value
    if not isinstance(value, Relative) or value.offset or atom.slot != before.slot or before.unit == "前":
        return False
    return value.base == ("same" if atom.slot == DAY else "named") and atom.unit == "词"


def point(pieces: tuple[Atom, ...]) -> Point | None:
    """The atoms of a chain as one point; `None` where they name nothing or an impossible date."""
    named: dict[str, Any] = {}
    for atom in pieces:
        field = _FIELDS.get(atom.slot)
        if field is None:
            _name_years(named, atom)
        elif field not in named or field == "part":
            named[field] = atom.value
        if atom.also is not None:
            _name_also(named, atom)
    made = Point(**named)
    return made if possible(made) else None


def _name_years(named: dict[str, Any], atom: Atom) -> None:
    """A century, or a decade of the one before it, else of the twentieth (80年代) or of its own (1980年代)."""
    value, year = atom.value, named.get("year")
    if atom.slot == CENTURY:
        named.update(year=value if isinstance(value, Relative) else int(str(value)) * 100, blank=2)
    elif isinstance(year, Relative):  # 上世纪80年代
        named.update(year=Relative("century", year.offset * 100 + int(str(value))), blank=1)
    else:
        decade = int(str(value))
        named.update(year=decade if decade > 999 else (year or 1900) + decade, blank=1)


def _name_also(named: dict[str, Any], atom: Atom) -> None:
    """What a piece says beside its slot."""
    also = atom.also
    if atom.slot == DAY:
        named["part"] = also
    elif atom.slot == SEASON:
        named["year"] = also
    elif atom.unit == "前":
        named["months"] = also
    elif atom.unit == "-":
        named["month"], named["day"] = divmod(int(str(also)), 100)

"""Date expressions: neighbouring atoms read as one date, spans with elided parts, open ends, and what is no date.

Nothing here needs a reference date; `date_placing` puts what is found on the calendar.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from typing import NamedTuple

from zhnews.date_atoms import (
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
    Relative,
    Week,
    scan,
)
from zhnews.date_guards import stands_alone


class Point(NamedTuple):
    """A date or clock time as printed, from the coarse to the fine; `None` is what the text leaves out.

    `blank` last digits of the year are open (1980 with 1 is a decade, 1900 with 2 a century). `months` counts the
    months that 前三季度 and 前10个月 cover. `season` is a code of EDTF (21 to 24, 33 to 36, 40 and 41).
    """

    year: int | Relative | None = None
    blank: int = 0
    season: int | Relative | None = None
    month: int | Relative | None = None
    months: int = 0
    day: int | Relative | Week | None = None
    weekday: int = 0
    part: str = ""
    clock: Clock | None = None

    @property
    def finest(self) -> int:
        """The slot of the finest thing that is named; a part of the day belongs to its day."""
        if self.clock:
            return CLOCK
        if self.day is not None or self.weekday:
            return DAY
        if self.month is not None:
            return MONTH
        if self.season is not None:
            return SEASON
        return YEAR


class Found(NamedTuple):
    """A date expression: its offsets in the string, its point or both ends of its span, and how far it is open.

    `edge` is `'since'` (2018年以来), `'until'` (截至10月底) or `''`. `dateline` says that 电 or 讯 follows.
    """

    start: int
    end: int
    first: Point
    last: Point | None = None
    edge: str = ""
    dateline: bool = False


class _Chain(NamedTuple):
    start: int
    end: int
    atoms: tuple[Atom, ...]


_NEXT = {  # what may stand directly after what
    CENTURY: {DECADE},
    DECADE: set(),
    YEAR: {SEASON, MONTH},
    SEASON: set(),
    MONTH: {DAY},
    DAY: {WEEKDAY, PART, CLOCK},
    WEEKDAY: {PART, CLOCK},
    PART: {CLOCK},
    CLOCK: set(),
}
_CONNECT = re.compile(
    r"[ ]?(?:[-—–~―]{1,2}|(?:起|开始)?(?:一直|持续|延续)?[至到](?!今(?!年|天|日|晚|晨|早|夜))|(?P<pair>[和与])(?=[^,。;和与]{2,16}间))[ ]?"
)
_LIST = re.compile(r"[ ]?(?:[-—–~―]{1,2}|[、和与至到])[ ]?")
_ENDS = re.compile(
    r"年?(?:[上中下]{1,2}旬|[初中末前后]期|初(?![中级次步始期赛审试心衷创])|末(?![端梢尾])|底(?![下部层座价线色盘]))"
    r"|度(?![假过日夏冬])|(?:左右|前后|许|多)(?!少|家|名|个)"
)
_EDGE = re.compile(
    r"[ ]?(?:(?P<since>以来|至今|迄今|[及或]?[以之]后|开始|来(?=[,、 ])"
    r"|起(?![义重点码步诉草源伏飞床身来火见因初居名航跑舞早])|后(?![来续期勤台者代世天人备半卫面0-9一二三四五六七八九十两几的]))"
    r"|(?P<until>[及或]?[以之]前|前(?![往来后期进夕列去沿提线景所任方身女男妻夫锋锦0-9一二三四五六七八九十两几])))"
)
_DATELINE = re.compile(r"(?:[体育财经综合快短消]{1,2})?(?:专电|电讯|[电讯])(?=[ (:,　]|$)")
_BEFORE = re.compile(r"(?:(截[至止][到至]?)|((?<![来各亲独源出选摘引取])自从?))[ ]?$")
_RECURS = re.compile(r"(?:每[年月日天周晚逢个]?|逢)$")
_LUNAR = ("农历", "阴历", "旧历", "夏历")


def find(folded: str) -> tuple[Found, ...]:
    """Every date and clock time of a folded string, with its offsets, in order; none overlap.

    >>> [(f.start, f.end) for f in find('11月23日,服务40人')]
    [(0, 6)]
    """
    return tuple(_found(folded)) if folded else ()


def _found(folded: str) -> Iterator[Found]:
    atoms = _without_overlaps(_complete(scan(folded), folded))
    i, floor = 0, 0
    while i < len(atoms):
        chain = _chain(atoms, i, folded)
        i += len(chain.atoms)
        found = _span(chain, atoms, i, folded)
        if found is None and (point := _single(chain, folded)):
            found = Found(chain.start, chain.end, point), i
        if found is None:
            continue
        mention, i = found
        yield (mention := _edged(mention, folded, floor))
        floor = mention.end
        while i < len(atoms) and atoms[i].start < floor:
            i += 1


def _without_overlaps(atoms: list[Atom]) -> list[Atom]:
    kept: list[Atom] = []
    end = 0
    for atom in atoms:
        if atom.start >= end:
            kept.append(atom)
            end = atom.end
    return kept


def _complete(atoms: list[Atom], folded: str) -> list[Atom]:
    """Gives numerals that share the unit of the next one (1—10月, 7、8月) that unit; the others are no atoms."""
    if not any(atom.slot == BARE for atom in atoms):
        return atoms
    made: list[Atom] = []
    after: Atom | None = None
    for atom in reversed(atoms):
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


def _chain(atoms: list[Atom], i: int, folded: str) -> _Chain:
    """The atoms from `i` on that name one date together."""
    first = atoms[i]
    kept, slot, end = [first], first.slot, first.end
    if first.unit in ("-", "—"):
        slot = DAY if first.unit == "-" else CLOCK
    for atom in atoms[i + 1 :]:
        gap = atom.start - end
        if gap > 2 or (gap and not _bridged(atom, slot, folded[end : atom.start])) or folded[atom.start] == "每":
            break
        if atom.slot in _NEXT[slot] and kept[-1].unit != "前" and atom.unit not in ("-", "—"):
            slot = atom.slot
        elif not _echoes(atom, kept[-1]):
            break
        kept.append(atom)
        end = atom.end
        if slot == WEEKDAY and gap and folded[atom.start - 1] == "(" and folded[end : end + 1] == ")":
            end += 1
    return _Chain(first.start, end, tuple(kept))


def _bridged(atom: Atom, slot: int, gap: str) -> bool:
    """A blank, 的 (去年的8月15日), or before a weekday a bracket or comma may stand between the parts of a date."""
    if atom.slot == WEEKDAY:
        return gap in (" ", ",", "(", " (")
    return gap in (" ", "的") if slot != CENTURY else gap == " "


def _echoes(atom: Atom, before: Atom) -> bool:
    """Says the same once more: 1月14日当天, 2019年年底, 9月上旬."""
    value = atom.value
    if not isinstance(value, Relative) or value.offset or atom.slot != before.slot:
        return False
    return value.base == ("same" if atom.slot == DAY else "named") and atom.unit == "词"


def _single(chain: _Chain, folded: str) -> Point | None:
    point = _point(chain.atoms)
    if point is None or not stands_alone(chain.atoms, chain.start, chain.end, folded):
        return None
    return point


def _point(atoms: tuple[Atom, ...]) -> Point | None:
    """The atoms of a chain as one point; `None` where they name nothing or an impossible date."""
    year: int | Relative | None = None
    season: int | Relative | None = None
    month: int | Relative | None = None
    day: int | Relative | Week | None = None
    blank = months = weekday = 0
    part, clock = "", None
    for atom in atoms:
        value, slot = atom.value, atom.slot
        if slot == PART:
            part = str(value)
        elif slot == CLOCK and isinstance(value, Clock):
            clock = value
        elif slot == WEEKDAY and isinstance(value, int):
            weekday = value
        elif slot == DAY and not isinstance(value, (str, Clock)):
            if day is None:
                day = value
            part = str(atom.also or part)
        elif isinstance(value, (str, Week, Clock)):
            return None
        elif slot == MONTH:
            month = value if month is None else month
            months = atom.also if atom.unit == "前" and isinstance(atom.also, int) else months
        elif slot == SEASON:
            season = value
            year = atom.also if isinstance(atom.also, Relative) else year
        elif slot == YEAR:
            year = value if year is None else year
            if atom.unit == "-" and isinstance(atom.also, int):
                month, day = divmod(atom.also, 100)
        elif slot == CENTURY:
            year, blank = value if isinstance(value, Relative) else value * 100, 2
        elif slot == DECADE and isinstance(value, int):
            if year is None:
                year = value if value > 999 else 1900 + value
            elif isinstance(year, Relative):
                year, month = year, None
                return Point(Relative("century", year.offset * 100 + value), 1)
            else:
                year += value
            blank = 1
    point = Point(year, blank, season, month, months, day, weekday, part, clock)
    return point if possible(point) else None


def possible(point: Point) -> bool:
    """Whether the calendar and the clock hold such a point; one that names nothing but a part of a day is none.

    >>> possible(Point(month=2, day=29)), possible(Point(year=2019, month=2, day=29)), possible(Point(month=13))
    (True, False, False)
    """
    year, month, day, clock = point.year, point.month, point.day, point.clock
    if isinstance(month, int) and not 1 <= month <= 12:
        return False
    if isinstance(day, int):
        leap = year if isinstance(year, int) and year > 0 else 2000
        most = monthrange(leap, month)[1] if isinstance(month, int) else 31
        if not 1 <= day <= most:
            return False
    if isinstance(point.season, int) and point.season < 30 and year is None:
        return False  # 春天 of no year
    if clock:
        return clock.hour <= 24 and (clock.minute or 0) < 60 and (clock.second or 0) < 60
    return bool(point.weekday) or any(part is not None for part in point[:6:2]) or month is not None or day is not None


def _span(chain: _Chain, atoms: list[Atom], i: int, folded: str) -> tuple[Found, int] | None:
    """The span that begins with the chain, and the index of the first atom after it."""
    head = chain.atoms[0]
    if head.unit == "—" and isinstance(head.value, int) and isinstance(head.also, int):
        return Found(chain.start, chain.end, Point(head.value), Point(head.also)), i
    if head.unit == "前":
        return None
    ends = _ENDS.match(folded, chain.end)
    link = _CONNECT.match(folded, ends.end() if ends else chain.end)
    if link is None or i == len(atoms) or atoms[i].start != link.end():
        return None
    last = _chain(atoms, i, folded)
    first_point, last_point = _point(chain.atoms), _point(_daily(chain, last, atoms, i, folded))
    if first_point is None or last_point is None or not _fits(first_point, last_point):
        return None
    if not stands_alone(chain.atoms + last.atoms, chain.start, last.end, folded):
        return None
    kept = len(_daily(chain, last, atoms, i, folded))
    end = last.end if kept == len(last.atoms) else last.atoms[kept - 1].end
    if link["pair"]:
        closing = re.compile(r"之?间").match(folded, end)
        if closing is None:
            return None
        end = closing.end()
    return Found(chain.start, end, first_point, last_point), i + kept


def _daily(chain: _Chain, last: _Chain, atoms: list[Atom], i: int, folded: str) -> tuple[Atom, ...]:
    """The last day of a span without the hours that each of its days has (2月1日至5日上午9时至11时)."""
    if chain.atoms[-1].slot >= PART or last.atoms[0].slot > DAY or last.atoms[-1].slot != CLOCK:
        return last.atoms
    after = i + len(last.atoms)
    link = _CONNECT.match(folded, last.end)
    if link is None or after == len(atoms) or atoms[after].start != link.end() or atoms[after].slot < PART:
        return last.atoms
    return tuple(atom for atom in last.atoms if atom.slot < PART)


def _fits(first: Point, last: Point) -> bool:
    """Both ends of a span are of one kind: 8时至9时, 即日起至2月15日, but not 2021年至9时."""
    if first.finest == last.finest:
        return not (first.weekday and first.day is None and first.month is None and last.weekday)
    if first.finest == CLOCK or last.finest == CLOCK:
        return first.finest + last.finest == CLOCK + DAY and last.finest >= first.finest and last.day is not None
    return True


def _edged(found: Found, folded: str, floor: int) -> Found:
    """With what stands around it: 截至, 自, 以来, 起, 前, 初, 底."""
    start, end, edge = found.start, found.end, found.edge
    point = found.last or found.first
    ends = _ENDS.match(folded, end)
    if ends and (point.finest <= MONTH or point.clock):
        end = ends.end()
    before = _BEFORE.search(folded, max(floor, start - 5), start) if start else None
    after = _EDGE.match(folded, end)
    if before and found.last is None:
        start, edge = before.start(), "until" if before[1] else "since"
        if before[2] and after and after["since"]:
            end = after.end()
    elif (
        after
        and (found.last is None or after["since"])
        and not (after["since"] == "开始" and start and folded[start - 1] in "于在")
    ):
        end = after.end()
        if found.last is None:
            edge = "since" if after["since"] else "until"
    dateline = found.last is None and isinstance(point.day, int) and _DATELINE.match(folded, end) is not None
    return Found(start, end, found.first, found.last, edge, dateline)

"""The values that date expressions are read into, from the smallest piece to the whole expression."""

from __future__ import annotations

from calendar import monthrange
from typing import NamedTuple

# What a piece names, from the coarse to the fine: a date names each at most once and in this order.
CENTURY, DECADE, YEAR, SEASON, MONTH, DAY, WEEKDAY, PART, CLOCK, BARE = range(10)

NO_YEAR = 10000  # a year that EDTF cannot write


class Relative(NamedTuple):
    """So many units from `base`: `now`, `named` in the sentence, `said` (the same, of a day), the `same` named last."""

    base: str
    offset: int


class Week(NamedTuple):
    """The day (1 to 7, 8 for the weekend, 0 for all of it) of the week that lies `offset` weeks from now."""

    offset: int
    day: int


class Nth(NamedTuple):
    """The weekday (0: the week) of that rank in a month or year; -1 is the last one."""

    rank: int
    day: int


class Clock(NamedTuple):
    """A clock time as printed, before any part of the day is read into it."""

    hour: int
    minute: int = 0
    second: int | None = None


class Atom(NamedTuple):
    """One piece of a date and its offsets.

    `unit` is the unit as printed, `词` for a word, `also` what the piece says beside its slot: 今春 a year, 今晚 a
    part of the day, 2021—2025 the second year.
    """

    start: int
    end: int
    slot: int
    value: int | str | Relative | Week | Nth | Clock
    unit: str = ""
    also: str | Relative | int | None = None


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
    day: int | Relative | Week | Nth | None = None
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
        return YEAR if self.season is None else SEASON


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


def possible(point: Point) -> bool:
    """Whether the calendar and the clock hold such a point; one that names nothing but a part of a day is none.

    >>> possible(Point(month=2, day=29)), possible(Point(year=2019, month=2, day=29)), possible(Point(month=13))
    (True, False, False)
    """
    year, month, day, clock = point.year, point.month, point.day, point.clock
    if isinstance(year, int) and year >= NO_YEAR:
        return False
    if isinstance(month, int) and not 1 <= month <= 12:
        return False
    if type(day) is int:
        leap = year if isinstance(year, int) and year > 0 else 2000
        if not 1 <= day <= (monthrange(leap, month)[1] if isinstance(month, int) else 31):
            return False
    if isinstance(day, Nth) and year is None and month is None:
        return False  # 第一周 of nothing
    if isinstance(point.season, int) and point.season < 30 and year is None:
        return False  # 春天 of no year
    if clock:
        ended = clock.hour == 24 and not clock.minute and not clock.second
        return ended or (clock.hour < 24 and clock.minute < 60 and (clock.second or 0) < 60)
    return any(part is not None for part in (year, point.season, month, day)) or bool(point.weekday)

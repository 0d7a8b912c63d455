"""Calendar arithmetic that date expressions need: nearest days, weeks, nth weekdays, twelve-hour clocks."""

from __future__ import annotations

import datetime
from calendar import monthrange
from typing import NamedTuple

from zhnews import edtf
from zhnews.date_parts import Clock, Nth, Week

DAY = datetime.timedelta(days=1)
Days = tuple[datetime.date, datetime.date]


class Placed(NamedTuple):
    """A point on the calendar. No year is `None`; a month or day of 0 is not known; `until` is the last of several
    days. `month` is also a season, by its EDTF code.

    >>> str(Placed(2021, 11, 24, clock=Clock(9, 30))), str(Placed(None, 11, 24)), str(Placed(1980, blank=1))
    ('2021-11-24T09:30', 'XXXX-11-24', '198X')
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    blank: int = 0
    clock: Clock | None = None
    until: datetime.date | None = None

    def __str__(self) -> str:
        clock = self.clock or (None, None, None)
        if self.year is None:
            named = "XXXX" if self.month is not None or self.day is not None else None
        else:
            named = edtf.year(self.year, self.blank)
        return edtf.format(named, self.month, self.day, *clock)

    @property
    def date(self) -> datetime.date | None:
        """The day, where the year, the month and the day are known."""
        return real(self.year, self.month, self.day) if self.year and self.month and self.day else None


def of(days: Days | datetime.date, clock: Clock | None = None) -> Placed:
    """A day, or the first of several, with the last in `until`."""
    first, last = days if isinstance(days, tuple) else (days, None)
    return Placed(first.year, first.month, first.day, clock=clock, until=last)


def real(year: int, month: int, day: int) -> datetime.date | None:
    """The day, where there is one.

    >>> real(2021, 2, 29), real(2020, 2, 29)
    (None, datetime.date(2020, 2, 29))
    """
    if 0 < year < 10000 and 0 < month < 13 and 0 < day <= monthrange(year, month)[1]:
        return datetime.date(year, month, day)
    return None


def days_of(year: int, month: int, day: int) -> Days | None:
    """The first and last day of a month, of a season (by its EDTF code) or of a day of that year.

    >>> days_of(2021, 40, 0)
    (datetime.date(2021, 1, 1), datetime.date(2021, 6, 30))
    """
    if day:
        date = real(year, month, day)
        return (date, date) if date else None
    if not 0 < year < 9999:
        return None
    if month > 12:
        first, last = edtf.parse(f"{year:04d}-{month}").bounds()
        return (first, last) if first and last else None
    return datetime.date(year, month, 1), datetime.date(year, month, monthrange(year, month)[1])


def distance(days: Days, now: datetime.date) -> int:
    """Days from now to these days; 0 inside them, less than 0 in the past."""
    return (days[0] - now).days if days[0] > now else min(0, (days[1] - now).days)


def cost(days: int, past: int, future: int) -> int:
    """How far off a day is, the past and the future weighed apart."""
    return -days * past if days <= 0 else days * future


def shifted(day: datetime.date, days: int) -> datetime.date | None:
    """The day so many days later, where the calendar has one."""
    try:
        return day + days * DAY
    except OverflowError:
        return None


def nearest_day(day: int, now: datetime.date, past: int, future: int) -> datetime.date | None:
    """The day of that number in the month that puts it nearest to `now`."""
    count = now.year * 12 + now.month - 1
    dates = [real((count + k) // 12, (count + k) % 12 + 1, day) for k in (-2, -1, 0, 1, 2)]
    return min((date for date in dates if date), key=lambda date: cost((date - now).days, past, future), default=None)


def weekday_of(week: Week, now: datetime.date) -> Days | datetime.date | None:
    """The day of the week so many weeks from now, or all its days; weeks begin on Monday."""
    monday = shifted(now, 7 * week.offset + 1 - now.isoweekday())
    sunday = monday and shifted(monday, 6)
    if monday is None or sunday is None:
        return None
    if 0 < week.day < 8:
        return monday + (week.day - 1) * DAY
    return (sunday - DAY if week.day else monday), sunday


def nth_of(nth: Nth, year: int, month: int) -> Days | datetime.date | None:
    """The nth such weekday of a month (0: of the year); for a week the nth that begins in it.

    >>> nth_of(Nth(2, 7), 2021, 5)
    datetime.date(2021, 5, 9)
    """
    if not 0 < year < 9999:
        return None
    from dateutil.relativedelta import relativedelta, weekday  # its import takes longer than a page

    ends = (1, 12) if not month else (month, month)
    edge = datetime.date(year, ends[0], 1)
    if nth.rank < 0:
        edge = datetime.date(year, ends[1], monthrange(year, ends[1])[1])
    day: datetime.date = edge + relativedelta(weekday=weekday((nth.day or 1) - 1, nth.rank))
    if day.year != year or (month and day.month != month):
        return None
    return day if nth.day else (day, day + 6 * DAY)


def on_clock(hour: int, part: str) -> int:
    """The hour on twenty-four hours: 下午3 is 15, 晚上12 is 24, 凌晨12 is 0.

    >>> on_clock(10, '晚'), on_clock(1, '午'), on_clock(7, '早')
    (22, 13, 7)
    """
    if (part == "下午" and hour < 12) or (part == "午" and hour < 4):
        return hour + 12
    if part in ("晚", "夜") and 4 < hour < 13:
        return hour + 12
    return 0 if part == "凌晨" and hour == 12 else hour

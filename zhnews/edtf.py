"""Extended Date/Time Format values: the part of ISO 8601-2 level 1 that dates here are given in, and two extensions.

Years, months, days, seasons (21 to 24, quarters 33 to 36, half-years 40 and 41), unspecified digits (198X, XXXX-11-23),
years before 1 (-0220 is 221 BC), date-times, intervals and intervals open at one end (2018/.., ../2021-11-23). The
extensions: a clock time without seconds or minutes (2021-11-24T09:30), and one of no day (T22:27).
"""

from __future__ import annotations

import datetime
import re
from calendar import monthrange
from dataclasses import dataclass

OPEN = ".."
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}  # by month; winter ends in the next year
_MOMENT = re.compile(
    r"(?:(?P<year>-?[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|XXXX)(?:-(?P<month>(?!00)[0-9]{2}|XX)(?:-(?P<day>(?!00)[0-9]{2}|XX))?)?)?"
    r"(?:T(?P<hour>[0-9]{2})(?::(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?)?)?"
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date, a clock time or both. `year` keeps its `X`; `month` is also a season; `None` is what is not stated.

    A month or day that is unspecified (`XX`) is 0.

    >>> str(Moment('2021', 11, 24, 9, 30))
    '2021-11-24T09:30'
    """

    year: str | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None

    def __str__(self) -> str:
        return format(self.year, self.month, self.day, self.hour, self.minute, self.second)


@dataclass(frozen=True, slots=True)
class Edtf:
    """A moment, or an interval of two; an end that is `None` is open.

    >>> str(parse('../2021-10'))
    '../2021-10'
    """

    start: Moment | None
    end: Moment | None
    interval: bool = False

    def __str__(self) -> str:
        if not self.interval:
            return str(self.start)
        return f"{OPEN if self.start is None else self.start}/{OPEN if self.end is None else self.end}"

    def bounds(self) -> tuple[datetime.date | None, datetime.date | None]:
        """The first and the last day that the value covers; `None` for an open end and for what names no year.

        >>> parse('2021-40').bounds()
        (datetime.date(2021, 1, 1), datetime.date(2021, 6, 30))
        """
        first = None if self.start is None else _days(self.start)
        last = None if self.end is None else _days(self.end)
        return first and first[0], last and last[1]


def format(
    year: str | None,
    month: int | None = None,
    day: int | None = None,
    hour: int | None = None,
    minute: int | None = None,
    second: int | None = None,
) -> str:
    """The parts as one EDTF moment; 0 for a month or day is `XX`.

    >>> format('XXXX', 0, 23), format(None, hour=7)
    ('XXXX-XX-23', 'T07:00')
    """
    text = year or ""
    if month is not None:
        text += f"-{month:02d}" if month else "-XX"
    if day is not None:
        text += f"-{day:02d}" if day else "-XX"
    if hour is not None:
        text += f"T{hour:02d}:{minute or 0:02d}"
    return text if second is None else f"{text}:{second:02d}"


def year(number: int, blank: int = 0) -> str:
    """The year in four digits, the last `blank` of them unspecified; 0 is 1 BC.

    >>> year(1980, 1), year(1900, 2), year(-220)
    ('198X', '19XX', '-0220')
    """
    text = f"{number:04d}" if number >= 0 else f"-{-number:04d}"
    return text[: len(text) - blank] + "X" * blank


def parse(text: str) -> Edtf:
    """The value that the string names.

    Raises:
        TypeError: `text` is no string.
        ValueError: it is not of the subset, or no such day or time exists.
    """
    if not isinstance(text, str):
        raise TypeError(f"an EDTF value is read from a str, not from {type(text).__name__}")
    first, slash, last = text.partition("/")
    if not slash:
        moment = _moment(text, text)
        return Edtf(moment, moment)
    start = None if first == OPEN else _moment(first, text)
    end = None if last == OPEN else _moment(last, text)
    if start is None and end is None:
        raise ValueError(f"{text!r} is open at both ends")
    return Edtf(start, end, True)


def valid(text: str) -> bool:
    """Whether the string is a value that `parse` reads.

    >>> valid('2021-11/2021-12'), valid('2021-02-30')
    (True, False)
    """
    try:
        parse(text)
    except ValueError:
        return False
    return True


def _moment(text: str, whole: str) -> Moment:
    match = _MOMENT.fullmatch(text)
    if match is None or not text:
        raise ValueError(f"{whole!r} is no EDTF date, time or interval of the forms given out here")
    month, day = (0 if part == "XX" else int(part) if part else None for part in match.group("month", "day"))
    hour, minute, second = (int(part) if part else None for part in match.group("hour", "minute", "second"))
    if hour is not None and minute is None:
        minute = 0  # an hour alone is written with its minutes
    moment = Moment(match["year"], month, day, hour, minute, second)
    if not _exists(moment):
        raise ValueError(f"{whole!r} names a day or time that does not exist")
    return moment


def _exists(moment: Moment) -> bool:
    month, day, hour = moment.month, moment.day, moment.hour
    if month is not None and month > 12 and (day is not None or (month not in _SEASONS and month not in range(33, 42))):
        return False
    if day and month is not None:
        exact = moment.year is not None and moment.year.isdecimal() and int(moment.year)
        if day > (monthrange(int(moment.year or 0) if exact else 2000, month)[1] if month else 31):
            return False
    if hour is None:
        return True
    if moment.year is not None and day is None:
        return False
    minute, second = moment.minute or 0, moment.second or 0
    return minute < 60 and second < 60 and (hour < 24 or (hour == 24 and not minute + second))


def _days(moment: Moment) -> tuple[datetime.date, datetime.date] | None:
    year, month, day = moment.year, moment.month, moment.day
    if year is None or "X" in year[:2] or year.startswith("-") or not int(year.replace("X", "9")):
        return None
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if month is None:
        return datetime.date(max(low, 1), 1, 1), datetime.date(high, 12, 31)
    if not month:
        return None
    first, last = month, month
    if month in _SEASONS:
        first, last = _SEASONS[month]
    elif month > 39:
        first, last = month * 6 - 239, month * 6 - 234
    elif month > 36:
        first, last = month * 4 - 147, month * 4 - 144
    elif month > 32:
        first, last = month * 3 - 98, month * 3 - 96
    if day:
        return datetime.date(low, month, day), datetime.date(low, month, day)
    end = low + (last > 12), (last - 1) % 12 + 1
    if end[0] > 9999:
        return None
    return datetime.date(low, first, 1), datetime.date(*end, monthrange(*end)[1])

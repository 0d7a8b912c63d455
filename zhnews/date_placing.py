"""Date expressions put on the calendar: against a reference date, a dateline, and what the story has named before."""

from __future__ import annotations

import datetime
import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from zhnews import edtf
from zhnews.date_atoms import Clock, Relative, Week
from zhnews.date_points import Found, Point

_DAY = datetime.timedelta(days=1)
_SENTENCE = re.compile(r"[。!?;\n]")
_AHEAD = re.compile(r"将|拟|届时|即将|预计|定于|计划|有望|敬请|起施行|起实施|报名")
_SURE = re.compile(r"将[于在]|拟于|定于|届时|即将")
_REPORTED = re.compile(r"[^,。;]{0,6}(?:宣布|表示|称|说|报道|发布|获悉|透露|指出|强调|通报)")
_TARGET_BEFORE = re.compile(r"(?:到|至|力争|预计|预期|计划|目标|规划|比|较|与|《[^》]{0,20}|确保|实现了?)$")
_TARGET_AFTER = re.compile(r"年?(?:度|国家[^,。;]{0,20}目标|目标|计划|规划|远景|前|底前|[^,。;]{0,12}(?:》|目标))")


class Placed(NamedTuple):
    """A point on the calendar. No year is `None`; a month or day of 0 is not known; `until` ends a week."""

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
        if self.year and self.month and self.day and self.month < 13 and 0 < self.year < 10000:
            return datetime.date(self.year, self.month, self.day)
        return None


def _of(day: datetime.date, clock: Clock | None = None) -> Placed:
    return Placed(day.year, day.month, day.day, clock=clock)


@dataclass(slots=True)
class _Story:
    """What the story has named so far. Local to one call of `place`."""

    now: datetime.date | None
    line: Placed | None = None  # the last year of the line that carries, with its month
    line_day: Placed | None = None  # the last month or day of the line
    said: Placed | None = None  # the last of the sentence
    last: datetime.date | None = None  # the last day of the article
    sentence: int = 0  # where it begins
    ahead: int = 0  # the words speak of the future: 1 perhaps, 2 surely


def place(
    found: Iterable[Found], folded: str, reference: datetime.date | None, dateline: Point | None = None
) -> list[tuple[Found, str]]:
    """Each expression with its EDTF value; those that nothing places are left out."""
    story = _Story(reference)
    if dateline is not None and (day := _placed(dateline, story, None)) and day.date:
        story.now = story.last = day.date
    made: list[tuple[Found, str]] = []
    end = 0
    for mention in found:
        _turn(story, folded, end, mention)
        end = mention.end
        text = _value(mention, story, folded)
        if text is not None:
            made.append((mention, text))
    return made


def _turn(story: _Story, folded: str, end: int, mention: Found) -> None:
    """Forgets what a new sentence or line ends, and hears whether the words look ahead."""
    for stop in _SENTENCE.finditer(folded, end, mention.start):
        story.said, story.sentence = None, stop.end()
        if stop[0] == "\n":
            story.line = story.line_day = None
    story.ahead = looks_ahead(folded, mention, story.sentence) if _is_open(mention.first) else 0


def _is_open(point: Point) -> bool:
    """Whether a year or month has to be found for the point."""
    return point.year is None and not isinstance(point.day, (Relative, Week))


def looks_ahead(folded: str, mention: Found, sentence: int) -> int:
    """Whether the sentence, which begins at `sentence`, speaks of the future there: 0 no, 1 perhaps, 2 surely."""
    start, end = max(sentence, mention.start - 40), mention.end
    if not _REPORTED.match(folded, end):
        closing = _SENTENCE.search(folded, end, end + 40)
        end = closing.start() if closing else end + 40
    if _SURE.search(folded, start, mention.start) or _SURE.search(folded, mention.end, end):
        return 2
    if mention.edge == "until" and not folded.startswith("截", mention.start):
        return 1
    return int(bool(_AHEAD.search(folded, start, mention.start) or _AHEAD.search(folded, mention.end, end)))


def _value(mention: Found, story: _Story, folded: str) -> str | None:
    first = _placed(mention.first, story, None)
    if first is None:
        return None
    _remember(story, mention, mention.first, first, folded)
    if mention.last is None:
        text = f"{first}/{_of(first.until)}" if first.until else str(first)
        if mention.first.months and first.month:
            text = f"{first}/{first._replace(month=first.month + mention.first.months - 1)}"
        if mention.edge == "since":
            return f"{first}/.."
        if mention.edge == "until":
            return f"../{_of(first.until) if first.until else text.rpartition('/')[2]}"
        return text
    last = _placed(mention.last, story, (mention.first, first))
    if last is None:
        return None
    _remember(story, mention, mention.last, last, folded)
    return f"{first}/{_of(last.until) if last.until else last}"


def _placed(point: Point, story: _Story, span: tuple[Point, Placed] | None) -> Placed | None:
    """The point on the calendar; `span` is the first end of a span whose last end it is."""
    if point.day is None and point.month is None and point.year is None and point.season is None:
        return _only_clock(point, story, span)
    day = _date(point, story, span and span[1])
    if day is None or not point.clock:
        return day
    return _timed(day, _hour(point, span))


def _only_clock(point: Point, story: _Story, span: tuple[Point, Placed] | None) -> Placed | None:
    """A weekday without a date, or a clock time without a day; the last end of a span takes the first one's day."""
    if point.weekday:
        if story.now is None:
            return None
        back = (story.now.isoweekday() - point.weekday) % 7
        back -= 7 if back and (story.ahead or back > 5) else 0
        day = story.now - back * _DAY
        return _timed(_of(day), _hour(point, None)) if point.clock else _of(day)
    clock = _hour(point, span)
    if clock is None or span is None or span[1].date is None:
        return Placed(clock=clock)
    first = span[1]
    later = first.clock and clock[:2] < (first.clock.hour, first.clock.minute or 0) and clock.hour < 12
    return _timed(first, clock) if not later else _timed(_of(span[1].date + _DAY), clock)


def _timed(day: Placed, clock: Clock | None) -> Placed:
    """The day at that time; 24时 is the next day's beginning."""
    if clock and clock.hour == 24 and day.date and day.date < datetime.date.max:
        return _of(day.date + _DAY, Clock(0, clock.minute, clock.second))
    return day._replace(clock=clock)


def _hour(point: Point, span: tuple[Point, Placed] | None) -> Clock | None:
    """The clock time on twenty-four hours: what the part of the day, its own or the span's, adds to the hour."""
    clock = point.clock
    if clock is None:
        return None
    if point.part or span is None or span[1].clock is None or point.day is not None:
        return clock._replace(hour=_shifted(clock.hour, point.part))
    first, before = span[1].clock.hour, span[0].part
    hour = _shifted(clock.hour, before)
    if (
        hour <= first < hour + 12 <= 24
        and clock.hour < 12
        and before
        and (hour, clock.minute or 0) <= span[1].clock[:2]
    ):
        hour += 12  # 早上9点到5点
    return clock._replace(hour=hour)


def _shifted(hour: int, part: str) -> int:
    if (part == "下午" and hour < 12) or (part == "午" and hour < 4):
        return hour + 12
    if part in ("晚", "夜") and 4 < hour < 13:
        return hour + 12
    return 0 if part == "凌晨" and hour == 12 else hour


def _date(point: Point, story: _Story, first: Placed | None) -> Placed | None:
    if isinstance(point.day, Week):
        return _week(point.day, story)
    if isinstance(point.day, Relative):
        return _relative_day(point.day, story, first)
    if point.year is None and point.month is None and point.day is not None:
        return _day_of_month(point.day, story, first)
    year = _year(point.year, story)
    if year is None and point.year is not None:
        return None
    month = _month(point, story, year)
    if month is None:
        return None
    if month.year is None and month.month is not None and point.year is None:
        day = point.day
        month = month._replace(year=_year_of(point, month.month, day or 0, story, first))
    if point.day is None:
        return month
    made = month._replace(day=point.day)
    if made.year and made.month and point.day > monthrange(max(made.year, 1), made.month)[1]:
        return None
    return made


def _week(week: Week, story: _Story) -> Placed | None:
    if story.now is None:
        return None
    monday = story.now + (7 * week.offset + 1 - story.now.isoweekday()) * _DAY
    if 0 < week.day < 8:
        return _of(monday + (week.day - 1) * _DAY)
    return _of(monday + (5 * _DAY if week.day else 0 * _DAY))._replace(until=monday + 6 * _DAY)


def _relative_day(day: Relative, story: _Story, first: Placed | None) -> Placed | None:
    if day.base == "now":
        base = story.now
    elif day.base == "same":
        base = first.date if first else story.last
    else:
        base = story.said.date if story.said and story.said.date else story.now
    return None if base is None else _of(base + day.offset * _DAY)


def _year(year: int | Relative | None, story: _Story) -> int | None:
    if not isinstance(year, Relative):
        return year
    base = story.now.year if story.now else None
    if year.base == "named":
        base = story.said.year if story.said and story.said.year else base
    elif year.base == "same":
        base = story.line.year if story.line else None
    elif year.base == "century" and base is not None:
        base -= base % 100
    return None if base is None else base + year.offset


def _month(point: Point, story: _Story, year: int | None) -> Placed | None:
    """Year, month or season, as far as they are named; `None` where a relative month has nothing to lean on."""
    if point.blank == 2 and isinstance(point.year, Relative):
        return Placed((year or 0) // 100 * 100, blank=2) if story.now is None else _century(point.year, story)
    month = point.month
    if isinstance(month, Relative):
        base = story.now and (story.now.year, story.now.month)
        said = story.said
        if month.base != "now" and said and said.year and said.month and said.month < 13:
            base = said.year, said.month
        elif month.base != "now" and story.line_day and story.line_day.year and story.line_day.month:
            base = story.line_day.year, story.line_day.month
        elif month.base == "same":
            return None
        if base is None or base[1] > 12:
            return None
        count = base[0] * 12 + base[1] - 1 + month.offset
        return Placed(year if year is not None else count // 12, count % 12 + 1)
    season = point.season
    if isinstance(season, Relative):
        if story.now is None:
            return None
        count = story.now.year * 4 + (story.now.month - 1) // 3 + season.offset
        return Placed(year if year is not None else count // 4, count % 4 + 33)
    return Placed(year, season if season is not None else month, blank=point.blank)


def _century(century: Relative, story: _Story) -> Placed | None:
    if story.now is None:
        return None
    return Placed((story.now.year // 100 + century.offset) * 100, blank=2)


def _day_of_month(day: int, story: _Story, first: Placed | None) -> Placed | None:
    """A day without a month: the month of the span or of the line, else the nearest one that has such a day."""
    if first and first.month and first.day:
        year, month = first.year, first.month
        if day < first.day:
            year, month = (year, month + 1) if month < 12 else (year and year + 1, 1)
        return Placed(year, month, day)
    now, near = story.now, None
    if now:
        month_count = now.year * 12 + now.month - 1
        near = min(
            (
                date
                for k in (-2, -1, 0, 1, 2)
                if (date := _real((month_count + k) // 12, (month_count + k) % 12 + 1, day))
            ),
            key=lambda date: _cost((date - now).days, ((1, 4), (1, 2), (4, 1))[story.ahead]),
        )
    line = story.line_day
    if line and line.month and line.month < 13 and line.year:
        carried = _real(line.year, line.month, day)
        if carried and (
            near is None
            or now is None
            or story.said
            or (abs((now - carried).days) < 45 and not 0 <= (now - near).days < 4)
        ):
            return _of(carried)
    if near is None:
        return Placed(None, (line.month if line else 0) or 0, day)
    return _of(near)


def _real(year: int, month: int, day: int) -> datetime.date | None:
    if 0 < year < 10000 and day <= monthrange(year, month)[1]:
        return datetime.date(year, month, day)
    return None


def _cost(days: int, weights: tuple[int, int]) -> int:
    """How far off a day is, the past and the future weighed apart."""
    return -days * weights[0] if days <= 0 else days * weights[1]


def _year_of(point: Point, month: int, day: int, story: _Story, first: Placed | None) -> int | None:
    """The year of a month, day or season that is printed without one."""
    if first and first.year is not None:
        early = (month, day) < (first.month or 0, first.day or 0 if day else 0)
        return first.year + early
    now, line = story.now, story.line
    carried = None
    if line and line.year:
        rolled = (
            line.month and line.month < 13 and line.month > 9 and month < 4 and (now is None or line.year < now.year)
        )
        carried = line.year + bool(rolled)
    if now is None:
        return carried
    years = [now.year + k for k in (-1, 0, 1)]
    if day == 29 and month == 2:
        years = [now.year + k for k in range(-8, 9)]
    spans = {year: span for year in years if (span := _span_of(year, month, day))}
    if point.weekday and day:
        same = {year: span for year, span in spans.items() if span[0].isoweekday() == point.weekday}
        spans = same or spans
    weights = ((1, 9), (2, 1), (6, 1))[story.ahead]
    best = min(spans, key=lambda year: _cost(_distance(spans[year], now), weights), default=None)
    if carried is None or best is None:
        return best
    return carried if _carries(carried, best, month, day, spans[best], story) else best


def _carries(
    carried: int, best: int, month: int, day: int, span: tuple[datetime.date, datetime.date], story: _Story
) -> bool:
    """Whether the year that the line has named is meant, and not the one nearest to the reference date."""
    if carried == best or story.now is None:
        return True
    there = _span_of(carried, month, day)
    if there is None or (_distance(there, story.now) > 31 and not story.ahead):
        return False
    fresh = day and -14 <= _distance(span, story.now) <= 0
    return bool(story.said) or not fresh or bool(story.line and story.line.month)


def _span_of(year: int, month: int, day: int) -> tuple[datetime.date, datetime.date] | None:
    """The first and last day of a month, season or day of that year."""
    if month > 12:
        value = edtf.parse(f"{year:04d}-{month}").bounds()
        return (value[0], value[1]) if value[0] and value[1] else None
    if day:
        date = _real(year, month, day)
        return date and (date, date)
    return datetime.date(year, month, 1), datetime.date(year, month, monthrange(year, month)[1])


def _distance(span: tuple[datetime.date, datetime.date], now: datetime.date) -> int:
    """Days from now to the span; 0 inside it, less than 0 in the past."""
    return (span[0] - now).days if span[0] > now else min(0, (span[1] - now).days)


def _remember(story: _Story, mention: Found, point: Point, placed: Placed, folded: str) -> None:
    """What later mentions lean on: years that carry, months and days, and the dateline's day."""
    looks_back = any(isinstance(part, Relative) and part.base == "named" for part in (point.year, point.month))
    if looks_back:
        return
    story.said = placed if placed.year is not None else story.said
    if placed.date:
        story.last = placed.date
        if mention.dateline:
            story.now = placed.date
    if placed.month and placed.month < 13:
        story.line_day = placed
    if point.year is None or placed.blank or placed.year is None:
        return
    if placed.month is None:
        if mention.last is not None or (story.now and placed.year > story.now.year):
            return
        before = folded[max(0, mention.start - 24) : mention.start]
        if _TARGET_BEFORE.search(before) or _TARGET_AFTER.match(folded, mention.end):
            return
    story.line = placed

"""Date expressions put on the calendar: against a reference date, a dateline, and what the story has named before."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass

from zhnews.date_calendar import (
    Days,
    Placed,
    cost,
    days_of,
    distance,
    nearest_day,
    nth_of,
    of,
    on_clock,
    real,
    shifted,
    weekday_of,
)
from zhnews.date_parts import Clock, Found, Nth, Point, Relative, Week

_SENTENCE = re.compile(r"[。!?;\n]")
_AHEAD = re.compile(r"将|拟|届时|即将|预计|定于|计划|有望|敬请|起施行|起实施|报名")
_SURE = re.compile(r"将[于在]|拟于|定于|届时|即将")
_REPORTED = re.compile(r"[^,。;]{0,6}(?:宣布|表示|称|说|报道|发布|获悉|透露|指出|强调|通报)")
_TARGET_BEFORE = re.compile(r"(?:到|至|力争|预计|预期|计划|目标|规划|比|较|与|《[^》]{0,20}|确保|实现了?)$")
_TARGET_AFTER = re.compile(r"年?(?:度|国家[^,。;]{0,20}目标|目标|计划|规划|远景|前|底前|[^,。;]{0,12}(?:》|目标))")


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
    mentions = list(found)
    for i, mention in enumerate(mentions):
        _turn(story, folded, end, mention)
        end = mention.end
        if mention.first.weekday and i + 1 < len(mentions) and _glossed(mention, mentions[i + 1], folded):
            mention = mention._replace(first=mentions[i + 1].first._replace(weekday=mention.first.weekday))
        text = _value(mention, story, folded)
        if text is not None:
            made.append((mention, text))
    return made


def _glossed(mention: Found, after: Found, folded: str) -> bool:
    """Whether a weekday's date stands behind it in brackets: 周六(11月27日)."""
    named = mention.first.day is None and mention.last is None and after.last is None
    return named and isinstance(after.first.day, int) and folded[mention.end : after.start] == "("


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
    """The EDTF value of a mention, and what it tells of later ones."""
    first = _placed(mention.first, story, None)
    if first is None:
        return None
    _remember(story, mention, mention.first, first, folded)
    if mention.last is None:
        last = of(first.until) if first.until else first
        if mention.first.months and first.month:
            last = first._replace(month=first.month + mention.first.months - 1)
        start = str(first)
    else:
        placed = _placed(mention.last, story, (mention.first, first))
        if placed is None:
            return None
        _remember(story, mention, mention.last, placed, folded)
        start, last = str(_edge(first, 0)), _edge(of(placed.until) if placed.until else placed, 1)
        if _runs_back(first, last):
            return None
    if mention.edge == "since":
        return f"{start}/.."
    if mention.edge == "until":
        return f"../{last}"
    return start if last is first else f"{start}/{last}"


def _runs_back(first: Placed, last: Placed) -> bool:
    """Whether the end lies before the beginning (明年至今年, 2021年5月3日至2021年5月1日)."""
    if first.year is None or last.year is None or first.blank or last.blank:
        return False
    if first.year != last.year:
        return first.year > last.year
    before = days_of(first.year, first.month, first.day or 0) if first.month else None
    after = days_of(last.year, last.month, last.day or 0) if last.month else None
    if before is None or after is None:
        return False
    return before[0] > after[1] or (
        first.date is not None
        and first.date == last.date
        and first.clock is not None
        and last.clock is not None
        and first.clock[:2] > last.clock[:2]
    )


def _edge(placed: Placed, end: int) -> Placed:
    """A quarter or half at the end of a span, by its first or last month: seasons make no intervals."""
    if placed.month and placed.month > 24 and placed.year:
        days = days_of(placed.year, placed.month, 0)
        return placed._replace(month=days[end].month) if days else placed
    return placed


def _placed(point: Point, story: _Story, span: tuple[Point, Placed] | None) -> Placed | None:
    """The point on the calendar; `span` is the first end of a span whose last end it is."""
    placed = _placed_anywhere(point, story, span)
    if placed and placed.year is not None and not (0 if placed.blank else -9999) <= placed.year <= 9999:
        return None
    return placed


def _placed_anywhere(point: Point, story: _Story, span: tuple[Point, Placed] | None) -> Placed | None:
    if point.day is None and point.month is None and point.year is None and point.season is None:
        return _weekday(point, story) if point.weekday else _only_clock(point, span)
    if span and span[1].clock and span[1].date is None and isinstance(point.day, Relative) and point.day.base == "same":
        return Placed(clock=_hour(point, None))  # 晚上9时至次日凌晨2时, of no day
    day = _date(point, story, span and span[1])
    if day is None and isinstance(point.day, Relative):
        return Placed(clock=_hour(point, None)) if point.clock else None
    if day is None or not point.clock:
        return day
    return _timed(day, _hour(point, span))


def _weekday(point: Point, story: _Story) -> Placed | None:
    """A weekday without a date: the last one, or the next where that is near or the words look ahead."""
    if story.now is None:
        return None
    back = (story.now.isoweekday() - point.weekday) % 7
    back -= 7 if back and (story.ahead or back > 5) else 0
    day = shifted(story.now, -back)
    if day is None:
        return None
    return _timed(of(day), _hour(point, None)) if point.clock else of(day)


def _only_clock(point: Point, span: tuple[Point, Placed] | None) -> Placed:
    """A clock time without a day; the last end of a span takes the first one's day, or the next where it is earlier."""
    clock = _hour(point, span)
    day = span[1].date if span else None
    if clock is None or span is None or day is None:
        return Placed(clock=clock)
    first = span[1].clock
    if first and clock[:2] < first[:2] and clock.hour < 12:
        day = shifted(day, 1) or day
    return _timed(of(day), clock)


def _timed(day: Placed, clock: Clock | None) -> Placed:
    """The day at that time; 24时 is the next day's beginning."""
    date = day.date
    if clock and clock.hour == 24 and date and (after := shifted(date, 1)):
        return of(after, clock._replace(hour=0))
    return day._replace(clock=clock)


def _hour(point: Point, span: tuple[Point, Placed] | None) -> Clock | None:
    """The clock time on twenty-four hours: what the part of the day, its own or the span's, adds to the hour."""
    clock = point.clock
    if clock is None:
        return None
    if point.part or point.day is not None or span is None or span[1].clock is None:
        return clock._replace(hour=on_clock(clock.hour, point.part))
    before, part = span[1].clock, span[0].part
    made = clock._replace(hour=on_clock(clock.hour, part))
    if part and made[:2] <= before[:2] and made.hour < 12 and before.hour < made.hour + 12:
        return made._replace(hour=made.hour + 12)  # 早上9点到5点
    return made


def _date(point: Point, story: _Story, first: Placed | None) -> Placed | None:
    day = point.day
    if isinstance(day, Week):
        days = story.now and weekday_of(day, story.now)
        return of(days) if days else None
    if isinstance(day, Relative):
        return _relative_day(day, story, first)
    if point.year is None and point.month is None and isinstance(day, int):
        return _day_of_month(day, story, first)
    year = _year(point.year, story)
    if year is None and point.year is not None:
        return None
    month = _month(point, story, year)
    if month is None:
        return None
    number = day if isinstance(day, int) else 0
    if month.year is None and month.month is not None and point.year is None:
        month = month._replace(year=_year_of(point, month.month, number, story, first))
    if isinstance(day, Nth):
        days = nth_of(day, month.year, month.month or 0) if month.year else None
        return of(days) if days else None
    if day is None:
        return month
    if month.year and month.month and month.year > 0 and real(month.year, month.month, number) is None:
        return None
    return month._replace(day=number)


def _relative_day(day: Relative, story: _Story, first: Placed | None) -> Placed | None:
    if day.base == "now":
        base = story.now
    elif day.base == "same":
        base = first.date if first else story.last
    else:
        base = story.said.date if story.said and story.said.date else story.now
    made = base and shifted(base, day.offset)
    return of(made) if made else None


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
    now = story.now
    if point.blank == 2 and isinstance(point.year, Relative):
        return Placed((now.year // 100 + point.year.offset) * 100, blank=2) if now else None
    if isinstance(point.month, Relative):
        count = _months(point.month, story)
        return None if count is None else Placed(count // 12 if year is None else year, count % 12 + 1)
    if isinstance(point.season, Relative):
        if now is None:
            return None
        count = now.year * 4 + (now.month - 1) // 3 + point.season.offset
        return Placed(count // 4 if year is None else year, count % 4 + 33)
    return Placed(year, point.month if point.season is None else point.season, blank=point.blank)


def _months(month: Relative, story: _Story) -> int | None:
    """The months from year 0 on to the relative month: 上月 from the sentence's, else now; 当月 from the line's."""
    base: Placed | datetime.date | None = None if month.base == "same" else story.now
    if month.base != "now":
        named = story.said, story.line_day if month.base == "same" else None
        base = next((placed for placed in named if placed and placed.year and placed.month), base)
    if base is None or not base.year or not base.month or base.month > 12:
        return None
    return base.year * 12 + base.month - 1 + month.offset


def _day_of_month(day: int, story: _Story, first: Placed | None) -> Placed | None:
    """A day without a month: the month of the span or of the line, else the nearest one that has such a day."""
    if first and first.month and first.day:
        year, month = first.year, first.month
        if day < first.day:
            year, month = (year, month + 1) if month < 12 else (year and year + 1, 1)
        return _dated(year, month, day)
    now, line = story.now, story.line_day
    carried = real(line.year, line.month, day) if line and line.year and line.month else None
    if now is None:
        return of(carried) if carried else _dated(None, line.month or 0 if line else 0, day)
    near = nearest_day(day, now, *((1, 4), (1, 2), (4, 1))[story.ahead])
    if carried and (near is None or story.said or (abs((now - carried).days) < 45 and not 0 <= (now - near).days < 4)):
        return of(carried)
    return of(near) if near else None


def _dated(year: int | None, month: int, day: int) -> Placed | None:
    """The day, of no year or month perhaps, where there is one."""
    return Placed(year, month, day) if real(year or 2000, month or 1, day) else None


def _year_of(point: Point, month: int, day: int, story: _Story, first: Placed | None) -> int | None:
    """The year of a month, day or season that is printed without one."""
    if first and first.year is not None:
        before = first.month or 0
        alike = max(month, 12) // 10 == max(before, 12) // 10  # months, seasons, quarters or halves
        return first.year + (alike and (month, day) < (before, first.day or 0 if day else 0))
    now, carried, said = story.now, _carried(story, month), story.said
    if now is None:
        return carried
    if story.ahead and said and said.year and (said.year, said.month or 0) > (now.year, now.month):
        return said.year + (month < (said.month or 0) < 13)  # 将于8月试用,并于10月推广
    years: Iterable[int] = (now.year - 1, now.year, now.year + 1)
    if (month, day) == (2, 29):
        years = range(now.year - 8, now.year + 9)
    spans = {year: days for year in years if (days := days_of(year, month, day))}
    if point.weekday and day:
        spans = {year: days for year, days in spans.items() if days[0].isoweekday() == point.weekday} or spans
    past, future = ((1, 9), (2, 1), (6, 1))[story.ahead]
    best = min(spans, key=lambda year: cost(distance(spans[year], now), past, future), default=None)
    if carried is None or best is None:
        return best
    return carried if _carries(carried, month, day, spans[best], story, now) else best


def _carried(story: _Story, month: int) -> int | None:
    """The year that the line has named, or the next after its autumn (2019年12月 … 1月)."""
    line = story.line
    if line is None or line.year is None:
        return None
    turned = line.month and 9 < line.month < 13 and month < 4 and (story.now is None or line.year < story.now.year)
    return line.year + bool(turned)


def _carries(year: int, month: int, day: int, best: Days, story: _Story, now: datetime.date) -> bool:
    """Whether the year that the line has named is meant, and not the one nearest to the reference date."""
    there = days_of(year, month, day)
    if there is None or (distance(there, now) > 31 and not story.ahead):
        return False
    fresh = day and -14 <= distance(best, now) <= 0  # news of a past year is dated with the year
    return bool(story.said) or not fresh or bool(story.line and story.line.month)


def _remember(story: _Story, mention: Found, point: Point, placed: Placed, folded: str) -> None:
    """What later mentions lean on: years that carry, months and days, and the dateline's day."""
    if any(isinstance(part, Relative) and part.base == "named" for part in (point.year, point.month)):
        return
    if placed.year is not None and (point.year is not None or point.month is not None or isinstance(point.day, int)):
        story.said = placed
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

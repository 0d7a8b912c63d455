"""The issue's own date: given by the caller, printed on the page, or inferred from what its articles report."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from math import log2
from typing import NamedTuple

from zhnews.chars import fold
from zhnews.date_parts import Found, Point, Relative
from zhnews.date_placing import looks_ahead
from zhnews.date_spans import find
from zhnews.model import DateSource

_SENTENCE = re.compile(r"[。!?;\n]")
_LUNAR = re.compile(
    r"农历|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年|[正腊冬一二三四五六七八九十]+月(?:初|廿|十|三十)"
)
_FOLIO = re.compile(r"版|第[0-9,]+期|总第|国内统一|CN[0-9]|邮发|责编|责任编辑|编辑|出版|星期|零售|校对")
_PLAN_BEFORE = re.compile(r"(?:到|至|力争|目标|规划|计划|预计|实现了?|与|最迟)$")
_PLAN_AFTER = re.compile(
    r"[^,。;]{0,12}(?:目标|远景|规划|奥运|冬奥|残奥|世界杯|亚运|世博|全运)|,?[也将]?是[^。;]{0,30}之年"
)
_LEAD = 60  # characters of an article in which its news is dated
_YEAR = 365
_NEAR = 7  # days: by which a bare printed date may differ from the articles, and a later day follow the news
_BARE = 2  # what a full date on a short line counts
_MOST_YEARS = 40  # of those that a page names, the ones that are weighed
_ENOUGH = 2.3  # more than one mention of one year


class IssueDate(NamedTuple):
    """The day, and where it comes from; both `None` where nothing settles it."""

    date: datetime.date | None
    source: DateSource | None


class _Day(NamedTuple):
    """A day that an article states, as month and day; `weight` is higher where the news itself is dated."""

    month: int
    day: int
    year: int | None
    weekday: int
    weight: int
    ahead: bool


class _Page(NamedTuple):
    days: list[_Day]
    past: Counter[int]  # years told of
    plans: set[int]  # years looked forward to
    dated: set[tuple[int, int, int]]  # days and months (with a day of 0) of a year, told of
    months: set[int]  # months of this year that are told of
    fixed: list[tuple[int, int, int | None, int]]  # 昨天(11月24日): month, day, year, days from the issue's day


def settle(
    given: datetime.date | None,
    furniture: Sequence[str],
    bodies: Sequence[str],
    datelines: Sequence[str] = (),
    found: Sequence[Sequence[Found]] | None = None,
) -> IssueDate:
    """The issue's date: `given`, else printed in `furniture`, else the day after the latest that `bodies` report.

    `furniture` are the lines that belong to no article (masthead, folio), `bodies` the articles' texts, `datelines` the
    days of their datelines as printed (11月23日); all folded or not. `found` are the dates found in each body, for
    callers that have them. A year for which the page has no good evidence is not made up: the date is `None` then.

    >>> settle(None, ['2021年11月25日 星期四 农历辛丑年十月廿一'], [])[0]
    datetime.date(2021, 11, 25)
    >>> settle(None, [], ['11月24日,2021年度表彰会召开。明年1月将启动新一轮评选。'])[0]
    datetime.date(2021, 11, 25)
    """
    if given is not None:
        return IssueDate(given, DateSource.GIVEN)
    printed, sure = _printed(furniture)
    if printed and sure:
        return IssueDate(printed, DateSource.PRINTED)
    inferred = _inferred(bodies, datelines, found)
    if printed and (inferred is None or abs((printed - inferred).days) <= _NEAR):
        return IssueDate(printed, DateSource.PRINTED)
    return IssueDate(inferred, DateSource.INFERRED if inferred else None)


def _printed(furniture: Sequence[str]) -> tuple[datetime.date | None, bool]:
    """The full date of the line that looks most like a masthead or folio, and whether it is one for sure.

    A bare date on a line of its own may also stand under a notice.
    """
    scores: Counter[datetime.date] = Counter()
    for line in map(fold, furniture):
        for mention in find(line):
            day = _full(mention.first)
            if day is None or mention.last is not None or mention.edge:
                continue
            score = _BARE if len(line) <= 60 else 0
            if mention.first.weekday:
                score += 6 if day.isoweekday() == mention.first.weekday else 2
            score += 3 * bool(_LUNAR.search(line)) + 2 * bool(_FOLIO.search(line))
            scores[day] = max(scores[day], score)
    best = max(scores, key=lambda day: scores[day], default=None)
    if best is None or scores[best] < _BARE:
        return None, False
    return best, scores[best] > _BARE


def _full(point: Point) -> datetime.date | None:
    year, month, day = point.year, point.month, point.day
    if isinstance(year, int) and isinstance(month, int) and isinstance(day, int) and year > 0 and not point.blank:
        return datetime.date(year, month, day)
    return None


def _inferred(
    bodies: Sequence[str], datelines: Sequence[str], found: Sequence[Sequence[Found]] | None
) -> datetime.date | None:
    page = _Page([], Counter(), set(), set(), set(), [])
    folds = [fold(body) for body in bodies]
    for body, mentions in zip(folds, map(find, folds) if found is None else found, strict=True):
        _read(body, mentions, page)
    for line in map(fold, datelines):
        for mention in find(line):
            _note_day(page, mention, None, line, None, False)
    if page.fixed:
        month, day, year, offset = page.fixed[0]
        year = year or _year(page, _Day(month, day, None, 0, 1, False))
        return _dated(year, month, day, offset)
    latest = _latest(page)
    return latest and _dated(latest.year or _year(page, latest), latest.month, latest.day, 1)


def _dated(year: int | None, month: int, day: int, offset: int) -> datetime.date | None:
    if year is None:
        return None
    try:
        return datetime.date(year, month, day) + datetime.timedelta(days=offset)
    except (ValueError, OverflowError):  # 29 February of a common year
        return None


def _read(folded: str, mentions: Sequence[Found], page: _Page) -> None:
    """Collects what one article says of days, months and years."""
    sentence = end = 0
    before: Found | None = None
    told: int | None = None  # the year that the line has named
    for mention in mentions:
        for stop in _SENTENCE.finditer(folded, end, mention.start):
            sentence = stop.end()
            told = None if stop[0] == "\n" else told
        end = mention.end
        point, ahead = mention.first, bool(looks_ahead(folded, mention, sentence))
        if isinstance(point.year, int) and not point.blank and mention.last is None:
            told = point.year
            _note_year(page, mention, folded, ahead)
        elif isinstance(point.year, Relative):
            told = None if point.year == ("now", 0) else -1
        if isinstance(point.month, int) and point.day is None and told is None and not ahead:
            _note_month(page, mention, folded)
        _note_day(page, mention, before, folded, told, ahead)
        before = mention


def _note_year(page: _Page, mention: Found, folded: str, ahead: bool) -> None:
    point = mention.first
    assert isinstance(point.year, int)
    if _PLAN_BEFORE.search(folded[max(0, mention.start - 4) : mention.start]) or _PLAN_AFTER.match(folded, mention.end):
        ahead = True
    if ahead:
        page.plans.add(point.year)
    elif isinstance(point.month, int):
        page.dated.add((point.year, point.month, point.day if isinstance(point.day, int) else 0))
    elif not mention.edge:
        page.past[point.year] += 2 if folded.startswith("度", mention.end - 1) else 1


def _note_month(page: _Page, mention: Found, folded: str) -> None:
    point = mention.last or mention.first
    this_year = isinstance(mention.first.year, Relative) or mention.edge == "until" or mention.first.month == 1
    if isinstance(point.month, int) and this_year:
        page.months.add(point.month)


def _note_day(page: _Page, mention: Found, before: Found | None, folded: str, told: int | None, ahead: bool) -> None:
    point = mention.first
    if not isinstance(point.month, int) or not isinstance(point.day, int):
        return
    year = point.year if isinstance(point.year, int) else None
    if before and before.last is None and folded[before.end : mention.start] == "(":
        named = before.first.day
        if isinstance(named, Relative) and named.base == "now":
            page.fixed.append((point.month, point.day, year, -named.offset))
    if mention.last is not None or (mention.edge and not folded.startswith("截", mention.start)):
        return
    if told == -1 or (told is not None and year is None and told < max(page.past, default=told)):
        return
    weight = 3 if mention.start < _LEAD or mention.dateline else 1
    page.days.append(_Day(point.month, point.day, year, point.weekday, weight, ahead))


def _latest(page: _Page) -> _Day | None:
    """The day that best fits as the latest that is reported: many just before it, none after that is not looked to.

    News is dated at its beginning and without the year; another day is older as a rule, unless it follows soon.
    """
    reported = [day for day in page.days if not day.ahead]
    newest = max((day.year for day in reported if day.year), default=None)
    dated = [day for day in reported if day.year and day.year == newest]
    fresh = [day for day in reported if day.year is None]
    leads = [day for day in fresh if day.weight > 1]
    told = Counter[_Day]()  # each day but once, with all its weight
    times = Counter[_Day]()
    for day in page.days:
        told[_bare(day)] += day.weight
        times[_bare(day)] += 1
    fits = {one: _fit(one, told, times, page.months) for one in {_bare(day) for day in leads or fresh + dated}}
    best = max(leads or fresh + dated, key=lambda day: (fits[_bare(day)], day.month, day.day), default=None)
    if best is None:
        return None
    return max((day for day in fresh + dated if _after(best, day) <= _NEAR), key=lambda day: _after(best, day))


def _after(day: _Day, other: _Day) -> int:
    """How many days later in the year, or the next year, the other one is."""
    return (_ordinal(other.month, other.day) - _ordinal(day.month, day.day)) % _YEAR


def _bare(day: _Day) -> _Day:
    """The day, whoever says it."""
    return day._replace(weekday=0, weight=0)


def _fit(latest: _Day, told: Counter[_Day], times: Counter[_Day], months: set[int]) -> int:
    score = 0
    for day, weight in told.items():
        if day.year and day.year != latest.year:
            continue  # of another year, or of one that is not known to be this one
        since = _after(day, latest)
        if day.ahead:
            score += (since > _YEAR - 90) * times[day]
        elif since <= 7:
            score += 2 * weight
        elif since <= 60:
            score += times[day]
        elif since > _YEAR - 45:
            score -= 3 * times[day]
    return score - 3 * sum(month > latest.month for month in months)


@cache
def _ordinal(month: int, day: int) -> int:
    return datetime.date(2000, month, day).timetuple().tm_yday


def _year(page: _Page, latest: _Day) -> int | None:
    """The year of the latest day that the years told of and looked forward to fit best; `None` where none is named."""
    names = page.past + Counter(page.plans) + Counter(year for year, _, _ in page.dated)
    named = [year for year, _ in names.most_common(_MOST_YEARS)]
    years = {year + k for year in named for k in (0, 1)}
    if latest.weekday:
        years = {year for year in years | {year + 2 for year in named} if _falls(year, latest)}
    best = max(years, key=lambda year: (_credit(year, page, latest), -year), default=None)
    return best if best and (latest.weekday or _credit(best, page, latest) > _ENOUGH) else None


def _credit(year: int, page: _Page, latest: _Day) -> float:
    """How well what the page says of years fits an issue in that year: early in a year papers sum up the last one."""
    early, late = latest.month <= 2, latest.month > 6
    credit = 0.0
    for told, count in page.past.items():
        weight = 1 + log2(count) / 2
        if told == year:
            credit += weight * (1.8 if early else 2)
        elif told == year - 1:
            credit += weight * (2.2 if early else 0.5 if late else 1)
        else:
            credit += 0.2 if told < year else -0.5 if late and told == year + 1 else -2
    for told, month, day in page.dated:
        if (told, month, day) > (year, latest.month, latest.day):
            credit -= 4
        elif told >= year - 1:
            recent = day or latest.month - 3 < month
            credit += (3 if recent else 2) if told == year else 1
    for plan in page.plans:
        credit += 1 if plan == year + late else -1 if plan < year - 1 else 0
    return credit


def _falls(year: int, day: _Day) -> bool:
    try:
        return datetime.date(year, day.month, day.day).isoweekday() == day.weekday
    except ValueError:
        return False

"""Strings that are nothing but a time counted from now or a bare numeric date: 三天前, 最近两周, 2021-11, 12/1.

In running text 三天前 is a length of time (a number) and 12/1 may be anything; alone they can only be meant as a date,
as a bare numeral can only be meant as a number (`parse_numeral`).
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from zhnews.date_atoms import NUMERAL, small, year
from zhnews.date_calendar import cost, of, real

if TYPE_CHECKING:
    from dateutil.relativedelta import relativedelta

_MOST = 16  # characters of such a string
_COUNT = rf"(?P<count>[{NUMERAL}]{{1,3}})[ ]?(?P<unit>年|个?月|个?季度|周|个?星期|个?礼拜|天|日)"
_AGO = re.compile(rf"(?:大?约)?{_COUNT}[ ]?(?P<way>[之以]?前|[之以]?后)")
_STRETCH = re.compile(rf"(?P<way>过去|最近|近|前|之前|未来|接下来|今后|后|之后)的?{_COUNT}")
_NUMERIC = re.compile(r"(?P<year>[12][0-9]{3})(?:[-/.](?P<month>[01]?[0-9])|(?P<md>[01][0-9][0-3][0-9]))?")
_SHORT_YEAR = re.compile(rf"(?P<year>[{NUMERAL}]{{2}})年")
_SHORT = re.compile(r"(?P<month>[01]?[0-9])/(?P<day>[0-3]?[0-9])")


def read_bare(folded: str, now: datetime.date | None) -> str | None:
    """The EDTF value of a string that is one such expression and nothing else, or `None`.

    >>> read_bare('三天前', datetime.date(2021, 11, 25)), read_bare('2021-11', None)
    ('2021-11-22', '2021-11')
    """
    text = folded.strip()
    if not 2 < len(text) <= _MOST:
        return None
    if match := _NUMERIC.fullmatch(text):
        return _numeric(match)
    if match := _SHORT_YEAR.fullmatch(text):
        return str(number) if (number := year(match["year"])) else None
    if now is None:
        return None
    if match := _SHORT.fullmatch(text):
        days = [real(now.year + k, int(match["month"]), int(match["day"])) for k in (-1, 0, 1)]
        day = min((day for day in days if day), key=lambda day: cost((day - now).days, 1, 2), default=None)
        return str(of(day)) if day else None
    try:
        if match := _AGO.fullmatch(text):
            return _ago(match, now)
        if match := _STRETCH.fullmatch(text):
            return _stretch(match, now)
    except (ValueError, OverflowError):  # before the year 1 or after 9999
        return None
    return None


def _numeric(match: re.Match[str]) -> str | None:
    """2021, 2021-11, 20211125."""
    if match["md"]:
        day = real(int(match["year"]), int(match["md"][:2]), int(match["md"][2:]))
        return str(of(day)) if day else None
    if match["month"] is None:
        return match["year"]
    return f"{match['year']}-{int(match['month']):02d}" if 1 <= int(match["month"]) <= 12 else None


def _step(match: re.Match[str]) -> tuple[str, relativedelta] | None:
    from dateutil.relativedelta import relativedelta

    count = small().get(match["count"])
    if count is None:
        return None
    unit = match["unit"].removeprefix("个")
    if unit == "年":
        return unit, relativedelta(years=count)
    if unit in ("月", "季度"):
        return unit, relativedelta(months=count * (3 if unit == "季度" else 1))
    return unit, relativedelta(days=count if unit in ("天", "日") else 7 * count)


def _ago(match: re.Match[str], now: datetime.date) -> str | None:
    """As fine as its unit: 三年前 is a year, 三个季度前 a quarter, 三个月前 a month, 三天前 a day."""
    step = _step(match)
    if step is None:
        return None
    unit, delta = step
    then = now - delta if match["way"][-1] == "前" else now + delta
    if unit == "季度":
        return f"{then.year:04d}-{33 + (then.month - 1) // 3}"
    day = str(of(then))
    return day[:4] if unit == "年" else day[:7] if unit == "月" else day


def _stretch(match: re.Match[str], now: datetime.date) -> str | None:
    step = _step(match)
    if step is None:
        return None
    if match["way"] in ("过去", "最近", "近", "前", "之前"):
        return f"{of(now - step[1])}/{of(now)}"
    return f"{of(now + datetime.timedelta(days=1))}/{of(now + step[1])}"

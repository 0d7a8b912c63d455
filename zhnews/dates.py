"""Dates and clock times of a string: found (`find`), put on the calendar (`read`), or both (`extract_dates`)."""

from __future__ import annotations

import datetime

from zhnews.chars import fold
from zhnews.date_offsets import read_bare
from zhnews.date_parts import Found
from zhnews.date_placing import place
from zhnews.date_spans import find
from zhnews.model import DateMention

__all__ = ["Found", "as_date", "extract_dates", "find", "read"]


def extract_dates(text: str, reference: datetime.date | str | None = None) -> tuple[DateMention, ...]:
    """The calendar dates, clock times and spans of them that a Chinese text states, in its order.

    `reference` is the day from which 昨天 and 去年 count, and that places a month or day without a year: the date
    of the issue, a `datetime.date` or an ISO string (`2021-11-25`). Without it 昨天 is no date and 11月23日 is
    `XXXX-11-23`. Offsets are code points of `text`, from 0, the end not included. The values are EDTF (ISO 8601-2).

    >>> [(d.text, d.edtf) for d in extract_dates('去年11月30日,昨天上午9时', reference='2022-01-27')]
    [('去年11月30日', '2021-11-30'), ('昨天上午9时', '2022-01-26T09:00')]

    Raises:
        TypeError: `text` is no string, or `reference` neither a date nor a string.
        ValueError: `reference` is a string but no ISO date.
    """
    if not isinstance(text, str):
        raise TypeError(f"extract_dates reads a str, not {type(text).__name__}")
    now, folded = as_date(reference, "reference"), fold(text)
    mentions = read(text, now, folded=folded)
    if not mentions and (value := read_bare(folded, now)):
        return (DateMention(text.strip(), len(text) - len(text.lstrip()), len(text.rstrip()), value),)
    return mentions


def as_date(value: datetime.date | str | None, name: str) -> datetime.date | None:
    """The day that an argument called `name` gives."""
    if value is None or type(value) is datetime.date:
        return value
    if isinstance(value, datetime.datetime):
        return value.date()
    if not isinstance(value, str):
        raise TypeError(
            f"{name} is {type(value).__name__}; expected a datetime.date or an ISO date such as '2021-11-25'"
        )
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise ValueError(f"{name} is {value!r}; expected an ISO date such as '2021-11-25'") from None


def read(
    text: str,
    reference: datetime.date | None = None,
    *,
    folded: str | None = None,
    found: tuple[Found, ...] | None = None,
    dateline: str | None = None,
    field: str | None = None,
) -> tuple[DateMention, ...]:
    """The dates of an article's text, for callers that have its fold, or what `find` has found in it, already.

    `reference` is the issue's date, `dateline` the day of the story's dateline as printed (`5月6日`, `二十三日`),
    from which 今天 and 昨日 count then. `field` is handed on to the mentions.

    >>> [d.edtf for d in read('昨天上午', datetime.date(2021, 5, 8), dateline='5月6日')]
    ['2021-05-05']
    """
    folded = fold(text) if folded is None else folded
    found = find(folded) if found is None else found
    if not found:
        return ()
    day = find(fold(dateline)) if dateline else ()
    return tuple(
        DateMention(text[mention.start : mention.end], mention.start, mention.end, value, field)
        for mention, value in place(found, folded, reference, day[0].first if day else None)
    )

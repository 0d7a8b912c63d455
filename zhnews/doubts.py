"""Figures that look damaged by the extraction (a decimal point lost). Their values stay as printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from zhnews.model import Number, NumberKind, Remark
from zhnews.text import Span

CODE = "doubtful_figure"

# From where on an area is rounded in print: nobody states a million mu to the mu.
_ROUNDED = {"亩": 10**6, "公顷": 10**5, "平方公里": 10**6, "平方米": 10**8}
_PER_MANY = re.compile(r"每([百千万])(?:名)?(?:人|居民|人口|常住人口|户籍人口|户|学生|老年人)[^0-9,。;!?]{0,16}$")
_MANY = {"百": 100, "千": 1000, "万": 10**4}
_SHARE = re.compile(
    r"(?:覆盖|合格|入学|入托|就业|达标|优良|满意|普及|知晓|接种|治愈|及格|入住|升学|出勤|投票|识字|失业|死亡|漏诊)率"
    r"[^0-9,。;!?]{0,6}$"
)
_REACH = 40
_OLDEST = 130


def _is_precise(number: Number) -> bool:
    """Whether the figure is a bare integer that is given to the last digit or two."""
    figure = number.text.split(number.unit)[0] if number.unit else number.text
    return figure.isdigit() and figure[-2:] != "00"


def _reason(text: str, number: Number) -> str | None:
    value = number.value
    if value is None:
        return None
    before = text[max(0, number.start - _REACH) : number.start]
    limit = _ROUNDED.get(number.unit)
    if limit is not None and value >= limit and _is_precise(number):
        return "so large an area is not stated to the last digit"
    if number.kind is NumberKind.COUNT and "每" in before:
        base = _PER_MANY.search(before)
        if base and _MANY[base[1]] >= 1000 and value >= _MANY[base[1]] / Decimal(10) and _is_precise(number):
            return f"more than one for ten people, of {_MANY[base[1]]}"
    if number.kind is NumberKind.PERCENT and value > 100 and number.change is None and _SHARE.search(before):
        return "a share above 100 %"
    if number.kind is NumberKind.AGE and value > _OLDEST:
        return "older than anybody"
    return None


def find(text: str, numbers: Sequence[Number]) -> tuple[Remark, ...]:
    """A remark for each of the text's numbers that looks damaged; spans are offsets in `text`.

    >>> from zhnews.numbers import find as read
    >>> [remark.span for remark in find('面积达4053411亩', read('面积达4053411亩', '面积达4053411亩'))]
    [Span(start=3, end=11)]
    """
    remarks = []
    for number in numbers:
        reason = _reason(text, number)
        if reason:
            message = f"{number.text} may have lost a decimal point in the extraction: {reason}"
            remarks.append(Remark(CODE, message, Span(number.start, number.end)))
    return tuple(remarks)

"""What a number is per: 275元/吨, 每公斤3604元, 人均, 日均."""

from __future__ import annotations

import re
from functools import cache

from zhnews import lexicon, units

_REACH = 24
_NOUN = re.compile(r"[^\W\d_]{1,2}")


def after(folded: str, end: int) -> tuple[int, int] | None:
    """The span of the unit after `/` or 每 at `end`."""
    if folded[end : end + 1] not in ("/", "每"):
        return None
    at = end + 1 + (folded[end + 1 : end + 2] == " ")
    unit = units.at(folded, at)
    if unit is not None:
        return at, at + len(unit.text)
    match = _NOUN.match(folded, at) if folded[end] == "/" else None
    return match.span() if match else None


@cache
def _leading() -> re.Pattern[str]:
    names = tuple(text for text in units.table() if not text.isascii())
    return re.compile(
        rf"(?:每(?P<base>[0-9一两]{{0,3}}[十百千万亿]{{0,2}}(?:{lexicon.alternation(names)}))"
        r"|(?P<mean>[人户亩日年月周场校店镇单村台天])均)[^0-9,。;!?、]{0,12}$"
    )


def before(folded: str, floor: int, start: int) -> tuple[int, int] | None:
    """The span of the unit after 每 or before 均, in the words before the number at `start` and after `floor`."""
    floor = max(floor, start - _REACH)
    at = max(folded.rfind("每", floor, start), folded.rfind("均", floor, start) - 1)
    if at < floor:
        return None
    match = _leading().match(folded, at, start)
    return match.span("base" if match["base"] else "mean") if match else None

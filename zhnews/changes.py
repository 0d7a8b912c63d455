"""Whether a number is the amount by which something rose or fell."""

from __future__ import annotations

import re
from functools import cache

from zhnews import lexicon
from zhnews.model import Change

_REACH = 30
_BREAKS = ",。;:!?\n"
# what may stand between a word of rise or fall and its number, without the thing that changed and with it
_NEAR = re.compile(
    r"(?:[了约近逾超达各为是仅有又均共再的成过 ]|超过|达到|高达|将近|接近|不足|不到|至少|大约|左右|分别|幅度|幅|率|速度"
    r"|同比|环比|突破|人民币|[一二两三]番){0,4}"
)
_FAR = re.compile(r"[^到至为达从由在等、0-9]{0,16}(?:约|近|逾|超|超过|达|达到|高达|共|分别|各)?")
_AFTER = re.compile(
    r"的(?:年均|平均|速度|的)?(?P<word>增长|增幅|增速|涨幅|升幅|降幅|跌幅|减幅|降低|下降|下滑)(?!到|至|为)"
)
_LISTED = re.compile(r"(?:[0-9][0-9.]{0,8}[^0-9、和与及]{0,3}[、和与及]){1,5}$")
_COMPOUNDS = frozenset(("倍增", "加减", "升降"))

_Row = tuple[str, Change | None, bool, str]


@cache
def _table() -> dict[str, tuple[_Row, ...]]:
    """First character → word, direction, whether the thing changed may stand between, what may not follow."""
    table: dict[str, list[_Row]] = {}
    for word, direction, reach, *stops in lexicon.rows("changes"):
        change = None if direction == "none" else Change(direction)
        table.setdefault(word[0], []).append((word, change, reach == "far", stops[0] if stops else ""))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in table.items()}


def _clause(folded: str, start: int) -> str:
    """The words of the clause before a number; of a list (下降42%、33%) those before its first number."""
    before = folded[max(0, start - _REACH) : start]
    before = before[max([before.rfind(mark) for mark in _BREAKS]) + 1 :]
    listed = _LISTED.search(before) if before[-1:] in ("、", "和", "与", "及") else None
    return before[: listed.start()] if listed else before


def _word_at(clause: str, at: int) -> _Row | None:
    """The word of rise or fall that begins at `at`."""
    for row in _table().get(clause[at], ()):
        if clause.startswith(row[0], at):
            follower = clause[at + len(row[0]) : at + len(row[0]) + 1]
            if (follower and follower in row[3]) or clause[max(0, at - 1) : at + 1] in _COMPOUNDS:
                return None
            return row
    return None


def read(folded: str, start: int, end: int) -> Change | None:
    """`increase` or `decrease` where the clause says that the number from `start` to `end` is a rise or a fall.

    >>> str(read('同比下降42%', 4, 7)), read('增长到800亿元', 3, 8)
    ('decrease', None)
    """
    clause = _clause(folded, start)
    table = _table()
    at, last, tail = 0, None, ""
    while at < len(clause):
        row = _word_at(clause, at) if clause[at] in table else None
        at += len(row[0]) if row else 1
        if row is not None:
            last, tail = row, clause[at:]
    if last is not None:
        return last[1] if _NEAR.fullmatch(tail) or (last[2] and _FAR.fullmatch(tail)) else None
    match = _AFTER.match(folded, end)
    return next(row[1] for row in table[match["word"][0]] if row[0] == match["word"]) if match else None

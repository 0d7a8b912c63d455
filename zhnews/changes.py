"""Whether a number is the amount by which something rose or fell."""

from __future__ import annotations

import re
from functools import cache

from zhnews import lexicon
from zhnews.model import Change

_REACH = 30
_BREAKS = ",。;:!?\n"
_NEAR = re.compile(
    r"(?:[了约近逾超达各为是仅有又均共再的成过 ]|超过|达到|高达|将近|接近|不足|不到|至少|大约|左右|分别|幅度|幅|率|速度|同比|环比|突破|人民币|[一二两三]番){0,4}"
)
_FAR = re.compile(r"[^到至为达从由在0-9]{0,16}(?:约|近|逾|超|超过|达|达到|高达|共|分别|各)?")
_NOUN_AFTER = re.compile(
    r"的?(?:年均|平均|速度|的)?(?P<word>增长|增幅|增速|涨幅|升幅|降幅|跌幅|减幅|降低|下降|下滑)(?!到|至|为)"
)


@cache
def _table() -> dict[str, tuple[tuple[str, Change | None, bool, str], ...]]:
    """First character → word, direction, whether the thing changed may stand between, what may not follow."""
    table: dict[str, list[tuple[str, Change | None, bool, str]]] = {}
    for word, direction, reach, *stops in lexicon.rows("changes"):
        change = None if direction == "none" else Change(direction)
        table.setdefault(word[0], []).append((word, change, reach == "far", stops[0] if stops else ""))
    return {first: tuple(sorted(rows, key=lambda r: -len(r[0]))) for first, rows in table.items()}


def _clause(folded: str, start: int) -> str:
    before = folded[max(0, start - _REACH) : start]
    cut = max([before.rfind(mark) for mark in _BREAKS])
    return before[cut + 1 :]


def read(folded: str, start: int, end: int) -> Change | None:
    """`increase` or `decrease` where the clause says that the number from `start` to `end` is a rise or a fall."""
    before = _clause(folded, start)
    listed = _LISTED.search(before)
    if listed:  # the 33% of 下降42%、33% shares the verb
        before = before[: listed.start()]
    table = _table()
    for at in range(len(before) - 1, -1, -1):
        rows = table.get(before[at])
        if rows is None:
            continue
        for word, change, far, stops in rows:
            if before.startswith(word, at):
                break
        else:
            continue
        tail = before[at + len(word) :]
        if tail[:1] and tail[0] in stops:
            continue
        if at and before[at - 1 : at + 1] in _COMPOUNDS:
            continue
        if change is not None and (_NEAR.fullmatch(tail) or (far and _FAR.fullmatch(tail))):
            return change
        return None
    match = _NOUN_AFTER.match(folded, end)
    if match and folded[end : end + 1] == "的":
        return next(change for word, change, _, _ in table[match["word"][0]] if word == match["word"])
    return None


_LISTED = re.compile(r"(?:[0-9][0-9.]{0,8}[^0-9、和与及]{0,3}[、和与及]){1,5}$")
_COMPOUNDS = frozenset(("倍增", "年增", "加减", "升降", "提升"))

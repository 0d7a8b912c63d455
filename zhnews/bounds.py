"""How the words beside a figure bound it: 约, 超过, 不足 before it, 以上, 左右, 多 after it."""

from __future__ import annotations

import re
from functools import cache

from zhnews import lexicon
from zhnews.model import Comparator, NumberKind

_FILLERS = frozenset("为有占达合是了需在要到计出用 付花")
_AFTER_FILLER = frozenset(
    [
        "约",
        "大约",
        "近乎",
        "大概",
        "至少",
        "最少",
        "起码",
        "至多",
        "最多",
        "不少于",
        "超过",
        "突破",
        "不超过",
        "不到",
        "不足",
        "高于",
        "低于",
        "少于",
        "多于",
        "大于",
        "小于",
        "不低于",
        "逾",
        "接近",
        "几乎",
    ]
)
_LAST = re.compile("[年天日周月次场届轮期季个]")
_PASSED = frozenset("入值数量额资均总模出款费产双率比幅、,，。;:；：(（“ \n")


@cache
def _leading() -> tuple[dict[str, tuple[Comparator, str]], int]:
    table = {row[0]: (Comparator(row[1]), row[2] if len(row) > 2 else "") for row in lexicon.rows("comparators")}
    return table, max(map(len, table))


@cache
def _apart() -> re.Pattern[str]:
    """A bound with a verb phrase before its number: 至少为群众解决1—2个."""
    words = ("至少", "最少", "起码", "至多", "最多", "顶多")
    return re.compile(f"(?P<word>{lexicon.alternation(words)})[^0-9,。、;:!?，；：“”()]{{1,14}}$")


def _adjacent(before: str) -> Comparator | None:
    """The comparator at the very end of `before`."""
    table, longest = _leading()
    for length in range(min(longest, len(before)), 0, -1):
        found = table.get(before[-length:])
        if found:
            previous = before[-length - 1 : -length]
            return None if previous and previous in found[1] else found[0]
    return None


def leading(before: str, ahead: str, bare: bool, large: bool) -> Comparator | None:
    """What the words before a number say of it; `ahead` is the number and what follows.

    `bare`: it begins with 百, 千, 万 or 亿 (上千家); `large`: 过 before it can mean more than (过10亿元).
    """
    before = before[-20:].rstrip(" ")
    if before.endswith("人民币"):
        before = before[:-3].rstrip(" ")
    last = before[-1:]
    if not last:
        return None
    if last == "近":
        return _near(before, ahead)
    if last == "上" and not bare:
        return None
    if last == "过" and large and (len(before) == 1 or before[-2] in _PASSED):
        return Comparator.MORE
    found = _adjacent(before)
    if found is None and last in _FILLERS:
        stem = before.rstrip("为有占达合是了需在要到计出用 付花")
        if len(before) - len(stem) <= 3:
            table, longest = _leading()
            for length in range(min(longest, len(stem)), 0, -1):
                word = stem[-length:]
                if word in table:
                    if word in _AFTER_FILLER and (stem[-length - 1 : -length] or "\n") not in table[word][1]:
                        return table[word][0]
                    break
    if found is None and ("少" in before or "多" in before or "起码" in before):
        match = _apart().search(before)
        if match:
            return _leading()[0][match["word"]][0]
    return found


def _near(before: str, ahead: str) -> Comparator | None:
    """近 is about, but for the last N (近5次, 近3年来)."""
    found = _adjacent(before)
    if found is None or (len(before) > 1 and before[-2] in "将接几临"):
        return found
    match = re.match(
        r"[0-9一二两三四五六七八九十几]{1,3} ?个?(年|天|日|周|星期|月|次|场|届|轮|期|个?赛季|个?交易日)", ahead
    )
    if match is None:
        return found
    rest = ahead[match.end() :]
    if match[1] in "次场届轮期" and not rest.startswith(("多", "余")):
        return None
    clause_start = len(before) == 1 or not before[-2].isalnum() or before[-2] in "在最从据对"
    return None if rest.startswith(("来", "间", "以来", "中", "里")) or clause_start else found


@cache
def _trailing() -> dict[str, tuple[tuple[str, Comparator, str], ...]]:
    table: dict[str, list[tuple[str, Comparator, str]]] = {}
    for row in lexicon.rows("limits"):
        table.setdefault(row[0][0], []).append((row[0], Comparator(row[1]), row[2] if len(row) > 2 else ""))
    return {first: tuple(sorted(rows, key=lambda r: -len(r[0]))) for first, rows in table.items()}


def trailing(folded: str, end: int) -> tuple[int, Comparator] | None:
    """The bound that begins at `end` (以上, 左右, 内): where it ends, and what it says."""
    for word, comparator, stops in _trailing().get(folded[end : end + 1], ()):
        if folded.startswith(word, end) and (folded[end + len(word) : end + len(word) + 1] or "\n") not in stops:
            return end + len(word), comparator
    return None


_MORE_KINDS = frozenset(
    (NumberKind.DURATION, NumberKind.MEASURE, NumberKind.MONEY, NumberKind.AGE, NumberKind.MULTIPLE, NumberKind.PERCENT)
)


def outside(folded: str, end: int, kind: NumberKind) -> Comparator | None:
    """A bound after the number that is no part of it: 3年多, 18岁起."""
    follower = folded[end : end + 1]
    if follower == "多" and kind in _MORE_KINDS and (folded[end + 1 : end + 2] or "\n") not in "种个样名家位次项处条元":
        return Comparator.MORE
    if follower == "余" and kind in _MORE_KINDS:
        return Comparator.MORE
    if follower == "起" and kind in (NumberKind.MONEY, NumberKind.PERCENT, NumberKind.AGE):
        return None if folded[end + 1 : end + 2] in tuple("来步诉草飞点源到伏重火") else Comparator.AT_LEAST
    return None

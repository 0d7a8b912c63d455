"""How the words beside a figure bound it: 约, 超过, 不足 before it, 以上, 左右, 多 after it."""

from __future__ import annotations

import re
from functools import cache

from zhnews import lexicon
from zhnews.model import Comparator, NumberKind

_FILLERS = "为有占达合是了需在要到计出用付花 "  # 约占60%, 超过了10亿元
_PASSED = frozenset("入值数量额资均总模出款费产双率比幅、,。;:( \n")  # 产值过亿元; not 走过5年
_LASTS = re.compile(
    r"[0-9一二两三四五六七八九十几]{1,3} ?(?:(?P<times>次|场|届|轮|期)|年|天|日|周|个?(?:星期|月|赛季|交易日))"
    r"(?P<back>以?来|间|中|里)?"
)
_WORDS = 20


@cache
def _leading() -> tuple[dict[str, tuple[Comparator, str]], int]:
    """The words, what each says and how far from its number it may stand; and the length of the longest."""
    table = {row[0]: (Comparator(row[1]), row[2] if len(row) > 2 else "verb") for row in lexicon.rows("comparators")}
    return table, max(map(len, table))


@cache
def _apart() -> re.Pattern[str]:
    """A bound with a verb phrase before its number: 至少为群众解决1—2个."""
    words = tuple(word for word, (_, reach) in _leading()[0].items() if reach == "apart")
    return re.compile(f"(?P<word>{lexicon.alternation(words)})[^0-9,。、;:!?“”()]{{1,14}}$")


def _ending(before: str) -> tuple[Comparator, str] | None:
    """The longest listed word at the very end of `before`."""
    table, longest = _leading()
    for length in range(min(longest, len(before)), 0, -1):
        found = table.get(before[-length:])
        if found:
            return found
    return None


def leading(before: str, ahead: str, bare: bool, large: bool) -> Comparator | None:
    """What the words before a number say of it; `ahead` is the number and what follows.

    `bare`: it begins with 百, 千, 万 or 亿 (上千家); `large`: 过 before it can mean more than (过10亿元).

    >>> str(leading('总投资超过', '15亿元', False, True))
    '>'
    """
    before = before[-_WORDS:].rstrip(" ").removesuffix("人民币").rstrip(" ")
    last = before[-1:]
    if not last or (last == "上" and not bare):
        return None
    if last == "过" and large and (len(before) == 1 or before[-2] in _PASSED):
        return Comparator.MORE
    found = _ending(before)
    if found is None and last in _FILLERS:
        stem = before.rstrip(_FILLERS)
        if len(before) - len(stem) <= 3:
            found = _ending(stem)
            if found and found[1] == "near":
                found = None
    if found is None and ("少" in before or "多" in before or "起码" in before):
        match = _apart().search(before)
        found = _leading()[0][match["word"]] if match else None
    if found is None or found[0] is Comparator.EQUAL:
        return None
    return None if before.endswith("近") and _is_last(before, ahead) else found[0]


def _is_last(before: str, ahead: str) -> bool:
    """Whether 近 means the last N: 近3年来, 近5次."""
    match = _LASTS.match(ahead)
    if match is None or before.endswith(("将近", "接近", "几近")):
        return False
    return (
        bool(match["times"] or match["back"])
        or len(before) == 1
        or not before[-2].isalnum()
        or before[-2] in "在从据对"
    )


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

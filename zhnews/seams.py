"""How well one piece of text continues another: the evidence at the seam."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from zhnews import fragments, words

_REACH = 5
_CROSSING = 0.8
_HAN_END, _HAN_HEAD = re.compile("[\u4e00-\u9fff]+\\Z"), re.compile("[\u4e00-\u9fff]+")
_NUMBER_END = re.compile(r"[0-9.][0-9.%]*$")
# Behind these a number is awaited, and that what it begins is a date speaks for no beginning.
_AWAITS_NUMBER, _AWAITED = frozenset("达至约近占每第逾超从"), 2.0
_POWERS = frozenset("十百千万几数")  # behind these 万 and 亿 go on with the number
_LATIN = re.compile("[A-Za-z]")
_UNIT_HEAD = re.compile(
    "[0-9年月日时分个名人万亿千百余多家户件次场项条米公吨亩元%级岁℃度只辆台座处所种支期号届位周天秒点.]"
)


def language(tail: str, head: str) -> float:
    """Dictionary evidence that a word stands across the seam: positive where one does.

    >>> language('共建幸福小', '区和睦家园') > 2 > 1 > language('他走进学校', '表示感谢')
    True
    """
    return words.across(_han_end(tail), _han_head(head))


def crosses(tail: str, head: str) -> bool:
    """Whether a word of the dictionary stands across the seam; both are folded.

    >>> crosses('滨江新桥昨日通', '车'), crosses('他走进学校', '表示感谢')
    (True, False)
    """
    return language(tail, head) > 1


def _han_end(folded: str) -> str:
    found = _HAN_END.search(folded[-_REACH:])
    return found[0] if found else ""


def _han_head(folded: str) -> str:
    found = _HAN_HEAD.match(folded, 0, _REACH)
    return found[0] if found else ""


def enclosed(tail: str, head: str) -> bool:
    """Whether a pair of marks stands around the seam: opened in the one text, closed in the other; both are folded.

    >>> enclosed('(据新华社北京电 记者吴青、', '杨柳)'), enclosed('(见图)', '杨柳)')
    (True, False)
    """
    opened = fragments.quote_left_open(tail) or fragments.bracket_left_open(tail)
    return opened and (fragments.quote_closed_first(head) or fragments.bracket_closed_first(head))


@dataclass(frozen=True, slots=True)
class Tail:
    """What the end of a piece of text shows: its last Chinese characters, and what it leaves open."""

    han: str
    number: bool
    awaits_number: bool
    latin: bool
    quote: bool
    bracket: bool

    @classmethod
    def of(cls, folded: str) -> Tail:
        """The tail of a folded text."""
        return _short_tail(folded) if len(folded) <= _SHORT else cls._of(folded)

    @classmethod
    def _of(cls, folded: str) -> Tail:
        return cls(
            _han_end(folded),
            _NUMBER_END.search(folded[-20:]) is not None,
            folded[-1] in _AWAITS_NUMBER,
            _LATIN.match(folded, len(folded) - 1) is not None,
            fragments.quote_left_open(folded),
            fragments.bracket_left_open(folded),
        )


@dataclass(frozen=True, slots=True)
class Head:
    """What the beginning of a piece of text shows: how well it begins a paragraph, and what it closes."""

    opening: float
    han: str
    first: str
    unit: bool
    quote: bool
    quotes_twice: bool
    bracket: bool

    @classmethod
    def of(cls, folded: str) -> Head:
        """The head of a folded text."""
        return _short_head(folded) if len(folded) <= _SHORT else cls._of(folded)

    @classmethod
    def _of(cls, folded: str) -> Head:
        return cls(
            fragments.opening(folded),
            _han_head(folded),
            folded[0],
            _UNIT_HEAD.match(folded) is not None,
            fragments.quote_closed_first(folded),
            fragments.quotes_twice(folded),
            fragments.bracket_closed_first(folded),
        )


# Short lines come again on a page.
_SHORT = 24
_short_tail = lru_cache(maxsize=512)(Tail._of)
_short_head = lru_cache(maxsize=512)(Head._of)


def fit(tail: str, head: str, crossing: float | None = None) -> float:
    """How well `head` continues `tail` as one paragraph, in log odds; both are folded.

    `crossing` is what the words across the seam say, where that is known better than the dictionary tells.
    """
    return join(Tail.of(tail), Head.of(head), crossing)


def join(tail: Tail, head: Head, crossing: float | None = None) -> float:
    """How well the one continues the other as one paragraph, in log odds."""
    score = -head.opening
    if crossing is None:
        crossing = words.across(tail.han, head.han)
        score += min(crossing, 9.0) * _CROSSING if crossing > 0.5 else 0.0
    else:
        score += crossing
    if tail.number:
        score += 4.0 if head.unit else -1.0 if head.first.isdigit() else -3.0
    elif tail.awaits_number and head.first.isdigit():
        score += max(head.opening, 0.0) + _AWAITED
    elif head.first in "万亿" and tail.han and tail.han[-1] in _POWERS:
        score += 4.0
    elif head.first in "%‰℃亿":
        score -= 4.0
    if tail.latin and _LATIN.match(head.first):
        score += 2.0
    # Where a quotation is open and two begin, the first mark is one misread that closes it.
    closed_first = head.quote or (tail.quote and head.quotes_twice)
    for opened, closed in ((tail.quote, closed_first), (tail.bracket, head.bracket)):
        if opened and closed:
            score += 2.0
        elif opened or closed:
            score -= 3.0
    return score

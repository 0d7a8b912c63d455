"""What a page's own text says about a seam: a paper repeats its names and terms within the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import log

from zhnews import seams, words

# Log odds of a seam that no word crosses: of the dictionary alone, and of a page of so many characters as well.
_NOTHING, _NOTHING_REPEATED, _LONG = -0.6, -0.5, 6000
_MARK_NOTHING, _MARK_SHARE = -0.4, 0.6  # the same beside a mark, where what the page repeats says less
_CROSSING = 0.38  # log odds for each of the dictionary's
_MOST_CROSSING, _MOST = 4.4, 5.0
_THREE, _MORE, _ONE = 3.5, 2.3, 1.5  # where the page has three of the characters around the seam, or the two at it
_HAN = re.compile("[\u4e00-\u9fff]{2}")
CROSSED = 1.0  # log odds from which a word stands across a seam
WORDS = 1.2  # how much the words across a seam count beside its marks and how the text below begins
_PHRASE, _PHRASED = 4, (0.0, 1.0, 3.0, 5.0)  # characters of a phrase; log odds of so many that stand across a seam
_MOST_TEXT = 200_000  # characters that phrases are looked for in; no newspaper page has more
_COMMON = 4  # a pair of characters that stands on every fourth line tells no topic
_OFTEN = 3  # times that two characters stand together for more than chance


class Echoes:
    """Which characters stand together on the page."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._pairs: Counter[str] = Counter()
        self._threes: set[str] = set()
        length = self._lines = 0
        for text in texts:
            length += len(text)
            self._lines += 1
            self._pairs.update(map("".join, pairwise(text)))
            self._threes.update(map("".join, zip(text, text[1:], text[2:], strict=False)))
        self._nothing = _NOTHING + _NOTHING_REPEATED * min(length / _LONG, 1.0)

    def across(self, tail: str, head: str) -> float:
        """Log odds that `head` continues `tail`, by the words across their seam; both are folded.

        >>> page = Echoes(['他们走进株树镇', '今年的株树镇'])
        >>> page.across('来到株', '树镇参观') > 2 > 0 > page.across('来到株', '他们参观')
        True
        """
        if not (tail[-1].isalnum() and head[0].isalnum()):
            return _MARK_NOTHING + self._echo(tail[-2:], head[:2]) * _MARK_SHARE
        crossing = seams.language(tail, head)
        score = min(crossing * _CROSSING, _MOST_CROSSING) if crossing > 1 else self._nothing
        return min(score + self._echo(tail[-2:], head[:2]), _MOST)

    def kinship(self, above: Sequence[str], below: Sequence[str]) -> float:
        """How much two stretches of lines have in common: the rarer on the page what they share, the more."""
        first = {pair for text in above for pair in map("".join, pairwise(text))}
        shared = first.intersection(pair for text in below for pair in map("".join, pairwise(text)))
        found = ((self._lines, self._pairs[pair]) for pair in shared if _HAN.fullmatch(pair))
        return sum(log(lines / pairs) for lines, pairs in found if 0 < pairs < lines / _COMMON)

    def may_cross(self, tail: str, heads: Iterable[str]) -> Iterator[int]:
        """Across the seam with which of the heads a word may stand at all: a quick look, before it is weighed.

        A word of the dictionary has up to three characters on one side, and four in all.
        """
        pairs, threes, held = self._pairs, self._threes, words.held()
        one, two, three = tail[-1:], tail[-2:], tail[-3:]
        for n, head in enumerate(heads):
            first, second = head[:1], head[:2]
            across = one + first, two + first, one + second, two + second, three + first, one + head[:3]
            if across[0] in pairs or not threes.isdisjoint(across) or not held.isdisjoint(across):
                yield n

    def crossed(self, tail: str, heads: Sequence[str], least: float = CROSSED) -> Iterator[tuple[int, float]]:
        """The heads that a word joins to the tail, by index, and what that says: log odds above the least."""
        for n in self.may_cross(tail, heads):
            word = self.across(tail, heads[n])
            if word > least:
                yield n, word

    def _echo(self, tail: str, head: str) -> float:
        if (len(tail) > 1 and tail + head[0] in self._threes) or (len(head) > 1 and tail[-1] + head in self._threes):
            return _THREE
        pairs = self._pairs[tail[-1] + head[0]]
        return _MORE if pairs >= _OFTEN else _ONE if pairs else 0.0


class Phrases:
    """The phrases of four characters that a page holds and that begin in one of the tails: names and terms."""

    def __init__(self, texts: Iterable[str], tails: Iterable[str]) -> None:
        firsts = {char for tail in tails for char in tail[1 - _PHRASE :]}
        self._held: set[str] = set()
        room = _MOST_TEXT
        for text in texts:
            self._held.update([text[k : k + _PHRASE] for k, char in enumerate(text[:room]) if char in firsts])
            room -= len(text)
            if room <= 0:
                break

    def across(self, tail: str, head: str) -> float:
        """Log odds that `head` continues `tail`, Chinese characters both, by the phrases across their seam.

        >>> page = Phrases(['株树镇排水站昨日开闸'], ['株树镇'])
        >>> page.across('株树镇', '排水站') > page.across('株树镇', '党委书记') == 0
        True
        """
        ends = tail[1 - _PHRASE :] + head[: _PHRASE - 1]
        return _PHRASED[sum(ends[k : k + _PHRASE] in self._held for k in range(len(ends) - _PHRASE + 1))]

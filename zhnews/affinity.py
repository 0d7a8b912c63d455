"""How much of a text's vocabulary an article shares: which article a fragment is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import repeat
from math import exp, log, sqrt
from operator import add

_HAN = re.compile("[\u4e00-\u9fff]+")
# How sharply shared words speak, and what keeps a short text from speaking too loudly: fitted on pages whose
# articles are known, where the best-scoring article is the right one for 94 paragraphs in 100.
_SHARPNESS, _SHORTNESS = 24.0, 40.0


_UNIT = 2**20


def sharpness(length: int) -> float:
    """How sharply the words speak of a text with so many pairs."""
    return _SHARPNESS / sqrt(length + _SHORTNESS)


def shortening(length: int) -> float:
    """What a text's share in an article with so many pairs is divided by: long ones share words by chance."""
    return sqrt(length + 60)


def bigrams(folded: str, known: dict[str, str] | None = None) -> frozenset[str]:
    """The pairs of neighbouring Chinese characters of a text.

    `known` are the pairs of the page so far: a long page takes less memory and time if equal pairs are one object.

    >>> sorted(bigrams('新桥,通车'))
    ['新桥', '桥通', '通车']
    """
    return _short_bigrams(folded) if len(folded) <= _SHORT else _bigrams(folded, known)


def _bigrams(folded: str, known: dict[str, str] | None = None) -> frozenset[str]:
    han = "".join(_HAN.findall(folded))
    if known is None:
        return frozenset(map(add, han, han[1:]))
    found = list(map(add, han, han[1:]))
    return frozenset(map(known.setdefault, found, found))


# Short lines come again on a page.
_SHORT = 24
_short_bigrams = lru_cache(maxsize=512)(_bigrams)


@dataclass(frozen=True)
class Vocabulary:
    """How telling each pair of characters is on a page: the rarer among its paragraphs, the more.

    `texts` are the paragraphs' pairs; they are read when a weight is first asked for.
    """

    texts: Iterable[frozenset[str]]

    @cached_property
    def weights(self) -> dict[str, float]:
        """The weight of each pair that two paragraphs have."""
        counts: Counter[str] = Counter()
        total = 1
        for text in self.texts:
            counts.update(text)
            total += 1
        # Rounded to multiples of 2**-20, weights add up to the same in any order.
        by_count = [0.0, *(round(log(total / n) * _UNIT) / _UNIT for n in range(1, total))]
        return {pair: by_count[n] for pair, n in counts.items() if n > 1}

    def shared(self, text: Set[str], article: Set[str]) -> float:
        """The weight of what the text shares with the article, whatever the article's length."""
        common = text & article
        if not common:
            return 0.0
        return sum(map(self.weights.get, common, repeat(0.0))) / shortening(len(article))

    def scores(self, text: Set[str], places: Iterable[Set[str]]) -> list[float]:
        """For each place how well the text fits there, going by the words that stand above it.

        The difference of two scores is in log odds.
        """
        told = text & self.weights.keys()
        sharp = sharpness(len(text))
        return [sharp * self.shared(told, place) for place in places]

    def attribution(self, text: Set[str], places: Iterable[Set[str]], articles: Sequence[int]) -> list[float]:
        """For each place the log odds that the text belongs there, not elsewhere.

        `articles` says which article each place is in: the probabilities are shared out among articles, not places.
        """
        scores = self.scores(text, places)
        best: dict[int, float] = {}
        for article, score in zip(articles, scores, strict=True):
            best[article] = max(score, best.get(article, 0.0))
        top = max(best.values(), default=0.0)
        total = top + log(sum([exp(score - top) for score in best.values()])) if best else 0.0
        return [score - total for score in scores]

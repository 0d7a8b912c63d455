"""Headlines of two articles that a tool has printed in one line, a blank between: parted where their words say so."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from zhnews.affinity import Vocabulary
from zhnews.blocks import HEADING_LIMIT, Part, pairs
from zhnews.chars import BLANK
from zhnews.layout import in_lines
from zhnews.model import BlockRole

# How many articles before and after are looked at; how far ahead, in log odds, each half's own text is of the other's.
_REACH, _AHEAD = 12, 1.0


def parted(read: Sequence[Part], chains: Sequence[Sequence[Part]], vocabulary: Vocabulary) -> list[list[Part]]:
    """The chains, with a heading line of two where its halves speak of two articles' texts.

    The halves stay in their chain: whose they are, is asked of all headings together. A couplet speaks of one text.
    """
    if not in_lines(read):
        return [list(chain) for chain in chains]
    told = [(chain[0].place, pairs(part for part in chain if part.role is BlockRole.TEXT)) for chain in chains]
    texts = sorted(((place, words) for place, words in told if words), key=lambda text: text[0])
    places = [place for place, _ in texts]

    def near(part: Part) -> list[frozenset[str]]:
        at = bisect_left(places, part.place)
        return [words for _, words in texts[max(0, at - _REACH) : at + _REACH]]

    def pieces(part: Part) -> Iterable[Part]:
        heading = part.role is BlockRole.HEADLINE and len(part.folded) <= HEADING_LIMIT
        return _pieces(part, near(part), vocabulary) if heading else (part,)

    return [[piece for part in chain for piece in pieces(part)] for chain in chains]


def _pieces(part: Part, texts: Sequence[frozenset[str]], vocabulary: Vocabulary) -> Iterator[Part]:
    """The part, cut wherever its halves are of two texts, and first where that is surest."""
    halves = [
        (part.cut(0, blank.start()), part.cut(blank.end(), len(part.folded))) for blank in BLANK.finditer(part.folded)
    ]
    ahead = [_ahead(*both, texts, vocabulary) for both in halves] if texts else []
    if max(ahead, default=0.0) < _AHEAD:
        yield part
        return
    for half in halves[ahead.index(max(ahead))]:
        yield from _pieces(half, texts, vocabulary)


def _ahead(left: Part, right: Part, texts: Sequence[frozenset[str]], vocabulary: Vocabulary) -> float:
    """How far each half's own text is ahead of the other half's, for the less sure of the two."""
    numbers = range(len(texts))
    ones, others = (vocabulary.attribution(half.bigrams, texts, numbers) for half in (left, right))
    one, other = (max(numbers, key=odds.__getitem__) for odds in (ones, others))
    return min(ones[one] - ones[other], others[other] - others[one])

"""Headlines that were read as printed lines of text, another article's or their own's, found again where it has none.

A headline as wide as a column looks like a line of it, and joins what stands above or below.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from zhnews import mend, words
from zhnews.affinity import bigrams
from zhnews.blocks import Part, pairs
from zhnews.model import BlockRole

# How many articles before and after are looked at; how many printed lines a headline has at the most, and how many
# pairs of characters at the least; what share of these its article tells again, and how much less the other may have.
_REACH, _LINES, _LEAST, _TOLD, _AHEAD = 12, 2, 6, 0.4, 0.25
_STOPS = "。;,、:"  # what a headline does not end with
_UNLIKE = -4.0  # log odds of a heading by its form, below which a line is none


@dataclass(frozen=True, slots=True)
class _Edge:
    """Printed lines at the beginning or end of the part `k` of an article, from `start` to `end` of its fold."""

    k: int
    start: int
    end: int
    words: frozenset[str]


def raised(chains: Sequence[Sequence[Part]]) -> list[list[Part]]:
    """The articles; one without headline gets the line of its own text that tells what the rest of it tells.

    Else, if it begins with its byline, it gets such lines of another's text: they stand at the beginning or the end of
    a part, and no word is broken where they are cut off. A page without any headline prints none.
    """
    made = [list(chain) for chain in chains]
    if not any(part.role is BlockRole.HEADLINE for chain in made for part in chain):
        return made
    edges: dict[int, list[_Edge]] = {}
    for n, bare in enumerate(made):
        if not bare or bare[0].role is BlockRole.HEADLINE:
            continue
        own = _own(bare)
        if own is not None:
            bare.insert(0, bare.pop(own).named(BlockRole.HEADLINE, "sunk"))
            edges.pop(n, None)
            continue
        if not bare[0].leads:
            continue
        told = pairs([part for part in bare if part.role is BlockRole.TEXT])
        found: list[tuple[int, int, _Edge]] = []
        for m in range(max(0, n - _REACH), min(len(made), n + _REACH + 1)):
            if m not in edges:
                edges[m] = list(_edges(made[m]))
            if m != n:
                found += [(_worth(edge, told), m, edge) for edge in edges[m] if _tells(made[m], edge, told)]
        if found:
            _, m, edge = max(found, key=itemgetter(0))
            part = made[m][edge.k]
            left = ((0, edge.start), (edge.end, len(part.folded)))
            made[m][edge.k : edge.k + 1] = [part.cut(start, end) for start, end in left if start < end]
            bare.insert(0, part.cut(edge.start, edge.end).named(BlockRole.HEADLINE, "sunk"))
            del edges[m], edges[n]
    return [chain for chain in made if chain]


def _own(chain: Sequence[Part]) -> int | None:
    """Which piece of the article's own text may be its headline by its form, and tells what the rest tells.

    Where the article has no byline, that is its first part, or none.
    """
    for k, part in enumerate(chain if chain[0].leads else chain[:1]):
        if part.rule != "piece" or (part.heading or 0.0) < _UNLIKE or (k and mend.is_cut(chain[k - 1], part)):
            continue
        told = pairs([other for other in chain if other.role is BlockRole.TEXT and other is not part])
        if _is_told(part.bigrams, told):
            return k
    return None


def _is_told(line: frozenset[str], told: frozenset[str]) -> bool:
    """Whether what is `told` tells enough of the line's words again, and these are enough to say."""
    return len(line) >= _LEAST and len(line & told) >= _TOLD * len(line)


def _edges(chain: Sequence[Part]) -> Iterator[_Edge]:
    """The printed lines at the beginnings and ends of the article's texts that may be a headline by their form."""
    for k, part in enumerate(chain):
        if part.role is not BlockRole.TEXT:
            continue
        cuts = [*part.text.starts, len(part.folded)]
        for size in range(1, min(_LINES, len(cuts) - 1) + 1):
            for start, end in dict.fromkeys([(0, cuts[size]), (cuts[-1 - size], cuts[-1])]):
                line = part.folded[start:end]
                if line[-1] not in _STOPS and "。" not in line:
                    yield _Edge(k, start, end, bigrams(line))


def _worth(edge: _Edge, told: frozenset[str]) -> int:
    """How much of the lines is told, what is not told taken off."""
    return 3 * len(edge.words & told) - len(edge.words)


def _tells(chain: Sequence[Part], edge: _Edge, told: frozenset[str]) -> bool:
    """Whether the lines of that article tell what is `told` there, and less what it tells itself."""
    if not _is_told(edge.words, told):
        return False
    common, part = len(edge.words & told), chain[edge.k]
    rest = [other.bigrams for other in chain if other is not part]
    rest += [bigrams(part.folded[: edge.start]), bigrams(part.folded[edge.end :])]
    if common - len(edge.words & frozenset().union(*rest)) < _AHEAD * len(edge.words):
        return False
    return not any(words.stands_across(part.folded, at) for at in (edge.start, edge.end))

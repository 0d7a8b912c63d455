"""Headlines that were read as printed lines of another article's text, found again where theirs has none.

A headline as wide as a column looks like a line of it, and joins what stands above or below.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zhnews import words
from zhnews.affinity import bigrams
from zhnews.blocks import Part, pairs
from zhnews.model import BlockRole

# How many articles before and after are looked at; how many printed lines a headline has at the most, and how many
# pairs of characters at the least; what share of these its article tells again, and how much less the other may have.
_REACH, _LINES, _LEAST, _TOLD, _AHEAD = 12, 2, 6, 0.4, 0.25
# What a headline does not end with. How many characters on each side show whether a word stands across a cut; from
# which log odds on one does.
_STOPS, _AROUND, _WORD = "。;,、:", 4, 0.5


def raised(chains: Sequence[Sequence[Part]]) -> list[list[Part]]:
    """The articles; one that begins with its byline gets the lines of another's text that tell what its own tells.

    They stand at the beginning or the end of a part, and no word is broken where they are cut off.
    """
    made = [list(chain) for chain in chains]
    for n, bare in enumerate(made):
        if not bare or not bare[0].leads:
            continue
        told = pairs([part for part in bare if part.role is BlockRole.TEXT])
        found = max(_lines(made, n, told), default=None)
        if found is not None:
            _, m, k, start, end = found
            part = made[m][k]
            made[m][k : k + 1] = [part.cut(a, b) for a, b in ((0, start), (end, len(part.folded))) if a < b]
            bare.insert(0, part.cut(start, end).named(BlockRole.HEADLINE, "sunk"))
    return [chain for chain in made if chain]


def _lines(made: Sequence[Sequence[Part]], n: int, told: frozenset[str]) -> Iterator[tuple[int, int, int, int, int]]:
    """The lines of others that tell what is `told`: how well, whose, of which part, from where to where."""
    for m in range(max(0, n - _REACH), min(len(made), n + _REACH + 1)):
        if m == n:
            continue
        for k, part in enumerate(made[m]):
            if part.role is not BlockRole.TEXT:
                continue
            for start, end in _edges(part):
                own = bigrams(part.folded[start:end])
                common = len(own & told)
                if len(own) < _LEAST or common < _TOLD * len(own):
                    continue
                rest = [other.bigrams for other in made[m] if other is not part]
                rest += [bigrams(part.folded[:start]), bigrams(part.folded[end:])]
                if common - len(own & frozenset().union(*rest)) >= _AHEAD * len(own):
                    yield 3 * common - len(own), m, k, start, end


def _edges(part: Part) -> Iterator[tuple[int, int]]:
    """The printed lines at the part's beginning and end that may be a headline."""
    cuts = [*part.text.starts, len(part.folded)]
    for size in range(1, min(_LINES, len(cuts) - 1) + 1):
        for start, end in ((0, cuts[size]), (cuts[-1 - size], cuts[-1])):
            line = part.folded[start:end]
            if (
                line[-1] not in _STOPS
                and "。" not in line
                and not any(_crosses(part.folded, at) for at in (start, end))
            ):
                yield start, end


def _crosses(folded: str, at: int) -> bool:
    """Whether a word stands across the place."""
    tail, head = folded[max(0, at - _AROUND) : at].split()[-1:], folded[at : at + _AROUND].split()[:1]
    return bool(tail and head) and words.across(tail[0], head[0]) > _WORD

"""Two articles' headlines on one line, parted where the words of an article without headline begin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate

from zhnews import words
from zhnews.affinity import Vocabulary
from zhnews.blocks import Part, pairs
from zhnews.model import BlockRole

# How many articles around are looked at; how long each headline is at the least; how much more weight each side shares
# with its own text than with the other's, in log odds of pairs of characters.
_REACH, _SHORTEST, _CLEAR = 12, 5, 5.0


def part(chains: Sequence[list[Part]], vocabulary: Vocabulary) -> list[list[Part]]:
    """The articles; one without heading gets the half of another's heading line that is its own, if there is one."""
    made = sorted((list(chain) for chain in chains), key=lambda chain: chain[0].place)
    bare = [n for n, chain in enumerate(made) if chain[0].leads]
    if not bare or len(bare) == len(made):
        return made
    told = [pairs(part for part in chain if part.role is not BlockRole.HEADLINE) for chain in made]
    for n in bare:
        for m in sorted(range(max(0, n - _REACH), min(len(made), n + _REACH + 1)), key=lambda m: abs(m - n)):
            if made[m][0].role is BlockRole.HEADLINE and _share(made[m], made[n], told[m], told[n], vocabulary.weights):
                break
    return made


def _share(
    chain: list[Part], bare: list[Part], own: frozenset[str], other: frozenset[str], weights: Mapping[str, float]
) -> bool:
    """Whether one of the article's heading lines is half the other's, which gets it."""
    for k, line in enumerate(chain):
        if line.role is not BlockRole.HEADLINE:
            return False
        ahead = _cut(line.folded, own, other, weights)
        behind = _cut(line.folded, other, own, weights)
        at = ahead or behind
        if at:
            halves = line.cut(0, at), line.cut(at, len(line.folded))
            chain[k], given = halves if ahead else halves[::-1]
            bare.insert(0, given)
            return True
    return False


def _cut(folded: str, first: frozenset[str], last: frozenset[str], weights: Mapping[str, float]) -> int:
    """Where the words of the `first` text end in the line and those of the `last` begin; 0 where they do not."""
    gains = [0.0] * len(folded)  # by the place where a pair ends
    for at in range(1, len(folded)):
        pair = folded[at - 1 : at + 1]
        gains[at] = weights.get(pair, 0.0) * ((pair in first) - (pair in last))
    sums = [0.0, *accumulate(gains)]
    best, least = 0, 0.0
    for at in range(_SHORTEST, len(folded) - _SHORTEST + 1):
        left, right = sums[at], sums[at + 1] - sums[-1]  # a pair that stands across the cut is neither's
        if min(left, right) < _CLEAR or left + right < least:
            continue
        if not words.stands_across(folded, at):
            best, least = at, left + right
    return best

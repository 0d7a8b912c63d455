"""Stretches of text that hang behind the wrong article, put back between the paragraphs of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log

from zhnews import follows
from zhnews.affinity import Vocabulary
from zhnews.blocks import Part
from zhnews.model import BlockRole
from zhnews.runs import Run

# How far ahead, in log odds, another article's words must be; how many parts a stretch has at the most; how many
# runs around it are looked at.
_RETURN, _LONGEST, _REACH = 4.0, 4, 48


def returned(
    parts: Sequence[Part],
    runs: Sequence[Run],
    chosen: Mapping[int, int],
    telling: Sequence[frozenset[str]],
    vocabulary: Vocabulary,
) -> dict[int, int]:
    """The links with every stretch put back that was hung behind an article whose words it does not share.

    A stretch is runs printed one below the other; it goes between two paragraphs of the article that it speaks of.
    """
    below = dict(chosen)
    above = {b: a for a, b in below.items()}
    for j in range(len(runs)):
        first = parts[runs[j].first]
        if j not in above or above[j] == j - 1 or first.role is not BlockRole.TEXT:
            continue
        hung = parts[runs[above[j]].last]
        if hung.role is not BlockRole.TEXT or hung.open_end > 0.5:
            continue
        last = j
        while below.get(last) == last + 1:
            last += 1
        if (
            last in below
            or runs[last].last - runs[j].first >= _LONGEST
            or parts[runs[last].last].open_end > 0.5
            or first.head.opening < -1.5
        ):
            continue
        chains = _chains_near(below, above, range(max(0, j - _REACH), min(len(runs), j + _REACH)), range(j, last + 1))
        home = next((n for n, chain in enumerate(chains) if above[j] in chain), None)
        words = frozenset().union(*telling[j : last + 1])
        bags = [frozenset().union(*(telling[k] for k in chain)) for chain in chains]
        scores = vocabulary.scores(words, bags)
        best = max(range(len(scores)), key=scores.__getitem__, default=None)
        if best is None or home is None or best == home or scores[best] < scores[home] + _RETURN:
            continue
        place = _place(parts, runs, chains[best], j, last)
        if place is not None:
            del below[above[j]]
            if place in below:
                below[last], above[below[place]] = below[place], last
            below[place], above[j] = j, place
    return below


def _chains_near(below: Mapping[int, int], above: Mapping[int, int], near: range, left_out: range) -> list[list[int]]:
    """The chains of runs that the links make, as far as they are near, without those left out."""
    chains: list[list[int]] = []
    for start in near:
        if start in above or start in left_out:
            continue
        chain = [start]
        while chain[-1] in below and below[chain[-1]] not in left_out and len(chain) < len(near):
            chain.append(below[chain[-1]])
        chains.append(chain)
    return chains


def _place(parts: Sequence[Part], runs: Sequence[Run], chain: Sequence[int], first: int, last: int) -> int | None:
    """The run of the chain below which the stretch fits best, between closed paragraphs; `None` where nowhere."""
    head, tail = parts[runs[first].first], parts[runs[last].last]
    best, least = None, 0.0
    for n, k in enumerate(chain):
        above = parts[runs[k].last]
        if above.role is not BlockRole.TEXT or above.open_end > 0.5:
            continue
        score = follows.seam(above, head) - log(1 + abs(first - k))
        if n + 1 < len(chain):
            following = parts[runs[chain[n + 1]].first]
            score += follows.seam(tail, following) - follows.seam(above, following)
        if best is None or score > least:
            best, least = k, score
    return best

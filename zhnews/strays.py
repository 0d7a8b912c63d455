"""Stretches of text that hang behind the wrong article, put back between the paragraphs of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import pairwise
from math import log

from zhnews import follows, fragments
from zhnews.affinity import Vocabulary
from zhnews.blocks import Part
from zhnews.model import BlockRole
from zhnews.runs import Run

# How far ahead, in log odds, another article's words must be; how many runs a stretch has at the most; how many around
# it are looked at.
_RETURN, _LONGEST, _REACH = 4.0, 8, 48


def returned(
    parts: Sequence[Part],
    runs: Sequence[Run],
    chosen: Mapping[int, int],
    telling: Sequence[frozenset[str]],
    vocabulary: Vocabulary,
) -> dict[int, int]:
    """The links with every stretch put back that was hung behind an article whose words it does not share.

    A stretch is the rest of a chain; it goes between two paragraphs of the article that it speaks of.
    """
    below = dict(chosen)
    above = {b: a for a, b in below.items()}
    for hung, j in sorted(chosen.items(), key=lambda link: link[1]):
        if hung == j - 1 or below.get(hung) != j or not _may_be_stray(parts[runs[hung].last], parts[runs[j].first]):
            continue
        stretch = _stretch(below, j)
        last = stretch[-1]
        if last in below or parts[runs[last].last].breaks_off:
            continue
        near = range(max(0, j - _REACH), min(len(runs), j + _REACH))
        chains = _chains_near(below, above, near, frozenset(stretch))
        home = next((n for n, chain in enumerate(chains) if hung in chain), None)
        if home is None:
            continue
        bags = [_words(telling, chain) for chain in chains]
        head, *pieces = [vocabulary.scores(_words(telling, piece), bags) for piece in _pieces(parts, runs, stretch)]
        best = max(range(len(bags)), key=pieces[0].__getitem__)
        at_head, first, *rest = [scores[best] - scores[home] for scores in (head, *pieces)]
        if min(at_head, first) < _RETURN or min(rest, default=0.0) < 0.0:
            continue
        place = _place(parts, runs, chains[best], j, last)
        if place is not None:
            del below[hung]
            if place in below:
                below[last], above[below[place]] = below[place], last
            below[place], above[j] = j, place
    return below


def _may_be_stray(above: Part, first: Part) -> bool:
    """Whether paragraphs meet at the link, an end and a beginning, or what is too short to show whose end it is."""
    if not above.role is first.role is BlockRole.TEXT:
        return False
    if above.breaks_off:
        return fragments.is_short_end(first.folded)
    return first.head.opening >= -1.5


def _stretch(below: Mapping[int, int], first: int) -> list[int]:
    """The run and those that follow it, to the end of the chain or as many as are looked at."""
    stretch = [first]
    while stretch[-1] in below and len(stretch) < _LONGEST:
        stretch.append(below[stretch[-1]])
    return stretch


def _pieces(parts: Sequence[Part], runs: Sequence[Run], stretch: Sequence[int]) -> list[list[int]]:
    """What is printed in one place at the head of the stretch, then the whole stretch, cut where it leads elsewhere.

    It is not cut within a paragraph.
    """
    pieces = [[stretch[0]], [stretch[0]]]
    for above, below in pairwise(stretch):
        if below == above + 1 == stretch[0] + len(pieces[0]):
            pieces[0].append(below)
        if below == above + 1 or parts[runs[above].last].breaks_off:
            pieces[-1].append(below)
        else:
            pieces.append([below])
    return pieces


def _words(telling: Sequence[frozenset[str]], runs: Iterable[int]) -> frozenset[str]:
    return frozenset().union(*(telling[k] for k in runs))


def _chains_near(
    below: Mapping[int, int], above: Mapping[int, int], near: range, left_out: Set[int]
) -> list[list[int]]:
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
        if above.role is not BlockRole.TEXT or above.breaks_off:
            continue
        score = follows.seam(above, head) - log(1 + abs(first - k))
        if n + 1 < len(chain):
            following = parts[runs[chain[n + 1]].first]
            score += follows.seam(tail, following) - follows.seam(above, following)
        if best is None or score > least:
            best, least = k, score
    return best

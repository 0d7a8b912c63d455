"""Whole paragraphs that no article claims, put into the one that they speak of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from zhnews.affinity import Vocabulary
from zhnews.blocks import Part, pairs
from zhnews.model import BlockRole

# How many articles before and after are looked at.
_REACH = 6
# Log odds below which a text begins within a sentence.
_BEGUN = -1.5


def housed(
    chains: Sequence[list[Part]], orphans: Sequence[list[Part]], vocabulary: Vocabulary
) -> tuple[list[list[Part]], list[list[Part]]]:
    """The articles, in page order, with the orphans whose words they share; the orphans that stay.

    A piece of a paragraph stays an orphan, as does what is no text: nothing says where in the article it belongs.
    """
    homes = sorted((list(chain) for chain in chains), key=lambda chain: chain[0].place)
    if not homes or not orphans:
        return homes, list(orphans)
    places = [chain[0].place for chain in homes]
    left: list[list[Part]] = []
    for orphan in orphans:
        if any(part.role is not BlockRole.TEXT for part in orphan) or _is_cut(orphan):
            left.append(orphan)
            continue
        at = bisect_left(places, orphan[0].place)
        near = homes[max(0, at - _REACH) : at + _REACH]
        scores = vocabulary.scores(pairs(orphan), [pairs(chain) for chain in near])
        home = near[max(range(len(near)), key=scores.__getitem__)]
        below = (k for k, part in enumerate(home) if part.role is BlockRole.TEXT and part.place > orphan[0].place)
        before = next(below, len(home))
        home[before:before] = orphan
    return homes, left


def _is_cut(orphan: Sequence[Part]) -> bool:
    """Whether the text begins or ends within a sentence."""
    return orphan[-1].breaks_off or orphan[0].head.opening < _BEGUN

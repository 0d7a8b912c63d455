"""Captions and copies, each with the article that it is about."""

from __future__ import annotations

from collections.abc import Sequence

from zhnews.affinity import Vocabulary
from zhnews.blocks import Part, pairs
from zhnews.model import BlockRole

_ROLES = (BlockRole.CAPTION, BlockRole.DUPLICATE)
# They may belong to so many articles around; how far another one's words must be ahead of the one beside, in log odds.
_REACH, _ELSEWHERE = 12, 2.0


def find(parts: Sequence[Part], chains: Sequence[Sequence[Part]], vocabulary: Vocabulary) -> list[list[Part]]:
    """For each article the captions and copies that belong to it."""
    found: list[list[Part]] = [[] for _ in chains]
    owners = {part.start: n for n, chain in enumerate(chains) for part in chain}
    words = [pairs(chain) for chain in chains]
    for part, near in zip(parts, _around(parts, owners), strict=True):
        if part.role in _ROLES and near:
            found[_owner(part, near, words, vocabulary)].append(part)
    return found


def _around(parts: Sequence[Part], owners: dict[int, int]) -> list[list[int]]:
    """For each part the articles of the nearest parts before and after it that belong to one."""
    around: list[list[int]] = [[] for _ in parts]
    for order in (range(len(parts)), range(len(parts) - 1, -1, -1)):
        owner: int | None = None
        for k in order:
            if owner is not None:
                around[k].append(owner)
            owner = owners.get(parts[k].start, owner)
    return around


def _owner(part: Part, near: Sequence[int], words: Sequence[frozenset[str]], vocabulary: Vocabulary) -> int:
    """The article that a caption or a copy is about: the one around it, unless another one's words say otherwise."""
    if len(words) == 1:
        return near[0]
    told = sorted({n for at in near for n in range(max(0, at - _REACH), min(len(words), at + _REACH + 1))})
    scores = dict(zip(told, vocabulary.scores(part.bigrams, [words[n] for n in told]), strict=True))
    best = max(told, key=scores.__getitem__)
    nearest = max(near, key=scores.__getitem__)
    return best if scores[best] > scores[nearest] + _ELSEWHERE else nearest

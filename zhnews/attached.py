"""Captions and copies, each with the article that it is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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
    extras = [k for k, part in enumerate(parts) if part.role in _ROLES]
    words = [pairs(chain) for chain in chains] if extras else []
    above, below = _nearest(parts, owners, 1), _nearest(parts, owners, -1)
    for k in extras:
        near = [n for n in (above[k], below[k]) if n is not None]
        if near:
            found[_owner(parts[k], near, words, vocabulary)].append(parts[k])
    return found


def _nearest(parts: Sequence[Part], owners: Mapping[int, int], step: int) -> list[int | None]:
    """For each part the article of the nearest one before it that belongs to one; after it where `step` is -1."""
    nearest: list[int | None] = []
    owner: int | None = None
    for part in parts[::step]:
        nearest.append(owner)
        owner = owners.get(part.start, owner)
    return nearest[::step]


def _owner(part: Part, near: Sequence[int], words: Sequence[frozenset[str]], vocabulary: Vocabulary) -> int:
    """The article that a caption or a copy is about: the one around it, unless another one's words say otherwise."""
    if len(words) == 1:
        return near[0]
    told = sorted({n for at in near for n in range(max(0, at - _REACH), min(len(words), at + _REACH + 1))})
    scores = dict(zip(told, vocabulary.scores(part.bigrams, [words[n] for n in told]), strict=True))
    best = max(told, key=scores.__getitem__)
    nearest = max(near, key=scores.__getitem__)
    return best if scores[best] > scores[nearest] + _ELSEWHERE else nearest

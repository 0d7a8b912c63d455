"""Fragments made one: which neighbours in an article's line are pieces of one paragraph."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import exp

from zhnews import matching, seams
from zhnews.blocks import Part
from zhnews.model import BlockRole

# How far, in log odds, an end must be ahead of all others that a paragraph could have, and of none; from where on a
# part may be an end; and how many of both an article has at most. What speaks against a cut that is none.
_AHEAD, _END, _MOST, _FIRM = 2.0, 0.5, 24, -2.0


def is_cut(above: Part, below: Part) -> bool:
    """Whether `below` goes on in the middle of the paragraph that `above` begins.

    It does where a cut explains the seam better than an end and a new beginning do; never after a full stop.
    """
    if above.role is not BlockRole.TEXT or below.role is not BlockRole.TEXT:
        return False
    if below.inline and above.text.origin(len(above.text) - 1, len(above.text))[0].end == below.start:
        return True  # what was parted and went nowhere else
    cut = above.open_end
    if cut < 0.05 or above.folded[-1] in "。!?":
        return False
    going = seams.join(above.tail, below.head)
    begun = below.head.opening
    return cut * exp(max(going, -12.0)) > (1.0 - cut) * exp(max(begun, -12.0))


def reunited(chain: Sequence[Part]) -> list[Part]:
    """The parts of an article, with the end of every paragraph that breaks off right below it, wherever it stood.

    Boxes out of order have the head of a column above the foot that it goes on from. What is not sure stays.
    """
    pieces = grouped(chain, _is_firm)
    below = _ends(pieces)
    moved, found = {*below.values()}, list[Part]()
    for n, piece in enumerate(pieces):
        if n not in moved:
            found += piece
            while n in below:
                n = below[n]
                found += pieces[n]
    return found if len(found) == len(chain) else list(chain)  # no ends in a ring


def _is_firm(above: Part, below: Part) -> bool:
    """Whether two pieces go together, and not only as any end and any beginning in the middle would."""
    if not is_cut(above, below):
        return False
    return below.inline or seams.join(above.tail, below.head) + below.head.opening > _FIRM


def _ends(pieces: Sequence[Sequence[Part]]) -> dict[int, int]:
    """Which piece surely ends which."""
    tails = [n for n, piece in enumerate(pieces) if piece[-1].role is BlockRole.TEXT and piece[-1].breaks_off]
    heads = [n for n, piece in enumerate(pieces) if piece[0].role is BlockRole.TEXT and piece[0].head.opening < _END]
    if len(tails) + len(heads) > _MOST:
        return {}
    fits = {(a, b): seams.join(pieces[a][-1].tail, pieces[b][0].head) for a in tails for b in heads if a != b}
    below: dict[int, int] = {}
    while found := matching.clear(fits, _AHEAD):
        below |= found
        ended = {*found.values()}  # and rivals of nobody any more
        fits = {(a, b): score for (a, b), score in fits.items() if a not in found and b not in ended}
    return below


def paragraphs(parts: Iterable[Part]) -> tuple[tuple[Part, ...], ...]:
    """The text and crossheads of an article in reading order, the fragments of each paragraph together."""
    body = (part for part in parts if part.role in (BlockRole.TEXT, BlockRole.SUBHEAD))
    return tuple(map(tuple, grouped(body, is_cut)))


def grouped(parts: Iterable[Part], goes_on: Callable[[Part, Part], bool]) -> list[list[Part]]:
    """The parts, each with those that go on from the one before."""
    groups: list[list[Part]] = []
    for part in parts:
        if groups and goes_on(groups[-1][-1], part):
            groups[-1].append(part)
        else:
            groups.append([part])
    return groups

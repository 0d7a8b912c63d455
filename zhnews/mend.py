"""Fragments made one: which neighbours in an article's line are pieces of one paragraph."""

from __future__ import annotations

from collections.abc import Iterable
from math import exp

from zhnews import seams
from zhnews.blocks import Part
from zhnews.model import BlockRole


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


def paragraphs(parts: Iterable[Part]) -> tuple[tuple[Part, ...], ...]:
    """The text and crossheads of an article in reading order, the fragments of each paragraph together."""
    made: list[list[Part]] = []
    for part in parts:
        if part.role not in (BlockRole.TEXT, BlockRole.SUBHEAD):
            continue
        if made and is_cut(made[-1][-1], part):
            made[-1].append(part)
        else:
            made.append([part])
    return tuple(map(tuple, made))

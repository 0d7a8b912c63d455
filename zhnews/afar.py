"""Paragraphs that go on far off: a part that breaks off, and the one part of the page that a word joins to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zhnews import cuts, matching, wrapped
from zhnews.cells import Cell
from zhnews.echoes import CROSSED, Echoes
from zhnews.joints import Joints
from zhnews.wrapped import Run, Style

_PROMISE = 5.0  # log odds of a seam that is promised wherever it stands
_SURE, _AHEAD = 6.0, 4.0  # log odds of a seam that is joined wherever it stands, and how far it is ahead of any other
_MOST = 120  # parts that break off; a page has more only where its columns are read across
_MOST_RUNS = 1500  # no newspaper page has more


def promised(joints: Joints) -> dict[int, int]:
    """For parts that break off, the part that a word across the seam joins, each the other's best."""
    tails = [k for k in range(len(joints.parts)) if joints.left_open(k)]
    if len(tails) > _MOST:
        return {}
    heads = [k for k, part in enumerate(joints.parts) if part.size]
    below: dict[int, tuple[float, int]] = {}
    above: dict[int, tuple[float, int]] = {}
    for tail, head, score in _scored(joints, tails, heads):
        if score >= _PROMISE:
            below[tail] = max(below.get(tail, (0.0, -1)), (score, head))
            above[head] = max(above.get(head, (0.0, -1)), (score, tail))
    return {tail: head for tail, (_, head) in below.items() if above[head][1] == tail}


def join(cells: Sequence[Cell], runs: Sequence[Run], how: Style, page: Echoes) -> list[Run]:
    """The runs, those that break off with the one below that surely continues them.

    What goes on further up the page stays where it is: whose it is, is asked where articles are put together.
    """
    if len(runs) > _MOST_RUNS:
        return list(runs)
    joints = Joints(cells, runs, [cuts.STRAIGHT + 1] * len(runs), how, page)
    tails = [k for k in range(len(runs)) if joints.left_open(k)]
    heads = [k for k, run in enumerate(runs) if run.size and wrapped.starts(cells, run, how) is not True]
    if len(tails) > _MOST:
        return list(runs)
    scored = {(tail, head): score for tail, head, score in _scored(joints, tails, heads)}
    clear = matching.clear(scored, _AHEAD)
    below = {tail: head for tail, head in clear.items() if head > tail and scored[tail, head] >= _SURE}
    continued = set(below.values())
    found: list[Run] = []
    for k, run in enumerate(runs):
        if k not in continued:
            while k in below:
                k = below[k]
                run = Run(run.cells + runs[k].cells, run.size, run.unsure + runs[k].unsure)
            found.append(run)
    return found


def _scored(joints: Joints, tails: Sequence[int], heads: Sequence[int]) -> Iterator[tuple[int, int, float]]:
    """How well each of the heads continues each of the tails, where a word may stand across the seam."""
    beginnings = [joints.edge(head, last=False) for head in heads]
    for tail in tails:
        for n in joints.page.may_cross(joints.edge(tail, last=True), beginnings):
            head = heads[n]
            if tail != head and joints.word(tail, head) > CROSSED:
                yield tail, head, joints.seam(tail, head)

"""Columns that follow one another with no blank line between, out of order: cut at the foot of each.

A tool that emits a page's boxes as they were drawn puts the foot of one article's column right above the head of
another's. Within the column nothing tells; but somewhere a part breaks off whose words go on just there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from zhnews import cuts, seams, wrapped
from zhnews.cells import Cell
from zhnews.echoes import Echoes
from zhnews.wrapped import Run, Style

_WORD = 4.3  # log odds of a word across a seam elsewhere, from which a seam without any is cut
# How much, of what is usual, the lines at that one have in common at the least, and those at this one at the most.
_KINDRED, _STRANGE = 0.5, 0.7
# Of a page's lines so many stand beside others or by turns, and so many begin or end a part in the middle of a
# paragraph, at the most; more do where the page is read across.
_MIXED, _TORN, _MOST = 0.05, 0.15, 60


def parted(cells: Sequence[Cell], runs: Sequence[Run], how: Style, page: Echoes) -> list[Run]:
    """The runs, cut where a part that breaks off goes on in the middle of one, or one begins that goes on from it."""
    tails = [run.cells[-1] for run in runs if wrapped.ends(cells, run) is False]
    heads = [run.cells[0] for run in runs if wrapped.starts(cells, run, how) is False]
    torn = len(tails) + len(heads)
    mixed = sum(cell.loose or cell.by_turns for cell in cells)
    if how.across or mixed > _MIXED * len(cells) or not 0 < torn <= min(_TORN * len(cells), _MOST):
        return list(runs)
    within = [seam for run in runs for seam in pairwise(run.cells)]
    usual = cuts.usual_kinship(cells, within, page)
    found = _Feet(cells, page, usual, within).of(tails, heads) if usual else set()
    made: list[Run] = []
    for run in runs:
        first = 0
        for k, cell in enumerate(run.cells):
            if cell in found:
                made.append(Run(run.cells[first:k], run.size, run.unsure))
                first = k
        made.append(Run(run.cells[first:], run.size, run.unsure) if first else run)
    return made


class _Feet:
    """The seams that nothing proves, and which of them another part's words show to be columns' feet."""

    def __init__(self, cells: Sequence[Cell], page: Echoes, usual: float, within: Sequence[tuple[int, int]]) -> None:
        self._cells, self._page, self._usual = cells, page, usual
        self._above = {below: above for above, below in within if self._is_weak(above, below)}

    def of(self, tails: Sequence[int], heads: Sequence[int]) -> set[int]:
        """The cells that a column begins with, though they stand in the middle of a run."""
        found: set[int] = set()
        ends, begins = list(tails), list(heads)
        while ends or begins:
            going_on = bool(ends)
            if going_on:
                tail = ends.pop()
                foot = self._best((tail, head, head) for head in (*self._above, *heads))
            else:
                head = begins.pop()
                foot = self._best((above, head, below) for below, above in self._above.items())
            if foot in self._above:  # what it parts may go on elsewhere, too
                found.add(foot)
                above = self._above.pop(foot)
                if going_on:
                    ends.append(above)
                else:
                    begins.append(foot)
        return found

    def _best(self, ways: Iterable[tuple[int, int, int]]) -> int | None:
        """The foot, or else the head, at the seam that a word crosses best; None where none does so surely."""
        cells, page = self._cells, self._page
        told = [(page.across(cells[tail].folded, cells[head].folded), tail, head, at) for tail, head, at in ways]
        for _, tail, head, at in sorted([way for way in told if way[0] >= _WORD], reverse=True):
            kindred = cuts.kinship(cells, tail, head, page) > self._usual * _KINDRED
            if tail != head and kindred and (at not in self._above or self._is_strange(at)):
                return at
        return None

    def _is_strange(self, below: int) -> bool:
        """Whether the lines on both sides of a weak seam have little in common."""
        return cuts.kinship(self._cells, self._above[below], below, self._page) < self._usual * _STRANGE

    def _is_weak(self, above: int, below: int) -> bool:
        """Whether nothing proves that the one cell goes on in the other."""
        tail, head = self._cells[above], self._cells[below]
        if head.gap or head.loose or head.by_turns or head.closing or head.held or tail.stop:
            return False
        if tail.folded[-1] == "、" or seams.enclosed(tail.folded, head.folded):
            return False
        return self._page.across(tail.folded, head.folded) < 0

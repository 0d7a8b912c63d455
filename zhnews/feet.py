"""Columns that follow one another with no blank line between, out of order: cut at the foot of each.

A tool that emits a page's boxes as they were drawn puts the foot of one article's column right above the head of
another's. Within the column nothing tells; but somewhere a part breaks off whose words go on just there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
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
    if mixed > _MIXED * len(cells) or not 0 < torn <= min(_TORN * len(cells), _MOST):
        return list(runs)
    found = _feet(cells, runs, tails, heads, page)
    made: list[Run] = []
    for run in runs:
        cut = [k for k, cell in enumerate(run.cells) if cell in found]
        made += [run.piece(first, end) for first, end in pairwise([0, *cut, len(run.cells)])] if cut else [run]
    return made


def _feet(
    cells: Sequence[Cell], runs: Sequence[Run], tails: Sequence[int], heads: Sequence[int], page: Echoes
) -> Set[int]:
    """The cells that a column begins with, though they stand in the middle of a run."""
    within = [seam for run in runs for seam in pairwise(run.cells)]
    usual = cuts.usual_kinship(cells, within, page)
    above = {below: tail for tail, below in within if usual and _is_weak(cells[tail], cells[below], page)}

    def best(ways: Iterable[tuple[float, int, int, int]]) -> int | None:
        """Of seams (a word, a tail, a head, the foot that it makes one) the best one's foot."""
        for _, tail, head, foot in sorted(ways, reverse=True):
            strange = foot not in above or cuts.kinship(cells, above[foot], foot, page) < usual * _STRANGE
            if strange and tail != head and cuts.kinship(cells, tail, head, page) > usual * _KINDRED:
                return foot
        return None

    begins = (*above, *heads)
    begin_texts, head_texts = ([cells[k].folded for k in which] for which in (begins, heads))
    found = [
        best((word, tail, begins[n], begins[n]) for n, word in page.crossed(cells[tail].folded, begin_texts, _WORD))
        for tail in tails
    ]
    by_head: dict[int, list[tuple[float, int, int, int]]] = {}
    for foot, tail in above.items():
        for n, word in page.crossed(cells[tail].folded, head_texts, _WORD):
            by_head.setdefault(n, []).append((word, tail, heads[n], foot))
    found += map(best, by_head.values())
    return above.keys() & {*found}


def _is_weak(tail: Cell, head: Cell, page: Echoes) -> bool:
    """Whether nothing proves that the one cell goes on in the other."""
    if head.gap or head.closing or head.held or tail.stop:
        return False
    return page.across(tail.folded, head.folded) < 0 and not seams.enclosed(tail.folded, head.folded)

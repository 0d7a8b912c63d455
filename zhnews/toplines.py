"""The first lines of an article's columns that a tool has printed on one row, each back at the head of its column.

pdftotext does so below a headline: the row, the rest of the first column, a blank line, the rest of the second one, …
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from zhnews import fragments, seams
from zhnews.cells import LACKS, OVER, Cell
from zhnews.echoes import WORDS, Echoes

_MOST_ROWS = 2  # that stand side by side
_APART = 3  # rows around them that hold one line each, or the page is read across altogether
_MOST, _REACH = 20, 40  # such rows on a page, and heads of columns that are looked at below one
_LINES = 4  # lines that tell how wide the column is
# In log odds. What it costs to move a line to the next column's head, for each head that is passed over, at the most;
# and more where the line ends a sentence, as then little tells where it belongs.
_NEXT, _PASSED, _FAR, _WHOLE = 1.5, 1.0, 4.5, 1.5
_UNENDED, _ENDED = -3.0, -2.0  # a paragraph that begins where none has ended, or goes on behind a full stop
_LEAST, _MOST_JOINED, _BEGUN = -6.0, 8.0, (-4.0, 1.0)

_Place = tuple[float, int, tuple[tuple[tuple[int, ...], int], ...]]


def returned(cells: Sequence[Cell], page: Echoes) -> list[Cell]:
    """The cells, the first lines of columns above those that continue them."""
    rows = _rows(cells)
    across = list(_across(rows))
    if not 0 < len(across) <= _MOST:
        return list(cells)
    heads = [first for first, end in rows if end - first == 1 and cells[first].gap]
    moved: dict[int, tuple[int, ...]] = {}
    for shelf in across:
        moved.update((at, lines) for lines, at in _placed(cells, shelf, heads, page) if at not in moved)
    gone = {k for lines in moved.values() for k in lines}
    found: list[Cell] = []
    for k, cell in enumerate(cells):
        lines = moved.get(k, ())
        found += [_alone(cells[line], gap=line == lines[0]) for line in lines]
        if k not in gone:
            found.append(_alone(cell, gap=False) if lines else cell)
    return found


def _alone(cell: Cell, gap: bool) -> Cell:
    """The cell as the only one of its row."""
    return replace(cell, row=replace(cell.row, gap=gap), first=True, loose=False, x=None)


def _rows(cells: Sequence[Cell]) -> list[tuple[int, int]]:
    """Where each row's cells begin and end."""
    begin = [k for k, cell in enumerate(cells) if not k or cell.row is not cells[k - 1].row]
    return list(pairwise([*begin, len(cells)]))


def _across(rows: Sequence[tuple[int, int]]) -> Iterator[Sequence[tuple[int, int]]]:
    """The rows of several lines between rows of one line each, where there are one or two of them."""
    first = 0
    many = [end - begin for begin, end in rows]
    for k in range(1, len(rows) + 1):
        if k < len(rows) and many[k] == many[first]:
            continue
        around = many[max(0, first - _APART) : first] + many[k : k + _APART]
        if many[first] > 1 and k - first <= _MOST_ROWS and all(count == 1 for count in around):
            yield rows[first:k]
        first = k


def _placed(
    cells: Sequence[Cell], shelf: Sequence[tuple[int, int]], heads: Sequence[int], page: Echoes
) -> tuple[tuple[tuple[int, ...], int], ...]:
    """Which lines of the rows go above which heads of columns: the best choice that keeps the columns' order."""
    below = [at for at in heads if at >= shelf[-1][1]][:_REACH]
    best: list[_Place] = [(0.0, -1, ())]
    for lines in list(zip(*(range(*row) for row in shelf), strict=True))[1:]:  # the first column goes on right below
        ends = cells[lines[-1]].stop
        fitting = [at for at in below if _fits(cells, lines, at)]
        gains = [_gain(cells, lines, at, page) - _WHOLE * ends for at in fitting]
        found = {at: (score, at, moves) for score, at, moves in best}
        for score, last, moves in best:
            passed = 0
            for at, gain in zip(fitting, gains, strict=True):
                if at <= last:
                    continue
                worth = score + gain - min(_NEXT + _PASSED * passed, _FAR)
                if worth > max(score, found[at][0] if at in found else score):
                    found[at] = worth, at, (*moves, (lines, at))
                passed += 1
        best = list(found.values())
    return max(best)[2]


def _fits(cells: Sequence[Cell], lines: Sequence[int], at: int) -> bool:
    """Whether the lines may be the first of the column that goes on with cell `at`, by their widths."""
    wide = max(cell.low for cell in cells[at : at + _LINES])
    return all(
        cell.low <= wide + OVER and (cell.stop or cell.high + LACKS >= wide) for cell in (cells[k] for k in lines)
    )


def _gain(cells: Sequence[Cell], lines: Sequence[int], at: int, page: Echoes) -> float:
    """What it is worth that the lines stand above cell `at`, in log odds."""
    first, last, below = cells[lines[0]], cells[lines[-1]], cells[at]
    above = cells[at - 1] if cells[at - 1].stop or _fits(cells, (at - 1,), at) else None
    return _joint(above, first, page) + _joint(last, below, page) - _joint(above, below, page)


def _joint(above: Cell | None, below: Cell, page: Echoes) -> float:
    """How well the one line comes below the other, in a paragraph or where one ends; None for what is no text."""
    head = below.folded
    least, most = _BEGUN
    begins = max(least, min(most, fragments.opening(head)))
    if above is None:
        return begins
    tail = above.folded
    on = seams.fit(tail, head, WORDS * page.across(tail, head)) + (_ENDED if above.stop else 0.0)
    return max(_LEAST, min(_MOST_JOINED, max(on, begins if above.stop else begins + _UNENDED)))

"""Blocks of several columns that a tool has emitted row by row in one line: their parts, column by column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from zhnews.cells import Cell
from zhnews.wrapped import Run


def down_columns(cells: Sequence[Cell], parts: Sequence[Run], above: Mapping[int, int]) -> list[int]:
    """The parts in reading order, by index: those of one physical line down its columns, from left to right.

    `above` says for each part, if any, which one stands above it in its column. A column that begins where another one
    has ended has its place.
    """
    order: list[int] = []
    for _, row in groupby(range(len(parts)), key=lambda k: id(cells[parts[k].cells[0]].row)):
        here = list(row)
        columns = _columns(here, above)
        order += sorted(here, key=lambda k: (columns[k], k))
    return order


def _columns(row: Sequence[int], above: Mapping[int, int]) -> dict[int, int]:
    """In which column each part of the row stands, counted from the left."""
    going_on = {k for k in row if above.get(k, -1) >= row[0]}
    unended = {above[k] for k in going_on}
    ends: list[int] = []  # of each column the last part so far
    found: dict[int, int] = {}
    before = -1
    for k in row:
        if k in going_on:
            found[k] = found[above[k]]
        else:
            free = [n for n, end in enumerate(ends) if end not in unended]
            found[k] = min(free, key=lambda n: (n - before - 1) % len(ends)) if free else len(ends)
        before = found[k]
        ends[before : before + 1] = [k]
    return found

"""Blank lines that a tool has put between any two printed lines: they tell nothing, and are taken away.

PyMuPDF and pdfminer do so where the leading is wide; every line is a block of its own then.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from zhnews import seams
from zhnews.cells import Cell
from zhnews.chars import fold

# On a page of so many lines, from so many blank ones for each on, and from which share of lines on that end a sentence
# they are paragraphs, which blank lines part.
_FEWEST, _MOST_LINES, _ENDED = 20, 0.8, 0.4
# Columns are read down where a word stands across so many of the seams: across half of them there, of one in ten else.
_STRAIGHT = 0.3
_LINE = 7  # characters; shorter ones are no lines of a column
_REACH = 5


def closed_up(cells: Sequence[Cell]) -> Sequence[Cell]:
    """The cells, without blank lines before them where every line has one, and unsure if columns are read across.

    >>> from zhnews import columns, rows
    >>> page = '昨日新桥正式通车，市\\n\\n民走上新桥参观，市政\\n\\n府表示将加强桥面管护\\n\\n' * 8
    >>> any(cell.gap for cell in closed_up(columns.split(rows.read(page))))
    False
    """
    gaps, ends = sum(cell.gap for cell in cells), sum(cell.stop for cell in cells)
    if len(cells) < _FEWEST or gaps < _MOST_LINES * len(cells) or ends > _ENDED * len(cells):
        return cells
    across = _crossed(cells) < _STRAIGHT
    closed: list[Cell] = []
    for _, together in groupby(cells, key=lambda cell: id(cell.row)):
        found = list(together)
        row = replace(found[0].row, gap=False)  # one for all its cells, as a row is known by its identity
        closed += [replace(cell, row=row, loose=across or cell.loose) for cell in found]
    return closed


def _crossed(cells: Sequence[Cell]) -> float:
    """At how many of the seams between two characters a word of the dictionary stands across."""
    long = [cell.text.string for cell in cells if len(cell.text) >= _LINE]
    seen = [(fold(above[-_REACH:]), fold(below[:_REACH])) for above, below in pairwise(long)]
    words = [seams.crosses(tail, head) for tail, head in seen if tail[-1].isalpha() and head[0].isalpha()]
    return sum(words) / max(len(words), 1)

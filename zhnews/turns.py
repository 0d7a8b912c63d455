"""Columns that a tool has printed by turns, one line of each, without a blank line: where on a page it has done so.

pdftotext and pdfminer do so where the lines of columns side by side stand at different heights.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import log

from zhnews.cells import Cell
from zhnews.echoes import Echoes

_MOST = 3  # columns that take turns
# How often a word joins a line to the next one of its column, and to another: log odds for each number of columns that
# take turns, by how many lines the one is ahead that a word joins it to.
_JOINED, _BY_CHANCE = log(0.45), log(0.04)
_LIKELY = tuple(tuple(_JOINED if ahead == many else _BY_CHANCE for ahead in range(_MOST)) for many in range(_MOST))
_STAYS, _CHANGES = log(0.99), log(0.01 / (_MOST - 1))  # that the tool reads on as before
_GAP = -2.0  # log odds of a blank line where columns take turns: it parts them, and nothing is to be told apart


def marked(cells: Sequence[Cell], page: Echoes) -> list[Cell]:
    """The cells, those of columns that take turns being marked.

    How many columns do is told by the words that join a line to the next one, to the next but one, or to the third,
    along the best path over the page.

    >>> lines = ['昨日新桥正式通', '他们来到体育中', '车市民走上新大', '心参观新的展览', '桥参观市政府', '馆表示这里']
    >>> from zhnews import columns, rows
    >>> cells = columns.split(rows.read('\\n'.join(lines * 3)))
    >>> all(cell.by_turns for cell in marked(cells, Echoes(lines)))
    True
    """
    states = range(_MOST)
    score, back = [0.0] + [_CHANGES] * (_MOST - 1), []
    for at, cell in enumerate(cells):
        ways = [
            max((score[before] + (_STAYS if before == now else _CHANGES), before) for before in states)
            for now in states
        ]
        back.append([before for _, before in ways])
        ahead = _ahead(cells, at, page)
        score = [
            worth + (0.0 if ahead is None else _LIKELY[now][ahead]) + (_GAP if now and cell.gap else 0.0)
            for now, (worth, _) in enumerate(ways)
        ]
    now = max(states, key=score.__getitem__)
    found: list[Cell] = []
    for cell, source in zip(reversed(cells), reversed(back), strict=True):
        found.append(replace(cell, by_turns=True) if now and not cell.loose else cell)
        now = source[now]
    return found[::-1]


def _ahead(cells: Sequence[Cell], at: int, page: Echoes) -> int | None:
    """How many lines stand between the line and the one that a word joins it to; None where none does."""
    tail = cells[at].folded
    if not tail[-1].isalpha():
        return None
    heads = [below.folded for below in cells[at + 1 : at + 1 + _MOST]]
    return next((n for n, _ in page.crossed(tail, heads)), None)

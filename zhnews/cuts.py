"""Which seams between the lines of a column are not sure, and the parts that are left when those are cut.

Within a paragraph a word stands across nearly every second seam, across a wrong seam hardly ever: so the seams of a
stretch tell whether the tool has read down the columns there or across them.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from zhnews import seams
from zhnews.cells import Cell
from zhnews.chars import fold
from zhnews.wrapped import Run, Style

CROSSING = 1.0  # log odds of a word across a seam from which it is one
_CROSSED, _CROSSED_BY_CHANCE = 0.45, 0.02  # of right and of wrong seams between two characters words cross so many
# How likely a stretch is read in each way (straight, mostly straight, across), and how many of its seams then hold.
_READINGS = ((0.6, 0.97), (0.2, 0.8), (0.2, 0.02))
_AROUND, _FADING = 8, 0.9  # seams on either side that tell, and how much less each tells than the one nearer
_SURE, _AT_FIRST = 1.0, 2.0  # log odds from which a seam is not cut; of the page's first
_FILLS = 4.6  # half-widths that a line may lack of its column's width: the indent of a first line, and a little


def cut(cells: Sequence[Cell], runs: Sequence[Run], how: Style) -> tuple[list[Run], list[float]]:
    """The runs, cut where the seam is not sure; and for every part how likely (log odds) it goes on in the next."""
    chained = {i for run in runs for i in run.cells[1:]}
    within = {i for i in range(1, len(cells)) if cells[i].row is cells[i - 1].row and not cells[i - 1].stop}
    odds = _doubts(cells, sorted(chained | within))
    parts: list[Run] = []
    near: list[float] = []
    recent, wide = _AT_FIRST, 0.0
    for run in runs:
        first = 0
        for k in range(1, len(run.cells)):
            at = run.cells[k]
            alone = (k + 1 == len(run.cells) or run.cells[k + 1] in odds) and not cells[at].stop
            if at in odds and (odds[at] < _SURE or alone):
                parts.append(Run(run.cells[first:k], run.size))
                recent = odds[at]
                near.append(recent)
                first = k
        last = cells[run.cells[-1]]
        wide = run.size or wide
        parts.append(Run(run.cells[first:], run.size or _lent(last, wide, how)))
        recent = odds.get(run.cells[-1] + 1, recent * 0.8 + 0.2 * _AT_FIRST)
        near.append(recent)
    return parts, near


def _lent(cell: Cell, wide: float, how: Style) -> float:
    """The column's width for a line that stands alone but may be part of a cut paragraph; 0 where it cannot be.

    The end of a sentence takes the width of the column before it; a line of running text one that it fills.
    """
    if cell.stop:
        return wide if cell.low < wide else 0.0
    if not cell.phrased or not cell.loose or cell.mark or cell.credit:
        return 0.0
    return next((size for size in sorted(how.widths[: how.common]) if -_FILLS <= cell.low - size <= 1.9), 0.0)


def _doubts(cells: Sequence[Cell], seams_at: Sequence[int]) -> dict[int, float]:
    """The seams that are not sure, by the cell below: those at blank lines and between columns that no word crosses.

    How likely each holds (log odds) is told by its neighbours: of right seams between two characters a word crosses
    one in two, of wrong ones hardly any.
    """
    unsure = [i for i in seams_at if (cells[i].gap or cells[i].loose) and not cells[i].closing]
    crossed = [_language(cells[i - 1].text.string, cells[i].text.string) > CROSSING for i in unsure]
    telling = [cells[i - 1].text.string[-1].isalpha() and cells[i].text.string[0].isalpha() for i in unsure]
    odds: dict[int, float] = {}
    for k, i in enumerate(unsure):
        if crossed[k]:
            continue
        around = [j for j in range(max(0, k - _AROUND), min(len(unsure), k + _AROUND + 1)) if telling[j]]
        row = cells[i].row
        mine = [j for j in around if cells[unsure[j]].row is row and not cells[unsure[j]].first]
        within = len(mine) > 2  # a row of many cells is a paragraph whose lines blanks part
        told = mine if within else around
        weights = [1.0 if within else _FADING ** max(0, abs(unsure[j] - i) // 2 - 1) for j in told]
        hits = sum(weight for weight, j in zip(weights, told, strict=True) if crossed[j])
        odds[i] = _held(hits, sum(weights), telling[k])
        if not within and not (cells[i].first and cells[i - 1].first):
            odds[i] = min(odds[i], 0.0)  # beside or below the last of several columns
    return odds


def _held(crossed: float, count: float, telling: bool) -> float:
    """The log odds that a seam that no word crosses holds, where words cross so many of the seams around it.

    The page may be read straight there, mostly straight, or across its columns.
    """
    right = wrong = 0.0
    for prior, holds in _READINGS:
        crossing = holds * _CROSSED + (1 - holds) * _CROSSED_BY_CHANCE
        weight = prior * crossing**crossed * (1 - crossing) ** (count - crossed)
        right += weight * holds * (1 - _CROSSED if telling else 1.0)
        wrong += weight * (1 - holds) * (1 - _CROSSED_BY_CHANCE if telling else 1.0)
    return log(right / wrong)


def _language(tail: str, head: str) -> float:
    return seams.language(fold(tail[-5:]), fold(head[:5]))

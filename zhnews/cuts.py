"""Which seams between the lines of a column are not sure, and the parts that are left when those are cut.

Within a paragraph a word stands across nearly every second seam, across a wrong seam hardly ever: so the seams of a
stretch tell whether the tool has read down the columns there or across them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import exp, log

from zhnews import seams
from zhnews.cells import LACKS, OVER, Cell
from zhnews.echoes import CROSSED, Echoes
from zhnews.wrapped import Run, Style

STRAIGHT = -1.0  # log odds of a seam from which the text is read straight down
# Ways to read (straight, mostly straight, across): how usual each is, and how many seams hold in it.
_USUAL, _HOLDS = (0.6, 0.2, 0.2), (0.97, 0.8, 0.02)
_STAYS, _STAYS_IN_ROW = 0.92, 0.99  # how likely a tool reads on as before, half a line on; within one row
_SLOW = 5.0  # seams that the usual ways count for beside the page's own
_SURE, _AT_FIRST = 1.0, 2.0  # log odds from which a seam is not cut; of the page's first
_AROUND, _SOME = 8, 40  # lines on either side of a seam, and seams that are looked at to learn what is usual
_TELLING = 10.0  # from so much in common on the topic shows
# Of what is usual the least that lines of one topic have in common; where blank lines part lines as well as topics, so
# many of those below the seam or more.
_KINDRED, _KINDRED_PARTED, _PARTED = 0.7, 0.35, 4
_LACKS_LITTLE = 1.5  # half-widths that a line without punctuation may be short of its column
_BESIDE, _MOSTLY = 8, 0.6  # lines on either side, of which so many stand side by side with others amid columns
# A byline's names, parted by a line's end; recognizers take the bracket for a book title's.
_NAMES_OPEN = re.compile(r"[(《](?:本报)?(?:记者|通讯员)[^()《》]{0,20}$")
_NAMES_CLOSED = re.compile(r"[^()《》,。]{1,12}\)")


def cut(
    cells: Sequence[Cell], runs: Sequence[Run], how: Style, page: Echoes
) -> tuple[list[Run], list[float], frozenset[int]]:
    """The runs, cut where the seam is not sure.

    Besides, for every part how likely (log odds) it goes on in the next, and the parts that surely do not continue the
    one before.
    """
    chained = {i for run in runs for i in run.cells[1:]}
    within = {i for i in range(1, len(cells)) if cells[i].row is cells[i - 1].row and not cells[i - 1].stop}
    odds, usual = _doubts(cells, sorted(chained | within), page)
    torn = _torn(cells, sorted(chained), [i for i in sorted(chained) if usual.get(i, STRAIGHT) > STRAIGHT], page)
    parts: list[Run] = []
    near: list[float] = []
    apart: set[int] = set()
    recent, wide = _AT_FIRST, 0.0
    for run in runs:
        first = 0
        for k in range(1, len(run.cells)):
            at = run.cells[k]
            alone = (k + 1 == len(run.cells) or run.cells[k + 1] in odds) and not cells[at].stop
            if at in odds and (odds[at] < _SURE or alone or at in torn):
                parts.append(run.piece(first, k))
                recent = usual[at]
                near.append(recent)
                first = k
                if at in torn:
                    apart.add(len(parts))
        wide = run.size or wide
        parts.append(Run(run.cells[first:], run.size or _lent(cells, run.cells[-1], wide, how, page)))
        recent = usual.get(run.cells[-1] + 1, recent * 0.8 + 0.2 * _AT_FIRST)
        near.append(recent)
    return parts, near, frozenset(apart)


def _torn(cells: Sequence[Cell], seams_at: Sequence[int], unsure: Sequence[int], page: Echoes) -> set[int]:
    """Those of the unsure seams where a blank line parts two topics in the middle of a sentence, as columns' feet do.

    What the lines around a seam have in common is held against what it is at the page's other seams.
    """

    def least(at: int) -> float:
        gaps = sum(cell.gap for cell in cells[at : at + _AROUND])
        return _KINDRED_PARTED if gaps >= _PARTED else _KINDRED

    doubtful = [
        i
        for i in unsure
        if cells[i].gap and not cells[i - 1].stop and page.across(cells[i - 1].folded, cells[i].folded) < 0
    ]
    if not doubtful:
        return set()
    usual = usual_kinship(cells, [(i - 1, i) for i in seams_at], page)
    return {i for i in doubtful if kinship(cells, i - 1, i, page) < usual * least(i)} if usual else set()


def usual_kinship(cells: Sequence[Cell], seams_at: Sequence[tuple[int, int]], page: Echoes) -> float:
    """How much the lines around a seam have in common as a rule; 0 where that is too little to tell topics."""
    some = seams_at[:: len(seams_at) // _SOME + 1]
    usual = sum([kinship(cells, above, below, page) for above, below in some]) / max(1, len(some))
    return usual if usual > _TELLING else 0.0


def kinship(cells: Sequence[Cell], above: int, below: int, page: Echoes) -> float:
    """How much the lines down to one have in common with those from another on."""
    upper, lower = cells[max(0, above + 1 - _AROUND) : above + 1], cells[below : below + _AROUND]
    return page.kinship([cell.folded for cell in upper], [cell.folded for cell in lower])


def enclosed(cells: Sequence[Cell], at: int) -> bool:
    """Whether a pair of marks stands around the seam; beside other columns, those around a byline's names."""
    tail, head = cells[at - 1].folded, cells[at].folded
    if cells[at].loose:
        return _NAMES_OPEN.search(tail) is not None and _NAMES_CLOSED.match(head) is not None
    return seams.enclosed(tail, head)


def _lent(cells: Sequence[Cell], at: int, wide: float, how: Style, page: Echoes) -> float:
    """The column's width for a line that stands alone but may be part of a cut paragraph; 0 where it cannot be.

    The end of a sentence takes the width of the column before it; a line of running text one that it fills, and so does
    any line in a row of several columns' paragraphs, or amid columns, where headings seldom stand.
    """
    cell = cells[at]
    if cell.stop:
        return wide if cell.low < wide else 0.0
    if not (cell.loose or cell.by_turns) or cell.mark or cell.credit:
        return 0.0
    amid = not cell.phrased and (cell.by_turns or _amid_columns(cells, at, how, page))
    if not (cell.phrased or amid or how.is_long(cell)):
        return 0.0
    lacks = LACKS if cell.phrased else _LACKS_LITTLE + how.first * amid
    return next((size for size in sorted(how.widths[: how.common]) if -lacks <= cell.low - size <= OVER), 0.0)


def _amid_columns(cells: Sequence[Cell], at: int, how: Style, page: Echoes) -> bool:
    """Whether most of the lines around stand side by side with those of other columns, and the line is one of them.

    One that has its row for itself may be a heading, unless a word joins it to one of them.
    """
    first = max(0, at - _BESIDE)
    near = cells[first : at + _BESIDE + 1] if how.across else ()
    if not near or sum(cell.accompanied for cell in near) < _MOSTLY * len(near):
        return False
    if cells[at].accompanied:
        return True
    here, above, below = cells[at].folded, near[: at - first], near[at - first + 1 :]
    return any(page.across(cell.folded, here) > CROSSED for cell in above) or any(
        page.across(here, cell.folded) > CROSSED for cell in below
    )


def _doubts(cells: Sequence[Cell], seams_at: Sequence[int], page: Echoes) -> tuple[dict[int, float], dict[int, float]]:
    """The seams that are not sure, by the cell below: those at blank lines and between columns that no word crosses.

    How likely each holds (log odds) is told by its neighbours: of right seams between two characters a word crosses
    one in two, of wrong ones hardly any.
    """
    unsure = [
        i
        for i in seams_at
        if not (cells[i].closing or cells[i].held)
        and (cells[i].loose or cells[i].gap or cells[i].by_turns)
        and not enclosed(cells, i)
    ]
    words = [page.across(cells[i - 1].folded, cells[i].folded) for i in unsure]
    odds: dict[int, float] = {}
    usual: dict[int, float] = {}
    for i, word, reading in zip(unsure, words, _readings(cells, unsure, words), strict=True):
        holds = sum(p * holds for p, holds in zip(reading, _HOLDS, strict=True))
        usual[i] = log(holds / (1 - holds))
        odds[i] = usual[i] + word
        if word > CROSSED:
            if odds[i] > _SURE:
                del odds[i]
            continue
        if cells[i].row is not cells[i - 1].row and not (cells[i].first and cells[i - 1].first):
            odds[i], usual[i] = min(odds[i], 0.0), min(usual[i], 0.0)  # below the last of several columns
    return odds, usual


def _readings(cells: Sequence[Cell], unsure: Sequence[int], words: Sequence[float]) -> list[tuple[float, ...]]:
    """How likely each way to read is at each seam: straight, mostly straight, across (a hidden Markov chain).

    A tool seldom changes its way from one seam to the next. What the seam itself shows is not counted in.
    """
    usual: tuple[float, ...] = _USUAL
    for _ in range(2):  # once to learn how the page is read on the whole
        forth = _messages(cells, unsure, words, usual, 1)
        back = _messages(cells, unsure, words, usual, -1)[::-1]
        found = []
        for there, behind in zip(forth, back, strict=True):
            both = [f * b / u for f, b, u in zip(there, behind, usual, strict=True)]
            whole = sum(both)
            found.append(tuple(p / whole for p in both))
        many = len(found) + _SLOW
        usual = tuple((sum(f[r] for f in found) + _SLOW * u) / many for r, u in enumerate(_USUAL))
    return found


def _messages(
    cells: Sequence[Cell],
    unsure: Sequence[int],
    words: Sequence[float],
    usual: tuple[float, ...],
    step: int,
) -> list[tuple[float, ...]]:
    """What the seams on one side tell each seam of the way to read."""
    order = range(len(unsure))[::step]
    told: list[tuple[float, ...]] = []
    here = usual
    for n, k in enumerate(order):
        if n:
            before = order[n - 1]
            likelier = exp(words[before])
            seen = [p * (holds * likelier + 1 - holds) for p, holds in zip(here, _HOLDS, strict=True)]
            whole = sum(seen)
            here = tuple(p / whole for p in seen)
            apart = abs(unsure[k] - unsure[before])
            same = cells[unsure[k]].row is cells[unsure[before]].row
            stays = _STAYS_IN_ROW if same else _STAYS ** (1 + apart / 2)
            here = tuple(stays * p + (1 - stays) * u for p, u in zip(here, usual, strict=True))
        told.append(here)
    return told

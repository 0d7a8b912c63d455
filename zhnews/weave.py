"""Columns that an extractor has read across: which part of a paragraph goes on in which.

Runs of lines that a page's typography joins are cut again where a blank line parts them and no word stands across the
seam; then every part is given to one of the columns that are being read at that place, by one best path over the page:
the words and marks at the seam, the column's width, the shape of a first line, and which column lags behind.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from zhnews import fragments, seams, words
from zhnews.cells import Cell
from zhnews.chars import fold
from zhnews.wrapped import Run, Style

_CROSSING = 1.0
# Of the right seams between two characters a word stands across so many, of wrong ones one in fifty.
_CROSSED = 0.55
_ACROSS, _NOT_ACROSS = log(_CROSSED / 0.02), log((1 - _CROSSED) / 0.98)
_FILLS = 4.6
_SURE, _AT_FIRST = 1.0, 2.0
_BEAM = 10
_NEW_COLUMN, _LAG, _LOST = -5.0, 0.6, 5
_FAR, _BREAK, _PROMISED = -3.0, -4.0, -2.0
_UNPROVED = 2.5
_COLUMNS = 5
_ALIGNED = 7  # characters that a column's left edge may stray, as tools count blanks
_REACH = 120  # characters that are looked at on either side of a seam


def gather(cells: Sequence[Cell], runs: Sequence[Run], how: Style) -> list[Run]:
    """The runs of every paragraph, joined across the columns; in the order of their first cells."""
    parts, near = _cut(cells, runs, how)
    links = _Weaver(cells, parts, near, how).links()
    joined: list[Run] = []
    place: dict[int, int] = {}
    for k, part in enumerate(parts):
        above = links.get(k)
        if above is None:
            place[k] = len(joined)
            joined.append(part)
        else:
            at = place[k] = place[above]
            joined[at] = Run(joined[at].cells + part.cells, part.size)
    return joined


def _cut(cells: Sequence[Cell], runs: Sequence[Run], how: Style) -> tuple[list[Run], list[float]]:
    """The runs, cut where the seam is not sure; and for every part how likely (log odds) it goes on in the next."""
    odds = _doubts(cells, [i for run in runs for i in run.cells[1:]])
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
        recent = recent * 0.8 + 0.2 * _AT_FIRST
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
    crossed = [_language(cells[i - 1].text.string, cells[i].text.string) > _CROSSING for i in unsure]
    telling = [cells[i - 1].text.string[-1].isalpha() and cells[i].text.string[0].isalpha() for i in unsure]
    odds: dict[int, float] = {}
    for k, i in enumerate(unsure):
        if crossed[k]:
            continue
        around = [j for j in range(max(0, k - 8), min(len(unsure), k + 9)) if telling[j]]
        if cells[i].loose:
            row = cells[i].row
            mine = [j for j in around if cells[unsure[j]].row is row and not cells[unsure[j]].first]
            told = sum(_ACROSS if crossed[j] else _NOT_ACROSS for j in (mine if len(mine) > 2 else around))
            highest = 0.0 if not (cells[i].first and cells[i - 1].first) and not len(mine) > 2 else 4.0
            odds[i] = max(-4.0, min(highest, told))
        else:
            right = min(0.97, (sum(crossed[j] for j in around) + 1.0) / (_CROSSED * (len(around) + 4)))
            odds[i] = log(right / (1 - right))
    return odds


def _language(tail: str, head: str) -> float:
    return seams.language(fold(tail[-5:]), fold(head[:5]))


def _may_cross(tail: str, head: str) -> bool:
    """Whether the dictionary has a word that could stand across the seam."""
    return any(words.frequency(tail[-i:] + head[:j]) for i, j in ((1, 1), (2, 1), (1, 2), (2, 2), (3, 1), (1, 3)))


@dataclass(frozen=True, slots=True)
class _Column:
    """A column being read: the part that it has reached, and how many lines deep."""

    part: int
    depth: int
    top: int


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read the parts so far."""

    score: float
    columns: tuple[_Column, ...]
    link: tuple[int, int] | None
    before: _Reading | None


class _Weaver:
    def __init__(self, cells: Sequence[Cell], parts: Sequence[Run], near: Sequence[float], how: Style) -> None:
        self.cells, self.parts, self.near, self.how = cells, parts, near, how
        self._widest = how.widths[0] if how.widths else 0.0
        self.seam = lru_cache(maxsize=None)(self._seam)
        self.promised_below, self.promised_above = self._promised()

    def links(self) -> dict[int, int]:
        """For each part that continues another, which one."""
        readings = [_Reading(0.0, (), None, None)]
        for k in range(len(self.parts)):
            readings = self._read(k, readings)
        best: _Reading | None = readings[0]
        found: dict[int, int] = {}
        while best is not None:
            if best.link is not None:
                found[best.link[1]] = best.link[0]
            best = best.before
        return found

    def _read(self, k: int, readings: list[_Reading]) -> list[_Reading]:
        part = self.parts[k]
        begins, opens = self._begins(k) if part.size else 0.0, -1.5
        lines = len(part.cells)
        near = self.near[k - 1]
        head = self.cells[part.cells[0]]
        beside = not head.first and not self._long(head)
        new: dict[tuple[_Column, ...], _Reading] = {}

        def keep(score: float, columns: tuple[_Column, ...], link: tuple[int, int] | None, before: _Reading) -> None:
            old = new.get(columns)
            if old is None or old.score < score:
                new[columns] = _Reading(score, columns, link, before)

        if self._resets(k):
            readings = [_Reading(readings[0].score, (), readings[0].link, readings[0].before)]
        for reading in readings:
            columns = reading.columns
            for p, column in enumerate(columns):
                score = reading.score + (near if p + 1 == len(columns) else 0.0)
                kept: list[_Column] = []
                for other in (*columns[:p], *columns[p + 1 :]):
                    behind = column.depth - other.depth
                    score -= _LAG * min(max(behind, 0), 4)
                    if behind < _LOST:
                        kept.append(other)
                    else:
                        score += self._ends(other.part) * 0.5
                moved = (*kept, _Column(k, column.depth + lines, column.depth))
                if part.size and self.parts[column.part].size:
                    seam = self.seam(column.part, k)
                    if column.part != k - 1 and near > -1 and seam < 1:
                        seam += _FAR
                    if (
                        self.promised_below.get(column.part, k) != k
                        or self.promised_above.get(k, column.part) != column.part
                    ):
                        seam += _PROMISED
                    keep(score + seam, moved, (column.part, k), reading)
                    if near > -1 and not beside:
                        keep(score + _BREAK, moved, None, reading)
                keep(score + self._ends(column.part) + begins, moved, None, reading)
            top = columns[-1].top if columns else 0
            score = reading.score + (-1.0 if beside else _NEW_COLUMN) + (max(begins, opens) if part.size else 0.0)
            keep(score, (*columns[-_COLUMNS + 1 :], _Column(k, top + lines, top)), None, reading)
        return sorted(new.values(), key=lambda r: -r.score)[:_BEAM]

    def _long(self, cell: Cell) -> bool:
        """Whether the cell's row is a whole paragraph, or several, and not one line across the columns."""
        return cell.loose and len(cell.row.text) * 2 > 6 * self._widest

    def _promised(self) -> tuple[dict[int, int], dict[int, int]]:
        """Parts that a word across the seam joins wherever they stand, each the other's best, either way."""
        tails = [k for k, part in enumerate(self.parts) if part.size and self._left_open(part)]
        heads = [k for k, part in enumerate(self.parts) if part.size]
        if len(tails) > 60:
            return {}, {}
        below: dict[int, tuple[float, int]] = {}
        above: dict[int, tuple[float, int]] = {}
        for t in tails:
            tail = fold(self.cells[self.parts[t].cells[-1]].text.string[-3:])
            for h in heads:
                if t == h or not _may_cross(tail, fold(self.cells[self.parts[h].cells[0]].text.string[:3])):
                    continue
                score = self._seam(t, h)
                if score >= 5.0 and seams.language(fold(self._tail(t)), fold(self._head(h))) > _CROSSING:
                    below[t] = max(below.get(t, (0.0, -1)), (score, h))
                    above[h] = max(above.get(h, (0.0, -1)), (score, t))
        pairs = [(t, h) for t, (_, h) in below.items() if above[h][1] == t]
        return dict(pairs), {h: t for t, h in pairs}

    def _left_open(self, part: Run) -> bool:
        last = self.cells[part.cells[-1]]
        return not last.stop and last.high + 2.5 > part.size

    def _resets(self, k: int) -> bool:
        if not k:
            return False
        here, before = self.cells[self.parts[k].cells[0]], self.cells[self.parts[k - 1].cells[-1]]
        return here.row is not before.row and (self._long(here) or self._long(before))

    def _ends(self, k: int) -> float:
        """How well a paragraph ends with the part."""
        part = self.parts[k]
        last = self.cells[part.cells[-1]]
        if not part.size:
            return 0.0
        if last.stop:
            return 1.0
        return -3.0 if last.high + 2.5 > part.size else -1.5

    def _begins(self, k: int) -> float:
        """How well a paragraph begins with the part."""
        part, how = self.parts[k], self.how
        head = self.cells[part.cells[0]]
        score = -(how.indent if head.indent else how.no_indent)
        score += 0.5 * fragments.opening(fold(self._head(k)))
        alone = len(part.cells) == 1
        if alone and head.stop:
            score -= 1.5
        if how.first:
            fits = head.low + how.first <= part.size + 1.9
            if fits and not (alone and head.stop):
                fits = head.high + how.first + self._need(part) > part.size - 0.5
            score += 0.5 if fits else -how.surety
        return score

    def _need(self, part: Run) -> float:
        """What the head of the second line would have needed on the first; two half-widths where it is not known."""
        return self.cells[part.cells[1]].need if len(part.cells) > 1 else 2.0

    def _head(self, k: int) -> str:
        return "".join(self.cells[i].text.string for i in self.parts[k].cells[:4])[:_REACH]

    def _tail(self, k: int) -> str:
        return "".join(self.cells[i].text.string for i in self.parts[k].cells[-4:])[-_REACH:]

    def _seam(self, above: int, below: int) -> float:
        """How well part `below` continues part `above`."""
        first, second = self.parts[above], self.parts[below]
        last, head = self.cells[first.cells[-1]], self.cells[second.cells[0]]
        if head.lead or last.credit:
            return -12.0
        aside = last.x is not None and head.x is not None and abs(last.x - head.x) > _ALIGNED
        if abs(first.size - second.size) > 4 or (last.row is head.row and not self._long(last)):
            return -12.0
        score = self.how.indent if head.indent else self.how.no_indent
        score -= 6.0 if aside else 0.0
        size = min(first.size, second.size)
        spare = size - last.high - head.need
        if len(first.cells) == 1:
            spare -= max(self.how.first, last.inset)
        score += 0.0 if spare < 0 else -1.5 if spare < 1 else -6.0
        if len(second.cells) > 1 or not head.stop:
            spare = size - head.high - self._need(second)
            score += 0.0 if spare < 1 else -4.0
        if last.stop:
            score -= 2.0
        tail, text = fold(self._tail(above)), fold(self._head(below))
        score += seams.fit(tail, text)
        if last.stop:  # within a paragraph, too, a sentence may begin so
            score += max(0.0, fragments.opening(text))
        if not head.closing and seams.language(tail, text) < _CROSSING:
            score -= _UNPROVED if tail[-1].isalpha() and text[0].isalpha() else 0.0 if last.stop else 1.0
        return score

"""Columns that an extractor has read across: which part of a paragraph goes on in which.

Every part of a paragraph is given to one of the columns that are being read at its place, by one best path over the
page: the words and marks at the seam, the column's width, the shape of a first line, and which column lags behind.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import itemgetter

from zhnews import afar, boxes, cuts, feet, headrows
from zhnews.cells import Cell
from zhnews.echoes import Echoes
from zhnews.joints import Joints
from zhnews.wrapped import Run, Style

_BEAM, _BEAM_STRAIGHT = 64, 8  # readings that are kept: where the text is read across, and straight
_COLUMNS = 6  # columns that a reading reads at a time
# What a reading pays, in log odds. A column of its own: anywhere, and right of all others; for its first part at most.
_NEW_COLUMN, _BESIDE, _OPENED = -4.0, -1.0, -1.5
# A row by which the chosen column is ahead of another; of one in the middle of a paragraph; of such a one on the same
# long row, where columns keep step; and so many rows count.
_LAG, _LAG_OPEN, _LAG_IN_ROW, _MOST_LAG = 0.6, 2.0, 3.0, 4
_LOST = 6  # rows after which a column is read no more
# A paragraph's part that stands far off in text that is read straight; a column that is left in the middle of a
# paragraph; a part that a word joins to another one.
_FAR, _BREAK, _PROMISED = -4.0, -5.0, -4.0
_TORN = -9.0  # a seam between two topics
_MOST_PARTS = 1500  # no newspaper page has more


def gather(cells: Sequence[Cell], runs: Sequence[Run], how: Style, page: Echoes) -> list[Run]:
    """The runs of every paragraph, joined across the columns; in reading order."""
    parts, near, torn = cuts.cut(cells, runs, how, page)
    joints = Joints(cells, parts, near, how, page)
    links, stands = _Weaver(joints, torn).links() if len(parts) <= _MOST_PARTS else ({}, {})
    joined: list[Run] = []
    place: dict[int, int] = {}
    for k in boxes.down_columns(cells, parts, stands):
        part, above = parts[k], links.get(k)
        if above is None:
            place[k] = len(joined)
            joined.append(part)
        else:
            at = place[k] = place[above]
            unsure = part.cells[:1] if not joints.proven(above, k) else ()
            joined[at] = Run(joined[at].cells + part.cells, part.size, joined[at].unsure + unsure)
    return headrows.join(cells, afar.join(cells, feet.parted(cells, joined, how, page), how, page), page)


@dataclass(frozen=True, slots=True)
class _Column:
    """A column being read: the part that it has reached, the row where that ends, and which columns stand left of it.

    `sign` is a bit of its own among the columns that are read together, `left` the signs of those on its left.
    """

    part: int
    depth: int
    sign: int
    left: int


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read the parts so far. `above` is what the last one stands below, `linked` that it continues it."""

    score: float
    columns: tuple[_Column, ...]
    above: int | None = None
    linked: bool = False
    before: _Reading | None = None


def _back(reading: _Reading) -> Iterator[_Reading]:
    """The reading and those that it has gone on from, without the empty one that they all began with."""
    while reading.before is not None:
        yield reading
        reading = reading.before


# How a reading may go on: its score then, the reading, the column on the part's left, which of its columns the part is
# in, and whether it continues what it stands below there.
_Way = tuple[float, _Reading, _Column | None, int, bool]
_OWN = -1  # a column of its own


def _parted(columns: Sequence[_Column], left: int, sign: int) -> list[_Column]:
    """The columns, those of `left` standing left of that of `sign` and so of all on its right."""
    return [replace(c, left=c.left | left) if c.sign == sign or c.left & sign else c for c in columns]


def _unused(columns: Sequence[_Column]) -> int:
    taken = 0
    for column in columns:
        taken |= column.sign
    return ~taken & (taken + 1)


class _Weaver:
    def __init__(self, joints: Joints, torn: frozenset[int]) -> None:
        self._joints, self._torn = joints, torn
        self.cells, self.parts, self.near = joints.cells, joints.parts, joints.near
        self._is_long = joints.how.is_long
        self._time = [0]
        for above, below in pairwise(self.cells):
            self._time.append(self._time[-1] + (above.row is not below.row or self._is_long(below)))
        self._end = [self._joints.ends(k) for k in range(len(self.parts))]
        self._begin = [self._joints.begins(k) if part.size else 0.0 for k, part in enumerate(self.parts)]
        self._promised = afar.promised(joints)
        self._promised_above = {below: above for above, below in self._promised.items()}

    def links(self) -> tuple[dict[int, int], dict[int, int]]:
        """For each part that continues another, which one; and for each that stands below another in its column."""
        readings = [_Reading(0.0, ())]
        for k in range(len(self.parts)):
            readings = self._read(k, readings)
        steps = dict(zip(range(len(self.parts) - 1, -1, -1), _back(readings[0]), strict=True))
        stands = {k: step.above for k, step in steps.items() if step.above is not None}
        return {k: above for k, above in stands.items() if steps[k].linked}, stands

    def _read(self, k: int, readings: list[_Reading]) -> list[_Reading]:
        head = self.cells[self.parts[k].cells[0]]
        straight = self.near[k - 1] > cuts.STRAIGHT
        beside = self._joints.how.is_beside(head)
        ordered = beside and self.cells[self.parts[k - 1].cells[-1]].row is head.row
        if self._resets(k):
            readings = [replace(readings[0], columns=())]
        lag = _LAG_IN_ROW if self._is_long(head) else _LAG
        joined: dict[int, tuple[float, bool]] = {}
        ways: list[_Way] = []
        for reading in readings:
            last = reading.columns[-1] if reading.columns and ordered else None
            passed = self._passed(k, reading.columns, lag)
            for p, column in enumerate(reading.columns):
                if last is not None and (column is last or last.left & column.sign):
                    continue
                if column.part not in joined:
                    joined[column.part] = self._joined(column.part, k, straight and not beside)
                worth, linked = joined[column.part]
                ways.append((reading.score + passed[p] + worth, reading, last, p, linked))
            ways.append((reading.score + self._opened(k, reading.columns, last), reading, last, _OWN, False))
        ways.sort(key=itemgetter(0), reverse=True)
        return self._best(k, ways, _BEAM_STRAIGHT if straight else _BEAM)

    def _joined(self, above: int, k: int, breaks: bool) -> tuple[float, bool]:
        """What it is worth that part `k` stands below another: going on, or where that has broken off or ended."""
        worth = self._worth_apart(above, k) + min(self._joints.aligned(above, k), 0.0)
        if not (self.parts[k].size and self.parts[above].size):
            return worth, False
        if breaks:
            worth = max(worth, _BREAK)
        on = self._going_on(above, k)
        return max(on, worth), on >= worth

    def _worth_apart(self, above: int, k: int) -> float:
        """What it is worth that one part ends and the other begins."""
        begin = self._begin[k]
        if self.near[k - 1] > cuts.STRAIGHT and self._promised_above.get(k, above) > k:
            begin = max(begin, 0.0)  # something further down goes on in it
        return self._end[above] + begin

    def _best(self, k: int, ways: Iterable[_Way], most: int) -> list[_Reading]:
        """The first readings of those that the ways lead to, each that reads other columns."""
        found: dict[frozenset[int], _Reading] = {}
        for score, reading, last, p, linked in ways:
            own = p == _OWN
            columns = self._beside(k, reading.columns, last) if own else self._within(k, reading.columns, p, last)
            key = frozenset([column.part for column in columns])
            if key not in found:
                above = None if own else reading.columns[p].part
                found[key] = _Reading(score, tuple(columns), above, linked, reading)
                if len(found) == most:
                    break
        return list(found.values())

    def _passed(self, k: int, columns: Sequence[_Column], lag: float) -> list[float]:
        """For each of the columns what it costs that part `k` stands in it, the others being passed over."""
        near, now, ends = self.near[k - 1], self._time[self.parts[k].cells[0]], self._end
        others: list[tuple[int, float, float]] = []
        for column in columns:
            end, depth = ends[column.part], column.depth
            weight = _LAG if end > 0 else lag if near > cuts.STRAIGHT else max(lag, _LAG_OPEN)
            others.append((depth, weight, end * 0.5 if now - depth >= _LOST else 0.0))
        found: list[float] = []
        for p, (depth, _, _) in enumerate(others):
            score = near if p + 1 == len(others) else 0.0
            for n, (passed, weight, lost) in enumerate(others):
                if n != p:
                    if passed < depth:
                        ahead = depth - passed
                        score -= weight * (ahead if ahead < _MOST_LAG else _MOST_LAG)
                    score += lost
            found.append(score)
        return found

    def _within(self, k: int, columns: Sequence[_Column], p: int, last: _Column | None) -> list[_Column]:
        """The columns with part `k` in column `p`, those left out that are read no more; `last` is on its left."""
        part, column = self.parts[k], columns[p]
        now = self._time[part.cells[0]]
        kept = [other for n, other in enumerate(columns) if n != p and now - other.depth < _LOST]
        kept.append(_Column(k, self._time[part.cells[-1]], column.sign, column.left))
        if last is not None and not column.left & last.sign:
            return _parted(kept, last.left | last.sign, column.sign)
        return kept

    def _going_on(self, above: int, k: int) -> float:
        """How well part `k` continues part `above`, this seam among others."""
        score = self._joints.seam(above, k)
        if above != k - 1 and self.near[k - 1] > cuts.STRAIGHT and score < 1:
            score += _FAR
        if above == k - 1 and k in self._torn:
            score += _TORN
        if self._promised.get(above, k) != k or self._promised_above.get(k, above) != above:
            score += _PROMISED
        return score

    def _opened(self, k: int, columns: Sequence[_Column], last: _Column | None) -> float:
        """What it costs that part `k` opens a column of its own; `last` is the column on its left."""
        rightmost = last is not None and all(c is last or last.left & c.sign for c in columns)
        score = _BESIDE if rightmost else _NEW_COLUMN
        score += max(self._begin[k], _OPENED) if self.parts[k].size else 0.0
        return score + sum(min(self._end[c.part], 0.0) for c in columns[: -_COLUMNS + 1])

    def _beside(self, k: int, columns: Sequence[_Column], last: _Column | None) -> list[_Column]:
        """The columns with one of its own for part `k`."""
        kept = columns[-_COLUMNS + 1 :]
        sign = _unused(kept)
        left = last.left | last.sign if last is not None else 0
        opened = _Column(k, self._time[self.parts[k].cells[-1]], sign, left)
        return [*(replace(c, left=c.left & ~sign) if c.left & sign else c for c in kept), opened]

    def _resets(self, k: int) -> bool:
        if not k:
            return False
        here, before = self.cells[self.parts[k].cells[0]], self.cells[self.parts[k - 1].cells[-1]]
        return here.row is not before.row and (self._is_long(here) or self._is_long(before))

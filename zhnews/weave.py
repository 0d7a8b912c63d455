"""Columns that an extractor has read across: which part of a paragraph goes on in which.

Every part of a paragraph is given to one of the columns that are being read at its place, by one best path over the
page: the words and marks at the seam, the column's width, the shape of a first line, and which column lags behind.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from zhnews import cuts, fragments, seams, words
from zhnews.cells import Cell
from zhnews.chars import fold
from zhnews.echoes import Echoes
from zhnews.wrapped import Run, Style

_BEAM, _BEAM_STRAIGHT = 32, 8  # readings that are kept: where the text is read across, and straight
_STRAIGHT = -1.0  # log odds of a seam from which the text is read straight down
_COLUMNS = 6  # columns that a reading reads at a time
# What a reading pays, in log odds. A column of its own: anywhere, and right of all others; for its first part at most.
_NEW_COLUMN, _BESIDE, _OPENED = -4.0, -1.0, -1.5
# A row by which the chosen column is ahead of another; of one in the middle of a paragraph; of one on the same long
# row, where columns keep step; and so many rows count.
_LAG, _LAG_OPEN, _LAG_IN_ROW, _MOST_LAG = 0.6, 2.0, 3.0, 4
_LOST = 6  # rows after which a column is read no more
# A paragraph's part that stands far off in text that is read straight; a column that is left in the middle of a
# paragraph; a part that a word joins to another one; a seam without a word; a line like a heading in a paragraph.
_FAR, _BREAK, _PROMISED, _UNPROVED, _HEADING = -4.0, -5.0, -4.0, -0.6, -5.0
_WORDS = 1.2  # how much the words across a seam count
_ALIGNED, _ASIDE = 7, -6.0  # characters that a column's left edge may stray, as tools count blanks; what more costs
_MOST_PARTS = 1500  # no newspaper page has more
_PROMISE, _MOST_PROMISES = 5.0, 120  # log odds of a seam that is promised wherever it stands; open parts, at most
_REACH = 120  # characters that are looked at on either side of a seam


def gather(cells: Sequence[Cell], runs: Sequence[Run], how: Style) -> list[Run]:
    """The runs of every paragraph, joined across the columns; in the order of their first cells."""
    page = Echoes(fold(cell.text.string) for cell in cells)
    parts, near = cuts.cut(cells, runs, how, page)
    weaver = _Weaver(cells, parts, near, how, page) if len(parts) <= _MOST_PARTS else None
    links = weaver.links() if weaver else {}
    joined: list[Run] = []
    place: dict[int, int] = {}
    for k, part in enumerate(parts):
        above = links.get(k)
        if above is None:
            place[k] = len(joined)
            joined.append(part)
        else:
            at = place[k] = place[above]
            unsure = part.cells[:1] if weaver and not weaver.proven(above, k) else ()
            joined[at] = Run(joined[at].cells + part.cells, part.size, joined[at].unsure + unsure)
    return joined


def _may_cross(tail: str, head: str) -> bool:
    """Whether the dictionary has a word that could stand across the seam."""
    return any(words.frequency(tail[-i:] + head[:j]) for i, j in ((1, 1), (2, 1), (1, 2), (2, 2), (3, 1), (1, 3)))


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
    """One way to read the parts so far."""

    score: float
    columns: tuple[_Column, ...]
    link: tuple[int, int] | None
    before: _Reading | None


def _parted(columns: Sequence[_Column], left: int, sign: int) -> list[_Column]:
    """The columns, those of `left` standing left of that of `sign` and so of all on its right."""
    return [replace(c, left=c.left | left) if c.sign == sign or c.left & sign else c for c in columns]


def _unused(columns: Sequence[_Column]) -> int:
    taken = 0
    for column in columns:
        taken |= column.sign
    return ~taken & (taken + 1)


class _Weaver:
    def __init__(
        self, cells: Sequence[Cell], parts: Sequence[Run], near: Sequence[float], how: Style, page: Echoes
    ) -> None:
        self.cells, self.parts, self.near, self.how, self.page = cells, parts, near, how, page
        self._widest = how.widths[0] if how.widths else 0.0
        self._time = [0]
        for above, below in pairwise(cells):
            self._time.append(self._time[-1] + (above.row is not below.row or self._long(below)))
        self._end = [self._ends(k) for k in range(len(parts))]
        self._begin = [self._begins(k) if part.size else 0.0 for k, part in enumerate(parts)]
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
        head = self.cells[self.parts[k].cells[0]]
        straight = self.near[k - 1] > _STRAIGHT
        beside = not head.first and not self._long(head)
        ordered = beside and self.cells[self.parts[k - 1].cells[-1]].row is head.row
        new: dict[frozenset[int], _Reading] = {}

        def keep(score: float, columns: Sequence[_Column], link: tuple[int, int] | None, before: _Reading) -> None:
            key = frozenset([column.part for column in columns])
            old = new.get(key)
            if old is None or old.score < score:
                new[key] = _Reading(score, tuple(columns), link, before)

        if self._resets(k):
            readings = [_Reading(readings[0].score, (), readings[0].link, readings[0].before)]
        for reading in readings:
            last = reading.columns[-1] if reading.columns and ordered else None
            for p, column in enumerate(reading.columns):
                if last is not None and (column is last or last.left & column.sign):
                    continue
                passed, columns = self._passed(k, reading.columns, p)
                if last is not None and not column.left & last.sign:
                    columns = _parted(columns, last.left | last.sign, column.sign)
                score = reading.score + passed
                if self.parts[k].size and self.parts[column.part].size:
                    keep(score + self._going_on(column.part, k), columns, (column.part, k), reading)
                    if straight and not beside:
                        keep(score + _BREAK, columns, None, reading)
                aside = min(self._aligned(column.part, k), 0.0)
                keep(score + self._end[column.part] + self._begin[k] + aside, columns, None, reading)
            keep(*self._opened(k, reading, last), None, reading)
        return sorted(new.values(), key=lambda r: -r.score)[: _BEAM_STRAIGHT if straight else _BEAM]

    def _passed(self, k: int, columns: Sequence[_Column], p: int) -> tuple[float, list[_Column]]:
        """What it costs that part `k` stands in column `p`, the others being passed over; and the columns then."""
        part, column = self.parts[k], columns[p]
        near, now = self.near[k - 1], self._time[part.cells[0]]
        lag = _LAG_IN_ROW if self._long(self.cells[part.cells[0]]) else _LAG
        score = near if p + 1 == len(columns) else 0.0
        kept: list[_Column] = []
        for other in columns:
            if other is column:
                continue
            if other.depth < column.depth:
                weight = lag if near > _STRAIGHT or self._end[other.part] > 0 else max(lag, _LAG_OPEN)
                score -= weight * min(column.depth - other.depth, _MOST_LAG)
            if now - other.depth < _LOST:
                kept.append(other)
            else:
                score += self._end[other.part] * 0.5
        kept.append(_Column(k, self._time[part.cells[-1]], column.sign, column.left))
        return score, kept

    def _going_on(self, above: int, k: int) -> float:
        """How well part `k` continues part `above`, this seam among others."""
        score = self.seam(above, k)
        if above != k - 1 and self.near[k - 1] > _STRAIGHT and score < 1:
            score += _FAR
        if self.promised_below.get(above, k) != k or self.promised_above.get(k, above) != above:
            score += _PROMISED
        return score

    def _opened(self, k: int, reading: _Reading, last: _Column | None) -> tuple[float, Sequence[_Column]]:
        """The reading with part `k` in a column of its own; `last` is the column on its left."""
        columns = reading.columns
        rightmost = last is not None and all(c is last or last.left & c.sign for c in columns)
        score = reading.score + (_BESIDE if rightmost else _NEW_COLUMN)
        score += max(self._begin[k], _OPENED) if self.parts[k].size else 0.0
        score += sum(min(self._end[c.part], 0.0) for c in columns[: -_COLUMNS + 1])
        kept = columns[-_COLUMNS + 1 :]
        sign = _unused(kept)
        left = last.left | last.sign if last is not None else 0
        opened = _Column(k, self._time[self.parts[k].cells[-1]], sign, left)
        return score, [*(replace(c, left=c.left & ~sign) if c.left & sign else c for c in kept), opened]

    def proven(self, above: int, below: int) -> bool:
        """Whether the parts follow one another on the page, or what stands at their seam joins them."""
        if above == below - 1 and self.cells[self.parts[below].cells[0]].first:
            return True
        return (
            self.parts[below].size > 0
            and seams.fit(fold(self._tail(above)), fold(self._head(below)), 0.0)
            + self.page.across(fold(self._tail(above)), fold(self._head(below)))
            > cuts.CROSSING
        )

    def _aligned(self, above: int, below: int) -> float:
        """How well two parts stand below one another, where the tool shows it."""
        last, head = self.cells[self.parts[above].cells[-1]].x, self.cells[self.parts[below].cells[0]].x
        if last is None or head is None:
            return 0.0
        aside = min(abs(last[0] - head[0]), abs(last[1] - head[1]))
        return 1.0 if aside <= 2 else 0.0 if aside <= _ALIGNED else _ASIDE

    def _long(self, cell: Cell) -> bool:
        """Whether the cell's row is a whole paragraph, or several, and not one line across the columns."""
        return cell.loose and len(cell.row.text) * 2 > 6 * self._widest

    def _promised(self) -> tuple[dict[int, int], dict[int, int]]:
        """Parts that a word across the seam joins wherever they stand, each the other's best, either way."""
        tails = [k for k, part in enumerate(self.parts) if part.size and self._left_open(part)]
        heads = [k for k, part in enumerate(self.parts) if part.size]
        if len(tails) > _MOST_PROMISES:
            return {}, {}
        below: dict[int, tuple[float, int]] = {}
        above: dict[int, tuple[float, int]] = {}
        for t in tails:
            tail = fold(self.cells[self.parts[t].cells[-1]].text.string[-3:])
            for h in heads:
                if t == h or not _may_cross(tail, fold(self.cells[self.parts[h].cells[0]].text.string[:3])):
                    continue
                score = self._seam(t, h)
                if score >= _PROMISE and self.page.across(fold(self._tail(t)), fold(self._head(h))) > cuts.CROSSING:
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
        if self._like_heading(k):
            return 0.0
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

    def _like_heading(self, k: int) -> bool:
        """Whether the part is one line without the punctuation of running text, where text is read straight."""
        cells = self.parts[k].cells
        cell = self.cells[cells[0]]
        return (
            len(cells) == 1 and not cell.stop and not cell.phrased and not cell.loose and self.near[k - 1] > _STRAIGHT
        )

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
        if abs(first.size - second.size) > 4 or (last.row is head.row and not self._long(last)):
            return -12.0
        score = self.how.indent if head.indent else self.how.no_indent
        score += self._aligned(above, below)
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
        word = self.page.across(tail, text)
        score += seams.fit(tail, text, _WORDS * word)
        if last.stop:  # within a paragraph, too, a sentence may begin so
            score += max(0.0, fragments.opening(text))
        if not head.closing and word < cuts.CROSSING:
            score += _HEADING if self._like_heading(below) else 0.0
            score += _UNPROVED if tail[-1].isalpha() and text[0].isalpha() else 0.0 if last.stop else -1.0
        return score

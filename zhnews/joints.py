"""How well the parts of a page's columns begin, end and continue one another, by their shapes and their words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from zhnews import cuts, fragments, seams
from zhnews.cells import OVER, Cell
from zhnews.echoes import CROSSED, WORDS, Echoes
from zhnews.wrapped import Run, Style, ends

_UNPROVED, _HEADING = -0.6, -5.0  # log odds of a seam without a word, of a line like a heading in a paragraph
_ALIGNED, _ASIDE = 7, -6.0  # characters that a column's left edge may stray, as tools count blanks; what more costs
_REACH = 120  # characters that are looked at on either side of a seam


@dataclass(slots=True)
class Joints:
    """The evidence for every pair of the parts; `near` says how surely each goes on in the next."""

    cells: Sequence[Cell]
    parts: Sequence[Run]
    near: Sequence[float]
    how: Style
    page: Echoes
    _known: dict[tuple[int, int], float] = field(default_factory=dict)

    def seam(self, above: int, below: int) -> float:
        """How well one part continues another, in log odds; asked once for each pair."""
        score = self._known.get((above, below))
        if score is None:
            score = self._known[above, below] = self._scored(above, below)
        return score

    def proven(self, above: int, below: int) -> bool:
        """Whether the parts follow one another on the page, or what stands at their seam joins them."""
        if above == below - 1 and self.cells[self.parts[below].cells[0]].first:
            return True
        return (
            self.parts[below].size > 0
            and seams.fit(self._tail(above), self._head(below), self.word(above, below)) > CROSSED
        )

    def word(self, above: int, below: int) -> float:
        """What the words across the seam say, in log odds."""
        return self.page.across(self._tail(above), self._head(below))

    def edge(self, k: int, last: bool) -> str:
        """The characters at the part's end or beginning, folded."""
        part = self.parts[k]
        return self.cells[part.cells[-1]].folded[-3:] if last else self.cells[part.cells[0]].folded[:3]

    def aligned(self, above: int, below: int) -> float:
        """How well two parts stand below one another, where the tool shows it."""
        last, head = self.cells[self.parts[above].cells[-1]].x, self.cells[self.parts[below].cells[0]].x
        if last is None or head is None:
            return 0.0
        aside = min(abs(last[0] - head[0]), abs(last[1] - head[1]))
        return 1.0 if aside <= 2 else 0.0 if aside <= _ALIGNED else _ASIDE

    def left_open(self, k: int) -> bool:
        """Whether the part breaks off in the middle of a paragraph, at a full line's end."""
        return ends(self.cells, self.parts[k]) is False

    def ends(self, k: int) -> float:
        """How well a paragraph ends with the part."""
        part = self.parts[k]
        last = self.cells[part.cells[-1]]
        if not part.size:
            return 0.0
        if last.stop:
            return 1.0
        return -3.0 if last.high + 2.5 > part.size else -1.5

    def begins(self, k: int) -> float:
        """How well a paragraph begins with the part."""
        part, how = self.parts[k], self.how
        head = self.cells[part.cells[0]]
        if self._like_heading(k):
            return 0.0
        score = -(how.indent if head.indent else how.no_indent)
        score += 0.5 * fragments.opening(self._head(k))
        alone = len(part.cells) == 1
        if alone and head.stop:
            score -= 1.5
        if how.first:
            fits = head.low + how.first <= part.size + OVER
            if fits and not (alone and head.stop):
                fits = head.high + how.first + self._need(part) > part.size - 0.5
            score += 0.5 if fits else -how.surety
        return score

    def _like_heading(self, k: int) -> bool:
        """Whether the part is one line without the punctuation of running text, where text is read straight."""
        cells = self.parts[k].cells
        cell = self.cells[cells[0]]
        return (
            len(cells) == 1
            and not cell.stop
            and not cell.phrased
            and not cell.loose
            and self.near[k - 1] > cuts.STRAIGHT
        )

    def _need(self, part: Run) -> float:
        """What the head of the second line would have needed on the first; two half-widths where it is not known."""
        return self.cells[part.cells[1]].need if len(part.cells) > 1 else 2.0

    def _head(self, k: int) -> str:
        return "".join(self.cells[i].folded for i in self.parts[k].cells[:4])[:_REACH]

    def _tail(self, k: int) -> str:
        return "".join(self.cells[i].folded for i in self.parts[k].cells[-4:])[-_REACH:]

    def _scored(self, above: int, below: int) -> float:
        """How well part `below` continues part `above`."""
        first, second = self.parts[above], self.parts[below]
        last, head = self.cells[first.cells[-1]], self.cells[second.cells[0]]
        if head.lead or last.credit or (above == below - 1 and self.how.parts(last, head)):
            return -12.0
        if abs(first.size - second.size) > 4 or (last.row is head.row and self.how.is_beside(head)):
            return -12.0
        score = self.how.indent if head.indent else self.how.no_indent
        score += self.aligned(above, below)
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
        tail, text = self._tail(above), self._head(below)
        word = self.page.across(tail, text)
        score += seams.fit(tail, text, WORDS * word)
        if last.stop:  # within a paragraph, too, a sentence may begin so
            score += max(0.0, fragments.opening(text))
        if not head.closing and word < CROSSED:
            score += _HEADING if self._like_heading(below) else 0.0
            score += _UNPROVED if tail[-1].isalpha() and text[0].isalpha() else 0.0 if last.stop else -1.0
        return score

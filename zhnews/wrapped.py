"""Hard-wrapped text: which printed lines of a column make one paragraph.

A line was wrapped when the head of the next one would not have fitted at its end. Every column's width, and whether
paragraphs begin with an indent, after a blank line or with neither, is learned from the page; then one reading of the
whole page is chosen (the best path over the lines), not one seam after the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import chain, pairwise
from math import log

from zhnews.cells import INDENT, OVER, Cell
from zhnews.rows import Row

_RARE = 24  # half-widths; a single line must be wide to stand for a column
_NARROWEST = 14  # half-widths; narrower lines are lists, labels and tables
_MOST_WIDTHS = 10
_MORE_WIDTHS = 4  # that are far from all others
_FEWEST = 3  # lines of one width make it a column's; on a page of few lines, two do
_FEW = 20
_SOME_SHORT = 4  # of a second width's lines are a first line's, at least, and no more than a third
_MANY_FULL = 8  # first lines, from which on those that are full tell; columns that take turns show fewer
_BEGINS = 0.6  # of the lines that are short by an indent, where it is lost
_SPREAD = 45  # characters of a printed line at most
# Log odds that one line continues the other, at a blank line and without: where blank lines are rare between lines that
# do, and between paragraphs, too.
_RARE_GAP, _MOST_WITHOUT = -0.5, 1.0
_TELLING = -2.0  # log odds from which the lack of an indent says that a paragraph goes on
_SHARE = 0.4  # of a page's text at least stands in lines no wider than a column, where it is wrapped
_OPENED, _OPENED_AT_GAP = -5.0, -3.0  # log odds of the rest of a paragraph whose beginning stands elsewhere
_SELDOM = -2.5
_UNINDENTED = -1.0  # a first line without the indent that others of the page have
_ABOVE_LEAD, _HEADINGS = 1.0, 2  # log odds that a line stands alone so few lines above a news lead
_LONG = 6  # columns, each with a blank behind it, that a row of several paragraphs is wider than
_ROWS = 3  # one in so many rows of several lines is, where rows are paragraphs
_ACROSS = 0.3  # of a page's lines stand side by side, where it is read across
_NEVER = -1e9


@dataclass(frozen=True, slots=True)
class Style:
    """How a page shows that a paragraph begins, as evidence (log odds) that one line continues the other."""

    widths: tuple[float, ...]
    common: int  # so many of them are shared by many lines
    gap: float
    no_gap: float
    indent: float
    no_indent: float
    first: float  # how far a first line is short of the column's width
    surety: float  # how surely it is
    in_rows: bool  # a row is a paragraph, or several side by side, however short
    across: bool  # many lines stand side by side with others

    def is_long(self, cell: Cell) -> bool:
        """Whether the cell's row is a whole paragraph, or several, and not one line across the columns."""
        return _is_long(cell, self.widths)

    def is_beside(self, cell: Cell) -> bool:
        """Whether the cell stands beside another one of its row, and cannot go on in it."""
        return not (cell.first or self.in_rows or self.is_long(cell))

    def parts(self, above: Cell, below: Cell) -> bool:
        """Whether a blank line behind the end of a sentence ends the paragraph: hardly one stands within any."""
        rare = self.gap < _RARE_GAP and self.no_gap < _MOST_WITHOUT
        return rare and above.stop and below.gap and not (below.closing or below.held)


def _is_long(cell: Cell, sizes: Sequence[float]) -> bool:
    return cell.loose and len(cell.row.text) * 2 > _LONG * (max(sizes[0], cell.low) + 2)


def _in_rows(cells: Sequence[Cell], sizes: Sequence[float]) -> bool:
    """Whether the tool has emitted paragraphs as rows: of those with several lines many are wider than a page."""
    broken = [below for above, below in pairwise(cells) if above.first and not below.first]
    long = sum(_is_long(cell, sizes) for cell in broken)
    return long >= _FEWEST and long * _ROWS > len(broken)


def possible(rows: Sequence[Row]) -> bool:
    """Whether the rows can hold wrapped lines at all: a quick look at their lengths, for pages where nothing is."""
    lengths = [len(row.text) for row in rows]
    near = chain(pairwise(lengths), zip(lengths, lengths[2:], strict=False))  # columns may take turns
    alike = sum(abs(a - b) <= 3 and a * 2 >= _NARROWEST and b * 2 >= _NARROWEST for a, b in near)
    return alike >= 2 or any(row.text.string.count(" ", 0, 400) >= 3 and _spread(row.text.string) for row in rows)


def _spread(string: str) -> bool:
    """Whether blanks part the string as often as the ends of printed lines would."""
    return string.count(" ") * _SPREAD > len(string) > _SPREAD


def widths(cells: Sequence[Cell]) -> tuple[tuple[float, ...], int]:
    """The columns' widths, and how many of them are common.

    Common are those that neighbouring lines share which end in the middle of a sentence. After them come widths of
    single lines of running text, for the short items that few lines make.
    """
    counts: Counter[int] = Counter()
    rare: Counter[int] = Counter()
    for i, here in enumerate(cells):
        if not _NARROWEST <= here.low <= 2 * _SPREAD or here.stop:
            continue
        near = [other for other in cells[max(0, i - 1) : i + 2 : 2] if abs(other.low - here.low) <= INDENT + 0.5]
        if any(here.phrased or other.phrased for other in near):
            counts[round(here.low)] += 1
        if here.phrased and here.low >= _RARE and not here.credit:
            rare[round(here.low)] += 1
    fewest = _FEWEST if len(cells) > _FEW else 2
    common = [(n, size) for size, n in counts.items() if n >= fewest]
    common.sort(reverse=True)
    common = [(n, size) for n, size in common if n * 40 >= common[0][0]]
    found = [float(size) for _, size in common[:_MOST_WIDTHS]]
    apart = [size for _, size in common[_MOST_WIDTHS:] if not any(-1 <= wide - size <= 2 for wide in found)]
    found += map(float, apart[:_MORE_WIDTHS])
    many = len(found)
    if found and sum(c.low for c in cells if c.low <= max(found) + 2 * OVER) < _SHARE * sum(c.low for c in cells):
        return (), 0
    if found:
        # A little short of a common width is that column's first line, or a line whose end would not fit.
        single = [float(size) for size, _ in rare.most_common() if not any(0 <= wide - size <= 5 for wide in found)]
        found += single[: max(0, _MOST_WIDTHS - many)]
    return tuple(found), many


def _odds(hits: int, of: int, other_hits: int, other_of: int) -> tuple[float, float]:
    """Log odds of `hits of of` against `other_hits of other_of`, for what is there and for what is not."""
    if not hits and not other_hits:
        return 0.0, 0.0
    shared = (hits + other_hits + 0.5) / (of + other_of + 1)  # what either is taken for before it is seen
    here, there = (hits + 2 * shared) / (of + 2), (other_hits + 2 * shared) / (other_of + 2)
    return log(here / there), log((1 - here) / (1 - there))


def style(cells: Sequence[Cell]) -> Style | None:
    """What is learned from lines that surely continue and lines that surely end a paragraph; None if nothing wraps."""
    sizes, many = widths(cells)
    if not sizes:
        return None
    common = set(sizes[:many])
    on = on_gap = on_indent = off = off_gap = off_indent = 0
    for i in range(len(cells) - 1):
        here, after = cells[i], cells[i + 1]
        if round(here.low) in common and here.text.string[-1].isalpha():
            on += 1
            on_gap += after.gap
            on_indent += after.indent
        elif here.stop and i and here.high + after.need + 4 < cells[i - 1].low in common:
            off += 1
            off_gap += after.gap
            off_indent += after.indent
    gap, no_gap = _odds(on_gap, on, off_gap, off)
    indent, no_indent = _odds(on_indent, on, off_indent, off)
    stripped = off_indent * 2 <= off and _short(cells, sizes[:many]) and not _flush(cells, common)
    first, surety = (INDENT, 4.0) if stripped else (0.0, 0.0)
    in_rows = _in_rows(cells, sizes)
    across = sum(cell.accompanied for cell in cells) >= _ACROSS * len(cells)
    return Style(sizes, many, min(gap, 0.5), no_gap, min(indent, 0.0), no_indent, first, surety, in_rows, across)


def _flush(cells: Sequence[Cell], common: Set[float]) -> bool:
    """Whether paragraphs begin without an indent: many first lines are full, and hardly any is short by one.

    A first line stands below a short one that ends a sentence. What is full, the lines around both tell, which are of
    one width.
    """
    full = short = 0
    for above, last, first, below in zip(cells, cells[1:], cells[2:], cells[3:], strict=False):
        size = round(above.low)
        if size not in common or not last.stop or last.high + first.need + INDENT >= size or first.stop or first.lead:
            continue
        if _fills(below.low, size):
            full += _fills(first.low, size)
            short += _lacks_indent(first.low, size)
    return full >= _MANY_FULL and short * _MANY_FULL <= full


def _short(cells: Sequence[Cell], sizes: Sequence[float]) -> bool:
    """Whether in a column so many lines are short by a first line's indent that it must have been stripped.

    Few are enough where most that have a full line below them begin a news lead or come after a full stop. Of a page's
    second widths, where as many are short as full they fill another column.
    """
    lows = [cell.low for cell in cells if not cell.stop and cell.phrased]
    counted = [
        (sum(_fills(low, size) for low in lows), sum(_lacks_indent(low, size) for low in lows)) for size in sizes
    ]
    full, short = counted[0]
    if short * 25 > full or _opens(cells, sizes[0]):
        return True
    return any(short >= _SOME_SHORT and short * 3 < full < short * 25 for full, short in counted[1:])


def _fills(low: float, size: float) -> bool:
    return -1 <= size - low <= 1


def _lacks_indent(low: float, size: float) -> bool:
    return -0.6 <= size - INDENT - low <= 0.6


def _opens(cells: Sequence[Cell], size: float) -> bool:
    """Whether the lines that are short by an indent, above a full one, mostly come where a paragraph begins."""
    begins = [
        before.stop or cell.lead
        for before, cell, below in zip(cells, cells[1:], cells[2:], strict=False)
        if _lacks_indent(cell.low, size) and not cell.stop and _fills(below.low, size)
    ]
    return len(begins) >= _FEWEST and sum(begins) > _BEGINS * len(begins)


def _body(cell: Cell) -> float:
    """How well the cell is a line of running text."""
    return -0.2 if cell.phrased else -1.6


def _ending(cell: Cell, size: float) -> float:
    """How well a paragraph, or the part of it that a column holds, ends with the cell."""
    if cell.stop:
        return -3.0
    return -4.5 if cell.text.string[-1] in '：:)）”"' or cell.high + 2.5 > size else -6.5


def _alone(cell: Cell) -> float:
    """How well the cell stands for itself: a paragraph of one line, a heading, a caption, a label."""
    if cell.held:
        return -9.0
    if cell.credit:
        return -2.0
    return -2.5 - (1.4 if cell.phrased else 0.3) - (1.2 if cell.stop else 0.3)


def _seam(here: Cell, after: Cell, how: Style) -> float:
    """How well `after` continues `here`, widths aside."""
    if here.text.string == after.text.string or after.lead or here.credit:
        return -9.0
    score = how.gap if after.gap else how.no_gap
    score += how.indent if after.indent else how.no_indent
    if after.closing or after.held:
        return score + 4.0
    if how.parts(here, after):
        return -9.0
    return score - 3.0 if here.stop else score


def _full(here: Cell, after: Cell, room: float) -> float:
    """How surely the head of `after` had no room left at the end of `here`."""
    spare = room - here.high - after.need
    if spare < 0 or after.held:
        return 0.0
    if spare < 1:
        return -1.5
    return -3.0 if spare < 2 else -9.0


@dataclass(frozen=True, slots=True)
class Run:
    """Cells that stand one after the other and make one paragraph, or one part of it; `size` is their column's width.

    `size` is 0 for what stands alone: headings, captions, labels, paragraphs of pages where nothing is wrapped.
    `unsure` are the cells that were joined over others in between, though neither words nor marks prove it.
    """

    cells: tuple[int, ...]
    size: float = 0.0
    unsure: tuple[int, ...] = ()

    def piece(self, first: int, end: int) -> Run:
        """The run from one of its cells up to another; what it begins with is joined to nothing."""
        cells = self.cells[first:end]
        return Run(cells, self.size, tuple(cell for cell in self.unsure if cell in cells[1:]))


def runs(cells: Sequence[Cell], how: Style) -> list[Run]:
    """The cells, by index and in order, joined to paragraphs."""
    found: list[Run] = []
    group: list[int] = []
    sizes = _sizes(cells, how)
    for i, (_, size) in enumerate(sizes):
        group.append(i)
        if i + 1 == len(sizes) or sizes[i + 1][0]:
            found.append(Run(tuple(group), size))
            group = []
    return found


def starts(cells: Sequence[Cell], run: Run, how: Style) -> bool | None:
    """Whether a paragraph starts with the run, by the shape of its first line; None where that does not tell."""
    if not run.size:
        return None
    head = cells[run.cells[0]]
    if how.indent < _TELLING:
        return head.indent
    if not how.first or len(run.cells) < 2:
        return None
    need = cells[run.cells[1]].need
    if head.low + how.first > run.size + OVER:
        return False
    return True if head.high + need < run.size else None


def ends(cells: Sequence[Cell], run: Run) -> bool | None:
    """Whether a paragraph ends with the run, by the width of its last line; None where that does not tell."""
    if not run.size:
        return None
    last = cells[run.cells[-1]]
    if last.high < run.size - INDENT - 1:
        return True
    return False if not last.stop and last.high + 2.5 > run.size else None


def _sizes(cells: Sequence[Cell], how: Style) -> list[tuple[bool, float]]:
    """Whether each cell begins something, and the width of its column, by the best path.

    States, for every width: 0 a first line that goes on, 1 a later line that goes on, 2 a later line that ends; and
    one for what stands alone.
    """
    count = len(how.widths)
    alone = 3 * count
    score = [_NEVER] * alone + [0.0]
    back: list[list[int]] = []
    texts = [cell.text.string for cell in cells]
    bare = _UNINDENTED if how.indent < _TELLING else 0.0
    # A line that stands there twice is a heading set in a shadowed face; one with its column's name begins an article.
    set_apart = [
        bool(cell.mark)
        or texts[i] in (*texts[max(0, i - 1) : i], *texts[i + 1 : i + 2])
        or (cell.tagged and (not i or cells[i - 1].stop or cells[i - 1].credit or texts[i - 1].endswith("—")))
        for i, cell in enumerate(cells)
    ]
    above_lead = [
        not (cell.stop or cell.phrased) and any(below.lead for below in cells[i + 1 : i + 1 + _HEADINGS])
        for i, cell in enumerate(cells)
    ]
    for i, cell in enumerate(cells):
        before = cells[i - 1] if i else None
        ended = max(range(2, alone, 3), key=score.__getitem__)
        if score[alone] >= score[ended]:
            ended = alone
        new = [_NEVER] * (alone + 1)
        source = [ended] * (alone + 1)
        seam = _seam(before, cell, how) if before else 0.0
        body = _body(cell)
        marked = set_apart[i] or (i > 0 and set_apart[i - 1])
        for k, size in enumerate(how.widths):
            common = k < how.common
            over = size + (OVER if common else 2 * OVER)  # a single line shows less surely how wide its column is
            if cell.low > over:
                continue
            at = 3 * k
            seldom = 0.0 if common else _SELDOM if cell.phrased else 2 * _SELDOM
            origin = at + 2 if score[at + 2] + 0.7 > score[ended] else ended
            base = score[origin] + (0.7 if origin == at + 2 else 0.0)
            fits_first = cell.low + max(how.first, cell.inset) <= over
            new[at] = base + body + seldom - (0.2 if fits_first else how.surety) + (0.0 if cell.indent else bare)
            source[at] = origin
            opened = (
                base + body + seldom + (_OPENED_AT_GAP if cell.gap else _OPENED)
            )  # the rest of a paragraph whose beginning stands elsewhere
            through, way = opened, origin
            if before is not None and not marked:
                for state, room in ((at, size - max(how.first, before.inset)), (at + 1, size - before.inset)):
                    value = score[state] + seam + _full(before, cell, room) + body
                    if value > through:
                        through, way = value, state
            new[at + 1], source[at + 1] = through, way
            new[at + 2], source[at + 2] = through + _ending(cell, size) + (0.0 if cell.stop else seldom), way
        new[alone] = score[ended] + _alone(cell) + _ABOVE_LEAD * above_lead[i]
        score = new
        back.append(source)
    state = max(range(alone + 1), key=score.__getitem__)
    found: list[tuple[bool, float]] = []
    for source in reversed(back):
        came_from = source[state]
        starts = state == alone or state % 3 == 0 or came_from == alone or came_from % 3 == 2
        found.append((starts, 0.0 if state == alone else how.widths[state // 3]))
        state = came_from
    return found[::-1]

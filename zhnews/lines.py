"""The source as logical lines: what can be seen of each line before anyone asks what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from heapq import merge
from itertools import pairwise

from zhnews import columns, headrows, rows, spacing, tables, toplines, turns, weave, wrapped
from zhnews.cells import Cell, mend
from zhnews.chars import fold, misread
from zhnews.echoes import Echoes
from zhnews.rows import Row
from zhnews.text import Span, Text
from zhnews.wrapped import Style

_LONGEST = 2000  # rows
_LESSER = 2.5
_LATIN = re.compile(r"[A-Za-z]")


@dataclass(frozen=True)
class Line:
    """A paragraph, heading, caption or label as the page has it.

    `text` has no white space at its ends and knows where each of its characters stands in the source; physical lines
    that a column's width has wrapped are one `Line`. `gap` says that a blank line (or a page's edge) stands before it,
    `indent` that it began with an indent, `mark` what its markup calls it ('' where there is none; 'heading', 'bold',
    'label', 'table'), `page` the index of its page.

    Of wrapped text `measure` is the width of its column in half-widths (0 where it is not known), `starts` whether a
    paragraph starts with it, by its first printed line, and `ends` whether one ends with it, by its last: None where
    the lines' widths do not tell. `shared` says that its first printed line is the lesser part of a physical one.
    `unsure` is where a printed line begins that was put into it from among the lines of other columns, though nothing
    at the seam proves that it belongs there.
    """

    text: Text
    gap: bool = True
    indent: bool = False
    mark: str = ""
    page: int = 0
    measure: float = 0.0
    starts: bool | None = None
    ends: bool | None = None
    shared: bool = False
    unsure: tuple[Span, ...] = ()

    @cached_property
    def folded(self) -> str:
        """The text's fold: as long as the text, and what every rule matches on."""
        return misread(fold(self.text.string))


def read(source: str) -> tuple[Line, ...]:
    """The lines of a page or of several, parted by form feeds.

    A line is a paragraph, heading, caption or label. Where the extractor has wrapped the text to a column's width (as
    pdftotext, PyMuPDF, pdfminer and OCR do) or has read across columns, a line is put together from its parts, in
    reading order; otherwise it is a line of the source. Lines come in the order of their first characters, unless one
    such was printed above another column, or a row holds several columns' paragraphs: those come column by column.

    >>> [line.text.string for line in read('新桥通车\\n\\n　　昨日，新桥通车。\\n')]
    ['新桥通车', '昨日，新桥通车。']
    """
    found, listed = tables.part(rows.read(source))
    return tuple(merge(_lines(found), map(_table, listed), key=_start) if listed else _lines(found))


def _lines(found: Sequence[Row]) -> Iterator[Line]:
    if wrapped.possible(found):
        stretches = [mend(spacing.closed_up(columns.split(stretch))) for stretch in _stretches(found)]
        how = wrapped.style([cell for cells in stretches for cell in cells])
        if how is not None:
            for cells in stretches:
                yield from _paragraphs(cells, how)
            return
    for row in found:
        yield Line(row.text, row.gap, row.indent, row.mark, row.page)


def _table(found: Sequence[Row]) -> Line:
    """The cells of a table or list as one paragraph, with blanks between."""
    first = found[0]
    text = Text.join(" ", (row.text for row in found))
    return Line(text, first.gap, first.indent, "table", first.page, starts=True)


def _stretches(found: Sequence[Row]) -> Iterator[Sequence[Row]]:
    """The rows page by page, the longest pages in parts, so that a page of any size takes time in proportion."""
    first = 0
    for i in range(1, len(found) + 1):
        if i == len(found) or found[i].page != found[first].page or i - first == _LONGEST:
            yield found[first:i]
            first = i


def _paragraphs(printed: Sequence[Cell], how: Style) -> Iterator[Line]:
    # A line of marks alone is a rule, a bullet or a speck that OCR has read: no paragraph goes on in it.
    cells = [cell for cell in printed if not cell.bare]
    bare = [Line(cell.text, cell.gap, cell.indent, cell.mark, cell.row.page) for cell in printed if cell.bare]
    yield from merge(_joined_lines(cells, how), bare, key=_start) if bare else _joined_lines(cells, how)


def _start(line: Line) -> int:
    return line.text.origin(0, 1)[0].start


def _joined_lines(printed: Sequence[Cell], how: Style) -> Iterator[Line]:
    page = Echoes(cell.folded for cell in printed)
    cells = headrows.parted(turns.marked(toplines.returned(printed, page), page), page)
    widths, common = wrapped.widths(cells)
    if widths:  # a page too short to show its own has those of the others
        how = replace(how, widths=widths, common=common)
    for run in weave.gather(cells, wrapped.runs(cells, how), how, page):
        first = cells[run.cells[0]]
        yield Line(
            _joined([cells[i] for i in run.cells]),
            first.gap,
            first.indent,
            first.mark,
            first.row.page,
            run.size,
            wrapped.starts(cells, run, how),
            wrapped.ends(cells, run),
            len(first.row.text) > _LESSER * len(first.text),
            tuple(cells[i].text.origin(0, len(cells[i].text))[0] for i in run.unsure),
        )


def _joined(cells: Sequence[Cell]) -> Text:
    """The cells' texts as one, with a blank between two Latin words."""
    if len(cells) == 1:
        return cells[0].text
    parts = [cells[0].text]
    for before, after in pairwise(cells):
        if _LATIN.match(after.text.string) and _LATIN.match(before.text.string[-1]):
            parts.append(Text.joint(" "))
        parts.append(after.text)
    return Text.join("", parts)

"""The source as logical lines: what can be seen of each line before anyone asks what it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from zhnews import columns, rows, weave, wrapped
from zhnews.cells import Cell
from zhnews.chars import fold
from zhnews.text import Text

_LATIN = re.compile(r"[A-Za-z]")


@dataclass(frozen=True)
class Line:
    """A paragraph, heading, caption or label as the page has it.

    `text` has no white space at its ends and knows where each of its characters stands in the source; physical lines
    that a column's width has wrapped are one `Line`. `gap` says that a blank line (or a page's edge) stands before it,
    `indent` that it began with an indent, `mark` what its markup calls it ('' where there is none; 'heading', 'bold',
    'table', …), `page` the index of its page.
    """

    text: Text
    gap: bool = True
    indent: bool = False
    mark: str = ""
    page: int = 0

    @cached_property
    def folded(self) -> str:
        """The text's fold: as long as the text, and what every rule matches on."""
        return fold(self.text.string)


def read(source: str) -> tuple[Line, ...]:
    """The lines of a page or of several, parted by form feeds."""
    cells = columns.split(rows.read(source))
    how = wrapped.style(cells)
    if how is None:
        return tuple(_line([cell]) for cell in cells)
    runs = weave.gather(cells, wrapped.runs(cells, how), how)
    return tuple(_line([cells[i] for i in run.cells]) for run in runs)


def _line(cells: Sequence[Cell]) -> Line:
    first = cells[0]
    text = first.text
    if len(cells) > 1:
        parts = [text]
        for before, after in pairwise(cells):
            if _LATIN.match(after.text.string) and _LATIN.match(before.text.string[-1]):
                parts.append(Text.joint(" "))
            parts.append(after.text)
        text = Text.join("", parts)
    return Line(text, first.gap, first.indent, first.mark, first.row.page)

"""The source as logical lines: what can be seen of each line before anyone asks what it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from zhnews import wrapped
from zhnews.cells import Cell, compact
from zhnews.chars import fold
from zhnews.text import Text

_PHYSICAL = re.compile(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")
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
    cells: list[Cell] = []
    end, page = 0, 0
    for row, match in enumerate(_PHYSICAL.finditer(source)):
        between = source[end : match.start()]
        page += between.count("\f")
        raw = match[0]
        text = raw.strip()
        if not text:
            continue
        end = match.end()
        start = match.start() + len(raw) - len(raw.lstrip())
        gap = not cells or between.count("\n") > 1 or "\f" in between
        cells.append(Cell.of(compact(Text.of(text, start)), gap, raw[0] in "\u3000 \t", "", page, row))
    return tuple(_line([cells[i] for i in group]) for group in wrapped.paragraphs(cells))


def _line(cells: Sequence[Cell]) -> Line:
    first = cells[0]
    text = first.text
    if len(cells) > 1:
        parts = [text]
        for before, after in zip(cells, cells[1:], strict=False):
            if _LATIN.match(after.text.string) and _LATIN.match(before.text.string[-1]):
                parts.append(Text.joint(" "))
            parts.append(after.text)
        text = Text.join("", parts)
    return Line(text, first.gap, first.indent, first.mark, first.page)

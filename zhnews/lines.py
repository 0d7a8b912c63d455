"""The source as logical lines: what can be seen of each line before anyone asks what it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from zhnews.chars import fold
from zhnews.text import Text

_PHYSICAL = re.compile(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")


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
    lines: list[Line] = []
    end, page = 0, 0
    for match in _PHYSICAL.finditer(source):
        between = source[end : match.start()]
        page += between.count("\f")
        raw = match[0]
        text = raw.strip()
        if not text:
            continue
        end = match.end()
        start = match.start() + len(raw) - len(raw.lstrip())
        lines.append(
            Line(
                Text.of(text, start),
                gap=not lines or between.count("\n") > 1 or "\f" in between,
                indent=raw[0] in "\u3000 \t",
                page=page,
            )
        )
    return tuple(lines)

"""How a tool has emitted a page, as the parts of the page show it."""

from __future__ import annotations

from collections.abc import Sequence

from zhnews.blocks import Part
from zhnews.model import BlockRole

# From which share of the texts that stand in columns of lines a page is printed line by line; from which share of its
# parts that have a blank line before them these part its blocks.
_COLUMNS, _BOXED = 0.25, 0.6
# From so many marked headings on the page's markup tells them; from which share of the texts that stand beside others
# in their line the blocks are emitted row by row.
_MARKED, _IN_ROWS = 3, 0.1


def in_lines(parts: Sequence[Part]) -> bool:
    """Whether a tool has printed the page's texts line by line, so that their order is not to be trusted."""
    texts = [part for part in parts if part.role is BlockRole.TEXT]
    return sum(part.measure > 0 for part in texts) >= _COLUMNS * len(texts)


def in_boxes(parts: Sequence[Part]) -> bool:
    """Whether blank lines part the page's blocks, so that lines without one between are of one block.

    Hardly a box holds two headings, where no line holds several columns: one of 540 pairs of heading lines was so.
    """
    return sum(part.gap for part in parts) > _BOXED * len(parts) and not any(part.shared for part in parts)


def is_marked(parts: Sequence[Part]) -> bool:
    """Whether the page's markup tells its headings."""
    return sum(part.mark == "heading" for part in parts) >= _MARKED


def in_rows(parts: Sequence[Part]) -> bool:
    """Whether a layout model has emitted blocks of several columns row by row, in one line each."""
    texts = [part for part in parts if part.role is BlockRole.TEXT]
    return is_marked(parts) and sum(part.shared for part in texts) > _IN_ROWS * len(texts)

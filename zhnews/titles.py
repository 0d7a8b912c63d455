"""The heading lines of an article: a column's label told from them, kickers put above their main lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from zhnews.affinity import bigrams
from zhnews.blocks import Part, pairs
from zhnews.chars import DASHES, HAN
from zhnews.model import BlockRole

# A label of a column is no longer; the headline below it shares so many pairs of characters with its text.
_LABEL, _TOLD = 8, 4
_FIRST = re.compile(rf"[{HAN}“”]{{3,{_LABEL}}}(?=$|\s(?![|丨︱]))")  # a bar is printed in the headline itself


def unlabel(chain: list[Part]) -> Part | None:
    """Takes from an article the label that stands first among its heading lines, or is glued to the first; gives it.

    A label says nothing of the one article: it shares no pair of characters with the text, the headline below does.
    """
    lines = [part for part in chain if part.role is BlockRole.HEADLINE]
    found = _FIRST.match(lines[0].folded) if lines else None
    if found is None or (len(lines) == 1 and found.end() == len(lines[0].folded)):
        return None
    text = chain[len(lines) :]
    below = lines[1:]
    if found.end() < len(lines[0].folded):
        below.insert(0, lines[0].cut(found.end(), len(lines[0].folded)))
    told = pairs(text)
    if len(pairs(below) & told) < _TOLD or bigrams(found.group()) & told:
        return None
    chain[:] = [*below, *text]
    return lines[0].cut(0, found.end()).named(BlockRole.SECTION, "label_before")


def kickers_late(chains: Iterable[Sequence[Part]]) -> bool:
    """Whether the page has its kickers below their main lines: those that end in a dash do."""
    late = early = 0
    for chain in chains:
        titles = [part for part in chain if part.role is BlockRole.HEADLINE]
        for n, part in enumerate(titles):
            if part.folded.endswith(DASHES):
                late += n > 0 and n == len(titles) - 1
                early += n < len(titles) - 1
    return late > early


def in_print(titles: Sequence[Part], late: bool) -> tuple[Part, ...]:
    """The heading lines as printed: a kicker, which a dash ends, stands above the main line.

    One with a line below it stands there already, unless the page's kickers come `late`. Where they do, the second of
    two lines is one, too, unless a dash begins it.
    """
    dashed = any(part.folded.endswith(DASHES) or part.folded.startswith(DASHES) for part in titles)
    if late and len(titles) == 2 and not dashed:
        return titles[1], titles[0]
    if not late and titles and not titles[-1].folded.endswith(DASHES):
        return tuple(titles)
    return tuple(sorted(titles, key=lambda part: not part.folded.endswith(DASHES)))

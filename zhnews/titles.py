"""The heading lines of an article: a column's label told from them, kickers put above their main lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from zhnews.affinity import bigrams
from zhnews.blocks import Part
from zhnews.chars import HAN
from zhnews.model import BlockRole

_DASH = "——"
# A label of a column is no longer; the headline below it shares so many pairs of characters with its text.
_LABEL, _TOLD = 8, 4
_FIRST = re.compile(rf"[{HAN}“”]{{3,{_LABEL}}}(?=$|\s)")


def labelled(titles: Sequence[Part], body: Iterable[Part]) -> tuple[Part | None, tuple[Part, ...]]:
    """The label that stands first among an article's heading lines, or is glued to the first, and the other lines.

    A label says nothing of the one article: it shares no pair of characters with the text, the headline below does.
    """
    found = _FIRST.match(titles[0].folded) if titles else None
    if found is None or (len(titles) == 1 and found.end() == len(titles[0].folded)):
        return None, tuple(titles)
    told = frozenset().union(*(part.bigrams for part in body))
    rest = titles[0].cut(found.end(), len(titles[0].folded)) if found.end() < len(titles[0].folded) else None
    below = [part for part in (rest, *titles[1:]) if part is not None]
    shared = frozenset().union(*(part.bigrams for part in below)) & told
    if len(shared) < _TOLD or bigrams(found.group()) & told:
        return None, tuple(titles)
    return titles[0].cut(0, found.end()).named(BlockRole.SECTION, "label_before"), tuple(below)


def kickers_late(chains: Iterable[Sequence[Part]]) -> bool:
    """Whether the page has its kickers below their main lines: those that end in a dash do."""
    late = early = 0
    for chain in chains:
        titles = [part for part in chain if part.role is BlockRole.HEADLINE]
        for n, part in enumerate(titles):
            if part.folded.endswith(_DASH):
                late += n > 0
                early += n == 0 and len(titles) > 1
    return late > early


def in_print(titles: Sequence[Part], late: bool) -> tuple[Part, ...]:
    """The heading lines as printed: a kicker, which a dash ends, stands above the main line.

    Where all kickers of the page are `late`, the second of two lines is one, too, unless a dash begins it.
    """
    dashed = any(part.folded.endswith(_DASH) or part.folded.startswith(_DASH) for part in titles)
    if late and len(titles) == 2 and not dashed:
        return titles[1], titles[0]
    return tuple(sorted(titles, key=lambda part: not part.folded.endswith(_DASH)))

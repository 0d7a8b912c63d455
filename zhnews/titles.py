"""The heading lines of an article: a column's label told from them, kickers put above their main lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from zhnews.blocks import Part, Place, pairs
from zhnews.chars import DASHES, HAN
from zhnews.model import BlockRole
from zhnews.text import Text

# A label of a column is no longer; the headline below it shares so many pairs of characters with its text.
_LABEL, _TOLD = 8, 4
_LINES = 6  # more heading lines are a list
_SPLIT = re.compile(rf"(?:^|(?<=\s))—[{HAN}“]—(?=[{HAN}”])")  # —做—好: the halves are set apart, and one overlaps 做
_FIRST = re.compile(rf"[{HAN}“”]{{3,{_LABEL}}}(?=$|\s(?![|丨︱]))")  # a bar is printed in the headline itself


def unlabel(chain: list[Part], below: Mapping[Place, Place]) -> Part | None:
    """Takes a column's label from the heading lines of an article, and gives it: the first, or one glued to the first.

    A label says nothing of the one article: it shares no pair of characters with the text, the other lines do. A later
    line is one where another article's part stands right below it; `below` says what does, by the parts' places.
    """
    lines = [part for part in chain if part.role is BlockRole.HEADLINE]
    text = chain[len(lines) :]
    for n, end in _labels(lines, chain, below):
        line = lines[n]
        label = line.cut(0, end)
        behind = [line.cut(end, len(line.folded))] if end < len(line.folded) else []
        rest = [*lines[:n], *behind, *lines[n + 1 :]]
        told = pairs(text)
        whole = not behind or not behind[0].bigrams.isdisjoint(told)  # of a couplet neither half need tell anything
        if whole and len(pairs(rest) & told) >= _TOLD and not label.bigrams & told:
            chain[:] = [*rest, *text]
            return label.named(BlockRole.SECTION, "label_before")
    return None


def _labels(lines: Sequence[Part], chain: Sequence[Part], below: Mapping[Place, Place]) -> Iterator[tuple[int, int]]:
    """Which of the heading lines stand where a label does and look like one, and up to where."""
    for n, line in enumerate(lines[:_LINES]):
        found = _FIRST.match(line.folded)
        if found is None:
            continue
        whole = found.end() == len(line.folded)
        if n == 0:
            stands = len(lines) > 1 or not whole
        else:
            stands = whole and n + 1 < len(chain) and below.get(line.place) != chain[n + 1].place
        if stands:
            yield n, found.end()


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
    titles = [_undashed(part) for part in titles]
    dashed = any(part.folded.endswith(DASHES) or part.folded.startswith(DASHES) for part in titles)
    if late and len(titles) == 2 and not dashed:
        return titles[1], titles[0]
    if not late and titles and not titles[-1].folded.endswith(DASHES):
        return tuple(titles)
    return tuple(sorted(titles, key=lambda part: not part.folded.endswith(DASHES)))


def _undashed(part: Part) -> Part:
    """The line with its dash in front again, where the tool has put the first character between the dash's halves."""
    found = _SPLIT.search(part.text.string)
    if found is None:
        return part
    half = found.start() + 1
    order = slice(half), slice(half + 1, half + 2), slice(half, half + 1), slice(half + 2, None)
    text, folded = [part.text[piece] for piece in order], [part.folded[piece] for piece in order]
    return replace(part, text=Text.join("", text), folded="".join(folded))

"""Where a chain of parts goes over from one article's words to another's, though nothing at the seam tells."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from zhnews import words
from zhnews.affinity import Vocabulary, sharpness
from zhnews.blocks import Part, pairs
from zhnews.layout import in_lines
from zhnews.model import BlockRole

# How many parts ahead are looked at; from how many pairs of characters on the texts above, and those parts, say what
# they are about; how much the two must share, and the first part ahead with the rest, in log odds: short news under one
# headline, each about something else, stay together. On pages of whole paragraphs two places of 1361 are cut, on pages
# whose order is lost 75 of 10384; both, and 63, are between two articles.
_AHEAD, _ABOVE, _BELOW, _SHARED, _KINDRED = 4, 60, 80, 1.0, 2.0
# From how many pairs on a heading line says what its article is about, what share of them the first part ahead must
# have, which its own texts may have, and how much the parts ahead may share then with the texts above.
_LINE, _HEADED, _OWN, _SHARED_BELOW = 5, 0.6, 0.2, 1.5
_REACH = 150  # parts before and after a text, among which its heading line is looked for
_EDGE, _WORD = 5, 1.0  # characters on either side of a seam between two lines; log odds of a word across it
_at = attrgetter("at")


@dataclass(frozen=True, slots=True)
class _Line:
    """A heading line that may be another text's: where it is read, its chain, its pairs of characters, those of the
    texts there."""

    at: int
    chain: Sequence[int]
    words: frozenset[str]
    told: frozenset[str]


def parted(read: Sequence[Part], chains: Sequence[Sequence[int]], vocabulary: Vocabulary) -> list[list[int]]:
    """The chains (positions in `read`), cut above a paragraph where the words ahead have nothing of those above.

    The crossheads right above it go with it. Where a tool prints line by line, less is enough if a heading line tells
    what stands ahead and nothing of what stands above.

    >>> from zhnews import blocks, lines
    >>> rows = [''.join(map(chr, range(first, first + 100))) + '。' for first in (0x4e00, 0x4e00, 0x5000, 0x5000)]
    >>> parts = blocks.cut(lines.read('\\n\\n'.join(rows)))
    >>> parted(parts, [[0, 1, 2, 3]], blocks.vocabulary(parts))
    [[0, 1], [2, 3]]
    """
    lines = _lines(read, chains) if in_lines(read) else []
    return [piece for chain in chains for piece in _pieces(read, chain, vocabulary, lines)]


def _lines(read: Sequence[Part], chains: Sequence[Sequence[int]]) -> list[_Line]:
    """The heading lines that may be of texts in other chains, or further down in theirs: whole ones, and not the only
    ones of a text."""
    heads = [k for k, part in enumerate(read) if part.role is BlockRole.HEADLINE]
    cut = {k for pair in pairwise(heads) if _goes_on(read, *pair) for k in pair}
    found: list[_Line] = []
    for chain in chains:
        own = [k for k in chain if read[k].role is BlockRole.HEADLINE]
        told = pairs(read[k] for k in chain if read[k].role is BlockRole.TEXT)
        if len(own) > 1 or not told:
            tells = (k for k in own if k not in cut and len(read[k].bigrams) >= _LINE)
            found += [_Line(k, chain, read[k].bigrams, told) for k in tells]
    return sorted(found, key=_at)


def _goes_on(read: Sequence[Part], above: int, below: int) -> bool:
    """Whether a word stands across the end of a heading line and the beginning of the one right below."""
    tail, head = read[above].folded[-_EDGE:], read[below].folded[:_EDGE]
    return below == above + 1 and words.across(tail, head) > _WORD


def _pieces(
    read: Sequence[Part], chain: Sequence[int], vocabulary: Vocabulary, lines: Sequence[_Line]
) -> Iterator[list[int]]:
    piece: list[int] = []
    above: set[str] = set()
    for at, k in enumerate(chain):
        if read[k].role is BlockRole.TEXT:
            if len(above) >= _ABOVE and _begins(read, chain, at, above, vocabulary, lines):
                inside = next(n for n in range(len(piece), 0, -1) if read[piece[n - 1]].role is not BlockRole.SUBHEAD)
                yield piece[:inside]
                piece, above = piece[inside:], set()
            above |= read[k].bigrams
        piece.append(k)
    yield piece


def _begins(
    read: Sequence[Part],
    chain: Sequence[int],
    at: int,
    above: set[str],
    vocabulary: Vocabulary,
    lines: Sequence[_Line],
) -> bool:
    """Whether another article begins with that paragraph of the chain: its words say so, or a heading line does."""
    if not _may_end(read[chain[at - 1]]):
        return False
    ahead = [read[k] for k in chain[at : at + _AHEAD]]
    if _is_new(ahead, above, vocabulary):
        return True
    near = lines[bisect_left(lines, chain[at] - _REACH, key=_at) : bisect_left(lines, chain[at] + _REACH, key=_at)]
    headed = any(_heads(line, chain, ahead[0].bigrams, above) for line in near)
    return headed and vocabulary.scores(pairs(ahead), [above])[0] < _SHARED_BELOW


def _may_end(last: Part) -> bool:
    """Whether an article may end above the paragraph that follows the part."""
    return last.role is BlockRole.SUBHEAD or (last.role is BlockRole.TEXT and last.open_end < 0.5)


def _is_new(ahead: Sequence[Part], above: set[str], vocabulary: Vocabulary) -> bool:
    """Whether the parts ahead share nothing with the texts above, and go together among themselves."""
    first = ahead[0].bigrams
    most = sum([len(part.bigrams) for part in ahead])
    if most < _BELOW or vocabulary.shared(first, above) * sharpness(most) >= _SHARED:
        return False  # a quick look at the first of them
    together = pairs(ahead)
    if len(together) < _BELOW or vocabulary.scores(together, [above])[0] >= _SHARED:
        return False
    return vocabulary.scores(first, [pairs(ahead[1:])])[0] >= _KINDRED


def _heads(line: _Line, chain: Sequence[int], first: frozenset[str], above: set[str]) -> bool:
    """Whether the heading line tells what the first part ahead does, and nothing of the texts above or of its own."""
    if len(line.words & first) < _HEADED * len(line.words) or not line.words.isdisjoint(above):
        return False
    return line.chain is chain or len(line.words & line.told) < _OWN * len(line.words)

"""Where a chain of parts goes over from one article's words to another's, though nothing at the seam tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zhnews.affinity import Vocabulary, sharpness
from zhnews.blocks import Part, pairs
from zhnews.model import BlockRole

# How many parts ahead are looked at; from how many pairs of characters on the texts above, and those parts, say what
# they are about; how much the two must share, and the first part ahead with the rest, in log odds: short news under one
# headline, each about something else, stay together. On pages of whole paragraphs two places of 1361 are cut, on pages
# whose order is lost 75 of 10384; both, and 63, are between two articles.
_AHEAD, _ABOVE, _BELOW, _SHARED, _KINDRED = 4, 60, 80, 1.0, 2.0


def parted(read: Sequence[Part], chains: Sequence[Sequence[int]], vocabulary: Vocabulary) -> list[list[int]]:
    """The chains (positions in `read`), cut above a paragraph where the words ahead have nothing of those above.

    The crossheads right above it go with it.

    >>> from zhnews import blocks, lines
    >>> rows = [''.join(map(chr, range(first, first + 100))) + '。' for first in (0x4e00, 0x4e00, 0x5000, 0x5000)]
    >>> parts = blocks.cut(lines.read('\\n\\n'.join(rows)))
    >>> parted(parts, [[0, 1, 2, 3]], blocks.vocabulary(parts))
    [[0, 1], [2, 3]]
    """
    return [piece for chain in chains for piece in _pieces(read, chain, vocabulary)]


def _pieces(read: Sequence[Part], chain: Sequence[int], vocabulary: Vocabulary) -> Iterator[list[int]]:
    piece: list[int] = []
    above: set[str] = set()
    for at, k in enumerate(chain):
        if read[k].role is BlockRole.TEXT:
            if len(above) >= _ABOVE and _is_new(read, chain, at, above, vocabulary):
                inside = next(n for n in range(len(piece), 0, -1) if read[piece[n - 1]].role is not BlockRole.SUBHEAD)
                yield piece[:inside]
                piece, above = piece[inside:], set()
            above |= read[k].bigrams
        piece.append(k)
    yield piece


def _is_new(read: Sequence[Part], chain: Sequence[int], at: int, above: set[str], vocabulary: Vocabulary) -> bool:
    """Whether the paragraph begins there and another article with it."""
    last = read[chain[at - 1]]
    if not (last.role is BlockRole.SUBHEAD or (last.role is BlockRole.TEXT and last.open_end < 0.5)):
        return False
    parts = [read[k] for k in chain[at : at + _AHEAD]]
    most = sum([len(part.bigrams) for part in parts])
    if most < _BELOW or vocabulary.shared(parts[0].bigrams, above) * sharpness(most) >= _SHARED:
        return False  # a quick look at the first of them
    ahead = pairs(parts)
    if len(ahead) < _BELOW or vocabulary.scores(ahead, [above])[0] >= _SHARED:
        return False
    return vocabulary.scores(parts[0].bigrams, [pairs(parts[1:])])[0] >= _KINDRED

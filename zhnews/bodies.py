"""The texts of a page laid open: each chain cut where a heading, a byline or a doubtful crosshead stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zhnews import follows
from zhnews.blocks import Part
from zhnews.heading_lines import is_numbered
from zhnews.model import BlockRole

# A crosshead, or a piece of text, may turn out another text's headline if the odds are no less.
_LEAST, _LEAST_PIECE = -5.0, -0.5


@dataclass(frozen=True, slots=True)
class Body:
    """Parts of a chain from below a byline, or from a crosshead, to the next (positions among the readable parts).

    `inside` are the crossheads that it begins with, as long as they are crossheads. `after` is the body above it in
    the chain; to be its text, without a heading, is worth `going_on`. For the first one `host` may be another chain,
    whose text it is if it has no heading of its own; that is worth `hosted`.
    """

    inside: tuple[int, ...]
    parts: tuple[int, ...]
    chain: int
    after: int | None
    going_on: float
    opening: float
    host: int | None = None
    hosted: float = follows.NEVER

    @classmethod
    def of(
        cls, read: Sequence[Part], inside: list[int], parts: list[int], chain: int, after: int, above: Body | None
    ) -> Body:
        """The body of these parts, below the body `above` of the same chain, if any, which has the number `after`."""
        first = read[(inside + parts)[0]]
        opening = follows.opening(read[parts[0]]) if parts else follows.NEVER
        if above is None:
            return cls(tuple(inside), tuple(parts), chain, None, follows.begin(first), opening)
        going_on = opening if inside else follows.seam(read[(above.inside + above.parts)[-1]], first)
        return cls(tuple(inside), tuple(parts), chain, after, going_on, opening)

    @property
    def first(self) -> int:
        """The first part."""
        return (self.inside + self.parts)[0]


def segments(read: Sequence[Part], chain: Sequence[int]) -> Iterator[tuple[list[int], list[int], list[int]]]:
    """The chain cut above each heading, byline and doubtful crosshead: those lines, those crossheads, the rest."""
    lines: list[int] = []
    inside: list[int] = []
    parts: list[int] = []
    for k in chain:
        part = read[k]
        opens = part.role is BlockRole.HEADLINE or part.leads
        doubtful = (
            not opens
            and part.heading is not None
            and not is_numbered(part.folded)
            and part.heading > (_LEAST if part.role is BlockRole.SUBHEAD else _LEAST_PIECE)
        )
        if (opens and (inside or parts)) or (doubtful and parts):
            yield lines, inside, parts
            lines, inside, parts = [], [], []
        (lines if opens else inside if doubtful else parts).append(k)
    yield lines, inside, parts

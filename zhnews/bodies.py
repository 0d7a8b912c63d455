"""The texts of a page laid open, each chain cut where a heading, a byline or a doubtful crosshead stands; and back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from zhnews import follows
from zhnews.blocks import Part
from zhnews.heading_lines import is_numbered
from zhnews.model import BlockRole

# A crosshead, or a piece of text, may turn out another text's headline if the odds are no less.
_LEAST, _LEAST_PIECE = -5.0, -0.5
# Owners of a heading that are no text: none at all, and, for a crosshead, the text that it stands in.
NOBODY, INSIDE_TEXT = -1, -2


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


def put_together(read: Sequence[Part], bodies: Sequence[Body], owners: Mapping[int, int]) -> list[list[Part]]:
    """The chains again, each heading and byline above the body that owns it."""
    lines: dict[int, list[Part]] = {}
    for k, owner in sorted(owners.items()):
        lines.setdefault(owner, []).append(read[k])
    found: list[list[Part]] = []
    ends: list[list[Part]] = []
    hosted: list[tuple[list[Part], int]] = []
    led: list[tuple[list[Part], int]] = []
    for n, body in enumerate(bodies):
        titles = [
            part.named(BlockRole.HEADLINE, "heading") if part.role is not BlockRole.HEADLINE else part
            for part in lines.get(n, ())
            if not part.leads
        ]
        inside = [read[k] for k in body.inside if owners[k] == INSIDE_TEXT]
        chain = [*titles, *(part for part in lines.get(n, ()) if part.leads), *inside, *(read[k] for k in body.parts)]
        if body.after is not None and not titles:
            ends.append(ends[body.after])
            ends[-1].extend(chain)
        else:
            ends.append(chain)
            if body.host is None or titles:
                found.append(chain)
            else:
                (led if lines.get(n) else hosted).append((chain, body.host))
    heads = {body.chain: n for n, body in enumerate(bodies) if body.after is None}
    for chain, host in reversed(hosted):  # of two chains of text alone the second goes on in the first
        ends[heads[host]].extend(chain)
    for chain, host in led:
        home = ends[heads[host]]
        titled = sum(part.role is BlockRole.HEADLINE for part in home)
        if titled and not any(part.leads for part in home):
            home[titled:titled] = chain
        else:
            found.append(chain)
    last = None
    for k, owner in sorted(owners.items()):
        if owner == NOBODY:
            if last == k - 1 and not read[last].leads:
                found[-1].append(read[k])
            else:
                found.append([read[k]])
            last = k
    return [chain for chain in found if chain]

"""Paragraphs that have drifted into another article, on pages that were read line by line: back to their own.

Where a tool puts paragraphs together from lines, it often takes the columns of two articles by turns, and no seam
tells: only the words do, and what stands beside the paragraph.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from math import log
from operator import eq

from zhnews import mend
from zhnews.affinity import Vocabulary, sharpness, shortening
from zhnews.blocks import Part, Place, pairs
from zhnews.heading_lines import is_sure
from zhnews.layout import in_lines
from zhnews.model import BlockRole

# How far ahead, in log odds, another article must be; below how many pairs of characters a text says nothing.
_AHEAD, _LEAST = 1.5, 12
# What it costs that a paragraph takes its byline into an article that has one, and that several do together.
_TWO_BYLINES, _TWO_TOGETHER = -3.0, -6.0
# What it is worth that an article with a byline and no text gets one.
_STARVED = 4.0
# What it is worth that an unsigned article keeps its only paragraphs, if nothing says that its heading is one; what
# share of its text is nothing: of two articles alike, one would take all that the other has below its lead.
_EMPTIED, _NOTHING = 2.0, 0.1
# How many articles before and after are looked at, how many paragraphs move together, how often it is gone through.
_REACH, _TOGETHER, _ROUNDS = 24, (1, 2, 3, 4, 6, 8), 4


def returned(read: Sequence[Part], chains: Sequence[Sequence[Part]], vocabulary: Vocabulary) -> list[list[Part]]:
    """The chains, each paragraph in the one whose words it shares."""
    if not in_lines(read) or len(chains) < 2:
        return [list(chain) for chain in chains]
    page = _Page.of(chains, vocabulary)
    for _ in range(_ROUNDS):
        wishes = sorted((-page.wish(group)[0], group.start, group.stop) for group in page.groups())
        moved = False
        for least, first, end in wishes:
            if least > -_AHEAD:
                break
            ahead, to = page.wish(range(first, end))
            if ahead > _AHEAD:
                page.move(range(first, end), to)
                moved = True
        if not moved:
            break
    return page.chains(chains)


@dataclass(slots=True)
class _Page:
    """Whose the paragraphs are. `units` are they, in page order, `owners` the article of each.

    `around` are, for each, the articles or paragraphs (as ~number) right above and below it on the page, if these are
    read. `counts` are how many paragraphs of an article, and how many of its headings, have a pair of characters;
    `sizes` are how many pairs its paragraphs have, `begun` how many they had. `changed` is by which of the `moves` so
    far each article was changed last, `known` how well the articles near fit each group, and after how many moves that
    was found. `signed` are the articles that had a byline, `firm` those and what has a sure heading.
    """

    units: list[list[Part]]
    words: list[frozenset[str]]
    owners: list[int]
    around: list[tuple[int | None, int | None]]
    first: list[tuple[Place, int]]
    counts: list[Counter[str]]
    sizes: list[int]
    begun: tuple[int, ...]
    bare: frozenset[int]
    vocabulary: Vocabulary
    stay: float
    changed: list[int]
    signed: frozenset[int]
    firm: frozenset[int]
    moves: int = 0
    known: dict[tuple[int, int], tuple[int, tuple[int, ...], tuple[float, ...]]] = field(default_factory=dict)

    @classmethod
    def of(cls, chains: Sequence[Sequence[Part]], vocabulary: Vocabulary) -> _Page:
        """The page as it is."""
        units = sorted(
            ((unit, n) for n, chain in enumerate(chains) for unit in _paragraphs(chain)), key=lambda u: u[0][0].place
        )
        counts: list[Counter[str]] = [Counter() for _ in chains]
        owner: dict[Place, int] = {}
        for n, chain in enumerate(chains):
            for part in chain:
                owner[part.place] = n
                if part.role is not BlockRole.TEXT and not part.leads:
                    counts[n].update(part.bigrams)
        words = [pairs(unit) for unit, _ in units]
        sizes = [0] * len(chains)
        for k, (unit, n) in enumerate(units):
            counts[n].update(words[k])
            sizes[n] += len(words[k])
            owner.update((part.place, ~k) for part in unit)
        order = sorted(owner)
        at = {place: k for k, place in enumerate(order)}
        beside = [owner[place] for place in order]
        around = [
            (
                beside[at[unit[0].place] - 1] if at[unit[0].place] else None,
                beside[at[unit[-1].place] + 1] if at[unit[-1].place] + 1 < len(beside) else None,
            )
            for unit, _ in units
        ]
        owners = [n for _, n in units]
        goes_on = [
            owners[~below] == owners[k] for k, (_, below) in enumerate(around) if below is not None and below < 0
        ]
        kept, left = goes_on.count(True), goes_on.count(False)
        first = sorted((min(part.place for part in chain), n) for n, chain in enumerate(chains) if chain)
        stay = max(0.5, log((kept + 1) / (left + 0.5)))
        bare = frozenset(n for n, chain in enumerate(chains) if all(part.role is BlockRole.TEXT for part in chain))
        whole, begun, changed = [unit for unit, _ in units], tuple(sizes), [0] * len(chains)
        signed = frozenset(n for n, chain in enumerate(chains) if any(part.leads for part in chain))
        firm = frozenset(n for n, chain in enumerate(chains) if any(map(_is_firm, chain)))
        return cls(
            whole, words, owners, around, first, counts, sizes, begun, bare, vocabulary, stay, changed, signed, firm
        )

    def groups(self) -> Iterator[range]:
        """Each paragraph alone, and together with those right below it in the same article."""
        for k, owner in enumerate(self.owners):
            end = k + 1
            for count in _TOGETHER:
                while end < min(k + count, len(self.units)) and self.owners[end] == owner and self._follows(end):
                    end += 1
                if end == k + count:
                    yield range(k, end)

    def _follows(self, k: int) -> bool:
        """Whether paragraph `k` stands right below the one before it."""
        return self.around[k][0] == ~(k - 1)

    def wish(self, group: range) -> tuple[float, int]:
        """How far ahead (log odds) another article is for the group than its own, and which one."""
        here = self.owners[group[0]]
        if any(self.owners[k] != here for k in group):
            return 0.0, here
        emptied = self.sizes[here] - self._size(group) <= _NOTHING * self.begun[here] and here not in self.bare
        if emptied and here in self.firm:
            return 0.0, here
        at = bisect_left(self.first, (self.units[group[0]][0].place, 0))
        near = tuple([n for _, n in self.first[max(0, at - _REACH) : at + _REACH]])
        if here not in near:
            near += (here,)
        scores = self._scores(group, near)
        if not scores:
            return 0.0, here
        beside = [self._owner(self.around[group[0]][0]), self._owner(self.around[group[-1]][1])]
        odds = [
            score + self.stay * beside.count(n) + _STARVED * (n in self.signed and not self.sizes[n])
            for n, score in zip(near, scores, strict=True)
        ]
        if any(self.units[k][0].leads for k in group):
            second = self.signed - {here}
            cost = _TWO_BYLINES if len(group) == 1 else _TWO_TOGETHER
            odds = [odd + cost * (n in second) for n, odd in zip(near, odds, strict=True)]
        own = near.index(here)
        if emptied:
            odds[own] += _EMPTIED
        best = max(range(len(near)), key=odds.__getitem__)
        return odds[best] - odds[own], near[best]

    def _scores(self, group: range, near: tuple[int, ...]) -> Sequence[float]:
        """How well each of the articles near fits the group by its words; none if the group says too little.

        Only those are looked at anew that have changed since it was asked last.
        """
        since, asked, scores = self.known.get((group.start, group.stop), (0, (), ()))
        again = asked == near
        stale = [i for i, n in enumerate(near) if self.changed[n] > since] if again else range(len(near))
        if not stale or (again and not scores):
            return scores
        text = frozenset().union(*(self.words[k] for k in group))
        fresh: list[float] = []
        if len(text) >= _LEAST:
            fresh = list(scores) if again else [0.0] * len(near)
            here, weights, sharp = self.owners[group[0]], self.vocabulary.weights, sharpness(len(text))
            told = text & weights.keys()
            for i in stale:
                counts = self.counts[near[i]]
                size = len(counts)
                common: Set[str] = told & counts.keys()
                if near[i] == here:
                    own = Counter(itertools.chain.from_iterable(self.words[k] for k in group))
                    common = {pair for pair in told if counts[pair] > own[pair]}
                    size -= sum(map(eq, own.values(), map(counts.__getitem__, own)))
                fresh[i] = sharp * sum(map(weights.__getitem__, common)) / shortening(size)
        self.known[group.start, group.stop] = self.moves, near, tuple(fresh)
        return fresh

    def move(self, group: range, to: int) -> None:
        """Moves the group to another article."""
        here = self.owners[group[0]]
        self.moves += 1
        self.changed[here] = self.changed[to] = self.moves
        for k in group:
            self.owners[k] = to
            self.counts[to].update(self.words[k])
            _take(self.counts[here], self.words[k])
        size = self._size(group)
        self.sizes[here] -= size
        self.sizes[to] += size

    def _size(self, group: range) -> int:
        """How many pairs the group's paragraphs have."""
        return sum([len(self.words[k]) for k in group])

    def _owner(self, beside: int | None) -> int | None:
        return self.owners[~beside] if beside is not None and beside < 0 else beside

    def chains(self, chains: Sequence[Sequence[Part]]) -> list[list[Part]]:
        """The articles as they are now, those that came in before the first paragraph that is printed below them."""
        home = {part.start: n for n, chain in enumerate(chains) for part in chain}
        come: dict[int, list[list[Part]]] = {}
        gone: set[int] = set()
        for unit, owner in zip(self.units, self.owners, strict=True):
            if home[unit[0].start] != owner:
                come.setdefault(owner, []).append(unit)
                gone.update(part.start for part in unit)
        made = [
            _merged([part for part in chain if part.start not in gone], come.get(n, []))
            for n, chain in enumerate(chains)
        ]
        return [chain for chain in made if chain]


def _is_firm(part: Part) -> bool:
    """Whether the part says that its article is one: somebody has signed it, or its heading surely is a headline."""
    return part.role is BlockRole.BYLINE or is_sure(part)


def _take(counts: Counter[str], words: frozenset[str]) -> None:
    """Takes the words from the counts."""
    counts.subtract(words)
    for word in words:
        if not counts[word]:
            del counts[word]


def _merged(chain: list[Part], units: Sequence[list[Part]]) -> list[Part]:
    """The chain with the paragraphs, each before the first that is printed below it."""
    made: list[Part] = []
    left = list(units)
    for k, part in enumerate(chain):
        begins = not k or chain[k - 1].role is not BlockRole.TEXT or chain[k - 1].open_end < 0.5
        while left and part.role is BlockRole.TEXT and begins and part.place > left[0][0].place:
            made += left.pop(0)
        made.append(part)
    return made + [part for unit in left for part in unit]


def _paragraphs(chain: Sequence[Part]) -> list[list[Part]]:
    """The chain's paragraphs, each the byline in front of it and the parts that go on from one that breaks off."""
    return [unit for unit in mend.grouped(chain, _belongs) if unit[-1].role is BlockRole.TEXT]


def _belongs(above: Part, part: Part) -> bool:
    """Whether the text moves with what stands above: its byline, or what it goes on from."""
    return part.role is BlockRole.TEXT and (above.leads or (above.breaks_off and mend.is_cut(above, part)))

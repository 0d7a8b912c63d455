"""Which headings and bylines belong to which text: those right above where the order holds, else one joint choice."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from heapq import nlargest
from itertools import pairwise
from math import log

from zhnews import follows, hosts
from zhnews.affinity import Vocabulary
from zhnews.blocks import Part, pairs
from zhnews.bodies import INSIDE_TEXT, NOBODY, Body, put_together, segments
from zhnews.chars import DASHES
from zhnews.heading_lines import breaks_off, is_tagged
from zhnews.layout import in_boxes, in_lines
from zhnews.model import BlockRole

# In log odds, set by the score of whole pages. What it is worth that a heading, or a byline, stands right above the
# text; what it costs to stand farther off, or below.
_RIGHT_ABOVE, _BYLINE_ABOVE, _FARTHER, _BELOW = 4.0, 4.4, -0.2, -1.7
# How much the words count that a heading, or a byline, shares with the text; what it costs to belong to none.
_WORDS, _BYLINE_WORDS, _BARE, _BARE_BYLINE = 3.4, 1.0, -3.6, -3.1
# Heading lines right below one another parted, with a blank line between or without; two that are by themselves, or
# where blank lines part the blocks; and what it costs more if one then belongs to none. One parted from the next, in
# which it goes on; a deck, or a column's name, from the line above; a heading and its byline.
_PARTED, _TIED, _PAIRED, _BOXED, _LEFT_ALONE = -0.5, -2.4, -6.0, -8.0, -1.5
_BROKEN, _DECK, _UNSIGNED = -8.0, -4.0, -3.0
# A heading below a text that has a heading above it, and so few of the words.
_SAID, _UNSAID = 2, -3.0
_MOST_BETWEEN = -min(min(_BOXED, _BROKEN) + _LEFT_ALONE, _DECK, _UNSIGNED)
_TAILS = (*DASHES, "(")
# Lines of one heading that stand apart, with text or with nothing but other heading lines between; the third line of a
# heading and each one more; a second byline.
_APART, _BY_TURNS, _CROWDED, _TWO_BYLINES = -1.2, -0.4, -0.7, -8.0
# A kicker, which a dash ends, or a deck without its main line; a second line with its column's name behind it; a line
# below that name, but for a deck.
_LONE, _TWO_TAGS, _BELOW_TAG = -2.5, -6.0, -1.5
# What it is worth that a crosshead stays where it stands; what the least is that speaks for another text's headline.
_INSIDE, _FREED = 1.5, -5.0
# What it is worth that text stands right above another byline of an article.
_TEXT_ABOVE = 2.0
# A byline opens an article whatever stands below it, and is its text's that goes on in its line; moves whose words
# and places cost more gain nothing elsewhere.
_SIGNED, _INLINE, _HOPELESS = 1.5, 8.0, -7.0
# How many texts before and after are looked at, how often the page is gone through, how many lines move together, from
# how many on they are a list that stays as it is.
_REACH, _ROUNDS, _TOGETHER, _LISTED = 12, 6, 4, 24
# What it costs that a text without heading and byline goes on in another chain.
_HOSTED = -2.5


def assign(read: Sequence[Part], chains: Sequence[Sequence[int]], vocabulary: Vocabulary) -> list[list[Part]]:
    """The chains (positions in `read`), with headings and bylines above the text that they belong to."""
    ordered = not in_lines(read) and all(_in_order(read, chain) for chain in chains)
    if ordered or _is_column_of_leads(read, chains):
        return [[read[k] for k in chain] for chain in chains]
    bodies: list[Body] = []
    owners: dict[int, int] = {}
    found = hosts.find(read, chains, vocabulary)
    for number, chain in enumerate(chains):
        above: Body | None = None
        for lines, inside, parts in segments(read, chain):
            owners.update(dict.fromkeys(inside, INSIDE_TEXT))
            if inside or parts:
                owners.update(dict.fromkeys(lines, len(bodies)))
                above = Body.of(read, inside, parts, number, len(bodies) - 1, above)
                if above.after is None and number in found:
                    host, odds = found[number]
                    above = replace(above, host=host, hosted=_HOSTED + odds)
                bodies.append(above)
            else:
                owners.update(dict.fromkeys(lines, NOBODY))
    if bodies and owners:
        scores = _scores(read, bodies, owners, vocabulary)
        _Choice.of(read, bodies, owners, scores).improve()
    return put_together(read, bodies, owners)


def _in_order(read: Sequence[Part], chain: Sequence[int]) -> bool:
    """Whether a heading stands right above its text, or its byline, with no heading of another article between."""
    lines = next((n for n, k in enumerate(chain) if read[k].role is not BlockRole.HEADLINE), len(chain))
    return 0 < lines < len(chain) and chain[lines] - chain[0] == lines


def _is_column_of_leads(read: Sequence[Part], chains: Sequence[Sequence[int]]) -> bool:
    """Whether the page has no headings, and all texts begin behind their bylines, in one line: nothing can move."""
    return all(part.role is not BlockRole.HEADLINE for part in read) and all(
        len(chain) > 1 and read[chain[0]].leads and read[chain[1]].inline for chain in chains
    )


@dataclass(slots=True)
class _Choice:
    """Who owns each line: a body, nobody, or the text around it. `scores` are what each owner is worth to it.

    `lines` are each body's, `worth` is what it is worth to have these, `room` how much more others could be worth,
    `way` how much these could gain by making way. `bylines` has the lines that are bylines, `tagged` those with their
    column's name in brackets behind them; `bands` gives for each line the first of those that stand above it without
    text between, `tied` what it costs to part it from the one right below. `next_best` are the bodies that the headings
    of one could make way to.
    """

    read: Sequence[Part]
    bodies: Sequence[Body]
    owners: dict[int, int]
    lines: dict[int, list[int]]
    scores: Mapping[int, Mapping[int, float]]
    worth: dict[int, float]
    room: dict[int, float]
    way: dict[int, float]
    bylines: frozenset[int]
    tagged: frozenset[int]
    bands: Mapping[int, int]
    tied: Mapping[int, float]
    next_best: dict[int, list[tuple[float, int, tuple[int, ...]]]] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        read: Sequence[Part],
        bodies: Sequence[Body],
        owners: dict[int, int],
        scores: Mapping[int, Mapping[int, float]],
    ) -> _Choice:
        """The choice as it stands."""
        lines: dict[int, list[int]] = {}
        for line, owner in sorted(owners.items()):
            if owner >= 0:
                lines.setdefault(owner, []).append(line)
        bylines = frozenset(line for line in owners if read[line].leads)
        none = {NOBODY: 0.0, INSIDE_TEXT: 0.0}
        tagged = frozenset(line for line in owners if is_tagged(read[line].folded))
        bands: dict[int, int] = {}
        for line in sorted(owners):
            bands[line] = bands.get(line - 1, line)
        tied = _ties(read, bands, bylines)
        choice = cls(read, bodies, owners, lines, scores, {}, dict(none), dict(none), bylines, tagged, bands, tied)
        for n in range(len(bodies)):
            choice._settle(n)
        return choice

    def _settle(self, n: int) -> None:
        """Notes what body `n` is worth as it is."""
        body, lines = self.bodies[n], self.lines.get(n, ())
        self.worth[n] = self._headed(body, lines)
        self.room[n] = max(body.opening, body.going_on, body.hosted, _SIGNED) - self.worth[n]
        scores = [self.scores[line] for line in lines]
        self.way[n] = sum([max(owners.values()) - owners[n] + 2 * _MOST_BETWEEN for owners in scores])

    def improve(self) -> None:
        """Makes all moves that are worth making."""
        for _ in range(_ROUNDS):
            moved = False
            for group in self._groups():
                moves = list(self._moves(group))
                gains = [self._gain(move) for move in moves]
                best = max(range(len(moves)), key=gains.__getitem__, default=None)
                if best is not None and gains[best] > 1e-6:
                    self._make(moves[best])
                    moved = True
            if not moved:
                return

    def _groups(self) -> Iterator[tuple[int, ...]]:
        """Each line alone, and together with those right below it that have the same owner."""
        for line in sorted(self.owners):
            for last in range(line, line + _TOGETHER):
                if self.owners.get(last) != self.owners[line]:
                    break
                yield tuple(range(line, last + 1))

    def _moves(self, group: tuple[int, ...]) -> Iterator[dict[int, int]]:
        """The group moved to another owner, alone or with those that are there making room, if it can gain anything."""
        here, scores = self.owners[group[0]], self.scores
        if len(self.lines.get(here, ())) >= _LISTED:
            return
        rows = [(scores[line], scores[line][here]) for line in group]
        others = rows[1:]
        spare = self.room[here] - self._now(group[0] - 1) - self._now(group[-1])
        for to in scores[group[0]]:
            if to == here or any(to not in row for row, _ in others):
                continue
            if here == INSIDE_TEXT and max([row[to] for row, _ in rows]) <= _FREED:
                continue
            gain = sum([row[to] - now for row, now in rows])
            most = gain + spare + self.room[to]  # that the move can bring, where nobody makes room
            there = self.lines.get(to, ())
            if gain < _HOPELESS or most + self.way[to] <= 0 or len(there) >= _LISTED:
                continue
            if most > 0:
                yield dict.fromkeys(group, to)
            if there:
                left = most - sum([self._now(line - 1) + self._now(line) + scores[line][to] for line in there])
                for gone in (here, NOBODY):
                    if all(gone in scores[line] for line in there) and left + sum([scores[k][gone] for k in there]) > 0:
                        yield dict.fromkeys(group, to) | dict.fromkeys(there, gone)
                yield from self._displacing(group, to, most)

    def _displacing(self, group: tuple[int, ...], to: int, most: float) -> Iterator[dict[int, int]]:
        """The group moved to another body, and the headings that are there to the one that they fit next best.

        `most` is what the first half of it can bring.
        """
        if to not in self.next_best:
            self.next_best[to] = self._next_best(to)
        here = self.owners[group[0]]
        for worth, other, titles in self.next_best[to]:
            if other != here:
                if most + worth > 0:
                    yield dict.fromkeys(group, to) | dict.fromkeys(titles, other)
                return

    def _next_best(self, body: int) -> list[tuple[float, int, tuple[int, ...]]]:
        """The two other bodies that the headings of one fit best, and what moving there can bring at the most."""
        titles = tuple(line for line in self.lines.get(body, ()) if line not in self.bylines)
        if not titles:
            return []
        rows = [self.scores[line] for line in titles]
        lost = sum([self.scores[line][body] + self._now(line - 1) + self._now(line) for line in titles])
        others = [n for n in rows[0] if n >= 0 and n != body and all(n in row for row in rows)]
        return nlargest(2, [(sum([row[n] for row in rows]) + self.room[n] - lost, n, titles) for n in others])

    def _now(self, k: int) -> float:
        """What it is worth that line `k` and the one right below it have the owners that they have."""
        above, below = self.owners.get(k), self.owners.get(k + 1)
        return 0.0 if above is None or below is None else self._between(k, above, below)

    def _gain(self, move: Mapping[int, int]) -> float:
        owners = self.owners
        gain = sum([self.scores[line][to] - self.scores[line][owners[line]] for line, to in move.items()])
        for k in {k for line in move for k in (line - 1, line)}:
            if k in owners and k + 1 in owners:
                gain += self._between(k, move.get(k, owners[k]), move.get(k + 1, owners[k + 1]))
                gain -= self._between(k, owners[k], owners[k + 1])
        for body in {*move.values(), *(owners[line] for line in move)}:
            if body >= 0:
                lines = self.lines.get(body, [])
                kept = [line for line in lines if line not in move]
                gain += self._headed(self.bodies[body], sorted([*kept, *(k for k, to in move.items() if to == body)]))
                gain -= self.worth[body]
        return gain

    def _between(self, k: int, above: int, below: int) -> float:
        """What it is worth that line `k` and the one right below it have these owners."""
        if above == below or k in self.bylines:
            return 0.0
        tied, signed = self.tied[k], k + 1 in self.bylines
        if self.read[k + 1].folded.startswith(_TAILS) and not signed:
            return min(_DECK, tied)
        if INSIDE_TEXT in (above, below):
            return 0.0 if signed else tied
        if signed:  # with a caption between, a box of its own stands there
            return _UNSIGNED if self.read[k + 1].line <= self.read[k].line + 1 else _PARTED
        if self.read[k + 1].gap:
            return min(_PARTED, tied)
        return tied + _LEFT_ALONE if NOBODY in (above, below) else tied

    def _headed(self, body: Body, lines: Sequence[int]) -> float:
        """What it is worth that the body has these headings and bylines."""
        leads = [k for k in lines if k in self.bylines]
        worth = max(0, len(leads) - 1) * _TWO_BYLINES
        titles = [k for k in lines if k not in leads]
        if titles:
            apart = sum([self._apart(a, b) for a, b in pairwise(titles) if b != a + 1])
            worth += max(0, sum(k in self.tagged for k in titles) - 1) * _TWO_TAGS
            tagged_above = [b for a, b in pairwise(titles) if a in self.tagged]
            worth += sum(not self.read[k].folded.startswith(_TAILS) for k in tagged_above) * _BELOW_TAG
            opening = max(body.opening, _SIGNED) if leads else body.opening
            first = self.read[titles[0]].folded
            if first.startswith(DASHES) or (len(titles) == 1 and first.endswith(DASHES)):
                worth += _LONE
            return worth + opening + apart + max(0, len(titles) - 2) * _CROWDED
        if not leads:
            return worth + max(body.going_on, body.hosted)
        if body.after is not None:
            text_above = self.read[leads[0] - 1].role is BlockRole.TEXT  # and no heading that it could begin below
            return worth + follows.second(self.read[leads[0]]) + _TEXT_ABOVE * text_above
        return worth + max(follows.begin(self.read[leads[0]]), body.hosted)

    def _apart(self, above: int, below: int) -> float:
        """What it costs that two lines of one heading stand apart: less where columns' headings come by turns."""
        turns = self.read[above + 1].gap and self.bands[above] == self.bands[below]
        return _BY_TURNS if turns else _APART

    def _make(self, move: Mapping[int, int]) -> None:
        self.next_best.clear()
        bodies = {*move.values(), *(self.owners[line] for line in move)} - {NOBODY, INSIDE_TEXT}
        for line, to in move.items():
            if self.owners[line] >= 0:
                self.lines[self.owners[line]].remove(line)
            self.owners[line] = to
            if to >= 0:
                self.lines[to] = sorted([*self.lines.get(to, ()), line])
        for body in bodies:
            self._settle(body)


def _ties(read: Sequence[Part], bands: Mapping[int, int], bylines: frozenset[int]) -> dict[int, float]:
    """What it costs to part each line from the one right below it; nothing where a blank line does, as a rule."""
    many = Counter(first for line, first in bands.items() if line not in bylines)
    tied = _BOXED if in_boxes(read) else _TIED
    paired = min(tied, _PAIRED)

    def tie(line: int, first: int) -> float:
        if breaks_off(read[line].folded, read[line + 1].folded):
            return _BROKEN
        if read[line + 1].gap:
            return 0.0
        return paired if many[first] == 2 else tied

    return {line: tie(line, first) for line, first in bands.items() if line + 1 in bands}


def _scores(
    read: Sequence[Part], bodies: Sequence[Body], owners: Mapping[int, int], vocabulary: Vocabulary
) -> dict[int, dict[int, float]]:
    """For each line the owners it may have, and what each is worth by its words and its place."""
    bags = [pairs([read[k] for k in body.parts]) for body in bodies]
    for n in range(1, len(bodies)):  # what stands below a crosshead speaks for the text above it, too
        if bodies[n].inside and bodies[n].after is not None:
            bags[n - 1] |= bags[n]
    home = {k: n for n, body in enumerate(bodies) for k in body.inside}
    begun = sorted(
        (body.first, n) for n, body in enumerate(bodies) if body.parts and not (body.inside and body.after is not None)
    )
    below = _below_headings(read)
    firsts = [first for first, _ in begun]
    headed = {n for k, n in owners.items() if n >= 0 and k < bodies[n].first and read[k].role is BlockRole.HEADLINE}
    scores: dict[int, dict[int, float]] = {}
    for line, owner in owners.items():
        at = bisect_left(firsts, line)
        near = [n for _, n in begun[max(0, at - _REACH) : at + _REACH]]
        own = home.get(line, owner)
        if own >= 0 and own not in near:
            near.append(own)
        odds = vocabulary.attribution(read[line].bigrams, [bags[n] for n in near], [bodies[n].chain for n in near])
        leads = read[line].leads
        weight = _BYLINE_WORDS if leads else _WORDS
        gains = {
            n: weight * odd + _place(line, bodies[n].first, leads, below[line])
            for n, odd in zip(near, odds, strict=True)
        }
        if not leads:
            words = read[line].bigrams
            for n in near:
                if n in headed and bodies[n].first < line and len(words & bags[n]) < _SAID:
                    gains[n] += _UNSAID
        if leads and line + 1 < len(read) and read[line + 1].inline and owner in gains:
            gains[owner] += _INLINE
        if owner == INSIDE_TEXT:
            gains[INSIDE_TEXT] = gains[own] + _INSIDE - (read[line].heading or 0.0)
        else:
            gains[NOBODY] = _BARE_BYLINE if leads else _BARE
        scores[line] = gains
    return scores


def _below_headings(read: Sequence[Part]) -> list[int]:
    """For each part the next one below it that is neither heading nor byline."""
    below = [len(read)] * len(read)
    for k in range(len(read) - 2, -1, -1):
        part = read[k + 1]
        below[k] = below[k + 1] if part.role is BlockRole.HEADLINE or part.leads else k + 1
    return below


def _place(line: int, first: int, leads: bool, below: int) -> float:
    """What it is worth that a heading or byline stands where it does, and its text begins at `first`.

    `below` is the next part that is neither heading nor byline.
    """
    if first < line:
        return _BELOW + _FARTHER * log(1 + line - first)
    between = max(0, first - line - 1)
    far = _FARTHER * log(1 + between)
    if leads:
        return far if between else _BYLINE_ABOVE
    return far + (_RIGHT_ABOVE if below >= first else 0.0)

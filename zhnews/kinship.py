"""How well the words of a run of parts fit each place of a page, articles being as they are taken to be so far."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from math import exp, log

from zhnews.affinity import sharpness, shortening


@dataclass(slots=True)
class _Near:
    """The chains with a run in the window `first` to before `last`, with how many runs they have in it.

    `debuts` gives for each telling pair the run of each of these chains that has it first.
    """

    first: int = 0
    last: int = 0
    runs: dict[int, int] = field(default_factory=dict)
    debuts: defaultdict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))


@dataclass(frozen=True, slots=True)
class Chains:
    """The runs of a page as chains, each run in one place of one chain.

    `words` are each run's pairs of characters, `telling` those of them that `weights` has, `new` those of these that
    no run above it in its chain has. `chain` and `place` say where it is, `sizes` how many pairs its chain has down to
    it; `members` are each chain's runs. `upwards` says that a run follows one that is printed below it. `near` is the
    window that was asked for last.
    """

    words: Sequence[frozenset[str]]
    telling: Sequence[frozenset[str]]
    weights: Mapping[str, float]
    new: Sequence[tuple[str, ...]]
    chain: Sequence[int]
    place: Sequence[int]
    sizes: Sequence[int]
    scale: Sequence[float]
    members: Mapping[int, Sequence[int]]
    upwards: bool
    near: _Near = field(default_factory=_Near)

    @classmethod
    def of(
        cls,
        words: Sequence[frozenset[str]],
        telling: Sequence[frozenset[str]],
        weights: Mapping[str, float],
        below: Mapping[int, int],
    ) -> Chains:
        """The chains that the links `below` make."""
        count = len(words)
        chain, place, sizes = [0] * count, [0] * count, [0] * count
        new: list[tuple[str, ...]] = [()] * count
        members: dict[int, tuple[int, ...]] = {}
        linked = set(below.values())
        for start in range(count):
            if start in linked:
                continue
            seen: set[str] = set()
            alone = 0  # pairs that stand in no other run
            own = [start]
            while True:
                at = own[-1]
                new[at] = tuple(telling[at] - seen)
                seen.update(new[at])
                alone += len(words[at]) - len(telling[at])
                chain[at], place[at], sizes[at] = start, len(own) - 1, alone + len(seen)
                if at not in below:
                    break
                own.append(below[at])
            members[start] = tuple(own)
        upwards = any(a > b for a, b in below.items())
        scale = [shortening(size) for size in sizes]
        return cls(words, telling, weights, new, chain, place, sizes, scale, members, upwards)

    def _look(self, first: int, last: int) -> None:
        """Moves the window on."""
        near, chain = self.near, self.chain
        for i in range(near.last, last):
            at = chain[i]
            if at not in near.runs:
                near.runs[at] = 0
                for run in self.members[at]:
                    for pair in self.new[run]:
                        near.debuts[pair][at] = run
            near.runs[at] += 1
        for i in range(near.first, first):
            at = chain[i]
            near.runs[at] -= 1
            if not near.runs[at]:
                del near.runs[at]
                for run in self.members[at]:
                    for pair in self.new[run]:
                        debuts = near.debuts[pair]
                        del debuts[at]
                        if not debuts:
                            del near.debuts[pair]
        near.first, near.last = first, last

    def kinship(self, j: int, first: int, last: int, following: bool) -> list[float]:
        """For each place from `first` to before `last` the log odds that run `j` belongs below it.

        They go by the words of the place's chain down to it, those of `j` not counted. `following`: the run printed
        below `j` goes with it. Probabilities are shared out among chains, not places; what stands at `j` is no place.
        """
        self._look(first, last)
        chain, scale, home = self.chain, self.scale, self.chain[j]
        lonely = self.near.runs[home] == 1
        best = dict.fromkeys(self.near.runs, 0.0)
        added = self._weights(self.telling[j])
        more: Mapping[int, float] = {}
        if following:
            more = self._weights(self.telling[j + 1] - self.telling[j])
            for run, weight in more.items():
                added[run] += weight
        if not added:
            rivals = len(best) - lonely
            return [-log(rivals) if rivals else 0.0] * (last - first)
        order: Iterable[int] = range(first, last)
        sums = dict.fromkeys(best, 0.0)
        others = 0.0  # the weight in the chain of j of what only the run below j has
        if self.upwards:
            order = sorted({*order, *added}, key=self.place.__getitem__)
        else:
            for run, weight in added.items():
                if run < first:
                    sums[chain[run]] += weight
            others = sum(weight for run, weight in more.items() if run < first and chain[run] == home)
        sharp = sharpness(len(self.words[j] | self.words[j + 1] if following else self.words[j]))
        scores = [0.0] * (last - first)
        for i in order:
            at = chain[i]
            if i in added:
                sums[at] += added[i]
                if at == home:
                    others += more.get(i, 0.0)
            weight = sums[at]
            if not weight or i == j or not first <= i < last:
                continue
            if at == home and i > j:
                score = sharp * others / shortening(self._size_without(i, j)) if others else 0.0
            else:
                score = sharp * weight / scale[i]
            scores[i - first] = score
            if score > best[at]:
                best[at] = score
        if lonely:
            del best[home]
        top = max(best.values(), default=0.0)
        total = top + log(sum([exp(score - top) for score in best.values()])) if best else 0.0
        return [score - total for score in scores]

    def _weights(self, pairs: Set[str]) -> defaultdict[int, float]:
        """For each run the weight of those pairs that it is the first of its chain to have, for the chains near."""
        weights, debuts = self.weights, self.near.debuts
        found: defaultdict[int, float] = defaultdict(float)
        for pair in pairs:
            weight = weights[pair]
            for run in debuts[pair].values():
                found[run] += weight
        return found

    def _size_without(self, i: int, j: int) -> int:
        """How many pairs the chain of `i` has down to it that run `j` of the same chain has not."""
        place, home = self.place, self.chain[j]
        if place[j] < place[i]:
            return self.sizes[i] - len(self.words[j])
        debuts = self.near.debuts
        return self.sizes[i] - sum([place[debuts[pair][home]] <= place[i] for pair in self.telling[j]])

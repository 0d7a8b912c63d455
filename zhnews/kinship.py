"""How well the words of a run of parts fit each place of a page, articles being as they are taken to be so far."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

from zhnews.affinity import sharpness, shortening


@dataclass(frozen=True, slots=True)
class Chains:
    """The runs of a page as chains, each run in one place of one chain.

    `words` are each run's pairs of characters, `telling` those of them that `weights` has; `chain` and `place` say
    where it is, `sizes` how many pairs its chain has down to it. `debuts` gives for each telling pair the run of each
    chain that has it first. `upwards` says that a run follows one that is printed below it.
    """

    words: Sequence[frozenset[str]]
    telling: Sequence[frozenset[str]]
    weights: Mapping[str, float]
    chain: Sequence[int]
    place: Sequence[int]
    sizes: Sequence[int]
    debuts: Mapping[str, Mapping[int, int]]
    upwards: bool

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
        debuts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        linked = set(below.values())
        for start in range(count):
            if start in linked:
                continue
            seen: set[str] = set()
            alone = 0  # pairs that stand in no other run
            at: int | None = start
            step = 0
            while at is not None:
                new = telling[at] - seen
                seen |= new
                alone += len(words[at]) - len(telling[at])
                for pair in new:
                    debuts[pair][start] = at
                chain[at], place[at], sizes[at] = start, step, alone + len(seen)
                at, step = below.get(at), step + 1
        return cls(words, telling, weights, chain, place, sizes, debuts, any(a > b for a, b in below.items()))

    def kinship(self, j: int, first: int, last: int, following: bool) -> list[float]:
        """For each place from `first` to before `last` the log odds that run `j` belongs below it.

        They go by the words of the place's chain down to it, those of `j` not counted. `following`: the run printed
        below `j` goes with it. Probabilities are shared out among chains, not places; what stands at `j` is no place.
        """
        chain, sizes, home = self.chain, self.sizes, self.chain[j]
        near = chain[first:last]
        best = dict.fromkeys(near, 0.0)
        added = self._weights(self.telling[j], best)
        more: Mapping[int, float] = {}
        if following:
            more = self._weights(self.telling[j + 1] - self.telling[j], best)
            for run, weight in more.items():
                added[run] += weight
        if not added:
            rivals = len(best) - (near.count(home) == 1)
            return [-log(rivals) if rivals else 0.0] * len(near)
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
                score = sharp * weight / shortening(sizes[i])
            scores[i - first] = score
            if score > best[at]:
                best[at] = score
        if near.count(home) == 1:
            del best[home]
        top = max(best.values(), default=0.0)
        total = top + log(sum([exp(score - top) for score in best.values()])) if best else 0.0
        return [score - total for score in scores]

    def _weights(self, pairs: Iterable[str], near: Mapping[int, float]) -> defaultdict[int, float]:
        """For each run the weight of those pairs that it is the first of its chain to have, for the chains `near`."""
        weights, debuts = self.weights, self.debuts
        found: defaultdict[int, float] = defaultdict(float)
        for pair in pairs:
            weight, runs = weights[pair], debuts[pair]
            if len(runs) > len(near):
                runs = {at: runs[at] for at in near if at in runs}
            for at, run in runs.items():
                if at in near:
                    found[run] += weight
        return found

    def _size_without(self, i: int, j: int) -> int:
        """How many pairs the chain of `i` has down to it that run `j` of the same chain has not."""
        if self.place[j] < self.place[i]:
            return self.sizes[i] - len(self.words[j])
        above = (k for k, chain in enumerate(self.chain) if chain == self.chain[i] and self.place[k] <= self.place[i])
        return len(frozenset().union(*(self.words[k] for k in above)) - self.words[j])

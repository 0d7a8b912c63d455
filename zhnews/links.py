"""Which part of a page follows which: the reading downwards where it holds, one joint choice where it does not."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

from zhnews import follows, matching, strays
from zhnews.affinity import Vocabulary
from zhnews.blocks import Part
from zhnews.echoes import Phrases
from zhnews.kinship import Chains
from zhnews.layout import in_rows
from zhnews.model import BlockRole
from zhnews.runs import Run
from zhnews.seams import Tail

# The choice is made within windows of so many runs, so that a page of any size takes time in proportion.
WINDOW = 48
_ROUNDS = 3
_ARTICLES = 12
# In log odds: what it costs that a link leads far, or up; how far another article's words must be ahead to part two
# paragraphs; what it is worth that a link fits the columns, and where these are emitted row by row, but not all of
# them; how strange words can be at the most.
_FARTHER, _UPWARDS, _ELSEWHERE, _PATTERN, _PATTERN_IN_ROWS, _STRANGE = -0.6, -2.0, 3.0, 2.0, 1.0, -5.0
# What floats differ by, at the most, where they would be equal.
_LITTLE, _INFINITY = 1e-9, float("inf")
# From which share of bylines that stand below no heading on the page's order is distrusted.
_ASTRAY = 0.35


@dataclass(frozen=True, slots=True)
class Link:
    """Part `below` follows part `above` (indices), `score` in log odds."""

    above: int
    below: int
    score: float


def read(parts: Sequence[Part], vocabulary: Vocabulary) -> tuple[Link, ...]:
    """The links among the parts, which are those that an article is read from: headings, bylines and text.

    Each part has at most one link from it and one to it, and no links run in a circle.
    """
    if not parts:
        return ()
    natural = [follows.seam(a, b) for a, b in pairwise(parts)]
    breaks = {k for k in range(len(natural)) if not follows.is_solid(parts[k], parts[k + 1], natural[k])}
    breaks |= {k - 1 for k in breaks if k and parts[k].role is BlockRole.TEXT and parts[k].open_end > 0.9}
    runs = _runs(len(parts), breaks)
    if _irregular(parts, runs, natural):
        words = [part.bigrams for part in parts]
        runs = _runs(len(parts), [*breaks, *_strange(parts, runs, words, vocabulary)])
        content = [
            frozenset().union(*words[run.first : run.last + 1]) if run.last > run.first else words[run.first]
            for run in runs
        ]
        chosen = _joint(parts, runs, natural, content, vocabulary)
    else:
        chosen = {k: k + 1 for k in range(len(runs) - 1) if _goes_on(parts, runs[k].last, natural)}
    links = [Link(k, k + 1, natural[k]) for run in runs for k in range(run.first, run.last)]
    links += [
        Link(above, below, natural[above] if below == above + 1 else follows.seam(parts[above], parts[below]))
        for above, below in ((runs[i].last, runs[j].first) for i, j in chosen.items())
    ]
    return tuple(links)


def _runs(count: int, breaks: Iterable[int]) -> list[Run]:
    ends = [*sorted(set(breaks)), count - 1]
    return [Run(first, last) for first, last in zip([0, *(end + 1 for end in ends)], ends, strict=False)]


def _goes_on(parts: Sequence[Part], k: int, natural: Sequence[float]) -> bool:
    """Whether it is better to read on below part `k` than to stop there and begin anew."""
    worth = natural[k] + follows.below_worth(parts[k], parts[k + 1])
    return natural[k] > follows.NEVER and worth > follows.stay(parts[k]) + follows.parted(parts, k + 1)


def _strange(
    parts: Sequence[Part], runs: Sequence[Run], words: Sequence[frozenset[str]], vocabulary: Vocabulary
) -> list[int]:
    """The ends of paragraphs below which the words are another article's: where a column broke between paragraphs."""
    articles: list[int] = []
    for k, part in enumerate(parts):
        opens = follows.begins_article(part) and not (k and follows.begins_article(parts[k - 1]))
        articles.append(k if opens or not k else articles[-1])
    bags: dict[int, set[str]] = {}
    for k, article in enumerate(articles):
        bags.setdefault(article, set()).update(words[k])
    if len(bags) < 2:
        return []
    begun = list(bags)
    found: list[int] = []
    above: set[str] = set()
    for run in runs:
        for k in range(run.first, run.last + 1):
            own = articles[k]
            if own == k:
                above = set()
            above |= words[k]
            if k == run.last or not parts[k].role is parts[k + 1].role is BlockRole.TEXT:
                continue
            at = bisect_left(begun, k)
            near = sorted(begun[max(0, at - _ARTICLES) : at + _ARTICLES], key=lambda article: abs(article - k))
            near = [own, *(article for article in near[:_ARTICLES] if article != own)]
            ahead = words[k + 1] | (words[k + 2] if k + 2 <= run.last else frozenset())
            scores = vocabulary.scores(ahead, [above if a == own else bags[a] for a in near])
            if max(scores) > scores[0] + _ELSEWHERE:
                found.append(k)
    return found


def _joint(
    parts: Sequence[Part],
    runs: Sequence[Run],
    natural: Sequence[float],
    content: Sequence[frozenset[str]],
    vocabulary: Vocabulary,
) -> dict[int, int]:
    """The best links among the runs, found in rounds: what an article is about is known better each time."""
    chosen = {
        k: k + 1
        for k in range(len(runs) - 1)
        if natural[runs[k].last] > 0.0 and parts[runs[k].last].role is not BlockRole.HEADLINE
    }
    weighty = frozenset(vocabulary.weights)
    telling = [words & weighty for words in content]
    candidates = _Candidates.of(parts, runs)
    going = [natural[run.last] > 0.0 for run in runs[:-1]]
    for n in range(_ROUNDS):
        before = chosen
        chains = Chains.of(content, telling, vocabulary.weights, before)
        # In the first round nothing is known yet of what goes on below a run.
        chosen = _choose(candidates, chains, before, {k for k in before if n and before[k] == k + 1 and going[k]})
        if chosen == before:
            break
    return strays.returned(parts, runs, chosen, telling, vocabulary)


def _irregular(parts: Sequence[Part], runs: Sequence[Run], natural: Sequence[float]) -> bool:
    """Whether reading downwards leaves anything open, orphaned or doubtful."""
    for run, following in pairwise(runs):
        above, below, score = parts[run.last], parts[following.first], natural[run.last]
        if below.role is BlockRole.HEADLINE:
            if follows.stay(above) < -0.5:
                return True
        elif score < (-1.0 if above.breaks_off else -1.5):
            return True
    return follows.begin(parts[runs[0].first]) < 0 or follows.stay(parts[runs[-1].last]) < -0.5


def _order(parts: Sequence[Part]) -> float:
    """How far the page's order can be trusted, 0 to 1: the share of bylines that stand right below a heading."""
    below = [
        above.role is BlockRole.HEADLINE
        for above, part in pairwise(parts)
        if part.leads and not _is_second(above, part)
    ]
    astray = below.count(False)
    return 1.0 - astray / len(below) if astray > max(1.0, _ASTRAY * len(below)) else 1.0


def _is_second(above: Part, byline: Part) -> bool:
    """Whether the byline may be another dateline of the article that the text above it belongs to."""
    return above.role is BlockRole.TEXT and above.open_end < 0.5 and byline.folded.find("电", 0, 24) > 0


@dataclass(frozen=True, slots=True)
class _Candidates:
    """The links that can gain anything, and what they gain as far as roles, seam and place tell.

    `right_below` has what the link from the run right above each gains (0 where it gains nothing), `sure` the gains of
    those links of which nothing else tells. The others are looked for when they are asked for: `most` says what they
    gain at the most, `found` has those that have been looked for. `pattern` is what it is worth that a link fits the
    columns. Tails of one of the `kinds` stay for the same and make the same seam with a given head, which is one of
    its `scores`; None where each tail makes its own.
    """

    heads: Sequence[Part]
    tails: Sequence[Part]
    kinds: Sequence[Sequence[int]]
    scores: list[tuple[float | None, ...]]
    parted: Sequence[float]
    costs: Sequence[float]
    upwards: float
    pattern: float
    sure: dict[tuple[int, int], float]
    right_below: list[float]
    most: list[float]
    phrases: Phrases
    found: dict[int, dict[int, float]]

    @classmethod
    def of(cls, parts: Sequence[Part], runs: Sequence[Run]) -> _Candidates:
        """The candidates among the runs."""
        heads, tails = [parts[run.first] for run in runs], [parts[run.last] for run in runs]
        kinds: dict[tuple[BlockRole, float], list[int]] = {}
        for i, tail in enumerate(tails):
            kind = tail.role, tail.open_end if tail.role is BlockRole.TEXT else follows.ends_article(tail)
            kinds.setdefault(kind, []).append(i)
        order = _order(parts)
        costs = [-order * _FARTHER * log(1 + distance) for distance in range(WINDOW + 2)]
        upwards, pattern = order * _UPWARDS, order * (_PATTERN_IN_ROWS if in_rows(parts) else _PATTERN)
        parted = [follows.parted(parts, run.first) for run in runs]
        texts = [part.folded for part in parts if part.role is BlockRole.TEXT]
        phrases = Phrases(texts, [tail.tail.han for tail in tails if tail.breaks_off])
        made = cls(heads, tails, tuple(kinds.values()), [], parted, costs, upwards, pattern, {}, [], [], phrases, {})
        for j, head in enumerate(heads):
            made._add(j, head, tuple(kinds))
        return made

    def _add(self, j: int, head: Part, kinds: Sequence[tuple[BlockRole, float]]) -> None:
        scores: tuple[float | None, ...] = ()
        most, nearest = follows.NEVER, 0.0
        above = self.tails[j - 1] if j else None
        if follows.begins_article(head):
            if above is not None and above.role is head.role is BlockRole.HEADLINE:
                joined = follows.seam(above, head) + follows.BELOW_HEADLINE
                self.sure[j - 1, j] = joined - follows.PARTED - follows.stay(above)
        else:
            text = head.role is BlockRole.TEXT
            for (role, open_end), alike in zip(kinds, self.kinds, strict=True):
                if text and role is BlockRole.TEXT and open_end > 0.05:
                    scores += (None,)
                    most = _INFINITY
                    continue
                score = follows.seam(self.tails[alike[0]], head)
                scores += (score,)
                if score > follows.NEVER:
                    most = max(most, score - follows.stay(self.tails[alike[0]]) - self.parted[j] - self.costs[1])
            score = follows.NEVER if above is None else follows.seam(above, head, self.phrases)
            if above is not None and score > follows.NEVER:
                nearest = max(0.0, score - follows.stay(above) - self.parted[j] + follows.below_worth(above, head))
        self.scores.append(scores)
        self.right_below.append(nearest)
        self.most.append(most)

    def others(self, j: int) -> Mapping[int, float]:
        """The links to run `j` from elsewhere than right above, by the run that they come from."""
        gains = self.found.get(j)
        if gains is not None:
            return gains
        gains = self.found[j] = {}
        seams: dict[tuple[Tail, float], float] = {}
        for alike, one in zip(self.kinds, self.scores[j], strict=False):
            first, last = j - WINDOW, j + WINDOW
            stay = follows.stay(self.tails[alike[0]])
            if one is not None:
                if one <= follows.NEVER:
                    continue
                room = one - stay - self.parted[j] + self.pattern + _LITTLE
                first = max(first, j - bisect_left(self.costs, room))
                last = min(last, max(j, j - 1 + bisect_left(self.costs, room + self.upwards)))
            for i in alike[bisect_left(alike, first) : bisect_left(alike, last)]:
                if i == j or i == j - 1:
                    continue
                score = one
                if score is None:
                    tail = self.tails[i]
                    score = seams.get((tail.tail, tail.open_end))
                    if score is None:
                        score = seams[tail.tail, tail.open_end] = follows.seam(tail, self.heads[j], self.phrases)
                if score <= follows.NEVER:
                    continue
                gain = score - stay - self.parted[j]
                gain -= self.costs[j - i - 1] if i < j else self.costs[i - j + 1] - self.upwards
                if gain + self.pattern > 0:
                    gains[i] = gain
        self.most[j] = max(gains.values(), default=follows.NEVER)
        return gains


def _choose(
    candidates: _Candidates, chains: Chains, chosen: Mapping[int, int], going: Collection[int]
) -> dict[int, int]:
    """The best pairing of run ends with run beginnings, articles being as `chosen` has them.

    The run below each of `going` goes with it.
    """
    count = len(candidates.heads)
    jumps = sorted((i, j) for i, j in chosen.items() if j != i + 1)
    patterns: dict[int, _Pattern] = {}
    gains = dict(candidates.sure)
    for j, nearest in enumerate(candidates.right_below):
        if nearest <= 0 and candidates.most[j] + candidates.pattern <= 0:
            continue
        first = max(0, j - WINDOW)
        kinship = chains.kinship(j, first, min(count, j + WINDOW), j in going)
        if nearest > 0:
            gain = nearest + max(kinship[j - 1 - first], _STRANGE)
            if gain > 0:
                gains[j - 1, j] = gain
        if candidates.most[j] <= follows.NEVER:
            continue
        jumping = bisect_left(jumps, (j - 2 * WINDOW,)) < bisect_left(jumps, (j + 2 * WINDOW,))
        worth = candidates.pattern if jumping else 0.0
        if candidates.most[j] + max(_STRANGE, *kinship) + worth <= -_LITTLE:
            continue
        for i, gain in candidates.others(j).items():
            kin = kinship[i - first]
            gain += kin if kin > _STRANGE else _STRANGE
            if jumping and gain + worth > 0:
                pattern = patterns.get(i)
                if pattern is None:
                    pattern = patterns[i] = _Pattern.around(i, jumps)
                ends = pattern.ends
                gain += worth * pattern.fits[bisect_left(ends, j) + bisect_right(ends, j)]
            if gain > 0:
                gains[i, j] = gain
    return _without_circles(matching.best(gains), gains)


@dataclass(frozen=True, slots=True)
class _Pattern:
    """How well a link from one run fits the columns, -1 to 1: where A is above B, A goes on above B's going on.

    `ends` are the runs, in order, at which the runs around it go on that do not go on right below. `fits` holds a
    value for links that go on above the first of them, at the first, between the first and the second, …
    """

    ends: tuple[int, ...]
    fits: tuple[float, ...]

    @classmethod
    def around(cls, i: int, jumps: Sequence[tuple[int, int]]) -> _Pattern:
        """The pattern of the jumps from runs in the window around run `i`."""
        near = jumps[bisect_left(jumps, (i - WINDOW + 1,)) : bisect_left(jumps, (i + WINDOW,))]
        ends = sorted((b, 1 if a < i else -1) for a, b in near if a != i)
        sum_of = -sum(sign for _, sign in ends)
        fits = [sum_of / max(3, len(ends))]
        for _, sign in ends:
            fits.append((sum_of + sign) / max(3, len(ends) - 1))
            sum_of += 2 * sign
            fits.append(sum_of / max(3, len(ends)))
        return cls(tuple(end for end, _ in ends), tuple(fits))


def _without_circles(pairs: dict[int, int], gains: dict[tuple[int, int], float]) -> dict[int, int]:
    """The pairs less the weakest of each circle that they make."""
    kept = dict(pairs)
    done: set[int] = set()
    for start in pairs:
        path: list[int] = []
        at = start
        while at in kept and at not in done:
            done.add(at)
            path.append(at)
            at = kept[at]
        if at in path:
            circle = path[path.index(at) :]
            del kept[min(circle, key=lambda k: gains[k, kept[k]])]
    return kept

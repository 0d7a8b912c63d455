"""Which part of a page follows which: the reading downwards where it holds, one joint choice where it does not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp, log

from zhnews import fragments, matching, seams
from zhnews.affinity import Vocabulary, bigrams
from zhnews.blocks import Part
from zhnews.model import BlockRole

# The choice is made within windows of so many runs, so that a page of any size takes time in proportion.
_WINDOW = 48
_ROUNDS = 3
_ARTICLES = 12
# What it costs, in log odds: text that follows nothing; a paragraph left open; a headline without a body.
_ORPHAN, _LEFT_OPEN, _BARE_HEADLINE, _NO_HEADLINE = -6.0, -4.0, -3.0, -8.0
_FARTHER, _UPWARDS = -0.6, -4.0
# The part right below wins unless the evidence against it is strong; how strong, depends on what the two are.
_BELOW_END, _BELOW_CUT, _BELOW_HEADLINE, _BELOW_LEAD, _BELOW_FIRST, _BELOW_OTHER = 5.0, 2.0, 2.0, 2.0, 4.0, 4.0
_KINSHIP = 1.0
_SECOND_DATELINE, _SECOND_BYLINE = -2.0, -10.0
_SURE_CUT, _SURE_END = 3.0, 0.6
_ELSEWHERE = 3.0
_PARTED, _PATTERN = -1.0, 1.5
_STRANGE = -5.0
_BEGUN = 0.5
_NEVER = -50.0


@dataclass(frozen=True, slots=True)
class Link:
    """Part `below` follows part `above` (indices), `score` in log odds."""

    above: int
    below: int
    score: float


def _begins_article(part: Part) -> bool:
    return part.role is BlockRole.HEADLINE or (part.role is BlockRole.JUMP and part.rule == "jump_head")


def _ends_article(part: Part) -> bool:
    return part.ends or (part.role is BlockRole.JUMP and part.rule != "jump_head")


def seam(above: Part, below: Part) -> float:
    """How well `below` follows `above` in one article, by their roles and by the characters at the seam."""
    first, second = above.role, below.role
    if second is BlockRole.HEADLINE:
        return 1.0 if first is BlockRole.HEADLINE else _NEVER
    if _begins_article(below) or _ends_article(above):
        return _NEVER
    if _ends_article(below):
        return 0.5 if first is BlockRole.TEXT else -2.0
    if first is BlockRole.JUMP:
        return 1.0
    if below.leads:
        if first is BlockRole.HEADLINE:
            return 3.0
        if first is not BlockRole.TEXT or fragments.open_end(above.folded) > 0.5:
            return _NEVER
        return _SECOND_DATELINE if below.folded.find("电", 0, 24) > 0 else _SECOND_BYLINE
    if first is BlockRole.TEXT:
        cut = fragments.open_end(above.folded)
        if second is not BlockRole.TEXT:
            return log(1.05 - cut) + 0.5
        begun = min(fragments.opening(below.folded), _BEGUN)
        going = seams.fit(above.folded, below.folded) if cut > 0.05 else -9.0
        return log(cut * exp(max(going, -12.0)) + (1.0 - cut) * exp(max(begun, -12.0)) + 1e-6)
    if second is BlockRole.TEXT:
        return min(fragments.opening(below.folded), 1.0) + 0.5
    return 0.5


def _solid(above: Part, below: Part, score: float) -> bool:
    """Whether the two stand together as far as they tell: only the rest of the page could part them."""
    if above.role is BlockRole.HEADLINE:
        return False
    if above.role is BlockRole.TEXT and below.role is BlockRole.TEXT:
        if fragments.open_end(above.folded) > 0.9:
            return score > _SURE_CUT
        return score > _SURE_END
    return score > -1.0


def _below(above: Part, below: Part) -> float:
    """What it is worth that `below` stands right below `above`."""
    if above.role is BlockRole.HEADLINE:
        if below.role is BlockRole.HEADLINE:
            return _BELOW_HEADLINE
        return _BELOW_LEAD if below.leads else _BELOW_FIRST
    if above.role is below.role is BlockRole.TEXT:
        return _BELOW_CUT if fragments.open_end(above.folded) > 0.9 else _BELOW_END
    return _BELOW_OTHER


def _stay(part: Part) -> float:
    """What it is worth that nothing follows the part."""
    if part.role is BlockRole.TEXT:
        return _LEFT_OPEN * fragments.open_end(part.folded) ** 2
    return 0.0 if _ends_article(part) else _BARE_HEADLINE


def _begin(part: Part) -> float:
    """What it is worth that the part follows nothing."""
    if _begins_article(part):
        return 0.0
    return _NO_HEADLINE if part.leads else _ORPHAN


def _parted(parts: Sequence[Part], k: int) -> float:
    """What it is worth that part `k` follows nothing, a heading line right below another one included."""
    if k and parts[k].role is parts[k - 1].role is BlockRole.HEADLINE:
        return _PARTED
    return _begin(parts[k])


@dataclass(frozen=True, slots=True)
class _Run:
    """Parts that surely follow one another, `first` to `last` (positions among the readable parts)."""

    first: int
    last: int


def read(parts: Sequence[Part]) -> tuple[Link, ...]:
    """The links among the parts, which are those that an article is read from: headings, bylines and text.

    Each part has at most one link from it and one to it, and no links run in a circle.
    """
    if not parts:
        return ()
    natural = [seam(a, b) for a, b in pairwise(parts)]
    breaks = {k for k in range(len(natural)) if not _solid(parts[k], parts[k + 1], natural[k])}
    breaks |= {
        k - 1 for k in breaks if k and parts[k].role is BlockRole.TEXT and fragments.open_end(parts[k].folded) > 0.9
    }
    runs = _runs(len(parts), breaks)
    if _irregular(parts, runs, natural):
        words = [bigrams(part.folded) for part in parts]
        vocabulary = Vocabulary.of(words)
        runs = _runs(len(parts), [*breaks, *_strange(parts, runs, words, vocabulary)])
        content = [frozenset().union(*words[run.first : run.last + 1]) for run in runs]
        chosen = _joint(parts, runs, natural, content, vocabulary)
    else:
        chosen = {k: k + 1 for k in range(len(runs) - 1) if _goes_on(parts, runs[k].last, natural)}
    links = [Link(k, k + 1, natural[k]) for run in runs for k in range(run.first, run.last)]
    links += [
        Link(runs[i].last, runs[j].first, seam(parts[runs[i].last], parts[runs[j].first])) for i, j in chosen.items()
    ]
    return tuple(links)


def _runs(count: int, breaks: Iterable[int]) -> list[_Run]:
    ends = [*sorted(set(breaks)), count - 1]
    return [_Run(first, last) for first, last in zip([0, *(end + 1 for end in ends)], ends, strict=False)]


def _goes_on(parts: Sequence[Part], k: int, natural: Sequence[float]) -> bool:
    """Whether it is better to read on below part `k` than to stop there and begin anew."""
    return natural[k] > _NEVER and natural[k] + _below(parts[k], parts[k + 1]) > _stay(parts[k]) + _parted(parts, k + 1)


def _strange(
    parts: Sequence[Part], runs: Sequence[_Run], words: Sequence[frozenset[str]], vocabulary: Vocabulary
) -> list[int]:
    """The ends of paragraphs below which the words are another article's: where a column broke between paragraphs."""
    articles: list[int] = []
    for k, part in enumerate(parts):
        opens = _begins_article(part) and not (k and _begins_article(parts[k - 1]))
        articles.append(k if opens or not k else articles[-1])
    bags: dict[int, frozenset[str]] = {}
    for k, article in enumerate(articles):
        bags[article] = bags.get(article, frozenset()) | words[k]
    if len(bags) < 2:
        return []
    found: list[int] = []
    for run in runs:
        for k in range(run.first, run.last):
            if parts[k].role is not BlockRole.TEXT or parts[k + 1].role is not BlockRole.TEXT:
                continue
            own = articles[k]
            above = frozenset().union(*words[own : k + 1])
            near = sorted(bags, key=lambda article: abs(article - k))[:_ARTICLES]
            ahead = words[k + 1] | (words[k + 2] if k + 2 <= run.last else frozenset())
            odds = vocabulary.attribution(ahead, [above if a == own else bags[a] for a in near], near)
            if max(odds) > odds[near.index(own)] + _ELSEWHERE:
                found.append(k)
    return found


def _joint(
    parts: Sequence[Part],
    runs: Sequence[_Run],
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
    seams_of: dict[tuple[int, int], float] = {}
    for _ in range(_ROUNDS):
        before = chosen
        chosen = _choose(parts, runs, content, vocabulary, before, seams_of)
        if chosen == before:
            break
    return chosen


def _irregular(parts: Sequence[Part], runs: Sequence[_Run], natural: Sequence[float]) -> bool:
    """Whether reading downwards leaves anything open, orphaned or doubtful."""
    for run, following in pairwise(runs):
        above, below, score = parts[run.last], parts[following.first], natural[run.last]
        if below.role is BlockRole.HEADLINE:
            if _stay(above) < -0.5:
                return True
        elif score < (-1.0 if fragments.open_end(above.folded) > 0.5 else -1.5):
            return True
    return _begin(parts[runs[0].first]) < 0 or _stay(parts[runs[-1].last]) < -0.5


def _above(
    count: int, chosen: dict[int, int], content: Sequence[frozenset[str]]
) -> tuple[list[int], list[frozenset[str]]]:
    """For each run the first run of its chain, and the words of the chain down to it."""
    heads = list(range(count))
    words = list(content)
    below = set(chosen.values())
    for start in range(count):
        if start in below:
            continue
        at = start
        while at in chosen:
            following = chosen[at]
            heads[following] = start
            words[following] = words[at] | content[following]
            at = following
    return heads, words


def _in_order(i: int, j: int, jumps: Sequence[tuple[int, int]]) -> float:
    """How well the link fits the pattern of the columns, -1 to 1: where A is above B, A goes on above B's going on."""
    signs = [1 if (i - a) * (j - b) > 0 else -1 for a, b in jumps if abs(a - i) < _WINDOW and a != i and b != j]
    return sum(signs) / max(3, len(signs))


def _choose(
    parts: Sequence[Part],
    runs: Sequence[_Run],
    content: Sequence[frozenset[str]],
    vocabulary: Vocabulary,
    chosen: dict[int, int],
    seams_of: dict[tuple[int, int], float],
) -> dict[int, int]:
    """The best pairing of run ends with run beginnings, articles being as `chosen` has them."""
    heads, words = _above(len(runs), chosen, content)
    jumps = [(i, j) for i, j in chosen.items() if j != i + 1]
    gains: dict[tuple[int, int], float] = {}
    for j, run in enumerate(runs):
        below = parts[run.first]
        if _begins_article(below):
            if j and parts[runs[j - 1].last].role is below.role is BlockRole.HEADLINE:
                seams_of[j - 1, j] = seam(parts[runs[j - 1].last], below)
                gains[j - 1, j] = seams_of[j - 1, j] + _BELOW_HEADLINE - _PARTED - _stay(parts[runs[j - 1].last])
            continue
        near = [i for i in range(max(0, j - _WINDOW), min(len(runs), j + _WINDOW)) if i != j]
        ahead = content[j]
        if chosen.get(j) == j + 1 and seams_of.get((j, j + 1), 0.0) > 0:
            ahead = ahead | content[j + 1]
        kinship = vocabulary.attribution(
            ahead,
            [words[i] - content[j] if heads[i] == heads[j] and i > j else words[i] for i in near],
            [heads[i] for i in near],
        )
        for i, kin in zip(near, kinship, strict=True):
            key = (i, j)
            if key not in seams_of:
                seams_of[key] = seam(parts[runs[i].last], below)
            score = seams_of[key]
            if score <= _NEVER:
                continue
            distance = j - i - 1
            if distance == 0:
                place = _below(parts[runs[i].last], below)
            else:
                place = _FARTHER * log(1 + abs(distance)) + (_UPWARDS if distance < 0 else 0.0)
                place += _PATTERN * _in_order(i, j, jumps)
            gain = (
                score + place + _KINSHIP * max(kin, _STRANGE) - _stay(parts[runs[i].last]) - _parted(parts, run.first)
            )
            if gain > 0:
                gains[key] = gain
    return _without_circles(matching.best(gains), gains)


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

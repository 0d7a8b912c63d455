"""Text that the extraction emitted twice: one copy stays, the other becomes a duplicate."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from zhnews import fragments, seams
from zhnews.affinity import bigrams
from zhnews.blocks import Part
from zhnews.model import BlockRole

# A copy is a whole part of at least so many characters, or so many at the end of two parts: less is a phrase.
_WHOLE, _EDGE, _KEY, _HEADING, _LONG_HEADING = 10, 30, 16, 5, 36
# A pull quote has so many characters at least; in the text one of these marks stands behind it.
_QUOTE, _MARKS = 20, tuple("。!?;,")
PULL_QUOTE = "pull_quote"
_REPEATABLE = (BlockRole.TEXT, BlockRole.CAPTION)
# Copies are looked for so many characters around, so that a long source takes time in proportion.
_REACH = 40_000
# How much it counts that a copy speaks of what the text around it speaks of, so many characters far.
_KINSHIP, _AROUND = 20.0, 200


@dataclass(frozen=True, slots=True)
class _Copy:
    """Characters `start` to `end` of part `part` that stand in part `other` too."""

    part: int
    start: int
    end: int
    other: int


def mark(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts with the copies cut out of them as duplicates.

    >>> from zhnews import blocks, lines
    >>> page = lines.read('新桥通车\\n\\n两岸往来方便,不必绕行十里。\\n\\n十里。两岸往来方便,不必绕行十里。')
    >>> [str(part.role) for part in mark(blocks.cut(page))]
    ['headline', 'text', 'text', 'duplicate']
    """
    copies, quotes = _found(parts)
    twice = _doubled_headings(parts)
    doubled = {*twice.values()}
    made: list[Part] = []
    for k, part in enumerate(parts):
        if k in doubled:
            made.append(part.named(BlockRole.DUPLICATE, "doubled_heading"))
            continue
        if 0 < twice.get(k, 0) < twice.get(k - 1, 0):  # a heading of two lines is drawn twice in the same order
            part = replace(part, gap=True)
        if k in quotes:
            made.append(part.named(BlockRole.DUPLICATE, PULL_QUOTE))
            continue
        copy = copies.get(k)
        if copy is None:
            made.append(part)
            continue
        if part.folded[: copy.start].strip():
            made.append(part.cut(0, copy.start))
        made.append(part.cut(copy.start, copy.end).named(BlockRole.DUPLICATE, "copy"))
        if part.folded[copy.end :].strip():
            made.append(part.cut(copy.end, len(part.folded)))
    return tuple(made)


def _doubled_headings(parts: Sequence[Part]) -> dict[int, int]:
    """The heading lines that stand a second time with no text between, as bold type is drawn twice, and where."""
    found: dict[int, int] = {}
    seen: dict[str, int] = {}
    for k, part in enumerate(parts):
        if part.role is BlockRole.HEADLINE:
            line = part.folded.replace(" ", "")
            if line in seen and len(line) >= _HEADING:
                found[seen[line]] = k
            seen.setdefault(line, k)
        elif part.role is BlockRole.TEXT:
            seen.clear()
    return found


def _may_repeat(part: Part) -> bool:
    """Whether the part may be a copy, or have one: a line as long as few headlines are may be a piece of text."""
    return part.role in _REPEATABLE or (part.role is BlockRole.HEADLINE and len(part.folded) >= _LONG_HEADING)


def _found(parts: Sequence[Part]) -> tuple[dict[int, _Copy], set[int]]:
    """The copy to cut out of each part that has one, and the parts that are pull quotes."""
    texts = [part.folded if _may_repeat(part) else "" for part in parts]
    page = "\n".join(texts) + "\n"
    starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
    pairs: dict[int, _Copy] = {}
    others: set[int] = set()
    for k, text in enumerate(texts):
        if len(text) < _WHOLE or k in others:
            continue
        length = min(len(text), _KEY)
        for at, key in ((0, text[:length]), (len(text) - length, text[-length:] + "\n")):
            twin = _twin(page, starts[k] + at, key)
            if twin is None:
                continue
            other = bisect_right(starts, twin) - 1
            copy = _extended(texts, k, at, other, twin - starts[other], length)
            if copy is not None:
                pairs[k] = copy
                others.add(other)
                break
    quotes = _pull_quotes(parts, pairs)
    chosen: dict[int, _Copy] = {}
    for run in _in_step({k: copy for k, copy in pairs.items() if k not in quotes}):
        for copy in _worse(parts, run):
            above = chosen.get(copy.part)
            chosen[copy.part] = replace(above, end=copy.end) if above and above.end == copy.start else copy
    return chosen, {*quotes.values()}


def _pull_quotes(parts: Sequence[Part], pairs: Mapping[int, _Copy]) -> dict[int, int]:
    """The part that is a pull quote, for each pair that has one."""
    found: dict[int, int] = {}
    for k, copy in pairs.items():
        twin = _mirrored(parts, copy)
        for quote, quoted in ((copy, twin), (twin, copy)):
            if _is_quote(parts, quote, quoted):
                found[k] = quote.part
    return found


def _is_quote(parts: Sequence[Part], copy: _Copy, twin: _Copy) -> bool:
    """Whether the paper itself has printed a sentence a second time, without the mark that stands behind its twin.

    A line never breaks before a mark: what the extraction has emitted twice does not end before one.
    """
    quote, text = parts[copy.part].folded, parts[twin.part].folded
    whole = copy.start == 0 and copy.end == len(quote) >= _QUOTE
    return whole and quote[-1] not in _MARKS and text[twin.end : twin.end + 1] in _MARKS


def _in_step(pairs: dict[int, _Copy]) -> list[list[_Copy]]:
    """The pairs in runs: where parts next to one another have copies next to one another, they are one copy."""
    runs: list[list[_Copy]] = []
    for copy in pairs.values():
        if runs and copy.part - 1 == runs[-1][-1].part and copy.other - 1 == runs[-1][-1].other:
            runs[-1].append(copy)
        else:
            runs.append([copy])
    return runs


def _twin(page: str, own: int, key: str) -> int | None:
    """Where the key, which stands at `own`, stands a second time: nearest to the top."""
    found = page.find(key, max(0, own - _REACH), own + len(key) - 1)
    if found < 0:
        found = page.find(key, own + 1, own + _REACH)
    return found if found >= 0 else None


def _extended(texts: Sequence[str], part: int, at: int, other: int, where: int, length: int) -> _Copy | None:
    """The longest stretch around the key that both parts have, where it is long enough for a copy."""
    mine, theirs = texts[part], texts[other]
    start, there = at, where
    while (
        start and there and mine[start - 1] == theirs[there - 1] and (part != other or there < start or start < there)
    ):
        start, there = start - 1, there - 1
    end, past = at + length, where + length
    while end < len(mine) and past < len(theirs) and mine[end] == theirs[past]:
        end, past = end + 1, past + 1
    if part == other:
        if abs(at - where) < end - start:
            return None
        if there > start:
            start, end = there, past
    length = end - start
    whole = length >= _WHOLE and (length == len(mine) or length == len(theirs))
    edge = length >= _EDGE and end == len(mine) and past == len(theirs)
    if not (whole or edge):
        return None
    return _Copy(part, start, end, other)


def _worse(parts: Sequence[Part], run: Sequence[_Copy]) -> Sequence[_Copy]:
    """Of the two copies the one that joins its neighbours less well; the later of two equals."""
    first, last = run[0], run[-1]
    if first.part == first.other:
        return run
    twins = [_mirrored(parts, copy) for copy in run]
    inside, outside = _joins(parts, first, last), _joins(parts, twins[0], twins[-1])
    if abs(inside - outside) > 1.0:
        return run if inside < outside else twins
    return run if first.part > first.other else twins


def _mirrored(parts: Sequence[Part], copy: _Copy) -> _Copy:
    """The same characters in the other part."""
    text = parts[copy.part].folded[copy.start : copy.end]
    there = parts[copy.other].folded.index(text)
    return _Copy(copy.other, there, there + len(text), copy.part)


def _joins(parts: Sequence[Part], first: _Copy, last: _Copy) -> float:
    """How well the copy, from the part of `first` to that of `last`, joins what stands around it, in log odds."""
    head, tail = parts[first.part].folded, parts[last.part].folded
    before = head[: first.start].rstrip() or _text_at(parts, first.part - 1)
    after = tail[last.end :].lstrip() or _text_at(parts, last.part + 1)
    opened, closed = head[first.start : first.end], tail[last.start : last.end]
    score = (_seam(before, opened) if before else 0.0) + (_seam(closed, after) if after else 0.0)
    words = bigrams(opened) | bigrams(closed)
    around = bigrams(before[-_AROUND:]) | bigrams(after[:_AROUND])
    return score + _KINSHIP * len(words & around) / (len(words) + 1)


def _text_at(parts: Sequence[Part], k: int) -> str:
    return parts[k].folded if 0 <= k < len(parts) and parts[k].role is BlockRole.TEXT else ""


def _seam(above: str, below: str) -> float:
    """The log odds of the seam: of going on where the text above is cut, of beginning where it has ended."""
    if fragments.open_end(above) > 0.5:
        return max(-5.0, min(seams.fit(above, below), 5.0))
    return max(-5.0, min(fragments.opening(below), 1.0))

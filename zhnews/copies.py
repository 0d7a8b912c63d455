"""Text that the extraction emitted twice: one copy stays, the other becomes a duplicate."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from zhnews import fragments, seams
from zhnews.blocks import Part
from zhnews.model import BlockRole

# A copy is a whole part of at least so many characters, or so many at the end of two parts: less is a phrase.
_WHOLE, _EDGE, _KEY = 10, 30, 10
_REPEATABLE = (BlockRole.TEXT, BlockRole.CAPTION)
# Copies are looked for so many characters around, so that a long source takes time in proportion.
_REACH = 40_000


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
    >>> page = lines.read('春游好去处\\n\\n图为游园会现场,张灯结彩,喜气洋洋。游园会现场,张灯结彩,喜气洋洋。')
    >>> [str(part.role) for part in mark(blocks.cut(page))]
    ['headline', 'caption', 'duplicate']
    """
    copies = _found(parts)
    made: list[Part] = []
    for k, part in enumerate(parts):
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


def _found(parts: Sequence[Part]) -> dict[int, _Copy]:
    """The copy to cut out of each part that has one."""
    texts = [part.folded if part.role in _REPEATABLE else "" for part in parts]
    page = "\n".join(texts)
    starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
    chosen: dict[int, _Copy] = {}
    for k, text in enumerate(texts):
        if len(text) < _WHOLE:
            continue
        for at in {0, len(text) - _KEY}:
            twin = _twin(page, starts[k], at, text)
            if twin is None:
                continue
            other = bisect_right(starts, twin) - 1
            copy = _extended(texts, k, at, other, twin - starts[other])
            if copy is not None and copy.other not in chosen:
                worse = _worse(parts, copy)
                if worse.part not in chosen:
                    chosen[worse.part] = worse
                break
    return chosen


def _twin(page: str, start: int, at: int, text: str) -> int | None:
    """Where the key at `at` stands a second time, nearest to the top."""
    key = text[at : at + _KEY]
    own = start + at
    found = page.find(key, max(0, own - _REACH), own + _KEY - 1)
    if found < 0:
        found = page.find(key, own + 1, own + _REACH)
    return found if found >= 0 else None


def _extended(texts: Sequence[str], part: int, at: int, other: int, where: int) -> _Copy | None:
    """The longest stretch around the key that both parts have, where it is long enough for a copy."""
    mine, theirs = texts[part], texts[other]
    start, there = at, where
    while (
        start and there and mine[start - 1] == theirs[there - 1] and (part != other or there < start or start < there)
    ):
        start, there = start - 1, there - 1
    end, past = at + _KEY, where + _KEY
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


def _worse(parts: Sequence[Part], copy: _Copy) -> _Copy:
    """Of the two copies the one that joins its neighbours less well; the later of two equals."""
    if copy.part == copy.other:
        return copy
    mine, theirs = parts[copy.part].folded, parts[copy.other].folded
    text = mine[copy.start : copy.end]
    there = theirs.index(text)
    twin = _Copy(copy.other, there, there + len(text), copy.part)
    inside, outside = _joins(parts, copy), _joins(parts, twin)
    if abs(inside - outside) > 1.0:
        return copy if inside < outside else twin
    return copy if copy.part > copy.other else twin


def _joins(parts: Sequence[Part], copy: _Copy) -> float:
    """How well the copy joins what stands before and after it, in log odds."""
    part = parts[copy.part]
    before = part.folded[: copy.start].rstrip() or _text_at(parts, copy.part - 1)
    after = part.folded[copy.end :].lstrip() or _text_at(parts, copy.part + 1)
    text = part.folded[copy.start : copy.end]
    return (_seam(before, text) if before else 0.0) + (_seam(text, after) if after else 0.0)


def _text_at(parts: Sequence[Part], k: int) -> str:
    return parts[k].folded if 0 <= k < len(parts) and parts[k].role is BlockRole.TEXT else ""


def _seam(above: str, below: str) -> float:
    """The log odds of the seam: of going on where the text above is cut, of beginning where it has ended."""
    if fragments.open_end(above) > 0.5:
        return max(-5.0, min(seams.fit(above, below), 5.0))
    return max(-5.0, min(fragments.opening(below), 1.0))

"""The end of a cut paragraph that stands behind another one, in its line: parted where a preposition waits for it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from zhnews import lexicon
from zhnews.blocks import Part
from zhnews.model import BlockRole

# How many parts before and after are looked at; how many characters the clause of the preposition has at the most.
_REACH, _CLAUSE = 48, 24


@cache
def _verbs() -> Mapping[str, re.Pattern[str]]:
    """For each preposition the verbs that its clause goes on with."""
    return {preposition: _any_of(verbs) for preposition, verbs in lexicon.rows("frames")}


def _any_of(*verbs: str) -> re.Pattern[str]:
    return re.compile(lexicon.alternation(tuple(" ".join(verbs).split())))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A preposition in the last clause; a sentence, not the first, that begins with a verb of any of them."""
    verbs = _any_of(*(verbs for _, verbs in lexicon.rows("frames"))).pattern
    # 因为, 成为, 参与, …: no prepositions.
    waiting = rf"(?<![成认因作称视名分行参])([{''.join(_verbs())}])(?![了止何])[^,。;:!?]{{2,}}\Z"
    return re.compile(waiting), re.compile(rf"[。!?][”’)]?(?=(?:{verbs}))")


def _waits_for(part: Part) -> str | None:
    """The preposition that the part breaks off behind, its verb not yet said; None if there is none."""
    if part.role is not BlockRole.TEXT or part.open_end <= 0.9:
        return None
    found = _patterns()[0].search(part.folded, max(0, len(part.folded) - _CLAUSE))
    return found[1] if found is not None and _verbs()[found[1]].search(found[0]) is None else None


def parted(parts: Sequence[Part]) -> list[Part]:
    """The parts, each such end a part of its own.

    >>> from zhnews import blocks, heading_lines, lines
    >>> tail = '昨日,管理局强化土地、资金等要素供给,派出专班为项目建设'
    >>> page = lines.read(tail + '\\n\\n本周,报刊亭全部拆除,还路于民。提供坚实保障。')
    >>> [part.text.string[-8:] for part in parted(heading_lines.settle(blocks.cut(page)))]
    ['出专班为项目建设', '拆除,还路于民。', '提供坚实保障。']
    """
    _, behind = _patterns()
    ends = {
        k: found.end()
        for k, part in enumerate(parts)
        if part.role is BlockRole.TEXT and (found := behind.search(part.folded)) is not None
    }
    if not ends:
        return list(parts)
    waiting = [_waits_for(part) for part in parts]
    made: list[Part] = []
    for k, part in enumerate(parts):
        near = [*waiting[max(0, k - _REACH) : k], *waiting[k + 1 : k + _REACH]] if k in ends else []
        if any(preposition and _verbs()[preposition].match(part.folded, ends[k]) for preposition in near):
            made += [part.cut(0, ends[k]), part.cut(ends[k], len(part.folded))]
        else:
            made.append(part)
    return made

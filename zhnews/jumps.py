"""Articles that go on on another page: the two halves made one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from zhnews import folios, mend, seams
from zhnews.affinity import Vocabulary
from zhnews.blocks import Part, pairs
from zhnews.model import BlockRole, Remark
from zhnews.stories import Gathered, Story, span

# So many halves before and behind a story are looked at, so that an archive of any size takes time in proportion.
_REACH = 24


@cache
def _page() -> re.Pattern[str]:
    return re.compile(
        r"[接转]\s{0,2}(?:本报)?(?:[今昨]日)?\s?(第?\s?(?:[A-Z]{0,2}\s?[0-9]{1,3}|[A-Z]|[一二三四五六七八九十]{1,3})\s?版?|头版)"
    )


def target(jump: str) -> str | None:
    """The page that a jump line names, in the form that labels are compared in; `None` where it names none.

    >>> target('(下转第三版)'), target('◀◀ 上接A1版'), target('(相关报道见第二版)')
    ('3', 'A1', None)
    """
    found = _page().search(jump)
    return folios.number(found[1]) if found else None


def join(pages: Sequence[Gathered], labels: Mapping[int, str | None]) -> Gathered:
    """The stories of all pages, those that jump from page to page joined; `labels` gives each page's label."""
    stories = [story for page in pages for story in page.stories]
    remarks = [remark for page in pages for remark in page.remarks]
    loose = tuple(part for page in pages for part in page.loose)
    numbers = {page: folios.number(label) if label else None for page, label in labels.items()}
    heads = [n for n, story in enumerate(stories) if _jump(story, "jump_head")]
    on_page: dict[str | None, list[int]] = {}
    for m in heads:
        head = _jump(stories[m], "jump_head")
        on_page.setdefault(numbers.get(head.page) if head else None, []).append(m)
    joined: dict[int, int] = {}
    taken: set[int] = set()
    for n, story in enumerate(stories):
        tail = _jump(story, "jump_tail")
        if tail is None:
            continue
        near = [m for label in {target(tail.folded), None} for m in _around(on_page.get(label, []), n)]
        found = _continuation(stories, n, tail, sorted(m for m in near if m not in taken), numbers)
        if found is not None:
            joined[n] = found
            taken.add(found)
        elif len(pages) > 1:
            remarks.append(Remark("jump_without_target", f"goes on on no page given: {tail.text.string}", span(tail)))
    for m in heads:
        head = _jump(stories[m], "jump_head")
        if m not in taken and head is not None and len(pages) > 1:
            remarks.append(Remark("jump_without_source", f"comes from no page given: {head.text.string}", span(head)))
    made: list[Story] = []
    for n, story in enumerate(stories):
        if n in taken:
            continue
        whole, at = story, n
        while at in joined:
            at = joined[at]
            whole = _whole(whole, stories[at])
        made.append(whole)
    return Gathered(tuple(made), loose, tuple(remarks))


def _jump(story: Story, rule: str) -> Part | None:
    return next((part for part in story.jumps if part.rule == rule), None)


def _around(heads: Sequence[int], n: int) -> Sequence[int]:
    """Those of the heads, which are in order, that are nearest to story `n`."""
    at = bisect_left(heads, n)
    return heads[max(0, at - _REACH) : at + _REACH]


def _continuation(
    stories: Sequence[Story], n: int, tail: Part, heads: Sequence[int], numbers: Mapping[int, str | None]
) -> int | None:
    """The story, on the page that the jump names, which goes on where story `n` breaks off."""
    wanted, own = target(tail.folded), numbers.get(tail.page)
    candidates: list[int] = []
    for m in heads:
        head = _jump(stories[m], "jump_head")
        if head is None or head.page == tail.page:
            continue
        here, back = numbers.get(head.page), target(head.folded)
        if (here is None or here == wanted) and (own is None or back is None or back == own):
            candidates.append(m)
    if len(candidates) < 2:
        return candidates[0] if candidates else None
    words = {m: _words(stories[m]) for m in (n, *candidates)}
    vocabulary = Vocabulary(words.values())

    def closeness(m: int) -> float:
        last, first = stories[n].paragraphs[-1:], stories[m].paragraphs[:1]
        seam = seams.join(last[0][-1].tail, first[0][0].head) if last and first else 0.0
        return 4.0 * vocabulary.shared(words[m], words[n]) + seam

    return max(candidates, key=closeness)


def _words(story: Story) -> frozenset[str]:
    return pairs(story.parts())


def _whole(story: Story, rest: Story) -> Story:
    """The two halves as one story; a headline repeated over the second half is a copy."""
    repeated = tuple(part.named(BlockRole.DUPLICATE, "repeated_headline") for part in rest.headlines)
    return replace(
        story,
        bylines=story.bylines + rest.bylines,
        paragraphs=_mended(story.paragraphs, rest.paragraphs),
        captions=story.captions + rest.captions,
        duplicates=story.duplicates + rest.duplicates + repeated,
        jumps=story.jumps + rest.jumps,
    )


def _mended(above: tuple[tuple[Part, ...], ...], below: tuple[tuple[Part, ...], ...]) -> tuple[tuple[Part, ...], ...]:
    if above and below and mend.is_cut(above[-1][-1], below[0][0]):
        return (*above[:-1], above[-1] + below[0], *below[1:])
    return above + below

"""Which blocks make an article, in reading order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from zhnews import (
    abreast,
    attached,
    blocks,
    copies,
    drifted,
    glued,
    headed,
    links,
    mend,
    orphans,
    partings,
    sunk,
    titles,
    topics,
)
from zhnews.affinity import Vocabulary
from zhnews.blocks import Part, Place
from zhnews.heading_lines import is_sure
from zhnews.layout import in_lines
from zhnews.model import BlockRole, Remark
from zhnews.text import Span

_READ = (BlockRole.HEADLINE, BlockRole.BYLINE, BlockRole.TEXT, BlockRole.SUBHEAD, BlockRole.JUMP)
# A chain without headline or jump line is an article of its own from this length on, else a stray fragment; and one
# without either headline or byline, where lines are put together: of shorter ones hardly any are.
_HEADLESS, _BRIEF = 120, 50
# How often headings and paragraphs are settled once more.
_ANEW = 2
# A join with something in between is doubtful where the seam itself does not speak for it, in log odds.
_DOUBTFUL = 0.6


@dataclass(frozen=True, slots=True)
class Story:
    """One article's parts. `paragraphs` are in reading order, each the fragments of one paragraph."""

    headlines: tuple[Part, ...] = ()
    bylines: tuple[Part, ...] = ()
    paragraphs: tuple[tuple[Part, ...], ...] = ()
    captions: tuple[Part, ...] = ()
    duplicates: tuple[Part, ...] = ()
    jumps: tuple[Part, ...] = ()
    section: Part | None = None

    @property
    def folded(self) -> str:
        """The paragraphs' fold, a line each."""
        return "\n".join("".join(part.folded for part in paragraph) for paragraph in self.paragraphs)

    def parts(self) -> tuple[Part, ...]:
        """All parts that belong to the story."""
        body = tuple(part for paragraph in self.paragraphs for part in paragraph)
        return self.headlines + self.bylines + body + self.captions + self.duplicates + self.jumps


@dataclass(frozen=True, slots=True)
class Gathered:
    """The stories in the order of their headlines, the parts that belong to none, and what is unsure."""

    stories: tuple[Story, ...]
    loose: tuple[Part, ...]
    remarks: tuple[Remark, ...]


def gather(parts: Sequence[Part]) -> Gathered:
    """The page's stories."""
    read = partings.parted([part for part in parts if part.role in _READ])
    vocabulary = blocks.vocabulary(read)
    found = links.read(read, vocabulary)
    linked = topics.parted(read, _chains(len(read), found), vocabulary)
    chains = sunk.raised(glued.part(_settled(read, linked, vocabulary), vocabulary))
    chains = [mend.reunited(chain) for chain in chains]
    vocabulary = _vocabulary(chains, read, vocabulary)
    printed = in_lines(read)
    told: dict[bool, list[list[Part]]] = {True: [], False: []}
    for chain in chains:
        told[_is_story(chain, printed)].append(chain)
    kept, stray = orphans.housed(told[True], told[False], vocabulary)
    below = dict(pairwise(sorted(part.place for chain in chains for part in chain)))
    labels = [label for label in (titles.unlabel(chain, below) for chain in kept) if label is not None]
    kept.sort(key=lambda chain: chain[0].place)
    extras = attached.find(parts, kept, _vocabulary(kept, read, vocabulary))
    sections = sorted([*(part for part in parts if part.role is BlockRole.SECTION), *labels], key=_place)
    late = titles.kickers_late(kept)
    stories = tuple(_story(chain, extra, sections, late) for chain, extra in zip(kept, extras, strict=True))
    owned = {part.start for story in stories for part in story.parts()}
    orphaned = [_orphan(part) for chain in stray for part in chain]
    loose = [*orphaned, *labels, *(part for part in parts if part.role not in _READ and part.start not in owned)]
    remarks = [
        Remark("orphan_fragment", f"belongs to no article: {part.text.string[:20]}", span(part)) for part in orphaned
    ]
    remarks += [
        Remark("doubtful_join", f"may go on elsewhere: {read[link.below].text.string[:20]}", span(read[link.below]))
        for link in found
        if link.below != link.above + 1 and link.score < _DOUBTFUL
    ]
    remarks += [remark for story in stories for remark in _open_tails(story)]
    return Gathered(stories, tuple(loose), tuple(remarks))


def _vocabulary(chains: Sequence[Sequence[Part]], read: Sequence[Part], known: Vocabulary) -> Vocabulary:
    """The chains' vocabulary: that of what was `read`, which is `known`, if none of it was cut or left out."""
    parts = [part for chain in chains for part in chain]
    return known if {*map(id, parts)} == {*map(id, read)} else blocks.vocabulary(parts)


def _settled(read: Sequence[Part], linked: Sequence[Sequence[int]], vocabulary: Vocabulary) -> list[list[Part]]:
    """The chains with headings and paragraphs where they belong: anew, as often as paragraphs have moved."""
    chains = headed.assign(read, linked, vocabulary)
    moved = abreast.parted(read, drifted.returned(read, chains, vocabulary), vocabulary)
    for _ in range(_ANEW):
        if moved == chains:
            break
        parts = sorted((part for chain in moved for part in chain), key=_place)
        at = {part.start: k for k, part in enumerate(parts)}
        chains = headed.assign(parts, [[at[part.start] for part in chain] for chain in moved], vocabulary)
        moved = drifted.returned(parts, chains, vocabulary)
    return moved


def _orphan(part: Part) -> Part:
    """A part that belongs to no article: a jump line stays one."""
    return part if part.role is BlockRole.JUMP else part.named(BlockRole.FURNITURE, "orphan")


def _place(part: Part) -> Place:
    return part.place


def span(part: Part) -> Span:
    """The source characters that a part reaches over."""
    spans = part.text.origin(0, len(part.text))
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def _chains(count: int, found: Sequence[links.Link]) -> list[list[int]]:
    """The chains that the links make of so many parts."""
    below = {link.above: link.below for link in found}
    linked = set(below.values())
    chains: list[list[int]] = []
    for k in range(count):
        if k not in linked:
            chain = [k]
            while chain[-1] in below:
                chain.append(below[chain[-1]])
            chains.append(chain)
    return chains


def _is_story(chain: Sequence[Part], printed: bool) -> bool:
    """Whether the chain is an article: in `printed` lines, little text needs both a heading and a byline, or a jump."""
    first = chain[0]
    length = sum(len(part.folded) for part in chain if part.role is BlockRole.TEXT)
    if first.role is BlockRole.JUMP:
        return len(chain) > 1 or length >= _HEADLESS
    headed, signed = first.role is BlockRole.HEADLINE, any(part.leads for part in chain)
    if printed and length < _BRIEF and not (headed and signed):
        return any(is_sure(part) or part.role is BlockRole.JUMP for part in chain)
    return headed or length >= _HEADLESS or (first.role is BlockRole.BYLINE and length > 0)


def _story(chain: Sequence[Part], extra: Sequence[Part], sections: Sequence[Part], late: bool) -> Story:
    def of(role: BlockRole) -> tuple[Part, ...]:
        return tuple(part for part in chain if part.role is role)

    quotes = [part.named(BlockRole.TEXT, part.rule) for part in extra if part.rule == copies.PULL_QUOTE]
    first = chain[0]
    above = sections[: bisect_left(sections, first.place, key=_place)]
    return Story(
        headlines=titles.in_print(of(BlockRole.HEADLINE), late),
        bylines=of(BlockRole.BYLINE),
        paragraphs=_with_quotes(mend.paragraphs(chain), quotes),
        captions=tuple(part for part in extra if part.role is BlockRole.CAPTION),
        duplicates=tuple(part for part in extra if part.role is BlockRole.DUPLICATE and part.rule != copies.PULL_QUOTE),
        jumps=of(BlockRole.JUMP),
        section=above[-1] if above else None,
    )


def _with_quotes(paragraphs: Sequence[tuple[Part, ...]], quotes: Sequence[Part]) -> tuple[tuple[Part, ...], ...]:
    """The paragraphs with each pull quote behind the last of those that stand above it."""
    made = list(paragraphs)
    for quote in quotes:
        above = [n for n, paragraph in enumerate(made) if paragraph[0].place < quote.place]
        made.insert(above[-1] + 1 if above else 0, (quote,))
    return tuple(made)


def _open_tails(story: Story) -> list[Remark]:
    """Paragraphs that break off and have no continuation."""
    continued = any(part.rule == "jump_tail" for part in story.jumps)
    found: list[Remark] = []
    for n, paragraph in enumerate(story.paragraphs):
        last = paragraph[-1]
        if continued and n == len(story.paragraphs) - 1:
            continue
        if last.role is BlockRole.TEXT and last.open_end > 0.9:
            found.append(Remark("open_tail", f"breaks off and goes on nowhere: …{last.text.string[-20:]}", span(last)))
    return found

"""Which blocks make an article, in reading order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from zhnews import glued, headed, links, mend, titles
from zhnews.affinity import Vocabulary
from zhnews.blocks import Part
from zhnews.model import BlockRole, Remark
from zhnews.text import Span

_READ = (BlockRole.HEADLINE, BlockRole.BYLINE, BlockRole.TEXT, BlockRole.SUBHEAD, BlockRole.JUMP)
# A chain without headline or jump line is an article of its own from this length on, else a stray fragment.
_HEADLESS = 120
# A join with something in between is doubtful where the seam itself does not speak for it, in log odds.
_DOUBTFUL = 0.6
# Captions and copies may belong to so many stories around.
_FAR = 48
_NEAR = 12


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
    def start(self) -> int:
        """Where the story begins in the source: with its headline, else with its first part."""
        own = self.headlines or self.jumps or tuple(part for p in self.paragraphs for part in p) or self.bylines
        return own[0].start

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
    read = [part for part in parts if part.role in _READ]
    found = links.read(read)
    at = {id(part): k for k, part in enumerate(read)}
    chains = headed.assign(read, [[at[id(part)] for part in chain] for chain in _headed(read, _chains(read, found))])
    chains = _homed(glued.part(chains))
    kept = [chain for chain in chains if _is_story(chain)]
    loose = [
        part if part.role is BlockRole.JUMP else part.named(BlockRole.FURNITURE, "orphan")
        for chain in chains
        if not _is_story(chain)
        for part in chain
    ]
    remarks = [
        Remark("orphan_fragment", f"belongs to no article: {part.text.string[:20]}", span(part)) for part in loose
    ]
    remarks += [
        Remark("doubtful_join", f"may go on elsewhere: {read[link.below].text.string[:20]}", span(read[link.below]))
        for link in found
        if link.below != link.above + 1 and link.score < _DOUBTFUL
    ]
    labels = []
    for chain in kept:
        lines = [part for part in chain if part.role is BlockRole.HEADLINE]
        label, lines = titles.labelled(lines, chain[len(lines) :])
        if label is not None:
            labels.append(label)
            chain[:] = [*lines, *(part for part in chain if part.role is not BlockRole.HEADLINE)]
    kept.sort(key=lambda chain: chain[0].start)
    owners = {part.start: n for n, chain in enumerate(kept) for part in chain}
    attached: list[list[Part]] = [[] for _ in kept]
    words = [frozenset().union(*(p.bigrams for p in chain)) for chain in kept]
    vocabulary = Vocabulary.of([part.bigrams for part in read]) if len(kept) > 1 else None
    around = _around(parts, owners)
    for k, part in enumerate(parts):
        if part.role in _READ:
            continue
        owner = None
        if part.role in (BlockRole.CAPTION, BlockRole.DUPLICATE):
            owner = _owner(part, around[k], words, vocabulary)
        if owner is None:
            loose.append(part)
        else:
            attached[owner].append(part)
    loose += labels
    sections = sorted([*(part for part in parts if part.role is BlockRole.SECTION), *labels], key=_start)
    late = titles.kickers_late(kept)
    stories = tuple(_story(chain, extra, sections, late) for chain, extra in zip(kept, attached, strict=True))
    for story in stories:
        remarks.extend(_open_tails(story))
    return Gathered(stories, tuple(loose), tuple(remarks))


def _start(part: Part) -> int:
    return part.start


def span(part: Part) -> Span:
    """The source characters that a part reaches over."""
    spans = part.text.origin(0, len(part.text))
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def _chains(read: Sequence[Part], found: Sequence[links.Link]) -> list[list[Part]]:
    below = {link.above: link.below for link in found}
    linked = set(below.values())
    chains: list[list[Part]] = []
    for k in range(len(read)):
        if k not in linked:
            chain = [read[k]]
            at = k
            while at in below:
                at = below[at]
                chain.append(read[at])
            chains.append(chain)
    return chains


def _headed(read: Sequence[Part], chains: Sequence[list[Part]]) -> list[list[Part]]:
    """The chains, with text that has no headline put below the headline without text that stands right above it."""
    below = {id(above): part for above, part in pairwise(read)}
    first = {id(chain[0]): chain for chain in chains}
    taken: set[int] = set()
    for chain in chains:
        body = first.get(id(below.get(id(chain[-1]))))
        bare = all(part.role is BlockRole.HEADLINE or part.leads for part in chain)
        if bare and chain[0].role is BlockRole.HEADLINE and body is not None and body[0].role is BlockRole.TEXT:
            chain += body
            taken.add(id(body))
    return [chain for chain in chains if id(chain) not in taken]


def _homed(chains: Sequence[list[Part]]) -> list[list[Part]]:
    """The chains, with whole paragraphs that no article claims put into the one whose words they share."""
    stories = [chain for chain in chains if _is_story(chain)]
    orphans = [chain for chain in chains if not _is_story(chain)]
    if not stories or not orphans:
        return list(chains)
    vocabulary = Vocabulary.of([part.bigrams for chain in chains for part in chain])
    left: list[list[Part]] = []
    for orphan in orphans:
        if any(part.role is not BlockRole.TEXT for part in orphan) or orphan[-1].open_end > 0.5:
            left.append(orphan)
            continue
        near = sorted(stories, key=lambda chain: abs(chain[0].start - orphan[0].start))[:_NEAR]
        words = [frozenset().union(*(part.bigrams for part in chain)) for chain in near]
        odds = vocabulary.attribution(frozenset().union(*(part.bigrams for part in orphan)), words, range(len(near)))
        home = near[max(range(len(near)), key=odds.__getitem__)]
        texts = [k for k, part in enumerate(home) if part.role is BlockRole.TEXT]
        place = next((k for k in texts if home[k].start > orphan[0].start), len(home))
        home[place:place] = orphan
    return stories + left


def _is_story(chain: Sequence[Part]) -> bool:
    first = chain[0]
    if first.role is BlockRole.HEADLINE or (first.role is BlockRole.JUMP and len(chain) > 1):
        return True
    length = sum(len(part.folded) for part in chain if part.role is BlockRole.TEXT)
    return length >= _HEADLESS or (first.role is BlockRole.BYLINE and length > 0)


def _around(parts: Sequence[Part], owners: dict[int, int]) -> list[list[int]]:
    """For each part the stories of the nearest parts before and after it that belong to one."""
    around: list[list[int]] = [[] for _ in parts]
    for order in (range(len(parts)), range(len(parts) - 1, -1, -1)):
        owner: int | None = None
        for k in order:
            if owner is not None:
                around[k].append(owner)
            owner = owners.get(parts[k].start, owner)
    return around


def _owner(
    part: Part, near: Sequence[int], words: Sequence[frozenset[str]], vocabulary: Vocabulary | None
) -> int | None:
    """The story that a caption or a copy is about: the one around it, unless another one's words say otherwise."""
    if not near or vocabulary is None:
        return near[0] if near else None
    told = sorted({n for at in near for n in range(max(0, at - _FAR), min(len(words), at + _FAR + 1))})
    scores = dict(zip(told, vocabulary.attribution(part.bigrams, [words[n] for n in told], told), strict=True))
    best = max(told, key=scores.__getitem__)
    nearest = max(near, key=scores.__getitem__)
    return best if scores[best] > scores[nearest] + 2.0 else nearest


def _story(chain: Sequence[Part], extra: Sequence[Part], sections: Sequence[Part], late: bool) -> Story:
    def of(role: BlockRole) -> tuple[Part, ...]:
        return tuple(part for part in chain if part.role is role)

    first = chain[0]
    above = sections[: bisect_left(sections, first.start, key=_start)]
    return Story(
        headlines=titles.in_print(of(BlockRole.HEADLINE), late),
        bylines=of(BlockRole.BYLINE),
        paragraphs=mend.paragraphs(chain),
        captions=tuple(part for part in extra if part.role is BlockRole.CAPTION),
        duplicates=tuple(part for part in extra if part.role is BlockRole.DUPLICATE),
        jumps=of(BlockRole.JUMP),
        section=above[-1] if above else None,
    )


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

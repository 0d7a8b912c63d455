"""Headline or crosshead: which heading lines open an article and which stand inside one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from math import sqrt

from zhnews import blocks, captions, fragments, furniture, lexicon
from zhnews.affinity import Vocabulary
from zhnews.blocks import ASIDE, SIGNATURE_LIMIT, Part, beside, pairs
from zhnews.chars import DASH, DASHES, HAN
from zhnews.heading_lines import is_numbered, is_tagged
from zhnews.layout import is_marked
from zhnews.model import BlockRole

_MEMBERS, _MARKS = re.compile("[ ,]+"), re.compile("[“”‘’《》]")
_READ_FIRST = (BlockRole.TEXT, BlockRole.BYLINE, BlockRole.JUMP)
_AHEAD = 3
_MOST_LINES = 2  # of a crosshead
_HEADING = 10  # characters that a heading has, at least, in front of a label that is glued to it

# Log odds that a heading opens an article, by what stands around it: a logistic regression over some 400 headings of
# many papers' pages; nineteen in twenty come out right when they are left out of the fit.
# A crosshead taken for a headline tears an article in two: the odds must be clear.
_CLEAR = 0.25
_SURE = 8.0
_BIAS = 1.18
_WEIGHTS = {
    "byline_below": 4.12,
    "byline_above": -4.00,
    "picture_below": 0.84,
    "unsigned": -1.19,
    "nothing_above": 0.48,
    "boxed": -1.46,
    "ended_above": 0.68,
    "open_above": 2.47,
    "lines": 0.16,
    "length": -0.11,
    "blank": 1.24,
    "numbered": -2.28,
    "figure": -4.00,
    "deck": 0.96,
    "label_above": 1.66,
    "parallel": -2.41,
    "cohesion": -1.89,
    "cohesion_size": -2.09,
    "own_above": -2.49,
    "own_below": 0.31,
    "lead_below": 0.51,
    "back_below": -0.57,
    "no_text_below": 0.91,
    "text_above": 0.51,
    "tagged": 2.50,  # by judgement, as the next three: the pages of the fit have few
    "note": 3.00,
    "continued": -2.00,
    "crowded": 2.50,
}


# An editor's note has a headline of its own, and this below it.
_EDITOR = re.compile(f"{DASH} ?(?:编 ?者|编辑部)$")


@cache
def _figure() -> re.Pattern[str]:
    return re.compile(rf"[0-9.,]{{1,9}}(?:%|[{HAN}]{{1,4}})?")


@cache
def _back() -> re.Pattern[str]:
    return re.compile("(?:该|此外|同时|另外|他|她|它|其|这|那|不仅|除了|对此|为此|而|但|也|还|“)")


@dataclass(frozen=True, slots=True)
class Group:
    """Heading lines that stand together, `first` to `last` (indices of parts), passing over captions and labels."""

    first: int
    last: int
    lines: tuple[int, ...]


def groups(parts: Sequence[Part]) -> tuple[Group, ...]:
    """The groups of heading lines, in page order."""
    found: list[Group] = []
    lines: list[int] = []
    for k, part in enumerate(parts):
        if part.role is BlockRole.HEADLINE:
            known = is_known_crosshead(part.folded)
            if lines and (known or is_known_crosshead(parts[lines[-1]].folded)):
                found.append(Group(lines[0], lines[-1], tuple(lines)))
                lines = []
            lines.append(k)
        elif part.role not in ASIDE and lines:
            found.append(Group(lines[0], lines[-1], tuple(lines)))
            lines = []
    if lines:
        found.append(Group(lines[0], lines[-1], tuple(lines)))
    return tuple(found)


@cache
def _crossheads() -> frozenset[str]:
    return frozenset(lexicon.words("crossheads"))


def is_known_crosshead(folded: str) -> bool:
    """Whether papers use the words as a title inside an article (相关链接, 核心阅读).

    >>> is_known_crosshead('【相关链接】'), is_known_crosshead('新桥通车')
    (True, False)
    """
    return furniture.unmarked(folded) in _crossheads()


def _texts(parts: Sequence[Part], at: int, step: int, count: int) -> Iterator[Part]:
    """Up to `count` text parts from `at` on, as far as no headline or byline parts them."""
    k = at + step
    while 0 <= k < len(parts) and count:
        role = parts[k].role
        if role is BlockRole.HEADLINE and step > 0:
            return
        if role is BlockRole.TEXT:
            count -= 1
            yield parts[k]
        k += step


@lru_cache(maxsize=256)
def shape(folded: str) -> tuple[int, ...]:
    """What parallel crossheads have in common: how long their members are, parted by blanks and commas.

    >>> shape('部门共治,疑难事联合办'), shape('新桥通车')
    ((4, 6), (4,))
    """
    return tuple(len(member) for member in _MEMBERS.split(_MARKS.sub("", folded)))


@dataclass(slots=True)
class Above:
    """What stands above a place in the article that it is in, so far as it is known which headings open one.

    `opened` are the groups that do; `at` is the part that has been read down to; `words` are the pairs of characters
    from the headline on, `texts` counts the paragraphs; `boxed` says that a box (相关链接) has been opened, `continued`
    that the article is one continued from another page (上接).
    """

    opened: set[int] = field(default_factory=set)
    at: int = 0
    words: set[str] = field(default_factory=set)
    texts: int = 0
    boxed: bool = False
    continued: bool = False

    def read(self, parts: Sequence[Part], end: int) -> None:
        """Reads on down to part `end`."""
        for part in parts[self.at : end]:
            if part.role is BlockRole.JUMP:
                self._begin(())
                self.continued = part.rule == "jump_head"
            elif part.role is BlockRole.TEXT:
                self.texts += 1
                self.words |= part.bigrams
            elif part.role is BlockRole.HEADLINE:
                self.words |= part.bigrams
                self.boxed = self.boxed or is_known_crosshead(part.folded)
        self.at = max(self.at, end)

    def open(self, parts: Sequence[Part], all_groups: Sequence[Group], n: int) -> None:
        """Group `n` opens an article."""
        self.opened.add(n)
        self._begin([parts[k] for k in all_groups[n].lines])
        self.at = all_groups[n].last + 1

    def _begin(self, title: Sequence[Part]) -> None:
        self.words, self.texts, self.boxed, self.continued = set(pairs(title)), 0, False, False


def evidence(
    parts: Sequence[Part], all_groups: Sequence[Group], n: int, vocabulary: Vocabulary, above: Above
) -> dict[str, float]:
    """What speaks for a headline or a crosshead in group `n`, below `above`."""
    group = all_groups[n]
    above.read(parts, group.first)
    lines = [parts[k].folded for k in group.lines]
    longest = max(len(line) for line in lines)
    before, after = beside(parts, group.first, -1), beside(parts, group.last, 1)
    ahead = list(_texts(parts, group.last, 1, _AHEAD))
    told = pairs(ahead) & vocabulary.weights.keys()
    past = above.words
    own = pairs(parts[k] for k in group.lines)
    near = [m for m in range(max(0, n - 3), min(len(all_groups), n + 4)) if m != n]
    rivals = [all_groups[m] for m in near]
    below = [beside(parts, rival.last, 1) for rival in rivals]
    signed = [part is not None and part.leads for part in below]
    ended = before is not None and (before.ends or before.role is BlockRole.JUMP)
    parallel = 0
    if not ended:  # crossheads are alike, and none of them has opened an article or has a byline
        unsigned = [
            rival for m, rival, sign in zip(near, rivals, signed, strict=True) if not sign and m not in above.opened
        ]
        parallel = sum(_twins(parts, group, rival) for rival in unsigned)
    weight = sum(vocabulary.weights[p] for p in told) or 1.0
    leads = after is not None and after.leads
    return {
        "byline_below": float(leads),
        "byline_above": float(before is not None and before.leads),
        "note": float(any(_EDITOR.search(part.folded, max(0, len(part.folded) - SIGNATURE_LIMIT)) for part in ahead)),
        "picture_below": float(group.last + 1 < len(parts) and parts[group.last + 1].role is BlockRole.CAPTION),
        "unsigned": 0.0 if leads else sum(signed) / (len(signed) + 2),
        "nothing_above": float(before is None or not above.texts),
        "boxed": float(above.boxed and not ended),
        "ended_above": float(ended),
        "open_above": float(before is not None and before.role is BlockRole.TEXT and before.open_end > 0.9),
        "lines": float(min(len(lines), 3) - 1),
        "crowded": float(len(lines) > _MOST_LINES),
        "length": max(-1.5, min((longest - 13) / 6, 2.0)),
        "blank": float(any(" " in line for line in lines)),
        "numbered": float(any(is_numbered(line) for line in lines)),
        "figure": float(any(_figure().fullmatch(line) for line in lines)),
        "deck": float(any(line.startswith(DASHES) or line.endswith(DASHES) for line in lines)),
        "label_above": float(group.first > 0 and parts[group.first - 1].role is BlockRole.SECTION),
        "parallel": float(min(parallel, 3)),
        "cohesion": sum(vocabulary.weights[p] for p in told & past) / weight * (1 if past else 0),
        "cohesion_size": vocabulary.shared(told, past) / sqrt(len(told) + 12),
        "own_above": vocabulary.shared(own, past) / sqrt(len(own) + 6),
        "own_below": vocabulary.shared(own, told) / sqrt(len(own) + 6),
        "lead_below": float(bool(ahead) and fragments.begins_running(ahead[0].folded)),
        "back_below": float(bool(ahead) and _back().match(ahead[0].folded) is not None),
        "no_text_below": float(not ahead),
        "text_above": min(above.texts, 8) / 4,
        "continued": float(above.continued and not leads),
        "tagged": float(len(lines) <= 3 and any(is_tagged(line) for line in lines)),
    }


@cache
def _labels() -> dict[str, re.Pattern[str]]:
    endings = lexicon.alternation(lexicon.words("label_endings"))
    return {
        "short": re.compile(f"[{HAN}]{{2,6}}"),
        "named": re.compile(
            rf"[^,。!?;:]{{2,10}}(?:{endings})|(?:深入)?(?:学习|宣传|贯彻|聚焦|喜迎|奋进)[^,。!?;:]{{2,14}}(?:精神|征程|大会|时代)|"
            rf"(?:关注|聚焦)[{HAN}]{{2,6}}"
        ),
        "before": re.compile(r"(?:《[^》]{2,20}》|[^,。!?\s]{2,12})系列(?:报道|评论)(?:之[一二三四五六七八九十]+)?:"),
        "after": re.compile(rf"(?<=[^\s])\s+[^\s,。]{{2,8}}\s+(?:{endings})$|\s+[^\s,。]{{2,8}}(?:{endings})$"),
    }


def _labelled(parts: Sequence[Part]) -> list[Part]:
    """The parts with the labels of columns told from headings: a few characters, above a heading or glued to one."""
    settled: dict[int, BlockRole] = {}
    marked = is_marked(parts)
    for group in groups(parts):
        names = _leading_labels(parts, group)
        if len(names) > 1 and len(names) < len(group.lines):
            settled.update((k, BlockRole.FURNITURE) for k in names)
        elif names and len(group.lines) > 1 and _is_label(parts[names[0]].folded, parts[group.lines[1]].folded):
            settled[names[0]] = BlockRole.SECTION
        elif marked and len(names) == len(group.lines) == 1 and _is_standing_label(parts[names[0]].folded):
            settled[names[0]] = BlockRole.SECTION  # the page's headlines have a mark
    made: list[Part] = []
    for k, part in enumerate(parts):
        if k in settled:
            made.append(part.named(settled[k], "label"))
        elif part.role is BlockRole.HEADLINE:
            made.extend(_glued_label(part))
        else:
            made.append(part)
    return made


def _leading_labels(parts: Sequence[Part], group: Group) -> list[int]:
    """The group's first lines as far as they look like labels."""
    names: list[int] = []
    for k in group.lines:
        folded = parts[k].folded
        if parts[k].mark or is_known_crosshead(folded):
            break
        if not (_labels()["named"].fullmatch(folded) or _labels()["short"].fullmatch(folded)):
            break
        names.append(k)
    below = group.lines[len(names) :]
    if len(names) > 1 and below and _is_first(parts[names[-1]], parts[below[0]]):
        names.pop()
    if len(names) == 1 and not _labels()["named"].fullmatch(parts[names[0]].folded):
        return names if len(parts[names[0]].folded) <= 5 else []
    return names


def _is_first(part: Part, below: Part) -> bool:
    """Whether a short line is the heading's first: one of its block, or above one as short."""
    return (part.gap and not below.gap) or not _is_label(part.folded, below.folded)


def _is_label(folded: str, below: str) -> bool:
    """Whether a line that looks like a label is one, above this heading line."""
    return _labels()["named"].fullmatch(folded) is not None or len(below) > 6


def _is_standing_label(folded: str) -> bool:
    """Whether a line that stands alone is a column's label: as short as one, and named so."""
    return all(_labels()[name].fullmatch(folded) for name in ("short", "named"))


def _glued_label(part: Part) -> Iterator[Part]:
    """A heading line, parted from the label that the extraction has glued to it."""
    before, after = _labels()["before"].match(part.folded), _labels()["after"].search(part.folded)
    first, _, rest = part.folded.partition(" ")
    couplet = len(first) == len(rest)  # 聚焦民生 办好实事
    if rest and (furniture.is_section(first) or (not couplet and _labels()["named"].fullmatch(first))):
        yield part.cut(0, len(first)).named(BlockRole.SECTION, "label_before")
        yield part.cut(len(first), len(part.folded))
    elif before and before.end() < len(part.folded):
        yield part.cut(0, before.end()).named(BlockRole.SECTION, "label_before")
        yield part.cut(before.end(), len(part.folded))
    elif (end := after.start() if after else _before_section(part.folded)) >= _HEADING:
        yield part.cut(0, end)
        yield part.cut(end, len(part.folded)).named(BlockRole.SECTION, "label_after")
    else:
        yield part


def _before_section(folded: str) -> int:
    """Where the name of a page's section stands behind a blank, at the heading line's end; 0 where none does."""
    before, _, last = folded.rpartition(" ")
    return len(before) if furniture.is_section(last) else 0


def _twins(parts: Sequence[Part], group: Group, other: Group) -> bool:
    """Whether two groups of headings are alike: as many lines, nearly as long, of one shape."""
    if other is group or len(other.lines) != len(group.lines):
        return False
    return all(_alike(parts[a].folded, parts[b].folded) for a, b in zip(group.lines, other.lines, strict=True))


def _alike(line: str, other: str) -> bool:
    mine, theirs = shape(line), shape(other)
    return len(mine) == len(theirs) and all(abs(a - b) <= 1 for a, b in zip(mine, theirs, strict=True))


def _is_signed(parts: Sequence[Part], group: Group) -> bool:
    """Whether a byline stands below the headings, and none above them."""
    above, below = beside(parts, group.first, -1), beside(parts, group.last, 1)
    return below is not None and below.leads and not (above is not None and above.leads)


def settle(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts with each heading line a headline or a subhead.

    >>> from zhnews import blocks, lines
    >>> page = lines.read('新桥通车\\n\\n本报讯(记者 李明) 昨日,新桥通车。\\n\\n相关链接\\n\\n新桥全长2公里。')
    >>> [str(part.role) for part in settle(blocks.cut(page))]
    ['headline', 'byline', 'text', 'subhead', 'text']
    """
    parts = captions.told(_labelled(parts))
    found = groups(parts)
    if not found:
        return tuple(parts)
    read = (BlockRole.TEXT, BlockRole.HEADLINE)
    vocabulary = blocks.vocabulary(part for part in parts if part.role in read)
    settled = list(parts)
    begins = next((k for k, part in enumerate(parts) if part.role in _READ_FIRST), len(parts))
    above = Above()
    for n, group in enumerate(found):
        after_title = n > 0 and found[n - 1].last == group.first - 1  # the title of the box that a crosshead opens
        if after_title or is_known_crosshead(parts[group.first].folded):
            odds = -_SURE
        elif group.first < begins or _is_signed(parts, group):
            odds = _SURE  # nothing stands above that it could be a crosshead of, or a byline below
        else:
            seen = evidence(parts, found, n, vocabulary, above)
            odds = _BIAS + sum([_WEIGHTS[name] * value for name, value in seen.items() if value]) - _CLEAR
        if odds > 0:
            above.open(parts, found, n)
        for k in group.lines:
            role, rule = (parts[k].role, parts[k].rule) if odds > 0 else (BlockRole.SUBHEAD, "crosshead")
            settled[k] = parts[k].named(role, rule, odds)
    return tuple(settled)

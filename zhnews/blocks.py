"""Lines cut into parts, each with a role; headings are told apart in `headings`, copies found in `copies`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property

from zhnews import fragments, furniture, rejoined, weather
from zhnews.affinity import Vocabulary, bigrams
from zhnews.bylines import Credit
from zhnews.bylines import find as find_credits
from zhnews.chars import DASH, DASHES, HAN
from zhnews.lines import Line
from zhnews.model import BlockRole, BylineKind, Role
from zhnews.rejoined import CAPTION_LIMIT
from zhnews.seams import Head, Tail
from zhnews.text import Text

# What the shape of wrapped rows says of a part's ends: as chances that it breaks off, and log odds that it begins.
_STOPPED, _CUT, _STARTED, _BEGUN_ABOVE = 0.1, 0.95, 2.0, -3.0
# A heading line is no longer than this.
HEADING_LIMIT, SIGNATURE_LIMIT = 72, 6
# A place in reading order: a line's number, and where in the source the part of it begins.
Place = tuple[int, int]


@dataclass(frozen=True)
class Part:
    """A line, or a piece of one, with one role and the name of the rule that gave it.

    `credit` is what a byline, or a caption's credit, says; `mark` the line's markup, `page` the index of its page;
    `starts` and `stops` say whether a paragraph begins or ends with the part, where the shape of its rows tells;
    `measure` is the width of its column in half-widths, 0 where it is in none; `gap` says that a blank line stands
    before it, `shared` that it begins as the lesser part of a physical line, `inline` that it goes on in the line of
    the part above it. `heading` is how likely a headline it is, in log odds, where that was asked; `line` the number
    of its line in reading order; `known` the pairs of characters of its page.
    """

    text: Text
    folded: str
    role: BlockRole
    rule: str
    page: int = 0
    mark: str = ""
    credit: Credit | None = None
    starts: bool | None = None
    stops: bool | None = None
    measure: float = 0.0
    gap: bool = True
    shared: bool = False
    inline: bool = False
    heading: float | None = None
    line: int = 0
    known: dict[str, str] | None = field(default=None, repr=False, compare=False)

    @property
    def place(self) -> Place:
        """Where the part stands in reading order."""
        return self.line, self.start

    @property
    def start(self) -> int:
        """Where the part's first character stands in the source."""
        return self.text.sources[0] or 0

    @cached_property
    def open_end(self) -> float:
        """How likely (0 to 1) the part breaks off before its paragraph ends."""
        if self.mark == "table":  # no cell goes on in the next one
            return 0.0
        chance = fragments.open_end(self.folded)
        if self.stops is None:
            return chance
        return min(chance, _STOPPED) if self.stops else max(chance, _CUT)

    @property
    def breaks_off(self) -> bool:
        """Whether the part more likely than not breaks off before its paragraph ends."""
        return self.open_end > 0.5

    @cached_property
    def tail(self) -> Tail:
        """What the part's end shows of how it goes on."""
        return Tail.of(self.folded)

    @cached_property
    def head(self) -> Head:
        """What the part's beginning shows of what it goes on from."""
        head = Head.of(self.folded)
        if self.starts is None:
            return head
        return replace(head, opening=head.opening + (_STARTED if self.starts else _BEGUN_ABOVE))

    @cached_property
    def bigrams(self) -> frozenset[str]:
        """The part's pairs of neighbouring Chinese characters."""
        return bigrams(self.folded, self.known)

    def forget(self) -> None:
        """Lets go of what can be found out again and takes much memory: an archive has a million parts."""
        for name in ("bigrams", "head", "tail", "known"):
            self.__dict__.pop(name, None)

    def cut(self, start: int, end: int) -> Part:
        """The slice `start:end`, without white space at its ends."""
        raw = self.folded[start:end]
        start += len(raw) - len(raw.lstrip())
        end = start + len(raw.strip())
        if end - start == len(self.folded) and self.credit is None:
            return self
        starts, stops = (self.starts if not start else None), (self.stops if end == len(self.folded) else None)
        return Part(
            self.text[start:end],
            self.folded[start:end],
            self.role,
            self.rule,
            self.page,
            self.mark,
            None,
            starts,
            stops,
            self.measure,
            self.gap or start > 0,
            self.shared,
            start > 0 or self.inline,
            line=self.line,
            known=self.known,
        )

    @property
    def leads(self) -> bool:
        """Whether the part is a byline that text follows: one that stands above or before it."""
        return self.role is BlockRole.BYLINE and not self.ends

    @property
    def ends(self) -> bool:
        """Whether the part is a byline that ends an article: behind its last sentence, or bracketed on its own line."""
        if self.role is not BlockRole.BYLINE or self.credit is None:
            return False
        kind = self.credit.byline.kind
        return kind in (BylineKind.TAIL, BylineKind.CAPTION) or (
            kind is BylineKind.LINE and self.folded[0] == "(" and self.folded[-1] == ")"
        )

    def named(self, role: BlockRole, rule: str, heading: float | None = None) -> Part:
        """The same characters in another role; what has been found out about them goes along."""
        part = object.__new__(Part)
        part.__dict__.update(self.__dict__, role=role, rule=rule, heading=heading)
        return part


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    number = "(?:[A-Z]{0,2}[0-9]{1,3}|[一二三四五六七八九十]{1,3})"
    page = rf"(?:第?{number}(?:-{number})?[版页]|[A-Z]{{1,2}}[0-9]{{1,2}}|[A-Z]版|头版)"
    inside = rf"(?:{page}|第?{number})"  # in brackets a number alone is a page's
    title = "(?:《[^》]{1,24}》|“[^”]{1,24}”)?"
    seen = r"(?:(?:相关)?(?:报道|内容|详情?)?[请]?[见刊])"
    return {
        "jump_head": re.compile(
            rf"[(【\[◀▲■◆●<《]+\s?(?:紧|上)接\s{{0,2}}{inside}\s?{title}[)】\]>》▶]*|(?:紧|上)接\s{{0,2}}{page}{title}(?=\s|$)"
        ),
        "jump_tail": re.compile(
            rf"[(【\[◀▶▼■◆●<]+\s?(?:[上紧下]?[接转]|{seen})\s{{0,2}}(?:本报)?(?:[今昨]日)?{inside}\s?{title}[)】\]>▶▼◀]*$|"
            rf"\s?[▶▼]*下转\s{{0,2}}{inside}[▶▼]*$"
        ),
        "picture": re.compile(r"[▲▼◀▶△▽↑↓←→]|(?:[上下左右本题配组]?图(?:为|[0-9①-⑳一二三四]{1,2}:|[::])|图片说明)"),
        "picture_inside": re.compile("[。!]\\s?(?:[上下左右本]?图(?:为|中)|图片为)"),
        "named": re.compile(rf"(?:\([{HAN}]{{2,6}}\) ?)?[{HAN}·“”]{{2,12}}(?<!如下):"),
        "spoken": re.compile("“[^“”]*[!?。…]”"),
        "said": re.compile(f"{DASH}.{{4,40}}(?:说|表示|强调|指出)"),
        "enclosed": re.compile("附件[0-9一二三四五六七八九十]{0,2}[::].*"),
    }


def may_be_heading(folded: str, mark: str = "") -> bool:
    """Whether the line, taken alone, can be a heading: short, no running sentence, nothing left hanging."""
    if mark == "heading":
        return True
    if not folded or len(folded) > HEADING_LIMIT or "。" in folded or folded[-1] in ",、;(“‘《":
        return False
    if folded[-1] == ":":  # a kicker that names who speaks or where
        return _patterns()["named"].fullmatch(folded) is not None
    if folded.startswith(DASHES) and len(folded) <= SIGNATURE_LIMIT:  # ——编者
        return False
    return not any(_patterns()[name].fullmatch(folded) for name in ("spoken", "said", "enclosed"))


def cut(lines: tuple[Line, ...]) -> tuple[Part, ...]:
    """The lines' parts in reading order; every heading is still a headline, to be told apart later.

    >>> from zhnews import lines
    >>> [str(part.role) for part in cut(lines.read('新桥通车\\n\\n本报讯(记者 李明) 昨日,新桥通车。'))]
    ['headline', 'byline', 'text']
    """
    parts: list[Part] = []
    known: dict[str, str] = {}
    for number, line in enumerate(rejoined.whole(lines)):
        for part in _parts(line, number, known):
            if _reports(part, parts[-1] if parts else None):
                part = part.named(BlockRole.BYLINE, "byline_pictures")
            parts.append(part)
    return tuple(_without_boxes(parts))


def _without_boxes(parts: Sequence[Part]) -> Iterator[Part]:
    """The parts, the title of a weather box being no headline."""
    for part, below in zip(parts, [*parts[1:], None], strict=False):
        if part.role is BlockRole.HEADLINE and below and below.rule == "weather" and weather.is_title(part.folded):
            part = part.named(BlockRole.FURNITURE, "weather")
        yield part


def _reports(part: Part, above: Part | None) -> bool:
    """Whether a line that credits pictures is the byline of a picture story: it says 摄影报道, or ends a text."""
    credit = part.credit
    if part.role is not BlockRole.CAPTION or credit is None or credit.end - credit.start < len(part.folded):
        return False
    if "报道" in part.folded:
        return True
    named = any(reporter.role is not Role.PHOTOGRAPHER for reporter in credit.byline.reporters)
    return named and above is not None and above.role is BlockRole.TEXT


def pairs(parts: Iterable[Part]) -> frozenset[str]:
    """The pairs of neighbouring Chinese characters that stand in any of the parts."""
    return frozenset().union(*(part.bigrams for part in parts))


def vocabulary(parts: Iterable[Part]) -> Vocabulary:
    """How telling each pair of characters is on the page that has these parts, found out when it is first asked for."""
    return Vocabulary(part.bigrams for part in parts)


# What stands on the page between the parts that an article is read from.
ASIDE = (BlockRole.CAPTION, BlockRole.FURNITURE, BlockRole.DUPLICATE, BlockRole.SECTION, BlockRole.NOTICE)


def beside(parts: Sequence[Part], at: int, step: int) -> Part | None:
    """The nearest part above (`step` -1) or below (1) that an article is read from."""
    k = at + step
    while 0 <= k < len(parts):
        if parts[k].role not in ASIDE:
            return parts[k]
        k += step
    return None


def _parts(line: Line, number: int, known: dict[str, str]) -> Iterator[Part]:
    whole = Part(
        line.text,
        line.folded,
        BlockRole.TEXT,
        "text",
        line.page,
        line.mark,
        None,
        line.starts,
        line.ends,
        line.measure,
        line.gap,
        line.shared,
        line=number,
        known=known,
    )
    for judge in _WHOLE_LINE:
        found = judge(line)
        if found:
            yield whole.named(*found)
            return
    start, end = 0, len(line.folded)
    patterns = _patterns()
    head = patterns["jump_head"].match(line.folded)
    if head:
        yield whole.cut(0, head.end()).named(BlockRole.JUMP, "jump_head")
        start = head.end()
    tail = patterns["jump_tail"].search(line.folded, max(start, end - 40))
    if tail:
        end = tail.start()
    if line.folded[start:end].strip():
        yield from _credited(whole.cut(start, end))
    if tail:
        rule = "jump_tail" if "转" in tail[0] else "jump_see"
        yield whole.cut(tail.start(), len(line.folded)).named(BlockRole.JUMP, rule)


def _credited(part: Part) -> Iterator[Part]:
    """The part around the bylines and credits that stand in it."""
    credits = find_credits(part.text.string, part.folded)
    end = len(part.folded)
    picture = next((c for c in credits if c.byline.kind is BylineKind.CAPTION), None)
    if picture is None and len(credits) == 1 and _is_picture_credit(part, credits[0]):
        picture = credits[0]
    if picture and (picture.start <= CAPTION_LIMIT or _patterns()["picture"].match(part.folded)):
        yield replace(part, role=BlockRole.CAPTION, rule="picture_credit", credit=picture)
        return
    at = 0
    for credit in credits:
        if part.folded[at : credit.start].strip():
            yield _plain(part.cut(at, credit.start))
        piece = part.cut(credit.start, credit.end)
        yield replace(piece, role=BlockRole.BYLINE, rule=f"byline_{credit.byline.kind}", credit=credit)
        at = credit.end
    if part.folded[at:end].strip():
        yield _plain(part.cut(at, end) if at else part, after_credit=at > 0)


def _is_picture_credit(part: Part, credit: Credit) -> bool:
    """Whether a line is nothing but the credit of pictures, with nobody named (图片由…提供)."""
    return credit.start == 0 and credit.end == len(part.folded) and not credit.byline.reporters and "图" in part.folded


def _plain(part: Part, after_credit: bool = False) -> Part:
    """A part without a credit: a caption by its first words, a heading by its form, else text."""
    pictured = _patterns()["picture"].match(part.folded) or _patterns()["picture_inside"].search(part.folded)
    if pictured and len(part.folded) <= 2 * CAPTION_LIMIT:
        return part.named(BlockRole.CAPTION, "picture_words")
    if not after_credit and may_be_heading(part.folded, part.mark):
        return part.named(BlockRole.HEADLINE, "heading")
    return part


def _furniture(line: Line) -> tuple[BlockRole, str] | None:
    rule = furniture.rule_for(line.folded)
    return (BlockRole.FURNITURE, rule) if rule else None


def _notice(line: Line) -> tuple[BlockRole, str] | None:
    return (BlockRole.NOTICE, "notice") if furniture.is_notice(line.folded) else None


def _section(line: Line) -> tuple[BlockRole, str] | None:
    labelled = line.mark == "label" or furniture.is_section(line.folded)
    return (BlockRole.SECTION, "section_label") if labelled else None


_WHOLE_LINE: tuple[Callable[[Line], tuple[BlockRole, str] | None], ...] = (_furniture, _notice, _section)

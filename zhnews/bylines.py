"""Where a byline stands in a line, and what it says: outlet, dateline, people."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from zhnews import credits, names, outlets
from zhnews.chars import HAN, fold
from zhnews.credit_state import Person, Reading
from zhnews.model import Byline, BylineKind, Reporter, Role
from zhnews.text import Span

_HEAD = 60  # characters at the head of a line within which a lead's first word stands
_LEAD = 240  # the longest lead
_LINE = 240  # the longest byline with a line of its own
_TAIL = 160  # the longest tail
_MOST_TAILS = 4
_TRIES = 6  # stretches of one line that are read before it is given up
_NAMES, _NAME = 24, 3  # characters of a line of nothing but names, and of each
_PLACES = "区县市镇乡村街路桥沟祠寺园馆站场厂店局"  # what has a surname's character at its head and this at its end
_ENDS = "。!?”…)】》」』"  # what a sentence that a tail follows ends with
_MARKS = " □■◎●○◆◇▲△▼▽▶►★☆☉⊙◤◥•·|*—-"


@dataclass(frozen=True, slots=True)
class Credit:
    """A byline or a picture's credit that stands in a line: `start` and `end` are offsets in that line."""

    start: int
    end: int
    byline: Byline


def parse_byline(text: str) -> Byline | None:
    """What a byline says, or `None` where the string is no byline, dateline or credit.

    `text` is one byline as printed, in simplified or traditional characters, with or without the brackets, the outlet
    and the date around it; a lead may be followed by its story, a tail preceded by it. Roles and forms: see
    `docs/bylines.md`.

    >>> byline = parse_byline('新华社北京11月23日电(记者 李明、王小梅)')
    >>> byline.outlet, byline.place, byline.date, [person.name for person in byline.reporters]
    ('新华社', '北京', '11月23日', ['李明', '王小梅'])
    >>> parse_byline('记者从市卫健委获悉') is None
    True

    Raises:
        TypeError: `text` is not a `str`.
    """
    if not isinstance(text, str):
        raise TypeError(f"parse_byline() takes the text of a byline as str, not {type(text).__name__}")
    folded = fold(text)
    start, end = _bare(folded, 0, len(folded))
    if 0 < end - start <= 2 * _LINE:
        reading = credits.read(folded, start, end)
        if reading is not None and _is_byline(folded, start, end, reading):
            return _byline(text, folded, Span(0, len(text)), reading, _kind(folded, start, end, reading))
    found = find(text, folded)
    if not found:
        return None
    first = found[0].byline
    people = tuple(person for credit in found for person in credit.byline.reporters)
    return Byline(text.strip(), first.outlet, first.place, first.date, people, first.kind)


def find(line: str, folded: str) -> tuple[Credit, ...]:
    """The bylines and picture credits that stand in one line (paragraph) of a page, in order.

    `folded` is the line's fold. A line that is nothing else gives one credit that covers it; a paragraph at most one
    lead, and the tails after its last sentence.

    >>> line = '本报讯(记者 李明) 昨日,新桥通车。(王小梅 摄)'
    >>> [(line[c.start:c.end], str(c.byline.kind)) for c in find(line, fold(line))]
    [('本报讯(记者 李明)', 'lead'), ('(王小梅 摄)', 'caption')]
    """
    return _again(line, folded) if len(line) <= _SHORT else _found(line, folded)


def names_alone(line: str, folded: str) -> Credit | None:
    """A line of persons' names and nothing else as a byline, which it is below a headline; `None` if it is not one.

    >>> found = names_alone('李 明', '李 明')
    >>> found and [reporter.name for reporter in found.byline.reporters], names_alone('通车', '通车')
    (['李明'], None)
    """
    if len(folded) > _NAMES or not set(folded).isdisjoint(_MARKS[1:]):
        return None
    reading = credits.read(folded, 0, len(folded))
    if reading is None or not reading.people or reading.signed or reading.outlets or reading.place:
        return None
    byline = _byline(line, folded, Span(0, len(folded)), reading, BylineKind.LINE)
    named = all(_is_alone(who.name) for who in byline.reporters)
    return Credit(0, len(folded), byline) if named else None


def _is_alone(name: str) -> bool:
    return len(name) <= _NAME and name[-1] not in _PLACES and names.is_person(fold(name))


def _found(line: str, folded: str) -> tuple[Credit, ...]:
    whole = _line(line, folded)
    if whole:
        return (whole,)
    lead = _lead(line, folded)
    return (*((lead,) if lead else ()), *_tails(line, folded, lead.end if lead else 0))


# Short lines come again on a page: labels, signatures.
_SHORT = 40
_again = lru_cache(maxsize=512)(_found)


# The values


def _byline(text: str, folded: str, span: Span, reading: Reading, kind: BylineKind) -> Byline:
    outlet = reading.outlet(folded)
    name = text[outlet.start : outlet.end] if outlet else None
    return Byline(
        text[span.start : span.end].strip(),
        name,
        text[reading.place.start : reading.place.end] if reading.place else None,
        text[reading.date.start : reading.date.end] if reading.date else None,
        tuple(_reporter(text, person, name) for person in reading.people),
        kind,
    )


def _reporter(text: str, person: Person, outlet: str | None) -> Reporter:
    name = "".join(text[span.start : span.end] for span in person.spans)
    title = text[person.title.start : person.title.end] if person.title else None
    role = person.role or Role.AUTHOR
    return Reporter(name, role, title, outlet, person.photo or bool(title and title.startswith(("摄影", "攝影"))))


def _is_byline(folded: str, start: int, end: int, reading: Reading) -> bool:
    """Whether what was read can stand for itself: an outlet alone, or names that run together, want a bracket."""
    if reading.credited or folded[start] in "(【[〔":
        return True
    if reading.people:
        return reading.signed or " " in folded or "、" in folded or len(reading.people) == 1
    return bool(reading.outlets) and (reading.signed or folded[start] in "据综")


def _kind(folded: str, start: int, end: int, reading: Reading) -> BylineKind:
    """What a stretch that is nothing but a byline is when nothing stands around it."""
    if reading.wired or (reading.reported and folded[start] in "(【[〔"):
        return BylineKind.LEAD
    if reading.is_picture:
        return BylineKind.CAPTION
    return BylineKind.TAIL if folded[start] in "(【[〔" else BylineKind.LINE


def _bare(folded: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without the blanks and the marks (□ ■ ●) around it."""
    while start < end and folded[start] in _MARKS:
        start += 1
    if folded[start : start + 1] in ("口", "囗") and _patterns()["misread"].match(folded, start):
        start += 1  # □ as some readers of glyphs have it
    while start < end and folded[end - 1] in _MARKS:
        end -= 1
    return start, end


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    who = "记[ ]{0,2}者|通讯员|实习生|特派员|报道员|评论员"
    return {
        "misread": re.compile(rf".[ ]?(?:本报|{who}|文)"),
        # A word that no byline lacks; one of them stands near the head of a lead, and anywhere in a line or tail.
        "word": re.compile(
            rf"{who}|[讯电摄译绘撰]|报[道导]|消息|作者|编辑|责编|主编|编译|校对|审核|核稿|采写|执笔|供图|提供|供稿|来源|"
            rf"图源|图据|资料[图照]|策划|统筹|监制|制[图表]|漫画|设计|美编|整理|翻译|视频|[文图][ ]?[/:|、·丨]|[/、]图|"
            rf"/文|^据(?=.{{2,10}}[报社网]$)|影像中国|人民视觉|视觉中国"
        ),
        "end": re.compile(r"[)】\]〕」』]|(?:[讯电]|消息)(?=[^讯]|$)|报[道导](?!员)[:: ]?| "),
        "sentence": re.compile(r"[,。!?;“”]"),
        "start": re.compile(r"[,。!?…”』」)】》 :]"),
        "bracket": re.compile(r"[(【\[〔][^()【】\[\]〔〕。]{1,120}[)】\]〕]$"),
        "picture_open": re.compile(r"[\[《〈]"),
        "han": re.compile(f"[{HAN}]"),
        # A digit of a date that a recognizer could not read: ?月17日电.
        "misread_date": re.compile(r"\?[0-9]?(?:月[0-9?]{1,2})?日[电讯]"),
    }


# A line of its own


def _line(line: str, folded: str) -> Credit | None:
    """The line as a byline, where it is nothing else."""
    length = len(folded)
    if not 1 < length <= _LINE or "。" in folded:
        return None
    bracketed = folded[0] in "(【[〔" and folded[-1] in ")】]〕"
    if not bracketed and not _patterns()["word"].search(folded) and folded[0] not in _MARKS:
        return None
    start, end = _bare(folded, 0, length)
    if start >= end:
        return None
    reading = credits.read(folded, start, end)
    if reading is None or not _is_byline(folded, start, end, reading):
        return None
    if reading.bare and not reading.credited and not reading.signed and not bracketed and start == 0:
        return None
    kind = _kind(folded, start, end, reading)
    if kind is not BylineKind.CAPTION:
        kind = BylineKind.LINE
    return Credit(0, length, _byline(line, folded, Span(0, length), reading, kind))


# A lead


def _lead(line: str, folded: str) -> Credit | None:
    """The lead at the head of the paragraph: the longest stretch that reads as one."""
    if not _patterns()["word"].search(folded, 0, _HEAD):
        return None
    start, _ = _bare(folded, 0, len(folded))
    reach = len(folded)
    tries = 0
    for end in _lead_ends(folded, start):
        if end > reach:
            continue
        tries += 1
        reading, reach = credits.read_from(folded, start, end)
        if reading is not None and _is_lead(folded, start, end, reading):
            end = _before_blanks(folded, end)
            return Credit(0, end, _byline(line, folded, Span(0, end), reading, BylineKind.LEAD))
        if tries == _TRIES:
            break
    return None


def _lead_ends(folded: str, start: int) -> list[int]:
    """Where a lead can end, the farthest first: after a bracket, 电, 报道, or a blank, before the first sentence."""
    ends: list[int] = []
    depth = 0
    patterns = _patterns()
    limit = min(len(folded), start + _LEAD)
    at = start
    while at < limit:
        char = folded[at]
        if char in "(【[〔":
            depth += 1
        elif char in ")】]〕":
            depth -= 1
        elif depth <= 0 and char in ",。!?;“" and not patterns["misread_date"].match(folded, at):
            break
        match = patterns["end"].match(folded, at, limit) if depth <= 0 else None
        at = match.end() if match else at + 1
        if match:
            ends.append(at)
    return ends[::-1]


def _is_lead(folded: str, start: int, end: int, reading: Reading) -> bool:
    """Whether what was read is a lead and not the first words of a sentence."""
    last, after = folded[end - 1], folded[end : end + 1]
    if last in ")】]〕":
        return bool(reading.wired or (reading.people and reading.signed))
    if last == "息" and after == ",":  # 根据新华社消息,…
        return False
    if reading.people and reading.signed and (last in ": " or (reading.reported and after not in ",、")):
        return True
    if not reading.wired or last not in "讯电息: " or folded[start] in "据另":
        return reading.wired and last in "讯电" and not _patterns()["han"].match(after)
    own = outlets.is_own(folded[start:]) and end - start == 3  # 本报讯昨日
    return (
        reading.date is not None or (own and after not in "息视话子力网台脑邮信") or not _patterns()["han"].match(after)
    )


# Tails


def _tails(line: str, folded: str, floor: int) -> list[Credit]:
    """The credits after the last sentence of the paragraph, in order."""
    found: list[Credit] = []
    end = len(folded)
    while end > floor and len(found) < _MOST_TAILS:
        tail = _bracketed_tail(line, folded, floor, end) or (None if found else _open_tail(line, folded, floor, end))
        if tail is None:
            break
        found.append(tail)
        end = _before_blanks(folded, tail.start)
    return found[::-1]


def _is_cut(folded: str, start: int, end: int) -> bool:
    """Whether the stretch begins inside a bracket."""
    return folded.count(")", start, end) > folded.count("(", start, end)


def _before_blanks(folded: str, at: int) -> int:
    """Where the text before `at` ends, blanks left out."""
    while at and folded[at - 1] == " ":
        at -= 1
    return at


def _bracketed_tail(line: str, folded: str, floor: int, end: int) -> Credit | None:
    if folded[end - 1] not in ")】]〕":
        return None
    match = _patterns()["bracket"].search(folded, max(floor, end - _TAIL), end)
    if not match:
        return None
    before = _before_blanks(folded, match.start())
    reading = credits.read(folded, match.start(), end)
    if reading is None or (not (reading.credited or reading.signed) and folded[before - 1 : before] not in _ENDS):
        return None
    kind = BylineKind.CAPTION if reading.is_picture else BylineKind.TAIL
    return Credit(match.start(), end, _byline(line, folded, Span(match.start(), end), reading, kind))


def _open_tail(line: str, folded: str, floor: int, end: int) -> Credit | None:
    """A tail without brackets: the longest stretch at the end of the line that reads as a credit."""
    patterns = _patterns()
    first = max(floor, end - _TAIL)
    word = patterns["word"].search(folded, max(first, end - 40), end)
    if not word:
        return None
    starts = [m.end() for m in patterns["start"].finditer(folded, first, end)]
    stop = max((s for s in starts if folded[s - 1] in "。!?”"), default=first)
    starts = [s for s in starts if stop <= s < end and folded[s] != " "]
    for start in starts if len(starts) <= _TRIES else (starts[0], *starts[1 - _TRIES :]):
        reading = credits.read(folded, start, end)
        if (
            reading is None
            or reading.wired
            or _is_cut(folded, start, end)
            or not (reading.credited or (reading.signed and reading.people))
        ):
            continue
        before = _before_blanks(folded, start)
        sentence = folded[before - 1 : before] in _ENDS
        if not sentence and not reading.pictured:
            continue
        kind = BylineKind.CAPTION if reading.is_picture else BylineKind.TAIL
        return Credit(start, end, _byline(line, folded, Span(start, end), reading, kind))
    return None

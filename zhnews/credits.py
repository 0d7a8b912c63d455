"""What a credit says: the people, outlet, place and date of one stretch that is nothing but a byline.

The stretch is read from left to right, token by token. Every token must be accounted for; a word that is neither a name
nor of the trade makes the whole no credit, so that running text yields nobody.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from zhnews import credit_words, names, outlets
from zhnews.credit_words import Kind, Token
from zhnews.model import Role
from zhnews.text import Span

_LONGEST_SOURCE = 30  # characters of a source that is no person (图片来源:…)
_ISSUED = (
    "综合",
    "发",
    "稿",
    "专稿",
    "特稿",
    "专特稿",
    "微特稿",
    "通稿",
    "照片",
    "资料图片",
    "资料照片",
    "供图",
    "传真照片",
    "供本报专稿",
)


@dataclass(slots=True)
class Person:
    """Someone credited, as far as it has been read."""

    spans: tuple[Span, ...]
    role: Role | None
    title: Span | None
    photo: bool


@dataclass(slots=True)
class Reading:
    """What has been read of a credit. All spans are offsets in the string that was read."""

    people: list[Person] = field(default_factory=list)
    outlets: list[tuple[Span, bool]] = field(default_factory=list)  # and whether people stand before it
    place: Span | None = None
    date: Span | None = None
    wired: bool = False
    reported: bool = False
    pictured: bool = False
    wrote: bool = False
    credited: bool = False  # it says by itself that it is a credit: 电, 供图, 来源, 完
    signed: bool = False  # 记者, 摄 or the like stands in it
    bare: bool = False  # someone is named by form alone

    def outlet(self, text: str) -> Span | None:
        """The outlet at the head; failing that, the first that is named in full."""
        for span, after_people in self.outlets:
            if not (after_people and outlets.is_own(text[span.start : span.end])):
                return span
        return None


def read(text: str, start: int, end: int) -> Reading | None:
    """What `text[start:end]` (folded) says as a credit; `None` where it is none."""
    reader = _Reader(text, credit_words.read(text, start, end))
    return reader.reading if reader.run() else None


class _Reader:
    """One pass over the tokens."""

    def __init__(self, text: str, tokens: list[Token]) -> None:
        self.text = text
        self.tokens = tokens
        self.reading = Reading()
        self.role: Role | None = None
        self.title: Span | None = None
        self.photo = False
        self.prefixed = False  # a work before names (文/张三) covers those who follow
        self.pending = 0  # the first person whom no work has covered yet
        self.asked = False  # a role word awaits its first name
        self.depth = 0
        self.sourced = False
        self.closed = False  # a bracket has just closed

    def run(self) -> bool:
        """Whether every token was accounted for, and something was said."""
        at = 0
        while at < len(self.tokens):
            token = self.tokens[at]
            step = self._take(at, token)
            if step == 0:
                return False
            at += step
            if token.kind not in (Kind.SPACE, Kind.CLOSE):
                self.closed = False
        said = self.reading
        return bool(said.people or said.credited or said.outlets or (said.signed and said.pictured))

    def _next(self, at: int, step: int = 1) -> Token | None:
        """The nearest token after `at` (before it, with a step of -1) that is no blank."""
        at += step
        while 0 <= at < len(self.tokens):
            if self.tokens[at].kind is not Kind.SPACE:
                return self.tokens[at]
            at += step
        return None

    def _take(self, at: int, token: Token) -> int:
        """How many tokens are accounted for from `at`; 0 where one cannot be."""
        kind = token.kind
        said = self.reading
        if kind is Kind.TEXT:
            return self._text(at)
        if kind is Kind.WHO:
            self._who(at, token)
        elif kind in (Kind.WORK, Kind.JOB, Kind.GIVE):
            self._work(at, token)
        elif kind is Kind.OPEN:
            self.depth += 1
        elif kind is Kind.CLOSE:
            self.depth -= 1
            self.closed = True
            self.sourced = False
        elif kind is Kind.DATE:
            said.date = said.date or Span(token.start, token.end)
        elif kind is Kind.WIRE:
            return self._wire(at, token)
        elif kind is Kind.PAPER:
            self._outlet(token.start, token.end)
        elif kind is Kind.SAY:
            said.reported = said.signed = True
            said.wired |= bool(said.date and said.outlets and not said.people)
            self.role, self.asked = None, False
        elif kind is Kind.SOURCE:
            said.credited = self.sourced = True
        elif kind is Kind.NONE:
            said.credited = True
        return 1

    def _who(self, at: int, token: Token) -> None:
        self.sourced = False
        if not self.prefixed:
            self.photo = False
        self.role, self.asked = token.role, True
        self.title = Span(self.title.start, token.end) if self.title and self.title.end == token.start else None
        if self.title is None and token.end - token.start > len("通讯员"):
            self.title = Span(token.start, token.end)
        self.reading.signed = True
        if self.reading.people and not self._names_follow(at):
            self._said_of_those_before(at)

    def _said_of_those_before(self, at: int) -> None:
        """A role word that follows the names that it is said of: 李明(本报特约记者), 远珺(实习)."""
        opened = any(t.kind is Kind.OPEN for t in self.tokens[max(at - 3, 0) : at])
        people = self.reading.people
        for person in people[-1:] if opened else people:
            if person.role is None or opened:
                person.role, person.title = self.role, self.title
        self.role, self.title, self.asked = None, None, False

    def _wire(self, at: int, token: Token) -> int:
        before = self.tokens[at - 1] if at else None
        said = self.reading
        if before and before.kind is Kind.CLOSE and said.outlets and said.outlets[-1][0].end == before.start:
            first = said.outlets[0][0]  # 荆楚网(湖北日报网)讯 is one name
            said.outlets = [(Span(first.start, before.end), False)]
        if not (said.outlets or said.date):
            return 0
        said.wired = said.credited = True
        self.role, self.asked, self.sourced = None, False, False
        return 1

    # Works: 摄, 文/图, 整理, 编辑

    def _names_follow(self, at: int) -> bool:
        """Whether a name, or who is named, follows the work before the next work does."""
        for token in self.tokens[at + 1 :]:
            if token.kind in (Kind.TEXT, Kind.WHO):
                return True
            if token.kind not in (Kind.SPACE, Kind.SEPARATOR, Kind.OPEN):
                return False
        return False

    def _is_prefix(self, at: int, token: Token) -> bool:
        """Whether the work stands before its names (摄影:张三) and not after them (张三 摄)."""
        follows = self._names_follow(at)
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        waiting = len(self.reading.people) > self.pending and not self.prefixed
        if not follows or token.kind is Kind.GIVE:
            return False
        if not waiting or token.kind is Kind.JOB:
            return True
        if after and after.kind is Kind.SEPARATOR and ":" in self.text[after.start : after.end]:
            return True
        spaced = after is not None and after.kind is Kind.SPACE and self.tokens[at - 1].kind is Kind.SPACE
        later = any(t.kind is Kind.WORK for t in self.tokens[at + 1 :])
        return spaced and token.end - token.start > 1 and not later and self._named_last(at)

    def _named_last(self, at: int) -> bool:
        """Whether nothing but one run of text follows, so that it must be the names of this work."""
        return all(t.kind in (Kind.TEXT, Kind.SPACE) for t in self.tokens[at + 1 :])

    def _work(self, at: int, token: Token) -> None:
        said = self.reading
        said.signed, self.sourced = True, False
        said.credited |= token.kind is Kind.GIVE
        said.pictured |= token.photo
        said.wrote |= token.writes
        if self._is_prefix(at, token):
            self.role, self.title, self.photo = token.role, None, token.photo
            self.prefixed, self.pending, self.asked = True, len(said.people), True
            return
        before, after = self._next(at, -1), self._next(at)
        inside = before and after and before.kind is Kind.OPEN and after.kind is Kind.CLOSE
        first = len(said.people) - 1 if inside else self.pending  # 李四(摄像) is said of one
        for person in said.people[max(first, 0) :]:
            person.photo |= token.photo
            person.role = person.role or token.role
        self.pending, self.role, self.prefixed = len(said.people), None, False

    # Text: outlets, places, names

    def _text(self, at: int) -> int:
        token = self.tokens[at]
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        glued = after.kind if after else None
        if glued in (Kind.WHO, Kind.JOB) and (self._before_reporter(token) or self.sourced):
            return 1
        if self._is_joint_outlet(at):
            self._outlet(token.start, token.end)
            return 1
        if self._is_dateline(at):
            return self._before_wire(at)
        beyond = self._next(at)
        if beyond and beyond.kind is Kind.SAY:
            return 1 if self._before_say(at, token, glued is Kind.SAY) else 0
        before = self._next(at, -1)
        if before and before.kind is Kind.FROM:
            self.reading.place = Span(token.start, token.end)
            return 1
        return self._run(at)

    def _is_dateline(self, at: int) -> bool:
        """Whether 电, or a date and 电, follows: 北京、上海11月23日电."""
        kinds = [t.kind for t in self.tokens[at + 1 : at + 6] if t.kind is not Kind.SPACE]
        while len(kinds) > 2 and kinds[0] is Kind.SEPARATOR and kinds[1] is Kind.TEXT:
            kinds = kinds[2:]
        if kinds[:1] == [Kind.DATE]:
            return kinds[1:2] in ([Kind.WIRE], [Kind.SAY])
        return kinds[:1] == [Kind.WIRE]

    def _is_joint_outlet(self, at: int) -> bool:
        """Whether a name that no list holds stands before the mark that joins it to an outlet: 石榴云/新疆日报."""
        if at or len(self.tokens) < 3 or self.tokens[0].end > 8 + self.tokens[0].start:
            return False
        mark, then = self.tokens[1], self.tokens[2]
        joined = self.text[mark.start : mark.end] in ("/", "·") and then.kind is Kind.TEXT
        if not joined or not outlets.end(self.text[then.start : then.end]):
            return False
        wired = len(self.tokens) > 3 and self.tokens[3].kind in (Kind.WIRE, Kind.DATE)
        return wired or not names.has_common_surname(self.text[self.tokens[0].start : mark.start])

    def _outlet(self, start: int, end: int, after_people: bool | None = None) -> None:
        """Note an outlet; one that a mark joins to the outlet before it is a piece of its name."""
        known = self.reading.outlets
        if known and start - known[-1][0].end <= 1 and self.text[known[-1][0].end : start] in ("、", "/", ""):
            known[-1] = (Span(known[-1][0].start, end), known[-1][1])
        else:
            known.append((Span(start, end), bool(self.reading.people) if after_people is None else after_people))

    def _before_reporter(self, token: Token) -> bool:
        """Text glued to a following 记者 or 编辑: an outlet, with what qualifies the word, and names before it."""
        text = self.text[token.start : token.end]
        for length in self._named_before(text):
            parts = outlets.before_reporter(text[length:])
            if parts is None:
                continue
            if length and not self._people(token.start, token.start + length):
                continue
            stop, title = (token.start + length + part for part in parts)
            if parts[0]:
                self._outlet(token.start + length + outlets.start(text[length:]), stop)
            self.title = Span(title, token.end) if title < token.end else None
            return True
        head = token is self.tokens[0] or (self.tokens[0].kind is Kind.OPEN and token is self.tokens[1])
        return head and self._unknown_outlet(token, text)

    def _unknown_outlet(self, token: Token, text: str) -> bool:
        """Take a short text before 记者 for an outlet that no list holds: 海都记者."""
        if not 2 <= len(text) <= 4 or names.has_common_surname(text) or names.is_ordinary(text):
            return False
        self._outlet(token.start, token.end)
        return True

    def _named_before(self, text: str) -> tuple[int, ...]:
        """How many characters at the head of the text may be a name before an outlet's, the likeliest first."""
        if not self.asked or outlets.begins_place(text) or not names.has_surname(text):
            return (0,)
        return (
            (2, 3, 0) if outlets.begins_place(text[2:]) else (3, 2, 0) if outlets.begins_place(text[3:]) else (0, 2, 3)
        )

    def _before_wire(self, at: int) -> int:
        """Outlet and place before a date and 电; after 记者, names and a place."""
        token = self.tokens[at]
        start, end = token.start, token.end
        step = 1
        if self.asked or (self.role and self.tokens[at - 1].kind is Kind.SEPARATOR):
            return 1 if self._people_and_place(start, end) else 0
        if self.closed and self.reading.people:
            return 0
        start += outlets.start(self.text[start:end])
        wired = any(self.text[t.end - 1] == "电" or t.kind is Kind.SAY for t in self.tokens[at : at + 8])
        stop, place = outlets.with_place(self.text[start:end], wired)
        if not stop and place is None:
            if wired and self.reading.outlets and self.reading.place is None:
                place = Span(0, end - start)  # 新华社 康塞普西翁7月1日电
            elif at == 0 and 1 < end - start <= 8 and self._credit_follows(at):
                stop = end - start  # an outlet that no list holds: 海都讯(记者…)
            else:
                return 0
        if stop:
            self._outlet(start, start + stop, after_people=False)
        while place and self._goes_on(at + step):
            step += 2
        if place:
            self.reading.place = Span(start + place.start, self.tokens[at + step - 1].end)
        return step

    def _credit_follows(self, at: int) -> bool:
        """Whether a bracket that begins with a role word comes right after 讯."""
        kinds = [t.kind for t in self.tokens[at + 1 : at + 7] if t.kind is not Kind.SPACE]
        return any(pair == (Kind.WIRE, Kind.OPEN) for pair in pairwise(kinds)) and Kind.WHO in kinds

    def _goes_on(self, at: int) -> bool:
        """Whether a mark and another place stand at `at`: 柏林、华盛顿."""
        return (
            at + 1 < len(self.tokens)
            and self.tokens[at].kind is Kind.SEPARATOR
            and self.text[self.tokens[at].start] in "、/"
            and self.tokens[at + 1].kind is Kind.TEXT
            and self.tokens[at + 1].end - self.tokens[at + 1].start <= 8
        )

    def _people_and_place(self, start: int, end: int) -> bool:
        """Names and the place that is glued to them (吴睿骐桃园), or names alone."""
        text = self.text[start:end]
        length = outlets.place_tail(text)
        if length == len(text) and self.reading.people and not self.asked:
            self.reading.place = Span(start, end)
            return True
        for place in (length, 0, len(text) - 3, len(text) - 2):
            if place < 0 or (place and place < 2) or len(text) - place < 2:
                continue
            if self._people(start, end - place):
                if place:
                    self.reading.place = Span(end - place, end)
                return True
        return False

    def _before_say(self, at: int, token: Token, glued: bool) -> bool:
        """Text before 报道: a place, a name, or a desk; glued to it, a name and a place."""
        text = self.text[token.start : token.end]
        if outlets.is_outlet(text) and not self.asked:
            self._outlet(token.start, token.end)
            return True
        if not self.asked:
            before = self._next(at, -1)
            listed = before is not None and self.text[before.start : before.end] in ("、", ",")
            stop, place = outlets.with_place(text, wired=False)
            if stop and place:
                self._outlet(token.start, token.start + stop)
                self.reading.place = Span(token.start + place.start, token.end)
                return True
            unknown = glued and self.reading.people and len(text) <= 8 and names.split(text, sure=False) != (3,)
            if not listed and (outlets.is_place(text) or unknown):
                self.reading.place = Span(token.start, token.end)
                return True
            if not self.role:
                return self._people(token.start, token.end) or self._is_desk(text)
        return self._people_and_place(token.start, token.end)

    def _is_desk(self, text: str) -> bool:
        """A desk that signs for its people: 社会中心/综合报导."""
        desk = not self.reading.people and len(text) <= 8 and text.endswith(("中心", "新闻", "组", "部", "室", "处"))
        self.reading.credited |= desk
        return desk

    def _run(self, at: int) -> int:
        """A run of text and blanks: names, and the outlets, ranks and bodies among them."""
        stop = at
        chunks: list[Token] = []
        while stop < len(self.tokens) and self.tokens[stop].kind in (Kind.TEXT, Kind.SPACE):
            if self.tokens[stop].kind is Kind.TEXT:
                after = self.tokens[stop + 1].kind if stop + 1 < len(self.tokens) else None
                if chunks and (after in (Kind.WHO, Kind.SAY, Kind.WIRE, Kind.DATE) or self._is_own_chunk(stop)):
                    break
                chunks.append(self.tokens[stop])
            stop += 1
        first = 0
        if not self._explains(at, chunks[0], len(chunks) == 1):
            pass
        else:
            first = 1
        if first == len(chunks):
            return max(stop - at, 1)
        if self.closed or not self._may_name(at):
            return 0
        if self._people(chunks[first].start, chunks[-1].end):
            return stop - at
        return self._rest(at, chunks[first:], stop)

    def _is_own_chunk(self, at: int) -> bool:
        """Whether the text at `at` is to be taken by itself: an outlet, a rank before 记者, a place before 报道."""
        token = self.tokens[at]
        text = self.text[token.start : token.end]
        after = self._next(at)
        if after and after.kind is Kind.SAY and outlets.is_place(text):
            return True
        return outlets.is_outlet(text) or (after is not None and after.kind is Kind.WHO and outlets.is_ranks(text))

    def _explains(self, at: int, token: Token, alone: bool) -> bool:
        """Whether the text is part of a credit without being a name."""
        text = self.text[token.start : token.end]
        after = self._next(at)
        if after and after.kind is Kind.WHO and outlets.is_ranks(text):
            return True
        if text in ("本版", "本期", "本文", "本组"):
            return True
        if outlets.is_outlet(text):
            self._outlet(token.start + outlets.start(text), token.end)
            return True
        for word in _ISSUED:
            if text.endswith(word) and outlets.is_outlet(text[: -len(word)]):
                self._outlet(token.start, token.end - len(word))
                self.reading.credited = True
                return True
        if self.sourced:
            return len(text) <= _LONGEST_SOURCE
        if after and after.kind is Kind.GIVE and not self.role:
            return len(text) > 3 or not names.has_surname(text)
        if (
            self.reading.people
            and alone
            and not self.asked
            and outlets.is_place(text)
            and (not after or after.kind is Kind.CLOSE)
        ):
            self.reading.place = self.reading.place or Span(token.start, token.end)
            return True
        return self._is_desk(text) and after is not None and after.kind in (Kind.SEPARATOR, Kind.SAY)

    def _rest(self, at: int, chunks: list[Token], stop: int) -> int:
        """A run that is not all names: a body before a name, a source, a place after the names."""
        if self.sourced and not self.role:
            return stop - at
        last = chunks[-1]
        placed = len(chunks) > 1 and outlets.is_place(self.text[last.start : last.end])
        if placed and self._people(chunks[0].start, chunks[-2].end):
            self.reading.place = Span(last.start, last.end)
            return stop - at
        length = outlets.body_end(self.text[chunks[0].start : chunks[0].end])
        if length and chunks[0].start + length < last.end:
            return stop - at if self._people(chunks[0].start + length, last.end) else 0
        return 0

    def _may_name(self, at: int) -> bool:
        """Whether a name can stand here: not after 电 outside brackets, where the story begins."""
        ahead = any(t.kind is Kind.WHO for t in self.tokens[at + 1 :])
        return ahead or not (self.reading.wired and self.depth <= 0 and not self.role and not self.prefixed)

    def _people(self, start: int, end: int) -> bool:
        """Whether `text[start:end]` is names; they are noted."""
        said = self.reading
        sure = self.role is not None and (self.depth > 0 or said.wired or said.pictured or self.prefixed)
        picture = self._pictured_later()
        touched = self._touched(start)
        work = touched in (Kind.WORK, Kind.JOB)
        found = names.read(self.text, start, end, (sure or picture) and not work)
        if found is None and self.role and not touched:
            found = names.read(self.text, start, end, True)
            if found and any(self._is_word(spans) for spans in found):
                return False
        if not found or (work and not names.has_common_surname(self.text[start:end])):
            return False
        if self.role is None and not picture and any(self._is_word(spans) for spans in found):
            return False
        if self.role is None and not picture:
            said.bare = True
        for spans in found:
            said.people.append(Person(spans, self.role, self.title, self.photo))
        self.asked = False
        return True

    def _touched(self, start: int) -> Kind | None:
        """What word stands right before the name with no blank or mark, as 摄影 does in 摄影展."""
        kinds = (t.kind for t in self.tokens if t.end == start)
        return next((kind for kind in kinds if kind in (Kind.WHO, Kind.WORK, Kind.JOB)), None)

    def _is_word(self, spans: tuple[Span, ...]) -> bool:
        name = "".join(self.text[span.start : span.end] for span in spans)
        return names.is_ordinary(name)

    def _pictured_later(self) -> bool:
        """Whether the credit goes on to say who took the picture: 咏洲 摄."""
        return any(t.kind is Kind.WORK and t.photo for t in self.tokens)

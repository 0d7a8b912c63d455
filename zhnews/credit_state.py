"""What has been read of a credit so far, and what can be asked of its tokens."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from zhnews import names, outlets
from zhnews.chars import HAN
from zhnews.credit_words import Kind, Token
from zhnews.model import Role
from zhnews.text import Span

_HAN = re.compile(f"[{HAN}]+")


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
    wired: bool = False  # 讯, 电
    reported: bool = False  # 报道
    pictured: bool = False
    wrote: bool = False  # or made the page
    credited: bool = False  # it says by itself that it is a credit: 电, 供图, 来源, 完
    signed: bool = False  # 记者, 摄 or the like stands in it
    bare: bool = False  # someone is named by form alone

    @property
    def is_picture(self) -> bool:
        """Whether it is the credit of a picture and of nothing else."""
        return self.pictured and not self.wrote and all(person.photo for person in self.people)

    def outlet(self, text: str) -> Span | None:
        """The outlet at the head; failing that, the first that is named in full."""
        for span, after_people in self.outlets:
            if not (after_people and outlets.is_own(text[span.start : span.end])):
                return span
        return None


class State:
    """The tokens of a credit and what has been read of them."""

    def __init__(self, text: str, tokens: list[Token]) -> None:
        self.text = text
        self.tokens = tokens
        self.reading: Reading = Reading()
        self.role: Role | None = None
        self.title: Span | None = None
        self.photo = False
        self.prefixed = False  # a work before names (文/张三) covers those who follow
        self.pending = 0  # the first person whom no work has covered yet
        self.asked: bool = False  # a role word awaits its first name
        self.depth = 0  # of brackets
        self.closed = False  # a bracket has just closed
        self.sourced = False  # 来源: stands before
        self.pictures: bool = any(t.kind is Kind.WORK and t.photo for t in tokens)

    def string(self, token: Token) -> str:
        """The token's text."""
        return self.text[token.start : token.end]

    def kind(self, at: int) -> Kind | None:
        """The kind of the token at `at`, `None` past the ends."""
        return self.tokens[at].kind if 0 <= at < len(self.tokens) else None

    def near(self, at: int, step: int = 1) -> Token | None:
        """The nearest token after `at` (before it, with a step of -1) that is no blank."""
        at += step
        while 0 <= at < len(self.tokens):
            if self.tokens[at].kind is not Kind.SPACE:
                return self.tokens[at]
            at += step
        return None

    def near_kind(self, at: int, step: int = 1) -> Kind | None:
        """The kind of that token, `None` where there is none."""
        token = self.near(at, step)
        return token.kind if token else None

    def add_outlet(self, start: int, end: int, after_people: bool | None = None) -> None:
        """Note an outlet; one that a mark joins to the outlet before it is a piece of its name."""
        known = self.reading.outlets
        if known and start - known[-1][0].end <= 1 and self.text[known[-1][0].end : start] in ("、", "/", ""):
            known[-1] = (Span(known[-1][0].start, end), known[-1][1])
        else:
            known.append((Span(start, end), bool(self.reading.people) if after_people is None else after_people))

    def add_people(self, start: int, end: int) -> bool:
        """Note the names that `text[start:end]` is; False, and nothing noted, where it is not all names."""
        said = self.reading
        touched = self._touched(start)
        work = touched in (Kind.WORK, Kind.JOB)
        sure = self.role is not None and (self.depth > 0 or said.wired or said.pictured or self.prefixed)
        found = names.read(self.text, start, end, (sure or self.pictures) and not work)
        if found is None and self.role and not touched:
            found = names.read(self.text, start, end, True)
            if found and any(self._is_ordinary(spans) for spans in found):
                return False
        if not found or (work and not names.has_common_surname(self.text[start:end])):
            return False
        if self.role is None and not self.pictures:
            if any(self._is_ordinary(spans) for spans in found):
                return False
            said.bare = True
        said.people += (Person(spans, self.role, self.title, self.photo) for spans in found)
        self.asked = False
        return True

    def add_unread(self, token: Token) -> bool:
        """Note as a name what begins like none, its surname misread by OCR; False where it can be no name."""
        text = self.string(token)
        if not 2 <= len(text) <= 3 or not _HAN.fullmatch(text) or names.is_ordinary(text) or outlets.body_end(text):
            return False
        self.reading.people.append(Person((Span(token.start, token.end),), self.role, self.title, self.photo))
        return True

    def _touched(self, start: int) -> Kind | None:
        """What word stands right before `start` with no blank or mark, as 摄影 does in 摄影展."""
        kinds = (t.kind for t in self.tokens if t.end == start)
        return next((kind for kind in kinds if kind in (Kind.WHO, Kind.WORK, Kind.JOB)), None)

    def _is_ordinary(self, spans: tuple[Span, ...]) -> bool:
        return names.is_ordinary("".join(self.text[span.start : span.end] for span in spans))

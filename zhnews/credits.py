"""What a credit says: the people, outlet, place and date of one stretch that is nothing but a byline.

The stretch is read from left to right, token by token. Every token must be accounted for; a word that is neither a name
nor of the trade makes the whole no credit, so that running text yields nobody.
"""

from __future__ import annotations

from zhnews import credit_text, credit_words
from zhnews.credit_state import Reading, State
from zhnews.credit_words import Kind
from zhnews.model import Role
from zhnews.text import Span


def read(text: str, start: int, end: int) -> Reading | None:
    """What `text[start:end]` (folded) says as a credit; `None` where it is none."""
    return read_from(text, start, end)[0]


def read_from(text: str, start: int, end: int) -> tuple[Reading | None, int]:
    """What `text[start:end]` says, and how far it could be accounted for: no shorter stretch that goes on beyond that
    reads as a credit either."""
    state = State(text, credit_words.read(text, start, end))
    at = 0
    while at < len(state.tokens):
        token = state.tokens[at]
        step = _take(state, at)
        if step == 0:
            last = credit_text.run_end(state, at) - 1 if token.kind is Kind.TEXT else at
            return None, state.tokens[last].end if at else end
        at += step
        if token.kind not in (Kind.SPACE, Kind.CLOSE):
            state.closed = False
    said = state.reading
    if said.people or said.credited or said.outlets or (said.signed and said.pictured):
        return said, end
    return None, end


def _take(state: State, at: int) -> int:
    """How many tokens are accounted for from `at`; 0 where one cannot be."""
    token = state.tokens[at]
    kind = token.kind
    said = state.reading
    if kind is Kind.TEXT:
        return credit_text.read(state, at)
    if kind is Kind.WIRE:
        return int(_wire(state, at))
    if kind is Kind.WHO:
        _who(state, at)
    elif kind in (Kind.WORK, Kind.JOB, Kind.GIVE):
        _work(state, at)
    elif kind is Kind.OPEN:
        state.depth += 1
    elif kind is Kind.CLOSE:
        state.depth -= 1
        state.closed, state.sourced = True, False
    elif kind is Kind.DATE:
        said.date = said.date or Span(token.start, token.end)
    elif kind is Kind.PAPER:
        state.add_outlet(token.start, token.end)
    elif kind is Kind.SAY:
        said.reported = said.signed = True
        said.wired |= bool(said.date and said.outlets and not said.people)
        state.role, state.asked = None, False
    elif kind in (Kind.SOURCE, Kind.NONE):
        said.credited = True
        said.pictured |= token.photo
        state.sourced |= kind is Kind.SOURCE
    return 1


def _wire(state: State, at: int) -> bool:
    """讯 or 电, which wants an outlet or a date before it, or who reports in a bracket where a column's end cut it."""
    said = state.reading
    before = state.tokens[at - 1] if at else None
    if before and before.kind is Kind.CLOSE and said.outlets and said.outlets[-1][0].end == before.start:
        said.outlets = [(Span(said.outlets[0][0].start, before.end), False)]  # 荆楚网(湖北日报网)讯 is one name
    if not (said.outlets or said.date or (said.place and state.depth) or (not at and _reports(state, 1))):
        return False
    said.wired = said.credited = True
    state.role, state.asked, state.sourced = None, False, False
    return True


def _reports(state: State, at: int) -> bool:
    """Whether a bracket opens there with who reports."""
    at += state.kind(at) is Kind.SPACE
    return state.kind(at) is Kind.OPEN and state.kind(at + 1) is Kind.WHO


# Role words: 记者, 通讯员


def _who(state: State, at: int) -> None:
    token = state.tokens[at]
    state.sourced = False
    before = state.role, state.title
    if not state.prefixed:
        state.photo = token.photo or (state.asked and state.photo)  # 拍摄者:记者李明
    state.reading.pictured |= token.photo
    state.role, state.asked = token.role, True
    state.title = Span(state.title.start, token.end) if state.title and state.title.end == token.start else None
    if state.title is None and token.end - token.start > len("通讯员"):
        state.title = Span(token.start, token.end)
    state.reading.signed = True
    cut = before[0] is Role.REPORTER and state.role is Role.CORRESPONDENT  # 记者 张三 通讯员, whose names are elsewhere
    if state.reading.people and (_is_bracketed(state, at) or not (cut or _names_follow(state, at))):
        _said_of_those_before(state, at, *before)


def _is_bracketed(state: State, at: int) -> bool:
    """Whether the word stands in a bracket of its own, be it with what qualifies it."""
    opened = Kind.OPEN in (state.kind(at - 1), state.kind(at - 2))
    return opened and state.near_kind(at) is Kind.CLOSE


def _said_of_those_before(state: State, at: int, role: Role | None, title: Span | None) -> None:
    """A role word that follows the names that it is said of: 李明(本报特约记者), 远珺(实习)."""
    bracketed = _is_bracketed(state, at)
    people = state.reading.people
    for person in people[-1:] if bracketed else people:
        if person.role in (None, Role.REPORTER):
            person.role, person.title = state.role, state.title
    state.role, state.title, state.asked = (role, title, False) if bracketed else (None, None, False)


# Works: 摄, 文/图, 整理, 编辑


def _work(state: State, at: int) -> None:
    token = state.tokens[at]
    said = state.reading
    said.signed, state.sourced = True, False
    said.credited |= token.kind is Kind.GIVE
    said.pictured |= token.photo
    said.wrote |= token.writes or token.kind is Kind.JOB
    if _is_prefix(state, at):
        state.role, state.title, state.photo = token.role, None, token.photo
        state.prefixed, state.pending, state.asked = True, len(said.people), True
        return
    inside = state.near_kind(at, -1) is Kind.OPEN and state.near_kind(at) is Kind.CLOSE
    first = len(said.people) - 1 if inside else state.pending  # 李四(摄像) is said of one
    for person in said.people[max(first, 0) :]:
        person.photo |= token.photo
        person.role = person.role or token.role
    state.pending, state.role, state.prefixed = len(said.people), None, False


def _is_prefix(state: State, at: int) -> bool:
    """Whether the work stands before its names (摄影:张三) and not after them (张三 摄)."""
    token = state.tokens[at]
    if token.kind is Kind.GIVE and state.kind(at + 1) is not Kind.SEPARATOR:
        return False
    if not _names_follow(state, at):
        return False
    waiting = len(state.reading.people) > state.pending and not state.prefixed
    if not waiting or token.kind is Kind.JOB:
        return True
    if state.kind(at + 1) is Kind.SEPARATOR and ":" in state.string(state.tokens[at + 1]):
        return True
    if token.end - token.start == 1:
        return False
    before, after = state.kind(at - 1), state.kind(at + 1)
    touches = before is Kind.SEPARATOR and after is Kind.TEXT  # 记者李明,摄影王小梅
    return touches or (before is Kind.SPACE is after and _is_last(state, at))


def _names_follow(state: State, at: int) -> bool:
    """Whether a name, or who is named, follows the word before the next work does."""
    for token in state.tokens[at + 1 :]:
        if token.kind in (Kind.TEXT, Kind.WHO):
            return True
        if token.kind not in (Kind.SPACE, Kind.SEPARATOR, Kind.OPEN):
            return False
    return False


def _is_last(state: State, at: int) -> bool:
    """Whether nothing but one run of text follows, so that it must be the names of this work."""
    return all(t.kind in (Kind.TEXT, Kind.SPACE, Kind.CLOSE) for t in state.tokens[at + 1 :])

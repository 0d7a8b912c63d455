"""The text between the words of a credit: which of it is an outlet, a place, a desk, a name.

Each function takes the state and the index of a text token and says how many tokens it accounts for, 0 for none, or
whether it accounts for the one.
"""

from __future__ import annotations

from itertools import pairwise

from zhnews import names, outlets
from zhnews.credit_state import State
from zhnews.credit_words import Kind, Token
from zhnews.model import Role
from zhnews.text import Span

_LONGEST_SOURCE = 30  # characters of a source that is no person (图片来源:…)
_LONGEST_OUTLET = 8  # of an outlet that no list holds
_LONGEST_DESK = 8
_SHORTEST_BEFORE_NAME = 4  # characters of an outlet that a name is glued to, after 记者
_ISSUED = (
    "综合",
    "供本报专稿",
    "发",
    "专特稿",
    "微特稿",
    "专稿",
    "特稿",
    "通稿",
    "稿",
    "照片",
    "资料图片",
    "传真照片",
    "供图",
)
_PICTURED = ("发", "照片", "资料图片", "传真照片", "供图")  # 新华社发 is said of pictures
_PAGE = ("本版", "本期", "本文", "本组")
_DESK = ("中心", "新闻", "频道", "组", "部", "室", "处")


def read(state: State, at: int) -> int:
    """Account for the text at `at`, by what follows it."""
    token = state.tokens[at]
    glued = state.kind(at + 1)
    if glued in (Kind.WHO, Kind.JOB) and (_before_reporter(state, at) or state.sourced):
        return 1
    if _is_joint_outlet(state, at):
        state.add_outlet(token.start, token.end)
        return 1
    if _is_dateline(state, at):
        return _before_wire(state, at)
    if state.near_kind(at) is Kind.SAY:
        return int(_before_say(state, at))
    if state.reading.signed and _is_label(state, at):
        state.role, state.title, state.photo, state.asked = Role.EDITOR, None, False, True
        return 1
    if state.near_kind(at, -1) is Kind.FROM:
        state.reading.place = state.reading.place or Span(token.start, token.end)
        return 1
    return _run(state, at)


def _is_label(state: State, at: int) -> bool:
    """Whether the text is a staff word that no list holds, as its colon shows (文稿统筹:李明)."""
    mark = state.tokens[at + 1] if state.kind(at + 1) is Kind.SEPARATOR else None
    return mark is not None and state.string(mark) == ":" and state.kind(at - 1) in (Kind.SPACE, Kind.SEPARATOR)


# Before 记者


def _before_reporter(state: State, at: int) -> bool:
    """Text glued to a following 记者 or 编辑: an outlet, with what qualifies the word, and names before it."""
    token = state.tokens[at]
    text = state.string(token)
    for length in _named_before(state, text):
        parts = outlets.before_reporter(text[length:])
        if parts is None or (length and not state.add_people(token.start, token.start + length)):
            continue
        stop, title = (token.start + length + part for part in parts)
        if parts[0]:
            state.add_outlet(token.start + length + outlets.start(text[length:]), stop)
        state.title = Span(title, token.end) if title < token.end else None
        return True
    return state.kind(at - 1) in (None, Kind.OPEN) and _unknown_outlet(state, token)


def _named_before(state: State, text: str) -> tuple[int, ...]:
    """How many characters at the head of the text may be a name before an outlet's, the likeliest first."""
    if not state.asked or outlets.begins_known(text) or not names.has_surname(text):
        return (0,)
    if outlets.begins_known(text[2:]):
        return 2, 3, 0
    return (3, 2, 0) if outlets.begins_known(text[3:]) else (0, 2, 3)


def _unknown_outlet(state: State, token: Token) -> bool:
    """Take a short text before 记者 for an outlet that no list holds: 海都记者."""
    text = state.string(token)
    if not 2 <= len(text) <= 4 or names.has_common_surname(text) or names.is_ordinary(text):
        return False
    state.add_outlet(token.start, token.end)
    return True


# Before 电 and 讯


def _is_dateline(state: State, at: int) -> bool:
    """Whether 电, or a date and 电, follows: 北京、上海11月23日电."""
    kinds = [t.kind for t in state.tokens[at + 1 : at + 6] if t.kind is not Kind.SPACE]
    while len(kinds) > 2 and kinds[0] is Kind.SEPARATOR and kinds[1] is Kind.TEXT:
        kinds = kinds[2:]
    if kinds[:1] == [Kind.DATE]:
        return kinds[1:2] in ([Kind.WIRE], [Kind.SAY])
    return kinds[:1] == [Kind.WIRE]


def _is_joint_outlet(state: State, at: int) -> bool:
    """Whether a name that no list holds stands before the mark that joins it to an outlet: 石榴云/新疆日报."""
    if at or len(state.tokens) < 3 or state.tokens[0].end - state.tokens[0].start > _LONGEST_OUTLET:
        return False
    mark, then = state.tokens[1], state.tokens[2]
    joined = state.string(mark) in ("/", "·") and then.kind is Kind.TEXT
    if not joined or not outlets.end(state.string(then)):
        return False
    return state.kind(3) in (Kind.WIRE, Kind.DATE) or not names.has_common_surname(state.string(state.tokens[0]))


def _before_wire(state: State, at: int) -> int:
    """Outlet and place before a date and 电; after 记者, names and a place."""
    token = state.tokens[at]
    start, end = token.start, token.end
    said = state.reading
    if state.asked or (state.role and state.kind(at - 1) is Kind.SEPARATOR):
        return int(_people_and_place(state, start, end))
    if state.closed and said.people:
        return 0
    start += outlets.start(state.text[start:end])
    words = [state.string(t) for t in state.tokens[at : at + 8]]
    wired = any(word[-1] == "电" or "外电" in word for word in words)
    stop, place = outlets.with_place(state.text[start:end], wired)
    if not stop and place is None:
        if wired and said.outlets and said.place is None:
            place = Span(0, end - start)  # 新华社 康塞普西翁7月1日电
        elif state.kind(at - 1) is Kind.OPEN and 1 < end - start <= 6 and state.string(state.tokens[at - 1]) in "【〔[":
            place = Span(0, end - start)  # 【太行讯】, as the press of the 1940s has it
        elif at == 0 and 1 < end - start <= _LONGEST_OUTLET and _credit_follows(state, at):
            stop = end - start  # an outlet that no list holds: 海都讯(记者…)
        else:
            return 0
    if stop:
        state.add_outlet(start, start + stop, after_people=False)
    step = 1
    while place and _goes_on(state, at + step):
        step += 2
    if place:
        said.place = Span(start + place.start, state.tokens[at + step - 1].end)
    return step


def _credit_follows(state: State, at: int) -> bool:
    """Whether a role word, or a bracket that holds one, comes right after 讯."""
    kinds = [t.kind for t in state.tokens[at + 1 : at + 7] if t.kind is not Kind.SPACE]
    pairs = tuple(pairwise(kinds))
    return (Kind.WIRE, Kind.WHO) in pairs or ((Kind.WIRE, Kind.OPEN) in pairs and Kind.WHO in kinds)


def _goes_on(state: State, at: int) -> bool:
    """Whether a mark and another place stand at `at`: 柏林、华盛顿."""
    if state.kind(at) is not Kind.SEPARATOR or state.kind(at + 1) is not Kind.TEXT:
        return False
    return state.string(state.tokens[at]) in ("、", "/") and len(state.string(state.tokens[at + 1])) <= 8


def _people_and_place(state: State, start: int, end: int) -> bool:
    """Names and the place that is glued to them (吴睿骐桃园), or names alone."""
    text = state.text[start:end]
    known = outlets.place_tail(text)
    if known == len(text) and state.reading.people and not state.asked:
        state.reading.place = Span(start, end)
        return True
    for length in (known, 0, len(text) - 3, len(text) - 2):
        if (length == 0 or length >= 2) and len(text) - length >= 2 and state.add_people(start, end - length):
            if length:
                state.reading.place = Span(end - length, end)
            return True
    return False


# Before 报道


def _before_say(state: State, at: int) -> bool:
    """Text before 报道: a place, a name, or a desk; glued to it, a name and a place."""
    token = state.tokens[at]
    text = state.string(token)
    said = state.reading
    if state.asked:
        return _after_outlet(state, token) or _people_and_place(state, token.start, token.end)
    if outlets.is_outlet(text):
        state.add_outlet(token.start, token.end)
        return True
    stop, place = outlets.with_place(text, wired=False)
    if stop and place:
        state.add_outlet(token.start, token.start + stop)
        said.place = Span(token.start + place.start, token.end)
        return True
    before = state.near(at, -1)
    listed = before is not None and state.string(before) in ("、", ",")
    glued = state.kind(at + 1) is Kind.SAY
    unknown = glued and said.people and len(text) <= 8 and names.split(text, sure=False) != (3,)
    if not listed and (outlets.is_place(text) or unknown):
        said.place = Span(token.start, token.end)
        return True
    if state.role:
        return _people_and_place(state, token.start, token.end)
    return _after_outlet(state, token) or state.add_people(token.start, token.end) or _is_desk(state, text)


def _after_outlet(state: State, token: Token) -> bool:
    """A name that is glued to an outlet: 凤凰卫视吴文轩."""
    length = outlets.end(state.string(token))
    stop = token.start + length
    if state.asked and length < _SHORTEST_BEFORE_NAME:
        return False  # after 记者 a name is likelier (李报国)
    if not token.start < stop < token.end or not names.has_common_surname(state.text[stop : token.end]):
        return False
    if not state.add_people(stop, token.end):
        return False
    state.add_outlet(token.start, stop, after_people=False)
    return True


def _is_desk(state: State, text: str) -> bool:
    """A desk that signs for its people: 社会中心/综合报导."""
    desk = not state.reading.people and len(text) <= _LONGEST_DESK and text.endswith(_DESK)
    state.reading.credited |= desk
    return desk


# Names, and what stands among them


def run_end(state: State, at: int) -> int:
    """Where the run of text and blanks ends that begins at `at`; text that the next word claims is not of it."""
    stop = at + 1
    while state.kind(stop) in (Kind.TEXT, Kind.SPACE):
        if state.kind(stop) is Kind.TEXT:
            claimed = state.kind(stop + 1) in (Kind.WHO, Kind.SAY, Kind.WIRE, Kind.DATE)
            if claimed or _is_label(state, stop) or _is_own_chunk(state, stop):
                break
        stop += 1
    return stop


def _run(state: State, at: int) -> int:
    """A run of text and blanks: names, and the outlets, ranks and bodies among them."""
    stop = run_end(state, at)
    chunks = [t for t in state.tokens[at:stop] if t.kind is Kind.TEXT]
    if _explains(state, at, alone=len(chunks) == 1):
        chunks = chunks[1:]
    if chunks and state.depth > 0 and stop == len(state.tokens) and len(state.string(chunks[-1])) == 1:
        chunks.pop()  # a column's end has cut the name and the bracket
    if not chunks:
        return stop - at
    if state.closed or not _may_name(state, at):
        return 0
    if state.asked and _after_outlet(state, chunks[0]):
        chunks = chunks[1:]
    place = chunks.pop() if _ends_in_place(state, chunks, stop) else None
    if place:
        state.reading.place = state.reading.place or Span(place.start, place.end)
    if not chunks:
        return stop - at
    named = (
        state.add_people(chunks[0].start, chunks[-1].end)
        or (len(chunks) == 1 and _is_listed(state, at, stop) and state.add_unread(chunks[0]))
        or _around_names(state, chunks, state.kind(stop))
    )
    return stop - at if named else 0


def _is_listed(state: State, at: int, stop: int) -> bool:
    """Whether the text stands in the bracket of a list of names, two of which have been read, behind a mark."""
    listed = state.kind(at - 1) is Kind.SEPARATOR and state.string(state.tokens[at - 1]) == "、"
    closed = state.kind(stop) in (Kind.CLOSE, Kind.SEPARATOR)
    return listed and closed and state.depth > 0 and state.role is not None and len(state.reading.people) > 1


def _ends_in_place(state: State, chunks: list[Token], stop: int) -> bool:
    """Whether a place stands last, after names and before their work: 记者张三 李四 北京 摄影报道."""
    if not chunks or not state.role or state.kind(stop) is not Kind.WORK:
        return False
    text, work = state.string(chunks[-1]), state.tokens[stop]
    named = len(chunks) > 1 or (state.reading.people and not state.asked)
    if len(chunks) > 1 and chunks[-2].end - chunks[-2].start == 1:
        spaced = len(chunks) > 2 and chunks[-3].end - chunks[-3].start == 1
        named = spaced  # 李 明 北京, but 李 海南 is a name
    told = work.writes or state.string(work).endswith(("报道", "报导"))
    return bool(named) and told and outlets.is_place(text) and not names.is_person(text)


def _is_own_chunk(state: State, at: int) -> bool:
    """Whether the text at `at` is to be taken by itself: an outlet, a rank before 记者, a place before 报道."""
    text = state.string(state.tokens[at])
    after = state.near_kind(at)
    if after is Kind.SAY and outlets.is_place(text):
        return True
    return outlets.is_outlet(text) or (after is Kind.WHO and outlets.is_ranks(text))


def _explains(state: State, at: int, alone: bool) -> bool:
    """Whether the text is part of a credit without being a name."""
    token = state.tokens[at]
    text = state.string(token)
    after = state.near_kind(at)
    if text.isascii() and text.isupper():
        return True  # REUTERS, AFP
    if state.reading.people and state.kind(at - 1) is Kind.OPEN and after is Kind.CLOSE:
        length = outlets.body_end(text)
        if length == len(text):
            return True  # 华宇(海滨环境协会)
    if text in _PAGE:
        state.reading.wrote = True
        return True
    cut = after is None and state.depth > 0  # a column's end has cut the bracket
    if (after is Kind.WHO or cut) and outlets.is_ranks(text):
        return True
    if outlets.is_outlet(text):
        state.add_outlet(token.start + outlets.start(text), token.end)
        return True
    for word in _ISSUED:
        if text.endswith(word) and outlets.is_outlet(text[: -len(word)]):
            state.add_outlet(token.start, token.end - len(word))
            state.reading.credited = True
            state.reading.pictured |= word in _PICTURED
            return True
    if state.sourced or _is_agency(state, at):
        return len(text) <= _LONGEST_SOURCE
    if after is Kind.GIVE and not state.role:
        return len(text) > 3 or not names.has_surname(text)
    last = alone and after in (None, Kind.CLOSE)
    if last and state.reading.people and not state.asked and outlets.is_place(text):
        state.reading.place = state.reading.place or Span(token.start, token.end)
        return True
    mark = state.near(at)
    return mark is not None and (after is Kind.SAY or state.string(mark) == "/") and _is_desk(state, text)


def _is_agency(state: State, at: int) -> bool:
    """Whether the text is the agency that has the picture: 摄/视觉重庆."""
    before = state.near(at, -1)
    return (
        before is not None
        and state.string(before) in ("/", "\\")
        and state.kind(at - 2) is Kind.WORK
        and state.tokens[at - 2].photo
        and state.near_kind(at) in (None, Kind.CLOSE)
        and not names.has_common_surname(state.string(state.tokens[at]))
    )


def _around_names(state: State, chunks: list[Token], after: Kind | None) -> bool:
    """A run that is not all names: a source, a place after the names, a body before them."""
    if not state.role and (state.sourced or after is Kind.GIVE):
        return True
    if state.role is Role.PHOTOGRAPHER and state.asked and state.text[chunks[0].start - 1] == "/":
        state.reading.credited = len(chunks) == 1  # 图/达志影像
        return len(chunks) == 1
    first, last = chunks[0], chunks[-1]
    placed = len(chunks) > 1 and outlets.is_place(state.string(last))
    if placed and state.add_people(first.start, chunks[-2].end):
        state.reading.place = Span(last.start, last.end)
        return True
    length = outlets.body_end(state.string(first))
    return 0 < length < last.end - first.start and state.add_people(first.start + length, last.end)


def _may_name(state: State, at: int) -> bool:
    """Whether a name can stand here: not after 电 outside brackets, where the story begins."""
    if not state.reading.wired or state.depth > 0 or state.role or state.prefixed:
        return True
    return any(t.kind is Kind.WHO for t in state.tokens[at + 1 :])

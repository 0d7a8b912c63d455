"""Outlets and places at the head of a byline: where the name of a paper, agency or site ends and a place begins."""

from __future__ import annotations

import re
from functools import cache

from zhnews import lexicon
from zhnews.chars import HAN
from zhnews.text import Span

# What a dateline may begin with, by its form alone: for lines, before names of papers are looked up.
OUTLET = rf"(?:本报|本社|新华社|中新社|[{HAN}]{{2,8}}(?:报|网|社|在线|客户端))"
_LONGEST_PLACE = 14


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    kinds = lexicon.rows("outlets")
    ends = lexicon.alternation(tuple(row[0] for row in kinds if row[1] == "end"))
    names = lexicon.alternation(tuple(row[0] for row in kinds if row[1] == "name"))
    places = lexicon.alternation(lexicon.words("places"))
    ranks = lexicon.alternation(lexicon.words("credit_ranks"))
    bodies = lexicon.alternation(lexicon.words("bodies"))
    return {
        "end": re.compile(rf"(?<![分支])(?:{ends})"),
        "name": re.compile(names),
        "lead": re.compile(r"(?:综合|[又根另转]?据|特派|特约)"),
        "place": re.compile(rf"(?:{places})(?:[省市县区州])?(?:{places}|[{HAN}]{{1,4}}[市县区州镇])?"),
        "known_head": re.compile(rf"(?:{places}|{names})"),
        "ranks": re.compile(rf"(?:本[报刊台网社])?(?:[驻赴][{HAN}]{{1,8}}?)?(?:{ranks})*$"),
        "rank": re.compile(rf"(?:{ranks})+"),
        "media": re.compile(r"[全融]媒体?"),
        "branch": re.compile(rf"[{HAN}]{{0,8}}(?:分社|支社|记者站|总站|办事处|通讯部|编辑部|工作室)"),
        "body": re.compile(rf"[{HAN}]{{1,20}}(?:{bodies})"),
        "app": re.compile(r"掌上|[新+]"),
    }


def end(text: str) -> int:
    """Where the outlet that `text` begins with ends; 0 where it begins with none.

    >>> end('新华社北京'), end('大河日报·大河客户端'), end('近日')
    (3, 10, 0)
    """
    patterns = _patterns()
    start = patterns["lead"].match(text)
    head = start.end() if start else 0
    fixed = patterns["name"].match(text, head)
    at = fixed.end() if fixed else 0
    for match in patterns["end"].finditer(text, head + 1):
        at = max(at, match.end())
    if at and text[at : at + 1] in ("·", "—", "-") and at + 1 < len(text):
        return len(text)  # 大河日报·掌上大河
    return at


def start(text: str) -> int:
    """Where the outlet's own name begins: after 据 or 综合."""
    match = _patterns()["lead"].match(text)
    return match.end() if match else 0


def is_outlet(text: str) -> bool:
    """Whether the whole of `text` is an outlet's name by its form.

    >>> is_outlet('大河日报'), is_outlet('张三')
    (True, False)
    """
    return len(text) > 1 and end(text) == len(text)


def is_own(text: str) -> bool:
    """本报 and the like: the outlet that prints the byline."""
    return text[:2] in ("本报", "本刊", "本台", "本网", "本社", "本端", "本站")


def is_place(text: str) -> bool:
    """Whether `text` is a place that datelines name.

    >>> is_place('北京'), is_place('河南安阳'), is_place('昨日')
    (True, True, False)
    """
    return _patterns()["place"].fullmatch(text) is not None


def begins_known(text: str) -> bool:
    """Whether `text` begins with a place, as most papers' names do, or with an outlet of the list."""
    return _patterns()["known_head"].match(text) is not None


def place_tail(text: str) -> int:
    """How many characters at the end of `text` are a place's name, the most that are; 0 where none are."""
    for length in range(min(len(text), _LONGEST_PLACE), 1, -1):
        if is_place(text[-length:]):
            return length
    return 0


def with_place(text: str, wired: bool) -> tuple[int, Span | None]:
    """Where the outlet at the head of `text` ends, and the place that fills the rest.

    `wired` says that 电 follows, before which an unknown name is a place too (新华社康塞普西翁7月1日电).

    >>> with_place('新华社北京', True), with_place('长沙晚报掌上长沙', False)
    ((3, Span(start=3, end=5)), (8, None))
    """
    at = end(text)
    rest = text[at:]
    if not rest:
        return at, None
    place = Span(at, len(text))
    if at and not rest.strip(" "):
        return at, None
    if is_place(rest):
        return at, place
    app = _patterns()["app"].match(rest)
    if at and not app and (wired or is_own(text) or (text[at - 1] == "报" and len(rest) <= 3)):
        return at, place if len(rest) <= _LONGEST_PLACE else None
    if at and len(rest) <= 6:
        return len(text), None
    return 0, None


def ranks_start(text: str) -> int:
    """Where the words at the end of `text` begin that qualify a following 记者: 0 for 首席, 2 for 本报驻日本特约."""
    match = _patterns()["ranks"].search(text)
    at = match.start() if match else len(text)
    return at + 2 if is_own(text[at:]) else at


def is_ranks(text: str) -> bool:
    """Whether the text is nothing but such words (全媒体, 首席)."""
    return _patterns()["rank"].fullmatch(text) is not None


def before_reporter(text: str) -> tuple[int, int] | None:
    """Of a `text` glued to a following 记者: where its outlet ends, where its title begins; `None` where it is neither.

    >>> before_reporter('大河日报首席'), before_reporter('近日')
    ((4, 4), None)
    """
    at = ranks_start(text)
    rest = text[:at]
    if not rest:
        return 0, at
    stop = end(rest)
    media = _patterns()["media"].match(text, at)
    if media and len(rest) <= 6 and (not stop or len(rest) <= 2):
        return media.end(), media.end()  # 半岛全媒体, which no one calls 半岛
    if not stop:
        stop = next((n for n in range(at + 1, len(text) + 1) if end(text[:n]) == n), 0)  # Yahoo财经 + 特派
        return (stop, stop) if stop and is_ranks(text[at:]) else None
    if stop == len(rest):
        return stop, at
    if stop and (is_place(rest[stop:]) or _patterns()["branch"].fullmatch(rest, stop)):
        return stop, stop
    return (len(rest), at) if stop and len(rest) - stop <= 4 and not is_own(rest) else None


def body_end(text: str) -> int:
    """Where the name of a body ends that `text` begins with (永吉法院李晓溪); 0 where it begins with none."""
    match = _patterns()["body"].match(text)
    return match.end() if match else 0

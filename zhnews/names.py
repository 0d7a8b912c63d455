"""Where a personal name starts and ends, in a stretch of a byline where names stand.

Names are found by their form: surname, length, the blanks around them. The dictionary is asked only of a bare list,
which nothing but its form tells from ordinary words. Everything is read on the fold (`chars.fold`).
"""

from __future__ import annotations

import re
from functools import cache

from zhnews import lexicon, words
from zhnews.chars import HAN
from zhnews.text import Span

_LONGEST = 24  # characters that run together; more is no list of names
_NEVER = 99.0
_TIER_COST = (_NEVER, 0.5, 1.0, 2.0)  # by the tier of `surnames.txt`
_DOUBLE_SURNAME_COST = 0.7  # 欧阳, 司马 begin little else
_UNKNOWN_SURNAME = 5.0
_FOREIGN_COST = 4.5
_LENGTH_COST = {2: 1.0, 3: 0.6}  # three characters are the commoner name
_LONG_GIVEN_NAME = 5.0


@cache
def _surnames() -> dict[str, int]:
    return {surname: int(tier) for surname, tier in lexicon.rows("surnames")}


@cache
def _foreign() -> frozenset[str]:
    return frozenset(lexicon.words("foreign_characters"))


@cache
def _places() -> frozenset[str]:
    return frozenset(lexicon.words("places"))


@cache
def _not_names() -> tuple[frozenset[str], re.Pattern[str]]:
    """Words that are no names; and, of these, what running text goes on with where no surname can stand."""
    known = lexicon.words("not_names")
    running = tuple(word for word in known if word[0] not in _surnames())
    return frozenset(known), re.compile(lexicon.alternation(running))


@cache
def _forms() -> dict[str, re.Pattern[str]]:
    han = f"[{HAN}]"
    return {
        "plain": re.compile(f"{han}+"),
        "dotted": re.compile(rf"{han}{{1,9}}(?:·{han}{{1,9}}){{1,4}}|[A-Z]\.{han}{{2,9}}"),
        "latin": re.compile(r"[A-Z][A-Za-z.'’-]{1,20}"),
    }


def is_surname(text: str) -> bool:
    """Whether the text is a surname of the list, of one character or of two.

    >>> is_surname('欧阳'), is_surname('的')
    (True, False)
    """
    return text in _surnames()


def has_surname(text: str) -> bool:
    """Whether the text begins with a surname of the list.

    >>> has_surname('上官云'), has_surname('的士')
    (True, False)
    """
    return text[:1] in _surnames() or text[:2] in _surnames()


def has_common_surname(text: str) -> bool:
    """Whether the text begins with one of the few hundred surnames that are common.

    >>> has_common_surname('王小梅'), has_common_surname('海都')
    (True, False)
    """
    return text[:2] in _surnames() or _surnames().get(text[:1], 3) < 3


def _cost(text: str, sure: bool) -> float:
    """What it costs to take the text for one name; `_NEVER` where it is none."""
    length = len(text)
    if length < 2:
        return _NEVER
    known, running = _not_names()
    if running.match(text) or (not sure and text in known):
        return _NEVER
    tiers = _surnames()
    if length in (3, 4) and text[:2] in tiers:
        return _DOUBLE_SURNAME_COST
    tier = tiers.get(text[0])
    best = _NEVER
    if length <= 3:
        if tier is not None:
            best = _TIER_COST[tier] + _LENGTH_COST[length]
        elif sure:
            best = _UNKNOWN_SURNAME + _LENGTH_COST[length]
    elif length == 4 and tier is not None:
        # The names of husband and wife (范徐丽泰), else a given name of three characters.
        best = _TIER_COST[tier] + (3.0 if text[1] in tiers else _LONG_GIVEN_NAME) if sure else _NEVER
    if length >= 4 and length <= 8 and _foreign().issuperset(text):
        best = min(best, _FOREIGN_COST)
    return best


def split(text: str, sure: bool = True) -> tuple[int, ...] | None:
    """The lengths of the names that run together in `text`, Han characters alone; `None` where it is no names.

    `sure` says that the place alone makes them names, so that a name may begin with what is no known surname.

    >>> split('易楚薇文楼'), split('欧阳章杰'), split('市卫健委')
    ((3, 2), (4,), None)
    """
    if not 2 <= len(text) <= _LONGEST:
        return None
    costs = [0.0] + [_NEVER] * len(text)
    cuts = [0] * (len(text) + 1)
    for end in range(2, len(text) + 1):
        for start in range(max(0, end - 8), end - 1):
            # An unknown surname is borne by a chunk that is one name, not by a piece of a run.
            alone = sure and start == 0 and end == len(text)
            cost = costs[start] + _cost(text[start:end], alone)
            if cost < costs[end]:
                costs[end], cuts[end] = cost, start
    if costs[-1] >= _NEVER:
        return None
    lengths: list[int] = []
    end = len(text)
    while end:
        lengths.append(end - cuts[end])
        end = cuts[end]
    return tuple(reversed(lengths))


def _joined(chunks: list[Span]) -> list[tuple[Span, ...]]:
    """The chunks in groups: a name that was spaced out (张 鹏) is one group, and so is one that a line break cut."""
    groups: list[tuple[Span, ...]] = []
    at = 0
    while at < len(chunks):
        stop = at
        while stop < len(chunks) and chunks[stop].length == 1:
            stop += 1
        singles = stop - at
        if singles >= 2:
            step = 3 if singles == 3 else 2
            groups += [tuple(chunks[k : min(k + step, stop)]) for k in range(at, stop, step)]
            at = stop
        else:
            groups.append((chunks[at],))
            at += 1
    return groups


def _mended(text: str, groups: list[tuple[Span, ...]]) -> list[tuple[Span, ...]]:
    """The groups with a lone character given to the name that it belongs to."""
    made: list[tuple[Span, ...]] = []
    for group in groups:
        before = made[-1] if made else ()
        length = sum(span.length for span in group)
        last = sum(span.length for span in before)
        head = "".join(text[span.start : span.end] for span in before)
        starts = has_common_surname(text[group[0].start : group[0].end])
        if before and (
            (last == 1 and length <= 2 and is_surname(head))  # 甘 晓辉
            or (length == 1 and last == 2)  # 陈泳 汐
            or (last == 2 and length <= 2 and head in _surnames() and not starts)  # 欧阳 海南
        ):
            made[-1] = before + group
        else:
            made.append(group)
    return made


def read(text: str, start: int, end: int, sure: bool = True) -> tuple[tuple[Span, ...], ...] | None:
    """The names in `text[start:end]`, which holds nothing but names parted by blanks or by nothing; each as the spans
    of its characters, blanks left out. `None` where something in it is no name.

    >>> read('张 鹏 易楚薇', 0, 7)
    ((Span(start=0, end=1), Span(start=2, end=3)), (Span(start=4, end=7),))
    """
    chunks = [Span(m.start(), m.end()) for m in re.compile(r"[^ ]+").finditer(text, start, end)]
    forms = _forms()
    named: list[tuple[Span, ...]] = []
    plain: list[Span] = []

    def flush() -> bool:
        for group in _mended(text, _joined(plain)):
            word = "".join(text[span.start : span.end] for span in group)
            lengths = split(word, sure)
            if lengths is None or (len(group) > 1 and len(lengths) > 1):
                return False
            if len(lengths) == 1:
                named.append(group)
                continue
            at = group[0].start
            for length in lengths:
                named.append((Span(at, at + length),))
                at += length
        plain.clear()
        return True

    for chunk in chunks:
        if forms["plain"].fullmatch(text, chunk.start, chunk.end):
            plain.append(chunk)
            continue
        if not flush():
            return None
        if forms["dotted"].fullmatch(text, chunk.start, chunk.end):
            named.append((chunk,))
        elif sure and forms["latin"].fullmatch(text, chunk.start, chunk.end):
            latin = named and named[-1][-1].end == chunk.start - 1 and text[named[-1][-1].start].isascii()
            if latin:
                named[-1] = (Span(named[-1][0].start, chunk.end),)
            else:
                named.append((chunk,))
        else:
            return None
    return tuple(named) if flush() and named else None


def is_person(name: str) -> bool:
    """Whether a string that is a place too may be a person's name: it begins with a common surname, and the
    dictionary does not hold it as an ordinary word.

    >>> is_person('北京'), is_person('武汉'), is_person('安康')
    (False, False, True)
    """
    return has_common_surname(name) and (words.is_name(name) or not words.frequency(name))


def are_persons(line: str) -> bool:
    """Whether the line is persons' names and nothing else, as the rest of a byline is.

    >>> are_persons('吕小梅 刘大伟'), are_persons('新桥 通车')
    (True, False)
    """
    return all(2 <= len(name) <= 3 and is_person(name) for name in line.split())


def is_ordinary(name: str) -> bool:
    """Whether the string is an ordinary word or a place, by the lists and the dictionary, and not a known name.

    >>> is_ordinary('简讯'), is_ordinary('钟一苇')
    (True, False)
    """
    if name in _not_names()[0] or name in _places():
        return True
    return words.frequency(name) > 0 and not words.is_name(name)

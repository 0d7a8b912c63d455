"""The noun phrase that a number measures, from the words of its own clause."""

from __future__ import annotations

import re
from functools import cache

from zhnews import lexicon
from zhnews.model import Number, NumberKind
from zhnews.quantities import Quantity

_BREAKS = frozenset(",。;:!?\n\r\f\v")
_CLOSERS = {"”": "“", "’": "‘", ")": "(", "》": "《", "」": "「", "』": "『", "】": "【"}
_OPENERS = {opener: closer for closer, opener in _CLOSERS.items()}
_REACH = 32
_LONGEST = 20
_DIGITS = frozenset("0123456789")

_Index = dict[str, tuple[str, ...]]


def _indexed(words: tuple[str, ...], at: int) -> _Index:
    """The words by their first (0) or last (-1) character, the longest first."""
    index: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda w: (-len(w), w)):
        index.setdefault(word[at], []).append(word)
    return {char: tuple(found) for char, found in index.items()}


@cache
def _tails() -> _Index:
    return _indexed((*lexicon.words("label_tails"), " "), -1)


@cache
def _verbs() -> _Index:
    return _indexed(lexicon.words("label_verbs"), 0)


@cache
def _stops() -> _Index:
    return _indexed(lexicon.words("label_stops"), 0)


@cache
def _openers() -> frozenset[str]:
    return frozenset(lexicon.words("label_openers"))


def _stops_at(folded: str, at: int) -> bool:
    """Whether a word that ends a noun phrase begins at `at`."""
    word = _starts(_stops(), folded, at) if folded[at] in _stops() else None
    return word is not None and (len(word) > 1 or folded[at : at + 2] not in _openers())


def _ends_at(folded: str, at: int) -> bool:
    """Whether a noun phrase that has begun ends at `at`: fewer characters do that than forbid a beginning."""
    if folded[at - 1 : at + 1] in _openers() or not _stops_at(folded, at):
        return False
    return folded[at] in _INNER or len(_starts(_stops(), folded, at) or "") > 1


@cache
def _adverbs() -> dict[str, str]:
    """Adverbs before a verb, and the characters with which they make a noun."""
    return {row[0]: row[1] for row in lexicon.rows("label_adverbs")}


@cache
def _modifiers() -> _Index:
    return _indexed(lexicon.words("label_modifiers"), 0)


def _starts(index: _Index, text: str, at: int) -> str | None:
    for word in index.get(text[at], ()):
        if text.startswith(word, at):
            return word
    return None


def _clause_start(folded: str, start: int, floor: int = 0) -> int:
    """Where the clause of a number begins: after a comma or full stop outside brackets and quotes, or at `floor`."""
    depth = 0
    floor = max(floor, start - _REACH)
    for at in range(start - 1, floor - 1, -1):
        char = folded[at]
        if char in _CLOSERS:
            depth += 1
        elif char in _OPENERS:
            if not depth:
                return at + 1
            depth -= 1
        elif not depth and char in _BREAKS:
            return at + 1
    return floor


def _stripped(folded: str, begin: int, end: int) -> int:
    """The end of the phrase without the words that join it to its number."""
    tails = _tails()
    while end > begin:
        for word in tails.get(folded[end - 1], ()):
            if len(word) == 1 and folded[end - 2 : end] in _openers():
                return end
            if end - len(word) >= begin and folded.startswith(word, end - len(word)):
                end -= len(word)
                break
        else:
            return end
    return end


def _cut(folded: str, begin: int, end: int) -> int:
    """The start of the noun phrase that ends at `end`: after the last verb, figure or list comma before it."""
    verbs = _verbs()
    start = at = begin
    depth = 0
    while at < end:
        char = folded[at]
        if char in _OPENERS:
            depth += 1
        elif char in _CLOSERS and depth:
            depth -= 1
        elif not depth:
            if char in _DIGITS or (char in "、 " and end - at > 2):
                lettered = char in _DIGITS and folded[at + 1].isascii() and folded[at + 1].isalpha()  # 5G基站
                at += 1 + (char in _DIGITS and folded[at + 1] in "年月日" and at + 2 < end)
                start = start if lettered else at
                continue
            if char in verbs:
                word = _starts(verbs, folded, at)
                if (
                    word
                    and at + len(word) + 1 < end
                    and folded[at + len(word)] not in _NOUN_TAILS
                    and (len(word) > 1 or folded[at : at + 2] not in _openers())
                ):
                    at += len(word)
                    start = at + 1 if folded[at] == "了" and at + 1 < end else at
                    continue
        at += 1
    return start


_COMPARED = re.compile("(?<![占对环同性价之相])[比较](?![例重赛值特大好高低多少为量强长])")  # 降幅比上月收窄
_EACH = re.compile(r"每[0-9一两]{0,3}[十百千万亿]{0,2}[^\W0-9]{1,5}$")
_DATED = re.compile(
    r"(?:[从由比较在至到]|截至)?(?:[0-9]{1,4}年|[0-9]{1,2}月份?|去年|上年|今年|同期){1,2}(?:[初末底中]|同期|以来)?的?$"
)


def _before(folded: str, start: int, floor: int = 0) -> tuple[int, int] | None:
    """The noun phrase before the number at `start`, in its clause and after `floor`."""
    if start > floor and folded[start - 1] == "(":
        start -= 1
    begin = _clause_start(folded, start, floor)
    end = _stripped(folded, begin, start)
    if "每" in folded[max(begin, end - 7) : end]:
        rate = _EACH.search(folded, max(begin, end - 8), end)
        end = _stripped(folded, begin, rate.start()) if rate else end
    dated = (
        _DATED.search(folded, max(begin, end - 12), end)
        if end > begin and folded[end - 1] in "年月的期初末底份中来"
        else None
    )
    if dated:
        end = _stripped(folded, begin, dated.start())
    compared = _COMPARED.search(folded, begin, end)
    if compared:
        end = _stripped(folded, begin, compared.start())
    begin = _cut(folded, begin, end)
    span = _trimmed(folded, begin, end)
    span = _without_adverb(folded, *span) if span else None
    return None if span and folded[span[0] : span[1]] in _verbs().get(folded[span[0]], ()) else span


_LEADING = re.compile(
    r"(?:此次|本次|这次|该次|这些|以及|每年|每天|例如|包括|(?:[这那该此]|[是为有]一)[座个家名位件条项种款台场部支次]"
    r"|[ 、和与及的—·了着该此其这那是’”)】》-])*"
)


def _trimmed(folded: str, begin: int, end: int) -> tuple[int, int] | None:
    """The phrase without what only joins it, or `None` where no noun is left."""
    leading = _LEADING.match(folded, begin, end)
    begin = leading.end() if leading else begin
    while end > begin and folded[end - 1] in " 、和与及的—-·":
        end -= 1
    if begin >= end or (end - begin == 1 and folded[begin] in _NO_NOUNS):
        return None
    return begin, end


def _without_adverb(folded: str, begin: int, end: int) -> tuple[int, int] | None:
    """The phrase without the adverb that it begins with; `None` where only a verb is left (又种, 还买了)."""
    inner = folded.rfind("又", max(begin, end - 3), end)
    if inner - begin > 1:  # 贫困县又摘帽, but 村民又种
        return (begin, inner) if end - inner > 2 and folded[end - 1] not in "了过下" else None
    at = begin
    while at < end and folded[at] in _adverbs():
        if folded[at + 1] in _adverbs()[folded[at]] or (end - at > 2 and folded[at : at + 2] in _openers()):
            return at, end
        at += 1
    if at == begin:
        return begin, end
    verb = end - (folded[end - 1] in "了过下")
    return (at, end) if verb - at > 1 else None


_NO_NOUNS = frozenset("几共约仅每各只再都个我他她它们者或上下中内外前后据以于年月日另")
_NOUN_TAILS = frozenset("率者量额值费业性权员")


def _phrase_end(folded: str, begin: int) -> int:
    """Where the noun phrase that begins at `begin` ends: at a mark, a 的, a verb or a joining word."""
    at, limit = begin, min(len(folded), begin + _LONGEST)
    while at < limit:
        char = folded[at]
        if char in _OPENERS:
            close = folded.find(_OPENERS[char], at, at + 24)
            if close < 0 or (char == "(" and (close - at > 7 or at == begin)):
                break
            at = close + 1
            limit = max(limit, min(len(folded), at + 8))
            continue
        if (not char.isalpha() and char not in "·-") or char in _CLOSERS:
            break
        if char == "的" and folded[at - 1 : at + 1] not in _openers():
            break
        if at > begin + 1 and char in _stops() and _ends_at(folded, at):
            break
        at += 1
    return at


def _after(folded: str, at: int) -> tuple[int, int] | None:
    """The noun phrase that begins at `at`, after the number and its classifier."""
    at += folded[at : at + 1] == " "
    at += folded[at : at + 1] == "的"
    if at >= len(folded) or not (folded[at] in _OPENERS or folded[at].isalpha()):
        return None
    end = _phrase_end(folded, at)
    if folded[end : end + 1] == "的" and _starts(_modifiers(), folded, at):  # 新认定的企业
        head = _phrase_end(folded, end + 1)
        if head > end + 1 and not _stops_at(folded, end + 1):
            return _trimmed(folded, end + 1, head)
    return None if _stops_at(folded, at) else _trimmed(folded, at, end)


_INNER = frozenset("已均都被仍还是也在将")
_SELF = frozenset(["人", "人次", "户次", "人份"])


def _shared(folded: str, start: int) -> tuple[int, int] | None:
    """A、B分别下降42%、33%: the subject that is in the place of this number."""
    begin = max(0, start - 80)
    apart = folded.rfind("分别", begin, start)
    if apart < 0 or any(mark in folded[apart:start] for mark in "。;!?"):
        return None
    between = folded[apart:start]
    index = len(re.findall(r"[0-9.]+[^0-9.、和与及,]{0,6}[、和与及,]", between))
    head = _clause_start(folded, apart)
    while head > begin and folded[head - 1] == "、":
        head = _clause_start(folded, head - 1)
    end = _stripped(folded, head, apart)
    subjects = re.split("、|和|与|以及|及", folded[head:end])
    if len(subjects) < 2 or index >= len(subjects):
        return None
    at = head + sum(len(s) for s in subjects[:index])
    at = folded.find(subjects[index], at, end)
    return (at, at + len(subjects[index])) if subjects[index] else None


def read(text: str, folded: str, found: Quantity, previous: Number | None = None) -> str | None:
    """What a number measures, as printed, or `None` where its clause does not say.

    `previous` is the number before it, whose label it shares where nothing else stands between (1处约1000立方米).
    """
    span = _span(folded, found, previous.end if previous else 0)
    if span:
        return text[span[0] : span[1]]
    if previous is not None and previous.label and 0 <= found.start - previous.end <= _NEAR:
        between = folded[previous.end : found.start]
        if not any(mark in between for mark in "。;!?\n"):
            return previous.label
    return None


_NEAR = 14


_ADVERBS = re.compile("(?:[了约近超逾达各共到 ]|超过|达到|不足|不到|至少|人民币){1,4}$")
_OF_AGE = ("年龄", "年纪", "年龄≥")


def _follows_verb(folded: str, floor: int, start: int) -> bool:
    """Whether a verb whose object is to come stands before the number: 获得超过6000万元风险补偿基金."""
    before = folded[max(floor, start - 10) : start]
    before = _ADVERBS.sub("", before)
    return before[-2:] in _verbs().get(before[-2:-1], ())


def _span(folded: str, found: Quantity, floor: int) -> tuple[int, int] | None:
    start, end, kind = found.start, found.end, found.kind
    if "分别" in folded[max(0, start - 40) : start]:
        shared = _shared(folded, start)
        if shared:
            return shared
    if kind is NumberKind.AGE:
        first = not folded.endswith(_OF_AGE, 0, start)
    elif kind is NumberKind.COUNT:
        first = bool(found.unit_spans) and (
            folded[end : end + 1] == "的" or found.unit is None or found.unit.text not in _SELF
        )
    elif kind in (NumberKind.MONEY, NumberKind.MEASURE):
        first = _follows_verb(folded, floor, start) or (kind is NumberKind.MEASURE and folded[end : end + 1] == "的")
    else:
        first = folded[end : end + 1] == "的"
    span = _after(folded, end) if first else None
    return span or _before(folded, start, floor) or (None if first else _after(folded, end))

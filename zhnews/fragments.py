"""Whether a piece of text begins or ends in the middle of a paragraph, as far as its own characters tell."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from zhnews import lexicon, words

# How strongly the last character says that the paragraph goes on: 0 for an end, 1 for a cut.
_ENDS = {
    "。": 0.0,
    "!": 0.0,
    "?": 0.0,
    "…": 0.1,
    ":": 0.2,
    ";": 0.5,
    ".": 0.6,
    ",": 1.0,
    "、": 1.0,
    "“": 1.0,
    "《": 1.0,
    "(": 1.0,
}
_CLOSING = "”’」』)】》"
NEVER_FIRST = frozenset(",。、;:!?)”’》】〕」』%‰℃…")
_STOP = re.compile("[,、;。]")
# Log odds of a beginning where the first stop comes within two characters, or within the reach given.
_STOPS = {",": (-2.0, 0.0, 2), "、": (-2.5, -1.5, 6), ";": (-3.0, -2.5, 12), "。": (-4.0, -2.0, 12)}
# A sentence of so few characters is the end of a cut one; characters that are not listed begin a little less often.
_SHORT_END, _UNLISTED = 9, -0.5
# A cut text begins with a single character as often as not, a paragraph seldom.
_FIRST_WORD, _NO_FIRST_WORD = 0.4, -0.5
_HAN = re.compile("[\u4e00-\u9fff]+")
_QUOTES = re.compile("[“”]")
_BRACKETS = re.compile("[《》()]")


def open_end(folded: str) -> float:
    """How likely (0 to 1) the text breaks off before its paragraph ends.

    >>> open_end('耐心解读政策,历时3个月,终于') > 0.9, open_end('大家都同意。')
    (True, 0.0)
    """
    bare = folded.rstrip(_CLOSING)
    last = folded[-1]
    if last in _CLOSING:
        chance = 0.0 if bare and bare[-1] in "。!?…" else 0.35 if last in ")】" else 0.55
    else:
        chance = _ENDS.get(last, 0.97)
    if chance < 0.9 and _left_open(folded):
        return max(chance, 0.4)
    return chance


def _left_open(folded: str) -> bool:
    """Whether a quotation mark is open at the end that was opened within the last 300 characters."""
    marks = _QUOTES.findall(folded[-300:])
    return bool(marks) and marks[-1] == "“"


def quote_left_open(folded: str) -> bool:
    """Whether the text ends inside a quotation.

    >>> quote_left_open('他说:“我们明天'), quote_left_open('他说:“好。”')
    (True, False)
    """
    return _left_open(folded)


def quote_closed_first(folded: str) -> bool:
    """Whether the text closes a quotation that it did not open.

    >>> quote_closed_first('就去。”他说。'), quote_closed_first('“就去。”')
    (True, False)
    """
    found = _QUOTES.search(folded, 0, 300)
    return found is not None and found[0] == "”"


def quotes_twice(folded: str) -> bool:
    """Whether the text begins a quotation and, within it, another one with the same mark.

    >>> quotes_twice('“文章,加快构建“一带两翼”格局'), quotes_twice('“就去。”他说,“马上。”')
    (True, False)
    """
    if folded[0] != "“":
        return False
    found = _QUOTES.search(folded, 1, 300)
    return found is not None and found[0] == "“"


def bracket_closed_first(folded: str) -> bool:
    """Whether the text closes a bracket or book title that it did not open."""
    found = _BRACKETS.search(folded, 0, 80)
    return found is not None and found[0] in "》)"


def bracket_left_open(folded: str) -> bool:
    """Whether the text ends inside a bracket or book title."""
    marks = _BRACKETS.findall(folded[-80:])
    return bool(marks) and marks[-1] in "《("


@cache
def _openings() -> dict[str, float]:
    return {char: float(weight) for char, weight in lexicon.rows("openings")}


@cache
def _openers() -> re.Pattern[str]:
    words = lexicon.alternation(lexicon.words("openers"))
    day, month = "[0-9]{1,2}日", "[0-9]{1,2}月"
    return re.compile(rf"(?:{words}|(?:[0-9]{{4}}年)?{month}(?:{day})?[,起底初]|[0-9]{{4}}年|在(?:{month})?{day})")


def begins_running(folded: str) -> bool:
    """Whether the text begins as a sentence of running text does: with a date, 近日, 据了解 and the like.

    >>> begins_running('近日,新桥通车'), begins_running('新桥通车')
    (True, False)
    """
    return _openers().match(folded) is not None


def _first_clause(folded: str) -> float:
    """What the first clause says: a paragraph seldom begins with one so short that its stop comes at once."""
    stop = _STOP.search(folded, 0, 12)
    if stop is None:
        return 0.0
    early, late, reach = _STOPS[stop[0]]
    return early if stop.start() < 2 else late if stop.start() < reach else 0.0


@lru_cache(maxsize=4096)
def _begins_with_word(head: str) -> bool:
    han = _HAN.match(head)
    return han is not None and words.begins_with_word(han[0])


def is_short_end(folded: str) -> bool:
    """Whether the text is one short sentence, as the end of a cut paragraph is.

    >>> is_short_end('提供坚实保障。'), is_short_end('新桥通车'), is_short_end('昨日上午,新桥通车。')
    (True, False, False)
    """
    return len(folded) <= _SHORT_END and folded[-1] == "。"


def opening(folded: str) -> float:
    """The log odds that the text is the beginning of a paragraph, by its first characters.

    >>> opening('据了解,新桥全长') > 0 > opening('的新桥长'), opening(',新桥') < -5
    (True, True)
    """
    if folded[0] in NEVER_FIRST:
        return -9.0
    if quote_closed_first(folded):
        return -5.0
    if bracket_closed_first(folded):
        return -4.0
    if begins_running(folded):
        return 3.0
    if is_short_end(folded):
        return -4.0
    listed = _openings().get(folded[0], _UNLISTED)
    if listed <= 0.5 and "\u4e00" <= folded[0] <= "\u9fff":
        listed += _FIRST_WORD if _begins_with_word(folded[:6]) else _NO_FIRST_WORD
    return listed + _first_clause(folded)

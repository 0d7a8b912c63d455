"""Numerals that state no amount: in words, names, slogans and list markers."""

from __future__ import annotations

import re
from functools import cache

from zhnews import amounts, lexicon, units

_NUMERAL = frozenset("0123456789" + amounts.HAN)
_OPENING = frozenset('“‘「『"')
_CLOSING = frozenset('”’」』"')
_SHORT = 10  # characters of a quoted slogan after its numeral


@cache
def _words() -> tuple[dict[str, tuple[str, ...]], int]:
    """The listed words by their rest from the first numeral on → what stands before it; the length of the longest."""
    table: dict[str, list[str]] = {}
    for word in lexicon.words("numeral_words"):
        at = next(i for i, char in enumerate(word) if char in _NUMERAL)
        table.setdefault(word[at:], []).append(word[:at])
    return {rest: tuple(before) for rest, before in table.items()}, max(map(len, table))


def word_end(folded: str, at: int) -> int:
    """Where the listed word, name or slogan ends that the numeral at `at` is part of; 0 where it is part of none.

    >>> word_end('前往三门峡', 2)
    5
    """
    table, longest = _words()
    for length in range(1, longest + 1):
        for before in table.get(folded[at : at + length], ()):
            if at >= len(before) and folded.startswith(before, at - len(before)):
                return at + length
    return 0


def slogan_end(folded: str, at: int, end: int) -> int:
    """Where the short quoted name ends that the numeral opens (“三高四新”, “五个一”); 0 where it opens none."""
    if folded[at - 1 : at] not in _OPENING:
        return 0
    for i in range(end, min(end + _SHORT, len(folded))):
        if folded[i] in _CLOSING:
            return i
        if folded[i] in ",。、;:!?":
            return 0
    return 0


_MARKER = re.compile(r"[0-9]{1,2}(?:[.、](?![0-9])|[)] ?(?=[^\W0-9])|(?P<blank> +)(?=[\u4e00-\u9fff“《【]))")


def is_marker(folded: str, at: int) -> bool:
    """Whether the digits at `at` are a list marker: at the head of a line, or (but for a blank) after a full stop."""
    before = folded[max(0, at - 3) : at].rstrip(" (")
    heads = not before or before[-1] in "\n\r\f"
    if not heads and before[-1] not in "。;:!?":
        return False
    match = _MARKER.match(folded, at)
    if match is None or not match["blank"]:
        return match is not None
    unit = units.at(folded, match.end())
    return heads and (unit is None or unit.strict)  # 33 个 is an amount

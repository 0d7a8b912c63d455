"""Word evidence from jieba's dictionary. The only module that knows jieba.

Only the dictionary is used: jieba itself is not imported, its cache in the temp folder is neither written nor read.
The file is read when a word is first asked for.
"""

from __future__ import annotations

import threading
from collections.abc import KeysView
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.util import find_spec
from math import log
from pathlib import Path

_loading = threading.Lock()
_LONGEST = 8  # characters of a word that may stand across a seam
_AROUND, _CLEAR = 4, 0.5  # characters on each side of a place that show it; log odds from which one stands there


@dataclass(frozen=True, slots=True)
class _Dictionary:
    """How often each word is counted, the words tagged as personal names, and the log of all counts together."""

    counts: dict[str, int]
    names: frozenset[str]
    log_total: float


@cache
def _read() -> _Dictionary:
    spec = find_spec("jieba")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("jieba is not installed; zhnews reads its dictionary")
    cells = Path(spec.submodule_search_locations[0], "dict.txt").read_text(encoding="utf-8").split()
    words, tags = cells[::3], cells[2::3]
    numbers = list(map(int, cells[1::3]))
    names = frozenset(word for word, tag in zip(words, tags, strict=True) if tag.startswith("nr"))
    return _Dictionary(dict(zip(words, numbers, strict=True)), names, log(sum(numbers)))


@cache
def _dictionary() -> _Dictionary:
    with _loading:  # two threads at once would read the file twice
        return _read()


def frequency(word: str) -> int:
    """How often jieba's dictionary counts the word; 0 for what it does not hold.

    >>> frequency('记者') > 0, frequency('者记')
    (True, 0)
    """
    return _dictionary().counts.get(word, 0)


def held() -> KeysView[str]:
    """All words that jieba's dictionary holds.

    >>> '记者' in held(), '者记' in held()
    (True, False)
    """
    return _dictionary().counts.keys()


def is_name(word: str) -> bool:
    """Whether jieba's dictionary holds the word as a personal name.

    >>> is_name('鲁迅'), is_name('记者')
    (True, False)
    """
    return word in _dictionary().names


def across(tail: str, head: str) -> float:
    """How much likelier, in log odds, two pieces are read as one than each alone: 0 where no word crosses the seam.

    >>> across('消', '除') > 4 > across('走进学校', '表示') == 0
    True
    """
    if not (tail and head):
        return 0.0
    found = _dictionary()
    counts, rest = found.counts, found.log_total
    above, below = _ends(tail), _beginnings(head)
    best = above[-1] + below[0]
    heads = [head[:end] for end in range(1, min(len(head), _LONGEST - 1) + 1)]
    for start in range(max(0, len(tail) - _LONGEST + 1), len(tail)):
        left = tail[start:]
        for right in heads[: _LONGEST - len(left)]:
            count = counts.get(left + right)
            if count:
                best = max(best, above[start] + log(count) - rest + below[len(right)])
    return best - above[-1] - below[0]


def stands_across(text: str, at: int) -> bool:
    """Whether a word stands across the place in the text, before and behind which there may be a blank.

    >>> stands_across('从江北新区到老城', 2), stands_across('从江北新区到老城', 5)
    (True, False)
    """
    tail, head = text[max(0, at - _AROUND) : at].split(), text[at : at + _AROUND].split()
    return bool(tail and head) and across(tail[-1], head[0]) >= _CLEAR


def begins_with_word(text: str) -> bool:
    """Whether the best cut of the text into words begins with a word of two characters or more.

    >>> begins_with_word('记者了解'), begins_with_word('组含全国')
    (True, False)
    """
    found = _dictionary()
    below = _beginnings(text)
    alone = log(found.counts.get(text[:1]) or 1) - found.log_total + below[1]
    return below[0] > alone


@lru_cache(maxsize=4096)
def _ends(text: str) -> tuple[float, ...]:
    """The log probability of the best cut into words of the text up to each of its places, by frequency alone."""
    found = _dictionary()
    counts, rest = found.counts, found.log_total
    best = [0.0] * (len(text) + 1)
    for end in range(1, len(text) + 1):
        best[end] = max(
            best[start] + log(counts.get(text[start:end]) or 1) - rest
            for start in range(max(0, end - _LONGEST), end)
            if end - start == 1 or counts.get(text[start:end])
        )
    return tuple(best)


@lru_cache(maxsize=4096)
def _beginnings(text: str) -> tuple[float, ...]:
    """The same of the text from each of its places on."""
    found = _dictionary()
    counts, rest = found.counts, found.log_total
    best = [0.0] * (len(text) + 1)
    for start in range(len(text) - 1, -1, -1):
        best[start] = max(
            best[end] + log(counts.get(text[start:end]) or 1) - rest
            for end in range(start + 1, min(len(text), start + _LONGEST) + 1)
            if end - start == 1 or counts.get(text[start:end])
        )
    return tuple(best)

"""Word evidence from jieba's dictionary. The only module that knows jieba.

jieba is imported, and its dictionary read, when a word is first asked for. The tokenizer is our own: jieba's
global one is left alone, and no cache file is written or read.
"""

from __future__ import annotations

import threading
import warnings
from functools import cache
from math import log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jieba import Tokenizer

_loading = threading.Lock()


@cache
def _loaded() -> Tokenizer:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba's own import warns of pkg_resources
        import jieba
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    return tokenizer


def _tokenizer() -> Tokenizer:
    with _loading:  # two threads at once would read the dictionary twice
        return _loaded()


def frequency(word: str) -> int:
    """How often jieba's dictionary counts the word; 0 for what it does not hold.

    >>> frequency('记者') > 0, frequency('者记')
    (True, 0)
    """
    return int(_tokenizer().FREQ.get(word, 0))


@cache
def _names() -> frozenset[str]:
    """What the dictionary tags as a personal name."""
    with _tokenizer().get_dict_file() as lines:
        rows = (line.decode("utf-8").split() for line in lines)
        return frozenset(row[0] for row in rows if row[-1].startswith("nr"))


def is_name(word: str) -> bool:
    """Whether jieba's dictionary holds the word as a personal name.

    >>> is_name('鲁迅'), is_name('记者')
    (True, False)
    """
    return word in _names()


def cut(text: str) -> list[str]:
    """The text as words (no guessing of new ones); joined they are the text again.

    >>> cut('全年授权专利')
    ['全年', '授权', '专利']
    """
    return list(_tokenizer().cut(text, HMM=False))


def likelihood(text: str) -> float:
    """The log probability of the text's best cut into words, by the dictionary's frequencies alone.

    >>> likelihood('消除') > likelihood('消') + likelihood('除')
    True
    """
    tokenizer = _tokenizer()
    counts, rest = tokenizer.FREQ, log(tokenizer.total)
    best = [0.0] * (len(text) + 1)
    for end in range(1, len(text) + 1):
        best[end] = max(
            best[start] + log(counts.get(text[start:end]) or 1) - rest
            for start in range(max(0, end - 8), end)
            if end - start == 1 or counts.get(text[start:end])
        )
    return best[-1]

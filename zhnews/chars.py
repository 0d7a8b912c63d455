"""Character classes, and the fold that everything is matched on.

Folding keeps the length: code point `i` of the fold stands for code point `i` of the original. Match on the fold,
slice the original.
"""

from __future__ import annotations

import re
from functools import cache
from unicodedata import normalize

from zhnews import lexicon

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3007\U00020000-\U000323af"
DIGITS = "0-9"
NUMERALS = "零〇一二三四五六七八九十百千万亿两"
SENTENCE_END = "。!?…"
CLOSERS = "”’)》〉】]」』〕"
# The dash that ends a kicker or begins a deck, as it is printed and as recognizers read it.
DASHES = ("——", "一一", "--", "— —", "⸺")
DASH = f"(?:{'|'.join(DASHES)})"
# A single blank, which may part two headings on one line.
BLANK = re.compile(r"(?<=\S) (?=\S)")

# Blanks, full-width forms, Kangxi and CJK radicals, compatibility ideographs; the traditional forms come from a list.
_FOLDABLE = (
    0xA0,
    0x2002,
    0x2003,
    0x2009,
    0x3000,
    *range(0x2E80, 0x2FE0),
    *range(0xF900, 0xFB00),
    *range(0xFF01, 0xFF5F),
)
_OTHER = {
    "・": "·",
    "‧": "·",
    "•": "·",
    "∙": "·",
    "．": ".",
    "﹒": ".",
    "﹑": "、",
    "｡": "。",
    "､": "、",
    "￥": "¥",
    "\t": " ",
}


@cache
def _table() -> dict[str, str]:
    """What folds to what, one character to one character."""
    table = dict(_OTHER)
    table.update((old, new) for old, new in lexicon.rows("variants"))
    for code in _FOLDABLE:
        char = chr(code)
        folded = normalize("NFKC", char)
        if len(folded) == 1 and folded != char:
            table[char] = table.get(folded, folded)  # ⼾ is 戶, which is 户
    return table


@cache
def _foldable() -> re.Pattern[str]:
    return re.compile("[" + re.escape("".join(_table())) + "]")


def fold(text: str) -> str:
    """The text in half-width punctuation and simplified forms, as long as it was.

    >>> fold('（記者　張三）４０％')
    '(记者 张三)40%'
    """
    table = _table()
    return _foldable().sub(lambda m: table[m[0]], text)


_MISREAD_BRACKET = re.compile(r"[《〈](?=[^()《》〈〉]{1,60}\))")
# 摄 behind a name, not the 报 of a masthead set letter by letter.
_MISREAD_CREDIT = re.compile(rf"(?<=[{HAN}] )(?<![日晚早商时晨周快导新市] )报$")


def misread(folded: str) -> str:
    """The fold with what recognizers misread in bylines put right: a round bracket that opens, 摄 that ends a credit.

    >>> misread('《记者 张三)'), misread('《新桥》(上)'), misread('新桥通车。李明 报')
    ('(记者 张三)', '《新桥》(上)', '新桥通车。李明 摄')
    """
    if ")" in folded and ("《" in folded or "〈" in folded):
        folded = _MISREAD_BRACKET.sub("(", folded)
    return _MISREAD_CREDIT.sub("摄", folded) if folded.endswith(" 报") else folded

"""Page labels and the paper's name, as folios, mastheads and other furniture print them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from zhnews import lexicon
from zhnews.chars import HAN, NUMERALS, fold
from zhnews.numerals import parse_numeral

_LIMIT = 120  # characters; furniture that is longer is no folio
_NUMERAL = rf"(?:[0-9]{{1,3}}|[{NUMERALS}]{{1,3}})"
# What holds digits in a folio and is no page: dates, issue numbers, how many pages there are today, telephones.
_OTHER = re.compile(
    r"[0-9〇零一二三四五六七八九十]{2,4}[年.\-/][0-9一二三四五六七八九十]{1,3}[月.\-/][0-9一二三四五六七八九十]{1,3}日?|"
    r"(?:总?第|期号?:?)[0-9,]{1,7}[期号]|(?:今日|本期|共|今天)[0-9一二三四五六七八九十]{1,3}[版页]|[0-9]{3,5}-[0-9]{5,9}|[0-9]{4,}|"
    r"CN\s?[0-9]{2}-[0-9]{4}|[0-9]{1,2}:[0-9]{2}|[0-9]{1,3}(?:元|小时|号|℃|°)"
)
_LETTERED = re.compile(r"(?<![A-Za-z0-9])[A-Z]{1,2}\s?[0O]?[0-9]{1,2}(?:版|(?![A-Za-z0-9.:\-]|/[A-Za-z0-9]))")
_VERSION = re.compile(rf"第\s?{_NUMERAL}\s?版|(?<![0-9]){_NUMERAL}\s?版|头版")
_BARE = re.compile(r"(?<![0-9A-Za-z.,:/·\-])[0-9]{1,3}(?![0-9A-Za-z.,:/%\-])")
_WORD = re.compile(rf"[{HAN}·]+")
_NOT_A_PAPER = re.compile(
    r"(?:海|简|战|捷|情|预|举|通|公|申|填|上|汇|警|电|报|墙|回|播|喜|投|订|本|见|登|读|发|据|我)报$|^(?:本报|天气|图片|责任|编辑|今日)"
)


@dataclass(frozen=True, slots=True)
class Folio:
    """What the furniture of a page says of it: the page's label as printed, and the paper's name; `None` if unsaid."""

    label: str | None = None
    publication: str | None = None


def number(label: str) -> str:
    """The label in the form that labels and jumps are compared in: letters, and the number in digits.

    >>> number('A06'), number('第三版'), number('03版'), number('头版')
    ('A6', '3', '3', '1')
    """
    folded = fold(label).replace(" ", "").removeprefix("第").removesuffix("版")
    if folded == "头":
        return "1"
    letters = re.match(r"[A-NP-Z]{0,2}", folded)
    head = letters[0] if letters else ""
    rest = folded[len(head) :].replace("O", "0")
    if rest.isdecimal():
        return head + str(int(rest))
    try:
        return head + str(parse_numeral(rest))
    except ValueError:
        return folded


def label(line: str) -> str | None:
    """The page's label on a line of furniture, as printed; `None` where it has none.

    >>> label('A06 新闻'), label('2021年11月25日 星期四 第3版'), label('10 国内'), label('今日八版')
    ('A06', '第3版', '10', None)
    """
    found = _label(line)
    return found[1] if found else None


def _label(line: str) -> tuple[int, str] | None:
    """How surely, and what, the line's label is."""
    if len(line) > _LIMIT:
        return None
    folded = _OTHER.sub(lambda m: "\x00" * len(m[0]), fold(line))
    for rank, pattern in ((4, _LETTERED), (3, _VERSION), (2, _BARE)):
        match = pattern.search(folded)
        if not match:
            continue
        if rank == 2 and not _is_bare(folded, match):
            continue
        return rank, line[match.start() : match.end()].strip()
    return None


def _is_bare(folded: str, match: re.Match[str]) -> bool:
    """Whether a number alone is a page's: with a date, or beside nothing but the name of a page."""
    rest = folded[: match.start()] + folded[match.end() :]
    words = _WORD.findall(rest)
    if "\x00" in rest and all(word.startswith(("星期", "周", "农历")) or len(word) <= 4 for word in words):
        return True
    names = lexicon.words("page_names")
    return len(words) == 1 and words[0] in names and len(rest.strip()) <= len(words[0]) + 2


@cache
def _names() -> re.Pattern[str]:
    named = lexicon.alternation(
        tuple(row[0] for row in lexicon.rows("outlets") if row[1] == "name" and len(row[0]) > 3)
    )
    return re.compile(rf"[{HAN}·]{{1,9}}报(?:海外版|社)?|{named}")


def _papers(line: str) -> Iterable[tuple[float, str]]:
    """The papers named on a line of furniture, with how much that counts."""
    if len(line) > _LIMIT:
        return
    folded = fold(line)
    for match in _names().finditer(folded):
        start, end = match.span()
        name = match[0]
        if name.endswith("社"):
            name, end = name[:-1], end - 1
        if _NOT_A_PAPER.search(name) or len(name) < 3:
            continue
        before = folded[start - 1 : start]
        whole = not before.strip() or before in "|·:/"
        after = folded[end : end + 1]
        weight = 2.0 if whole and (not after.strip() or after in "|·/") else 0.5 if whole else 0.25
        if len(folded.strip()) == len(name):
            weight = 3.0
        yield weight, line[start:end]


def publication(furniture: Iterable[str]) -> str | None:
    """The paper's name, where the furniture of its pages says it; the one it says most plainly.

    >>> publication(['滨江日报 2020年5月30日 星期六', '天气预报'])
    '滨江日报'
    """
    votes: dict[str, float] = defaultdict(float)
    for line in furniture:
        for weight, name in _papers(line):
            votes[name] += weight
    best = max(votes, key=lambda name: (votes[name], len(name)), default=None)
    return best if best is not None and votes[best] >= 1.5 else None


def read(furniture: Iterable[tuple[int, str]]) -> dict[int, Folio]:
    """What the furniture says of every page: `furniture` gives the page's index and a line, as printed.

    >>> read([(0, '滨江日报 2020年5月30日'), (0, 'A06 深度')])
    {0: Folio(label='A06', publication='滨江日报')}
    """
    lines: dict[int, list[str]] = {}
    for page, line in furniture:
        lines.setdefault(page, []).append(line)
    found: dict[int, Folio] = {}
    for page, here in lines.items():
        labels = [known for known in map(_label, here) if known]
        best = max(labels, key=lambda known: known[0], default=None)
        found[page] = Folio(best[1] if best else None, publication(here))
    return found

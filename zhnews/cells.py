"""The pieces that a page's text falls into before anything is joined: one printed line of one column each."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zhnews.text import Text

_SPACED = 8  # letters; fewer are names set wide
_STOP = re.compile(r"[。！？!?…｡][”’\"'）)】》」』〕〉]{0,3}$")
_HEAD = re.compile(
    r"[“‘（《〈【「『〔(\[]{0,3}(?:[A-Za-z0-9.%:/+\-]{1,24}|[\s\S])[，。、；：！？”’）》】」』〕〉…—,.;:!?)\]]{0,4}"
)
_NARROW = re.compile(r"[!-~]")
_TIGHT = re.compile(r"[“”‘’]|(?<=[，。、；：！？”’）》】」』])[，。、；：！？”’）》】」』（《【「『]")
_INNER = re.compile(r"[，。、；：！？,;:]")
_CLOSING = re.compile(r"[，。、；：！？”’）》】」』〕〉…,;:!?)\]%％]")


def width(string: str) -> float:
    """How wide the string prints, in half-widths: 2 for a Chinese character, 1 for a Latin one.

    >>> width('新桥通车A1')
    10.0
    """
    return len(string) + (len(string.encode("utf-8", "surrogatepass")) - len(string)) / 2


@dataclass(frozen=True, slots=True)
class Cell:
    """One printed line of one column.

    `gap` says that a blank line stands before it, `indent` that it began with blanks, `row` which physical line it
    comes from. `low` and `high` bound its printed width in half-widths (quotation marks may print narrow, Latin letters
    and digits a little wide); `need` is what its unbreakable head would have needed at the end of the line before. `stop`: it ends a sentence, `closing`: it
    begins with what cannot begin a sentence, `phrased`: it has punctuation as running text has.
    """

    text: Text
    gap: bool
    indent: bool
    mark: str
    page: int
    row: int
    low: float
    high: float
    need: float
    stop: bool
    closing: bool
    phrased: bool

    @classmethod
    def of(cls, text: Text, gap: bool, indent: bool, mark: str, page: int, row: int) -> Cell:
        """The cell with what can be measured of it."""
        string = text.string
        size = width(string)
        head = _HEAD.match(string)
        return cls(
            text,
            gap,
            indent,
            mark,
            page,
            row,
            size - len(_TIGHT.findall(string)),
            size + 0.15 * len(_NARROW.findall(string)),
            min(width(head[0]), 12.0) if head else 2.0,
            _STOP.search(string, max(0, len(string) - 5)) is not None,
            _CLOSING.match(string) is not None,
            _INNER.search(string) is not None,
        )


def compact(text: Text) -> Text:
    """A line that was set or read letter by letter, without the blanks between its letters.

    >>> compact(Text.of('处 置 能 力 的 ， 要 建 设')).string
    '处置能力的，要建设'
    """
    string = text.string
    if string.count(" ") * 3 < len(string):
        return text
    letters = string.split(" ")
    if len(letters) < _SPACED or sum(len(letter) == 1 for letter in letters) * 10 < len(letters) * 7:
        return text
    at, kept = 0, []
    for letter in letters:
        if letter:
            kept.append(text[at : at + len(letter)])
        at += len(letter) + 1
    return Text.join("", kept)

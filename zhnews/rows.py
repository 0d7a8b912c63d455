"""The physical lines of a source, each as text with its place, without its marks."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from zhnews import markup
from zhnews.chars import HAN
from zhnews.text import Text

# Files put together have a byte order mark each.
_PHYSICAL = re.compile(r"\ufeff?([^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+)")
_INDENT = re.compile(r"[\u3000 \t]")
_LABEL = re.compile(f"[{HAN}]{{2,6}}")
_UNMARKED = 4  # characters of a label without a mark; fewer are names
_WORDS = "   "  # stands between words whose letters stand one by one: the blank that they had
_SPACED, _SPREAD = 8, 5  # letters; fewer are names set wide, but for those that all stand one by one
# A printed line whose letters stand one by one, within a longer row: beside other columns' lines, as a rule. Of a
# dateline, which has few letters, the date tells.
_LONG = 16
_LETTER = r"[^\x00-\x7f\s]"
_STRETCH = re.compile(
    rf"(?<!\S)(?:(?:{_LETTER} ){{6}}(?:(?:{_LETTER}|[0-9]{{1,4}}) ){{0,40}}{_LETTER}|"
    rf"(?:{_LETTER} ){{3,8}}[0-9]{{1,2}} [月⽉] [0-9]{{1,2}} [日⽇](?: 电)?)(?!\S)"
)


@dataclass(frozen=True, slots=True)
class Row:
    """One physical line: `text` without white space at its ends, the rest as `lines.Line` has it.

    `inset` is how many characters of white space stand before the text on its line, `margin` their width.
    """

    text: Text
    gap: bool
    indent: bool
    mark: str
    page: int
    inset: int = 0
    margin: int = 0


def read(source: str) -> list[Row]:
    """The rows of a page or of several, parted by form feeds or by an extractor's page marks."""
    found: list[Row] = []
    marked = markup.present(source)
    markdown = marked and markup.is_markdown(source)
    end, page = markup.front(source) if marked else 0, 0
    rank = 0
    for match in _PHYSICAL.finditer(source, end):
        raw = match[1]
        string = raw.strip()
        if not string:
            continue
        start = match.start(1)
        between = source[end:start]
        feeds = between.count("\f")
        gap = not found or between.count("\n") > 1 or feeds > 0
        page += feeds
        if not marked:
            end = match.end()
            inset = len(raw) - len(raw.lstrip())
            text = compact(Text.of(string, start + inset))
            found.append(Row(text, gap, raw[0] in "\u3000 \t", "", page, inset, inset + raw.count("\u3000", 0, inset)))
            continue
        if markup.page_break(string):
            page += 1
            continue
        rank, above = _rank(string), rank
        for text, mark in markup.rows(raw, start, markdown):
            if mark == "heading" and rank and found and _is_label(found[-1], larger=rank < above):
                found[-1] = replace(found[-1], mark="label")
            end = match.end()
            indent = _INDENT.match(text.string) is not None
            found.append(Row(compact(text.strip()), gap, indent, mark, page))
            gap, above = False, 0
    return found


def _rank(string: str) -> int:
    """How many marks of a heading the line begins with: the more, the less it is set large."""
    return len(string) - len(string.lstrip("#"))


def _is_label(row: Row, larger: bool) -> bool:
    """Whether a row right above a heading is the label of a column: a smaller heading, or a line without its mark."""
    unmarked = row.mark in ("", "bold") and row.gap and len(row.text) >= _UNMARKED
    placed = larger if row.mark == "heading" else unmarked
    return placed and _LABEL.fullmatch(row.text.string) is not None


def compact(text: Text) -> Text:
    """A line without the blanks between letters that were set or read one by one, in all of it or in a stretch.

    >>> compact(Text.of('处 置 能 力 的 ， 要 建 设')).string
    '处置能力的，要建设'
    """
    string = text.string
    if " " not in string:
        return text
    if _is_spaced(string):
        stretches = [(0, len(string))]
    elif len(string) > _LONG:
        stretches = [found.span() for found in _STRETCH.finditer(string)]
    else:
        return text
    at, kept = 0, []
    for start, end in stretches:
        for blank in range(start, end):
            if string[blank] == " " and not string.startswith(_WORDS, blank - 1):
                kept.append(text[at:blank])
                at = blank + 1
    return Text.join("", [*kept, text[at:]]) if kept else text


def _is_spaced(string: str) -> bool:
    """Whether most of the line's letters stand one by one."""
    if string.count(" ") * 3 < len(string):
        return False
    letters = string.split()
    single = sum(len(letter) == 1 or letter.isdecimal() for letter in letters)
    if len(letters) < _SPACED:
        return len(letters) >= _SPREAD and single == len(letters)
    return single * 10 >= len(letters) * 7

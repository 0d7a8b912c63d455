"""Physical lines that hold several printed ones: columns side by side, or a paragraph's lines joined by blanks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from zhnews.cells import OVER, RUNNING, Cell, is_caption, is_named, width
from zhnews.chars import HAN, fold
from zhnews.rows import Row

_WORD = re.compile(r"\S+")
_NARROWEST, _WIDEST = 14, 80  # half-widths of a column
_FEWEST = 4
_SLACK, _LACKS = 3.0, 4.5  # half-widths that a full line may be wider than its column, or short of it
_AROUND = 3  # rows whose neighbours hold columns side by side are unsure too
_GUTTER = re.compile(r" {3,}(?:[|丨│] {0,9})?| {1,2}[|│] {1,9}")
# Where OCR has read one rule between columns as a bar, it has read others as other marks.
_RULED = re.compile(r" {3,}(?:[|丨│] {0,9})?| {0,2}[|│] {0,9}| {1,2}[。”>] {0,9}")
_BAR = re.compile(r"[|│] ")
_LEAST_GUTTER = 3
_GRID = 4  # of so many rows one has blanks that place it: the tool has kept the page's layout
_OPEN_GUTTER = 3  # rows with a gutter between running text; fewer are headings and folios set wide
_CLOSING = "，。、；：！？”’）》】」』,;:!?)"
_STOP = re.compile(r"[。！？!?…][”’\"'）)】》」』]{0,3}$")
_NAMES = re.compile(r"(?:记者|通讯员|实习生|編輯|编辑|责编|版式|校对|文[、/]图) ?|摄$")
_MANY = 3  # full lines in a row of many, where every blank but a few is a line's end
_HEADING = 6  # characters; shorter ones are names and labels
_BETWEEN = re.compile(f"[{HAN}] [{HAN}]")
_TITLE = 40  # characters
_SHORT = 6  # half-widths that a line may be short of its column's width
_ENDED = re.compile(r"[。！？!?][”’）)]{0,2}( {1,3})(?=[^ \n])")
_MOST_COLUMNS = 6  # more on one line are lines of one paragraph, joined by blanks


def split(rows: Sequence[Row]) -> list[Cell]:
    """The printed lines of the rows, in source order."""
    sizes = _sizes(rows)
    if not sizes and sum(_has_gutter(row.text.string) for row in rows) < _OPEN_GUTTER:
        return [Cell.of(row, row.text) for row in rows]
    cut = [[(0, len(row.text))] if _is_titled(rows, i) else _cut(row, sizes) for i, row in enumerate(rows)]
    cut = [_doubled(rows, i) or groups for i, groups in enumerate(cut)]
    sure = [len(groups) for groups in cut]
    for i, row in enumerate(rows):
        most = _most_near(sure, i)
        if sure[i] == 1:
            if most < 2 or row.mark == "heading" or _is_credited(row):
                continue
            cut[i] = _cut(row, sizes, surely=False)
        if len(cut[i]) < most:
            cut[i] = [part for span in cut[i] for part in _parted(row.text.string, span, sizes)]
    grid = sum(row.inset >= _LEAST_GUTTER or _has_gutter(row.text.string) for row in rows) * _GRID > len(rows)
    cells: list[Cell] = []
    for i, (row, groups) in enumerate(zip(rows, cut, strict=True)):
        loose = any(len(g) > 1 for g in cut[max(0, i - _AROUND) : i + _AROUND + 1])
        placed = grid or row.inset >= _LEAST_GUTTER or _has_gutter(row.text.string)
        for k, (start, end) in enumerate(groups):
            text = row.text if len(groups) == 1 else row.text[start:end]
            cells.append(Cell.of(row, text, k == 0, loose, _place(row, start) if placed else None))
    return cells


def _is_credited(row: Row) -> bool:
    """Whether the row is names with their roles, or a caption with its credit, parted by blanks."""
    folded = fold(row.text.string)
    return is_named(folded) or is_caption(folded)


def _is_titled(rows: Sequence[Row], i: int) -> bool:
    """Whether the row is a heading with a bar behind its column's name: a rule would be read near by, too."""
    string = rows[i].text.string
    if not _BAR.search(string) or len(string) > _TITLE or RUNNING.search(string) or string.count("   "):
        return False
    near = (*rows[max(0, i - _AROUND) : i], *rows[i + 1 : i + _AROUND + 1])
    return rows[i].gap and not any(_BAR.search(row.text.string) for row in near)


def _place(row: Row, start: int) -> tuple[float, float]:
    """Where the row's text from `start` stands on its line, in characters and in half-widths."""
    return float(row.inset + start), row.margin + width(row.text.string[:start])


def _has_gutter(string: str) -> bool:
    """Whether running text stands on both sides of a gutter."""
    found = _GUTTER.search(string) if "   " in string or "|" in string else None
    return found is not None and found.start() >= 7 and len(string) - found.end() >= 7


def _sizes(rows: Sequence[Row]) -> list[float]:
    """The widths of the columns: those that many of the words (what blanks part) share."""
    counts: Counter[int] = Counter()
    before = 0.0
    for row in rows:
        string = row.text.string
        if " " not in string and len(string) * 2 > _WIDEST:
            before = 0.0
            continue
        for word in _WORD.findall(string):
            size = width(word)
            if _NARROWEST <= size <= _WIDEST and abs(size - before) <= 2 and not _STOP.search(word[-5:]):
                counts[round(size)] += 1
            before = size
    common = [(n, size) for size, n in counts.items() if n >= _FEWEST]
    common.sort(reverse=True)
    return [float(size) for n, size in common if n * 5 >= common[0][0]]


def _cut(row: Row, sizes: Sequence[float], surely: bool = True) -> list[tuple[int, int]]:
    """The spans of the row's printed lines in its text; surely so if two fill a column, in no list of names."""
    string = row.text.string
    if "   " in string or _BAR.search(string):
        gutter = _RULED if _BAR.search(string) else _GUTTER
        spans = _between([found.span() for found in gutter.finditer(string)], 0, len(string))
        return [part for start, end in spans for part in _lines(row, sizes, start, end, surely)] or [(0, len(string))]
    running = RUNNING.search(string) is not None
    if surely and not running and _NAMES.search(string):
        return [(0, len(string))]
    groups = _lines(row, sizes, 0, len(string), surely)
    if (
        surely
        and running
        and sizes
        and sum(width(string[start:end]) >= min(sizes) - _SHORT for start, end in groups) < 2
    ):
        return [(0, len(string))]
    return groups


def _between(gutters: Sequence[tuple[int, int]], begin: int, end: int) -> list[tuple[int, int]]:
    """What stands between the gutters, and on either side of them."""
    starts, ends = [begin, *(stop for _, stop in gutters)], [*(start for start, _ in gutters), end]
    return [span for span in zip(starts, ends, strict=True) if span[0] < span[1]]


def _doubled(rows: Sequence[Row], i: int) -> list[tuple[int, int]]:
    """The spans of two headings on one row, one of which a row near by prints again: letters with a shadow."""
    string = rows[i].text.string
    if " " not in string or len(string) > _WIDEST:
        return []
    near = [row.text.string for row in (*rows[max(0, i - 2) : i], *rows[i + 1 : i + 3])]
    at = string.find(" ")
    while at > 0:
        left, right = string[:at], string[at + 1 :].lstrip()
        if any(_again(left, right, other) for other in near):
            return [(0, at), (len(string) - len(right), len(string))]
        at = string.find(" ", at + 1)
    return []


def _again(left: str, right: str, other: str) -> bool:
    """Whether the other row is one of the two, or begins with the right one or ends with the left one."""
    first, second = (len(piece) >= _HEADING and piece in other for piece in (left, right))
    return (first and (other == left or other.endswith(f" {left}"))) or (
        second and (other == right or other.startswith(f"{right} "))
    )


def _ends_below(string: str, end: int, start: int, stop: int) -> bool:
    """Whether a blank parts what ends at `end` from the end of a sentence; a paragraph's last line has none."""
    return _BETWEEN.match(string, end - 1, start + 1) is not None and _STOP.search(string, stop - 1, stop) is not None


def _most_near(sure: Sequence[int], i: int) -> int:
    """How many columns stand side by side around the row, by how many lines the rows surely hold."""
    near = (*sure[max(0, i - 2) : i], *sure[i + 1 : i + 3])
    return max([groups for groups in near if groups <= _MOST_COLUMNS], default=0)


def _parted(string: str, span: tuple[int, int], sizes: Sequence[float]) -> list[tuple[int, int]]:
    """The span, parted at blanks behind sentences' ends, which are gutters beside columns; but not a line that is full.

    A full line that ends a sentence, too, is two ends of paragraphs.
    """
    begin, end = span
    wide = width(string[begin:end])
    if any(-_LACKS <= wide - size <= _SLACK for size in sizes) and not _STOP.search(string, max(begin, end - 5), end):
        return [span]
    return _between([found.span(1) for found in _ENDED.finditer(string, begin, end)], begin, end)


def _lines(row: Row, sizes: Sequence[float], begin: int, end: int, surely: bool) -> list[tuple[int, int]]:
    """The spans of the printed lines between two gutters."""
    string = row.text.string[begin:end]
    whole = [(begin, end)]
    if row.mark == "heading" or " " not in string or not sizes or width(string) <= max(sizes) + _SLACK:
        return whole
    words = [(begin + found.start(), begin + found.end(), width(found[0])) for found in _WORD.finditer(string)]
    size = max(sizes, key=lambda s: sum(s - 2.5 <= w <= s + 1.5 for _, _, w in words))
    least = size - _LACKS
    full = [w for _, _, w in words if least <= w <= size + _SLACK]
    if not full or (surely and sum(full) * 2 < sum(w for _, _, w in words)):
        return whole
    many = len(full) >= _MANY
    groups: list[tuple[int, int]] = []
    begin, end, wide = words[0]
    for start, stop, more in words[1:]:
        together = wide + 1 + more
        closing = row.text.string[start] in _CLOSING
        ended = wide < size - 5 and _STOP.search(row.text.string, max(begin, end - 5), end) is not None
        filled = many and wide >= least
        # Behind a paragraph's end: a full line, or another column's end, as both do not fill a line.
        apart = ended and (more >= size - 7 or (many and together < least))
        apart |= (many or not surely) and _ends_below(row.text.string, end, start, stop)
        if closing or (together <= size + OVER and not filled and not apart):
            end, wide = stop, together
        else:
            groups.append((begin, end))
            begin, end, wide = start, stop, more
    groups.append((begin, end))
    return groups

"""Headlines and lines of names that were set on several lines: which printed line goes on in the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from zhnews import fragments, names, seams
from zhnews.cells import Cell
from zhnews.chars import BLANK, HAN
from zhnews.echoes import CROSSED, Echoes
from zhnews.wrapped import Run

_CROSSED_APART = 2.6  # log odds from which a word joins two lines, where others stand between them
_TURNS = 3  # headlines that stand side by side, at most
_GAP = -1.5  # of a blank line between them
_ENCLOSED = 3.0  # of a pair of marks around it
_WIDER = 2.0  # half-widths that the line below may be wider
_REST = 0.1  # of what is left for the last line, where no word proves it
_LINES = 3  # that a headline has, at most, besides what is left for the last
_LEFT = 3  # characters that are no heading by themselves, right below one; what has a surname may be the author
# The last of a line of names and roles, cut after its first character.
_CUT_NAME = re.compile(rf"[ \xa0\u3000](?:(?![摄文图报绘])[{HAN}]|通讯)$|、$")
# The names of a lead that are asked for in a bracket and not all told; and what tells the last of them.
_ASKS = re.compile(r"\([^()]{0,12}(?:记者|通讯员|实习生)[^()]{0,24}$|[讯电][\s\xa0]{0,3}\([^()]{1,24}$")
_NAMES_END = re.compile(r"[^。,()]{0,24}\)")
_ENDED = "。:;!?…—"  # behind these a line is whole
# A line of several headlines: log odds from which a word joins one of them to a line below, or to one above; how many
# characters each has at the least and all at the most, blanks between them, and commas.
_PARTS, _PARTS_ABOVE = 2.2, 3.0
_SHORTEST, _LONGEST, _BLANKS, _COMMAS = 4, 60, 3, 2
_REACH = 8  # characters that are looked at on either side of a seam


def parted(cells: Sequence[Cell], page: Echoes) -> list[Cell]:
    """The cells, lines of several headlines side by side being parted at the blanks between.

    A blank is one of those where a word joins what stands before it to a line below, or what stands behind it to a
    line above.

    >>> from zhnews import columns, rows
    >>> lines = ['街坊办起读书活 新桥昨日通车', '动', '', '昨日，新桥通车。']
    >>> cells = columns.split(rows.read('\\n'.join(lines)))
    >>> [cell.text.string for cell in parted(cells, Echoes(lines))]
    ['街坊办起读书活', '新桥昨日通车', '动', '昨日，新桥通车。']
    """
    found: list[Cell] = []
    for k, cell in enumerate(cells):
        if (cell.gap or (k > 0 and cells[k - 1].gap)) and _may_be_several(cell):
            found += _headlines(cell, _near_lines(cells, k, -1), _near_lines(cells, k, 1), page)
        else:
            found.append(cell)
    return found


def _may_be_several(cell: Cell) -> bool:
    """Whether the line has the form of headlines side by side; a comma stands in few, and below a blank line."""
    folded = cell.folded
    if not 0 < folded.count(" ") <= _BLANKS or len(folded) > _LONGEST:
        return False
    if cell.stop or cell.mark or cell.lead or cell.credit or cell.bare or "。" in folded:
        return False
    return sum(map(folded.count, ",;")) <= (_COMMAS if cell.gap else 0)


def _near_lines(cells: Sequence[Cell], k: int, step: int) -> list[str]:
    """The lines above or below, as far as they may be headlines', too."""
    lines: list[str] = []
    for n in range(k + step, k + (_TURNS + 1) * step, step):
        if not 0 <= n < len(cells) or cells[n].stop or cells[n].lead or cells[n].mark or cells[max(n, n - step)].gap:
            break
        if cells[n].row is not cells[k].row:
            lines.append(cells[n].folded)
    return lines


def _headlines(cell: Cell, above: Sequence[str], below: Sequence[str], page: Echoes) -> Iterator[Cell]:
    """The lines of headlines that the cell holds; itself if there is but one."""
    folded, begin = cell.folded, 0
    for blank in BLANK.finditer(folded):
        left, right = folded[begin : blank.start()], folded[blank.end() :]
        if min(len(left), len(right)) < _SHORTEST or right[0] in fragments.NEVER_FIRST:
            continue
        on = max([_word(left, line, page) for line in below], default=0.0)
        if on > _PARTS or max([_word(line, right, page) for line in above], default=0.0) > _PARTS_ABOVE:
            yield _own(cell, begin, blank.start())
            begin = blank.end()
    yield _own(cell, begin, len(folded)) if begin else cell


def _own(cell: Cell, begin: int, end: int) -> Cell:
    """A piece of the line as a line of its own."""
    text = cell.text[begin:end]
    row = replace(cell.row, text=text, gap=cell.gap or begin > 0)
    return Cell.of(row, text, cell.first, x=None if begin else cell.x)


def _word(above: str, below: str, page: Echoes) -> float:
    """What the words across say for one line going on in the other."""
    if not (above[-1].isalnum() and below[0].isalnum()):
        return 0.0
    return page.across(above[-_REACH:], below[:_REACH])


def join(cells: Sequence[Cell], runs: Sequence[Run], page: Echoes) -> list[Run]:
    """The runs, lines that stand alone being joined where a word is broken between them.

    Headlines that stand side by side come by turns: a line may go on after one or two of the others'.
    """
    found: list[Run] = []
    for run in runs:
        odds = {k: _odds(cells, found[k], run, page) for k in _near(found)}
        at = max(odds, key=odds.__getitem__, default=None)
        if at is None or odds[at] <= 0:
            found.append(run)
        else:
            found[at] = Run(found[at].cells + run.cells, run.size, run.unsure)
    return found


def _near(found: Sequence[Run]) -> Iterator[int]:
    """The last run, and those before it as far as all after them stand alone, with the one above these."""
    for k in range(len(found) - 1, max(-1, len(found) - 1 - _TURNS), -1):
        yield k
        if found[k].size:
            return


def _odds(cells: Sequence[Cell], above: Run, below: Run, page: Echoes) -> float:
    """How surely a word, a name or a pair of marks is broken between the lines; 0 where none is."""
    last, head = cells[above.cells[-1]], cells[below.cells[0]]
    apart = above.cells[-1] + 1 != below.cells[0]
    if above.size and (below.size or not (_is_left(cells, above, below) or _is_alone(cells, above))):
        return 0.0
    if last.stop or last.mark or head.lead or head.mark:
        return 0.0
    if below.size:
        return float(not apart and _in_credit(last.folded, head.folded))
    if head.low > last.low + _WIDER or last.text.string == head.text.string:  # set in a shadowed face
        return 0.0
    if last.credit:
        return float(not apart and _CUT_NAME.search(last.text.string) is not None and not head.phrased)
    tail, text = "".join(cells[i].folded for i in above.cells), head.folded
    rest = _is_rest(tail, text, head)
    needed = _CROSSED_APART if (apart and not rest) or above.size else CROSSED
    if head.gap and not above.size:
        needed -= _GAP
    if seams.enclosed(tail, text):
        return _ENCLOSED + max(_word(tail, text, page), 0.0) - needed
    if not text[0].isalnum() or tail[-1] in _ENDED:
        return 0.0
    return max(_word(tail, text, page) - needed, _REST if not apart and (rest or _goes_on(tail, head)) else 0.0)


def _is_rest(tail: str, text: str, head: Cell) -> bool:
    """Whether the line is what did not fit above: no heading by itself, and no author's name."""
    left = 1 if head.gap else _LEFT
    return len(text) <= left and len(tail) > 2 * len(text) and not (len(text) > 1 and names.is_person(text))


def _goes_on(tail: str, head: Cell) -> bool:
    """Whether the line above breaks off at a comma, and the one below is a heading's, too."""
    return tail[-1] == "," and not head.gap


def _is_left(cells: Sequence[Cell], above: Run, below: Run) -> bool:
    """Whether the line below may be what is left of a headline that fills its lines as a paragraph does."""
    return len(above.cells) <= _LINES and len(cells[below.cells[0]].text) <= _LEFT


def _is_alone(cells: Sequence[Cell], above: Run) -> bool:
    """Whether the line may be a headline's that is as wide as a column: one line, behind a blank one."""
    return len(above.cells) == 1 and cells[above.cells[0]].gap


def _in_credit(tail: str, text: str) -> bool:
    """Whether the bracket of a lead's names stands open above running text, which begins with the last of them."""
    return _ASKS.search(tail) is not None and _NAMES_END.match(text) is not None and seams.enclosed(tail, text)

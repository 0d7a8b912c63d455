"""Headlines and lines of names that were set on several lines: which printed line goes on in the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zhnews import names, seams
from zhnews.cells import Cell
from zhnews.chars import HAN
from zhnews.echoes import CROSSED, Echoes
from zhnews.wrapped import Run, Style

_CROSSED_APART = 3.0  # log odds from which a word joins two lines, where others stand between them
_TURNS = 3  # headlines that stand side by side, at most
_GAP = -1.5  # of a blank line between them, at least
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
_REACH = 8  # characters that are looked at on either side of a seam


def join(cells: Sequence[Cell], runs: Sequence[Run], how: Style, page: Echoes) -> list[Run]:
    """The runs, lines that stand alone being joined where a word is broken between them.

    Headlines that stand side by side come by turns: a line may go on after one or two of the others'.
    """
    found: list[Run] = []
    for run in runs:
        odds = {k: _odds(cells, found[k], run, how, page) for k in _near(found)}
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


def _odds(cells: Sequence[Cell], above: Run, below: Run, how: Style, page: Echoes) -> float:
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
    needed = _CROSSED_APART if apart or above.size else CROSSED
    if head.gap and not above.size:
        needed -= min(how.gap, _GAP)
    if seams.enclosed(tail, text):
        return _ENCLOSED - needed
    if not text[0].isalnum() or tail[-1] in _ENDED:
        return 0.0
    crossing = page.across(tail[-_REACH:], text[:_REACH]) - needed if tail[-1].isalnum() else 0.0
    return max(crossing, _REST if not apart and (_is_rest(tail, text, head) or _goes_on(tail, head)) else 0.0)


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

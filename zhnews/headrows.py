"""Headlines and lines of names that were set on several lines: which printed line goes on in the next."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhnews import names, seams
from zhnews.cells import Cell
from zhnews.chars import HAN, fold
from zhnews.echoes import Echoes
from zhnews.wrapped import Run, Style

_CROSSING = 1.0  # log odds of a word across the seam from which it joins two lines
_GAP = -1.5  # of a blank line between them, at least
_ENCLOSED = 3.0  # of a pair of marks around it
_WIDER = 2.0  # half-widths that the line below may be wider
_LEFT = 3  # characters that are no heading by themselves, right below one; what has a surname may be the author
# The last of a line of names and roles, cut after its first character.
_CUT_NAME = re.compile(rf"[ \xa0\u3000](?:(?![摄文图报绘])[{HAN}]|通讯)$|、$")
_ASKS = re.compile(r"\([^()]{0,12}(?:记者|通讯员|实习生)[^()]{0,24}$|[讯电][\s\xa0]{0,3}\([^()]{1,24}$")
_NAMES_END = re.compile(r"[^。,()]{0,24}\)")
_REACH = 8  # characters that are looked at on either side of a seam


def join(cells: Sequence[Cell], runs: Sequence[Run], how: Style, page: Echoes) -> list[Run]:
    """The runs, lines that stand alone being joined where a word is broken between them."""
    found: list[Run] = []
    for run in runs:
        if found and _goes_on(cells, found[-1], run, how, page):
            found[-1] = Run(found[-1].cells + run.cells, run.size, run.unsure)
        else:
            found.append(run)
    return found


def _goes_on(cells: Sequence[Cell], above: Run, below: Run, how: Style, page: Echoes) -> bool:
    """Whether a word, a name or a pair of marks is broken between the lines."""
    if above.size or above.cells[-1] + 1 != below.cells[0]:
        return False
    last, head = cells[above.cells[-1]], cells[below.cells[0]]
    if below.size:
        return _in_credit(fold(last.text.string), fold(head.text.string))
    if last.stop or last.mark or head.lead or head.mark or head.low > last.low + _WIDER:
        return False
    if last.credit:
        return _CUT_NAME.search(last.text.string) is not None and not head.phrased
    if last.text.string == head.text.string:  # set in a shadowed face
        return False
    tail, text = fold("".join(cells[i].text.string for i in above.cells)), fold(head.text.string)
    gap = min(how.gap, _GAP) if head.gap else 0.0
    if seams.enclosed(tail, text):
        return _ENCLOSED + gap > _CROSSING
    if not (tail[-1].isalnum() and text[0].isalnum()):
        return False
    if len(text) <= _LEFT and not head.gap and len(tail) > 2 * len(text) and not names.has_surname(text):
        return True
    return page.across(tail[-_REACH:], text[:_REACH]) + gap > _CROSSING


def _in_credit(tail: str, text: str) -> bool:
    """Whether the bracket of a lead's names stands open above running text, which begins with the last of them."""
    return _ASKS.search(tail) is not None and _NAMES_END.match(text) is not None and seams.enclosed(tail, text)

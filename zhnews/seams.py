"""How well one piece of text continues another: the evidence at the seam."""

from __future__ import annotations

import re

from zhnews import fragments, words

_REACH = 5
_CROSSING = 0.6
_HAN_END, _HAN_HEAD = re.compile("[\u4e00-\u9fff]+\\Z"), re.compile("[\u4e00-\u9fff]+")
_NUMBER_END = re.compile(r"[0-9.][0-9.%]*$")
_LATIN_END, _LATIN_HEAD = re.compile("[A-Za-z]$"), re.compile("[A-Za-z]")
_UNIT_HEAD = re.compile(
    "[0-9年月日时分个名人万亿千百余多家户件次场项条米公吨亩元%级岁℃度只辆台座处所种支期号届位周天秒点.]"
)


def language(tail: str, head: str) -> float:
    """Dictionary evidence that a word stands across the seam: positive where one does.

    >>> language('共建幸福小', '区和睦家园') > 2 > 1 > language('他走进学校', '表示感谢')
    True
    """
    above, below = _HAN_END.search(tail[-_REACH:]), _HAN_HEAD.match(head[:_REACH])
    return words.across(above[0], below[0]) if above and below else 0.0


def fit(tail: str, head: str) -> float:
    """How well `head` continues `tail` as one paragraph, in log odds; both are folded."""
    score = -fragments.opening(head)
    crossing = language(tail, head)
    score += min(crossing, 9.0) * _CROSSING if crossing > 0.5 else 0.0
    if _NUMBER_END.search(tail[-20:]):
        score += 4.0 if _UNIT_HEAD.match(head) else -1.0 if head[0].isdigit() else -3.0
    elif head[0] in "%‰℃":
        score -= 4.0
    if _LATIN_END.search(tail) and _LATIN_HEAD.match(head):
        score += 2.0
    for opened, closed in (
        (fragments.quote_left_open(tail), fragments.quote_closed_first(head)),
        (fragments.bracket_left_open(tail), fragments.bracket_closed_first(head)),
    ):
        if opened and closed:
            score += 2.0
        elif opened or closed:
            score -= 3.0
    return score

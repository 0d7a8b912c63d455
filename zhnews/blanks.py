"""Blanks that the extraction put inside a Chinese numeral: 三千 八百, 百 分 之 五."""

from __future__ import annotations

import re
from functools import cache

from zhnews import amounts
from zhnews.text import Text


@cache
def _inside() -> re.Pattern[str]:
    scales, numeral = "十百千万亿拾佰仟", f"{amounts.HAN}0-9"
    return re.compile(
        rf"[ ](?:(?<=[{scales}点分之] )[ ]{{0,3}}(?=[{numeral}点分之])"
        rf"|(?<=[{numeral}] )[ ]{{0,3}}(?=[{scales}点分](?:[{amounts.HAN}分之点余 ]|[^\w]|$))"
        rf"|(?<=[{numeral}个] )[ ]{{0,3}}(?=(?:个[ ]{{0,3}})?百[ ]{{0,3}}分[ ]{{0,3}}点|[成折](?![^\W0-9_])|又))"
    )


def squeezed(text: str, folded: str) -> tuple[Text, str] | None:
    """The text and its fold without such blanks, or `None` where there are none.

    >>> text, fold = squeezed('增长百 分 之 五', '增长百 分 之 五')
    >>> fold, text.origin(2, 6)
    ('增长百分之五', (Span(start=2, end=3), Span(start=4, end=5), Span(start=6, end=7), Span(start=8, end=9)))
    """
    spans = [match.span() for match in _inside().finditer(folded)]
    if not spans:
        return None
    starts = [0, *(end for _, end in spans)]
    ends = [*(start for start, _ in spans), len(text)]
    kept = list(zip(starts, ends, strict=True))
    return Text.join("", [Text.of(text[a:b], a) for a, b in kept]), "".join([folded[a:b] for a, b in kept])

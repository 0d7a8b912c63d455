"""Heading or text: which short lines without a full stop are headings, and which are pieces of a cut paragraph."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from zhnews import fragments, names, seams
from zhnews.blocks import ASIDE, Part, beside, may_be_heading
from zhnews.cells import INDENT, width
from zhnews.chars import DASHES, HAN
from zhnews.layout import in_boxes, in_lines, is_marked
from zhnews.model import BlockRole
from zhnews.outlets import OUTLET

# Log odds that a short line is a heading and not a piece of text, by its form and its neighbours: a logistic
# regression over some 500 headings and as many pieces of cut paragraphs from pages of many papers.
_BIAS = 4.13
_WEIGHTS = {
    "length": -0.46,
    "long": -1.01,
    "blanks": 1.32,
    "commas": 0.09,
    "commas_plain": -1.39,
    "list_marks": -0.48,
    "function_words": -1.06,
    "ends_asking": -1.68,
    "asks": -1.44,
    "ends_calling": -1.10,
    "dangling": -1.08,
    "ends_in_digit": -0.65,
    "left_open": -0.96,
    "closed_first": 0.01,
    "begins_quoting": -0.10,
    "opening": -0.54,
    "goes_on_below": -0.58,
    "word_below": -1.86,
    "goes_on_above": -1.16,
    "open_above": 0.67,
    "text_above": -0.55,
    "text_below": -0.89,
    "byline_below": 2.93,
    "byline_farther": 1.3,
    "byline_above": -1.48,
    "tail_above": 1.5,
    "heading_beside": -0.64,
    "numbered": 2.50,
    "marked": 6.00,
    "in_column": -2.80,
    "dashed": 3.50,
    "unmarked": -3.00,
    "unnumbered": -3.50,
    "column_tag": 2.50,
    "doubled": 4.00,
    "same_box": 3.50,
    "names": -6.00,
    "dateline": -5.00,
    "shared": -1.50,
}


# A column's width is one that so many lines have; a line fills it up to so many half-widths, or begins with an indent:
# how far that speaks for a line of a column.
_COMMON, _FILLED, _INDENTED = 4, 1.5, 0.4
# How much a line beside others lacks the mark, and one with a place of its own, unless a byline stands so few lines
# below.
_BESIDE, _ALONE, _LINES = 1.0, 0.7, 4
# How far above a line one of its list is looked for.
_LISTED = 24
# Marks that end no heading, but stand at the end of one of its lines.
_OPEN = ",:、"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "blank": re.compile("(?:[^\\x00-\\x7f][ ]+|[!] ?)(?=[^\\x00-\\x7f”]|[0-9“《])"),
        "function": re.compile("[的了着是在有并就也还但而且则已把被让使从对]"),
        "question": re.compile("(?:为何|如何|怎么|怎样|什么|吗|呢)[^?]{0,12}\\?$"),
        "numbered": re.compile(
            r"([一二三四五六七八九十]{1,3}、)|([0-9]{1,2}[.、\s])|([①-⑳])|(\([一二三四五六七八九十0-9]{1,2}\))|"
            r"(【[^】]{1,30}】)|([■●◆▶★])|(第[一二三四五六]+[,: ])"
        ),
        "tag": re.compile(rf"\([{HAN}]{{2,20}}[0-9]{{0,4}}\)(?=$|\s)"),
        "dateline": re.compile(
            rf"{OUTLET}[{HAN}]{{0,5}}"
            rf"[0-9]{{1,2}} ?月(?:[0-9]{{1,2}} ?日?[{HAN}]{{0,4}})?"
        ),
        "dangling": re.compile("[的和与及在从对将把被向为以于并等或][)”]?$"),
    }


def is_numbered(folded: str) -> bool:
    """Whether the line is marked off as one of several: 一、…, 1 …, 【…】, ■ ….

    >>> is_numbered('一、加快建设'), is_numbered('【农村改厕】'), is_numbered('一张网')
    (True, True, False)
    """
    return _form(folded) is not None


def _form(folded: str) -> int | None:
    """In which of the forms of numbers the line is marked off, if it is."""
    found = _patterns()["numbered"].match(folded)
    return found and found.lastindex


def is_tagged(folded: str) -> bool:
    """Whether the line has the name of its column in brackets behind it.

    >>> is_tagged('以刀为笔 琢砚生花(工匠绝活)'), is_tagged('新桥(全长2公里)昨日通车')
    (True, False)
    """
    return _patterns()["tag"].search(folded) is not None


def breaks_off(above: str, below: str) -> bool:
    """Whether a heading's line goes on in the one below: behind a mark that ends none, or in the middle of a word.

    >>> breaks_off('老城区添了新书店,', '市民多了好去处'), breaks_off('滨江新桥昨日通', '车')
    (True, True)
    >>> breaks_off('滨江新桥昨日通车', '老城区添了新书店')
    False
    """
    return above[-1] in _OPEN or seams.enclosed(above, below) or seams.crosses(above, below)


def is_sure(part: Part) -> bool:
    """Whether its markup, or the name of its column, says that the part is a headline."""
    return part.role is BlockRole.HEADLINE and (part.mark == "heading" or is_tagged(part.folded))


def evidence(
    parts: Sequence[Part], at: int, columns: Sequence[float], *, marked: bool = False, boxed: bool = False
) -> dict[str, float]:
    """What speaks for a heading or for a piece of text in the line `at`.

    `columns` are the widths of the page's columns; `marked` says that its markup tells headings, `boxed` that blank
    lines part its blocks.
    """
    folded = parts[at].folded
    above, below = beside(parts, at, -1), beside(parts, at, 1)
    patterns = _patterns()
    blanks = len(patterns["blank"].findall(folded))
    text_above = above is not None and above.role is BlockRole.TEXT
    text_below = below is not None and below.role is BlockRole.TEXT
    title_above = above is not None and above.role is BlockRole.HEADLINE
    title_below = below.folded if below is not None and below.role is BlockRole.HEADLINE else ""
    length = len(folded)
    tagged = is_tagged(folded) or patterns["tag"].fullmatch(title_below) is not None
    return {
        "length": min(max((length - 14) / 10, -1.0), 3.0),
        "long": float(length > 26 and not blanks and not tagged),
        "blanks": float(min(blanks, 2)),
        "commas": float(min(folded.count(","), 4)),
        "commas_plain": float(min(folded.count(","), 3) * (not blanks and not tagged)),
        "list_marks": float(min(folded.count("、"), 3)),
        "function_words": 10 * len(patterns["function"].findall(folded)) / (length + 5),
        "ends_asking": float(folded[-1] == "?"),
        "asks": float(patterns["question"].search(folded) is not None),
        "ends_calling": float(folded[-1] == "!"),
        "dangling": float(patterns["dangling"].search(folded) is not None),
        "ends_in_digit": float(folded[-1].isdigit()),
        "left_open": float(fragments.quote_left_open(folded) or fragments.bracket_left_open(folded)),
        "closed_first": float(fragments.quote_closed_first(folded) or fragments.bracket_closed_first(folded)),
        "begins_quoting": float(folded[0] == "“"),
        "opening": max(-4.0, min(fragments.opening(folded), 3.0)),
        "goes_on_below": max(-4.0, min(seams.fit(folded, below.folded), 5.0)) if text_below and below else 0.0,
        "word_below": float(text_below and below is not None and seams.crosses(folded, below.folded)),
        "goes_on_above": max(-4.0, min(seams.fit(above.folded, folded), 5.0))
        if text_above and above and fragments.open_end(above.folded) > 0.9
        else 0.0,
        "open_above": float(text_above and above is not None and fragments.open_end(above.folded) > 0.9),
        "text_above": float(text_above),
        "text_below": float(text_below),
        "byline_below": float(below is not None and below.role is BlockRole.BYLINE),
        "byline_farther": float(
            bool(columns) and not (text_above and above and above.breaks_off) and _heads_byline(parts, at)
        ),
        "byline_above": float(above is not None and above.leads),
        "tail_above": float(above is not None and above.ends),
        "heading_beside": float(title_above or bool(title_below)),
        "numbered": float(is_numbered(folded)),
        "marked": float(parts[at].mark == "heading"),
        "in_column": _in_column(parts[at], columns),
        "column_tag": float(tagged),
        "doubled": float(
            any(folded == other.folded for other in (*parts[max(0, at - 1) : at], *parts[at + 1 : at + 2]))
        ),
        "unnumbered": float(_unnumbered(parts, at)),
        "unmarked": _unmarked(parts, at) if marked else 0.0,
        "same_box": float(boxed and _ends_box(parts, at)),
        "names": float(" " in folded and names.are_persons(folded)),
        "dateline": float(patterns["dateline"].fullmatch(folded) is not None),
        "shared": float(parts[at].shared and not marked),
        "dashed": float(
            folded.endswith(DASHES) or (folded.startswith(DASHES) and title_above) or title_below.startswith(DASHES)
        ),
    }


def _heads_byline(parts: Sequence[Part], at: int) -> bool:
    """Whether heading lines alone part the line from a byline below."""
    near = [part for part in parts[at + 1 : at + 1 + _LINES] if part.role not in ASIDE]
    below = next((k for k, part in enumerate(near) if part.role is not BlockRole.HEADLINE), 0)
    return below > 0 and near[below].leads


def _ends_box(parts: Sequence[Part], at: int) -> bool:
    """Whether the line is the last of a block, and a heading the one above it."""
    if parts[at].gap or at == 0 or parts[at - 1].role is not BlockRole.HEADLINE:
        return False
    return at + 1 == len(parts) or parts[at + 1].gap or parts[at + 1].role is not BlockRole.TEXT


def _unnumbered(parts: Sequence[Part], at: int) -> bool:
    """Whether the line stands among numbered headings, right above one of them, and has no number itself."""
    below = parts[at + 1] if at + 1 < len(parts) else None
    form = _form(below.folded) if below is not None and below.role is BlockRole.HEADLINE else None
    if form is None or _form(parts[at].folded) is not None:
        return False
    near = parts[max(0, at - _LISTED) : at]
    return any(part.role is BlockRole.HEADLINE and _form(part.folded) == form for part in near)


def _unmarked(parts: Sequence[Part], at: int) -> float:
    """How far the line lacks the mark that the page's headings have: one beside others more than one alone."""
    if parts[at].mark == "heading":
        return 0.0
    if parts[at].shared:
        return _BESIDE
    near = parts[at + 1 : at + 1 + _LINES]
    below = next((part for part in near if part.role is not BlockRole.HEADLINE), None)
    return 0.0 if below is not None and below.leads else _ALONE


def _in_column(part: Part, columns: Sequence[float]) -> float:
    """How far the line looks like one of a column, 0 to 1: in one, as wide as one, or as wide less an indent."""
    if part.measure in columns:
        return 1.0
    if not columns:
        return 0.0
    size = width(part.text.string)
    if not part.gap and any(abs(column - size) <= _FILLED for column in columns):
        return 1.0
    return _INDENTED if any(abs(column - size - INDENT) <= _FILLED for column in columns) else 0.0


def _completed(parts: Sequence[Part]) -> list[Part]:
    """The parts with all lines of a heading as such that a tool has printed: the first ones, that a comma ends, too.

    So is the last one where nothing is left for it but a word's last character, which is a mark or a speck elsewhere.
    """
    made = list(parts)
    for k in range(len(made) - 2, -1, -1):
        part, below = made[k : k + 2]
        alone = part.role is BlockRole.TEXT and not part.measure and below.role is BlockRole.HEADLINE
        if alone and part.folded[-1] in _OPEN and may_be_heading(part.folded[:-1]) and _heads_byline(made, k):
            made[k] = part.named(BlockRole.HEADLINE, "heading")
    for k in range(1, len(made)):
        above, part = made[k - 1 : k + 1]
        left = part.rule == "mark" and len(part.folded) == 1 and above.role is BlockRole.HEADLINE
        if left and seams.crosses(above.folded, part.folded):
            made[k] = part.named(BlockRole.HEADLINE, "heading")
    return made


def settle(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts with all lines of headings as such, and the pieces of cut paragraphs among them made text.

    >>> from zhnews import blocks, lines
    >>> page = lines.read('新桥通车\\n\\n昨日,全长2公里的新桥在市民的欢呼声中\\n\\n正式通车,两岸往来从此更加方便。')
    >>> [str(part.role) for part in settle(blocks.cut(page))]
    ['headline', 'text', 'text']
    """
    measures = Counter(round(part.measure) for part in parts if part.measure)
    columns = [float(size) for size, count in measures.items() if count >= _COMMON]
    marked = is_marked(parts)
    boxed = in_boxes(parts)
    settled = _completed(parts) if in_lines(parts) else list(parts)
    for k, part in enumerate(settled):
        if part.role is BlockRole.HEADLINE and part.rule == "heading":
            seen = evidence(settled, k, columns, marked=marked, boxed=boxed)
            odds = _BIAS + sum([_WEIGHTS[name] * value for name, value in seen.items() if value])
            if odds < 0:
                settled[k] = part.named(BlockRole.TEXT, "piece", odds)
    return tuple(settled)

"""Bylines that only their place tells: a line of nothing but names, and a byline below its text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from zhnews.blocks import Part, beside
from zhnews.bylines import Credit, names_alone
from zhnews.layout import in_lines
from zhnews.model import BlockRole, BylineKind


def settle(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts, names between a headline and its text being the author's, and a byline between a text and the next
    headline that text's, if nobody has signed above it.

    Where a tool prints line by line, what stands next to what says too little for the second.

    >>> from zhnews import blocks, lines
    >>> page = '新桥通车\\n\\n昨日,新桥通车。\\n\\n本报记者 李明\\n\\n春茶上市\\n\\n王小梅\\n\\n今年春茶上市早。'
    >>> [part.rule for part in settle(blocks.cut(lines.read(page)))]
    ['heading', 'text', 'byline_tail', 'heading', 'byline_line', 'text']
    """
    made = list(parts)
    printed = in_lines(parts)
    signed = False  # by a byline above the text that is read
    for k, part in enumerate(parts):
        if part.role is BlockRole.HEADLINE and not part.mark:
            made[k] = _named(part, beside(made, k, -1), beside(parts, k, 1), printed)
        elif not (printed or signed) and _is_alone(part) and _ends(beside(made, k, -1), beside(parts, k, 1)):
            made[k] = _tail(part, part.credit)
        signed = made[k].leads or (signed and made[k].role is not BlockRole.HEADLINE)
    return tuple(made)


def _named(part: Part, above: Part | None, below: Part | None, printed: bool) -> Part:
    """The heading line as a byline if it is nothing but names: the author's below a headline, or of the text above."""
    if above and below and above.role is BlockRole.HEADLINE and below.role is BlockRole.TEXT:
        credit = names_alone(part.text.string, part.folded) if len(part.folded) < len(above.folded) else None
        return replace(part, role=BlockRole.BYLINE, rule="byline_line", credit=credit) if credit else part
    if printed or not _ends(above, below):
        return part
    return _tail(part, names_alone(part.text.string, part.folded))


def _ends(above: Part | None, below: Part | None) -> bool:
    """Whether a text ends above, and a heading follows or the page is over."""
    if above is None or above.role is not BlockRole.TEXT or above.breaks_off:
        return False
    return below is None or below.role is BlockRole.HEADLINE


def _is_alone(part: Part) -> bool:
    """Whether the byline stands alone on its line, and says who wrote the text or where it is from."""
    if part.inline or not part.leads or part.credit is None or part.credit.byline.kind is not BylineKind.LINE:
        return False
    return bool(part.credit.byline.reporters) or part.folded[0] in "据综"


def _tail(part: Part, credit: Credit | None) -> Part:
    """The part as the byline of the text above it, if there is one to be read."""
    if credit is None:
        return part
    below = replace(credit, byline=replace(credit.byline, kind=BylineKind.TAIL))
    return replace(part, role=BlockRole.BYLINE, rule="byline_tail", credit=below)

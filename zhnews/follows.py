"""How well one part follows another, by their roles, by the characters at the seam and by where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log

from zhnews import seams
from zhnews.blocks import Part
from zhnews.chars import DASHES
from zhnews.echoes import Phrases
from zhnews.model import BlockRole

# All in log odds, set by the score of whole pages. That two parts cannot follow one another:
NEVER = -50.0
# What it costs: text that follows nothing; a paragraph left open; a headline without a body; a byline without headline.
_ORPHAN, _LEFT_OPEN, _BARE_HEADLINE, _NO_HEADLINE = -4.0, -4.0, -2.0, -4.8
# The part right below wins unless the evidence against it is strong; how strong, depends on what the two are.
_BELOW_END, _BELOW_CUT, BELOW_HEADLINE, _BELOW_LEAD, _BELOW_FIRST, _BELOW_OTHER = 5.0, 3.0, -0.2, 2.4, 4.0, 5.0
# Behind another text in its line is nowhere that a paper would print it; better there than nowhere.
_BELOW_INLINE = 1.0
# Another dateline, or another byline, inside an article; heading lines right below one another parted.
_SECOND_DATELINE, _SECOND_BYLINE, PARTED = -4.0, -10.0, -1.0
# A kicker or deck with its dash, and the heading line that it belongs to.
_DASHED = 6.0
# From where on a seam is sure, and how much of that must tell of both sides; how much at most a good beginning counts.
_SURE_CUT, _TOLD, _SURE_END, _BEGUN = 4.0, 0.5, -0.4, 0.5


def begins_article(part: Part) -> bool:
    return part.role is BlockRole.HEADLINE or (part.role is BlockRole.JUMP and part.rule == "jump_head")


def ends_article(part: Part) -> bool:
    return part.ends or (part.role is BlockRole.JUMP and part.rule != "jump_head")


def seam(above: Part, below: Part, phrases: Phrases | None = None) -> float:
    """How well `below` follows `above` in one article, by their roles and by the characters at the seam.

    `phrases` are the page's, where they are known.
    """
    first, role = above.role, below.role
    if role is BlockRole.HEADLINE:
        if first is not BlockRole.HEADLINE:
            return NEVER
        dashed = above.folded.endswith(DASHES) or below.folded.startswith(DASHES)
        return _DASHED if dashed else 1.0
    if begins_article(below) or ends_article(above):
        return NEVER
    if ends_article(below):
        return 0.5 if first is BlockRole.TEXT else -2.0
    if first is BlockRole.JUMP:
        return 1.0
    if below.leads:
        if first is BlockRole.HEADLINE:
            return 3.0
        if first is not BlockRole.TEXT or above.breaks_off:
            return NEVER
        return second(below)
    if first is BlockRole.TEXT:
        cut = above.open_end
        if role is not BlockRole.TEXT:
            return log(1.05 - cut) + 0.5
        begun = min(below.head.opening, _BEGUN)
        going = seams.join(above.tail, below.head) if cut > 0.05 else -9.0
        if phrases is not None and above.breaks_off:
            going += phrases.across(above.tail.han, below.head.han)
        return log(cut * exp(max(going, -12.0)) + (1.0 - cut) * exp(max(begun, -12.0)) + 1e-6)
    return opening(below)


def opening(part: Part) -> float:
    """How well the part follows a heading or a byline."""
    return (min(part.head.opening, 1.0) if part.role is BlockRole.TEXT else 0.0) + 0.5


def second(byline: Part) -> float:
    """What it is worth that a byline stands inside an article, as in reports from several places."""
    return _SECOND_DATELINE if byline.folded.find("电", 0, 24) > 0 else _SECOND_BYLINE


def is_solid(above: Part, below: Part, score: float) -> bool:
    """Whether the two stand together as far as they tell: only the rest of the page could part them."""
    if above.role is BlockRole.HEADLINE:
        return False
    if above.leads and below.inline and below.line == above.line:
        return True
    if above.role is BlockRole.TEXT and below.role is BlockRole.TEXT:
        if above.open_end > 0.9:
            # That the one below begins in the middle tells of it alone: any end that is open would do.
            return score > _SURE_CUT and score + below.head.opening > _TOLD
        return score > _SURE_END
    return score > -1.0


def below_worth(above: Part, below: Part) -> float:
    """What it is worth that `below` stands right below `above`."""
    if above.role is BlockRole.HEADLINE:
        if below.role is BlockRole.HEADLINE:
            return BELOW_HEADLINE
        return _BELOW_LEAD if below.leads else _BELOW_FIRST
    if above.role is below.role is BlockRole.TEXT:
        if below.inline:
            return _BELOW_INLINE
        return _BELOW_CUT if above.open_end > 0.9 else _BELOW_END
    return _BELOW_OTHER


def stay(part: Part) -> float:
    """What it is worth that nothing follows the part."""
    if part.role is BlockRole.TEXT:
        return _LEFT_OPEN * part.open_end**2
    return 0.0 if ends_article(part) else _BARE_HEADLINE


def begin(part: Part) -> float:
    """What it is worth that the part follows nothing."""
    if begins_article(part):
        return 0.0
    return _NO_HEADLINE if part.leads else _ORPHAN


def parted(parts: Sequence[Part], k: int) -> float:
    """What it is worth that part `k` follows nothing, a heading line right below another one included."""
    if k and parts[k].role is parts[k - 1].role is BlockRole.HEADLINE:
        return PARTED
    return begin(parts[k])

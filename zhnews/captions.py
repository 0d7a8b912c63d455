"""Sentences about pictures that have no credit of their own, told from text by where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from zhnews import fragments
from zhnews.blocks import Part, beside
from zhnews.model import BlockRole

# Characters of a sentence above a byline, and of one that a credit further off is for.
_LONGEST, _SENTENCE = 45, 24


def told(parts: Sequence[Part]) -> list[Part]:
    """The parts, a sentence between a headline and its byline, or one that a credit for all is for, being a caption."""
    settled = list(parts)
    for k in range(1, len(parts) - 1):
        above, part, below = parts[k - 1 : k + 2]
        if (
            part.role is BlockRole.TEXT
            and len(part.folded) <= _LONGEST
            and above.role in (BlockRole.HEADLINE, BlockRole.CAPTION)
            and below.leads
        ):
            settled[k] = part.named(BlockRole.CAPTION, "above_byline")
    if any(part.role is BlockRole.CAPTION and _covers_all(part) for part in parts):
        for k, part in enumerate(parts):
            if part.role is BlockRole.TEXT and _describes(part) and _beside_text(parts, k):
                settled[k] = part.named(BlockRole.CAPTION, "credit_for_all")
    return settled


def _covers_all(part: Part) -> bool:
    """Whether a credit stands alone, for pictures whose captions have none of their own."""
    return part.credit is not None and part.credit.end - part.credit.start == len(part.folded) and "图片" in part.folded


def _describes(part: Part) -> bool:
    """Whether the text is one short sentence without a pause, as captions are, and not shown to be a paragraph."""
    folded = part.folded
    if part.starts is not None or len(folded) > _SENTENCE or folded[-1] != "。" or "," in folded:
        return False
    return not fragments.begins_running(folded)


def _beside_text(parts: Sequence[Part], k: int) -> bool:
    """Whether the part above is closed, so that the sentence cannot be the end of a cut paragraph."""
    above = beside(parts, k, -1)
    return above is not None and (above.role is not BlockRole.TEXT or above.open_end < 0.5)

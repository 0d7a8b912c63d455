"""Sentences about pictures that have no credit of their own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zhnews import blocks, captions, lines
from zhnews.blocks import Part
from zhnews.model import BlockRole

SENTENCE = "孩子们走上新桥。"
TEXT = "昨日,滨江新桥建成通车。主桥全长2公里,双向六车道,从江北新区到老城区,开车只要五分钟。"


def page(*rows: str) -> list[Part]:
    """The parts of a page of these rows."""
    return list(blocks.cut(lines.read("\n\n".join(rows))))


CAPTIONS = [
    # the rows of a page, whether the sentence is a caption, reason
    (("滨江新桥昨日通车", SENTENCE, "本报记者 李明", TEXT), True, "it stands between a headline and its byline"),
    (("滨江新桥昨日通车", SENTENCE, TEXT), False, "no byline below"),
    ((TEXT, SENTENCE, TEXT, "资料图片"), True, "a credit stands alone, for pictures without one"),
    ((TEXT, SENTENCE, TEXT), False, "no credit"),
    ((TEXT[:-3], SENTENCE, TEXT, "资料图片"), False, "the end of the text above"),
    ((TEXT, "昨日," + SENTENCE, TEXT, "资料图片"), False, "a pause, as texts have"),
]


@pytest.mark.parametrize(("rows", "caption", "why"), CAPTIONS, ids=[case[-1] for case in CAPTIONS])
def test_a_sentence_about_a_picture(rows: tuple[str, ...], caption: bool, why: str) -> None:
    [found] = [part for part in captions.told(page(*rows)) if SENTENCE in part.text.string]
    assert (found.role is BlockRole.CAPTION) is caption, why


@pytest.mark.parametrize("starts", [True, False])
def test_a_paragraph_by_the_shape_of_its_lines_is_none(starts: bool) -> None:
    parts = page(TEXT, SENTENCE, TEXT, "资料图片")
    parts[1] = replace(parts[1], starts=starts)
    assert captions.told(parts)[1].role is BlockRole.TEXT

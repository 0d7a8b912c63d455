"""Columns emitted right below one another, out of order: a foot is found by the words that go on elsewhere."""

from __future__ import annotations

import pytest
from printed import column, texts
from topics import TEXTS

from zhnews.wrapped import Run


def boxes(stories: str, wide: int, first: int, second: int) -> list[list[str]]:
    """The columns of three stories, two of them in two boxes: first the upper, then the lower half of each."""
    upper, lower, whole = (column([text.replace(",", "，") for text in TEXTS[name]], wide) for name in stories)
    return [upper[:first], upper[first:], lower[:second], lower[second:], whole]


def merged(source: str, above: str, below: str) -> bool:
    """Whether both printed lines are read as lines of one paragraph."""
    return any(above in text and below in text for text in texts(source))


FEET = [
    # the stories, the width of their columns, at which line each is parted
    ("bca", 15, 8, 8),
    ("acb", 15, 7, 4),
    ("acb", 16, 4, 4),
    ("bca", 17, 8, 5),
]


@pytest.mark.parametrize(("stories", "wide", "first", "second"), FEET)
def test_a_foot_right_above_another_story_s_column(stories: str, wide: int, first: int, second: int) -> None:
    """No blank line parts the two, and nothing at the seam itself: the broken words go on further down."""
    a, a_rest, b, b_rest, c = boxes(stories, wide, first, second)
    page = "\n".join([*a, *b_rest, "街坊说新事", *c, "街坊讲旧事", *b, "老城新貌", *a_rest]) + "\n"
    assert not merged(page, a[-1], b_rest[0])


@pytest.mark.parametrize(("stories", "wide", "first", "second"), FEET)
def test_columns_in_order_are_read_on(stories: str, wide: int, first: int, second: int) -> None:
    a, a_rest, b, b_rest, c = boxes(stories, wide, first, second)
    page = "\n".join([*a, *a_rest, "街坊说新事", *c, "街坊讲旧事", *b, *b_rest]) + "\n"
    assert merged(page, a[-1], a_rest[0])
    assert merged(page, b[-1], b_rest[0])


def test_one_story_broken_off_does_not_cut_another() -> None:
    """A part whose rest is lost goes on nowhere."""
    a, _, b, b_rest, c = boxes("bca", 15, 8, 8)
    page = "\n".join([*c, "街坊讲旧事", *b, *b_rest, "街坊说新事", *a]) + "\n"
    assert merged(page, b[-1], b_rest[0])


def test_each_piece_of_a_paragraph_keeps_its_own_doubts() -> None:
    """A printed line that is joined to no other any more is no doubtful join."""
    run = Run((3, 4, 7, 8, 9), 32.0, (4, 7, 9))
    assert run.piece(0, 2) == Run((3, 4), 32.0, (4,))
    assert run.piece(2, 5) == Run((7, 8, 9), 32.0, (9,))

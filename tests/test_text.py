"""Spans, and a string that knows where its pieces came from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhnews.chars import fold
from zhnews.text import Span, Text

SOURCES = st.text(alphabet="江边新桥通车。，\n \u3000a9\x00\ud800😀", max_size=30)


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, Text]:
    """A source, and a text made of slices of it, joints between some of them."""
    source = draw(SOURCES)
    parts = []
    for _ in range(draw(st.integers(0, 5))):
        start = draw(st.integers(0, len(source)))
        end = draw(st.integers(start, len(source)))
        parts.append(Text.of(source[start:end], start))
    joint = draw(st.sampled_from(["", "\n", " ", "——"]))
    return source, Text.join(joint, parts)


def letters(source: str, text: Text) -> list[tuple[str, int | None]]:
    """Each character with the place in the source that it came from, read off one by one."""
    found: list[tuple[str, int | None]] = []
    for k, char in enumerate(text.string):
        spans = text.origin(k, k + 1)
        assert len(spans) <= 1
        found.append((char, spans[0].start if spans else None))
        assert all(source[span.start : span.end] == char for span in spans)
    return found


@given(texts())
def test_every_character_comes_from_where_it_says(made):
    source, text = made
    for char, at in letters(source, text):
        assert at is None or source[at] == char


@given(texts(), st.data())
def test_a_slice_is_the_same_characters(made, data):
    source, text = made
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(0, len(text)))
    assert text[start:end].string == text.string[start:end]
    assert letters(source, text[start:end]) == letters(source, text)[start:end]


@given(texts(), st.data())
def test_the_pieces_of_a_cut_text_joined_are_the_text(made, data):
    _, text = made
    at = data.draw(st.integers(0, len(text)))
    again = text[:at] + text[at:]
    assert (again.string, again.origin(0, len(again))) == (text.string, text.origin(0, len(text)))


@given(texts(), st.data())
def test_origins_spell_the_slice(made, data):
    source, text = made
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    kept = "".join(char for char, at in letters(source, text)[start:end] if at is not None)
    assert "".join(source[span.start : span.end] for span in text.origin(start, end)) == kept


@given(texts(), texts(), st.sampled_from(["", "\n", " "]))
def test_a_join_is_its_parts_with_the_joint_between(first, second, joint):
    a, b = first[1], second[1]
    joined = Text.join(joint, [a, b])
    assert joined.string == a.string + joint + b.string
    assert joined.origin(0, len(a)) == a.origin(0, len(a))
    assert joined.origin(len(a) + len(joint), len(joined)) == b.origin(0, len(b))
    assert joined.origin(len(a), len(a) + len(joint)) == ()


@given(texts())
def test_strip_leaves_what_str_strip_leaves(made):
    _, text = made
    assert text.strip().string == text.string.strip()


SOURCE = "终于⏎消除了顾虑。"

CASES = [
    # text, its string, the spans that it comes from, reason
    (Text.of("终于", 0) + Text.of("消除了", 3), "终于消除了", ((0, 2), (3, 6)), "a gap in the source parts two spans"),
    (Text.of("消除", 3) + Text.of("了顾虑", 5), "消除了顾虑", ((3, 8),), "slices that touch are one span"),
    (
        Text.of("消除", 3) + Text.of("终于", 0),
        "消除终于",
        ((3, 5), (0, 2)),
        "the order is the text's, not the source's",
    ),
    (Text.of("终于", 0) + Text.joint("、") + Text.of("消", 3), "终于、消", ((0, 2), (3, 4)), "a joint has no origin"),
    (Text.of("", 5) + Text.of("终", 0), "终", ((0, 1),), "nothing adds nothing"),
    (Text.join("\n", [Text.of("终", 0), Text.of("于", 1)]), "终\n于", ((0, 1), (1, 2)), "a joint parts what touches"),
    (Text.of("终于", 0)[1:], "于", ((1, 2),), "a slice begins where it begins"),
    (Text.of("终于", 0)[-1:], "于", ((1, 2),), "counted from the end"),
    (Text.of("终于", 0)[2:], "", (), "an empty slice comes from nowhere"),
    (Text.of("终于", 0)[1:0], "", (), "a slice that ends before it begins is empty"),
    (Text.join("、", []), "", (), "nothing joined is nothing"),
    (Text.join("、", [Text.of("终", 0)]), "终", ((0, 1),), "one part has no joint"),
]


@pytest.mark.parametrize(("text", "string", "spans", "why"), CASES, ids=[case[-1] for case in CASES])
def test_text(text, string, spans, why):
    assert text.string == str(text) == string, why
    assert text.origin(0, len(text)) == spans
    assert all(SOURCE[start:end] in string for start, end in spans)


@pytest.mark.parametrize("step", [-1, 2])
def test_a_step_is_a_mistake(step):
    with pytest.raises(ValueError, match=f"steps of 1, not {step}"):
        Text.of("终于", 0)[::step]


def test_a_span_is_a_pair_with_a_length():
    assert (Span(2, 5).length, Span(2, 5) == (2, 5), tuple(Span(4, 4)), Span(4, 4).length) == (3, True, (4, 4), 0)


FOLDS = [
    ("⼾⻔⻓⻋", "户门长车", "radicals that PDF fonts give for characters, one of a traditional form"),
    ("記者戶外", "记者户外", "traditional forms"),
    ("（４０％）", "(40%)", "full-width forms"),
]


@pytest.mark.parametrize(("text", "folded", "why"), FOLDS, ids=[row[2] for row in FOLDS])
def test_fold(text, folded, why):
    assert fold(text) == folded, why


@given(st.text(alphabet=st.characters(min_codepoint=0x2E80, max_codepoint=0xFFFF)))
def test_a_fold_is_folded_and_as_long(text):
    assert fold(fold(text)) == fold(text)
    assert len(fold(text)) == len(text)

"""Where personal names start and end. A bar in the text stands where a name ends; the bars are not of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhnews import lexicon, names
from zhnews.chars import fold

GLUED = [
    ("李明", "two characters"),
    ("王小梅", "three characters"),
    ("易楚薇|文楼", "three and two"),
    ("秦敏|周瑾|翁晓军|刘玉君", "a run of four"),
    ("张文|李明华", "文 may end a name"),
    ("欧阳娜", "a surname of two characters"),
    ("欧阳章杰", "a surname of two characters, two more"),
    ("上官婉|司马南", "two such"),
    ("诸葛万", "two characters and one"),
    ("迪丽热巴", "a minority name, transliterated"),
    ("孟和朝鲁", "a Mongolian name"),
    ("怀特乌勒斯", "five characters, all of transliteration"),
]


@pytest.mark.parametrize(("marked", "why"), GLUED)
def test_names_that_run_together_are_parted(marked: str, why: str) -> None:
    expected = tuple(len(name) for name in marked.split("|"))
    assert names.split(marked.replace("|", "")) == expected, why


SURE_ONLY = [
    ("穗妇宣", "an office that signs as a correspondent"),
    ("集检", "an office that signs as a correspondent"),
    ("沫然", "a pen name"),
    ("范徐丽泰", "the names of husband and wife"),
]


@pytest.mark.parametrize(("text", "why"), SURE_ONLY)
def test_only_a_place_for_names_makes_these_names(text: str, why: str) -> None:
    assert names.split(text, sure=True) == (len(text),), why
    assert names.split(text, sure=False) is None, why


NO_NAMES = [
    ("市卫健委", "a body"),
    ("从市里获悉", "running text"),
    ("了解到", "running text"),
    ("在现场", "running text"),
    ("出镜", "a word of the trade"),
    ("培训班", "a course"),
    ("的", "one character"),
    ("", "nothing"),
    ("李" * 40, "too long for a list"),
]


@pytest.mark.parametrize(("text", "why"), NO_NAMES)
def test_other_words_are_no_names(text: str, why: str) -> None:
    assert names.split(text) is None, why


SPACED = [
    ("张 鹏", ["张鹏"], "two characters spaced to three"),
    ("张  鹏", ["张鹏"], "two blanks"),
    ("张 胜 男", ["张胜男"], "three characters spaced"),
    ("张 鹏 李 明", ["张鹏", "李明"], "two spaced names"),
    ("李明 王小梅", ["李明", "王小梅"], "a blank parts full names"),
    ("王小梅 张 鹏", ["王小梅", "张鹏"], "full and spaced"),
    ("张 鹏 王小梅", ["张鹏", "王小梅"], "spaced and full"),
    ("甘 晓辉", ["甘晓辉"], "a line break cut it after the surname"),
    ("王泳 汐", ["王泳汐"], "a line break cut it before the last character"),
    ("欧阳 海南", ["欧阳海南"], "a surname of two characters, spaced"),
    ("李明 易楚薇文楼", ["李明", "易楚薇", "文楼"], "spaced and glued"),
    ("阿卜杜拉·买买提 李明", ["阿卜杜拉·买买提", "李明"], "a minority name with a dot"),
    ("约翰·史密斯", ["约翰·史密斯"], "a foreign name with a dot"),
    ("John Smith 李明", ["John Smith", "李明"], "a name in Latin letters"),
]


@pytest.mark.parametrize(("text", "expected", "why"), SPACED)
def test_blanks_part_names_or_stand_in_them(text: str, expected: list[str], why: str) -> None:
    found = names.read(text, 0, len(text))
    assert found is not None, why
    assert ["".join(text[s.start : s.end] for s in spans) for spans in found] == expected, why


@pytest.mark.parametrize("text", ["李明 7", "李明,王小梅", "近日 在 现场", "abc", "张 的 的 的 的", ""])
def test_what_is_not_all_names_is_refused(text: str) -> None:
    assert names.read(text, 0, len(text), sure=False) is None


@pytest.mark.parametrize("word", ["简讯", "文化", "张家界", "高铁", "金融", "江苏"])
def test_an_ordinary_word_may_begin_with_a_surname(word: str) -> None:
    assert names.has_surname(word)
    assert names.is_ordinary(word)


@pytest.mark.parametrize("name", ["钟一苇", "李晓明", "欧阳娜娜"])
def test_a_name_is_no_ordinary_word(name: str) -> None:
    assert not names.is_ordinary(name)


@given(st.text(alphabet="张李王欧阳明小梅的在· a7", max_size=30))
def test_the_lengths_cover_the_text(text: str) -> None:
    lengths = names.split(text)
    assert lengths is None or (sum(lengths) == len(text) and min(lengths) >= 2)


@given(st.text(alphabet="张李王欧阳明小梅的在· a7", max_size=30))
def test_the_spans_are_in_order_and_hold_no_blank(text: str) -> None:
    end = 0
    for spans in names.read(text, 0, len(text)) or ():
        for span in spans:
            assert end <= span.start < span.end <= len(text)
            end = span.end


@pytest.mark.parametrize("name", ["surnames", "foreign_characters", "not_names", "places", "outlets", "bodies"])
def test_no_entry_stands_twice(name: str) -> None:
    rows = lexicon.rows(name)
    assert len(set(rows)) == len(rows) > 0


def test_every_surname_has_its_tier_and_length() -> None:
    for surname, tier in lexicon.rows("surnames"):
        assert tier in ("0", "1", "2", "3")
        assert len(surname) == (2 if tier == "0" else 1)


@pytest.mark.parametrize("name", ["surnames", "not_names", "places", "credit_words", "credit_ranks", "outlets"])
def test_the_lists_are_written_as_they_are_matched(name: str) -> None:
    for row in lexicon.rows(name):
        assert fold(row[0]) == row[0]

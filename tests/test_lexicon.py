"""Every line of every word list: its form, its words, no entry twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from importlib.resources import files

import pytest

import zhnews
from zhnews import lexicon
from zhnews.chars import fold

FOLDER = files("zhnews.lexicon")
LISTS = sorted(entry.name.removesuffix(".txt") for entry in FOLDER.iterdir() if entry.name.endswith(".txt"))

Column = Callable[[str], bool]


def one_of(*words: str) -> Column:
    return frozenset(words).__contains__


def form(pattern: str) -> Column:
    return lambda cell: re.fullmatch(pattern, cell) is not None


def members(closed: type[zhnews.Role | zhnews.NumberKind | zhnews.Comparator | zhnews.Change]) -> list[str]:
    return [str(member) for member in closed]


HAN = "[\u3400-\u9fff]"
WORD = form(r"[^\s#]+(?: [^\s#]+)*")
CHARACTER = form(r"\S")
NAME = form(rf"{HAN}+(?:·{HAN}+)*")
CHARACTERS = form(r"\S+")  # those that may not stand beside the word
CHARACTERS_OR_NONE = form(r"|-|\S+")
PARTS = ("早", "上午", "中午", "午", "下午", "傍晚", "晚", "夜", "凌晨", "清晨", "午后", "深夜", "-")

# The columns that every row must have, and those that a row can have after them.
COLUMNS: dict[str, tuple[tuple[Column, ...], tuple[Column, ...]]] = {
    "bodies": ((NAME,), ()),
    "changes": ((WORD, one_of(*members(zhnews.Change), "none"), one_of("near", "far")), (CHARACTERS,)),
    "comparators": ((WORD, one_of(*members(zhnews.Comparator))), (CHARACTERS,)),
    "credit_ranks": ((WORD,), ()),
    "credit_words": (
        (WORD, one_of("who", "work", "job", "say", "none", "give")),
        (one_of(*members(zhnews.Role), ""), form("(?:photo)?(?: ?own)?")),
    ),
    "crossheads": ((WORD,), ()),
    "date_words": (
        (
            WORD,
            one_of("century", "year", "season", "quarter", "month", "day", "part"),
            one_of("now", "named", "said", "same", "fixed"),
            form("-?[0-9]{1,2}(?::-?[0-9]{1,2})?"),
            one_of(*PARTS),
            CHARACTERS_OR_NONE,
            CHARACTERS_OR_NONE,
        ),
        (),
    ),
    "eras": ((NAME, form("[0-9]{3,4}")), ()),
    "foreign_characters": ((CHARACTER,), ()),
    "frames": ((CHARACTER, WORD), ()),
    "label_adverbs": ((CHARACTER, CHARACTERS_OR_NONE), ()),
    "label_endings": ((WORD,), ()),
    "label_modifiers": ((WORD,), ()),
    "label_openers": ((WORD,), ()),
    "label_stops": ((WORD,), ()),
    "label_tails": ((WORD,), ()),
    "label_verbs": ((WORD,), ()),
    "limits": ((WORD, one_of(*members(zhnews.Comparator))), (CHARACTERS,)),
    "not_names": ((NAME,), ()),
    "numeral_words": ((WORD,), ()),
    "openers": ((WORD,), ()),
    "openings": ((CHARACTER, form(r"-?[0-9](?:\.[0-9])?")), ()),
    "outlets": ((WORD, one_of("end", "name")), ()),
    "page_names": ((NAME,), ()),
    "page_staff": ((NAME,), ()),
    "places": ((NAME,), ()),
    "sections": ((WORD,), ()),
    "surnames": ((form(f"{HAN}{{1,2}}"), one_of("0", "1", "2", "3")), ()),
    "units": (
        (WORD, one_of(*members(zhnews.NumberKind))),
        (form(r"-|[1*smox]*|[A-Z]{3}"), CHARACTERS),
    ),
    "variants": ((CHARACTER, form(HAN)), ()),
}


def test_every_list_is_described_here():
    assert sorted(COLUMNS) == LISTS


@pytest.mark.parametrize("name", LISTS)
def test_every_row_has_its_columns(name):
    needed, further = COLUMNS[name]
    wrong = []
    for row in lexicon.rows(name):
        tests = (*needed, *further)[: len(row)]
        if not len(needed) <= len(row) <= len(needed) + len(further) or not all(map(_holds, tests, row)):
            wrong.append(row)
    assert wrong == []


def _holds(column: Column, cell: str) -> bool:
    return column(cell)


@pytest.mark.parametrize("name", LISTS)
def test_no_entry_stands_twice(name):
    """An outlet's name can stand in both kinds: as a name, and as what names end with."""
    entries = [row[:2] for row in lexicon.rows(name)] if name == "outlets" else lexicon.words(name)
    assert [entry for entry, n in Counter(entries).items() if n > 1] == []


@pytest.mark.parametrize("name", [name for name in LISTS if name != "variants"])
def test_entries_are_written_as_the_fold_has_them(name):
    """What is not can never be found: rules match on the fold."""
    assert [row for row in lexicon.rows(name) if any(fold(cell) != cell for cell in row)] == []


@pytest.mark.parametrize("name", LISTS)
def test_the_file(name):
    text = FOLDER.joinpath(f"{name}.txt").read_bytes().decode("utf-8")
    assert text.startswith("# "), "a remark at the head says what the list holds"
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert [line for line in text.splitlines() if line != line.rstrip(" \r")] == []


def test_variants_lead_to_a_form_that_stands():
    forms = dict(lexicon.rows("variants"))
    assert [row for row in forms.items() if row[1] in forms] == []


def test_readings_of_the_lists():
    assert ("约", "~") in [row[:2] for row in lexicon.rows("comparators")]
    assert "李" in lexicon.words("surnames")
    assert not any("#" in cell for name in LISTS for row in lexicon.rows(name) for cell in row), "remarks are left out"


ALTERNATIONS = [
    # entries, text, what is matched, reason
    (("千", "千克"), "千克", "千克", "the longest first"),
    (("千克", "千", "千"), "千", "千", "an entry given twice"),
    (("a.b",), "axb", None, "a full stop is a full stop"),
    (("(含)以上",), "(含)以上", "(含)以上", "brackets are brackets"),
    (("千", "千克"), "克", None, "none of them"),
]


@pytest.mark.parametrize(("entries", "text", "matched", "why"), ALTERNATIONS, ids=[c[-1] for c in ALTERNATIONS])
def test_alternation(entries, text, matched, why):
    found = re.match(lexicon.alternation(entries), text)
    assert (found[0] if found else None) == matched, why

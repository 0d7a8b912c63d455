"""Hostile and odd input: nothing raises, nothing hangs, nothing is lost, nothing is invented.

Lengths are kept small enough for a quick suite and large enough for anything quadratic to show; how time grows up to
10 MB is measured by `benchmarks/growth.py`.
"""

from __future__ import annotations

import random

import laws
import pytest

import zhnews

LENGTH = 30_000
SENTENCE = "昨日,全长2公里的新桥建成通车,两岸居民往来更加方便。"

# A unit that is repeated up to the length, and what is hard about it.
REPEATED = [
    ("一", "one character: a numeral"),
    ("1", "one character: 30 000 digits"),
    ("(", "one character: brackets opened and never closed"),
    ("“", "one character: quotes opened and never closed"),
    ("第", "one character: ordinals begun"),
    ("记", "one character: bylines begun"),
    ("\n", "one character: line ends alone"),
    (" ", "one character: blanks alone"),
    ("\u3000", "one character: wide blanks"),
    ("。", "one character: full stops"),
    ("年", "one character: dates without figures"),
    ("万", "one character: multipliers"),
    ("的", "one character: a joining word"),
    ("0", "one character: noughts"),
    ("*", "one character: bold, a rule, a list"),
    ("|", "one character: cells of a table"),
    ("<", "one character: tags begun"),
    ("#", "one character: headings"),
    ("甲乙\n", "short lines"),
    ("甲。\n", "short sentences, a line each"),
    ("甲乙\n\n", "short paragraphs"),
    ("1\n", "figures, a line each"),
    ("# 甲\n", "headings of Markdown"),
    ("()", "empty brackets"),
    ("(一)", "list marks"),
    ("2021-", "years and hyphens"),
    ("2021年", "years"),
    ("11月", "months"),
    ("1—", "ranges without an end"),
    ("1.", "points without an end"),
    ("1 ", "figures and blanks"),
    ("1,", "figures and commas"),
    ("42%、", "a list of percentages"),
    ("15亿元", "amounts without a stop"),
    ("一百二十三万", "numerals in characters"),
    ("百分之", "percentages begun"),
    ("分之一", "fractions without a beginning"),
    ("记者张三 ", "a byline that never ends"),
    ("通讯员", "role words"),
    ("本报讯(记者 李明) ", "leads"),
    ("图为张三在工作。\n", "captions"),
    ("张三 摄\n", "credits"),
    ("他走了。(张三)\n", "tails"),
    ("(下转A2版)\n", "jumps"),
    ("新桥通车\n\n", "headlines"),
    ("新闻集装箱\n", "section labels"),
    ("2021年11月25日 星期四 A1版\n", "folios"),
    ("遗失身份证声明作废\n", "notices"),
    ("据了解,新桥的工作正在\n\n", "cut paragraphs"),
    ("晨江日报讯 新桥\t通车\t", "tabs"),
    ("据了解这座新桥全长三百二十米\n", "wrapped lines"),
    ("据了解这座新桥    全长三百二十米长\n", "columns side by side"),
    ("<td>甲</td>", "HTML"),
    ("&nbsp;", "entities"),
    ("](http://", "links of Markdown begun"),
    ("![](a.png)", "pictures of Markdown"),
    ("$1^2$ ", "formulas"),
    ("مرحبا ١٢٣ ", "another script, written from the right"),
    ("Привет, 25 ноября. ", "another script"),
    ("안녕하세요 11월 25일 ", "another script with months"),
    ("\u202e", "bidirectional marks"),
    ("e\u0301", "combining marks"),
    ("👨\u200d👩\u200d👧", "joined emoji"),
    ("\ue000", "characters of private use"),
    ("\U00020000", "characters beyond 16 bits"),
    ("\ud800", "lone surrogates"),
    ("\0", "NULs"),
    ("\x1b[31m", "controls"),
    ("\ufeff", "byte order marks"),
    ("\u2028", "line separators"),
    ("\r", "line ends of old"),
    ("\f", "pages without text"),
]


@pytest.mark.parametrize(("unit", "why"), REPEATED, ids=[why for _, why in REPEATED])
def test_repeated(unit: str, why: str) -> None:
    text = (unit * (LENGTH // len(unit) + 1))[:LENGTH]
    issue = laws.hold_for_page(text)
    laws.hold_for_string(text)
    assert issue.text == text, why


@pytest.mark.parametrize("pair", ["()", "（）", "“”", "《》", "【】", "[]", "<>"])
def test_nested(pair: str) -> None:
    text = pair[0] * (LENGTH // 2) + pair[1] * (LENGTH // 2)
    laws.hold_for_page(text)
    laws.hold_for_string(text)


def test_binary_read_as_latin_1() -> None:
    text = random.Random(1).randbytes(LENGTH).decode("latin-1")
    laws.hold_for_page(text)
    laws.hold_for_string(text)


def test_any_character_once() -> None:
    text = "".join(map(chr, range(0x110000)))[::7]
    laws.blocks_tile(zhnews.parse_issue(text))
    laws.hold_for_string(text)


NOTHING = [
    ("\ud800", "a lone surrogate"),
    ("\0\0", "NULs"),
    ("👨\u200d👩\u200d👧", "emoji"),
    ("مرحبا", "Arabic"),
    ("\ue000\ue001", "private use"),
    ("(((((", "brackets"),
    ("——", "a dash"),
    ("\u202e\u202d", "bidirectional marks"),
    ("\xff\xfe", "a byte order mark of two bytes, read as Latin"),
]


@pytest.mark.parametrize(("text", "why"), NOTHING, ids=[why for _, why in NOTHING])
def test_nothing_is_invented(text: str, why: str) -> None:
    issue = zhnews.parse_issue(text)
    assert not any(article.reporters or article.numbers or article.dates for article in issue), why
    assert zhnews.extract_numbers(text) == zhnews.extract_dates(text) == ()
    assert zhnews.parse_byline(text) is None


PAGE = f"新桥通车\n\n本报讯(记者 李明) {SENTENCE}\n\n桥上有路灯300盏。"

# What a dirty pipeline does to a page, and reading it must not change for it.
DIRT = [
    (lambda page: page.replace("\n", "\r\n"), "line ends of Windows"),
    (lambda page: page.replace("\n\n", "\r\n\n"), "mixed line ends"),
    (lambda page: page + "\n\0", "a NUL on a line of its own"),
    (lambda page: page + "\n\ud800", "a lone surrogate on a line of its own"),
    (lambda page: "\n" * 1000 + page, "blank lines before it"),
    (lambda page: page + " " * 5000, "blanks behind it"),
    (lambda page: page.replace(" ", "\u3000"), "wide blanks"),
    (lambda page: page.replace(" ", "\t"), "tabs"),
]


@pytest.mark.parametrize(("soil", "why"), DIRT, ids=[why for _, why in DIRT])
def test_dirt_changes_nothing(soil, why) -> None:
    clean = zhnews.parse_issue(PAGE, date="2021-11-25")[0]
    read = laws.hold_for_page(soil(PAGE))
    dirty = zhnews.parse_issue(soil(PAGE), date="2021-11-25")[0]
    assert read.text == soil(PAGE)
    assert (dirty.headline, dirty.paragraphs) == (clean.headline, clean.paragraphs), why
    assert [person.name for person in dirty.reporters] == ["李明"]
    assert [number.text for number in dirty.numbers] == ["2公里", "300盏"]
    assert [date.edtf for date in dirty.dates] == ["2021-11-24"]


def test_a_surrogate_loses_nothing_behind_it() -> None:
    body = zhnews.parse_issue(PAGE.replace("新桥建成", "新\ud800桥建成"))[0].body
    assert body.endswith("桥上有路灯300盏。")


def test_a_long_paragraph_is_one() -> None:
    long = SENTENCE * 400
    issue = zhnews.parse_issue(f"新桥通车\n\n{long}", date="2021-11-25")
    assert issue[0].paragraphs == (long,)
    assert len(issue[0].numbers) == len(issue[0].dates) == 400

"""Rows for tables: the same keys and types in every row, and what stands in them."""

from __future__ import annotations

import json

import handmade
import pytest

import zhnews
from zhnews.records import COLUMNS, _days, _Sentences


@pytest.mark.parametrize("table", COLUMNS)
def test_every_row_has_the_columns_and_their_types(table):
    rows = handmade.issue().records(table)
    assert rows
    for row in rows:
        assert list(row) == list(COLUMNS[table])
        for key, value in row.items():
            assert value is None or type(value) is COLUMNS[table][key], key


@pytest.mark.parametrize("table", COLUMNS)
def test_rows_are_json_and_an_empty_issue_has_none(table):
    rows = handmade.issue().records(table)
    assert json.loads(json.dumps(rows)) == rows
    assert zhnews.Issue().records(table) == []


def test_a_number_brings_its_sentence_and_the_sentence_its_dates():
    of_headline, total, fell, per, lamps, *_ = handmade.issue().records("numbers")
    assert (total["low"], total["high"], total["unit"], total["currency"]) == (210000000.0, 210000000.0, "元", "CNY")
    assert total["sentence"] == "昨天，江州新桥通车，总投资2.1亿元。"
    assert total["dates"] == "2022-03-03"
    assert (fell["change"], fell["low"], fell["dates"]) == ("decrease", 0.25, None)  # the date is a sentence before
    assert per["sentence"] == "同比下降三分之一，每吨275元。"  # over the seam of a cut paragraph
    assert (per["per"], lamps["comparator"], lamps["label"]) == ("吨", ">", "路灯")
    assert (of_headline["field"], of_headline["sentence"]) == ("headline", "新桥通车 ——三年建成，投资超2亿元")


def test_offsets_lead_back_to_the_text():
    issue = handmade.issue()
    for table in ("numbers", "dates"):
        for row in issue.records(table):
            article = issue[row["article"]]
            assert getattr(article, row["field"])[row["start"] : row["end"]] == row["text"]


def test_people_and_articles():
    issue = handmade.issue()
    assert [(r["name"], r["role"], r["title"], r["photo"]) for r in issue.records("people")] == [
        ("张鹏", "reporter", "首席记者", False),
        ("李晓明", "photographer", None, True),
    ]
    bridge, shop = issue.records("articles")
    assert (bridge["people"], bridge["place"], bridge["pages"]) == ("张鹏、李晓明", "江州", "A1、A2")
    assert (bridge["numbers"], bridge["dates"], bridge["paragraphs"]) == (5, 1, 3)
    assert (shop["people"], shop["byline"], shop["issue_date"]) == (None, None, "2022-03-04")


def test_dates_bring_the_days_that_they_cover():
    yesterday, weekend = handmade.issue().records("dates")
    assert (yesterday["edtf"], yesterday["first"], yesterday["last"]) == ("2022-03-03", "2022-03-03", "2022-03-03")
    assert (weekend["first"], weekend["last"]) == ("2022-03-05", "2022-03-06")


@pytest.mark.parametrize(
    ("value", "days", "why"),
    [
        ("2021", ("2021-01-01", "2021-12-31"), "a year"),
        ("../2021-10", (None, "2021-10-31"), "open at the start"),
        ("2018/..", ("2018-01-01", None), "open at the end"),
        ("T07:30", (None, None), "a clock time has no day"),
        ("XXXX-11-23", (None, None), "no year"),
        ("2021-11-24T09:30", ("2021-11-24", "2021-11-24"), "a day with a time"),
        ("soon", (None, None), "not ours"),
    ],
)
def test_days(value, days, why):
    assert _days(value) == days, why


def test_a_code_has_no_figures():
    *_, code = handmade.issue().records("numbers")
    assert (code["text"], code["low"], code["high"]) == ("T33路", None, None)


def test_an_unknown_table_is_named():
    with pytest.raises(ValueError, match="no table 'number'; an issue has 'articles'"):
        handmade.issue().records("number")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("一句。⟦第二句。⟧第三句", "full stops"),
        ("“好！”⟦“真好。”⟧他说", "a closing mark stays with its sentence"),
        ("标题\n⟦没有句号\n⟧另一段", "a line break ends a sentence"),
        ("甲……⟦乙?!⟧丙", "several marks are one end"),
        ("⟦全文没有句号⟧", "no end at all"),
        ("甲。⟦占3.5亿,约0.2％。⟧", "a decimal point ends nothing"),
        ("（甲。）⟦（乙。）⟧", "full-width brackets"),
    ],
)
def test_sentences(text, why):
    start, end = text.index("⟦"), text.index("⟧") - 1
    plain = text.replace("⟦", "").replace("⟧", "")
    for offset in range(start, end):
        assert _Sentences(plain).bounds(offset) == (start, end), why

"""Numbers between dates, blanks inside them, and what ordinals and codes do not have."""

from __future__ import annotations

import re

import pytest

import zhnews

AMONG = [
    # the numbers marked, reason
    ("11月23日,新增⟦3例⟧。", "a date before it"),
    ("新增⟦3例⟧,11月23日已转归。", "a date behind it"),
    ("⟦3例⟧11月23日报告的病例", "a date right behind it"),
    ("11月23日⟦3例⟧、24日⟦5例⟧、25日⟦2例⟧", "between dates"),
    ("2021年11月23日上午9时30分,⟦200余人⟧到场。", "a date and a clock time"),
    ("截至11月23日24时,全市累计⟦33例⟧。", "a span"),
    ("1—10月,全市完成投资⟦120亿元⟧。", "a range of months"),
    ("2018年以来,先后投入⟦3.5亿元⟧,⟦12个⟧村受益。", "an open span"),
    ("11月23日,⟦1 234户⟧搬了家,12月1日又有⟦5 678户⟧。", "blanks inside numerals, between dates"),
    ("11月23日,共⟦三千 八百人⟧,12月1日增长⟦百 分 之 五⟧。", "blanks inside Chinese numerals, between dates"),
    ("⟦三千 五百家⟧企业在2021年11月23日签约,⟦五百 二十家⟧在12月投产。", "a date between numerals with blanks"),
    ("⟦百 分 之 五⟧,12月3日增长⟦百 分 之 六⟧,12月4日⟦百 分 之 七⟧", "several of them, and a date behind each"),
    ("共⟦3 000⟧ 5月8日", "groups of three digits, and a date behind"),
    ("共⟦12⟧ ⟦300⟧", "groups that nothing follows"),
    ("共⟦5⟧ 2021年11月23日", "a date behind a bare figure and a blank"),
]


@pytest.mark.parametrize(("marked", "why"), AMONG, ids=[why for _, why in AMONG])
def test_numbers_among_dates(marked: str, why: str) -> None:
    text = re.sub("[⟦⟧]", "", marked)
    found = zhnews.extract_numbers(text)
    for number in reversed(found):
        text = f"{text[: number.start]}⟦{number.text}⟧{text[number.end :]}"
    assert text == marked, why


def test_values_with_blanks_inside() -> None:
    numbers = zhnews.extract_numbers("11月23日,1 234户搬了家,共三千 八百人,投入12 亿元。")
    assert [(str(n.low), n.unit) for n in numbers] == [("1234", "户"), ("3800", "人"), ("1200000000", "元")]


PLAIN = [
    ("这是我市第三届运动会", "第三届", "ordinal"),
    ("约第5名冲过终点", "第5名", "ordinal"),
    ("同比增长的第2季产品", "第2季", "ordinal"),
    ("市民可乘坐约T33路前往", "T33路", "code"),
    ("求助可拨打超过12345热线", "12345", "code"),
]


@pytest.mark.parametrize(("text", "figure", "kind"), PLAIN)
def test_ordinals_and_codes_measure_nothing(text: str, figure: str, kind: str) -> None:
    (number,) = zhnews.extract_numbers(text)
    assert (number.text, number.kind) == (figure, kind)
    assert (number.comparator, number.change, number.label, number.per) == ("=", None, None, None)


def test_fields_are_said() -> None:
    issue = zhnews.parse_issue("全市新增3家企业\n\n本报讯(记者 李明) 昨日,又有12家企业开业。")
    assert [(n.text, n.field) for n in issue[0].numbers] == [("3家", "headline"), ("12家", "body")]
    assert [n.field for n in zhnews.extract_numbers("新增3家企业")] == [None]

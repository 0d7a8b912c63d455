"""The issue's own date: given before printed, printed before inferred, and never without evidence."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhnews.issue_date import settle
from zhnews.model import DateSource

ROOT = Path(__file__).parent.parent
D = datetime.date


def test_given_wins() -> None:
    day = D(2020, 2, 29)
    assert settle(day, ["2021年11月25日 星期四"], ["11月24日"]) == (day, DateSource.GIVEN)


@pytest.mark.parametrize(
    ("lines", "day", "why"),
    [
        (["2021年11月25日 星期四"], D(2021, 11, 25), "masthead"),
        (["2021年11月25日 星期四 农历辛丑年十月廿一"], D(2021, 11, 25), "with the lunar date"),
        (["晨江日报 A3 要闻 2021.11.25 星期四 责编:王一"], D(2021, 11, 25), "folio"),
        (["2021-11-25"], D(2021, 11, 25), "numeric"),
        (["二〇二一年十一月二十五日 星期四"], D(2021, 11, 25), "Chinese digits"),
        (["２０２１年１１月２５日　星期四"], D(2021, 11, 25), "full width"),
        (["中華民國110年11月25日 星期四"], D(2021, 11, 25), "Taiwan's years"),
        (["创刊于1956年8月1日", "2021年11月25日 星期四 第12345期"], D(2021, 11, 25), "not the day of the first issue"),
        (["2021年11月23日", "2021年11月25日 星期四"], D(2021, 11, 25), "the one with its weekday"),
        (["2021年11月24日 星期四", "2021年11月25日 星期四"], D(2021, 11, 25), "the weekday that fits"),
    ],
)
def test_printed(lines: list[str], day: datetime.date, why: str) -> None:
    assert settle(None, lines, ["5月3日,记者获悉"]) == (day, DateSource.PRINTED), why


def test_a_bare_date_is_weighed_against_the_articles() -> None:
    bodies = ["11月24日,2021年度总结会召开。2021年,增长3%。"]
    assert settle(None, ["2021年11月26日"], bodies) == (D(2021, 11, 26), DateSource.PRINTED)
    assert settle(None, ["2021年10月8日"], bodies) == (D(2021, 11, 25), DateSource.INFERRED), "under a notice"
    assert settle(None, ["2021年10月8日 星期五"], bodies) == (D(2021, 10, 8), DateSource.PRINTED)


@pytest.mark.parametrize(
    ("bodies", "day", "why"),
    [
        (["11月24日,2021年度总结会召开。"], D(2021, 11, 25), "the day after"),
        (["11月22日,晴。", "11月24日,雨。", "11月23日,2021年11月的数据公布。"], D(2021, 11, 25), "the latest"),
        (["2021年11月24日,新桥通车。"], D(2021, 11, 25), "a full date"),
        (["11月24日,2021年度报告公布。招聘会将于12月8日举办。"], D(2021, 11, 25), "what is to come is not past"),
        (["11月24日,2021年度通知:2月15日前完成。"], D(2021, 11, 25), "nor is a deadline"),
        (["11月24日,2021年度报告公布,到2035年建成。"], D(2021, 11, 25), "nor does a target date the page"),
        (["昨日(11月24日),2021年度会议召开。"], D(2021, 11, 25), "yesterday is named"),
        (["今天(11月24日),2021年度会议召开。"], D(2021, 11, 24), "today is named"),
        (["12月31日,2021年12月的数据公布,2021年度收官。"], D(2022, 1, 1), "over new year"),
        (["1月5日,记者获悉。", "12月30日,完工。2021年,增长3%。2022年将继续。"], D(2022, 1, 6), "the year turns"),
        (
            ["1月20日,2021年完成5件,2021年新增3件。", "去年11月6日,开工。"],
            D(2022, 1, 21),
            "January sums up the year before",
        ),
        (["2月28日,2020年2月的数据公布。"], D(2020, 2, 29), "a leap day"),
        (["5月6日(星期四),开幕。2020年立项,2021年竣工。"], D(2021, 5, 7), "the weekday settles the year"),
    ],
)
def test_inferred(bodies: list[str], day: datetime.date, why: str) -> None:
    assert settle(None, ["天气 晴 5℃"], bodies) == (day, DateSource.INFERRED), why


@pytest.mark.parametrize(
    ("bodies", "why"),
    [
        ([], "an empty page"),
        (["近日,记者获悉。"], "no dates"),
        (["11月24日,晴。"], "no year"),
        (["去年11月24日,今年5月。"], "years that hang on the date sought"),
        (["11月24日,晴。他2011年毕业。"], "one year of a life"),
        (["2021年,增长3%。2021年12月,竣工。"], "no day"),
        (["将于2021年12月8日举办。"], "only what is to come"),
    ],
)
def test_not_settled(bodies: list[str], why: str) -> None:
    assert settle(None, [], bodies) == (None, None), why


def test_datelines_are_evidence() -> None:
    assert settle(None, [], ["2021年度会议召开。"], ["11月24日"]) == (D(2021, 11, 25), DateSource.INFERRED)
    assert settle(None, [], ["2021年度会议召开。"], ["", "电"]) == (None, None)


@pytest.mark.parametrize("name", ["000", "001", "002", "003", "004"])
def test_seeds(name: str) -> None:
    """The day that a reader of the page settles on, from its bare text."""
    days = json.loads((ROOT / "tests/gold/dates.json").read_text(encoding="utf-8"))
    (page,) = (ROOT / "seeds").glob(f"{name}_*.txt")
    text = page.read_text(encoding="utf-8")
    assert settle(None, [], [text]) == (D.fromisoformat(days[name]), DateSource.INFERRED)
    assert settle(None, [], text.split("\n")) == (D.fromisoformat(days[name]), DateSource.INFERRED)


@given(st.lists(st.text(), max_size=4), st.lists(st.text(), max_size=4))
def test_no_text_raises(lines: list[str], bodies: list[str]) -> None:
    date, source = settle(None, lines, bodies)
    assert (date is None) == (source is None)


PIECES = [
    "2021年",
    "2022年",
    "11月",
    "1月",
    "24日",
    "29日",
    "2月",
    "今天",
    "昨日",
    "(",
    ")",
    ",",
    "。",
    "将于",
    "星期四",
    "截至",
    "至",
    "\n",
    "度",
]


@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=9).map("".join), max_size=4))
def test_no_dates_raise(bodies: list[str]) -> None:
    date, source = settle(None, bodies[:1], bodies)
    assert (date is None) == (source is None)

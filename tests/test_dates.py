"""Dates: which spans of a text are dates, and where on the calendar they lie.

The dates that a row expects stand in its text between ⟦ and ⟧, their EDTF values beside it. Where no other day is given
the text stands in an issue of Thursday 2021-11-25.
"""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhnews import edtf, extract_dates
from zhnews.chars import fold
from zhnews.dates import find, read

ISSUE = datetime.date(2021, 11, 25)
GOLD = Path(__file__).parent / "gold"


def unmarked(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its marks, and the spans that they marked."""
    text, spans, start = "", [], 0
    for piece in re.split("([⟦⟧])", marked):
        if piece == "⟦":
            start = len(text)
        elif piece == "⟧":
            spans.append((start, len(text)))
        else:
            text += piece
    return text, spans


def check(marked: str, values: str, reference: datetime.date | None = ISSUE) -> None:
    text, spans = unmarked(marked)
    found = extract_dates(text, reference)
    assert [(text[a:b], value) for (a, b), value in zip(spans, values.split(), strict=True)] == [
        (mention.text, mention.edtf) for mention in found
    ]
    assert spans == [(mention.start, mention.end) for mention in found]


SPEC = [  # the contract's own table
    ("⟦2021年⟧的⟦2021年度⟧计划,⟦今年⟧比⟦去年⟧好", "2021 2021 2021 2020"),
    ("⟦今年7月⟧,⟦去年11月30日⟧,⟦本月⟧", "2021-07 2020-11-30 2021-11"),
    ("⟦11月23日⟧,⟦昨天⟧,⟦昨天上午⟧", "2021-11-23 2021-11-24 2021-11-24"),
    ("⟦23日⟧开幕", "2021-11-23"),
    ("新桥⟦昨⟧通车", "2021-11-24"),
    ("⟦11月23日⟧开幕。⟦当天⟧下雨", "2021-11-23 2021-11-23"),
    ("⟦11月24日9时30分⟧至会场", "2021-11-24T09:30"),
    ("⟦11月29日24时⟧,⟦晚上10时27分⟧,⟦早上7时⟧", "2021-11-30T00:00 T22:27 T07:00"),
    ("⟦2月1日至2月15日⟧,⟦1—10月⟧", "2021-02-01/2021-02-15 2021-01/2021-10"),
    ("将于⟦12月8日至11日⟧举办", "2021-12-08/2021-12-11"),
    ("《规划(⟦2021—2025年⟧)》", "2021/2025"),
    ("⟦早上7时到7时30分⟧,演出⟦每晚8时-9时⟧", "T07:00/T07:30 T20:00/T21:00"),
    ("⟦2018年以来⟧,⟦自2018年⟧", "2018/.. 2018/.."),
    ("⟦9月起⟧,⟦今年以来⟧", "2021-09/.. 2021/.."),
    ("⟦自10月初⟧启动以来", "2021-10/.."),
    ("⟦截至11月23日⟧,⟦截至10月底⟧,⟦上午9点前⟧", "../2021-11-23 ../2021-10 ../T09:00"),
    ("⟦11月中旬⟧,⟦2019年初⟧,⟦2016年底⟧", "2021-11 2019 2016"),
    ("⟦上半年⟧,⟦第三季度⟧,⟦80年代⟧,⟦上世纪50年代⟧", "2021-40 2021-35 198X 195X"),
    ("⟦13日20时至15日20时⟧有雨", "2021-11-13T20:00/2021-11-15T20:00"),
    ("⟦11月23日⟧。⟦当日13时⟧", "2021-11-23 2021-11-23T13:00"),
    ("⟦2023—2024⟧学年", "2023/2024"),
    ("⟦明年⟧,⟦下周⟧,⟦上周五⟧", "2022 2021-11-29/2021-12-05 2021-11-19"),
    ("⟦即日起至2月15日⟧", "2021-11-25/2022-02-15"),
    ("⟦5月24日⟧,⟦早上7时⟧", "2021-05-24 T07:00"),
]

FORMS = [  # marked text, values, why
    ("⟦98⟧、⟦1999年⟧", "1998 1999", "the century of the year after it"),
    ("⟦1998⟧、⟦99年⟧大水,⟦2015⟧、⟦16年度⟧", "1998 1999 2015 2016", "short years of a list"),
    ("⟦1996⟧、⟦97⟧、⟦98⟧、⟦99年⟧,⟦一九九八⟧、⟦九九年⟧", "1996 1997 1998 1999 1998 1999", "longer; Chinese digits"),
    ("⟦1998-99年⟧", "1998/1999", "a span of the same form"),
    ("⟦一⟧、⟦二季度⟧", "2021-33 2021-34", "quarters that share their unit"),
    ("⟦19⟧、⟦20世纪⟧", "18XX 19XX", "centuries that share their unit"),
    ("⟦八十⟧、⟦九十年代⟧", "198X 199X", "decades that share their unit"),
    ("32、⟦3日⟧,13、⟦8月⟧,25、⟦8时⟧", "2021-11-03 2021-08 T08:00", "no such month, day, hour before the next"),
    ("7、⟦二季度⟧,30、⟦20世纪⟧", "2021-34 19XX", "no such quarter or century before the next"),
    ("⟦11月最后一个星期日⟧,⟦11月最后一周⟧", "2021-11-28 2021-11-29/2021-12-05", "counted from the end"),
    ("⟦周一⟧(⟦11月22日⟧)", "2021-11-22 2021-11-22", "the weekday by its gloss"),
    ("⟦即日起⟧至⟦上午9时⟧,⟦2021年⟧至⟦9时⟧", "2021-11-25/.. T09:00 2021 T09:00", "ends of two kinds"),
    ("⟦二〇二一年十一月二十五日⟧", "2021-11-25", "Chinese digits"),
    ("⟦一九九八年十二月三十一日⟧", "1998-12-31", "三十一 is one numeral"),
    ("⟦廿三日上午⟧开会", "2021-11-23", "廿"),
    ("⟦２０２１年１１月２５日⟧", "2021-11-25", "full-width digits"),
    ("⟦2021 年 11 月 25 日⟧", "2021-11-25", "blanks of OCR"),
    ("⟦2021-11-25⟧ ⟦2021.11.25⟧ ⟦2021/11/25⟧", "2021-11-25 2021-11-25 2021-11-25", "numeric dates"),
    ("⟦2021-11-25 09:30⟧", "2021-11-25T09:30", "numeric date and time"),
    ("⟦11月25日(星期四)上午⟧", "2021-11-25", "a weekday in brackets"),
    ("⟦11月25日,星期四⟧", "2021-11-25", "a weekday after a comma"),
    ("⟦去年的11月30日⟧", "2020-11-30", "的 between the parts"),
    ("⟦民國110年11月25日⟧", "2021-11-25", "Taiwan's years"),
    ("⟦康熙三年⟧", "1664", "reign names"),
    ("⟦公元前221年⟧", "-0220", "EDTF counts a year 0"),
    ("⟦20世纪⟧,⟦21世纪初⟧,⟦上世纪末⟧", "19XX 20XX 19XX", "centuries"),
    ("⟦20世纪70年代末⟧,⟦1980年代⟧", "197X 198X", "decades"),
    ("⟦08年⟧奥运会", "2008", "two digits with a nought"),
    ("⟦9999年12月⟧到期,⟦800年12月⟧加冕", "9999-12 0800-12", "a month keeps the year printed before it"),
    ("⟦9999年12月31日⟧", "9999-12-31", "and so does a day"),
    ("⟦18年10月1日⟧", "2018-10-01", "two digits before a month"),
    ("⟦今年夏天⟧,⟦2020年春季⟧学期", "2021-22 2020-21", "seasons of a year"),
    ("⟦今晚8点⟧,⟦昨夜11时许⟧", "2021-11-25T20:00 2021-11-24T23:00", "words that name a part of a day"),
    ("⟦下午3点半⟧,⟦凌晨零时⟧,⟦中午1点⟧,⟦晚上12点⟧", "T15:30 T00:00 T13:00 T24:00", "twelve-hour clocks"),
    ("⟦上午9时15分30秒⟧", "T09:15:30", "seconds"),
    ("会议⟦上午10:30⟧开始,比赛⟦19:35⟧开赛", "T10:30 T19:35", "clock times with a colon"),
    ("⟦今年1月14日当天⟧", "2021-01-14", "当天 that repeats"),
    ("⟦11月23日⟧,…⟦次日⟧,⟦第二天⟧", "2021-11-23 2021-11-24 2021-11-25", "days after the last one named"),
    ("⟦2019年年底⟧", "2019", "年 said twice"),
    ("⟦本周五⟧,⟦上周末⟧,⟦下下周一⟧", "2021-11-26 2021-11-20/2021-11-21 2021-12-06", "weeks begin on Monday"),
    ("⟦周三⟧公布", "2021-11-24", "a weekday alone is the last one"),
    ("⟦前三季度⟧,⟦今年前10个月⟧", "2021-01/2021-09 2021-01/2021-10", "the first months of a year"),
    ("⟦今年后两个月⟧,⟦2020年最后一周⟧", "2021-11/2021-12 2020-12-28/2021-01-03", "the last of a year"),
    ("⟦去年最后4个月⟧,⟦2020年的最后两个季度⟧", "2020-09/2020-12 2020-07/2020-12", "likewise"),
    ("⟦7月上半月⟧,⟦下半月⟧转晴", "2021-07 2021-07", "half a month, as fine as 中旬"),
    ("⟦一季度⟧,⟦本季度⟧,⟦上季度⟧", "2021-33 2021-36 2021-35", "quarters"),
    ("⟦2021年5月的第二个星期日⟧", "2021-05-09", "the nth weekday of a month"),
    ("⟦今明两年⟧,⟦今明两天⟧", "2021/2022 2021-11-25/2021-11-26", "two named by one word"),
    ("⟦今起⟧降温,⟦明起⟧放晴", "2021-11-25/.. 2021-11-26/..", "headlines' single characters"),
]

SPANS = [
    ("⟦八九十年代⟧,⟦二三月⟧,⟦七八月⟧", "198X/199X 2021-02/2021-03 2021-07/2021-08", "two in one numeral"),
    ("⟦2021-22⟧赛季", "2021/2022", "the century of the first"),
    ("⟦晚上9时至次日凌晨2时⟧", "T21:00/T02:00", "over midnight, of no day"),
    ("⟦2月1日至5日上午9时⟧", "2021-02-01/2021-02-05T09:00", "the last end has an hour"),
    ("⟦2021年12月30日至2022年1月2日⟧", "2021-12-30/2022-01-02", "both ends full"),
    ("⟦12月30日至1月2日⟧将休馆", "2021-12-30/2022-01-02", "the end lies in the next year"),
    ("⟦10月28日至3日⟧", "2021-10-28/2021-11-03", "the end lies in the next month"),
    ("⟦7月28—30日⟧", "2021-07-28/2021-07-30", "the first day without its unit"),
    ("⟦2018-2019年⟧,⟦2020-2021⟧赛季", "2018/2019 2020/2021", "years with one unit or none"),
    ("⟦5月⟧、⟦6月⟧、⟦7⟧、⟦8月份⟧", "2021-05 2021-06 2021-07 2021-08", "lists are several dates"),
    ("⟦2018⟧、⟦2019年⟧", "2018 2019", "a list with one unit"),
    ("⟦2019年⟧和⟦2021年⟧,⟦2019年和2021年之间⟧", "2019 2021 2019/2021", "和 joins only before 之间"),
    ("从⟦2016年⟧的5亿元到⟦2019年⟧的8亿元", "2016 2019", "two levels are no span"),
    ("⟦早上9点到5点⟧", "T09:00/T17:00", "the end must be later"),
    ("⟦下午2时至5时⟧,⟦上午10点到12点⟧", "T14:00/T17:00 T10:00/T12:00", "the part of the day holds for both"),
    ("⟦23日晚上9时至次日凌晨2时⟧", "2021-11-23T21:00/2021-11-24T02:00", "over midnight"),
    ("⟦20日22时至6时⟧", "2021-11-20T22:00/2021-11-21T06:00", "over midnight, unsaid"),
    ("⟦2月2日至5日⟧⟦每晚8时至9时⟧", "2021-02-02/2021-02-05 T20:00/T21:00", "hours of each day"),
    ("⟦2月2日至5日⟧⟦上午9时至11时⟧", "2021-02-02/2021-02-05 T09:00/T11:00", "hours of each day, unsaid"),
    ("周一至周五⟦上午9:00至11:30⟧", "T09:00/T11:30", "working days are no dates, their hours are"),
    ("⟦一季度至三季度⟧,⟦上半年至三季度⟧", "2021-01/2021-09 2021-01/2021-09", "seasons make no intervals"),
    ("⟦上世纪50年代至70年代⟧", "195X/197X", "decades"),
    ("⟦2021年12月31日以前⟧,⟦2017年后⟧,⟦8日之后⟧", "../2021-12-31 2017/.. 2021-12-08/..", "open ends"),
    ("⟦1978年至今⟧", "1978/..", "until now is open"),
    ("⟦自2020年1月1日零时起⟧", "2020-01-01T00:00/..", "自 and 起 are one"),
    ("于⟦8月⟧开始试验,从⟦9月开始⟧", "2021-08 2021-09/..", "开始 as a verb"),
    ("⟦2025⟧-⟦2021年⟧,⟦2021⟧—⟦2019年⟧", "2025 2021 2021 2019", "no interval runs backward"),
    ("⟦2021年11月⟧至⟦2020年3月⟧", "2021-11 2020-03", "nor one of months"),
    ("⟦2021年5月⟧至⟦2021年3月⟧", "2021-05 2021-03", "nor one within a year"),
    ("⟦2021年3月至2021年5月⟧,⟦2021年5月至3月⟧", "2021-03/2021-05 2021-05/2022-03", "those that run forward"),
]

CONTEXT = [
    ("⟦2014年10月⟧生效;⟦11月⟧总理来访", "2014-10 2014-11", "the year that the line named"),
    ("⟦2019年12月31日⟧,⟦1月23日⟧", "2019-12-31 2020-01-23", "and the year after its end"),
    ("⟦2014年10月⟧生效\n⟦11月⟧总理来访", "2014-10 2021-11", "not across lines"),
    ("截至\n⟦11月5日⟧新桥通车", "2021-11-05", "截至 of the line above is not its own"),
    ("实现了⟦2020年⟧国家目标,⟦5月17日⟧通报", "2020 2021-05-17", "a target year does not carry"),
    ("⟦9月8日⟧签约,预计⟦2022年⟧招生;⟦10月21日⟧换灯", "2021-09-08 2022 2021-10-21", "nor does a plan's"),
    ("⟦2021—2025年⟧规划,⟦1月⟧发布", "2021/2025 2021-01", "nor a span"),
    ("⟦2015年⟧创办。⟦11月20日⟧,记者获悉", "2015 2021-11-20", "news of the last days is this year's"),
    ("⟦12月3日起⟧施工", "2021-12-03/..", "the nearest, ahead"),
    ("将于⟦2月15日⟧开幕", "2022-02-15", "words look ahead"),
    ("于⟦2月15日⟧开幕", "2021-02-15", "the past first"),
    ("届时,⟦3日⟧开展", "2021-12-03", "a day ahead"),
    ("部长⟦12日⟧宣布将建厂", "2021-11-12", "the announcement is past, what it says is not"),
    ("预计将于⟦8月⟧试用,并于⟦10月⟧推广", "2022-08 2022-10", "the sentence looks ahead throughout"),
    ("⟦2月29日⟧", "2020-02-29", "the nearest leap year"),
    ("⟦4月份⟧增长3%,比⟦上月⟧快", "2021-04 2021-03", "上月 looks back from the month named"),
    ("⟦2019年⟧比⟦上年⟧增长", "2019 2018", "上年 likewise"),
    ("比⟦上年⟧增长", "2020", "else from the reference"),
    ("⟦1月26日⟧,⟦即日起⟧供应", "2021-01-26 2021-01-26/..", "the sentence's day"),
    ("新华社北京⟦11月23日⟧电 记者⟦今天⟧获悉", "2021-11-23 2021-11-23", "今天 of the dateline"),
    ("⟦2012年⟧,他来到这里。⟦当年⟧就盈利,⟦次年⟧扩建", "2012 2012 2013", "当年 of the line"),
]

NOTHING = [
    ("本月31日", "November has thirty days"),
    ("2月第五个星期一", "that February has four"),
    ("第一周,第二个星期日", "of nothing"),
    ("公元零年", "there is none"),
    ("近日,日前,连日来,近年来,当前,目前,截至目前,多年,长期", "not placed"),
    ("每天,每月,逐月,每季度,春节,正月初一,暮春,虎年,辛丑年", "recurring, festive or lunar"),
    ("每年4月至9月,每周一上午,每月15日", "recurring dates"),
    ("每周一个,一周一次,上周岁", "no weekday"),
    ("2月30日,13月,2019年2月29日,11月31日,25时,9时75分", "no such day or time"),
    ("5日内办结,连续15日,为期10日,拘留5日,20个工作日,3日游", "lengths in days"),
    ("5年来,10年前,建党100年,未来三年,三年前,一年半", "lengths in years"),
    ("近2000年历史,1500年的古树,距今1200年", "ages"),
    ("有期徒刑14年6个月,3个月,12月龄", "lengths in months"),
    ("12345年5月,0000年5月,刑期3年5月", "no year that a month could belong to"),
    ("1949、70年,1998、97年,1998、2年,1998、99人", "no years that follow the first soon"),
    ("后两个月,此后三个月,最后两个月,上半月刊,《半月谈》", "months of no year; periodicals"),
    ("近9999年,寿命800年,3000年文明", "lengths in thousands of years"),
    ("明年至今年,从2021年11月25日9时至2021年11月25日8时", "ends in the wrong order"),
    ("3号线,8号楼,中山路12号,5号种子,第3号公告", "numbers of things"),
    ("三点建议,提出10点意见,一点一点,上涨30点,快一点", "点 as a count"),
    ("比分3:10,以21:18取胜,成绩为2时27分05秒,1:23.45", "scores and results"),
    ("光明日报,今日头条,表明年,过去年均,说明天,目前日均,以上年轻人", "words that hold a date word"),
    ("当天", "当天 with no day named"),
    (
        "当天然气,文明起源,如今起,一如昨,一年中,战后日本,雨后天晴,不同年份,岁末年初,如今年轻人",
        "words that hold one, too",
    ),
    ("三月三,八月十五,农历十月", "the lunar calendar"),
    ("六000—0000,二021-3-4", "a Chinese numeral and digits behind it"),
    ("192.168.255.255,888-000-9999,12350,0731-28810000", "digits"),
    ("2012名,2000亩,2021人,投资2019元", "numbers that look like years"),
    ("美好的明天", "a figure of speech"),
    ("一日三餐,一时,同年级,年初一", "words"),
]


@pytest.mark.parametrize(("marked", "values"), SPEC, ids=[row[0] for row in SPEC])
def test_contract(marked: str, values: str) -> None:
    check(marked, values)


@pytest.mark.parametrize(
    ("marked", "values"), [row[:2] for row in FORMS + SPANS + CONTEXT], ids=[row[2] for row in FORMS + SPANS + CONTEXT]
)
def test_dates(marked: str, values: str) -> None:
    check(marked, values)


@pytest.mark.parametrize("text", [row[0] for row in NOTHING], ids=[row[1] for row in NOTHING])
def test_no_dates(text: str) -> None:
    assert [(mention.text, mention.edtf) for mention in extract_dates(text, ISSUE)] == []


@pytest.mark.xfail(strict=True, reason="a surname before a numeral looks like a weekday")
def test_names_like_weekdays() -> None:
    assert extract_dates("周三强说", ISSUE) == ()


@pytest.mark.parametrize(
    ("marked", "values", "reference"),
    [
        ("⟦11月23日⟧,⟦23日⟧,昨天,去年,⟦2019年5月⟧,⟦6月⟧", "XXXX-11-23 XXXX-11-23 2019-05 2019-06", None),
        ("⟦7日⟧", "XXXX-XX-07", None),
        ("⟦5月8日至10日⟧,下周,周五,上月", "XXXX-05-08/XXXX-05-10", None),
        ("⟦11月26日⟧,⟦3月⟧", "2021-11-26 2021-03", datetime.date(2021, 12, 1)),
        ("⟦12月28日⟧,⟦1月3日⟧", "2021-12-28 2022-01-03", datetime.date(2022, 1, 5)),
        ("⟦30日⟧", "2022-01-30", datetime.date(2022, 3, 2)),
        ("⟦上周五⟧,⟦上月⟧,⟦去年⟧", "2021-12-31 2021-12 2021", datetime.date(2022, 1, 5)),
    ],
    ids=[
        "no reference",
        "a day alone",
        "weeks need one",
        "past first",
        "at new year",
        "no 30 February",
        "back over new year",
    ],
)
def test_reference(marked: str, values: str, reference: datetime.date | None) -> None:
    check(marked, values, reference)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("三天前", "2021-11-22"),
        ("两周后", "2021-12-09"),
        ("5年前", "2016"),
        ("3个月前", "2021-08"),
        ("5个季度前", "2020-35"),
        ("两个季度后", "2022-34"),
        ("12/1", "2021-12-01"),
        ("最近两周", "2021-11-11/2021-11-25"),
        ("2021-11", "2021-11"),
        ("20211125", "2021-11-25"),
        ("2021", "2021"),
        ("21年", "2021"),
        ("五五年", "1955"),
        ("未来三天", "2021-11-26/2021-11-28"),
        ("接下来两周", "2021-11-26/2021-12-09"),
    ],
)
def test_a_string_that_is_only_an_offset(text: str, value: str) -> None:
    assert [(mention.text, mention.edtf) for mention in extract_dates(f" {text} ", ISSUE)] == [(text, value)]
    assert extract_dates(f"他{text}来过", ISSUE) == ()


@pytest.mark.parametrize(
    "text",
    ["20211131", "2021-13", "2/30", "3000年前", "万年前", "十十天前", "最近十十天", "21"],
    ids=[
        "no such day",
        "no such month",
        "no such day of any year",
        "before the year 1",
        "no numeral that small",
        "no numeral",
        "no numeral before it",
        "a number",
    ],
)
def test_a_string_that_is_no_offset(text: str) -> None:
    assert extract_dates(text, ISSUE) == ()


def test_dateline_of_the_story() -> None:
    text = "今天上午,昨日"
    assert [mention.edtf for mention in read(text, ISSUE, dateline="11月20日")] == ["2021-11-20", "2021-11-19"]
    assert [mention.edtf for mention in read(text, ISSUE, dateline="二十日")] == ["2021-11-20", "2021-11-19"]
    assert [mention.edtf for mention in read(text, ISSUE, dateline="电")] == ["2021-11-25", "2021-11-24"]


def test_parts_handed_in_change_nothing() -> None:
    text = "（１１月２３日）昨天"
    folded = fold(text)
    assert read(text, ISSUE, folded=folded, found=find(folded)) == read(text, ISSUE) == extract_dates(text, ISSUE)
    assert {mention.field for mention in read(text, ISSUE, field="body")} == {"body"}


def test_reference_as_string() -> None:
    assert extract_dates("昨天", "2021-11-25") == extract_dates("昨天", ISSUE)
    assert extract_dates("昨天", datetime.datetime(2021, 11, 25, 8)) == extract_dates("昨天", ISSUE)


@pytest.mark.parametrize(
    ("text", "reference", "error", "says"),
    [
        (b"2021", None, TypeError, "not bytes"),
        (None, None, TypeError, "not NoneType"),
        ("今天", 20211125, TypeError, "reference is int"),
        ("今天", "25.11.2021", ValueError, "'25.11.2021'"),
    ],
)
def test_mistakes_of_the_caller(text: object, reference: object, error: type[Exception], says: str) -> None:
    with pytest.raises(error, match=says):
        extract_dates(text, reference)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["000", "001", "002", "003", "004"])
def test_gold(name: str) -> None:
    """Every date of the pages read by hand; a line's 当天 may look back to a line before."""
    reference = json.loads((GOLD / "dates.json").read_text(encoding="utf-8"))[name]
    missed, extra, count = [], [], 0
    for line in (GOLD / f"{name}.numbers.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        found = list(extract_dates(row["text"], reference))
        for gold in row["dates"]:
            end = gold["start"] + len(gold["text"])
            mine = [m for m in found if m.start < end and gold["start"] < m.end]
            found = [m for m in found if m not in mine]
            right = {gold["edtf"], *gold.get("alt", {}).get("edtf", ())}
            count += not gold["optional"]
            if not gold["optional"] and not any(m.edtf in right for m in mine) and not gold["text"].startswith("当"):
                missed.append((gold["text"], gold["edtf"], [m.edtf for m in mine]))
        extra += [m.text for m in found]
    assert count > 10
    assert (missed, extra) == ([], [])


PIECES = [
    "2021年",
    "11月",
    "3",
    "5日",
    "23日",
    "至",
    "、",
    "—",
    "上午",
    "9时",
    "30分",
    "去年",
    "昨",
    "天",
    "周五",
    "截至",
    "自",
    "起",
    "前",
]
PIECES += [
    "以来",
    "每",
    "今",
    "上",
    "世纪",
    "80年代",
    "季度",
    ":",
    "30",
    "和",
    "之间",
    "号",
    "点",
    "\n",
    "。",
    " ",
    "将于",
    "公元前",
    "初",
]


@given(st.text())
def test_no_string_raises(text: str) -> None:
    for mention in extract_dates(text, ISSUE):
        assert text[mention.start : mention.end] == mention.text
        assert edtf.valid(mention.edtf)


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join), st.dates() | st.none())
def test_mentions_are_slices_in_order_and_valid(text: str, reference: datetime.date | None) -> None:
    end = 0
    for mention in extract_dates(text, reference):
        assert end <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.text
        assert edtf.valid(mention.edtf)
        end = mention.end


@given(st.lists(st.sampled_from(PIECES), max_size=10).map("".join))
def test_what_is_placed_was_found(text: str) -> None:
    spans = {(found.start, found.end) for found in find(fold(text))}
    assert {(mention.start, mention.end) for mention in read(text, ISSUE)} <= spans


@given(st.dates(min_value=datetime.date(1901, 1, 1), max_value=datetime.date(2099, 12, 31)))
def test_a_full_date_is_itself(day: datetime.date) -> None:
    text = f"{day.year}年{day.month}月{day.day}日"
    assert [mention.edtf for mention in extract_dates(text)] == [day.isoformat()]


@pytest.mark.parametrize("piece", ["1", "月", "2021-", "1、", "一", "自", "1日", "至1", "9:3", "第", "昨", "公元1"])
def test_long_runs_end(piece: str) -> None:
    text = piece * (20000 // len(piece))
    assert all(text[mention.start : mention.end] == mention.text for mention in extract_dates(text, ISSUE))

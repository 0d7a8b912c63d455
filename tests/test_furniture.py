"""What belongs to the page and not to an article, told by one line alone."""

from __future__ import annotations

import pytest

import zhnews
from zhnews import furniture

FOLIOS = [
    # line, reason
    ("2021年11月25日 星期四", "date and weekday"),
    ("2021年11月25日 星期四 农历辛丑年十月廿一", "with the lunar date"),
    ("二〇二二年三月四日 星期五", "a date in Chinese numerals"),
    ("滨江日报", "the paper's name"),
    ("滨江日报 2022年3月4日 星期五 第3版", "name, date, page"),
    ("滨江晚报 A06 深度", "name, page, page name"),
    ("A2", "a page alone"),
    ("第3版", "a page in words"),
    ("03", "a bare page number"),
    ("要闻", "a page name"),
    ("A2 要闻", "page and page name"),
    ("AO6", "a zero read as a letter"),
    ("A06 油", "one character left of the page's name"),
    ("2022.3.4 星期五", "a date with full stops"),
    ("今日8版 总第12345期", "how many pages, which issue"),
    ("责编:李明 版式:王小梅", "who made the page"),
    ("责编:李明版式:王小梅校对:何远", "with the blanks lost"),
    ("责任编辑:李 明 版式设计:王小梅", "with a blank in a name"),
    ("责任编辑:李明 校对:王小梅 张华", "two proof-readers"),
    ("本版编辑 李明", "the label with a blank"),
    ("2022年3月4日 星期五 责编:李明 校对:王小梅", "folio and staff on one line"),
]

CONTACTS = [
    ("新闻热线:0700-12345678", "hot line"),
    ("投稿邮箱:news@example.com", "where to write"),
    ("www.example.com", "an address on the web"),
    ("https://www.example.com/news", "the same in full"),
    ("国内统一连续出版物号 CN 43-0000", "the paper's number"),
    ("邮发代号:41-00 零售:1元", "post code and price"),
    ("广告许可证:4300004000001", "licence"),
    ("社址:滨江市沿江大道1号 邮编:410000", "where the paper is"),
    ("零售价:1.5元", "what it costs"),
    ("本报微信公众号", "an account of the paper"),
    ("微博 @滨江日报", "and its name"),
    ("本报法律顾问:滨江某律师事务所 李明律师", "who counsels it"),
    ("扫一扫关注我们", "beside a QR code"),
    ("扫码看视频", "beside a QR code"),
    ("更多新闻请扫码阅读", "the same, and what is behind it"),
    ("栏目投稿邮箱:", "where to write, the address below"),
]

WEATHER = [
    ("天气预报", "the title of a box"),
    ("今日天气", "the same"),
    ("今天多云,18℃~26℃,东北风3级", "sky, temperature, wind"),
    ("今日晴到多云,最高气温33℃,最低气温25℃。明日多云转阵雨", "two days"),
    ("今天白天:多云 31℃ 今天夜间:阵雨 24℃ 风力:2级", "in columns"),
    ("滨江 晴 -5~6℃ 柳河 多云 4~11℃", "several places"),
    ("今天到明天多云间晴,偏南风2到3级,气温24~33℃,相对湿度60%~90%。", "as a sentence"),
    ("今天 阴有小雨 14~17℃ 空气质量 良", "with the quality of the air"),
    ("日出6:12 日落18:30", "the sun"),
]

CONTENTS = [
    ("柳河春茶上市 A3版", "a headline of another page"),
    ("青石小学开设皮影戏课>>A04", "behind arrows"),
    ("新桥通车后渡口怎么办……B02版", "behind dots"),
    ("柳河治水三十年 详见3版", "with 详见"),
]

MARKS = [
    ("■", "a mark alone"),
    ("——————", "a rule"),
    ("◆◆◆", "an ornament"),
    ("*", "a star"),
    ("甲", "a character alone is a stray one"),
]

ARTICLES = [
    # line, reason
    ("新桥通车", "a headline"),
    ("A06 油价", "two characters behind what looks like a page"),
    ("G60 通车", "a motorway"),
    ("2021年这样过", "begins with a year"),
    ("2022年3月4日,滨江新桥建成通车。", "begins with a date"),
    ("11月25日,市委召开常委会会议", "begins with a day"),
    ("滨江日报创刊七十周年座谈会举行", "about the paper"),
    ("第3版《滨江县志》出版发行", "第3版 of a book"),
    ("要闻速览看全国", "begins with a page name"),
    ("教育部发文规范校外培训", "begins with a page name that is part of a word"),
    ("国际油价连跌三日", "the same"),
    ("经济增速回升", "the same"),
    ("综合治理见成效", "the same"),
    ("编辑部的故事", "begins with a label of staff"),
    ("今日大雪", "a solar term"),
    ("微信公众号里的老城记忆", "about accounts"),
    ("明日最高气温38℃", "a headline about the heat"),
    ("小雨中的老城", "a headline about the rain"),
    ("今天多云,市民走上新桥", "a sentence that begins with the sky"),
    ("高温天气里的守望", "about the weather"),
    ("国产大飞机C919 首飞", "a number that looks like a page's"),
    ("◀◀ 上接 A1版", "a jump line"),
    ("文/李明", "a byline without any word of four characters"),
    ("李明/文 王强/图", "words and pictures"),
    ("图/王强", "a picture's credit"),
    ("设计新颖的步行桥", "the same"),
    ("校对了三遍的讲稿", "the same"),
    ("12345热线一年受理50万件", "begins with digits"),
    ("24小时不打烊的药店", "the same"),
    ("1号桥合龙", "begins with a digit"),
    ("打这个电话可以预约上门", "about telephones"),
    ("市民热线开通一周年", "about a hot line"),
    ("市邮政局推出新邮票", "about the post"),
    ("本报讯(记者 李明)新闻热线:0700-12345678昨日接到市民来电。反映路灯不亮。", "sentences with a number in them"),
    ("星期四的早晨", "begins with a weekday"),
    ("二维码里的乡村", "a heading about QR codes"),
    ("餐馆不得强制扫码", "a heading that ends with 扫码"),
    ("农历新年临近", "a heading that begins with 农历"),
    ("数据来源于一线采集", "a heading about data"),
]

SECTIONS = [
    ("新闻集装箱", "a standing label"),
    ("专版", "page of one customer"),
    ("今日谈", "a column for comment"),
    ("记者调查", "one for reports"),
    ("【简讯】", "in brackets"),
    ("■ 快讯", "behind a mark"),
    ("简 讯", "spaced out"),
]

NO_SECTIONS = [
    ("新桥通车", "a headline"),
    ("新闻集装箱里的故事", "more than the label"),
    ("简讯两则读后", "begins with the label"),
    ("", "nothing"),
    ("【】", "brackets with nothing in them"),
]

NOTICES = [
    ("下列证件声明作废", "head of a box"),
    ("遗失声明", "head of one notice"),
    ("·李明遗失身份证,证号430000199001010000,声明作废。", "one lost paper"),
    ("滨江市顺风运输有限公司遗失营业执照正本", "one lost paper, short"),
    ("滨江市顺风运输有限公司减资公告:经股东会决议,注册资本由500万元减至100万元。", "capital"),
    ("李明:本院受理原告王强诉你民间借贷纠纷一案,现依法向你公告送达起诉状副本。", "a court's"),
    ("滨江区人民法院公告", "its head"),
    ("寻人启事", "a person is looked for"),
    ("滨江市顺风运输有限公司拟注销,请债权人于45日内申报债权,特此公告。", "特此公告 closes it"),
]

NO_NOTICES = [
    ("新桥通车", "a headline"),
    ("民警帮老人找回遗失的手机", "lost and found"),
    ("失物招领处一年收到三千件遗失物品", "the same"),
    ("公告栏前围满了人", "about notices"),
    ("市民拾到遗失的钱包,在原地等了失主两个小时。", "a report"),
    ("声明已经发出,双方将继续谈判。", "a statement of another sort"),
    ("近日,市城管局发布公告,对沿江大道实行夜间封闭施工。", "a report about a notice"),
    ("遗失的美好", "a title"),
    ("法院公告栏里的新变化", "about a court's notices"),
    ("一则寻人启事背后的故事", "about a notice"),
]


SOURCES = [
    ("数据来源:滨江市统计局", "where a chart's figures are from"),
    ("资料来源:本报资料室", "where a table is from"),
]

RULES = {
    "folio": FOLIOS,
    "contact": CONTACTS,
    "weather": WEATHER,
    "contents": CONTENTS,
    "mark": MARKS,
    "source": SOURCES,
}


@pytest.mark.parametrize(
    ("line", "rule", "why"), [(line, rule, why) for rule, rows in RULES.items() for line, why in rows]
)
def test_what_belongs_to_the_page(line, rule, why):
    assert furniture.rule_for(line) == rule, why


@pytest.mark.parametrize(
    ("line", "why"),
    ARTICLES,
)
def test_what_belongs_to_an_article(line, why):
    assert furniture.rule_for(line) == "", why


@pytest.mark.parametrize(("line", "why"), SECTIONS)
def test_sections(line, why):
    assert furniture.is_section(line), why


@pytest.mark.parametrize(("line", "why"), NO_SECTIONS)
def test_no_sections(line, why):
    assert not furniture.is_section(line), why


@pytest.mark.parametrize(("line", "why"), NOTICES)
def test_notices(line, why):
    assert furniture.is_notice(line), why


@pytest.mark.parametrize(("line", "why"), NO_NOTICES)
def test_no_notices(line, why):
    assert not furniture.is_notice(line), why


@pytest.mark.parametrize("title", ["滨江天气", "今日天气"])
def test_a_weather_box_is_no_article(title: str) -> None:
    page = f"{title}\n\n今天多云,18℃~26℃,东北风3级\n\n新桥通车\n\n本报讯(记者 李明)昨日,新桥通车。"
    issue = zhnews.parse_issue(page)
    assert [article.headline for article in issue] == ["新桥通车"]
    assert [str(block.role) for block in issue.blocks[:2]] == ["furniture", "furniture"]


def test_a_headline_about_the_weather_stays_one() -> None:
    issue = zhnews.parse_issue("滨江迎来好天气\n\n本报讯(记者 李明)昨日,新桥通车。")
    assert issue[0].headline == "滨江迎来好天气"


def test_a_line_that_could_be_read_in_many_ways_is_read_in_one() -> None:
    """Each 今天 is a time of day and may be a place; a pattern that tried both of each would not end."""
    assert furniture.rule_for("今天 " * 23 + "晴 18℃ 甲") == ""

"""Numbers of a string: every row is a sentence with the expected texts marked ⟦so⟧, what each must say, and why."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zhnews
from zhnews import doubts
from zhnews.model import Number

MARK = re.compile("⟦(.*?)⟧")


def read(marked: str) -> tuple[tuple[Number, ...], list[tuple[int, int]]]:
    """The numbers of the sentence without its marks, and the spans that the marks give."""
    spans: list[tuple[int, int]] = []
    for match in MARK.finditer(marked):
        start = match.start() - 2 * len(spans)
        spans.append((start, start + len(match[1])))
    return zhnews.extract_numbers(MARK.sub(r"\1", marked)), spans


def said(number: Number) -> str:
    """Value, unit, kind and whatever else is not the usual, as the tables write it."""
    value = "-" if number.low is None else f"{number.low.normalize():f}"
    if number.low != number.high and number.high is not None:
        value += f"..{number.high.normalize():f}"
    extras = [str(number.comparator)] if number.comparator != "=" else []
    extras += [str(number.change)] if number.change else []
    extras += [f"/{number.per}"] if number.per else []
    extras += [number.currency] if number.currency and number.currency != "CNY" else []
    return " ".join([value, number.unit or "·", str(number.kind), *extras])


VALUES = [
    ("办结⟦32件⟧", "32 件 count", "a classifier"),
    ("种树⟦3,200棵⟧", "3200 棵 count", "thousands separator"),
    ("种树⟦1 234 567棵⟧", "1234567 棵 count", "blanks between thousands"),
    ("共⟦33 个⟧", "33 个 count", "a blank before the unit stays inside"),
    ("共⟦４０名⟧", "40 名 count", "full-width digits"),
    ("投入⟦1.2万亿元⟧", "1200000000000 元 money", "decimal and multipliers"),
    ("收入⟦3万4千元⟧", "34000 元 money", "mixed numeral"),
    ("接种⟦38.18万余剂次⟧", "381800 剂次 count >", "an inner 余 after the multiplier"),
    ("接种⟦500余万剂次⟧", "5000000 剂次 count >", "an inner 余 before it"),
    ("来了⟦三百多人⟧", "300 人 count >", "多 in a Chinese numeral"),
    ("来了⟦20来个⟧人", "20 个 count ~", "来 is about"),
    ("装机⟦10万千瓦⟧", "100000 千瓦 measure", "the 千 is the unit's"),
    ("全长⟦三点五公里⟧", "3.5 公里 measure", "a Chinese decimal"),
    ("捐款⟦壹仟伍佰元⟧", "1500 元 money", "financial numerals"),
    ("補助⟦三萬兩千元⟧", "32000 元 money", "traditional characters"),
    ("面积⟦4053411亩⟧", "4053411 亩 measure", "a misprint keeps its value"),
    ("气温⟦零下5度⟧", "-5 度 temperature", "below zero"),
    ("最低⟦-5℃⟧", "-5 ℃ temperature", "minus sign"),
    ("用了⟦3个半月⟧", "3.5 个月 duration", "半 inside the unit"),
    ("用了⟦一年半⟧", "1.5 年 duration", "半 after the unit"),
    ("重⟦三斤半⟧", "3.5 斤 measure", "半 after a measure"),
    ("等了⟦半年⟧", "0.5 年 duration", "半 alone"),
    ("为期⟦四周⟧", "4 周 duration", "四周 after a word of lasting"),
    ("编号⟦20211234号⟧", "- · code", "a document's number, too long for a place in an order"),
    ("⟦一又二分之一⟧", "1.5 · fraction", "a whole number before a fraction"),
    ("重⟦三十二两⟧", "32 两 measure", "the last 两 is the unit"),
    ("卖⟦三块五毛六分⟧", "3.56 块 money", "毛 and 分 belong to the amount"),
    ("卖⟦3元5角3分⟧", "3.53 元 money", "角 and 分 after digits"),
    ("卖⟦1块5分⟧", "1.05 块 money", "分 without 角"),
    ("找回⟦2角⟧⟦5分⟧", "2 角 money|5 分 money", "分 after 角 is money"),
    ("月薪⟦5K元⟧", "5000 元 money", "K is a thousand"),
    ("打⟦八五折⟧", "85 折 multiple", "digits in a row, as printed"),
    ("打⟦对折⟧", "5 折 multiple", "对折 is five tenths"),
    ("只卖⟦HK$30⟧", "30 HK$ money HKD", "letters before the sign are of it"),
    ("⟦-3至5℃⟧", "-3..5 ℃ temperature", "only the first is negative"),
    ("⟦零下3至零下5℃⟧", "-5..-3 ℃ temperature", "from the warmer to the colder"),
    ("提前⟦2个多月⟧", "2 个月 duration >", "多 inside the unit, which is printed without it"),
    ("身高⟦1米75⟧", "1.75 米 measure", "decimals after the unit"),
    ("卖⟦五元三毛⟧", "5.3 元 money", "元 and 毛 are one amount"),
]

RANGES = [
    ("解决⟦1—2个⟧困难", "1..2 个 count", "dash"),
    ("⟦3至11岁⟧人群", "3..11 岁 age", "至, the unit once"),
    ("占⟦30%到40%⟧", "30..40 % percent", "the unit twice"),
    ("投入⟦3至5万元⟧", "30000..50000 元 money", "the multiplier counts for both"),
    ("用了⟦两三天⟧", "2..3 天 duration", "two numerals side by side"),
    ("过了⟦三五年⟧", "3..5 年 duration", "三五"),
    ("气温⟦-2℃至5℃⟧", "-2..5 ℃ temperature", "the sign is the first figure's"),
    ("气温⟦零下5度至零下2度⟧", "-5..-2 度 temperature", "each figure has its sign"),
    ("气温⟦零下8至5度⟧", "-8..-5 度 temperature", "零下 is for both where the unit stands once"),
    ("来了⟦三四百人⟧", "300..400 人 count", "before a multiplier"),
    ("过了⟦几年⟧", "2..9 年 duration ~", "几"),
    ("来了⟦十几个⟧人", "11..19 个 count ~", "十几"),
    ("来了⟦几十人⟧", "20..99 人 count ~", "几十"),
    ("税收⟦数亿元⟧", "200000000..999999999 元 money ~", "数亿"),
    ("产值⟦800多亿元⟧", "80000000000 元 money >", "多 is no range"),
    ("每天约⟦160天至230天⟧", "160..230 天 duration ~ /天", "a comparator and a rate before a range"),
]

COMPARATORS = [
    ("约⟦40人⟧", "40 人 count ~", "约"),
    ("近⟦1亿元⟧", "100000000 元 money ~", "近"),
    ("将近⟦3成⟧", "3 成 multiple ~", "将近"),
    ("走了⟦10公里左右⟧", "10 公里 measure ~", "左右"),
    ("约占⟦60%⟧", "60 % percent ~", "a verb between"),
    ("总投资超过⟦15亿元⟧", "1500000000 元 money >", "超过"),
    ("突破了⟦10亿元⟧", "1000000000 元 money >", "突破了"),
    ("阅读量逾⟦50万人次⟧", "500000 人次 count >", "逾"),
    ("产值过⟦10亿元⟧的企业", "1000000000 元 money >", "过 after a noun"),
    ("⟦75%以上⟧", "75 % percent >=", "以上"),
    ("至少为群众解决⟦1—2个⟧困难", "1..2 个 count >=", "a verb phrase between"),
    ("不少于⟦30个⟧", "30 个 count >=", "不少于"),
    ("满⟦18周岁⟧", "18 周岁 age >=", "满"),
    ("上⟦千家⟧企业", "1000 家 count >=", "上 before a bare multiplier"),
    ("⟦99元⟧起", "99 元 money >=", "起"),
    ("不足⟦30%⟧", "30 % percent <", "不足"),
    ("⟦5日内⟧处理", "5 日 duration <=", "内"),
    ("最多⟦20人⟧", "20 人 count <=", "最多"),
    ("不超过⟦80万元⟧", "800000 元 money <=", "不超过"),
    ("约⟦600余个⟧", "600 个 count >", "the one next to the number wins"),
    ("最少需要⟦10天左右⟧", "10 天 duration ~", "the one next to the number wins, also after it"),
    ("已有⟦3年⟧多", "3 年 duration >", "多 after the unit"),
    ("达到⟦66项⟧", "66 项 count", "达到 bounds nothing"),
    ("签约⟦30家⟧", "30 家 count", "签约 is no 约"),
    ("最近⟦3年⟧", "3 年 duration", "最近 is the last three"),
    ("近⟦3年⟧来,", "3 年 duration", "近N年来 is the last N"),
    ("双方近⟦5次⟧交手", "5 次 count", "近N次 is the last N"),
    ("经过⟦5年⟧", "5 年 duration", "经过 is no 过"),
    ("网上⟦百名⟧代表", "100 名 count", "网上 is no 上"),
    ("⟦3天⟧内部整改", "3 天 duration", "内部 is no 内"),
]

KINDS = [
    ("划出⟦9大⟧园区", "9 大 count", "大 counts after digits"),
    ("⟦13省区⟧联动", "13 省区 count", "a noun as unit"),
    ("⟦8个⟧人", "8 个 count", "个 before 人"),
    ("用电⟦1200千瓦时⟧", "1200 千瓦时 measure", "energy"),
    ("上调⟦25个基点⟧", "25 个基点 measure increase", "basis points"),
    ("指数报⟦3245.31点⟧", "3245.31 点 measure", "points of an index"),
    ("提出⟦3点⟧建议", "3 点 count", "points of a list"),
    ("用了⟦1200度⟧电", "1200 度 measure", "度 of electricity"),
    ("位于北纬⟦30度⟧", "30 度 measure", "度 of latitude"),
    ("高温⟦38度⟧", "38 度 temperature", "度 of heat"),
    ("发生⟦4.5级⟧地震", "4.5 级 measure", "级 of an earthquake"),
    ("⟦500美元⟧", "500 美元 money USD", "currency"),
    ("⟦1.2亿港元⟧", "120000000 港元 money HKD", "currency with multipliers"),
    ("只卖⟦$20⟧", "20 $ money USD", "the sign is the unit"),
    ("只卖⟦8块⟧", "8 块 money", "块 is money"),
    ("发现⟦3块⟧石碑", "3 块 count", "块 is a classifier"),
    ("占⟦千分之三⟧", "0.003 · fraction", "千分之 is a fraction"),
    ("占⟦百分之二十⟧", "20 百分之 percent", "百分之"),
    ("降了⟦0.5‰⟧", "0.5 ‰ percent decrease", "per mille"),
    ("是去年的⟦3倍⟧", "3 倍 multiple", "倍"),
    ("打⟦八折⟧", "8 折 multiple", "折"),
    ("⟦三分之一⟧的人", f"{Decimal(1) / 3:f} · fraction", "Chinese fraction"),
    ("完成⟦1/4⟧", "0.25 · fraction", "slash"),
    ("以⟦3:1⟧获胜", "- · ratio", "colon"),
    ("以⟦三比一⟧获胜", "- · ratio", "spelled out"),
    ("主队⟦2-1⟧取胜", "- · ratio", "a dash where a contest is named"),
    ("⟦5年⟧来", "5 年 duration", "年来"),
    ("历时⟦2小时⟧⟦20分⟧", "2 小时 duration|20 分 duration", "分 after 小时 is a minute"),
    ("得了⟦20分⟧", "20 分 count", "分 scored"),
    ("⟦20多岁⟧", "20 岁 age >", "age"),
    ("⟦第二届⟧运动会", "2 届 ordinal", "ordinal"),
    ("⟦第十二次⟧党代会", "12 次 ordinal", "ordinal in a name"),
    ("居全省⟦第2⟧", "2 · ordinal", "ordinal without a classifier"),
    ("⟦五年级⟧学生", "5 年级 ordinal", "a school year"),
    ("项目⟦二期⟧开工", "2 期 ordinal", "a phase of a project"),
    ("开办⟦5期⟧培训班", "5 期 count", "so many courses"),
    ("乘⟦3号线⟧", "3 号线 ordinal", "a line"),
    ("服务社⟦30⟧,", "30 · count", "a figure without a unit at the end of a clause"),
    ("⟦T33路⟧公交", "- · code", "a bus route"),
    ("⟦S7808次⟧列车", "- · code", "a train"),
    ("车牌⟦粤AFU798⟧", "- · code", "a plate"),
    ("执行⟦DB11/307-2013⟧标准", "- · code", "a standard"),
    ("株发⟦〔2021〕17号⟧", "- · code", "a document"),
    ("拨打⟦12345⟧", "- · code", "a hotline"),
    ("电话⟦0731-88889999⟧", "- · code", "a telephone number"),
    ("身份证号⟦110101199003071234⟧", "- · code", "an identity number"),
]

RATES = [
    ("⟦275元⟧/吨", "275 元 money /吨", "slash"),
    ("每公斤⟦3604元⟧", "3604 元 money /公斤", "每 before"),
    ("每亩增收⟦300元⟧", "300 元 money increase /亩", "a verb between"),
    ("人均收入⟦5万元⟧", "50000 元 money /人", "人均"),
    ("日均接待⟦3000人⟧", "3000 人 count /日", "日均"),
    ("控制在⟦33微克⟧/立方米以内", "33 微克 measure <= /立方米", "a bound after the rate"),
    ("流量⟦12500立方米⟧每秒", "12500 立方米 measure /秒", "每 after"),
    ("浓度⟦35mg/L⟧", "35 mg/L measure", "Latin compounds stay whole"),
]

CHANGES = [
    ("同比分别下降⟦42%⟧、⟦33%⟧", "42 % percent decrease|33 % percent decrease", "a list shares its verb"),
    ("压缩时限⟦75%以上⟧", "75 % percent >= decrease", "the thing changed between"),
    ("新增就业⟦100万人⟧", "1000000 人 count increase", "新增"),
    ("增幅达⟦5%⟧", "5 % percent increase", "the name of the rise"),
    ("⟦6%⟧的增长", "6 % percent increase", "the rise after the number"),
    ("跌幅收窄⟦2个百分点⟧", "2 个百分点 percent decrease", "the last verb counts"),
    ("增长到⟦800亿元⟧", "80000000000 元 money", "a level"),
    ("降至⟦3%⟧", "3 % percent", "a level"),
    ("高出⟦7分⟧", "7 分 count", "a difference between two things"),
    ("压缩时限、优化服务等⟦十个⟧方面", "10 个 count", "another item of the list"),
    ("酒精含量每公升⟦0.52毫克⟧", "0.52 毫克 measure /公升", "公升 is no rise"),
    ("工业增加值⟦500亿元⟧", "50000000000 元 money", "增加值 is a noun"),
]

CHINESE = [
    ("历时⟦两天⟧", "2 天 duration", "a unit follows"),
    ("⟦三个⟧镇", "3 个 count", "a classifier"),
    ("⟦二十余家⟧企业", "20 家 count >", "余"),
    ("⟦一百二十人⟧", "120 人 count", "a long numeral"),
    ("用了⟦一周⟧", "1 周 duration", "一 with a unit of time"),
    ("间隔⟦一米⟧", "1 米 measure", "一 with a physical unit"),
    ("⟦百余名⟧干部", "100 名 count >", "a bare multiplier with 余"),
    ("过⟦亿元⟧", "100000000 元 money >", "a bare multiplier of money"),
    ("占⟦百分之二十几⟧,剩⟦百分之20几⟧", "21..29 百分之 percent ~|21..29 百分之 percent ~", "几 after a percentage"),
    ("⟦百分之二十⟧几乎相同", "20 百分之 percent", "几乎 is a word"),
    ("捐了⟦5万几千元⟧", "51000..59999 元 money ~", "几 within a figure of digits"),
    ("欠下⟦3亿几千万元⟧", "310000000..399999999 元 money ~", "with a multiplier after it"),
    ("投入⟦一百几十万元⟧", "1100000..1999999 元 money ~", "万 multiplies all that is before it"),
    ("投入⟦三亿几千万元⟧", "310000000..399999999 元 money ~", "but 亿 stands for itself"),
    ("水温⟦四度⟧,温度升高⟦两度⟧", "4 度 temperature|2 度 temperature increase", "degrees of heat"),
    ("降到⟦零下五度左右⟧", "-5 度 temperature ~", "below nought"),
    ("增长⟦百 分 之 五⟧", "5 百分之 percent increase", "blanks of the extraction"),
]


@pytest.mark.parametrize(
    ("marked", "expected", "why"),
    [*VALUES, *RANGES, *COMPARATORS, *KINDS, *RATES, *CHANGES, *CHINESE],
)
def test_a_number_says_what_it_must(marked: str, expected: str, why: str) -> None:
    numbers, spans = read(marked)
    assert [(n.start, n.end) for n in numbers] == spans, why
    assert "|".join(said(n) for n in numbers) == expected, why


NOTHING = [
    ("四周种满了树", "all around"),
    ("过了十一,游客散去", "a festival"),
    ("气温两度跌破纪录,气温一度回升", "so many times"),
    ("四度空间,两度访问,温州队三度夺冠", "no warmth"),
    ("百分之多少", "a fraction without its upper half"),
    ("一又零分之一", "a fraction over nothing"),
    ("零分之三", "a fraction over nothing"),
    ("全天24/7在线", "more than one, without a whole number before it"),
    ("第几名", "an ordinal that is asked for"),
    ("“三高四新”战略", "a slogan"),
    ("“五个一”工程", "a slogan"),
    ("构建“3+N”机制", "a slogan with a plus sign"),
    ("“1+4”格局", "a slogan with a plus sign"),
    ("“民生100”工程", "a programme"),
    ("十九届六中全会精神", "a meeting"),
    ("党的十八大以来", "a congress"),
    ("十三届人大三次会议", "a session"),
    ("三八妇女节", "a festival"),
    ("市二中的学生", "a school"),
    ("市第二中学", "a school"),
    ("3M口罩", "a company"),
    ("N95口罩", "a model"),
    ("00后青年", "a generation"),
    ("5G网络", "a technique"),
    ("三大攻坚战", "a slogan"),
    ("一系列举措", "a word"),
    ("一批项目", "a word"),
    ("一站式服务", "a word"),
    ("进一步统一思想", "words"),
    ("第一时间赶到", "a word"),
    ("担任第一书记", "an office"),
    ("荣获二等功", "an honour"),
    ("万达广场", "a name"),
    ("老百姓的事", "a word"),
    ("国家两会", "a word"),
    ("服务三农", "a word"),
    ("夫妇俩", "a word"),
    ("一件件、一个个", "a reduplication"),
    ("一点一点学", "a reduplication"),
    ("实现零感染", "a slogan"),
    ("一块开会", "一块 is together"),
    ("2021年11月25日上午9时30分", "a date"),
    ("1 审批做“减法”", "a list marker"),
    ("2.加强领导", "a list marker"),
    ("千亿产业", "no unit"),
    ("三级联动", "an attribute"),
    ("一线城市", "a word"),
    ("这一天", "一 of something known"),
    ("4月的一天", "一 of something known"),
    ("前往三门峡", "a place"),
    ("十字路口", "a word"),
    ("千家万户", "an idiom"),
    ("歌声四起", "an idiom"),
    ("四面八方", "an idiom"),
    ("一砖一瓦", "an idiom"),
    ("三三一广场", "digits in a row"),
    ("沙尔克04队", "a leading zero"),
    ("邮箱news2021@163.com", "an address"),
    ("https://example.com/a1?x=30", "an address"),
    ("单位:万元", "the unit of a table"),
    ("参加队伍", "financial characters in words"),
    ("上半年", "半 of a date"),
    ("营业时间9:00", "a clock time"),
    ("开了百元店", "a name of shops"),
    ("“两个一百年”奋斗目标", "a slogan"),
    ("二十国集团领导人", "a name"),
    ("一年一度", "an idiom"),
    ("第二中学", "a school"),
    ("初三学生", "a form of a school"),
    ("", "nothing"),
]


@pytest.mark.parametrize(("text", "why"), NOTHING)
def test_what_is_no_number_yields_none(text: str, why: str) -> None:
    assert zhnews.extract_numbers(text) == (), why


def test_lists_are_several_numbers() -> None:
    numbers, spans = read("分别为⟦42%⟧、⟦33%⟧和⟦5%⟧")
    assert [(n.start, n.end) for n in numbers] == spans


def test_offsets_and_unit_are_those_of_the_text_as_given() -> None:
    text = "共　４０個，約３成"
    first, second = zhnews.extract_numbers(text)
    assert (first.text, first.unit, second.text) == ("４０個", "個", "３成")
    assert all(text[n.start : n.end] == n.text for n in (first, second))


def test_a_full_width_comma_between_half_width_digits_parts_two_numbers() -> None:
    assert [n.low for n in zhnews.extract_numbers("卖20，300元")] == [20, 300]
    assert [n.low for n in zhnews.extract_numbers("卖２０，３００元")] == [20300]
    assert [n.low for n in zhnews.extract_numbers("卖20，300元,种3,200棵")] == [20, 300, 3200]


@pytest.mark.parametrize("given_value", [None, b"3", 3])
def test_what_is_no_string_is_refused(given_value: object) -> None:
    with pytest.raises(TypeError, match=f"text is {type(given_value).__name__}"):
        zhnews.extract_numbers(given_value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("征拆面积达4053411亩", True),
        ("征拆面积达405.3411亩", False),
        ("播种面积达4000000亩", False),
        ("每万人发明专利拥有量2189件", True),
        ("每万人发明专利拥有量21.89件", False),
        ("每千人拥有床位7张", False),
        ("授权专利8213件", False),
        ("森林覆盖率达6285%", True),
        ("同比增长135%", False),
        ("享年965岁", True),
    ],
)
def test_figures_that_lost_a_point_are_doubted_and_kept(text: str, doubted: bool) -> None:
    numbers = zhnews.extract_numbers(text)
    remarks = doubts.find(text, numbers)
    assert [text[r.span.start : r.span.end] for r in remarks if r.span] == ([numbers[-1].text] if doubted else [])
    assert zhnews.extract_numbers(text) == numbers


ALPHABET = st.sampled_from(
    "0123456789一二三十百千万亿两几数半第零点分之至到约近个名元%℃年天次人,，.。、:-—~/() \n"
    "“”每均增降路号A版余多来左右以上"
)


@given(st.text(ALPHABET, max_size=60))
def test_every_number_is_its_slice_and_they_stand_in_order(text: str) -> None:
    end = 0
    for number in zhnews.extract_numbers(text):
        assert end <= number.start < number.end
        assert text[number.start : number.end] == number.text
        assert (number.low is None) == (number.kind in ("code", "ratio"))
        if number.low is not None and number.high is not None:
            assert number.low <= number.high
        end = number.end


@given(st.text(max_size=40))
def test_no_text_raises(text: str) -> None:
    assert isinstance(zhnews.extract_numbers(text), tuple)


@pytest.mark.parametrize("unit", ["1", "一", "第", "千", "1,", "1 ", "A1", "1-", "(1", "第1", "每", "几", "1亿", "”"])
def test_a_long_run_of_anything_is_read(unit: str) -> None:
    for number in zhnews.extract_numbers(unit * 3000):
        assert len(number.text) < 200

"""Bylines of the Chinese press, by style; and the strings that only look like bylines.

People are marked in the text: `⟦r李明⟧` is a reporter, and the letter says the role (see `_ROLES`); a capital letter
that the credit is for pictures.
"""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zhnews
from zhnews.bylines import find
from zhnews.chars import fold
from zhnews.model import BylineKind, Role

_ROLES = {
    "r": Role.REPORTER,
    "c": Role.CORRESPONDENT,
    "i": Role.INTERN,
    "p": Role.PHOTOGRAPHER,
    "e": Role.EDITOR,
    "a": Role.AUTHOR,
    "f": Role.PROOFREADER,
    "d": Role.DESIGNER,
    "n": Role.PLANNER,
    "t": Role.TRANSLATOR,
    "v": Role.VIDEO,
}
_MARK = re.compile(r"⟦(.)(.*?)⟧")

# text, outlet, place, date, why
LEADS = [
    ("本报讯(记者 ⟦r李明⟧ 通讯员 ⟦c王小梅⟧)", "本报", None, None, "the commonest lead"),
    ("本报讯（记者⟦r李明⟧、通讯员⟦c王小梅⟧）", "本报", None, None, "full-width, joined by 、"),
    ("本报讯　记者⟦r李明⟧　通讯员⟦c王小梅⟧", "本报", None, None, "no brackets, ideographic blanks"),
    ("海滨日报讯 记者⟦r李明⟧报道", "海滨日报", None, None, "closed by 报道"),
    ("海滨晚报讯 记者⟦r李明⟧，通讯员⟦c王小梅⟧报道：", "海滨晚报", None, None, "a comma joins"),
    ("本报讯（⟦a李明⟧ 记者 ⟦r王小梅⟧）", "本报", None, None, "a name before any role word is an author"),
    ("本报讯 ⟦a李明⟧、特约记者⟦r王小梅⟧报道：", "本报", None, None, "an author outside brackets"),
    ("【海滨商报讯】（首席记者 ⟦r李明⟧）", "海滨商报", None, None, "two brackets"),
    ("海滨网9月3日讯（海滨日报记者 ⟦r李明⟧）", "海滨网", None, "9月3日", "the outlet at the head is the outlet"),
    ("海滨网（海滨日报网）讯（记者 ⟦r李明⟧）", "海滨网（海滨日报网）", None, None, "an outlet with its second name"),
    ("海滨消费者报太原讯（记者⟦r李明⟧）", "海滨消费者报", "太原", None, "a place before 讯"),
    ("海滨晚报掌上海滨9月3日讯（记者 ⟦r李明⟧）", "海滨晚报掌上海滨", None, "9月3日", "an app is no place"),
    ("海滨日报·海滨客户端讯(记者/⟦r李明⟧)", "海滨日报·海滨客户端", None, None, "paper and app in one"),
    ("蓝云/海滨日报讯（记者⟦r李明⟧报道）", "蓝云/海滨日报", None, None, "an app that no list holds"),
    ("滨都讯（滨都记者 ⟦r李明⟧）", "滨都", None, None, "a short name that no list holds"),
    ("本报太原9月3日电 （记者⟦r李明⟧）", "本报", "太原", "9月3日", "dateline"),
    ("本报墨西哥城9月3日电记者⟦r李明⟧、⟦r王小梅⟧报道：", "本报", "墨西哥城", "9月3日", "glued to 记者"),
    ("本报海口9月3日讯（记者⟦r李明⟧）", "本报", "海口", "9月3日", "讯 with a place and a date"),
    ("本报上海专电（记者⟦r李明⟧）", "本报", "上海", None, "专电 without a date"),
    ("（本报柏林、巴黎9月3日电）", "本报", "柏林、巴黎", "9月3日", "two places"),
    ("新华社北京11月23日电", "新华社", "北京", "11月23日", "nobody named"),
    ("新华社 康塞普西翁7月1日电", "新华社", "康塞普西翁", "7月1日", "a blank before a place that no list holds"),
    ("新华社北京11月23日电(记者⟦r李明⟧、⟦r王小梅⟧)", "新华社", "北京", "11月23日", "the agency's form"),
    ("新华社桂林6月2日专电（⟦a李明⟧、⟦a王小梅⟧）", "新华社", "桂林", "6月2日", "names without a role word"),
    ("新华社成都4月1日新媒体专电（记者⟦r李明⟧）", "新华社", "成都", "4月1日", "新媒体专电"),
    ("据新华社联合国9月3日电（记者⟦r李明⟧）", "新华社", "联合国", "9月3日", "据 is not of the name"),
    ("综合新华社电", "新华社", None, None, "综合 is not of the name"),
    ("根据新华社消息", "新华社", None, None, "nor is 根据"),
    ("中新网福州9月3日电 (⟦a李明⟧ ⟦a王小梅⟧)", "中新网", "福州", "9月3日", "China News"),
    ("央广网北京9月3日消息（记者⟦r李明⟧）", "央广网", "北京", "9月3日", "消息 for 讯"),
    ("新华社智利瓦尔帕莱索9月3日电", "新华社", "智利瓦尔帕莱索", "9月3日", "before 电 an unknown name is a place"),
    ("[环球时报记者 ⟦r李明⟧ 本报特约记者 ⟦r王小梅⟧]", "环球时报", None, None, "square brackets"),
    ("【环球时报赴成都特派记者 ⟦r李明⟧】", "环球时报", None, None, "赴成都 is of the title"),
    ("东方网记者⟦R李明⟧9月3日摄影报道：", "东方网", None, "9月3日", "the date after the name"),
    ("滨网7月5日22时讯（首席记者 ⟦r李明⟧）", "滨网", None, "7月5日", "the hour is not of the date"),
    ("本站讯（见习记者 ⟦r李明⟧ 摄影 ⟦P王小梅⟧）", "本站", None, None, "摄影 before the last name"),
    ("网讯新闻网讯(滨海法院⟦a李明⟧ ⟦a王小梅⟧)", "网讯新闻网", None, None, "a body before a name"),
    ("本报北京?月17日电 (记者⟦r李明⟧)", "本报", "北京", "?月17日", "a digit that a recognizer could not read"),
    ("本报上海]月1日电 (记者⟦r李明⟧)", "本报", "上海", "]月1日", "a digit that it took for a bracket"),
    ("本报讯(记者⟦r李明⟧、⟦r王小梅⟧、⟦r部迎春⟧)", "本报", None, None, "a surname misread, in a list of names"),
]
HISTORY = [
    ("【新华社北京二十三日电】", "新华社", "北京", "二十三日", "a day in Chinese numerals"),
    ("本报北京十一月七日讯新华社记者⟦r李明⟧、本报记者⟦r王小梅⟧报道：", "本报", "北京", "十一月七日", "two outlets"),
    ("〔新华社东北前线十日电〕", "新华社", "东北前线", "十日", "the press of the 1940s"),
    ("【本报太行讯】", "本报", "太行", None, "no date"),
    ("【冀鲁豫电】", None, "冀鲁豫", None, "no outlet either"),
    ("本报记者　　⟦r李明⟧", "本报", None, None, "two ideographic blanks"),
    ("新华社记者⟦R李明⟧摄（传真照片）", "新华社", None, None, "wire photograph"),
]
LINES = [
    ("本报记者 ⟦r李明⟧", "本报", None, None, "the line under the headline"),
    ("囗本报记者 ⟦r李明⟧", "本报", None, None, "a mark that a reader of glyphs takes for a character"),
    ("海滨日报客户端记者 ⟦r李明⟧ 通讯员", "海滨日报客户端", None, None, "whose names stand on another line"),
    ("本报记者⟦r李明⟧ ⟦r王小梅⟧ 长沙", "本报", "长沙", None, "a place behind the names"),
    ("海滨通讯社“海滨观察”记者⟦r李明⟧、⟦r王小梅⟧", "海滨通讯社", None, None, "a column's name before 记者"),
    ("本版稿件 记者 ⟦r李明⟧ 通讯员 ⟦c王小梅⟧", None, None, None, "who wrote all that the page has"),
    ("海滨晚报 ⟦a李明⟧/文", "海滨晚报", None, None, "an outlet, a name and its work"),
    ("海滨导报讯（见习记者⟦r张媛⟧/文⟦P杨程俊⟧/图）", "海滨导报", None, None, "names glued to 文 and 图"),
    ("海滨导报讯（记者⟦r陈琳⟧/文实习生⟦I陈诗雨⟧/图）", "海滨导报", None, None, "and roles"),
    ("⟦a李明⟧ 海滨晚报长沙报道", "海滨晚报", "长沙", None, "outlet and place glued before 报道"),
    ("记者⟦R李明⟧ ⟦R王小梅⟧ 北京 摄影报道", None, "北京", None, "a place between the names and their work"),
    ("本报记者 ⟦R李明⟧ 长沙 文/图", "本报", "长沙", None, "likewise"),
    ("本报记者 ⟦R李 明⟧ 武汉 摄影报道", "本报", "武汉", None, "a place that begins with a surname; a spaced name"),
    ("记者 ⟦R李 海南⟧ 摄影报道", None, None, None, "a given name that is a place's, too"),
    ("记者⟦R李明⟧ ⟦R王安康⟧ 摄影报道", None, None, None, "and one glued"),
    ("记者⟦R李明⟧ ⟦R安康⟧ 摄影报道", None, None, None, "a person whom a place is named like"),
    ("记者 凤凰卫视⟦r吴文轩⟧报道", "凤凰卫视", None, None, "an outlet between 记者 and the name"),
    ("记者 海滨卫视⟦R李明⟧ 摄影报道", "海滨卫视", None, None, "before a work, too"),
    ("记者⟦r李报国⟧报道", None, None, None, "报 of a name"),
    ("本版撰文 ⟦a李明⟧", None, None, None, "of this page"),
    ("⟦a罗艾华⟧文 ⟦P张 鹏⟧图", None, None, None, "the work glued behind the name"),
    ("⟦P勾 犇⟧图 ⟦a王小梅⟧文", None, None, None, "glued behind a spaced name"),
    ("本报记者 ⟦r王学文⟧", "本报", None, None, "文 is of the name"),
    ("本报记者 ⟦r李 明⟧ ⟦r王小梅⟧", "本报", None, None, "two characters spaced to three"),
    ("本报记者 ⟦r李明⟧ 北京报道", "本报", "北京", None, "place before 报道"),
    ("本报记者⟦r李明⟧发自上海", "本报", "上海", None, "place after 发自"),
    ("南方日报记者 ⟦r李明⟧ 通讯员 ⟦c王小梅⟧ 发自广州", "南方日报", "广州", None, "发自 after the last name"),
    ("21世纪经济报道记者 ⟦r李明⟧ 北京报道", "21世纪经济报道", "北京", None, "报道 in the outlet's name"),
    ("《海滨周刊》记者 ⟦r李明⟧ | 北京报道", "《海滨周刊》", "北京", None, "an outlet in title marks"),
    ("□ 本报记者 ⟦r李明⟧ □ 本报通讯员 ⟦c王小梅⟧", "本报", None, None, "marks inside the line"),
    ("■记者 ⟦R李明⟧ 文/图", None, None, None, "a mark, no outlet"),
    ("◎记者 ⟦r李明⟧ ○编辑 ⟦e王小梅⟧", None, None, None, "the securities papers"),
    ("●文/图 ⟦A李明⟧", None, None, None, "words and pictures, no role word"),
    ("全媒体记者 ⟦r李明⟧ 实习生 ⟦i王小梅⟧", None, None, None, "a medium's word is a title"),
    ("海滨全媒体记者 ⟦r李明⟧", "海滨全媒体", None, None, "全媒体 is the outlet's, which has no other end"),
    ("海滨晚报、滨报全媒体主任记者 ⟦r李明⟧", "海滨晚报、滨报全媒体", None, None, "two outlets joined"),
    ("海滨日报客户端记者 ⟦r李明⟧ 通讯员 ⟦c王小梅⟧ ⟦c张建国⟧", "海滨日报客户端", None, None, "app"),
    ("每经记者｜⟦r李明⟧ 每经编辑｜⟦e王小梅⟧", "每经", None, None, "bars for colons"),
    ("记者丨⟦r李明⟧ 编辑丨⟦e王小梅⟧", None, None, None, "a stroke that is a Han character, for a bar"),
    ("文/⟦a李明⟧ 图/⟦P王小梅⟧", None, None, None, "works before names"),
    ("文、图/海滨日报记者 ⟦R李明⟧ 编辑/⟦e王小梅⟧", "海滨日报", None, None, "one work over a role word"),
    ("本报记者 ⟦r李明⟧文 ⟦P王小梅⟧摄", "本报", None, None, "works after names"),
    ("记者 ⟦r李明⟧ 通讯员 ⟦c王小梅⟧ 摄影 ⟦P张建国⟧", None, None, None, "the last work stands before its name"),
    ("采写：海滨日报记者 ⟦r李明⟧ 实习生 ⟦i王小梅⟧", "海滨日报", None, None, "采写 is no role beside 记者"),
    ("⟦a李明⟧ ⟦a王小梅⟧ 本报特约通讯员 ⟦c张建国⟧", None, None, None, "本报 after the first names is not theirs"),
    ("通讯员 ⟦c李明⟧ 海滨日报记者 ⟦r王小梅⟧", "海滨日报", None, None, "a named outlet counts wherever it stands"),
    ("通讯员 ⟦c李明⟧贵州日报记者 ⟦r王小梅⟧编辑 ⟦e张建国⟧二审 ⟦e陈安⟧", "贵州日报", None, None, "glued in a web copy"),
    ("作者 | ⟦a李明⟧", None, None, None, "作者"),
    ("⟦r李明⟧（本报特约记者）", None, None, None, "the role after the name, and 本报 not at the head"),
    ("记者：⟦r李明⟧ ⟦i王小梅⟧（实习）", None, None, None, "a bracket is said of one name"),
    ("⟦a李明⟧（作者系大学教授）", None, None, None, "what the author is"),
    ("记者⟦r李明⟧通讯员⟦c文楼⟧", None, None, None, "文 of a name is not the work"),
    ("本报记者　⟦r李明⟧本报通讯员　⟦c王小梅⟧　⟦c张建国⟧", "本报", None, None, "本报 glued to a name"),
    ("■文并摄/海滨青年报实习记者⟦R李明⟧", "海滨青年报", None, None, "one hand for both"),
    ("作者:⟦a李明⟧(海滨环境协会)", None, None, None, "where the author belongs"),
    ("☉⟦a李明⟧", None, None, None, "a mark of commentaries"),
    ("记 者 ⟦r李 明⟧ 通讯员 ⟦c王 梅⟧", None, None, None, "role words are spaced too"),
]
TAILS = [
    ("（作者：⟦a李明⟧，系滨江大学教授）", None, None, None, "what the author is names nobody"),
    ("(⟦a李明⟧ ⟦a王小梅⟧)", None, None, None, "names alone"),
    ("（⟦a林 森⟧）", None, None, None, "one, spaced"),
    ("(本报记者 ⟦r李明⟧整理)", "本报", None, None, "整理 keeps the reporter a reporter"),
    ("（记者⟦R李明⟧ 摄影报道）", None, None, None, "pictures too"),
    ("（记者 ⟦R李明⟧ 通讯员 ⟦C王小梅⟧ 文/图）", None, None, None, "文/图 is said of both"),
    ("（完）", None, None, None, "the end of an agency's report"),
    ("（完）（新华社专特稿）", "新华社", None, None, "two brackets"),
    ("(据新华社北京10月9日电 记者⟦r李明⟧、⟦r王小梅⟧)", "新华社", "北京", "10月9日", "a dateline as a tail"),
    ("（作者为希腊某协会主席，本报记者⟦r李明⟧采访整理）", "本报", None, None, "the author is not named"),
    ("责任编辑:⟦e李明⟧", None, None, None, "staff"),
    ("编辑 ⟦e李明⟧ 校对 ⟦f王小梅⟧", None, None, None, "staff, blanks"),
    ("统筹：⟦n李明⟧ 制图：⟦d王小梅⟧ 视频：⟦v张建国⟧", None, None, None, "every trade"),
    ("（⟦t李明⟧ 编译）", None, None, None, "translated"),
    ("责编：⟦e李明⟧ 值守：⟦e王小梅⟧", None, None, None, "a staff word that no list holds"),
    ("来源：青山街道 ⟦a艾合买提·吐尔逊⟧", None, None, None, "a source, then a name"),
    ("（摘自《人民日报》）", None, None, None, "taken from"),
]
CAPTIONS = [
    ("新华社记者 ⟦R李明⟧ 摄", "新华社", None, None, "the agency's"),
    ("⟦P李明⟧摄", None, None, None, "glued"),
    ("REUTERS ⟦P李明⟧摄", None, None, None, "a foreign agency in capitals is nobody"),
    ("⟦P李 明⟧摄（影像中国）", None, None, None, "a picture agency"),
    ("记者 ⟦R李明⟧ 摄/视觉海滨", None, None, None, "a picture agency after a bar"),
    ("新华社发(⟦P李明⟧ 摄)", "新华社", None, None, "issued by the agency"),
    ("⟦P咏洲⟧ 摄", None, None, None, "a pen name, which 摄 makes sure of"),
    ("通讯员供图", None, None, None, "nobody named"),
    ("海滨日报通讯员/⟦C李明⟧ 供图", "海滨日报", None, None, "who gave the picture"),
    ("受访者供图", None, None, None, "nobody named"),
    ("资料图片", None, None, None, "nobody named"),
    ("(图源:视觉中国)", None, None, None, "a source"),
    ("(图片由海滨市政府提供)", None, None, None, "a body"),
    ("图/达志影像", None, None, None, "a picture agency after 图"),
]
HONG_KONG_AND_TAIWAN = [
    ("【本報記者⟦r李明⟧台北報導】", "本報", "台北", None, "glued throughout"),
    ("〔記者⟦r李小明⟧／台北報導〕", None, "台北", None, "the Liberty Times"),
    ("(中央社記者⟦r李小明⟧台北1日電)", "中央社", "台北", "1日", "name, place and date run together"),
    ("（中央社記者⟦r李小明⟧嘉義縣17日電）", "中央社", "嘉義縣", "17日", "a county"),
    ("（中央社東京5日綜合外電報導）", "中央社", "東京", "5日", "nobody named"),
    ("記者⟦r李小明⟧／綜合報導", None, None, None, "綜合 is no place"),
    ("政治中心／記者⟦r李小明⟧", None, None, None, "a desk is nobody"),
    ("中國時報【⟦a李小明⟧╱台北報導】", "中國時報", "台北", None, "the outlet before the bracket"),
    ("文：⟦a李小明⟧", None, None, None, "文："),
    ("撰文：⟦a李小明⟧ 攝影：⟦P陳大同⟧", None, None, None, "撰文, 攝影"),
    ("【撰文‧記者⟦r李小明⟧／攝影‧⟦P陳大同⟧】", None, None, None, "a dot for a colon"),
    ("（圖／記者⟦R李小明⟧翻攝）", None, None, None, "copied from a screen"),
    ("〔編譯⟦t李小明⟧／綜合報導〕", None, None, None, "編譯 before the name"),
    ("責任編輯／⟦e李小明⟧", None, None, None, "staff"),
    ("【大公報訊】記者⟦r李小明⟧報道：", "大公報", None, None, "Hong Kong"),
    ("●香港文匯報記者 ⟦r李小明⟧ 北京報道", "香港文匯報", "北京", None, "Hong Kong, abroad"),
    ("⟦r陳小明⟧｜Yahoo財經特派記者", "Yahoo財經", None, None, "the role after the name"),
]


def _expected(marked: str) -> tuple[str, list[tuple[str, Role, bool]]]:
    people = [(m[2].replace(" ", ""), _ROLES[m[1].lower()], m[1].isupper()) for m in _MARK.finditer(marked)]
    return _MARK.sub(r"\2", marked), people


@pytest.mark.parametrize(
    ("marked", "outlet", "place", "date", "why"),
    [*LEADS, *HISTORY, *LINES, *TAILS, *CAPTIONS, *HONG_KONG_AND_TAIWAN],
)
def test_a_byline_says_who_where_and_when(
    marked: str, outlet: str | None, place: str | None, date: str | None, why: str
) -> None:
    text, people = _expected(marked)
    byline = zhnews.parse_byline(text)
    assert byline is not None, why
    assert [(r.name, r.role, r.photo) for r in byline.reporters] == people, why
    assert (byline.outlet, byline.place, byline.date) == (outlet, place, date), why
    assert byline.text == text
    assert all(r.outlet == outlet for r in byline.reporters)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("记者 李明", None),
        ("海滨日报记者 李明", None),
        ("特约通讯员 李明", "特约通讯员"),
        ("首席记者 李明", "首席记者"),
        ("海滨日报全媒体记者 李明", "全媒体记者"),
        ("环球时报驻日本特约记者 李明", "驻日本特约记者"),
        ("本报天津分社记者 李明", "天津分社记者"),
        ("(李明)", None),
    ],
)
def test_a_title_is_a_qualified_role_word(text: str, title: str | None) -> None:
    byline = zhnews.parse_byline(text)
    assert byline is not None
    assert byline.reporters[0].title == title


NO_BYLINES = [
    ("海滨日报", "an outlet alone"),
    ("新华社", "an agency alone"),
    ("记者从市卫健委获悉", "running text"),
    ("海滨青年报记者从8月8日召开的通气会上了解到", "an outlet, then running text"),
    ("记者了解到，今年夏粮丰收", "running text"),
    ("近日，记者在现场看到", "running text"),
    ("据了解", "running text"),
    ("据统计，今年前三季度", "running text"),
    ("张三：您好", "a speaker"),
    ("记者：您怎么看？", "a question in an interview"),
    ("记者：面向未来，海关将从哪些方面推进改革？", "a question in an interview"),
    ("通讯员培训班开班", "a course"),
    ("记者节快乐", "a feast"),
    ("记者手记", "a column"),
    ("记者 调查", "a column, spaced"),
    ("编辑部的故事", "a title"),
    ("摄影展开幕", "展 is a surname, and here is none"),
    ("设计院", "a body"),
    ("策划方案出炉", "a headline"),
    ("校对无误", "a phrase"),
    ("翻译服务", "a phrase"),
    ("统筹推进疫情防控", "a headline"),
    ("责任编辑制度", "a phrase"),
    ("图片新闻", "a label"),
    ("小记者走进法院", "a headline"),
    ("国家电网", "a company"),
    ("家用电器", "a word with 电"),
    ("电信诈骗", "a word with 电"),
    ("本报讯息", "讯 of a longer word"),
    ("新华社区居民", "社 of a longer word"),
    ("本报北京分社", "an office"),
    ("本报地址 北京路1号 邮编 410000", "an imprint"),
    ("新闻热线 12345678", "an imprint"),
    ("（以下简称“轨博会”）", "an abbreviation"),
    ("（化名）", "a made-up name"),
    ("（见图）", "a pointer"),
    ("(左三)", "a place in a picture"),
    ("（上接A1版）", "a jump"),
    ("（张家界）", "a place that begins with a surname"),
    ("（高铁）", "a word that begins with a surname"),
    ("（文化脉动）", "a column"),
    ("（全文另发）", "a pointer"),
    ("（图文无关）", "a warning"),
    ("(时评)", "a column"),
    ("王府井大街", "a street that begins with a surname"),
    ("高峰论坛", "a forum"),
    ("周末 文化", "page labels"),
    ("文明城市 你我共建", "a headline"),
    ("张三，男，1980年生", "a life"),
    ("市委书记张三", "an office"),
    ("作者不详", "a phrase"),
    ("来源于生活", "a phrase"),
    ("编者按", "a label"),
    ("讯", "one character"),
    ("", "nothing"),
    (" ", "a blank"),
]


@pytest.mark.parametrize(("text", "why"), NO_BYLINES)
def test_a_look_alike_is_no_byline(text: str, why: str) -> None:
    assert zhnews.parse_byline(text) is None, why


@pytest.mark.parametrize(("text", "why"), [row for row in NO_BYLINES if row[0].strip()])
def test_a_look_alike_names_nobody_in_a_paragraph(text: str, why: str) -> None:
    sentence = "昨日,新桥通车,市民出行更加方便。"
    for line in (text, text + sentence, sentence + text, sentence[:-1] + text):
        assert [c for c in find(line, fold(line)) if c.byline.reporters] == [], why


@pytest.mark.parametrize("text", ["通讯员供图", "图片来源/受访者供图", "〔即時新聞／綜合報導〕", "（本报综合报道）"])
def test_a_credit_can_name_nobody(text: str) -> None:
    byline = zhnews.parse_byline(text)
    assert byline is not None
    assert byline.reporters == ()


# A line of a page; `⟦ ⟧` marks the credits' spans, and the kinds stand beside it.
IN_LINES = [
    ("⟦本报讯(记者 李明)⟧ 昨日,新桥通车。", ["lead"], "the blank after it is the story's"),
    ("⟦海滨日报·海滨客户端讯(记者/李明 通讯员/王小梅)⟧ 11月23日,新桥通车。", ["lead"], "glued to the sentence"),
    ("⟦新华社北京10月11日电⟧国家主席10日会见来宾。", ["lead"], "nothing between them"),
    ("⟦新华社北京10月11日电⟧  国家主席10日会见来宾。", ["lead"], "two blanks between them"),
    ("⟦本报讯⟧昨日,新桥通车。", ["lead"], "no names"),
    ("⟦本报讯(记者李明,通讯员王小梅)⟧昨日,新桥通车。", ["lead"], "a comma in the bracket ends nothing"),
    ("⟦本报讯 记者李明报道⟧ 昨日,新桥通车。", ["lead"], "报道 ends it"),
    ("⟦海滨网讯 记者李明⟧ 3月5日下午,新桥通车。", ["lead"], "no brackets: a blank ends it"),
    ("⟦羊城晚报讯 记者李明报道:⟧“新桥通车了。”", ["lead"], "a colon ends it"),
    ("⟦本报讯(记者 李明 通讯员 王小梅)⟧11月23日,(略)。⟦(张建国 摄)⟧", ["lead", "caption"], "both ends"),
    ("⟦(中央社記者李小明台北1日電)⟧新橋通車。", ["lead"], "in one bracket"),
    ("⟦【环球时报记者 李明】⟧26日,新桥通车。", ["lead"], "in one bracket"),
    ("新桥通车。⟦(李明 王小梅)⟧", ["tail"], "after the last sentence"),
    ("⟦据新华社北京10月11日电⟧ 国家主席10日会见来宾。", ["lead"], "a blank ends it"),
    ("⟦新华社消息⟧ 国家主席10日会见来宾。", ["lead"], "消息 for 电"),
    ("根据新华社消息,国家主席10日会见来宾。", [], "whom the sentence has its news from"),
    ("新华社消息,国家主席10日会见来宾。", [], "likewise"),
    ("⟦电 (记者李明)⟧ 昨日,新桥通车。", ["lead"], "a column's end has cut its dateline off"),
    ("电(记者说)昨日,新桥通车。", [], "nobody is named"),
    ("电器(记者 李明)昨日,新桥通车。", [], "no 电"),
    ("用电(记者李明)昨日,新桥通车。", [], "a word with 电"),
    ("新桥通车。⟦本报记者 李明⟧", ["tail"], "after the last sentence, no bracket"),
    ("新桥通车。⟦(记者 李明)⟧", ["tail"], "after the last sentence"),
    ("新桥通车。⟦（完）⟧", ["tail"], "the agency's end"),
    ("新桥通车。⟦(刘 洋 本报通讯员 李明 文/图)⟧⟦(人民法院报)⟧", ["tail", "tail"], "two tails"),
    ("新桥通车。  ⟦海滨新闻记者 李明 王小梅   责编 张建国⟧", ["tail"], "no bracket"),
    ("新桥通车。⟦责编:李明 | 审校:王小梅⟧", ["tail"], "staff"),
    ("⟦本报记者 李明⟧", ["line"], "alone on its line"),
    ("⟦海滨新闻网讯（通讯员 李明 王⟧", ["line"], "a column's end has cut the bracket"),
    ("⟦□ 本报记者 李明⟧", ["line"], "the mark is of the line"),
    ("⟦(李明)⟧", ["line"], "a tail on a line of its own"),
    ("⟦(作者为海滨市档案馆副馆长)⟧", ["line"], "an author without a name"),
    ("服饰产业园一角。⟦通讯员供图⟧", ["caption"], "a caption's credit"),
    ("▲新城一角。⟦咏洲 摄⟧", ["caption"], "a pen name"),
    ("新城一角 ⟦本报记者 李明 摄⟧", ["caption"], "no full stop before the credit"),
    ("工程加速推进⟦(资料图片)⟧⟦海滨日报摄影记者李明⟧", ["caption", "caption"], "two credits"),
    ("⟦新华社记者 李明 摄⟧", ["caption"], "a picture's credit on its own line"),
    ("队员在训练中。⟦(新华社发)⟧", ["caption"], "issued pictures"),
]


@pytest.mark.parametrize(("marked", "kinds", "why"), IN_LINES)
def test_credits_in_a_line(marked: str, kinds: list[str], why: str) -> None:
    line = marked.replace("⟦", "").replace("⟧", "")
    expected = re.findall(r"⟦(.*?)⟧", marked)
    found = find(line, fold(line))
    assert [line[c.start : c.end] for c in found] == expected, why
    assert [str(c.byline.kind) for c in found] == kinds, why
    assert all(c.byline.text == line[c.start : c.end] for c in found)


NOTHING_IN_LINES = [
    "滨江新桥通车(李明)",
    "昨日上午新桥通车仪式 本报记者 李明",
    "据新华社北京10月11日电国家主席10日会见来宾。",
    "新华社讯国家主席10日会见来宾。",
    "本报讯息技术公司昨日成立。",
    "记者李明报道,新桥昨日通车。",
    "李明、王小梅",
    "记者从市卫健委获悉,新桥昨日通车。",
    "新桥昨日通车,记者李明看到了这一幕。",
    "“我们都是通讯员。”王小梅说。",
    "据新华社报道,新桥昨日通车。",
    "据英国每日科学网站9月15日报道,新桥昨日通车。",
    "长沙:项目工地变身露天电影院",
    "上海电气集团昨日发布公告。",
    "本报电子版昨日上线。",
    "新桥在海滨市(江苏)。",
    "摄影:一门光的艺术",
    "他爱好摄影、绘画、书法。",
    "记者证是记者职务身份的有效证明。",
    "这是李明摄于1980年的照片。",
    "通车仪式由市长李明主持。",
    "新桥由海滨集团承建。",
    "(记者会)将于今日举行。",
    "新桥通车(见下图)。",
]


@pytest.mark.parametrize("line", NOTHING_IN_LINES)
def test_running_text_holds_no_credit(line: str) -> None:
    assert find(line, fold(line)) == ()


ALONE = [
    # byline, kind, reason
    ("新华社北京11月23日电", "lead", "a dateline"),
    ("(记者李明报道)", "lead", "报道 in one bracket"),
    ("记者李明报道", "line", "报道 without a bracket"),
    ("本报记者 李明", "line", "nothing closes it"),
    ("(李明)", "tail", "a name in a bracket"),
    ("(新华社)", "tail", "a source in a bracket"),
    ("综合新华社", "line", "综合 makes an outlet a source"),
    ("李明 摄", "caption", "a picture's"),
]


@pytest.mark.parametrize(("text", "kind", "why"), ALONE, ids=[case[-1] for case in ALONE])
def test_the_kind_of_a_byline_alone(text: str, kind: str, why: str) -> None:
    byline = zhnews.parse_byline(text)
    assert byline is not None, why
    assert byline.kind == kind, why


@pytest.mark.parametrize("wrong", [None, b"", 3, ["本报讯"]])
def test_only_a_str_is_parsed(wrong: object) -> None:
    with pytest.raises(TypeError, match=r"str, not "):
        zhnews.parse_byline(wrong)  # type: ignore[arg-type]


_WORDS = (
    "记者 通讯员 本报 讯 电 ( ) （ 【 】 李明 王小梅 、 , 。 : / 摄 文/图 新华社 北京 1月3日 报道 编辑 · 来源 供图 由 7"
)
_PIECES = st.sampled_from([*_WORDS.split(), " ", "\u3000", "\x00", "\ud800", "\U0001f600"])


@given(st.lists(_PIECES, max_size=20).map("".join) | st.text(max_size=60))
def test_no_string_raises_and_spans_are_in_order(text: str) -> None:
    byline = zhnews.parse_byline(text)
    assert byline is None or all(person.name for person in byline.reporters)
    end = 0
    for credit in find(text, fold(text)):
        assert end <= credit.start < credit.end <= len(text)
        assert isinstance(credit.byline.kind, BylineKind)
        end = credit.end


@given(st.lists(_PIECES, max_size=20).map("".join))
def test_every_name_is_printed_in_the_text(text: str) -> None:
    byline = zhnews.parse_byline(text)
    for person in byline.reporters if byline else ():
        assert all(char in text for char in person.name.replace(" ", ""))


@pytest.mark.parametrize(
    "unit", ["记", "(", "（记者李明）", "记者 ", "由张三", "据《", "1", "日电", "阿·", "摄/", " ", "讯 "]
)
def test_long_text_is_read_and_names_nobody_by_the_thousand(unit: str) -> None:
    line = unit * (200_000 // len(unit))
    assert len([r for c in find(line, fold(line)) for r in c.byline.reporters]) < 100

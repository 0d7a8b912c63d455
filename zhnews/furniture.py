"""What belongs to the page and not to an article: folios, mastheads, staff lines, addresses, labels, notices."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from zhnews import lexicon, weather
from zhnews.chars import HAN

_FURNITURE_LIMIT, _NOISE_LIMIT = 80, 12


@cache
def _page_line() -> re.Pattern[str]:
    """A line of nothing but page number, date, weekday, lunar date, names of paper and page, and who made the page."""
    numeral = "[0-9〇零一二三四五六七八九十]"
    staff = lexicon.alternation(lexicon.words("page_staff"))
    name = rf"(?:[{HAN}] [{HAN}](?![{HAN}])|[{HAN}·]{{2,4}}?)"  # a following word may be glued to it
    stems = "[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]"
    tokens = (
        rf"{numeral}{{2,4}}[年.\-/]{numeral}{{1,3}}[月.\-/]{numeral}{{1,3}}日?",
        "(?:星期|周)[一二三四五六日天]",
        rf"(?:农历|夏历)?{stems}年[闰]?[{HAN}]{{1,3}}月[{HAN}]{{1,3}}",
        rf"农历(?:{stems}年)?闰?[正一二三四五六七八九十冬腊]{{1,2}}月(?:初|十|廿|二十|三十)?[一二三四五六七八九十]{{0,2}}",
        rf"今日{numeral}{{1,3}}版",
        rf"(?:总|第){{1,2}}{numeral}{{1,6}}[期号]",
        rf"[A-Z]{{0,2}}{numeral}{{1,3}}版?|第?{numeral}{{1,3}}版|[A-Z]{numeral}{{0,2}}",
        rf"[A-Z][O0]{{0,2}}[0-9]{{1,2}}(?:\s[{HAN}]$)?",  # as OCR reads it: AO6, and a character of the page's name
        rf"(?!据)[{HAN}·]{{1,8}}(?:日报|晚报|都市报|早报|商报|时报|晨报|快报|新报|导报|青年报|周报|电视报)",
        rf"(?:{staff})(?:\s?[:/]\s?|\s){name}(?:[、\s]{{1,2}}(?!(?:{staff})){name}){{0,3}}(?=\s|$|(?:{staff})\s?[:/])",
        lexicon.alternation(lexicon.words("page_names")),
    )
    return re.compile(rf"(?:(?:{'|'.join(tokens)})[\s:|·,]{{0,3}}){{1,12}}")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "contact": re.compile(
            r"https?://|www\.|[\w.]{2,30}@[\w.]{3,30}|(?:热线|电话|投稿|邮箱|邮编|地址|社址|印刷|邮发代号|定价|零售价?|总值班室|法律顾问)"
            r"(?:电话|邮箱)?[::]|[0-9]{3,4}-[0-9]{7,8}$|国内统一(?:连续出版物|刊)号|CN\s?[0-9]{2}-[0-9]{4}|ISSN|"
            rf"广告(?:经营)?许可证|^(?:欢迎|敬请)[{HAN}]{{0,8}}(?:线索|投稿|来稿|来电|订阅)$|"
            rf"^(?:更多[{HAN}]{{2,4}}|微信|长按|欢迎|请){{0,2}}(?:扫码|扫一扫|扫描|识别)[{HAN}]{{0,14}}$|"
            r"^(?:本报|官方|新浪){0,2}(?:微信|微博|抖音|视频号|公众号|客户端|网站)(?:公众号|号|二维码)?(?:$|[\s:]?@)"
        ),
        # What stands on another page, as a front page's list of contents has it.
        "contents": re.compile(
            r"^(?!.*(?:[上紧]接|下?转))[^。]{4,40}?[\s>▶→/…·.]{1,8}(?:详?见)?(?:[A-Z]{0,2}[0-9]{1,2}版|[A-Z][0-9]{2})[)>▶]{0,3}$"
        ),
        "source": re.compile("^(?:数据|资料|图表)来源[::]"),
        "dated": re.compile(r"[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日\s{0,2}星期[一二三四五六日天]"),
        # What a recognizer makes of a picture: small letters and strokes without a word of Chinese among them.
        "noise": re.compile(r"[a-z|\\\\]|(?<![文图摄])/(?![文图摄])"),
        "word": re.compile(f"[{HAN}]{{4}}|[0-9][{HAN}]{{2}}"),
        "notice": re.compile(
            r"声明作废|遗失声明|特此(?:公告|声明)[。!]?$|^下列证件|^[·•■●]?[^。;]{0,20}遗失[^。;]{2,40}(?:作废|声明)|"
            r"^[·•■●][^。;]{2,30}遗失|^[^。,;]{2,24}(?:公司|商行|店|厂|校|院|社|部)遗失|"
            r"^[^。,;]{0,24}(?:注销|减资|清算|拍卖|招标|遗失|吸收合并|送达|法院|债权(?:转让)?|催收)公告(?:$|:)|"
            r"^[^。,;]{0,12}(?:寻人|认尸|认领|招领|迁坟|更名)启事(?:$|:)|本院受理[^。]{2,60}(?:诉|与)你|^(?:本院|兹)[^。]{2,80}公告送达"
        ),
    }


@cache
def _labels() -> frozenset[str]:
    return frozenset(lexicon.words("sections"))


def rule_for(folded: str) -> str:
    """The name of the rule that makes the line furniture, '' where none does.

    >>> rule_for('2021年11月25日 星期四'), rule_for('责编:李明 版式:王小梅'), rule_for('新桥通车')
    ('folio', 'folio', '')
    """
    return "" if len(folded) > _FURNITURE_LIMIT else _rule(folded)


@lru_cache(maxsize=512)
def _rule(folded: str) -> str:
    if _page_line().fullmatch(folded):
        return "folio"
    if weather.is_box(folded):
        return "weather"
    patterns = _patterns()
    if "。" not in folded:
        for name, rule in (("contact", "contact"), ("source", "source"), ("contents", "contents"), ("dated", "folio")):
            if patterns[name].search(folded):
                return rule
    if len(folded) == 1 or not any(c.isalnum() for c in folded):
        return "mark"
    if len(folded) <= _NOISE_LIMIT and patterns["noise"].search(folded) and not patterns["word"].search(folded):
        return "noise"
    return ""


def is_section(folded: str) -> bool:
    """Whether the line is a known label of a column or page.

    >>> is_section('新闻集装箱'), is_section('新桥通车')
    (True, False)
    """
    return unmarked(folded) in _labels()


def unmarked(folded: str) -> str:
    """The words of a label without the marks around them and the blanks inside.

    >>> unmarked('■ 【相 关 链 接】:')
    '相关链接'
    """
    return folded.strip("【】[]《》■●◆▶·:|— ").replace(" ", "")


def is_notice(folded: str) -> bool:
    """Whether the line is a classified advertisement or legal notice."""
    return len(folded) < 400 and _patterns()["notice"].search(folded) is not None

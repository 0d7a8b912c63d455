"""The weather box that papers print beside their folio: what it says, and nothing else."""

from __future__ import annotations

import re
from functools import cache

from zhnews.chars import HAN

_FEWEST = 2  # kinds of things that a line says, at least
_KINDS = tuple(map(re.compile, ("[晴云阴雨雪雾霾]", "[0-9](?:℃|度|°)", "级|风", "湿度|空气质量|AQI")))
_TITLE = 8  # characters of a box's title
_SUN = ("日出", "日落")


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    degrees = "(?:℃|度|°C?)"
    figure = "-?[0-9]{1,2}(?:[.][0-9])?"
    force = "[0-9一二三四五六七八]"
    span = "[~～—到至-]"
    said = (
        r"(?:今|明|后)(?:天|日|晨|晚|夜|明)|白天|夜间|上午|下午|早晨|(?:周|星期)[一二三四五六日]|[0-9]{1,2}[日时]|到|至",
        rf"(?:最高|最低)?(?:气温|温度)?[:为]?\s?{figure}{degrees}?(?:{span}\s?{figure})?{degrees}",
        r"(?:偏?[东南西北]{1,2}风|微风|风力|风向|阵风)" rf"[:为]?\s?(?:小于|不足)?(?:{force}(?:{span}{force})?级)?",
        rf"(?:相对)?湿度[:为]?\s?[0-9]{{1,3}}%(?:{span}[0-9]{{1,3}}%)?",
        r"空气质量(?:指数)?[:为]?\s?(?:[优良]|[轻中重]度污染|[0-9]{1,3})|AQI[: ]?[0-9]{1,3}",
        rf"(?:紫外线|穿衣|洗车|晨练|舒适度)(?:指数)?[: ]\s?[{HAN}]{{1,4}}|日[出落][: ]?\s?[0-9]{{1,2}}:[0-9]{{2}}",
        rf"[{HAN}]{{2,3}}(?=[ :])|天气(?:预报)?|全市|市区|城区",  # a place may begin with 晴: before the sky
        r"(?:小|中|大)到(?:中|大|暴)[雨雪]|(?:小|中|大|暴|阵|雷阵|冻)?[雨雪]|雨夹雪|晴|多云|阴|雾|霾|浮尘|扬沙|转|间|有|局部|伴有",
    )
    one = re.compile(rf"(?:{'|'.join(said)})[\s,。;:、|/]{{0,3}}")
    heading = re.compile(rf"(?:(?:今日|明日|今明|一周|本市|城区|市区)?天气(?:预报|实况|趋势)?|[{HAN}]{{2,3}}天气预报)")
    return one, heading


def is_box(folded: str) -> bool:
    """Whether the line is one of a weather box: sky, temperature, wind and times of day, in no sentence.

    >>> is_box('今日 多云转晴 18~26℃ 东北风3级'), is_box('天气预报'), is_box('今天多云,市民走上新桥')
    (True, True, False)
    """
    one, heading = _patterns()
    if heading.fullmatch(folded):
        return True
    if sum(kind.search(folded) is not None for kind in _KINDS) < _FEWEST and not all(word in folded for word in _SUN):
        return False
    at = 0
    while at < len(folded):  # one thing after the other: nothing is tried twice
        found = one.match(folded, at)
        if found is None:
            return False
        at = found.end()
    return True


def is_title(folded: str) -> bool:
    """Whether the line may be the title of a box that stands right below it.

    >>> is_title('滨江天气'), is_title('高温天气里的守望')
    (True, False)
    """
    return len(folded) <= _TITLE and folded.endswith(("天气", "气象"))

"""Whether a lone 5日, 3号, 10点, 2000年 or 周一 is a date, or a length of time, a number, a part of a word."""

from __future__ import annotations

import re

from zhnews.date_atoms import HAN_DIGITS
from zhnews.date_parts import CLOCK, DAY, MONTH, PART, SEASON, WEEKDAY, YEAR, Atom, Clock

_RECURRING = re.compile(r"(?:每(?:个|年|月|天|日|周|逢)?|逢)的?$")
_LUNAR = re.compile(r"(?:农历|阴历|旧历|夏历)(?:的|[0-9一二〇零]{4}年)?$")
_LENGTH_BEFORE = re.compile(
    r"(?:连续|为期|历时|满|第|近|每|经|提前|超过|不足|不到|约|几|数|拘留|长达|仅|短短|过去|未来|头|[^之]前|达|用时|耗时|工期"
    r"|累计|个|(?<!中)共|计|期限|期为|再过|逾|超|一|整整|隔|余|多|足)$"
)
_LENGTH_AFTER = re.compile(
    r"(?:[之以]?内|游|均|龄|以上|以下|左右|谈|记|元|语|式|程|常|用|照|光|军|志|历|子|后|的?(?:时间|期限|行程)"
    r"|报(?![道告])|本(?![报刊届次台网周月年市省县区地轮赛场案院局公]))"
)
_NUMBER_AFTER = re.compile(
    r"(?:上午|下午|中午|早|晚|凌晨|清晨|深夜|夜|当天|至|到|起|前|开始|以来|[-—~]|(?=[,。;:)]|$)|[0-9]{1,2}[时点])"
)
_DAY_BEFORE = re.compile(r"(?:^|[,。;:(\n 于在从至到自截止月])$")
_POINTS_AFTER = re.compile(
    r"(?:$|[,。;:)?!、\n ]|左右|多|许|前|后|钟|半|以?前|之|至|到|开|起|的时候|就|才|[-—~]"
    r"|整|结束|准时|出发|上班|下班|闭|关)"
)
_POINTS_BEFORE = re.compile(r"(?:[第这那几了下上涨跌升降达有出以如为提于]|之|共|约?计|高|低|报|近|以下|等)$")
_TIMES_BEFORE = re.compile(r"(?:时间|于|在|从|至|到|自|点|约|[午晨晚早]|[0-9]日|[-—~:,;。( \n]|^)$")
_TIMES_AFTER = re.compile(r"的时候|左右|整|许|[之以]?前|[之以]后|起|开始|开[幕赛考门]|[-—~至到]")
_RESULT_BEFORE = re.compile(r"(?:成绩|用时|耗时|历时|时长|时间)(?:仅|只|约)?[为是了以]?$")
_SCORE = re.compile(r"(?:比分|[胜负平败克]|比|领先|落后|以|局|分)[^,。;]{0,3}$")
_HISTORY_AFTER = re.compile(r"的?(?:历史|文明|岁月|光景|积淀|传承|古|老树)")
_AGES_AFTER = re.compile(r"(?:的?(?:历史|文明|岁月|时间|光景|积淀|传承|古|老树)|以?来|左右|之久|以上|间)")
_AGES_BEFORE = re.compile(r"(?:近|约|逾|超过|有|达|距今|历经|过|数|上下|长达|了|经过|已)$")


def stands_alone(atoms: tuple[Atom, ...], start: int, end: int, folded: str) -> bool:
    """Whether the atoms, which have no other beside them, are a date there."""
    before, first, finest = folded[max(0, start - 8) : start], atoms[0], atoms[-1]
    if first.slot == MONTH and _LUNAR.search(before):
        return False
    if first.slot == YEAR:
        return _is_year(atoms, before, end, folded)
    if first.slot == MONTH:
        return finest.slot != MONTH or _is_month(first, end, folded)
    if first.slot == DAY and first.slot == finest.slot:
        return _is_day(atoms, before, end, folded)
    if first.slot == DAY and first.unit == "号":
        return bool(finest.slot != DAY)
    if first.slot == WEEKDAY:
        return _is_weekday(before)
    if first.slot == CLOCK:
        return _is_clock(atoms, before, end, folded)
    if first.slot == SEASON:
        return not before.endswith(("个", "每", "连续"))
    return first.slot != PART or finest.slot == CLOCK


def recurs(atoms: tuple[Atom, ...], start: int, folded: str) -> bool:
    """每年4月至9月 and 每周一上午 are no dates; the clock time of 每天上午9时 is one."""
    first = atoms[0]
    if first.slot not in (MONTH, DAY, WEEKDAY, SEASON) or first.unit == "词":
        return False
    return _RECURRING.search(folded, max(0, start - 4), start) is not None


def _is_year(atoms: tuple[Atom, ...], before: str, end: int, folded: str) -> bool:
    first = atoms[0]
    if len(atoms) > 1 and first.unit == "年":
        return not before.endswith(("刑", "达", "近", "约", "满", "了"))
    if first.unit == "年":  # 98年 is a year or a length of time; 08年 is a year
        return folded[first.start] in "0〇零"
    if len(atoms) > 1 or first.unit or not isinstance(first.value, int):
        return True
    if first.value % 50 and first.value > 1700:
        return True
    if first.value >= 1900:
        return not _HISTORY_AFTER.match(folded, end)
    return not (_AGES_AFTER.match(folded, end) or _AGES_BEFORE.search(before))


def _is_month(first: Atom, end: int, folded: str) -> bool:
    """三月三 and 八月十五 are days of the lunar year; 十月革命 is a name."""
    if folded[first.start] not in HAN_DIGITS:
        return folded[first.start] not in "后最"  # 后两个月 of no year
    return not folded.startswith((*"一二三四五六七八九十初", "革命", "怀胎"), end)


def _is_day(atoms: tuple[Atom, ...], before: str, end: int, folded: str) -> bool:
    first = atoms[0]
    if not isinstance(first.value, int):
        return True
    if first.unit == "号":
        return bool(_NUMBER_AFTER.match(folded, end) and _DAY_BEFORE.search(before))
    if _LENGTH_BEFORE.search(before) or _LENGTH_AFTER.match(folded, end):
        return False
    if first.value < 10 and folded.startswith("前", end):
        return False
    if folded[first.start] in HAN_DIGITS and first.value < 11 and len(atoms) == 1:
        return bool(_DAY_BEFORE.search(before)) and folded.startswith((",", "起", "至", "电", "晚", "在", "举"), end)
    return True


def _is_weekday(before: str) -> bool:
    """每周一个 and 一周一次 hold no Monday."""
    return not before or before[-1] not in "每逢几两隔个/0123456789一二三四五六七八九十半整全多数"


def _is_clock(atoms: tuple[Atom, ...], before: str, end: int, folded: str) -> bool:
    first = atoms[0]
    if not isinstance(first.value, Clock):
        return False
    if _RESULT_BEFORE.search(before):
        return False
    if first.unit == ":":
        if len(atoms) > 1 or first.also or _TIMES_AFTER.match(folded, end):
            return True
        return bool(_TIMES_BEFORE.search(before) and not _SCORE.search(before))
    if first.also or len(atoms) > 1:
        return True
    hour, han = first.value.hour, folded[first.start] in HAN_DIGITS
    if first.unit == "时":
        return not han or hour > 9
    if han and hour < 5 and hour:
        return False
    return bool(_POINTS_AFTER.match(folded, end)) and not _POINTS_BEFORE.search(before)

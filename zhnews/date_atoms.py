"""The smallest date expressions of a string: 2021年, 去年, 11月, 23日, 上午, 9时30分, 周五, and where they stand.

Two scans of the fold, each anchored on one set of characters: numerals with a unit, and words. What the pieces mean
together is read in `date_chains`.
"""

from __future__ import annotations

import re
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from zhnews import lexicon
from zhnews.date_parts import (
    BARE,
    CENTURY,
    CLOCK,
    DAY,
    DECADE,
    MONTH,
    NO_YEAR,
    PART,
    SEASON,
    WEEKDAY,
    YEAR,
    Atom,
    Clock,
    Nth,
    Relative,
    Week,
)

_SLOTS = {"century": CENTURY, "year": YEAR, "season": SEASON, "quarter": SEASON, "month": MONTH, "day": DAY}

HAN_DIGITS = "〇零○一二两三四五六七八九十廿卅"
NUMERAL = f"0-9{HAN_DIGITS}"

_NUMBERS = rf"""
    [{NUMERAL}] (?<![0-9A-Za-z.{HAN_DIGITS}][{NUMERAL}])     # the first character of a numeral: the scan's anchor
    (?:
      (?<=[0-9])[0-9]{{3}}(?P<sep>[-/.])[0-9]{{1,2}}(?P=sep)(?P<ymd>[0-9]{{1,2}})(?![0-9.])
    | (?<=[0-9])[0-9]?:[0-5][0-9](?P<colon>(?::[0-5][0-9])?(?:[ ]?[AaPp]\.?[Mm]\b\.?)?)(?![0-9:]|\.[0-9])
    | [{NUMERAL}]{{0,2}}[ ]?[时点]
      (?P<clock>[{NUMERAL}]{{1,3}}[ ]?分(?!钟)(?:[{NUMERAL}]{{1,3}}[ ]?秒)?
        | 半(?![天日会径]) | 整 | [一三]刻 | 钟(?!头) | [0-5][0-9](?![0-9]) | )
    | [{NUMERAL}]{{0,4}}[ ]?(?P<unit>年代|年(?!级|龄)|月份?(?!龄|大|嫂)|[日号]|世纪|季度)
    | (?<=[0-9])[0-9]{{3}}[ ]?[-—–~至到]{{1,2}}[ ]?(?P<years>[0-9]{{4}}|[0-9]{{2}}(?=学年|赛季|年度|财年))(?![0-9年])
    | [{NUMERAL}]{{0,3}}(?P<bare>)
      (?=[ ]?(?:[-—–~、和与]|至|到)[—-]?[ ]?[{NUMERAL}]{{1,4}}[ ]?(?:年|月|日|号|时|点|世纪|季度|、))
    )
"""
_WEEK = re.compile(r"(上上|下下|上|下|本|这)(?:一?个)?(?:周|星期|礼拜)([一二三四五六日天末]?)")
_WEEKDAY = re.compile(r"(?:周|星期|礼拜)([一二三四五六日天])")
_FIRST = re.compile(r"前([0-9]{1,2}|[一二两三四五六七八九十]{1,2})个?(季度|月)")
_LAST = re.compile(r"最?后[ ]?([0-9]{1,2}|[一二两三四五六七八九十]{1,2})[ ]?个(季度|月)")
_NTH = re.compile(r"(?:第([一二三四五六1-9])|最后一)个?(?:周|星期|礼拜)([一二三四五六日天]?)")
_ERA = re.compile(rf"(\D+?)(元|[0-9]+|[{HAN_DIGITS}]+)年")
_THEN_MONTH = re.compile(rf"[{NUMERAL}]{{1,3}}[ ]?月")
_AFTER_WEEK = "边围岁年期刊报转长身遭到末一二三四五六日天"
_WEEKS = {"上上": -2, "上": -1, "本": 0, "这": 0, "下": 1, "下下": 2}
_WEEKDAYS = {**{char: i for i, char in enumerate("一二三四五六日", 1)}, "天": 7, "末": 8, "": 0}
_RISING = "一二三四五六七八九"
_PARTS = {"早": "早", "晨": "凌晨", "晚": "晚", "夜": "夜"}


@cache
def small() -> dict[str, int]:
    """Every spelling of the whole numbers from 0 to 99."""
    digits = "零一二三四五六七八九"
    made = {str(n): n for n in range(100)} | {f"0{n}": n for n in range(10)} | {"〇": 0, "○": 0, "两": 2}
    for n in range(100):
        ten, one = digits[n // 10], digits[n % 10].strip("零")
        made[digits[n] if n < 10 else f"{ten.removeprefix('一') if n < 20 else ten}十{one}"] = n
        for sign, tens in (("廿", 2), ("卅", 3)):
            if n // 10 == tens:
                made[sign + one] = n
    made.update((f"{zero}{digits[n]}", n) for n in range(1, 10) for zero in "零〇○")
    return made


@cache
def _digits() -> dict[int, str]:
    return dict(zip(map(ord, "〇零○一二三四五六七八九"), "000123456789", strict=True))


def year(text: str) -> int | None:
    """The year that four digits name (2021, 二〇二一), or two after 19 or 20 (98, 零八); else `None`."""
    text = text.translate(_digits())
    if not text.isdecimal() or len(text) not in (2, 4):
        return None
    number = int(text)
    if len(text) == 2:
        return number + (1900 if number > 49 else 2000)
    return number if 1000 <= number < 2200 else None


@cache
def _numbers() -> re.Pattern[str]:
    return re.compile(_NUMBERS, re.VERBOSE)


class _Word(NamedTuple):
    slot: int
    value: int | str | Relative
    also: str | Relative | int | None
    not_after: str
    not_before: str


@cache
def _words() -> dict[str, _Word]:
    """The words of the list `date_words`, and what each says."""
    words: dict[str, _Word] = {}
    for word, slot, base, value, part, after, before in lexicon.rows("date_words"):
        said: int | str | Relative
        also: str | Relative | int | None = None if part == "-" else part
        if slot == "part":
            words[word] = _Word(PART, part, None, after.strip("-"), before.strip("-"))
            continue
        if base == "fixed":
            said = int(value)
        else:
            first, _, last = value.partition(":")
            said = Relative(base, int(first))
            if slot == "season":  # 今春: a year and what part of it
                said, also = int(last), said
            elif last:  # 今明两天
                also = Relative(base, int(last))
        words[word] = _Word(_SLOTS[slot], said, also, after.strip("-"), before.strip("-"))
    return words


@cache
def _word_pattern() -> re.Pattern[str]:
    """Every alternative begins with a plain character, so that the scan is one look in a set of characters."""
    tails: dict[str, list[str]] = {}
    for word in _words():
        tails.setdefault(word[0], []).append(word[1:])
    parts = [f"{lead}(?:{lexicon.alternation(tuple(rest))})" for lead, rest in tails.items()]
    for lead in "上下本这":
        double = f"{lead}?" if lead in "上下" else ""
        parts.append(f"{lead}{double}(?:一?个)?(?:周|星期|礼拜)(?:[一二三四五六日天](?![报刊])|末|(?![{_AFTER_WEEK}]))")
    parts += [f"{word}[一二三四五六日天](?![报刊])" for word in ("周", "星期", "礼拜")]
    parts.append("前(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,2})个?(?:季度|月(?!份))")
    parts += [f"{last}[ ]?(?:[0-9]{{1,2}}|[一二两三四五六七八九十]{{1,2}})[ ]?个(?:季度|月)" for last in ("最后", "后")]
    parts += [f"{which}个?(?:周|星期|礼拜)[一二三四五六日天]?" for which in ("第[一二三四五六1-9]", "最后一")]
    parts += [f"{char}(?:(?=[ ]?[0-9一二两三四五六七八九十])|(?<=[日天号].))" for char in _PARTS]
    parts += [f"{era}(?:元|[0-9]{{1,3}}|[{HAN_DIGITS}]{{1,4}})年" for era in lexicon.words("eras")]
    parts.append(f"公元前?[ ]?(?:[0-9]{{1,4}}|[{HAN_DIGITS}]{{1,4}})年")
    return re.compile("|".join(parts))


@cache
def _eras() -> dict[str, int]:
    return {name: int(first) for name, first in lexicon.rows("eras")}


def scan(folded: str) -> list[Atom]:
    """The atoms of a folded string, in the order of the string."""
    atoms = [atom for match in _numbers().finditer(folded) if (atom := _number(match, folded))]
    numbers = len(atoms)
    atoms += [atom for match in _word_pattern().finditer(folded) if (atom := _word(match, folded))]
    if 0 < numbers < len(atoms):
        atoms.sort(key=itemgetter(0))
    return atoms


def _number(match: re.Match[str], folded: str) -> Atom | None:
    kind, start, end = match.lastgroup, match.start(), match.end()
    if kind == "unit":
        return _measured(folded, match, start, end)
    if kind == "bare":
        number = small().get(match[0])
        if number is None:
            number = year(match[0])
        return None if number is None else Atom(start, end, BARE, number)
    if kind == "clock":
        return _clock(match, start, end)
    if kind == "colon":
        hour, minute, *rest = map(int, match[0].rstrip(" AaPpMm.").split(":"))
        noon = match[0].rstrip(".").upper()
        hour = hour % 12 + 12 * ("P" in noon) if noon.endswith("M") else hour
        return Atom(
            start, end, CLOCK, Clock(hour, minute, rest[0] if rest else None), ":", "M" if "M" in noon else None
        )
    if kind == "ymd":
        first, month, day = map(int, match[0].split(match["sep"]))
        return Atom(start, end, YEAR, first, "-", month * 100 + day) if 1000 <= first < 2200 else None
    return _years(match, start, end)


def _measured(folded: str, match: re.Match[str], start: int, end: int) -> Atom | None:
    number, unit = folded[start : match.start("unit")].rstrip(), match["unit"]
    if unit == "年":
        named = year(number) or _far_year(folded, number, end)
        return None if named is None else Atom(start, end, YEAR, named, "" if len(number) == 4 else "年")
    value = small().get(number)
    if value is None and unit == "年代":
        value = year(number)  # 1980年代
    if value is None:
        return _two(number, unit, start, end)
    if unit[0] == "月":
        return Atom(start, end, MONTH, value, unit)
    if unit in ("日", "号"):
        return Atom(start, end, DAY, value, unit)
    if unit == "季度":
        start -= folded.startswith("第", start - 1) if start else 0
        return Atom(start, end, SEASON, 32 + value, unit) if 1 <= value <= 4 else None
    if unit == "世纪":
        before_christ = start > 0 and folded[start - 1] == "前"
        return Atom(start, end, CENTURY, value - 1) if 1 <= value <= 22 and not before_christ else None
    return Atom(start, end, DECADE, value) if value % 10 == 0 and number not in ("0", "零", "〇") else None  # 80年代


def _far_year(folded: str, number: str, end: int) -> int | None:
    """The year before a month that is no year of history: its own (9999年12月), or none (12345年5月, 刑期3年5月)."""
    if not _THEN_MONTH.match(folded, end):
        return None
    digits = number.translate(_digits())
    if not digits.isdecimal() or len(digits) not in (3, 4):
        return NO_YEAR
    if digits[0] == "0" and len(digits) == 3:
        return None  # 2 021年: a blank has cut the year
    return int(digits) or NO_YEAR


def _two(number: str, unit: str, start: int, end: int) -> Atom | None:
    """Two that follow one another, in one numeral: 八九十年代, 二三月份."""
    digits = number.removesuffix("十") if unit == "年代" else number
    if len(digits) != 2 or digits not in _RISING or unit not in ("年代", "月", "月份"):
        return None
    first, last = (small()[digit] * (10 if unit == "年代" else 1) for digit in digits)
    return Atom(start, end, DECADE if unit == "年代" else MONTH, first, unit, last)


def _clock(match: re.Match[str], start: int, end: int) -> Atom | None:
    text = match[0]
    unit = "时" if "时" in text else "点"
    hour_text, _, rest = text.partition(unit)
    hour = small().get(hour_text.rstrip())
    if hour is None:
        return None
    if not rest or rest in ("整", "钟"):
        return Atom(start, end, CLOCK, Clock(hour), unit, rest)
    if rest == "半" or rest[-1] == "刻":
        return Atom(start, end, CLOCK, Clock(hour, 30 if rest == "半" else 45 if rest[0] == "三" else 15), unit, rest)
    minute_text, _, second_text = rest.partition("分")
    minute = small().get(minute_text.rstrip())
    second = small().get(second_text.rstrip(" 秒")) if second_text else None
    return None if minute is None else Atom(start, end, CLOCK, Clock(hour, minute, second), unit, rest)


def _years(match: re.Match[str], start: int, end: int) -> Atom | None:
    """2021—2025, 2023-24学年: both ends in one atom, since the first has no unit and the second may have none."""
    first, last = int(match[0][:4]), int(match["years"])
    if last < 100:
        last += first - first % 100
    return Atom(start, end, YEAR, first, "—", last) if 1900 <= first < last < 2100 else None


def _word(match: re.Match[str], folded: str) -> Atom | None:
    start, end, text = match.start(), match.end(), match[0]
    word = _words().get(text)
    if word:
        if word.not_after and start and folded[start - 1] in word.not_after:
            return None
        if word.not_before and not _may_precede(word.not_before, folded[end : end + 1]):
            return None
        both = isinstance(word.also, Relative) and isinstance(word.value, Relative)
        return Atom(start, end, word.slot, word.value, "—" if both else "词", word.also)
    if text in _PARTS:
        return Atom(start, end, PART, _PARTS[text])
    if week := _WEEK.fullmatch(text):
        return Atom(start, end, DAY, Week(_WEEKS[week[1]], _WEEKDAYS[week[2]]), "周")
    if day := _WEEKDAY.fullmatch(text):
        return Atom(start, end, WEEKDAY, _WEEKDAYS[day[1]])
    if some := _FIRST.fullmatch(text) or _LAST.fullmatch(text):
        months = small().get(some[1], 0) * (1 if some[2] == "月" else 3)
        first = 1 if text[0] == "前" else 13 - months  # 后两个月 are those of a year named
        return Atom(start, end, MONTH, first, "前", months) if 2 <= months <= 11 else None
    if nth := _NTH.fullmatch(text):
        return Atom(start, end, DAY, Nth(small()[nth[1]] if nth[1] else -1, _WEEKDAYS[nth[2]]), "第")
    return _era(text, start, end)


def _may_precede(guard: str, char: str) -> bool:
    """A guard lists what may not follow; one that begins with + lists all that may."""
    if guard[0] == "+":
        return bool(char) and char in guard
    return not char or char not in guard


def _era(text: str, start: int, end: int) -> Atom | None:
    era = _ERA.fullmatch(text.replace(" ", ""))
    if era is None:
        return None
    number = 1 if era[2] == "元" else small().get(era[2])
    if number is None:
        digits = era[2].translate(_digits())
        number = int(digits) if digits.isdecimal() else None
    if not number:
        return None
    if era[1] in ("公元", "公元前"):
        return Atom(start, end, YEAR, number if era[1] == "公元" else 1 - number, "公元")
    return Atom(start, end, YEAR, _eras()[era[1]] + number - 1, era[1])

"""Identifiers made of digits: routes, trains, plates, standards, document numbers, hotlines, telephone numbers."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼港澳台"
_STANDARDS = "DB|GB|ISO|IEC|QB|HJ|JGJ|JTG|CJJ|YY|NY|WS|SL|DL|TB|MT|JT|SB|LY|GA|AQ"
_BRACKETS = frozenset("〔[(【")
_REACH = 60  # characters of a token that are looked at
_NEAR = 12  # how far before a number its name may stand: 电话12350


class _Patterns(NamedTuple):
    left: re.Pattern[str]
    right: re.Pattern[str]
    route: re.Pattern[str]
    plate: re.Pattern[str]
    standard: re.Pattern[str]
    document: re.Pattern[str]
    phone: re.Pattern[str]
    identity: re.Pattern[str]
    hotline: re.Pattern[str]
    calling: re.Pattern[str]
    called: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    token = "A-Za-z0-9./_:@#&=?%+~-"
    phone = r"""
        (?:\+86[- ]?)?
        (?: 0[0-9]{2,3}[-—–][0-9]{7,8}(?:[-—转][0-9]{1,5})?
          | 1[3-9][0-9](?:[0-9]{8}|[-—][0-9]{4}[-—][0-9]{4})
          | [48]00(?:[-—]?[0-9]{3}[-—]?[0-9]{4}|[-—][0-9]{4}[-—][0-9]{3})
        )(?![0-9])
    """
    calling = (
        "电话|热线|拨打|致电|咨询|举报|号码|传真|邮编|邮政编码|代码|编号|证号|许可证|执照|卡号|账号|帐号|订单|单号|批号"
        "|字号|QQ|微信|手机|客服|报警|区号|编码|短信|尾号|车牌"
    )
    return _Patterns(
        left=re.compile(f"[{token}]{{0,{_REACH}}}$"),
        right=re.compile(f"[{token}]*"),
        route=re.compile(r"[A-Z]{1,3}-?[0-9]{1,5}[A-Z]?(?:路|次|版|航班|号线)|[0-9]{1,4}[A-Z]?版(?=[)）\s])"),
        plate=re.compile(rf"[{_PROVINCES}][A-Z][·. ]?(?=[A-Z0-9]{{0,5}}[0-9])[A-Z0-9]{{5,6}}(?![A-Za-z0-9])"),
        standard=re.compile(rf"(?:{_STANDARDS})(?:/?[A-Z]{{1,2}})?[0-9]{{0,2}}[/ ]?[0-9.]{{1,8}}[-—–][0-9]{{4}}"),
        document=re.compile(r"[〔\[(【](?:19|20)[0-9]{2}[〕\])】] ?(?:第|字第)? ?[0-9]{1,6} ?号"),
        phone=re.compile(phone, re.VERBOSE),
        identity=re.compile(r"[0-9]{17}[0-9Xx](?![0-9A-Za-z])|[0-9]{15}(?![0-9])"),
        hotline=re.compile(r"12[0-9]{3}|9[56][0-9]{3,4}|1[01][0-9]{3}|110|119|120|122"),
        calling=re.compile(calling),
        called=re.compile("热线|报警|急救|服务平台|平台|电话|便民|指挥中心|消费者投诉|政务|市民|接警|举报"),
    )


def token(folded: str, at: int) -> tuple[int, int]:
    """The run of Latin letters, digits and joining signs around `at`."""
    left = _patterns().left.search(folded, max(0, at - _REACH), at)
    right = _patterns().right.match(folded, at)
    return (left.start() if left else at), (right.end() if right else at)


def lettered(folded: str, at: int) -> tuple[int, int] | None:
    """The code whose digits begin at `at` after a Latin letter (T33路, 粤AFU798, DB11/307-2013), or `None`."""
    patterns = _patterns()
    start = token(folded, at)[0]
    for begin in range(start, at):
        if not folded[begin].isalpha() or (begin > start and folded[begin - 1].isalnum()):
            continue
        for pattern in (patterns.route, patterns.standard):
            match = pattern.match(folded, begin)
            if match and match.end() > at:
                return match.span()
    for begin in (start - 1, at - 3, at - 2):
        match = patterns.plate.match(folded, begin) if begin >= 0 else None
        if match and match.end() > at:
            return match.span()
    return None


def digital(folded: str, at: int) -> tuple[int, int] | None:
    """The code that begins with the digit at `at`: telephone and identity numbers, 〔2021〕17号."""
    patterns = _patterns()
    if folded[at - 1 : at] in _BRACKETS:
        match = patterns.document.match(folded, at - 1)
        if match:
            return match.span()
    match = patterns.phone.match(folded, at) or patterns.identity.match(folded, at)
    return match.span() if match else None


def called(folded: str, start: int, end: int) -> bool:
    """Whether the bare digits are a hotline (12345, 110报警), or are named as somebody's number (电话12350)."""
    patterns = _patterns()
    digits = folded[start:end]
    if len(digits) < 3 or not digits.isdigit():
        return False
    if patterns.hotline.fullmatch(digits):
        after = end + (folded[end : end + 1] in ("”", '"', "’"))
        if digits.startswith("123") or patterns.called.match(folded, after):
            return True
    return patterns.calling.search(folded, max(0, start - _NEAR), start) is not None

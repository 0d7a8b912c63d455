"""Units of several meanings (点, 度, 级, 块, 分, 期, 号): the one that they have at a place."""

from __future__ import annotations

import re
from collections.abc import Callable

from zhnews.model import NumberKind
from zhnews.quantities import Quantity

_SCORES = re.compile("得|积|总分|满分|记|扣|评|考|成绩|拿下|砍下|贡献|领先|落后|胜|负|多|差|比分|罚|加|减|高出|低")
_INDEX = re.compile("指数|点位|大盘|沪指|深成指|创指|股指|恒指|收于|收报|报|涨|跌|点数|道指|纳指|标普")
_ITEMS = frozenset("意建要希体共启原措优特理内看感想思提说经问注事")  # 3点意见, 5点要求
_HEAT = re.compile("温|热|冷|零下|气候|烧|摄氏|华氏|℃|酷暑|寒")
_WARM = re.compile("(?:温|零下|摄氏|华氏)[^,。;:!?\n]{0,8}$")
_DEGREES_AFTER = re.compile(r"$|[,。;:、!?)”\n ]|左右|以[上下]|上下|[多的至到]")
_TURNED = re.compile("(?:北纬|南纬|东经|西经|角|旋转|倾斜)$")
_CURRENT = re.compile("电|用量|能耗|发")
_FORCE = re.compile("风|震|浪|烈度")
_HELD = re.compile("举办|开展|开办|办|共|连续|推出|刊|出版|播出|完成|组织|培训")
_BUILT = re.compile("工程|项目|建设|厂|地块|开发|土建|标段")
_SECONDS = re.compile("[0-9.]+秒")
_PAID = frozenset(",。;、!?)”’\n 左上以多钱起/每的到至") | {""}


def _as(found: Quantity, kind: NumberKind) -> bool:
    found.kind = kind
    return True


def _lone(found: Quantity) -> bool:
    """Whether the figure is a single Chinese numeral."""
    return found.amount is not None and found.amount.chinese and len(found.amount.run) == 1


def _point(found: Quantity, before: str, after: str) -> bool:
    """Of an index, or of a list; a bare 8点 is a time or a scoring that nothing names."""
    if _INDEX.search(before):
        return True
    if after[:1] and after[0] in _ITEMS:
        return _as(found, NumberKind.COUNT)
    return found.low is not None and (found.low >= 100 or found.low != int(found.low))


def is_warmth(folded: str, start: int, end: int) -> bool:
    """Whether a lone numeral and its 度 are of heat (水温四度), and not so many times (气温两度跌破)."""
    warm = folded[start] != "一" and _WARM.search(folded, max(0, start - 12), start)
    return bool(warm and _DEGREES_AFTER.match(folded, end))


def _degree(found: Quantity, before: str, after: str) -> bool:
    """Of heat, unless electricity or an angle is meant; 三度 with a single Chinese numeral is three times."""
    if after.startswith(("电", "的角", "角")) or _TURNED.search(before):
        return _as(found, NumberKind.MEASURE)
    if (found.low is not None and found.low < 0) or _HEAT.search(before) or _HEAT.search(after):
        return True
    if _lone(found):
        return _as(found, NumberKind.COUNT)
    return _as(found, NumberKind.MEASURE) if _CURRENT.search(before) else True


def _grade(found: Quantity, before: str, after: str) -> bool:
    """Of wind and earthquakes a measure, else a count."""
    return _as(found, NumberKind.MEASURE) if _FORCE.search(before[-8:]) or _FORCE.search(after) else True


def _piece(found: Quantity, before: str, after: str) -> bool:
    """Money where nothing is counted after it."""
    return True if after[:1] in _PAID else _as(found, NumberKind.COUNT)


def _minute(found: Quantity, before: str, after: str) -> bool:
    """A minute beside hours or seconds, a cent after 角, else a point scored."""
    if before.endswith(("时", "点")) or _SECONDS.match(after):
        return _as(found, NumberKind.DURATION)
    if before.endswith(("元", "角", "毛")):
        return _as(found, NumberKind.MONEY)
    return not _lone(found) or _SCORES.search(before) is not None


def _phase(found: Quantity, before: str, after: str) -> bool:
    """The second phase of a project (二期), or so many issues and courses held (举办5期)."""
    chinese = found.amount is not None and found.amount.chinese
    project = chinese or _BUILT.match(after) or before.endswith(("项目", "工程"))
    return _as(found, NumberKind.ORDINAL) if project and not _HELD.search(before[-6:]) else True


def _number_of(found: Quantity, before: str, after: str) -> bool:
    """A place in an order, or a long document number."""
    if found.amount is not None and len(found.amount.run) > 6:
        found.unit, found.unit_spans, found.low, found.high = None, (), None, None
        return _as(found, NumberKind.CODE)
    return True


_SENSES: dict[str, Callable[[Quantity, str, str], bool]] = {
    "点": _point,
    "度": _degree,
    "级": _grade,
    "块": _piece,
    "分": _minute,
    "期": _phase,
    "号": _number_of,
}


def settle(folded: str, found: Quantity) -> bool:
    """Gives the quantity the kind that its unit has there; `False` where it is no number."""
    unit = found.unit
    if unit is None or unit.text not in _SENSES:
        return True
    return _SENSES[unit.text](found, folded[max(0, found.start - 14) : found.start], folded[found.end : found.end + 8])

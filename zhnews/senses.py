"""Whether a numeral and a unit mean an amount, and which of its meanings a unit has there."""

from __future__ import annotations

import re
from functools import cache

from zhnews import units
from zhnews.model import NumberKind
from zhnews.numerals import FINANCIAL
from zhnews.quantities import Quantity
from zhnews.units import Unit

_LONE = frozenset("零〇" + "".join(FINANCIAL) + "廿卅俩兆")
_NOT_ONE = frozenset("这那每同某有另任下上前后哪头第统专唯单逐万之进其初惟划不随周划")
_HALF_PREVIOUS = frozenset("上下前后多大过")
BEFORE_SHU = frozenset(
    "人总次指件天岁户分倍系基多少半无个份点额参因函对奇偶整字词行列级页张辆台套只头票球场手时工劳变计读变代术算度政"
)
_TWO = frozenset("人名位")


@cache
def _ones() -> frozenset[str]:
    """First characters of the units of which one is an amount."""
    return frozenset(unit.text[0] for rows in units.table().values() for unit in rows if unit.one or unit.currency)


def may_begin(folded: str, at: int, follower: str) -> bool:
    """A quick look at a single Chinese numeral: whether a number may begin here at all."""
    char = folded[at]
    if char == "一":
        return (follower in _ones() or follower in "分又比至到 ") and folded[at - 1 : at] not in _NOT_ONE
    if char in _LONE:
        return follower in ("分", "点")
    return bool(follower) and (follower in units.table() or follower in "余多来分又比点至到—- " or follower == "\u3000")


def counts(folded: str, found: Quantity) -> bool:
    """Whether a Chinese numeral and the unit after it mean an amount (两天), not a word (两手)."""
    amount, unit = found.amount, found.unit
    if amount is None or unit is None:
        return False
    run = amount.run
    previous = folded[found.start - 1 : found.start]
    if previous in ("初", "高") and run in ("一", "二", "三"):  # the third form of a middle school
        return False
    if (
        unit.text == "次"
        and _SESSION.match(folded, found.end)
        and "届" in folded[max(0, found.start - 14) : found.start]
    ):
        return False
    if len(run) == 1:
        if unit.strict and not amount.comparator:
            return False
        if unit.text == "周" and run == "四" and not _LASTING.search(folded, max(0, found.start - 4), found.start):
            return False
        if run == "一":
            if unit.text in ("天", "日") and previous == "的":  # 4月的一天
                return False
            return unit.one or bool(unit.currency and unit.text not in ("块", "角", "毛", "圆"))
        if unit.text in ("角", "毛", "分"):
            return previous in ("元", "块", "角", "毛")
        if run == "二":
            return (
                unit.kind in (NumberKind.ORDINAL, NumberKind.MEASURE)
                and unit.text not in ("级", "度")
                or unit.text in _TWO
            )
        if run == "半":
            return (
                unit.kind in (NumberKind.DURATION, NumberKind.MEASURE, NumberKind.MULTIPLE)
                and previous not in _HALF_PREVIOUS
            )
        if run == "几":
            return previous not in ("哪", "第") and unit.kind not in (NumberKind.ORDINAL,)
        if run == "数":
            return unit.text in _SEVERAL
        if run == "两":
            return unit.text not in ("级", "地", "省", "市", "县", "区", "国", "校", "村", "镇", "州", "港", "城")
        if unit.text in ("级", "届"):
            return False
    if unit.text == "届":
        return False
    if amount.bare and not amount.comparator:
        return _bare_scale(folded, found, previous)
    if previous == "每" and run in ("一", "万", "百", "千"):
        return False
    return not (len(run) > 1 and set(run) <= FINANCIAL | {"万", "亿"} and not set(run) & set("拾佰仟"))


_SEVERAL = frozenset(
    "天 日 月 年 次 个 名 人 家 位 周 个月 小时 分钟 件 条 种 倍 米 公里 元 位 秒 处 项 场 轮 人次 种".split()
)
_COUNTED_IN_MASSES = frozenset(
    "人 名 户 家 件 亩 公里 吨 斤 公斤 元 平方米 平方公里 立方米 美元 欧元 人次 册 株 场 项 个 只 头 台 辆 套 米 千瓦 千瓦时 公顷 岁 年 篇 份 条".split()
)


def _bare_scale(folded: str, found: Quantity, previous: str) -> bool:
    """百名, 万余: a multiplier without a figure before it."""
    unit, amount = found.unit, found.amount
    if unit is None or amount is None or previous == "每":
        return False
    if unit.kind is NumberKind.MONEY:
        return previous not in (":", "：", "位")
    if unit.text == "家" and not _FIRMS.match(folded, found.end):
        return False
    return unit.text in _COUNTED_IN_MASSES and unit.text not in ("年", "里", "岁")


_SESSION = re.compile("会议|全会|全体会议|大会")
_LASTING = re.compile("为期|历时|连续|持续|约|近|共|了|每|第")
_FIRMS = re.compile(
    "企业|单位|门店|公司|商户|机构|商家|工厂|店|银行|医院|学校|媒体|户|社区|酒店|餐|民宿|农|供应|参展|中小|上市|国"
)


def stands_alone(folded: str, found: Quantity) -> bool:
    """Whether a Chinese numeral without a unit is a figure of its own: with a scale or a point, between marks."""
    amount = found.amount
    if (
        amount is None
        or len(amount.run) < 2
        and not amount.comparator
        and folded[amount.start + 1 : amount.start + 2] != "点"
    ):
        return False
    if not set(amount.run) & set("十百千万亿佰仟拾") and "点" not in folded[amount.start : amount.end]:
        return False
    if amount.bare or len(amount.run) == 2 and amount.run[0] == "十":
        return False
    previous, follower = folded[found.start - 1 : found.start], folded[found.end : found.end + 1]
    if follower and follower not in ",。;!? \n":
        return False
    return not previous or previous in ",。;:!?、 \n" or len(amount.run) > 2


_AFTER_BARE = frozenset(",。;:!?、)]”’」』》>\n\r\f…—~ ")


def stands_bare(folded: str, found: Quantity) -> bool:
    """Whether Arabic digits without a unit are an amount: a total at the end of a clause, or with 万 or 余."""
    amount = found.amount
    follower = folded[found.end : found.end + 1]
    if amount is None:
        return False
    if amount.scale or amount.comparator:
        return follower not in ("强", "产", "级", "像")
    if folded[found.start - 1 : found.start] in ("$", "¥", "€", "£"):
        return True
    if follower and follower not in _AFTER_BARE:
        return False
    if len(amount.run) == 4 and amount.run[:2] in ("19", "20"):  # a year that a name holds
        return False
    if amount.run.startswith("0") and len(amount.run) > 1 and amount.run[1] != ".":
        return False
    previous = folded[found.start - 1 : found.start]
    if previous in ("-", "—", "–", "·", "_", "#", "№", "/") or previous in ("“", "‘", "「", "《", "<"):
        return False
    return not (follower in ("”", "’", "》", "」") and previous.isalnum())


_CLOCK = ("小时", "时", "分钟", "分")
_SCORES = re.compile(
    "得|积|分数|总分|满分|记|扣|评|考|成绩|拿下|砍下|贡献|领先|落后|打进|胜|负|多|差|比分|罚|加|减|高出|低|评分|打分"
)
_INDEX = re.compile("指数|点位|大盘|沪指|深成指|创指|股指|恒指|收于|收报|报收|报|涨|跌|点数|道指|纳指|标普")
_ITEMS = frozenset("意建要希体共启原措优特理内看感想思提说经问注事")
_HEAT = re.compile("温|热|冷|零下|气候|烧|摄氏|华氏|℃|降至|升至|高烧|体感|酷暑|寒")
_CURRENT = re.compile("电|用量|能耗|发")
_WIND = re.compile("风|震|浪|烈度|雨")


def settle(folded: str, found: Quantity) -> bool:
    """Gives a unit of several meanings (点, 度, 级, 块, 分, 期) the one that it has here; `False` where it is no number."""
    unit = found.unit
    if unit is None or unit.text not in _UNSETTLED:
        return True
    before = folded[max(0, found.start - 14) : found.start]
    follower = folded[found.end : found.end + 1]
    return _UNSETTLED[unit.text](found, before, folded[found.end : found.end + 8], follower)


def _point(found: Quantity, before: str, after: str, follower: str) -> bool:
    if follower in _ITEMS or follower and follower in ":,":
        found.kind = NumberKind.COUNT
        return bool(follower in _ITEMS or not _INDEX.search(before)) or _as(found, NumberKind.MEASURE)
    return bool(_INDEX.search(before) or found.low is not None and (found.low >= 100 or found.low != int(found.low)))


def _as(found: Quantity, kind: NumberKind) -> bool:
    found.kind = kind
    return True


def _degree(found: Quantity, before: str, after: str, follower: str) -> bool:
    if (
        follower == "电"
        or before.endswith(("北纬", "南纬", "东经", "西经", "角", "旋转"))
        or after.startswith(("的角", "角", "的转"))
    ):
        return _as(found, NumberKind.MEASURE)
    if _HEAT.search(before) or _HEAT.search(after):
        return True
    if found.amount and found.amount.chinese and len(found.amount.run) == 1:
        return _as(found, NumberKind.COUNT) and found.amount.run != "几"
    if _CURRENT.search(before):
        return _as(found, NumberKind.MEASURE)
    return True


def _grade(found: Quantity, before: str, after: str, follower: str) -> bool:
    if _WIND.search(before[-8:]) or _WIND.search(after):
        return _as(found, NumberKind.MEASURE)
    return True


def _piece(found: Quantity, before: str, after: str, follower: str) -> bool:
    if not follower or follower in ",。;、!?)”’\n 左上以多钱起/每的到至":
        return True
    return _as(found, NumberKind.COUNT)


def _minute(found: Quantity, before: str, after: str, follower: str) -> bool:
    if before.endswith(("时", "小时", "点")) or re.match(r"[0-9.]+秒", after):
        return _as(found, NumberKind.DURATION)
    if before.endswith(("元", "角", "毛")):
        return _as(found, NumberKind.MONEY)
    return not (found.amount and found.amount.chinese and len(found.amount.run) == 1 and not _SCORES.search(before))


def _phase(found: Quantity, before: str, after: str, follower: str) -> bool:
    chinese = bool(found.amount and found.amount.chinese)
    held = re.search("举办|开展|开办|办|共|连续|推出|刊|出版|播出|完成|组织|培训", before[-6:])
    if not held and (
        chinese or re.match("工程|项目|建设|厂|地块|开发|土建|标段", after) or before.endswith(("项目", "工程"))
    ):
        return _as(found, NumberKind.ORDINAL)
    return True


def _number_of(found: Quantity, before: str, after: str, follower: str) -> bool:
    if found.amount and len(found.amount.run) > 6:
        found.unit, found.unit_spans, found.low, found.high = None, (), None, None
        return _as(found, NumberKind.CODE)
    return not after.startswith(("病", "染", "公馆"))


def _meter(found: Quantity, before: str, after: str, follower: str) -> bool:
    return True


_UNSETTLED = {
    "点": _point,
    "度": _degree,
    "级": _grade,
    "块": _piece,
    "分": _minute,
    "期": _phase,
    "号": _number_of,
}

_NO_ORDER = frozenset("大 省 市 县 区 国 城 港 校 旗 州 盟 地 人口".split())
_ORDER = frozenset(
    "剂次 针次 批次 场次 轮次 班次 航次 车次 阶段 梯队 号线 年级 小时 分钟 季度 世纪 周年 号楼 个月 工作日 个工作日 学期 学年 公里 乘客".split()
)


def numbers_in_order(unit: Unit) -> bool:
    """Whether 第 + numeral takes this unit as its classifier (第二届), rather than a noun (第二产业)."""
    if len(unit.text) > 1:
        return unit.kind is not NumberKind.COUNT or unit.text in _ORDER
    return unit.text not in _NO_ORDER and unit.kind not in (NumberKind.MONEY, NumberKind.PERCENT)


@cache
def _per() -> re.Pattern[str]:
    names = sorted(
        {u.text for rows in units.table().values() for u in rows if not u.text.isascii()}, key=lambda n: -len(n)
    )
    return re.compile(
        r"(?:每(?P<base>[0-9一两]{0,3}[十百千万亿]{0,2}(?:"
        + "|".join(map(re.escape, names))
        + r"))|(?P<mean>[人户亩日年月周场校店镇单村台天])均)[^0-9,。;!?、]{0,12}$"
    )


def rate_before(text: str, folded: str, begin: int, start: int) -> str | None:
    """What the number at `start` is per by the words before it: 每亩增收, 人均, 日均."""
    window = folded[begin:start]
    if "每" not in window and "均" not in window:
        return None
    at = max(window.rfind("每"), window.rfind("均") - 1, 0)
    match = _per().match(folded, begin + at, start)
    if match is None:
        return None
    name = "base" if match["base"] else "mean"
    return text[match.start(name) : match.end(name)]

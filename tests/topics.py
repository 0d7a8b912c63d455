"""Three invented articles of four paragraphs that share their words: `a1` to `a4`, and so for b and c."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from zhnews import blocks, lines
from zhnews.blocks import Part
from zhnews.chars import fold
from zhnews.model import BlockRole
from zhnews.text import Text

BRIDGE = (
    "滨江新桥昨日建成通车,主桥全长两公里,双向六车道,从江北新区到老城区开车只要五分钟。",
    "大桥总工程师赵刚介绍,滨江新桥的主塔高一百二十米,斜拉索的用钢量相当于两座铁塔。",
    "家住江北新区的刘大爷走上滨江新桥的桥面,他说年轻时从江北新区到老城区要等渡船。",
    "大桥总工程师赵刚说,主桥的斜拉索由江北新区的工厂制造,主塔和桥面用了三年建成。",
)
TEA = (
    "柳河县的春茶陆续上市,茶农背着竹篓上山采摘嫩芽,日出前把鲜叶送到茶厂。",
    "柳河县有茶园二十万亩,今年茶树发芽早了十天,农技员走进茶园教茶农防范倒春寒。",
    "柳河县的茶厂里,师傅们守着铁锅炒制春茶,茶农采摘嫩芽,送来的鲜叶当天就要炒完。",
    "茶厂厂长何军说,柳河县春茶的订单已经排到五月,采摘嫩芽的茶农天天上山。",
)
SCHOOL = (
    "每周三下午,青石小学的皮影戏教室里锣鼓声声,学生们躲在幕布后面举着皮影人物。",
    "皮影戏课的老师吴师傅带着徒弟,给青石小学的学生讲皮影怎样雕刻、怎样上色。",
    "校长林梅说,青石小学三年前开设皮影戏课,如今学生自编的皮影戏登上戏台。",
    "吴师傅说,学生们自编的皮影人物要雕刻三千多刀,皮影戏课每周三下午都不够用。",
)
TEXTS = {"a": BRIDGE, "b": TEA, "c": SCHOOL}


def parts_of(names: Iterable[str], measure: float = 0.0) -> dict[str, Part]:
    """The paragraphs as parts, one below the other, in a column of that width. A longer name is a text of its own."""
    parts: dict[str, Part] = {}
    at = 0
    for name in names:
        text = name if len(name) > 2 else TEXTS[name[0]][int(name[1]) - 1]
        parts[name] = replace(Part(Text.of(text, at), fold(text), BlockRole.TEXT, "text"), measure=measure)
        at += len(text) + 1
    return parts


def byline(at: int) -> Part:
    """A byline that text follows, at that place of the source."""
    [found] = blocks.cut(lines.read("本报记者 李明"))
    assert found.leads
    return replace(found, text=Text.of(found.text.string, at))

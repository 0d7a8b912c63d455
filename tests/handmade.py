"""An issue made by hand: every field of every value filled somewhere, the offsets right."""

from __future__ import annotations

import datetime
from decimal import Decimal

import zhnews
from zhnews.text import Span, Text

_PIECES = [
    # role, article, text
    ("furniture", None, "晨江日报 2022年3月4日 星期五"),
    ("section", None, "城事"),
    ("headline", 0, "新桥通车"),
    ("headline", 0, "——三年建成，投资超2亿元"),
    ("byline", 0, "本报江州3月3日讯(首席记者 张 鹏 摄影 李晓明)"),
    ("text", 0, "昨天，江州新桥通车，总投资2.1亿元。同比下降三分之一"),
    ("caption", 0, "桥上的车流。李晓明 摄"),
    ("text", 0, "，每吨275元。"),
    ("subhead", 0, "夜里更亮"),
    ("text", 0, "桥上有路灯300多盏！"),
    ("jump", 0, "(下转A2版)"),
    ("headline", 1, "<b>书店\"复活\"</b> & 'x'"),
    ("text", 1, "周末，书店来了两三百人，T33路可到。"),
    ("notice", None, "遗失声明：本人身份证遗失。"),
]


def _laid_out() -> tuple[str, list[zhnews.Block]]:
    source, blocks = "", []
    for role, article, text in _PIECES:
        blocks.append(zhnews.Block(len(source), len(source) + len(text), zhnews.BlockRole(role), article, "by-hand"))
        source += text + "\n\n"
    return source, blocks


def _gathered(source: str, blocks: list[zhnews.Block], article: int) -> tuple[list[Text], list[Text]]:
    mine = [b for b in blocks if b.article == article]
    text = {b: Text.of(source[b.start : b.end], b.start) for b in mine}
    heads = [text[b] for b in mine if b.role == "headline"]
    body = [text[b] for b in mine if b.role in ("text", "subhead")]
    if article == 0:
        body[:2] = [body[0] + body[1]]  # a paragraph that a picture has cut
    return heads, body


def _number(
    body: str, text: str, low: str | None, high: str | None, unit: str, kind: str, **rest: str
) -> zhnews.Number:
    start = body.index(text)
    change = rest.get("change")
    return zhnews.Number(
        text,
        start,
        start + len(text),
        Decimal(low) if low else None,
        Decimal(high) if high else None,
        unit,
        zhnews.NumberKind(kind),
        zhnews.Comparator(rest.get("comparator", "=")),
        rest.get("currency"),
        rest.get("per"),
        zhnews.Change(change) if change else None,
        rest.get("label"),
        rest.get("field", "body"),
    )


def _date(body: str, text: str, edtf: str) -> zhnews.DateMention:
    return zhnews.DateMention(text, body.index(text), body.index(text) + len(text), edtf, "body")


def issue() -> zhnews.Issue:
    """Two articles of a page of 2022-03-04."""
    source, blocks = _laid_out()
    heads, paragraphs = _gathered(source, blocks, 0)
    head, body = Text.join(" ", heads), Text.join("\n", paragraphs)
    text = body.string
    zhang = zhnews.Reporter("张鹏", zhnews.Role.REPORTER, "首席记者", "本报")
    li = zhnews.Reporter("李晓明", zhnews.Role.PHOTOGRAPHER, None, "本报", True)
    bridge = zhnews.Article(
        headline=head.string,
        headline_lines=tuple(map(str, heads)),
        section="城事",
        byline="本报江州3月3日讯(首席记者 张 鹏 摄影 李晓明)",
        reporters=(zhang, li),
        dateline=zhnews.Dateline("江州", "3月3日"),
        body=text,
        paragraphs=tuple(map(str, paragraphs)),
        captions=(zhnews.Caption("桥上的车流。李晓明 摄", "李晓明 摄"),),
        numbers=(
            _number(
                head.string, "2亿元", "2e8", "2e8", "元", "money", comparator=">", currency="CNY", field="headline"
            ),
            _number(text, "2.1亿元", "2.1e8", "2.1e8", "元", "money", currency="CNY", label="总投资"),
            _number(text, "三分之一", "0.25", "0.25", "", "fraction", change="decrease"),
            _number(text, "275元", "275", "275", "元", "money", currency="CNY", per="吨"),
            _number(text, "300多盏", "300", "300", "盏", "count", comparator=">", label="路灯"),
        ),
        dates=(_date(text, "昨天", "2022-03-03"),),
        continued_on="(下转A2版)",
        pages=("A1", "A2"),
        sources=(head, body),
    )
    heads, paragraphs = _gathered(source, blocks, 1)
    head, body = Text.join(" ", heads), Text.join("\n", paragraphs)
    text = body.string
    shop = zhnews.Article(
        headline=head.string,
        headline_lines=(head.string,),
        body=text,
        paragraphs=(text,),
        numbers=(
            _number(text, "两三百人", "200", "300", "人", "count"),
            _number(text, "T33路", None, None, "路", "code"),
        ),
        dates=(_date(text, "周末", "2022-03-05/2022-03-06"),),
        sources=(head, body),
    )
    warning = zhnews.Remark("unsure", "Could be <another> article's.", Span(blocks[7].start, blocks[7].end))
    return zhnews.Issue(
        articles=(bridge, shop),
        blocks=tuple(blocks),
        notices=("遗失声明：本人身份证遗失。",),
        publication="晨江日报",
        date=datetime.date(2022, 3, 4),
        date_source=zhnews.DateSource.PRINTED,
        warnings=(warning,),
        text=source,
    )

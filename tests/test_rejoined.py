"""Captions, bylines and headings that were set on several lines."""

from __future__ import annotations

import pytest

import zhnews
from zhnews import lines, rejoined

HEADLINE = "滨江新桥昨日建成通车"
TEXT = "昨日,滨江新桥建成通车。主桥全长2公里,双向六车道,从江北新区到老城区,开车只要五分钟。"

BYLINES = [
    # the lines of a byline, the names and roles that it gives, reason
    ("本报记者 李明\n通讯员 王小梅", "李明 reporter, 王小梅 correspondent", "another role on a line of its own"),
    ("本报记者 李明\n\n通讯员 王小梅", "李明 reporter, 王小梅 correspondent", "a blank line between"),
    ("文/滨江晚报记者 李明\n图/滨江晚报记者 王小梅", "李明 reporter, 王小梅 reporter", "words and pictures"),
    ("文/李明\n图/王小梅", "李明 author, 王小梅 photographer", "the same without a paper"),
    ("滨江日报客户端记\n者 李明 通讯员 王小梅", "李明 reporter, 王小梅 correspondent", "记者 cut in two"),
    ("滨江日报客户端记者 李明 通讯\n员 王小梅", "李明 reporter, 王小梅 correspondent", "通讯员 cut in two"),
    (
        "滨江日报客户端记者 李明 通讯员\n吕小梅 刘大伟",
        "李明 reporter, 吕小梅 correspondent, 刘大伟 correspondent",
        "the names alone",
    ),
    ("滨江日报客户端记者\n李明 通讯员 吕小梅", "李明 reporter, 吕小梅 correspondent", "the role alone above"),
    (
        "滨江日报记者 李明 通讯员 吕小梅\n刘大伟",
        "李明 reporter, 吕小梅 correspondent, 刘大伟 correspondent",
        "one more name",
    ),
    ("新华社滨江7月1日电\n（记者李明）", "李明 reporter", "the bracket below the dateline"),
    ("滨江日报客户端记者 李明\n通讯员王小梅", "李明 reporter, 王小梅 correspondent", "a role without a blank"),
    ("本报记者 李明\n首席记者 王小梅", "李明 reporter, 王小梅 reporter", "a rank"),
    ("本报记者 李小\n明 通讯员 王小梅", "李小明 reporter, 王小梅 correspondent", "a name cut in two"),
    ("本报记者 李小\n\n明通讯员王小梅", "李小明 reporter, 王小梅 correspondent", "and a blank line between"),
    ("本报记者李明通讯员王\n小梅", "李明 reporter, 王小梅 correspondent", "behind its first character"),
    (
        "本报记者 李明 通讯员 王小梅\n\n刘大伟 吕小梅",
        "李明 reporter, 王小梅 correspondent, 刘大伟 correspondent, 吕小梅 correspondent",
        "several names below a blank line",
    ),
    (
        "本报记者李明通讯员王小梅\n刘大伟吕小梅",
        "李明 reporter, 王小梅 correspondent, 刘大伟 correspondent, 吕小梅 correspondent",
        "names that run together",
    ),
    ("【滨江晚报讯】\n（首席记者 李明）", "李明 reporter", "the bracket below a lead in brackets"),
    ("滨江晚报讯（全媒\n体记者 李明 通讯员 王小梅）", "李明 reporter, 王小梅 correspondent", "a bracket left open"),
    (
        "本报记者 李明\n通讯员 王小梅\n实习生 刘大伟",
        "李明 reporter, 王小梅 correspondent, 刘大伟 intern",
        "three lines",
    ),
]


@pytest.mark.parametrize(("byline", "people", "why"), BYLINES, ids=[case[-1] for case in BYLINES])
def test_a_byline_on_several_lines(byline: str, people: str, why: str) -> None:
    [article] = zhnews.parse_issue(f"{HEADLINE}\n\n{byline}\n\n{TEXT}")
    assert ", ".join(f"{who.name} {who.role}" for who in article.reporters) == people, why
    assert (article.headline, article.body) == (HEADLINE, TEXT), why


WHOLE = [
    # lines, and what is made of them; reason
    ("柳河县三年治水记\n本报记者 李明", ["柳河县三年治水记", "本报记者 李明"], "a headline that ends with 记"),
    ("本报记者 李明\n本报记者 王小梅", ["本报记者 李明", "本报记者 王小梅"], "two papers' bylines, side by side"),
    ("本报记者 李明 摄\n通讯员 王小梅", ["本报记者 李明 摄", "通讯员 王小梅"], "a picture's credit"),
    ("他告诉记者\n柳河县", ["他告诉记者", "柳河县"], "no name is asked for"),
    ("本报记者 李明\n\n王小梅", ["本报记者 李明", "王小梅"], "one name below a blank line"),
    ("本报记者 李明\n见习记者 王小梅", ["本报记者 李明 见习记者 王小梅"], "a rank is no rest of a name"),
    ("滨江讯（三江\n口岸）通车。", ["滨江讯（三江", "口岸）通车。"], "a bracket in which nobody signs"),
    ("本报记者 李明\n义务清理河道", ["本报记者 李明", "义务清理河道"], "no names"),
    ("柳河治水三十年\n——", ["柳河治水三十年——"], "a dash for which there was no room"),
    ("柳河治水三十年\n\n——", ["柳河治水三十年", "——"], "a dash below a blank line"),
    ("孩子们走上新桥。（新\n华社发）", ["孩子们走上新桥。（新华社发）"], "an agency's credit"),
    ("孩子们走上新桥。记者 李明 摄影\n报道", ["孩子们走上新桥。记者 李明 摄影报道"], "摄影报道"),
]


@pytest.mark.parametrize(("source", "expected", "why"), WHOLE, ids=[case[-1] for case in WHOLE])
def test_which_lines_are_one(source: str, expected: list[str], why: str) -> None:
    assert [line.text.string for line in rejoined.whole(lines.read(source))] == expected, why


def test_ever_more_names_stay_lines() -> None:
    """However many lines of names stand one below the other, no byline grows without end."""
    found = list(rejoined.whole(lines.read("\n".join(["通讯员 李明"] * 2000))))
    assert max(len(line.text) for line in found) < 200


NAMES = [
    # a line between headline and text, who signs there, reason
    ("李 明", ["李明"], "a name set wide"),
    ("王小梅", ["王小梅"], "a name"),
    ("吕小梅 刘大伟", ["吕小梅", "刘大伟"], "two"),
    ("高新区", [], "a place that begins as a name does"),
    ("方案", [], "an ordinary word"),
    ("三道难题", [], "a deck"),
]


@pytest.mark.parametrize(("line", "names", "why"), NAMES, ids=[case[-1] for case in NAMES])
def test_a_line_of_names_below_the_headline(line: str, names: list[str], why: str) -> None:
    [article] = zhnews.parse_issue(f"{HEADLINE}\n\n{line}\n\n{TEXT}")
    assert [who.name for who in article.reporters] == names, why
    assert (article.headline == HEADLINE) == bool(names), why


def test_names_above_a_byline_or_without_a_headline_sign_nothing() -> None:
    for page in (f"王小梅\n\n{TEXT}", f"{HEADLINE}\n\n王小梅\n\n本报记者 李明\n\n{TEXT}"):
        found = [who.name for article in zhnews.parse_issue(page) for who in article.reporters]
        assert "王小梅" not in found

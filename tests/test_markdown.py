"""Markdown for reading: what stands where, and that a page's own signs stay text."""

from __future__ import annotations

import handmade
import pytest

import zhnews
from zhnews.markdown import crossheads, escape


def test_the_issue_reads_from_top_to_bottom():
    lines = handmade.issue().to_markdown().split("\n\n")
    assert lines[:4] == [
        "# 晨江日报 2022-03-04",
        "*城事*",
        "## 新桥通车 ——三年建成，投资超2亿元",
        "**本报江州3月3日讯(首席记者 张 鹏 摄影 李晓明)**",
    ]
    assert lines[4] == "昨天，江州新桥通车，总投资2.1亿元。同比下降三分之一，每吨275元。"
    assert lines[5:9] == ["### 夜里更亮", "桥上有路灯300多盏！", "*(下转A2版)*", "> 桥上的车流。李晓明 摄"]


def test_where_an_article_comes_from_stands_above_its_text():
    (article,) = zhnews.parse_issue(
        "(上接A1版)\n\n昨日上午,滨江新桥建成通车。主桥全长2公里,双向六车道,过江只要五分钟。"
    )
    head, origin, text = article.to_markdown().strip().split("\n\n")
    assert (head, origin, text) == ("## (无标题)", "*(上接A1版)*", escape(article.body))


def test_an_article_alone_does_not_know_its_crossheads():
    issue = handmade.issue()
    assert crossheads(issue[0], issue.blocks) == {1}
    assert "### " not in issue[0].to_markdown()
    assert "夜里更亮" in issue[0].to_markdown()


def test_markup_in_the_page_stays_text():
    assert "## \\<b>书店\"复活\"\\</b> & 'x'" in handmade.issue().to_markdown()


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("1. 项目", "1\\. 项目", "an ordered list"),
        ("12) 项目", "12\\) 项目", "the other ordered list"),
        ("1.5亿元", "1.5亿元", "a decimal point"),
        ("共1.5亿元", "共1.5亿元", "no list in mid-line"),
        ("- 甲", "\\- 甲", "a bullet"),
        ("---", "\\---", "a rule"),
        ("-5度", "-5度", "no bullet without a blank"),
        ("# 甲", "\\# 甲", "a heading"),
        ("甲#乙", "甲#乙", "no heading in mid-line"),
        ("> 甲", "\\> 甲", "a quotation"),
        ("*甲*_乙_`丙`", "\\*甲\\*\\_乙\\_\\`丙\\`", "emphasis and code"),
        ("[甲](javascript:x)", "\\[甲](javascript:x)", "a link"),
        ("![甲](x)", "!\\[甲](x)", "an image"),
        ("<script>", "\\<script>", "HTML"),
        ("&lt; & &#60;", "\\&lt; & \\&#60;", "entities"),
        ("C:\\甲", "C:\\\\甲", "the backslash itself"),
        ("3~5元~", "3\\~5元\\~", "strike-through"),
        ("甲\n# 乙", "甲 # 乙", "one line"),
        ("甲\r\n# 乙\u2028- 丙", "甲 # 乙 - 丙", "line ends of all systems"),
        ("\u3000\u3000甲", "甲", "an indent is no code block"),
    ],
)
def test_escape(text, expected, why):
    assert escape(text) == expected, why


def test_nothing_is_made_of_nothing():
    assert zhnews.Issue().to_markdown() == ""
    assert zhnews.Article(headline="").to_markdown() == "## (无标题)\n"

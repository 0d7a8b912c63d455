"""The picture of a page: escaped, self-contained, capped, and with every value in a tooltip."""

from __future__ import annotations

import dataclasses
import re
from html.parser import HTMLParser

import handmade
import pytest
from hypothesis import given
from hypothesis import strategies as st

import zhnews
from zhnews.html import LIMIT, Mark, _painted, escape
from zhnews.text import Text


class Reader(HTMLParser):
    """Reads HTML as a browser would: tags balanced, attributes, text outside the style sheet."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str, str]] = []
        self.text = ""
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in ("meta", "hr"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" not in self.open:
            self.text += data

    def titles(self, kind: str) -> list[str]:
        """The tooltips of the marks of a kind, in order."""
        found, current = [], ""
        for tag, name, value in self.attributes:
            if tag == "mark" and name == "class":
                current = value
            if tag == "mark" and name == "title" and kind in current.split():
                found.append(value)
        return found


def test_the_page_stands_beside_its_articles():
    issue = handmade.issue()
    read = Reader(issue._repr_html_())
    for block in issue.blocks:
        assert issue.text[block.start : block.end] in read.text
    for article in issue:
        assert article.headline in read.text
        assert all(paragraph in read.text for paragraph in article.paragraphs)
    assert "headline · article 1 · by-hand" in [value for _, name, value in read.attributes if name == "title"]


def test_tooltips_give_the_values():
    read = Reader(handmade.issue()[0]._repr_html_())
    assert "210000000 元 · money · 总投资 · CNY" in read.titles("zh-num")
    assert "> 300 盏 · count · 路灯" in read.titles("zh-num")
    assert "0.25 · fraction · decrease" in read.titles("zh-num")
    assert "275 元/吨 · money · CNY" in read.titles("zh-num")
    assert read.titles("zh-day") == ["date · 2022-03-03"]
    assert read.titles("zh-who") == ["张鹏 · 首席记者 · reporter · 本报", "李晓明 · photographer, photo · 本报"]
    assert "200 – 300 人 · count" in Reader(handmade.issue()[1]._repr_html_()).titles("zh-num")


def test_a_number_over_a_seam_is_marked_in_the_source_twice():
    issue = handmade.issue()
    article = issue[0]
    start = article.body.index("分之一，每")
    number = dataclasses.replace(article.numbers[1], text="分之一，每", start=start, end=start + 5, label="缝")
    issue = dataclasses.replace(issue, articles=(dataclasses.replace(article, numbers=(number,)),))
    issue = dataclasses.replace(issue, blocks=tuple(b for b in issue.blocks if b.article != 1))
    titles = Reader(issue._repr_html_()).titles("zh-num")
    assert sum("缝" in title for title in titles) == 3  # twice in the source, once in the article


def test_a_warning_is_marked_and_listed():
    read = Reader(handmade.issue()._repr_html_())
    assert "Could be <another> article's." in "".join(read.titles("zh-warn"))
    assert "Could be <another> article's." in read.text


HOSTILE = [
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</pre></div><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "' onfocus='alert(1)' autofocus='",
    "<!-- ",
    "]]>",
    "&lt;b&gt;&amp;&#0;",
    "javascript:alert(1)",
    "<svg/onload=alert(1)>",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text):
    """In every field that a page can fill."""
    source = f"{text}\n{text}"
    value = Text.of(text)
    article = zhnews.Article(
        headline=text,
        headline_lines=(text,),
        section=text,
        byline=text,
        reporters=(zhnews.Reporter(text, zhnews.Role.AUTHOR, text, text),),
        body=text,
        paragraphs=(text,),
        captions=(zhnews.Caption(text, text),),
        numbers=(
            zhnews.Number(text, 0, len(text), None, None, text, zhnews.NumberKind.CODE, label=text, field="body"),
        ),
        dates=(zhnews.DateMention(text, 0, len(text), text, "headline"),),
        continued_from=text,
        continued_on=text,
        sources=(value, value),
    )
    issue = zhnews.Issue(
        (article,),
        (zhnews.Block(0, len(text), zhnews.BlockRole.HEADLINE, 0, text),),
        publication=text,
        warnings=(zhnews.Remark(text, text, zhnews.Span(0, len(text))),),
        text=source,
    )
    for html in (issue.to_html(), issue._repr_html_(), article.to_html(), article._repr_html_()):
        read = Reader(html)
        assert read.tags <= {
            *("html", "head", "meta", "title", "style", "body", "div", "section", "article", "pre", "span", "mark"),
            *("hr", "p", "h3", "h4", "b", "ul", "li", "blockquote"),
        }
        assert {name for _, name, _ in read.attributes} <= {
            "class",
            "style",
            "title",
            "lang",
            "charset",
            "name",
            "content",
        }
        assert text in read.text
        assert html.count("</style>") <= 2


def test_nothing_comes_from_elsewhere():
    html = handmade.issue().to_html()
    assert re.findall(r"https?:|@import|url\(|<script|<link|<iframe|src=", html) == []


def test_what_no_page_may_hold_is_replaced():
    assert escape("a\x00b\ud800c\u202ed") == "a\ufffdb\ufffdc\ufffdd"
    issue = zhnews.Issue(
        blocks=(zhnews.Block(0, 3, zhnews.BlockRole.TEXT),),
        text="\x00\ud800字",
    )
    assert "\ufffd\ufffd字" in issue.to_html().encode("utf-8").decode("utf-8")


def test_pages_are_parted_and_line_ends_of_all_systems_are_line_ends():
    text = "甲\r\n乙\r\n\f丙"
    blocks = tuple(zhnews.Block(start, start + 1, zhnews.BlockRole.TEXT) for start in map(text.index, "甲乙丙"))
    html = zhnews.Issue(blocks=blocks, text=text).to_html()
    assert "\ufffd" not in html
    assert re.sub("<[^>]*>", "", html[html.index("<hr>") :]).split()[0] == "丙"
    assert escape("甲\r\n乙\u2028丙\x85丁") == "甲\n乙\n丙\n丁"


def test_a_long_page_is_capped_and_says_so():
    text = "字" * 1_000_000
    article = zhnews.Article(headline="长", headline_lines=("长",), body=text, paragraphs=(text,))
    block = zhnews.Block(0, len(text), zhnews.BlockRole.TEXT, 0)
    html = zhnews.Issue((article, article), (block,), text=text).to_html()
    assert len(html) < 3 * LIMIT
    read = Reader(html)
    assert "940,000 more characters of the source not shown" in read.text
    assert "1 more articles not shown" in read.text


@given(
    st.text(st.sampled_from("ab<&字\n"), max_size=30),
    st.lists(st.tuples(st.integers(-3, 35), st.integers(-3, 35), st.sampled_from(["num", "day", "warn"])), max_size=6),
)
def test_marks_lose_no_character(text, stretches):
    marks = [Mark(start, end, kind, f"{start}–{end}") for start, end, kind in stretches if start < end]
    read = Reader(_painted(text, marks))
    assert read.text == text


def test_overlapping_marks_have_the_looks_of_both():
    html = _painted("abcd", [Mark(0, 3, "num", "one"), Mark(2, 4, "warn", "two")])
    assert html == (
        '<mark class="zh-num" title="one">ab</mark><mark class="zh-num zh-warn" title="one\ntwo">c</mark>'
        '<mark class="zh-warn" title="two">d</mark>'
    )


def test_an_empty_issue_has_a_picture_too():
    assert "date unknown" in Reader(zhnews.Issue().to_html()).text

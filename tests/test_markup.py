"""Marks of Markdown, HTML and LaTeX: they stay out of the lines, the text keeps its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhnews import lines, markup


def read(source: str) -> list[tuple[str, str]]:
    return [(line.text.string, line.mark) for line in lines.read(source)]


MARKS = [
    ("# 新桥通车\n\n## 全长两千米\n", [("新桥通车", "heading"), ("全长两千米", "heading")], "headings of two levels"),
    ("##### 新桥通车 #####\n", [("新桥通车", "heading")], "closed heading"),
    (
        "**新桥通车**\n\n**本报讯** 昨日\n",
        [("新桥通车", "bold"), ("本报讯 昨日", "")],
        "a bold line; bold words in one",
    ),
    ("__新桥通车__\n**甲**乙\n", [("新桥通车", "bold"), ("甲乙", "")], "bold with underlines"),
    ("昨日，![](images/a1.jpg)新桥通车。", [("昨日，新桥通车。", "")], "an image within a line"),
    ("![一座桥](images/a1.jpg)\n新桥通车\n", [("新桥通车", "")], "an image alone, with a text that no page has"),
    ("甲\n\n---\n\n乙\n\n***\n\n丙", [("甲", ""), ("乙", ""), ("丙", "")], "rules"),
    ("```\n新桥通车\n```\n", [("新桥通车", "")], "a fence"),
    (
        "# 新桥\n- 全长两千米\n- 双向六车道\n> 图为新桥\n",
        [("新桥", "heading"), ("全长两千米", ""), ("双向六车道", ""), ("图为新桥", "")],
        "list and quote",
    ),
    ("# 新桥\n1. 全长两千米\n", [("新桥", "heading"), ("1. 全长两千米", "")], "numbers of a list are text"),
    ("新桥<br>通车<br/>了", [("新桥", ""), ("通车", ""), ("了", "")], "breaks"),
    ("<h1>新桥通车</h1><p>昨日通车。</p>", [("新桥通车", "heading"), ("昨日通车。", "")], "HTML blocks"),
    (
        '<div style="text-align: center;"><img src="imgs/a.jpg" alt="Image" width="30%" /></div>\n\n新桥\n',
        [("新桥", "")],
        "an image as PaddleOCR-VL writes it",
    ),
    ("<table><tr><td>甲</td><td>12</td></tr></table>", [("甲", "table"), ("12", "table")], "an HTML table"),
    (
        "|地区|气温|\n|---|:---:|\n|城区|18℃|\n",
        [("地区", "table"), ("气温", "table"), ("城区", "table"), ("18℃", "table")],
        "a table",
    ),
    (
        "###### <mark>江岸民生</mark>\n",
        [("江岸民生", "label")],
        "a few characters on a ground, as pymupdf4llm marks them",
    ),
    (
        "## <mark>滨江新桥昨日建成通车</mark>\n",
        [("滨江新桥昨日建成通车", "heading")],
        "a headline on a ground is too long for a label",
    ),
    ("## 今年<mark>两座桥</mark>\n", [("今年两座桥", "heading")], "only a part of the line has a ground"),
    (
        "#### 江岸民生\n\n## 滨江新桥昨日通车\n",
        [("江岸民生", "label"), ("滨江新桥昨日通车", "heading")],
        "a small heading of a few characters right above a larger one",
    ),
    (
        "## 江岸民生\n\n#### 新桥昨日通车\n",
        [("江岸民生", "heading"), ("新桥昨日通车", "heading")],
        "above a smaller one",
    ),
    (
        "## 江岸民生\n\n## 新桥昨日通车\n",
        [("江岸民生", "heading"), ("新桥昨日通车", "heading")],
        "above one of its size",
    ),
    (
        "#### 江岸民生\n\n昨日。\n\n## 新桥昨日通车\n",
        [("江岸民生", "heading"), ("昨日。", ""), ("新桥昨日通车", "heading")],
        "text stands between",
    ),
    (
        "江岸民生\n# 新桥昨日通车\n",
        [("江岸民生", "label"), ("新桥昨日通车", "heading")],
        "a line of a few characters without a mark, right above a heading",
    ),
    (
        "**江岸民生**\n\n# 新桥昨日通车\n",
        [("江岸民生", "label"), ("新桥昨日通车", "heading")],
        "one in bold, a blank line between",
    ),
    (
        "周一帆\n\n# 新桥昨日通车\n",
        [("周一帆", ""), ("新桥昨日通车", "heading")],
        "an author's name below the article above",
    ),
    (
        "两岸居民说，新桥\n方便出行\n\n# 春茶上市\n",
        [("两岸居民说，新桥", ""), ("方便出行", ""), ("春茶上市", "heading")],
        "a paragraph's last line",
    ),
    (
        "#### 三年建成 投资两亿\n\n## 新桥昨日通车\n",
        [("三年建成 投资两亿", "heading"), ("新桥昨日通车", "heading")],
        "a kicker is longer",
    ),
    (
        "#### 百姓\n\n## 新桥<br>昨日通车\n",
        [("百姓", "label"), ("新桥", "heading"), ("昨日通车", "heading")],
        "the larger one in two lines",
    ),
    ("增长$81.21\\%$，达$3.2\\mathrm{km}$", [("增长81.21%，达3.2km", "")], "figures set as formulas"),
    ("面积$m^{2}$，约$5~6$元", [("面积m2，约5~6元", "")], "powers; a tilde is text"),
    ("售价$5和$10", [("售价$5和$10", "")], "dollars are no formula"),
    ("增长81\\%，\\*注\\_一", [("增长81%，*注_一", "")], "escapes"),
    ("&nbsp;&nbsp;新桥通车", [("新桥通车", "")], "a blank as an entity"),
    ("甲 [新桥](https://example.com/a) 乙", [("甲 新桥 乙", "")], "a link"),
    ("<|ref|>新桥<|/ref|><|det|>[[10, 20, 30, 40]]<|/det|>", [("新桥", "")], "DeepSeek-OCR's places"),
    ("<!-- page 3 -->\n新桥", [("新桥", "")], "a comment"),
    ("---\nprimary_language: zh\nis_table: False\n---\n新桥通车", [("新桥通车", "")], "olmOCR's front matter"),
    ("新桥通车 # 1\n", [("新桥通车 # 1", "")], "a sharp within a line"),
    ("#新桥通车#今日热议", [("#新桥通车#今日热议", "")], "a hashtag"),
    ("3<5，7>6；A|B；a*b", [("3<5，7>6；A|B；a*b", "")], "signs of mathematics"),
    ("编辑｜张三 | 版式｜李四", [("编辑｜张三 | 版式｜李四", "")], "bars between names"),
    ("——新桥\n…… ……\n- 5℃", [("——新桥", ""), ("…… ……", ""), ("- 5℃", "")], "dashes on a page that is no Markdown"),
    ("〔2021〕3号[注]（见图）", [("〔2021〕3号[注]（见图）", "")], "brackets that are no link"),
]


@pytest.mark.parametrize(("source", "expected", "why"), MARKS, ids=[row[2] for row in MARKS])
def test_marks(source: str, expected: list[tuple[str, str]], why: str) -> None:
    assert read(source) == expected, why


def test_text_keeps_its_place() -> None:
    source = "## **新桥**通车，增长$81.21\\%$"
    text = lines.read(source)[0].text
    assert text.string == "新桥通车，增长81.21%"
    assert [source[s.start : s.end] for s in text.origin(0, len(text))] == ["新桥", "通车，增长", "81.21", "%"]


def test_the_lines_of_a_wrapped_paragraph_that_blanks_part() -> None:
    """pymupdf4llm joins the lines of a paragraph with blanks: no blank is left between them."""
    parts = [
        "昨日上午，记者来到江边的老码",
        "头，看见三座旧仓库的门都打开了，几",
        "位老街坊正在把书一本一本地搬进屋",
        "里。负责改造的设计师告诉记者，仓",
        "库原来的木梁和滑轮都留了下来。",
    ]
    source = "# 旧仓库\n\n" + " ".join(parts) + " \n\n" + " ".join(parts) + "\n"
    assert read(source) == [("旧仓库", "heading"), ("".join(parts), ""), ("".join(parts), "")]


@given(st.text(alphabet="甲乙1 .%#*_|$\\<>!&[](){}`-~br/\n", max_size=80))
def test_any_marks_give_lines_of_the_source(source: str) -> None:
    for line in lines.read(source):
        spelt = "".join(source[s.start : s.end] for s in line.text.origin(0, len(line.text)))
        assert spelt.replace(" ", "") == line.text.string.replace(" ", "")


@pytest.mark.parametrize(
    "piece", ["#", "*", "![", "<", "<a ", "$", "\\", "|", "|a", "[a](", "<!--", "`", "__", "&", "$a ", "<|det|>"]
)
def test_hostile_marks_end(piece: str) -> None:
    source = piece * 20_000
    assert isinstance(lines.read(source), tuple)


def test_page_breaks() -> None:
    assert markup.page_break("{12}------------------------------------------------")
    assert markup.page_break("--- end of page=0 ---")
    assert not markup.page_break("---")
    assert not markup.page_break("——第三版——")

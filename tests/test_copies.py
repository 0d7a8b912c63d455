"""Text that the extraction emitted twice: one copy stays, the other is a duplicate; what is printed twice is none.

`⟦…⟧` marks the characters that are the duplicate.
"""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zhnews
from zhnews import blocks, copies, lines
from zhnews.model import BlockRole

_MARKED = re.compile("⟦([^⟧]*)⟧")

BRIDGE = "昨日,全长2公里的滨江新桥建成通车,两岸居民往来更加方便,不必再绕行三十里。"
BOOKS = "老城区又添一家书店,市民可以在江边免费看书到晚上九点,周末还有读书会。"
TEA = "柳河县的春茶陆续上市,茶农起早采摘,今年的产量预计比去年略有增加。"
SCHOOL = "启明小学把课堂搬到田间,孩子们跟着老农学插秧,裤脚上沾满了泥巴。"

TWICE = [
    # lines of the page, reason
    ((BRIDGE, f"⟦{BRIDGE}⟧", BOOKS), "a paragraph twice, one below the other: the first stays"),
    ((BRIDGE, BOOKS, f"⟦{BRIDGE}⟧"), "a paragraph again at the foot of the page: the first stays"),
    ((BRIDGE, BOOKS, TEA, f"⟦{BRIDGE}⟧", f"⟦{BOOKS}⟧"), "two paragraphs again, one after the other"),
    (
        (
            TEA,
            "⟦八条车道在晨光中伸向对岸,第一批车辆缓缓驶过,人群里响起欢呼。⟧",
            BOOKS,
            "滨江新桥通车这天,两岸居民早早来到桥头,等着看",
            "八条车道在晨光中伸向对岸,第一批车辆缓缓驶过,人群里响起欢呼。",
        ),
        "below a paragraph that is cut stays the copy that goes on in it, though the other was first",
    ),
    ((BRIDGE, BOOKS, TEA, f"⟦{BRIDGE}{BOOKS}⟧", SCHOOL), "two paragraphs again, put together on one line"),
    ((BRIDGE, BOOKS, TEA, f"⟦{BRIDGE}{BOOKS}⟧{SCHOOL}"), "two paragraphs again, and a third one on their line"),
    (
        ("图为滨江新桥通车现场,八条车道伸向对岸。", "⟦图为滨江新桥通车现场,八条车道伸向对岸。⟧", BOOKS),
        "a caption twice",
    ),
    ((BRIDGE + f"⟦{BRIDGE}⟧", BOOKS), "twice on one line"),
    (
        (
            "通车仪式上,总工程师赵刚、副总工程师钱进、桥梁设计师孙明和来自两岸的居民代表一同剪彩,人群里响起欢呼。",
            BOOKS,
            "⟦总工程师赵刚、副总工程师钱进、桥梁设计师孙明和来自两岸的居民代表一同剪彩⟧",
        ),
        "a piece of a paragraph again, as long as no headline line is",
    ),
]

# Where the code and the reader part; each is told to those who write the code.
NEARLY = [
    (
        ("滨江公园新春游园会现场,张灯结彩,喜气洋洋。", "⟦图为滨江公园新春游园会现场,张灯结彩,喜气洋洋。⟧", BOOKS),
        "a caption again, with 图为 before it",
    ),
    (
        (BRIDGE, BOOKS, "⟦昨日,全长2公里的滨江新桥建成通车,两岸居民来往更加方便,不必再绕行三十里。⟧"),
        "a paragraph again, two of its characters changed places",
    ),
]

ONCE = [
    ((BRIDGE, BOOKS, TEA, SCHOOL), "four paragraphs"),
    (
        (BRIDGE + "记者从市交通运输局获悉", TEA, "记者从市交通运输局获悉,新桥年底前还将加装路灯。"),
        "a phrase of the trade",
    ),
    (
        (
            "近日,市政府印发《滨江市城市绿化管理条例实施细则》,自四月一日起施行。",
            "根据《滨江市城市绿化管理条例实施细则》,新建小区的绿地不得少于三成。",
        ),
        "the long name of a regulation in two paragraphs",
    ),
    (
        (
            "他常对年轻人说:“桥要经得起一百年的风浪。”",
            "退休那天,他又说了一遍:“桥要经得起一百年的风浪。”",
        ),
        "a saying that comes back",
    ),
    (("图为新桥日景。", "图为新桥夜景。", BOOKS), "two captions that differ in a character"),
    (("图为新桥。", "图为新桥。", BOOKS), "so few characters that they prove nothing"),
    (
        ("本报讯(记者 李明)昨日,云岭镇清理河道。", "本报讯(记者 李明)昨日,石桥乡修剪果树。"),
        "two reports by one reporter that begin alike",
    ),
    (
        (
            "云岭镇完成造林三百亩,占全年任务的九成。",
            "石桥乡完成造林五百亩,占全年任务的九成。",
            "柳河镇完成造林四百亩,占全年任务的八成。",
        ),
        "a list whose sentences are made alike",
    ),
]


def marked(source: str) -> list[tuple[bool, str]]:
    """What is left of the page, and what is a duplicate, in source order."""
    parts = copies.mark(blocks.cut(lines.read(source)))
    return [(part.role is BlockRole.DUPLICATE, part.text.string) for part in parts]


def cases() -> list[object]:
    told = pytest.mark.xfail(strict=True, reason="copies that are nearly verbatim")
    rows = [*TWICE, *ONCE, *NEARLY]
    return [pytest.param(page, why, id=why, marks=told if (page, why) in NEARLY else ()) for page, why in rows]


@pytest.mark.parametrize(("page", "why"), cases())
def test_a_page(page, why):
    source = _MARKED.sub(r"\1", "\n\n".join(page))
    duplicates = [text for line in page for text in _MARKED.findall(line)]
    found = marked(source)
    assert [text for copied, text in found if copied] == duplicates, why
    assert "".join(text for _, text in found) == source.replace("\n\n", "")


def test_the_copy_is_told_by_the_fold():
    wide = BRIDGE.translate(str.maketrans(",", "，"))
    assert marked(f"{BRIDGE}\n\n{wide}")[1] == (True, wide)


def test_a_heading_that_was_drawn_twice_is_one():
    """Bold type is drawn as two lines, one upon the other; extractors give both."""
    source = f"滨江新桥昨日建成通车\n\n滨江新桥昨日建成通车\n\n{BRIDGE}"
    assert [copied for copied, _ in marked(source)] == [False, True, False]


def test_a_heading_that_comes_again_below_text_is_printed_twice():
    """The two are headings of two articles, or of one that goes on overleaf."""
    assert not any(
        copied for copied, _ in marked(f"滨江新桥昨日建成通车\n\n{BRIDGE}\n\n滨江新桥昨日建成通车\n\n{BOOKS}")
    )


FERRY = "有了大桥,孩子们上学、老人们看病都不必再绕行三十里,也不必在大雾里等候渡船,两岸从此成了一座城。"
QUOTE = FERRY[:-1]
QUOTES = [
    # the second time, whether the paper has printed it twice, reason
    (QUOTE, True, "a sentence without the mark that stands behind it: no line breaks before a mark"),
    (f"{QUOTE}。", False, "with its mark"),
    (QUOTE[:-2], False, "it ends in the middle of the sentence, as a column does"),
    ("两岸从此成了一座城", False, "a few words: a heading"),
]


@pytest.mark.parametrize(("again", "quote", "why"), QUOTES, ids=[why for *_, why in QUOTES])
def test_a_pull_quote_is_printed_twice(again, quote, why):
    parts = copies.mark(blocks.cut(lines.read("\n\n".join([FERRY, BOOKS, again, SCHOOL]))))
    assert [part.text.string for part in parts if part.rule == "pull_quote"] == [again] * quote, why


def test_a_pull_quote_is_a_paragraph_of_the_article_that_it_quotes():
    """It stands behind the paragraphs that are printed above it."""
    above = ["滨江新桥昨日建成通车", FERRY, "大桥建设历时三年,施工队先后攻克深水基础、斜拉索安装等难题。", QUOTE]
    issue = zhnews.parse_issue("\n\n".join([*above, "江边又添一家书店", BOOKS]))
    assert [article.paragraphs for article in issue] == [tuple(above[1:]), (BOOKS,)]
    assert not any(block.role is BlockRole.DUPLICATE for block in issue.blocks)


HEADINGS = ("滨江新桥昨日通车", "江边又添一家书店")


@pytest.mark.parametrize(
    ("again", "apart", "why"),
    [
        (HEADINGS[::-1], True, "a heading of two lines would be drawn twice in the same order"),
        (HEADINGS, False, "in the same order"),
        (HEADINGS[:1], False, "one of the two"),
    ],
)
def test_headings_drawn_twice_in_another_order_are_two(again, apart, why):
    found = copies.mark(blocks.cut(lines.read("\n".join([*HEADINGS, *again, "", BRIDGE]))))
    kept = [part for part in found if part.role is BlockRole.HEADLINE]
    assert [part.gap for part in kept] == [True, apart], why


@given(st.permutations([BRIDGE, BOOKS, TEA, SCHOOL, BRIDGE]))
def test_wherever_it_stands_one_copy_stays(texts):
    found = marked("\n\n".join(texts))
    assert sorted(text for copied, text in found if not copied) == sorted([BRIDGE, BOOKS, TEA, SCHOOL])
    assert [text for copied, text in found if copied] == [BRIDGE]


@given(st.text(alphabet="新桥通车。,,\n", max_size=80))
def test_nothing_is_lost(source):
    source = lines.read(source)
    parts = copies.mark(blocks.cut(source))
    assert "".join("".join(part.text.string.split()) for part in parts) == "".join(
        "".join(line.text.string.split()) for line in source
    )

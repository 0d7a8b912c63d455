"""Articles that go on on another page: the halves found, joined and mended, and what is said where one is missing."""

from __future__ import annotations

import laws
import pytest

import zhnews
from zhnews import jumps

FIRST = "晨江日报 2022年3月4日 星期五 A1版"
SECOND = "晨江日报 2022年3月4日 星期五 A2版"
BRIDGE = "滨江新桥昨日通车\n\n本报讯(记者 李明) 昨日上午,滨江新桥建成通车。主桥全长2公里,双向六车道。"
BRIDGE_GOES_ON = "家住江北新区的刘大爷一早就走上桥面。他说,有了大桥,抬脚就能到对岸,再也不用等渡船。"
BOOKS = "槐树巷添了新书店\n\n本报讯(记者 王芳) 三月里,老城区的槐树巷添了一家书店。书店由旧粮仓改建,藏书两万册。"
BOOKS_GO_ON = "店主孙倩把粮仓的木梁和青砖都留了下来,在书店里摆上桌椅。每逢周末,书店都办读书会,藏书任人翻看。"


def _page(*lines: str) -> str:
    return "\n\n".join(lines)


def _codes(issue: zhnews.Issue) -> list[str]:
    return [remark.code for remark in issue.warnings if remark.code.startswith("jump")]


def test_two_halves_are_one_article() -> None:
    issue = laws.hold_for_page(
        _page(FIRST, BRIDGE, "(下转A2版)") + "\f" + _page(SECOND, "上接A1版", BRIDGE_GOES_ON, BOOKS)
    )
    bridge, books = issue
    assert (bridge.headline, books.headline) == ("滨江新桥昨日通车", "槐树巷添了新书店")
    assert bridge.paragraphs[-1] == BRIDGE_GOES_ON
    assert (bridge.continued_on, bridge.continued_from) == ("(下转A2版)", "上接A1版")
    assert bridge.pages == ("A1版", "A2版")
    assert _codes(issue) == []


def test_a_paragraph_that_the_page_cuts_is_one() -> None:
    issue = zhnews.parse_issue(
        [
            _page(
                FIRST, BRIDGE, "家住江北新区的刘大爷一早就走上桥面。他说,年轻时过江要等渡船,遇上大雾半", "(下转A2版)"
            ),
            _page(SECOND, "(上接A1版)", "天也过不去,如今有了大桥,抬脚就能到对岸。"),
        ]
    )
    assert issue[0].paragraphs[-1] == (
        "家住江北新区的刘大爷一早就走上桥面。他说,年轻时过江要等渡船,遇上大雾半天也过不去,如今有了大桥,抬脚就能到对岸。"
    )


@pytest.mark.parametrize("turned", [False, True], ids=["in order", "turned round"])
def test_of_two_halves_the_one_with_the_same_words(turned: bool) -> None:
    halves = [f"上接A1版\n\n{BRIDGE_GOES_ON}", f"上接A1版\n\n{BOOKS_GO_ON}"]
    issue = zhnews.parse_issue(
        [_page(FIRST, BRIDGE, "(下转A2版)", BOOKS, "(下转A2版)"), _page(SECOND, *(halves[::-1] if turned else halves))]
    )
    assert {article.headline: article.paragraphs[-1] for article in issue} == {
        "滨江新桥昨日通车": BRIDGE_GOES_ON,
        "槐树巷添了新书店": BOOKS_GO_ON,
    }


def test_the_page_that_the_line_names_counts() -> None:
    third = SECOND.replace("A2", "A3")
    issue = zhnews.parse_issue(
        [
            _page(FIRST, BRIDGE, "(下转A3版)"),
            _page(SECOND, "上接A1版", BOOKS_GO_ON),
            _page(third, "上接A1版", BRIDGE_GOES_ON),
        ]
    )
    assert issue[0].paragraphs[-1] == BRIDGE_GOES_ON
    assert issue[1].headline == "", "the other half stays an article without a headline"
    assert _codes(issue) == ["jump_without_source"]


def test_what_is_missing_is_said() -> None:
    issue = zhnews.parse_issue([_page(FIRST, BRIDGE, "(下转A4版)"), _page(SECOND, "上接A3版", BOOKS_GO_ON)])
    assert _codes(issue) == ["jump_without_target", "jump_without_source"]
    assert [issue.text[r.span.start : r.span.end] for r in issue.warnings if r.span and r.code.startswith("jump")] == [
        "(下转A4版)",
        "上接A3版",
    ]


def test_one_page_alone_is_not_blamed() -> None:
    assert _codes(zhnews.parse_issue(_page(FIRST, BRIDGE, "(下转A2版)"))) == []
    assert _codes(zhnews.parse_issue(_page(SECOND, "上接A1版", BRIDGE_GOES_ON))) == []


def test_pages_without_labels_are_joined_all_the_same() -> None:
    issue = zhnews.parse_issue([_page(BRIDGE, "(下转A2版)"), _page("上接A1版", BRIDGE_GOES_ON)])
    assert len(issue) == 1
    assert issue[0].paragraphs[-1] == BRIDGE_GOES_ON


def test_a_headline_repeated_over_the_second_half_is_a_copy() -> None:
    issue = zhnews.parse_issue(
        [_page(FIRST, BRIDGE, "(下转A2版)"), _page(SECOND, "滨江新桥昨日通车", "上接A1版", BRIDGE_GOES_ON)]
    )
    assert [article.headline for article in issue] == ["滨江新桥昨日通车"]
    repeated = [block for block in issue.blocks if block.rule == "repeated_headline"]
    assert [(issue.text[b.start : b.end], b.role, b.article) for b in repeated] == [
        ("滨江新桥昨日通车", "duplicate", 0)
    ]


def test_an_archive_of_many_pages() -> None:
    pages: list[str] = []
    for n in range(60):
        pages.append(_page(FIRST, BRIDGE.replace("2公里", f"{n + 2}公里"), "(下转A2版)"))
        pages.append(_page(SECOND, "上接A1版", BRIDGE_GOES_ON))
    issue = laws.hold_for_page("\f".join(pages))
    assert len(issue) == 60
    assert all(article.paragraphs[-1] == BRIDGE_GOES_ON for article in issue)
    assert _codes(issue) == []


TARGETS = [
    ("(下转第三版)", "3", "with 第 and a Chinese numeral"),
    ("◀◀ 上接A1版", "A1", "a letter and a figure"),
    ("(紧接第二版)", "2", "紧接"),
    ("下转今日12版", "12", "today's page"),
    ("(相关报道见第二版)", None, "a pointer to another article"),
    ("上接天线", None, "no page"),
]


@pytest.mark.parametrize(("line", "page", "why"), TARGETS, ids=[case[-1] for case in TARGETS])
def test_the_page_that_a_line_names(line: str, page: str | None, why: str) -> None:
    assert jumps.target(line) == page, why


def test_a_jump_line_is_no_folio() -> None:
    """A jump line that nothing follows does not say which page it stands on."""
    pages = [_page(FIRST, BRIDGE), _page("第九版 文化", BOOKS, "(上接A1版)")]
    assert [article.pages for article in zhnews.parse_issue(pages)] == [("A1版",), ("第九版",)]

"""Heading lines of an article: labels that speak of no article told from them, kickers put above their main lines."""

from __future__ import annotations

import invented
import laws
import pytest
from hypothesis import given
from hypothesis import strategies as st

import zhnews
from zhnews import blocks, lines, titles
from zhnews.blocks import Part
from zhnews.model import BlockRole

TITLE = "滨江新桥昨日通车"


def texts(layout: str) -> list[str]:
    """The blocks of the invented articles."""
    return [invented.row(name).text for name in layout.split()]


def read(*above: str) -> zhnews.Issue:
    """A page of three articles; the first one's heading lines are given."""
    return zhnews.parse_issue("\n\n".join([*above, *texts("a0 a1 a2 a3 B b0 b1 b2 b3 C c0 c1 c2 c3")]))


LABELS = [
    # the heading lines, the label, reason
    (["江畔观察哨岗", TITLE], "江畔观察哨岗", "on its own line"),
    (["我为群众办实事", TITLE], "我为群众办实事", "seven characters"),
    (["喜看山乡巨变新颜", TITLE], "喜看山乡巨变新颜", "eight, the most"),
    (["“百姓连线”台", TITLE], "“百姓连线”台", "with quotation marks"),
    (["江畔观察哨岗", TITLE, "——两岸居民从此不再绕行"], "江畔观察哨岗", "above two lines"),
    ([f"百姓连线台 {TITLE}"], "百姓连线台", "glued to the headline"),
    ([f"“百姓连线” {TITLE}"], "“百姓连线”", "glued, with quotation marks"),
    ([f"三人行 {TITLE}"], "三人行", "three characters, the least"),
    ([f"百姓连线台 {TITLE}", "——两岸居民从此不再绕行"], "百姓连线台", "glued to the first of two lines"),
    ([f"百姓连线台 {TITLE}", "主桥全长两公里", "——两岸居民从此不再绕行"], "百姓连线台", "glued to the first of three"),
    (["百姓连线台 滨江新桥通车"], "百姓连线台", "the headline has four pairs of the text's, the least"),
]


@pytest.mark.parametrize(("above", "label", "why"), LABELS, ids=[why for _, _, why in LABELS])
def test_a_label_is_a_section(above: list[str], label: str, why: str) -> None:
    issue = read(*above)
    rest = [line for line in above if line != label]
    assert issue[0].section == label, why
    assert list(issue[0].headline_lines) == [rest[0].removeprefix(label).strip(), *rest[1:]], why
    (block,) = [block for block in issue.blocks if block.role == "section"]
    assert (issue.text[block.start : block.end], block.article) == (label, None), why


NO_LABELS = [
    # the heading lines, reason
    (["江北新区新里程", TITLE], "on its own line, but 江北 is what the text speaks of"),
    ([f"江北新区 {TITLE}"], "the first half has words of the text"),
    ([f"渡口不再 {TITLE}"], "one pair of characters is enough"),
    ([f"大雾天不愁 {TITLE}"], "a phrase like an idiom that has the text's 大雾"),
    (["三年苦战 一朝圆梦", TITLE], "a couplet above the main line: neither half need speak of the text"),
    (["春风拂面 喜气洋洋", TITLE, "两岸居民不再绕行"], "and above two"),
    (["天堑变通途 一朝圆梦"], "the second half does not speak of the text: nothing says which is the label"),
    (["一桥飞架南北变通途", TITLE], "nine characters are no label"),
    ([f"一桥飞架南北变通途 {TITLE}"], "nine characters, glued"),
    ([f"连线 {TITLE}"], "two characters are no label"),
    (["百姓连线台 新桥昨日通车"], "the headline has but three pairs of the text's"),
    ([f"第3期 {TITLE}"], "a figure"),
    ([f"惊喜!大喜! {TITLE}"], "a mark inside"),
    (["喜看山乡巨变新颜"], "the only heading line"),
    ([TITLE, "喜看山乡巨变新颜"], "below the headline"),
    ([f"{TITLE} 喜看山乡新颜"], "behind the headline"),
    ([TITLE], "a headline alone"),
]


@pytest.mark.parametrize(("above", "why"), NO_LABELS, ids=[why for _, why in NO_LABELS])
def test_no_label(above: list[str], why: str) -> None:
    issue = read(*above)
    assert list(issue[0].headline_lines) == above, why
    assert [block for block in issue.blocks if block.role == "section"] == [], why


def test_a_label_between_two_headlines() -> None:
    """What is emitted below one article's headline and above another's, and speaks of neither, is no heading line."""
    deck = "滨江两岸居民昨日从新桥步行过江"
    issue = zhnews.parse_issue(
        "\n\n".join([TITLE, "江畔观察哨岗", *texts("B"), deck, *texts("a0 a1 a2 a3 b0 b1 b2 b3")])
    )
    assert [article.headline_lines for article in issue] == [(TITLE, deck), tuple(texts("B"))]
    assert issue[1].section == "江畔观察哨岗"


DASHES = [
    # a heading line as emitted, as it is printed, reason
    ("—两—岸居民从此不再绕行", "——两岸居民从此不再绕行", "the halves of the dash are set apart"),
    (f"{TITLE} —两—岸居民从此不再绕行", f"{TITLE} ——两岸居民从此不再绕行", "behind another line"),
    ("滨江老城—东岸—青溪一日游", "滨江老城—东岸—青溪一日游", "two dashes of their own"),
]


@pytest.mark.parametrize(("line", "printed", "why"), DASHES, ids=[row[2] for row in DASHES])
def test_a_dash_is_whole(line: str, printed: str, why: str) -> None:
    issue = read(*([] if line.startswith(TITLE) else [TITLE]), line)
    assert issue[0].headline_lines[-1] == printed, why


def test_an_article_without_heading_lines_has_no_label() -> None:
    chain = [
        part for part in blocks.cut(lines.read("\n\n".join(texts("a0 a1")))) if part.role is not BlockRole.HEADLINE
    ]
    before = list(chain)
    assert titles.unlabel(chain, {}) is None
    assert chain == before


BELOW, ABOVE, PLAIN, DECK = "旧粮仓里飘书香——", "三年建成 投资两亿元——", "茶芽早发十天", "——茶芽早发十天"
BRIDGE, BOOKS, TEA = TITLE, "槐树巷添了新书店", "柳河春茶抢先上市"
KICKERS = [
    # the heading lines of the three articles as they are emitted, as they are printed, reason
    (
        [[BRIDGE, ABOVE], [BOOKS], [TEA]],
        [[ABOVE, BRIDGE], [BOOKS], [TEA]],
        "a dash ends a kicker: it stands above the main line",
    ),
    (
        [[BRIDGE, ABOVE], [BOOKS, BELOW], [TEA]],
        [[ABOVE, BRIDGE], [BELOW, BOOKS], [TEA]],
        "two of them",
    ),
    (
        [[BRIDGE, ABOVE], [BOOKS], [TEA, PLAIN]],
        [[ABOVE, BRIDGE], [BOOKS], [PLAIN, TEA]],
        "the page's kickers come late: a second line without a dash is one, too",
    ),
    (
        [[BRIDGE, ABOVE], [BELOW, BOOKS], [TEA, PLAIN]],
        [[ABOVE, BRIDGE], [BELOW, BOOKS], [TEA, PLAIN]],
        "one late, one early: the page says nothing",
    ),
    (
        [[ABOVE, BRIDGE], [BOOKS], [TEA, PLAIN]],
        [[ABOVE, BRIDGE], [BOOKS], [TEA, PLAIN]],
        "kickers come first: a second line is a deck",
    ),
    (
        [[BRIDGE], [BOOKS], [TEA, PLAIN]],
        [[BRIDGE], [BOOKS], [TEA, PLAIN]],
        "no kicker on the page",
    ),
    (
        [[BRIDGE, ABOVE], [BOOKS], [TEA, DECK]],
        [[ABOVE, BRIDGE], [BOOKS], [TEA, DECK]],
        "a dash begins a deck, which stays below, though kickers come late",
    ),
    (
        [[BRIDGE, ABOVE], [BOOKS], [TEA, PLAIN, "外地客商等着提货"]],
        [[ABOVE, BRIDGE], [BOOKS], [TEA, PLAIN, "外地客商等着提货"]],
        "of three lines nothing says which is the kicker",
    ),
    (
        [[BRIDGE, "——两岸居民从此不再绕行"], [BOOKS], [TEA, PLAIN]],
        [[BRIDGE, "——两岸居民从此不再绕行"], [BOOKS], [TEA, PLAIN]],
        "a deck says nothing of kickers",
    ),
    (
        [["城东老厂区的新主人", "周师傅——", BRIDGE], [BOOKS], [TEA]],
        [["城东老厂区的新主人", "周师傅——", BRIDGE], [BOOKS], [TEA]],
        "a kicker that was printed on two lines stands above the main line already",
    ),
    (
        [[ABOVE], [BOOKS], [TEA, PLAIN]],
        [[ABOVE], [BOOKS], [TEA, PLAIN]],
        "a line alone is neither late nor early, whatever ends it",
    ),
]


def kicked(emitted: list[list[str]]) -> zhnews.Issue:
    made: list[str] = []
    for heads, letter in zip(emitted, "abc", strict=True):
        made += [*heads, *texts(f"{letter}0 {letter}1 {letter}2 {letter}3")]
    return laws.hold_for_page("\n\n".join(made))


@pytest.mark.parametrize(("emitted", "printed", "why"), KICKERS, ids=[why for _, _, why in KICKERS])
def test_kickers(emitted: list[list[str]], printed: list[list[str]], why: str) -> None:
    assert [list(article.headline_lines) for article in kicked(emitted)] == printed, why


def headline_parts(*heads: str) -> list[Part]:
    return [part.named(BlockRole.HEADLINE, "heading") for part in blocks.cut(lines.read("\n\n".join(heads)))]


LATE = [
    # heading lines of the articles, whether the kickers come late, reason
    ([[BRIDGE, ABOVE]], True, "one below its main line"),
    ([[BRIDGE, ABOVE], [BOOKS, BELOW], [ABOVE, TEA]], True, "two against one"),
    ([[BRIDGE, ABOVE], [BELOW, BOOKS]], False, "one against one"),
    ([[ABOVE, BRIDGE]], False, "above its main line"),
    ([[BRIDGE, DECK]], False, "a deck"),
    ([[ABOVE]], False, "alone"),
    ([[]], False, "an article without heading"),
    ([], False, "no article"),
]


@pytest.mark.parametrize(("heads", "late", "why"), LATE, ids=[why for _, _, why in LATE])
def test_whether_the_kickers_come_late(heads: list[list[str]], late: bool, why: str) -> None:
    assert titles.kickers_late([headline_parts(*lines_) for lines_ in heads]) is late, why


@given(st.lists(st.sampled_from([BRIDGE, ABOVE, BELOW, PLAIN, DECK]), unique=True), st.booleans())
def test_a_heading_line_is_never_lost(heads: list[str], late: bool) -> None:
    given_ = headline_parts(*heads)
    printed = titles.in_print(given_, late)
    assert sorted(part.start for part in printed) == [part.start for part in given_]
    dashed = [part.folded.endswith("——") for part in printed]
    if late and len(heads) == 2 and not any(dashed) and DECK not in heads:
        assert printed == tuple(given_[::-1]), "the page's kickers come late"
    elif late or heads[-1:] in ([ABOVE], [BELOW]):
        assert dashed == sorted(dashed, reverse=True), "what a dash ends stands above the rest"
    else:
        assert printed == tuple(given_), "a main line follows: the order is the printed one"

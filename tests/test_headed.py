"""Headings and bylines find their text: moved where the page's order does not hold, left where it does."""

from __future__ import annotations

import invented
import laws
import page_score
import pytest
from hypothesis import given
from hypothesis import strategies as st

import zhnews
from zhnews import blocks, copies, headed, heading_lines, headings, lines
from zhnews.blocks import Part
from zhnews.bodies import NOBODY, Body
from zhnews.model import BlockRole

READ = (BlockRole.HEADLINE, BlockRole.BYLINE, BlockRole.TEXT)

MOVED = [
    # the page, reason
    ("A B a0 a1 a2 a3 b0 b1 b2 b3", "two headlines above, the texts below in the same order"),
    ("B A a0 a1 a2 a3 b0 b1 b2 b3", "two headlines above, the texts below the other way round"),
    ("A B C D E a0 a1 a2 a3 b0 b1 b2 b3 c0 c1 c2 c3 d0 d1 d2 d3 e0 e1 e2 e3", "five headlines above"),
    ("E D C B A a0 a1 a2 a3 b0 b1 b2 b3 c0 c1 c2 c3 d0 d1 d2 d3 e0 e1 e2 e3", "five above, the other way round"),
    ("C A B a0 a1 a2 a3 b0 b1 b2 b3 c0 c1 c2 c3", "three above, the first one's text is the last"),
    ("E e0 e1 e2 e3 D A d0 d1 d2 d3 a0 a1 a2 a3", "an article in order, then two headlines above two texts"),
    ("A C a0 a1 a2 a3 B b0 b1 b2 b3 c0 c1 c2 c3", "another article stands between a headline and its text"),
    ("a0 a1 a2 a3 A", "one headline, below its text"),
    ("a0 a1 a2 a3 A B b0 b1 b2 b3", "below its text, and right above another headline"),
    ("A a0 a1 a2 a3 b0 b1 b2 b3 B", "the last headline below its text"),
    ("b0 b1 b2 b3 A a0 a1 a2 a3 B", "below another article"),
    ("a0 a1 a2 a3 d0 d1 d2 d3 D A", "two headlines at the foot, the texts above the other way round"),
    ("E e0 e1 e2 e3 a0 a1 a2 a3 A", "the lower of two texts has its headline below"),
    ("A a0 a1 a2 C a3 B b0 b1 b2 b3 c0 c1 c2 c3", "inside another's text, taken for a crosshead; its text is bare"),
    ("D d0 d1 d2 E d3 A a0 a1 a2 a3 e0 e1 e2 e3", "the same, a paragraph of the text around it below"),
    ("A a0 a1 a2 a3 e1 e2 e3 E B b0 b1 b2 b3", "below its text, which no byline opens"),
]


@pytest.mark.parametrize(("layout", "why"), MOVED, ids=[why for _, why in MOVED])
def test_a_heading_finds_its_text(layout: str, why: str) -> None:
    page = invented.page(layout)
    assert page_score.misread(page, zhnews.parse_issue(page.source)) == [], why


# Each headline stands above another article's text on these pages: by its words alone it would change places.
STAY = [
    # the page, the headlines and the first characters of their texts, reason
    ("A a0 a1 a2 a3 B b0 b1 b2 b3", {"滨江新桥": "昨日上午", "槐树巷添": "三月里"}, "order and words agree"),
    ("C a0 a1 a2 a3 A c0 c1 c2 c3", {"柳河春茶": "昨日上午", "滨江新桥": "清明前"}, "order holds against the words"),
    ("D b0 b1 b2 b3 B d0 d1 d2 d3", {"青石小学": "三月里", "槐树巷添": "每周三下午"}, "order holds, other articles"),
    ("B a0 a1 a2 a3", {"槐树巷添": "昨日上午"}, "one article, whatever its words"),
    ("A a1 a2 a3", {"滨江新桥": "昨日上午"}, "without a byline"),
    ("A a0 a1 C a2 a3", {"滨江新桥": "昨日上午"}, "a crosshead that no other text wants"),
    ("A a0 a1 C a2 a3 B b0 b1 b2 b3", {"滨江新桥": "昨日上午", "槐树巷添": "三月里"}, "the same above an article"),
    ("A a0 a1 a2 a3 C", {"滨江新桥": "昨日上午"}, "a headline at the foot whose text is not on the page"),
]


@pytest.mark.parametrize(("layout", "wanted", "why"), STAY, ids=[why for _, _, why in STAY])
def test_a_heading_stays(layout: str, wanted: dict[str, str], why: str) -> None:
    issue = zhnews.parse_issue(invented.page(layout).source)
    found = {article.headline[:4]: article.body for article in issue if article.body}
    assert found.keys() == wanted.keys(), why
    assert all(found[title].startswith(text) for title, text in wanted.items()), why


def test_two_columns_names_are_two_headlines() -> None:
    """A headline ends with the name of its column: the line below is another's."""
    above = ["滨江新桥昨日通车（一线视角）", "槐树巷添了新书店（街巷见闻）"]
    below = invented.page("b0 b1 b2 b3 d0 d1 d2 d3 D C c0 c1 c2 c3").source
    issue = zhnews.parse_issue("\n\n".join([*above, below]))
    found = {article.headline_lines for article in issue}
    assert {(above[0],), (above[1],)} <= found


@pytest.mark.parametrize(
    ("first", "second", "worth"),
    [
        ("滨江新桥昨日通车", "槐树巷添了新书店", 0.0),
        ("滨江新桥昨日通车（一线视角）", "槐树巷添了新书店", -1.5),
        ("滨江新桥昨日通车（一线视角）", "——两岸居民不再绕行", 0.0),
        ("滨江新桥昨日通车（2公里）", "槐树巷添了新书店", 0.0),
    ],
    ids=["no name", "a column's name", "a deck below it", "a figure in brackets"],
)
def test_what_it_costs_that_a_line_stands_below_a_column_s_name(first: str, second: str, worth: float) -> None:
    choice = unowned(f"{first}\n\n{second}")
    body = Body((), (), 0, None, 0.0, 0.0)
    assert choice._headed(body, [0, 1]) == worth


def test_a_line_right_beside_another_is_some_text_s() -> None:
    """A line that stands alone may belong to no text; of two right below one another, or of several, each does."""
    rows = [row.text for row in invented.page("b0 b1 b2 b3 d0 d1 d2 d3 D").rows]
    kicker, title = "锣鼓声声 老少同乐", "槐树巷添了新书店"
    alone, among, beside = (
        {a.headline_lines for a in zhnews.parse_issue("\n".join([*rows[:-1], kicker + between + title, rows[-1]]))}
        for between in (f"\n\n{invented.row('c1').text}\n\n", "\n\n", "\n")
    )
    assert (kicker,) in alone
    assert among == beside == {(kicker, rows[-1]), (title,)}


def unowned(source: str) -> headed._Choice:
    """The choice of a page whose heading lines belong to nobody yet."""
    read = blocks.cut(lines.read(source))
    owners = {k: -1 for k, part in enumerate(read) if part.role is BlockRole.HEADLINE}
    return headed._Choice.of(read, [], owners, {})


@pytest.mark.parametrize(
    ("between", "cost"),
    [(["C"], -0.4), (["C", "B"], -0.4), (["c1"], -1.2), (["C", "c1"], -1.2)],
    ids=["another heading", "two others", "text", "both"],
)
def test_what_it_costs_that_a_heading_stands_apart(between: list[str], cost: float) -> None:
    """Where a tool reads across, headings side by side come by turns."""
    rows = [invented.row(name).text for name in ("A", *between, "D")]
    choice = unowned("\n\n".join(rows))
    assert choice._apart(0, len(choice.read) - 1) == cost


@pytest.mark.parametrize(
    ("names", "cost"),
    [("A B b1 b2 b3", -6.0), ("a1 A B b1", -6.0), ("A B C D d1 d2 d3", -2.4), ("A B C c1 c2", -2.4)],
    ids=["two lines", "below a text", "four lines", "three lines"],
)
def test_what_it_costs_to_part_two_lines_without_a_blank_line_between(names: str, cost: float) -> None:
    """Two that stand by themselves are hardly ever of two articles; more may stand side by side in print."""
    rows = [invented.row(name).text for name in names.split()]
    choice = unowned("\n".join(rows))
    assert choice._between(min(choice.owners), 0, 1) == cost


def test_what_it_costs_to_part_two_lines_of_one_block() -> None:
    rows = [invented.row(name).text for name in ("a1", "a2", "B", "b1", "b2")]
    choice = unowned("\n\n".join([*rows[:2], f"{invented.row('A').text}\n{rows[2]}", *rows[3:]]))
    assert choice._between(2, 0, 1) == -8.0


BROKEN = [
    # two heading lines with a blank line between, what it costs to part them, reason
    ("旧厂房改成书店,", "老街坊有了去处", -8.0, "a comma ends no heading"),
    ("消防部门提醒:", "高温天别在车里放打火机", -8.0, "nor does a colon"),
    ("孩子们喊出“我们", "的桥通车了”", -8.0, "a quotation goes on"),
    ("柳河县三万茶农采摘春", "茶忙", -8.0, "a word stands across them"),
    ("旧厂房改成书店", "老街坊有了去处", -0.5, "either may be a heading"),
]


@pytest.mark.parametrize(("above", "below", "cost", "why"), BROKEN, ids=[case[-1] for case in BROKEN])
def test_what_it_costs_to_part_a_line_from_the_next_one(above: str, below: str, cost: float, why: str) -> None:
    """Where the leading is wide, tools put a blank line between the lines of one heading, too."""
    rows = [invented.row("a1").text, above, below, invented.row("b1").text]
    read = list(blocks.cut(lines.read("\n\n".join(rows))))
    read[1:3] = [part.named(BlockRole.HEADLINE, "heading") for part in read[1:3]]
    assert headed._Choice.of(read, [], {1: -1, 2: -1}, {})._between(1, 0, 1) == cost, why


def test_lines_of_one_block_are_one_heading() -> None:
    """Where blank lines part the page's blocks, a block holds one heading, though its first line has others' words."""
    rows = [row.text for row in invented.page("b0 b1 b2 b3 d0 d1 d2 d3 D").rows]
    titles = ("青石镇上的锣鼓声声", "槐树巷添了新书店")
    together, apart = (
        {a.headline_lines for a in zhnews.parse_issue("\n\n".join([*rows[:-1], between.join(titles), rows[-1]]))}
        for between in ("\n", "\n\n")
    )
    assert titles in together
    assert titles not in apart


@pytest.mark.parametrize(
    ("between", "cost"),
    [("", -3.0), ("图为昨日的滨江新桥。 李明摄", -0.5)],
    ids=["nothing", "a caption"],
)
def test_what_it_costs_to_part_a_heading_from_the_byline_below(between: str, cost: float) -> None:
    """With a caption between them the two need not be of one box."""
    rows = ["滨江新桥昨日通车", between, "本报讯（记者 李明）", "昨日上午，滨江新桥建成通车。"]
    read = [part for part in blocks.cut(lines.read("\n\n".join(filter(None, rows)))) if part.role in READ]
    choice = headed._Choice.of(read, [], {0: -1, 1: -1}, {})
    assert choice._between(0, 0, 1) == cost


def test_a_heading_makes_way_for_another() -> None:
    """Two headings, the one above the other's text, which has none but it: neither gains by a move of its own."""
    names = ["A", "b1", "b2", "a1", "a2", "c1", "c2", "B"]
    read = settled(names)
    at = {name: k for k, name in enumerate(names)}
    bodies = [Body((), (at[f"{a}1"], at[f"{a}2"]), n, None, -4.0, 1.5) for n, a in enumerate("cba")]
    other, below, own = range(3)
    scores = {
        at["A"]: {other: -12.0, below: -3.0, own: -7.5, NOBODY: -3.6},
        at["B"]: {other: -12.0, below: -3.8, own: -12.0, NOBODY: -3.6},
    }
    choice = headed._Choice.of(read, bodies, {at["A"]: below, at["B"]: NOBODY}, scores)
    choice.improve()
    assert choice.owners == {at["A"]: own, at["B"]: below}


def test_what_it_costs_that_another_byline_stands_in_an_article() -> None:
    """Less where text stands right above it, as in a report from several places: no heading could begin there."""
    second = "本报柳河县1月2日电 （记者张华）"
    costs = []
    for above in ("a1", "C"):
        rows = [invented.row(name).text for name in ("A", "a0", "a2", above)]
        read = blocks.cut(lines.read("\n\n".join([*rows, second, invented.row("c1").text])))
        at = len(read) - 2
        assert read[at].leads
        bodies = [Body((), (2,), 0, None, -4.0, 1.5), Body((), (at + 1,), 0, 0, 0.5, 1.5)]
        choice = headed._Choice.of(read, bodies, {0: 0, at: 1}, {0: {0: 0.0}, at: {1: 0.0}})
        costs.append(choice._headed(bodies[1], [at]))
    assert costs == [-2.0, -4.0]


def test_a_crosshead_below_a_byline_is_the_headline_that_another_text_lacks() -> None:
    """Its words are far from the text below it and the other text's own; a label's are nobody's, and it stays."""
    above, below = invented.page("C c0").source, invented.page("c1 c2 c3 b0 b1 b2 b3").source
    title, label = invented.row("B").text, "健康生活"
    found = [
        {article.headline for article in zhnews.parse_issue("\n\n".join([above, line, below]))}
        for line in (title, label)
    ]
    assert found[0] == {invented.row("C").text, title}
    assert label not in found[1]


def test_a_deck_stays_below_its_line() -> None:
    """Its dash ties it to the line above, though its words are rather those of the article below."""
    deck = "——茶农说起今年的打算"
    headline, below = invented.row("A").text, invented.page("C a0 a1 a2 a3 c0 c1 c2 c3").source
    issue = zhnews.parse_issue("\n\n".join([headline, deck, below]))
    assert [article.headline_lines for article in issue] == [(headline, deck), (invented.row("C").text,)]


def test_a_column_s_name_stays_below_its_line() -> None:
    """A name in brackets on a line of its own is the end of the line above."""
    headline, tag = invented.row("A").text, "(茶农的打算)"
    issue = zhnews.parse_issue("\n\n".join([headline, tag, invented.page("C a0 a1 a2 a3 c0 c1 c2 c3").source]))
    assert (headline, tag) in {article.headline_lines for article in issue}


def test_a_crosshead_that_no_other_text_wants_stays_in_its_text() -> None:
    (article,) = zhnews.parse_issue(invented.page("A a0 a1 C a2 a3").source)
    assert invented.row("C").text in article.paragraphs


def test_a_numbered_crosshead_stays_in_its_text() -> None:
    """Its number counts it among others, though its words are those of a text without a headline."""
    above, below = invented.page("A a0 a1").source, invented.page("a2 a3 c0 c1 c2 c3").source
    title = f"一、{invented.row('C').text}"
    issue = zhnews.parse_issue("\n\n".join([above, title, below]))
    assert title in issue[0].paragraphs
    assert [article.headline_lines for article in issue] == [(invented.row("A").text,), ()]


# Bylines that name a place or a body of their own text.
SIGNED = {
    "a0": "本报江北新区讯(记者 李明)",
    "b0": "本报槐树巷讯(记者 王芳)",
    "c0": "本报柳河县讯(记者 张华)",
    "d0": "本报青石小学讯(记者 陈静)",
}


def signed(names: list[str]) -> str:
    """The page of these blocks."""
    return "\n\n".join(SIGNED.get(name, invented.row(name).text) for name in names)


BYLINES = [
    # the page, each headline's byline, reason
    ("A a1 a2 a3 B b1 b2 b3 a0 b0", "AB", "both at the foot"),
    ("A a1 a2 a3 B b1 b2 b3 b0 a0", "AB", "both at the foot, the other way round"),
    ("A a1 a2 a3 B a0 b0 b1 b2 b3", "AB", "both above the second text"),
    ("A a1 a2 a3 a0 B b0 b1 b2 b3", "AB", "the first one below its text"),
    ("A a0 a1 a2 a3 B b0 b1 b2 b3", "AB", "each above its text"),
    ("A b0 a1 a2 a3 B a0 b1 b2 b3", "BA", "exchanged, but right above a text: order holds, they stay"),
    ("A b0 a1 a2 a3 C a0 c1 c2 c3", "BA", "the same, one of them of an article that is not on the page"),
    ("D a0 d1 d2 d3", "A", "one article: its byline is the one on the page"),
    ("A c0 a1 a2 a3 D d0 d1 d2 d3", "CD", "above its text, though its words are of no article"),
]


@pytest.mark.parametrize(("layout", "wanted", "why"), BYLINES, ids=[why for _, _, why in BYLINES])
def test_bylines(layout: str, wanted: str, why: str) -> None:
    issue = zhnews.parse_issue(signed(layout.split()))
    assert [article.byline for article in issue] == [SIGNED[f"{letter.lower()}0"] for letter in wanted], why


INLINE = [
    # the page, `+` a paragraph with its byline in its line, reason
    ("A B a1+ a2 a3 b1+ b2 b3", "two headlines above"),
    ("B A a1+ a2 a3 b1+ b2 b3", "the texts the other way round"),
    ("A B C c1+ c2 c3 b1+ b2 b3 a1+ a2 a3", "three above"),
    ("a1+ a2 a3 b1+ b2 b3 A B", "two below"),
]


@pytest.mark.parametrize(("layout", "why"), INLINE, ids=[why for _, why in INLINE])
def test_a_byline_in_the_line_of_its_text_stays_there(layout: str, why: str) -> None:
    names = layout.split()
    lines_ = [
        f"{SIGNED[name[0] + '0']} {invented.row(name[:-1]).text}" if "+" in name else signed([name]) for name in names
    ]
    issue = zhnews.parse_issue("\n\n".join(lines_))
    wanted = {letter: SIGNED[letter.lower() + "0"] for letter in names if letter in "ABC"}
    assert {article.headline: article.byline for article in issue} == {
        invented.row(letter).text: byline for letter, byline in wanted.items()
    }, why
    assert all(
        article.body[:4] == invented.row(letter.lower() + "1").text[:4]
        for article, letter in zip(issue, wanted, strict=True)
    ), why


# Where the code and the reader part: what stands above the doubt is read downwards before headings are looked at.
OPEN = [
    ("A B C a1 a2 a3 b1 b2 b3 c1 c2 c3", "headlines above texts that no byline parts"),
    ("a0 a1 a2 a3 A b0 b1 b2 b3 B", "all headlines below their texts, each right above another's byline"),
]


@pytest.mark.parametrize(
    ("layout", "why"),
    [pytest.param(layout, why, id=why, marks=pytest.mark.xfail(strict=True, reason=why)) for layout, why in OPEN],
)
def test_a_heading_would_find_its_text(layout: str, why: str) -> None:
    page = invented.page(layout)
    assert page_score.misread(page, zhnews.parse_issue(page.source)) == [], why


def settled(names: list[str]) -> list[Part]:
    """What the stories are read from."""
    parts = headings.settle(copies.mark(heading_lines.settle(blocks.cut(lines.read(signed(names))))))
    roles = (BlockRole.HEADLINE, BlockRole.BYLINE, BlockRole.TEXT, BlockRole.SUBHEAD)
    return [part for part in parts if part.role in roles]


def assign(read: list[Part], chains: list[list[int]]) -> list[list[Part]]:
    return headed.assign(read, chains, blocks.vocabulary(read))


def test_chains_in_order_come_back_as_they_are() -> None:
    read = settled(["A", "a0", "a1", "B", "b0", "b1"])
    assert assign(read, [[0, 1, 2], [3, 4, 5]]) == [read[:3], read[3:]]


def test_briefs_without_headings_come_back_as_they_are() -> None:
    briefs = [
        f"本报讯(记者 李{name}) {invented.row(text).text}" for name, text in (("明", "a1"), ("华", "b1"), ("静", "c1"))
    ]
    read = list(blocks.cut(lines.read("\n\n".join(briefs))))
    assert assign(read, [[0, 1], [2, 3], [4, 5]]) == [read[:2], read[2:4], read[4:]]


def test_no_chain_is_no_article() -> None:
    assert assign([], []) == []


@pytest.mark.parametrize("bare", ["A", "a0"], ids=["headline", "byline"])
def test_a_line_without_any_text_stays_a_chain(bare: str) -> None:
    read = settled([bare])
    assert assign(read, [[0]]) == [read]


def test_lines_of_no_text_that_stand_together_are_one_heading() -> None:
    read = settled(["A", "C"])
    assert assign(read, [[1], [0]]) == [read]
    read = list(blocks.cut(lines.read(signed(["A", "a0", "C"]))))
    assert assign(read, [[2], [0], [1]]) == [read[:2], read[2:]], "a byline ends it"


@pytest.mark.parametrize(
    ("joint", "apart"), [("\n", False), ("\n\n", True)], ids=["one below the other", "a blank line between"]
)
def test_a_blank_line_parts_headings(joint: str, apart: bool) -> None:
    """Few words of another text do not part two lines of one block; they do where a blank line stands between."""
    first, second = invented.row("A").text, "旧粮仓变了样"
    below = invented.page("a0 a1 a2 a3 b0 b1 b2 b3 C c0 c1 c2 c3").source
    issue = zhnews.parse_issue(f"{first}{joint}{second}\n\n{below}")
    assert issue[0].headline_lines == ((first,) if apart else (first, second))
    assert issue[1].headline_lines == ((second,) if apart else ())


def test_a_list_of_many_heading_lines_stays_together() -> None:
    """Names of winners, stations or shops, each on its line, are no headlines of texts elsewhere."""
    names = ["a0", "a1", "a2", "b0", "b1", "b2", "B"]
    rows = [f"江北第{n}小学" for n in range(10, 40)]
    parts = blocks.cut(lines.read("\n\n".join([*rows, signed(names)])))
    assert [part.role for part in parts[:30]] == [BlockRole.HEADLINE] * 30
    made = assign(parts, [list(range(33)), [33, 34, 35], [36]])
    assert [len(chain) for chain in made] == [33, 4]
    assert made[0] == list(parts[:33])
    assert made[1][0].folded == invented.row("B").text


KICKERS = [
    ("K B A b0 b1 b2 b3 a0 a1 a2 a3", "another headline between it and its main line, the texts the other way round"),
    ("A K b1 a0 a1 a2 a3 B b0 b2 b3", "below its main line, and above another article's text"),
    ("A a0 a1 K B a2 a3 b0 b1 b2 b3", "inside its article"),
]


@pytest.mark.parametrize(("layout", "why"), KICKERS, ids=[why for _, why in KICKERS])
def test_a_kicker_is_no_headline_by_itself(layout: str, why: str) -> None:
    kicker = "江北到老城区只要五分钟——"
    source = "\n\n".join(kicker if name == "K" else invented.row(name).text for name in layout.split())
    headlines = {article.headline for article in zhnews.parse_issue(source)}
    assert headlines == {f"{kicker} {invented.row('A').text}", invented.row("B").text}, why


def test_a_crosshead_made_a_headline_says_so() -> None:
    names = ["A", "a0", "a1", "a2", "C", "a3", "B", "b0", "b1", "b2", "b3", "c0", "c1", "c2", "c3"]
    inside = next(part for part in settled(names) if part.folded == invented.row("C").text)
    assert inside.role is BlockRole.SUBHEAD
    issue = zhnews.parse_issue(signed(names))
    (block,) = [block for block in issue.blocks if block.start == inside.start]
    assert (block.role, block.rule) == (BlockRole.HEADLINE, "heading")


NAMES = [letter + rest for letter in "ABCDE" for rest in ("", "0", "1", "2", "3")]
ROWS = [name if len(name) == 1 else name.lower() for name in NAMES]
PAGES = st.lists(st.sampled_from(ROWS), unique=True, min_size=1, max_size=14)


@given(PAGES, st.data())
def test_no_part_is_lost_or_doubled_whatever_the_chains_are(names: list[str], data: st.DataObject) -> None:
    read = settled(names)
    order = data.draw(st.permutations(range(len(read))))
    ends = data.draw(st.lists(st.booleans(), min_size=len(read), max_size=len(read)))
    chains: list[list[int]] = [[]]
    for k, end in zip(order, ends, strict=True):
        chains[-1].append(k)
        if end:
            chains.append([])
    made = assign(read, [chain for chain in chains if chain])
    assert sorted(part.start for chain in made for part in chain) == [part.start for part in read]
    assert all(made)


@given(PAGES)
def test_bodies_keep_their_order(names: list[str]) -> None:
    """Only headings and bylines move: the paragraphs of a chain stay one after the other."""
    read = settled(names)
    made = assign(read, [list(range(len(read)))])
    for chain in made:
        texts = [part.start for part in chain if part.role is BlockRole.TEXT]
        assert texts == sorted(texts)


@given(PAGES)
def test_the_same_page_is_read_the_same(names: list[str]) -> None:
    source = signed(names)
    assert zhnews.parse_issue(source) == zhnews.parse_issue(source)


@given(PAGES)
def test_every_character_has_one_block_however_the_page_is_shuffled(names: list[str]) -> None:
    laws.hold_for_page(signed(names))


@pytest.mark.parametrize(("line", "own"), [("滨江新桥的主桥", True), ("二十时广场电影", False)])
def test_a_line_below_a_text_that_has_its_headline(line: str, own: bool) -> None:
    """On a page with one article nothing competes for it; it is no headline of a text that says nothing of it."""
    text = "昨日,滨江新桥建成通车。主桥全长2公里,双向六车道,从江北新区到老城区,开车只要五分钟。"
    issue = zhnews.parse_issue(f"滨江新桥昨日通车\n\n本报记者 李明\n\n{text}\n\n{line}")
    assert (line in issue[0].headline_lines) is own

"""Paragraphs that hang in another article than the one whose words they share."""

from __future__ import annotations

from dataclasses import replace

import pytest
from topics import byline, parts_of

from zhnews import blocks, drifted, lines
from zhnews.blocks import Part
from zhnews.model import BlockRole
from zhnews.text import Text

ALTERNATING = ("a1", "b1", "c1", "a2", "b2", "c2", "a3", "b3", "c3", "a4", "b4", "c4")
OTHERS = ["c1", "c2", "c3", "c4"]


def returned(names: tuple[str, ...], chains: list[list[str]], measure: float = 36.0) -> list[list[str]]:
    parts = parts_of(names, measure)
    called = {part.start: name for name, part in parts.items()}
    read = list(parts.values())
    found = drifted.returned(read, [[parts[name] for name in chain] for chain in chains], blocks.vocabulary(read))
    return [[called[part.start] for part in chain] for chain in found]


def sorted_out(chains: list[list[Part]]) -> list[list[Part]]:
    """The chains of a page that holds nothing else, each paragraph in the one whose words it shares."""
    read = sorted((part for chain in chains for part in chain), key=lambda part: part.start)
    return drifted.returned(read, chains, blocks.vocabulary(read))


MOVED = [
    # chains, what they become, reason
    ([["a1", "a2", "a4"], ["b1", "b2", "a3", "b3", "b4"]], "one paragraph between another article's"),
    ([["a1", "a2", "b3", "a3", "a4"], ["b1", "b2", "b4"]], "the other way round"),
    ([["a1", "a2", "a3"], ["b1", "b2", "b3", "b4", "a4"]], "the last one"),
]


@pytest.mark.parametrize(("chains", "why"), MOVED, ids=[why for _, why in MOVED])
def test_a_paragraph_goes_back(chains: list[list[str]], why: str) -> None:
    assert returned(ALTERNATING, [*chains, OTHERS]) == [["a1", "a2", "a3", "a4"], ["b1", "b2", "b3", "b4"], OTHERS], why


STAY = [
    # page, chains, width of the columns, reason
    (ALTERNATING, [["a1", "a2", "a3", "a4"], ["b1", "b2", "b3", "b4"], OTHERS], 36.0, "all are where they belong"),
    (ALTERNATING, [["a1", "a2", "a4"], ["b1", "b2", "a3", "b3", "b4"], OTHERS], 0.0, "the tool gave whole paragraphs"),
    (("a1", "b1", "a2"), [["a1", "b1", "a2"]], 36.0, "there is one article"),
    (("a1", "b1"), [["a1"], ["b1"]], 36.0, "an article's only paragraph"),
]


@pytest.mark.parametrize(("names", "chains", "measure", "why"), STAY, ids=[why for *_, why in STAY])
def test_a_paragraph_stays(names: tuple[str, ...], chains: list[list[str]], measure: float, why: str) -> None:
    assert returned(names, chains, measure) == chains, why


@pytest.mark.parametrize("signed", [False, True], ids=["into one without", "into one with its own"])
def test_a_paragraph_with_its_byline(signed: bool) -> None:
    """What is enough to take a paragraph with its byline into an article is not where that has a byline itself."""
    parts = parts_of(("a1", "b1", "c1", "a2", "b2", "c2", "a3", "b3", "c3", "a4"), 36.0)
    own, other = (byline(parts[name].start - 1) for name in ("b1", "b2"))
    chains = [
        [*([other] if signed else []), parts["b2"], parts["b3"]],
        [own, *(parts[name] for name in ("b1", "c1", "c2", "c3"))],
        [parts[name] for name in ("a1", "a2", "a3", "a4")],
    ]
    found = sorted_out(chains)
    assert (parts["b1"] in found[0]) is (own in found[0]) is not signed


@pytest.mark.parametrize(("count", "cost"), [(1, 3.0), (2, 6.0)], ids=["one paragraph", "two together"])
def test_what_a_second_byline_costs(count: int, cost: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """However much the words speak for it: several paragraphs hardly ever take theirs into an article that has one."""
    monkeypatch.setattr(drifted._Page, "_scores", lambda _, __, near: [20.0 * (n == 0) for n in near])
    parts = parts_of(("c1", "b1", "b2", "c2", "b3", "b4", "c3", "c4"), 36.0)
    own, other = byline(parts["b1"].start - 1), byline(parts["b3"].start - 1)
    ahead = []
    for leads in ([], [other]):
        chains = [
            [*leads, parts["b3"], parts["b4"]],
            [parts["c1"], own, *(parts[name] for name in ("b1", "b2", "c2", "c3", "c4"))],
        ]
        read = [part for chain in chains for part in chain]
        page = drifted._Page.of(chains, blocks.vocabulary(read))
        [group] = [group for group in page.groups() if page.units[group[0]][0] is own and len(group) == count]
        ahead.append(page.wish(group)[0])
    assert ahead[0] - ahead[1] == pytest.approx(cost)


@pytest.mark.parametrize("signed", [False, True], ids=["with its heading alone", "with its byline"])
def test_an_article_without_text_gets_its_own(signed: bool) -> None:
    """Whoever signs has written something; a heading alone may be all that the tool has kept of an article."""
    title = "滨江新桥通车"
    names = ("c1", "c2", "b1", "b2", "a1", "a2", "a3", "b3", "b4", "c3", "c4")
    parts = parts_of((title, *names), 36.0)
    head = parts[title].named(BlockRole.HEADLINE, "heading")
    bare = [head, *([byline(len(title))] if signed else [])]
    mixed = [parts[name] for name in ("b1", "b2", "a1", "a2", "a3", "b3", "b4")]
    chains = [bare, mixed, [parts[name] for name in OTHERS]]
    [found, *_] = sorted_out(chains)
    assert found == (bare + [parts[name] for name in ("a1", "a2", "a3")] if signed else bare)


def test_a_paragraph_below_one_that_breaks_off_is_its_own() -> None:
    """What begins as a paragraph does goes back to its article, though the one above it is left open."""
    title, cut = "柳河春茶", "茶农在山上采摘嫩芽,柳河县的春茶"
    own = "据了解,滨江新桥的主塔高一百二十米,主桥的斜拉索由江北新区的工厂制造。"
    parts = parts_of((title, "b1", "b2", "b3", cut, own, "a2", "a3", "a4", "c1", "c2"), 36.0)
    chains = [
        [parts[title].named(BlockRole.HEADLINE, "heading"), *(parts[name] for name in ("b1", "b2", "b3", cut, own))],
        [byline(parts["a2"].start - 1), *(parts[name] for name in ("a2", "a3", "a4"))],
        [parts[name] for name in ("c1", "c2")],
    ]
    bridge = sorted_out(chains)[1]
    assert parts[cut].breaks_off
    assert parts[own] in bridge
    assert parts[cut] not in bridge


@pytest.mark.parametrize(
    ("title", "signed", "stays"),
    [("找对方向", False, False), ("找对方向", True, True), ("找对方向(街巷见闻)", False, True)],
    ids=["a heading that may be a crosshead", "signed", "the heading has its column's name"],
)
def test_the_only_paragraph_of_an_article(title: str, signed: bool, stays: bool) -> None:
    """It goes to the article whose words it has, if nothing says that its heading is a headline."""
    parts = parts_of(("a1", "a2", title, "a4", "a3", "c1", "c2"), 36.0)
    head = parts[title].named(BlockRole.HEADLINE, "heading")
    own = [head, *([byline(parts["a4"].start - 1)] if signed else []), parts["a4"]]
    chains = [[byline(0), *(parts[name] for name in ("a1", "a2", "a3"))], own, [parts["c1"], parts["c2"]]]
    bridge, *_ = sorted_out(chains)
    assert (parts["a4"] not in bridge) is stays


def test_the_only_paragraph_above_its_author() -> None:
    """Whoever signs below has written it."""
    parts = parts_of(("a1", "a2", "a4", "a3", "c1", "c2"), 36.0)
    [author] = blocks.cut(lines.read("(作者为滨江大学教授)"))
    assert author.role is BlockRole.BYLINE
    assert not author.leads
    own = [parts["a4"], replace(author, text=Text.of(author.text.string, parts["a3"].start - 1))]
    chains = [[byline(0), *(parts[name] for name in ("a1", "a2", "a3"))], own, [parts["c1"], parts["c2"]]]
    bridge, signed, _ = sorted_out(chains)
    assert parts["a4"] in signed
    assert parts["a4"] not in bridge


@pytest.mark.parametrize(
    ("lead", "stays"),
    [("昨晚开会。", True), ("昨天晚上县里再次召开会议,有关部门同志围绕今年秋季工作依次发言。", False)],
    ids=["its lead alone would be left", "more would be left"],
)
def test_of_two_articles_alike_none_takes_all_the_text(lead: str, stays: bool) -> None:
    """Two reports on one thing share their words, and either's paragraphs fit the other; but each says something."""
    parts = parts_of((lead, "a1", "a2", "a3", "a4", "b1", "b2", *OTHERS), 36.0)
    first, second = byline(parts[lead].start), byline(parts["a3"].start)
    chains = [
        [first, parts[lead], parts["a1"], parts["a2"]],
        [second, parts["a3"], parts["a4"]],
        [parts["b1"], parts["b2"]],
        [parts[name] for name in OTHERS],
    ]
    left = sorted_out(chains)[0]
    assert (len(left) > 2) is stays

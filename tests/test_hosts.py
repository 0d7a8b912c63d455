"""Texts without heading and byline that go on in another article."""

from __future__ import annotations

from dataclasses import replace

import pytest
from topics import parts_of

from zhnews import blocks, headed, hosts, lines
from zhnews.blocks import Part
from zhnews.model import BlockRole
from zhnews.text import Text

TITLES = ("滨江新桥通车", "柳河春茶上市", "青石小学的皮影戏")

HOSTS = [
    # the chains, those with a heading being written with a capital; which goes on in which; reason
    ("A1 a2|B1 b2 b3|a3 a4", {2: 0}, "the rest of the first"),
    ("a3 a4|B1 b2 b3|A1 a2", {0: 2}, "printed above its beginning"),
    ("A1 a2|B1 b2 b3|C1 c2 c3 c4", {}, "all have their headings"),
    ("A1 a2|B1 b2 b3|c1 c2 c3 c4", {}, "an article whose heading is lost"),
    ("a1 a2|B1 b2 b3|a3 a4", {2: 0}, "two halves without heading: the second goes on in the first"),
]


def read(layout: str) -> tuple[list[Part], list[list[int]]]:
    """The parts of the page, and the chains as positions among them."""
    names = [
        [
            name
            for cell in chain.split()
            for name in ([TITLES["ABC".index(cell[0])]] if cell[0].isupper() else []) + [cell.lower()]
        ]
        for chain in layout.split("|")
    ]
    parts = [
        replace(part, role=BlockRole.HEADLINE, rule="heading") if name in TITLES else part
        for name, part in parts_of([name for chain in names for name in chain]).items()
    ]
    chains: list[list[int]] = []
    for chain in names:
        first = sum(map(len, chains))
        chains.append(list(range(first, first + len(chain))))
    return parts, chains


@pytest.mark.parametrize(("layout", "wanted", "why"), HOSTS, ids=[case[-1] for case in HOSTS])
def test_which_goes_on_in_which(layout: str, wanted: dict[int, int], why: str) -> None:
    parts, chains = read(layout)
    found = hosts.find(parts, chains, blocks.vocabulary(parts))
    assert {stretch: host for stretch, (host, _) in found.items()} == wanted, why
    assert all(odds <= 0 for _, odds in found.values())


@pytest.mark.parametrize(("layout", "wanted", "why"), HOSTS, ids=[case[-1] for case in HOSTS])
def test_what_goes_on_is_in_one_chain(layout: str, wanted: dict[int, int], why: str) -> None:
    parts, chains = read(layout)
    made = headed.assign(parts, chains, blocks.vocabulary(parts))
    assert len(made) == len(chains) - len(wanted), why
    assert sorted(part.start for chain in made for part in chain) == [part.start for part in parts]
    at = {part.start: n for n, chain in enumerate(made) for part in chain}
    assert all(at[parts[chains[a][0]].start] == at[parts[chains[b][0]].start] for a, b in wanted.items())


HALVES = [
    # the chains, a byline being +; whether headings have marks; the chains that come of them, reason
    ("A3 a4|B1 b2|C1 c2|+ a1 a2", True, ["A + a1 a2 a3 a4", "B b1 b2", "C c1 c2"], "its heading stands above the rest"),
    ("A3 a4|B1 b2|C1 c2|+ a1 a2", False, ["A + a1 a2", "B b1 b2", "C c1 c2", "a3 a4"], "no marks: its heading alone"),
    ("A3 a4|B1 b2|C + c1 c2|+ c3 c4", True, ["A a3 a4", "B b1 b2", "C + c1 c2", "+ c3 c4"], "that has a byline"),
    ("A3 a4|B1 b2|+ c1 c2|C", True, ["A a3 a4", "B b1 b2", "C + c1 c2"], "its heading alone: it is moved"),
]


@pytest.mark.parametrize(("layout", "marked", "wanted", "why"), HALVES, ids=[case[-1] for case in HALVES])
def test_a_byline_s_half_and_a_heading_s(layout: str, marked: bool, wanted: list[str], why: str) -> None:
    texts = parts_of([f"{cell}{n}" for cell in "abc" for n in range(1, 5)])
    [byline] = blocks.cut(lines.read("本报讯（记者 李明）"))
    rows: list[tuple[str, Part]] = []
    chains: list[list[int]] = []
    for chain in layout.split("|"):
        chains.append([])
        for cell in chain.split():
            if cell[0].isupper():
                title = TITLES["ABC".index(cell[0])]
                mark = "heading" if marked else ""
                rows.append((cell[0], Part(Text.of(title), title, BlockRole.HEADLINE, "heading", mark=mark)))
            if len(cell) > 1 or cell == "+":
                rows.append((cell.lower(), texts.get(cell.lower(), byline)))
            chains[-1] += range(sum(map(len, chains)), len(rows))
    names, found = zip(*rows, strict=True)
    parts = [replace(part, text=Text.of(part.text.string, 200 * k), line=k) for k, part in enumerate(found)]
    made = headed.assign(parts, chains, blocks.vocabulary(parts))
    assert sorted(" ".join(names[part.line] for part in chain) for chain in made) == sorted(wanted), why

"""Texts without heading and byline that go on in another article."""

from __future__ import annotations

from dataclasses import replace

import pytest
from topics import parts_of

from zhnews import blocks, headed, hosts
from zhnews.blocks import Part
from zhnews.model import BlockRole

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

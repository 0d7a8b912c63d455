"""The rest of a chain that hangs behind an article whose words it does not share."""

from __future__ import annotations

import pytest
from topics import parts_of

from zhnews import blocks, strays
from zhnews.runs import Run

RETURNED = [
    # the page, the chains as the links had them, as they should be, reason
    (
        "a1 a2 a3 b1 b2 b3 c1 c2 c3 a4",
        ["a1 a2 a3", "b1 b2 b3 a4", "c1 c2 c3"],
        ["a1 a2 a3 a4", "b1 b2 b3", "c1 c2 c3"],
        "one paragraph",
    ),
    (
        "a1 a3 b1 b2 b3 b4 c1 a2 a4 c2 c3",
        ["a1 a3", "b1 b2 b3 b4 a2 a4", "c1 c2 c3"],
        ["a1 a3 a2 a4", "b1 b2 b3 b4", "c1 c2 c3"],
        "two, printed together",
    ),
    (
        "a1 a2 b1 b2 b3 c1 a4 c2 a3 c3",
        ["a1 a2", "b1 b2 b3 a4 a3", "c1 c2 c3"],
        ["a1 a2 a4 a3", "b1 b2 b3", "c1 c2 c3"],
        "two, printed apart",
    ),
    (
        "a1 a2 a3 b1 b2 柳河县茶厂的茶农 c1 共渡难关。 a4 c2 c3",
        ["a1 a2 a3", "b1 b2 柳河县茶厂的茶农 共渡难关。 a4", "c1 c2 c3"],
        ["a1 a2 a3 共渡难关。 a4", "b1 b2 柳河县茶厂的茶农", "c1 c2 c3"],
        "behind an end that is too short to show whose it is",
    ),
]
STAY = [
    # the page, the chains, reason
    ("a1 a2 a3 c1 b1 b2 b3", ["a1 a2 a3", "b1 b2 b3", "c1"], "all where they belong"),
    (
        "a1 a2 a3 b1 b2 b3 c1 a4 c2 b4 c3",
        ["a1 a2 a3", "b1 b2 b3 a4 b4", "c1 c2 c3"],
        "a paragraph that it does not speak of hangs behind it",
    ),
    (
        "a1 a2 a3 b1 b2 柳河县茶厂的茶农 c1 背着竹篓上山,走了一程又一程,共渡难关。 a4 c2 c3",
        ["a1 a2 a3", "b1 b2 柳河县茶厂的茶农 背着竹篓上山,走了一程又一程,共渡难关。 a4", "c1 c2 c3"],
        "behind the longer end of a cut paragraph",
    ),
]


def chains_after(page: str, chains: list[str]) -> list[str]:
    names = page.split()
    parts = list(parts_of(names).values())
    at = {name: k for k, name in enumerate(names)}
    links = {
        at[above]: at[below] for chain in chains for above, below in zip(chain.split(), chain.split()[1:], strict=False)
    }
    runs = [Run(k, k) for k in range(len(parts))]
    vocabulary = blocks.vocabulary(parts)
    told = [part.bigrams & vocabulary.weights.keys() for part in parts]
    below = strays.returned(parts, runs, links, told, vocabulary)
    found = []
    for first in sorted(set(at.values()) - set(below.values())):
        chain = [first]
        while chain[-1] in below:
            chain.append(below[chain[-1]])
        found.append(" ".join(names[k] for k in chain))
    return found


@pytest.mark.parametrize(("layout", "chains", "wanted", "why"), RETURNED, ids=[case[-1] for case in RETURNED])
def test_a_stretch_goes_back(layout: str, chains: list[str], wanted: list[str], why: str) -> None:
    assert sorted(chains_after(layout, chains)) == sorted(wanted), why


@pytest.mark.parametrize(("layout", "chains", "why"), STAY, ids=[case[-1] for case in STAY])
def test_the_rest_stays(layout: str, chains: list[str], why: str) -> None:
    assert sorted(chains_after(layout, chains)) == sorted(chains), why

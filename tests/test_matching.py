"""The best pairing is the best of all that there are, whatever the gains."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhnews.matching import best

GAINS = st.dictionaries(st.tuples(st.integers(0, 4), st.integers(0, 4)), st.floats(-4, 9, width=16), max_size=14)


def _most(gains: Mapping[tuple[int, int], float], rows: frozenset[int], taken: frozenset[int]) -> float:
    """What the best pairing of `rows` with columns that are not taken adds up to, by trying every one."""
    if not rows:
        return 0.0
    row, rest = min(rows), rows - {min(rows)}
    sums = [_most(gains, rest, taken)]
    for (owner, column), gain in gains.items():
        if owner == row and column not in taken:
            sums.append(gain + _most(gains, rest, taken | {column}))
    return max(sums)


@given(GAINS)
def test_no_other_pairing_gains_more(gains: dict[tuple[int, int], float]) -> None:
    pairs = best(gains)
    assert len(set(pairs.values())) == len(pairs)
    assert all(gains[pair] > 0 for pair in pairs.items())
    most = _most(gains, frozenset(row for row, _ in gains), frozenset())
    assert sum(gains[pair] for pair in pairs.items()) == pytest.approx(most)


def test_order_of_gains_changes_nothing() -> None:
    gains = {(row, column): float((row * 7 + column * 5) % 11) for row in range(9) for column in range(9)}
    assert best(gains) == best(dict(reversed(gains.items())))


def test_rounding_makes_no_circle() -> None:
    # Prices that differ in the last place only must not lead a path back to where it came from.
    gains = {(row, column): 0.1 * (row + 1) + 0.7 / (column + 3) for row in range(40) for column in range(30)}
    assert len(best(gains)) == 30


@pytest.mark.parametrize("gains", [{}, {(0, 0): 0.0}, {(0, 0): -1.0}], ids=["none", "nought", "loss"])
def test_nothing_gained_nothing_paired(gains: dict[tuple[int, int], float]) -> None:
    assert best(gains) == {}

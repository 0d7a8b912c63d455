"""The best set of pairings taken together."""

from __future__ import annotations

from collections.abc import Mapping
from heapq import heappop, heappush, nlargest

_INFINITY = float("inf")


def best(gains: Mapping[tuple[int, int], float]) -> dict[int, int]:
    """The pairing of rows with columns, each at most once, whose gains add up to the most.

    Only pairs with a gain above zero are made. One row after the other is added along the cheapest path that
    re-pairs the earlier ones (Jonker and Volgenant 1987), among the pairs that have a gain alone.

    >>> sorted(best({(0, 0): 3.0, (0, 1): 2.9, (1, 0): 2.0}).items())
    [(0, 1), (1, 0)]
    """
    rows: dict[int, list[tuple[float, int]]] = {}
    for (row, column), gain in gains.items():
        if gain > 0:
            rows.setdefault(row, []).append((-gain, column))
    # The cheapest first; of equal ones the upper left, whatever order the gains come in.
    costs = {row: {column: cost for cost, column in sorted(found)} for row, found in rows.items()}
    pairs: dict[int, int] = {}
    owners: dict[int, int] = {}
    prices: dict[int, float] = {}
    for row in sorted(costs):
        _add(row, costs, pairs, owners, prices)
    return pairs


def clear(scores: Mapping[tuple[int, int], float], ahead: float) -> dict[int, int]:
    """The pairs of rows with columns that are so far ahead of any other of their row and of their column, and of zero.

    >>> clear({(0, 0): 9.0, (0, 1): 3.0, (1, 1): 4.0, (2, 2): 1.0}, ahead=2.0)
    {0: 0}
    """
    rows: dict[int, list[float]] = {}
    columns: dict[int, list[float]] = {}
    for (row, column), score in scores.items():
        rows.setdefault(row, []).append(score)
        columns.setdefault(column, []).append(score)
    firsts = [{key: nlargest(2, [0.0, *found]) for key, found in lines.items()} for lines in (rows, columns)]
    found: dict[int, int] = {}
    for (row, column), score in scores.items():
        lines = firsts[0][row], firsts[1][column]
        if all(score == first and score >= second + ahead for first, second in lines):
            found[row] = column
    return found


def _add(
    new: int,
    costs: Mapping[int, Mapping[int, float]],
    pairs: dict[int, int],
    owners: dict[int, int],
    prices: dict[int, float],
) -> None:
    """Pairs row `new`, or leaves it or the row that gives way to it alone, whichever costs least."""
    row, base = new, 0.0
    # What it costs to end the path so far: at a row that stays alone, or at a column that is free.
    alone, least = new, 0.0
    free: int | None = None
    reached: dict[int, float] = {}
    came_from: dict[int, int] = {}
    scanned: set[int] = set()
    heap: list[tuple[float, int]] = []
    while True:
        if base < least:
            alone, free, least = row, None, base
        for column, cost in costs[row].items():
            if base + cost >= least:
                break  # prices are below zero: no later column is cheaper
            if column in scanned:
                continue
            price = base + cost - prices.get(column, 0.0)
            if price < least and price < reached.get(column, _INFINITY):
                reached[column], came_from[column] = price, row
                if column in owners:
                    heappush(heap, (price, column))
                else:
                    free, least = column, price
        while heap and heap[0][1] in scanned:
            heappop(heap)
        if not heap or heap[0][0] >= least:
            break
        price, column = heappop(heap)
        scanned.add(column)
        row = owners[column]
        base = price - costs[row][column] + prices.get(column, 0.0)
    for column in scanned:
        prices[column] = prices.get(column, 0.0) + reached[column] - least
    if free is None:
        if alone == new:
            return
        free = pairs.pop(alone)
    while True:
        row = came_from[free]
        following = pairs.get(row)
        pairs[row], owners[free] = free, row
        if following is None:
            return
        free = following

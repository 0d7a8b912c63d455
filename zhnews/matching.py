"""The best set of pairings taken together."""

from __future__ import annotations

from collections.abc import Mapping

_INFINITY = float("inf")


def best(gains: Mapping[tuple[int, int], float]) -> dict[int, int]:
    """The pairing of rows with columns, each at most once, whose gains add up to the most.

    Only pairs with a gain above zero are made. The Hungarian method with potentials (Kuhn 1955, Munkres 1957).

    >>> sorted(best({(0, 0): 3.0, (0, 1): 2.9, (1, 0): 2.0}).items())
    [(0, 1), (1, 0)]
    """
    useful = {pair: gain for pair, gain in gains.items() if gain > 0}
    rows = sorted({row for row, _ in useful})
    columns = sorted({column for _, column in useful})
    if not rows:
        return {}
    place = {column: k + 1 for k, column in enumerate(columns)}
    # Each row may also stay alone: a column of its own, at no cost.
    width = len(columns) + len(rows)
    cost = [[0.0] * (width + 1) for _ in range(len(rows) + 1)]
    for (row, column), gain in useful.items():
        cost[rows.index(row) + 1][place[column]] = -gain
    row_potential = [0.0] * (len(rows) + 1)
    column_potential = [0.0] * (width + 1)
    owner = [0] * (width + 1)
    for row in range(1, len(rows) + 1):
        owner[0] = row
        column = 0
        least = [_INFINITY] * (width + 1)
        came_from = [0] * (width + 1)
        used = [False] * (width + 1)
        while owner[column]:
            used[column] = True
            current, delta, following = owner[column], _INFINITY, 0
            costs = cost[current]
            for k in range(1, width + 1):
                if used[k]:
                    continue
                reduced = costs[k] - row_potential[current] - column_potential[k]
                if reduced < least[k]:
                    least[k], came_from[k] = reduced, column
                if least[k] < delta:
                    delta, following = least[k], k
            for k in range(width + 1):
                if used[k]:
                    row_potential[owner[k]] += delta
                    column_potential[k] -= delta
                else:
                    least[k] -= delta
            column = following
        while column:
            owner[column] = owner[came_from[column]]
            column = came_from[column]
    return {
        rows[owner[k] - 1]: columns[k - 1]
        for k in range(1, len(columns) + 1)
        if owner[k] and (rows[owner[k] - 1], columns[k - 1]) in useful
    }

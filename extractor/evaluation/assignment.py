"""The one-to-one assignment of greatest total weight, by the Hungarian method in exact integers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def best_assignment(weights: Mapping[tuple[int, int], int]) -> list[tuple[int, int]]:
    """Weights of the pairs allowed to the pairs chosen: no row or column twice, greatest sum.

    `{(0, 0): 3, (0, 1): 2, (1, 0): 2}` gives `[(0, 1), (1, 0)]`, whose 4 is more than the greedy 3.
    Weights are positive. The pairs are split into groups that share no row or column first, so that the
    cubic step only ever sees a handful of records.
    """
    chosen: list[tuple[int, int]] = []
    for rows, columns in _groups(weights):
        costs = [[-weights.get((row, column), 0) for column in columns] for row in rows]
        for i, j in _cheapest(costs):
            if (rows[i], columns[j]) in weights:
                chosen.append((rows[i], columns[j]))
    return sorted(chosen)


def _groups(pairs: Mapping[tuple[int, int], int]) -> list[tuple[list[int], list[int]]]:
    """The connected groups of rows and columns, each as its sorted rows and sorted columns."""
    by_row: dict[int, list[int]] = {}
    by_column: dict[int, list[int]] = {}
    for row, column in pairs:
        by_row.setdefault(row, []).append(column)
        by_column.setdefault(column, []).append(row)
    groups = []
    seen: set[int] = set()
    for first in sorted(by_row):
        if first in seen:
            continue
        rows, columns, waiting = {first}, set(), [first]
        while waiting:
            for column in by_row[waiting.pop()]:
                columns.add(column)
                fresh = [row for row in by_column[column] if row not in rows]
                rows.update(fresh)
                waiting += fresh
        seen |= rows
        groups.append((sorted(rows), sorted(columns)))
    return groups


def _cheapest(costs: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """A cost table to the row and column pairs of least total cost, every row or every column used."""
    if len(costs) > len(costs[0]):
        turned = [list(column) for column in zip(*costs, strict=True)]
        return [(row, column) for column, row in _cheapest(turned)]
    height, width = len(costs), len(costs[0])
    row_price, column_price = [0] * (height + 1), [0] * (width + 1)
    holder = [0] * (width + 1)  # holder[column] is the row it is given to, 1-based, 0 for none
    for row in range(1, height + 1):
        holder[0] = row
        _place(costs, row_price, column_price, holder)
    return [(holder[column] - 1, column - 1) for column in range(1, width + 1) if holder[column]]


def _place(costs: Sequence[Sequence[int]], row_price: list[int], column_price: list[int], holder: list[int]) -> None:
    """Give the row waiting at column 0 a column, moving earlier rows along the shortest path of costs."""
    width = len(column_price) - 1
    reach: list[int | None] = [None] * (width + 1)
    came_from = [0] * (width + 1)
    done = [False] * (width + 1)
    column = 0
    while holder[column]:
        done[column] = True
        row = holder[column]
        for other in range(1, width + 1):
            if not done[other]:
                cost = costs[row - 1][other - 1] - row_price[row] - column_price[other]
                known = reach[other]
                if known is None or cost < known:
                    reach[other], came_from[other] = cost, column
        step, column = min((reach[c] or 0, c) for c in range(1, width + 1) if not done[c])
        for other in range(width + 1):
            if done[other]:
                row_price[holder[other]] += step
                column_price[other] -= step
            elif other:
                reach[other] = (reach[other] or 0) - step
    while column:
        holder[column] = holder[came_from[column]]
        column = came_from[column]

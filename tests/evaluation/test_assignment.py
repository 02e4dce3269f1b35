from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.evaluation.assignment import best_assignment


@pytest.mark.parametrize(
    ("weights", "pairs"),
    [
        ({}, []),
        ({(0, 0): 1}, [(0, 0)]),
        ({(0, 0): 3, (0, 1): 2, (1, 0): 2}, [(0, 1), (1, 0)]),
        ({(0, 0): 9, (0, 1): 2, (1, 0): 2}, [(0, 0)]),
        ({(0, 5): 1, (7, 2): 1}, [(0, 5), (7, 2)]),
        ({(0, 0): 1, (1, 0): 2, (2, 0): 3}, [(2, 0)]),
    ],
)
def test_the_heaviest_assignment_is_chosen(weights: dict[tuple[int, int], int], pairs: list[tuple[int, int]]) -> None:
    assert best_assignment(weights) == pairs


@given(st.dictionaries(st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(1, 50), max_size=25))
def test_no_other_assignment_is_heavier(weights: dict[tuple[int, int], int]) -> None:
    chosen = best_assignment(weights)
    assert len({row for row, _ in chosen}) == len({column for _, column in chosen}) == len(chosen)
    heaviest = max(
        sum(weights.get((row, column), 0) for row, column in enumerate(order)) for order in permutations(range(5))
    )
    assert sum(weights[pair] for pair in chosen) == heaviest

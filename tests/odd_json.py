"""JSON made odd: a value with anything at all put in place of one of its parts."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(-5, 5), st.sampled_from([2**63, 2**70, -1, 10**6]), st.floats(),
    st.text(max_size=3), st.sampled_from(["2021", "\ud800", "x"]),
)  # fmt: skip
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=3), inner, max_size=3)),
    max_leaves=6,
)


@st.composite
def odd(draw: st.DrawFn, value: Any) -> Any:
    """A copy of a value in which one part, the whole maybe, is another value."""
    path = draw(st.sampled_from(list(_paths(value))))
    other = draw(VALUES)
    if not path:
        return other
    changed = copy.deepcopy(value)
    holder = changed
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = other
    return changed


def _paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield from _paths(inner, (*path, key))

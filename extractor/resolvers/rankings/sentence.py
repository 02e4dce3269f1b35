"""The items of one sentence, read from left to right, to the facts it states."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from extractor.resolvers.context import Context
from extractor.resolvers.rankings.items import PLACINGS, Item, Kind
from extractor.resolvers.rankings.measuring import flush, read_field, read_measure
from extractor.resolvers.rankings.naming import read_subject
from extractor.resolvers.rankings.placing import read_next, read_placing, read_respectively, read_target
from extractor.resolvers.rankings.referring import read_component, read_index
from extractor.resolvers.rankings.state import Before, State
from extractor.resolvers.rankings.years import read_year, share_baseline

_READERS: Mapping[Kind, Callable[[State, Item], None]] = {
    Kind.SUBJECT: read_subject,
    Kind.INDEX: read_index,
    Kind.COMPONENT: read_component,
    Kind.YEAR: read_year,
    Kind.CHANGE: read_measure,
    Kind.SCORE: read_measure,
    Kind.FIELD: read_field,
    Kind.NEXT: read_next,
    Kind.TARGET: read_target,
    Kind.RESPECTIVELY: read_respectively,
} | dict.fromkeys(PLACINGS, read_placing)


def read_sentence(context: Context, items: Sequence[Item], before: Before) -> State:
    """A sentence's items to the facts it states; `before` is what the sentence before leaves.

    Cues such as negations and `so với` are no steps of their own: they are looked at from the items they stand beside.
    """
    state = State(context, items, before)
    for number, item in enumerate(items):
        state.around.number = number
        reader = _READERS.get(item.kind)
        if reader is not None:
            reader(state, item)
    flush(state, at_end=True)
    share_baseline(state)
    return state

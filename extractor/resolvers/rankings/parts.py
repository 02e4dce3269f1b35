"""Parts of an index that no lexicon knows, told by the list they stand in."""

from __future__ import annotations

from extractor.normalisers.folding import fold
from extractor.resolvers.rankings import cues
from extractor.resolvers.rankings.items import Item
from extractor.resolvers.rankings.state import State

_REACH = 70  # letters: a part's name with the words between it and its place


def listed_part(state: State, item: Item) -> str | None:
    """`trụ cột Thể chế xếp thứ 9, Cơ sở hạ tầng xếp thứ 15`: the name of one more part, before its own place.

    Only after a part that has its place already, and only a name written like that one's, with nothing else
    of a ranking in it.
    """
    if state.component is None or not any(fact.component == state.component for fact in state.last):
        return None
    before = state.around.text[max(state.around.start, item.span.start - _REACH) : item.span.start]
    found = cues.LISTED_PART.search(before)
    if found is None:
        return None
    name = found[1][: len(found[1]) - _tail(found[1])].strip()
    start = item.span.start - len(before) + found.start(1)
    inside = any(other.span.start < item.span.start and other.span.end > start for other in state.around.items)
    alike = bool(name) and name[0].isupper() == state.component[0].isupper()
    return name if alike and not inside and len(name) > 2 else None


def _tail(words: str) -> int:
    """How many letters at the end are no name: `Tác động chỉ` → 4."""
    found = cues.PART_TAIL.search(fold(words))
    return len(found[0]) if found else 0

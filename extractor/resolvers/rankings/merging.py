"""Rankings told more than once to one record each, with all their evidence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from extractor.normalisers.folding import key
from extractor.records import Ranking
from extractor.resolvers.rankings.scopes import is_regional

_SLOTS = ("rank", "rank_of", "top", "bottom", "change", "compared_to", "previous_rank", "score", "score_change")
_MOVES = ("change", "compared_to", "previous_rank")


def merge(rankings: Sequence[Ranking]) -> list[Ranking]:
    """The same subject, index, component and year without a contradiction is one fact told twice."""
    kept: list[Ranking] = []
    for ranking in rankings:
        twin = next((other for other in kept if _same(other, ranking)), None)
        if twin is None:
            kept.append(ranking)
        else:
            _take_in(twin, ranking)
    return kept


def _same(one: Ranking, other: Ranking) -> bool:
    if (one.index, one.modality) != (other.index, other.modality) or one.subject is None or other.subject is None:
        return False
    if _folded(one.subject.name) != _folded(other.subject.name) or _folded(one.component) != _folded(other.component):
        return False
    if _differ(one.year, other.year) or is_regional(one) != is_regional(other):
        return False
    moved = _MOVES if _two_baselines(one, other) else ()
    if any(_differ(getattr(one, slot), getattr(other, slot)) for slot in _SLOTS if slot not in moved):
        return False
    shared = [slot for slot in _SLOTS if getattr(one, slot) is not None and getattr(other, slot) is not None]
    beside = (one.rank is None) != (other.rank is None)
    return bool(shared) or beside or one.score is None or other.score is None


def _two_baselines(one: Ranking, other: Ranking) -> bool:
    """`tăng 27 bậc so với 2021`, `giảm hai bậc so với 2022`: one placing, two years it is compared with."""
    both = one.change is not None and other.change is not None
    return both and _differ(one.compared_to, other.compared_to)


@lru_cache(maxsize=4096)
def _folded(name: str | None) -> str:
    return key(name or "")


def _differ(one: object, other: object) -> bool:
    return one is not None and other is not None and one != other


def _take_in(twin: Ranking, other: Ranking) -> None:
    if _two_baselines(twin, other):  # the nearest counts
        nearest = twin if (twin.compared_to or 0) > (other.compared_to or 0) else other
        for slot in _MOVES:
            setattr(twin, slot, getattr(nearest, slot))
    for slot in (*_SLOTS, "year", "score_unit", "score_qualifier", "scope", "index_name"):
        stated = slot in twin.inferred and slot not in other.inferred
        if getattr(twin, slot) is None or (stated and getattr(other, slot) is not None):
            setattr(twin, slot, getattr(other, slot))
            if slot in other.inferred and slot not in twin.inferred:
                twin.inferred.append(slot)
            elif stated:
                twin.inferred.remove(slot)
    if twin.rank is not None:
        twin.top = twin.bottom = None
    twin.evidence.extend(item for item in other.evidence if item not in twin.evidence)

"""Items that overlap: which of them stays, and which was read where something else is said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractor.mention import Span
from extractor.resolvers.rankings import cues
from extractor.resolvers.rankings.items import Item, Kind

# What each kind of item gives way to, where the other is longer.
_COVERS: Mapping[Kind, tuple[Kind, ...]] = {
    Kind.PLACE: (Kind.PLACE, Kind.PLACES, Kind.FROM_TO, Kind.TOP, Kind.BOTTOM, Kind.INDEX),
    Kind.PLACES: (Kind.FROM_TO, Kind.INDEX),  # `Bộ chỉ số 766, 100% xã …`
    Kind.TOP: (Kind.BOTTOM, Kind.FIELD),
    Kind.YEAR: (Kind.PLACE, Kind.PLACES, Kind.FROM_TO, Kind.FIELD),
    Kind.FIELD: (Kind.TOP, Kind.BOTTOM, Kind.PLACE),
    Kind.SUBJECT: (Kind.INDEX,),
    Kind.INDEX: (Kind.INDEX, Kind.COMPONENT),
    Kind.COMPONENT: (Kind.COMPONENT, Kind.INDEX),
    Kind.CHANGE: (Kind.CHANGE,),
    Kind.NEXT: (Kind.NEXT,),
    Kind.NEGATION: (Kind.TARGET,),
}


def is_misread(item: Item, items: Sequence[Item], folded: str) -> bool:
    """`Sở A xếp vị trí số 1, thứ hai thuộc về Sở B` is no list, `hạng từ 3 đến 5 lần lượt là` no move.

    An index after a word for parts (`lĩnh vực cải cách hành chính`) is no part, nor are two parts one.
    """
    if item.kind is Kind.COMPONENT and item["index"] is None:
        if any(other.kind is Kind.INDEX and other.span == item.span for other in items):
            return True
        known = [o for o in items if o.kind is Kind.COMPONENT and o["index"] and _lies_in(o.span, item.span)]
        # `hai lĩnh vực Cải cách tài chính công và Cải cách thể chế`
        return len({other.span.start for other in known}) > 1
    if item.kind is Kind.FROM_TO:
        return any(other.rule == "place.range" and other.span.overlaps(item.span) for other in items)
    if item.kind is not Kind.PLACES or not cues.HANDS_OVER.match(folded, item.span.end):
        return False
    before = [other for other in items if other.kind is Kind.SUBJECT and other.span.end <= item.span.start]
    return bool(before) and not folded[before[-1].span.end : item.span.start].strip()


def _lies_in(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end and inner != outer


def without_covered(items: Sequence[Item]) -> list[Item]:
    """Items without those that lie inside a longer item that says more: `thứ ba` inside a list of places."""
    kept: list[Item] = []
    for item in items:
        twins = item.kind in (Kind.COMPONENT, Kind.PLACE)  # `hạng nhất` is found as a phrase and as a pattern
        if twins and any(i.kind is item.kind and i.span == item.span for i in kept):
            continue
        rivals = _COVERS.get(item.kind, ())
        covered = bool(rivals) and any(
            other is not item
            and other.kind in rivals
            and other.span.overlaps(item.span)
            and (other.span.end - other.span.start, -other.span.start)
            > (item.span.end - item.span.start, -item.span.start)
            for other in items
        )
        if not covered:
            kept.append(item)
    return kept

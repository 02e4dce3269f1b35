"""What the units an article names say together: the province or district most of them have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar

from extractor.gazetteer.table import REFORM, Entry, load_gazetteer
from extractor.resolvers.units.reading import Reading, province_of

_TITLE_WEIGHT = 3
Counted = TypeVar("Counted", str, Entry)


def named_most(readings: Sequence[Reading], title: Sequence[Reading], on: date | None) -> Entry | None:
    """The province named clearly more often than any other; the headline counts three times."""
    count: Counter[Entry] = Counter()
    for weight, group in ((1, readings), (_TITLE_WEIGHT, title)):
        for reading in group:
            if reading.level == "province" and len(provinces := _provinces(reading.entries, on)) == 1:
                count[provinces.pop()] += weight
    winner = clear_winner(count)
    return winner if winner and 3 * count[winner] >= count.total() else None


def clear_winner(count: Counter[Counted]) -> Counted | None:
    """The key with at least twice the count of the next, or the only one."""
    ranked = count.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]


def common_province(readings: Iterable[Reading], on: date | None) -> Entry | None:
    """The province in which most of the districts and communes named may lie, if no other has as many.

    `Huyện Châu Thành` may lie in ten; together with `thị trấn Cái Tàu Hạ` in one. A commune's name
    alone proves nothing: many communes were gone before the gazetteer's day.
    """
    homes: dict[tuple[str, str, str], set[Entry]] = {}
    districts = 0
    for reading in readings:
        if reading.level != "province" and reading.entries and reading.key not in homes:
            homes[reading.key] = _provinces(reading.entries, on)
            districts += reading.level == "district"
    count = Counter(province for provinces in homes.values() for province in provinces)
    ranked = count.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    best, votes = ranked[0]
    if votes < 0.6 * len(homes) or (votes == 1 and districts == 0 and best.epoch == "63"):
        return None
    return best


def _provinces(entries: Iterable[Entry], on: date | None) -> set[Entry]:
    """The provinces some units may lie in, as they stand on the day; without a day as they stood before 2025."""
    found = {province for entry in entries if (province := province_of(entry))}
    if on and on >= REFORM:
        return {now for entry in found for now in load_gazetteer().successors(entry)}
    return {entry for entry in found if entry.epoch == "63"} or found

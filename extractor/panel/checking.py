"""Values that cannot be, found before anything is decided: `14/12`, `21` places where all others say 12, 104 %."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from extractor.panel.articles import year_of
from extractor.panel.results import Group, Heard, group_of

# So many sources, and this share of all, make the size of a field known.
_FIELD_SOURCES = 3
_FIELD_SHARE = 2 / 3


def with_faults(heard: Iterable[Heard]) -> list[Heard]:
    """Statements to the same with the codes of their impossible values."""
    told = list(heard)
    sizes, years = field_sizes(told), _first_years(told)
    return [replace(item, faults=_faults(item, sizes, years.get(item.source))) for item in told]


def _first_years(heard: Iterable[Heard]) -> Mapping[int, int]:
    """Each source to the year of its first article: what was written then was not yet true in a later copy's time."""
    years: dict[int, int] = {}
    for item in heard:
        if (year := year_of(item.statement.article.published)) is not None:
            years[item.source] = min(year, years.get(item.source, year))
    return years


def field_sizes(heard: Iterable[Heard]) -> Mapping[Group, int]:
    """Statements to the number ranked in each group, where three sources and two of three say the same."""
    told: dict[Group, dict[int, set[int]]] = {}
    for item in heard:
        statement = item.statement
        if statement.rank_of is not None:
            sizes = told.setdefault(group_of(statement.cell, statement.subject), {})
            sizes.setdefault(statement.rank_of, set()).add(item.source)
    known = {}
    for group, sizes in told.items():
        counts = Counter({size: len(sources) for size, sources in sizes.items()})
        ((size, sources),) = counts.most_common(1)
        if sources >= _FIELD_SOURCES and sources >= _FIELD_SHARE * counts.total():
            known[group] = size
    return known


def _faults(item: Heard, sizes: Mapping[Group, int], published: int | None) -> dict[str, str]:
    statement = item.statement
    if published is not None and statement.cell.year > published:
        values = ("rank", "rank_of", "top", "bottom", "score", "change", "previous_rank")
        return {name: "year_after_publication" for name in values if getattr(statement, name) is not None}
    size = sizes.get(group_of(statement.cell, statement.subject))
    return {**_misplaced(item, size), **_moved_from_nowhere(item, sizes, size), **_unscored(item)}


def _misplaced(item: Heard, size: int | None) -> dict[str, str]:
    """Faults of the place: above its field, or in a field of one wrong digit."""
    statement = item.statement
    rank, field = statement.rank, statement.rank_of
    faults = {}
    if field is not None and size is not None and one_slip(field, size):
        faults["rank_of"] = "field_unlike_group"
        field = size
    limit = field if field is not None else size
    if rank is not None and (rank < 1 or (limit is not None and rank > limit)):
        faults["rank"] = "rank_above_field"
        if size is None and field is not None:
            faults["rank_of"] = "rank_above_field"  # nothing tells which of the two is wrong
    return faults


def _moved_from_nowhere(item: Heard, sizes: Mapping[Group, int], size: int | None) -> dict[str, str]:
    """Faults of the move: `hạng 4/12, tăng 9 bậc` comes from the thirteenth place of twelve."""
    statement = item.statement
    before = statement.previous_rank
    if before is None:
        return {}
    stated = "previous_rank" not in statement.inferred
    if stated and statement.rank and statement.change is not None and statement.rank + statement.change != before:
        return {"change": "arithmetic"}
    cell = statement.cell.of_year(statement.compared_to or statement.cell.year - 1)
    limit = sizes.get(group_of(cell, statement.subject), size)
    if before >= 1 and (limit is None or before <= limit):
        return {}
    names = ("previous_rank",) if stated else ("change", "previous_rank")
    return dict.fromkeys(names, "previous_above_field")


def _unscored(item: Heard) -> dict[str, str]:
    score, unit = item.statement.score, item.statement.score_unit
    if score is None or (score >= 0 and (unit != "%" or score <= 100)):
        return {}
    return {"score": "score_out_of_range"}


def one_slip(number: int, right: int) -> bool:
    """True where one digit is wrong, lost, added or two are swapped: 21, 13, 1, 112 for 12."""
    one, other = str(number), str(right)
    if one == other:
        return False
    if len(one) == len(other):
        apart = [at for at in range(len(one)) if one[at] != other[at]]
        return len(apart) == 1 or (len(apart) == 2 and sorted(one) == sorted(other) and apart[1] == apart[0] + 1)
    short, long = sorted((one, other), key=len)
    return len(long) - len(short) == 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))

"""What else bears out a disputed rank: the years before and after, and the places that others hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping

from extractor.panel.baselines import Baseline
from extractor.panel.cells import Cell
from extractor.panel.comparing import is_tied
from extractor.panel.results import Group, Result, group_of
from extractor.panel.subjects import Subject

# The ranks that are beyond dispute in each group, with the subjects that hold them.
Held = Mapping[Group, Mapping[int, frozenset[str]]]


def held_places(results: Iterable[Result]) -> Held:
    """Results to the ranks nobody disputes; a place that may be shared counts for nothing."""
    places: dict[Group, dict[int, frozenset[str]]] = {}
    for result in results:
        decision, rank = result.decisions.get("rank"), result.number("rank")
        if decision is not None and not decision.conflict and rank is not None and not is_tied(result):
            of_group = places.setdefault(result.group, {})
            of_group[rank] = of_group.get(rank, frozenset()) | {result.subject.key}
    return places


def support(result: Result, results: Mapping[Cell, Result], found: Iterable[Baseline], held: Held) -> Counter[Hashable]:
    """A disputed cell to how well each of its ranks is borne out, each source for it one, each objection one less.

    For a rank speak articles on a later year that name it as the former one, and an article that has both the rank
    and a move from what the year before truly was; against it that another subject holds it beyond dispute.
    """
    borne_out: dict[Hashable, set[int]] = {}
    for item in found:
        borne_out.setdefault(item.vote.value, set()).add(item.vote.source)
    counts: Counter[Hashable] = Counter({rank: len(sources) for rank, sources in borne_out.items()})
    counts.update(dict.fromkeys(_moved_from(result, results), 1))
    counts.subtract(places_of_others(result.cell, result.subject, held))
    return counts


def places_of_others(cell: Cell, subject: Subject, held: Held) -> list[int]:
    """The ranks of a cell's group that other subjects hold beyond dispute."""
    places = held.get(group_of(cell, subject), {})
    return [rank for rank, holders in places.items() if holders - {subject.key}]


def _moved_from(result: Result, results: Mapping[Cell, Result]) -> set[int]:
    ranks = set()
    for item in result.heard:
        statement = item.statement
        if statement.rank is None or statement.previous_rank is None or item.faults:
            continue
        before = results.get(result.cell.of_year(statement.compared_to or result.cell.year - 1))
        decision = before.decisions.get("rank") if before else None
        if decision is not None and not decision.conflict and decision.value == statement.previous_rank:
            ranks.add(statement.rank)
    return ranks

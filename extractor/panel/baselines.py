"""What an article on one year says of the year before: `hạng 4, tăng 8 bậc` knows of a twelfth place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from extractor.panel.cells import Cell
from extractor.panel.deciding import Vote
from extractor.panel.results import Heard, Result

_MOVE = ("rank", "change", "previous_rank")


@dataclass(frozen=True, slots=True)
class Baseline:
    """A rank of an earlier year as an article on `told_in` has it; `named` where it says which year it means."""

    cell: Cell
    vote: Vote
    told_in: Cell
    named: bool


def baselines(results: Mapping[Cell, Result]) -> list[Baseline]:
    """Results to the ranks of earlier years that their articles rest on.

    A rank worked out from a rank and a move is one only where that rank was chosen: an article that is not believed
    of its own year says nothing of another.
    """
    return [item for result in results.values() for heard in result.heard for item in _baseline(heard, result)]


def _baseline(heard: Heard, result: Result) -> Iterable[Baseline]:
    statement = heard.statement
    if statement.previous_rank is None or not heard.faults.keys().isdisjoint(_MOVE):
        return
    stated = "previous_rank" not in statement.inferred
    if not stated and statement.rank != result.number("rank"):
        return
    year = statement.compared_to or statement.cell.year - 1
    vote = Vote(statement.previous_rank, heard.source, statement.article, stated, statement.sentence)
    yield Baseline(statement.cell.of_year(year), vote, statement.cell, statement.compared_to is not None)


def missing(found: Iterable[Baseline], results: Mapping[Cell, Result]) -> Mapping[Cell, list[Baseline]]:
    """Baselines of a named year about whose rank no article of its own speaks, by cell."""
    wanted: dict[Cell, list[Baseline]] = {}
    for item in found:
        result = results.get(item.cell)
        if item.named and (result is None or "rank" not in result.decisions):
            wanted.setdefault(item.cell, []).append(item)
    return wanted


def flag_disagreements(found: Iterable[Baseline], results: Mapping[Cell, Result]) -> None:
    """Flag both years where an article on the later one has another rank of the earlier one than was decided."""
    for item in found:
        before, after = results.get(item.cell), results.get(item.told_in)
        if before is None or after is None or "rank" not in before.decisions:
            continue
        rank = before.number("rank")
        if rank == item.vote.value:
            continue
        told = f"{item.told_in.year} → {item.cell.year}: {item.vote.value}"
        before.flag("baseline_disagrees", "rank", f"{told} ≠ {rank or '?'}", [item.vote])
        after.flag("change_disagrees", "change", f"{told} ≠ {rank or '?'}", [item.vote, *before.votes("rank")])

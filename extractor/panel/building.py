"""JSON objects of the contract to the panel: the order of the steps, from statements to rows, conflicts and gaps."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from extractor.panel.articles import Record
from extractor.panel.baselines import Baseline, baselines, flag_disagreements, missing
from extractor.panel.cells import Cell, Statement, Told, tell
from extractor.panel.checking import field_sizes, with_faults
from extractor.panel.comparing import compare
from extractor.panel.deciding import Vote, decide
from extractor.panel.results import FIELDS, Heard, Result
from extractor.panel.scores import Score, most_precise
from extractor.panel.sources import independent_sources, sources_of_statements
from extractor.panel.supporting import held_places, places_of_others, support

_OPEN = frozenset({"tie", "later"})


@dataclass(frozen=True, slots=True)
class Built:
    """Every cell's result in the order of rows, with what was read and the source number of each article."""

    results: Sequence[Result]
    told: Told
    sources: Sequence[int]


def build(extractions: Iterable[Record]) -> Built:
    """JSON objects of the contract to the results of all cells; the order they come in makes no difference."""
    told = tell(extractions)
    sources = independent_sources(told.articles)
    number_of = {article.identity: number for article, number in zip(told.articles, sources, strict=True)}
    heard = with_faults(Heard(item, number_of[item.article.identity]) for item in told.statements)
    results = {cell: _result(cell, items) for cell, items in _by_cell(heard).items()}
    _settle(results)
    known = baselines(results)
    _fill(results, missing(known, results))
    flag_disagreements(known, results)
    compare(results.values(), field_sizes(heard))
    ordered = sorted(results.values(), key=lambda result: result.cell.order)
    return Built(ordered, told, sources)


def _by_cell(heard: Iterable[Heard]) -> Mapping[Cell, list[Heard]]:
    cells: dict[Cell, list[Heard]] = {}
    for item in heard:
        cells.setdefault(item.statement.cell, []).append(item)
    return {cell: _independent(items) for cell, items in cells.items()}


def _independent(heard: Sequence[Heard]) -> list[Heard]:
    """The statements about one cell, those of different articles with one and the same sentence as one source."""
    pairs = [(item.source, item.statement.sentence) for item in heard]
    sources = sources_of_statements(pairs)
    return [Heard(item.statement, sources[pair], item.faults) for item, pair in zip(heard, pairs, strict=True)]


def _result(cell: Cell, heard: Sequence[Heard]) -> Result:
    names = sorted(heard, key=lambda item: item.statement.article.order)
    result = Result(cell, names[-1].statement.subject, heard)
    for name in FIELDS:
        if (decision := decide(votes_for(name, heard))) is not None:
            result.decisions[name] = decision
    for name, votes in _faulty(heard).items():
        for vote in votes:
            result.flag(vote.fault or "", name, str(vote.value), [vote])
    return result


def _faulty(heard: Iterable[Heard]) -> Mapping[str, list[Vote]]:
    found: dict[str, list[Vote]] = {}
    for item in heard:
        for name in item.faults:
            found.setdefault(name, []).append(_vote(item, name, _value(item.statement, name)))
    return found


def votes_for(name: str, heard: Iterable[Heard]) -> list[Vote]:
    """Statements to their votes for one field; a move is one against the nearest baseline that is named."""
    told = [item for item in heard if getattr(item.statement, name) is not None]
    if name in ("change", "previous_rank"):
        told = _of_nearest_baseline(told)
    if name == "score":
        precise = most_precise(_score(item.statement) for item in told)
        return [_vote(item, name, precise[_score(item.statement)]) for item in told]
    return [_vote(item, name, _value(item.statement, name)) for item in told]


def _of_nearest_baseline(heard: Sequence[Heard]) -> list[Heard]:
    years = {baseline_year(item.statement) for item in heard}
    return [item for item in heard if baseline_year(item.statement) == max(years)]


def baseline_year(statement: Statement) -> int:
    """The year a statement compares with: the one it names, else the year before."""
    return statement.compared_to if statement.compared_to is not None else statement.cell.year - 1


def _vote(item: Heard, name: str, value: Hashable) -> Vote:
    statement = item.statement
    return Vote(
        value, item.source, statement.article, statement.states(name), statement.sentence, item.faults.get(name)
    )


def _value(statement: Statement, name: str) -> Hashable:
    return _score(statement) if name == "score" else getattr(statement, name)


def _score(statement: Statement) -> Score:
    return Score(float(statement.score or 0), statement.score_qualifier)


def _settle(results: Mapping[Cell, Result]) -> None:
    """Decide anew what only the date decided, or nothing: other years and other subjects may tell."""
    held, told = held_places(results.values()), _told_of(baselines(results))
    decided = {}
    for cell, result in results.items():
        decision = result.decisions.get("rank")
        if decision is not None and decision.conflict and decision.reason in _OPEN:
            known = support(result, results, told.get(cell, ()), held)
            decided[cell] = decide(votes_for("rank", result.heard), known)
    for cell, again in decided.items():  # only now, so that none rests on another that was settled before it
        if again is not None:
            results[cell].decisions["rank"] = again


def _told_of(found: Iterable[Baseline]) -> Mapping[Cell, list[Baseline]]:
    by_cell: dict[Cell, list[Baseline]] = {}
    for item in found:
        by_cell.setdefault(item.cell, []).append(item)
    return by_cell


def _fill(results: dict[Cell, Result], wanted: Mapping[Cell, Sequence[Baseline]]) -> None:
    """Give a year without a rank the one that articles on a later year name, marked as derived."""
    held = held_places(results.values())
    for cell, found in wanted.items():
        subject = results[found[0].told_in].subject
        taken: dict[Hashable, int] = dict.fromkeys(places_of_others(cell, subject, held), -1)
        decision = decide([item.vote for item in found], taken)
        if decision is not None:
            result = results.setdefault(cell, Result(cell, subject, ()))
            result.decisions["rank"] = decision
            result.derived = True

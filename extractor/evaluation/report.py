"""Scores and differences to tables for people and to plain JSON for floors and programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from extractor.evaluation.agreement import Counts
from extractor.evaluation.confusion import confusion_json, confusion_table
from extractor.evaluation.diff import Alteration, Change, Difference
from extractor.evaluation.intervals import Interval, Intervals, KindIntervals
from extractor.evaluation.scoring import Miss, Scores
from extractor.evaluation.slots import KINDS, Record, value_at
from extractor.evaluation.terminal import safe
from extractor.evaluation.units import UnitScore


def scores_table(scores: Scores, intervals: Intervals | None = None) -> RenderableType:
    """Scores to tables: the headline with every scored slot, fields reported apart, units, and what was confused."""
    headline = _counts_table(f"Scored slots and whole records, {_counted(scores.articles)}")
    if intervals:
        headline.add_column("95 %", justify="right")
    headline.add_column("record F1", justify="right")
    if intervals:
        headline.add_column("95 %", justify="right")
    for name, kind in scores.kinds.items():
        known = intervals.kinds[name] if intervals else None
        _row(headline, name, kind.total, *_record_cells(kind.records, known), style="bold")
        for slot, counts in kind.slots.items():
            _row(headline, f"  {slot}", counts, *([_bounds(known.slots[slot])] if known else []))
        headline.add_section()
    _row(headline, "all", scores.total, *_record_cells(scores.records, intervals), style="bold")
    apart = _counts_table("Reported apart, paired records only")
    for slot, counts in scores.article.items():
        _row(apart, f"article {slot}", counts)
    for name, kind in scores.kinds.items():
        for slot, counts in kind.apart.items():
            _row(apart, f"{name} {slot}", counts)
    mixed = [confusion_table(name, found) for name, found in scores.confusions.items() if found.mixed]
    return Group(headline, apart, _units_table(scores.units), *mixed, *_partnerless(scores))


def _record_cells(records: Counts, known: Intervals | KindIntervals | None) -> list[str]:
    """What follows the slots' F1 in a row: its bounds, record F1 and the bounds of that."""
    f1 = f"{records.f1:.3f}" if records.any else "–"
    return [_bounds(known.total), f1, _bounds(known.records)] if known else [f1]


def _bounds(interval: Interval | None) -> str:
    return f"{interval.low:.3f}–{interval.high:.3f}" if interval else "–"


def _units_table(units: UnitScore) -> Table:
    table = _counts_table(f"Units; of the codes given {units.wrong_codes:.1%} are wrong")
    _row(table, "names, paired records", units.names)
    _row(table, "names, all records", units.names_of_all)
    _row(table, "codes of units named as in gold", units.codes)
    return table


def _counts_table(title: str) -> Table:
    table = Table(title=title, title_justify="left")
    table.add_column("")
    for name in ("right", "missed", "spurious", "precision", "recall", "F1"):
        table.add_column(name, justify="right")
    return table


def _row(table: Table, name: str, counts: Counts, *more: str, style: str = "") -> None:
    shares = [f"{share:.3f}" for share in (counts.precision, counts.recall, counts.f1)]
    if not counts.any:
        shares = ["–"] * 3  # nothing to find and nothing found says nothing
    table.add_row(name, str(counts.right), str(counts.missed), str(counts.spurious), *shares, *more, style=style)


def _partnerless(scores: Scores) -> Iterator[Text]:
    if scores.without_prediction:
        yield safe("No prediction, all counted as missed: " + ", ".join(scores.without_prediction))
    if scores.without_gold:
        yield safe(f"No gold, not counted: {_counted(len(scores.without_gold))}")


def _counted(articles: int) -> str:
    return f"{articles} article{'' if articles == 1 else 's'}"


def misses_table(misses: list[Miss]) -> Table:
    """The error list: each wrong slot, each record missed or spurious, with its evidence."""
    table = Table(title=f"{len(misses)} errors", title_justify="left", show_lines=True)
    for name in ("article", "kind", "slot", "gold", "predicted", "evidence"):
        table.add_column(name, overflow="fold")
    for miss in misses:
        slot = miss.slot or f"{miss.fault} record"
        cells = (miss.article, miss.kind, slot, miss.gold, miss.predicted, miss.evidence)
        table.add_row(*map(safe, cells))
    return table


def scores_json(scores: Scores, intervals: Intervals | None = None) -> dict[str, Any]:
    """Scores to plain JSON: per kind slot and record figures, the article's fields, the headline and intervals.

    Shares and bounds are null where there was nothing to find and nothing was found.
    """
    return {
        "articles": scores.articles,
        "intervals": asdict(intervals) if intervals else None,
        "slots": _figures(scores.total),
        "records": _figures(scores.records),
        "article": {slot: _figures(counts) for slot, counts in scores.article.items()},
        "kinds": {
            name: {
                "slots": _figures(kind.total),
                "records": _figures(kind.records),
                "slot": {slot: _figures(counts) for slot, counts in kind.slots.items()},
                "apart": {slot: _figures(counts) for slot, counts in kind.apart.items()},
            }
            for name, kind in scores.kinds.items()
        },
        "units": {
            "names": _figures(scores.units.names),
            "names_of_all": _figures(scores.units.names_of_all),
            "codes": {**_figures(scores.units.codes), "wrong": round(scores.units.wrong_codes, 4)},
        },
        "confusion": {name: confusion_json(found) for name, found in scores.confusions.items()},
        "without_prediction": scores.without_prediction,
        "without_gold": scores.without_gold,
    }


def _figures(counts: Counts) -> dict[str, Any]:
    shares = {name: round(getattr(counts, name), 4) if counts.any else None for name in ("precision", "recall", "f1")}
    return {**asdict(counts), **shares}


def difference_table(difference: Difference) -> RenderableType:
    """A difference to a table: what was gained, lost and altered, each with its sentence."""
    table = Table(title_justify="left", show_lines=True)
    table.title = (
        f"{len(difference.gained)} gained, {len(difference.lost)} lost, "
        f"{len(difference.altered)} altered, {difference.same} the same"
    )
    for name in ("", "article", "kind", "record", "sentence"):
        table.add_column(name, overflow="fold")
    for sign, style, changes in (("+", "green", difference.gained), ("−", "red", difference.lost)):
        for change in changes:
            table.add_row(Text(sign, style), *map(safe, _cells(change, summary(change.kind, change.record))))
    for altered in difference.altered:
        slots = "\n".join(f"{slot}: {old} → {new}" for slot, old, new in altered.slots)
        table.add_row(Text("~", "yellow"), *map(safe, _cells(altered, slots)))
    only = [
        safe(f"Only in {side}: " + ", ".join(names))
        for side, names in (("A", difference.only_before), ("B", difference.only_after))
        if names
    ]
    return Group(table, _by_kind(difference), *only)


def _by_kind(difference: Difference) -> Table:
    """How many records of each kind were gained, lost and altered, kinds without a change left out."""
    table = Table(title="By kind", title_justify="left")
    table.add_column("")
    for name in ("gained", "lost", "altered"):
        table.add_column(name, justify="right")
    changes = (difference.gained, difference.lost, difference.altered)
    counts = [Counter(change.kind for change in group) for group in changes]
    for kind in KINDS:
        numbers = [count[kind.name] for count in counts]
        if any(numbers):
            table.add_row(kind.name, *map(str, numbers))
    return table


def _cells(change: Change | Alteration, what: str) -> tuple[str, str, str, str]:
    return change.article, change.kind, what, change.sentence


def summary(kind: str, record: Record) -> str:
    """A record to one line of its filled scored slots: `text: năm 2020, value: 2020`."""
    slots = next(known.scored for known in KINDS if known.name == kind)
    values = ((slot, value_at(record, slot)) for slot in slots)
    return ", ".join(f"{slot}: {value}" for slot, value in values if value is not None)


def difference_json(difference: Difference) -> dict[str, Any]:
    """A difference to plain JSON."""
    return asdict(difference)

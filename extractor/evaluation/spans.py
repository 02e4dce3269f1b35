"""Gold and predictions to span-level counts: the words records stand on, whatever the slots say.

Span-level figures are what other tools report; the contract's headline counts slots. A span is a kind with the
bounds of one piece of evidence; a span that several records share counts once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rich.table import Table

from extractor.contract import text_of
from extractor.evaluation.agreement import Counts
from extractor.evaluation.gold import match_articles, read_gold, read_predictions
from extractor.evaluation.positions import places_of_dates
from extractor.evaluation.slots import KINDS, Record, is_optional

Bounds = tuple[int, int]


@dataclass(slots=True)
class SpanCounts:
    """One kind's spans: `exact` where both bounds agree, `overlap` where a span of the other side shares words."""

    exact: Counts = field(default_factory=Counts)
    overlap: Counts = field(default_factory=Counts)


def span_counts(gold: Sequence[Record], predicted: Sequence[Record]) -> dict[str, SpanCounts]:
    """Articles of gold and their predictions, in one order, to the counts of each kind."""
    counts = {kind.name: SpanCounts() for kind in KINDS}
    for wanted, found in zip(gold, predicted, strict=True):
        text = text_of(found) or text_of(wanted)
        for kind in KINDS:
            mine, theirs = spans_of(kind.name, wanted, text), spans_of(kind.name, found, text)
            same = len(mine & theirs)
            counts[kind.name].exact.add(Counts(same, len(mine) - same, len(theirs) - same))
            counts[kind.name].overlap.add(_overlapping(mine, theirs))
    return counts


def span_counts_of_files(gold: Path, predictions: Path) -> dict[str, SpanCounts]:
    """Gold and prediction files to span-level counts; articles without a prediction count as missed."""
    matched = match_articles(read_gold(gold), read_predictions(predictions))
    return span_counts([pair[1] for pair in matched.pairs], [pair[2] or {} for pair in matched.pairs])


def spans_of(kind: str, article: Record, text: str) -> set[Bounds]:
    """The spans of one kind; gold's evidence, which has words only, is looked for in the text, dates in their order."""
    records = [record for record in article.get(kind) or () if not is_optional(record)]
    if kind == "dates" and any(item.get("start") is None for record in records for item in _evidence(record)):
        return {place for place in places_of_dates(records, text) if place}
    return {bounds for record in records for item in _evidence(record) if (bounds := _bounds(item, text))}


def _evidence(record: Record) -> Sequence[Record]:
    return record.get("evidence") or ()


def _bounds(item: Record, text: str) -> Bounds | None:
    if item.get("start") is not None and item.get("end") is not None:
        return item["start"], item["end"]
    words = str(item.get("text") or "")
    start = text.find(words)
    return (start, start + len(words)) if words and start >= 0 else None


def _overlapping(mine: Iterable[Bounds], theirs: Iterable[Bounds]) -> Counts:
    """Each span is right that shares words with one of the other side; several may share one."""
    mine, theirs = list(mine), list(theirs)
    found = sum(any(a < d and c < b for c, d in theirs) for a, b in mine)
    stray = sum(not any(a < d and c < b for a, b in mine) for c, d in theirs)
    return Counts(found, len(mine) - found, stray)


def spans_table(counts: dict[str, SpanCounts]) -> Table:
    """Span-level counts to a table."""
    table = Table(title="Spans of evidence", title_justify="left")
    for name in ("", "right", "missed", "spurious", "exact F1", "overlap F1"):
        table.add_column(name, justify="right" if name else "left")
    for kind, count in counts.items():
        exact = count.exact
        cells = (str(exact.right), str(exact.missed), str(exact.spurious), f"{exact.f1:.3f}", f"{count.overlap.f1:.3f}")
        table.add_row(kind, *cells)
    return table

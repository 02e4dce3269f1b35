"""`extractor score --by` and `--spans`: scores of parts, and span-level counts."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from extractor.cli.screen import print_json, print_result
from extractor.evaluation.breakdown import breakdown, breakdown_json, breakdown_table
from extractor.evaluation.spans import span_counts_of_files, spans_table


def print_breakdown(gold: Path, predictions: Path, by: str, *, as_json: bool) -> None:
    """Scores by site, year or length, as a table or as JSON."""
    parts = breakdown(gold, predictions, by)
    if as_json:
        print_json(breakdown_json(parts))
    else:
        print_result(breakdown_table(parts, by))


def print_spans(gold: Path, predictions: Path, *, as_json: bool) -> None:
    """Span-level counts, as a table or as JSON."""
    counts = span_counts_of_files(gold, predictions)
    if as_json:
        print_json({kind: asdict(count) for kind, count in counts.items()})
    else:
        print_result(spans_table(counts))

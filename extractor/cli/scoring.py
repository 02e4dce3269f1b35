"""What `extractor score` prints beside its tables: scores of parts, spans, and files of errors."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from extractor.cli.labels import Language
from extractor.cli.screen import print_json, print_result
from extractor.errors import InputError
from extractor.evaluation.breakdown import breakdown, breakdown_json, breakdown_table
from extractor.evaluation.confusion import confusion_json
from extractor.evaluation.differing import compared_slots, differing
from extractor.evaluation.error_list import errors_jsonl
from extractor.evaluation.scoring import Scores
from extractor.evaluation.spans import span_counts_of_files, spans_table
from extractor.whole import write_whole


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


def write_errors(scores: Scores, path: Path, language: Language) -> None:
    """Errors to a page that shows gold and prediction side by side (.html), or to lines of JSON (.jsonl).

    Raises `InputError` for another suffix and `ExtractorError` where the file cannot be written.
    """
    if path.suffix == ".html":
        from extractor.cli.viewing import look
        from extractor.viewer.errors import Differences, write_error_page

        confusion = {slot: confusion_json(found) for slot, found in scores.confusions.items()}
        articles = list(differing(scores.compared, path.parent))
        write_error_page(Differences(articles, compared_slots(), confusion), path, look(language))
    elif path.suffix == ".jsonl":
        write_whole(path, errors_jsonl(scores.misses, path.parent))
    else:
        raise InputError(f"{path}: errors are written to a .html or a .jsonl file; give it one of these suffixes")

"""`extractor view` and `extractor corrections`: JSON of the contract to a report, and what readers corrected back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from extractor.cli.labels import Language
from extractor.cli.screen import say
from extractor.cli.stored import records_of, write_records
from extractor.evaluation.diff import Difference, diff_article
from extractor.matching.rule import Rule
from extractor.matching.rulebook import load_rulebook
from extractor.patterns_folder import patterns_folder
from extractor.viewer.corrections import Applied, apply, read_corrections
from extractor.viewer.rendering import Look
from extractor.viewer.report import write_report


def view(
    sources: Sequence[str], output: Path, *, title: str | None, patterns: Sequence[Path], language: Language
) -> None:
    """Files and folders of contract JSON to a report; says what to open."""
    written = write_report(records_of(sources), output, look(language, title, patterns))
    say(f"open {written[0]} in a browser" + (f"; {len(written) - 1} parts" if len(written) > 1 else ""))


def look(language: Language, title: str | None = None, patterns: Sequence[Path] = ()) -> Look:
    """How a page speaks: its language, its heading, and what it can say of each rule."""
    return Look("vi" if language is Language.VI else "en", title, _rules(patterns))


def apply_corrections(corrections: Path, predictions: Sequence[str], output: Path | None) -> Applied:
    """A page's corrections to gold, one JSON object a line; without `output` nothing is written."""
    read = read_corrections(corrections)
    applied = apply(read, records_of(predictions))
    if output is not None:
        write_records(applied.articles, output)
    counts = ("accepted", "rejected", "edited", "added")
    said = ", ".join(f"{getattr(applied, name)} {name}" for name in counts)
    where = f": {output}" if output is not None else ""
    say(
        f"{len(applied.articles)} articles, {said}; "
        f"{applied.unjudged} records were not judged and kept as they were{where}"
    )
    return applied


def difference(applied: Applied) -> Difference:
    """What the reader changed, as the difference between the rules' records and the corrected ones."""
    found = Difference()
    for before, after in zip(applied.before, applied.articles, strict=True):
        about = after.get("article") or {}
        diff_article(found, str(about.get("source") or about.get("id") or "?"), before, after)
    return found


def _rules(patterns: Sequence[Path]) -> dict[str, Mapping[str, str]]:
    """What the report can say of each rule."""
    book = load_rulebook([patterns_folder(), *patterns])
    known: dict[str, Mapping[str, str]] = {rule.id: dict(_about(rule)) for rule in book.rules}
    for phrase in book.phrases:
        known[phrase.id] = {"label": phrase.label, "file": phrase.file, "example": ", ".join(phrase.terms[:4])}
    return known


def _about(rule: Rule) -> Iterator[tuple[str, Any]]:
    yield "label", rule.label
    yield "file", rule.file
    if rule.examples:
        yield "example", rule.examples[0].text

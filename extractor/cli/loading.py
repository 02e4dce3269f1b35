"""The `load` command: stored extractions to other storage, and a table of what that changed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.table import Table

from extractor.cli.labels import Language, label
from extractor.cli.screen import print_result, say
from extractor.errors import ContractError, ExtractorError
from extractor.sinks.opening import open_sink
from extractor.sinks.report import LoadReport, Refusal
from extractor.sinks.sources import read_source
from extractor.sinks.tee import Tee

_SHOWN = 20  # refusals on the screen; all of them are in the file of --refused


def load_sources(
    sources: Sequence[str], targets: Sequence[str], *, refused: Path | None, patience: float, language: Language
) -> None:
    """Every object of the sources to every target; prints what changed in each.

    Raises `ContractError` at the end, when all else is stored, if some objects were not.
    """
    program = _program()
    tee = Tee([open_sink(name, program=program, sources=sources, patience=patience, say=say) for name in targets])
    with tee:
        for source in sources:
            for line in read_source(source):
                tee.write(line)
    print_reports(tee.reports, refused, language)


def print_reports(reports: Sequence[LoadReport], refused: Path | None, language: Language) -> None:
    """What each target did; raises `ContractError` where objects were not stored, which go to the file `refused`."""
    for report in reports:
        _print(report, language)
    _tell_refused(reports, refused)


def _program() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"extractor {version('extractor')}"
    except PackageNotFoundError:
        return "extractor"


def _print(report: LoadReport, language: Language) -> None:
    numbers = (
        *((report.arrived, "arrived"), (report.stored, "stored")),
        *((report.unchanged, "unchanged"), (len(report.refused), "refused")),
    )
    print(f"{report.target}: " + ", ".join(f"{number:,} {label(word, language)}" for number, word in numbers if number))
    if report.changes:
        print_result(_changes_table(report, language))
    elif report.run_key:
        print(label("no_changes", language))


def _changes_table(report: LoadReport, language: Language) -> Table:
    table = Table()
    table.add_column(label("table", language))
    for word in ("added", "updated", "withdrawn"):
        table.add_column(label(word, language), justify="right")
    counts = report.changes.as_json()
    for name in dict.fromkeys(name for by_table in counts.values() for name in by_table):
        numbers = [counts[word].get(name, 0) for word in ("added", "updated", "withdrawn")]
        table.add_row(name, *(f"{number:,}" for number in numbers))
    return table


def _tell_refused(reports: Sequence[LoadReport], file: Path | None) -> None:
    refusals: dict[int, Refusal] = {refusal.number: refusal for report in reports for refusal in report.refused}
    for refusal in list(refusals.values())[:_SHOWN]:
        say(f"not stored: {refusal}")
    if file is not None and refusals:
        try:
            file.write_bytes(b"".join(refusal.line + b"\n" for refusal in refusals.values()))
        except OSError as error:
            raise ExtractorError(f"{file}: cannot be written: {error.strerror}") from error
    if refusals:
        where = f"they are in {file}" if file else "--refused FILE keeps them"
        raise ContractError(f"{len(refusals)} objects were not stored, for the reasons above; {where}")

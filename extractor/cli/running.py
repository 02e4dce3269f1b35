"""Paths to extractions to a file, the standard output or a table: the main job."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path

from extractor.cli.labels import KINDS, Language, label
from extractor.cli.opening import extraction_of
from extractor.cli.screen import print_result, say
from extractor.cli.versions import versions
from extractor.errors import ContractError, ExtractorError
from extractor.pipeline import Pipeline
from extractor.readers.sources import read_sources
from extractor.records import Extraction, PageWarning
from extractor.sinks.jsonl import JsonlWriter


@dataclass(slots=True)
class _Tally:
    """What a run has done so far: articles, records by kind and warnings by code."""

    articles: int = 0
    records: Counter[str] = field(default_factory=Counter)
    warnings: Counter[str] = field(default_factory=Counter)

    def add(self, extraction: Extraction) -> None:
        self.articles += 1
        self.records.update({kind: len(getattr(extraction, kind)) for kind in KINDS})
        self.warnings.update(warning.code for warning in extraction.warnings)


def run_paths(
    sources: Sequence[str], *, output: Path | None, table: bool, patterns: Sequence[Path], language: Language
) -> None:
    """The `run` command: every page to one JSON object, warnings to standard error, and a table if asked for.

    The last line on standard error says which versions made the records. Without a file and without a table
    the objects go to standard output. Raises at the end, when all pages are done, if a page had no records
    through a fault of this program.
    """
    pages = read_sources(sources)
    pipeline = Pipeline(patterns)
    tally = _Tally()
    with _writer(output, table) as writer:
        for page in pages:
            extraction = extraction_of(pipeline, page)
            tally.add(extraction)
            for warning in extraction.warnings:
                say(f"warning: {_located(extraction, warning)}")
            if writer is not None:
                writer.write(extraction)
            if table:
                _print_table(extraction, language)
    _report(tally, output, table, language)
    say(versions())
    _raise_faults(tally)


def _writer(output: Path | None, table: bool) -> AbstractContextManager[JsonlWriter | None]:
    if output is None and table:
        return nullcontext()
    return JsonlWriter(sys.stdout.buffer if output is None else output)


def _raise_faults(tally: _Tally) -> None:
    plea = "the warnings above say which; please report them with the page"
    if tally.warnings["contract"]:
        raise ContractError(f"{tally.warnings['contract']} pages gave records that break the contract; {plea}")
    if tally.warnings["failed"]:
        raise ExtractorError(f"{tally.warnings['failed']} pages could not be worked on; {plea}")


def _located(extraction: Extraction, warning: PageWarning) -> str:
    """A warning's message with the page's source before it, where it does not name it itself."""
    source = extraction.article.source
    return warning.message if source is None or source in warning.message else f"{source}: {warning.message}"


def _print_table(extraction: Extraction, language: Language) -> None:
    from extractor.cli.found import found_table

    print_result(found_table(extraction.model_dump(mode="json"), language))


def _report(tally: _Tally, output: Path | None, table: bool, language: Language) -> None:
    if table:
        from extractor.cli.found import count_table

        print_result(count_table(tally.records, tally.articles, language))
        if output is not None:
            print(f"{label('written', language)}: {output}")
    elif output is not None:
        records = ", ".join(f"{tally.records[kind]} {kind}" for kind in KINDS)
        say(f"{tally.articles} pages, {records}: {output}")

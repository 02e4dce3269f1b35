"""Paths to extractions to a file, the standard output or a table: the main job."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

from extractor.cli.labels import KINDS, Language, label
from extractor.cli.opening import extraction_of
from extractor.cli.screen import print_result, say
from extractor.errors import ContractError
from extractor.pipeline import Pipeline
from extractor.readers.folder import read_paths
from extractor.records import Extraction, PageWarning
from extractor.sinks.jsonl import JsonlWriter


def run_paths(
    paths: Sequence[Path], *, output: Path | None, table: bool, patterns: Sequence[Path], language: Language
) -> None:
    """The `run` command: every page to one JSON object, warnings to standard error, and a table if asked for.

    Without a file and without a table the objects go to standard output. Raises `ContractError` at the end,
    when all pages are done, if records of a page had to be left out because their evidence was wrong.
    """
    pages = read_paths(paths)
    pipeline = Pipeline(patterns)
    to_stdout = output is None and not table
    target = output if output is not None else sys.stdout.buffer
    totals: Counter[str] = Counter()
    articles, broken = 0, 0
    with JsonlWriter(target) if output is not None or to_stdout else nullcontext() as writer:
        for page in pages:
            extraction, sound = _checked(extraction_of(pipeline, page))
            broken += not sound
            articles += 1
            totals.update({kind: len(getattr(extraction, kind)) for kind in KINDS})
            for warning in extraction.warnings:
                say(f"warning: {_located(extraction, warning)}")
            if writer is not None:
                writer.write(extraction)
            if table:
                _print_table(extraction, language)
    _report(totals, articles, output, table, language)
    if broken:
        raise ContractError(f"{broken} pages gave records that break the contract; please report the lines above")


def _checked(extraction: Extraction) -> tuple[Extraction, bool]:
    """An extraction, without records if their evidence is wrong, so that one page does not end a run."""
    try:
        extraction.check_evidence()
    except ContractError as error:
        warning = PageWarning(code="contract", message=f"all records left out: {error}")
        warnings = [*extraction.warnings, warning]
        return Extraction(article=extraction.article, warnings=warnings), False
    return extraction, True


def _located(extraction: Extraction, warning: PageWarning) -> str:
    """A warning's message with the page's source before it, where it does not name it itself."""
    source = extraction.article.source
    return warning.message if source is None or source in warning.message else f"{source}: {warning.message}"


def _print_table(extraction: Extraction, language: Language) -> None:
    from extractor.cli.found import found_table

    print_result(found_table(extraction.model_dump(mode="json"), language))


def _report(totals: Counter[str], articles: int, output: Path | None, table: bool, language: Language) -> None:
    if table:
        from extractor.cli.found import count_table

        print_result(count_table(totals, articles, language))
        if output is not None:
            print(f"{label('written', language)}: {output}")
    elif output is not None:
        records = ", ".join(f"{totals[kind]} {kind}" for kind in KINDS)
        say(f"{articles} pages, {records}: {output}")

"""Paths to extractions to a file, the standard output or a table: the main job, and reading its results back."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from extractor.cli.labels import KINDS, Language, label
from extractor.cli.screen import print_result, say
from extractor.errors import ContractError, InputError
from extractor.page import Page
from extractor.pipeline import Pipeline
from extractor.readers.folder import PageFailure, read_paths
from extractor.records import Article, Extraction, PageWarning
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
            extraction, sound = _checked(_extraction(pipeline, page))
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


def _extraction(pipeline: Pipeline, page: Page | PageFailure) -> Extraction:
    if isinstance(page, Page):
        return pipeline.extract_or_warn(page)
    article = Article(id=Path(page.source).stem, source=page.source)
    return Extraction(article=article, warnings=[PageWarning(code=page.code, message=page.message)])


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


def extractions_of(file: Path, patterns: Sequence[Path]) -> Iterator[Mapping[str, Any]]:
    """A page, or JSON or JSONL of the contract (gold too), to the JSON objects of its articles."""
    if file.suffix.lower() in {".json", ".jsonl"}:
        from extractor.evaluation.gold import read_predictions

        yield from (item.record for item in read_predictions(file))
        return
    pages = read_paths([file])
    pipeline = Pipeline(patterns)
    for page in pages:
        yield _extraction(pipeline, page).model_dump(mode="json")


def one_page(file: Path) -> Page:
    """A path to its one page; raises `InputError` where it is a folder or cannot be read."""
    if file.is_dir():
        raise InputError(f"{file}: is a folder; give one page")
    page = next(iter(read_paths([file])))
    if isinstance(page, PageFailure):
        raise InputError(page.message)
    return page

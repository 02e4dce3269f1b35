"""A path on the command line to what is shown of it: one page, or the JSON objects of its articles."""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.errors import ContractError, InputError
from extractor.evaluation.gold import read_predictions
from extractor.page import Page
from extractor.readers.failure import PageFailure
from extractor.readers.sources import read_sources
from extractor.records import Article, Extraction, PageWarning

if TYPE_CHECKING:  # JSON is shown at once, without waiting for the rules to load
    from extractor.pipeline import Pipeline


def extraction_of(pipeline: Pipeline, page: Page | PageFailure) -> Extraction:
    """A page, or a file that gave none, to its extraction; what went wrong is among its warnings.

    No page ends a run: one on which this program fails, or whose evidence is wrong, gives a warning (`failed`,
    `contract`) and no records.
    """
    if isinstance(page, PageFailure):
        return _without_records(Article(id="", source=page.source), page.code, page.message)
    try:
        extraction = pipeline.extract_or_warn(page)
    except Exception as error:  # whatever a page of twenty years of archives may provoke
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}:{place.lineno}"
        reason = f"{page.source}: could not be worked on: {type(error).__name__}: {error} ({where})"
        return _without_records(Article(id="", source=page.source), "failed", reason)
    try:
        extraction.check_evidence()
    except ContractError as error:
        return _without_records(extraction.article, "contract", f"all records left out: {error}")
    return extraction


def _without_records(article: Article, code: str, message: str) -> Extraction:
    return Extraction(article=article, warnings=[PageWarning(code=code, message=message)])


def extractions_of(file: Path, patterns: Sequence[Path]) -> Iterator[Mapping[str, Any]]:
    """A page, or JSON or JSONL of the contract (gold too), to the JSON objects of its articles."""
    if file.suffix.lower() in {".json", ".jsonl"}:
        yield from (item.record for item in read_predictions(file))
        return
    pages = read_sources([file])
    from extractor.pipeline import Pipeline

    pipeline = Pipeline(patterns)
    for page in pages:
        yield extraction_of(pipeline, page).model_dump(mode="json")


def one_page(file: Path) -> Page:
    """A path to its one page; raises `InputError` where it is a folder, holds several pages or cannot be read."""
    if file.is_dir():
        raise InputError(f"{file}: is a folder; give one page")
    found = list(islice(read_sources([file]), 2))
    if len(found) != 1:
        raise InputError(f"{file}: holds {'several pages' if found else 'no page'}; give one page")
    if isinstance(found[0], PageFailure):
        raise InputError(found[0].message)
    return found[0]

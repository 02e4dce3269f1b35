"""A path on the command line to what is shown of it: one page, or the JSON objects of its articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from extractor.errors import InputError
from extractor.evaluation.gold import read_predictions
from extractor.page import Page
from extractor.readers.folder import PageFailure, read_paths
from extractor.runs.extracting import extraction_of


def extractions_of(file: Path, patterns: Sequence[Path]) -> Iterator[Mapping[str, Any]]:
    """A page, or JSON or JSONL of the contract (gold too), to the JSON objects of its articles."""
    if file.suffix.lower() in {".json", ".jsonl"}:
        yield from (item.record for item in read_predictions(file))
        return
    pages = read_paths([file])
    from extractor.pipeline import Pipeline  # JSON is shown at once, without waiting for the rules to load

    pipeline = Pipeline(patterns)
    for page in pages:
        yield extraction_of(pipeline, page).model_dump(mode="json")


def one_page(file: Path) -> Page:
    """A path to its one page; raises `InputError` where it is a folder or cannot be read."""
    if file.is_dir():
        raise InputError(f"{file}: is a folder; give one page")
    page = next(iter(read_paths([file])))
    if isinstance(page, PageFailure):
        raise InputError(page.message)
    return page

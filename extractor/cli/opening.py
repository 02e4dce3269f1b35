"""A path on the command line to what is shown of it: one page, or the JSON objects of its articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from extractor.errors import InputError
from extractor.evaluation.gold import read_predictions
from extractor.page import Page
from extractor.readers.failure import PageFailure
from extractor.readers.sources import read_sources
from extractor.runs.extracting import extraction_of


def extractions_of(file: Path, patterns: Sequence[Path]) -> Iterator[Mapping[str, Any]]:
    """A page, or JSON or JSONL of the contract (gold too), to the JSON objects of its articles."""
    if file.suffix.lower() in {".json", ".jsonl"}:
        yield from (item.record for item in read_predictions(file))
        return
    pages = read_sources([file])
    from extractor.pipeline import Pipeline  # JSON is shown at once, without waiting for the rules to load

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

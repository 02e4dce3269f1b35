"""What commands read records from, to JSON objects (files, folders, Parquet, databases), and objects to a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import orjson

from extractor.errors import ContractError, InputError
from extractor.evaluation.gold import read_gold
from extractor.shape import shape_fault
from extractor.stored import OBJECTS, files_of_extractions
from extractor.whole import write_whole


def records_of(sources: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Sources to the objects of the contract in them: JSON and JSONL (gold too), Parquet, `sqlite:///…`, run folders.

    Raises `InputError` where a source holds none, and names the line that is no JSON; `ContractError` for an object
    that is not of the contract's shape.
    """
    for source in sources:
        path = Path(source)
        by_sink = "://" in source or source == "-" or _is_stored(path)
        found = _by_sink(source) if by_sink else (dict(item.record) for item in read_gold(path))
        for number, one in enumerate(found, start=1):
            if one.get("article") is None:
                raise ContractError(f"{source}: object {number} has no article; is this what `extractor run` wrote?")
            yield one


def _is_stored(path: Path) -> bool:
    """True for what only the sinks read: compressed lines, Parquet, and lines that should not be read whole."""
    files = files_of_extractions(path) if path.is_dir() else [path]
    return bool(files) and not files[0].name.endswith(OBJECTS)


def _by_sink(source: str) -> Iterator[dict[str, Any]]:
    from extractor.sinks.sources import read_source

    for number, line in enumerate(read_source(source), start=1):
        try:
            found = orjson.loads(line)
        except orjson.JSONDecodeError as error:
            raise InputError(f"{source}: object {number} is not JSON: {error}") from error
        if fault := shape_fault(found):
            raise ContractError(f"{source}: object {number} is not of the contract: {fault}")
        yield found


def write_records(articles: Iterable[Mapping[str, Any]], path: Path) -> None:
    """Objects of the contract to a file of JSON lines, whole."""
    write_whole(path, b"".join(orjson.dumps(article) + b"\n" for article in articles))

"""Files that `run` wrote to the JSON objects of the contract, one at a time however large they are."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, cast

import orjson
import zstandard

from extractor.errors import InputError
from extractor.panel.articles import Record

_LINES = (".jsonl", ".jsonl.gz", ".jsonl.zst")
_ENDINGS = (*_LINES, ".json")


def read_extractions(paths: Iterable[Path]) -> Iterator[Record]:
    """JSONL files (`.gz` and `.zst` too), JSON files and folders of them to their objects, file after file.

    Raises `InputError`, naming file and line, for what is missing, unreadable or no JSON of the contract.
    """
    for path in paths:
        for file in files_of(path):
            yield from _objects(file)


def files_of(path: Path) -> list[Path]:
    """A path to the files that are read: itself, or of a folder all JSONL, or all JSON where it holds no JSONL."""
    if not path.exists():
        raise InputError(f"{path}: no such file or folder; give JSONL that `extractor run -o` wrote, or its folder")
    if path.is_file():
        if not path.name.endswith(_ENDINGS):
            raise InputError(f"{path}: not a .jsonl, .jsonl.gz, .jsonl.zst or .json file; give what `run -o` wrote")
        return [path]
    files = sorted(file for file in path.rglob("*") if file.is_file() and not file.name.startswith("."))
    found = [file for file in files if file.name.endswith(_LINES)]
    found = found or [file for file in files if file.name.endswith(".json")]
    if not found:
        raise InputError(f"{path}: holds no .jsonl and no .json file; give the folder that `extractor run -o` wrote")
    return found


def _objects(file: Path) -> Iterator[Record]:
    try:
        with _opened(file) as stream:
            if file.suffix == ".json":
                data = orjson.loads(stream.read())
                yield from (_checked(item, file, 1) for item in (data if isinstance(data, list) else [data]))
                return
            for number, line in enumerate(stream, start=1):
                if line.strip():
                    yield _checked(_parsed(line, file, number), file, number)
    except (OSError, EOFError, zstandard.ZstdError, orjson.JSONDecodeError) as error:
        raise InputError(f"{file}: cannot be read: {error}; write it anew with `extractor run -o`") from error


def _opened(file: Path) -> IO[bytes]:
    if file.suffix == ".gz":
        return cast(IO[bytes], gzip.open(file, "rb"))
    if file.suffix == ".zst":
        packed = zstandard.ZstdDecompressor().stream_reader(file.open("rb"), read_across_frames=True)
        return io.BufferedReader(cast(io.RawIOBase, packed))
    return file.open("rb")


def _parsed(line: bytes, file: Path, number: int) -> object:
    try:
        return orjson.loads(line.removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError as error:
        raise InputError(f"{file}: line {number} is no JSON: {error}; the file may be cut off") from error


def _checked(data: object, file: Path, number: int) -> Record:
    if not isinstance(data, dict) or not isinstance(data.get("article"), dict):
        raise InputError(f"{file}: line {number} is no object of the contract (it has no `article`)")
    return data

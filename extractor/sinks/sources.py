"""Where extractions are stored already → their lines of JSON: files of lines, Parquet, databases, standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from extractor.errors import InputError
from extractor.sinks.compressed import lines_of
from extractor.sinks.opening import is_database, open_store
from extractor.sinks.parquet import read_parquet
from extractor.sinks.reading_back import read_back
from extractor.sinks.schema import HEAD, VERSION_TABLE
from extractor.sinks.stores.store import Store, StoreError
from extractor.stored import LINES, files_of_extractions

_KINDS = "a .jsonl (.gz, .zst), .json or .parquet file, a folder of them, or a database's address"


def read_source(source: str) -> Iterator[bytes]:
    """One line of JSON an article from whatever a sink wrote: `read_source("sqlite:///reform.db")`; `-` is stdin.

    The lines of files come as they are and are not checked here. Raises `InputError` or `StoreError` where
    nothing can be read.
    """
    if source == "-":
        yield from (line.rstrip(b"\r\n") for line in sys.stdin.buffer if line.strip())
    elif is_database(source):
        store = opened(source)
        try:
            yield from read_back(store)
        finally:
            store.close()
    else:
        for path in _files(source):
            yield from _of_file(path)


def opened(address: str) -> Store:
    """A database that holds the schema, open for reading."""
    if address.startswith(("sqlite:", "duckdb:")):
        file = address.partition("://")[2].removeprefix("/").partition("?")[0]
        if not Path(file).is_file():
            raise InputError(f"{address}: there is no such file")
    store = open_store(address, read_only=True)
    try:
        store.connect()
        found = store.select(f"SELECT version_num FROM {VERSION_TABLE}")
    except StoreError:
        raise
    except Exception as error:
        raise StoreError(f"{store.name}: holds no extractions, or cannot be read: {_line(error)}") from error
    if found != [(HEAD,)]:
        raise StoreError(
            f"{store.name}: its schema has version {found[0][0] if found else 'unknown'}, this program reads {HEAD}; "
            "an older one is brought up to date by loading into it"
        )
    return store


def _line(error: Exception) -> str:
    return str(error).partition("\n")[0]


def _files(source: str) -> list[Path]:
    path = Path(source)
    if path.name == "*.parquet":
        path = path.parent
    if path.is_file():
        return [path]
    if not path.is_dir():
        raise InputError(f"{source}: no such file or folder; give {_KINDS}")
    found = files_of_extractions(path)
    if not found:
        raise InputError(f"{source}: holds no extractions; give {_KINDS}")
    return found


def _of_file(path: Path) -> Iterator[bytes]:
    if path.suffix == ".parquet":
        yield from read_parquet(path)
    elif path.suffix == ".json":
        yield _on_one_line(path)
    elif path.name.endswith(LINES):
        with lines_of(path) as lines:
            yield from lines
    else:
        raise InputError(f"{path}: of no known kind; give {_KINDS}, which `extractor run` makes of pages")


def _on_one_line(path: Path) -> bytes:
    """A whole file as one object: line ends of JSON are spaces between its parts."""
    try:
        return b" ".join(path.read_bytes().split(b"\n")).strip()
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error

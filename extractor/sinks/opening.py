"""The name of a target → the sink that writes it, or the database behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from extractor.errors import InputError
from extractor.sinks.database import BATCH, PATIENCE, DatabaseSink
from extractor.sinks.jsonl import JsonlWriter
from extractor.sinks.parquet import ParquetWriter
from extractor.sinks.stores.store import Store, StoreError
from extractor.sinks.tee import Sink, Tee
from extractor.stored import LINES

_KINDS = (
    "FILE.jsonl, FILE.jsonl.gz, FILE.jsonl.zst, DIR/*.parquet, sqlite:///FILE, postgresql://USER@HOST/DATABASE "
    "or duckdb:///FILE"
)


def open_sink(
    target: str,
    *,
    program: str = "extractor",
    sources: Sequence[str] = (),
    part: str | None = None,
    batch: int = BATCH,
    patience: float = PATIENCE,
    say: Callable[[str], None] = lambda message: None,
) -> Sink:
    """The sink for a target, to be entered as a context: `open_sink("sqlite:///reform.db")`.

    `part` names the file of a shard in a folder of Parquet; `program` and `sources` go to a database's table of
    loads; `batch` is in articles, `patience` in seconds that a lost server is waited for; `say` hears of waiting.
    Raises `InputError` for a target of no known kind.
    """
    if is_database(target):
        store = open_store(target)
        return DatabaseSink(store, program=program, sources=sources, batch=batch, patience=patience, say=say)
    path = Path(target)
    if path.name.endswith(LINES):
        return JsonlWriter(path)
    if path.suffix == ".parquet":
        return ParquetWriter(path.parent, part or ("part-00000" if path.stem == "*" else path.stem))
    raise InputError(f"{target}: no such kind of target; give {_KINDS}")


def open_sinks(
    targets: Sequence[str],
    *,
    program: str = "extractor",
    sources: Sequence[str] = (),
    say: Callable[[str], None] = lambda message: None,
) -> Tee:
    """Several targets as one; see `open_sink`."""
    return Tee([open_sink(target, program=program, sources=sources, say=say) for target in targets])


def is_database(name: str) -> bool:
    """True for an address such as `sqlite:///reform.db`, false for a path."""
    return "://" in name


def open_store(address: str, *, read_only: bool = False) -> Store:
    """The database at an address, not connected yet; raises `InputError` for an address of no known kind."""
    if address.startswith("duckdb://"):
        from extractor.sinks.stores.duckdb import DuckDbStore

        return DuckDbStore(address.removeprefix("duckdb://").removeprefix("/"), read_only=read_only)
    try:
        url = make_url(address)
    except ArgumentError as error:
        raise InputError(f"{address.partition('://')[0]}://…: is no address of a database; give {_KINDS}") from error
    return _store_of(url, read_only)


def _store_of(url: URL, read_only: bool) -> Store:
    kind = url.drivername.partition("+")[0]
    if kind == "sqlite":
        from extractor.sinks.stores.sqlite import SqliteStore

        return SqliteStore(url, read_only=read_only)
    if kind in {"postgresql", "postgres"}:
        try:
            from extractor.sinks.stores.postgres import PostgresStore
        except ImportError as error:
            raise StoreError('psycopg is not installed; install it with: pip install "extractor[postgres]"') from error
        return PostgresStore(url)
    raise InputError(f"{url.render_as_string(hide_password=True)}: no such kind of database; give {_KINDS}")

"""SQL over stored extractions through DuckDB, with the tables and views of the relational schema."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from extractor.errors import ExtractorError, InputError
from extractor.sinks.database import DatabaseSink
from extractor.sinks.report import Refusal
from extractor.sinks.sources import opened, read_source
from extractor.sinks.stores.duckdb import DuckDbStore
from extractor.sinks.stores.store import Store

_BATCH = 5000  # articles; nobody else waits for this database
# The query can reach neither files nor network, nor allow itself to.
_FENCE = "SET enable_external_access = false; SET lock_configuration = true"


class Answer:
    """What a query gave: names of columns, rows, and the objects that could not be read."""

    def __init__(self, columns: Sequence[str], rows: Sequence[Sequence[Any]], refused: Sequence[Refusal]) -> None:
        self.columns, self.rows, self.refused = columns, rows, refused


def ask(sql: str, sources: Sequence[str]) -> Answer:
    """The answer to a query over sources of any kind, put together as one load would put them.

    A single DuckDB file is asked as it is, read-only; anything else is read into memory first. Raises
    `ExtractorError` where DuckDB is not installed or does not understand the query.
    """
    if not sources:
        raise InputError("nothing to ask: name at least one source")
    refused: Sequence[Refusal] = []
    store: Store
    if len(sources) == 1 and sources[0].startswith("duckdb:"):
        store = opened(sources[0])
    else:
        store, refused = _in_memory(sources)
    assert isinstance(store, DuckDbStore)
    try:
        return _ask(store, sql, refused)
    finally:
        store.close()


def _in_memory(sources: Sequence[str]) -> tuple[DuckDbStore, Sequence[Refusal]]:
    store = DuckDbStore("")
    with DatabaseSink(store, program="query", sources=sources, batch=_BATCH, keep_open=True) as sink:
        for source in sources:
            for line in read_source(source):
                sink.write(line)
    return store, sink.report.refused


def _ask(store: DuckDbStore, sql: str, refused: Sequence[Refusal]) -> Answer:
    import duckdb

    try:
        store.connection.execute(_FENCE)
        found = store.connection.execute(sql)
        rows = found.fetchall()
        return Answer([column[0] for column in found.description or ()], rows, refused)
    except duckdb.Error as error:
        raise ExtractorError(f"the query: {error}; `extractor schema --sql` prints the tables and views") from error

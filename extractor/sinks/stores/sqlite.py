"""SQLite: one file, one writer at a time, readers never blocked."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import URL, Table, create_engine
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from extractor.sinks.stores.statements import Statements
from extractor.sinks.stores.store import Row, StoreError, Trouble
from extractor.sinks.upgrading import upgrade

_KEY_LIST = "SELECT value FROM json_each(?)"
_WAIT = 60.0  # seconds for other writers; a batch takes a fraction of one
_BUSY = ("locked", "busy", "disk I/O error")
_SETTINGS = (
    "PRAGMA page_size = 8192",  # of a new file: half as many pages to write of rows spread evenly
    # Readers go on while a loader writes; what is stored survives the program's death, if not always the machine's.
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA cache_size = -131072",  # KiB
    "PRAGMA wal_autocheckpoint = 16384",  # pages, 128 MB; those that several batches touch are then copied once
    "PRAGMA temp_store = MEMORY",
)


@cache
def _statements(table: Table) -> Statements:
    return Statements(table, dialect(paramstyle="qmark"), _KEY_LIST)


class SqliteStore:
    """A database in a file, or in memory for `sqlite://`."""

    def __init__(self, url: URL, *, read_only: bool = False) -> None:
        self.name = url.render_as_string(hide_password=True)
        self._path = url.database or ":memory:"
        self._read_only = read_only
        self._connection: sqlite3.Connection | None = None

    @property
    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            self.connect()
        assert self._connection is not None
        return self._connection

    def connect(self) -> None:
        """Open the file, which is made if its folder is there."""
        if self._connection is not None and self._path == ":memory:":
            return
        self.close()
        if self._path != ":memory:" and not Path(self._path).parent.is_dir():
            raise StoreError(f"{self.name}: there is no folder {Path(self._path).parent}; make it first")
        try:
            address = f"{Path(self._path).absolute().as_uri()}?mode=ro" if self._read_only else self._path
            self._connection = sqlite3.connect(
                address, uri=self._read_only, timeout=_WAIT, isolation_level=None, check_same_thread=False
            )
            for setting in () if self._read_only else _SETTINGS:
                self._connection.execute(setting)
        except sqlite3.Error as error:
            if self.judge(error) is Trouble.AGAIN:
                raise
            raise StoreError(f"{self.name}: cannot be opened: {error}") from error

    def prepare(self) -> None:
        """Make the schema or bring it up to date, while no other program does."""
        connection = self._open
        engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
        try:
            with engine.connect() as opened:
                opened.exec_driver_sql("BEGIN IMMEDIATE")
                upgrade(opened, self.name)
                opened.commit()
        except DBAPIError as error:
            raise (error.orig or error) from error

    def close(self) -> None:
        """Close the file."""
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
        self._connection = None

    def aside(self) -> None:
        """None: it would work in this process and wait for this program's own work."""

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Writing: the lock is taken at the start, since one taken later could meet another's and both would fail."""
        yield from self._within("BEGIN IMMEDIATE")

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Reading: others may write meanwhile, this program does not see it."""
        yield from self._within("BEGIN")

    def _within(self, begin: str) -> Iterator[None]:
        connection = self._open
        connection.execute(begin)
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):  # the first error says what happened
                connection.execute("ROLLBACK")
            raise

    def digests(self, table: Table, keys: Collection[str]) -> dict[str, str]:
        """The stored digests by key."""
        key = _statements(table).key
        query = f"SELECT {key}, digest FROM {table.name} WHERE {key} IN ({_KEY_LIST})"
        return dict(self._open.execute(query, (_json(keys),)))

    def claim(self, table: Table, rows: Sequence[Row]) -> dict[str, str]:
        """Insert what is new; the transaction has locked everything already."""
        before = self.digests(table, [row[0] for row in rows])
        self.insert(table, [row for row in rows if row[0] not in before])
        return before

    def insert(self, table: Table, rows: Sequence[Row]) -> None:
        """Insert rows that are surely new."""
        if rows:
            self._open.executemany(_statements(table).insert, rows)

    def insert_missing(self, table: Table, rows: Sequence[Row]) -> int:
        """Insert the rows whose keys are not there; gives their number."""
        return self._open.executemany(_statements(table).insert_missing, rows).rowcount if rows else 0

    def upsert(self, table: Table, rows: Sequence[Row]) -> None:
        """Insert rows, or put them in the place of those with their keys."""
        if rows:
            self._open.executemany(_statements(table).upsert, rows)

    def delete(self, table: Table, keys: Sequence[Row]) -> None:
        """Delete rows by primary key."""
        if keys:
            self._open.executemany(_statements(table).delete, keys)

    def fetch(self, table: Table, articles: Collection[str]) -> list[Row]:
        """All rows of the articles in a table."""
        return self._open.execute(_statements(table).fetch, (_json(articles),)).fetchall()

    def select(self, query: str, values: Sequence[Any] = ()) -> list[Row]:
        """The rows of a query."""
        return self._open.execute(query, values).fetchall()

    def execute(self, statement: str, values: Sequence[Any]) -> None:
        """A statement."""
        self._open.execute(statement, values)

    def judge(self, error: Exception) -> Trouble:
        """Busy files are tried again; what a row breaks concerns that row."""
        if isinstance(error, (sqlite3.IntegrityError, sqlite3.DataError, sqlite3.InterfaceError, OverflowError)):
            return Trouble.DATA
        if isinstance(error, sqlite3.OperationalError) and any(word in str(error) for word in _BUSY):
            return Trouble.AGAIN
        return Trouble.FATAL


def _json(keys: Collection[str]) -> str:
    return orjson.dumps(list(keys)).decode()

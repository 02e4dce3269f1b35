"""DuckDB: rows go in as Arrow tables; one program at a time has the file."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from typing import TYPE_CHECKING, Any

import pyarrow as pa
from sqlalchemy import BigInteger, Boolean, Dialect, Double, Table
from sqlalchemy.dialects.postgresql.base import PGDialect

from extractor.sinks.ddl import schema_sql
from extractor.sinks.schema import HEAD, TABLES, VERSION_TABLE
from extractor.sinks.stores.statements import Statements
from extractor.sinks.stores.store import Row, StoreError, Trouble

if TYPE_CHECKING:
    import duckdb

_KEY_LIST = "SELECT unnest(?)"
_TYPES = ((BigInteger, pa.int64()), (Double, pa.float64()), (Boolean, pa.bool_()))


@cache
def _statements(table: Table) -> Statements:
    dialect: Dialect = PGDialect(paramstyle="qmark")  # type: ignore[no-untyped-call]
    return Statements(table, dialect, _KEY_LIST)


@cache
def _arrow_schema(table: Table) -> pa.Schema:
    def kind(column: Any) -> pa.DataType:
        return next((arrow for sql, arrow in _TYPES if isinstance(column.type, sql)), pa.string())

    return pa.schema([(column.name, kind(column)) for column in table.c])


class DuckDbStore:
    """A database in a file, or in memory for an empty path."""

    def __init__(self, path: str, *, read_only: bool = False) -> None:
        self.name = f"duckdb:///{path}"
        self._path, self._read_only = path or ":memory:", read_only
        self._connection: duckdb.DuckDBPyConnection | None = None

    @property
    def connection(self) -> duckdb.DuckDBPyConnection:
        """The open connection; opened when first asked for."""
        if self._connection is None:
            self.connect()
        assert self._connection is not None
        return self._connection

    def connect(self) -> None:
        """Open the file; nothing is ever fetched from the network for it."""
        if self._connection is not None:
            return
        try:
            import duckdb
        except ImportError as error:
            raise StoreError('DuckDB is not installed; install it with: pip install "extractor[duckdb]"') from error
        offline: dict[str, str | bool | int | float | list[str]] = {
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
        }
        try:
            self._connection = duckdb.connect(self._path, read_only=self._read_only, config=offline)
        except duckdb.Error as error:
            raise StoreError(f"{self.name}: cannot be opened: {error}") from error

    def prepare(self) -> None:
        """Make the schema; raises `StoreError` where another version made it."""
        there = {name for (name,) in self.select("SELECT table_name FROM information_schema.tables")}
        if VERSION_TABLE in there:
            [(version,)] = self.select(f"SELECT version_num FROM {VERSION_TABLE}")
            if version != HEAD:
                raise StoreError(
                    f"{self.name}: its schema has version {version}, this program knows {HEAD}; "
                    "load into another file, from this one with the program that made it"
                )
        elif foreign := sorted(there & {table.name for table in TABLES}):
            raise StoreError(f"{self.name}: has tables that this program did not make: {', '.join(foreign)}")
        else:
            with self.transaction():
                self.connection.execute(schema_sql("duckdb"))

    def close(self) -> None:
        """Close the file."""
        if self._connection is not None:
            with suppress(Exception):
                self._connection.close()
        self._connection = None

    def aside(self) -> None:
        """None: it works in this process, with threads of its own."""

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing of what is written inside."""
        self.connection.begin()
        try:
            yield
            self.connection.commit()
        except BaseException:
            with suppress(Exception):  # the first error says what happened
                self.connection.rollback()
            raise

    reading = transaction

    def digests(self, table: Table, keys: Collection[str]) -> dict[str, str]:
        """The stored digests by key."""
        key = _statements(table).key
        query = f"SELECT {key}, digest FROM {table.name} WHERE {key} IN ({_KEY_LIST})"
        return dict(self.select(query, (list(keys),)))

    def claim(self, table: Table, rows: Sequence[Row]) -> dict[str, str]:
        """Insert what is new; no other program has the file."""
        before = self.digests(table, [row[0] for row in rows])
        self.insert(table, [row for row in rows if row[0] not in before])
        return before

    def insert(self, table: Table, rows: Sequence[Row]) -> None:
        """Insert rows that are surely new."""
        self._arrow(table, rows, "")

    def insert_missing(self, table: Table, rows: Sequence[Row]) -> int:
        """Insert the rows whose keys are not there; gives their number."""
        return self._arrow(table, rows, "ON CONFLICT DO NOTHING")

    def upsert(self, table: Table, rows: Sequence[Row]) -> None:
        """Insert rows, or put them in the place of those with their keys."""
        rest = ", ".join(f"{column.name} = EXCLUDED.{column.name}" for column in table.c if not column.primary_key)
        self._arrow(table, rows, f"ON CONFLICT DO UPDATE SET {rest}")

    def delete(self, table: Table, keys: Sequence[Row]) -> None:
        """Delete rows by primary key."""
        if keys:
            self.connection.executemany(_statements(table).delete, [list(key) for key in keys])

    def fetch(self, table: Table, articles: Collection[str]) -> list[Row]:
        """All rows of the articles in a table."""
        return self.select(_statements(table).fetch, (list(articles),))

    def select(self, query: str, values: Sequence[Any] = ()) -> list[Row]:
        """The rows of a query."""
        return self.connection.execute(query, list(values)).fetchall()

    def execute(self, statement: str, values: Sequence[Any]) -> None:
        """A statement."""
        self.connection.execute(statement, list(values))

    def judge(self, error: Exception) -> Trouble:
        """What a row breaks concerns that row; there is no connection to lose."""
        import duckdb

        rows = (
            duckdb.ConstraintException,
            duckdb.DataError,
            duckdb.ConversionException,
            OverflowError,
            pa.ArrowException,
        )
        return Trouble.DATA if isinstance(error, rows) else Trouble.FATAL

    def _arrow(self, table: Table, rows: Sequence[Row], conflict: str) -> int:
        if not rows:
            return 0
        schema = _arrow_schema(table)
        columns = [pa.array(values, field.type) for values, field in zip(zip(*rows, strict=True), schema, strict=True)]
        self.connection.register("arriving", pa.Table.from_arrays(columns, schema=schema))
        try:
            inserted = self.connection.execute(f"INSERT INTO {table.name} SELECT * FROM arriving {conflict}").fetchone()
        finally:
            self.connection.unregister("arriving")
        return int(inserted[0]) if inserted else 0

"""PostgreSQL: COPY for what is new, COPY into staging tables and a merge for what may be there already."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from typing import TYPE_CHECKING, Any

import psycopg
from psycopg import errors, sql
from psycopg.types.string import TextLoader
from sqlalchemy import URL, Dialect, Table, create_engine
from sqlalchemy.dialects.postgresql.psycopg import dialect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from extractor.sinks.stores.statements import Statements, merged
from extractor.sinks.stores.store import Row, StoreError, Trouble
from extractor.sinks.upgrading import upgrade

if TYPE_CHECKING:
    from psycopg.cursor import Cursor

_DIALECT: Dialect = dialect(paramstyle="format")  # type: ignore[no-untyped-call]
_KEY_LIST = "SELECT unnest(%s::text[])"
# Makers and upgraders of the schema take turns by this number, which means nothing else.
_SCHEMA_LOCK = 7_305_441_236_550_113_021
_AGAIN = (
    errors.AdminShutdown, errors.CrashShutdown, errors.CannotConnectNow, errors.TooManyConnections,
    errors.DeadlockDetected, errors.SerializationFailure, errors.LockNotAvailable,
    errors.IdleInTransactionSessionTimeout,
)  # fmt: skip
_DATA = (psycopg.DataError, psycopg.IntegrityError, errors.ProgramLimitExceeded, OverflowError)
# What no waiting mends when a connection is refused.
_HOPELESS = (
    "authentication failed",
    "no password supplied",
    "does not exist",
    "translate host name",
    "permission denied",
)


@cache
def _statements(table: Table) -> Statements:
    return Statements(table, _DIALECT, _KEY_LIST)


@cache
def _merged(table: Table, update: bool) -> str:
    return merged(table, _stage(table), update=update, dialect=_DIALECT)


@cache
def _copy(table_name: str, columns: tuple[str, ...]) -> sql.Composed:
    names = sql.SQL(", ").join(map(sql.Identifier, columns))
    return sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table_name), names)


def _stage(table: Table) -> str:
    return f"stage_{table.name}"


class PostgresStore:
    """A database of a PostgreSQL server, by libpq's address."""

    def __init__(self, url: URL) -> None:
        self._url = url
        self.name = url.render_as_string(hide_password=True)
        self._address = url.set(drivername="postgresql").render_as_string(hide_password=False)
        self._connection: psycopg.Connection[Row] | None = None
        self._stages: set[str] = set()
        self._staging = True

    @property
    def _open(self) -> psycopg.Connection[Row]:
        if self._connection is None:
            self.connect()
        assert self._connection is not None
        return self._connection

    def connect(self) -> None:
        """Open a connection; raises psycopg's own errors, which `judge` knows."""
        self.close()
        self._stages.clear()
        self._connection = psycopg.connect(
            self._address, autocommit=True, connect_timeout=10, application_name="extractor"
        )
        self._connection.adapters.register_loader("json", TextLoader)

    def prepare(self) -> None:
        """Make the schema or bring it up to date, while no other program does."""
        engine = create_engine(
            "postgresql+psycopg://", creator=lambda: psycopg.connect(self._address), poolclass=NullPool
        )
        try:
            with engine.begin() as connection:
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_SCHEMA_LOCK})")
                upgrade(connection, self.name)
        except DBAPIError as error:
            if isinstance(error.orig, errors.InsufficientPrivilege):
                raise StoreError(
                    f"{self.name}: this role may not make or upgrade the schema ({_first_line(error.orig)}); load once "
                    "as a role with CREATE, or have one run what `extractor schema --sql --dialect postgresql` prints"
                ) from error
            raise (error.orig or error) from error

    def close(self) -> None:
        """Close the connection, dead or alive."""
        if self._connection is not None:
            with suppress(psycopg.Error):
                self._connection.close()
        self._connection = None

    def aside(self) -> PostgresStore | None:
        """A second connection: the server stores one batch while this program makes the next one ready."""
        second = PostgresStore(self._url)
        try:
            second.connect()
        except psycopg.Error:  # a role or server may allow no more of them
            return None
        return second

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing of what is written inside."""
        try:
            with self._open.transaction():
                yield
        except BaseException:
            self._stages.clear()  # one made in this transaction went with it
            raise

    @contextmanager
    def reading(self) -> Iterator[None]:
        """One unchanging view of all tables."""
        with self._open.transaction():
            self._open.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield

    def digests(self, table: Table, keys: Collection[str]) -> dict[str, str]:
        """The stored digests by key."""
        key = _statements(table).key
        query = f"SELECT {key}, digest FROM {table.name} WHERE {key} = ANY(%s)"
        return dict(self._run(query, (list(keys),)).fetchall())

    def claim(self, table: Table, rows: Sequence[Row]) -> dict[str, str]:
        """Insert what is new and lock the rest, in the order of keys.

        An update that changes nothing locks a row and gives nothing back; what comes back was inserted.
        """
        if not rows:
            return {}
        key = _statements(table).key
        rows = sorted(rows, key=lambda row: str(row[0]))
        lock = f" ON CONFLICT ({key}) DO UPDATE SET digest = EXCLUDED.digest WHERE false RETURNING {key}"
        if self._stage(table, rows):
            statement = _merged(table, False).rpartition(" ON CONFLICT")[0] + lock
            inserted = {row[0] for row in self._run(statement).fetchall()}
            self._run(f"DELETE FROM {_stage(table)}")
        else:
            inserted = {
                row[0] for values in rows for row in self._run(_statements(table).insert + lock, values).fetchall()
            }
        return self.digests(table, [row[0] for row in rows if row[0] not in inserted])

    def insert(self, table: Table, rows: Sequence[Row]) -> None:
        """Copy rows that are surely new straight into their table."""
        if rows:
            self._copy(table.name, table, rows)

    def insert_missing(self, table: Table, rows: Sequence[Row]) -> int:
        """Insert the rows whose keys are not there, in the order of keys; gives their number."""
        return self._merge(table, rows, update=False) if rows else 0

    def upsert(self, table: Table, rows: Sequence[Row]) -> None:
        """Insert rows, or put them in the place of those with their keys."""
        if rows:
            self._merge(table, rows, update=True)

    def delete(self, table: Table, keys: Sequence[Row]) -> None:
        """Delete rows by primary key."""
        if keys:
            with self._open.cursor() as cursor:
                cursor.executemany(_statements(table).delete, keys)

    def fetch(self, table: Table, articles: Collection[str]) -> list[Row]:
        """All rows of the articles in a table."""
        return self._run(_statements(table).fetch, (list(articles),)).fetchall()

    def select(self, query: str, values: Sequence[Any] = ()) -> list[Row]:
        """The rows of a query."""
        return self._run(query.replace("?", "%s"), values).fetchall()

    def execute(self, statement: str, values: Sequence[Any]) -> None:
        """A statement."""
        self._run(statement.replace("?", "%s"), values)

    def judge(self, error: Exception) -> Trouble:
        """Lost connections and deadlocks are tried again; what a row breaks concerns that row."""
        if isinstance(error, _DATA):
            return Trouble.DATA
        if isinstance(error, psycopg.OperationalError) and (
            isinstance(error, _AGAIN) or self._connection is None or self._connection.broken or self._connection.closed
        ):
            return Trouble.FATAL if any(word in str(error) for word in _HOPELESS) else Trouble.AGAIN
        return Trouble.FATAL

    def _run(self, statement: str, values: Sequence[Any] | None = None) -> Cursor[Row]:
        return self._open.execute(statement, values)

    def _copy(self, into: str, table: Table, rows: Sequence[Row]) -> None:
        with self._open.cursor() as cursor, cursor.copy(_copy(into, tuple(table.c.keys()))) as copy:
            for row in rows:
                copy.write_row(row)

    def _stage(self, table: Table, rows: Sequence[Row]) -> bool:
        """Copy rows into the table's staging table; false where this role may have none."""
        name = _stage(table)
        if self._staging and name not in self._stages:
            try:
                with self._open.transaction():
                    self._run(f"CREATE TEMPORARY TABLE IF NOT EXISTS {name} (LIKE {table.name}) ON COMMIT DELETE ROWS")
            except errors.InsufficientPrivilege:
                self._staging = False
            self._stages.add(name)
        if self._staging:
            self._copy(name, table, rows)
        return self._staging

    def _merge(self, table: Table, rows: Sequence[Row], *, update: bool) -> int:
        width = len(table.primary_key.columns)
        rows = sorted(rows, key=lambda row: row[:width])
        if self._stage(table, rows):
            count = self._run(_merged(table, update)).rowcount
            self._run(f"DELETE FROM {_stage(table)}")
            return count
        statements = _statements(table)
        with self._open.cursor() as cursor:
            cursor.executemany(statements.upsert if update else statements.insert_missing, rows)
            return cursor.rowcount


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]

"""What the loader asks of a database; each of the siblings here does it in the way its database does it fastest."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager
from enum import Enum
from typing import Any, Protocol

from sqlalchemy import Table

from extractor.errors import ExtractorError

Row = tuple[Any, ...]


class StoreError(ExtractorError):
    """A database that cannot be used: says which, why and what to do."""


class Trouble(Enum):
    """What an error of a database calls for."""

    AGAIN = "the connection is lost or the database is busy: try again"
    DATA = "some row is not accepted: find it and leave it out"
    FATAL = "nothing helps"


class Store(Protocol):
    """One connection to one database that has the schema; all writing happens within `transaction`.

    Rows are tuples in the order of their table's columns, JSON in them is text.
    """

    name: str

    def connect(self) -> None:
        """Open the connection, anew if there was one."""

    def prepare(self) -> None:
        """Make the schema or bring it up to date; raises `StoreError` where that cannot be."""

    def close(self) -> None:
        """Close the connection, whatever state it is in."""

    def aside(self) -> Store | None:
        """A second connection, to read what is stored while this one writes in a thread of its own.

        None where that saves no time, because the database works in this process, or where none is to be had.
        """

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing of what is written inside."""

    def reading(self) -> AbstractContextManager[None]:
        """One unchanging view of all tables for what is read inside."""

    def digests(self, table: Table, keys: Collection[str]) -> dict[str, str]:
        """The stored digests of articles, copies or pages, by key."""

    def claim(self, table: Table, rows: Sequence[Row]) -> dict[str, str]:
        """Insert the rows that are new and lock all; gives the digests of those that were there before.

        No other loader can change a claimed row before the transaction ends. Two loaders that claim the same
        rows wait for each other in the order of keys, so that none waits for one that waits for it.
        """

    def insert(self, table: Table, rows: Sequence[Row]) -> None:
        """Insert rows that are surely new."""

    def insert_missing(self, table: Table, rows: Sequence[Row]) -> int:
        """Insert the rows whose keys are not there; gives their number."""

    def upsert(self, table: Table, rows: Sequence[Row]) -> None:
        """Insert rows, or put them in the place of those with their keys."""

    def delete(self, table: Table, keys: Sequence[Row]) -> None:
        """Delete rows by primary key."""

    def fetch(self, table: Table, articles: Collection[str]) -> list[Row]:
        """All rows of the articles in a table."""

    def select(self, query: str, values: Sequence[Any] = ()) -> list[Row]:
        """The rows of a query; `?` stands for a value."""

    def execute(self, statement: str, values: Sequence[Any]) -> None:
        """A statement; `?` stands for a value."""

    def judge(self, error: Exception) -> Trouble:
        """What an error that this database raised calls for."""

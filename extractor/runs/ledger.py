"""The ledger of a run: what became of every page and where its line is, in one SQLite file.

It is the only truth about a run. A part file counts once its pages stand here; a rename that was due when the
process ended stands here too and is done first thing next time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from extractor.errors import ExtractorError
from extractor.runs.answers import State

LEDGER = "ledger.sqlite"
_LAYOUT = 1
_TABLES = """
CREATE TABLE pages (
  source TEXT PRIMARY KEY, hash BLOB NOT NULL, key BLOB NOT NULL, serial INTEGER NOT NULL, state TEXT NOT NULL,
  part INTEGER, position INTEGER NOT NULL, file TEXT, start INTEGER NOT NULL, length INTEGER NOT NULL,
  records TEXT NOT NULL, warnings TEXT NOT NULL, duplicate_of TEXT, signature BLOB, trouble TEXT
) WITHOUT ROWID;
CREATE INDEX pages_of_part ON pages (part, position);
CREATE TABLE renames (final TEXT PRIMARY KEY, temporary TEXT);
CREATE TABLE runs (serial INTEGER PRIMARY KEY, mode TEXT NOT NULL, choice TEXT NOT NULL, finished INTEGER NOT NULL);
"""


class Entry(NamedTuple):
    """A page's row, in the order of the columns.

    `part` is None for a page of an earlier run whose part has been written anew without it. `file` holds the page's
    line at `start`, `length` bytes with its line end, and is None for a skipped page. `records` and `warnings` are
    JSON (a count for each kind, a code for each warning), `trouble` too. `signature` tells the article's copies.
    """

    source: str
    hash: bytes
    key: bytes
    serial: int
    state: State
    part: int | None
    position: int
    file: str | None
    start: int
    length: int
    records: str
    warnings: str
    duplicate_of: str | None
    signature: bytes | None
    trouble: str | None


_COLUMNS = ", ".join(Entry._fields)
_STANDING = "SELECT key, state, serial FROM pages WHERE source = ?"
_INSERT = f"INSERT OR REPLACE INTO pages ({_COLUMNS}) VALUES ({', '.join('?' * len(Entry._fields))})"


class Ledger:
    """The open ledger of a run folder; made where there is none, unless it is opened for reading only."""

    def __init__(self, folder: Path, read_only: bool = False) -> None:
        self._path = folder / LEDGER
        try:
            self._connection = self._open(read_only)
            (layout,) = self._connection.execute("PRAGMA user_version").fetchone()
            if layout == 0 and not read_only:
                self._connection.executescript(f"BEGIN; {_TABLES} PRAGMA user_version = {_LAYOUT}; COMMIT;")
                layout = _LAYOUT
        except sqlite3.Error as error:
            raise ExtractorError(
                f"{self._path}: cannot be read as a ledger: {error}; give another run folder"
            ) from error
        if layout != _LAYOUT:
            raise ExtractorError(f"{self._path}: written by another version of this program; give another run folder")

    def _open(self, read_only: bool) -> sqlite3.Connection:
        address = f"{self._path.absolute().as_uri()}?mode={'ro' if read_only else 'rwc'}"
        connection = sqlite3.connect(address, uri=True, isolation_level=None)
        if not read_only:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")  # what is committed outlives a power cut too
        return connection

    def close(self) -> None:
        """Close the file; what is not committed is lost."""
        self._connection.close()

    def find(self, source: str) -> Entry | None:
        """A page's source to its row."""
        row = self._connection.execute(f"SELECT {_COLUMNS} FROM pages WHERE source = ?", (source,)).fetchone()
        return None if row is None else Entry(*row)

    def is_empty(self) -> bool:
        """True where no page stands in it."""
        return self._connection.execute("SELECT 1 FROM pages LIMIT 1").fetchone() is None

    def standing(self, source: str) -> tuple[bytes, State, int] | None:
        """A page's source to the key, state and serial number of its row; this is asked for every page of a run."""
        found: tuple[bytes, State, int] | None = self._connection.execute(_STANDING, (source,)).fetchone()
        return found

    def part(self, number: int) -> list[Entry]:
        """The pages of a part, in their order."""
        rows = self._connection.execute(f"SELECT {_COLUMNS} FROM pages WHERE part = ? ORDER BY position", (number,))
        return [Entry(*row) for row in rows]

    def counts(self) -> dict[str, int]:
        """How many pages of the parts are in each state."""
        return dict(self._connection.execute("SELECT state, count(*) FROM pages WHERE part IS NOT NULL GROUP BY state"))

    def write_part(
        self,
        number: int,
        entries: Iterable[Entry],
        retired: Mapping[str, str],
        renames: Mapping[str, str | None],
    ) -> None:
        """Put down a part in one transaction: its pages, where its former pages' lines are kept, the renames due."""
        with self._transaction():
            for file, kept_as in retired.items():
                self._connection.execute(
                    "UPDATE pages SET file = ? WHERE part = ? AND file = ?", (kept_as, number, file)
                )
            self._connection.execute("UPDATE pages SET part = NULL WHERE part = ?", (number,))
            # In the order of the table's tree, whose leaves are then filled one after another.
            self._connection.executemany(_INSERT, sorted(entries, key=itemgetter(0)))
            self._add_renames(renames)

    def drop_from(self, number: int, renames: Mapping[str, str | None]) -> int:
        """Forget all pages that are in no part, and the parts from a number on; the answer is how many pages."""
        with self._transaction():
            dropped = self._connection.execute("DELETE FROM pages WHERE part IS NULL OR part >= ?", (number,)).rowcount
            self._add_renames(renames)
        return dropped

    def renames(self) -> list[tuple[str, str | None]]:
        """The renames that are due: the final name, and the name it has now or None where a file is to go."""
        return list(self._connection.execute("SELECT final, temporary FROM renames"))

    def renamed(self) -> None:
        """All renames have been done."""
        self._connection.execute("DELETE FROM renames")

    def begin_run(self, mode: str, choice: str) -> int:
        """The serial number of a new run, or of the last one where that is of the same mode and did not finish."""
        last = self.last_run()
        if last and last[1] == mode and not last[3]:
            serial = last[0]
            self._connection.execute("UPDATE runs SET choice = ? WHERE serial = ?", (choice, serial))
        else:
            serial = last[0] + 1 if last else 1
            self._connection.execute("INSERT INTO runs VALUES (?, ?, ?, 0)", (serial, mode, choice))
        return serial

    def end_run(self, serial: int) -> None:
        """The run has come to its end."""
        self._connection.execute("UPDATE runs SET finished = 1 WHERE serial = ?", (serial,))

    def last_run(self) -> tuple[int, str, str, bool] | None:
        """The last run's serial number, mode, choice of pages (JSON), and whether it came to its end."""
        row = self._connection.execute("SELECT * FROM runs ORDER BY serial DESC LIMIT 1").fetchone()
        return None if row is None else (row[0], row[1], row[2], bool(row[3]))

    def _add_renames(self, renames: Mapping[str, str | None]) -> None:
        self._connection.executemany("INSERT OR REPLACE INTO renames VALUES (?, ?)", renames.items())

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")


def state_counts(folder: Path) -> dict[str, int]:
    """A run folder to how many pages of its parts are in each state, without disturbing a run that is under way."""
    with closing(Ledger(folder, read_only=True)) as ledger:
        return ledger.counts()

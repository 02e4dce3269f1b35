"""Where in an archive the pages stand that later records refer to instead of holding them again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from hashlib import blake2b
from typing import NamedTuple

from extractor.readers.framing import Place

# A place so far into its member is not looked up again: all before it would have to be decompressed each time.
_FAR = 16 * 1024 * 1024
# The first page of a name stays; a page takes the place of what is none, such as the same words under a bad status.
_REMEMBER = (
    "INSERT INTO originals VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE "
    "SET member = excluded.member, position = excluded.position WHERE position IS NULL"
)


class Reference(NamedTuple):
    """A record that stands for another: its own place and address, its date, and the names of the other one."""

    source: str
    url: str | None
    fetched: str | None
    keys: tuple[str, ...]
    may_be_page: bool


class Originals:
    """Names of records (`sha1:…`, `<urn:uuid:…>`, address and date) to their places, for one archive.

    On disk, in a private file that goes with the connection, so that an archive of any length takes no more memory.
    """

    def __init__(self) -> None:
        self._table = sqlite3.connect("", isolation_level=None)
        self._table.execute("PRAGMA journal_mode=OFF")
        self._table.execute("CREATE TABLE originals (key INTEGER PRIMARY KEY, member, position)")
        self._table.execute("CREATE TABLE waiting (source, url, fetched, keys, may_be_page)")
        self._table.execute("BEGIN")

    def add(self, keys: tuple[str, ...], place: Place | None) -> None:
        """Remember where a record stands, or, without a place, that it is no page."""
        if place is not None and place.member is not None and place.position > _FAR:
            return
        member, position = (None, None) if place is None else (place.member, place.position)
        rows = [(_hashed(key), member, position) for key in keys]
        self._table.executemany(_REMEMBER, rows)

    def find(self, keys: tuple[str, ...]) -> tuple[bool, Place | None]:
        """The surest name that is known to whether there is one and its place; no place: it is no page."""
        for key in keys:
            row = self._table.execute(
                "SELECT member, position FROM originals WHERE key = ?", (_hashed(key),)
            ).fetchone()
            if row is not None:
                return True, None if row[1] is None else Place(row[0], row[1])
        return False, None

    def wait(self, reference: Reference) -> None:
        """Keep a reference to what has not come yet; two writers at work on one archive leave such."""
        row = (*reference[:3], "\n".join(reference.keys), reference.may_be_page)
        self._table.execute("INSERT INTO waiting VALUES (?, ?, ?, ?, ?)", row)

    def waiting(self) -> Iterator[Reference]:
        """The references kept, in the order in which they came."""
        for source, url, fetched, keys, may_be_page in self._table.execute("SELECT * FROM waiting ORDER BY rowid"):
            yield Reference(source, url, fetched, tuple(keys.split("\n")), bool(may_be_page))

    def close(self) -> None:
        """Give the disk back."""
        self._table.close()


def _hashed(key: str) -> int:
    return int.from_bytes(blake2b(key.encode("utf-8", "replace"), digest_size=8).digest(), "big", signed=True)

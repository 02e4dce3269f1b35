"""Pages from everywhere to the same with sources that tell them apart."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import blake2b

from extractor.page import Page
from extractor.readers.failure import PageFailure


def told_apart(found: Iterable[Page | PageFailure]) -> Iterator[Page | PageFailure]:
    """What comes with a source that came before gets a number: the second `a.tar!tin.html` is `a.tar!tin.html~2`.

    What came before is kept on disk, eight bytes for a source, so that a run of any length takes no more memory.
    """
    table = sqlite3.connect("", isolation_level=None)
    try:
        table.execute("PRAGMA journal_mode=OFF")
        table.execute("CREATE TABLE sources (source INTEGER PRIMARY KEY, times)")
        table.execute("BEGIN")
        for item in found:
            source = named = item.source or ""
            while (times := _count(table, source)) > 1:
                source = f"{source}~{times}"
            yield item if source == named else replace(item, source=source)
    finally:
        table.close()


def _count(table: sqlite3.Connection, source: str) -> int:
    key = int.from_bytes(blake2b(source.encode("utf-8", "replace"), digest_size=8).digest(), "big", signed=True)
    if table.execute("INSERT OR IGNORE INTO sources VALUES (?, 1)", (key,)).rowcount:
        return 1  # nearly always
    counting = "UPDATE sources SET times = times + 1 WHERE source = ? RETURNING times"
    return int(table.execute(counting, (key,)).fetchone()[0])

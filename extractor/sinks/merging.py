"""A batch of articles into a store within one transaction: what is new is inserted, what differs is compared.

A record that is there again under its key is updated where it differs; one that is not is withdrawn. What is updated
or withdrawn goes to the history as it was, with the load that did it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import orjson
from sqlalchemy import JSON, Table

from extractor.sinks.intake import Batch
from extractor.sinks.report import Changes
from extractor.sinks.rows import Row, Rows
from extractor.sinks.schema import KINDS
from extractor.sinks.stores.store import Store
from extractor.sinks.tables.articles import article_warnings, articles, copies, pages
from extractor.sinks.tables.loads import history
from extractor.sinks.tables.units import unit_successors, units

# Parents before children, so that foreign keys hold at every step.
_OF_ARTICLES = (article_warnings, *(kind.table for kind in KINDS), *(kind.evidence for kind in KINDS))
_RECORDS = {kind.table.name for kind in KINDS}
# Columns that say how a row came here, not what it says.
_BOOKKEEPING = {"digest", "run_key"}
_KEY, _DIGEST, _RUN, _SOURCE = map(list(articles.c.keys()).index, ("article_key", "digest", "run_key", "source"))


@dataclass(slots=True)
class _Difference:
    """What has to be written to a table so that it says what the new rows say."""

    table: Table
    inserted: list[Row] = field(default_factory=list)
    replaced: list[Row] = field(default_factory=list)
    deleted: list[Row] = field(default_factory=list)


def merge(store: Store, batch: Batch) -> Changes:
    """Store a batch within the open transaction; gives what changed."""
    return _Merge(store, batch.run).merge(batch)


class _Merge:
    def __init__(self, store: Store, run: str) -> None:
        self._store, self._run = store, run
        self._changes = Changes()
        self._past: list[Row] = []
        self._now = datetime.now(UTC).isoformat(timespec="seconds")

    def merge(self, batch: Batch) -> Changes:
        # In the order of keys, rows that belong together on disk are written together.
        batch.articles.sort(key=lambda rows: str(rows["articles"][0][_KEY]))
        claimed = [rows["articles"][0] for rows in batch.articles]
        before = self._store.claim(articles, claimed)
        fresh = [rows for rows, row in zip(batch.articles, claimed, strict=True) if row[_KEY] not in before]
        differing = [
            rows
            for rows, row in zip(batch.articles, claimed, strict=True)
            if before.get(row[_KEY], row[_DIGEST]) != row[_DIGEST]
        ]
        self._changes.added[articles.name] += len(fresh)
        self._units([*fresh, *differing])
        for table in _OF_ARTICLES:
            self._insert(table, _rows_of(table, fresh))
        if differing:
            self._compare(differing)
        self._copies(batch.copies)
        self._loose(pages, batch.pages)
        self._store.insert(history, self._past)
        return self._changes

    def _insert(self, table: Table, rows: Sequence[Row]) -> None:
        self._store.insert(table, rows)
        self._changes.added[table.name] += len(rows)

    def _units(self, arriving: Sequence[Rows]) -> None:
        for table in (units, unit_successors):
            rows = _by_key(table, arriving)
            self._changes.added[table.name] += self._store.insert_missing(table, list(rows.values()))

    def _compare(self, arriving: Sequence[Rows]) -> None:
        """Bring the rows of articles that were there already to what they say now."""
        keys = [rows["articles"][0][_KEY] for rows in arriving]
        stored = {row[_KEY]: row for row in self._store.fetch(articles, keys)}
        touched: set[str] = set()
        differences = [self._difference(table, keys, arriving, touched) for table in _OF_ARTICLES]
        for difference in reversed(differences):
            self._store.delete(difference.table, difference.deleted)
        self._articles(arriving, stored, touched)
        for difference in differences:
            self._store.upsert(difference.table, difference.replaced)
            self._store.insert(difference.table, difference.inserted)

    def _difference(
        self, table: Table, keys: Sequence[str], arriving: Sequence[Rows], touched: set[str]
    ) -> _Difference:
        """Compare a table's rows of some articles with what arrives; adds articles that differ to `touched`."""
        found = _Difference(table)
        width = len(table.primary_key.columns)
        new = _by_key(table, arriving)
        for old in self._store.fetch(table, keys):
            row = new.pop(old[:width], None)
            if row is None:
                found.deleted.append(old[:width])
                self._remember(table, "withdrawn", old, old[0])
            elif row != old:
                found.replaced.append(row)
                if table.name in _RECORDS and _without_ordinal(row) == _without_ordinal(old):
                    self._changes.reordered[table.name] += 1
                else:
                    self._remember(table, "changed", old, old[0])
            if row != old:
                touched.add(old[0])
        found.inserted = list(new.values())
        self._changes.added[table.name] += len(new)
        touched.update(row[0] for row in found.inserted)
        return found

    def _articles(self, arriving: Sequence[Rows], stored: dict[str, Row], touched: set[str]) -> None:
        """Replace the rows of articles; one of which nothing changed keeps the load that wrote it."""
        rows = []
        for one in arriving:
            row = one["articles"][0]
            old = stored[row[_KEY]]
            if _said(row) != _said(old):
                self._remember(articles, "changed", old, row[_KEY])
            elif row[_KEY] not in touched:
                row = (*row[:_RUN], old[_RUN], *row[_RUN + 1 :])
            rows.append(row)
        self._store.upsert(articles, rows)
        self._promoted(rows, stored)

    def _promoted(self, rows: Sequence[Row], stored: dict[str, Row]) -> None:
        """An article that is now read from where a copy of it was: the copy is the article, and a copy no more."""
        moved = {row[_KEY]: row[_SOURCE] for row in rows if row[_SOURCE] != stored[row[_KEY]][_SOURCE]}
        if not moved:
            return
        for copy in self._store.fetch(copies, list(moved)):
            key, article, source, *_ = copy
            if source == moved[article]:
                self._remember(copies, "withdrawn", copy, article)
                self._store.delete(copies, [(key,)])

    def _copies(self, arriving: Sequence[Row]) -> None:
        """Store copies; a line that came twice word for word is no copy."""
        said = self._store.digests(articles, [row[1] for row in arriving]) if arriving else {}
        self._loose(copies, [row for row in arriving if said.get(row[1]) != row[-2]])

    def _loose(self, table: Table, arriving: Sequence[Row]) -> None:
        """Rows that end in digest and run, each by itself."""
        before = self._store.claim(table, arriving)
        changed = [row for row in arriving if before.get(row[0], row[-2]) != row[-2]]
        self._changes.added[table.name] += sum(row[0] not in before for row in arriving)
        for row in changed:
            names = ", ".join(table.c.keys())
            [old] = self._store.select(f"SELECT {names} FROM {table.name} WHERE {table.c[0].name} = ?", (row[0],))
            self._remember(table, "changed", old, old[1] if table is copies else None)
        self._store.upsert(table, changed)

    def _remember(self, table: Table, happened: str, old: Row, article: str | None) -> None:
        counter = self._changes.withdrawn if happened == "withdrawn" else self._changes.updated
        counter[table.name] += 1
        width = len(table.primary_key.columns)
        key = "/".join(map(str, old[:width]))
        self._past.append((self._run, table.name, key, article, happened, self._now, _as_json(table, old)))


def _by_key(table: Table, arriving: Sequence[Rows]) -> dict[Row, Row]:
    width = len(table.primary_key.columns)
    return {row[:width]: row for row in _rows_of(table, arriving)}


def _rows_of(table: Table, arriving: Sequence[Rows]) -> list[Row]:
    name = str(table.name)  # SQLAlchemy's own strings are slow to look up
    return [row for rows in arriving if name in rows for row in rows[name]]


def _without_ordinal(row: Row) -> Row:
    """A record's row without its place among the others, its third column."""
    return row[:2] + row[3:]


def _said(row: Row) -> list[Any]:
    return [value for name, value in zip(articles.c.keys(), row, strict=True) if name not in _BOOKKEEPING]


def _as_json(table: Table, row: Row) -> str:
    """A row as a JSON object by column, JSON within it as JSON."""
    said = {
        str(column.name): orjson.Fragment(value) if isinstance(column.type, JSON) and value is not None else value
        for column, value in zip(table.c, row, strict=True)
    }
    return orjson.dumps(said).decode()

"""A database back to lines of JSON of the contract, equal to those it was loaded from."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Any

import orjson
from sqlalchemy import Table

from extractor.sinks.rows import Row
from extractor.sinks.schema import KINDS, RENAMED, Kind
from extractor.sinks.stores.store import Store
from extractor.sinks.tables.articles import article_warnings, articles, copies

_CHUNK = 500  # articles at a time
_FIELDS = (
    *("id", "url", "source", "duplicate_of", "site", "title", "author", "published"),
    *("updated", "place", "language", "text", "metadata_sources"),
)
_NAMES = {"id": "article_key"}
_JSON_NAMES = {(kind, column): field for (kind, field), column in RENAMED.items()}
# Columns that are no field of their own in the JSON.
_HEAD = 5  # article_key, place, ordinal, rule, inferred
_SUBJECT = ("subject_text", "subject_name", "unit_key")
_UNIT = ("unit_text", "unit_key")
_WRITTEN = {"value": "value_written", "value_max": "value_max_written"}

Grouped = dict[Any, list[Row]]


def read_back(store: Store) -> Iterator[bytes]:
    """Every article as one line of JSON in the order of ids, each with its copies, then pages without an article."""
    with store.reading():
        units = _units(store)
        last = ""
        while True:
            query = (
                f"SELECT {_columns(articles)} FROM articles WHERE article_key > ? ORDER BY article_key LIMIT {_CHUNK}"
            )
            found = store.select(query, (last,))
            if not found:
                break
            yield from _chunk(store, found, units)
            last = found[-1][0]
        for (line,) in store.select("SELECT extraction FROM pages ORDER BY page_key"):
            yield line.encode()


def _chunk(store: Store, found: Sequence[Row], units: dict[str, dict[str, Any]]) -> Iterator[bytes]:
    keys = [row[0] for row in found]
    warnings = _grouped(store, article_warnings, keys, 1, 1)
    further = _grouped(store, copies, keys, None, 0)
    records = {kind.name: _records(store, kind, keys, units) for kind in KINDS}
    for row in found:
        stated = dict(zip(articles.c.keys(), row, strict=True))
        article = {name: stated[_NAMES.get(name, name)] for name in _FIELDS}
        article["metadata_sources"] = orjson.loads(stated["metadata_sources"])
        extraction = {"schema_version": stated["schema_version"], "article": article}
        extraction.update({kind: of_kind.get(row[0], []) for kind, of_kind in records.items()})
        extraction["warnings"] = [{"code": item[2], "message": item[3]} for item in warnings.get((row[0],), ())]
        yield dump(extraction)
        for copy in further.get((row[0],), ()):
            yield copy[list(copies.c.keys()).index("extraction")].encode()


def dump(extraction: dict[str, Any]) -> bytes:
    """A JSON object to a line of JSON without its end; whole numbers of any length."""
    try:
        return orjson.dumps(extraction)
    except orjson.JSONEncodeError:  # a number of more than 64 bits
        return json.dumps(extraction, ensure_ascii=False, separators=(",", ":")).encode()


def _grouped(store: Store, table: Table, keys: Sequence[str], by: int | None, order: int) -> Grouped:
    """Rows by their first columns, or by article, each group in the order of a column."""
    groups: Grouped = defaultdict(list)
    own = list(table.c.keys()).index("article_key")
    for row in sorted(store.fetch(table, keys), key=itemgetter(order)):
        groups[(row[own],) if by is None else row[:by]].append(row)
    return groups


def _records(store: Store, kind: Kind, keys: Sequence[str], units: dict[str, dict[str, Any]]) -> dict[str, list[Any]]:
    """The records of one kind by article, in their order."""
    evidence = _grouped(store, kind.evidence, keys, 2, 2)
    columns = list(kind.table.c.keys())
    of_articles: dict[str, list[Any]] = defaultdict(list)
    for row in sorted(store.fetch(kind.table, keys), key=itemgetter(2)):
        stated = dict(zip(columns, row, strict=True))
        record: dict[str, Any] = {
            "rule": stated["rule"],
            "inferred": orjson.loads(stated["inferred"]),
            "evidence": [{"start": item[3], "end": item[4], "text": item[5]} for item in evidence[row[:2]]],
        }
        record.update(_slots(kind, stated, units))
        of_articles[row[0]].append(record)
    return of_articles


def _slots(kind: Kind, stated: dict[str, Any], units: dict[str, dict[str, Any]]) -> Iterator[tuple[str, Any]]:
    for column in list(kind.table.c.keys())[_HEAD:]:
        if column == "unit_key":
            yield ("subject", _subject(stated, units)) if "subject_text" in stated else ("unit", _unit(stated, units))
        elif (exact := _WRITTEN.get(column)) in stated:
            written = stated[exact]
            yield column, None if written is None else json.loads(written)
        elif kind.table.c[column].type.python_type is bool:
            yield column, bool(stated[column])
        elif column not in (*_SUBJECT, *_UNIT, *_WRITTEN.values()):
            yield _JSON_NAMES.get((kind.name, column), column), stated[column]


def _subject(stated: dict[str, Any], units: dict[str, dict[str, Any]]) -> dict[str, Any] | None:
    if stated["unit_key"] is not None:
        return {"text": stated["subject_text"], **units[stated["unit_key"]]}
    if stated["subject_text"] is None:
        return None
    return {"text": stated["subject_text"], "name": stated["subject_name"]}


def _unit(stated: dict[str, Any], units: dict[str, dict[str, Any]]) -> dict[str, Any] | None:
    return None if stated["unit_key"] is None else {"text": stated["unit_text"], **units[stated["unit_key"]]}


def _units(store: Store) -> dict[str, dict[str, Any]]:
    """All units by key, as the contract has them but for the text."""
    current: dict[str, list[dict[str, str]]] = defaultdict(list)
    for key, name, code in store.select("SELECT unit_key, name, code FROM unit_successors ORDER BY unit_key, ordinal"):
        current[key].append({"name": name, "code": code})
    rows = store.select("SELECT unit_key, name, level, province, district, code FROM units")
    names = ("name", "level", "province", "district", "code")
    return {key: {**dict(zip(names, values, strict=True)), "current": current[key]} for key, *values in rows}


def _columns(table: Table) -> str:
    return ", ".join(table.c.keys())

"""One article's JSON to the smaller JSON a page carries: nulls left out, evidence as offsets, a row for the list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from extractor.contract import text_of
from extractor.digests import record_keys, text_digest
from extractor.records import RECORD_KINDS

KINDS = tuple(RECORD_KINDS)
_SEARCHED = ("name", "component", "organization", "symbol", "number", "index_name")

_PLACING = ("year", "rank", "rank_of", "score", "change", "modality", "top", "bottom")
_LONGEST_TITLE = 300  # in the list; the article shows it whole

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Compact:
    """What a page carries of an article: its row in the list, its own data, and its rankings for the table."""

    row: dict[str, Any]
    data: dict[str, Any]
    rankings: list[list[Any]]


def compact(extraction: Record) -> Compact:
    """An object of the contract, gold too, to what the page carries of it.

    A record's `key` is what its judgement goes by, whatever its place. Offsets count code points, as in the
    contract. Evidence of gold, which may hold words without offsets, is looked for in the text; what is not found
    there keeps its words and is shown without a place.
    """
    article = extraction.get("article") or {}
    text = text_of(extraction)
    records = {kind: list(_records(extraction.get(kind) or (), text)) for kind in KINDS}
    warnings = list(extraction.get("warnings") or ())
    data = {
        "article": {k: v for k, v in article.items() if v not in (None, "", {}, []) and k not in ("text", "body")},
        "text": text,
        "digest": text_digest(text),
        "records": {kind: found for kind, found in records.items() if found},
        "warnings": warnings,
    }
    return Compact(_row(article, records, warnings), data, list(_ranking_rows(records["rankings"])))


def _records(records: Sequence[Record], text: str) -> Iterator[dict[str, Any]]:
    for record, key in zip(records, record_keys(records), strict=True):
        yield {**_record(record, text), "key": key}


def _record(record: Record, text: str) -> dict[str, Any]:
    kept = {key: value for key, value in record.items() if key != "evidence" and value not in (None, [], "")}
    for key in ("subject", "unit"):
        if isinstance(kept.get(key), Mapping):
            kept[key] = {name: value for name, value in kept[key].items() if value not in (None, [], "")}
    kept["evidence"] = [_evidence(item, text) for item in record.get("evidence") or ()]
    return kept


def _evidence(item: Record, text: str) -> list[Any]:
    words = str(item.get("text") or "")
    start, end = item.get("start"), item.get("end")
    if start is None or end is None:
        start = text.find(words)
        return [start, start + len(words)] if words and start >= 0 else [words]
    return [start, end] if text[start:end] == words else [words]


def _row(article: Record, records: Mapping[str, list[dict[str, Any]]], warnings: list[Record]) -> dict[str, Any]:
    row = {
        "id": article.get("id"),
        "title": _short(article.get("title")),
        "published": article.get("published"),
        "site": article.get("site") or article.get("place"),
        "source": article.get("source") or article.get("url"),
        "counts": {kind: len(found) for kind, found in records.items() if found},
        "indexes": _values(record.get("index") for record in records["rankings"]),
        "years": _values(record.get("year") for record in records["rankings"]),
        "units": _values(_names(records)),
        "warnings": _values(item.get("code") for item in warnings),
        "words": _values(_words(records)),
    }
    return {key: value for key, value in row.items() if value not in (None, [], {}, "")}


def _short(title: Any) -> Any:
    return f"{title[:_LONGEST_TITLE]}…" if isinstance(title, str) and len(title) > _LONGEST_TITLE else title


def _values(found: Any) -> list[Any]:
    return list(dict.fromkeys(value for value in found if value not in (None, "")))


def _names(records: Mapping[str, list[dict[str, Any]]]) -> Iterator[str]:
    """The names of all units and agencies, each with its province."""
    for found in records.values():
        for record in found:
            for unit in (record.get("subject"), record.get("unit")):
                if isinstance(unit, Mapping) and unit.get("name"):
                    yield ", ".join(str(unit[key]) for key in ("name", "province") if unit.get(key))


def _words(records: Mapping[str, list[dict[str, Any]]]) -> Iterator[str]:
    for found in records.values():
        for record in found:
            yield from (str(record[key]) for key in _SEARCHED if record.get(key))


def _ranking_rows(rankings: list[dict[str, Any]]) -> Iterator[list[Any]]:
    """Rankings to rows: number, subject, province, index, component, then its placing, year to bottom."""
    for number, record in enumerate(rankings):
        subject = record.get("subject") or {}
        index = record.get("index_name") if record.get("index") == "OTHER" else record.get("index")
        values = [record.get(key) for key in _PLACING]
        name, province = subject.get("name"), subject.get("province")
        yield [number, name, province if province != name else None, index, record.get("component"), *values]

"""A record that people changed or made to what the contract has against it; every room asks here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from extractor.normalisers.iso_days import days_of
from extractor.records import RECORD_KINDS

Record = Mapping[str, Any]
Worked = tuple[Record, Record | None]  # a record, and what it was before people's work; None for one they made


def article_faults(worked: Mapping[str, Iterable[Worked]], text: str) -> list[str]:
    """An article's records after people's work, by kind, to their faults, each with its place: `dates.3.value: …`."""
    return [
        f"{kind}.{position}.{fault}"
        for kind, records in worked.items()
        for position, (record, before) in enumerate(records)
        for fault in record_faults(kind, record, text, before)
    ]


def record_faults(kind: str, record: Record, text: str, before: Record | None = None) -> list[str]:
    """A record and its article's text to its faults: `rank: Input should be a valid integer`.

    What it lacked `before` people's work is no fault of the work (gold leaves fields out); evidence that does not say
    what the text says always is one.
    """
    known = set(_own_faults(kind, before)) if before is not None else set()
    return [*(fault for fault in _own_faults(kind, record) if fault not in known), *evidence_faults(record, text)]


def text_of(extraction: Record) -> str:
    """An article's text, gold's `body` where it has no other."""
    article = extraction.get("article") or {}
    return str(article.get("text") or article.get("body") or "")


def evidence_faults(record: Record, text: str) -> Iterator[str]:
    """A record's evidence that does not say what the text says there; words without a place (gold) are let be."""
    for item in record.get("evidence") or ():
        start, end, words = item.get("start"), item.get("end"), item.get("text")
        if start is None and end is None:
            continue
        if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(text)):
            yield f"evidence: {start}–{end} lies outside the text of {len(text)}"
        elif text[start:end] != words:
            yield f"evidence: {start}–{end} says {text[start:end]!r:.60}, not {words!r:.60}"


def _own_faults(kind: str, record: Record) -> Iterator[str]:
    """What is wrong with a record by itself; fields that the contract does not know, as gold has them, are let be."""
    model = RECORD_KINDS[kind]
    placed = [item for item in record.get("evidence") or () if item.get("start") is not None]
    known = {name: value for name, value in record.items() if name in model.model_fields} | {"evidence": placed}
    try:
        model.model_validate(known)
    except ValidationError as error:
        yield from (f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors())
        return
    if not record.get("evidence"):
        yield "evidence: stands on no words of the text"
    if kind == "dates":
        yield from _date_faults(record)
    if kind == "documents" and record.get("issued") and days_of(record["issued"]) is None:
        yield f"issued: {record['issued']!r:.40} is no date as 2021-03-19"


def _date_faults(date: Record) -> Iterator[str]:
    value, ends = date.get("value"), (date.get("start"), date.get("end"))
    days = days_of(value) if value else None
    if value and days is None:
        yield f"value: {value!r:.40} is no date as 2021-03-19, 2021-03, 2021 or 2022-01-01/2022-06-30"
    elif days is not None and ends != (days[0].isoformat(), days[1].isoformat()):
        yield f"start: {ends[0]} to {ends[1]} are not the days of {value}"
    elif not value and any(ends):
        yield f"value: is missing where days are given, {ends[0]} to {ends[1]}"

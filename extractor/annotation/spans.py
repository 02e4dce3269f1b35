"""What every annotation tool can hold of an article: its text and labelled spans, each tied to its record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from extractor.contract import evidence_faults, text_of
from extractor.digests import records_digest, text_digest
from extractor.errors import ContractError
from extractor.records import RECORD_KINDS

KINDS = tuple(RECORD_KINDS)
_OWN = ("evidence", "rule", "inferred")
_DIGITS = 12

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Labelled:
    """One span of a text under a kind of record; `start` and `end` count code points, end exclusive.

    `key` is `rankings:3:0`, the first piece of evidence of the fourth ranking, or None where a person made the span.
    `slots` are the record's filled fields, for people to see; tools hand them back or drop them.
    """

    kind: str
    start: int
    end: int
    key: str | None = None
    slots: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article as tools know it: a name that finds it again, its text, what is known of it, its spans.

    `done` is false for what came back from a tool without anybody having worked on it; its spans say nothing.
    """

    name: str
    text: str
    spans: Sequence[Labelled]
    about: Mapping[str, Any] = field(default_factory=dict)
    done: bool = True


def annotated(extraction: Record) -> Annotated:
    """An object of the contract to what tools hold of it.

    Evidence without offsets (gold) is looked for in the text; what is not found there no tool can show, and is kept.
    Raises `ContractError` where evidence does not say what the text says.
    """
    article = extraction.get("article") or {}
    about = {key: article[key] for key in ("title", "url", "source", "published", "site") if article.get(key)}
    text = text_of(extraction)
    records = (record for kind in KINDS for record in extraction.get(kind) or ())
    if fault := next((fault for record in records for fault in evidence_faults(record, text)), None):
        raise ContractError(f"{article.get('source') or article.get('id')}: {fault}; run the extractor on it again")
    return Annotated(name_of(extraction), text, list(spans_of(extraction)), about)


def name_of(extraction: Record) -> str:
    """What an article is found again by, `id|source|text|records`, the last two as digests.

    Id and source tell copies of one text apart; the digests tell whether keys of spans still mean the same records.
    """
    digests = text_digest(text_of(extraction))[:_DIGITS], records_digest(extraction)
    return "|".join((*identity_of(extraction), *digests))


def identity_of(extraction: Record) -> tuple[str, str]:
    """The article's id and source, empty where it has none."""
    article = extraction.get("article") or {}
    return str(article.get("id") or ""), str(article.get("source") or "")


def spans_of(extraction: Record) -> Iterator[Labelled]:
    """The spans of an article's records in their order, each with the key of its piece of evidence."""
    text = text_of(extraction)
    for kind in KINDS:
        for position, record in enumerate(extraction.get(kind) or ()):
            slots = {key: value for key, value in record.items() if key not in _OWN and value not in (None, [], "")}
            for piece, item in enumerate(record.get("evidence") or ()):
                if place := _place(item, text):
                    yield Labelled(kind, *place, f"{kind}:{position}:{piece}", slots)


def _place(item: Record, text: str) -> tuple[int, int] | None:
    start, end = item.get("start"), item.get("end")
    if start is not None and end is not None:
        return start, end
    words = str(item.get("text") or "")
    found = text.find(words) if words else -1
    return (found, found + len(words)) if found >= 0 else None

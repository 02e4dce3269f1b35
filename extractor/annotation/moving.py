"""Records whose spans people moved or made: their words, and for dates the days these name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from extractor.annotation.spans import Labelled
from extractor.contract import text_of
from extractor.normalisers.dates import Anchor, DateReading, find_dates, read_dates
from extractor.normalisers.folding import nfc

Record = Mapping[str, Any]


def moved_record(kind: str, record: Record, evidence: Sequence[Record], article: Record) -> dict[str, Any]:
    """A record on other evidence; a date says the new words and their days, or none where nothing can be read."""
    moved = {**record, "evidence": list(evidence)}
    places = [(item["start"], item["end"]) for item in evidence if item.get("start") is not None]
    if kind != "dates" or not places:
        return moved
    start, end = places[0]
    words = text_of(article)[start:end]
    reading = _read(start, end, article)
    inferred = [slot for slot in record.get("inferred") or () if slot not in ("value", "start", "end")]
    first, last = (reading.first, reading.last) if reading else (None, None)
    return moved | {
        "text": words,
        "value": reading.value if reading else None,
        "start": first.isoformat() if first else None,
        "end": last.isoformat() if last else None,
        "inferred": [*inferred, "value"] if reading and reading.inferred else inferred,
    }


def new_record(span: Labelled, text: str) -> dict[str, Any]:
    """A record of a span somebody made: the words stand where the kind has a place for them, the rest is left open.

    What the contract asks for and a span cannot say (the post of an official, the number of a figure that names
    none) is empty or 0, for the person to fill in; such records have no rule.
    """
    words = text[span.start : span.end]
    slots: dict[str, dict[str, Any]] = {
        "rankings": {"subject": None, "index": None},
        "dates": {"text": words, "value": None, "start": None, "end": None},
        "officials": {"name": words, "position": ""},
        "models": {"name": words, "quoted": False},
        "documents": {"type": words},
        "figures": {"value": 0, "unit": words},
    }
    evidence = [{"start": span.start, "end": span.end, "text": words}]
    return {**slots[span.kind], "rule": None, "inferred": [], "evidence": evidence}


def _read(start: int, end: int, article: Record) -> DateReading | None:
    """The one date that words of an article name, read among the others around it, else by themselves."""
    text = text_of(article)
    if nfc(text) != text:
        return None  # offsets of readings are those of the text in NFC
    anchor = Anchor(published=_published(article))
    found = [one for one in find_dates(text, anchor) if start <= one.span.start and one.span.end <= end]
    found = found or read_dates(text[start:end], anchor)
    return found[0] if len(found) == 1 and found[0].value else None


def _published(article: Record) -> date | None:
    stamp = str((article.get("article") or {}).get("published") or "")
    try:
        return date.fromisoformat(stamp[:10])
    except ValueError:
        return None

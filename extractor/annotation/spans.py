"""What every annotation tool can hold of an article: its text and labelled spans, each tied to its record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from extractor.errors import ContractError
from extractor.records import RECORD_KINDS

KINDS = tuple(RECORD_KINDS)
_OWN = ("evidence", "rule", "inferred")
_SHOWN = 20

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
    """An article as tools know it: a name that finds it again, its text, what is known of it, its spans."""

    name: str
    text: str
    spans: Sequence[Labelled]
    about: Mapping[str, Any] = field(default_factory=dict)


def annotated(extraction: Record) -> Annotated:
    """An object of the contract to what tools hold of it; evidence without offsets (gold) is left out."""
    article = extraction.get("article") or {}
    about = {key: article[key] for key in ("title", "url", "source", "published", "site") if article.get(key)}
    return Annotated(name_of(extraction), str(article.get("text") or ""), list(_spans(extraction)), about)


def name_of(extraction: Record) -> str:
    """What an article is found again by: its id and source, which together tell copies of one text apart."""
    article = extraction.get("article") or {}
    return "|".join(str(article.get(key) or "") for key in ("id", "source"))


def _spans(extraction: Record) -> Iterator[Labelled]:
    for kind in KINDS:
        for position, record in enumerate(extraction.get(kind) or ()):
            slots = {key: value for key, value in record.items() if key not in _OWN and value not in (None, [], "")}
            for piece, item in enumerate(record.get("evidence") or ()):
                if item.get("start") is not None and item.get("end") is not None:
                    yield Labelled(kind, item["start"], item["end"], f"{kind}:{position}:{piece}", slots)


@dataclass(slots=True)
class Merged:
    """Articles after people's work, and how many spans were kept, moved, removed and made."""

    articles: list[dict[str, Any]] = field(default_factory=list)
    kept: int = 0
    moved: int = 0
    removed: int = 0
    made: int = 0


def merge(extractions: Iterable[Record], corrected: Iterable[Annotated]) -> Merged:
    """What was exported and what came back, to corrected articles, in the order of what came back.

    A span that is gone takes its piece of evidence along, and the record with it when none is left; a moved one
    moves it; a new one, or one under another kind, becomes a record whose slots are still empty. Nothing is taken
    over where any article does not fit: `ContractError` lists those that are unknown or whose text has changed,
    and spans that lie outside their text.
    """
    originals = {name_of(extraction): extraction for extraction in extractions}
    problems: list[str] = []
    merged = Merged()
    for own in corrected:
        original = originals.get(own.name)
        faults = list(_faults(own, original))
        problems += faults
        if original is not None and not faults:
            merged.articles.append(_merge_one(original, own, merged))
    if problems:
        more = f"; and {len(problems) - _SHOWN} more" if len(problems) > _SHOWN else ""
        raise ContractError(
            f"{len(problems)} things do not fit, nothing was imported: " + "; ".join(problems[:_SHOWN]) + more
        )
    return merged


def _faults(own: Annotated, original: Record | None) -> Iterator[str]:
    if original is None:
        yield f"{own.name}: no such article among the predictions"
        return
    text = str((original.get("article") or {}).get("text") or "")
    if own.text != text:
        at = next(
            (n for n, (a, b) in enumerate(zip(own.text, text, strict=False)) if a != b), min(len(own.text), len(text))
        )
        there = own.text[at : at + 20]
        yield f"{own.name}: its text has changed, first at {at}: {text[at : at + 20]!r} is now {there!r}"
        return
    for span in own.spans:
        if not 0 <= span.start < span.end <= len(text):
            yield f"{own.name}: a span {span.start}–{span.end} lies outside the text of {len(text)}"
        elif span.kind not in KINDS:
            yield f"{own.name}: {span.kind!r} is no kind of record; kinds are {', '.join(KINDS)}"


def _merge_one(original: Record, own: Annotated, merged: Merged) -> dict[str, Any]:
    before = {span.key: span for span in _spans(original) if span.key}
    after, new = _matched(before, own.spans)
    merged.kept += sum(before[key].start == s.start and before[key].end == s.end for key, s in after.items())
    merged.moved += sum((before[key].start, before[key].end) != (s.start, s.end) for key, s in after.items())
    merged.removed += len(before) - len(after)
    merged.made += len(new)
    result: dict[str, Any] = {key: value for key, value in original.items() if key not in KINDS}
    for kind in KINDS:
        if kind in original:
            result[kind] = [r for r in _records(original, kind, after, own.text) if r["evidence"]]
    for span in new:
        result.setdefault(span.kind, []).append(_new_record(span, own.text))
    return result


def _records(original: Record, kind: str, after: Mapping[str, Labelled], text: str) -> Iterator[dict[str, Any]]:
    for position, record in enumerate(original[kind]):
        evidence = []
        for piece, item in enumerate(record.get("evidence") or ()):
            if item.get("start") is None:
                evidence.append(item)  # tools never saw it
            elif span := after.get(f"{kind}:{position}:{piece}"):
                evidence.append({"start": span.start, "end": span.end, "text": text[span.start : span.end]})
        yield {**record, "evidence": evidence}


def _matched(before: Mapping[str, Labelled], spans: Iterable[Labelled]) -> tuple[dict[str, Labelled], list[Labelled]]:
    """Spans that came back to those that went out: by key, else by place, else by the only one they overlap."""
    after: dict[str, Labelled] = {}
    unknown: list[Labelled] = []
    for span in spans:
        known = before.get(span.key or "")
        if known is not None and known.kind == span.kind and span.key not in after:
            after[str(span.key)] = span
        else:
            unknown.append(span)
    for same in (_same_place, _overlaps):
        left: list[Labelled] = []
        for span in unknown:
            keys = [key for key, other in before.items() if key not in after and same(span, other)]
            if keys:
                after[keys[0]] = span
            else:
                left.append(span)
        unknown = left
    return after, unknown


def _same_place(one: Labelled, other: Labelled) -> bool:
    return (one.kind, one.start, one.end) == (other.kind, other.start, other.end)


def _overlaps(one: Labelled, other: Labelled) -> bool:
    return one.kind == other.kind and one.start < other.end and other.start < one.end


def _new_record(span: Labelled, text: str) -> dict[str, Any]:
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

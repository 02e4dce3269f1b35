"""What was exported to an annotation tool and what people made of it, to corrected articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from extractor.annotation.moving import moved_record, new_record
from extractor.annotation.spans import KINDS, Annotated, Labelled, Record, identity_of, name_of, spans_of
from extractor.contract import Worked, article_faults, text_of
from extractor.errors import ContractError

_SHOWN = 20


@dataclass(slots=True)
class Merged:
    """Articles after people's work, and how many spans were kept, moved, removed and made.

    `shifted` names the records whose spans moved: their slots may need another look. `undone` counts the articles
    nobody has worked on.
    """

    articles: list[dict[str, Any]] = field(default_factory=list)
    kept: int = 0
    moved: int = 0
    removed: int = 0
    made: int = 0
    shifted: list[str] = field(default_factory=list)
    undone: int = 0


def merge(extractions: Iterable[Record], corrected: Iterable[Annotated], *, as_is: bool = False) -> Merged:
    """What was exported and what came back, to corrected articles, in the order of what came back.

    A span that is gone takes its piece of evidence along, and the record with it when none is left; a moved one
    moves it; a new one, or one under another kind, becomes a record whose slots are still empty. Articles nobody has
    worked on are left out; `as_is` takes them over as they were exported. Nothing is taken
    over where any article does not fit: `ContractError` lists those that are unknown, whose text or whose records
    are no longer those that were exported, spans that lie outside their text, and what the contract refuses.
    """
    originals = {name_of(extraction): extraction for extraction in extractions}
    problems: list[str] = []
    merged = Merged()
    for own in corrected:
        original = originals.get(own.name)
        faults = list(_faults(own, original, originals.values()))
        merged.undone += not own.done
        if original is not None and not faults and (own.done or as_is):
            worked = _merge_one(original, own, merged)
            faults = [f"{_shown(own.name)}: {fault}" for fault in article_faults(worked, own.text)]
            records = {kind: [record for record, _ in records] for kind, records in worked.items()}
            merged.articles.append({**original, **records})
        problems += faults
    if problems:
        more = f"; and {len(problems) - _SHOWN} more" if len(problems) > _SHOWN else ""
        raise ContractError(
            f"{len(problems)} things do not fit, nothing was imported: " + "; ".join(problems[:_SHOWN]) + more
        )
    return merged


def _shown(name: str) -> str:
    """An article's name for people: without the digests, where it has them."""
    identity, *digests = name.rsplit("|", 2)
    return identity if len(digests) == 2 else name


def _faults(own: Annotated, original: Record | None, every: Iterable[Record]) -> Iterator[str]:
    name = _shown(own.name)
    if original is None:
        yield f"{name}: {_why_unknown(own, every)}"
        return
    text = text_of(original)
    if own.text != text:
        yield f"{name}: {_how_text_changed(text, own.text)}"
        return
    for span in own.spans:
        if not 0 <= span.start < span.end <= len(text):
            yield f"{name}: a span {span.start}–{span.end} lies outside the text of {len(text)}"
        elif span.kind not in KINDS:
            yield f"{name}: {span.kind!r} is no kind of record; kinds are {', '.join(KINDS)}"


def _why_unknown(own: Annotated, every: Iterable[Record]) -> str:
    """Why no article goes by this name: there is none, or it is another than was exported."""
    identity, *digests = own.name.rsplit("|", 2)
    namesakes = [one for one in every if len(digests) == 2 and "|".join(identity_of(one)) == identity]
    if not namesakes:
        return "no such article among the predictions"
    if any(text_of(one) == own.text for one in namesakes):
        return "its records are no longer those that were exported; give the predictions the export was made of"
    return _how_text_changed(text_of(namesakes[0]), own.text)


def _how_text_changed(was: str, now: str) -> str:
    at = next((n for n, (a, b) in enumerate(zip(was, now, strict=False)) if a != b), min(len(was), len(now)))
    return f"its text has changed, first at {at}: {was[at : at + 20]!r} is now {now[at : at + 20]!r}"


def _merge_one(original: Record, own: Annotated, merged: Merged) -> dict[str, list[Worked]]:
    before = {span.key: span for span in spans_of(original) if span.key}
    after, new = _matched(before, own.spans if own.done else before.values())
    moved = {key for key, span in after.items() if (before[key].start, before[key].end) != (span.start, span.end)}
    merged.kept += len(after) - len(moved)
    merged.moved += len(moved)
    merged.removed += len(before) - len(after)
    merged.made += len(new)
    worked: dict[str, list[Worked]] = {}
    for kind in KINDS:
        if kind in original:
            worked[kind] = list(_records(original, kind, before, after))
    merged.shifted += [f"{_shown(own.name)}: {key.rpartition(':')[0]}" for key in before if key in moved]
    for span in new:
        worked.setdefault(span.kind, []).append((new_record(span, own.text), None))
    return worked


def _records(
    original: Record, kind: str, before: Mapping[str, Labelled], after: Mapping[str, Labelled]
) -> Iterator[Worked]:
    """The records of a kind that still stand on something, each beside what it was."""
    text = text_of(original)
    for position, record in enumerate(original[kind] or ()):
        evidence: list[Any] = []
        for piece, item in enumerate(record.get("evidence") or ()):
            key = f"{kind}:{position}:{piece}"
            was, now = before.get(key), after.get(key)
            if was is None or (now is not None and (was.start, was.end) == (now.start, now.end)):
                evidence.append(item)  # no tool saw it, or nobody moved it
            elif now is not None:
                evidence.append({"start": now.start, "end": now.end, "text": text[now.start : now.end]})
        if evidence == list(record.get("evidence") or ()):
            yield record, record
        elif evidence:
            yield moved_record(kind, record, evidence, original), record


def _matched(before: Mapping[str, Labelled], spans: Iterable[Labelled]) -> tuple[dict[str, Labelled], list[Labelled]]:
    """Spans that came back to those that went out: by key, else by place, else by the only one they overlap.

    A tool that hands back no keys may hold one span where several records stand on the same words: it is all of theirs.
    """
    spans = list(spans)
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
    if not any(span.key for span in spans):
        place = {(span.kind, span.start, span.end): span for span in spans}
        twins = {key: place.get((other.kind, other.start, other.end)) for key, other in before.items()}
        after.update({key: span for key, span in twins.items() if span is not None and key not in after})
    return after, unknown


def _same_place(one: Labelled, other: Labelled) -> bool:
    return (one.kind, one.start, one.end) == (other.kind, other.start, other.end)


def _overlaps(one: Labelled, other: Labelled) -> bool:
    return one.kind == other.kind and one.start < other.end and other.start < one.end

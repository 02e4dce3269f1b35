"""A page's file of corrections and the predictions it belongs to, to corrected articles; refused where they differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from extractor.contract import Worked, article_faults, text_of
from extractor.digests import record_keys, text_digest
from extractor.errors import ContractError, InputError
from extractor.normalisers.iso_days import days_of
from extractor.records import RECORD_KINDS
from extractor.viewer.slots import slots_of_kinds
from extractor.viewer.units import with_unit_named

Kind = Literal["rankings", "dates", "officials", "models", "documents", "figures"]
_SHOWN = 20


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Span(_Strict):
    """Words of the text with their code-point offsets, end exclusive."""

    start: int
    end: int
    text: str


class Judged(_Strict):
    """What the reader said of a record: right, wrong, or other values for some slots.

    `record` is the record's key when it was judged, `said` what it said then, for people.
    """

    kind: Kind
    record: str
    said: str = ""
    action: Literal["accept", "reject", "edit"]
    values: dict[str, Any] = {}


class Added(_Strict):
    """A record the reader added, with the words it stands on."""

    kind: Kind
    values: dict[str, Any]
    evidence: list[Span] = Field(min_length=1)


class CorrectedArticle(_Strict):
    """The corrections of one article, made for the text with this SHA-256."""

    id: str | None
    source: str | None
    text_sha256: str
    judged: list[Judged]
    added: list[Added]


class Corrections(_Strict):
    """A file of corrections as a page saves it."""

    format: Literal["extractor-corrections"]
    version: Literal[2]
    page: str
    articles: list[CorrectedArticle]


@dataclass(slots=True)
class Applied:
    """The corrected articles as contract JSON, what they were before, and how many records were judged how.

    `unjudged` records were kept as they were.
    """

    articles: list[dict[str, Any]] = field(default_factory=list)
    before: list[Mapping[str, Any]] = field(default_factory=list)
    accepted: int = 0
    rejected: int = 0
    edited: int = 0
    added: int = 0
    unjudged: int = 0


def read_corrections(path: Path) -> Corrections:
    """A file of corrections; raises `InputError` where it is none, naming the first places that are wrong."""
    try:
        return Corrections.model_validate_json(path.read_bytes())
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error
    except ValidationError as error:
        places = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()[:3])
        raise InputError(f"{path}: not a file of corrections as the report saves it: {places}") from error


def apply(corrections: Corrections, predictions: Iterable[Mapping[str, Any]]) -> Applied:
    """Corrections and the predictions they were made for to corrected articles, in the order of the corrections.

    Articles are found by the digest of their text, and by their id where several share a text. Nothing is
    applied where anything does not fit: `ContractError` lists every article whose text is not there or has changed,
    every record that is no longer what the reader saw, everything judged twice, every offset that does not say its
    words, and every value that the contract refuses.
    """
    found = _by_digest(predictions)
    problems: list[str] = []
    applied = Applied()
    for corrected in corrections.articles:
        name = corrected.source or corrected.id or "an article without a name"
        article = _the_one(found.get(corrected.text_sha256, []), corrected)
        if article is None:
            problems.append(f"{name}: no prediction has this text; it has changed, or another file is meant")
            continue
        if any(article is earlier for earlier in applied.before):
            problems.append(f"{name}: is corrected twice in this file")
            continue
        applied.before.append(article)
        applied.articles.append(_correct(article, corrected, name, problems, applied))
    if problems:
        more = f" … and {len(problems) - _SHOWN} more" if len(problems) > _SHOWN else ""
        raise ContractError(f"{len(problems)} corrections do not fit: " + "; ".join(problems[:_SHOWN]) + more)
    return applied


def _by_digest(predictions: Iterable[Mapping[str, Any]]) -> dict[str, list[Mapping[str, Any]]]:
    found: dict[str, list[Mapping[str, Any]]] = {}
    for article in predictions:
        found.setdefault(text_digest(text_of(article)), []).append(article)
    return found


def _the_one(articles: Sequence[Mapping[str, Any]], corrected: CorrectedArticle) -> Mapping[str, Any] | None:
    """Of several articles with one text the one of this source or id."""
    if len(articles) < 2:
        return articles[0] if articles else None
    for key, value in (("source", corrected.source), ("id", corrected.id)):
        own = [article for article in articles if value and article["article"].get(key) == value]
        if own:
            return own[0]
    return None


def _correct(
    article: Mapping[str, Any], corrected: CorrectedArticle, name: str, problems: list[str], applied: Applied
) -> dict[str, Any]:
    """One article with its corrections; what does not fit is added to `problems`."""
    worked: dict[str, list[Worked]] = {
        kind: [(record, record) for record in article[kind] or ()] for kind in RECORD_KINDS if kind in article
    }
    applied.unjudged += sum(map(len, worked.values())) - len(corrected.judged)
    _judge(worked, corrected.judged, name, problems, applied)
    for added in corrected.added:
        problems += _not_slots(added.kind, added.values, name)
        applied.added += 1
        worked.setdefault(added.kind, []).append((_added(added), None))
    problems += [f"{name}: {fault}" for fault in article_faults(worked, text_of(article))]
    return {**article, **{kind: [record for record, _ in records] for kind, records in worked.items()}}


def _judge(
    worked: dict[str, list[Worked]], judged: Sequence[Judged], name: str, problems: list[str], applied: Applied
) -> None:
    """What a reader said of an article's records, done to them; each record is found by its key."""
    found = {kind: dict(zip(record_keys(r for r, _ in own), own, strict=True)) for kind, own in worked.items()}
    seen: set[tuple[str, str]] = set()
    for one in judged:
        own, said = found.get(one.kind, {}), f"{one.kind}: {one.said or one.record!r:.80}"
        if (one.kind, one.record) in seen:
            problems.append(f"{name}: {said}: is judged twice")
        elif one.record not in own:
            problems.append(f"{name}: {said}: is no longer among the records; the predictions have changed")
        elif one.action == "edit":
            problems += _not_slots(one.kind, one.values, name)
            applied.edited += 1
            own[one.record] = (_edited(one.kind, own[one.record][0], one.values), own[one.record][0])
        elif one.action == "reject":
            applied.rejected += 1
            del own[one.record]
        else:
            applied.accepted += 1
        seen.add((one.kind, one.record))
    worked.update({kind: list(own.values()) for kind, own in found.items()})


def _not_slots(kind: str, values: Mapping[str, Any], name: str) -> list[str]:
    """What is wrong with values that no reader gives: evidence, rule, inferred, and what the contract does not know."""
    known = {slot["name"] for slot in slots_of_kinds()[kind]}
    return [f"{name}: {kind}: {value!r:.40} is no slot that can be edited" for value in values if value not in known]


def _edited(kind: str, record: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """A record with other values; what a reader states is no longer inferred."""
    stated = {slot: with_unit_named(value, record.get(slot)) for slot, value in values.items()}
    inferred = [slot for slot in record.get("inferred") or () if slot not in values]
    return {**record, **_with_days(kind, stated), "inferred": inferred}


def _added(added: Added) -> dict[str, Any]:
    values = {slot: with_unit_named(value, None) for slot, value in added.values.items()}
    defaults = {"rankings": {"subject": None, "index": None}, "dates": {"value": None, "start": None, "end": None}}
    return {
        **defaults.get(added.kind, {}),
        **_with_days(added.kind, values),
        "rule": None,
        "inferred": [],
        "evidence": [span.model_dump() for span in added.evidence],
    }


def _with_days(kind: str, values: dict[str, Any]) -> dict[str, Any]:
    """The values of a date with the first and last day of its `value`, where the reader gave only that."""
    if kind != "dates" or "value" not in values:
        return values
    days = days_of(values["value"]) if isinstance(values["value"], str) else None
    first, last = days or (None, None)
    return {"start": first and first.isoformat(), "end": last and last.isoformat(), **values}

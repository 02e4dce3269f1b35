"""A page's file of corrections and the predictions it belongs to, to corrected articles; refused where they differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from extractor.errors import ContractError, InputError
from extractor.records import RECORD_KINDS, Article, Extraction
from extractor.viewer.compact import compact, text_digest
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
    """What the reader said of a record: right, wrong, or other values for some slots."""

    kind: Kind
    position: int
    evidence: list[list[int | str]]
    action: Literal["accept", "reject", "edit"]
    values: dict[str, Any] = {}


class Added(_Strict):
    """A record the reader added, with the words it stands on."""

    kind: Kind
    values: dict[str, Any]
    evidence: list[Span]


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
    version: Literal[1]
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
    every record that is no longer what the reader saw, every offset that does not say its words, and every value
    that the contract refuses.
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
        applied.before.append(article)
        applied.articles.append(_correct(article, corrected, name, problems, applied))
    if problems:
        more = f" … and {len(problems) - _SHOWN} more" if len(problems) > _SHOWN else ""
        raise ContractError(f"{len(problems)} corrections do not fit: " + "; ".join(problems[:_SHOWN]) + more)
    return applied


def _by_digest(predictions: Iterable[Mapping[str, Any]]) -> dict[str, list[Mapping[str, Any]]]:
    found: dict[str, list[Mapping[str, Any]]] = {}
    for article in predictions:
        text = str((article.get("article") or {}).get("text") or "")
        found.setdefault(text_digest(text), []).append(article)
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
    seen = compact(article).data["records"]
    result = {key: list(value) if isinstance(value, list) else value for key, value in article.items()}
    gone: list[tuple[str, int]] = []
    total = sum(len(seen.get(kind, ())) for kind in seen)
    applied.unjudged += total - len(corrected.judged)
    for judged in corrected.judged:
        where = f"{name}: {judged.kind}[{judged.position}]"
        records = seen.get(judged.kind, [])
        if not 0 <= judged.position < len(records) or records[judged.position]["evidence"] != judged.evidence:
            problems.append(f"{where}: is not the record that was judged; the predictions have changed")
        elif judged.action == "edit":
            applied.edited += 1
            result[judged.kind][judged.position] = _edited(result[judged.kind][judged.position], judged.values)
        elif judged.action == "reject":
            applied.rejected += 1
            gone.append((judged.kind, judged.position))
        else:
            applied.accepted += 1
    for kind, position in sorted(gone, reverse=True):
        del result[kind][position]
    text = str((article.get("article") or {}).get("text") or "")
    for added in corrected.added:
        problems += [
            f"{name}: offsets {span.start}–{span.end} of an added record do not say {span.text!r:.60}"
            for span in added.evidence
            if text[span.start : span.end] != span.text
        ]
        applied.added += 1
        result.setdefault(added.kind, []).append(_added(added))
    problems += _refused(result, name)
    return result


def _edited(record: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """A record with other values; what a reader states is no longer inferred."""
    edited = {**record, **{slot: with_unit_named(value, record.get(slot)) for slot, value in values.items()}}
    edited["inferred"] = [slot for slot in record.get("inferred") or () if slot not in values]
    return edited


def _added(added: Added) -> dict[str, Any]:
    values = {slot: with_unit_named(value, None) for slot, value in added.values.items()}
    defaults = {"rankings": {"subject": None, "index": None}, "dates": {"value": None, "start": None, "end": None}}
    return {
        **defaults.get(added.kind, {}),
        **values,
        "rule": None,
        "inferred": [],
        "evidence": [span.model_dump() for span in added.evidence],
    }


def _refused(article: Mapping[str, Any], name: str) -> list[str]:
    """Why the contract refuses an article, place by place; gold with keys of its own is checked without these."""
    known = {key: article[key] for key in ("article", *RECORD_KINDS, "warnings") if key in article}
    known["article"] = {key: value for key, value in known["article"].items() if key in Article.model_fields}
    try:
        Extraction.model_validate(known)
    except ValidationError as error:
        return [f"{name}: {'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()]
    return []

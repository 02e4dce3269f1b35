"""Articles to Arrow tables that pandas, DuckDB and `datasets` read: one of articles, one of each kind of record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from hashlib import sha256
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

import pyarrow as pa
from pydantic import BaseModel

from extractor.dataset.splitting import Placed
from extractor.records import RECORD_KINDS, Article

_EVIDENCE = pa.list_(pa.struct([("start", pa.int64()), ("end", pa.int64()), ("text", pa.string())]))
# What every record row repeats of its article, so that a table stands alone.
_OF_ARTICLE = ("article_id", "url", "site", "published")
# Units are laid flat: a data set of districts is joined by code, not searched in structs.
_UNIT = ("name", "level", "province", "district", "code")


def article_rows(placed: Iterable[Placed], *, text: bool) -> Iterator[dict[str, Any]]:
    """Articles to rows; without `text` its SHA-256 and its length stand in its place."""
    for one in placed:
        about = one.article.get("article") or {}
        body = str(about.get("text") or "")
        row = {name: about.get(name) for name in Article.model_fields if name not in ("text", "metadata_sources")}
        yield {
            **row,
            "text": body if text else None,
            "text_sha256": sha256(body.encode("utf-8", "surrogatepass")).hexdigest(),
            "text_length": len(body),
            "text_group": one.text_group,
            "split_reason": one.why,
            "warnings": [warning.get("code") for warning in one.article.get("warnings") or ()],
        }


@cache
def article_schema() -> pa.Schema:
    """The Arrow schema of the table of articles."""
    own = [(name, pa.string()) for name in Article.model_fields if name not in ("text", "metadata_sources")]
    return pa.schema(
        [
            *own,
            ("text", pa.string()),
            ("text_sha256", pa.string()),
            ("text_length", pa.int64()),
            ("text_group", pa.int64()),
            ("split_reason", pa.string()),
            ("warnings", pa.list_(pa.string())),
        ]
    )


def record_rows(placed: Iterable[Placed], kind: str, *, text: bool) -> Iterator[dict[str, Any]]:
    """Records of one kind to rows; without `text` evidence keeps its offsets and loses its words."""
    for one in placed:
        about = one.article.get("article") or {}
        head = dict(zip(_OF_ARTICLE, (about.get(key) for key in ("id", "url", "site", "published")), strict=True))
        for record in one.article.get(kind) or ():
            row = {**head, **dict(_slots(kind, record))}
            row["rule"], row["inferred"] = record.get("rule"), list(record.get("inferred") or ())
            row["evidence"] = [_words(item, text=text) for item in record.get("evidence") or ()]
            yield row


def _words(item: Mapping[str, Any], *, text: bool) -> dict[str, Any]:
    return {"start": item.get("start"), "end": item.get("end"), "text": item.get("text") if text else None}


def _slots(kind: str, record: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, annotation in _own_fields(kind):
        if _is_unit(annotation):
            unit = record.get(name) or {}
            yield from ((f"{name}_{part}", unit.get(part)) for part in _UNIT)
        else:
            yield name, record.get(name)


@cache
def record_schema(kind: str) -> pa.Schema:
    """The Arrow schema of the table of one kind: the article, the slots with units laid flat, rule and evidence."""
    fields: list[tuple[str, pa.DataType]] = [(name, pa.string()) for name in _OF_ARTICLE]
    for name, annotation in _own_fields(kind):
        if _is_unit(annotation):
            fields += [(f"{name}_{part}", pa.string()) for part in _UNIT]
        else:
            fields.append((name, _type(annotation)))
    return pa.schema([*fields, ("rule", pa.string()), ("inferred", pa.list_(pa.string())), ("evidence", _EVIDENCE)])


def table(rows: Iterable[Mapping[str, Any]], schema: pa.Schema) -> pa.Table:
    """Rows to a table of this schema."""
    return pa.Table.from_pylist(list(rows), schema=schema)


def _own_fields(kind: str) -> Iterator[tuple[str, Any]]:
    for name, field in RECORD_KINDS[kind].model_fields.items():
        if name not in ("rule", "inferred", "evidence"):
            yield name, field.annotation


def _parts(annotation: Any) -> Sequence[Any]:
    parts = get_args(annotation) if get_origin(annotation) in (Union, UnionType) else (annotation,)
    return [part for part in parts if part is not type(None)]


def _is_unit(annotation: Any) -> bool:
    return any(isinstance(part, type) and issubclass(part, BaseModel) for part in _parts(annotation))


def _type(annotation: Any) -> pa.DataType:
    parts = _parts(annotation)
    if float in parts:
        return pa.float64()
    if get_origin(parts[0]) is Literal or parts[0] is str:
        return pa.string()
    return {int: pa.int64(), bool: pa.bool_()}[parts[0]]

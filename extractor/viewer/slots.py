"""The contract's records to what an editor must know of each slot: its type, its choices, whether it may be empty."""

from __future__ import annotations

from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from extractor.records import RECORD_KINDS

_OWN = ("rule", "inferred", "evidence")


@cache
def slots_of_kinds() -> dict[str, list[dict[str, Any]]]:
    """For each kind of record its slots in order: `{"name": "rank", "type": "integer", "nullable": true}`.

    `type` is `string`, `integer`, `number`, `boolean`, `choice` (with `choices`) or `unit`.
    """
    return {
        kind: [_slot(name, field.annotation) for name, field in model.model_fields.items() if name not in _OWN]
        for kind, model in RECORD_KINDS.items()
    }


def _slot(name: str, annotation: Any) -> dict[str, Any]:
    parts = get_args(annotation) if get_origin(annotation) in (Union, UnionType) else (annotation,)
    some = [part for part in parts if part is not type(None)]
    return {"name": name, "nullable": len(some) < len(parts), **_type(some)}


def _type(parts: list[Any]) -> dict[str, Any]:
    first = parts[0]
    if get_origin(first) is Literal:
        return {"type": "choice", "choices": list(get_args(first))}
    if isinstance(first, type) and issubclass(first, BaseModel):
        return {"type": "unit"}
    if first is bool:
        return {"type": "boolean"}
    if float in parts:
        return {"type": "number"}
    return {"type": "integer" if first is int else "string"}

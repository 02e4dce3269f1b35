"""The contract as a nested Arrow schema, derived from its pydantic models, and JSON objects to and from it."""

from __future__ import annotations

import json
import types
from collections.abc import Iterator
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin

import pyarrow as pa
from pydantic import BaseModel

from extractor.records import Agency, Extraction, Figure
from extractor.sinks.incoming import approximate

# A number that is whole or not keeps beside it how the JSON writes it: 25000 is whole, 25000.0 is not.
WRITTEN = "_written"
_SIMPLE: dict[Any, pa.DataType] = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}


@cache
def extraction_schema() -> pa.Schema:
    """The Arrow schema of one extraction a row: structs and lists as in the JSON."""
    return pa.schema(list(_struct(Extraction)))


def _struct(model: type[BaseModel]) -> pa.StructType:
    fields: list[pa.Field] = []
    for name, field in model.model_fields.items():
        fields.append(pa.field(name, _type(field.annotation)))
        if is_number(field.annotation):
            fields.append(pa.field(name + WRITTEN, pa.string()))
    return pa.struct(fields)


def _type(annotation: Any) -> pa.DataType:
    """A field's Arrow type: optional as its content, a choice of models as that with all fields."""
    if annotation in _SIMPLE:
        return _SIMPLE[annotation]
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _struct(annotation)
    origin, parts = get_origin(annotation), [part for part in get_args(annotation) if part is not type(None)]
    if origin is Literal:
        return pa.string()
    if origin is list:
        return pa.list_(_type(parts[0]))
    if origin is dict:
        return pa.map_(_type(parts[0]), _type(parts[1]))
    if origin in (Union, types.UnionType):
        if set(parts) == {float, int}:
            return pa.float64()
        return _type(max(parts, key=lambda part: len(getattr(part, "model_fields", ()))))
    raise TypeError(f"no Arrow type for {annotation}")


def is_number(annotation: Any) -> bool:
    """True for a field that may hold a whole number or another."""
    return {float, int} <= set(get_args(annotation))


_NUMBERS = [name for name, field in Figure.model_fields.items() if is_number(field.annotation)]
_AGENCY = set(Agency.model_fields)


def to_row(extraction: dict[str, Any]) -> dict[str, Any]:
    """A JSON object of the contract, whole, to a row of the schema; the object is not changed."""
    figures = [figure | dict(_written(figure)) for figure in extraction["figures"]]
    article = extraction["article"]
    sources = list(article["metadata_sources"].items())
    return extraction | {"article": article | {"metadata_sources": sources}, "figures": figures}


def _written(figure: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for name in _NUMBERS:
        value = figure[name]
        yield name, None if value is None else approximate(value)
        yield name + WRITTEN, None if value is None else repr(value)


def from_row(row: dict[str, Any]) -> dict[str, Any]:
    """A row of the schema back to the JSON object it was made from."""
    row["article"]["metadata_sources"] = dict(row["article"]["metadata_sources"])
    for figure in row["figures"]:
        for name in _NUMBERS:
            written = figure.pop(name + WRITTEN)
            figure[name] = None if written is None else json.loads(written)
    for ranking in row["rankings"]:
        subject = ranking["subject"]
        if subject is not None and subject["level"] is None:  # an agency, to which the struct gave a unit's fields
            ranking["subject"] = {name: subject[name] for name in subject if name in _AGENCY}
    return row

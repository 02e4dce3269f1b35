"""Any JSON value to what keeps it from being read as an object of the contract; every reader of files asks here.

Gold leaves fields out and adds its own, and rules may be wrong, so only the types of what is there are checked: that
records are objects in lists, texts are texts and numbers numbers. Whether they say the truth is checked elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

import orjson
from pydantic import BaseModel

from extractor.records import RECORD_KINDS, Article, PageWarning

_LARGEST = 2**63  # what files of columns and databases hold
_NAMES = {str: "a text", int: "a whole number", float: "a number", bool: "true or false", dict: "an object"}


def shape_fault(value: Any) -> str | None:
    """A value to the first thing wrong with it, `rankings.0.year should be a whole number, found '2021'`, or None."""
    if not isinstance(value, dict):
        return f"should be an object, found {value!r:.40}"
    try:
        orjson.dumps(value)
    except (orjson.JSONEncodeError, RecursionError) as error:
        return f"holds what no file of records can: {error}"
    return next(_faults(value), None)


def _faults(value: Mapping[str, Any]) -> Iterator[str]:
    article = value.get("article")
    if article is not None:
        yield from _of_model(Article, article, "article")
        if isinstance(article, dict) and not isinstance(article.get("body"), str | None):
            yield _fault("article.body", str, article["body"])
    for kind, model in RECORD_KINDS.items():
        yield from _of_list(model, value.get(kind), kind)
    yield from _of_list(PageWarning, value.get("warnings"), "warnings")


def _of_list(model: type[BaseModel], found: Any, where: str) -> Iterator[str]:
    if found is None:
        return
    if not isinstance(found, list):
        yield f"{where} should be a list, found {found!r:.40}"
        return
    for number, item in enumerate(found):
        yield from _of_model(model, item, f"{where}.{number}")


def _of_model(model: type[BaseModel], found: Any, where: str) -> Iterator[str]:
    if not isinstance(found, dict):
        yield _fault(where, dict, found)
        return
    for name, (types, inner) in _fields(model).items():
        value = found.get(name)
        if value is None:
            continue
        if inner is not None and list in types:
            yield from _of_list(inner, value, f"{where}.{name}")
        elif inner is not None:
            yield from _of_model(inner, value, f"{where}.{name}")
        elif not _is(value, types):
            yield _fault(f"{where}.{name}", types[0], value)


def _is(value: Any, types: tuple[type, ...]) -> bool:
    if list in types:
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    if isinstance(value, bool):
        return bool in types
    return isinstance(value, types) and not (isinstance(value, int) and not -_LARGEST <= value < _LARGEST)


def _fault(where: str, wanted: type, found: Any) -> str:
    return f"{where} should be {_NAMES.get(wanted, 'a list of texts')}, found {found!r:.40}"


@cache
def _fields(model: type[BaseModel]) -> dict[str, tuple[tuple[type, ...], type[BaseModel] | None]]:
    """Each field of a model with the types its value may have, and the model of what it holds."""
    return {name: _types(field.annotation) for name, field in model.model_fields.items()}


def _types(annotation: Any) -> tuple[tuple[type, ...], type[BaseModel] | None]:
    union = get_origin(annotation) in (Union, UnionType)
    first, *_ = parts = [part for part in (get_args(annotation) if union else (annotation,)) if part is not type(None)]
    if get_origin(first) is list:
        (item,) = get_args(first)
        return (list,), item if issubclass(item, BaseModel) else None
    if get_origin(first) is dict:
        return (dict,), None
    if get_origin(first) is Literal:
        return (str,), None
    if issubclass(first, BaseModel):
        return (dict,), first
    return ((float, int), None) if float in parts else ((first,), None)

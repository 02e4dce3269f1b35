"""Row classes to typed columns: a name, a kind and what it means in Vietnamese and English, written once."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, Literal, cast, get_args, get_origin, get_type_hints

Kind = Literal["text", "integer", "number", "truth", "texts", "parts"]
Cell = str | int | float | bool | None

_KINDS: Mapping[object, Kind] = {str: "text", int: "integer", float: "number", bool: "truth"}


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `part` is the row class of the members of a column of the kind `parts`."""

    name: str
    kind: Kind
    vietnamese: str
    english: str
    part: type | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of one class under a name; `panel`, `conflicts`, `gaps`, `articles`, `about`, `officials`, `models`."""

    name: str
    row_class: type
    rows: Sequence[Any]

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of its class."""
        return columns_of(self.row_class)


def column(vietnamese: str, english: str) -> Any:
    """A field of a row class with its meaning in both languages."""
    return field(metadata={"vi": vietnamese, "en": english})


@cache
def columns_of(row_class: type) -> tuple[Column, ...]:
    """A row class to its columns in order, kinds told by the types of its fields."""
    types = get_type_hints(row_class)
    return tuple(
        Column(item.name, *_kind(types[item.name]), item.metadata["vi"], item.metadata["en"], _part(types[item.name]))
        for item in fields(cast(Any, row_class))
    )


def _kind(hint: Any) -> tuple[Kind]:
    if get_origin(hint) is tuple:
        return ("texts",) if get_args(hint)[0] is str else ("parts",)
    members = [one for one in get_args(hint) if one is not type(None)] if isinstance(hint, UnionType) else [hint]
    return (_KINDS[members[0]],)


def _part(hint: Any) -> type | None:
    part = get_args(hint)[0] if get_origin(hint) is tuple else None
    return part if isinstance(part, type) and is_dataclass(part) else None


def flat(row: Any, item: Column) -> Cell:
    """A row's value as one cell of a sheet: lists of texts joined by `; `, parts as JSON."""
    value = getattr(row, item.name)
    if item.kind == "texts":
        return "; ".join(value) or None
    if item.kind == "parts":
        return json.dumps([plain(part) for part in value], ensure_ascii=False) if value else None
    found: Cell = value
    return found


def plain(part: Any) -> dict[str, Any]:
    """A row or part to a plain mapping, tuples as lists."""
    row_class: type = type(part)
    values = ((item.name, getattr(part, item.name)) for item in columns_of(row_class))
    return {name: _plain(value) for name, value in values}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [plain(item) if is_dataclass(item) else item for item in value]
    return value

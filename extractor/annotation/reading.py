"""Files of annotation tools, read with messages that say what is wrong and where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

import orjson

from extractor.errors import InputError

T = TypeVar("T")
_MANY: Mapping[type, str] = {dict: "objects", list: "lists", str: "texts"}


def bytes_of(path: Path) -> bytes:
    """A file's bytes; raises `InputError` where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}; check the path") from error


def json_of(path: Path) -> Any:
    """A file's JSON value."""
    try:
        return orjson.loads(bytes_of(path))
    except orjson.JSONDecodeError as error:
        raise InputError(f"{path}: not JSON: {error}") from error


def json_lines(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """A file's JSON objects, one a line, each with the words that name its place."""
    for number, line in enumerate(bytes_of(path).split(b"\n"), start=1):
        if not line.strip():
            continue
        where = f"{path}: line {number}"
        try:
            value = orjson.loads(line)
        except orjson.JSONDecodeError as error:
            raise InputError(f"{where}: not JSON: {error}") from error
        if not isinstance(value, dict):
            raise InputError(f"{where}: not a JSON object")
        yield where, value


def get(mapping: Any, key: str, kind: type[T], where: str) -> T:
    """A value that must be there and of this type."""
    value = mapping.get(key) if isinstance(mapping, Mapping) else None
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise InputError(
            f"{where}: {key!r} should be {kind.__name__}, found {value!r:.40}; is this file of that format?"
        )
    return value


def listed(mapping: Any, key: str, kind: type[T], where: str) -> list[T]:
    """A list of values of this type, empty where there is none."""
    found = mapping.get(key) if isinstance(mapping, Mapping) else None
    if found is None:
        return []
    if not isinstance(found, list) or not all(isinstance(item, kind) for item in found):
        raise InputError(f"{where}: {key!r} should be a list of {_MANY[kind]}, found {found!r:.40}")
    return found

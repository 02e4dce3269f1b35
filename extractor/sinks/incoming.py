"""JSON lines of the contract to what a load works on: the object, its id, its digest; or the reason against it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

import orjson

from extractor.errors import ContractError
from extractor.records import Extraction

# How our own lines begin: the id of an unchanged article is then known without reading the rest.
_HEAD = re.compile(rb'\{"schema_version":"1","article":\{"id":"([0-9a-zA-Z_.-]+)",')
_LONGEST_EXACT = 2.0**63  # orjson reads longer numbers as floating-point ones


class Refused(ContractError):  # noqa: N818 - it ends nothing but the one object
    """An object that is not stored: its text is the reason, without the place."""


@dataclass(slots=True)
class Incoming:
    """One line on its way into a store; `number` is its place among all lines of the load, from 1."""

    number: int
    line: bytes
    key: str
    digest: str
    _object: Any = None

    @property
    def object(self) -> dict[str, Any]:
        """The JSON object, parsed when first asked for; raises `Refused` for what no database takes."""
        if self._object is None:
            self._object = parse(self.line)
        found: dict[str, Any] = self._object
        return found

    def release(self) -> None:
        """Forget the parsed object, of which a batch would hold hundreds; the line stays."""
        self._object = None


def line_of(extraction: Extraction | bytes) -> bytes:
    """An extraction, or a line of JSON already, to one line of JSON without its end; raises `Refused`."""
    if isinstance(extraction, bytes):
        return extraction.strip()
    try:
        return extraction.model_dump_json().encode()
    except ValueError as error:  # a lone surrogate is no character, and UTF-8 has no bytes for it
        raise Refused(f"{extraction.article.id}: holds a lone surrogate, which no text may: {error}") from error


def incoming(number: int, line: bytes) -> Incoming:
    """A line of JSON to its article's id and digest; raises `Refused` where it is no object of the contract."""
    digest = blake2b(line, digest_size=16).hexdigest()
    if head := _HEAD.match(line):
        return Incoming(number, line, head[1].decode(), digest)
    found = parse(line)
    return Incoming(number, line, _article_id(found), digest, found)


def _article_id(found: dict[str, Any]) -> str:
    article = found.get("article")
    identity = article.get("id") if isinstance(article, dict) else None
    if not isinstance(identity, str):
        raise Refused("is no object of the contract: it has no article.id; see `extractor schema`")
    return identity


def parse(line: bytes) -> dict[str, Any]:
    """A line of JSON to its object; raises `Refused` for what is no object, and for NUL in its text."""
    try:
        found = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise Refused(f"is not JSON, or holds a lone surrogate, which no text may: {error}") from error
    if not isinstance(found, dict):
        raise Refused("is JSON, but no object of the contract; see `extractor schema`")
    if b"\\u0000" in line and (where := next(_nul(found, ""), None)) is not None:
        raise Refused(f"{where} holds a NUL character, which databases do not take; remove it where the text is made")
    return found


def exact(line: bytes) -> dict[str, Any]:
    """A line that `parse` accepted, again, with whole numbers of any length kept whole."""
    found: dict[str, Any] = json.loads(line)
    return found


def is_long(value: object) -> bool:
    """True for a number that may have lost digits in `parse`."""
    return isinstance(value, float) and abs(value) >= _LONGEST_EXACT


def approximate(value: float) -> float:
    """A number of any length to the floating-point number next to it, for columns to compute with."""
    try:
        return float(value)
    except OverflowError:
        return float("inf") if value > 0 else float("-inf")


def _nul(value: Any, path: str) -> Iterator[str]:
    """The places of text with NUL: `rankings[1].subject.text`."""
    if isinstance(value, str):
        if "\0" in value:
            yield path or "the text"
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _nul(item, f"{path}[{number}]")
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from _nul(name, f"{path}.{name!r}".lstrip("."))
            yield from _nul(item, f"{path}.{name}".lstrip("."))

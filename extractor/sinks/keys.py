"""Keys from content: the same page, record or unit has the same key in every database and every load."""

from __future__ import annotations

from collections.abc import Container
from hashlib import blake2b


def place_key(start: int, end: int, taken: Container[str]) -> str:
    """What tells a record from others of its kind in its article: `474-511`, for the second of one place `474-511-2`.

    It says which words the record stands on first, so it stays when a rule comes to read something else there.
    """
    place = f"{start}-{end}"
    if place not in taken:
        return place
    number = 2
    while f"{place}-{number}" in taken:
        number += 1
    return f"{place}-{number}"


def content_key(*parts: str | None) -> str:
    """A hash of 16 hexadecimal digits over texts, in which `None` differs from every text."""
    said = "\0".join("\1" if part is None else part for part in parts)
    return blake2b(said.encode(), digest_size=8).hexdigest()

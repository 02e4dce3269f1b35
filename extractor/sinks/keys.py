"""Keys from content: the same page, record or unit has the same key in every database and every load."""

from __future__ import annotations

from collections.abc import Container
from hashlib import blake2b


def record_key(article: str, letter: str, start: int, end: int, taken: Container[str]) -> str:
    """The key of a record: `03174694693731a9-r474-511`, for the second ranking of one place `…-511-2`.

    It says which article, which kind and which words it stands on first, so it stays when a rule comes to
    read another year out of the same words; and keys of one article lie together on disk.
    """
    key = f"{article}-{letter}{start}-{end}"
    if key not in taken:
        return key
    number = 2
    while f"{key}-{number}" in taken:
        number += 1
    return f"{key}-{number}"


def content_key(*parts: str | None) -> str:
    """A hash of 16 hexadecimal digits over texts, in which `None` differs from every text."""
    said = "\0".join("\1" if part is None else part for part in parts)
    return blake2b(said.encode(), digest_size=8).hexdigest()

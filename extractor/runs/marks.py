"""The mark of a duplicate, `article.duplicate_of`, in lines of JSON that are otherwise left as they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import orjson

# In JSON a quotation mark inside a string is escaped, so the first match is the field itself.
_MARK = re.compile(rb'"duplicate_of":(?:null|"(?:[^"\\]|\\.)*")')


class Finder(Protocol):
    """What finds duplicates: it is given the signature of every article in the order of the sources."""

    def expect(self, signatures: Sequence[bytes]) -> None:
        """Some signatures that will be added, in whatever order; it changes no answer and may save time."""

    def add(self, source: str, signature: bytes) -> str | None:
        """An article's source and signature to the source of the earlier one that it repeats, or None."""


@dataclass(frozen=True, slots=True)
class Search:
    """How duplicates are looked for: `signature` of a text, made by the workers, and a new finder for each run."""

    signature: Callable[[str], bytes]
    make_finder: Callable[[], Finder]


def marked(line: bytes, duplicate_of: str | None) -> bytes:
    """An extraction's JSON to the same with this mark, or without one."""
    mark = b'"duplicate_of":' + orjson.dumps(duplicate_of)
    if line.startswith(mark, line.find(b'"duplicate_of":')):
        return line  # nearly every line: no copy of it is made
    return _MARK.sub(lambda _: mark, line, count=1)


def text_of(line: bytes) -> str:
    """An extraction's JSON to its article's text."""
    text = orjson.loads(line)["article"]["text"]
    return text if isinstance(text, str) else ""

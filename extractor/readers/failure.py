"""What a reader says of a page, or of a stretch of an archive, that it could not give."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# unreadable: the system does not give the bytes. damaged: the bytes are not what was written. truncated: the file
# ends before what it holds does. too_large: more than any page has. unsupported: whole, but of a kind that is not
# read (links, encrypted members, records in pieces). not_found: it points at what is not there. no_field: a row
# without a page.
Code = Literal["unreadable", "damaged", "truncated", "too_large", "unsupported", "not_found", "no_field"]


@dataclass(frozen=True, slots=True)
class PageFailure:
    """A page or a stretch of an archive that gave no page: where, a code for programs and a sentence for people."""

    source: str
    code: str
    message: str


def failure(source: str, code: Code, reason: str) -> PageFailure:
    """A place, a code and a reason to a failure whose message begins with the place."""
    return PageFailure(source, code, f"{source}: {reason}")

"""Bytes of a page → text, and how its encoding was told."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field

from extractor.page import Page
from extractor.records import PageWarning

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CLAIM = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,30})""", re.IGNORECASE)


@dataclass(slots=True)
class Decoded:
    """A page's text, the encoding it was read in, and what a reader should know about that choice."""

    text: str
    encoding: str
    warnings: list[PageWarning] = field(default_factory=list)


def decode(page: Page) -> Decoded:
    """A page to its text: a byte-order mark decides, then valid UTF-8, then what header or meta tag claims."""
    content = page.content
    if isinstance(content, str):
        return Decoded(content.removeprefix("\ufeff"), "text")
    for mark, name in _BOMS:
        if content.startswith(mark):
            return Decoded(content[len(mark) :].decode(name, "replace"), name)
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        claim = page.charset or _claimed(content) or "windows-1258"
        return Decoded(content.decode(_known(claim), "replace"), claim)


def _claimed(content: bytes) -> str | None:
    found = _CLAIM.search(content[:4096])
    return found[1].decode("ascii", "replace") if found else None


def _known(name: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "utf-8"

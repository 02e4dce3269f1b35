"""Which columns of a table hold a page, its address and its day of publication, and a row to its page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from extractor.errors import InputError
from extractor.page import Page
from extractor.readers.failure import PageFailure, failure
from extractor.readers.limits import MOST_BYTES
from extractor.readers.moments import moment

# Usual names, the surest first, in small letters and without what parts their words.
_HTML = (
    *("html", "rawhtml", "pagehtml", "htmlcontent", "contenthtml", "bodyhtml"),
    *("content", "body", "page", "raw", "noidung", "text"),
)
_URL = ("url", "pageurl", "sourceurl", "targeturi", "uri", "link", "href", "permalink", "address", "duongdan")
# Never `date`, `time` or `timestamp`: in crawlers' tables those are mostly when the page was fetched.
_PUBLISHED = (
    *("published", "publishedat", "publishedtime", "publishedon", "publisheddate", "datepublished", "publishdate"),
    *("publishtime", "pubdate", "publicationdate", "ngaydang", "ngayxuatban"),
)
_PARTING = re.compile(r"[\s_.:-]+")


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of the user's tables by name; None is found among the usual names. `a.b` is `b` inside `a`."""

    html: str | None = None
    url: str | None = None
    published: str | None = None

    def among(self, names: Iterable[str]) -> Columns:
        """The columns of a table that has these names; `html` stays None where there is none.

        A column that was asked for by name is never replaced by a usual one.
        """
        known = list(names)
        return Columns(
            self.html or _usual(known, _HTML),
            self.url or _usual(known, _URL),
            self.published or _usual(known, _PUBLISHED),
        )

    def missing_from(self, names: Iterable[str]) -> str | None:
        """What a table of these names lacks to hold pages, as words, or None."""
        known = list(names)
        for option, name in (
            ("--html-field", self.html),
            ("--url-field", self.url),
            ("--published-field", self.published),
        ):
            if name and name not in known and name.split(".")[0] not in known:
                return f"no column {name!r} ({option}); there are: {_listed(known)}"
        if self.among(known).html is None:
            return f"no column that looks like a page; name it with --html-field; there are: {_listed(known)}"
        return None

    def check(self, source: str, names: Iterable[str]) -> None:
        """Raise `InputError` where a table of these names holds no pages."""
        if missing := self.missing_from(names):
            raise InputError(f"{source}: {missing}")


def row_page(row: Mapping[str, Any], columns: Columns, source: str) -> Page | PageFailure:
    """A row to its page; one without content gives a `PageFailure`. Addresses and days that are none are left out."""
    chosen = columns.among(row)
    content = _value(row, chosen.html)
    if not isinstance(content, str | bytes) or not content.strip():
        return failure(source, "no_field", f"the row has no page in {chosen.html or 'any column'}")
    if len(content) > MOST_BYTES:
        return failure(source, "too_large", f"the page has more than {MOST_BYTES:,} bytes")
    url = _value(row, chosen.url)
    if isinstance(url, bytes):
        url = url.decode("utf-8", "replace")
    return Page(
        content,
        url=url.strip() or None if isinstance(url, str) else None,
        source=source,
        published=moment(_value(row, chosen.published)),
    )


def _usual(names: list[str], usual: tuple[str, ...]) -> str | None:
    folded = {_PARTING.sub("", name.lower()): name for name in reversed(names)}
    return next((folded[name] for name in usual if name in folded), None)


def _value(row: Mapping[str, Any], name: str | None) -> Any:
    if name is None or name in row:
        return row.get(name) if name is not None else None
    value: Any = row
    for part in name.split("."):
        value = value.get(part) if isinstance(value, Mapping) else None
    return value


def _listed(names: list[str]) -> str:
    shown = ", ".join(names[:20])
    return f"{shown} and {len(names) - 20} more" if len(names) > 20 else shown or "none"

"""Web archives (WARC, ARC, and the texts of Common Crawl's WET) to pages: answers that hold HTML, and texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import BinaryIO

from extractor.page import Page
from extractor.readers.compression import read_pieces
from extractor.readers.failure import PageFailure, failure
from extractor.readers.forms import WARC, Form, begins_record
from extractor.readers.framing import Framed, Lost, Place, frame
from extractor.readers.originals import Originals, Reference
from extractor.readers.stored import RecordError, Stored


def read_warc(
    file: BinaryIO,
    name: str,
    form: Form = WARC,
    reopen: Callable[[], BinaryIO] | None = None,
    otherwise: bytes | None = None,
) -> Iterator[Page | PageFailure]:
    """An archive, compressed or not, to its pages in order; `Page.source` is `name#offset`.

    Pages are answers with a good status that hold HTML, and texts drawn from such (WET). What says that it is the
    same as an earlier record gives that record's page under its own address, if `reopen` gives the file once
    more. Each damaged stretch gives one `PageFailure`, and the reading goes on behind it.
    """
    archive = _Archive(name, form, reopen, otherwise)
    try:
        for item in frame(read_pieces(file, begins_record, otherwise=otherwise), form):
            if isinstance(item, Lost):
                yield failure(f"{name}#{item.place}", item.code, item.reason)
            elif found := archive.read(item):
                yield found
        yield from archive.late()
    finally:
        archive.close()


class _Archive:
    """One archive in the reading, with the places of the records that others may refer to."""

    def __init__(self, name: str, form: Form, reopen: Callable[[], BinaryIO] | None, otherwise: bytes | None) -> None:
        self._name, self._form, self._reopen, self._otherwise = name, form, reopen, otherwise
        self._originals = Originals() if reopen else None

    def close(self) -> None:
        """Let go of what was kept for this archive."""
        if self._originals is not None:
            self._originals.close()

    def read(self, framed: Framed) -> Page | PageFailure | None:
        """A record to its page, to why there is none, or to None where none was to be expected."""
        source = f"{self._name}#{framed.place}"
        try:
            stored = Stored(framed, self._form)
            if stored.is_revisit:
                return self._follow(Reference(source, stored.url, stored.fetched, stored.refers_to, stored.may_be_page))
            found = stored.page(source)
        except RecordError as error:
            return failure(source, error.code, str(error))
        if self._originals is not None and (names := stored.names):
            self._originals.add(names, framed.place if found else None)
        return found

    def late(self) -> Iterator[Page | PageFailure]:
        """What records that came before their originals refer to; called when all records have been read."""
        for reference in self._originals.waiting() if self._originals else ():
            found = self._follow(reference, is_last=True)
            if found is not None:
                yield found

    def _follow(self, reference: Reference, is_last: bool = False) -> Page | PageFailure | None:
        if self._originals is not None:
            is_known, place = self._originals.find(reference.keys)
            if is_known:
                return self._again(reference, place) if place is not None else None
            if not is_last:
                self._originals.wait(reference)
                return None
        if not reference.may_be_page:
            return None
        return failure(reference.source, "not_found", "says to be the same as a record that is not in this archive")

    def _again(self, reference: Reference, place: Place) -> Page | PageFailure:
        """The page that stands at a place, as what the reference was answered with."""
        try:
            found = self._page_at(place)
        except RecordError as error:
            return failure(reference.source, error.code, f"says to be the same as #{place}: {error}")
        if found is None:
            return failure(reference.source, "not_found", f"says to be the same as #{place}, which gives no page now")
        return replace(found, url=reference.url, source=reference.source, fetched=reference.fetched)

    def _page_at(self, place: Place) -> Page | None:
        if self._reopen is None:
            return None
        start = place.position if place.member is None else place.member
        with self._reopen() as file:
            for item in frame(read_pieces(file, begins_record, start, self._otherwise), self._form):
                if item.place == place and isinstance(item, Framed):
                    return Stored(item, self._form).page("")
                if item.place.member != place.member:
                    break
        return None

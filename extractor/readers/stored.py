"""One record of a web archive to the page it holds, or to what it refers to instead."""

from __future__ import annotations

from functools import cached_property

from fastwarc.warc import HeaderMap, WarcRecord, WarcRecordType

from extractor.page import Page
from extractor.readers.digests import is_as_written
from extractor.readers.failure import Code
from extractor.readers.forms import WARC, Form, arc_fields
from extractor.readers.framing import Framed
from extractor.readers.http_body import BodyError, plain_body
from extractor.readers.limits import MOST_BYTES
from extractor.readers.media import MediaType, charset_of, is_html

_HOLDERS = (WarcRecordType.response, WarcRecordType.resource, WarcRecordType.conversion)


class RecordError(Exception):
    """A record that should have given a page, or may have, and does not."""

    def __init__(self, code: Code, reason: str) -> None:
        super().__init__(reason)
        self.code: Code = code


class Stored:
    """A record as fastwarc reads it; raises `RecordError` where it cannot."""

    def __init__(self, framed: Framed, form: Form) -> None:
        self._framed = framed
        self._block = framed.data[framed.header :]
        try:
            self._record = WarcRecord.from_bytes(framed.data if form is WARC else _as_warc(framed))
            self._header = _read(self._record.headers)
            self._check()
            self._is_answer = self._block.startswith(b"HTTP/") or self._record.is_http
            if self._is_answer:
                self._record.is_http = True
                self._record.parse_http(auto_decode="none")
            self._answer_header = _read(self._record.http_headers) if self._is_answer else {}
        except (OSError, ValueError) as error:
            raise RecordError("damaged", f"the record cannot be read: {error}") from error

    def _check(self) -> None:
        digest = self._said("WARC-Block-Digest")
        if not self._framed.is_cut and not is_as_written(self._block, digest):
            raise RecordError("damaged", "the record is not what its digest says; bytes in it have changed")
        if self._record.record_type in (WarcRecordType.unknown, WarcRecordType.no_type):
            raise RecordError("damaged", "the record does not say of what kind it is")

    def page(self, source: str) -> Page | None:
        """The record's page, None where it holds none: requests, pictures, answers with a bad status."""
        if self._record.record_type not in _HOLDERS or not self._is_good:
            return None
        body = b"" if self._framed.is_cut else self._body()
        media_type = self._media_type(body)
        if media_type is None:
            return None
        if self._framed.is_cut:
            raise RecordError("too_large", f"the page has more than {MOST_BYTES:,} bytes")
        if self._said("WARC-Segment-Number") is not None:
            raise RecordError("unsupported", "the page is stored in several records, which are not put together")
        charset = charset_of(self._content_type)
        return Page(body, self.url, source, media_type, charset, fetched=self.fetched)

    @property
    def is_revisit(self) -> bool:
        """True where the record refers to another instead of holding what that one holds."""
        return self._record.record_type == WarcRecordType.revisit

    @property
    def url(self) -> str | None:
        """The address of the page, without the angle brackets that some writers put around it."""
        return (self._said("WARC-Target-URI") or "").strip("<> \t") or None

    @property
    def fetched(self) -> str | None:
        """When the crawler had it: the record's date, else the server's clock."""
        if date := self._said("WARC-Date"):
            return date
        try:
            moment = self._record.http_date if self._is_answer else None
        except (OSError, ValueError):
            return None
        return moment.isoformat() if moment else None

    @property
    def names(self) -> tuple[str, ...]:
        """What others may refer to this record by; none where it is no record that holds an answer."""
        if self._record.record_type not in _HOLDERS:
            return ()
        dated = f"{self.url} {self._said('WARC-Date')}"
        return _present(self._said("WARC-Record-ID"), self._said("WARC-Payload-Digest"), dated)

    @property
    def refers_to(self) -> tuple[str, ...]:
        """The names of the record that this one stands for, the surest first."""
        url, date = self._said("WARC-Refers-To-Target-URI"), self._said("WARC-Refers-To-Date")
        dated = f"{url.strip('<>')} {date}" if url and date else None
        return _present(self._said("WARC-Refers-To"), self._said("WARC-Payload-Digest"), dated)

    @property
    def may_be_page(self) -> bool:
        """False where what came with a reference says that the original is a picture, or had a bad status."""
        if not self._is_answer:
            return True
        is_silent = self._content_type is None
        return self._status in (None, 304) or (self._is_good and (is_silent or is_html(self._content_type, b"")))

    def _said(self, name: str) -> str | None:
        return self._header.get(name.lower())

    def _answered(self, name: str) -> str:
        return self._answer_header.get(name.lower(), "")

    @cached_property
    def _content_type(self) -> str | None:
        return (self._answered("Content-Type") or None) if self._is_answer else self._said("Content-Type")

    @property
    def _status(self) -> int | None:
        return self._record.http_headers.status_code

    @property
    def _is_good(self) -> bool:
        """True unless the server answered with something else than the page: moved, not found, failed."""
        if not self._is_answer:
            return True
        if self._status is None:
            raise RecordError("damaged", "the header of the HTTP answer cannot be read")
        return 200 <= self._status < 300

    def _body(self) -> bytes:
        raw = self._record.reader.read()
        if not self._is_answer:
            return raw
        try:
            return plain_body(raw, self._answered("Transfer-Encoding"), self._answered("Content-Encoding"))
        except BodyError as error:
            if self._said("WARC-Truncated") is not None:
                return error.partial  # cut by the crawler, which says so
            if not is_html(self._content_type, b"<html"):
                return b""
            raise RecordError("damaged", f"the body of the HTTP answer is damaged: {error}") from error

    def _media_type(self, body: bytes) -> MediaType | None:
        if is_html(self._content_type, body):
            return "html"
        is_text = (self._content_type or "").startswith("text/plain")
        return "text" if is_text and self._record.record_type == WarcRecordType.conversion else None


def _read(header: HeaderMap) -> dict[str, str]:
    """A header to its fields by name in small letters; of a field given twice the first."""
    return {name.lower(): value for name, value in reversed(header.items())}


def _present(*names: str | None) -> tuple[str, ...]:
    return tuple(name for name in names if name)


def _as_warc(framed: Framed) -> bytes:
    """A record of ARC with the header that it would have in WARC."""
    url, moment, media_type = arc_fields(framed.data[: framed.header])
    block = framed.data[framed.header :]
    is_answer = block.startswith(b"HTTP/")
    kind = "warcinfo" if url.startswith("filedesc:") else "response" if is_answer else "resource"
    fields = {
        "WARC-Type": kind,
        "WARC-Target-URI": url,
        "WARC-Date": _spelt_out(moment),
        "Content-Type": "application/http; msgtype=response" if is_answer else media_type,
        "Content-Length": str(len(block)),
    }
    header = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return f"WARC/1.0\r\n{header}\r\n".encode() + block


def _spelt_out(moment: str) -> str:
    """`20050314081500` is `2005-03-14T08:15:00Z`."""
    day = f"{moment[:4]}-{moment[4:6]}-{moment[6:8]}"
    return f"{day}T{moment[8:10]}:{moment[10:12]}:{moment[12:14]}Z" if len(moment) == 14 else day

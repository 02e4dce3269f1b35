"""Web archives for the tests, written by warcio record by record and compressed record by record."""

from __future__ import annotations

import gzip
import io
from collections.abc import Sequence
from uuid import NAMESPACE_URL, uuid5

import zstandard
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

KINDS = ("warc", "warc.gz", "warc.zst")
DATE = "2018-03-01T08:15:00Z"


def body(number: int) -> bytes:
    """A page of its own, long enough that damage has where to fall, and not very compressible."""
    words = " ".join(f"{(number * 7919 + step * 104729) % 1000003:x}" for step in range(300))
    return f"<!doctype html><html><title>Bài {number}</title><p>{words}</p></html>".encode()


def record(
    kind: str = "response",
    url: str = "http://a.gov.vn/bai",
    content: bytes = b"<html><p>x</html>",
    *,
    status: str | None = "200 OK",
    http: Sequence[tuple[str, str]] = (("Content-Type", "text/html; charset=utf-8"),),
    fields: dict[str, str] | None = None,
    content_type: str = "",
    digests: bool = True,
) -> bytes:
    """One record as warcio writes it, uncompressed."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=False, warc_version="WARC/1.1")
    header = StatusAndHeaders(status, list(http), protocol="HTTP/1.1") if status else None
    made = writer.create_warc_record(
        url,
        kind,
        payload=io.BytesIO(content),
        http_headers=header,
        warc_content_type=content_type,
        warc_headers_dict={
            "WARC-Date": DATE,
            "WARC-Record-ID": f"<urn:uuid:{uuid5(NAMESPACE_URL, url)}>",
            **(fields or {}),
        },
        length=None if status else len(content),
    )
    writer.write_record(made)
    return _with_digests(out.getvalue(), fields or {}, digests)


def _with_digests(data: bytes, fields: dict[str, str], digests: bool) -> bytes:
    """The record with the digests given, which warcio leaves out or makes itself, and with its own if wanted."""
    names = ("WARC-Block-Digest", "WARC-Payload-Digest")
    unwanted = tuple(name.encode() for name in names if not digests or name in fields)
    given = [f"{name}: {fields[name]}".encode() for name in names if name in fields]
    first, *lines = data.split(b"\r\n")
    return b"\r\n".join([first, *given, *(line for line in lines if not unwanted or not line.startswith(unwanted))])


def packed(data: bytes, kind: str) -> bytes:
    """A record as a member of an archive of that kind."""
    if kind.endswith(".gz"):
        return gzip.compress(data, mtime=0)
    if kind.endswith(".zst"):
        return zstandard.ZstdCompressor(write_checksum=True).compress(data)
    return data


def members(count: int, kind: str) -> list[bytes]:
    """Pages `http://a.gov.vn/0` and on, each a member."""
    return [packed(record(url=f"http://a.gov.vn/{number}", content=body(number)), kind) for number in range(count)]


def offsets(parts: Sequence[bytes]) -> list[int]:
    """Where each part begins when they are joined."""
    return [sum(map(len, parts[:number])) for number in range(len(parts))]

"""The body of a stored HTTP answer to the bytes the site meant, with the ways of sending it undone."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable
from typing import Protocol

import zstandard
from fastwarc.stream_io import BrotliReader

from extractor.readers.limits import MOST_BYTES, MOST_DECODER_MEMORY

_CHUNK = re.compile(rb"([0-9a-fA-F]{1,16})[ \t]*(?:;[^\r\n]*)?\r?\n")
_NEWLINE = re.compile(rb"\r?\n")
_GZIP, _ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
_STEP = 512  # bytes that may hold, at worst, some 16 MB


class _Decoder(Protocol):
    """What zlib's and zstandard's decompressing objects have in common."""

    @property
    def eof(self) -> bool:
        """True where the member has come to its end."""

    @property
    def unused_data(self) -> bytes:
        """What was given beyond it."""

    def decompress(self, data: memoryview, /) -> bytes:
        """The next of its bytes to what they hold."""


class BodyError(Exception):
    """A body that cannot be undone as its header says, though it begins so; `partial` is what there is of it."""

    def __init__(self, reason: str, partial: bytes = b"") -> None:
        super().__init__(reason)
        self.partial = partial[:MOST_BYTES]


def plain_body(body: bytes, transfer: str, content: str) -> bytes:
    """A body with its Transfer-Encoding and Content-Encoding to at most `MOST_BYTES` of what was meant.

    Many crawlers store what they have undone under the header as it came, so a body that does not begin like what
    the header names is taken as it is. Raises `BodyError` where one does, and breaks off.
    """
    if "chunked" in transfer.lower():
        body = _joined(body)
    for name in reversed([name.strip().lower() for name in f"{content},{transfer}".split(",")]):
        body = _undone(body, name)
    return body[:MOST_BYTES]


def _joined(body: bytes) -> bytes:
    """Chunks to one body: `5\\r\\n<html\\r\\n0\\r\\n\\r\\n` is `<html`; what begins with none was joined before."""
    parts: list[bytes] = []
    at = 0
    while found := _CHUNK.match(body, at):
        size = int(found[1], 16)
        if size == 0:
            return b"".join(parts)
        parts.append(body[found.end() : found.end() + size])
        at = found.end() + size
        newline = _NEWLINE.match(body, at)
        if newline is None:
            break
        at = newline.end()
    if not parts:
        return body
    if at != len(body):
        raise BodyError("its chunks break off", b"".join(parts))
    return b"".join(parts)


def _undone(body: bytes, name: str) -> bytes:
    try:
        if name in {"gzip", "x-gzip"} and body.startswith(_GZIP):
            return _all_members(body, _GZIP, lambda: zlib.decompressobj(31))
        if name == "deflate" and not body.lstrip().startswith(b"<"):
            return _inflated(body, 15 if body[:1] == b"\x78" else -15)
        if name == "br" and not body.lstrip().startswith(b"<"):
            return _all_of(BrotliReader(io.BytesIO(body)))
        if name == "zstd" and body.startswith(_ZSTD):
            decoding = zstandard.ZstdDecompressor(max_window_size=MOST_DECODER_MEMORY)
            return _all_members(body, _ZSTD, decoding.decompressobj)
    except (zlib.error, OSError, ValueError, zstandard.ZstdError) as error:
        raise BodyError(f"it cannot be decompressed ({name}: {error})") from error
    return body


def _inflated(body: bytes, bits: int) -> bytes:
    decoder = zlib.decompressobj(bits)
    data = decoder.decompress(body, MOST_BYTES)
    if not decoder.eof and len(data) < MOST_BYTES:
        raise BodyError("it breaks off", data)
    return data


def _all_members(body: bytes, magic: bytes, make: Callable[[], _Decoder]) -> bytes:
    """The members of gzip, or the frames of zstd, to what they hold together; what follows and is none is padding.

    A little goes in at a time: no bomb goes off, and a body of a million members is not copied for each of them.
    """
    view, decoder, parts = memoryview(body), make(), list[bytes]()
    at = size = 0
    while at < len(body) and size < MOST_BYTES:
        parts.append(decoder.decompress(view[at : at + _STEP]))
        size += len(parts[-1])
        at = min(at + _STEP, len(body))
        if decoder.eof:
            at -= len(decoder.unused_data)
            if view[at : at + len(magic)] != magic:
                break
            decoder = make()
    if not decoder.eof and size < MOST_BYTES:
        raise BodyError("it breaks off", b"".join(parts))
    return b"".join(parts)


def _all_of(reader: BrotliReader) -> bytes:
    """At most `MOST_BYTES` of a stream, a little at a time: one asked for more may set all of it aside at once."""
    parts: list[bytes] = []
    size = 0
    while size < MOST_BYTES and (part := reader.read(1 << 16)):
        parts.append(part)
        size += len(part)
    return b"".join(parts)

"""What is left of a zip archive whose list of members is lost: found by the header before each member."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from extractor.page import Page
from extractor.readers.failure import PageFailure, failure
from extractor.readers.limits import MOST_BYTES, PIECE
from extractor.readers.media import may_be_page, media_type_of
from extractor.readers.names import written
from extractor.readers.window import Window

_MARK = b"PK\x03\x04"
_HEADER = struct.Struct("<4xHHHxxxxIIIHH")
_FOLLOWS = 0x8  # the flag that checksum and sizes stand behind the member
_ENCRYPTED = 0x1
_STORED, _DEFLATED = 0, 8


@dataclass(frozen=True, slots=True)
class _Header:
    flags: int
    method: int
    crc: int
    packed_size: int
    name: str
    length: int


def read_torn_zip(file: BinaryIO, name: str) -> Iterator[Page | PageFailure]:
    """A zip archive without its list to the pages that can still be read; their sources are `name!member`."""
    window = Window(file)
    while window.find(_MARK):
        start = window.position
        header = _header(window)
        if header is None or not may_be_page(header.name):
            window.advance(len(_MARK))
            continue
        source = f"{name}!{header.name}"
        try:
            window.advance(header.length)
            content = _content(window, header)
        except (_LostError, zlib.error) as error:
            yield failure(source, "damaged", f"the member at #{start} is damaged: {error}")
            window.rewind(start + header.length)
            continue
        if media_type := media_type_of(header.name, content):
            yield Page(content, source=source, media_type=media_type)


class _LostError(Exception):
    """A member that cannot be read."""


def _header(window: Window) -> _Header | None:
    fixed = window.peek(_HEADER.size)
    if len(fixed) < _HEADER.size:
        return None
    _, flags, method, crc, packed_size, _, name_size, extra_size = _HEADER.unpack(fixed)
    name = window.peek(_HEADER.size + name_size)[_HEADER.size :]
    return _Header(flags, method, crc, packed_size, written(name), _HEADER.size + name_size + extra_size)


def _content(window: Window, header: _Header) -> bytes:
    if header.flags & _ENCRYPTED:
        raise _LostError("it is encrypted")
    if header.method == _DEFLATED:
        content = _inflated(window)
    elif header.method == _STORED and not header.flags & _FOLLOWS and header.packed_size <= MOST_BYTES:
        content = window.peek(header.packed_size)
        window.advance(len(content))
    else:
        raise _LostError("it is packed in a way that only the list of members explains")
    if zlib.crc32(content) != _crc(window, header):
        raise _LostError("its checksum is wrong")
    return content


def _inflated(window: Window) -> bytes:
    decoder = zlib.decompressobj(-15)
    content = bytearray()
    while not decoder.eof:
        data = window.peek(PIECE)
        content += decoder.decompress(data, PIECE)
        window.advance(len(data) - len(decoder.unconsumed_tail) - len(decoder.unused_data))
        if not data and not decoder.eof:
            raise _LostError("the archive ends inside it")
        if len(content) > MOST_BYTES:
            raise _LostError(f"it has more than {MOST_BYTES:,} bytes")
    return bytes(content)


def _crc(window: Window, header: _Header) -> int:
    """The checksum: in the header, or behind the member, with a mark before it or without."""
    if not header.flags & _FOLLOWS:
        return header.crc
    after = window.peek(8)
    return int.from_bytes(after[4:] if after.startswith(b"PK\x07\x08") else after[:4], "little")

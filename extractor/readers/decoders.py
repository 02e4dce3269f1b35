"""gzip, zstd, bzip2 and xz behind one face that never gives out more than a few megabytes at a time."""

from __future__ import annotations

import bz2
import lzma
import zlib
from collections.abc import Callable
from typing import Protocol

import zstandard

from extractor.readers.limits import MOST_DECODER_MEMORY, PIECE

# What decoders raise on bytes that are none of theirs; `lzma` and `zstandard` have errors of their own.
DECODING_ERRORS = (zlib.error, lzma.LZMAError, zstandard.ZstdError, OSError, EOFError, ValueError, MemoryError)
STEP = 16 * 1024
# Four bytes of zstd can stand for 128 KiB, and its decoder cannot be told to stop: so it gets little at a time.
_ZSTD_STEP = 1024


class Decoder(Protocol):
    """Undoes one member (gzip) or frame (zstd) or stream (bzip2, xz)."""

    @property
    def finished(self) -> bool:
        """True behind the member's last byte, its checksum found right."""

    def decode(self, data: bytes) -> tuple[bytes, int]:
        """The next bytes of the file to what they stand for and how many of them were used.

        Less than 0 gives bytes back that an earlier call had taken. No bytes in and none out: more are needed.
        """


class Gzip:
    """A gzip member."""

    def __init__(self) -> None:
        self._inner = zlib.decompressobj(wbits=31)

    @property
    def finished(self) -> bool:
        """True behind the member's last byte, its checksum found right."""
        return self._inner.eof

    def decode(self, data: bytes) -> tuple[bytes, int]:
        """As `Decoder.decode`."""
        out = self._inner.decompress(data, PIECE)
        return out, len(data) - len(self._inner.unconsumed_tail) - len(self._inner.unused_data)


class Zstd:
    """A zstd frame; without a checksum in it, flipped bytes may pass."""

    def __init__(self, dictionary: zstandard.ZstdCompressionDict | None = None) -> None:
        context = zstandard.ZstdDecompressor(dict_data=dictionary, max_window_size=MOST_DECODER_MEMORY)
        self._inner = context.decompressobj()

    @property
    def finished(self) -> bool:
        """True behind the frame's last byte, its checksum, where it has one, found right."""
        return self._inner.eof

    def decode(self, data: bytes) -> tuple[bytes, int]:
        """As `Decoder.decode`."""
        data = data[:_ZSTD_STEP]
        out = self._inner.decompress(data)
        return out, len(data) - len(self._inner.unused_data)


class Hoarder:
    """bzip2 or xz: their decoders take all they are given and keep what they cannot use yet."""

    def __init__(self, inner: bz2.BZ2Decompressor | lzma.LZMADecompressor) -> None:
        self._inner = inner

    @property
    def finished(self) -> bool:
        """True behind the stream's last byte, its checksum found right."""
        return self._inner.eof

    def decode(self, data: bytes) -> tuple[bytes, int]:
        """As `Decoder.decode`."""
        given = data if self._inner.needs_input else b""
        out = self._inner.decompress(given, PIECE)
        return out, len(given) - len(self._inner.unused_data)


MAGIC: dict[bytes, Callable[[], Decoder]] = {
    b"\x1f\x8b\x08": Gzip,
    b"\x28\xb5\x2f\xfd": Zstd,
    b"BZh": lambda: Hoarder(bz2.BZ2Decompressor()),
    b"\xfd7zXZ\x00": lambda: Hoarder(lzma.LZMADecompressor(memlimit=MOST_DECODER_MEMORY)),
}
NAMES = {b"\x1f\x8b\x08": "gzip", b"\x28\xb5\x2f\xfd": "zstd", b"BZh": "bzip2", b"\xfd7zXZ\x00": "xz"}

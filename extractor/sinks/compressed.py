"""Files of lines, plain or compressed as their names say: `.jsonl`, `.jsonl.gz`, `.jsonl.zst`."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

import zstandard

from extractor.errors import InputError

_CHUNK = 1 << 20  # bytes


def compressing(path: Path, raw: BinaryIO) -> BinaryIO:
    """What to write to so that the raw stream gets what the file's name promises; closing it leaves `raw` open."""
    if path.suffix == ".gz":
        # Without name and time the same records give the same file.
        return cast(BinaryIO, gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0))
    if path.suffix == ".zst":
        return zstandard.ZstdCompressor(level=3).stream_writer(raw, closefd=False)
    return raw


@contextmanager
def lines_of(path: Path) -> Iterator[Iterator[bytes]]:
    """The lines of a file without their ends; raises `InputError` where it cannot be read or is cut off."""
    try:
        with path.open("rb") as raw:
            yield _lines(path, _decompressing(path, raw))
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror or error}") from error


def _decompressing(path: Path, raw: BinaryIO) -> Iterable[bytes]:
    if path.suffix == ".gz":
        return gzip.GzipFile(fileobj=raw)
    if path.suffix == ".zst":
        return _joined(_zstandard_chunks(raw))
    return raw


def _zstandard_chunks(raw: BinaryIO) -> Iterator[bytes]:
    """The content of Zstandard frames, one after the other; `EOFError` where the last is cut off.

    The library's own reader takes a cut-off frame for its end without a word.
    """
    frame = None
    while chunk := raw.read(_CHUNK):
        while chunk:
            frame = frame or zstandard.ZstdDecompressor().decompressobj()
            yield frame.decompress(chunk)
            chunk, frame = (frame.unused_data, None) if frame.eof else (b"", frame)
    if frame is not None:
        raise EOFError("the last Zstandard frame has no end")


def _joined(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Lines out of chunks that end anywhere."""
    rest = b""
    for chunk in chunks:
        *lines, rest = (rest + chunk).split(b"\n")
        yield from lines
    yield rest


def _lines(path: Path, stream: Iterable[bytes]) -> Iterator[bytes]:
    try:
        for line in stream:
            if line.strip():
                yield line.rstrip(b"\r\n")
    except (EOFError, gzip.BadGzipFile, zlib.error, zstandard.ZstdError) as error:
        raise InputError(f"{path}: is damaged or cut off: {error}; write it again") from error

"""Files of lines, plain or compressed as their names say: `.jsonl`, `.jsonl.gz`, `.jsonl.zst`."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

import zstandard

from extractor.errors import InputError


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


def _decompressing(path: Path, raw: BinaryIO) -> BinaryIO:
    if path.suffix == ".gz":
        return cast(BinaryIO, gzip.GzipFile(fileobj=raw))
    if path.suffix == ".zst":
        return io.BufferedReader(zstandard.ZstdDecompressor().stream_reader(raw, read_across_frames=True))
    return raw


def _lines(path: Path, stream: BinaryIO) -> Iterator[bytes]:
    try:
        for line in stream:
            if line.strip():
                yield line.rstrip(b"\r\n")
    except (EOFError, gzip.BadGzipFile, zstandard.ZstdError) as error:
        raise InputError(f"{path}: is damaged or cut off: {error}; write it again") from error

"""How far the reading of files has come, in bytes, since nobody knows the number of pages before the end."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


class Meter:
    """Bytes of the files that have been read, and of the one that is being read up to where it is."""

    def __init__(self) -> None:
        self._before = 0
        self._file: BinaryIO | None = None

    @property
    def position(self) -> int:
        """The bytes read so far; in a file that is read back and forth, as a zip archive is, about so many."""
        return self._before + (self._file.tell() if self._file is not None else 0)

    @contextmanager
    def watching(self, file: BinaryIO) -> Iterator[None]:
        """Count an open file while it is read, and as a whole afterwards."""
        self._file = file
        try:
            yield
        finally:
            self._file = None
            self._before += os.fstat(file.fileno()).st_size

    def take(self, path: Path) -> None:
        """Count a file that was read at once."""
        self._before += size_of(path)


def size_of(path: Path) -> int:
    """A file's size in bytes; 0 where it is not to be had."""
    try:
        return path.stat().st_size
    except OSError:
        return 0

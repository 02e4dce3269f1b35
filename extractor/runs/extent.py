"""How much of the sources has been read, by bytes, since nobody knows the number of pages before the end."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

# In these the number after `#` is an offset in the file; elsewhere it counts lines.
_BY_OFFSET = (".warc", ".warc.gz", ".warc.zst", ".arc", ".arc.gz")
_SEPARATORS = ("#", "!")


class Extent:
    """The sources' size in bytes, and how far into it a page's source is; sizes are those at the start."""

    def __init__(self, sources: Sequence[str]) -> None:
        self.total = sum(size for source in sources for size in _sizes(Path(source)))
        self._file = ""
        self._before = self._size = 0

    def fraction(self, source: str) -> float | None:
        """Where in the sources this page stands, from 0 to 1; None where their size is not known."""
        if not self.total:
            return None
        file, offset = _place(source)
        if file != self._file:
            self._before += self._size
            self._file, self._size = file, _size(Path(file))
        inside = min(int(offset), self._size) if offset.isdecimal() and file.lower().endswith(_BY_OFFSET) else 0
        return min(1.0, (self._before + inside) / self.total)


def _place(source: str) -> tuple[str, str]:
    for separator in _SEPARATORS:
        file, found, rest = source.rpartition(separator)
        if found:
            return file, rest
    return source, ""


def _sizes(path: Path) -> Iterator[int]:
    if path.is_dir():
        for folder, subfolders, names in os.walk(path):
            subfolders[:] = [name for name in subfolders if not name.startswith(".")]
            yield from (_size(Path(folder, name)) for name in names if not name.startswith("."))
    else:
        yield _size(path)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0

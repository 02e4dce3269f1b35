"""How much of the sources the pages that are done stand for, by bytes, since nobody knows the number of pages."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePath

from extractor.page import Page
from extractor.readers.failure import PageFailure
from extractor.readers.kinds import kind_by_name
from extractor.readers.media import is_dynamic
from extractor.readers.meter import Meter, size_of
from extractor.readers.sources import paths_named


class Extent:
    """The sources' size in bytes at the start, and where in them the pages stand that are on their way."""

    def __init__(self, sources: Sequence[str], meter: Meter) -> None:
        self._total = sum(size for source in sources for path in paths_named(source) for size in _sizes(Path(path)))
        self._meter = meter
        self._positions: deque[int] = deque()

    def watched(self, items: Iterable[Page | PageFailure]) -> Iterator[Page | PageFailure]:
        """The same items; where the reading stood at each is kept until `next_fraction` is asked for it."""
        for item in items:
            self._positions.append(self._meter.position)
            yield item

    def next_fraction(self) -> float | None:
        """Where in the sources the next of the items stands, from 0 to 1; None where their size is not known."""
        position = self._positions.popleft()
        return min(1.0, position / self._total) if self._total else None


def _sizes(path: Path) -> Iterator[int]:
    if not path.is_dir():
        yield size_of(path)
        return
    for folder, subfolders, names in os.walk(path):
        subfolders[:] = [name for name in subfolders if not name.startswith(".")]
        yield from (size_of(Path(folder, name)) for name in names if _may_be_read(name))


def _may_be_read(name: str) -> bool:
    return not name.startswith(".") and (kind_by_name(name) is not None or is_dynamic(PurePath(name).suffix.lower()))

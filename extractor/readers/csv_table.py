"""CSV and TSV, compressed or not, to pages: the first row names the columns, each other row is a page."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator
from typing import BinaryIO

from extractor.page import Page
from extractor.readers.columns import Columns, row_page
from extractor.readers.compression import Gap, read_pieces
from extractor.readers.failure import PageFailure, failure
from extractor.readers.flow import Line, read_lines
from extractor.readers.limits import MOST_BYTES

_DELIMITERS = ",;\t|"
# A row that never closes its quotes runs into the next ones; while a sound row is looked for, no more is tried at once.
_MOST_TRIED = 512 * 1024


def read_csv(
    file: BinaryIO, name: str, columns: Columns, otherwise: bytes | None = None
) -> Iterator[Page | PageFailure]:
    """Rows to their pages; `Page.source` is `name#line`, the line on which the row begins.

    Cells are kept as the bytes they are, so that the page's encoding is told where all encodings are. A row with more
    or fewer cells than there are columns costs itself, and no row that its open quotes ran into.
    """
    csv.field_size_limit(MOST_BYTES)
    rows = _Rows(read_lines(read_pieces(file, lambda head: True, otherwise=otherwise)))
    header = rows.header()
    names = [_text(cell) for cell in header]
    if not names:
        yield failure(
            name, "damaged", "the first row, which should name the columns, cannot be read; all rows are lost"
        )
        return
    for line, cells in rows.read(len(names)):
        source = f"{name}#{line}"
        if isinstance(cells, Gap):
            source = f"{name}#{cells.start}-{cells.end}"
            yield failure(source, cells.code, f"{cells.reason}; the rows in it are lost")
        elif isinstance(cells, str):
            yield failure(source, "damaged", cells)
        else:
            yield row_page(dict(zip(names, map(_bytes, cells), strict=True)), columns, source)


def names_in_csv(file: BinaryIO, otherwise: bytes | None = None) -> list[str]:
    """The names of a table's columns."""
    rows = _Rows(read_lines(read_pieces(file, lambda head: True, otherwise=otherwise)))
    return [_text(cell) for cell in rows.header()]


class _Rows:
    """The rows of a table, read again from the next line where one is not sound."""

    def __init__(self, lines: Iterator[Line | Gap]) -> None:
        self._lines = lines
        self._again: deque[Line] = deque()
        self._taken: list[Line] = []
        self._gap: Gap | None = None
        self._most = MOST_BYTES
        self._delimiter = ","

    def header(self) -> list[str]:
        """The first row, from which the delimiter is told; empty where it cannot be read."""
        first = self._next_line()
        if first is None:
            return []
        text = first.data.removeprefix(b"\xef\xbb\xbf")
        self._delimiter = max(_DELIMITERS, key=lambda mark: text.count(mark.encode()))
        self._again.appendleft(Line(first.number, text, first.is_cut))
        try:
            return self._row() or []
        except csv.Error:
            return []

    def read(self, width: int) -> Iterator[tuple[int, list[str] | str | Gap]]:
        """Line numbers with the cells of sound rows, with what is wrong with others, and with gaps."""
        bad: tuple[int, str] | None = None
        while True:
            self._most = MOST_BYTES if bad is None else _MOST_TRIED
            cells, wrong = self._try(width)
            if bad is not None and (wrong is None):
                yield bad
                bad = None
            if cells is not None:
                yield self._taken[0].number, cells
            elif wrong is not None:
                bad = bad or (self._taken[0].number, wrong)
                self._again.extendleft(reversed(self._taken[1:]))
            if self._gap is not None:
                yield 0, self._gap
                self._gap = None
            elif not self._taken:
                return

    def _try(self, width: int) -> tuple[list[str] | None, str | None]:
        """The next row's cells, or what is wrong with it; neither for an empty line or where nothing is left."""
        try:
            cells = self._row()
        except csv.Error as error:
            return None, f"the row cannot be read: {error}"
        if not cells:
            return None, None
        if len(cells) != width:
            return None, f"the row has {len(cells)} cells where there are {width} columns"
        return cells, None

    def _row(self) -> list[str] | None:
        self._taken = []
        return next(csv.reader(self._texts(), delimiter=self._delimiter, strict=False), None)

    def _texts(self) -> Iterator[str]:
        size = 0
        while (line := self._next_line()) is not None:
            self._taken.append(line)
            size += len(line.data)
            if line.is_cut or size > self._most:
                raise csv.Error(f"it does not end within {self._most:,} bytes")
            yield line.data.decode("latin-1") + "\n"
        if self._taken and self._gap is not None:
            raise csv.Error("it breaks off")

    def _next_line(self) -> Line | None:
        if self._again:
            return self._again.popleft()
        if self._gap is not None:
            return None
        item = next(self._lines, None)
        if isinstance(item, Gap):
            self._gap = item
            return None
        return item


def _bytes(cell: str) -> bytes:
    return cell.encode("latin-1")


def _text(cell: str) -> str:
    return cell.encode("latin-1").decode("utf-8", "replace").strip()

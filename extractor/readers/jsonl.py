"""JSON Lines, compressed or not, to pages: one object a line, one page an object."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import BinaryIO

import orjson

from extractor.page import Page
from extractor.readers.columns import Columns, row_page
from extractor.readers.compression import Gap, read_pieces
from extractor.readers.failure import PageFailure, failure
from extractor.readers.flow import Line, read_lines
from extractor.readers.limits import MOST_BYTES

_BOM = b"\xef\xbb\xbf"
_TRIED = 1_000  # rows in which some page must be, or the table is none of pages
# A letter may be written as six bytes (`\\u1ec7`), and other fields stand beside the page.
_MOST_LINE = 2 * MOST_BYTES


def read_jsonl(
    file: BinaryIO, name: str, columns: Columns, otherwise: bytes | None = None
) -> Iterator[Page | PageFailure]:
    """Lines of JSON to their pages; `Page.source` is `name#line`. A bad line costs only itself."""
    for line in read_lines(read_pieces(file, begins_object, otherwise=otherwise), _MOST_LINE):
        if isinstance(line, Gap):
            yield failure(f"{name}#{line.start}-{line.end}", line.code, f"{line.reason}; the rows in it are lost")
        elif line.data.strip():
            yield _page(line, f"{name}#{line.number}", columns)


def names_in_jsonl(file: BinaryIO, otherwise: bytes | None = None) -> list[str]:
    """The field names of the first rows of a file, in the order in which they come."""
    names: dict[str, None] = {}
    lines = read_lines(read_pieces(file, begins_object, otherwise=otherwise), _MOST_LINE)
    for line in islice(lines, _TRIED):
        row = _object(line.data) if isinstance(line, Line) else None
        names.update(dict.fromkeys(row or ()))
    return list(names)


def begins_object(head: bytes) -> bool:
    """True where lines of JSON may begin so."""
    return head.removeprefix(_BOM).lstrip().startswith(b"{")


def _page(line: Line, source: str, columns: Columns) -> Page | PageFailure:
    if line.is_cut:
        return failure(source, "too_large", f"the line has more than {_MOST_LINE:,} bytes")
    row = _object(line.data)
    if row is None:
        return failure(source, "damaged", "the line is no object of JSON")
    return row_page(row, columns, source)


def _object(data: bytes) -> dict[str, object] | None:
    try:
        row = orjson.loads(data.removeprefix(_BOM))
    except orjson.JSONDecodeError:
        return None
    return row if isinstance(row, dict) else None

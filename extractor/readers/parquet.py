"""Parquet tables to pages, a few rows at a time; a damaged row group costs its rows from the damage on.

What is held at once is a few times what the writer packed together (a data page: of pyarrow, up to 1,024 rows).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from extractor.page import Page
from extractor.readers.columns import Columns, row_page
from extractor.readers.failure import PageFailure, failure

_ROWS = 64  # a page may have megabytes
_BUFFER = 1024 * 1024  # read columns so, instead of a whole row group at once
_ERRORS = (pa.ArrowException, OSError, ValueError, ArithmeticError)  # UnicodeDecodeError is a ValueError


def read_parquet(file: BinaryIO, name: str, columns: Columns) -> Iterator[Page | PageFailure]:
    """Rows to their pages; `Page.source` is `name#row`, counted from 0."""
    try:
        table = _opened(file)
    except _ERRORS as error:
        yield failure(
            name, "damaged", f"the table cannot be read, for what stands at its end is damaged or cut off: {error}"
        )
        return
    chosen = columns.among(table.schema_arrow.names)
    wanted = sorted({column.split(".")[0] for column in (chosen.html, chosen.url, chosen.published) if column})
    first = 0
    for group in range(table.num_row_groups):
        yield from _rows(table, group, first, wanted, name, chosen)
        first += table.metadata.row_group(group).num_rows


def names_in_parquet(file: BinaryIO) -> list[str]:
    """The names of a table's columns."""
    try:
        return list(_opened(file).schema_arrow.names)
    except _ERRORS:
        return []


def _opened(file: BinaryIO) -> pq.ParquetFile:
    return pq.ParquetFile(file, pre_buffer=False, buffer_size=_BUFFER, page_checksum_verification=True)


def _rows(
    table: pq.ParquetFile, group: int, first: int, wanted: list[str], name: str, columns: Columns
) -> Iterator[Page | PageFailure]:
    row, end = first, first + table.metadata.row_group(group).num_rows
    try:
        for batch in table.iter_batches(batch_size=_ROWS, row_groups=[group], columns=wanted, use_threads=False):
            for found in _values(batch):
                source = f"{name}#{row}"
                if isinstance(found, Exception):
                    yield failure(source, "damaged", f"a value of the row cannot be read: {found}")
                else:
                    yield row_page(found, columns, source)
                row += 1
        reason = "the row group ends early"
    except _ERRORS as error:
        reason = f"the row group is damaged: {error}"
    if row < end:
        yield failure(f"{name}#{row}", "damaged", f"{reason}; rows {row} to {end - 1} are lost")


def _values(batch: pa.RecordBatch) -> Iterator[dict[str, Any] | Exception]:
    """Rows to their values, or to why one has none: letters that are no UTF-8, a day beyond the year 9999."""
    try:
        rows = batch.to_pylist()
    except _ERRORS as error:
        if batch.num_rows == 1:
            yield error
        else:
            for number in range(batch.num_rows):
                yield from _values(batch.slice(number, 1))
    else:
        yield from rows

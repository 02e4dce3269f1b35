"""Extractions to Parquet, nested as the JSON is: one file a shard, whole when it appears."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pyarrow as pa
import pyarrow.parquet as pq

from extractor.errors import ExtractorError, InputError
from extractor.records import Extraction
from extractor.sinks.arrow_schema import extraction_schema, from_row, to_row
from extractor.sinks.incoming import Refused, exact, is_long, line_of, parse
from extractor.sinks.reading_back import dump
from extractor.sinks.report import LoadReport, Refusal
from extractor.sinks.shapes import validated

_GROUP = 1000  # articles a row group
_Waiting = tuple[int, bytes, dict[str, Any]]  # place in the load, line, row


class ParquetWriter:
    """A context that writes one part of a folder, `DIR/part-00000.parquet` unless another name is given."""

    def __init__(self, folder: Path, part: str = "part-00000") -> None:
        self._folder, self._path = folder, folder / f"{part}.parquet"
        self._part = folder / f".{part}.{os.getpid()}.part"
        self._alone = part == "part-00000"
        self._rows: list[_Waiting] = []
        self._writer: pq.ParquetWriter | None = None
        self.report = LoadReport(str(self._path))

    def __enter__(self) -> Self:
        others = [path.name for path in self._folder.glob("*.parquet") if path != self._path]
        if self._alone and others:
            raise ExtractorError(
                f"{self._folder}: holds {others[0]} of another run, which would be read together with this one; "
                "give an empty folder"
            )
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._writer = pq.ParquetWriter(self._part, extraction_schema(), compression="zstd")
        except OSError as error:
            raise ExtractorError(f"{self._folder}: cannot be written: {error.strerror or error}") from error
        return self

    def write(self, extraction: Extraction | bytes) -> None:
        """Take one extraction or line of JSON; one that breaks the contract is left out, see `report.refused`."""
        self.report.arrived += 1
        line = b""
        try:
            line = line_of(extraction)
            self._rows.append((self.report.arrived, line, to_row(checked(line))))
        except Refused as error:
            self.report.refused.append(Refusal(self.report.arrived, "", str(error), line))
        if len(self._rows) >= _GROUP:
            self._write_group()

    def _write_group(self) -> None:
        rows, self._rows = self._rows, []
        try:
            table = pa.Table.from_pylist([row for _, _, row in rows], schema=extraction_schema())
        except (pa.ArrowException, OverflowError):
            rows = [row for row in rows if self._fits(*row)]
            table = pa.Table.from_pylist([row for _, _, row in rows], schema=extraction_schema())
        assert self._writer is not None
        try:
            self._writer.write_table(table)
        except OSError as error:
            raise ExtractorError(f"{self._path}: cannot be written: {error.strerror or error}") from error
        self.report.stored += len(rows)

    def _fits(self, number: int, line: bytes, row: dict[str, Any]) -> bool:
        """Whether one row can be written; if not, it is refused."""
        try:
            pa.Table.from_pylist([row], schema=extraction_schema())
        except (pa.ArrowException, OverflowError) as error:
            self.report.refused.append(
                Refusal(number, row["article"]["id"], f"Parquet does not take it: {error}", line)
            )
            return False
        return True

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if self._writer is not None:
                if error is None and self._rows:
                    self._write_group()
                self._writer.close()
                if error is None:
                    self._part.replace(self._path)
        finally:
            self._part.unlink(missing_ok=True)


def checked(line: bytes) -> dict[str, Any]:
    """A line of JSON to a whole object of the contract; raises `Refused`."""
    found = parse(line)
    figures = found.get("figures")
    if any(isinstance(item, dict) and any(map(is_long, item.values())) for item in figures or ()):
        found = exact(line)
    return validated(found)


def read_parquet(path: Path) -> Iterator[bytes]:
    """A Parquet file of extractions to lines of JSON; raises `InputError` where it is none."""
    try:
        with pq.ParquetFile(path) as file:
            if missing := {field.name for field in extraction_schema()} - set(file.schema_arrow.names):
                raise InputError(f"{path}: holds no extractions: it has no {', '.join(sorted(missing))}")
            for batch in file.iter_batches(batch_size=_GROUP):
                for row in batch.to_pylist():
                    yield dump(from_row(row))
    except (OSError, pa.ArrowException) as error:
        raise InputError(f"{path}: cannot be read as Parquet: {error}") from error

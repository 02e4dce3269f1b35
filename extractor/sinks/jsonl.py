"""Extractions to JSON lines: one object of the contract a line, UTF-8, checked before it is written.

A file named `.jsonl.gz` or `.jsonl.zst` is compressed.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from extractor.errors import ExtractorError
from extractor.records import Extraction
from extractor.sinks.compressed import compressing
from extractor.sinks.incoming import Refused
from extractor.sinks.parquet import checked
from extractor.sinks.report import LoadReport, Refusal
from extractor.whole import publish


class JsonlWriter:
    """A context that takes extractions and writes one line each, to a stream or whole to a file.

    A file is written under another name beside its own and renamed when the context ends well, so that nobody
    ever sees half a file; when it ends with an error an older file stays as it was.
    """

    def __init__(self, target: Path | BinaryIO) -> None:
        self._path = target if isinstance(target, Path) else None
        self._stream = None if isinstance(target, Path) else target
        self._part: Path | None = None
        self._raw: BinaryIO | None = None
        self.report = LoadReport(str(self._path or "-"))

    @property
    def written(self) -> int:
        """How many lines were written so far."""
        return self.report.stored

    def __enter__(self) -> Self:
        if self._path is not None:
            if self._path.is_dir():
                raise ExtractorError(f"{self._path}: is a folder; give the name of a file to write")
            try:
                handle, name = tempfile.mkstemp(".part", f".{self._path.name}.", self._path.parent)
            except OSError as error:
                raise _unwritable(self._path, error) from error
            self._part = Path(name)
            self._raw = os.fdopen(handle, "wb")
            self._stream = compressing(self._path, self._raw)
        return self

    def write(self, extraction: Extraction | bytes) -> None:
        """Write one extraction; raises `ContractError` unless all its evidence is in its text.

        A line of JSON is written as it came; one that breaks the contract is left out, see `report.refused`.
        """
        self.report.arrived += 1
        if isinstance(extraction, bytes):
            try:
                checked(extraction)
            except Refused as error:
                self.report.refused.append(Refusal(self.report.arrived, "", str(error), extraction))
                return
            self.write_line(extraction)
            return
        extraction.check_evidence()
        self.write_line(extraction.model_dump_json().encode())

    def write_line(self, line: bytes) -> None:
        """Write one extraction that has been checked and is JSON already."""
        if self._stream is None:
            raise RuntimeError("JsonlWriter takes extractions inside its `with` block only")
        try:
            self._stream.write(line + b"\n")
        except BrokenPipeError:
            raise
        except OSError as error:
            raise _unwritable(self._path, error) from error
        self.report.stored += 1

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._part is None or self._path is None or self._stream is None or self._raw is None:
            return
        try:
            self._stream.close()
            self._raw.close()
            if error is None:
                publish(self._part, self._path)
        except OSError as failure:
            raise _unwritable(self._path, failure) from failure
        finally:
            self._part.unlink(missing_ok=True)


def _unwritable(path: Path | None, error: OSError) -> ExtractorError:
    where = path or "the output"
    return ExtractorError(f"{where}: cannot be written: {error.strerror}; give another file with -o")

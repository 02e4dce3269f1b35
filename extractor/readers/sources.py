"""What a user names on the command line to pages: files, folders, patterns, archives, tables, lists and `-`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from extractor.errors import InputError
from extractor.page import Page
from extractor.readers.columns import Columns
from extractor.readers.compression import promised
from extractor.readers.csv_table import names_in_csv, read_csv
from extractor.readers.failure import PageFailure, failure
from extractor.readers.folder import files_in, read_file, unreadable
from extractor.readers.forms import ARC, WARC
from extractor.readers.jsonl import names_in_jsonl, read_jsonl
from extractor.readers.kinds import READ, TABLES, Kind, first_bytes, kind_of
from extractor.readers.lists import is_list, read_list
from extractor.readers.meter import Meter
from extractor.readers.names import path_name
from extractor.readers.patterns import is_pattern, matches
from extractor.readers.stdin import NAME as STDIN
from extractor.readers.stdin import read_stdin
from extractor.readers.tar_archive import read_tar
from extractor.readers.unique import told_apart
from extractor.readers.warc import read_warc
from extractor.readers.zip_archive import read_zip

_Found = Page | PageFailure
_EVERYTHING = Columns()


def read_sources(
    sources: Sequence[str | Path], columns: Columns = _EVERYTHING, meter: Meter | None = None
) -> Iterator[Page | PageFailure]:
    """Sources to their pages, one at a time, in a fixed order; raises `InputError` for a wrong one.

    A source is a file, a folder (all the way down, sorted), a pattern such as `2018/**/*.warc.gz`, or `-` for the
    standard input; one named twice is read once. The error comes before the first page, so that a misspelled path
    or a table without pages costs no run. What cannot be read gives a `PageFailure` and the reading goes on.
    `Page.source` is unique: the path as it was given, `a.warc.gz#offset`, `a.zip!member`, `a.jsonl#line`.
    `meter` is told how far the reading has come.
    """
    opened = _Reading(columns, meter or Meter())
    named = list(dict.fromkeys(map(str, sources)))
    for source in named:
        path = None
        for path in paths_named(source):
            _check(path, columns, is_named=path == source)
        if path is None:
            raise InputError(
                f"{source}: no file of a kind that is read, and no folder, fits this pattern; check the spelling"
            )
    # Patterns are followed anew: they may fit millions of files.
    return told_apart(page for source in named for path in paths_named(source) for page in opened.pages(path))


def paths_named(source: str) -> Iterator[str]:
    """A source to the files and folders it names: itself, or those that fit it as a pattern and may hold pages."""
    if not is_pattern(source):
        return iter([source])
    found = (path for path in matches(source) if path.is_dir() or unreadable(path) or _kind(path) is not None)
    return map(str, found)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the reading of every source needs to know, and where it says how far it has come."""

    columns: Columns
    meter: Meter

    def pages(self, source: str) -> Iterator[_Found]:
        """A source that the user named to its pages."""
        path = Path(source)
        if source == STDIN:
            yield from read_stdin(sys.stdin.buffer, self.columns)
        elif path.is_dir():
            for file in _in_folder(path, self.columns):
                yield from self._of_file(file, ours=False) if isinstance(file, Path) else [file]
        else:
            yield from self._of_file(path, ours=True)

    def _of_file(self, path: Path, *, ours: bool) -> Iterator[_Found]:
        if broken := unreadable(path):
            yield broken
            return
        kind = _kind(path, ours=ours)
        name = path_name(path)
        if kind is Kind.LIST and ours:
            yield from self._listed(path)
        elif kind is Kind.PAGE:
            self.meter.take(path)
            yield read_file(path)
        elif kind is None or kind is Kind.LIST:
            yield failure(name, "unsupported", "is not a kind of file that is read here")
        else:
            try:
                with path.open("rb") as file, self.meter.watching(file):
                    yield from _of_archive(file, path, name, kind, self.columns)
            except OSError as error:
                yield failure(name, "unreadable", f"cannot be read: {error.strerror}")

    def _listed(self, path: Path) -> Iterator[_Found]:
        """The pages of the files that a list names; lists among them are not followed, so no list leads to itself."""
        for entry in read_list(path, path_name(path)):
            if isinstance(entry, PageFailure):
                yield entry
            elif not os.path.lexists(entry):
                yield failure(path_name(entry), "not_found", f"named in {path_name(path)}, but no such file")
            else:
                yield from self._of_file(entry, ours=False)


def _check(source: str, columns: Columns, *, is_named: bool) -> None:
    """Raise `InputError` where a source can give no page at all; a pattern may fit folders without any."""
    path = Path(source)
    if source == STDIN:
        return
    if not os.path.lexists(path):
        raise InputError(f"{path}: no such file or folder; check the spelling or give another path")
    if path.is_dir():
        if is_named and next(_in_folder(path, columns), None) is None:
            raise InputError(f"{path}: no page in this folder; what is read are {READ}")
    elif unreadable(path) is None:
        kind = _kind(path)
        if kind is None:
            raise InputError(f"{path}: not a kind of file this command reads; what is read are {READ}")
        if kind in TABLES and (lacking := _lacking(path, kind, columns)):
            raise InputError(f"{path}: {lacking}")


def _in_folder(folder: Path, columns: Columns) -> Iterator[Path | PageFailure]:
    """The files of a folder that may hold pages.

    Tables of other things often stand beside pages and are left out, but for one that lacks a column asked for.
    """
    for file in files_in(folder):
        if isinstance(file, Path) and unreadable(file) is None:
            kind = _kind(file, ours=False)
            if kind in TABLES and (lacking := _lacking(file, kind, columns)):
                if columns.html is not None:
                    yield failure(path_name(file), "no_field", lacking)
                continue
        yield file


def _kind(path: Path, *, ours: bool = True) -> Kind | None:
    """A file to its kind; only one that the user named himself (`ours`) may be a list of others."""
    name = path.name
    if not ours and path.suffix.lower() in {".html", ".htm", ".txt"}:
        return Kind.PAGE  # a folder may hold millions of pages; they are opened once
    try:
        with path.open("rb") as file:
            head, decoded = first_bytes(file, name)
    except OSError:
        return Kind.PAGE  # what reads it will say that it cannot be read
    kind = kind_of(name, head, decoded)
    if ours and path.suffix.lower() in {"", ".txt"} and kind in (Kind.PAGE, None) and is_list(decoded, path.parent):
        return Kind.LIST
    return kind


def _lacking(path: Path, kind: Kind | None, columns: Columns) -> str | None:
    """What a table lacks to hold pages, or None."""
    with path.open("rb") as file:
        if kind is Kind.PARQUET:
            from extractor.readers.parquet import names_in_parquet

            names = names_in_parquet(file)
        elif kind is Kind.CSV:
            names = names_in_csv(file, promised(path.name))
        else:
            names = names_in_jsonl(file, promised(path.name))
    return columns.missing_from(names) if names else None


def _of_archive(file: BinaryIO, path: Path, name: str, kind: Kind, columns: Columns) -> Iterator[_Found]:
    otherwise = promised(path.name)
    if kind in (Kind.WARC, Kind.ARC):
        form = WARC if kind is Kind.WARC else ARC
        return read_warc(file, name, form, reopen=lambda: path.open("rb"), otherwise=otherwise)
    if kind is Kind.TAR:
        return read_tar(file, name, otherwise)
    if kind is Kind.ZIP:
        return read_zip(file, name)
    if kind is Kind.PARQUET:
        from extractor.readers.parquet import read_parquet  # pyarrow takes 40 MB that few runs need

        return read_parquet(file, name, columns)
    return (read_csv if kind is Kind.CSV else read_jsonl)(file, name, columns, otherwise)

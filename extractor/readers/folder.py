"""Folders to the files in them that may hold pages, all the way down, in a fixed order; and a file to its page."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from extractor.page import Page
from extractor.readers.compression import Gap, promised, read_pieces
from extractor.readers.failure import PageFailure, failure
from extractor.readers.kinds import Kind, kind_by_name
from extractor.readers.limits import MOST_BYTES
from extractor.readers.media import begins_like_html, is_dynamic, media_type_of
from extractor.readers.names import path_name


def files_in(folder: Path) -> Iterator[Path | PageFailure]:
    """A folder to the files at or under it whose names promise pages, archives or tables of them, sorted.

    Hidden files, linked folders and lists are left out: what a list names is there itself. Folders that cannot be
    opened come last.
    """
    closed: list[PageFailure] = []
    for place, subfolders, names in os.walk(folder, onerror=lambda error: closed.append(_unreadable(error))):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and _may_hold_pages(Path(place, name)):
                yield Path(place, name)
    yield from closed


def read_file(path: Path) -> Page | PageFailure:
    """A file, compressed or not, to its page, at most `MOST_BYTES` of it; `Page.source` is the path as it was given."""
    source = path_name(path)
    if found := unreadable(path):
        return found
    try:
        with path.open("rb") as file:
            if promised(path.name) is None:
                content = file.read(MOST_BYTES)
                return Page(content, source=source, media_type=media_type_of(path.name, content))
            return _decompressed(file, path, source)
    except OSError as error:
        return failure(source, "unreadable", f"cannot be read: {error.strerror}")


def _decompressed(file: BinaryIO, path: Path, source: str) -> Page | PageFailure:
    parts: list[bytes] = []
    size = 0
    for piece in read_pieces(file, begins_like_html):
        if isinstance(piece, Gap):
            return failure(source, piece.code, piece.reason)
        parts.append(piece.data)
        size += len(piece.data)
        if size >= MOST_BYTES:
            break
    content = b"".join(parts)[:MOST_BYTES]
    return Page(content, source=source, media_type=media_type_of(path.stem, content))


def unreadable(path: Path) -> PageFailure | None:
    """Why a path is no file that can be read, or None; pipes and devices might never end."""
    source = path_name(path)
    try:
        if stat.S_ISREG(path.stat().st_mode):
            return None
    except OSError as error:
        return failure(source, "unreadable", f"cannot be read: {error.strerror}")
    return failure(source, "unreadable", "cannot be read: not a regular file")


def _may_hold_pages(path: Path) -> bool:
    kind = kind_by_name(path.name)
    if kind is not None or not is_dynamic(path.suffix.lower()):
        return kind is not None and kind is not Kind.LIST
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return False
        with path.open("rb") as file:
            return begins_like_html(file.read(4096))
    except OSError:
        return False


def _unreadable(error: OSError) -> PageFailure:
    source = path_name(Path(os.fsdecode(error.filename or "")))
    return failure(source, "unreadable", f"cannot be read: {error.strerror}")

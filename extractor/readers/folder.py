"""Files and folders to pages: saved web pages and plain texts, folders all the way down, in a fixed order."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from extractor.errors import InputError
from extractor.page import Page

# What kind of page a file's name promises; the article room looks for itself where it promises nothing.
MEDIA_TYPES: dict[str, Literal["html", "text"]] = {".html": "html", ".htm": "html", ".txt": "text"}
# Nobody writes an article of this size. What is longer is cut here, and the article room refuses it by its length.
MOST_BYTES = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class PageFailure:
    """A file of a folder that gave no page: where, a code for programs and a sentence for people."""

    source: str
    code: str
    message: str


def read_paths(paths: Sequence[Path]) -> Iterator[Page | PageFailure]:
    """Files and folders to their pages, one at a time, sorted within each folder; raises for a wrong path.

    `InputError` comes before the first page, so that a misspelled path costs no run. A file that cannot be
    read yields a `PageFailure` and the reading goes on. `Page.source` is the path as it was given.
    """
    for path in paths:
        _check(path)
    return (_read(file) if isinstance(file, Path) else file for path in paths for file in _files(path))


def _check(path: Path) -> None:
    kinds = " ".join(MEDIA_TYPES)
    if not os.path.lexists(path):
        raise InputError(f"{path}: no such file or folder; check the spelling or give another path")
    if path.is_dir():
        if next(_files(path), None) is None:
            raise InputError(f"{path}: no page in this folder; pages are files ending in {kinds}")
    elif path.suffix.lower() not in MEDIA_TYPES:
        raise InputError(f"{path}: not a kind of file this command reads; pages end in {kinds}")


def _files(path: Path) -> Iterator[Path | PageFailure]:
    """A path to the page files at or under it, sorted; hidden files and linked folders are left out."""
    if not path.is_dir():
        yield path
        return
    closed: list[PageFailure] = []
    for folder, subfolders, names in os.walk(path, onerror=lambda error: closed.append(_failure(error))):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in MEDIA_TYPES:
                yield Path(folder, name)
    yield from closed


def _failure(error: OSError) -> PageFailure:
    source = _named(Path(os.fsdecode(error.filename or "")))
    return PageFailure(source, "unreadable", f"{source}: cannot be read: {error.strerror}")


def _read(path: Path) -> Page | PageFailure:
    source = _named(path)
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return PageFailure(source, "unreadable", f"{source}: cannot be read: not a regular file")
        with path.open("rb") as file:
            content = file.read(MOST_BYTES)
    except OSError as error:
        return PageFailure(source, "unreadable", f"{source}: cannot be read: {error.strerror}")
    return Page(content=content, source=source, media_type=MEDIA_TYPES.get(path.suffix.lower()))


def _named(path: Path) -> str:
    """A path as text that can be written as UTF-8; old archives hold names in other encodings."""
    return os.fsencode(path).decode("utf-8", "replace")

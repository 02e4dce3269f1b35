"""Patterns such as `2018/**/*.html` to the paths they fit, in a fixed order, with one folder's names held at a time.

`glob` of the standard library gives them in no order, follows `**` through links, and names a folder and then again
everything in it: each page would be read twice.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path, PurePath

_ALL_THE_WAY = "**"


def is_pattern(source: str) -> bool:
    """True where a source is a pattern and not the name of something that is there."""
    return glob.has_magic(source) and not os.path.lexists(source)


def matches(pattern: str) -> Iterator[Path]:
    """A pattern with `*`, `?`, `[…]` and `**` to the paths it fits, sorted folder by folder, each once.

    Nothing in a folder that fits is named: it is read all the way down. Hidden files and folders fit only where the
    pattern says so, and `**` does not go into linked folders. A folder that cannot be opened fits, so that whoever
    reads it says so.
    """
    parts = PurePath(pattern).parts
    plain = next((number for number, part in enumerate(parts) if glob.has_magic(part)), len(parts) - 1)
    wanted = [*parts[plain:], "*"] if parts[-1] == _ALL_THE_WAY else list(parts[plain:])
    for path in _walk(Path(*parts[:plain]), wanted, _reached(wanted, {0})):
        if _is_folder(path) or not pattern.endswith("/"):
            yield path


def _walk(folder: Path, wanted: list[str], at: set[int]) -> Iterator[Path]:
    """What fits under a folder of whose path the parts before each of `at` have been found."""
    try:
        paths = sorted(folder.iterdir())
    except OSError:
        yield folder
        return
    for path in paths:
        found = _reached(wanted, {after for position in at for after in _after(wanted[position], position, path)})
        if len(wanted) in found:
            yield path
        elif found and _is_folder(path):
            yield from _walk(path, wanted, found)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # in a folder that may be listed and not entered
        return False


def _after(part: str, position: int, path: Path) -> set[int]:
    """Which part comes next if this one is to be the path's name."""
    if path.name.startswith(".") and not part.startswith("."):
        return set()
    if part == _ALL_THE_WAY:
        return set() if path.is_symlink() else {position}
    return {position + 1} if fnmatchcase(path.name, part) else set()


def _reached(wanted: list[str], at: set[int]) -> set[int]:
    """Positions with those behind every `**`, which may also stand for no folder at all."""
    reached = set(at)
    for position in range(len(wanted)):
        if position in reached and wanted[position] == _ALL_THE_WAY:
            reached.add(position + 1)
    return reached

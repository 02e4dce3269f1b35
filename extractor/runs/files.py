"""The files of a run folder: parts written beside their place, kept lines read back, renames that survive a crash."""

from __future__ import annotations

import os
import re
import secrets
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import BinaryIO

from extractor.errors import ExtractorError

# Half-written files and workers' traces, thrown away at the next start.
SCRATCH = ".scratch"
# Lines of earlier parts that later parts may still want; gone when the run is at its end.
OLD = "old"
_SHELVES = ("", "duplicates/", "quarantine/")
_PART = re.compile(r"part-(\d+)\.jsonl")
_OPEN_FILES = 4
# Lines of some kilobytes are gathered, so that not each of them is a call of the system.
_BUFFER = 256 * 1024


def part_file(number: int, shelf: str = "") -> str:
    """A part's number, and the folder inside the run folder, to its file: `duplicates/part-00003.jsonl`."""
    return f"{shelf}part-{number:05d}.jsonl"


def part_files(number: int) -> list[str]:
    """All files that a part may have."""
    return [part_file(number, shelf) for shelf in _SHELVES]


def files_beyond(folder: Path, number: int) -> list[str]:
    """The files in a run folder of the parts from a number on."""
    found = ((shelf, _PART.fullmatch(file.name)) for shelf in _SHELVES for file in (folder / shelf).glob("part-*"))
    return [f"{shelf}{match[0]}" for shelf, match in found if match and int(match[1]) >= number]


class Draft:
    """A part being written: its files in the scratch folder, made as they are needed."""

    def __init__(self, folder: Path, number: int) -> None:
        self._folder, self._number = folder, number
        self._files: dict[str, BinaryIO] = {}
        self._sizes: dict[str, int] = {}
        self._open(part_file(number))  # a part that holds no line is an empty file, so that no number is missing

    def append(self, shelf: str, line: bytes) -> tuple[str, int, int]:
        """Write a line on a shelf; the answer is its final file, where it starts and its length with the line end."""
        name = part_file(self._number, shelf)
        file = self._open(name)
        start = self._sizes[name]
        file.write(line)
        file.write(b"\n")
        self._sizes[name] = start + len(line) + 1
        return name, start, len(line) + 1

    def close(self) -> dict[str, str | None]:
        """All bytes to the disk; the answer is the renames that put the part in its place."""
        for file in self._files.values():
            file.flush()
            os.fsync(file.fileno())
            file.close()
        stale = {name: None for name in part_files(self._number) if (self._folder / name).exists()}
        return {**stale, **{name: self._scratch(name) for name in self._files}}

    def _open(self, name: str) -> BinaryIO:
        if name not in self._files:
            path = self._folder / self._scratch(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            self._files[name] = path.open("wb", buffering=_BUFFER)
            self._sizes[name] = 0
        return self._files[name]

    @staticmethod
    def _scratch(name: str) -> str:
        return f"{SCRATCH}/{name.replace('/', '-')}"


class Lines:
    """Reads lines back from the files of a run folder, a few of which it keeps open."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[str, BinaryIO] = {}

    def read(self, file: str, start: int, length: int) -> bytes:
        """The line that stands in a file, without its line end; raises where the file is not as it was written."""
        try:
            line = os.pread(self._opened(file).fileno(), length, start)
        except OSError as error:
            raise ExtractorError(
                f"{self._folder / file}: cannot be read: {error.strerror}; --force does all anew"
            ) from error
        if len(line) != length or not line.startswith(b"{") or not line.endswith(b"}\n"):
            raise ExtractorError(f"{self._folder / file}: is not as this program wrote it; --force does all pages anew")
        return line[:-1]

    def forget(self) -> None:
        """Close all files, since others may have taken their names."""
        for file in self._files.values():
            file.close()
        self._files.clear()

    def _opened(self, name: str) -> BinaryIO:
        if name not in self._files:
            if len(self._files) >= _OPEN_FILES:
                self._files.pop(next(iter(self._files))).close()
            self._files[name] = (self._folder / name).open("rb")
        return self._files[name]


def shelve(folder: Path, number: int) -> dict[str, str]:
    """Give the files of a part that is about to be replaced a second name, under which their lines stay readable."""
    kept = {}
    for name in part_files(number):
        if (folder / name).exists():
            kept[name] = f"{OLD}/{secrets.token_hex(4)}-{name.replace('/', '-')}"
            (folder / OLD).mkdir(exist_ok=True)
            try:
                os.link(folder / name, folder / kept[name])
            except OSError:  # a file system without second names
                shutil.copyfile(folder / name, folder / kept[name])
    return kept


def settle(folder: Path, renames: Iterable[tuple[str, str | None]]) -> None:
    """Do the renames that are due; those already done are passed over, so that it can be repeated after a crash."""
    folders = {folder}
    for final, temporary in renames:
        target = folder / final
        folders.add(target.parent)
        if temporary is None:
            target.unlink(missing_ok=True)
        elif (folder / temporary).exists():
            target.parent.mkdir(exist_ok=True)
            (folder / temporary).replace(target)
    for one in folders:
        _to_disk(one)


def is_whole(folder: Path, lengths: Mapping[str, int]) -> bool:
    """True where the files of a part are there and as long as the ledger says."""
    return all((folder / name).exists() and (folder / name).stat().st_size == size for name, size in lengths.items())


def clear(folder: Path) -> None:
    """Remove a folder of ours with all in it, if it is there."""
    shutil.rmtree(folder, ignore_errors=True)


def _to_disk(folder: Path) -> None:
    if folder.exists():
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

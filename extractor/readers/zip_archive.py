"""Zip archives of pages, member by member; where the list at their end is lost, by the members' own headers."""

from __future__ import annotations

import lzma
import stat
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from extractor.page import Page
from extractor.readers.failure import PageFailure, failure
from extractor.readers.limits import MOST_BYTES
from extractor.readers.media import may_be_archive, may_be_page, media_type_of
from extractor.readers.names import written
from extractor.readers.torn_zip import read_torn_zip

_UTF8_FLAG = 0x800
_ENCRYPTED = 0x1
_ERRORS = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError)


def read_zip(file: BinaryIO, name: str) -> Iterator[Page | PageFailure]:
    """A zip archive, from a file that can seek, to its pages in the order of its list; `Page.source` is `name!member`.

    A member that is damaged, encrypted, a link or too large gives a `PageFailure`. Names are never used as paths.
    """
    try:
        archive = zipfile.ZipFile(file)
    except (*_ERRORS, NotImplementedError) as error:
        yield failure(
            name, "damaged", f"the list of members at the end cannot be read ({error}); members are looked for"
        )
        file.seek(0)
        yield from read_torn_zip(file, name)
        return
    with archive:
        for member in archive.infolist():
            if found := _member(archive, member, name):
                yield found


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str) -> Page | PageFailure | None:
    inner = _named(member)
    source = f"{name}!{inner}"
    if may_be_archive(inner):
        return failure(source, "unsupported", "is an archive in an archive; take it out and give it by itself")
    if member.is_dir() or not may_be_page(inner):
        return None
    mode = member.external_attr >> 16
    if stat.S_IFMT(mode) and not stat.S_ISREG(mode):
        return failure(source, "unsupported", "is a link or a special file, which is not followed in an archive")
    if member.flag_bits & _ENCRYPTED:
        return failure(source, "unsupported", "is encrypted; unpack it with its password first")
    return _read(archive, member, inner, source)


def _read(archive: zipfile.ZipFile, member: zipfile.ZipInfo, inner: str, source: str) -> Page | PageFailure | None:
    try:
        with archive.open(member) as file:
            content = file.read(MOST_BYTES + 1)
    except (NotImplementedError, RuntimeError) as error:
        return failure(source, "unsupported", f"cannot be unpacked: {error}")
    except _ERRORS as error:
        return failure(source, "damaged", f"the member is damaged: {error}")
    if len(content) > MOST_BYTES:
        return failure(source, "too_large", f"the page has more than {MOST_BYTES:,} bytes")
    if len(content) != member.file_size:
        return failure(
            source, "damaged", f"the member has {len(content):,} bytes where {member.file_size:,} are stated"
        )
    media_type = media_type_of(inner, content)
    return Page(content, source=source, media_type=media_type) if media_type else None


def _named(member: zipfile.ZipInfo) -> str:
    """A member's name; without its flag the library takes the bytes for cp437, and most are UTF-8 after all."""
    if member.flag_bits & _UTF8_FLAG:
        return written(member.filename.encode("utf-8", "surrogatepass"))
    try:
        return member.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return member.filename

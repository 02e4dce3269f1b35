"""Tar archives of pages, compressed or not, member by member; a damaged header costs the members up to the next one.

The standard library's reader keeps every member in memory, takes extended headers of any size and ends at the first
header that it cannot read; its parser of one header is used here, and the walk from header to header is ours.
"""

from __future__ import annotations

import re
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from extractor.page import Page
from extractor.readers.compression import read_pieces
from extractor.readers.failure import PageFailure, failure
from extractor.readers.flow import Flow
from extractor.readers.limits import MOST_BYTES
from extractor.readers.media import may_be_archive, may_be_page, media_type_of
from extractor.readers.names import written

_BLOCK = tarfile.BLOCKSIZE
_MOST_EXTENDED = 1024 * 1024
_ZEROS = bytes(_BLOCK)
_FIELD = re.compile(rb"(\d{1,9}) ([^=\n]{1,200})=")
_REGULAR = (tarfile.REGTYPE, tarfile.AREGTYPE, tarfile.CONTTYPE)
_PAX = (tarfile.XHDTYPE, tarfile.SOLARIS_XHDTYPE)
_LINKS = (tarfile.LNKTYPE, tarfile.SYMTYPE)


def is_tar(head: bytes) -> bool:
    """True where the first 512 decoded bytes are the header of a member."""
    return _header(head[:_BLOCK]) is not None


@dataclass(slots=True)
class _Told:
    """What extended headers say of the member that follows."""

    fields: dict[bytes, bytes] = field(default_factory=dict)

    def take(self, kind: bytes, data: bytes) -> None:
        if kind == tarfile.GNUTYPE_LONGNAME:
            self.fields[b"path"] = data.split(b"\0", 1)[0]
        elif kind != tarfile.GNUTYPE_LONGLINK:
            self.fields.update(_pax_fields(data))

    def size(self, otherwise: int) -> int:
        stated = self.fields.get(b"size", b"")
        return int(stated) if stated.isdigit() and len(stated) < 19 else otherwise

    @property
    def is_sparse(self) -> bool:
        return any(name.startswith(b"GNU.sparse") for name in self.fields)


def read_tar(file: BinaryIO, name: str, otherwise: bytes | None = None) -> Iterator[Page | PageFailure]:
    """A tar archive to its pages in order; `Page.source` is `name!member`.

    Only regular members are read: links are reported, folders and devices passed over. Names are never used as
    paths, so `../` in them leads nowhere.
    """
    flow = Flow(read_pieces(file, is_tar, otherwise=otherwise))
    told = _Told()
    while block := flow.read(_BLOCK):
        if block == _ZEROS[: len(block)]:
            continue  # archives end in zeros, and some hold another one behind
        header = _header(block)
        if header is None:
            yield _resynchronise(flow, name, block)
            told = _Told()  # which spoke of the member that is lost
            continue
        if header.type in (tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK, *_PAX) and header.size <= _MOST_EXTENDED:
            told.take(header.type, flow.read(header.size))
            flow.skip(-header.size % _BLOCK)
            continue
        if header.type == tarfile.XGLTYPE:  # of all members that follow: who made the archive, from which commit
            flow.skip(header.size + -header.size % _BLOCK)
            continue
        if found := _member(flow, name, header, told):
            yield found
        told = _Told()
    if flow.gap is not None:
        lost = f"{flow.gap.reason}; members from here on are lost"
        yield failure(f"{name}#{flow.gap.start}", flow.gap.code, lost)


def _header(block: bytes) -> tarfile.TarInfo | None:
    try:
        header = tarfile.TarInfo.frombuf(block, "utf-8", "surrogateescape")
    except (tarfile.HeaderError, ValueError):
        return None
    return header if header.size >= 0 else None


def _resynchronise(flow: Flow, name: str, block: bytes) -> PageFailure:
    """Pass over blocks up to one that is a header, and leave that to be read again."""
    start = flow.position - len(block)
    if len(block) < _BLOCK:
        return failure(f"{name}#{start}", "truncated", "the archive ends inside a member's header")
    while len(block) == _BLOCK and _header(block) is None:
        block = flow.read(_BLOCK)
    if len(block) == _BLOCK:
        flow.give_back(block)
    reason = f"no header of a member can be read here; {flow.position - start:,} bytes lost"
    return failure(f"{name}#{start}", "damaged", reason)


def _member(flow: Flow, name: str, header: tarfile.TarInfo, told: _Told) -> Page | PageFailure | None:
    raw = told.fields.get(b"path") or header.name.encode("utf-8", "surrogateescape")
    inner = written(raw).removeprefix("./")
    source = f"{name}!{inner}"
    is_wanted = may_be_page(inner)
    size = told.size(header.size) if header.type in _REGULAR or header.type == tarfile.GNUTYPE_SPARSE else header.size
    if header.type in _LINKS:
        return failure(source, "unsupported", "is a link, which is not followed in an archive") if is_wanted else None
    if header.type in (tarfile.DIRTYPE, tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE):
        return None
    is_whole = flow.skip(size) if not is_wanted or size > MOST_BYTES else None
    content = b"" if is_whole is not None else flow.read(size)
    if is_whole is False or (is_whole is None and len(content) < size):
        return failure(source, "truncated", "the archive ends inside this member")
    flow.skip(-size % _BLOCK)
    return _judged(source, inner, header, told, size, content, is_wanted)


def _judged(
    source: str, inner: str, header: tarfile.TarInfo, told: _Told, size: int, content: bytes, is_wanted: bool
) -> Page | PageFailure | None:
    if may_be_archive(inner):
        return failure(source, "unsupported", "is an archive in an archive; take it out and give it by itself")
    if not is_wanted:
        return None
    if size > MOST_BYTES:
        return failure(source, "too_large", f"the page has more than {MOST_BYTES:,} bytes")
    if header.type not in _REGULAR or told.is_sparse:
        return failure(source, "unsupported", "is not a regular file")
    media_type = media_type_of(inner, content)
    return Page(content, source=source, media_type=media_type) if media_type else None


def _pax_fields(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The fields of an extended header: `21 path=tin/bài.html`, each with its length before it."""
    at = 0
    while found := _FIELD.match(data, at):
        end = at + int(found[1])
        if end <= found.end():
            return
        yield found[2], data[found.end() : end - 1]
        at = end

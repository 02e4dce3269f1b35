"""The standard input to pages: a web archive, lines of JSON, a tar archive, or one page; told by how it begins."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from extractor.page import Page
from extractor.readers.columns import Columns
from extractor.readers.compression import read_pieces
from extractor.readers.failure import PageFailure, failure
from extractor.readers.flow import Flow
from extractor.readers.forms import form_of
from extractor.readers.jsonl import begins_object, read_jsonl
from extractor.readers.kinds import Kind, kind_of
from extractor.readers.limits import MOST_BYTES
from extractor.readers.media import begins_like_html
from extractor.readers.tar_archive import read_tar
from extractor.readers.warc import read_warc

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

NAME = "-"
# A block of bzip2 may take so many bytes before it says what is in it.
_HEAD = 1024 * 1024


def read_stdin(file: BinaryIO, columns: Columns) -> Iterator[Page | PageFailure]:
    """A stream that cannot seek to its pages; `Page.source` is `-`, `-#offset`, `-#line` or `-!member`.

    In a web archive, what refers to an earlier record cannot be followed here and is reported.
    """
    head = _filled(file)
    stream = io.BufferedReader(_Replayed(head, file))
    decoded = Flow(read_pieces(io.BytesIO(head), lambda _: True)).read(2048)
    kind = kind_of(NAME, head, decoded)
    if form := form_of(decoded):
        yield from read_warc(stream, NAME, form)
    elif kind is Kind.TAR:
        yield from read_tar(stream, NAME)
    elif kind in (Kind.ZIP, Kind.PARQUET):
        yield failure(NAME, "unsupported", f"{kind.value} is read from its end; save it to a file and give that")
    elif begins_object(decoded):
        yield from read_jsonl(stream, NAME, columns)
    else:
        content = stream.read(MOST_BYTES)
        yield Page(content, source=NAME, media_type="html" if begins_like_html(content) else None)


def _filled(file: BinaryIO) -> bytes:
    """The first bytes of a stream that may give few at a time."""
    head = b""
    while len(head) < _HEAD and (data := file.read(_HEAD - len(head))):
        head += data
    return head


class _Replayed(io.RawIOBase):
    """What was read of a stream already, and then the rest of it."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        super().__init__()
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        """True: it is for reading."""
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Fill a buffer and say how far."""
        target = memoryview(buffer)
        data = self._head[: len(target)] or self._rest.read(len(target))
        self._head = self._head[len(data) :]
        target[: len(data)] = data
        return len(data)

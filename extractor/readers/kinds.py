"""A file's name and first bytes to how it is to be read; what it holds is believed before what it is called."""

from __future__ import annotations

from enum import Enum
from pathlib import PurePath
from typing import BinaryIO

from extractor.readers.compression import Piece, promised, read_pieces
from extractor.readers.forms import ARC, WARC, form_of
from extractor.readers.lists import is_sitemap
from extractor.readers.media import MEDIA_TYPES, begins_like_html, is_dynamic
from extractor.readers.tar_archive import is_tar

_HEAD = 64 * 1024


class Kind(Enum):
    """How a file is read."""

    PAGE = "page"
    WARC = "warc"
    ARC = "arc"
    ZIP = "zip"
    TAR = "tar"
    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    LIST = "list"


TABLES = {Kind.JSONL, Kind.CSV, Kind.PARQUET}
_SUFFIXES = {
    ".warc": Kind.WARC,
    ".wet": Kind.WARC,
    ".arc": Kind.ARC,
    ".zip": Kind.ZIP,
    ".tar": Kind.TAR,
    ".tgz": Kind.TAR,
    ".tbz": Kind.TAR,
    ".tbz2": Kind.TAR,
    ".txz": Kind.TAR,
    ".tzst": Kind.TAR,
    ".jsonl": Kind.JSONL,
    ".ndjson": Kind.JSONL,
    ".csv": Kind.CSV,
    ".tsv": Kind.CSV,
    ".parquet": Kind.PARQUET,
    ".lst": Kind.LIST,
    ".list": Kind.LIST,
    ".urls": Kind.LIST,
} | dict.fromkeys(MEDIA_TYPES, Kind.PAGE)
READ = ".html .htm .txt, folders of them, .warc .arc .wet .zip .tar .jsonl .csv .parquet, lists of files"


def kind_by_name(name: str) -> Kind | None:
    """A file's name to the kind it promises: `tin.warc.gz` is WARC; None where it promises nothing known."""
    path = PurePath(name.lower())
    if promised(name) is not None and path.suffix not in _SUFFIXES:
        path = path.with_suffix("")
    return _SUFFIXES.get(path.suffix)


def kind_of(name: str, head: bytes, decoded: bytes) -> Kind | None:
    """A file's name, its first bytes and the first after decompression to its kind."""
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Kind.ZIP
    if head.startswith(b"PAR1"):
        return Kind.PARQUET
    form = form_of(decoded)
    by_name = kind_by_name(name)
    if form is WARC or (form is ARC and by_name is not Kind.LIST):
        return Kind.WARC if form is WARC else Kind.ARC
    if len(decoded) >= 512 and is_tar(decoded):
        return Kind.TAR
    if is_sitemap(decoded):
        return Kind.LIST
    if by_name is None and is_dynamic(PurePath(name).suffix.lower()) and begins_like_html(decoded):
        return Kind.PAGE
    return by_name


def first_bytes(file: BinaryIO, name: str) -> tuple[bytes, bytes]:
    """A file that can seek to its first bytes as they are and as they are decompressed."""
    head = file.read(_HEAD)
    file.seek(0)
    decoded = b""
    for piece in read_pieces(file, lambda _: True, otherwise=promised(name)):
        decoded += piece.data[:_HEAD] if isinstance(piece, Piece) else b""
        if not isinstance(piece, Piece) or len(decoded) >= 2048:
            break
    file.seek(0)
    return head, decoded

"""Lists of local files, as lines of text or as a sitemap, to their paths."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote_to_bytes, urlsplit
from urllib.request import url2pathname

from lxml import etree

from extractor.readers.compression import Gap, read_pieces
from extractor.readers.failure import PageFailure, failure
from extractor.readers.flow import read_lines
from extractor.readers.limits import MOST_HEADER

_ENTRY = "{*}loc"


def read_list(path: Path, name: str) -> Iterator[Path | PageFailure]:
    """A list to the paths it names, in its order; relative ones begin at the list's own folder.

    Entries are `file://` addresses or paths, one a line, `#` before a remark; or the `<loc>`s of a sitemap. Others,
    such as `https://` addresses, give a `PageFailure`: nothing is fetched.
    """
    with path.open("rb") as file:
        is_xml = is_sitemap(file.read(MOST_HEADER))
        file.seek(0)
        for number, entry in _of_sitemap(file, name) if is_xml else _of_lines(file, name):
            yield _path(entry, f"{name}#{number}", path.parent) if isinstance(entry, bytes) else entry


def is_sitemap(head: bytes) -> bool:
    """True where the first bytes are those of a sitemap."""
    return b"<urlset" in head[:2048] and head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")


def is_list(head: bytes, folder: Path) -> bool:
    """True where the first lines of a text are `file://` addresses or paths of files that are there, and not words."""
    lines = [line.strip() for line in head.splitlines()[:20]]
    entries = [line for line in lines if line and not line.startswith(b"#")]
    return bool(entries) and _is_entry(entries[0], folder)


def _is_entry(line: bytes, folder: Path) -> bool:
    if line.startswith(b"file:"):
        return True
    found = _path(line, "", folder)
    try:
        return isinstance(found, Path) and found.is_file()
    except (OSError, ValueError):
        return False


def _of_lines(file: BinaryIO, name: str) -> Iterator[tuple[int, bytes | PageFailure]]:
    for line in read_lines(read_pieces(file, lambda head: True), MOST_HEADER):
        if isinstance(line, Gap):
            yield 0, failure(f"{name}#{line.start}", line.code, f"{line.reason}; the entries in it are lost")
            continue
        entry = line.data.removeprefix(b"\xef\xbb\xbf").strip()
        if entry and not entry.startswith(b"#"):
            yield line.number, entry


def _of_sitemap(file: BinaryIO, name: str) -> Iterator[tuple[int, bytes | PageFailure]]:
    """The entries of a sitemap, counted from 1; entities of its own are not resolved, nothing is loaded."""
    number = 0
    try:
        for _, element in etree.iterparse(file, tag=_ENTRY, resolve_entities=False, no_network=True, load_dtd=False):
            number += 1
            yield number, (element.text or "").strip().encode("utf-8", "surrogatepass")
            _forget(element)
    except (etree.XMLSyntaxError, OSError) as error:
        yield 0, failure(f"{name}#{number + 1}", "damaged", f"the sitemap cannot be read on from here: {error}")


def _forget(element: etree._Element) -> None:
    """Let go of what was read, so that a sitemap of any length takes no more memory."""
    element.clear()
    parent = element.getparent()
    if parent is not None:
        while parent.getprevious() is not None:
            outer = parent.getparent()
            if outer is None:
                break
            del outer[0]


def _path(entry: bytes, source: str, folder: Path) -> Path | PageFailure:
    text = entry.decode("utf-8", "surrogateescape")
    try:
        parts = urlsplit(text)
    except ValueError:
        return failure(source, "not_found", "is neither an address nor a path")
    if parts.scheme == "file":
        if parts.netloc not in {"", "localhost"}:
            return failure(source, "unsupported", f"names a file on another machine: {parts.netloc}")
        return Path(url2pathname(unquote_to_bytes(parts.path).decode("utf-8", "surrogateescape")))
    if parts.scheme and parts.netloc:
        return failure(source, "unsupported", f"is not on this machine and nothing is fetched: {text[:200]}")
    return folder / text if "\0" not in text else failure(source, "not_found", "is no path")

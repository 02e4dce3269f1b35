"""Pages, code and rules to fingerprints: what is equal need not be done again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from extractor.page import Page
from extractor.patterns_folder import patterns_folder
from extractor.readers.failure import PageFailure

_PACKAGE = Path(__file__).resolve().parent.parent
# What decides which records a page gives. Readers are left out: what they deliver is hashed itself.
_CODE = ("article", "gazetteer", "matching", "normalisers", "resolvers", "segmentation", "*.py")
_LIBRARIES = ("spacy", "underthesea", "trafilatura", "lxml", "ahocorasick-rs", "pydantic")
_SIZE = 16


def content_hash(item: Page | PageFailure) -> bytes:
    """A page as it arrived, or a source that gave none, to the hash of its content."""
    if isinstance(item, PageFailure):
        return _digest([item.code.encode(), item.message.encode()])
    return _digest([item.content if isinstance(item.content, bytes) else item.content.encode("utf-8", "surrogatepass")])


def page_key(item: Page | PageFailure, content: bytes, made_by: bytes) -> bytes:
    """All that a page's records depend on but its source: content, what its keeper says of it, and what works on it."""
    if isinstance(item, PageFailure):
        return _digest([content, made_by])
    said = (item.url, item.media_type, item.charset, item.published)
    return _digest([content, made_by, *(b"" if one is None else b"+" + one.encode() for one in said)])


@cache
def code_version() -> str:
    """The version of the code that makes records: of its source files, and of the libraries it stands on."""
    files = {file for pattern in _CODE for file in _sources(pattern)}
    libraries = [f"{name} {_installed(name)}".encode() for name in _LIBRARIES]
    return _digest([*_contents(files, _PACKAGE), *libraries]).hex()


def rules_version(patterns: Sequence[Path] = ()) -> str:
    """The version of the rules, lexicons and the gazetteer: of all files in our folder and in a user's folders."""
    parts: list[bytes] = []
    for folder in (patterns_folder(), *patterns):
        parts += [b"folder", *_contents((file for file in folder.rglob("*") if file.is_file()), folder)]
    return _digest(parts).hex()


def made_by(versions: Mapping[str, str], since: str | None) -> bytes:
    """Versions and the option that leaves pages out to the part of a key that all pages of a run share."""
    return _digest([*(f"{name}={value}".encode() for name, value in sorted(versions.items())), str(since).encode()])


def _sources(pattern: str) -> Iterable[Path]:
    return _PACKAGE.glob(pattern) if "*" in pattern else (_PACKAGE / pattern).rglob("*.py")


def _contents(files: Iterable[Path], folder: Path) -> Iterable[bytes]:
    for file in sorted(files):
        yield str(file.relative_to(folder)).encode("utf-8", "surrogateescape")
        yield file.read_bytes()


def _installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"


def _digest(parts: Iterable[bytes]) -> bytes:
    digest = blake2b(digest_size=_SIZE)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.digest()

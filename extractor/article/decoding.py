"""Bytes of a page → text, and how its encoding was told."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass, field

from extractor.article.encodings.choice import MARGIN, MIN_SPELLING
from extractor.article.encodings.syllables import spelling
from extractor.errors import PageError
from extractor.page import Page
from extractor.records import PageWarning

MAX_SIZE = 16_000_000
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    b"%PDF", b"PK\x03\x04", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"MZ", b"\xd0\xcf\x11\xe0", b"\x1f\x8b",
    b"Rar!", b"RIFF", b"\x7fELF", b"BM", b"OggS", b"ID3", b"7z\xbc\xaf",
)  # fmt: skip
_CLAIM = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,30})""", re.IGNORECASE)
_CONTROL = bytes(code for code in range(32) if code not in (9, 10, 12, 13, 27))
_MARKUP = re.compile(r"<(?:script|style).*?</(?:script|style)>|<[^>]*>", re.DOTALL | re.IGNORECASE)
_SAMPLE = 60_000


@dataclass(slots=True)
class Decoded:
    """A page's text, the encoding it was read in, and what a reader should know about that choice."""

    text: str
    encoding: str
    warnings: list[PageWarning] = field(default_factory=list)

    def warn(self, code: str, message: str) -> Decoded:
        """The same with one warning more."""
        self.warnings.append(PageWarning(code=code, message=message))
        return self


def decode(page: Page, name: str) -> Decoded:
    """A page to its text: a byte-order mark decides, then valid UTF-8, then claims weighed by how words are spelt.

    Raises `PageError`: `too_large`, `binary`.
    """
    content = page.content
    if len(content) > MAX_SIZE:
        raise PageError(
            "too_large",
            f"{name}: the page has more than {MAX_SIZE:,} bytes; cut it to the article first",
        )
    if isinstance(content, str):
        return Decoded(content.removeprefix("\ufeff"), "text")
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return _checked(content[len(mark) :].decode(encoding, "replace"), encoding)
    if wide := _wide(content):
        return _checked(content.decode(wide, "replace"), wide)
    if content.startswith(_MAGIC) or _is_binary(content):
        raise PageError("binary", f"{name}: this is a binary file, no page; give the page's HTML or text")
    claim = _known(page.charset) or _known(_claimed(content))
    try:
        return _contradicted(Decoded(content.decode("utf-8"), "utf-8"), claim, content)
    except UnicodeDecodeError:
        return _not_utf8(content, claim)


def _checked(text: str, encoding: str) -> Decoded:
    lost = text.count("\ufffd")
    decoded = Decoded(text, encoding)
    return decoded.warn("damaged", f"{lost} characters are no {encoding} and were lost") if lost else decoded


def _wide(content: bytes) -> str | None:
    """UTF-16 without a mark: every second byte of markup is zero."""
    head = content[:2000]
    if head.count(0) * 4 < len(head) or len(head) < 20:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    if min(even, odd) * 10 > max(even, odd):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _is_binary(content: bytes) -> bool:
    head = content[:8000]
    return len(head.translate(None, _CONTROL)) * 20 < len(head) * 19 or b"\0\0\0\0" in head


def _claimed(content: bytes) -> str | None:
    found = _CLAIM.search(content[:4096])
    return found[1].decode("ascii", "replace") if found else None


def _known(name: str | None) -> str | None:
    try:
        return codecs.lookup(name).name if name else None
    except LookupError:
        return None


def _contradicted(decoded: Decoded, claim: str | None, content: bytes) -> Decoded:
    if claim in (None, "utf-8", "ascii") or content.isascii():
        return decoded
    return decoded.warn("charset_wrong", f"the page claims to be {claim} but is valid UTF-8, and was read so")


def _not_utf8(content: bytes, claim: str | None) -> Decoded:
    """Damaged UTF-8 where most sequences are whole; else the code page in which the words are best spelt."""
    text = content.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    whole = sum(letter > "\x7f" for letter in text[:_SAMPLE]) - text[:_SAMPLE].count("\ufffd")
    if whole > 4 * text[:_SAMPLE].count("\ufffd"):
        return Decoded(text, "utf-8").warn("damaged", f"{lost} bytes are no UTF-8 and were lost")
    latin = content.decode("latin-1").translate(_WINDOWS)
    vietnamese = unicodedata.normalize("NFC", content.decode("cp1258", "replace"))
    share, words = spelling(_words_of(vietnamese))
    other, _ = spelling(_words_of(latin))
    if share >= MIN_SPELLING and share - other >= MARGIN:
        return _told(vietnamese, "windows-1258", claim, share, words)
    return Decoded(latin, "windows-1252").warn(
        "charset_guessed", f"the page is no UTF-8 (it claims {claim or 'nothing'}) and was read as windows-1252"
    )


def _told(text: str, encoding: str, claim: str | None, share: float, words: int) -> Decoded:
    if claim == "cp1258":
        return Decoded(text, encoding)
    return Decoded(text, encoding).warn(
        "charset_guessed",
        f"the page is no UTF-8 (it claims {claim or 'nothing'}) and was read as {encoding}: "
        f"{share:.0%} of {words} words with marks are spelt as Vietnamese",
    )


# The signs windows-1252 keeps where Latin-1 has control codes; old fonts use none of these bytes.
_WINDOWS = {
    code: bytes([code]).decode("cp1252") for code in range(0x80, 0xA0) if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}


def _words_of(text: str) -> str:
    return _MARKUP.sub(" ", text[:_SAMPLE])

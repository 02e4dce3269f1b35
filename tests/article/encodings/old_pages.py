"""Pages of the corpus → the same pages as they would have been stored for an old font or in an old charset."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

from extractor.article.encodings import tcvn3, vni

DEV = Path(__file__).parents[3] / "corpus" / "dev"
_TAG = re.compile(r"(<script.*?</script>|<style.*?</style>|<[^>]*>|&[#\w]+;)", re.DOTALL | re.IGNORECASE)
_META = re.compile(r"""(<meta[^>]*content=)("[^"]*"|'[^']*')""", re.IGNORECASE)
_TONED_CAPITALS = re.compile("[ÀẢÃÁẠẰẲẴẮẶẦẨẪẤẬÈẺẼÉẸỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌỒỔỖỐỘỜỞỠỚỢÙỦŨÚỤỪỬỮỨỰỲỶỸÝỴ]")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TITLES = re.compile(r"<title.*?</title>", re.DOTALL | re.IGNORECASE)


def unicode_pages() -> dict[str, str]:
    """The pages of the corpus that are stored as UTF-8 and hold Unicode text, by name."""
    pages: dict[str, str] = {}
    for path in sorted(DEV.glob("*/page.html")):
        try:
            text = unicodedata.normalize("NFC", path.read_bytes().decode("utf-8"))
        except UnicodeDecodeError:
            continue
        if len(re.findall("[ạảấầẩẫậắằẳẵặẹẻẽếềểễệ]", text)) > 50:
            pages[path.parent.name] = text
    return pages


def cp1258(text: str) -> bytes:
    """windows-1258 as pages were typed: a letter with its hat, then the tone; what it lacks as entities."""
    out: list[str] = []
    for letter in text:
        try:
            letter.encode("cp1258")
            out.append(letter)
            continue
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", letter)
        tones = [mark for mark in parts[1:] if mark in _TONES]
        hats = [mark for mark in parts[1:] if mark not in _TONES]
        out.append(unicodedata.normalize("NFC", parts[0] + "".join(hats)) + "".join(tones))
    return "".join(out).encode("cp1258", "xmlcharrefreplace")


def in_vni(page: str) -> str:
    """A page whose texts are written for the VNI fonts."""
    return _texts(page, vni.encode)


def in_tcvn3(page: str, *, fonts: bool = True) -> str:
    """A page whose texts are written for the `.Vn…` fonts; capitals with a tone stand in `.VnTimeH`, or are lost."""
    if not fonts:
        return _texts(page, tcvn3.encode)

    def encode(text: str) -> str:
        return "".join(
            f'<font face=".VnTimeH">{tcvn3.encode(part)}</font>'
            if _TONED_CAPITALS.fullmatch(part)
            else tcvn3.encode(part)
            for part in re.split(f"({_TONED_CAPITALS.pattern})", text)
        )

    return _texts(page, encode)


def _texts(page: str, encode: Callable[[str], str]) -> str:
    """The page with the texts between its tags encoded; its title and head stay Unicode, as newer software wrote them."""
    head = page.lower().find("<body")
    start = max(head, 0)
    parts = _TAG.split(page[start:])
    return page[:start] + "".join(encode(part) if at % 2 == 0 else part for at, part in enumerate(parts))

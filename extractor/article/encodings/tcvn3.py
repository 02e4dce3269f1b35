"""TCVN3 (ABC, the `.Vn…` fonts) ↔ Unicode, by the table of TCVN 5712:1993.

The codec works on text in which every byte is one Latin-1 character, so that it serves bytes of an old
page and the same bytes saved as UTF-8 (`Tr­êng` is `Trường`) alike.
"""

from __future__ import annotations

import re

_LETTERS = {
    0xA1: "ĂÂÊÔƠƯĐăâêôơưđ",
    0xB5: "àảãáạ",
    0xBB: "ằẳẵắ",
    0xC6: "ặầẩẫấậè",
    0xCE: "ẻẽéẹềểễếệìỉ",
    0xDC: "ĩíịò",
    0xE1: "ỏõóọồổỗốộờởỡớợù",
    0xF1: "ủũúụừửữứựỳỷỹýỵ",
}
_DECODED = {start + at: letter for start, row in _LETTERS.items() for at, letter in enumerate(row)}
_ENCODED = {letter: chr(code) for code, letter in _DECODED.items()}
# The table has no capitals with a tone: they are written small, and large only by a `.Vn…H` font.
_CAPITALS = {
    ord(letter.upper()): mark
    for letter, mark in _ENCODED.items()
    if letter.islower() and letter.upper() not in _ENCODED
}
_TO_FONT = {**{ord(letter): mark for letter, mark in _ENCODED.items()}, **_CAPITALS}
_SIGNS = re.compile(r"(?<!\S)[©»·](?!\S)")  # alone they are signs: `ằ`, `â` and `ã` are no words
_WORD = re.compile(r"[^\W\d_]+")


def decode(text: str) -> str:
    """Text in TCVN3 to Unicode: `Tr­êng THCS x· Hµ T©n` → `Trường THCS xã Hà Tân`.

    A small letter among capitals (`TØnh` set as `TØNH`) was a capital no font table could hold.
    """
    decoded = text.translate(_DECODED)
    for sign in _SIGNS.finditer(text):
        decoded = f"{decoded[: sign.start()]}{sign[0]}{decoded[sign.end() :]}"
    return "\n".join(_capitals(line) for line in decoded.split("\n"))


def encode(text: str) -> str:
    """Unicode to TCVN3; capitals with a tone become the small letters a `.Vn…H` font shows large."""
    return text.translate(_TO_FONT)


def _capitals(line: str) -> str:
    words = _WORD.findall(line)
    large = sum(1 for word in words if len(word) > 1 and (word.isupper() or _is_large(word)))
    if large >= 4 and large * 4 >= len(words) * 3:
        return line.upper()
    return _WORD.sub(lambda found: found[0].upper() if _is_large(found[0]) else found[0], line)


def _is_large(word: str) -> bool:
    """Two capitals at least and small letters only where the table has no capital: `ĐạI`, `TỉNH`."""
    return (
        sum(map(str.isupper, word)) >= 2
        and not word.isupper()
        and all(letter.isupper() or (letter.upper() not in _ENCODED and ord(letter) > 127) for letter in word)
    )

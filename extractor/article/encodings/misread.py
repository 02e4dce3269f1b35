"""UTF-8 that was read as windows-1252 and saved again ↔ the text it was: `Tá»‰nh` is `Tỉnh`."""

from __future__ import annotations

import re

# windows-1252 leaves five bytes undefined; readers pass them through.
_TO_BYTE = {
    **{code: code for code in range(256)},
    **{
        ord(bytes([code]).decode("cp1252")): code
        for code in range(0x80, 0xA0)
        if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
    },
}
_FROM_BYTE = {byte: chr(code) for code, byte in _TO_BYTE.items()}
_RUN = re.compile("[" + "".join(re.escape(chr(code)) for code in _TO_BYTE if code > 127) + "]{2,}")


def decode(text: str) -> str:
    """Text whose UTF-8 was misread to what it was; runs that are no UTF-8 stay: `XÃ£ HÃ²a An` → `Xã Hòa An`."""
    return _RUN.sub(_read_again, text)


def encode(text: str) -> str:
    """Text to what a misreading in windows-1252 makes of it: `Tỉnh` → `Tá»‰nh`."""
    return "".join(_FROM_BYTE[byte] for byte in text.encode("utf-8"))


def _read_again(found: re.Match[str]) -> str:
    try:
        return bytes(_TO_BYTE[ord(letter)] for letter in found[0]).decode("utf-8")
    except UnicodeDecodeError:
        return found[0]

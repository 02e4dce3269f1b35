"""Any decoded text → settled text: NFC, no invisible characters, single spaces, no blank lines."""

from __future__ import annotations

import re
import unicodedata

# Soft hyphen, zero-width characters, direction marks, byte-order mark and a font's private spaces say nothing.
_INVISIBLE = dict.fromkeys(
    [0xAD, 0x34F, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), 0xFEFF, 0xFFFC]
)
_CONTROLS = dict.fromkeys([*range(10), 11, 12, *range(14, 32), 127], " ")
# `&#147;` means the quotation mark windows-1252 has there.
_WINDOWS = {code: bytes([code]).decode("cp1252", "replace").replace("\ufffd", " ") for code in range(0x80, 0xA0)}
_LINE_ENDS = {0x0D: "\n", 0x2028: "\n", 0x2029: "\n"}
_TABLE: dict[int, str | None] = {**_INVISIBLE, **_CONTROLS, **_WINDOWS, **_LINE_ENDS}
_ODD = re.compile("[" + "".join(re.escape(chr(code)) for code in _TABLE) + "]")
_SPACES = re.compile(r"\s+")
_REPLACEMENT = re.compile(r"\s*\ufffd+\s*$|^\s*\ufffd+\s*|(?<=\s)\ufffd+(?=\s)")


def settled_text(text: str) -> str:
    """Text to NFC without invisible characters, line ends as `\\n`: `Tỉnh\\u200b` typed in parts is `Tỉnh`."""
    if _ODD.search(text):
        text = text.translate(_TABLE)
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def settled_line(line: str) -> str:
    """A line of settled text with single spaces and none around: `UBND Huyện  tiếp tục ` loses two."""
    line = " ".join(line.split())
    return _SPACES.sub(" ", _REPLACEMENT.sub(" ", line)).strip() if "\ufffd" in line else line


def settled_lines(text: str) -> list[str]:
    """Settled text to its lines that are not blank."""
    return [line for raw in text.split("\n") if (line := settled_line(raw))]

"""Vietnamese text to a form in which spelling variants of one word are equal, letter by letter.

Folding keeps the length of NFC text, so that offsets found in folded text hold in the original.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Character classes for expressions: Unicode mixes small and capital Vietnamese letters in one range.
_ACCENTED = "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
SMALL_LETTERS = f"a-z{_ACCENTED}"
CAPITAL_LETTERS = f"A-Z{_ACCENTED.upper()}"

# Old and new placement of the tone mark differ in open syllables only: hoà/hòa, khoẻ/khỏe, uỷ/ủy.
# After q the u belongs to the consonant: quý stays quý.
_NEW_PLACEMENT = re.compile(r"o[àáảãạèéẻẽẹ](?!\w)|(?<!q)u[ỳýỷỹỵ](?!\w)")
_SHIFTABLE = re.compile("[àáảãạèéẻẽẹỳýỷỹỵ]")
_SHIFTED = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
# lower() lengthens this one letter of all that NFC text can hold.
_SAME_LENGTH = str.maketrans({"İ": "i"})
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‘’‚‛′", "'"))
_SPACES = re.compile(r"\s+")
_SHORT = 48  # letters


def _shift(found: re.Match[str]) -> str:
    return _SHIFTED[found[0]]


def nfc(text: str) -> str:
    """Any text to NFC: `Tỉnh` typed with combining marks becomes the four composed letters."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """NFC text to lower case with the tone mark in its older place, length kept: `Uỷ ban` → `ủy ban`."""
    return _fold_short(text) if len(text) < _SHORT else _fold(text)


def _fold(text: str) -> str:
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = text.translate(_SAME_LENGTH).lower()
    return _NEW_PLACEMENT.sub(_shift, lowered) if _SHIFTABLE.search(lowered) else lowered


# Words, names and lines of furniture come back page after page.
_fold_short = lru_cache(maxsize=16384)(_fold)


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """`fold` for a single word, remembered: `HOÀ` → `hòa`."""
    return fold(word)


def key(text: str) -> str:
    """Text to a comparison key: NFC, folded, one kind of quotation mark, single spaces, trimmed."""
    return _SPACES.sub(" ", fold(nfc(text)).translate(_QUOTES)).strip()


def strip_tones(text: str) -> str:
    """Text without any diacritic, `đ` as `d`: `Đồng Tháp` → `Dong Thap`."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", bare.replace("đ", "d").replace("Đ", "D"))

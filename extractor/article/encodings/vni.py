"""VNI (the `VNI-…` fonts) ↔ Unicode: a plain letter and the letter after it that carries its marks.

Like `tcvn3` it works on text in which every byte is one Latin-1 character: `Ñaûng` is `Đảng`.
"""

from __future__ import annotations

import re
import unicodedata

_TONES = dict(zip("ùøûõï", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_ROUND = dict(zip("âáàåãä", ["\u0302", *("\u0302" + tone for tone in "\u0301\u0300\u0309\u0303\u0323")], strict=True))
_SHORT = dict(zip("êéèúüë", ["\u0306", *("\u0306" + tone for tone in "\u0301\u0300\u0309\u0303\u0323")], strict=True))
_SINGLE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_BASES = {
    "a": {**_TONES, **_ROUND, **_SHORT},
    "e": {**_TONES, **_ROUND},
    "o": {**_TONES, **_ROUND},
    "u": _TONES,
    "y": {mark: tone for mark, tone in _TONES.items() if mark != "ï"},
    "ô": _TONES,
    "ö": _TONES,
}


def _pairs() -> dict[str, str]:
    """Every pair and single letter of the code, in both cases, to the letter it means."""
    small = dict(_SINGLE)
    for base, marks in _BASES.items():
        for mark, accents in marks.items():
            small[base + mark] = unicodedata.normalize("NFC", _SINGLE.get(base, base) + accents)
    mixed = {pair[0].upper() + pair[1:]: letter.upper() for pair, letter in small.items()}
    return {**small, **mixed, **{pair.upper(): letter.upper() for pair, letter in small.items()}}


_DECODED = _pairs()
# Typing programs wrote the mark of a capital large, so that pair is the one to write.
_ENCODED = {letter: pair for pair, letter in _DECODED.items() if pair.islower() or pair.isupper()}
_PAIR = re.compile("|".join(sorted(map(re.escape, _DECODED), key=len, reverse=True)))
_TO_FONT = {ord(letter): pair for letter, pair in _ENCODED.items()}


def decode(text: str) -> str:
    """Text in VNI to Unicode: `Ñaûng boä tænh` → `Đảng bộ tỉnh`."""
    return _PAIR.sub(lambda found: _DECODED[found[0]], text)


def encode(text: str) -> str:
    """Unicode to VNI: `Đảng bộ tỉnh` → `Ñaûng boä tænh`."""
    return unicodedata.normalize("NFC", text).translate(_TO_FONT)

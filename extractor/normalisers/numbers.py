"""Vietnamese number writings to numbers: digits, words, ordinals and Roman numerals.

The dot groups thousands and the comma is the decimal mark; a point before one or two digits is a
decimal mark too, since half the press writes `90.32`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.normalisers.folding import fold, nfc

_PLAIN = re.compile(r"\d+")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:([. ])\d{3})(?:\1\d{3})*(?:,(\d+))?")
_COMMA_GROUPED = re.compile(r"[1-9]\d{0,2}(?:,\d{3}){2,}(?:\.(\d+))?")
_DECIMAL = re.compile(r"\d+[.,]\d+")

_DIGITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_TENS = frozenset({"mươi", "mười", "chục"})
_ZERO_TENS = frozenset({"linh", "lẻ"})
_SCALES = {"nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_HALF = "rưỡi"
# Forms a digit takes only after the tens: hai mươi mốt, mười lăm.
_ONLY_AFTER_TENS = frozenset({"mốt", "lăm", "nhăm"})

_ORDINAL_WORDS = {"nhất": 1, "nhì": 2, "tư": 4, "đầu": 1, "đầu tiên": 1}
_ORDINAL_LEAD = re.compile(r"(?:(?:thứ hạng|vị trí|hạng|thứ|số|lần|hàng)\s+)+")
_ROMAN = re.compile(r"(xl|x{0,3})(ix|iv|v?i{0,3})")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}


def read_number(words: str) -> float | int | None:
    """A number as written to its value, `None` where it is none: `25.000` → 25000, `mười hai` → 12."""
    return _read_number(fold(nfc(words)).strip())


def read_ordinal(words: str) -> int | None:
    """A place in an order to its number: `thứ nhất` → 1, `hạng nhì` → 2, `02` → 2, `IV` → 4, `số một` → 1."""
    return _read_ordinal(fold(nfc(words)).strip())


def read_roman(words: str) -> int | None:
    """A Roman numeral of 1 to 49 to its value: `XIV` → 14; anything else is `None`."""
    letters = words.strip().lower()
    if not letters or not _ROMAN.fullmatch(letters):
        return None
    values = [_ROMAN_VALUES[letter] for letter in letters]
    return sum(
        -value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True)
    )


@lru_cache(maxsize=8192)
def _read_number(words: str) -> float | int | None:
    if not words:
        return None
    digits = _read_digits(words)
    return digits if digits is not None else _read_words(words.split())


@lru_cache(maxsize=8192)
def _read_ordinal(words: str) -> int | None:
    lead = _ORDINAL_LEAD.match(words)
    rest = words[lead.end() :] if lead else words
    if rest in _ORDINAL_WORDS:
        return _ORDINAL_WORDS[rest]
    if _PLAIN.fullmatch(rest):
        return int(rest) or None
    roman = read_roman(rest)
    if roman is not None:
        return roman
    number = _read_words(rest.split())
    return number if isinstance(number, int) and number > 0 else None


def _read_digits(words: str) -> float | int | None:
    """`91,43` → 91.43, `1.234.567,5` → 1234567.5, `90.32` → 90.32, `12.345` → 12345."""
    if not words[0].isdigit():
        return None
    if _PLAIN.fullmatch(words):
        return int(words)
    grouped = _GROUPED.fullmatch(words)
    if grouped:
        return _join(re.sub(r"[. ]", "", words.partition(",")[0]), grouped[2])
    grouped = _COMMA_GROUPED.fullmatch(words)
    if grouped:
        return _join(words.partition(".")[0].replace(",", ""), grouped[1])
    if _DECIMAL.fullmatch(words):
        return float(words.replace(",", "."))
    return None


def _join(whole: str, fraction: str | None) -> float | int:
    return float(f"{whole}.{fraction}") if fraction else int(whole)


def _read_words(words: list[str]) -> float | int | None:
    """`hai nghìn không trăm hai mươi` → 2020, `1,5 triệu` → 1500000, `hai tỷ rưỡi` → 2500000000."""
    total: float | int = 0
    chunk: list[str] = []
    last_scale = 0
    for word in words:
        if word == _HALF:
            if chunk or not last_scale:
                return None
            total, last_scale = total + last_scale // 2, 0
        elif word in _SCALES:
            value = _read_chunk(chunk)
            if value is None or not (chunk or last_scale):
                return None
            scale = _SCALES[word]
            # «nghìn tỷ»: a scale of a scale multiplies what stands before it.
            total = (total + value) * scale if 0 < last_scale < scale else total + value * scale
            chunk, last_scale = [], scale
        else:
            chunk.append(word)
    rest = _read_chunk(chunk)
    if rest is None or not words or (chunk and 0 < last_scale <= rest):
        return None
    return _whole(total + rest)


def _whole(value: float | int) -> float | int:
    """No float where an integer says it, and none of the dust of `1,1 triệu`."""
    value = round(value, 6)
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _read_chunk(words: list[str]) -> float | int | None:
    """A number below a thousand, in words or digits: `hai trăm linh năm` → 205; no words are 0."""
    if not words:
        return 0
    if len(words) == 1 and words[0][0].isdigit():
        return _read_digits(words[0])
    hundreds = 0
    if "trăm" in words:
        place = words.index("trăm")
        if place != 1 or words[0] not in _DIGITS:
            return None
        hundreds, words = _DIGITS[words[0]] * 100, words[2:]
    below = _read_below_hundred(words)
    return None if below is None else hundreds + below


def _read_below_hundred(words: list[str]) -> int | None:
    """`hai mươi mốt` → 21, `mười lăm` → 15, `linh năm` → 5, `ba chục` → 30, no words 0."""
    if not words:
        return 0
    if len(words) == 2 and words[0] in _ZERO_TENS:
        return _DIGITS.get(words[1])
    tens = 0
    after_tens = False
    if words[0] == "mười":
        tens, words, after_tens = 10, words[1:], True
    elif len(words) > 1 and words[1] in _TENS and words[0] in _DIGITS:
        tens, words, after_tens = _DIGITS[words[0]] * 10, words[2:], True
    elif len(words) == 2 and words[0] in _DIGITS and words[1] in _DIGITS:
        # «hai mốt», «hai lăm», «hai tư»: spoken forms without mươi.
        return _DIGITS[words[0]] * 10 + _DIGITS[words[1]] if words[1] in _ONLY_AFTER_TENS | {"tư"} else None
    if not words:
        return tens
    if len(words) != 1 or words[0] not in _DIGITS or (words[0] in _ONLY_AFTER_TENS and not after_tens):
        return None
    return tens + _DIGITS[words[0]]

"""Words to the day, month, quarter or year they number, by tables: nothing is computed in the hot path."""

from __future__ import annotations

from extractor.normalisers.dates.words import Words, word_list

UP_TO_99 = {str(n): n for n in range(1, 100)} | {f"{n:02}": n for n in range(1, 10)}
MONTHS = {word: n for word, n in UP_TO_99.items() if n <= 12}
DAYS = {word: n for word, n in UP_TO_99.items() if n <= 31}
# Years that stand without the word `năm`, and those that stand after it.
YEARS = {str(n): n for n in range(1900, 2101)}
NAMED_YEARS = {str(n): n for n in range(1000, 2200)}
QUARTERS = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4, "01": 1, "02": 2, "03": 3, "04": 4,
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "nhất": 1, "nhì": 2,
}  # fmt: skip
DASHES = frozenset("-–—−‑")
SEPARATORS = frozenset("/.") | DASHES
LUNAR_MONTHS = {"giêng": 1, "chạp": 12}

_UNITS = {
    "một": 1, "mốt": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "lăm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9,
}  # fmt: skip
_ONLY_AFTER_TENS = frozenset({"mốt", "lăm"})


def small_number(words: Words, index: int) -> tuple[int, int] | None:
    """A number of 1 to 39 in words at `index` with the index after it: `mười`, `hai` → 12."""
    texts = words.texts
    word = texts[index]
    if word == "mười":
        unit = _UNITS.get(texts[index + 1])
        return (index + 2, 10 + unit) if unit else (index + 1, 10)
    if word not in _UNITS or word in _ONLY_AFTER_TENS:
        return None
    value = _UNITS[word]
    if texts[index + 1] == "mươi" and value in (2, 3):
        unit = _UNITS.get(texts[index + 2])
        return (index + 3, value * 10 + unit) if unit else (index + 2, value * 10)
    return index + 1, value


def month_name(words: Words, index: int) -> tuple[int, int, bool] | None:
    """The month after the word `tháng`: index after it, number, lunar or not: `mười hai` → 12.

    `năm` is May only where a year, a slash or nothing that makes it a year follows.
    """
    texts = words.texts
    word = texts[index]
    if word in MONTHS:
        return index + 1, MONTHS[word], False
    if word in LUNAR_MONTHS:
        return index + 1, LUNAR_MONTHS[word], True
    if word == "năm" and texts[index + 1] not in ("năm", "/"):
        return None
    if word == "một" and texts[index + 1] in ("lần", "số", "cách", "người"):
        return None
    found = small_number(words, index)
    if found is None:
        return None
    # «tháng mười năm 2021»: the number swallowed the word for year.
    if word == "mười" and texts[index + 1] == "năm":
        return index + 1, 10, False
    if found[1] > 12:
        return None
    return found[0], found[1], False


def counted(words: Words, index: int) -> bool:
    """True where the word at `index` is counted by the number before it: `4/12 huyện`, no `2013 công bố`."""
    texts = words.texts
    return texts[index] in word_list("date_counted") and (
        f"{texts[index]} {texts[index + 1]}" not in word_list("date_not_counted")
    )

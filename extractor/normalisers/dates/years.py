"""Reads years: `năm 2020`, the year after a month, bare years, years named by their distance."""

from __future__ import annotations

from extractor.normalisers.dates.expression import Point, Shift
from extractor.normalisers.dates.numerals import DASHES, NAMED_YEARS, YEARS, counted
from extractor.normalisers.dates.words import Words, word_list

_SHIFTS = {
    "nay": Shift("year", 0),
    "ngoái": Shift("year", -1),
    "rồi": Shift("year", -1),
    "kia": Shift("year", -2),
    "tới": Shift("year", 1),
    "trước": Shift("year", -1, "text"),
    "sau": Shift("year", 1, "text"),
}
# Two-word forms of «the year before» and «the year after»: năm liền trước, năm tiếp theo.
_LONG_SHIFTS = {
    ("liền", "trước"): _SHIFTS["trước"],
    ("liền", "kề"): _SHIFTS["trước"],
    ("kề", "trước"): _SHIFTS["trước"],
    ("trước", "đó"): _SHIFTS["trước"],
    ("trước", "liền"): _SHIFTS["trước"],
    ("sau", "đó"): _SHIFTS["sau"],
    ("tiếp", "theo"): _SHIFTS["sau"],
    ("kế", "tiếp"): _SHIFTS["sau"],
}
# «năm trước khi», «năm trước đây», «năm tới đây» are no years of the calendar.
_NOT_AFTER_SHIFT = frozenset({"khi", "đây", "này", "nay"})


def shifted_year(words: Words, index: int) -> tuple[int, Shift] | None:
    """A year by its distance, after the word `năm`: `ngoái` → one back from the publication year."""
    texts = words.texts
    pair = (texts[index], texts[index + 1])
    if pair in _LONG_SHIFTS:
        return index + 2, _LONG_SHIFTS[pair]
    shift = _SHIFTS.get(texts[index])
    if shift is None or texts[index + 1] in _NOT_AFTER_SHIFT:
        return None
    return index + 1, shift


def year_after(words: Words, index: int) -> tuple[int, int | None, Shift | None] | None:
    """The year that ends a longer expression: `năm 2021`, `/2021`, `-2021`, `của năm 2021`, `năm ngoái`."""
    texts = words.texts
    word = texts[index]
    if word in (",", "của") and texts[index + 1] == "năm" and texts[index + 2] in NAMED_YEARS:
        index, word = index + 1, "năm"
    if word == "năm":
        return _named_year(words, index + 1)
    if word == "/" or word == "." or word in DASHES:
        year = YEARS.get(texts[index + 1])
        if year is None or (word == "." and not words.tight(index)) or _runs_on(words, index + 1):
            return None
        return index + 2, year, None
    year = YEARS.get(word)
    if year is None or counted(words, index + 1) or _runs_on(words, index):
        return None
    return index + 1, year, None


def _named_year(words: Words, index: int) -> tuple[int, int | None, Shift | None] | None:
    year = NAMED_YEARS.get(words.texts[index])
    if year is not None:
        return index + 1, year, None
    found = shifted_year(words, index)
    return (found[0], None, found[1]) if found else None


def _runs_on(words: Words, index: int) -> bool:
    """True where a year is only the head of a longer number or range: `2021/QĐ`, `2016-2020`."""
    texts = words.texts
    mark = texts[index + 1]
    if mark in DASHES:
        return texts[index + 2] in YEARS
    return words.tight(index) and words.tight(index + 1) and mark in "/.,:" and texts[index + 2].isalnum()


def read_year(words: Words, index: int) -> tuple[int, Point] | None:
    """The year at the word `năm` or at a bare number: `năm 2020`, `năm ngoái`, `2020`."""
    texts = words.texts
    if texts[index] != "năm":
        year = YEARS.get(texts[index])
        return (index + 1, Point("year", year=year)) if year else None
    found = _named_year(words, index + 1)
    if found is None or (found[2] and is_stretch(words, index)):
        return None
    after, year, shift = found
    return after, Point("year", year=year, shift=shift)


def read_school_year(words: Words, index: int) -> tuple[int, Point] | None:
    """`năm học 2017-2018`, from `năm` on, to the school year that begins in September 2017."""
    texts = words.texts
    if texts[index] == "năm" and texts[index + 1] == "học":
        index += 1
    elif not (texts[index] == "niên" and texts[index + 1] in ("khóa", "học")):
        return None
    else:
        index += 1
    first, last = YEARS.get(texts[index + 1]), YEARS.get(texts[index + 3])
    if first is None or last != first + 1 or not (texts[index + 2] in DASHES or texts[index + 2] == "/"):
        return None
    return index + 4, Point("school_year", year=first)


def is_stretch(words: Words, index: int) -> bool:
    """True where a number or `nhiều`, `hằng` before a unit makes a stretch of it: `5 năm trước`."""
    before = words.texts[index - 1]
    return before.isdecimal() or before in word_list("date_stretch_words")

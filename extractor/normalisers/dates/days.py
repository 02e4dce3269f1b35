"""Reads one day: `19/3/2021`, `19 tháng 3 năm 2021`, `2-5`, `mùng 5 tháng 5 âm lịch`, `hôm qua`."""

from __future__ import annotations

from dataclasses import replace

from extractor.normalisers.dates.expression import Point, Shift
from extractor.normalisers.dates.numerals import (
    DASHES,
    MONTHS,
    SEPARATORS,
    UP_TO_99,
    YEARS,
    counted,
    month_name,
    small_number,
)
from extractor.normalisers.dates.words import Words, word_list
from extractor.normalisers.dates.years import year_after

_TODAY = {"nay": 0, "qua": -1, "kia": -2, "mai": 1}
_WEEKDAYS = {
    "hai": 0, "2": 0, "ba": 1, "3": 1, "tư": 2, "4": 2, "năm": 3, "5": 3, "sáu": 4, "6": 4, "bảy": 5, "7": 5, "bẩy": 5,
}  # fmt: skip
_QUOTES = frozenset("\"“”'‘’«»")
_LUNAR = (("âm", "lịch"), ("lịch", "âm"), ("al",), ("âl",))
# `mùng 5 Tết` is in the first month of the moon, `28 Tết` in the last.
_FIRST_DAYS, _LAST_DAYS = 10, 23
_WEEKS = {"này": 0, "trước": -1, "sau": 1, "tới": 1}


def read_day(words: Words, index: int, cued: bool) -> tuple[int, Point] | None:
    """The day whose number stands at `index`; `cued` is true after `ngày`, `sáng` and their kind.

    A number alone is a day without a month, for the lists and ranges that give the month later.
    """
    texts = words.texts
    if texts[index] in YEARS and (iso := _iso_day(words, index)):
        return iso
    day = UP_TO_99.get(texts[index])
    if day is None:
        return _day_in_words(words, index) if cued else None
    found = _day_month(words, index, day, cued)
    if found is None and texts[index + 1] == "tháng":
        found = _month_in_words(words, index + 2, day)
    if found is None and texts[index + 1] == "tết" and (day <= _FIRST_DAYS or day >= _LAST_DAYS):
        found = index + 2, Point("day", month=1 if day <= _FIRST_DAYS else 12, day=day, lunar=True)
    return found or (index + 1, Point("day", day=day))


def _iso_day(words: Words, index: int) -> tuple[int, Point] | None:
    """`2021-03-19` and `2021/03/19`, as databases print them."""
    texts = words.texts
    mark = texts[index + 1]
    if mark not in ("-", "/") or texts[index + 3] != mark or not all(words.tight(index + n) for n in range(4)):
        return None
    month, day = MONTHS.get(texts[index + 2]), UP_TO_99.get(texts[index + 4])
    if month is None or day is None or len(texts[index + 2]) != 2 or len(texts[index + 4]) != 2:
        return None
    return index + 5, Point("day", year=YEARS[texts[index]], month=month, day=day)


def _day_month(words: Words, index: int, day: int, cued: bool) -> tuple[int, Point] | None:
    """A day and month joined by a mark, with the year where one follows."""
    texts = words.texts
    mark, month = texts[index + 1], UP_TO_99.get(texts[index + 2])
    if mark not in SEPARATORS or month is None:
        return None
    spaced = not (words.tight(index) and words.tight(index + 1))
    full = _full_year(words, index + 3, mark, cued)
    if full and not (spaced and mark == "."):
        after, year, two_digits = full
        return after, Point("day", year=year, month=month, day=day, two_digits=two_digits)
    if mark != "/" and (not cued or _is_range_of_days(words, index)):
        return None
    if mark != "/" and spaced and not _is_spaced_day(words, index):
        return None
    if mark == "/" and spaced and not cued:
        return None
    return _with_year(words, index + 3, Point("day", month=month, day=day))


def _full_year(words: Words, index: int, mark: str, cued: bool) -> tuple[int, int, bool] | None:
    """The year after a second mark: four digits, or two joined by the same mark."""
    texts = words.texts
    second = texts[index]
    if second not in SEPARATORS:
        return None
    year = texts[index + 1]
    if year in YEARS:
        return index + 2, YEARS[year], False
    if len(year) == 4 and year.isdecimal() and cued:
        return index + 2, int(year), False
    two = len(year) == 2 and year.isdecimal() and second == mark and words.tight(index) and words.tight(index - 1)
    if two and (mark == "/" or cued) and not (words.tight(index + 1) and texts[index + 2] in SEPARATORS):
        return index + 2, int(year), True
    return None


def _is_spaced_day(words: Words, index: int) -> bool:
    """`Ngày 19 - 12, …`: a dash between two spaces joins day and month only where a clause ends after them."""
    texts = words.texts
    alike = words.tight(index) == words.tight(index + 1)
    ended = texts[index + 3] in ("", "\n", ",", ".", ":", ";", ")")
    return alike and ended and texts[index + 1] in DASHES and texts[index - 1] in word_list("date_day_words")


def _is_range_of_days(words: Words, index: int) -> bool:
    """`2-5/6`: two days of June, not the second of May; `2-5 tháng 6` too."""
    texts = words.texts
    if texts[index + 3] == "tháng":
        return texts[index + 4] in MONTHS
    return texts[index + 3] == "/" and texts[index + 4] in MONTHS


def _month_in_words(words: Words, index: int, day: int) -> tuple[int, Point] | None:
    """What follows `19 tháng`: the month as figure or word, then the year: `ba năm 2021`."""
    if words.texts[index] == "năm" and words.texts[index + 1] in YEARS:
        return None
    may = words.texts[index] == "năm"
    found = (index + 1, 5, False) if may else month_name(words, index)
    if found is None:
        texts = words.texts
        return (index + 1, Point("day", month=UP_TO_99[texts[index]], day=day)) if texts[index] in UP_TO_99 else None
    after, month, lunar = found
    return _with_year(words, after, Point("day", month=month, day=day, lunar=lunar))


def _day_in_words(words: Words, index: int) -> tuple[int, Point] | None:
    """`mười chín tháng ba`: a day in words needs its month; `rằm tháng tám` is the fifteenth, lunar."""
    texts = words.texts
    found = small_number(words, index)
    if found is None:
        return None
    after, day = found
    if texts[after] != "tháng":
        return (after, Point("day", day=day)) if texts[index - 1] == "mùng" else None
    return _month_in_words(words, after + 1, day)


def read_full_moon(words: Words, index: int) -> tuple[int, Point] | None:
    """`rằm tháng bảy`, at `rằm`, to the fifteenth of the lunar month."""
    if words.texts[index + 1] != "tháng":
        return None
    found = _month_in_words(words, index + 2, 15)
    return (found[0], replace(found[1], lunar=True)) if found else None


def _with_year(words: Words, after: int, point: Point) -> tuple[int, Point]:
    """The day with the year, the lunar mark and the yearly mark that follow it."""
    texts = words.texts
    if length := _lunar_mark(words, after):
        after, point = after + length, replace(point, lunar=True)
    found = year_after(words, after)
    if found and not _is_other_year(words, after):
        after, year, shift = found
        return after, replace(point, year=year, shift=shift)
    if texts[after] in word_list("date_habit_words"):
        point = replace(point, yearly=True)
    return after, point


def _lunar_mark(words: Words, index: int) -> int:
    """How many words say that the day before them is one of the moon: `âm lịch`, `(ÂL)`, `năm Giáp Thìn`."""
    texts = words.texts
    bracket = texts[index] == "("
    at = index + bracket
    for shape in _LUNAR:
        if tuple(texts[at : at + len(shape)]) == shape and (not bracket or texts[at + len(shape)] == ")"):
            return len(shape) + 2 * bracket
    stem, branch = texts[index + 1], texts[index + 2]
    named = stem in word_list("date_lunar_stems") and branch in word_list("date_lunar_branches")
    return 3 if texts[index] == "năm" and named else 0


def _is_other_year(words: Words, index: int) -> bool:
    """A mark and a year after a full day and month are not its year unless they touch: `5/6 - 2021`."""
    word = words.texts[index]
    return (word in SEPARATORS and not words.tight(index)) or (word in YEARS and counted(words, index + 1))


def read_today(words: Words, index: int) -> tuple[int, Point] | None:
    """Days by their distance from today: `hôm nay`, `chiều qua`, `ngày mai`, `sáng hôm qua`."""
    texts = words.texts
    word, following = texts[index], texts[index + 1]
    if word == "ngày" and following != "mai" and not (following == "kia" and texts[index - 1] == "hôm"):
        return None
    if texts[index - 1] in _QUOTES and texts[index + 2] in _QUOTES:
        return None  # «tổng đài "Ngày Mai"»
    if following not in _TODAY or (word in ("hôm", "bữa") and following == "mai"):
        return None
    return index + 2, Point("day", shift=Shift("day", _TODAY[following]))


def read_weekday(words: Words, index: int) -> tuple[int, Point] | None:
    """A weekday with its week, at `thứ` or `chủ`: `thứ sáu tuần này`, `chủ nhật tuần trước`."""
    texts = words.texts
    if texts[index] == "thứ":
        weekday = _WEEKDAYS.get(texts[index + 1])
    else:
        weekday = 6 if texts[index + 1] in ("nhật", "nhựt") else None
    after = index + 3 if texts[index + 2] == "của" else index + 2
    if weekday is None or texts[after] != "tuần" or texts[after + 1] not in _WEEKS:
        return None
    return after + 2, Point("day", weekday=weekday, shift=Shift("week", _WEEKS[texts[after + 1]]))


def skip_weekday(words: Words, index: int) -> int:
    """The index after a weekday at `index`, or `index` itself: `thứ hai`, `chủ nhật`."""
    texts = words.texts
    if texts[index] == "thứ" and texts[index + 1] in _WEEKDAYS:
        return index + 2
    return index + 2 if texts[index] == "chủ" and texts[index + 1] == "nhật" else index

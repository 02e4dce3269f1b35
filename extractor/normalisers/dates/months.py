"""Reads months, quarters and parts of a year: `tháng 3/2021`, `quý II`, `6 tháng đầu năm 2022`."""

from __future__ import annotations

from dataclasses import replace

from extractor.normalisers.dates.expression import Point, Shift
from extractor.normalisers.dates.numerals import DASHES, MONTHS, QUARTERS, YEARS, month_name, small_number
from extractor.normalisers.dates.words import Words, word_list
from extractor.normalisers.dates.years import is_stretch, year_after

_SHIFTS = {"này": 0, "trước": -1, "sau": 1, "tới": 1}
_QUARTER_SHIFTS = _SHIFTS | {"nay": 0, "hiện": 0, "tiếp": 1}


def read_month(words: Words, index: int) -> tuple[int, Point] | None:
    """The month at the word `tháng`, with its year where it has one: `tháng 3/2021`, `tháng trước`."""
    texts = words.texts
    if texts[index + 1] in _SHIFTS:
        return _shifted(words, index, "month")
    found = month_name(words, index + 1)
    if found is None:
        return None
    after, month, lunar = found
    if lunar or _is_count(words, index, after):
        return None
    return _with_year(words, after, Point("month", month=month))


def _is_count(words: Words, index: int, after: int) -> bool:
    """`6 tháng 3 ngày`, `tháng hai lần`, `tháng 3 hằng năm` name no month of a year."""
    texts = words.texts
    if texts[after] in ("ngày", "lần", "tuần") and texts[after + 1] not in MONTHS:
        return True
    if texts[index - 1] in word_list("date_habit_words"):
        return True
    if texts[after] == "âm" and texts[after + 1] == "lịch":
        return True
    return texts[after] in word_list("date_habit_words")


def _with_year(words: Words, after: int, point: Point) -> tuple[int, Point]:
    """The point with the year that follows it, or as it is."""
    found = year_after(words, after)
    if found is None:
        return after, point
    following, year, shift = found
    return following, replace(point, year=year, shift=shift)


def _shifted(words: Words, index: int, unit: str) -> tuple[int, Point] | None:
    """`tháng trước`, `quý này`, `tuần tới`, unless a number or habit word makes a stretch of it."""
    texts = words.texts
    after = texts[index + 2]
    if is_stretch(words, index) or after in ("khi", "đây", "đó"):
        return None
    count = _QUARTER_SHIFTS[texts[index + 1]]
    if unit == "week":
        return index + 2, Point("week", shift=Shift("week", count))
    if unit == "month":
        return index + 2, Point("month", shift=Shift("month", count))
    end = index + 2 + (after in ("tại", "theo"))
    return end, Point("months", shift=Shift("quarter", count))


def read_week(words: Words, index: int) -> tuple[int, Point] | None:
    """The week at the word `tuần`: `tuần trước`, `tuần này`, `tuần tới`."""
    return _shifted(words, index, "week") if words.texts[index + 1] in _SHIFTS else None


def read_quarter(words: Words, index: int) -> tuple[int, Point] | None:
    """The quarter at the word `quý`: `quý I/2023`, `quý 3-2021`, `quý tư năm nay`, `quý này`."""
    texts = words.texts
    if texts[index + 1] in _QUARTER_SHIFTS:
        return _shifted(words, index, "quarter")
    if texts[index + 1] in ("đầu", "cuối") and texts[index + 2] == "năm":
        point = _quarter(1 if texts[index + 1] == "đầu" else 4)
        return _with_year(words, index + 2, point) if _has_year(words, index + 2) else (index + 3, point)
    quarter = QUARTERS.get(texts[index + 1], 0)
    habits = word_list("date_habit_words")
    if not quarter or texts[index + 2] in habits or texts[index - 1] in habits:
        return None
    if not _has_year(words, index + 2) and _is_esteem(words, index):
        return None
    return _with_year(words, index + 2, _quarter(quarter))


def _is_esteem(words: Words, index: int) -> bool:
    """True for `món quà quý nhất`, `con quý ba mẹ`: the word means dear, unless `trong quý ba` says when."""
    texts = words.texts
    number = texts[index + 1]
    if number in word_list("date_esteem_words") or texts[index + 2] in word_list("date_esteemed"):
        return True
    before = texts[index - 1]
    if number not in word_list("date_number_words") or not before.isalpha():
        return False
    return before not in word_list("date_before_quarter")


def _quarter(number: int) -> Point:
    return Point("months", month=3 * number - 2, last_month=3 * number)


def _has_year(words: Words, index: int) -> bool:
    return year_after(words, index) is not None


def read_part(words: Words, index: int) -> tuple[int, Point] | None:
    """Months counted from either end of a year: `6 tháng đầu năm`, `9 tháng năm 2021`, `nửa cuối năm nay`."""
    texts = words.texts
    if texts[index] == "nửa":
        return _part(words, index + 1, 6)
    if texts[index] in MONTHS:
        after, count = index + 1, MONTHS[texts[index]]
    else:
        found = small_number(words, index)
        if found is None:
            return None
        after, count = found
    if texts[after] == "quý":
        count *= 3
    elif texts[after] != "tháng":
        return None
    return _part(words, after + 1, count) if count <= 12 else None


def _part(words: Words, index: int, count: int) -> tuple[int, Point] | None:
    """What follows `6 tháng`: which end of the year, then the year, stated or not."""
    texts = words.texts
    end = texts[index] if texts[index] in ("đầu", "cuối") else None
    months = (13 - count, 12) if end == "cuối" else (1, count)
    point = Point("months", month=months[0], last_month=months[1])
    if end is None:
        return _first_months_of(words, index, point)
    index += 1
    if texts[index] == "của" and texts[index + 1] == "năm":
        index += 1
    if _has_year(words, index):
        return _with_year(words, index, point)
    if texts[index] != "năm" or texts[index + 1] == "học":
        return None
    if texts[index + 1] == "/" and texts[index + 2] in YEARS:
        return index + 3, replace(point, year=YEARS[texts[index + 2]])
    return index + 1, point


def _first_months_of(words: Words, index: int, point: Point) -> tuple[int, Point] | None:
    """`9 tháng năm 2021`, `9 tháng của năm 2021`, `9 tháng/2021`: the first nine of the year."""
    texts = words.texts
    if texts[index] not in ("năm", "của", "/") or texts[index - 1] != "tháng":
        return None
    if texts[index] == "của" and texts[index + 1] == "năm":
        index += 1
    found = year_after(words, index)
    if found is None or (found[1] is None and found[2] is None):
        return None
    return _with_year(words, index, point)


def read_bare_month(words: Words, index: int) -> tuple[int, Point] | None:
    """A month and year without the word: `3/2021`; the dash and the point need `tháng` before them."""
    texts = words.texts
    month = MONTHS.get(texts[index])
    if month is None or texts[index + 1] not in ("/", *DASHES) or texts[index + 2] not in YEARS:
        return None
    return index + 3, Point("month", month=month, year=YEARS[texts[index + 2]])

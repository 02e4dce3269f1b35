"""Folded text to the date expressions in it, in their order, each where its words begin and end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from extractor.mention import Span
from extractor.normalisers.dates.days import read_day, read_full_moon, read_today, read_weekday
from extractor.normalisers.dates.expression import Expression, Point
from extractor.normalisers.dates.lists import days_alone, read_days, read_months, read_quarters, read_years
from extractor.normalisers.dates.months import read_bare_month, read_part, read_week
from extractor.normalisers.dates.numerals import DASHES, MONTHS, SEPARATORS, UP_TO_99, YEARS, counted, small_number
from extractor.normalisers.dates.ranges import Item, Series, extend, read_endpoint, read_from, skip_lead
from extractor.normalisers.dates.surroundings import (
    Cue,
    after_document,
    after_place,
    cut_from_longer,
    day_cue,
    in_event_name,
    inside_longer,
    is_share,
    today_idiom,
    year_by_year,
    year_cue,
)
from extractor.normalisers.dates.words import Words, word_list


def scan(folded: str) -> list[Expression]:
    """All date expressions of a folded text: `ngày 19/3/2021, năm 2020` holds two."""
    words = Words(folded)
    found: list[Expression] = []
    index, count = 0, len(words)
    readers, numbers, years = _BY_WORD, UP_TO_99, YEARS
    texts = words.texts
    while index < count:
        word = texts[index]
        if word in numbers:
            series = _at_number(words, index)
        elif word in years:
            series = _at_year(words, index)
        elif word in readers:
            series = readers[word](words, index)
        else:
            index += 1
            continue
        if series is None:
            index += 1
            continue
        found.extend(_expression(words, item) for item in series[1])
        index = max(series[0], index + 1)
    return found


def _expression(words: Words, item: Item) -> Expression:
    return Expression(Span(words.starts[item.begin], words.ends[item.after - 1]), item.first, item.last)


def _one(begin: int, found: tuple[int, Point] | None) -> Series | None:
    return (found[0], [Item(begin, *found)]) if found else None


def _at_number(words: Words, index: int) -> Series | None:
    """At a number of one or two figures: part of a year, month and year, or days."""
    if inside_longer(words, index):
        return None
    part = _one(index, read_part(words, index))
    if part:
        return part
    month = read_bare_month(words, index)
    if month and words.texts[index + 1] == "/" and day_cue(words, index) == "none":
        told = words.texts[index - 1] in word_list("date_fraction_left") or after_document(words, index)
        usable = not told and not cut_from_longer(words, index, month[0])
        return _one(index, month) if usable else None
    cue = day_cue(words, index)
    series = read_days(words, index, cue in ("day", "likely"))
    if series is None:
        lone = words.texts[index - 1] in ("ngày", "mùng") and words.texts[index - 2] not in word_list(
            "date_stretch_words"
        )
        return days_alone(words, index) if lone and not words.texts[index - 2].isdecimal() else None
    if cut_from_longer(words, index, series[0]):
        return None
    return _accepted(words, index, series, cue)


def _accepted(words: Words, index: int, series: Series, cue: Cue) -> Series | None:
    """The days if their shape or what stands before them makes them days."""
    texts = words.texts
    first = series[1][0].first
    if cue == "day" or (first.lunar and texts[index + 1] == "tết" and (first.day or 0) > 10):
        return series
    if cue == "likely" and first.month is None:
        return None if is_share(words, index, series[0]) else series
    fraction = texts[index + 1] == "/" and texts[index + 3] == "năm"
    own_month = texts[index + 1] in SEPARATORS and first.month is not None
    if (series[1][0].last or first).has_year and not fraction:
        whole = own_month or texts[index + 1] == "tháng" or series[1][0].last is not None
        return series if whole and texts[index - 1] != "số" else None
    if texts[index + 1] == "tháng":
        named = after_place(words, index) or after_document(words, index) or counted(words, series[0])
        named = named or (texts[series[0]] in (",", "và") and texts[series[0] + 1] in MONTHS)
        return None if named else series
    if not own_month or (first.month or 13) > 12 or (first.day or 32) > 31 or is_share(words, index, series[0]):
        return None
    if cue in ("likely", "weak"):
        return series
    return _yearly(series) if cue == "yearly" else (series if first.two_digits else None)


def _yearly(series: Series) -> Series:
    """The days of a series as days of every year: `Ngày Chuyển đổi số (10/10)`."""
    after, items = series
    return after, [replace(item, first=replace(item.first, yearly=True)) for item in items]


def _at_year(words: Words, index: int) -> Series | None:
    """At a bare number of four figures: `2021-03-19`, `2016-2020`, or a year by what stands before it."""
    if after_document(words, index) and not year_cue(words, index):
        return None
    iso = read_day(words, index, False)
    if iso and iso[1].month is not None:
        return None if cut_from_longer(words, index, iso[0]) else _one(index, iso)
    item = extend(words, Item(index, index + 1, Point("year", year=YEARS[words.texts[index]])))
    if item.last is None and not year_cue(words, index):
        return None
    begin = index - 2 if words.texts[index - 1] in DASHES and item.last is None else index
    if cut_from_longer(words, begin, item.after) or in_event_name(words, index):
        return None
    return read_years(words, index) if item.last is None and begin == index else (item.after, [item])


def _at_day_word(words: Words, index: int) -> Series | None:
    """At `ngày`: `ngày mai`, or a day in words (`ngày mười chín tháng ba`); figures are read on their own."""
    today = _at_today(words, index)
    if today or words.texts[index + 1] in UP_TO_99:
        return today
    return _worded_days(words, index + 1) if small_number(words, index + 1) else None


def _worded_days(words: Words, index: int) -> Series | None:
    found = read_day(words, index, True)
    return _one(index, found) if found and found[1].month is not None else None


def _at_first_days(words: Words, index: int) -> Series | None:
    """At `mùng`: `mùng 2/9`, `mùng 5 tháng 5 âm lịch`, `mùng 2 Tết`, which is lunar."""
    texts = words.texts
    found = read_day(words, index + 1, True)
    if found is None:
        return None
    after, point = found
    if point.month is None and texts[after] == "tết":
        return _one(index, (after + 1, replace(point, month=1, lunar=True)))
    if point.month is None:
        return None
    return _one(index if point.lunar else index + 1, found)


def _at_today(words: Words, index: int) -> Series | None:
    """At `hôm`, `sáng`, `ngày`: `hôm nay`, `sáng qua`, unless the date itself follows: `sáng nay (12/4)`."""
    found = read_today(words, index)
    if found is None or today_idiom(words, index) or _explicit_follows(words, found[0]):
        return None
    return _one(index, found)


def _explicit_follows(words: Words, index: int) -> bool:
    """True where the day a relative word means is written right after it: `hôm nay, 12/4`, `tuần này (12-16/4)`."""
    texts = words.texts
    if texts[index] in ("(", ","):
        index += 1
    after, _ = skip_lead(words, index)
    days = read_days(words, after, True)
    if days is None or counted(words, days[0]):
        return False
    last = days[1][-1].last or days[1][-1].first
    return (last.month or 13) <= 12


def _bracketed_follows(words: Words, index: int) -> bool:
    """True where the year or month a relative word means follows in brackets: `năm trước (2020)`."""
    texts = words.texts
    if texts[index] != "(":
        return False
    return (texts[index + 1] in YEARS and texts[index + 2] == ")") or read_bare_month(words, index + 1) is not None


def _at_year_word(words: Words, index: int) -> Series | None:
    """At `năm`: years, or five months (`năm tháng đầu năm`); `5 năm 2016-2020` gives the years alone."""
    texts = words.texts
    series = read_years(words, index)
    if series is None:
        return _one(index, read_part(words, index))
    items = series[1]
    first = items[0].first
    if first.shift and (year_by_year(words, index) or _bracketed_follows(words, series[0])):
        return None
    if first.grain == "year" and first.year and in_event_name(words, index):
        return series[0], []
    if texts[index - 1] == "những" and len(items) == 1 and items[0].last is None and (first.year or 1) % 10 == 0:
        return series[0], [replace(items[0], first=replace(first, grain="decade"))]
    if first.grain == "year" and first.year and _counts_them(words, index, items):
        items = [replace(items[0], begin=index + 1), *items[1:]]
    return series[0], items


def _counts_them(words: Words, index: int, items: list[Item]) -> bool:
    """True where the number before `năm` says how many years follow: `2 năm 2020-2021`."""
    texts = words.texts
    stated = UP_TO_99.get(texts[index - 1])
    if stated is not None and words.tight(index - 2) and texts[index - 2].isalnum():
        return False  # «đồi A1 năm 1954», «lớp 10A2 năm 2016»
    if stated is None:
        number = small_number(words, index - 1)
        stated = number[1] if number and number[0] == index else None
    if stated is None:
        return False
    last = items[0].last
    first_year = items[0].first.year or 0
    covered = (last.year or 0) - first_year + 1 if last else len(items)
    return stated == covered > 1


def _at_month_word(words: Words, index: int) -> Series | None:
    """At `tháng`, unless a number makes a stretch of it or it is part of a name: `Cách mạng Tháng Tám`."""
    before = words.texts[index - 1]
    if before in ("mạng", "mỗi", "hằng", "hàng"):
        return None
    series = read_months(words, index)
    if series is None or cut_from_longer(words, index, series[0]):
        return None
    # «6 tháng 3 ngày» is a stretch; in «3 tháng 7, 8, 9» the number counts the months that follow.
    if before in UP_TO_99 and UP_TO_99[before] != len(series[1]):
        return None
    if series[1][0].first.shift and _bracketed_follows(words, series[0]):
        return None
    return series


def _at_period_word(words: Words, index: int) -> Series | None:
    """At `giai đoạn` and `nhiệm kỳ`: the range of years after it, with the word."""
    texts = words.texts
    if texts[index + 1] not in ("đoạn", "kỳ"):
        return None
    at = index + 2
    first = read_endpoint(words, at + 1 if texts[at] == "từ" else at)
    if first is None:
        return None
    item = extend(words, Item(*first)) if first[2].shift is None else Item(*first)
    if item.last is None:
        moved = read_from(words, at) if texts[at] == "từ" else None
        if moved is None:
            return None
        item = moved[1][0]
    if in_event_name(words, index):
        return item.after, []
    return item.after, [replace(item, begin=index)]


def _at_from(words: Words, index: int) -> Series | None:
    series = read_from(words, index)
    return None if series and cut_from_longer(words, index, series[0]) else series


def _at_quarter_word(words: Words, index: int) -> Series | None:
    return read_quarters(words, index)


def _at_week_word(words: Words, index: int) -> Series | None:
    found = read_week(words, index)
    return None if found is None or _explicit_follows(words, found[0]) else _one(index, found)


def _at_weekday(words: Words, index: int) -> Series | None:
    found = read_weekday(words, index)
    return None if found is None or _explicit_follows(words, found[0]) else _one(index, found)


def _at_half(words: Words, index: int) -> Series | None:
    return _one(index, read_part(words, index))


def _at_full_moon(words: Words, index: int) -> Series | None:
    return _one(index, read_full_moon(words, index))


_BY_WORD: Mapping[str, Callable[[Words, int], Series | None]] = {
    "ngày": _at_day_word, "mùng": _at_first_days, "rằm": _at_full_moon, "tháng": _at_month_word,
    "quý": _at_quarter_word, "năm": _at_year_word, "niên": _at_year_word, "giai": _at_period_word,
    "nhiệm": _at_period_word, "từ": _at_from, "tuần": _at_week_word, "thứ": _at_weekday, "chủ": _at_weekday,
    "nửa": _at_half,
} | dict.fromkeys(("hôm", "bữa", "sáng", "trưa", "chiều", "tối", "đêm"), _at_today) | dict.fromkeys(
    ("một", "hai", "ba", "bốn", "tư", "sáu", "bảy", "bẩy", "tám", "chín", "mười"), _at_half
)  # fmt: skip

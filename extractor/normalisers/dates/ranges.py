"""Reads ranges: `từ ngày 3 đến 7/6`, `tháng 3 - tháng 6/2021`, `từ đầu năm đến nay`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from extractor.normalisers.dates.days import read_day, read_today, skip_weekday
from extractor.normalisers.dates.expression import Point, Shift
from extractor.normalisers.dates.months import read_bare_month, read_month, read_part, read_quarter, read_week
from extractor.normalisers.dates.numerals import DASHES, MONTHS, UP_TO_99, YEARS, counted
from extractor.normalisers.dates.words import Words, word_list
from extractor.normalisers.dates.years import read_school_year, read_year, year_after

_EDGES = frozenset({"đầu", "giữa", "cuối", "hết", "trước", "thượng", "trung", "hạ", "tuần", "khoảng", "cả"})
_BARE_UNITS = {
    "năm": Point("year", shift=Shift("year", 0)),
    "tháng": Point("month", shift=Shift("month", 0)),
    "quý": Point("months", shift=Shift("quarter", 0)),
    "tuần": Point("week", shift=Shift("week", 0)),
}
TODAY = Point("day", shift=Shift("day", 0))
_CLOCK_UNITS = frozenset({"giờ", "h", "g", "phút", "p", "giây"})


@dataclass(frozen=True, slots=True)
class Item:
    """One member of a series: the words from `begin` to `after`, a point or a range of two."""

    begin: int
    after: int
    first: Point
    last: Point | None = None


Series = tuple[int, list[Item]]
Reader = Callable[[Words, int], tuple[int, Point] | None]


def skip_lead(words: Words, index: int) -> tuple[int, bool]:
    """Past clocks, parts of the day, weekdays and `ngày` before a day's number: `8 giờ sáng thứ hai, ngày`.

    The flag tells whether any of them stood there.
    """
    texts = words.texts
    parts = word_list("date_parts_of_day")
    begin = index
    for _ in range(12):
        word = texts[index]
        after = _skip_clock(words, index)
        if after == index:
            after = skip_weekday(words, index)
        if after == index and (word in parts or word in ("ngày", "hôm", "mùng", "lúc", "vào")):
            after = index + 1
        if after == index and word == "," and index > begin:
            after = index + 1
        if after == index:
            break
        index = after
    return index, index > begin


def _skip_clock(words: Words, index: int) -> int:
    """The index after a time of day: `8 giờ 30 phút`, `8h30`, `22:09:11`."""
    texts = words.texts
    if texts[index] not in UP_TO_99 and texts[index] not in ("0", "00"):
        return index
    if texts[index + 1] == ":" and words.tight(index) and texts[index + 2].isdecimal():
        index += 3
        return index + 2 if texts[index] == ":" and texts[index + 1].isdecimal() else index
    if texts[index + 1] not in _CLOCK_UNITS:
        return index
    index += 2
    if texts[index].isdecimal() and (words.tight(index - 1) or texts[index + 1] == "phút"):
        index += 1
    return index + 1 if texts[index] in ("phút", "p") else index


def range_mark(words: Words, index: int) -> int | None:
    """The index after a word or dash that joins two ends of a range; `None` if there is none."""
    texts = words.texts
    word = texts[index]
    if word in DASHES or word in ("đến", "tới", "→"):
        return index + 1
    if word == "cho" and texts[index + 1] in ("đến", "tới"):
        return index + 2
    return None


def _skip_edges(words: Words, index: int) -> tuple[int, bool]:
    begin = index
    while words.texts[index] in _EDGES and index < begin + 3 and words.texts[index + 1] not in ("này",):
        index += 1
    return index, index > begin


def read_endpoint(words: Words, index: int) -> tuple[int, int, Point] | None:
    """One end of a range, with where its own words begin: `hết ngày 30/6`, `nay`, `cuối năm 2017`."""
    texts = words.texts
    index, edged = _skip_edges(words, index)
    if texts[index] == "nay":
        return index, index + 1, TODAY
    word = texts[index]
    for read in _READERS_BY_WORD.get(word, ()):
        if found := read(words, index):
            return index, *found
    if edged and word in ("nhiệm", "giai") and texts[index + 2] in YEARS and texts[index + 3] in DASHES:
        return index, index + 5, Point("year", year=YEARS[texts[index + 2]])
    if edged and word in _BARE_UNITS and texts[index + 1] not in ("học", "thứ"):
        return index, index + 1, _BARE_UNITS[word]
    return _numeric_endpoint(words, index)


_READERS_BY_WORD: dict[str, tuple[Reader, ...]] = {
    "tháng": (read_month,),
    "quý": (read_quarter,),
    "năm": (read_school_year, read_year),
    "tuần": (read_week,),
    "hôm": (read_today,),
    "ngày": (read_today,),
    "sáng": (read_today,),
    "chiều": (read_today,),
    "tối": (read_today,),
}


def _numeric_endpoint(words: Words, index: int) -> tuple[int, int, Point] | None:
    texts = words.texts
    start, cued = skip_lead(words, index)
    if texts[start] == "(" and skip_weekday(words, start - 2) == start:
        return _bracketed_day(words, start)
    if not cued and (month := read_bare_month(words, start)):
        return start, *month
    if texts[start] in YEARS and not (texts[start + 1] in ("-", "/") and texts[start + 3] == texts[start + 1]):
        return start, start + 1, Point("year", year=YEARS[texts[start]])
    if not cued and (part := read_part(words, start)):
        return start, *part
    found = read_day(words, start, True)
    return (start, *found) if found else None


def _bracketed_day(words: Words, index: int) -> tuple[int, int, Point] | None:
    """The day in the bracket after a weekday: `thứ ba (28.1.2014)`; the weekday belongs to the range."""
    found = read_day(words, index + 1, True)
    if found is None or found[1].month is None or words.texts[found[0]] != ")":
        return None
    return index, found[0] + 1, found[1]


def read_from(words: Words, index: int) -> Series | None:
    """A range at the word `từ`: `từ đầu năm 2020 đến nay`, `từ 8 giờ ngày 5/6 đến ngày 7/6`."""
    first = read_endpoint(words, index + 1)
    if first is None:
        return None
    item = _range(words, first, _skip_bracket(words, first[1]))
    return (item.after, [replace(item, begin=index)]) if item else None


def _skip_bracket(words: Words, index: int) -> int:
    """Past a short bracket between the ends of a range: `từ ngày 25/4 (thứ hai) đến`."""
    if words.texts[index] != "(":
        return index
    for after in range(index + 1, min(index + 14, len(words))):
        if words.texts[after] == ")":
            return after + 1
    return index


def _range(words: Words, first: tuple[int, int, Point], index: int) -> Item | None:
    """The range whose first end was read, if a joining mark and a fitting second end follow."""
    mark = range_mark(words, index)
    if mark is None:
        return None
    if words.texts[index] in DASHES and words.texts[mark] in word_list("date_parts_of_day"):
        return None  # `8/7/2022 - Chiều 7/7, …`: a dateline, then the first sentence
    last = read_endpoint(words, mark)
    if last is None or not _fits(first[2], last[2]) or _ends_in_count(words, first[2], last):
        return None
    return Item(first[0], last[1], first[2], last[2])


def _fits(first: Point, last: Point) -> bool:
    """True where two points can be the ends of one range: a lone day needs the month of the other."""
    if last.grain == "day" and last.month is None and last.shift is None and last.weekday is None:
        return False
    if first.grain == "day" and first.month is None and first.shift is None:
        return last.grain == "day" and last.month is not None
    if first.has_year and last.has_year and first.year is not None and last.year is not None:
        return (first.year, first.month or 0, first.day or 0) < (last.year, last.month or 13, last.day or 32)
    return True


def _ends_in_count(words: Words, first: Point, last: tuple[int, int, Point]) -> bool:
    """`từ 2/3 đến 3/4 số hộ`: the second end is a share of what follows it."""
    _, after, point = last
    if (
        first.month is None
        or point.grain != "day"
        or point.has_year
        or words.texts[after - 2] == "tháng"
        or words.texts[after - 2] == "năm"
    ):
        return False
    return counted(words, after) or words.texts[after] == "số"


def extend(words: Words, item: Item) -> Item:
    """The item as the first end of a range where one follows, else as it is: `tháng 3 - tháng 6/2021`."""
    mark = range_mark(words, item.after)
    if mark is None or item.last is not None or item.first.yearly:
        return item
    joined = _range(words, (item.begin, item.after, item.first), item.after)
    return replace(joined, begin=item.begin) if joined and _joins(item.first, joined) else item


def _joins(first: Point, joined: Item) -> bool:
    """Without `từ` both ends must be of one kind, neither leaning on today: `2016-2020`, `3/6 - 7/6`."""
    last = joined.last
    if last is None or _is_anniversary(first, last) or first.shift or (last.shift and last.shift.unit != "year"):
        return False
    return first.grain == last.grain


def _is_anniversary(first: Point, last: Point) -> bool:
    """`27/7/1947 - 27/7/2022`: two days, not the years between them."""
    same_day = (first.month, first.day) == (last.month, last.day)
    return first.grain == "day" and same_day and first.has_year and last.has_year


def read_month_range(words: Words, index: int) -> Series | None:
    """`tháng 3-5/2021`, `tháng 3 đến 5 năm 2021`: two months, the second by its number alone."""
    texts = words.texts
    first = MONTHS.get(texts[index + 1])
    mark = range_mark(words, index + 2)
    last = MONTHS.get(texts[mark]) if mark else None
    if first is None or mark is None or last is None or last <= first:
        return None
    found = year_after(words, mark + 1)
    if found is None:
        if counted(words, mark + 1) or texts[mark + 1] in ("/", "-", "."):
            return None
        found = (mark + 1, None, None)
    after, year, shift = found
    points = (Point("month", year=year, month=m, shift=shift) for m in (first, last))
    return after, [Item(index, after, *points)]

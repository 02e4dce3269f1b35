"""Reads lists under one head word: `ngày 20, 22 và 25/3`, `các năm 2018, 2019 và 2020`, `quý I và II/2022`."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from extractor.normalisers.dates.days import read_day
from extractor.normalisers.dates.expression import Point, Shift
from extractor.normalisers.dates.months import read_month, read_quarter
from extractor.normalisers.dates.numerals import DAYS, MONTHS, QUARTERS, YEARS, counted
from extractor.normalisers.dates.ranges import Item, Reader, Series, extend, read_month_range, skip_lead
from extractor.normalisers.dates.words import Words, word_list
from extractor.normalisers.dates.years import read_school_year, read_year, year_after

_MOST_MEMBERS = 16
_STOPS = frozenset({"", "\n", ",", ".", ";", ":", ")"})


def read_days(words: Words, index: int, cued: bool) -> Series | None:
    """Days from `index` on, sharing the month the last one gives: `20, 22 và 25/3`, `3-5 và 7/6/2022`."""
    items: list[Item] = []
    while len(items) < _MOST_MEMBERS:
        item = _day_item(words, index, cued or bool(items))
        if item is None:
            break
        items.append(item)
        following = _next_member(words, item.after)
        if following is None:
            break
        index, _ = skip_lead(words, following)
    while items and _end(items[-1]).month is None:
        items.pop()
    if not items:
        return None
    return items[-1].after, _consecutive(_share_month(items))


def _day_item(words: Words, index: int, cued: bool) -> Item | None:
    found = read_day(words, index, cued)
    if found is None:
        return None
    return extend(words, Item(index, found[0], found[1]))


def _end(item: Item) -> Point:
    return item.last or item.first


def _next_member(words: Words, index: int) -> int | None:
    """The index after what parts two members of a list: `,`, `và`, `, và`, `hoặc`."""
    texts = words.texts
    if texts[index] in (",", "&"):
        index += 1
        return index + 1 if texts[index] == "và" else index
    return index + 1 if texts[index] in ("và", "hoặc") else None


def _share_month(items: list[Item]) -> list[Item]:
    """Give members without a month that of the next one with it, and its year."""
    shared: list[Item] = []
    month = year = shift = None
    for item in reversed(items):
        first, last = item.first, item.last
        if last is not None:
            last = _fill(last, month, year, shift)
            first = first if first.month else replace(first, month=None)
        else:
            first = _fill(first, month, year, shift)
        shared.append(replace(item, first=first, last=last))
        point = last or first
        month, year, shift = point.month, point.year, point.shift
    return shared[::-1]


def _fill(point: Point, month: int | None, year: int | None, shift: Shift | None) -> Point:
    if point.month is None:
        return replace(point, month=month, year=year, shift=shift)
    if point.year is None and point.shift is None and month is not None and point.month <= month:
        return replace(point, year=year, shift=shift)
    return point


def _consecutive(items: list[Item]) -> list[Item]:
    """One interval for days in a row written under one month: `5 và 6/10`; other lists stay as they are."""
    days = [item.first.day or 0 for item in items]
    in_a_row = len(items) > 1 and all(b - a == 1 for a, b in pairwise(days))
    if not in_a_row or any(item.last for item in items) or any(i.after - i.begin > 1 for i in items[:-1]):
        return items
    return [Item(items[0].begin, items[-1].after, items[0].first, items[-1].first)]


def read_list(words: Words, index: int, read: Reader, numbers: dict[str, int]) -> Series | None:
    """A list under one head word, `tháng 3, 4 và 5/2021`, `quý I và II/2022`, `các năm 2018, 2019 và 2020`.

    Members without the head word count only where the list is closed, by a year or by `và` and a
    mark of punctuation, since `tháng 3, 4 huyện` goes on with something else.
    """
    found = read(words, index)
    if found is None:
        return None
    items = [extend(words, Item(index, *found))]
    head = words.texts[index]
    at = items[0].after
    open_from = 1
    while len(items) < _MOST_MEMBERS:
        following = _next_member(words, at)
        if following is None:
            break
        conjunction = words.texts[following - 1] == "và"
        with_head = words.texts[following] == head
        got = read(words, following) if with_head else _bare_member(words, following, items[0].first, numbers)
        if got is None or (got[1].shift and not with_head):
            break
        item = extend(words, Item(following, *got))
        items.append(item)
        at = item.after
        if with_head or _closes(words, item, conjunction):
            open_from = len(items)
    items = items[:open_from]
    return items[-1].after, _share_year(items)


def _bare_member(words: Words, index: int, like: Point, numbers: dict[str, int]) -> tuple[int, Point] | None:
    """A further month, quarter or year named by its number alone."""
    texts = words.texts
    number = numbers.get(texts[index])
    if number is None or like.shift:
        return None
    found = year_after(words, index + 1)
    of_place = like.grain == "year" and texts[index + 1] in word_list("date_places_of_indexes")
    next_year = like.grain == "year" and like.year is not None and number == like.year + 1  # `năm 2020 và 2021 xã`
    if found is None and counted(words, index + 1) and not (of_place or next_year):
        return None
    if like.grain == "year":
        return index + 1, Point("year", year=number)
    months = (number, None) if like.grain == "month" else (3 * number - 2, 3 * number)
    after, year, shift = found or (index + 1, None, None)
    return after, Point(like.grain, year=year, month=months[0], last_month=months[1], shift=shift)


def _closes(words: Words, item: Item, conjunction: bool) -> bool:
    """True where a member without the head word surely belongs to the list."""
    if item.first.grain == "year" or item.first.has_year or item.first.shift:
        return True
    return conjunction and (not words.texts[item.after].isalnum() or words.texts[item.after] in ("của", "vừa", "tới"))


def _share_year(items: list[Item]) -> list[Item]:
    """Give members before one with a year that year: `tháng 6 và tháng 7/2021`."""
    shared: list[Item] = []
    year: int | None = None
    shift: Shift | None = None
    for item in reversed(items):
        first = item.first
        if first.grain != "year" and first.year is None and first.shift is None and item.last is None:
            item = replace(item, first=replace(first, year=year, shift=shift))
        year, shift = item.first.year, item.first.shift
        shared.append(item)
    return shared[::-1]


def read_months(words: Words, index: int) -> Series | None:
    """Months at `tháng`: one, a list or a range, `tháng 3-5/2021` too."""
    return read_month_range(words, index) or read_list(words, index, read_month, MONTHS)


def read_quarters(words: Words, index: int) -> Series | None:
    """Quarters at `quý`: `quý I`, `quý I, II/2022`, `quý I đến quý III năm 2022`."""
    return read_list(words, index, read_quarter, QUARTERS)


def read_years(words: Words, index: int) -> Series | None:
    """Years at `năm`: `năm 2020`, `năm 2016-2020`, `năm 2018, 2019 và 2020`, `năm học 2017-2018`, `năm ngoái`."""
    school = read_school_year(words, index)
    if school:
        return school[0], [Item(index, *school)]
    return read_list(words, index, read_year, YEARS)


def read_bare_years(words: Words, index: int) -> Series | None:
    """A bare range `2016-2020`, or a bare year that the scan found a cue for, with the list it opens."""
    return read_list(words, index, read_year, YEARS)


def days_alone(words: Words, index: int) -> Series | None:
    """`ngày 20` without a month, at its number, where what follows shows that it is a day."""
    texts = words.texts
    after = texts[index + 1]
    if texts[index] not in DAYS or after not in (word_list("date_after_lone_day") if after.isalnum() else _STOPS):
        return None
    if after in (",", ".", ":") and texts[index + 2].isdecimal():
        return None
    other = index + 3 if texts[index + 2] == "ngày" else index + 2
    if after == "và" and texts[other] in DAYS and texts[other + 1] in word_list("date_habit_words"):
        return None  # «ngày 5 và ngày 20 hằng tháng»
    return index + 1, [Item(index, index + 1, Point("day", day=DAYS[texts[index]]))]

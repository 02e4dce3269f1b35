"""Points to first and last days: calendar arithmetic and what an anchor fills in."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from extractor.normalisers.dates.expression import Anchor, DateReading, Direction, Expression, Point
from extractor.normalisers.lunar import lunar_to_solar

Stretch = tuple[date, date]
_FORGIVEN = timedelta(days=10)
_LONG_PAST = timedelta(days=150)
_SAME_YEAR = 150  # days by which a date of the publication year is taken to be nearer
_TWO_DIGIT_FUTURE = 20  # a year written with two figures lies at most so many years ahead


class ImpossibleDateError(ValueError):
    """A day that no calendar has, such as 31/02/2021."""


def place(expression: Expression, anchor: Anchor) -> DateReading:
    """An expression and its anchor to a reading: `25/7`, published on 25 July 2022, to 2022-07-25."""
    try:
        stretch = _stretch(expression, anchor)
    except (ImpossibleDateError, OverflowError):
        return DateReading(expression.span, None, None, None, False, expression, impossible=True)
    if stretch is None:
        return DateReading(expression.span, None, None, None, False, expression)
    first, last = stretch
    if last < first:
        return DateReading(expression.span, None, None, None, False, expression)
    inferred = not _stated(expression.first, expression.last) or not _stated(expression.last or expression.first)
    return DateReading(expression.span, _iso(expression, first, last), first, last, inferred, expression)


def _stated(point: Point, other: Point | None = None) -> bool:
    """True where the words themselves give the year, here or at the other end of the range."""
    if point.lunar or point.shift is not None:
        return False
    return point.has_year or (other is not None and other.has_year)


def _iso(expression: Expression, first: date, last: date) -> str:
    if first == last:
        return first.isoformat()
    point = expression.first
    if expression.last is None and point.grain == "year":
        return f"{first.year:04}"
    if expression.last is None and point.grain == "month":
        return f"{first.year:04}-{first.month:02}"
    return f"{first.isoformat()}/{last.isoformat()}"


def _stretch(expression: Expression, anchor: Anchor) -> Stretch | None:
    first, last = expression.first, expression.last
    if last is None:
        return _days_of(first, anchor)
    if _this_year(first) and last.has_year:
        first = replace(first, shift=None, year=last.year)
    if first.has_year and last.year is None and (last.shift is None or _this_year(last)):
        last = _last_under(first, replace(last, shift=None))
    if _is_today(last):
        anchor = replace(anchor, direction="past")
    elif _is_today(first):
        anchor = replace(anchor, direction="future")
    ended = _days_of(last, anchor)
    if ended is None:
        return None
    if last.lunar and first.month is None and (first.day or 32) <= (last.day or 0):
        return ended[1] - timedelta(days=(last.day or 0) - (first.day or 0)), ended[1]
    begun = _days_of(_first_under(first, last, ended[1]), anchor)
    return (begun[0], ended[1]) if begun else None


def _this_year(point: Point) -> bool:
    """True for `đầu năm`, `cuối năm` without a year."""
    return point.grain == "year" and point.shift is not None and point.shift.unit == "year" and not point.shift.count


def _is_today(point: Point) -> bool:
    return point.shift is not None and point.shift.unit == "day" and not point.shift.count


def _last_under(first: Point, last: Point) -> Point:
    """The end of a range takes the year of its beginning, or the next one where its month is earlier."""
    year = first.year or 0
    wraps = last.month is not None and last.month < (first.month or 0)
    return replace(last, year=year + wraps)


def _first_under(first: Point, last: Point, end: date) -> Point:
    """The beginning of a range takes the month and year of its end, or those before where it must."""
    if first.shift is not None or first.has_year or first.lunar:
        return first
    if first.grain == "day" and first.month is None and last.month is not None:
        month = last.month if (first.day or 0) <= (last.day or 31) else last.month - 1
        first = replace(first, month=month or 12)
    year = end.year
    if (first.month or 0, first.day or 0) > (end.month, end.day):
        year -= 1
    return replace(first, year=year)


def _days_of(point: Point, anchor: Anchor) -> Stretch | None:
    """First and last day of one point, `None` where nothing tells its year."""
    if point.shift is not None:
        return _shifted(point, anchor)
    if point.two_digits:
        return _two_digit_year(point, anchor)
    if point.year is not None:
        return _in_year(point, point.year)
    if point.grain == "day" and point.month is None:
        return _lone_day(point, anchor)
    return _nearest(point, anchor)


def _shifted(point: Point, anchor: Anchor) -> Stretch | None:
    shift = point.shift
    if shift is None:
        return None
    if shift.unit == "year":
        base = anchor.published.year if anchor.published else None
        if shift.leans_on == "text":
            base = anchor.year_before or base
        return _in_year(replace(point, shift=None), base + shift.count) if base else None
    today = anchor.published
    if today is None:
        return None
    if shift.unit == "day":
        day = today + timedelta(days=shift.count)
        return day, day
    if shift.unit == "week":
        monday = today + timedelta(days=7 * shift.count - today.weekday())
        if point.weekday is not None:
            day = monday + timedelta(days=point.weekday)
            return day, day
        return monday, monday + timedelta(days=6)
    size = 3 if shift.unit == "quarter" else 1
    number = (today.year * 12 + today.month - 1) // size + shift.count
    year, month = divmod(number * size, 12)
    return _months(year, month + 1, month + size)


def _in_year(point: Point, year: int) -> Stretch:
    """A point whose year is known to its days; raises `ImpossibleDateError` for days that are none."""
    if point.lunar:
        return _lunar(point, year)
    if point.grain == "school_year":
        return date(year, 9, 1), date(year + 1, 8, 31)
    if point.grain == "decade":
        return date(year, 1, 1), date(year + 9, 12, 31)
    if point.grain == "day":
        try:
            day = date(year, point.month or 0, point.day or 0)
        except ValueError as error:
            raise ImpossibleDateError(str(error)) from None
        return day, day
    if point.grain == "year" or point.month is None:
        return date(year, 1, 1), date(year, 12, 31)
    return _months(year, point.month, point.last_month or point.month)


def _months(year: int, first: int, last: int) -> Stretch:
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _lunar(point: Point, year: int) -> Stretch:
    day = lunar_to_solar(point.day or 0, point.month or 0, year)
    if day is None and (point.day, point.month) == (30, 12):
        day = lunar_to_solar(29, 12, year)  # «30 Tết» is the eve, in years whose last month is short too
    if day is None:
        raise ImpossibleDateError(f"no day {point.day}/{point.month} in the lunar year {year}")
    return day, day


def _two_digit_year(point: Point, anchor: Anchor) -> Stretch | None:
    """`3/9/91` to the year of that ending no more than twenty years ahead of the anchor."""
    base = anchor.published.year if anchor.published else anchor.year
    if base is None or point.year is None:
        return None
    latest = base + _TWO_DIGIT_FUTURE
    return _in_year(point, latest - (latest - point.year) % 100)


def _lone_day(point: Point, anchor: Anchor) -> Stretch | None:
    """A day without month or year: the nearest one to the publication day, in the direction of the tense."""
    today = anchor.published
    if today is None:
        return None
    months = [divmod(today.year * 12 + today.month - 1 + step, 12) for step in (-1, 0, 1)]
    days = [
        date(year, month + 1, point.day or 0)
        for year, month in months
        if (point.day or 0) <= monthrange(year, month + 1)[1]
    ]
    best = _best([(day, day) for day in days], today, anchor.direction)
    if best is None:
        raise ImpossibleDateError(f"no day {point.day}")
    return best


def _nearest(point: Point, anchor: Anchor) -> Stretch | None:
    """A point without a year: in the year nearest to the publication day, else in the nearest stated one."""
    today = anchor.published
    if today is None:
        return _in_year(point, anchor.year) if anchor.year else None
    if point.yearly:
        return _in_year(point, today.year)
    found: list[Stretch] = []
    for year in (today.year - 1, today.year, today.year + 1):
        try:
            found.append(_in_year(point, year))
        except ImpossibleDateError:
            continue
    if not found:
        raise ImpossibleDateError(f"no day {point.day}/{point.month}")
    if point.last_month is not None and point.last_month - (point.month or 1) > 2:
        return _part_of_year(found, today, anchor.direction)
    return _best(found, today, anchor.direction)


def _part_of_year(years: list[Stretch], today: date, direction: Direction) -> Stretch:
    """`6 tháng đầu năm`: this year's, or last year's where most of it is to come and the tense is past."""
    before, this = years[0], years[1]
    middle = this[0] + (this[1] - this[0]) / 2
    return before if direction == "past" and middle > today else this


def _best(stretches: list[Stretch], today: date, direction: Direction) -> Stretch | None:
    """The stretch that the tense allows and that is nearest, one of this year being nearer by some months.

    For the past it must have begun by today, for the future not be over. A few days either way are
    forgiven to a day: a sentence about what will be done names the day it was said. Without a tense
    a day of this year is preferred, since writers leave out the year they write in.
    """
    fitting = [stretch for stretch in stretches if _allowed(stretch, today, direction)]
    return min(fitting or stretches, key=lambda stretch: _distance(stretch, today, direction), default=None)


def _allowed(stretch: Stretch, today: date, direction: Direction) -> bool:
    forgiven = _FORGIVEN if stretch[0] == stretch[1] else timedelta()
    if direction == "past":
        return stretch[0] <= today + forgiven
    if direction == "future":
        return stretch[1] >= today - forgiven
    return direction is None or (stretch[1] >= today - _LONG_PAST and stretch[1].year >= today.year)


def _distance(stretch: Stretch, today: date, direction: Direction) -> int:
    if direction == "due":
        return stretch[1].toordinal()
    if stretch[0] <= today <= stretch[1]:
        return -_SAME_YEAR
    days = min(abs((stretch[0] - today).days), abs((stretch[1] - today).days))
    return days - _SAME_YEAR if direction is None and stretch[0].year == today.year else days

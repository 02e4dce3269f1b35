"""The contract's way of writing dates to the days they mean."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

_WHOLE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def days_of(value: str) -> tuple[date, date] | None:
    """A value to its first and last day: `2021-03` to 1 and 31 March, `2022-01-01/2022-06-30` to its ends.

    `None` where it is none that the contract knows, or ends before it begins.
    """
    first, mark, last = value.partition("/")
    if mark:
        ends = _day(first), _day(last)
        return (ends[0], ends[1]) if ends[0] and ends[1] and ends[0] <= ends[1] else None
    found = _WHOLE.fullmatch(value)
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    if day is not None:
        one = _day(value)
        return (one, one) if one else None
    try:
        begin = date(year or 0, month or 1, 1)
    except ValueError:
        return None
    closing = month or 12
    return begin, date(begin.year, closing, monthrange(begin.year, closing)[1])


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value) if len(value) == len("2021-03-19") else None
    except ValueError:
        return None

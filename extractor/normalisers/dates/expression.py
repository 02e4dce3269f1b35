"""What the grammar reads before anything is placed on a calendar: points, expressions, readings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from extractor.mention import Span

Grain = Literal["day", "week", "month", "months", "year", "school_year", "decade"]
Source = Literal["published", "text"]
Direction = Literal["past", "future", "due"] | None


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units away from the day or year an expression leans on: `năm ngoái` is one year back."""

    unit: Literal["day", "week", "month", "quarter", "year"]
    count: int
    leans_on: Source = "published"


@dataclass(frozen=True, slots=True)
class Point:
    """One stretch of the calendar as written; what the words leave open is `None`.

    `month` to `last_month` is a quarter or part of a year (grain `months`). `two_digits` marks a
    year written `21`; `yearly` a day that comes every year and takes the publication year.
    """

    grain: Grain
    year: int | None = None
    month: int | None = None
    last_month: int | None = None
    day: int | None = None
    weekday: int | None = None
    shift: Shift | None = None
    two_digits: bool = False
    lunar: bool = False
    yearly: bool = False

    @property
    def has_year(self) -> bool:
        """True where the words state the year in full."""
        return self.year is not None and not self.two_digits


@dataclass(frozen=True, slots=True)
class Expression:
    """A span of the text that names one point, or a range from `first` to `last`, both included."""

    span: Span
    first: Point
    last: Point | None = None


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a date may lean on: publication day, nearest stated year, the year before it, tense.

    `direction` is the tense, `due` for a day to do something by, `None` where the sentence does not say.
    `year_before` is what `năm trước` leans on, the nearest year named before it.
    """

    published: date | None = None
    year: int | None = None
    direction: Direction = None
    year_before: int | None = None


@dataclass(frozen=True, slots=True)
class DateReading:
    """A date expression with its place on the calendar.

    `value` is ISO 8601 or `first/last`, `None` where nothing tells the year; `inferred` is true
    where anything of the value came from the anchor; `impossible` marks days no calendar has.
    """

    span: Span
    value: str | None
    first: date | None
    last: date | None
    inferred: bool
    expression: Expression
    impossible: bool = False

"""The day on which an article's units are to be looked up: its publication, else what its dates and words tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from extractor.gazetteer.table import REFORM
from extractor.mention import Mention

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DAY = re.compile(r"\b\d{1,2}[/.-](\d{1,2})[/.-](20\d\d)\b")


def day_of(published: str | None, text: str, mentions: Sequence[Mention]) -> date | None:
    """Publication day, or the month of the first full date in the text, or what the kinds of units named tell.

    Districts there were until 30 June 2025, special zones since; where districts are named, the year that the text
    names most counts. None if nothing tells; then units of both epochs are candidates.
    """
    if published and (found := re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", published)):
        year, month, day = (int(part) if part else None for part in found.groups())
        return _date(year or REFORM.year, month or 12, day or 28)
    for month_text, year_text in _DAY.findall(text):
        if day_said := _date(int(year_text), int(month_text), 28):
            return day_said
    if any(mention.data.get("level") == "district" and not mention.data.get("support") for mention in mentions):
        return min(REFORM - timedelta(days=1), _year_after_the_one_spoken_of(text))
    if any(mention.label == "unit" and mention.data.get("type") == "Đặc khu" for mention in mentions):
        return REFORM
    return None


def _year_after_the_one_spoken_of(text: str) -> date:
    """The end of the year after the one a text names most, of equals the last: indexes come out a year later.

    Some units were gone before the reform: Thừa Thiên Huế with 2024, Hà Tây in 2008.
    """
    years = Counter(int(year) for year in _YEAR.findall(text))
    return date(max(years, key=lambda year: (years[year], year)) + 1, 12, 31) if years else REFORM


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

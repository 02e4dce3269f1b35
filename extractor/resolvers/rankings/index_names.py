"""What belongs to an index's name: the year beside it, its short name in brackets."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.mention import Span
from extractor.records import Index
from extractor.resolvers.rankings.items import PLACINGS, Item, Kind

_NAME_TAIL = re.compile(r"(?:\s\([A-Za-z][^()\d]{1,24}\))?(?:\s(?:năm\s)?(?:19|20)\d\d(?!\d))?")


def year_beside(index: Item, items: Sequence[Item], folded: str) -> int | None:
    """The year that belongs to an index's name: `PAR Index 2021`, `Chỉ số CCHC (PAR INDEX) năm 2020`."""
    for item in items:
        same = item.kind is Kind.INDEX and item["index"] == index["index"]
        if item.span.start < index.span.end or same or item.kind is Kind.SUBJECT:
            continue
        between = folded[index.span.end : item.span.start]
        if (
            item.kind is not Kind.YEAR
            or item["baseline"]
            or len(between) > 80
            or re.search(r"[,;:.]|(?<!\w)(?:thì|nên|nhưng|khi|vì|mà|còn|song)(?!\w)", between)
        ):
            return None
        year: int = item["year"]
        return year
    return None


def index_name(span: Span, text: str) -> str:
    """An index's name as written, with the short name in brackets and the year that belong to it."""
    tail = _NAME_TAIL.match(text, span.end)
    return text[span.start : tail.end() if tail else span.end]


def first_strong(indexes: Sequence[Item]) -> Index:
    """The index an article begins with; a weak name only where there is no other."""
    return next((item["index"] for item in indexes if not item["weak"]), indexes[0]["index"])


def indexes_at(field: Item, items: Sequence[Item]) -> list[Index]:
    """The indexes a field size is of: all named before it where nobody is placed, else the last; or the first after."""
    named = [item for item in items if item.kind is Kind.INDEX]
    before = [item["index"] for item in named if item.span.start < field.span.start]
    if any(item.kind in PLACINGS for item in items):
        before = before[-1:]
    return list(dict.fromkeys(before)) or [item["index"] for item in named[:1]]

"""The years of a sentence as items: those the dates tell, and bare ones that only a ranking's words give away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.mention import Mention, Span
from extractor.normalisers.folding import fold
from extractor.records import Date
from extractor.resolvers.context import Context
from extractor.resolvers.rankings import cues
from extractor.resolvers.rankings.items import Item, Kind

# `năm ngoái` on a page without a date: the year before, whichever that is.
_SOME_YEAR_BEFORE = {"year": 0, "leaning": True, "unknown": True}
_PLAIN_YEAR = r"((?:19|20)\d\d)(?![\d%/]|[.,]\d)"
_BARE_YEAR = re.compile(rf"{cues.any_of('before_years')}\s+{_PLAIN_YEAR}")
_MORE_YEARS = re.compile(rf"(?:19|20)\d\d\s*(?:,|và)\s*{_PLAIN_YEAR}")


def year_items(context: Context, sentence: Span, dates: Sequence[Date]) -> Iterator[Item]:
    """The years that a sentence's dates name as a whole, and the bare ones beside them.

    `so với kết quả 2015`, `năm 2020 và 2021 địa phương này` hold a year that is no date by itself.
    """
    yield from _of_dates(dates)
    taken = [Span(date.evidence[0].start, date.evidence[0].end) for date in dates]
    for pattern in (_BARE_YEAR, _MORE_YEARS):
        for found in pattern.finditer(context.folded, sentence.start, sentence.end):
            span = Span(found.start(1), found.end(1))
            if not any(span.overlaps(other) for other in taken):
                taken.append(span)
                yield Item(Kind.YEAR, span, "date.bare_year", {"year": int(found[1]), "leaning": False})


def _of_dates(dates: Sequence[Date]) -> Iterator[Item]:
    for date in dates:
        year = year_of(date)
        if year is None and date.value is None and cues.YEAR_BEFORE.search(fold(date.text)):
            yield Item(Kind.YEAR, Span(date.evidence[0].start, date.evidence[0].end), "date", dict(_SOME_YEAR_BEFORE))
        if year is not None:
            span = Span(date.evidence[0].start, date.evidence[0].end)
            leaning = "value" in date.inferred and not cues.YEAR_AFTER.search(fold(date.text))
            yield Item(Kind.YEAR, span, date.rule or "date", {"year": year, "leaning": leaning, "role": date.role})


def years_beside(mentions: Sequence[Mention], dates: Sequence[Date], before: Sequence[Date]) -> Iterator[Item]:
    """`năm 2019 xếp thứ 30, một năm sau lên thứ 12`: the year after the one named before it.

    `before` are the dates of the sentence before; `chỉ sau một năm` is a length of time there, no year.
    """
    for mention in mentions:
        if mention.label != "year_beside" or any(
            d.evidence[0].start < mention.end and mention.start < d.evidence[0].end for d in dates
        ):
            continue
        step = int(str(mention.data["step"]))
        years = [year for date in dates if date.evidence[0].start < mention.start and (year := year_of(date))]
        if not years and not mention.data.get("within"):
            years = [year for date in before if (year := year_of(date))]
        if step < 0:
            yield Item(Kind.YEAR, mention.span, mention.rule, dict(_SOME_YEAR_BEFORE))
        elif years:
            yield Item(Kind.YEAR, mention.span, mention.rule, {"year": years[-1] + step, "leaning": False})


def year_of(date: Date) -> int | None:
    """The year a date record names as a whole (`năm 2020` → 2020; of a range of years the first), else None."""
    value = date.value or ""
    if re.fullmatch(r"\d{4}", value):
        return int(value)
    years = re.fullmatch(r"(\d{4})-01-01/\d{4}-12-31", value)
    return int(years[1]) if years else None

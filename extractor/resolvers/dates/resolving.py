"""Mentions of dates to records: the rules say where a date stands, the grammar says which days it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from extractor.mention import Mention
from extractor.normalisers.dates import Anchor, DateReading, find_dates, is_assessed
from extractor.normalisers.folding import fold, nfc
from extractor.records import Date
from extractor.resolvers.context import Context
from extractor.resolvers.dates.roles import role_of

_GLUED = re.compile(r"(?<!\w)năm(?:19|20)\d\d(?!\w)")
_GLUED_RULE = "date.year"


def resolve_dates(mentions: Sequence[Mention], context: Context) -> list[Date]:
    """The date mentions of an article to records, one for each date the grammar reads in them.

    `Ngày 25/7` in an article of 25 July 2022 gives `25/7`, 2022-07-25, inferred. A mention in which
    the grammar reads no date gives nothing; a day that no calendar has gives a warning.
    """
    wanted = sorted((mention for mention in mentions if mention.label == "date"), key=lambda m: m.span)
    if not wanted and not _GLUED.search(context.folded):
        return []
    readings = find_dates(context.text, _anchor(context), context.folded)
    records: list[Date] = []
    impossible: set[str] = set()
    at = 0
    for reading in readings:
        while at < len(wanted) and wanted[at].end <= reading.span.start:
            at += 1
        rule = wanted[at].rule if at < len(wanted) and wanted[at].start < reading.span.end else _glued(reading, context)
        if rule is None or _is_name(reading, context.text):
            continue
        if reading.impossible:
            words = reading.span.of(context.text)
            if words not in impossible:
                context.warn("impossible_date", f"“{words}” is a day that no calendar has")
            impossible.add(words)
            continue
        records.append(_record(reading, rule, context))
    return records


def _glued(reading: DateReading, context: Context) -> str | None:
    """The rule of `năm2021`, whose words no rule sees apart."""
    return _GLUED_RULE if _GLUED.match(context.folded, reading.span.start) else None


def _is_name(reading: DateReading, text: str) -> bool:
    """True for `tổng đài Ngày Mai`: what leans on today and has capitals inside is a proper name."""
    words = reading.span.of(text).split()
    shift = reading.expression.first.shift
    leaning = shift is not None and shift.unit == "day" and reading.expression.last is None
    return leaning and len(words) > 1 and words[-1][0].isupper() and not words[-1].isupper()


def _anchor(context: Context) -> Anchor:
    """The publication day, and the year the headline names last."""
    article = context.article
    published = _day(article.published)
    title = nfc(article.title or "")
    headline = [
        (reading.first.year, reading.span.start)
        for reading in find_dates(title, Anchor(published=published))
        if reading.first and not reading.inferred
    ]
    year, at = headline[-1] if headline else (None, 0)
    if year is not None and published is None and is_assessed(fold(title[:at])):
        year += 1  # a year's index is told in the next
    return Anchor(published=published, year=year)


def _day(stamp: str | None) -> date | None:
    """The day of an ISO time stamp; a page that states only month or year gives no day to lean on."""
    if not stamp or len(stamp) < 10:
        return None
    try:
        return date.fromisoformat(stamp[:10])
    except ValueError:
        return None


def _record(reading: DateReading, rule: str, context: Context) -> Date:
    evidence = context.evidence(reading.span)
    return Date(
        text=evidence.text,
        value=reading.value,
        start=reading.first.isoformat() if reading.first else None,
        end=reading.last.isoformat() if reading.last else None,
        role=role_of(reading, context),
        rule=rule,
        inferred=["value"] if reading.inferred else [],
        evidence=[evidence],
    )

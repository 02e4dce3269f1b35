"""Numbers and what they count to figures: counted results, percentages, money, shares and ranges."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from extractor.mention import Mention, Span
from extractor.records import Date, Figure
from extractor.resolvers.context import Context
from extractor.resolvers.figures_around import period_of, qualifier_before, subject_before
from extractor.resolvers.figures_numbers import Amount, read_amount
from extractor.resolvers.figures_units import FigureUnits
from extractor.resolvers.models_places import UnitFinder


def resolve_figures(
    mentions: Sequence[Mention],
    context: Context,
    units: UnitFinder,
    dates: Sequence[Date],
    taken: Sequence[Span],
) -> list[Figure]:
    """The counted results of an article; what overlaps `taken` (ranks, scores, dates, papers' numbers) is none.

    `tiếp nhận gần 25.000 hồ sơ` gives 25000, `hồ sơ`, `about`.
    """
    named = [mention.span for mention in mentions if mention.label == "unit"]
    reader = FigureUnits(context, named)
    occupied = _Spans(taken)
    found = []
    for mention in mentions:
        if mention.label != "figure":
            continue
        amount = read_amount(mention, context, reader)
        if amount is not None and not occupied.overlap(amount.number):
            found.append(_figure(amount, context, dates))
    return found


class _Spans:
    """Spans that are taken, asked for overlaps."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]
        self._longest = max((span.end - span.start for span in self._spans), default=0)

    def overlap(self, span: Span) -> bool:
        at = bisect_right(self._starts, span.end) - 1
        while at >= 0 and self._starts[at] > span.start - self._longest - 1:
            if self._spans[at].overlaps(span):
                return True
            at -= 1
        return False


def _figure(amount: Amount, context: Context, dates: Sequence[Date]) -> Figure:
    qualifier, start = qualifier_before(context, amount.start)
    subject, said_from = subject_before(context, start)
    period = period_of(context, amount.start, dates)
    return Figure(
        value=amount.value,
        value_max=amount.value_max,
        unit=amount.unit,
        of=amount.of,
        qualifier=qualifier,
        period=period,
        subject=subject,
        rule=amount.rule,
        inferred=["period"] if period else [],
        evidence=[context.evidence(Span(said_from, amount.end))],
    )

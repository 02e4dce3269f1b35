"""Numbers and what they count to figures: counted results, percentages, money, shares and ranges."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest

from extractor.mention import Mention, Span
from extractor.normalisers.folding import fold
from extractor.normalisers.word_lists import word_pattern
from extractor.records import Date, Figure
from extractor.resolvers.context import Context
from extractor.resolvers.figures.around import period_of, qualifier_before, subject_before
from extractor.resolvers.figures.numbers import Amount, read_amount
from extractor.resolvers.figures.units import FigureUnits
from extractor.resolvers.models.owner import UnitFinder

_UNMISTAKABLE = 100  # two counts above it that are equal are one
_GROWTH_REACH = 70  # characters from a count to what it grew by
_PLACING = frozenset({"place", "place_list", "from_to", "top", "bottom", "index"})


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
    read = (read_amount(mention, context, reader) for mention in mentions if mention.label == "figure")
    amounts = [amount for amount in read if amount is not None and not occupied.overlap(amount.number)]
    scored = _scored_sentences(mentions, amounts, context)
    before = [None, *amounts]
    counted = [a for a, last in zip(amounts, before, strict=False) if not _is_score(a, last, context, scored)]
    return _told_once(_figure(amount, context, dates) for amount in _whole(counted))


def _told_once(figures: Iterable[Figure]) -> list[Figure]:
    """Figures with one told again (in a caption, in the lead) joined: one number of some size, of one unit."""
    told: dict[tuple[float, float | None, str], Figure] = {}
    kept: list[Figure] = []
    for figure in figures:
        fact = (figure.value, figure.value_max, fold(figure.unit))
        if fact in told:
            told[fact].evidence.extend(figure.evidence)
            continue
        kept.append(figure)
        if figure.value > _UNMISTAKABLE or isinstance(figure.value, float):
            told[fact] = figure
    return kept


def _whole(amounts: Sequence[Amount]) -> list[Amount]:
    """Amounts without those that are only the lower end of another's range: `60%` of `từ 60% đến 65%`."""
    return [
        amount
        for amount, following in zip_longest(amounts, amounts[1:])
        if following is None or following.number.start > amount.number.start
    ]


def _scored_sentences(mentions: Sequence[Mention], amounts: Sequence[Amount], context: Context) -> dict[int, bool]:
    """The numbers of the sentences with placings or indexes, where bare percentages are scores; true with an index.

    A sentence that says what one percentage is of (`87,4% người bệnh`) counts, whatever it places.
    """
    scored: dict[int, bool] = {}
    for mention in mentions:
        if mention.label in _PLACING:
            number = context.sentence_number(mention.start)
            scored[number] = scored.get(number, False) or mention.label == "index"
    for amount in amounts:
        if amount.rule == "figure.percent" and amount.of:
            scored.pop(context.sentence_number(amount.start), None)
    return scored


def _is_score(amount: Amount, before: Amount | None, context: Context, scored: Mapping[int, bool]) -> bool:
    """Whether a percentage is an index's score, not a share: no noun after it, no counting before it.

    Beside an index's name the counting must stand in the same clause; the growth of a count that stands just
    before (`đăng 1.380 tin, bài, tăng 12%`) is no score either.
    """
    number = context.sentence_number(amount.start)
    if amount.rule != "figure.percent" or amount.of or number not in scored:
        return False
    sentence = context.sentence_at(amount.start).start
    if before and before.rule != "figure.percent" and before.end > sentence:
        between = context.folded[before.end : amount.start]
        if len(between) < _GROWTH_REACH and word_pattern("figures", "figure_growth").search(between):
            return False
    said = context.folded[sentence : amount.start]
    clause = said[max(said.rfind(mark) for mark in (";", "(", ". ")) + 1 :] if scored[number] else said
    return not word_pattern("figures", "figure_shares").search(clause)


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
    papers = amount.rule in ("figure.count", "figure.percent")
    subject, said_from = subject_before(context, start) if papers else (None, start)
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

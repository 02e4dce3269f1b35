"""Text and an anchor to dates with their days: what each leans on is found in the text around it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.mention import Span
from extractor.normalisers.dates.expression import Anchor, DateReading, Direction, Expression, Point
from extractor.normalisers.dates.placing import place
from extractor.normalisers.dates.ranges import read_endpoint
from extractor.normalisers.dates.scan import scan
from extractor.normalisers.dates.words import Words, word_list
from extractor.normalisers.folding import fold, nfc

_SENTENCE_END = re.compile(r"[.!?]\s+|\n")
_BEFORE, _AFTER = 45, 18
_DAY = "ngày "
_CUES_BEFORE: tuple[tuple[Direction, str], ...] = (
    ("past", "date_past_before"),
    ("future", "date_future_before"),
    ("due", "date_due_before"),
)


@dataclass(frozen=True, slots=True)
class _NamedYear:
    """A year the text states: where, in which sentence and paragraph, and whether as a whole year."""

    offset: int
    sentence: int
    paragraph: int
    year: int
    whole: bool


def find_dates(text: str, anchor: Anchor, folded: str | None = None) -> list[DateReading]:
    """All dates of a text with their days, in order: `Ngày 25/7, …` gives one, `25/7`.

    Offsets are those of the text in NFC. `anchor.published` is the publication day, `anchor.year`
    the headline's year; years stated nearer in the text come first. Days that no calendar has are
    returned too, marked `impossible`. `folded` saves folding the text anew.
    """
    folded = fold(nfc(text)) if folded is None else folded
    expressions = scan(folded)
    if not expressions:
        return []
    lines = [0, *(match.end() for match in re.finditer("\n", folded))]
    sentences = [0, *(match.end() for match in _SENTENCE_END.finditer(folded))]
    named = [
        _NamedYear(
            expression.span.start,
            bisect_right(sentences, expression.span.start),
            bisect_right(lines, expression.span.start),
            year,
            expression.first.grain == "year",
        )
        for expression in expressions
        if (year := _stated_year(expression, anchor)) is not None
    ]
    readings = []
    for expression in expressions:
        local = anchor
        if _leans(expression):
            sentence = bisect_right(sentences, expression.span.start)
            end = sentences[sentence] if sentence < len(sentences) else len(folded)
            paragraph = bisect_right(lines, expression.span.start)
            local = _local_anchor(expression, anchor, named, sentence, paragraph)
            local = replace(local, direction=_direction(folded, expression.span, sentences[sentence - 1], end))
        readings.append(place(expression, local))
    return readings


def read_dates(words: str, anchor: Anchor) -> list[DateReading]:
    """The dates of one expression, taken for one whatever stood before it: `20, 22 và 25/3` holds three.

    Offsets are those of the words in NFC.
    """
    folded = fold(nfc(words))
    found = scan(folded)
    led = [_moved(expression, -len(_DAY)) for expression in scan(_DAY + folded) if expression.span.start >= len(_DAY)]
    if _covered(led) > _covered(found):
        found = led
    if not found:
        held = Words(folded)
        end = read_endpoint(held, 0)
        if end and end[1] >= len(held):
            found = [Expression(Span(held.starts[end[0]], held.ends[end[1] - 1]), end[2])]
    return [place(expression, anchor) for expression in found]


def _moved(expression: Expression, by: int) -> Expression:
    return replace(expression, span=Span(expression.span.start + by, expression.span.end + by))


def _covered(expressions: Sequence[Expression]) -> int:
    return sum(expression.span.end - expression.span.start for expression in expressions)


def _leans(expression: Expression) -> bool:
    """True where the words leave the year, or the day, to what stands around them."""
    return not (expression.first.has_year and (expression.last is None or expression.last.has_year))


def _stated_year(expression: Expression, anchor: Anchor) -> int | None:
    """The year an expression names for itself, ranges apart: 2021 of `19/3/2021`, last year of `năm ngoái`."""
    point = expression.first
    if expression.last is not None:
        return None
    if point.has_year:
        return point.year
    shift = point.shift
    if shift and shift.unit == "year" and shift.leans_on == "published" and anchor.published:
        return anchor.published.year + shift.count
    return None


def _local_anchor(
    expression: Expression, anchor: Anchor, named: Sequence[_NamedYear], sentence: int, paragraph: int
) -> Anchor:
    """The anchor with the years stated around one expression: in its sentence, its paragraph, the headline."""
    offset = expression.span.start
    others = [year for year in named if year.offset != offset]

    def rank(year: _NamedYear) -> tuple[bool, bool, int]:
        return year.sentence != sentence, year.offset > offset, abs(year.offset - offset)

    near = [year for year in others if year.paragraph == paragraph]
    nearest = min(near, key=rank, default=None)
    local = replace(anchor, year=nearest.year if nearest else anchor.year)
    if not _leans_on_text(expression.first) and not (expression.last and _leans_on_text(expression.last)):
        return local
    before = [year for year in others if year.offset < offset]
    if _following(expression.first):
        before = [year for year in before if year.sentence == sentence]
    last = max(before, key=lambda year: (year.sentence == sentence, year.whole, year.offset), default=None)
    return replace(local, year_before=last.year if last else anchor.year_before)


def _leans_on_text(point: Point) -> bool:
    return point.shift is not None and point.shift.leans_on == "text"


def _following(point: Point) -> bool:
    """True for `năm sau`, which leans on a year of its own sentence or on the publication year."""
    return point.shift is not None and point.shift.count > 0


def _direction(folded: str, span: Span, begin: int, end: int) -> Direction:
    """The tense around a date, nearest word first: past after `đã`, future after `sẽ`, due after `trước`."""
    past, future = word_list("date_past_after"), word_list("date_future_after")
    for word in folded[span.end : min(span.end + _AFTER, end)].replace(",", " ").split()[:3]:
        if word == "và":
            break
        if word in past or word in future:
            return "past" if word in past else "future"
    for word in reversed(folded[max(begin, span.start - _BEFORE) : span.start].replace(",", " ").split()):
        for direction, name in _CUES_BEFORE:
            if word in word_list(name):
                return direction
    return None

"""Text and an anchor to dates with their days: what each leans on is found in the text around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.mention import Span
from extractor.normalisers.dates.expression import Anchor, DateReading, Expression
from extractor.normalisers.dates.leaning import YearsAround, leans
from extractor.normalisers.dates.placing import place
from extractor.normalisers.dates.ranges import read_endpoint
from extractor.normalisers.dates.scan import scan
from extractor.normalisers.dates.words import Words
from extractor.normalisers.folding import fold, nfc

_DAY = "ngày "


def find_dates(text: str, anchor: Anchor, folded: str | None = None) -> list[DateReading]:
    """All dates of a text with their days, in order: `Ngày 25/7, …` gives one, `25/7`.

    Offsets are those of the text in NFC. `anchor.published` is the publication day, `anchor.year`
    the headline's year; years stated nearer in the text come first. Days that no calendar has are
    returned too, marked `impossible`; lunar days are left out where no year is known. `folded` saves
    folding the text anew.
    """
    folded = fold(nfc(text)) if folded is None else folded
    expressions = scan(folded)
    if not expressions:
        return []
    around = YearsAround(folded, expressions, anchor)
    readings = (place(expr, around.anchor_of(expr) if leans(expr) else anchor) for expr in expressions)
    return [reading for reading in readings if reading.value or not _is_lunar(reading.expression)]


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


def _is_lunar(expression: Expression) -> bool:
    """True for a day of the lunar calendar, which is no date unless a year is known to convert it by."""
    return expression.first.lunar or (expression.last is not None and expression.last.lunar)


def _moved(expression: Expression, by: int) -> Expression:
    return replace(expression, span=Span(expression.span.start + by, expression.span.end + by))


def _covered(expressions: Sequence[Expression]) -> int:
    return sum(expression.span.end - expression.span.start for expression in expressions)

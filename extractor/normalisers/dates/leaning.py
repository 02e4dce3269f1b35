"""What a date may lean on in the text around it: years stated near it, and the tense of its sentence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.mention import Span
from extractor.normalisers.dates.expression import Anchor, Direction, Expression, Point
from extractor.normalisers.dates.words import word_list

_SENTENCE_END = re.compile(r"[.!?]\s+|\n")
_BEFORE, _AFTER = 45, 18
_OF_INDEX = 90  # letters before a year that can name the index it is of
_INDEX = re.compile(r"(?<!\w)(?:index|sipas|pci|papi|ddci|dti|pgi|pii|chỉ số)(?!\w)[^.;:\n\d]*$")
_PLANS = re.compile(r"(?<!\w)(?:kế hoạch|mục tiêu|phấn đấu|nâng cao|cải thiện|nâng)(?!\w)")
_CUES_BEFORE: tuple[tuple[Direction, str], ...] = (
    ("past", "date_past_before"),
    ("future", "date_future_before"),
    ("due", "date_due_before"),
)


@dataclass(frozen=True, slots=True)
class _NamedYear:
    """A year the text states: where, in which sentence and paragraph, whether as a whole year, and of an index."""

    offset: int
    sentence: int
    paragraph: int
    year: int
    whole: bool
    assessed: bool


class YearsAround:
    """What the dates of a text may lean on: its lines, roughly its sentences, and the years it states."""

    def __init__(self, folded: str, expressions: Sequence[Expression], anchor: Anchor) -> None:
        self._folded = folded
        self._anchor = anchor
        self._lines = [0, *(match.end() for match in re.finditer("\n", folded))]
        self._sentences = [0, *(match.end() for match in _SENTENCE_END.finditer(folded))]
        self._years: list[_NamedYear] = []
        self._last_whole: list[_NamedYear | None] = []  # for each year the last whole one up to it
        for expression in expressions:
            year = _stated_year(expression, anchor)
            if year is not None:
                self._add(expression, year)
        self._offsets = [year.offset for year in self._years]

    def anchor_of(self, expression: Expression) -> Anchor:
        """The anchor with the tense and the years around one expression: sentence, paragraph, headline."""
        offset = expression.span.start
        sentence = bisect_right(self._sentences, offset)
        end = self._sentences[sentence] if sentence < len(self._sentences) else len(self._folded)
        direction = _direction(self._folded, expression.span, self._sentences[sentence - 1], end)
        nearest = self._nearest(offset, sentence)
        year = nearest.year if nearest else self._anchor.year
        if nearest and nearest.assessed and self._anchor.published is None:
            year = nearest.year + 1  # `ngày 15/5, tỉnh công bố chỉ số năm 2016`: it is told in the next
        local = replace(self._anchor, year=year, direction=direction)
        if not _leans_on_text(expression.first) and not (expression.last and _leans_on_text(expression.last)):
            return local
        before = self._before(offset, sentence)
        if before is None or (before.sentence != sentence and _following(expression.first)):
            return local
        return replace(local, year_before=before.year)

    def _add(self, expression: Expression, number: int) -> None:
        offset = expression.span.start
        sentence, paragraph = bisect_right(self._sentences, offset), bisect_right(self._lines, offset)
        whole = expression.first.grain == "year"
        assessed = whole and is_assessed(self._folded[max(0, offset - _OF_INDEX) : offset])
        year = _NamedYear(offset, sentence, paragraph, number, whole, assessed)
        self._years.append(year)
        last = self._last_whole[-1] if self._last_whole else None
        self._last_whole.append(year if year.whole else last)

    def _nearest(self, offset: int, sentence: int) -> _NamedYear | None:
        """The year stated nearest in the sentence, before rather than after, else in the paragraph."""
        paragraph = bisect_right(self._lines, offset)
        previous, following = bisect_left(self._offsets, offset) - 1, bisect_right(self._offsets, offset)
        beside = [self._years[previous]] if previous >= 0 else []
        beside += self._years[following : following + 1]
        for year in beside:
            if year.sentence == sentence:
                return year
        return next((year for year in beside if year.paragraph == paragraph), None)

    def _before(self, offset: int, sentence: int) -> _NamedYear | None:
        """The year that `năm trước` leans on: the last before it, whole years first, its own sentence first."""
        previous = bisect_left(self._offsets, offset) - 1
        if previous < 0:
            return None
        last, whole = self._years[previous], self._last_whole[previous]
        if whole is not None and (whole.sentence == sentence or last.sentence != sentence):
            return whole
        return last


def is_assessed(before: str) -> bool:
    """True where the words before a year name an index whose result it is: `công bố DDCI `, no `kế hoạch nâng PCI `."""
    found = _INDEX.search(before)
    return found is not None and not _PLANS.search(before[: found.end()])


def leans(expression: Expression) -> bool:
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

"""What an article says about a model: its status, and the year of that status where the sentence dates it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from extractor.mention import Span
from extractor.normalisers.word_lists import word_pattern
from extractor.records import Date, ModelStatus
from extractor.resolvers.context import Context

_NEWS: frozenset[ModelStatus] = frozenset({"launched", "recognized", "replicated", "piloted", "ended"})
_JOINED = 40  # characters: `công nhận và nhân rộng thực hiện thêm` is first of all recognized
_REACH_AFTER = 60  # characters after a name in which its predicate stands: «… được duy trì thực hiện»
# What is said at the end of one clause is not said of the next name, unless a list's head says it of all.
_CLAUSE = re.compile(r"[;.]\s")
_PREDICATE_END = re.compile(r"[;.]|,(?!\s(?:nay\s|hiện\s)?(?:được|đã|đang)\s)")
_AFTER_A_TIME = re.compile(r"sau [^,;]{1,40},\s")  # «Sau 6 tháng thí điểm, mô hình … phải dừng»


@dataclass(frozen=True, slots=True)
class Told:
    """Where the status of a name is told: from `head` to its marker, from there to `first`, and from `after` on.

    `first` is where the marker's first name starts, `after` where the owner named after the name ends.
    """

    head: int
    marker: Span
    first: int
    after: int


def status_of(context: Context, told: Told) -> ModelStatus | None:
    """The status said of a name in its sentence: by the words around it, `None` in wishes and orders.

    `tiếp tục duy trì các mô hình như: mô hình “A”` gives `maintained`, `các mô hình được nhân rộng: “A”` `replicated`.
    """
    marker, sentence = told.marker, context.sentence_at(told.marker.start)
    if _wished(context, Span(sentence.start, marker.start)):
        return None
    start = max(sentence.start, min(told.head, marker.start))
    adverbial = _AFTER_A_TIME.match(context.folded, start, marker.start)
    before = Span(adverbial.end() if adverbial else start, marker.start)
    if word_pattern("models", "model_planned").search(context.folded, before.start, before.end):
        return "planned"
    gap = Span(marker.end, min(max(told.first, marker.end), max(sentence.end, marker.end)))
    after = Span(told.after, min(max(sentence.end, told.after), told.after + _REACH_AFTER))
    stop = _PREDICATE_END.search(context.folded, after.start, after.end)
    after = Span(after.start, stop.start()) if stop else after
    found = sorted([*_cues_before(context, before), *_cues_before(context, gap), *_cues_after(context, after)])
    return found[0][1] if found else None


def clause_start(context: Context, sentence: Span, offset: int) -> int:
    """Where the clause of an offset starts: after the last semicolon or full stop before it."""
    start = sentence.start
    for found in _CLAUSE.finditer(context.folded, sentence.start, offset):
        start = found.end()
    return start


def _cues_before(context: Context, stretch: Span) -> Iterator[tuple[int, ModelStatus]]:
    """Distance from a stretch's end and status, for every status word in it; of two joined by `và` the first."""
    for status in get_args(ModelStatus):
        for found in word_pattern("models", f"model_{status}").finditer(context.folded, stretch.start, stretch.end):
            leads = context.folded.startswith(" và ", found.end())
            yield stretch.end - found.end() - (_JOINED if leads else 0), status


def _cues_after(context: Context, stretch: Span) -> Iterator[tuple[int, ModelStatus]]:
    """Distance from a stretch's start and status, for every status word in the predicate after a name."""
    for status in get_args(ModelStatus):
        for found in word_pattern("models", f"model_{status}").finditer(context.folded, stretch.start, stretch.end):
            yield found.start() - stretch.start, status


def _wished(context: Context, before: Span) -> bool:
    return bool(word_pattern("models", "model_exhortations").search(context.folded, before.start, before.end))


def year_of(context: Context, marker: Span, status: ModelStatus, dates: Sequence[Date]) -> int | None:
    """The year of a status: the one year the dates of its sentence lie in, for news the year of publication.

    `None` where the dates lie in several years, and for what is kept up or planned without a date.
    """
    sentence = context.sentence_at(marker.start)
    years = {
        date.start[:4]
        for date in dates
        if date.start and date.end and date.start[:4] == date.end[:4] and _stands_in(date, sentence)
    }
    if not years and status in _NEWS:
        years = {(context.article.published or "")[:4]} - {""}
    return int(years.pop()) if len(years) == 1 else None


def _stands_in(date: Date, sentence: Span) -> bool:
    return any(sentence.start <= item.start < sentence.end for item in date.evidence)

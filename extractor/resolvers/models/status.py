"""What an article says about a model: its status, and the year of that status where the sentence dates it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
_PREDICATE_END = re.compile(r"[;.]|,(?!\s(?:được|đã|đang)\s)")


def status_of(context: Context, marker: Span, name: Span, head: int) -> ModelStatus | None:
    """The status said of a name in its sentence from `head` on: by the words around it, `None` in wishes and orders.

    `tiếp tục duy trì các mô hình như: mô hình “A”` gives `maintained`.
    """
    sentence = context.sentence_at(marker.start)
    before = Span(max(sentence.start, min(head, marker.start)), marker.start)
    after = Span(name.end, min(max(sentence.end, name.end), name.end + _REACH_AFTER))
    stop = _PREDICATE_END.search(context.folded, after.start, after.end)
    after = Span(after.start, stop.start()) if stop else after
    if _wished(context, Span(sentence.start, marker.start)):
        return None
    if word_pattern("models", "model_planned").search(context.folded, before.start, before.end):
        return "planned"
    found = sorted(_cues(context, before, after))
    return found[0][1] if found else None


def clause_start(context: Context, sentence: Span, offset: int) -> int:
    """Where the clause of an offset starts: after the last semicolon or full stop before it."""
    start = sentence.start
    for found in _CLAUSE.finditer(context.folded, sentence.start, offset):
        start = found.end()
    return start


def _cues(context: Context, before: Span, after: Span) -> Iterator[tuple[int, ModelStatus]]:
    """Distance from the name and the status, for every status word around; of two joined by `và` the first."""
    for status in get_args(ModelStatus):
        pattern = word_pattern("models", f"model_{status}")
        for found in pattern.finditer(context.folded, before.start, before.end):
            leads = context.folded.startswith(" và ", found.end())
            yield before.end - found.end() - (_JOINED if leads else 0), status
        for found in pattern.finditer(context.folded, after.start, after.end):
            yield found.start() - after.start, status


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

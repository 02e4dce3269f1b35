"""What an article says about a model: its status, and the year of that status where the sentence dates it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import get_args

from extractor.mention import Span
from extractor.normalisers.word_lists import word_pattern
from extractor.records import Date, ModelStatus
from extractor.resolvers.context import Context

_REACH_AFTER = 60  # characters after a name in which its predicate stands: «… được duy trì thực hiện»
# Words that only carry another status (`thực hiện`, `triển khai`) give way to one that says more.
_WEAK = frozenset({"triển khai", "thực hiện", "xây dựng", "áp dụng", "vận hành", "thành lập", "phát huy"})


def status_of(context: Context, marker: Span, name: Span) -> ModelStatus | None:
    """The status said of a name in its sentence: the words around it, `None` in wishes and orders.

    `tiếp tục duy trì các mô hình như: mô hình “A”` gives `maintained`.
    """
    sentence = context.sentence_at(marker.start)
    before = Span(sentence.start, marker.start)
    after = Span(name.end, min(max(sentence.end, name.end), name.end + _REACH_AFTER))
    stop = re.search(r"[;,.]", after.of(context.folded))
    after = Span(after.start, after.start + stop.start()) if stop else after
    found = sorted(_cues(context, before, after))
    strong = [cue for cue in found if not cue[1]]
    if _wished(context, before):
        return None
    chosen = strong or found
    return chosen[0][2] if chosen else None


def _cues(context: Context, before: Span, after: Span) -> Iterator[tuple[int, bool, ModelStatus]]:
    """Distance from the name, whether the word is weak, and the status, for every status word around."""
    for status in get_args(ModelStatus):
        pattern = word_pattern("models", f"model_{status}")
        for found in pattern.finditer(context.folded, before.start, before.end):
            yield before.end - found.end(), found[0] in _WEAK, status
        for found in pattern.finditer(context.folded, after.start, after.end):
            yield found.start() - after.start, found[0] in _WEAK, status


def _wished(context: Context, before: Span) -> bool:
    return bool(word_pattern("models", "model_exhortations").search(context.folded, before.start, before.end))


def year_of(context: Context, marker: Span, dates: Sequence[Date]) -> int | None:
    """The one year that the dates of the marker's sentence lie in, `None` where they lie in none or several."""
    sentence = context.sentence_at(marker.start)
    years = {
        date.start[:4]
        for date in dates
        if date.start and date.end and date.start[:4] == date.end[:4] and _stands_in(date, sentence)
    }
    return int(years.pop()) if len(years) == 1 else None


def _stands_in(date: Date, sentence: Span) -> bool:
    return any(sentence.start <= item.start < sentence.end for item in date.evidence)

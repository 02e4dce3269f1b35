"""The words around an amount: its qualifier, what was done with what is counted, the period it was done in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.mention import Span
from extractor.normalisers.word_lists import word_pattern
from extractor.records import Date, Qualifier
from extractor.resolvers.context import Context

_REACH = 24  # characters a qualifier and the words after it take at most
_SUBJECT_REACH = 70
_CLAUSE = re.compile(r"[^,;:.()\n“”\"|]{2,60}$")
_LEADS = re.compile(r"^(?:trong đó|đã|và|có|còn|được|số(?!\shóa)|là|với|cùng|mà|thì|để|tỷ lệ|tỉ lệ|hồ sơ)\s")
_TAILS = re.compile(r"\s(?:được|là|đạt|có|từ|chỉ còn|còn|mới đạt|cho|bằng|tỷ lệ)$")
_QUALIFIERS: tuple[Qualifier, ...] = ("about", "over", "under")


def qualifier_before(context: Context, start: int) -> tuple[Qualifier | None, int]:
    """The qualifier that ends where a number starts, and where its own words start: `gần` of `gần 25.000`."""
    line = context.paragraph_at(start)
    lead = max(line.start, start - _REACH)
    before = context.folded[lead:start].rstrip()
    found = [
        (match.start(), qualifier)
        for qualifier in _QUALIFIERS
        for match in word_pattern("figures", f"figure_{qualifier}").finditer(before)
        if match.end() == len(before)
    ]
    if not found:
        return None, start
    first, qualifier = min(found)  # the longest: `không quá` is no `quá`
    return qualifier, lead + first


def subject_before(context: Context, start: int) -> tuple[str | None, int]:
    """What was done with the papers counted and where its words start: `tiếp nhận` of `huyện đã tiếp nhận gần`.

    Only the handling of papers is told this way; other words before an amount say nothing of it by themselves.
    """
    sentence = context.sentence_at(start)
    lead = max(sentence.start, start - _SUBJECT_REACH)
    before = context.folded[lead:start].rstrip()
    clause = _CLAUSE.search(before)
    if not clause:
        return None, start
    first, last = clause.span()
    while tail := _TAILS.search(before, first, last):
        last = tail.start()
    begin = _handling_from(before, first, last)
    while lead_word := _LEADS.match(before[begin:last]):
        begin += lead_word.end()
    return (context.text[lead + begin : lead + last], lead + begin) if begin < last else (None, start)


def _handling_from(before: str, first: int, last: int) -> int:
    """Where the words of handling that end at `last` begin; `last` itself where none does."""
    begin = last
    while True:
        found = [
            match.start()
            for match in word_pattern("figures", "figure_handling").finditer(before, first, begin)
            if match.end() == len(before[:begin].rstrip())
        ]
        if not found:
            break
        begin = found[0]
    words = before[begin:last].split()
    while words and words[0] in ("và", "trước", "đúng") and (len(words) == 1 or words[0] == "và"):
        begin += len(words.pop(0)) + 1
    return min(begin, last)


def period_of(context: Context, start: int, dates: Sequence[Date]) -> str | None:
    """The period named before an amount in its sentence, the nearest of several."""
    sentence = context.sentence_at(start)
    found: str | None = None
    for date in dates:
        if date.value and date.start != date.end and _before(date, Span(sentence.start, start)):
            found = date.value
    return found


def _before(date: Date, stretch: Span) -> bool:
    return any(stretch.start <= item.start and item.end <= stretch.end for item in date.evidence)

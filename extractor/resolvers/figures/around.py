"""The words around an amount: its qualifier, what was done with what is counted, the period it was done in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.mention import Span
from extractor.normalisers.word_lists import word_pattern
from extractor.records import Date, Qualifier
from extractor.resolvers.context import Context

_REACH = 24  # characters a qualifier and the words after it take at most
_FILLER = re.compile(r"(?:\s(?:được|có|là|đạt|từ|tới|đến|khoảng))*\s*$")
_SUBJECT = re.compile(r"[^,;:.()\n“”\"|]{2,60}$")
_LEADS = re.compile(r"^(?:trong đó|đã|và|có|còn|được|số|là|với|cùng|mà|thì|để)\s")
_MOST_WORDS = 7
_QUALIFIERS: tuple[Qualifier, ...] = ("about", "over", "under")


def qualifier_before(context: Context, start: int) -> tuple[Qualifier | None, int]:
    """The qualifier that ends where a number starts, and where its own words start: `gần` of `gần 25.000`."""
    line = context.paragraph_at(start)
    lead = max(line.start, start - _REACH)
    before = context.folded[lead:start].rstrip()
    for qualifier in _QUALIFIERS:
        for found in word_pattern("figures", f"figure_{qualifier}").finditer(before):
            if found.end() == len(before):
                return qualifier, lead + found.start()
    return None, start


def subject_before(context: Context, start: int) -> tuple[str | None, int]:
    """The verb or noun before an amount in its clause and where it starts: `tiếp nhận` of `đã tiếp nhận gần`."""
    sentence = context.sentence_at(start)
    before = context.text[max(sentence.start, start - 70) : start].rstrip()
    found = _SUBJECT.search(before)
    if not found:
        return None, start
    words = found[0].strip()
    while lead := _LEADS.match(words.lower()):
        words = words[lead.end() :]
    words = re.sub(r"\s(?:được|là|đạt|có|từ|chỉ còn|còn|mới đạt)$", "", words).strip()
    if not words or len(words.split()) > _MOST_WORDS or any(c.isdigit() for c in words):
        return None, start
    at = context.text.rfind(words, 0, start)
    return words, at


def period_of(context: Context, start: int, dates: Sequence[Date]) -> str | None:
    """The period named before an amount in its sentence, the nearest of several."""
    sentence = context.sentence_at(start)
    found: str | None = None
    for date in dates:
        if date.value and date.start != date.end and _before(date, Span(sentence.start, start)):
            found = f"{date.start}/{date.end}"
    return found


def _before(date: Date, stretch: Span) -> bool:
    return any(stretch.start <= item.start and item.end <= stretch.end for item in date.evidence)

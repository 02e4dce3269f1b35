"""A date and the words before it to its role: of what the date is."""

from __future__ import annotations

import re

from extractor.normalisers.dates import DateReading
from extractor.normalisers.dates.words import word_list
from extractor.records import DateRole
from extractor.resolvers.context import Context

_REACH = 90
_NEAR = 60
_NUMBERED = re.compile(r"(?:số:?\s*)?\d+[a-z]?\s*[-/][\w\-/. ]{1,30}$|số:?\s*\d+[a-z]?$")
_CLAUSE_END = re.compile(r"[;:!?]|\.\s")
_LETTERS = re.compile(r"[^\W\d_]+")
_PUBLISHED_LINES = 6


def role_of(reading: DateReading, context: Context) -> DateRole:
    """The role of one date: `so với năm 2015` is `compared`, `Ngày 25/7, Đoàn …` `event`."""
    if reading.value is None:
        return "other"
    if _is_publication(reading, context):
        return "published"
    start = reading.span.start
    sentence = context.sentence_at(start)
    before = context.folded[max(sentence.start, start - _REACH) : start]
    if _is_issue(reading, before):
        return "issued"
    near = before.rstrip(' (“"').removesuffix("ngày").rstrip()
    if _ends_with(near, "date_role_compared"):
        return "compared"
    point = reading.expression.last or reading.expression.first
    if reading.expression.last is None and _ends_with(near, "date_role_deadline"):
        return "period" if _counts_up(near) else "deadline"
    if point.grain == "day" and (reading.expression.last is None or reading.expression.first.grain == "day"):
        return "event" if point.shift is None or reading.expression.last is None else "period"
    if point.grain in ("year", "decade") and reading.expression.last is None and _is_assessed(before):
        return "assessed"
    return "period"


def _is_publication(reading: DateReading, context: Context) -> bool:
    """True for the line of a plain text that prints the day of publication and nothing else of note."""
    published = context.article.published
    if not published or reading.value != published[:10]:
        return False
    if context.paragraph_number(reading.span.start) >= _PUBLISHED_LINES:
        return False
    line = context.paragraph_at(reading.span.start)
    rest = context.folded[line.start : reading.span.start] + " " + context.folded[reading.span.end : line.end]
    return all(word in word_list("date_role_published_line") for word in _LETTERS.findall(rest))


def _is_issue(reading: DateReading, before: str) -> bool:
    """True after a paper's number (`số 06/QĐ-TTg ngày`) and after a law's title (`Luật Đất đai năm`)."""
    near = _CLAUSE_END.split(before)[-1].rstrip()
    point = reading.expression.first
    if point.grain == "day":
        words = near.rstrip(",( ")
        for cue in ("ban hành ngày", "ký ngày", "ngày"):
            if words.endswith(cue):
                words = words[: -len(cue)].rstrip(",( ")
                break
        else:
            return False
        named = any(paper in words for paper in word_list("date_role_papers"))
        return named and bool(_NUMBERED.search(words))
    if point.grain != "year" or reading.expression.last is not None:
        return False
    place = max((near.rfind(f"{law} ") for law in word_list("date_role_laws")), default=-1)
    return place >= 0 and (place == 0 or not near[place - 1].isalnum()) and "," not in near[place:]


def _ends_with(words: str, name: str) -> bool:
    """True where the words end in one of the phrases of a list, as whole words."""
    return any(words == phrase or words.endswith(f" {phrase}") for phrase in word_list(name))


def _counts_up(near: str) -> bool:
    words = near.split()
    return len(words) > 1 and words[-2] in word_list("date_role_counted_up_to")


def _is_assessed(before: str) -> bool:
    """True where an index is named in the clause right before a year and no plan is."""
    clause = _CLAUSE_END.split(before)[-1][-_NEAR:]
    index = max((clause.rfind(word) for word in word_list("date_role_assessed")), default=-1)
    planned = max((clause.rfind(word) for word in word_list("date_role_planned")), default=-1)
    return index >= 0 and planned < 0

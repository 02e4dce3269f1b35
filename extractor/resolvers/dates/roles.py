"""A date and the words before it to its role: of what the date is."""

from __future__ import annotations

import re

from extractor.normalisers.dates import DateReading
from extractor.normalisers.dates.words import word_list
from extractor.records import DateRole
from extractor.resolvers.context import Context

_REACH = 90
_NEAR = 60
_PLACED_REACH = 60
_TABLE_REACH = 240
_COMPARED_REACH = 40
_LONGEST_EVENT = 31
_NUMBERED = re.compile(r"(?:số:?\s*)?\d+[a-z]?\s*[-/][\w\-/. ]{1,30}$|số:?\s*\d+[a-z]?$")
_NUMBERED_PAPER = re.compile(
    r"(?:quyết định|nghị quyết|nghị định|thông tư|kế hoạch|công văn|chỉ thị) (?:số )?\d+[a-z]?$"
)
_ISSUES = re.compile(r"(?:ban hành|ký|công bố|đã ra) ((?:[^\W\d_]+ ){1,5})số \d")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_CLAUSE_END = re.compile(r"[;:!?]|\.\s")
_MARK = re.compile(r"[;:()]|(?<!\d)[,.]|[,.](?!\d)")
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
    after = context.folded[reading.span.end : min(sentence.end, reading.span.end + _NEAR)]
    if _is_issue(reading, before) or _is_issued_then(reading, after):
        return "issued"
    near = before.rstrip(' (“"').removesuffix("ngày").rstrip()
    if _is_compared(near) or _is_left(reading, before, after) or _is_earlier_column(reading, context):
        return "compared"
    if reading.expression.last is None:
        return _role_of_point(reading, before, near, after, context)
    return "event" if _is_short(reading) else "period"


def _role_of_point(reading: DateReading, before: str, near: str, after: str, context: Context) -> DateRole:
    point = reading.expression.first
    to_come = _is_to_come(reading, context)
    if _ends_with(near, "date_role_deadline"):
        late = to_come or (point.grain == "day" and _ends_with(near, "date_role_before"))
        return "deadline" if late and not _counts_up(near) else "period"
    aimed = point.grain == "year" and _ends_with(near.removesuffix("trong").rstrip(), "date_role_due")
    if to_come and aimed and not _holds(_following(after), "date_role_aimed_at"):
        return "deadline"
    due = to_come and point.shift is None and _is_due(before, after)
    measurable = point.grain == "year" or (point.grain == "month" and not due)
    if measurable and (aimed or _is_assessed(before, after) or _is_year_of_table(reading, context)):
        return "assessed"
    if due:
        return "deadline"
    if point.grain == "day":
        return "event"
    return "other" if near.endswith(" từ") and point.shift is None else "period"


def _is_to_come(reading: DateReading, context: Context) -> bool:
    """True where the date is not over on the day of publication, or that day is not known."""
    published = context.article.published
    return not published or reading.last is None or reading.last.isoformat() >= published[:10]


def _is_short(reading: DateReading) -> bool:
    """True for a range of days that one event may fill: `từ ngày 3 đến 7/6`."""
    if reading.first is None or reading.last is None or reading.expression.first.grain != "day":
        return False
    return (reading.last - reading.first).days <= _LONGEST_EVENT and reading.expression.first.shift is None


def _is_compared(near: str) -> bool:
    """True right after `so với`, `cùng kỳ`, or where only a few words stand between."""
    if _ends_with(near, "date_role_compared"):
        return True
    place = near.rfind("so với ")
    return place >= 0 and len(near) - place <= _COMPARED_REACH and not _MARK.search(near[place:])


def _is_left(reading: DateReading, before: str, after: str) -> bool:
    """True for the year of a place that is left: `(năm ngoái hạng 4)`, `từ cuối bảng năm 2022 nhảy vọt lên`."""
    following = after.lstrip(" ,")
    if before.endswith("("):
        return reading.expression.first.shift is not None and following.startswith(("hạng", "xếp", "đứng"))
    if not following.startswith(("rơi", "tụt", "nhảy", "vọt", "vươn", "lùi", "lên", "xuống")):
        return False
    return _holds(_clause(before).replace(",", " "), "date_role_left")


def _is_earlier_column(reading: DateReading, context: Context) -> bool:
    """True for the head of a column of a former year: `Hạng 2021 | Hạng 2020`, `Xếp hạng | Xếp hạng năm 2021`."""
    line = context.paragraph_at(reading.span.start)
    head = context.folded[line.start : line.end]
    if "|" not in head or reading.expression.last or reading.expression.first.grain != "year" or reading.first is None:
        return False
    cells = [cell.strip() for cell in head.split("|")]
    words = context.folded[line.start : reading.span.start].rsplit("|", 1)[-1].strip()
    years = [int(year) for year in _YEAR.findall(head)]
    return bool(words) and (words in cells or max(years, default=0) > reading.first.year)


def _is_year_of_table(reading: DateReading, context: Context) -> bool:
    """True for a year alone in its cell where an index is named at the head of the table."""
    line = context.paragraph_at(reading.span.start)
    around = (
        context.folded[reading.span.end : reading.span.end + 2],
        context.folded[reading.span.start - 2 : reading.span.start],
    )
    if around[0] != " |" or not (reading.span.start == line.start or around[1] == "| "):
        return False
    above = context.folded[max(0, line.start - _TABLE_REACH) : line.end]
    return _holds(" ".join(_LETTERS.findall(above)), "date_role_assessed")


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
    if point.grain == "day" and not _ends_with(near.removesuffix("ngày").rstrip(), "date_role_not_issued"):
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
    if _NUMBERED_PAPER.search(near):
        return True
    place = max((near.rfind(f"{law} ") for law in word_list("date_role_laws")), default=-1)
    return place >= 0 and (place == 0 or not near[place - 1].isalnum()) and "," not in near[place:]


def _is_issued_then(reading: DateReading, after: str) -> bool:
    """`Ngày 14/6, UBND huyện ban hành Kế hoạch số 27`: the day on which the clause says a numbered paper was issued."""
    if reading.expression.first.grain != "day" or reading.expression.last is not None:
        return False
    found = _ISSUES.search(after)
    return found is not None and any(found[1].startswith(paper) for paper in word_list("date_role_papers"))


def _is_due(before: str, after: str) -> bool:
    """True where the clause asks for something by the date: `yêu cầu … trong quý IV`, `ngay trong quý III phải`."""
    clause = _CLAUSE_END.split(before)[-1]
    for other in word_list("date_role_not_due"):
        clause = clause.replace(other, "")
    return _holds(clause.replace(",", " "), "date_role_due") or _holds(_following(after), "date_role_due_after")


def _ends_with(words: str, name: str) -> bool:
    """True where the words end in one of the phrases of a list, as whole words."""
    return any(words == phrase or words.endswith(f" {phrase}") for phrase in word_list(name))


def _counts_up(near: str) -> bool:
    words = near.split()
    return len(words) > 1 and words[-2] in word_list("date_role_counted_up_to")


def _clause(before: str) -> str:
    return _CLAUSE_END.split(before)[-1][-_NEAR:]


def _holds(words: str, name: str) -> bool:
    """True where one of the phrases of a list stands in the words, as whole words."""
    padded = f" {words} "
    return any(f" {phrase} " in padded for phrase in word_list(name))


def _is_assessed(before: str, after: str) -> bool:
    """True where an index is named in the clause right before a year and no plan is, or a placing follows."""
    clause = _clause(before).replace("kế hoạch và đầu tư", "").replace("đánh giá công tác", "chấm điểm")
    if _holds(clause, "date_role_planned"):
        return False
    named = _holds(clause.replace("(", " ").replace(")", " "), "date_role_assessed")
    return named or _holds(_following(after), "date_role_placed")


def _following(after: str) -> str:
    """The rest of the clause after a date, as far as it still speaks of it."""
    return _CLAUSE_END.split(after)[0][:_PLACED_REACH].replace(",", " ")

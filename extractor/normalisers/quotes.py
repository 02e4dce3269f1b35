"""A line of text to the quotations in it, whatever marks it uses, with unclosed and nested ones told apart.

Vietnamese pages mix every mark on the keyboard: `“…”`, `"…"`, `«…»`, `‘…’`, a curly mark closed by a
straight one, two apostrophes for one quotation mark, the wrong curly mark, or no closing mark at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Side = Literal["open", "close", "either"]

# Two apostrophes typed for one mark come first, so that they are not read as two.
_MARK = re.compile(r"''|‘‘|’’|[“”„‟«»\"″‘’‛']")
_DOUBLE = frozenset('“”„‟«»"″') | {"''", "‘‘", "’’"}
_OPENING = frozenset("“„‟«‘‛") | {"‘‘"}
_CLOSING = frozenset("”»’") | {"’’"}
# Where an unclosed quotation ends at the latest: the clause's end, or a new marker word.
_CLAUSE_END = re.compile(r";|\.(?=\s|$|/)|[!?](?=\s|$)|:(?=\s)|\s[–-]\s|\n")
# Words that announce the next quotation, so that the one before them is over.
_ANNOUNCED = re.compile(
    r"(?:(?:,|\svà)?\s*(?:mô hình|sáng kiến|phong trào|cách làm|đề án|công trình|phương thức)|,|\svà)\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Quotation:
    """One outermost quotation: `start` and `end` with its marks, `inner_start` and `inner_end` without.

    `closed` is false where no mark ends it; it then reaches to the end of its clause.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool = True

    def inner(self, text: str) -> str:
        """The words inside: `Ngày không hẹn` of `“Ngày không hẹn”`."""
        return text[self.inner_start : self.inner_end]


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    side: Side
    single: bool


def quotations(text: str, start: int = 0, end: int | None = None) -> list[Quotation]:
    """The outermost quotations of `text[start:end]`, in order; offsets are the text's.

    `mô hình “Xây dựng “Tổ dân phố số”” và "Ngày không hẹn"` gives two, the first with one nested in it.
    """
    end = len(text) if end is None else end
    marks = list(_marks(text, start, end))
    found: list[Quotation] = []
    at = 0
    while at < len(marks):
        if marks[at].side == "close":
            at += 1
            continue
        quotation, at = _quotation(text, marks, at, end)
        if quotation.inner(text).strip():
            found.append(quotation)
    return found


def _marks(text: str, start: int, end: int) -> Iterator[_Mark]:
    for found in _MARK.finditer(text, start, end):
        mark = found[0]
        before = text[found.start() - 1] if found.start() > start else " "
        after = text[found.end()] if found.end() < end else " "
        single = mark not in _DOUBLE
        if single and _is_apostrophe(mark, before, after):
            continue
        yield _Mark(found.start(), found.end(), _side(mark, before, after), single)


def _is_apostrophe(mark: str, before: str, after: str) -> bool:
    """`K'Ré`, `H’Hen`, `l'Est`: between letters it is no quotation mark; nor after a digit (feet, minutes)."""
    return mark in "'’" and ((before.isalnum() and after.isalnum()) or before.isdigit())


def _side(mark: str, before: str, after: str) -> Side:
    """Whether a mark opens or closes; where its shape says the contrary of its place, the place is believed."""
    starts = (before.isspace() or before in "([{:,;–-/") and not after.isspace()
    ends = not before.isspace() and (after.isspace() or after in ".,;:!?)]}…–-/|")
    if mark in _OPENING:
        return "close" if ends and not starts and mark in "“„‟" else "open"
    if mark in _CLOSING:
        return "open" if starts and not ends and after.isalnum() else "close"
    if starts and not ends:
        return "open"
    return "close" if ends and not starts else "either"


def _quotation(text: str, marks: list[_Mark], first: int, end: int) -> tuple[Quotation, int]:
    """The quotation that the mark `first` opens, and the number of the mark to go on from."""
    opening = marks[first]
    depth = 1
    for number in range(first + 1, len(marks)):
        mark = marks[number]
        if mark.single and not opening.single:
            continue
        opens = mark.side == "open"
        if opens and depth == 1 and _left_open(text, marks, number, opening):
            return _unclosed(text, opening, mark.start), number
        depth += 1 if opens else -1
        if depth == 0:
            return Quotation(opening.start, mark.end, opening.end, mark.start), number + 1
    # Two opened and one closed: `“Xây dựng sổ tay “Hướng dẫn nộp hồ sơ”` ends at its last closing mark.
    last = _last_closing(text, marks, first, opening)
    if last is not None:
        return Quotation(opening.start, marks[last].end, opening.end, marks[last].start), last + 1
    following = marks[first + 1].start if first + 1 < len(marks) else end
    return _unclosed(text, opening, following), first + 1


def _left_open(text: str, marks: list[_Mark], number: int, opening: _Mark) -> bool:
    """True where a second opening mark shows that the first was never closed: a clause ended between them."""
    between = text[opening.end : marks[number].start]
    closings = sum(mark.side != "open" for mark in marks[number:])
    openings = sum(mark.side == "open" for mark in marks[number:])
    return closings <= openings and bool(_CLAUSE_END.search(between) or _ANNOUNCED.search(between))


def _last_closing(text: str, marks: list[_Mark], first: int, opening: _Mark) -> int | None:
    """The last closing mark before the clause ends, `None` where nothing closes."""
    last = None
    for number in range(first + 1, len(marks)):
        if _CLAUSE_END.search(text, opening.end, marks[number].start):
            break
        if marks[number].side != "open" and marks[number].single <= opening.single:
            last = number
    return last


def _unclosed(text: str, opening: _Mark, limit: int) -> Quotation:
    """From an opening mark to the end of the clause, or to `limit` where that comes first."""
    clause = _CLAUSE_END.search(text, opening.end, limit)
    stop = clause.start() if clause else limit
    words = _ANNOUNCED.sub("", text[opening.end : stop])
    stop = opening.end + len(words.rstrip(" ,"))
    return Quotation(opening.start, stop, opening.end, stop, closed=False)

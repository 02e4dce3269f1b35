"""A plural marker (`các mô hình như:`) to the members of its list, in the lines below or in its own sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.mention import Mention
from extractor.normalisers.quotes import quotations
from extractor.normalisers.word_lists import word_pattern
from extractor.resolvers.context import Context
from extractor.resolvers.models.bare import BareNames
from extractor.resolvers.models.quoted import QuotedNames
from extractor.resolvers.models.wording import Name

_BULLET = re.compile(r"\s*(?:[-–+*•▪●]|\d{1,2}[.)/]|[a-zđ][.)])?\s*")
_LISTS = re.compile(
    r"[^.;:,“”\"]{0,40}?"
    r"(?:,?\s(?:như|gồm|bao gồm|lần lượt là|đó là|cụ thể là|trong đó có|có thể kể đến)(?:\slà)?\s?:?|:)\s+"
)
_LIST_END = re.compile(r"[.:!?\[\]…|\n“”\"«»]")
_BRACKET = re.compile(r"\([^()]*\)")
_LAST_JOIN = re.compile(r"\s(?:và|cùng)\s")
_MIXED = re.compile(r"\s*(?:\([^()]*\))?\s*(?:(?:cho|dành cho|với)\s[^,.;“”\"]{1,30})?,?\s(?:và|cùng)\s")
_LONGEST_MEMBER = 12  # words of a member without quotation marks
_LEAST_HALF = 3  # words of each of two members that `và` joins at the end of a list
_COUNTS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6}


class ListedNames:
    """Reads the members of lists without quotation marks, and the bare last member of a quoted list."""

    def __init__(self, context: Context, bare: BareNames, quoted: QuotedNames) -> None:
        self._context = context
        self._text, self._folded = context.text, context.folded
        self._bare = bare
        self._quoted = quoted

    def below(self, marker: Mention) -> Iterator[Name]:
        """The names at the head of the lines below a line that ends with a colon."""
        context = self._context
        number = context.paragraph_number(marker.start)
        if not self._folded[marker.end : context.paragraphs[number].end].rstrip(" .…").endswith((":", "sau", "như")):
            return
        for line in context.paragraphs[number + 1 :]:
            lead = _BULLET.match(self._folded, line.start, line.end)
            start = lead.end() if lead else line.start
            found = [q for q in quotations(self._text, start, line.end) if q.start == start]
            if found:
                name = self._quoted.name(found[0], marker)
            elif start > line.start and not self._folded.startswith(("mô hình", "sáng kiến"), start):
                name = self._bare.at(start, line.end, marker, least=3)
            else:
                return
            if name is None:
                return
            yield name

    def here(self, marker: Mention) -> list[Name]:
        """Bare members of a list in the marker's sentence: `các mô hình như: hẹn giờ trả kết quả, tư vấn tại nhà`."""
        sentence = self._context.sentence_at(marker.start)
        lead = _LISTS.match(self._folded, marker.end, sentence.end)
        if not lead or lead.end() >= sentence.end:
            return []
        parts = self._parts(lead.end(), self._list_end(lead.end(), sentence.end))
        names = []
        for start, end in parts:
            name = self._bare.at(start, end, marker, least=2) if start < end else None
            if name is None or len(name.words(self._text).split()) > _LONGEST_MEMBER:
                return []
            names.append(name)
        return names if len(names) > 1 else []

    def _list_end(self, start: int, limit: int) -> int:
        hard = _LIST_END.search(self._folded, start, limit)
        soft = word_pattern("models", "model_name_ends").search(self._masked(start, limit), 1)
        return min([limit, *([hard.start()] if hard else []), *([start + soft.start()] if soft else [])])

    def _masked(self, start: int, end: int) -> str:
        """The words with what brackets hold blotted out, so that their commas part nothing."""
        return _BRACKET.sub(lambda found: "(" + "_" * (len(found[0]) - 2) + ")", self._folded[start:end])

    def _parts(self, start: int, end: int) -> Sequence[tuple[int, int]]:
        """Where the members of a list stand: parted by commas, the last two of three or more by `và`."""
        parts = []
        for part in re.finditer(r"[^,;]+", self._masked(start, end)):
            space = len(part[0]) - len(part[0].lstrip())
            parts.append((start + part.start() + space, start + part.end()))
        if len(parts) > 1:
            first, last = parts[-1]
            joins = list(_LAST_JOIN.finditer(self._folded, first, last))
            if len(joins) == 1 and self._are_members(first, joins[0], last):
                parts[-1:] = [(first, joins[0].start()), (joins[0].end(), last)]
        return parts

    def _are_members(self, first: int, join: re.Match[str], last: int) -> bool:
        halves = (self._folded[first : join.start()], self._folded[join.end() : last])
        return all(len(half.split()) >= _LEAST_HALF for half in halves)

    def last_of(self, marker: Mention, names: Sequence[Name]) -> list[Name]:
        """The bare last member of `ba mô hình: “A”, “B” và tổ xe điện đưa đón …`, where the count asks for it."""
        counted = self._folded[marker.start : marker.end].split()[0]
        count = int(counted) if counted.isdigit() else _COUNTS.get(counted, 0)
        if count != len(names) + 1 or len(names) < 2:
            return []
        sentence = self._context.sentence_at(names[-1].span.start)
        join = _MIXED.match(self._folded, names[-1].outer.end, sentence.end)
        name = self._bare.at(join.end(), sentence.end, marker, least=_LEAST_HALF) if join else None
        return [name] if name else []

"""Numbered lists (`1. Diên Khánh (93,01); 2. Ninh Hòa (91,7); …`) to one ranking an item: the number is the place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.mention import Mention, Span
from extractor.normalisers.folding import CAPITAL_LETTERS
from extractor.records import Agency, Index, Ranking, Unit
from extractor.resolvers.context import Context
from extractor.resolvers.rankings import cues, field_cues, table_cues
from extractor.resolvers.rankings.carrying import Carried
from extractor.resolvers.rankings.columns import YEAR
from extractor.resolvers.rankings.reading import read_score
from extractor.resolvers.rankings.subjects import SubjectReader
from extractor.resolvers.units import Units

RULE = "ranking.numbered_list"
_FEWEST = 3
_HEAD = 30  # letters in which a line names its block
_MOST_UNKNOWN = 1 / 3  # of the names; a list of tasks names few units and nothing but them
_FIRST = re.compile(r"(?:^|\n|:\s)(?=1[.)]\s)|(?<=:\n)(?!1[.)])(?=\d{1,2}[.)]\s)|(?:^|\n)(?=0?1\s+[^\W\d_])")
_ITEM = re.compile(
    r"(?P<number>\d{1,2})[.)]\s+(?P<name>[^\W\d_][^:;,()\n|]{1,60}?)"
    r"(?:\s*(?:[:(–-]|,(?!\s*\d{1,2}[.)]\s))\s*(?:đạt\s+|với\s+)?(?P<score>\d{1,3}(?:[.,]\d{1,4})?)"
    r"\s*(?P<unit>%|điểm)?\s*\)?)?"
    r"\s*(?:[;,]\s*|\.?\s*(?:\n|$)|\.\s+)"
)
# `1 Phường Vĩnh Yên 97,12 (+2)`: a row of a table whose cells have lost their bars, with the places moved.
_ROW = re.compile(
    r"(?P<number>\d{1,2})\s+(?P<name>[^\W\d_][^\d:;()\n|]{1,60}?)\s+(?P<score>\d{1,3}[.,]\d{1,4})\s*(?P<unit>%|điểm)?"
    r"\s*(?:\(\s*(?P<move>[+-]?\d{1,2})\s*\))?[ \t]*(?:\n|$)"
)
_ABOVE = 3  # lines over a list in which its field is told
_DAY = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d")
_CAPITALISED = re.compile(rf"(?:[{CAPITAL_LETTERS}][^\W\d_]*\s?)+")


@dataclass(frozen=True, slots=True)
class NumberedList:
    """The items of one list, and the words that lead to it in its own paragraph."""

    lead: Span
    items: Sequence[re.Match[str]]

    @property
    def span(self) -> Span:
        """From the lead to the last item."""
        return Span(self.lead.start, self.items[-1].end())


@dataclass(frozen=True, slots=True)
class NumberedListReader:
    """Finds an article's numbered lists of those placed and reads them."""

    context: Context
    mentions: Sequence[Mention]
    units: Units
    who: SubjectReader

    def lists(self) -> list[NumberedList]:
        """Lists of three and more items, each a name with a score or alone, told to be an order or its rest."""
        return [found for first in _FIRST.finditer(self.context.text) if (found := self._list(first.end()))]

    def _list(self, start: int) -> NumberedList | None:
        items: list[re.Match[str]] = []
        at = start
        form = _ITEM if _ITEM.match(self.context.text, at) else _ROW
        while item := form.match(self.context.text, at):
            if items and int(item["number"]) != int(items[-1]["number"]) + 1:
                break
            items.append(item)
            at = item.end()
        found = NumberedList(Span(self.context.paragraph_at(start).start, start), items) if items else None
        if found is None or len(items) < _FEWEST or not self._is_order(found):
            return None
        if form is _ROW and not self._is_table(found):
            return None
        unknown = sum(self._subject(item) is None for item in items)
        return found if unknown <= _MOST_UNKNOWN * len(items) else None

    def _is_order(self, found: NumberedList) -> bool:
        """True where the words before the list speak of places, or its scores go down from item to item."""
        said = self._heard(found.lead)
        if int(found.items[0]["number"]) > 1 and not table_cues.NUMBERED_ON.search(said):
            return False
        if table_cues.NUMBERED_OTHERWISE.search(said):
            return False
        if table_cues.NUMBERED_AS_PLACED.search(said):
            return True
        scores = [read_score(item["score"]) or 0.0 for item in found.items if item["score"]]
        return len(scores) > 1 and all(before > after for before, after in pairwise(scores))

    def _is_table(self, found: NumberedList) -> bool:
        """True where the line over rows without bars is a heading of places or points: `Hạng Đơn vị Điểm`."""
        above = self._heard(found.lead).rstrip().rsplit(". ", 1)[-1]
        return bool(table_cues.OVER_ROWS.search(above)) and not cues.SHARE.search(above)

    def _heard(self, lead: Span) -> str:
        """The words that lead to a list, else those of the line above it."""
        above = self.context.paragraph_number(lead.start) - 1
        line = self.context.paragraphs[above].of(self.context.folded) if above >= 0 else ""
        return lead.of(self.context.folded) or line

    def rankings(self, found: NumberedList, carried: Carried) -> Iterator[Ranking]:
        """A ranking for each item whose name is known; index and year from the lead, else from the text before."""
        said, year = self._said(found.lead)
        size = field_cues.GROUP_OF.search(found.lead.of(self.context.folded)) or self._size_above(found)
        for item in found.items:
            subject = self._subject(item)
            index = said or (carried.index_for(subject) if subject is not None else None)
            if subject is None or index is None or not cues.may_be_ranked(index, subject):
                continue
            told = year or carried.year_of(index)
            inferred = ["rank", *(["index"] if said is None else []), *(["year"] if year is None and told else [])]
            move = int(item["move"]) if item.groupdict().get("move") else None
            inferred += ["previous_rank"] if move is not None else []
            yield Ranking(
                subject=subject,
                index=index,
                year=told,
                rank=int(item["number"]),
                rank_of=int(size[1]) if size and int(size[1]) >= len(found.items) else None,
                change=move,
                previous_rank=int(item["number"]) + move if move is not None else None,
                score=read_score(item["score"]) if item["score"] else None,
                score_unit=item["unit"] or None,
                rule=RULE,
                inferred=sorted(inferred),
                evidence=[self.context.evidence(Span(item.start(), item.start() + len(item[0].rstrip(" ;,.\n"))))],
            )

    def _size_above(self, found: NumberedList) -> re.Match[str] | None:
        """`3. Khối xã, phường (148 đơn vị)`, one of the lines over a list of the first of them."""
        first = self.context.paragraph_number(found.items[0].start())
        for number in range(first - 1, max(-1, first - 1 - _ABOVE), -1):
            words = self.context.paragraphs[number].of(self.context.folded)
            size = field_cues.GROUP_OF.search(words) if field_cues.BLOCK_WORDS.search(words, 0, _HEAD) else None
            if size is not None:
                return size
        return None

    def _said(self, lead: Span) -> tuple[Index | None, int | None]:
        said = _DAY.sub(" ", cues.BASELINE_YEAR.sub(" ", self._heard(lead)))  # `công bố ngày 12/01/2021` dates the news
        years = YEAR.findall(said)
        named = [m for m in self.mentions if m.label == "index" and lead.start <= m.start < lead.end]
        index: Index | None = named[-1].data["index"] if named else None  # type: ignore[assignment]
        return index, int(years[-1]) if years else None

    def _subject(self, item: re.Match[str]) -> Unit | Agency | None:
        """Whom an item names, where it names nothing else."""
        span = Span(*item.span("name"))
        for found in self.who.items(span, [m for m in self.mentions if m.span.overlaps(span)]):
            if found["subject"] is not None and found["subject"].named and found.span.end >= span.end:
                who: Unit | Agency = found["subject"].who
                return who
        return self.units.named(item["name"]) if _CAPITALISED.fullmatch(item["name"]) else None

"""What the sentences before leave for the next: index with its year, subject, field sizes, baseline, target lists."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.mention import Span
from extractor.records import Agency, Index, Unit
from extractor.resolvers.context import Context
from extractor.resolvers.rankings import cues
from extractor.resolvers.rankings.facts import Fact
from extractor.resolvers.rankings.field_sizes import Field, FieldSizes
from extractor.resolvers.rankings.index_names import year_beside
from extractor.resolvers.rankings.items import Heading, Item, Kind, Subject
from extractor.resolvers.rankings.state import Before, State
from extractor.resolvers.units import Units

_HEAD_YEAR = re.compile(r"(?:năm|giai đoạn)\s+((?:19|20)\d\d)")
_BULLET = re.compile(r"\s*(?:[-–+*•]|\d+[.)]|[a-zđ]\))\s*|\s*(?:đến\s+)?năm\s+\d{4}\s*:")

# `2. Mục tiêu năm 2023`: a heading over a list, without its colon.
_SECTION = re.compile(r"(?:\d{1,2}|[ivx]{1,4}|[a-zđ])[.)]\s[^.;:]{3,80}")


class Carried:
    """The state that goes from sentence to sentence of one article."""

    def __init__(self, context: Context, units: Units, heading: Heading) -> None:
        self.index: Index | None = heading.index
        self.index_name: str | None = None
        self.year: int | None = heading.year
        self.last: Fact | None = None
        self._context = context
        self._units = units
        self._heading = heading
        self._main: Index | None = heading.index
        self._paragraph = -1
        self._subject: Subject | None = None
        self._subject_paragraph = -1
        self._years: dict[Index, int] = {}
        self._latest: dict[Index, int] = {}
        self.sizes = FieldSizes()
        self._baseline: tuple[int, int] | None = None
        self._target_list = False
        self._list_year: int | None = None
        self._topic_year: int | None = None
        self._part: str | None = None
        self._named: list[Index] = []
        self._headed_by: int | None = None

    # Going on

    def enter(self, sentence: Span) -> None:
        """Come to a sentence; a new paragraph goes back to the index the article is about."""
        self.sizes.enter(sentence.of(self._context.folded))
        paragraph = self._context.paragraph_number(sentence.start)
        if paragraph == self._paragraph:
            return
        self._target_list = self._in_target_list(paragraph)
        self._list_year = self._year_of_list(paragraph)
        self._paragraph, self._part, self._headed_by = paragraph, None, None
        if self._main is not None and self.index != self._main:
            self.index, self.index_name, self.year = self._main, None, self._years.get(self._main)
        self._forget_past()

    def _forget_past(self) -> None:
        """`Bộ này từng đứng thứ 7 ở PAR INDEX 2020` ends with its paragraph; the next is of the latest year."""
        latest = self._latest.get(self.index) if self.index is not None else None
        if latest is not None and self.index is not None and self.year is not None and self._list_year is None:
            self.year = self._years[self.index] = max(latest, self.year)

    def hear_topic(self, items: Sequence[Item], folded: str) -> None:
        """`tổng kết công tác cải cách hành chính năm 2021`: the year reported on, where no index is given one."""
        if self._topic_year is None and items and items[0].kind is Kind.YEAR and not items[0]["leaning"]:
            begins = items[0].span.start == self._context.sentence_at(items[0].span.start).start
            self._topic_year = items[0]["year"] if begins and items[0]["role"] != "compared" else None
        for item in items:
            if item.kind is Kind.INDEX and item["weak"] and self._topic_year is None:
                self._topic_year = year_beside(item, items, folded) or _only_year(items)

    def leave(self, read: State, items: Sequence[Item], year_beside: int | None) -> None:
        """Keep what a sentence says for the ones that follow."""
        indexes = [item for item in items if item.kind is Kind.INDEX]
        for item in indexes:
            if not item["weak"] and self._named[-1:] != [item["index"]]:
                self._named = [*(index for index in self._named if index != item["index"]), item["index"]]
        indexes = [item for item in indexes if not item["both"]]
        if indexes:
            named = self._spoken_of(read, indexes)
            if self.index != named["index"]:
                self.year = self._years.get(named["index"])
            self.index, self.index_name = named["index"], named.span.of(self._context.text)
            self._main = self._main or _first_strong(indexes)
            aimed = bool(read.facts) and all(fact.target for fact in read.facts)
            looks_back = bool(read.facts) and read.facts[0].year is None and self.year is not None
            looks_back = looks_back or (read.year_leans and self.year == (read.year or 0) - 1)
            # `hội nghị năm nay lần đầu xếp hạng CCHC` is about the year reported on, not the one it is said in
            said = None if read.year_leans and not read.facts else read.year
            self.year = (self.year if aimed or looks_back else None) or year_beside or said or self.year
        elif read.year_leans and self.year == (read.year or 0) - 1:
            pass  # `năm nay`, when the index of last year has come out
        elif read.facts and not read.facts[-1].target and (read.year or 0) >= (self.year or 0):
            self.year = read.year or self.year
        if self.index is not None and self.year is not None:
            self._years[self.index] = self.year
            if not any(fact.target for fact in read.facts):
                self._latest[self.index] = max(self.year, self._latest.get(self.index, 0))
        self.last = read.facts[-1] if read.facts else self.last
        if read.facts and _heads(items, read):
            self._headed_by = items[0]["year"]  # `Năm 2022, chỉ số CCHC …. Chỉ số DDCI …`: of the same year
        self._part = read.part_named if read.speaks_of_part else None
        if read.facts and all(fact.target for fact in read.facts) and self._in_list():
            self._target_list = True
        self._keep_subject(read)
        self._keep_sizes(items)

    def _spoken_of(self, read: State, indexes: Sequence[Item]) -> Item:
        """The index the next sentence goes on with; `PGI được công bố cùng lúc với PCI` is about the first."""
        if len({item["index"] for item in indexes}) == 1:
            return indexes[-1]
        if read.facts:
            return (read.indexes or indexes)[-1]
        return next((item for item in indexes if item["index"] == self._main), indexes[-1])

    def _keep_subject(self, read: State) -> None:
        named = [f.subject for f in read.facts if f.subject] or [i["subject"] for i in read.group if i["subject"]]
        strong = [subject for subject in named if subject.strength >= (1 if read.facts else 2)]
        if strong:
            self._subject, self._subject_paragraph = strong[-1], self._paragraph

    def _keep_sizes(self, items: Sequence[Item]) -> None:
        """`PAR INDEX 2023 của 17 bộ, cơ quan ngang bộ` holds for what follows, a baseline for the same paragraph."""
        for item in items:
            index = _index_at(item, items) or self.index
            if item.kind is Kind.FIELD and item["of"] and index is not None and not item["region"]:
                year = self.year if index == self.index else self._years.get(index)
                self.sizes.state((index, item["of"], year), self._paragraph, item["rank_of"], anew=False)
            if item.kind is Kind.YEAR and item["baseline"]:
                self._baseline = (self._paragraph, item["year"])

    # Asking

    def before(self) -> Before:
        """What the sentence before leaves for the next one to be read."""
        return Before(self.last, self.index, self._part)

    def two_indexes(self) -> list[Index]:
        """The two indexes the article named last, for `cả hai chỉ số`; none where it has named but one."""
        return self._named[-2:] if len(self._named) > 1 else []

    @property
    def named_last(self) -> Subject | None:
        """Whoever was named last, for `địa phương này`."""
        return self._subject

    @property
    def province(self) -> Unit | None:
        """The article's own province."""
        return self._units.own("province")

    @property
    def in_target_list(self) -> bool:
        """True below a line such as `các mục tiêu cụ thể gồm:`."""
        return self._target_list

    def subject(self) -> Unit | Agency | None:
        """Who is meant where nobody is named: the paragraph's subject, else the headline's or the article's own."""
        if self._subject is not None and (self._subject_paragraph == self._paragraph or self._list_year is not None):
            return self._subject.who
        own = self._heading.subject or self._units.own("district") or self._units.own("province")
        return own or (self._subject.who if self._subject else None)

    def index_for(self, subject: Unit | Agency) -> Index | None:
        """The index spoken of, if this subject can be in it: only provinces are in PCI or PAPI."""
        for index in (self.index, self._main):
            if index is not None and cues.may_be_ranked(index, subject):
                return index
        return None

    def year_of(self, index: Index | None, *, target: bool = False) -> int | None:
        """The year the article gives this index, else the only one; a `target` is not of the topic."""
        if index is None:
            return None
        if self._list_year is not None:
            return self._list_year
        if index != self.index and self._headed_by is not None:
            return self._headed_by
        if index == self.index and self.year is not None:
            return self.year
        if index in self._years:
            return self._years[index]
        only = next(iter(self._years.values())) if len(set(self._years.values())) == 1 else None
        stated = (self._heading.year or only) if self._heading.index is not None else (only or self._heading.year)
        return stated or (None if target else self._topic_year)

    def has_year(self, index: Index) -> bool:
        """True where the article gives this very index a year."""
        return index in self._years

    def keep_year(self, index: Index, year: int) -> None:
        """The year of an index that a baseline gave away."""
        self._years.setdefault(index, year)

    def baseline(self) -> int | None:
        """The baseline a neighbouring sentence of the paragraph named."""
        if self._baseline is None or self._baseline[0] != self._paragraph:
            return None
        return self._baseline[1]

    def size(self, field: Field, *, anywhere: bool) -> int | None:
        """The field size stated in the same paragraph, or for a last place anywhere in the article."""
        paragraph, size = self.sizes.of(self.sizes.here(field))
        return size or None if anywhere or paragraph == self._paragraph else None

    def keep_size(self, field: Field, size: int) -> None:
        """A field size stated with a rank."""
        self.sizes.state(field, self._paragraph, size, anew=True)

    def _year_of_list(self, paragraph: int) -> int | None:
        """The year in the line that heads a list: `Năm 2022 của tỉnh Phú Thọ:`, `Mục tiêu giai đoạn 2021-2025:`."""
        here = self._context.paragraphs[paragraph].of(self._context.folded)
        before = self._context.paragraphs[paragraph - 1].of(self._context.folded).rstrip() if paragraph else ""
        if before.endswith(":") or _SECTION.fullmatch(before):
            years = _HEAD_YEAR.findall(cues.BASELINE_YEAR.sub(" ", before))
            return int(years[-1]) if years else None
        return self._list_year if before.endswith(";") or _BULLET.match(here) else None

    def _in_list(self) -> bool:
        return bool(_BULLET.match(self._context.paragraphs[self._paragraph].of(self._context.folded)))

    def _in_target_list(self, paragraph: int) -> bool:
        if paragraph == 0:
            return False
        before = self._context.paragraphs[paragraph - 1].of(self._context.folded).rstrip()
        if (before.endswith(":") or _SECTION.fullmatch(before)) and cues.TARGET_LEAD.search(before):
            return True
        here = self._context.paragraphs[paragraph].of(self._context.folded)
        return self._target_list and (before.endswith(";") or bool(_BULLET.match(here)))


def _first_strong(indexes: Sequence[Item]) -> Index:
    """The index an article begins with; a weak name only where there is no other."""
    return next((item["index"] for item in indexes if not item["weak"]), indexes[0]["index"])


def _index_at(field: Item, items: Sequence[Item]) -> Index | None:
    """The index a field size is of: the one named last before it, else the sentence's first."""
    named = [item for item in items if item.kind is Kind.INDEX]
    before = [item for item in named if item.span.start < field.span.start]
    return (before[-1] if before else named[0])["index"] if named else None


def _heads(items: Sequence[Item], read: State) -> bool:
    """True for a sentence that begins with its year: `Năm 2022, …`, no baseline and no target."""
    first = items[0]
    begins = first.kind is Kind.YEAR and first.span.start == read.around.start
    return begins and not first["baseline"] and not first["leaning"] and not any(fact.target for fact in read.facts)


def _only_year(items: Sequence[Item]) -> int | None:
    """The one year a sentence states; None where it states none, two, or a year that leans on another day."""
    years = {item["year"] for item in items if item.kind is Kind.YEAR and not item["baseline"] and not item["leaning"]}
    return years.pop() if len(years) == 1 else None

"""What the sentences before leave for the next: index with its year, subject, field sizes, baseline, target lists."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.mention import Span
from extractor.records import Agency, Index, Unit
from extractor.resolvers.context import Context
from extractor.resolvers.rankings import cues
from extractor.resolvers.rankings.facts import Fact
from extractor.resolvers.rankings.field_sizes import Field, FieldSizes
from extractor.resolvers.rankings.index_names import first_strong, indexes_at, year_beside
from extractor.resolvers.rankings.index_years import IndexYears
from extractor.resolvers.rankings.items import Heading, Item, Kind, Subject
from extractor.resolvers.rankings.list_heads import (
    baseline_of_list,
    former_places,
    head_number,
    index_of_list,
    is_member,
    is_of_targets,
    year_of_list,
)
from extractor.resolvers.rankings.state import Before, State
from extractor.resolvers.rankings.year_hints import heads, only_year, plans_for, tells_of_all
from extractor.resolvers.units import Units

_LEVELS = ("province", "district", "commune")


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
        self.planned = heading.planned
        self._main: Index | None = heading.index
        self._paragraph = -1
        self._subject: Subject | None = None
        self._subject_paragraph = -1
        self._placed: set[str] = set()
        self.years = IndexYears()
        self.sizes = FieldSizes()
        self._baseline: tuple[int, int] | None = None
        self._target_list = False
        self._list_year: int | None = None
        self._list_index: Index | None = None
        self.list_baseline: int | None = None
        self.former_places: int | None = None
        self._topic_year: int | None = None
        self._part: str | None = None
        self._named: list[Index] = []
        self.service_named = False
        self._together: dict[int, list[Index]] = {}
        self._headed_by: int | None = None
        self._aim: tuple[int, int] | None = None

    # Going on

    def enter(self, sentence: Span) -> None:
        """Come to a sentence; a new paragraph goes back to the index of its list, else of the article."""
        self.sizes.enter(sentence.of(self._context.folded))
        paragraph = self._context.paragraph_number(sentence.start)
        if paragraph == self._paragraph:
            return
        self._target_list = is_of_targets(self._context, paragraph, before=self._target_list)
        self._list_year = year_of_list(self._context, paragraph, before=self._list_year)
        self.list_baseline = baseline_of_list(self._context, paragraph, before=self.list_baseline)
        self.former_places = former_places(self._context, paragraph, before=self.former_places)
        self._paragraph, self._part, self._headed_by = paragraph, None, None
        self._list_index = index_of_list(self._context, paragraph, self.index, before=self._list_index)
        back_to = self._list_index or self._main
        if back_to is not None and self.index != back_to:
            self.index, self.index_name, self.year = back_to, None, self.years.of(back_to)
        self._forget_past()

    def _forget_past(self) -> None:
        """`Bộ này từng đứng thứ 7 ở PAR INDEX 2020` ends with its paragraph; the next is of the latest year."""
        if self.index is None or self.year is None or self._list_year is not None:
            return
        known = max(self.years.latest(self.index), self.years.published(self.index))
        if known > self.year:
            self.year = known
            self.years.speak(self.index, known, measured=False)

    def hear_topic(self, items: Sequence[Item], folded: str) -> None:
        """`tổng kết công tác cải cách hành chính năm 2021`: the year reported on, where no index is given one."""
        if self._topic_year is None and items and items[0].kind is Kind.YEAR and not items[0]["leaning"]:
            begins = items[0].span.start == self._context.sentence_at(items[0].span.start).start
            self._topic_year = items[0]["year"] if begins and items[0]["role"] != "compared" else None
        for item in items:
            if item.kind is Kind.INDEX and item["weak"] and self._topic_year is None:
                self._topic_year = year_beside(item, items, folded) or only_year(items)

    def leave(self, read: State, items: Sequence[Item], year_beside: int | None) -> None:
        """Keep what a sentence says for the ones that follow."""
        indexes = [item for item in items if item.kind is Kind.INDEX]
        for item in indexes:
            words = item.span.of(self._context.folded)
            self.service_named |= item["index"] == "OTHER" and bool(cues.OF_SERVICE.search(words))
            if not item["weak"] and self._named[-1:] != [item["index"]]:
                self._named = [*(index for index in self._named if index != item["index"]), item["index"]]
        indexes = [item for item in indexes if not item["both"]]
        self.name_together([item["index"] for item in indexes if not item["weak"]])
        if indexes:
            named = self._spoken_of(read, indexes)
            same = self.index == named["index"]
            if not same:
                self.year = self.years.of(named["index"])
            self.index, self.index_name = named["index"], named.span.of(self._context.text)
            self._main = self._main or first_strong(indexes)
            aimed = bool(read.facts) and all(fact.target for fact in read.facts)
            looks_back = bool(read.facts) and read.facts[0].year is None and self.year is not None
            looks_back = looks_back or (read.year_leans and self.year == (read.year or 0) - 1)
            # `hội nghị năm nay lần đầu xếp hạng CCHC` is about the year reported on, not the one it is said in
            said = None if (read.year_leans or read.year_since) and not read.facts else read.year
            beside = self._latest_told(read, year_beside)
            if same and self._is_past(read, beside, said):
                looks_back = True
            if not read.facts and plans_for(read, indexes, self._context):
                self.planned = self.planned or beside or said
                beside = said = None
            self.year = (self.year if aimed or looks_back else None) or beside or said or self.year
        elif not read.facts and read.year_of_results is not None:
            self.year = read.year_of_results
        elif not read.facts and read.year is not None and tells_of_all(read, self._context):
            self.year = self._headed_by = read.year
        elif read.year_leans and self.year == (read.year or 0) - 1:
            pass  # `năm nay`, when the index of last year has come out
        elif read.facts and not read.facts[-1].target and (read.year or 0) >= (self.year or 0):
            self.year = read.year or self.year
        if indexes and year_beside is not None and not read.facts:
            self._date_all(read, indexes, year_beside)
        if self.index is not None and self.year is not None:
            self.years.speak(self.index, self.year, measured=not any(fact.target for fact in read.facts))
        self.last = read.facts[-1] if read.facts else self.last
        aim = read.target_from is not None and all(fact.target for fact in read.facts)
        if aim and read.year is not None and not read.year_leans:
            self._aim = (self._paragraph, read.year)
        if read.facts and heads(items, read):
            self._headed_by = items[0]["year"]  # `Năm 2022, chỉ số CCHC …. Chỉ số DDCI …`: of the same year
        self._part = read.part_named if read.speaks_of_part else None
        if read.facts and all(fact.target for fact in read.facts) and is_member(self._context, self._paragraph):
            self._target_list = True
        self._keep_subject(read)
        self._keep_sizes(items)

    def _date_all(self, read: State, indexes: Sequence[Item], year: int) -> None:
        """`VCCI công bố PCI và PGI năm 2023`: the year of each, unless they are planned for."""
        said = self._context.folded[read.around.start : indexes[-1].span.end]
        if not cues.PLANS.search(said) and not cues.TO_COME.search(said):
            for item in indexes:
                if not item["weak"]:
                    self.years.publish(item["index"], year, self._paragraph)

    def _latest_told(self, read: State, year_beside: int | None) -> int | None:
        """`Chỉ số CCHC năm 2015 đứng thứ 10; sang năm 2016 cải thiện 4 bậc`: the sentence ends with a later year."""
        last = read.facts[-1] if read.facts else None
        if year_beside is None or last is None or last.target or last.year_at < 0 or (last.year or 0) <= year_beside:
            return year_beside
        return last.year

    def _is_past(self, read: State, beside: int | None, said: int | None) -> bool:
        """`Trước đó, PCI năm 2011 xếp hạng 33`, `vì năm 2021 Bộ đã đứng thứ hai`: an earlier year, told in passing."""
        latest = self.years.latest(self.index)
        if beside is None:
            return bool(read.facts) and said is not None and said < latest
        start = read.around.start
        return beside < latest and bool(cues.BEFORE_THAT.match(self._context.folded[start : start + 40]))

    def _spoken_of(self, read: State, indexes: Sequence[Item]) -> Item:
        """The index the next sentence goes on with; `PGI được công bố cùng lúc với PCI` is about the first."""
        if len({item["index"] for item in indexes}) == 1:
            return indexes[-1]
        if read.facts:
            return (read.indexes or indexes)[-1]
        return next((item for item in indexes if item["index"] == self._main), indexes[-1])

    def _keep_subject(self, read: State) -> None:
        named = [f.subject for f in read.facts if f.subject] or [i["subject"] for i in read.group if i["subject"]]
        self._placed.update(fact.subject.who.name for fact in read.facts if fact.subject)
        strong = [subject for subject in named if subject.strength >= (1 if read.facts else 2)]
        if strong:
            self._subject, self._subject_paragraph = strong[-1], self._paragraph

    def _keep_sizes(self, items: Sequence[Item]) -> None:
        """`PAR INDEX 2023 của 17 bộ, cơ quan ngang bộ` holds for what follows, a baseline for the same paragraph."""
        for item in items:
            if item.kind is Kind.FIELD and item["of"] and not item["region"]:
                for index in indexes_at(item, items) or ([self.index] if self.index is not None else []):
                    year = self.year if index == self.index else self.years.of(index)
                    for kind in _LEVELS if item["of"] == "local" else (item["of"],):  # `khối địa phương có 22 đơn vị`
                        self.sizes.state((index, kind, year), self._paragraph, item["rank_of"], anew=False)
            if item.kind is Kind.YEAR and item["baseline"]:
                self._baseline = (self._paragraph, item["year"])

    # Asking

    @property
    def speaks_of_service(self) -> bool:
        """True where the index of service to people and businesses (766/QĐ-TTg) is what is spoken of."""
        return self.index == "OTHER" and self.service_named

    def before(self) -> Before:
        """What the sentence before leaves for the next one to be read."""
        return Before(self.last, self.index, self._part)

    def name_together(self, indexes: Sequence[Index]) -> None:
        """Keep the indexes that one sentence or table names, for `cả ba chỉ số` further on."""
        distinct = list(dict.fromkeys(indexes))
        if len(distinct) > 1:
            self._together[len(distinct)] = distinct

    def indexes_meant(self, count: int) -> list[Index]:
        """`cả hai chỉ số`: the two named last; `cả ba chỉ số`: the three named together, or all if they are three."""
        if count == 2:
            return self._named[-2:] if len(self._named) > 1 else []
        return self._together.get(count) or (self._named if len(self._named) == count else [])

    @property
    def named_last(self) -> Subject | None:
        """Whoever was named last, for `địa phương này`."""
        return self._subject

    @property
    def list_year(self) -> int | None:
        """The year of the line that heads the list."""
        return self._list_year

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
        district, province = self._units.own("district"), self.province
        if district and province and province.name in self._placed and district.name not in self._placed:
            district = None  # told of somewhere in news about its province
        return self._heading.subject or district or province or (self._subject.who if self._subject else None)

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
            return max(self._headed_by, self.years.published(index))
        if index == self.index and self.year is not None:
            return self.year
        if known := self.years.of(index) or self.years.published(index):
            return known
        only = self.years.only
        stated = (self._heading.year or only) if self._heading.index is not None else (only or self._heading.year)
        return stated or (None if target else self._topic_year)

    def aimed_at(self) -> int | None:
        """`Mục tiêu năm 2023 là gì?`: the year that a sentence of this paragraph or the last sets targets for."""
        if self._aim is None or self._paragraph - self._aim[0] > 1:
            return None
        return self._aim[1]

    def baseline(self) -> int | None:
        """The baseline a neighbouring sentence of the paragraph named, or the line over the list."""
        if self._baseline is None or self._baseline[0] != self._paragraph:
            return self.list_baseline
        return self._baseline[1]

    def size(self, field: Field, *, anywhere: bool, home: str = "") -> int | None:
        """The field size stated in the same paragraph, or for a last place anywhere in the article."""
        paragraph, size = self.sizes.of(self.sizes.here(field), home)
        if not size or anywhere or paragraph == self._paragraph:
            return size or None
        return size if paragraph == head_number(self._context, self._paragraph) else None

    def keep_size(self, field: Field, size: int, home: str) -> None:
        """A field size stated with a rank, of a body of this home."""
        self.sizes.state(field, self._paragraph, size, anew=True, home=home)

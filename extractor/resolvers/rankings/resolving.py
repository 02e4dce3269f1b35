"""Mentions to rankings: each sentence's facts, completed from the sentences, lines and headline before them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractor.mention import Mention, Span
from extractor.records import Agency, Article, Date, Index, Ranking, Unit
from extractor.resolvers.context import Context
from extractor.resolvers.rankings.facts import Fact
from extractor.resolvers.rankings.items import Heading, Item, Kind, Subject
from extractor.resolvers.rankings.merging import merge
from extractor.resolvers.rankings.reading import ItemReader
from extractor.resolvers.rankings.sentence import SentenceReader
from extractor.resolvers.rankings.subjects import SubjectReader
from extractor.resolvers.rankings.tables import read_tables
from extractor.resolvers.units import Units

_FACTS = {Kind.PLACE, Kind.PLACES, Kind.FROM_TO, Kind.TOP, Kind.BOTTOM, Kind.CHANGE, Kind.SCORE}


@dataclass(slots=True)
class Carried:
    """What the sentences before leave for the next one: index with its year, and subject."""

    index: Index | None = None
    index_name: str | None = None
    year: int | None = None
    subject: Subject | None = None


def resolve_rankings(
    mentions: Sequence[Mention], context: Context, units: Units, dates: Sequence[Date], heading: Heading
) -> list[Ranking]:
    """All rankings the article states, one record for each fact, in the order of the text."""
    who = SubjectReader(context, units)
    reader = ItemReader(context, mentions, dates, who)
    fields = [m.span for m in mentions if m.label == "other_field"]
    tables = read_tables(context, mentions, units, who, heading)
    completer = _Completer(context, units, heading, fields)
    found: list[Ranking] = []
    for number, sentence in enumerate(context.sentences):
        if any(table.overlaps(sentence) for table in tables.spans):
            continue
        found.extend(completer.sentence(sentence, reader.items(number)))
    found.extend(tables.rankings)
    return merge(sorted(found, key=lambda ranking: ranking.evidence[0].start))


_SCOPE = re.compile(
    r"\s*(?:của|trong|trên tổng số)?\s*((?:các|toàn)?\s*(?:tỉnh|huyện|địa phương|thành phố|quận|sở|đơn vị|cơ quan|bộ|xã|phường)"
    r"(?:, (?:thành|thị|ban|ngành|thị xã|thành phố|phố|huyện|quận|địa phương|cơ quan|phường|thị trấn)(?: phố| xã| trấn)?)*"
    r"(?: (?:trong|trên địa bàn|thuộc|của|toàn) (?:tỉnh|thành phố|huyện|cả nước|toàn quốc|quốc))?)(?!\w)",
    re.IGNORECASE,
)


class _Completer:
    """Goes through the sentences and completes their facts from what was carried so far."""

    def __init__(self, context: Context, units: Units, heading: Heading, fields: Sequence[Span]) -> None:
        self._context = context
        self._units = units
        self._heading = heading
        self._fields = fields
        self._carried = Carried(index=heading.index, year=heading.year)
        self._last: Fact | None = None
        self._years: dict[Index, int] = {}
        self._last_year: int | None = None
        self._sizes: dict[tuple[Index, str, int | None], tuple[int, int]] = {}

    def sentence(self, span: Span, items: Sequence[Item]) -> Iterable[Ranking]:
        if not any(item.kind in _FACTS for item in items):
            items = [item for item in items if not (item.kind is Kind.INDEX and item["weak"])]
        self._refer(items)
        read = SentenceReader(self._context, items, self._last, self._carried.index).read()
        self._last = read.facts[-1] if read.facts else self._last
        facts = [part for fact in read.facts for part in _by_index(fact)]
        rankings = [r for fact in facts if (r := self._complete(fact, span, items)) is not None]
        self._carry(read, items)
        self._keep_sizes(items, span)
        return rankings

    def _keep_sizes(self, items: Sequence[Item], sentence: Span) -> None:
        """Field sizes stated with an index: `PAR INDEX 2023 của 17 bộ, cơ quan ngang bộ` holds for what follows."""
        index = self._carried.index
        for item in items:
            if item.kind is Kind.FIELD and item["of"] and index is not None and not item["region"]:
                place = (self._context.paragraph_number(sentence.start), item["rank_of"])
                self._sizes.setdefault((index, item["of"], self._carried.year), place)

    def _refer(self, items: Sequence[Item]) -> None:
        """`tỉnh` after `tỉnh Khánh Hòa` in one sentence, `địa phương này` anywhere: the one last named."""
        named: Subject | None = None
        for item in items:
            subject: Subject | None = item["subject"]
            if item.kind is not Kind.SUBJECT:
                continue
            if item["anaphor"]:
                item.values["subject"] = _again(named or self._carried.subject)
            elif subject is not None and subject.named:
                named = subject if subject.strength >= 1 else named
            elif subject is not None and named is not None and _level(named) == _level(subject):
                item.values["subject"] = Subject(named.who, subject.strength, named=False)

    def _carry(self, read: SentenceReader, items: Sequence[Item]) -> None:
        carried = self._carried
        indexes = [item for item in items if item.kind is Kind.INDEX]
        if indexes:
            index = indexes[-1] if len({i["index"] for i in indexes}) == 1 else (read.indexes or indexes)[-1]
            if carried.index != index["index"]:
                carried.year = None
            carried.index, carried.index_name = index["index"], index.span.of(self._context.text)
            year = self._year_beside(index, items)
            carried.year = year or read.year or carried.year
        if carried.index is not None and carried.year is not None:
            self._years[carried.index] = self._last_year = carried.year
        named = [f.subject for f in read.facts if f.subject] or [i["subject"] for i in read.group if i["subject"]]
        strong = [subject for subject in named if subject.strength >= 2]
        if strong:
            carried.subject = strong[-1]

    def _complete(self, fact: Fact, sentence: Span, items: Sequence[Item]) -> Ranking | None:
        if self._elsewhere(fact, sentence, items):
            return None
        index, name = self._index(fact)
        subject = self._subject(fact)
        if index is None or subject is None:
            return None
        if not fact.placed and not fact.indexes and fact.change is None:
            return None
        year = self._year(fact, items)
        size = self._size(fact, index, year, sentence)
        rank, bottom = _from_bottom(fact, size)
        if fact.previous_rank is None and rank is not None and fact.change is not None:
            fact.previous_rank = rank + fact.change
            fact.inferred.add("previous_rank")
        return Ranking(
            subject=subject,
            index=index,
            index_name=name,
            component=fact.component,
            year=year,
            rank=rank,
            rank_of=size,
            top=fact.top if rank is None else None,
            bottom=bottom,
            scope=self._scope(fact),
            change=fact.change,
            compared_to=fact.compared_to,
            previous_rank=fact.previous_rank,
            score=fact.score,
            score_unit=fact.score_unit if fact.score is not None else None,
            score_change=fact.score_change,
            score_qualifier=fact.score_qualifier,
            modality="target" if fact.target else "fact",
            rule=fact.rule,
            inferred=sorted(fact.inferred),
            evidence=[self._context.evidence(self._clause(fact))],
        )

    def _elsewhere(self, fact: Fact, sentence: Span, items: Sequence[Item]) -> bool:
        """True for a placing in something else: `đứng thứ hai về dân số`, a league, a harvest."""
        end = fact.span().end
        near = [f for f in self._fields if sentence.start <= f.start < sentence.end]
        if not near:
            return False
        if not any(item.kind in (Kind.INDEX, Kind.COMPONENT) for item in items):
            return True
        after = [f for f in near if end <= f.start <= end + 40]
        return any(" về " in self._context.folded[end - 1 : f.start] for f in after)

    def _index(self, fact: Fact) -> tuple[Index | None, str | None]:
        if fact.indexes:
            item = fact.indexes[0]
            return item["index"], item.span.of(self._context.text)
        if self._carried.index is not None:
            fact.inferred.add("index")
        return self._carried.index, self._carried.index_name

    def _subject(self, fact: Fact) -> Unit | Agency | None:
        if fact.subject is not None and (fact.subject.strength >= 1 or self._carried.subject is None):
            return fact.subject.who
        if self._carried.subject is not None:
            fact.inferred.add("subject")
            return self._carried.subject.who
        own = self._heading.subject or self._units.own("district") or self._units.own("province")
        if own is not None:
            fact.inferred.add("subject")
        return own

    def _year(self, fact: Fact, items: Sequence[Item]) -> int | None:
        beside = self._year_beside(fact.indexes[0], items) if fact.indexes else None
        said_later = fact.year is not None and bool(fact.indexes) and fact.year_at > fact.indexes[0].span.end
        if beside is not None and not said_later:
            return beside
        if fact.year is not None:
            return fact.year
        index = fact.indexes[0]["index"] if fact.indexes else self._carried.index
        year = self._carried.year if index == self._carried.index else None
        if year is None and index is not None:
            year = self._years.get(index) or self._heading.year or self._last_year
        if year is None and index == "OTHER":
            year = _year_of_publication(self._context.article)
        if year is not None:
            fact.inferred.add("year")
        return year

    def _year_beside(self, index: Item, items: Sequence[Item]) -> int | None:
        """The year that belongs to an index's name: `PAR Index 2021`, `Chỉ số CCHC (PAR INDEX) năm 2020`."""
        for item in items:
            if item.span.start < index.span.end or (item.kind is Kind.INDEX and item["index"] == index["index"]):
                continue
            if item.kind is Kind.SUBJECT:
                continue
            between = self._context.folded[index.span.end : item.span.start]
            if item.kind is not Kind.YEAR or item["baseline"] or len(between) > 80 or re.search(r"[,;:.]", between):
                return None
            year: int = item["year"]
            return year
        return None

    def _size(self, fact: Fact, index: Index, year: int | None, sentence: Span) -> int | None:
        """The field size stated with the rank, or in the same paragraph for the same index, year and kind of subject."""
        key = (index, _field_kind(fact.subject), year)
        if fact.rank_of is not None:
            if not fact.in_region:
                self._sizes[key] = (self._context.paragraph_number(sentence.start), fact.rank_of)
            return fact.rank_of
        paragraph, size = self._sizes.get(key, (-1, 0))
        near = paragraph == self._context.paragraph_number(sentence.start)
        if fact.top is not None or not size or not (near or fact.from_bottom is not None):
            return None
        if (fact.rank or 0) > size:
            return None
        fact.inferred.add("rank_of")
        return size

    def _scope(self, fact: Fact) -> str | None:
        """The group compared, as written after the placing: `huyện, thành phố trong Tỉnh`."""
        ends = [fact.placing.end] if fact.placing else []
        for end in (*ends, fact.span().end):
            found = _SCOPE.match(self._context.text[end : end + 120])
            if found:
                return found[1].strip(" ,.;")
        return None

    def _clause(self, fact: Fact) -> Span:
        return fact.span()


def _from_bottom(fact: Fact, size: int | None) -> tuple[int | None, int | None]:
    """Rank and `bottom` of a fact; the last place is the field size where that is known, else bottom 1."""
    if fact.from_bottom is None:
        return fact.rank, fact.bottom
    if size is not None:
        return size + 1 - fact.from_bottom, None
    return None, 1 if fact.from_bottom == 1 else None


def _by_index(fact: Fact) -> list[Fact]:
    """A fact said of several indexes (`dẫn đầu cả PAR Index và SIPAS`) as one for each."""
    if len(fact.indexes) < 2:
        return [fact]
    parts = [fact.copy() for _ in fact.indexes]
    for part, index in zip(parts, fact.indexes, strict=True):
        part.indexes = [index]
    return parts


def _year_of_publication(article: Article) -> int | None:
    """The year of a standing that changes from day to day (the 766 index) is that of the article."""
    published = article.published or ""
    return int(published[:4]) if published[:4].isdigit() else None


def _again(subject: Subject | None) -> Subject | None:
    return Subject(subject.who, 3, named=False) if subject else None


def _level(subject: Subject) -> str | None:
    return subject.who.level if isinstance(subject.who, Unit) else None


def _field_kind(subject: Subject | None) -> str:
    who = subject.who if subject else None
    return who.level if isinstance(who, Unit) else "agency"

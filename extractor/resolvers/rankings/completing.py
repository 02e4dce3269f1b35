"""Facts to rankings: what a sentence leaves open is filled from what the article said before."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.mention import Span
from extractor.records import Agency, Index, Ranking, Unit
from extractor.resolvers.context import Context
from extractor.resolvers.rankings import cues
from extractor.resolvers.rankings.carrying import Carried
from extractor.resolvers.rankings.facts import Fact
from extractor.resolvers.rankings.field_sizes import Field
from extractor.resolvers.rankings.fitting import fitting
from extractor.resolvers.rankings.index_names import index_name, year_beside
from extractor.resolvers.rankings.items import PLACINGS, Item, Kind, Subject

_BESIDE = 7  # letters between a name and its score: ` đạt `, ` (`, `: `


class Completer:
    """Completes the facts of one sentence after the other; `fields` is where the text speaks of something else."""

    def __init__(self, context: Context, carried: Carried, fields: Sequence[Span]) -> None:
        self._context = context
        self._carried = carried
        self._fields = fields
        self.read_off: int | None = None
        self._listed = False
        self._unsized: list[tuple[Ranking, int, tuple[Field, str | None]]] = []
        self._open_ends: list[tuple[Ranking, int, tuple[Field, str | None]]] = []

    def complete(self, fact: Fact, sentence: Span, items: Sequence[Item]) -> Ranking | None:
        """A fact to its ranking, or None where it is of something else or nobody and nothing can be named."""
        if self._elsewhere(fact, sentence, items):
            return None
        self._listed = _lists_scores(items)
        subject = self._subject(fact)
        self._only_index(fact, items)
        index, name = self._index(fact, subject, items)
        if index is None or subject is None or not self._counts(fact):
            return None
        subject = fitting(subject, index, fact, self._context.folded, self._carried.province)
        if subject is None:
            return None
        year = self._year(fact, index, items)
        key = (index, field_kind(subject), year)
        size = self._size(fact, key)
        rank, bottom = _from_bottom(fact, size)
        self._fill(fact, rank)
        self._settle_baseline(fact, year)
        ranking = Ranking(
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
            modality="target" if self._is_target(fact, year) else "fact",
            rule=fact.rule,
            inferred=sorted(fact.inferred),
            evidence=[self._context.evidence(fact.span())],
        )
        if rank is not None and size is None and fact.component is None and not fact.in_region:
            self._unsized.append(
                (ranking, self._context.paragraph_number(sentence.start), self._carried.sizes.here(key))
            )
        if fact.from_bottom is not None and rank is None:
            self._open_ends.append((ranking, fact.from_bottom, self._carried.sizes.here(key)))
        return ranking

    def close_ends(self) -> None:
        """Places whose field size a later clause of the paragraph stated, last places whose a later sentence did."""
        for ranking, paragraph, key in self._unsized:
            stated, size = self._carried.sizes.of(key)
            if stated == paragraph and size >= (ranking.rank or 0):
                ranking.rank_of = size
                ranking.inferred = sorted({*ranking.inferred, "rank_of"})
        for ranking, from_bottom, key in self._open_ends:
            _, size = self._carried.sizes.of(key)
            if size:
                ranking.rank, ranking.rank_of, ranking.bottom = size + 1 - from_bottom, size, None
                ranking.inferred = sorted({*ranking.inferred, "rank", "rank_of"})

    def _fill(self, fact: Fact, rank: int | None) -> None:
        """What arithmetic and the neighbouring sentence give: the former rank, the baseline."""
        if fact.previous_rank is None and rank is not None and fact.change is not None:
            fact.previous_rank = rank + fact.change
            fact.inferred.add("previous_rank")
        if (fact.compared_to is None and fact.change and fact.previous_rank is None) or self._shares_baseline(fact):
            baseline = self._carried.baseline()
            if baseline is not None:
                fact.compare(baseline, leaning=True, carried=True)

    def _settle_baseline(self, fact: Fact, year: int | None) -> None:
        """`so với năm trước`, said of an index of 2021, means 2020, whatever year the words lean on."""
        if (
            year is not None
            and fact.compared_to is not None
            and "compared_to" in fact.inferred
            and (fact.year_before or fact.compared_to >= year)
        ):
            fact.compared_to = year - 1
        if fact.compared_to == 0:
            fact.compared_to = None
            fact.inferred.discard("compared_to")

    def _shares_baseline(self, fact: Fact) -> bool:
        return fact.compared_to is None and bool(fact.change) and fact.placing is not None

    def _counts(self, fact: Fact) -> bool:
        """A placing or move always; a score alone with its index, or in points where an index is spoken of."""
        if fact.placed or fact.indexes or fact.change is not None:
            return True
        return fact.score_unit == "điểm" or self._listed

    def _elsewhere(self, fact: Fact, sentence: Span, items: Sequence[Item]) -> bool:
        """True for a placing in something else: `đứng thứ hai về dân số`, a league, a harvest."""
        end = fact.span().end
        near = [f for f in self._fields if sentence.start <= f.start < sentence.end]
        if not near:
            return False
        if not any(item.kind is Kind.COMPONENT or (item.kind is Kind.INDEX and not item["weak"]) for item in items):
            return True
        after = [f for f in near if end <= f.start <= end + 40]
        between = [self._context.folded[end - 1 : f.start] for f in after]
        return any(" về " in words or not words[1:].strip() for words in between)

    def _subject(self, fact: Fact) -> Unit | Agency | None:
        if fact.unknown:
            return None
        carried = self._carried.subject()
        if fact.subject is not None and (fact.subject.strength >= 1 or carried is None):
            return fact.subject.who
        if carried is not None:
            fact.inferred.add("subject")
        return carried

    def _only_index(self, fact: Fact, items: Sequence[Item]) -> None:
        """`dẫn đầu vùng Tây Nguyên và xếp thứ 24 về PAR Index`: one index in the sentence is every placing's."""
        indexes = [item for item in items if item.kind is Kind.INDEX]
        if not fact.placed or fact.indexes or len({item["index"] for item in indexes}) != 1:
            return
        between = self._context.folded[fact.span().end : indexes[0].span.start]
        if not cues.OWN_VERB.search(between):  # `giữ hạng 7 và nâng chỉ số hài lòng lên 85%` speaks of another
            fact.indexes = indexes[:1]

    def _index(
        self, fact: Fact, subject: Unit | Agency | None, items: Sequence[Item]
    ) -> tuple[Index | None, str | None]:
        if fact.indexes:
            item = fact.indexes[0]
            return item["index"], index_name(item.span, self._context.text)
        index = self._carried.index_for(subject) if subject is not None else None
        if index is not None and subject is not None and fact.component is not None:
            index = self._index_of_part(fact, subject, items) or index
        if index is not None:
            fact.inferred.add("index")
        return index, self._carried.index_name if index == self._carried.index else None

    def _index_of_part(self, fact: Fact, subject: Unit | Agency, items: Sequence[Item]) -> Index | None:
        """`tiêu chí “Chi phí thời gian”` of a district is of DDCI, where the article has named it."""
        named = {
            i["name"] or i.span.of(self._context.text): i["index"] or i["parent"]
            for i in items
            if i.kind is Kind.COMPONENT
        }
        parent: Index | None = named.get(fact.component)
        known: list[Index] = [parent, *cues.PARTS_ALSO_OF.get(parent, ())] if parent is not None else []
        if self._carried.index in known:
            return None
        return next((one for one in known if self._carried.has_year(one) and cues.may_be_ranked(one, subject)), None)

    def _year(self, fact: Fact, index: Index, items: Sequence[Item]) -> int | None:
        beside = year_beside(fact.indexes[0], items, self._context.folded) if fact.indexes else None
        known = self._carried.year_of(index, target=fact.target)
        if (
            fact.year_leans
            and not fact.target
            and known is not None
            and known + 1 == fact.year == (beside or fact.year)
        ):
            fact.inferred.add("year")  # `năm nay đứng thứ 3`, said when the index of last year comes out
            return known
        said_later = fact.year is not None and bool(fact.indexes) and fact.year_at > fact.indexes[0].span.end
        if beside is not None and not said_later:
            return beside
        if fact.year is not None:
            return fact.year
        clause = [item for item in items if item.kind is Kind.YEAR and self._in_clause(fact, item)]
        years = {item["year"] for item in clause if not item["baseline"] and not item["unknown"]}
        if len(years) == 1 and fact.indexes:
            only: int = years.pop()
            return only
        year = known or self._year_after_baseline(fact, index)
        if index == "OTHER" and not self._carried.has_year(index):  # the 766 index changes from day to day
            year = self.read_off or year or _published_year(self._context)
        if year is not None:
            fact.inferred.add("year")
        return year

    def _year_after_baseline(self, fact: Fact, index: Index) -> int | None:
        """`tụt 2 bậc so với năm 2021`, published in 2023: the year measured, where nothing else tells it."""
        published = _published_year(self._context)
        if fact.compared_to is None or "compared_to" in fact.inferred or fact.change is None or published is None:
            return None
        if published - fact.compared_to not in (1, 2):
            return None
        self._carried.keep_year(index, fact.compared_to + 1)
        return fact.compared_to + 1

    def _in_clause(self, fact: Fact, year: Item) -> bool:
        """`…, hạng 14; năm 2020 ở hạng 9`: a year after the semicolon is not this fact's."""
        return ";" not in self._context.folded[fact.span().end : year.span.start]

    def _size(self, fact: Fact, key: Field) -> int | None:
        """The field size stated with the rank, or near it for the same index, year and kind of subject."""
        if fact.rank_of is not None:
            if not fact.in_region:
                self._carried.keep_size(key, fact.rank_of)
            return fact.rank_of
        size = self._carried.size(key, anywhere=fact.from_bottom is not None)
        placed = (fact.rank is not None or fact.from_bottom is not None) and not fact.in_region
        if not placed or size is None or (fact.rank or 0) > size:
            return None
        fact.inferred.add("rank_of")
        return size

    def _is_target(self, fact: Fact, year: int | None) -> bool:
        published = _published_year(self._context)
        future = year is not None and published is not None and year > published
        if self._carried.in_target_list and not fact.target:
            fact.inferred.add("modality")
        return fact.target or future or self._carried.in_target_list

    def _scope(self, fact: Fact) -> str | None:
        """The group compared, as written after the placing: `huyện, thành phố trong Tỉnh`."""
        ends = [fact.placing.end] if fact.placing else []
        for end in (*ends, fact.span().end):
            found = cues.SCOPE.match(self._context.text[end : end + 120])
            if found:
                return found[1].strip(" ,.;")
        return None


def _lists_scores(items: Sequence[Item]) -> bool:
    """`Sở Y tế 85,03%, Sở Tư pháp 88,9%`: two or more subjects, each right before its score, and nothing placed."""
    pairs = [
        one
        for one, other in pairwise(items)
        if one.kind is Kind.SUBJECT and other.kind is Kind.SCORE and other.span.start - one.span.end <= _BESIDE
    ]
    return len(pairs) > 1 and not any(item.kind in PLACINGS for item in items)


def field_kind(who: Unit | Agency) -> str:
    """What field a subject is compared in: its level, or `agency`."""
    return who.level if isinstance(who, Unit) else "agency"


def again(subject: Subject | None) -> Subject | None:
    """Somebody named before, taken up by a bare noun."""
    return Subject(subject.who, 3, named=False) if subject else None


def _from_bottom(fact: Fact, size: int | None) -> tuple[int | None, int | None]:
    """Rank and `bottom` of a fact; the last place is the field size where that is known, else bottom 1."""
    if fact.from_bottom is None:
        return fact.rank, fact.bottom
    if size is not None:
        return size + 1 - fact.from_bottom, None
    return None, 1 if fact.from_bottom == 1 else None


def _published_year(context: Context) -> int | None:
    published = context.article.published or ""
    return int(published[:4]) if published[:4].isdigit() else None

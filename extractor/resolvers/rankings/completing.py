"""Facts to rankings: what a sentence leaves open is filled from what the article said before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractor.mention import Span
from extractor.records import Agency, Index, Ranking, Unit
from extractor.resolvers.context import Context
from extractor.resolvers.rankings import cues
from extractor.resolvers.rankings.aims import is_target, published_year
from extractor.resolvers.rankings.carrying import Carried
from extractor.resolvers.rankings.facts import Fact
from extractor.resolvers.rankings.field_sizes import field_kind
from extractor.resolvers.rankings.fitting import fitting
from extractor.resolvers.rankings.index_names import index_name, year_beside
from extractor.resolvers.rankings.items import PLACINGS, Item, Kind, Subject
from extractor.resolvers.rankings.scopes import scope
from extractor.resolvers.rankings.sizing import Sizing, from_bottom

_BARE_BRACKET = re.compile(r"\s*\((?:(?:hạng|thứ)\s+)?(\d{1,3})\)")
_BESIDE = 7  # letters between a name and its score: ` đạt `, ` (`, `: `


class Completer:
    """Completes the facts of one sentence after the other; `fields` is where the text speaks of something else."""

    def __init__(self, context: Context, carried: Carried, fields: Sequence[Span]) -> None:
        self._context = context
        self._carried = carried
        self._fields = fields
        self.read_off: int | None = None
        self.month_told = False
        self._words = ""
        self._listed = False
        self.sizing = Sizing(context, carried)
        self._undated: list[tuple[Ranking, int]] = []
        self._last: Ranking | None = None

    def complete(self, fact: Fact, sentence: Span, items: Sequence[Item]) -> Ranking | None:
        """A fact to its ranking, or None where it is of something else or nobody and nothing can be named."""
        if self._elsewhere(fact, sentence, items):
            return None
        self._words = sentence.of(self._context.folded)
        self._listed = _lists_scores(items) or any(item.kind is Kind.COMPONENT and item["listed"] for item in items)
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
        size = self.sizing.size(fact, subject, key)
        rank, bottom = from_bottom(fact, size)
        self._read_bracket(fact)
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
            scope=scope(fact, self._context),
            change=fact.change,
            compared_to=fact.compared_to,
            previous_rank=fact.previous_rank,
            score=fact.score,
            score_unit=fact.score_unit if fact.score is not None else None,
            score_change=fact.score_change,
            score_qualifier=fact.score_qualifier,
            modality="target" if is_target(fact, year, self._context, self._carried) else "fact",
            rule=fact.rule,
            inferred=sorted(fact.inferred),
            evidence=[self._context.evidence(fact.span())],
        )
        self._last = ranking
        self.sizing.wait(ranking, fact, sentence, key)
        if year is None and index != "OTHER" and not fact.target:
            self._undated.append((ranking, self._context.paragraph_number(sentence.start)))
        return ranking

    def look_back(self, place: Item, year: int) -> None:
        """`PAR INDEX 2022 xếp thứ 12. Năm ngoái tỉnh còn ở vị trí thứ 20.`: the former place of the one told before."""
        last, rank = self._last, place["rank"]
        if last is None or last.rank is None or last.change is not None or last.year is None:
            return
        last.change, last.previous_rank = rank - last.rank, rank
        last.compared_to = last.compared_to or (year if 0 < year < last.year else last.year - 1)
        last.inferred = sorted({*last.inferred, "change", "compared_to"})
        last.evidence.append(self._context.evidence(place.span))

    def close(self) -> None:
        """What a later sentence told: field sizes, and the year of an index that had none yet.

        `Vị trí thứ nhất thuộc về huyện Nghĩa Hành. Đó là thông tin trong báo cáo Chỉ số CCHC năm 2021.`
        """
        self.sizing.close()
        for ranking, paragraph in self._undated:
            ranking.year = self._carried.years.told_after(ranking.index, paragraph)
            if ranking.year is not None:
                ranking.inferred = sorted({*ranking.inferred, "year"})

    def _read_bracket(self, fact: Fact) -> None:
        """`hạng 39 (27)` in a list over which stands that the brackets hold the places of the year before."""
        year = self._carried.former_places
        found = _BARE_BRACKET.match(self._context.folded, fact.span().end) if year is not None else None
        if year is None or found is None or fact.rank is None or fact.previous_rank is not None:
            return
        fact.stood_before(int(found[1]))
        fact.compare(year, leaning=True)
        fact.spans.append(Span(found.start(), found.end()))

    def _fill(self, fact: Fact, rank: int | None) -> None:
        """What arithmetic and the neighbouring sentence give: the former rank, the change, the baseline."""
        if fact.from_bottom is not None and rank is not None and fact.previous_rank is not None and fact.change is None:
            fact.change = fact.previous_rank - rank  # `từ hạng 2 rơi xuống áp chót`
            fact.inferred.add("change")
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
        moved = bool(fact.change) or (fact.change == 0 and self._carried.list_baseline is not None)
        return fact.compared_to is None and moved and fact.placing is not None

    def _counts(self, fact: Fact) -> bool:
        """A placing or move always; a score alone with its index, in points where one is spoken of, or in a list."""
        if fact.placed or fact.indexes or fact.change is not None or fact.told:
            return True
        return fact.score_unit == "điểm" or self._listed

    def _elsewhere(self, fact: Fact, sentence: Span, items: Sequence[Item]) -> bool:
        """True for a placing in something else: `đứng thứ hai về dân số`, a league, a harvest."""
        end = fact.span().end
        near = [f for f in self._fields if sentence.start <= f.start < sentence.end]
        if not near:
            return False
        if not any(_is_known(item) for item in items):
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
        of_month = self.month_told and fact.score is not None and fact.component is None
        if of_month and self._carried.service_named and not cues.PUBLISHES.search(self._words):
            index = "OTHER"  # the others are of whole years
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
        return next(
            (one for one in known if self._carried.years.of(one) is not None and cues.may_be_ranked(one, subject)), None
        )

    def _year(self, fact: Fact, index: Index, items: Sequence[Item]) -> int | None:
        """The year of a fact; what a plan for a year aims at is not of the years assessed before."""
        year = self._year_said(fact, index, items)
        planned = self._carried.planned
        aim = self._carried.aimed_at() if fact.year is None else None
        for meant in (planned, aim):
            if fact.target and meant is not None and (year is None or year < meant):
                fact.inferred.add("year")
                return meant
        return year

    def _year_said(self, fact: Fact, index: Index, items: Sequence[Item]) -> int | None:
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
        told = fact.year_settled or any(span.start == fact.year_at for span in fact.spans)
        if fact.year is not None and told:
            return fact.year  # `tụt xuống hạng 40 vào năm 2020`
        said_later = fact.year is not None and bool(fact.indexes) and fact.year_at > fact.indexes[0].span.end
        if beside is not None and not said_later:
            return beside
        if fact.year is not None:
            return fact.year
        clause = [item for item in items if item.kind is Kind.YEAR and self._in_clause(fact, item)]
        years = {item["year"] for item in clause if not item["baseline"] and not item["unknown"]}
        if len(years) == 1 and fact.indexes and not fact.now:
            only: int = years.pop()
            return only
        year = known or self._year_after_baseline(fact, index)
        if index == "OTHER" and self._carried.years.of(index) is None:  # the 766 index changes from day to day
            year = self.read_off or year or published_year(self._context)
        if year is not None:
            fact.inferred.add("year")
        return year

    def _year_after_baseline(self, fact: Fact, index: Index) -> int | None:
        """`tụt 2 bậc so với năm 2021`, published in 2023: the year measured, where nothing else tells it."""
        published = published_year(self._context)
        if fact.compared_to is None or "compared_to" in fact.inferred or fact.change is None or published is None:
            return None
        if published - fact.compared_to not in (1, 2):
            return None
        self._carried.years.keep(index, fact.compared_to + 1)
        return fact.compared_to + 1

    def _in_clause(self, fact: Fact, year: Item) -> bool:
        """`…, hạng 14; năm 2020 ở hạng 9`, `giữ hạng 18, đến năm 2020 vào nhóm 16`: another clause's year."""
        between = self._context.folded[fact.span().end : year.span.start]
        return ";" not in between and not cues.UNTIL_LATER.fullmatch(between)


def _is_known(item: Item) -> bool:
    """True for an index by name, and for a part of one; `lĩnh vực thể thao` is one only in quotation marks."""
    if item.kind is Kind.COMPONENT:
        return bool(item["index"] or item["parent"] or item["anaphor"] or "quoted" in item.rule)
    return item.kind is Kind.INDEX and not item["weak"]


def _lists_scores(items: Sequence[Item]) -> bool:
    """`Sở Y tế 85,03%, Sở Tư pháp 88,9%`: two or more subjects, each right before its score, and nothing placed."""
    pairs = [
        one
        for one, other in pairwise(items)
        if one.kind is Kind.SUBJECT and other.kind is Kind.SCORE and other.span.start - one.span.end <= _BESIDE
    ]
    return len(pairs) > 1 and not any(item.kind in PLACINGS for item in items)


def again(subject: Subject | None) -> Subject | None:
    """Somebody named before, taken up by a bare noun."""
    return Subject(subject.who, 3, named=False) if subject else None

"""What is known half-way through a sentence, while its items are read from left to right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.records import Index
from extractor.resolvers.context import Context
from extractor.resolvers.rankings import cues, measures
from extractor.resolvers.rankings.around import Around, strength
from extractor.resolvers.rankings.facts import Fact
from extractor.resolvers.rankings.following import Following
from extractor.resolvers.rankings.items import Item, Kind


@dataclass(frozen=True, slots=True)
class Before:
    """What the sentence before leaves: its last fact, the index spoken of, the part of it named last."""

    fact: Fact | None = None
    index: Index | None = None
    part: str | None = None


class State:
    """The facts stated so far, the subjects, index and year spoken of, and what still waits for its place.

    `facts` is what the sentence states; `indexes`, `year` and `group` (the subjects named last) are
    what it leaves for the next one. `last` are the facts read last, to which what follows belongs.
    """

    def __init__(self, context: Context, items: Sequence[Item], before: Before) -> None:
        self.facts: list[Fact] = []
        self.indexes: list[Item] = []
        self.year: int | None = None
        self.year_at = -1
        self.years: list[Item] = []
        self.year_leans = False
        self.year_since = False
        self.year_of_results: int | None = None
        self.stood_before: tuple[Item, int] | None = None
        self.group: list[Item] = []
        self.around = Around(context, items)
        self.following = Following(before.fact)
        self.carried_index = before.index
        self.part_named = before.part
        self.speaks_of_part = False
        self.goes_on = before.fact is not None and before.index is not None
        self.last: list[Fact] = []
        self.pending: list[Item] = []
        self.component: str | None = None
        self.components: list[str] = []
        self.baseline: Item | None = None
        self.field_size: int | None = None
        self.field_in_region = False
        self.target_from: int | None = None
        self.unit: str | None = None

    def add(self, fact: Fact, *, alone: bool) -> None:
        """Keep a fact; the last ones are this alone, or this with the ones of its list."""
        self.facts.append(fact)
        self.last = [fact] if alone else [*self.last, fact]

    def placed_before(self) -> list[Item]:
        """Who is placed: the group before the placing, unless it only names a place and a better one stands before."""
        group = [item for item in self.group if not item["parent"]]
        if group and self._owns_index(group[-1]):
            return group
        best = max((strength(item) for item in group), default=-1)
        if best >= 2:
            return [item for item in group if strength(item) == best]
        seen = [
            i
            for i in self.around.items[: self.around.number]
            if i.kind is Kind.SUBJECT and not i["rival"] and not i["parent"]
        ]
        stronger = max(seen, key=lambda item: (strength(item), item.span.start), default=None)
        if stronger is None or strength(stronger) <= best:
            return group
        return [stronger]

    def _owns_index(self, item: Item) -> bool:
        """`chỉ số CCHC của huyện lên 5 bậc`: whose index it is goes before who stands further off."""
        at = self.around.items.index(item)
        before = self.around.items[at - 1] if at else None
        if strength(item) != 1 or before is None or before.kind is not Kind.INDEX or before not in self.indexes:
            return False
        return self.around.between(before.span.end, item.span.start).strip() in ("của", "thuộc")

    def group_is_spent(self) -> bool:
        """True where the subjects named last have their placing already."""
        if self.group[-1]["unknown"]:
            return any(fact.unknown for fact in self.last)
        return any(fact.subject is not None and fact.subject is self.group[-1]["subject"] for fact in self.last)

    def is_target(self, item: Item) -> bool:
        """True for an item after `phấn đấu`, `mục tiêu` in the same clause, or in the list after `mục tiêu:`."""
        if item["aimed"]:
            return True
        if self.target_from is None or cues.NOW.search(self.around.before(item, 20)):
            return False
        since = self.around.between(self.target_from, item.span.start)
        if cues.HAPPENED.match(self.around.between(item.span.start, item.span.end)) or cues.TARGET_UNDONE.search(since):
            return False
        clauses = since.split(";")
        if len(clauses[-1]) > 160:
            return False
        return len(clauses) == 1 or ":" in clauses[0] or self._aims_on(item, clauses)

    def _aims_on(self, item: Item, clauses: Sequence[str]) -> bool:
        """`phấn đấu PCI vào nhóm 15; SIPAS đều nằm trong nhóm 12`: one more group to come into, nothing done yet.

        `phấn đấu 90% hồ sơ nộp trực tuyến; chỉ số của xã nằm trong tốp 50` aims at something else first.
        """
        clause = clauses[-1]
        heads = self.target_from is not None and cues.AIMS_FIRST.fullmatch(
            self.around.between(self.around.start, self.target_from)
        )
        goes_on = self.facts[-1].target if self.facts else bool(heads or cues.SHARE_AIMED.search(clauses[0]))
        kept = (
            item.kind is Kind.PLACE
            and cues.KEPT_PLACE.search(clause + self.around.between(item.span.start, item.span.end)) is not None
        )
        aimed = goes_on and (item.kind is Kind.TOP or kept)
        start = item.span.start - len(clause)
        named = any(i.kind is Kind.SUBJECT and strength(i) > 1 and i.span.start >= start for i in self.group)
        aims = self.facts[-1].year if self.facts else None
        earlier = aims is not None and self.year_at >= start and (self.year or aims) < aims
        return aimed and not named and not earlier and not cues.IS_DONE.search(clause)

    def take_pending(self) -> list[Item]:
        """The measures that wait for their placing, handed over."""
        pending, self.pending = self.pending, []
        return pending

    def apply(self, facts: Sequence[Fact], item: Item) -> None:
        """Write a change, score or former place into facts, with the baseline that waits."""
        for fact in facts:
            if item["part"] is not None and fact.component != item["part"]:
                continue
            if item["meant"] and not fact.target and fact.rank is not None:
                continue  # `đặt mục tiêu tăng 5 bậc nhưng kết quả chỉ xếp thứ 58`
            if item["previous_place"]:
                fact.stood_before(item["rank"])
                if item["year"] is not None:
                    fact.compare(item["year"], leaning=True)
                fact.add(item)
            else:
                measures.apply(fact, item, self.around)
            another = item.kind is Kind.CHANGE and fact.change not in (None, item["change"])
            if fact.compared_to is None and self.baseline is not None and not another:
                fact.compare(self.baseline["year"], leaning=self.baseline["leaning"])
        self.baseline = None if facts else self.baseline

"""A placing in the making: what one clause says, before the rest of the article fills what it leaves open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extractor.mention import Span
from extractor.records import Qualifier
from extractor.resolvers.rankings.items import Item, Subject


@dataclass(slots=True)
class Fact:
    """What a sentence says of one subject's placing; `None` where it says nothing."""

    rule: str
    spans: list[Span] = field(default_factory=list)
    subject: Subject | None = None
    indexes: list[Item] = field(default_factory=list)
    component: str | None = None
    year: int | None = None
    year_at: int = -1
    rank: int | None = None
    rank_of: int | None = None
    from_bottom: int | None = None
    top: int | None = None
    bottom: int | None = None
    change: int | None = None
    previous_rank: int | None = None
    compared_to: int | None = None
    score: float | None = None
    score_unit: str | None = None
    score_change: float | None = None
    score_qualifier: Qualifier | None = None
    target: bool = False
    placed: bool = True
    told: bool = False  # a score that says itself that somebody was judged
    in_region: bool = False
    unknown: bool = False
    year_before: bool = False
    year_leans: bool = False
    now: bool = False
    happened: bool = False
    year_settled: bool = False
    placing: Span | None = None
    inferred: set[str] = field(default_factory=set)

    def copy(self) -> Fact:
        """Another fact that starts from the same words."""
        return replace(self, spans=list(self.spans), indexes=list(self.indexes), inferred=set(self.inferred))

    def stood_before(self, rank: int) -> None:
        """Note where the subject stood before; the change follows from both ranks."""
        self.previous_rank = rank
        if self.rank is not None and self.change is None:
            self.change = rank - self.rank
            self.inferred.add("change")

    def compare(self, year: int, *, leaning: bool, carried: bool = False) -> None:
        """Note the baseline year; one that leans on another day or is `carried` from another sentence is inferred."""
        self.compared_to = year
        if leaning:
            self.inferred.add("compared_to")
            self.year_before = not carried

    def forget_measures(self) -> None:
        """Drop what was said of the first subject of a list alone: its score, its moves, its baseline."""
        self.score = self.score_change = self.score_qualifier = None
        self.change = self.previous_rank = self.compared_to = None
        self.inferred -= {"change", "previous_rank", "compared_to"}

    def add(self, item: Item) -> None:
        """Take an item's span into the evidence."""
        self.spans.append(item.span)

    def span(self) -> Span:
        """From the first to the last word that this fact rests on."""
        return Span(min(s.start for s in self.spans), max(s.end for s in self.spans))


def place(fact: Fact, item: Item) -> None:
    """Write what a placing item says into a fact; a field told elsewhere must be large enough for the rank.

    `xếp thứ 13/12` stands as it is written: whoever compares articles finds the misprint.
    """
    fact.add(item)
    fact.placing = item.span
    fact.rank = item["rank"]
    fact.rank_of = item["rank_of"] or (None if (fact.rank or 0) > (fact.rank_of or 0) else fact.rank_of)
    fact.from_bottom = item["from_bottom"]
    if item["previous"] is not None:
        fact.previous_rank = item["previous"]
        if fact.rank is not None and fact.change is None:
            fact.change = fact.previous_rank - fact.rank


def coordinate(items: Sequence[Item]) -> list[Item]:
    """Coordinated indexes, one of each code, the first as it was written."""
    kept: list[Item] = []
    for item in items:
        if all(item["index"] != other["index"] for other in kept):
            kept.append(item)
    return kept

"""The field size of a placing: stated with it, before it, or by a later clause; last places count from it."""

from __future__ import annotations

from extractor.mention import Span
from extractor.records import Agency, Ranking, Unit
from extractor.resolvers.context import Context
from extractor.resolvers.rankings.carrying import Carried
from extractor.resolvers.rankings.facts import Fact
from extractor.resolvers.rankings.field_sizes import Field, home_of


class Sizing:
    """Finds field sizes, and keeps the placings that wait for one."""

    def __init__(self, context: Context, carried: Carried) -> None:
        self._context = context
        self._carried = carried
        self._unsized: list[tuple[Ranking, int, tuple[Field, str | None]]] = []
        self._open_ends: list[tuple[Ranking, int, tuple[Field, str | None]]] = []

    def size(self, fact: Fact, subject: Unit | Agency, key: Field) -> int | None:
        """The field size stated with the rank, or near it for the same index, year and kind of subject."""
        home = home_of(subject)
        if fact.rank_of is not None:
            if not fact.in_region:
                self._carried.keep_size(key, fact.rank_of, home)
            return fact.rank_of
        last = fact.from_bottom is not None
        size = self._carried.size(key, anywhere=last, home=home)
        placed = fact.rank is not None or last
        if not placed or fact.in_region or size is None or (fact.rank or 0) > size:
            return None
        fact.inferred.add("rank_of")
        return size

    def wait(self, ranking: Ranking, fact: Fact, sentence: Span, key: Field) -> None:
        """Keep a placing without a field size, or a last place, for a later sentence that states it."""
        here = self._carried.sizes.here(key)
        if ranking.rank is not None and ranking.rank_of is None and fact.component is None and not fact.in_region:
            self._unsized.append((ranking, self._context.paragraph_number(sentence.start), here))
        if fact.from_bottom is not None and ranking.rank is None and not fact.in_region:
            self._open_ends.append((ranking, fact.from_bottom, here))

    def close(self) -> None:
        """Places whose field size a later clause of the paragraph stated, last places whose a later sentence did."""
        for ranking, paragraph, key in self._unsized:
            stated, size = self._later(ranking, key)
            if stated == paragraph and size >= (ranking.rank or 0):
                ranking.rank_of = size
                ranking.inferred = sorted({*ranking.inferred, "rank_of"})
        for ranking, last, key in self._open_ends:
            _, size = self._later(ranking, key)
            if size:
                ranking.rank, ranking.rank_of, ranking.bottom = size + 1 - last, size, None
                ranking.inferred = sorted({*ranking.inferred, "rank", "rank_of"})

    def _later(self, ranking: Ranking, key: tuple[Field, str | None]) -> tuple[int, int]:
        home = home_of(ranking.subject) if ranking.subject is not None else ""
        return self._carried.sizes.of(key, home)


def from_bottom(fact: Fact, size: int | None) -> tuple[int | None, int | None]:
    """Rank and `bottom` of a fact; the last place is the field size where that is known, else bottom 1."""
    if fact.from_bottom is None:
        return fact.rank, fact.bottom
    if size is not None:
        return size + 1 - fact.from_bottom, None
    return None, 1 if fact.from_bottom == 1 else None

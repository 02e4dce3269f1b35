"""Among whom somebody is placed, as written: `huyện, thành phố trong Tỉnh`, `vùng Duyên hải miền Trung`."""

from __future__ import annotations

from extractor.normalisers.folding import fold
from extractor.records import Ranking
from extractor.resolvers.context import Context
from extractor.resolvers.rankings import field_cues
from extractor.resolvers.rankings.facts import Fact


def scope(fact: Fact, context: Context) -> str | None:
    """The group compared, as written after the placing; a region also where it stands before."""
    ends = [fact.placing.end] if fact.placing else []
    for end in (*ends, fact.span().end):
        found = field_cues.REGION_AFTER.match(context.folded, end) if fact.in_region else None
        if found:
            return context.text[found.start(1) : found.end(1)].strip(" ,.;")
        found = field_cues.SCOPE.match(context.text[end : end + 120])
        if found:
            return found[1].strip(" ,.;")
    return None


def is_regional(ranking: Ranking) -> bool:
    """True for a placing in a region of the country: it is another one than that in the whole."""
    return ranking.scope is not None and field_cues.REGION.search(fold(ranking.scope)) is not None

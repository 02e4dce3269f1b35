"""What a sentence says of the year of those that follow, besides the years of its own placings."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.resolvers.context import Context
from extractor.resolvers.rankings import cues
from extractor.resolvers.rankings.items import Item, Kind
from extractor.resolvers.rankings.state import State


def heads(items: Sequence[Item], read: State) -> bool:
    """True for a sentence that begins with its year: `Năm 2022, …`, no baseline and no target."""
    first = items[0]
    begins = first.kind is Kind.YEAR and first.span.start == read.around.start
    return begins and not first["baseline"] and not first["leaning"] and not any(fact.target for fact in read.facts)


def only_year(items: Sequence[Item]) -> int | None:
    """The one year a sentence states; None where it states none, two, or a year that leans on another day."""
    years = {item["year"] for item in items if item.kind is Kind.YEAR and not item["baseline"] and not item["leaning"]}
    return years.pop() if len(years) == 1 else None


def plans_for(read: State, indexes: Sequence[Item], context: Context) -> bool:
    """`ban hành Kế hoạch nâng cao các chỉ số PCI, SIPAS năm 2018`: the year is aimed at, not measured."""
    return bool(cues.PLANS_TO_RAISE.search(context.folded, read.around.start, indexes[0].span.start))


def tells_of_all(read: State, context: Context) -> bool:
    """`năm 2017 các chỉ số của tỉnh có kết quả chưa đồng đều`: the year of the indexes told of next."""
    sentence = context.sentence_at(read.around.start)
    if (
        read.year_leans
        or read.target_from is not None
        or cues.ALL_INDEXES.search(context.folded, read.year_at, sentence.end) is None
    ):
        return False
    return cues.IMPROVING.search(context.folded, sentence.start, sentence.end) is None

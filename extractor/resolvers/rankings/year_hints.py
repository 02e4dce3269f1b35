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
    return bool(cues.PLANS_TO_RAISE.search(context.folded, read.around.start, indexes[-1].span.end))


def tells_of_all(read: State, context: Context) -> bool:
    """`năm 2017 các chỉ số của tỉnh có kết quả chưa đồng đều`: the year of the indexes told of next."""
    end = context.sentence_at(read.around.start).end
    return not read.year_leans and cues.ALL_INDEXES.search(context.folded, read.year_at, end) is not None

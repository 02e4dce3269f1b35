"""A placing whose subjects stand before it, dealt out to them: places, moves and scores to each his own."""

from __future__ import annotations

from extractor.resolvers.rankings import cues
from extractor.resolvers.rankings.facts import Fact
from extractor.resolvers.rankings.following import give, stands_up
from extractor.resolvers.rankings.former import former_place, left_place
from extractor.resolvers.rankings.items import Item, Kind
from extractor.resolvers.rankings.state import State


def spread(state: State, fact: Fact, item: Item) -> None:
    """A placing whose subjects stand before it: one fact for each of them, ranks dealt out where they are listed."""
    _is_led_by(state, item)
    subjects = _bracket_owner(state, item) or _placed_together(state, item, state.placed_before())
    subjects = _still_to_place(state, subjects)
    ranks: list[int] = item["ranks"] or []
    if item.kind is Kind.TOP and state.following.respectively and len(subjects) == item["top"]:
        ranks, fact.top = list(range(1, len(subjects) + 1)), None
    if item["from_bottom"] == 1 and len(subjects) > 1:  # `A và B thấp nhất cả nước`
        fact.from_bottom, fact.bottom = None, len(subjects)
    made = _copies(state, fact, item, ranks, len(subjects))
    if len(ranks) != len(made):
        ranks = ranks[:1] * len(made)
    for number, part in enumerate(made):
        if ranks:
            part.rank = ranks[number]
        if subjects:
            give(part, subjects[min(number, len(subjects) - 1)])
    for measure in state.take_pending():
        owner = measure["owner"]
        if not _deal(state, made, measure):
            state.apply([f for f in made if owner is None or f.subject is owner] or made, measure)
        if measure["left_in"] and measure["previous_place"]:
            state.facts.extend(left_place(part, measure) for part in made)
    state.last = made
    state.facts.extend(made)
    if item["previous_year"] is not None:
        state.facts.extend(former_place(fact, item) for fact in made)
    state.following.placed(made[-1])


def _copies(state: State, fact: Fact, item: Item, ranks: list[int], subjects: int) -> list[Fact]:
    """One fact for each index, part, year or subject that the placing is said of."""
    if len(ranks) > 1 and subjects <= 1 and len(state.indexes) == len(ranks):
        made = [fact.copy() for _ in ranks]
        for part, index in zip(made, state.indexes, strict=True):
            part.indexes = [index]
    elif len(ranks) > 1 and subjects <= 1 and len(state.components) == len(ranks):
        made = [fact.copy() for _ in ranks]
        for part, component in zip(made, state.components, strict=True):
            part.component = component
    elif subjects <= 1 and len(state.years) > 1 and _of_every_year(state, item, ranks):
        made = [fact.copy() for _ in state.years]
        for part, year in zip(made, state.years, strict=True):
            part.year, part.year_at = year["year"], year.span.start
    else:
        made = [fact.copy() for _ in range(max(1, subjects))]
    return made


def _deal(state: State, made: list[Fact], measure: Item) -> bool:
    """`A và B giảm lần lượt 3 bậc và 2 bậc, hiện xếp thứ 10 và 11`: to each the move of its own."""
    changes: list[int] = measure["changes"] or []
    if len(changes) < 2 or len(changes) != len(made):
        return False
    for fact, change in zip(made, changes, strict=True):
        state.apply([fact], Item(measure.kind, measure.span, measure.rule, measure.values | {"change": change}))
    return True


def _of_every_year(state: State, item: Item, ranks: list[int]) -> bool:
    """`các năm 2018, 2019, 2020 lần lượt xếp thứ 31, 25 và 20`, `năm 2018 và năm 2019 đều đứng đầu`."""
    if ranks:
        return len(ranks) == len(state.years)
    return bool(cues.TOGETHER.search(state.around.between(state.years[-1].span.end, item.span.start)))


def _placed_together(state: State, item: Item, subjects: list[Item]) -> list[Item]:
    """`Đà Nẵng (819 điểm), Hà Nội xếp cuối`: only the last, where neither `và` nor `cùng` joins them to one placing."""
    if len(subjects) < 2 or item.kind is not Kind.PLACE:
        return subjects
    joined = "và" in state.around.between(subjects[-2].span.end, subjects[-1].span.start).split()
    together = cues.TOGETHER.search(state.around.between(subjects[-1].span.end, item.span.end))
    return subjects if joined or together or state.following.respectively else subjects[-1:]


def _still_to_place(state: State, subjects: list[Item]) -> list[Item]:
    """`A (xếp thứ 14), B (xếp thứ 15) và C, xếp thứ 16`: of a list those that have no place of their own yet."""
    if len(subjects) < 2:
        return subjects
    placed = [fact.subject for fact in state.facts if fact.rank is not None]
    return [item for item in subjects if not any(item["subject"] is one for one in placed)] or subjects


def _is_led_by(state: State, item: Item) -> None:
    """`khối sở, ngành do Sở Tài chính dẫn đầu`: who leads, though a preposition stands before."""
    previous = state.around.previous()
    if previous is None or previous.kind is not Kind.SUBJECT or previous["rival"]:
        return
    led = state.around.before(previous, 4).endswith("do ")
    if led and not state.around.between(previous.span.end, item.span.start).strip():
        stands_up(previous)


def _bracket_owner(state: State, item: Item) -> list[Item]:
    """`trên cả phường Bắc Gia Nghĩa (83,9%, thứ 40)`: whoever stands right before the bracket, rival or not."""
    owner = state.around.last_subject()
    if owner is None:
        return []
    if item["bare"] and state.around.between(owner.span.end, item.span.start).strip() == ":":
        stands_up(owner)  # `người ta chú ý đến Ban Quản lý Khu kinh tế: 17/20`
        return [owner]
    if not state.around.in_brackets(item) or not cues.BRACKET_OPENS.match(
        state.around.between(owner.span.end, item.span.start)
    ):
        return []
    stands_up(owner)
    return [owner]

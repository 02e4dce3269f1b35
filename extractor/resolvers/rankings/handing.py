"""Places that change hands or are dealt out: given up, taken over, shared with somebody, one of a range for each."""

from __future__ import annotations

from extractor.resolvers.rankings import cues
from extractor.resolvers.rankings.facts import Fact
from extractor.resolvers.rankings.following import give, stands_up
from extractor.resolvers.rankings.items import Item, Kind
from extractor.resolvers.rankings.state import State


def taker(state: State, item: Item) -> Item | None:
    """`nhường ngôi đầu cho B`, `A, đơn vị đứng nhất, phải nhường vị trí này cho B`: B, who has the place now.

    Who held it before is left without it, and is still whom the sentence is about.
    """
    following = state.around.items[state.around.number + 1 :]
    found = next((other for other in following if other.kind is Kind.SUBJECT), None)
    if found is None or found["subject"] is None or item["rank"] is None:
        return None
    between = state.around.between(item.span.end, found.span.start)
    lost = cues.GIVES_UP.search(state.around.before(item, 40)) and cues.TO_TAKER.fullmatch(between)
    return found if lost or cues.GIVES_UP_LATER.fullmatch(between) else None


def hand_over(state: State, fact: Fact, item: Item) -> None:
    """Give the place to its taker, whom the rest of the sentence is not about."""
    stands_up(item)
    state.facts.append(give(fact, item))
    state.last = [fact]
    item.values["rival"] = True


def is_taken_over(state: State, item: Item) -> bool:
    """`A từ ngôi đầu xuống hạng 3; B thay thế`: B has the place that A left."""
    fact = state.facts[-1] if state.facts else None
    subject = state.around.previous()
    if fact is None or fact.previous_rank is None or subject is None or subject.kind is not Kind.SUBJECT:
        return False
    if state.around.between(subject.span.end, item.span.start).strip() or not cues.CLAUSE_ENDS.match(
        state.around.after(item, 3)
    ):
        return False
    item.values["rank"] = fact.previous_rank
    return True


def shares_with(state: State, item: Item) -> bool:
    """`BHXH tỉnh đồng hạng ba với Cục Hải quan`: the one named last has the same place."""
    if len(state.last) != 1 or state.last[0].rank is None or state.last[0].placing is None:
        return False
    fact, placing = state.last[0], state.last[0].placing
    if not cues.SHARED_WITH.fullmatch(state.around.between(placing.end, item.span.start)):
        return False
    if not cues.TIED_AT.search(state.around.between(max(state.around.start, placing.start - 12), placing.end)):
        return False
    stands_up(item)
    shared = fact.copy()
    shared.forget_measures()
    item.values["rival"] = False
    state.add(give(shared, item), alone=False)
    return True


def deals_range(state: State, item: Item) -> bool:
    """`A, B, C đứng từ thứ tư tới thứ sáu`: a place for each of as many; it only confirms places counted on before."""
    ranks: list[int] = item["ranks"]
    counted = state.facts[-len(ranks) :]
    if [fact.rank for fact in counted] == ranks:
        for fact in counted:
            fact.inferred.discard("rank")
            fact.add(item)
        return False
    return len([subject for subject in state.group if not subject["parent"]]) == len(ranks)

"""Where somebody stood before: places left, places of a year ago, titles of another year; none a placing of its own."""

from __future__ import annotations

import re

from extractor.resolvers.rankings import cues
from extractor.resolvers.rankings.around import strength
from extractor.resolvers.rankings.facts import Fact
from extractor.resolvers.rankings.items import PLACINGS, Item, Kind
from extractor.resolvers.rankings.state import State

_SET_OFF = re.compile(r",(?: (?:đơn vị|địa phương|tỉnh|huyện|xã|sở))?")
_LEFT = re.compile(r"(?<!\w)từ\s+(?:\w+\s+){0,4}?\S*$")


def was_champion(state: State, item: Item) -> bool:
    """`Trà Vinh, quán quân năm 2022, rơi xuống vị trí thứ 18`: what a subject was in another year."""
    following = state.around.items[state.around.number + 1 :]
    subject = state.around.previous()
    if len(following) < 2 or following[0].kind is not Kind.YEAR or subject is None or subject.kind is not Kind.SUBJECT:
        return False
    if following[1].kind not in PLACINGS or item["rank"] is None:
        return False
    set_off = state.around.between(subject.span.end, item.span.start).strip()
    closed = state.around.after(following[0], 3).lstrip().startswith(",")
    if not _SET_OFF.fullmatch(set_off) or not closed:
        return False
    item.values.update(previous_place=True, year=following[0]["year"], left=True, owner=subject["subject"])
    following[0].values.update(baseline="than", role="compared")
    state.pending.append(item)
    return True


def leaves(state: State, item: Item) -> bool:
    """`từ cuối bảng năm 2022 nhảy vọt lên …`, `(lùi từ hạng 40)`: the place left, and after it the baseline."""
    words = state.around.between(item.span.start, item.span.end)
    subject = state.around.last_subject()
    reach = min(12, item.span.start - subject.span.end) if subject is not None else 12  # no `quận Nam Từ Liêm`
    left = item.kind is Kind.PLACE and bool(_LEFT.search(state.around.before(item, max(0, reach)) + words))
    left = left and not state.around.after(item, 9).lstrip().startswith("trở lên") and not words.endswith("trở lên")
    left = left and not item["ordered"]
    item.values["left"] = left
    following = state.around.items[state.around.number + 1 : state.around.number + 2]
    if left and following and following[0].kind is Kind.YEAR:
        item.values["left_in"] = following[0]["year"]
    if left and item["rank"] is not None and state.around.in_brackets(item):
        for fact in state.last:
            fact.stood_before(item["rank"])
            fact.add(item)
    elif left and item["rank"] is not None and _is_taken_up(state):
        item.values["previous_place"] = True
        state.pending.append(item)
    return left


def states_previous(state: State, item: Item) -> bool:
    """`so với năm 2020 (xếp thứ 12)`, `huyện Việt Yên (năm ngoái hạng 4)`: where it stood, no placing of its own."""
    year = state.around.previous()
    if year is not None and year.kind is Kind.SCORE:  # `so với năm 2022 (85,02%, xếp thứ 31)`
        year = state.around.baseline_before(item)
    if year is None or year.kind is not Kind.YEAR or item["rank"] is None:
        return False
    if _a_year_before(state, year, item):
        return True
    if year["baseline"] and state.last and not state.pending:
        for fact in state.last:
            fact.stood_before(item["rank"])
            fact.add(item)
        between = state.around.between(year.span.end, item.span.start)
        return between.strip(" (,:") in ("", "là", "ở", "đứng", "hạng") or between.startswith(" (")
    if state.around.in_one_bracket(year, item) and year["leaning"]:
        item.values.update(
            owner=state.group[-1]["subject"] if state.group else None, previous_place=True, year=year["year"]
        )
        if state.group and state.group_is_spent():
            state.apply(state.last[-1:], item)
        else:
            state.pending.append(item)
        return True
    return False


def former_place(fact: Fact, item: Item) -> Fact:
    """`từ vị trí 54 năm 2020 lên vị trí 30`: the place left has a year, so it is a ranking of its own."""
    fact.compare(item["previous_year"], leaning=False)
    return _placed_then(fact, item, item["previous"], item["previous_of"], item["previous_year"])


def left_place(fact: Fact, item: Item) -> Fact:
    """`từ vị trí 13/15 năm 2021, Ea Kar lên vị trí 8`: the place left, read as an item of its own."""
    return _placed_then(fact, item, item["rank"], item["rank_of"], item["left_in"])


def _placed_then(fact: Fact, item: Item, rank: int, rank_of: int | None, year: int) -> Fact:
    former = fact.copy()
    former.rank, former.rank_of, former.year, former.year_at = rank, rank_of, year, item.span.end
    former.forget_measures()
    return former


def _is_taken_up(state: State) -> bool:
    """`từ vị trí đầu bảng (năm 2020), huyện lùi xuống thứ 5`: the place it came to is the next but year and subject."""
    following = [i for i in state.around.items[state.around.number + 1 :] if i.kind is not Kind.YEAR]
    if len(following) > 1 and following[0].kind is Kind.SUBJECT and strength(following[0]) > _stands(state):
        following = following[1:]
    return bool(following) and following[0].kind is Kind.PLACE and not following[0]["previous_place"]


def _stands(state: State) -> int:
    """How strongly those named so far stand as subjects; `của tỉnh: từ hạng 13, Ea Kar lên …` gives way to the next."""
    return strength(state.group[-1]) if state.group else -1


def _a_year_before(state: State, year: Item, item: Item) -> bool:
    """`xếp thứ 19, trong khi năm trước còn ở vị trí 11`: where the one just placed stood the year before."""
    if not year["leaning"] or len(state.last) != 1 or state.last[0].rank is None or item["rank"] is None:
        return False
    if not cues.STILL.fullmatch(state.around.between(year.span.end, item.span.start)):
        return False
    if state.around.previous() is not year or state.last[0].year == year["year"]:
        return False
    state.last[0].stood_before(item["rank"])
    state.last[0].compare(year["year"], leaning=True)
    state.last[0].add(item)
    return True

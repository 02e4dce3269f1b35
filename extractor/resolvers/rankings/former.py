"""Where somebody stood before: places left, places of a year ago, titles of another year; none a placing of its own."""

from __future__ import annotations

import re

from extractor.resolvers.rankings import cues
from extractor.resolvers.rankings.around import strength
from extractor.resolvers.rankings.facts import Fact
from extractor.resolvers.rankings.items import PLACINGS, Item, Kind
from extractor.resolvers.rankings.state import State

_SET_OFF = re.compile(r",(?: (?:đơn vị|địa phương|tỉnh|huyện|xã|sở))?")
_THAN = re.compile(r"(?:hơn )?so(?: với)?$")
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
    year = following[0]
    item.values.update(previous_place=True, year=year["year"], left=True, owner=subject["subject"])
    item.values["left_in"] = None if year["leaning"] else year["year"]
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
    left = left and not item["ordered"] and not item["low"]
    item.values["left"] = left
    if state.around.after(item, 11).lstrip().startswith("trở xuống"):
        return True  # `các xã xếp từ hạng 20 trở xuống`: places nobody
    if left:
        item.values["left_in"] = _year_left(state, item)
    if left and item["rank"] is not None and state.around.in_brackets(item):
        for fact in state.last:
            fact.stood_before(item["rank"])
            fact.add(item)
    elif left and item["rank"] is not None and _is_taken_up(state):
        item.values["previous_place"] = True
        state.pending.append(item)
    elif left and item["rank"] is not None and _risen_from(state, item):
        _add_place_left(state, item)
    return left


def _year_left(state: State, item: Item) -> int | None:
    """`từ hạng ba năm 2015`, `từ vị trí 40 trong bảng PCI 2007, …`: the year named with the place left."""
    for other in state.around.items[state.around.number + 1 :]:
        if re.search("[,;:)]", state.around.between(item.span.end, other.span.start)):
            return None
        if other.kind is Kind.YEAR:
            other.values["left_year"] = True
            return None if other["leaning"] else int(other["year"])
        if other.kind not in (Kind.INDEX, Kind.FIELD):
            return None
    return None


def _risen_from(state: State, item: Item) -> bool:
    """`dẫn đầu với 84,2 điểm, nhích lên từ hạng ba`: said after the place come to, of the same one."""
    if len(state.last) != 1 or state.last[0].rank is None:
        return False
    if state.last[0].in_region:  # `cao nhất vùng, bứt lên từ hạng 10 năm 2023`: another field's place
        for year in (i for i in state.around.items if i["left_year"]):
            year.values["aside"] = True
        return False
    end = state.last[0].span().end
    if any(i.kind is Kind.SUBJECT and end <= i.span.start < item.span.start for i in state.around.items):
        return False
    return bool(cues.RISEN_FROM.match(state.around.between(end, item.span.end)))


def _add_place_left(state: State, item: Item) -> None:
    fact = state.last[0]
    fact.stood_before(item["rank"])
    fact.add(item)
    if item["left_in"] is not None:
        state.facts.append(left_place(fact, item))


def states_previous(state: State, item: Item) -> bool:
    """`so với năm 2020 (xếp thứ 12)`, `huyện Việt Yên (năm ngoái hạng 4)`: where it stood, no placing of its own."""
    year = state.around.previous()
    if year is not None and year.kind is Kind.BASELINE and item["rank"] is not None:
        return _compared_place(state, year, item)
    if year is not None and year.kind is Kind.SCORE:  # `so với năm 2022 (85,02%, xếp thứ 31)`
        year = state.around.baseline_before(item)
    if year is not None and year.kind is Kind.SUBJECT:  # `bởi một năm trước đó Long Sơn còn nằm ở vị trí 14`
        year = state.around.items[max(0, state.around.number - 2)]
        if year.kind is not Kind.YEAR or item["rank"] is None:
            return False
        if year["leaning"] and not state.last and state.goes_on and _begins(state, year, item):
            state.stood_before = item, int(year["year"])
            return True
        return _a_year_before(state, year, item)
    if year is None or year.kind is not Kind.YEAR or item["rank"] is None:
        return False
    if year["aside"]:
        return True
    if _a_year_before(state, year, item) or _then_and_now(state, year, item):
        return True
    if year["leaning"] and not state.last and state.goes_on and _begins(state, year, item):
        state.stood_before = item, int(year["year"])
        return True
    if year["left_head"]:
        item.values.update(previous_place=True, left=True, left_in=year["year"])
        state.pending.append(item)
        return True
    if year["own"]:
        for fact in list(state.last):
            state.facts.append(_placed_then(fact, item, item["rank"], item["rank_of"], year["year"]))
        if not year["baseline"]:
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


def _compared_place(state: State, than: Item, item: Item) -> bool:
    """`so với vị trí 45 năm 2019`, `giảm so với vị trí thứ 2 của năm trước`: the place one is compared with."""
    if state.around.between(than.span.end, item.span.start).strip() or not _THAN.match(
        state.around.between(than.span.start, than.span.end)
    ):
        return False
    year = _year_left(state, item)
    if state.last and not state.pending:
        for fact in state.last:
            fact.stood_before(item["rank"])
            fact.add(item)
    else:
        item.values.update(previous_place=True, left=True, left_in=year)
        state.pending.append(item)
    return True


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
    former.placed = former.year_settled = True
    former.forget_measures()
    return former


def _is_taken_up(state: State) -> bool:
    """`từ vị trí đầu bảng (năm 2020), huyện lùi xuống thứ 5`: the place it came to is the next but year and subject."""
    aside = (Kind.YEAR, Kind.INDEX, Kind.FIELD)
    following = [i for i in state.around.items[state.around.number + 1 :] if i.kind not in aside]
    if len(following) > 1 and following[0].kind is Kind.SUBJECT and strength(following[0]) > _stands(state):
        following = following[1:]
    return bool(following) and following[0].kind is Kind.PLACE and not following[0]["previous_place"]


def _stands(state: State) -> int:
    """How strongly those named so far stand as subjects; `của tỉnh: từ hạng 13, Ea Kar lên …` gives way to the next."""
    return strength(state.group[-1]) if state.group else -1


def _then_and_now(state: State, year: Item, item: Item) -> bool:
    """`Cục Hải quan, năm trước đứng đầu, nay xếp thứ ba`: where the one placed next stood the year before."""
    following = state.around.items[state.around.number + 1 : state.around.number + 2]
    if not year["leaning"] or not state.group or not following or following[0].kind is not Kind.PLACE:
        return False
    between = state.around.between(item.span.end, following[0].span.start)
    if not cues.NOWADAYS.match(between) or not cues.STILL.fullmatch(
        state.around.between(year.span.end, item.span.start)
    ):
        return False
    item.values.update(owner=state.group[-1]["subject"], previous_place=True, year=year["year"])
    state.pending.append(item)
    state.year = None if state.year == year["year"] else state.year
    return True


def _a_year_before(state: State, year: Item, item: Item) -> bool:
    """`xếp thứ 19, trong khi năm trước còn ở vị trí 11`: where the one just placed stood the year before."""
    if not year["leaning"] or len(state.last) != 1 or state.last[0].rank is None or item["rank"] is None:
        return False
    named = state.around.previous()
    start = year.span.end if named is None or named.kind is not Kind.SUBJECT else named.span.end
    if not cues.STILL.fullmatch(state.around.between(start, item.span.start)):
        return False
    if state.last[0].year == year["year"] or (state.group and not _of_the_same(state)):
        return False
    state.last[0].stood_before(item["rank"])
    state.last[0].compare(year["year"], leaning=True)
    state.last[0].add(item)
    return True


def _begins(state: State, year: Item, item: Item) -> bool:
    """`Năm ngoái, tỉnh còn ở vị trí thứ 20`: a sentence that tells where the one just placed stood before."""
    if state.around.between(state.around.start, year.span.start).strip(' “"') or state.pending:
        return False
    between = state.around.between(year.span.end, item.span.start)
    named = [i for i in state.around.items[: state.around.number] if i.kind is Kind.SUBJECT]
    for subject in named:
        between = between.replace(state.around.between(subject.span.start, subject.span.end), " ", 1)
    before = state.following.before
    same = all(
        i["subject"] is None or (before and before.subject and before.subject.who.name == i["subject"].who.name)
        for i in named
    )
    still = cues.ONLY_BEFORE.fullmatch(between)
    return bool(still) and same and before is not None and before.rank is not None


def _of_the_same(state: State) -> bool:
    """True where whoever was named last is the one just placed."""
    one, other = state.group[-1]["subject"], state.last[0].subject
    return one is None or (other is not None and one.who.name == other.who.name)

"""Moves, scores and field sizes: to the placing they stand beside, or to the one to come."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.resolvers.rankings import cues, field_cues, measures
from extractor.resolvers.rankings.around import strength
from extractor.resolvers.rankings.facts import Fact
from extractor.resolvers.rankings.following import give
from extractor.resolvers.rankings.items import PLACINGS, Item, Kind
from extractor.resolvers.rankings.measures import is_score
from extractor.resolvers.rankings.state import State

_FEWEST_PROVINCES = 30  # of the whole country there were never so few


def read_measure(state: State, item: Item) -> None:
    """A change or score goes to the placing it stands beside, or waits for the one to come."""
    if item.kind is Kind.SCORE and not _reads_score(state, item):
        return
    item.values["meant"] = item.kind is Kind.CHANGE and state.is_target(item)
    bracketed = state.around.in_brackets(item)
    previous = state.around.previous()
    beside = previous is not None and (previous.kind in PLACINGS or state.around.items[state.around.number + 1 :])
    if (item["bare"] and not (bracketed and beside)) or cues.EACH_YEAR.search(state.around.before(item, 24)):
        return
    if item["change"] == 0 and _keeps_another_year(state, item):
        return
    if (bracketed and _of_rival(state, item)) or _of_those_placed(state, item):
        return
    if bracketed and previous is not None and previous.kind is Kind.COMPONENT:
        item.values["part"] = state.part_named  # `Đào tạo lao động (4,02 điểm) và …`
        item.values["said_in"] = (state.year, state.year_at)
    if item["change"] == 0 and _belongs_to_next(state, item):
        if not _keeps_group(state, item):
            state.pending.append(item)
        return
    if bracketed and state.group and not state.group_is_spent() and not state.following.waits:
        item.values["owner"] = state.group[-1]["subject"]
        state.pending.append(item)
    elif state.last and not state.following.waits and not _told_anew(state, item):
        together = item["change"] == 0 and bool(re.search(r"(?<!\w)đều\s*$", state.around.before(item, 6)))
        state.apply(state.facts if together else _measured(state, item, bracketed=bracketed), item)
        state.last = state.facts[:] if together else state.last
    else:
        state.pending.append(item)


def _reads_score(state: State, item: Item) -> bool:
    """What goes with a number that scores somebody: its unit, whether it is aimed at or says itself who was judged."""
    if not is_score(state.around, item) or state.around.baseline_before(item) is not None:
        return False
    if cues.FROM_ON.match(state.around.after(item, 16)):
        return False  # `các xã đạt 80 điểm trở lên gồm …`
    fine = item.rule == "score.index_value" and item["score"] < 1  # `Giá trị chỉ số của tỉnh là 0,6127`
    item.values["told"] = fine or bool(cues.MARKED.search(state.around.before(item, 60)))
    least = cues.AT_LEAST.search(state.around.before(item, 12)) or cues.AND_UP.match(state.around.after(item, 10))
    item.values["aimed"] = bool(least)
    item.values["unit"] = item["unit"] or state.unit
    state.unit = item["unit"]
    return True


def _told_anew(state: State, item: Item) -> bool:
    """True where a new subject, clause or year began since the last placing: what is measured is not of it."""
    return _another_year(state, item) or _new_subject_since(state) or _clause_over(state, item)


def _another_year(state: State, item: Item) -> bool:
    """`năm 2022 xếp thứ 2 nên năm 2023 tỉnh giảm hai bậc`: a move of the year named since."""
    last = state.last[-1]
    if last.year is None or item.kind is not Kind.CHANGE:
        return False
    end = last.span().end
    since = [i for i in state.around.items if end <= i.span.start < item.span.start and i.kind is Kind.YEAR]
    named = any(year["year"] > last.year and not year["baseline"] and not year["unknown"] for year in since)
    between = state.around.between(end, item.span.start)
    later = cues.THIS_TIME.search(between) or cues.NOWADAYS.search(between)  # `năm 2020 xếp thứ 53, nay giảm 8 bậc`
    if named or (last.year_at >= 0 and later):
        item.values["since"] = last
        return True
    return False


def _since_last(state: State, fact: Fact, item: Item) -> None:
    """`năm 2015 đứng thứ 10; năm 2016 cải thiện 4 bậc`: compared with the year just told, of the same one."""
    last: Fact | None = item["since"]
    if last is None or last.subject is None or fact.subject is None or fact.compared_to is not None:
        return
    if last.subject.who.name != fact.subject.who.name:
        return
    if last.year is not None and fact.year in (None, last.year + 1):
        fact.compare(last.year, leaning=True, carried=True)
        fact.previous_rank = fact.previous_rank or last.rank


def _keeps_another_year(state: State, item: Item) -> bool:
    """`nhất năm 2014 và giữ nguyên vị trí này năm 2015`: the place just told, a year later."""
    following = state.around.items[state.around.number + 1 : state.around.number + 2]
    if len(state.last) != 1 or not following or following[0].kind is not Kind.YEAR:
        return False
    last, year = state.last[0], int(following[0]["year"])
    between = state.around.between(item.span.end, following[0].span.start).strip()
    if last.rank is None or last.year is None or between not in ("này", "đó", "ấy", "trên") or year <= last.year:
        return False
    fact = last.copy()
    fact.forget_measures()
    fact.change, fact.previous_rank = 0, last.rank
    fact.inferred |= {"rank", "previous_rank"}
    if year == last.year + 1:
        fact.compare(last.year, leaning=False, carried=True)
    fact.add(item)
    state.add(fact, alone=True)
    return True


def _of_those_placed(state: State, item: Item) -> bool:
    """`A đứng thứ 17, B 21, C 36, cùng tăng (lần lượt là 1, 2 và 4 bậc)`: to each of those placed its own move."""
    changes: list[int] = item["changes"] or []
    placed = state.facts[-len(changes) :]
    if not changes or len(placed) != len(changes) or any(f.rank is None or f.change is not None for f in placed):
        return False
    if state.pending or _new_subject_since(state) or len({id(f.subject) for f in placed}) != len(placed):
        return False
    for fact, change in zip(placed, changes, strict=True):
        fact.change = change
        if state.baseline is not None:
            fact.compare(state.baseline["year"], leaning=state.baseline["leaning"])
        fact.add(item)
    return True


def _of_rival(state: State, item: Item) -> bool:
    """`đứng trên Bảo hiểm xã hội tỉnh (87,60 điểm)`: what the bracket says is of the one before it."""
    subject = state.around.last_subject()
    if subject is None or not subject["rival"]:
        return False
    if not state.around.between(subject.span.end, item.span.start).lstrip().startswith("("):
        return False
    following = state.around.items[state.around.number + 1 : state.around.number + 2]
    if following and following[0].kind is Kind.PLACE and state.around.in_one_bracket(item, following[0]):
        item.values["owner"] = subject["subject"]  # `trên Hà Nội (83,98%, vị trí thứ 2)`: placed all the same
        state.pending.append(item)
    return True


def _belongs_to_next(state: State, item: Item) -> bool:
    """`bảo vệ vị trí số 1`: what is kept is the place named right after."""
    following = state.around.items[state.around.number + 1 :]
    return bool(following) and following[0].kind in PLACINGS and following[0].span.start - item.span.end <= 12


def _keeps_group(state: State, item: Item) -> bool:
    """`giữ vị trí trong tốp 5`: to stay in a group says nothing of the place."""
    return state.around.items[state.around.number + 1].kind in (Kind.TOP, Kind.BOTTOM)


def _measured(state: State, item: Item, *, bracketed: bool) -> list[Fact]:
    if state.following.respectively and len(state.last) > 1 and item.kind is Kind.SCORE:
        return [fact for fact in state.last if fact.score is None][:1]
    return state.last[-1:] if state.following.open or (bracketed and not _tied(state)) else state.last


def _tied(state: State) -> bool:
    """`A và B đồng hạng 17 (58,2 điểm)`: a score of all who share the place."""
    placing = state.last[-1].placing
    if placing is None or any(fact.placing != placing for fact in state.last):
        return False
    return bool(cues.TIED.search(state.around.between(max(state.around.start, placing.start - 24), placing.start)))


def _clause_over(state: State, item: Item) -> bool:
    return ";" in state.around.between(max(fact.span().end for fact in state.last), item.span.start)


def _new_subject_since(state: State) -> bool:
    if not state.group or not state.last or state.group_is_spent():
        return False
    return strength(state.group[-1]) >= 2


def read_field(state: State, item: Item) -> None:
    """A field size belongs to the placing before it, or waits for the next."""
    named = state.indexes or state.around.between(item.span.start, item.span.end).startswith("khối")
    if (item["with_index"] and not named) or _is_denied(state, item):
        return
    if field_cues.THE_REST.match(state.around.after(item, 60)):
        return  # `xếp trên 8 huyện, thị xã còn lại`
    following = [i for i in state.around.items[state.around.number + 1 :] if i.kind is not Kind.BASELINE]
    reach = min(40, following[0].span.start - item.span.end) if following else 40
    if field_cues.REGION.search(state.around.after(item, max(0, reach))):
        item.values["region"] = True
    if item["of"] == "province" and item["rank_of"] < _FEWEST_PROVINCES:
        item.values["region"] = True  # `trong 5 tỉnh Tây Nguyên`, `13 tỉnh, thành phố trong vùng`
    open_facts = [fact for fact in state.last if fact.rank_of is None]
    if open_facts and not _new_subject_since(state):
        if item["of"] == "agency" and state.around.after(item, 3) == " vị":
            item.values["of"] = None  # `ở vị trí 8 trên 9 đơn vị`: of whom, the one placed tells
        for fact in open_facts:
            fact.rank_of, fact.in_region = item["rank_of"], bool(item["region"])
            fact.add(item)
    else:
        state.field_size, state.field_in_region = item["rank_of"], bool(item["region"])


def _is_denied(state: State, item: Item) -> bool:
    """`không có tên trong 30 địa phương điều hành tốt`: a group one is not in, no field."""
    previous = state.around.previous()
    return previous is not None and previous.kind is Kind.NEGATION and item.span.start - previous.span.end < 12


def flush(state: State, *, at_end: bool = False) -> None:
    """Moves and scores that no placing took: a record of their own where somebody is named."""
    if not state.pending or state.following.waits or not (state.group or (at_end and _speaks_alone(state))):
        return
    by_owner: dict[tuple[int, str | None], list[Item]] = {}
    pending = state.take_pending()
    if not at_end:  # `từ vị trí 14 năm 2020, huyện lên vị trí 9`: the place left waits for the one come to
        state.pending = [item for item in pending if item["left_in"]]
    for item in (item for item in pending if item not in state.pending):
        by_owner.setdefault((id(item["owner"]), item["part"]), []).append(item)
    for items in by_owner.values():
        _measured_alone(state, items)


def _speaks_alone(state: State) -> bool:
    """`Chỉ số PAPI năm 2019 đạt 43,95 điểm` without a subject: said of whoever the paragraph is about."""
    first = state.pending[0]
    if state.component is None and cues.OF_TEN.search(state.around.between(first.span.start, first.span.end)):
        return False  # `thanh toán trực tuyến đạt 6,2/10 điểm`: of a part that has no name here
    before = state.around.before(first, 24)
    moved = any(item.kind is Kind.CHANGE for item in state.pending)
    told = any(item["told"] for item in state.pending)
    if any(item["part"] for item in state.pending):
        return True  # `giảm điểm là “Quản trị môi trường” (3,55 điểm) và “Quản trị điện tử” (2,71 điểm)`
    spoken_of = bool(state.indexes or state.component or told) or (moved and state.goes_on)
    return spoken_of and (moved or bool(cues.ACHIEVES.search(before)))


def _of_each(state: State, items: Sequence[Item]) -> bool:
    """`A và B lần lượt tăng 6 và 4 bậc`, `A và B cùng tụt 4 bậc`: the move of each, one record for each.

    What they aim at together (`A và B cùng đặt mục tiêu đạt trên 88%`) is everybody's too.
    """
    moves = [item for item in items if item.kind is Kind.CHANGE or (len(items) == 1 and state.is_target(item))]
    group = [item for item in state.group if not item["parent"]]
    if len(moves) != 1 or len(group) < 2:
        return False
    scored = moves[0].kind is Kind.SCORE
    changes = moves[0]["changes"] or [moves[0]["change"]] * len(group)
    together = cues.TOGETHER.search(state.around.between(group[-1].span.end, moves[0].span.start))
    if len(changes) != len(group) or not together:
        return False
    for subject, change in zip(group, changes, strict=True):
        fact = Fact(rule=moves[0].rule, year=state.year, component=state.component, placed=False, change=change)
        if scored:
            measures.apply(fact, moves[0], state.around)
        fact.year_at = state.year_at
        fact.indexes, fact.target = list(state.indexes), state.is_target(moves[0])
        fact.add(moves[0])
        state.add(give(fact, subject), alone=subject is group[0])
    if state.baseline is not None:
        for fact in state.last:
            fact.compare(state.baseline["year"], leaning=state.baseline["leaning"])
    return True


def _measured_alone(state: State, items: Sequence[Item]) -> None:
    if items[0]["owner"] is None and _of_each(state, items):
        return
    owner = items[0]["owner"]
    subject = next((i for i in state.group if owner is not None and i["subject"] is owner), None)
    fact = Fact(rule=items[0].rule, year=state.year, component=items[0]["part"] or state.component, placed=False)
    fact.year_at = state.year_at
    if items[0]["part"]:  # `năm 2021 là “A” (5,08 điểm) và “B” (2,64 điểm), cần khắc phục trong năm 2022`
        fact.year, fact.year_at = items[0]["said_in"]
    elif state.year_at >= 0 and cues.THIS_TIME.search(state.around.between(state.year_at, items[0].span.start)):
        fact.year, fact.year_at, fact.now = None, -1, True
    fact.indexes, fact.target = list(state.indexes), state.is_target(items[0])
    fact.told = any(item["told"] for item in items)
    if state.group:
        give(fact, subject or (state.placed_before() or state.group)[-1])
    for item in items:
        state.apply([fact], item)
        _since_last(state, fact, item)
    unchanged = fact.subject is not None and fact.subject.strength >= 1 and any(item["unchanged"] for item in items)
    if fact.score is not None or fact.change or (unchanged and not fact.target):
        state.add(fact, alone=True)

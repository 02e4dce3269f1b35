"""Placings: who is placed, before or after; groups, lists, former places and targets."""

from __future__ import annotations

import re

from extractor.resolvers.rankings import cues, field_cues
from extractor.resolvers.rankings.around import strength
from extractor.resolvers.rankings.denials import denied
from extractor.resolvers.rankings.facts import Fact, place
from extractor.resolvers.rankings.following import give
from extractor.resolvers.rankings.former import leaves, states_previous, was_champion
from extractor.resolvers.rankings.handing import deals_range, hand_over, is_taken_over, taker
from extractor.resolvers.rankings.items import PLACINGS, Item, Kind
from extractor.resolvers.rankings.measuring import flush
from extractor.resolvers.rankings.parts import listed_part
from extractor.resolvers.rankings.spreading import spread
from extractor.resolvers.rankings.state import State

_CHAMPION = re.compile(r"quân$")


def read_placing(state: State, item: Item) -> None:
    """A placing opens a fact for whoever stands before or after it, or adds to the last."""
    hands_over = _hands_over(state, item)
    if was_champion(state, item) or (item["takes_over"] and not is_taken_over(state, item)):
        return
    heir = taker(state, item)
    if heir is not None:
        hand_over(state, _new_fact(state, item), heir)
        return
    if denied(state.around, item, year_known=state.year is not None, hands_over=hands_over):
        return
    if (state.following.counting and item.kind is Kind.TOP) or _names_group(state, item):
        return
    if leaves(state, item) or states_previous(state, item) or _share_place(state, item) or _places_group(state, item):
        return
    if item.rule == "place.range" and not hands_over and not deals_range(state, item):
        return
    if _adds_to_last(state, item, hands_over=hands_over):
        return
    fact = _new_fact(state, item)
    if hands_over:
        flush(state)
        for measure in state.take_pending():
            state.apply([fact], measure)
        state.group, state.last = [], [fact]
        state.following.open_with(fact, item["ranks"] or (), ordered=bool(item["ordered"]))
    else:
        spread(state, fact, item)


def _new_fact(state: State, item: Item) -> Fact:
    component = listed_part(state, item) or state.component
    fact = Fact(rule=item.rule, year=state.year, component=component, target=state.is_target(item))
    fact.year_at, fact.year_leans = state.year_at, state.year_leans
    if state.year_at >= 0 and cues.NOWADAYS.search(state.around.between(state.year_at, item.span.start)):
        fact.year, fact.year_at, fact.now = None, -1, True  # `năm 2016 đứng cuối bảng, nay vươn lên thứ 12`
    fact.happened = bool(cues.NOW.search(state.around.before(item, 20)))
    region = field_cues.IN_REGION.match(state.around.after(item, 30)) or field_cues.REGION_BEFORE.search(
        state.around.before(item, 90)
    )
    fact.in_region = region is not None or (state.field_in_region and state.field_size is not None)
    fact.indexes, fact.rank_of = list(state.indexes), state.field_size
    if item.kind in (Kind.PLACE, Kind.FROM_TO):
        place(fact, item)
    else:
        fact.top, fact.bottom = item["top"], item["bottom"]
        fact.rank_of = item["rank_of"] or fact.rank_of
        fact.add(item)
    return fact


def _hands_over(state: State, item: Item) -> bool:
    """True where the subject follows the placing: `dẫn đầu là A`, `thứ 3 tỉnh Hải Dương`.

    Units between that only say where (`dẫn đầu DDCI Hà Giang là huyện Quang Bình`) are set aside.
    """
    aside: list[Item] = []
    for other in state.around.items[state.around.number + 1 :]:
        if other.kind in PLACINGS or other.kind is Kind.NEXT:
            break
        if other.kind is not Kind.SUBJECT or other["rival"]:
            continue
        between = state.around.between(item.span.end, other.span.start)
        if ";" in between or len(between) > 110:
            break
        belongs = between.strip() == "thuộc" and cues.PLACE_NOUN.match(
            state.around.between(item.span.start, item.span.end)
        )
        if belongs or (cues.LINK.search(between) and not cues.RELATIVE.search(between)):
            for unit in aside:
                unit.values["rival"] = True
            return True
        aside.append(other)
    return bool(aside) and (_stands_bare(state, item, aside[0]) or _heads_sentence(state, item, aside))


def _heads_sentence(state: State, item: Item, named: list[Item]) -> bool:
    """`Đứng thứ 22 của thành phố về chỉ số CCHC, phường Đông Hải …`: the subject follows the comma."""
    if state.group or state.facts:
        return False
    for number, subject in enumerate(named):
        if strength(subject) == 3 and state.around.before(subject, 2).strip() == ",":
            for unit in named[:number]:
                unit.values["rival"] = True
            return not any(
                other["rival"]
                for other in state.around.items
                if item.span.end <= other.span.start < subject.span.start and other not in named
            )
    return False


def _stands_bare(state: State, item: Item, subject: Item) -> bool:
    """`thứ 3 tỉnh Hải Dương`, `á quân Vĩnh Tường`: nothing between the placing and its subject."""
    if state.around.between(item.span.end, subject.span.start).strip() or strength(subject) != 3:
        return False
    champion = bool(_CHAMPION.search(state.around.between(item.span.start, item.span.end)))
    return champion or not state.group or state.group_is_spent()


def _names_group(state: State, item: Item) -> bool:
    """`nhóm 30 tỉnh, thành phố … dẫn đầu`: the group's description, not a first place."""
    seen = state.around.items[: state.around.number]
    top = next((i for i in reversed(seen) if i.kind not in (Kind.INDEX, Kind.COMPONENT)), None)
    if top is None or top.kind is not Kind.TOP or item["rank"] != 1 or item["bare"]:
        return False
    between = state.around.between(top.span.end, item.span.start)
    return bool(re.fullmatch(r"[^\d;.()]{0,60}", between)) and not between.startswith((" và ", ","))


def _places_group(state: State, item: Item) -> bool:
    """`A và B là hai tỉnh thấp nhất vùng, ở các vị trí 46 và 50`: the places of those just put into a group."""
    ranks: list[int] = item["ranks"] or []
    if not ranks or len(ranks) != len(state.last) or any(f.rank is not None or not f.subject for f in state.last):
        return False
    if not all(fact.top or fact.bottom for fact in state.last):
        return False
    for fact, rank in zip(state.last, ranks, strict=True):
        fact.rank, fact.top, fact.bottom, fact.in_region = rank, None, None, False
        fact.add(item)
    return True


def _share_place(state: State, item: Item) -> bool:
    """`kế đến là A và B, cùng đồng hạng 2`: the place of those just counted on."""
    counted = [fact for fact in state.facts if "rank" in fact.inferred and fact.subject is not None]
    if len(counted) < 2 or counted[-1] not in state.last or not cues.TIED.search(state.around.before(item, 12)):
        return False
    for fact in counted[-2:]:
        fact.rank = item["rank"]
        fact.inferred.discard("rank")
        fact.add(item)
    return True


def _adds_to_last(state: State, item: Item, *, hands_over: bool) -> bool:
    """A group beside a rank, or a rank beside a group, of the same subject is one fact."""
    if len(state.last) != 1 or state.last[0].subject is None or hands_over:
        return False
    last = state.last[0]
    if not last.in_region and field_cues.IN_REGION.match(state.around.after(item, 30)):
        return False  # `nằm trong top 10 và đứng đầu vùng Duyên hải miền Trung`
    if state.is_target(item) != last.target:
        return False  # `chót bảng năm 2020, đăng ký vươn lên hạng 6`
    end = last.span().end
    apart = (Kind.SUBJECT, Kind.INDEX, Kind.YEAR, Kind.COMPONENT)
    seen = state.around.items[: state.around.number]
    between = state.around.between(end, item.span.start)
    if (
        cues.CLAUSE_BREAK.search(between)
        or cues.NOWADAYS.search(between)
        or any(other.kind in apart and other.span.start >= end for other in seen)
    ):
        return False
    if item.kind in (Kind.TOP, Kind.BOTTOM) and last.rank is not None:
        if _has_own_index(state, item):
            return False  # `giữ ngôi quán quân PAR INDEX và nằm trong nhóm 5 về PCI`
        last.add(item)
        return True
    counted = last.from_bottom is not None or (last.rank is not None and "rank" in last.inferred)
    if item.kind is Kind.PLACE and item["rank"] and (counted or (last.rank is None and (last.top or last.bottom))):
        if _has_own_index(state, item):
            return False
        place(last, item)
        last.top = last.bottom = last.from_bottom = None
        last.inferred.discard("rank")
        return True
    if item.kind is not Kind.PLACE or last.rank is None or last.rank != item["rank"] or _has_own_index(state, item):
        return False
    for measure in state.take_pending():  # `dẫn đầu, … bảo vệ thành công ngôi đầu`
        state.apply([last], measure)
    return True


def _has_own_index(state: State, item: Item) -> bool:
    """`… và bảo vệ vị trí số 1 về ICT Index`: the index that follows is this placing's."""
    following = [o for o in state.around.items[state.around.number + 1 :] if o.span.start >= item.span.end]
    if following and following[0].kind is Kind.COMPONENT:
        return True
    if not following or following[0].kind is not Kind.INDEX:
        return False
    return bool(cues.DIRECT_INDEX.match(state.around.between(item.span.end, following[0].span.start)))


def read_target(state: State, item: Item) -> None:
    """`phấn đấu`, `mục tiêu`: what follows is aimed at; `hoàn thành mục tiêu` is a fact."""
    listed = state.target_from is not None and ":" in state.around.between(state.target_from, item.span.start)
    if not listed and not cues.MET_TARGET.search(state.around.before(item, 20)):
        state.target_from = item.span.end


def read_respectively(state: State, item: Item) -> None:
    """`lần lượt`: lists are to be paired."""
    state.following.respectively = True


def read_next(state: State, item: Item) -> None:
    """`tiếp theo là B, C` takes the places after the last; `B xếp sau` too."""
    takes = not state.following.waits and not _names_rivals(state) and _takes_next(state, item)
    if not takes:
        flush(state)
    if state.following.waits or _names_rivals(state):
        return
    group, state.group = (state.group if takes else []), []
    measures = state.take_pending() if takes else []
    state.following.count_on(upwards=bool(item["up"]))
    for subject in group:
        fact = state.following.next(subject)
        if fact is not None:
            state.add(give(fact, subject), alone=subject is group[0])
            for measure in measures:
                state.apply([fact] if measure["owner"] is subject["subject"] else [], measure)
    if takes:
        state.following.close()


def _takes_next(state: State, item: Item) -> bool:
    """`Bắc Giang (69,75 điểm) và Đồng Tháp đứng ở hai vị trí tiếp theo`: those named before take the places."""
    if not state.group or state.group_is_spent():
        return False
    between = cues.BRACKETED.sub(" ", state.around.between(state.group[-1].span.end, item.span.start))
    return cues.TO_NEXT.fullmatch(between) is not None


def _names_rivals(state: State) -> bool:
    """`đứng sau Quận 7 và quận Tân Bình`: those ahead are named, not the one that follows (`đứng sau A là B`)."""
    following = state.around.items[state.around.number + 1 :]
    if not following or following[0].kind is not Kind.SUBJECT or not following[0]["rival"]:
        return False
    return not any(
        other.kind is Kind.SUBJECT and cues.LINK.search(state.around.between(following[0].span.end, other.span.start))
        for other in following[1:]
    )

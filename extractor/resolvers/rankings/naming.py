"""Subjects of a sentence: alone, in a list, after their placing, or taking the place after the last."""

from __future__ import annotations

from extractor.records import Agency, Unit
from extractor.resolvers.rankings import cues, field_cues
from extractor.resolvers.rankings.around import strength
from extractor.resolvers.rankings.facts import Fact
from extractor.resolvers.rankings.following import give, stands_up
from extractor.resolvers.rankings.handing import shares_with
from extractor.resolvers.rankings.items import PLACINGS, Item, Kind
from extractor.resolvers.rankings.measuring import flush
from extractor.resolvers.rankings.state import State


def read_subject(state: State, item: Item) -> None:
    """A subject goes to the placing that waits for it, joins a list, or begins a new group."""
    if shares_with(state, item) or item["rival"]:
        return
    previous = state.around.last_subject()
    if _is_field(state, item):
        item.values["rival"] = True
        return
    if _is_bracketed_parent(state, previous, item) or _is_made_of(state, item):
        item.values.update(rival=True, aside=True)
        return
    if previous is not None and previous["aside"]:  # `phường A (thành phố B), xã C`: the list goes on from A
        seen = state.around.items[: state.around.number]
        previous = next((i for i in reversed(seen) if i.kind is Kind.SUBJECT and not i["aside"]), None)
    if previous is not None and previous["rival"] and _also_rival(state, previous, item):
        item.values["rival"] = True
        return
    if state.following.waits or state.following.counting or state.following.open:
        stands_up(item)
    if state.following.waits:
        state.add(give(state.following.first(), item), alone=True)
        for measure in state.take_pending():
            state.apply(state.last, measure)
    elif state.following.open and previous is not None and not previous["rival"] and _goes_on(state, previous, item):
        if not state.around.is_parent(previous, item):
            state.add(give(state.following.another(), item), alone=False)
    elif (fact := _counted_on(state, previous, item)) is not None:
        if fact.subject is not None and item["subject"] and _kind_of(fact.subject.who) != _kind(item):
            fact.rank_of = None  # counted on from another group's
        state.add(give(fact, item), alone=True)
    elif not _joins_group(state, item):
        flush(state, at_end=_another_clause(state, item))
        state.following.close()
        state.group = [item]
        return
    state.group.append(item)


def _counted_on(state: State, previous: Item | None, item: Item) -> Fact | None:
    """`tiếp theo là B`: the place after the last, unless B has one of its own."""
    if not state.following.counting or (previous is not None and _placed_itself(state, previous, item)):
        return None
    return state.following.next(item)


def _another_clause(state: State, item: Item) -> bool:
    """`Tụt 4 bậc chỉ trong một năm, trong khi An Lão …`: what was measured before is not of the next one."""
    measured = state.pending[-1].span.end if state.pending and not state.group else item.span.start
    return bool(cues.CLAUSE_BREAK.search(state.around.between(measured, item.span.start)))


def _is_field(state: State, item: Item) -> bool:
    """`Sa Đéc đứng thứ nhất tỉnh Đồng Tháp`: the unit right after a placing that has its subject is where it was."""
    if _is_whole_after_place(state, item):
        return True
    if len(state.last) != 1 or state.last[0].subject is None or state.last[0].placing is None or not item["subject"]:
        return False
    who, placed = item["subject"].who, state.last[0].subject.who
    between = state.around.between(state.last[0].span().end, item.span.start).strip()
    beside = between in ("", "toàn", "cả", "của") or field_cues.FIELD_WORDS.fullmatch(between)
    if not beside or not isinstance(who, Unit):
        return False
    return who.level == "province" and (not isinstance(placed, Unit) or placed.level != "province")


def _is_whole_after_place(state: State, item: Item) -> bool:
    """`nằm trong nhóm 3 đơn vị dẫn đầu tỉnh`: a bare noun right after a placing, whosever it is."""
    if item["subject"] is None or item["subject"].named or not state.last or not state.last[-1].placed:
        return False
    return not state.around.between(state.last[-1].span().end, item.span.start).strip()


def _is_bracketed_parent(state: State, previous: Item | None, item: Item) -> bool:
    """`thành phố Cẩm Phả (Quảng Ninh)`: the bracket says where the unit lies."""
    if (
        previous is None
        or not item["subject"]
        or state.around.between(previous.span.end, item.span.start).strip() != "("
    ):
        return False
    return state.around.after(item, 1) == ")" and state.around.is_parent(previous, item)


def _is_made_of(state: State, item: Item) -> bool:
    """`tỉnh Hưng Yên (gồm Hưng Yên và Thái Bình trước sắp xếp) đạt …`: what the one before the bracket came from."""
    if not state.around.in_brackets(item):
        return False
    before = state.around.before(item, 120)
    opened = item.span.start - len(before) + before.rfind("(")
    whole = any(
        i.kind is Kind.SUBJECT and strength(i) == 3 and opened - 1 <= i.span.end <= opened
        for i in state.around.items[: state.around.number]
    )
    return whole and bool(cues.MADE_OF.match(state.around.between(opened, item.span.start)))


def _also_rival(state: State, previous: Item, item: Item) -> bool:
    """`sau Quận 7 và quận Tân Bình`: one more of those ahead."""
    between = state.around.between(previous.span.end, item.span.start)
    return state.around.continues(previous, item) and "là" not in between.split() and ";" not in between


def _goes_on(state: State, previous: Item, item: Item) -> bool:
    """True for one more member of a list after its placing; after `;` not if it is placed itself."""
    if item["subject"] is not None and not item["subject"].named and _right_before_any_place(state, item):
        return False  # `đứng đầu là Hoằng Hóa và huyện xếp bét là …`
    if not state.around.continues(previous, item) or _list_ended(state, previous, item):
        return False
    return not _placed_itself(state, previous, item)


def _list_ended(state: State, previous: Item, item: Item) -> bool:
    """`cao nhất có A và B; C, D cùng ở nhóm trung bình`: after its `và` and a semicolon a list is over."""
    if ";" not in state.around.between(previous.span.end, item.span.start) or len(state.following.members) < 2:
        return False
    return state.around.before(previous, 4).endswith(" và ")


def _placed_itself(state: State, previous: Item, item: Item) -> bool:
    """True for a subject after `;` that has a placing of its own before the next one."""
    between = state.around.between(previous.span.end, item.span.start)
    if ";" not in between:
        return "," in between and "và" not in between.split() and _right_before_place(state, item)
    if any(i.kind is Kind.NEXT and previous.span.end <= i.span.start < item.span.start for i in state.around.items):
        return False
    following = state.around.items[state.around.number + 1 :]
    own = next((other for other in following if other.kind in PLACINGS), None)
    if own is None:
        return False
    return ";" not in state.around.between(item.span.end, own.span.start)


def _right_before_any_place(state: State, item: Item) -> bool:
    following = state.around.items[state.around.number + 1 :]
    if not following or following[0].kind not in PLACINGS:
        return False
    return not state.around.between(item.span.end, following[0].span.start).strip()


def _right_before_place(state: State, item: Item) -> bool:
    """`cao nhất là A (74,85 điểm), B đứng thứ hai`: the second has a numbered place of its own."""
    following = state.around.items[state.around.number + 1 :]
    if not following or following[0].kind is not Kind.PLACE or following[0]["bare"]:
        return False
    return not state.around.between(item.span.end, following[0].span.start).strip()


def _joins_group(state: State, item: Item) -> bool:
    """True for one more of a list of equals, and for the unit a listed one lies in (which is not listed itself)."""
    if not state.group or not state.around.continues(state.group[-1], item):
        return False
    between = state.around.between(state.group[-1].span.end, item.span.start)
    if ";" in between or ":" in between:
        return False
    if state.around.is_parent(state.group[-1], item):
        item.values["parent"] = True
        return True
    if _kind(state.group[-1]) != _kind(item) and "và" not in between:
        return False
    if any(_same(member, item) for member in state.group):
        return False
    return strength(state.group[-1]) == strength(item)


def _kind(item: Item) -> str:
    """What kind of subject: agencies and units are no list of equals, nor are provinces and communes."""
    return _kind_of(item["subject"].who) if item["subject"] is not None else ""


def _kind_of(who: Unit | Agency) -> str:
    return who.level if isinstance(who, Unit) else "agency"


def _same(one: Item, other: Item) -> bool:
    """`ba tỉnh Lâm Đồng, Bình Thuận và Đắk Nông, tỉnh Lâm Đồng (mới) …`: the one named again begins anew."""
    return (
        one["subject"] is not None
        and other["subject"] is not None
        and one["subject"].who.name == other["subject"].who.name
    )

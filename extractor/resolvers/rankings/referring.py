"""What a placing refers to: indexes and their parts."""

from __future__ import annotations

import re

from extractor.resolvers.rankings import cues
from extractor.resolvers.rankings.around import strength
from extractor.resolvers.rankings.facts import Fact, coordinate
from extractor.resolvers.rankings.items import PLACINGS, Item, Kind
from extractor.resolvers.rankings.measuring import flush
from extractor.resolvers.rankings.state import State

_TO_COMPONENT = re.compile(
    r"^(?:[^;.]{0,60}?(?:về|ở)|[^;,.]{0,30}?(?:trong(?! đó| khi)|cho|cả))\s[^;,.]{0,40}$"
    r"|^\s*(?:chỉ số|tiêu chí|trụ cột|lĩnh vực|nội dung)(?:\s+thành phần)?\s*[“\"]?$"
)
_NEXT_INDEX = re.compile(r"\s*(?:,|,?\s+và|,?\s+còn)\s+(?:(?:riêng\s+)?chỉ số\s+)?")
_OF_WHOM = re.compile(r"(?:\(|:|(?:của|tỉnh|tại)\s[^,;.:()]{2,30})?")


def read_index(state: State, item: Item) -> None:
    """An index belongs to the placing before it (`xếp thứ 3 về PAR Index`) or is spoken of from here on."""
    previous = state.around.previous()
    if state.last and _belongs_to_last(state, item) and all(_takes_index(state, fact, item) for fact in state.last):
        for fact in state.last:
            fact.indexes = [item]
            fact.add(item)
        state.indexes = [item]
    elif previous is not None and previous.kind is Kind.INDEX and _is_coordinate(state, previous, item):
        for fact in state.last:
            if previous in fact.indexes and fact.span().end >= previous.span.end:
                fact.indexes = coordinate([*fact.indexes, item])
                fact.add(item)
        state.indexes = coordinate([*state.indexes, item])
    elif item["weak"] and state.indexes and not state.indexes[-1]["weak"] and not _opens_clause(state, item):
        if item["index"] != state.indexes[-1]["index"]:
            state.last = []  # what is measured next is not of the index before
    else:
        if state.indexes:
            flush(state, at_end=_moved_before(state, item))
        else:
            _forget_shares(state, item)
        part_of = previous is not None and previous.kind is Kind.COMPONENT and _names_parent(state, previous, item)
        state.part_named = state.part_named if part_of else None
        state.indexes, state.component, state.last = [item], state.component if part_of else None, []


def _forget_shares(state: State, item: Item) -> None:
    """`giảm hộ nghèo từ 3 đến 4%, chỉ số PCI tăng 5 bậc`: a share told before any index is none of it.

    `Đạt 88,5%, chỉ số của tỉnh xếp thứ 21` tells of nothing else.
    """
    state.pending = [measure for measure in state.pending if not _is_of_something_else(state, measure, item)]


def _is_of_something_else(state: State, measure: Item, index: Item) -> bool:
    if measure.kind is not Kind.SCORE or measure["unit"] != "%":
        return False
    if not re.search("[,;]", state.around.between(measure.span.end, index.span.start)):
        return False
    clause = re.split("[,;]", state.around.before(measure, 120))[-1]
    for other in state.around.items:
        if other is not measure and other.span.start >= measure.span.start - len(clause):
            clause = clause.replace(state.around.between(other.span.start, other.span.end), " ", 1)
    return not cues.ONLY_SCORES.fullmatch(clause)


def _moved_before(state: State, item: Item) -> bool:
    """`chỉ số SIPAS tăng ít nhất 5 bậc, PCI lọt vào tốp 45`: the move is of the index before the comma."""
    if ";" in state.around.between(state.indexes[-1].span.end, item.span.start):
        return True
    if not state.pending or state.pending[-1].kind is not Kind.CHANGE:
        return False
    own = state.pending[-1].span.start > state.indexes[-1].span.end
    return own and bool(_NEXT_INDEX.fullmatch(state.around.between(state.pending[-1].span.end, item.span.start)))


def _opens_clause(state: State, item: Item) -> bool:
    """`; mức độ hài lòng của người dân đạt 95%`: after a semicolon another index begins, weak or not."""
    if item["index"] == state.indexes[-1]["index"]:
        return False
    mark = state.around.before(item, 2).strip()
    if cues.RANKED_IN.search(state.around.before(item, 30)):  # `ở bảng xếp hạng mức độ hài lòng, …`
        return True
    return mark == ";" or (mark == "," and _placed_on_its_own(state, item))


def _names_parent(state: State, part: Item, item: Item) -> bool:
    """`“Kiểm soát tham nhũng” thuộc PAPI 2021`: the index that the part just named belongs to."""
    between = state.around.between(part.span.end, item.span.start)
    return bool(re.fullmatch(r"[\s”\"]*(?:thuộc|của|trong|ở)\s*(?:chỉ số|bộ chỉ số)?\s*", between))


def _is_coordinate(state: State, previous: Item, item: Item) -> bool:
    between = state.around.between(previous.span.end, item.span.start)
    if ";" in between or cues.ASIDE.search(state.around.before(previous, 24)):
        return False
    return state.around.continues(previous, item) and not ("," in between and _placed_on_its_own(state, item))


def _placed_on_its_own(state: State, item: Item) -> bool:
    """`giữ hạng 3 về chỉ số CCHC, chuyển đổi số vào nhóm 5`: the index after the comma begins the next placing."""
    following = state.around.items[state.around.number + 1 :]
    if not state.last or not following or following[0].kind not in (PLACINGS | {Kind.CHANGE}) - {Kind.PLACES}:
        return False
    return bool(cues.TO_PLACING.fullmatch(state.around.between(item.span.end, following[0].span.start)))


def _takes_index(state: State, fact: Fact, item: Item) -> bool:
    """True where the fact has no index of its own clause yet, or is directly said to be `về` this one."""
    if not fact.indexes or fact.indexes[0]["weak"]:
        return True
    if cues.DIRECT_INDEX.match(state.around.between(fact.span().end, item.span.start)):
        return True
    earlier = [f.span().end for f in state.facts if f not in state.last]
    return bool(earlier) and fact.indexes[0].span.end <= max(earlier)


def _belongs_to_last(state: State, item: Item) -> bool:
    """`xếp thứ 3 về PAR Index`: no other subject between the placing and the index."""
    end = max(fact.span().end for fact in state.last)
    if cues.OWN_VERB.search(state.around.between(end, item.span.start)):
        return False
    return bool(cues.POST_INDEX.match(state.around.between(end, item.span.start))) and not any(
        other.kind is Kind.SUBJECT
        and end <= other.span.start < item.span.start
        and strength(other) == 3
        and not other["rival"]
        for other in state.around.items
    )


def read_component(state: State, item: Item) -> None:
    """A part of the index belongs to the placing before it, or to those that follow."""
    name = state.part_named if item["anaphor"] else item["name"] or item.span.of(state.around.text)
    if name is None or not _is_component(state, item):
        return
    state.part_named, state.speaks_of_part = name, True
    if _another_part(state, item):
        for fact in [fact.copy() for fact in state.last if fact.component == state.last[-1].component]:
            fact.component = name
            fact.forget_measures()
            state.facts.append(fact)
            state.last.append(fact)
        return
    if state.component is not None and _components_continue(state, item):
        state.components.append(name)
        state.component = name
        return
    state.components = [name]
    end = max((fact.span().end for fact in state.last), default=0)
    if (
        state.last
        and not _placed_in_bracket(state, item)
        and state.last[0].component in (None, state.component)
        and not _another_subject(state, end, item)
        and (_TO_COMPONENT.match(state.around.between(end, item.span.start)) or _names_placed_parts(state, end, item))
    ):
        for fact in state.last:
            fact.component = name
            fact.add(item)
        return
    flush(state, at_end=True)
    state.component, state.last = name, []


def _another_subject(state: State, end: int, item: Item) -> bool:
    """`A cao nhất ở “X” (8,41 điểm), B cao nhất ở “Y”`: of a fact that has its part, and of somebody since."""
    if state.last[0].component is None:
        return False
    named = (i for i in state.around.items if i.kind is Kind.SUBJECT and end <= i.span.start < item.span.start)
    return any(strength(other) >= 2 for other in named)


def _names_placed_parts(state: State, end: int, item: Item) -> bool:
    """`có hai nội dung nằm trong 10 địa phương dẫn đầu là “A” và “B”`: the parts that were counted before."""
    link = state.around.between(end, item.span.start).strip(' ”“":')
    return link in ("", "là", "gồm") and bool(cues.PARTS_COUNTED.search(state.around.before(item, 120)))


def _placed_in_bracket(state: State, item: Item) -> bool:
    """`có 2 chỉ số nằm trong tốp 20 là Cải cách thể chế (thứ 12)`: the part has a place of its own."""
    following = state.around.items[state.around.number + 1 : state.around.number + 2]
    place = following[0] if following and following[0].kind is Kind.PLACE else None
    return place is not None and state.around.between(item.span.end, place.span.end).lstrip().startswith("(")


def _is_placed(state: State, item: Item) -> bool:
    """`Hạ tầng kỹ thuật của tỉnh đứng thứ 41`, `chính quyền số thứ 17`: the part itself is what is placed."""
    following = [o for o in state.around.items[state.around.number + 1 :] if o.kind is not Kind.SUBJECT]
    place = next((o for o in following if o.kind not in (Kind.SCORE, Kind.CHANGE)), None)
    if place is None or place.kind not in PLACINGS:
        return False
    whole = state.around.between(item.span.end, place.span.start).strip(' ”"')
    if _OF_WHOM.fullmatch(whole):
        return True
    between = state.around.between(item.span.end, following[0].span.start).strip(' ”":')
    return bool(cues.TO_PLACING.fullmatch(between) or cues.NOW_PLACED.fullmatch(between))


def _another_part(state: State, item: Item) -> bool:
    """`dẫn đầu cả 3 trụ cột: chính quyền số, kinh tế số`: one more part of the placing before."""
    return bool(state.last) and state.last[-1].component is not None and _components_continue(state, item)


def _components_continue(state: State, item: Item) -> bool:
    """`“A” và “B” lần lượt xếp hạng 38 và 29`: several parts before their places."""
    earlier = [i for i in state.around.items[: state.around.number] if i.kind is not Kind.SCORE or not i["part"]]
    if not earlier or earlier[-1].kind is not Kind.COMPONENT:
        return False
    between = cues.BRACKETED.sub(" ", state.around.between(earlier[-1].span.end, item.span.start))
    return bool(re.fullmatch(r"[\s”\"“,]*(?:và)?[\s”\"“]*", between))


def _is_component(state: State, item: Item) -> bool:
    """Its parent is the index spoken of, and a word says that a part is meant, or the index is known by its parts."""
    parent = item["index"]
    if cues.PAPER_ABOUT.search(state.around.before(item, 60)):
        return False  # `Kế hoạch số 44 về ứng dụng công nghệ thông tin`
    if parent is None or item["listed"]:
        return True
    named = [index["index"] for index in state.indexes] or [state.carried_index]
    following = state.around.items[state.around.number + 1 : state.around.number + 2]
    named += [other["index"] for other in following if other.kind is Kind.INDEX]
    if not {parent, *cues.PARTS_ALSO_OF.get(parent, ())} & set(named):
        return bool(cues.PART.search(state.around.before(item, 24)))
    if cues.ABOUT_PART.search(state.around.before(item, 16)) or _is_placed(state, item):
        return True
    return parent in cues.WITH_OWN_PARTS or bool(cues.PART.search(state.around.before(item, 1000)))

"""Years: of the placing before, of those to come, or the baseline something is compared to."""

from __future__ import annotations

import re

from extractor.resolvers.rankings import cues
from extractor.resolvers.rankings.items import PLACINGS, Item, Kind
from extractor.resolvers.rankings.measuring import flush
from extractor.resolvers.rankings.state import State

_TO_YEAR = re.compile(
    r"^[\s(]*(?:trong|của|ở|vào|cho|index|cả nước|toàn quốc|toàn tỉnh|chỉ số|xếp hạng|bảng|kỳ|đợt|lần|đánh giá"
    r"|thành phố|này|đó|ấy|(?:cả\s+)?(?:hai|ba|bốn|các|\d)(?:\s+năm(?:\s+(?:liền|liên tiếp|liên tục))?)?|\s)*$"
)
_FROM = re.compile(r"(?<!\w)từ\s+(?:[^\W\d]+\s+){1,6}$")


def read_year(state: State, item: Item) -> None:
    """A year is a baseline, the year of the placing before it, or the one spoken of from here on."""
    previous = state.around.previous()
    if item["unknown"] and not _is_baseline(state, item):
        return
    if cues.TASKS.search(state.around.before(item, 44)) and not _placing_follows(state):
        return  # `triển khai nhiệm vụ năm 2013`
    if item["aside"]:
        return
    if _places_then(state, item) and not state.last and not item["leaning"]:
        _tells_former_place(state, item)
        return
    if _heads_former_place(state, item):
        item.values["baseline"] = "than"
        _compare(state, item)
        return
    if _heads_place_left(state, item):
        item.values.update(baseline="than", left_head=True)
        state.baseline = item
        return
    if _says_of_last_too(state, item):
        return
    compared = {fact.compared_to for fact in state.last}
    if compared == {item["year"]} and state.around.in_brackets(item):
        item.values["baseline"] = "than"
    elif _is_baseline(state, item):
        like = previous is not None and state.around.between(previous.span.start, previous.span.end) in cues.ALIKE
        item.values["baseline"] = "same" if like else "than"
        if state.last and not state.pending:
            _compare(state, item)
        else:
            state.baseline = item
    elif state.last and previous is not None and previous.kind is not Kind.SUBJECT and _says_year_of_last(state, item):
        for fact in state.last:
            fact.year, fact.year_at, fact.year_leans = item["year"], item.span.start, bool(item["leaning"])
            fact.add(item)
        item.values["of_last"] = True
        state.years = [item]
        if state.year is None:
            state.year, state.year_at = item["year"], item.span.start
    elif not (item["leaning"] and state.around.in_brackets(item)):
        if _aims_on(state, item):
            flush(state, at_end=True)
        state.year, state.year_at, state.year_leans = item["year"], item.span.start, bool(item["leaning"])
        state.year_since = bool(cues.SINCE.search(state.around.before(item, 8)))
        if cues.RESULTS_OF.search(state.around.before(item, 24)):
            state.year_of_results = item["year"]
        listed = previous is not None and previous in state.years and _years_continue(state, previous, item)
        state.years = [*state.years, item] if listed else [item]


def _tells_former_place(state: State, item: Item) -> None:
    """`đã bật lên 27 bậc (năm 2021 đứng thứ 31)`: a former place beside a move or score that names no place."""
    if not state.pending and state.group and _placing_after_bracket(state, item):
        item.values.update(baseline="than", left_head=True)  # `huyện Vũ Thư (năm 2021: hạng 7) vươn lên dẫn đầu`
        state.baseline = item
        return
    if not state.pending or not state.group:
        item.values["aside"] = True
        return
    if any(measure.kind is Kind.CHANGE for measure in state.pending):
        item.values["baseline"] = "than"
        state.baseline = item
    flush(state, at_end=True)
    item.values["own"] = True


def _placing_after_bracket(state: State, item: Item) -> bool:
    following = state.around.items[state.around.number + 2 : state.around.number + 3]
    if not following or following[0].kind is not Kind.PLACE or state.around.in_one_bracket(item, following[0]):
        return False
    between = state.around.between(item.span.end, following[0].span.start)
    return not re.search(r"[,;]|(?<!\w)và(?!\w)", between)


def _aims_on(state: State, item: Item) -> bool:
    """`phấn đấu năm 2022 tăng ít nhất 3 bậc, đến năm 2025 nằm trong tốp 5`: a second target with its own year."""
    if not state.pending or state.year is None or state.year == item["year"]:
        return False
    moved = any(measure.kind is Kind.CHANGE for measure in state.pending)
    if moved and state.target_from is not None:
        return True
    before = state.around.before(item, 14)  # `năm 2022 đạt từ 44 điểm trở lên; đến năm 2025 nằm trong nhóm 16`
    return ";" in state.around.between(state.pending[-1].span.end, item.span.start) and bool(cues.UNTIL.search(before))


def _placing_follows(state: State) -> bool:
    return any(item.kind in PLACINGS for item in state.around.items[state.around.number + 1 :])


def _heads_former_place(state: State, item: Item) -> bool:
    """`xếp thứ 37 (năm 2015: thứ 30)`, `đứng thứ 8 (năm 2022 đứng thứ 4)`: the bracket says where it stood then."""
    following = state.around.items[state.around.number + 1 : state.around.number + 2]
    if not state.last or state.last[-1].rank is None or not following or following[0].kind is not Kind.PLACE:
        return False
    if not state.around.in_brackets(item) or not state.around.in_one_bracket(item, following[0]):
        return False
    if state.around.between(item.span.end, following[0].span.end).lstrip().startswith((":", "là ")):
        return True
    if not _places_then(state, item) or _another_in_bracket(state, item):
        return False
    item.values["own"] = not item["leaning"]
    return (state.last[-1].year or 9999) > int(item["year"])


def _places_then(state: State, item: Item) -> bool:
    """`(năm 2022 đứng thứ 4`: a year in brackets with the place it is of."""
    following = state.around.items[state.around.number + 1 : state.around.number + 2]
    if not following or following[0].kind is not Kind.PLACE or not state.around.in_brackets(item):
        return False
    between = state.around.between(item.span.end, following[0].span.start)
    return bool(cues.STILL.fullmatch(between)) or between.strip() in (":", "là")


def _another_in_bracket(state: State, item: Item) -> bool:
    """`(năm 2014 hạng 5, 2015 hạng 3)`: a run of years, none of them a baseline."""
    others = state.around.items[state.around.number + 1 :]
    return any(other.kind is Kind.YEAR and state.around.in_one_bracket(item, other) for other in others)


def _heads_place_left(state: State, item: Item) -> bool:
    """`từ nhóm cuối năm 2019 (thứ 12/13) trở lại vị trí thứ 5`: the year of the place left, which the bracket tells."""
    following = state.around.items[state.around.number + 1 : state.around.number + 3]
    if len(following) < 2 or following[0].kind is not Kind.PLACE or following[1].kind is not Kind.PLACE:
        return False
    if not _FROM.search(state.around.before(item, 40)):
        return False
    return state.around.between(item.span.end, following[0].span.end).lstrip().startswith("(")


def _says_of_last_too(state: State, item: Item) -> bool:
    """`ở cuối bảng hai năm liền 2013 và 2014`: the same placing in one more year."""
    previous = state.around.previous()
    if previous is None or not previous["of_last"] or not _years_continue(state, previous, item):
        return False
    if item["baseline"] or _placing_is_next(state):
        return False
    placings = [fact.placing for fact in state.last]
    for fact in [one for one in state.facts if one.year == previous["year"] and one.placing in placings]:
        another = fact.copy()
        another.forget_measures()
        another.year, another.year_at = item["year"], item.span.start
        another.add(item)
        state.facts.append(another)
    item.values["of_last"] = True
    return True


def _placing_is_next(state: State) -> bool:
    following = state.around.items[state.around.number + 1 : state.around.number + 2]
    return bool(following) and following[0].kind in PLACINGS


def _years_continue(state: State, previous: Item, item: Item) -> bool:
    """`các năm 2018, 2019 và 2020`: one more year of a list."""
    return bool(
        re.fullmatch(r"\s*(?:,|và|, và)\s*(?:năm\s+)?", state.around.between(previous.span.end, item.span.start))
    )


def _is_baseline(state: State, item: Item) -> bool:
    previous = state.around.previous()
    if item["left_year"]:
        return True
    if _when_placed(state, item):
        return False
    compared = item["role"] == "compared" or (previous is not None and previous.kind is Kind.BASELINE)
    if compared and cues.IF_LIKE.search(state.around.before(item, 12)):
        return False  # `nếu như năm 2018 …`, no `như năm 2018`
    if previous is not None and previous["left"]:
        return not state.around.between(previous.span.end, item.span.start).strip()
    if previous is not None and previous.kind is Kind.BASELINE:
        between = state.around.between(previous.span.end, item.span.start)
        return len(between) <= 40 and not re.search("[;,]", between)
    if _kept_from(state, item):
        return True
    kept = previous is not None and previous.kind is Kind.CHANGE and previous["change"] == 0
    if kept and previous is not None:
        return bool(
            re.fullmatch(r"\s*(?:của|như|so với)?\s*", state.around.between(previous.span.end, item.span.start))
        )
    return item["role"] == "compared" and not state.around.in_brackets(item)


def _when_placed(state: State, item: Item) -> bool:
    """`so với “điểm trũng” năm 2014 khi tỉnh đứng thứ 53`: the year of the placing told after it."""
    if not cues.WHEN_PLACED.match(state.around.after(item, 12)):
        return False
    following = [i for i in state.around.items[state.around.number + 1 :] if i.kind is not Kind.SUBJECT]
    return bool(following) and following[0].kind is Kind.PLACE


def _kept_from(state: State, item: Item) -> bool:
    """`bảo vệ ngôi đầu của năm 2021`: the place that is kept is the one of that year."""
    before = state.around.items[max(0, state.around.number - 2) : state.around.number]
    if len(before) < 2 or before[0].kind is not Kind.CHANGE or before[0]["change"] != 0:
        return False
    return before[1].kind is Kind.PLACE and bool(
        cues.KEPT_FROM.fullmatch(state.around.between(before[1].span.end, item.span.start))
    )


def _compare(state: State, item: Item) -> None:
    for fact in state.last:
        if item["baseline"] == "same" and fact.rank is not None and fact.change in (None, 0):
            fact.change, fact.previous_rank = 0, fact.rank
        if fact.compared_to is None:
            fact.compare(item["year"], leaning=item["leaning"])
            fact.add(item)


def _says_year_of_last(state: State, item: Item) -> bool:
    if _places_then(state, item):
        return False
    return bool(_TO_YEAR.match(state.around.between(max(fact.span().end for fact in state.last), item.span.start)))


def share_baseline(state: State) -> None:
    """`… tăng 5 bậc; … giảm 3 bậc so với năm 2019`: one baseline at the end, or at the beginning, is everybody's."""
    named = {item["year"]: item for item in state.around.items if item.kind is Kind.YEAR and item["baseline"]}
    if len(named) != 1:
        return
    year, item = named.popitem()
    at = state.around.items.index(item)
    following = state.around.items[at + 1 : at + 2]
    own = bool(following) and following[0].kind is Kind.CHANGE and ";" in state.around.before(item, 24)
    heads = all(item.span.end <= fact.span().start for fact in state.facts)
    for fact in state.facts:
        if fact.change is None or fact.compared_to is not None:
            continue
        if heads or (fact.change and fact.span().end <= item.span.start and not own):
            fact.compare(year, leaning=item["leaning"])

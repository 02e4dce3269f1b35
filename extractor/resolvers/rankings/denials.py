"""Words that look like a placing and place nobody: negated, conditional, of a group in general, a count."""

from __future__ import annotations

import re

from extractor.resolvers.rankings import cues
from extractor.resolvers.rankings.around import Around, strength
from extractor.resolvers.rankings.items import PLACINGS, Item, Kind


def denied(around: Around, item: Item, *, year_known: bool, hands_over: bool) -> bool:
    """True for a placing item that states no placing; `hands_over` where its subject follows (`dẫn đầu là A`)."""
    if _taken_back(around, item, year_known=year_known) or (not hands_over and _hands_to_nobody(around, item)):
        return True
    before = around.before(item, 120)
    if (cues.FORMERLY.match(around.after(item, 40)) and not cues.COMPARED.search(before)) or (
        item.kind is Kind.PLACE and cues.BEYOND.search(before)
    ):
        return True
    if cues.WHICHEVER.search(before) or _is_asked(around, item) or cues.DISTANCE.search(before):
        return True
    if item["series"] and not any(other.kind in PLACINGS for other in around.items[: around.number]):
        return True
    if item["extreme"] and not _of_a_measure(around, item, hands_over=hands_over):
        return True
    if item["named"] and not hands_over and not _right_after_somebody(around, item):
        return True
    before = around.before(item)
    if around.last_subject() is None and cues.CHANGES_HANDS.search(around.after(item, 90)):
        return True  # `Ngôi đầu cải cách hành chính Đồng Tháp đổi chủ`
    if item["rank"] == 1 and item.kind is Kind.PLACE and cues.LEADING_GROUP.search(before):
        return True  # `nhóm dẫn đầu gồm …`: a group without a number
    if not hands_over and before.endswith(", ") and cues.THOUGH.match(around.after(item, 6)):
        return True  # `áp chót là Sở Xây dựng, chót bảng thì ai cũng biết`
    if not hands_over and _only_a_group(around, item, before):
        return True
    if cues.AFTER_YEARS.search(before) or cues.POST_LEADS.search(before):
        return True
    if item["rank"] == 1 and cues.LED_BY_PERSON.search(around.before(item, 90)):
        return True
    if item.rule == "place.with_field":
        return not _is_placed_fraction(around, item, before)
    if item["bare"]:
        return bool(item["moved"]) and not cues.OF_RANKS.search(around.before(item, 300) + around.after(item, 60))
    if around.between(item.span.start, item.span.end).startswith("thứ") and cues.ORDER_OF_EVENTS.search(before):
        return True
    return not hands_over and (bool(cues.GROUP.search(before)) or _attributive(around, item, before))


def _is_asked(around: Around, item: Item) -> bool:
    """`chỉ số nào của tỉnh tốt nhất?`: a question places nobody."""
    return bool(cues.ASKED.search(around.before(item, 80)) and around.asks())


def _taken_back(around: Around, item: Item, *, year_known: bool) -> bool:
    """`chưa vào được top 10`, `nếu … xếp thứ 3`, `nhiều năm đội sổ`."""
    for other in around.items[: around.number]:
        gap = item.span.start - other.span.end
        if (
            other.kind is Kind.NEGATION
            and gap <= 30
            and not re.search("[,:;]", around.between(other.span.end, item.span.start))
        ):
            return True
        if other.kind is Kind.CONDITION and gap <= 120 and not cues.CONTRAST.match(around.after(other, 240)):
            return True
        if other.kind is Kind.MANY_YEARS and gap <= 40 and not year_known:
            return True
    return False


def _hands_to_nobody(around: Around, item: Item) -> bool:
    """`đội sổ trong 19 xã là Tả Củ Tỷ`: said of a name that nothing is known of, and of nobody named before."""
    name = cues.HANDS_TO_A_NAME.match(around.text, item.span.end)
    if name and not any(i.kind is Kind.COMPONENT and i.span.start == name.end() for i in around.items):
        return True
    if around.last_subject() is not None:
        return False
    found = cues.HANDS_TO_NAME.match(around.text, item.span.end)
    return found is not None and not any(
        other.kind is not Kind.FIELD and item.span.end <= other.span.start <= found.end() for other in around.items
    )


def _right_after_somebody(around: Around, item: Item) -> bool:
    """`Quang Bình lên ngôi`: nothing between who is named and the word but `đã`, `bất ngờ`, a year or an index."""
    subject = around.last_subject()
    if subject is None or strength(subject) < 1 or subject["rival"]:
        return False
    words = around.between(subject.span.end, item.span.start)
    for other in around.items[: around.number]:
        if other.span.start >= subject.span.end:
            words = words.replace(around.between(other.span.start, other.span.end), "", 1)
    return bool(cues.TO_WINNER.fullmatch(words))


def _judged(around: Around, item: Item, *, hands_over: bool) -> bool:
    """`Cục Hải quan được doanh nghiệp chấm cao nhất`: of whoever is judged, not of what is asked about."""
    if hands_over:
        return not cues.PARTS_JUDGED.search(around.before(item, 60))
    subject = around.last_subject()
    if subject is None or strength(subject) < 1 or cues.LED_BY.search(around.before(subject, 20)):
        return _begins_with_part(around, item)
    return bool(cues.IS_JUDGED.fullmatch(around.between(subject.span.end, item.span.start)))


def _begins_with_part(around: Around, item: Item) -> bool:
    """`Tính năng động được doanh nghiệp chấm cao nhất nước`: a part of the index, compared with that of others."""
    part = around.previous()
    if part is None or part.kind is not Kind.COMPONENT or not cues.WHOLE_COUNTRY.match(around.after(item, 20)):
        return False
    return bool(cues.IS_JUDGED.search(around.between(part.span.end, item.span.start)))


def _of_a_measure(around: Around, item: Item, *, hands_over: bool) -> bool:
    """`cao nhất`, `thấp nhất` place somebody only where they are said of a score or an index, not of its parts."""
    if cues.PARTS_COMPARED.search(around.before(item, 60)) or cues.EVER.match(around.after(item, 40)):
        return False
    if cues.TO_PART.match(around.after(item, 30)):
        return False  # `Thứ hạng cao nhất thuộc về chỉ số “Công khai, minh bạch”`
    if not hands_over and (_is_something(around, item) or _said_of_part(around, item)):
        return False
    if item["of_place"] or cues.POINTS.search(around.before(item, 20)):
        return True
    if item["judged"]:
        return _judged(around, item, hands_over=hands_over)
    if _among_parts(around, item):
        return False
    following = around.items[around.number + 1 :]
    if following and following[0].kind is Kind.COMPONENT:
        between = around.between(item.span.end, following[0].span.start)
        if len(between) < 12 and ";" not in between:
            subject = around.last_subject()
            beside = subject is not None and not around.between(subject.span.end, item.span.start).strip()
            return beside and between.strip(' “"') in ("ở", "về")  # `huyện Tiểu Cần cao nhất ở “Tính minh bạch”`
    index = following[0] if following and following[0].kind is Kind.INDEX else None
    if index is not None and cues.DIRECT_INDEX.match(around.between(item.span.end, index.span.start)):
        return True  # `thấp nhất về PAR INDEX là …`
    after = around.after(item, 50)
    if cues.WHOLE_COUNTRY.match(after) and (
        any(i.kind in (Kind.INDEX, Kind.COMPONENT) for i in around.items[: around.number])
        or _begins_with_names(around, item)
    ):
        return True
    return bool(cues.MEASURED.search(around.before(item, 70)) or cues.AFTER_EXTREME.match(after))


def _is_something(around: Around, item: Item) -> bool:
    """`Thấp nhất là thanh toán trực tuyến`: nobody; `Bộ Tư pháp cao nhất là đương nhiên` has its subject before it."""
    subject = around.last_subject()
    beside = subject is not None and not around.between(subject.span.end, item.span.start).strip()
    return not beside and cues.IS_SOMETHING.match(around.after(item, 24)) is not None


def _said_of_part(around: Around, item: Item) -> bool:
    """`“Chi phí không chính thức” có điểm trung bình cao nhất`: the parts of an index compared with each other."""
    part = around.previous()
    if part is None or part.kind is not Kind.COMPONENT or cues.WHOLE_COUNTRY.match(around.after(item, 20)):
        return False
    return bool(cues.PART_HAS.fullmatch(around.between(part.span.end, item.span.start)))


def _begins_with_names(around: Around, item: Item) -> bool:
    """`Bắc Kạn và Quảng Ngãi thấp nhất cả nước`: nothing but names before it, so no measure of another kind."""
    words = around.before(item, 120)
    if around.start < item.span.start - len(words):
        return False
    names = [i for i in around.items[: around.number] if i.kind is Kind.SUBJECT and i["subject"] and not i["rival"]]
    for name in names:
        words = words.replace(around.between(name.span.start, name.span.end), "", 1)
    return bool(names) and bool(cues.ONLY_NAMES.fullmatch(words))


def _only_a_group(around: Around, item: Item, before: str) -> bool:
    """`nằm trong nhóm dẫn đầu` gives no place; `cho hay ba xã cuối bảng` speaks of a group, and of nobody in it."""
    if item.kind is Kind.PLACE and item["rank"] == 1 and not item["bare"]:
        return _counted_leaders(around, item, before)
    if item.kind not in (Kind.TOP, Kind.BOTTOM):
        return False
    words = around.between(item.span.start, item.span.end) + around.after(item, 24)
    if cues.COUNTED_TOP.match(words):  # `Top 3 huyện của Hậu Giang: …` at the head of a clause
        return not before.strip() or before.rstrip()[-1] in ",;:"
    if _of_counted_members(around, item, before):
        return True
    if not cues.COUNTED_GROUP.match(words) or cues.INTO_GROUP.search(before):
        return False
    subject = around.last_subject()  # `A và B, hai địa phương nằm cuối bảng, …`
    return subject is None or around.between(subject.span.end, item.span.start).strip() != ","


def _of_counted_members(around: Around, item: Item, before: str) -> bool:
    """`Quảng Ngãi: Ba huyện miền núi thuộc tốp năm`: so many that come into a group, and none of them named."""
    counted = cues.COUNTED_MEMBERS.search(before)
    if counted is None:
        return False
    start = item.span.start - len(before) + counted.start()
    return not any(i.kind is Kind.SUBJECT and i.span.start >= start for i in around.items[: around.number])


def _counted_leaders(around: Around, item: Item, before: str) -> bool:
    """`Hai đơn vị ngành dọc dẫn đầu DDCI`: so many that lead, and none of them named."""
    group = cues.COUNTED_LEADERS.search(before)
    if group is None or cues.ONE_OF.search(before[: group.start() + 1]):
        return False
    subject = around.last_subject()
    return subject is None or subject.span.end <= item.span.start - len(before) + group.start()


def _is_placed_fraction(around: Around, item: Item, before: str) -> bool:
    """`12/63 tỉnh` is a placing after a word of placing or the subject itself, a count after `có`."""
    if cues.COUNTS.search(before):
        return False
    previous = around.previous()
    beside = previous is not None and previous.kind is Kind.SUBJECT and item.span.start - previous.span.end <= 2
    return beside or bool(cues.RANK_WORD.search(around.before(item, 34)))


def _attributive(around: Around, item: Item, before: str) -> bool:
    """`kém đơn vị dẫn đầu hơn 7 điểm`: the leader in general, whoever it is; `là đơn vị dẫn đầu` does place."""
    if item["rank"] != 1 or item["extreme"] or not cues.IN_GENERAL.search(before):
        return False
    subject = around.last_subject()
    if _apposed(around, item, subject):
        return False
    if (
        subject is not None
        and subject.span.end + 1 >= item.span.start
        and around.after(item, 4).strip() in ("về", "ở", "trong", "với", "cả", "toàn")
    ):
        return False
    return subject is None or not re.search(r"(?<!\w)là\s+(?:một\s+)?\w+(?:\s\w+)?\s*$", before)


def _apposed(around: Around, item: Item, subject: Item | None) -> bool:
    """`Bến Tre, tỉnh dẫn đầu năm nay, đạt …`: said of the one named before the comma."""
    seen = [i for i in around.items[: around.number] if i.kind is Kind.SUBJECT and i is not subject]
    named = [i for i in (subject, *seen[-1:]) if i is not None]
    return any(cues.APPOSED.fullmatch(around.between(i.span.end, item.span.start)) for i in named)


def _among_parts(around: Around, item: Item) -> bool:
    """`“Chỉ đạo điều hành” vẫn cao nhất với 92,6%`: parts of an index compared with each other, and nobody named."""
    previous = around.previous()
    if previous is None or previous.kind is not Kind.COMPONENT or around.last_subject() is not None:
        return False
    return len(around.between(previous.span.end, item.span.start)) < 16 and not cues.WHOLE_COUNTRY.match(
        around.after(item, 20)
    )

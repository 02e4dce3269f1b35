"""Changes and scores written into the fact they are said of."""

from __future__ import annotations

from extractor.records import Qualifier
from extractor.resolvers.rankings import cues
from extractor.resolvers.rankings.around import Around, strength
from extractor.resolvers.rankings.facts import Fact
from extractor.resolvers.rankings.items import PLACINGS, Item, Kind


def is_score(around: Around, item: Item) -> bool:
    """True for a number that scores somebody: not a mean, a maximum, a share of files."""
    if item["score"] is None or (cues.COUNTED.match(around.after(item, 24)) and not _of_the_content(around, item)):
        return False
    if item["unit"] == "%" and _never_in_percent(around, item):
        return False
    placed = any(i.kind in PLACINGS and not i["extreme"] for i in around.items)
    if not placed and cues.OF_SCALE.search(around.between(item.span.start, item.span.end)):
        return False  # `công khai, minh bạch đạt 17,6/18 điểm`: a part of what a hundred points are made of
    if item.rule == "score.after_name" and not _goes_on_list(around, item):
        return False
    before = around.before(item, 60)
    if cues.WHICHEVER.search(before) or cues.DISTANCE.search(before):
        return False
    if cues.MARKS.search(before) and cues.FOR_SOMEBODY.match(around.after(item, 6)):
        return False
    if cues.OF_EACH.search(before) or _of_all(around, item) or _of_something_else(around, item):
        return False
    if (
        _is_difference(around, item)
        or (before.endswith(cues.BOUNDS) and cues.GROUP_SCORED.search(before))
        or _of_counted_units(around, item)
    ):
        return False
    if cues.GROUP_BELOW.search(before):
        return False  # `không còn xã dưới 70 điểm`
    if before.endswith("đạt từ "):
        return not (item["unit"] == "%" and _is_share(around, item))  # `tỷ lệ hồ sơ trực tuyến đạt từ 30% trở lên`
    if (
        item.rule == "score.value_after_verb"
        and item["score"] >= 1  # `đạt 0,5524, xếp thứ 14`: nothing else is told so finely
        and not cues.MEASURED.search(around.before(item, 80))
    ):
        return False
    if item["unit"] == "%" and (_is_share(around, item) or _is_handled(around, before)):
        return False
    return not (cues.REACH.search(before) or cues.NOT_ITS_SCORE.search(before) or cues.MEAN.search(before))


def _goes_on_list(around: Around, item: Item) -> bool:
    """`A được 85,9 điểm, B 85,1`: a bare number after a name scores it where others have their scores already."""
    scored = any(other.kind is Kind.SCORE and other is not item for other in around.items[: around.number])
    subject = around.last_subject()
    return scored and subject is not None and not around.between(subject.span.end, item.span.start).strip()


def _is_difference(around: Around, item: Item) -> bool:
    """`dẫn đầu, trên Sở Tư pháp đúng 0,08 điểm`: how far somebody is left behind."""
    previous = around.previous()
    moved = previous is not None and previous.kind is Kind.CHANGE and bool(previous["change"])
    if previous is not None and moved and around.between(previous.span.end, item.span.start).strip() in ("và", "với"):
        return True  # `tăng 2 bậc và 3,1%`
    rival = around.last_subject()
    if rival is None or not cues.STEPS.fullmatch(around.between(rival.span.end, item.span.start)):
        return False
    return bool(rival["rival"] or cues.APART.search(around.before(rival, 50)))


def _of_counted_units(around: Around, item: Item) -> bool:
    """`12 huyện đạt trên 80%` scores nobody; `trong 22 đơn vị được chấm, Sở Y tế đạt 90 điểm` counts the field."""
    before = around.before(item, 140)
    placed = any(i.kind in PLACINGS for i in around.items[: around.number])
    found = cues.COUNTED_UNITS.search(before)
    while found is not None:
        start = item.span.start - len(before) + found.start()
        named = (
            (placed and i.kind is Kind.FIELD) or (i.kind is Kind.SUBJECT and strength(i) > 1)
            for i in around.items[: around.number]
            if i.span.end > start
        )
        if not any(named):
            return True
        found = cues.COUNTED_UNITS.search(before, found.start() + 1)
    return False


def _of_the_content(around: Around, item: Item) -> bool:
    """`xã Ea Yông dẫn đầu với 90,2% người được hỏi hài lòng`: people counted, but as somebody's score."""
    subject = around.last_subject()
    return subject is not None and strength(subject) > 1 and "hài lòng" in around.after(item, 50)


def _never_in_percent(around: Around, item: Item) -> bool:
    """PCI, PAPI and PGI are in points: a share beside them is of something else."""
    named = [i["index"] for i in around.items[: around.number] if i.kind is Kind.INDEX]
    return bool(named) and named[-1] in cues.IN_POINTS


def _is_share(around: Around, item: Item) -> bool:
    """`tỷ lệ hồ sơ đúng hạn đạt 98%` is a figure; `xếp thứ 6/17, đạt tỷ lệ 93,1%` is what it was placed for."""
    share = cues.SHARE.search(around.before(item, 90))
    if share is None or (_of_satisfaction(around) and ("hài lòng" in share[0] or not cues.OF_FILES.search(share[0]))):
        return False
    previous = around.previous()
    placed = previous is not None and (previous.kind in PLACINGS or previous.kind is Kind.CHANGE)
    gap = around.between(previous.span.end, item.span.start) if previous is not None else ""
    return not (placed and cues.SHARE_OF_PLACED.fullmatch(gap))


def _is_handled(around: Around, before: str) -> bool:
    """`giải quyết đúng hạn 99,1%`: a share of files; `hài lòng với dịch vụ công trực tuyến đạt 85%` is a score."""
    return bool(cues.HANDLED.search(before)) and not _of_satisfaction(around)


def _of_satisfaction(around: Around) -> bool:
    """A share scores somebody only in SIPAS, which is a share; beside other indexes it is a figure."""
    named = [item["index"] for item in around.items[: around.number] if item.kind is Kind.INDEX]
    return named[-1] == "SIPAS" if named else "hài lòng" in around.before(around.items[around.number], 90)


def _of_all(around: Around, item: Item) -> bool:
    """`giá trị trung bình của các tỉnh, thành phố đạt trên 86%`: a mean, unless somebody is named after the word."""
    mean = cues.MEAN_OF_ALL.search(around.before(item, 110))
    if mean is None:
        return False
    start = item.span.start - len(mean[0])
    return not any(i.kind is Kind.SUBJECT and start <= i.span.start < item.span.start for i in around.items)


def _of_something_else(around: Around, item: Item) -> bool:
    """`…; giải ngân vốn đầu tư công đạt 100%`: a clause of its own that names no index, part, placing or subject."""
    before = around.before(item, 200)
    if ";" not in before:
        return False
    clause = before.rsplit(";", 1)[1]
    start = item.span.start - len(clause)
    inside = [i for i in around.items if start <= i.span.start < item.span.start]
    if any(i.kind is not Kind.YEAR for i in inside):
        return False
    for year in inside:  # `; năm 2020 đạt 83,07%` is of the same index a year later
        clause = clause.replace(around.between(year.span.start, year.span.end), "")
    return not cues.GOES_ON.fullmatch(clause)


def apply(fact: Fact, item: Item, around: Around) -> None:
    """Write a change or score into a fact that has none yet."""
    before = around.before(item, 24)
    if item.kind is Kind.CHANGE:
        if fact.change is None and not (item["change"] == 0 and cues.GOING_ON.search(around.before(item, 36))):
            fact.change = item["change"]
    elif cues.LOSS.search(before) or cues.GAIN.search(before):
        if fact.score_change is None:
            fact.score_change = -item["score"] if cues.LOSS.search(before) else item["score"]
    elif fact.score is None:
        fact.score, fact.score_unit = item["score"], item["unit"]
        fact.score_qualifier = _qualifier(before)
    fact.add(item)


def _qualifier(before: str) -> Qualifier | None:
    if cues.OVER.search(before):
        return "over"
    if cues.NEARLY.search(before):
        return "about"
    return "under" if cues.UNDER.search(before) else None

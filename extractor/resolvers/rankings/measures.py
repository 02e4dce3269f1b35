"""Changes and scores written into the fact they are said of."""

from __future__ import annotations

from extractor.records import Qualifier
from extractor.resolvers.rankings import cues
from extractor.resolvers.rankings.around import Around, strength
from extractor.resolvers.rankings.facts import Fact
from extractor.resolvers.rankings.items import Item, Kind


def is_score(around: Around, item: Item) -> bool:
    """True for a number that scores somebody: not a mean, a maximum, a share of files."""
    if item["score"] is None or (cues.COUNTED.match(around.after(item, 24)) and not _of_the_content(around, item)):
        return False
    if item["unit"] == "%" and _never_in_percent(around, item):
        return False
    before = around.before(item, 60)
    if cues.WHICHEVER.search(before) or cues.DISTANCE.search(before):
        return False
    if cues.OF_EACH.search(before) or _of_all(around, item) or _of_something_else(around, item):
        return False
    if before.endswith("đạt từ "):
        return True
    if item.rule == "score.value_after_verb" and not cues.MEASURED.search(around.before(item, 80)):
        return False
    if item["unit"] == "%" and cues.SHARE.search(around.before(item, 90)) and not _of_satisfaction(around):
        return False
    return not (
        cues.REACH.search(before)
        or cues.NOT_ITS_SCORE.search(before)
        or cues.MEAN.search(before)
        or cues.COUNTED_UNITS.search(around.before(item, 140))
    )


def _of_the_content(around: Around, item: Item) -> bool:
    """`xã Ea Yông dẫn đầu với 90,2% người được hỏi hài lòng`: people counted, but as somebody's score."""
    subject = around.last_subject()
    return subject is not None and strength(subject) > 1 and "hài lòng" in around.after(item, 50)


def _never_in_percent(around: Around, item: Item) -> bool:
    """PCI, PAPI and PGI are in points: a share beside them is of something else."""
    named = [i["index"] for i in around.items[: around.number] if i.kind is Kind.INDEX]
    return bool(named) and named[-1] in cues.IN_POINTS


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
    if any(start <= i.span.start < item.span.start for i in around.items if i.kind is not Kind.YEAR):
        return False
    return not cues.GOES_ON.fullmatch(clause)


def apply(fact: Fact, item: Item, around: Around) -> None:
    """Write a change or score into a fact that has none yet."""
    before = around.before(item, 24)
    if item.kind is Kind.CHANGE:
        if fact.change is None and not (item["change"] == 0 and cues.GOING_ON.search(before)):
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

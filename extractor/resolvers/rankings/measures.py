"""Changes and scores written into the fact they are said of."""

from __future__ import annotations

from extractor.records import Qualifier
from extractor.resolvers.rankings import cues
from extractor.resolvers.rankings.around import Around
from extractor.resolvers.rankings.facts import Fact
from extractor.resolvers.rankings.items import Item, Kind


def is_score(around: Around, item: Item) -> bool:
    """True for a number that scores somebody: not a mean, a maximum, a share of files."""
    if item["score"] is None or cues.COUNTED.match(around.after(item, 24)):
        return False
    before = around.before(item, 60)
    if cues.WHICHEVER.search(before) or cues.DISTANCE.search(before):
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


def _of_satisfaction(around: Around) -> bool:
    """A share scores somebody only in SIPAS, which is a share; beside other indexes it is a figure."""
    named = [item["index"] for item in around.items[: around.number] if item.kind is Kind.INDEX]
    return named[-1] == "SIPAS" if named else "hài lòng" in around.before(around.items[around.number], 90)


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

"""Targets that no verb of the sentence tells: below `các mục tiêu:`, of a year to come, in plans for `đến năm 2025`."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.resolvers.context import Context
from extractor.resolvers.rankings import cues
from extractor.resolvers.rankings.carrying import Carried
from extractor.resolvers.rankings.facts import Fact

_REACH = 600  # letters before a placing in which a plan can be spoken of


def is_target(fact: Fact, year: int | None, context: Context, carried: Carried) -> bool:
    """True for a fact that is aimed at; `year` is the one it is of. Adds `modality` to what is inferred."""
    if fact.target:
        return True
    published = published_year(context)
    if year is not None and published is not None and year > published:
        return True
    if not carried.in_target_list or _looks_back(fact, context, carried):
        return False
    fact.inferred.add("modality")
    return True


def mark_planned(facts: Sequence[Fact], context: Context, carried: Carried) -> None:
    """Make targets of one sentence's facts that are planned for a year to come, as its other facts are."""
    for fact in facts:
        if not fact.target and _is_planned(fact, context, carried):
            fact.target = True
            fact.inferred.add("modality")


def published_year(context: Context) -> int | None:
    """The year the page says it appeared in."""
    published = context.article.published or ""
    return int(published[:4]) if published[:4].isdigit() else None


def _looks_back(fact: Fact, context: Context, carried: Carried) -> bool:
    """`Đơn vị đang đứng cuối là huyện Sìn Hồ (hạng 8/8 năm 2020)` in a list of targets for 2021: a fact."""
    published = published_year(context)
    if fact.year is None:
        return fact.happened
    past = carried.list_year is not None and fact.year < carried.list_year
    return fact.happened or past or (published is not None and fact.year < published)


def _is_planned(fact: Fact, context: Context, carried: Carried) -> bool:
    """`Đến năm 2025, cả bốn chỉ số nằm trong nhóm 30`, where targets are spoken of and no later year is measured."""
    if fact.year is None or fact.year_at < 0 or fact.happened or fact.rank is not None:
        return False
    published = published_year(context)
    if published is not None and fact.year < published:
        return False
    folded, start = context.folded, fact.year_at
    if not cues.UNTIL.search(folded, max(0, start - 14), start) or fact.year <= carried.years.latest_of_all:
        return False
    begins = context.sentence_at(start).start
    if cues.DONE.search(folded, start, fact.span().end) or cues.SINCE_YEAR.search(folded, begins, start):
        return False
    return bool(carried.planned or cues.TARGET_LEAD.search(folded, max(0, start - _REACH), start))

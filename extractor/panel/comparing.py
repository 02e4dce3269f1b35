"""Rows held against each other: a place held by two, scores that go against the ranks, a rank outside its group."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import combinations
from statistics import median

from extractor.normalisers.folding import fold
from extractor.normalisers.word_lists import lexicon, word_pattern, words
from extractor.panel.articles import year_of
from extractor.panel.results import Group, Result

# A year so long before its only articles is more often a slip (2012 for 2021) than a look back.
_LOOK_BACK = 3
# A score so many times the median of its group has lost its comma, or gained one.
_TIMES = 5
_LEAST_SCORES = 3


def compare(results: Iterable[Result], sizes: Mapping[Group, int]) -> None:
    """Flag what does not go together in one row, and among those that were ranked together."""
    groups: dict[Group, list[Result]] = {}
    for result in results:
        _check_row(result, sizes.get(result.group))
        _check_year(result)
        _check_level(result)
        groups.setdefault(result.group, []).append(result)
    for members in groups.values():
        _check_shared_ranks(members)
        _check_score_order(members)
        _check_score_size(members)


def _check_row(result: Result, size: int | None) -> None:
    rank, top, bottom = result.number("rank"), result.number("top"), result.number("bottom")
    field = result.number("rank_of") or size
    if rank is not None and top is not None and rank > top:
        result.flag("rank_outside_group", "top", f"{rank} > top {top}", [*result.votes("rank"), *result.votes("top")])
    if rank is not None and bottom is not None and field is not None and rank <= field - bottom:
        votes = [*result.votes("rank"), *result.votes("bottom")]
        result.flag("rank_outside_group", "bottom", f"{rank} ≤ {field} − {bottom}", votes)
    change, before = result.number("change"), result.number("previous_rank")
    if None not in (rank, change, before) and (rank or 0) + (change or 0) != before:
        votes = [*result.votes("change"), *result.votes("previous_rank")]
        result.flag("arithmetic", "change", f"{rank} {change:+d} ≠ {before}", votes)


def _check_year(result: Result) -> None:
    years = [year_of(item.statement.article.published) for item in result.heard]
    known = [year for year in years if year is not None]
    cell = result.cell
    if known and min(known) - cell.year > _LOOK_BACK:
        result.flag("year_far_from_publication", "year", f"{cell.year} … {min(known)}", result.all_votes())
    first = _first_years().get(cell.index)
    if first is not None and cell.year < first and result.subject.level == "province":
        result.flag("year_before_index", "year", f"{cell.year} < {first}", result.all_votes())


def _check_level(result: Result) -> None:
    """Flag a province in an index of districts, or among `huyện, thành phố`: a misreading of its district."""
    level, index = result.subject.level, result.cell.index
    alien = "indexes_of_provinces" if level in ("district", "commune") else "indexes_without_provinces"
    if level is not None and index.lower() in words("ranking_cues", alien):
        result.flag("level_unlike_index", "subject", f"{index}: {level}", result.all_votes())
    for item in result.heard:
        scope = fold(item.statement.scope or "")
        if (level == "province" and scope.startswith("huyện")) or (level == "district" and scope.startswith("tỉnh,")):
            result.flag("level_unlike_index", "subject", f"{scope}: {level}", result.all_votes())


@cache
def _first_years() -> Mapping[str, int]:
    return {entry["index"]: entry["year"] for entry in lexicon("panel")["first_years"]}


def _check_shared_ranks(members: Iterable[Result]) -> None:
    """Flag two subjects at one place, unless an article says that they share it or their scores are equal."""
    holders: dict[int, list[Result]] = {}
    for result in members:
        if (rank := result.number("rank")) is not None:
            holders.setdefault(rank, []).append(result)
    for rank, results in holders.items():
        for one, other in combinations(results, 2):
            if is_tied(one) or is_tied(other) or (one.score is not None and one.score == other.score):
                continue
            for here, there in ((one, other), (other, one)):
                here.flag("rank_shared", "rank", f"{rank}: {there.subject.name}", there.votes("rank"))


def is_tied(result: Result) -> bool:
    """True where an article says that the place is shared."""
    pattern: re.Pattern[str] = word_pattern("panel", "ties")
    return any(pattern.search(fold(item.statement.sentence)) for item in result.heard)


def _check_score_order(members: Iterable[Result]) -> None:
    """Flag the rows whose score is above that of a better rank, those first that go against most others."""
    placed = [_Placed(result, rank, score.number) for result in members
              if (rank := result.number("rank")) and (score := result.score) and score.qualifier is None]  # fmt: skip
    against = {at: {i for i, other in enumerate(placed) if one.is_against(other)} for at, one in enumerate(placed)}
    while most := max(map(len, against.values()), default=0):
        worst = [at for at, others in against.items() if len(others) == most]
        for at in worst:
            one = placed[at]
            others = sorted((placed[i] for i in against[at]), key=lambda other: other.rank)
            shown = ", ".join(f"{other.rank}: {other.score}" for other in others)
            one.result.flag(
                "score_against_rank", "score", f"{one.rank}: {one.score} ↔ {shown}", one.result.votes("score")
            )
        against = {at: others.difference(worst) for at, others in against.items() if at not in worst}


@dataclass(frozen=True, slots=True, eq=False)
class _Placed:
    """One row that has both a rank and a score."""

    result: Result
    rank: int
    score: Decimal

    def is_against(self, other: _Placed) -> bool:
        """True where the worse rank has the better score."""
        return (self.rank - other.rank) * (self.score - other.score) > 0


def _check_score_size(members: Iterable[Result]) -> None:
    known = [(result, result.score.value) for result in members if result.score and result.score.value > 0]
    if len(known) <= _LEAST_SCORES:
        return
    for result, value in known:
        usual = median(other for one, other in known if one is not result)
        if not usual / _TIMES < value < usual * _TIMES:
            result.flag("score_unlike_group", "score", f"{value:g} ↔ {usual:g}", result.votes("score"))

"""Scores of articles to confidence intervals: how far a figure would move had other articles been drawn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import mul
from random import Random

from extractor.evaluation.agreement import Counts, sum_of
from extractor.evaluation.scoring import Scores

DRAWS = 1000
_SEED = 20_250_701
_SHARE = 0.95
_FEWEST = 0.95  # of the draws; a slot that so few articles fill that more draws miss them all has no bounds to speak of


@dataclass(frozen=True, slots=True)
class Interval:
    """The bounds between which F1 lies in 95 of 100 draws of as many articles."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class KindIntervals:
    """The intervals of one kind: all scored slots together, whole records, and each scored slot.

    `None` where too few draws hold anything to find or found.
    """

    total: Interval | None
    records: Interval | None
    slots: Mapping[str, Interval | None]


@dataclass(frozen=True, slots=True)
class Intervals:
    """The intervals of all kinds together and of each kind."""

    total: Interval | None
    records: Interval | None
    kinds: Mapping[str, KindIntervals]


def bootstrap(scores: Scores, draws: int = DRAWS) -> Intervals | None:
    """Scores of two or more articles to the intervals of their F1; the same scores always give the same.

    Whole articles are drawn, with replacement, since errors of one article hang together; of one article alone
    nothing can be said.
    """
    articles = scores.by_article
    if len(articles) < 2:
        return None
    random = Random(_SEED)
    drawn = [_times_drawn(random, len(articles)) for _ in range(draws)]

    def interval(counts: Iterable[Counts]) -> Interval | None:
        return _interval(list(counts), drawn)

    return Intervals(
        interval(sum_of(kind.total for kind in article.values()) for article in articles),
        interval(sum_of(kind.records for kind in article.values()) for article in articles),
        {
            name: KindIntervals(
                interval(article[name].total for article in articles),
                interval(article[name].records for article in articles),
                {slot: interval(article[name].slots[slot] for article in articles) for slot in kind.slots},
            )
            for name, kind in scores.kinds.items()
        },
    )


def _times_drawn(random: Random, articles: int) -> list[int]:
    times = [0] * articles
    for chosen in random.choices(range(articles), k=articles):
        times[chosen] += 1
    return times


def _interval(counts: Sequence[Counts], drawn: Sequence[Sequence[int]]) -> Interval | None:
    """The bounds of F1 over the draws in which there was anything to count; the others say nothing."""
    right, missed, spurious = ([getattr(count, name) for count in counts] for name in ("right", "missed", "spurious"))
    totals = (Counts(*(sum(map(mul, column, times)) for column in (right, missed, spurious))) for times in drawn)
    values = sorted(total.f1 for total in totals if total.any)
    if len(values) < _FEWEST * len(drawn):
        return None
    outside = int(len(values) * (1 - _SHARE) / 2)
    return Interval(values[outside], values[-outside - 1])

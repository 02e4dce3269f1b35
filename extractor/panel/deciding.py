"""What several sources say of one field to one value, or to none where nothing tells which is right."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from extractor.panel.articles import ArticleRef

Reason = Literal["only", "majority", "stated", "supported", "later", "tie"]


@dataclass(frozen=True, slots=True)
class Vote:
    """One article's value of one field: the source it counts for, and whether the article itself says so.

    `fault` names what makes the value impossible; a vote with one is shown and not counted.
    """

    value: Hashable
    source: int
    article: ArticleRef
    stated: bool
    sentence: str = ""
    fault: str | None = None


@dataclass(frozen=True, slots=True)
class Variant:
    """One value with all the articles that have it; `sources` are those whose word it is."""

    value: Hashable
    votes: tuple[Vote, ...]
    sources: int
    stated: int
    latest: str | None

    @property
    def faults(self) -> tuple[str, ...]:
        """What is wrong with it, where no vote for it is free of faults."""
        names = {vote.fault for vote in self.votes}
        return () if None in names else tuple(sorted(name for name in names if name))


@dataclass(frozen=True, slots=True)
class Decision:
    """The value chosen of a field and why, the share of sources for it, and every variant, the best first."""

    value: Hashable | None
    reason: Reason
    agreement: float | None
    variants: tuple[Variant, ...]

    @property
    def conflict(self) -> bool:
        """True where articles say different things."""
        return len(self.variants) > 1

    @property
    def chosen(self) -> Variant | None:
        """The variant that was chosen."""
        return self.variants[0] if self.value is not None else None


def decide(votes: Sequence[Vote], support: Mapping[Hashable, int] | None = None) -> Decision | None:
    """Votes to a decision, `None` where there is none: the value of most independent sources.

    Of equal numbers the one that more sources state themselves, then the one that other years and subjects bear
    out better (`support`), then the one that came out later; what is equal in all that stays open.
    """
    if not votes:
        return None
    words = source_words(votes)
    variants = [_variant(value, votes, words) for value in dict.fromkeys(vote.value for vote in votes)]
    variants.sort(key=lambda one: _rank(one, support or {}), reverse=True)
    best, *others = variants
    if not best.sources:
        return Decision(None, "tie", None, tuple(variants))
    reason = _reason(best, others, support or {})
    speakers = len({vote.source for vote in votes if vote.fault is None})
    if reason == "tie":
        return Decision(None, reason, None, tuple(variants))
    return Decision(best.value, reason, best.sources / speakers, tuple(variants))


def source_words(votes: Iterable[Vote]) -> Mapping[int, Vote]:
    """Votes to the one word of each source: that of its earliest article, in it what is stated over what is not.

    Copies may be garbled in copying, so the first is believed. A source whose first article says two things has no
    word, nor has one whose articles are of one day or undated and differ.
    """
    by_source: dict[int, list[Vote]] = {}
    for vote in votes:
        if vote.fault is None:
            by_source.setdefault(vote.source, []).append(vote)
    words = {}
    for source, told in by_source.items():
        told.sort(key=lambda vote: vote.article.order)
        first = _time(told[0])
        earliest = [vote for vote in told if _time(vote).startswith(first)]
        heard = [vote for vote in earliest if vote.stated] or earliest
        if len({vote.value for vote in heard}) == 1:
            words[source] = heard[0]
    return words


def _time(vote: Vote) -> str:
    """The day of publication, or the month or year where no more is known: `2021` may be any day of 2021."""
    return (vote.article.published or "9999")[:10]


def _variant(value: Hashable, votes: Sequence[Vote], words: Mapping[int, Vote]) -> Variant:
    own = [vote for vote in words.values() if vote.value == value]
    days = [vote.article.day for vote in own]
    latest = max((day for day in days if day), default=None) if all(days) else None
    told = sorted((vote for vote in votes if vote.value == value), key=lambda vote: vote.article.order)
    return Variant(value, tuple(told), len(own), sum(vote.stated for vote in own), latest)


def _rank(variant: Variant, support: Mapping[Hashable, int]) -> tuple[int, int, int, str, bool, str]:
    firm = support.get(variant.value, 0)
    return variant.sources, variant.stated, firm, variant.latest or "", not variant.faults, str(variant.value)


def _reason(best: Variant, others: Sequence[Variant], support: Mapping[Hashable, int]) -> Reason:
    """Why the first of the sorted variants stands before the second, `tie` where nothing that counts says so."""
    rivals = [variant for variant in others if variant.sources]
    if not rivals:
        return "only"
    if best.sources > rivals[0].sources:
        return "majority"
    rivals = [variant for variant in rivals if variant.sources == best.sources]
    if best.stated > rivals[0].stated:
        return "stated"
    rivals = [variant for variant in rivals if variant.stated == best.stated]
    firm = support.get(best.value, 0)
    if firm > support.get(rivals[0].value, 0):
        return "supported"
    rivals = [variant for variant in rivals if support.get(variant.value, 0) == firm]
    dated = best.latest is not None and all(variant.latest is not None for variant in rivals)
    return "later" if dated and best.latest != rivals[0].latest else "tie"

"""Predictions to the articles worth annotating next: spread over strata, the most uncertain of each first.

What makes an article uncertain can be told from its records: warnings, records of rules that rarely fire, slots that
context gave, units among namesakes (no code), records that disagree about the same words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

from extractor.errors import InputError
from extractor.evaluation.breakdown import BY
from extractor.evaluation.slots import KINDS, Record

_RARE = 0.002  # of all records of a source; a rule that makes fewer is rare
_WEIGHTS = {"warning": 2.0, "rare rule": 1.5, "conflict": 3.0, "no code": 1.0, "inferred": 0.5, "nothing found": 1.0}
_SEED = 20_250_701


@dataclass(frozen=True, slots=True)
class Drawn:
    """One article drawn: its stratum, how uncertain it is, and why, with how often each reason holds."""

    article: Record
    stratum: tuple[str, ...]
    uncertainty: float
    reasons: Mapping[str, int] = field(default_factory=dict)


def sample(articles: Sequence[Record], count: int, stratify: Sequence[str] = (), seed: int = _SEED) -> list[Drawn]:
    """Predictions to `count` of them, taken in turn from the strata (`site`, `year`, `length`), the same each time.

    Within a stratum the most uncertain come first, ties by lot. Of small strata all may be taken; the rest comes
    from the larger ones. Raises `InputError` for an unknown stratum.
    """
    unknown = [name for name in stratify if name not in BY]
    if unknown:
        raise InputError(f"{unknown[0]}: articles are stratified by {', '.join(BY)}")
    rules = Counter(str(record.get("rule")) for article in articles for _, record in _records(article))
    rare = {rule for rule, fired in rules.items() if fired <= max(1, _RARE * rules.total())}
    random = Random(seed)
    strata: dict[tuple[str, ...], list[Drawn]] = defaultdict(list)
    for article in articles:
        stratum = tuple(BY[name](article) for name in stratify)
        reasons = Counter(_reasons(article, rare))
        uncertainty = sum(_WEIGHTS[reason] * many**0.5 for reason, many in reasons.items())
        strata[stratum].append(Drawn(article, stratum, round(uncertainty, 3), dict(reasons)))
    for drawn in strata.values():
        random.shuffle(drawn)
        drawn.sort(key=lambda one: -one.uncertainty)
    return list(_in_turn([strata[name] for name in sorted(strata)], count))


def _in_turn(strata: Sequence[Sequence[Drawn]], count: int) -> Iterator[Drawn]:
    """One from each stratum, then another from each that has one left, until there are enough."""
    left = count
    for place in range(max(map(len, strata), default=0)):
        for stratum in strata:
            if place < len(stratum) and left:
                left -= 1
                yield stratum[place]


def _records(article: Record) -> Iterator[tuple[str, Record]]:
    for kind in KINDS:
        for record in article.get(kind.name) or ():
            yield kind.name, record


def _reasons(article: Record, rare: set[str]) -> Iterator[str]:
    yield from ("warning" for _ in article.get("warnings") or ())
    found = list(_records(article))
    if not found:
        yield "nothing found"
    for _, record in found:
        if str(record.get("rule")) in rare:
            yield "rare rule"
        yield from ("inferred" for _ in record.get("inferred") or ())
        units = (record.get("subject"), record.get("unit"))
        yield from (
            "no code" for unit in units if isinstance(unit, Mapping) and unit.get("level") and not unit.get("code")
        )
    yield from ("conflict" for _ in _conflicts(found))


def _conflicts(found: Sequence[tuple[str, Record]]) -> Iterator[Any]:
    """Rankings of one subject, index, component and year that name different ranks."""
    ranks: dict[tuple[Any, ...], set[int]] = defaultdict(set)
    for kind, record in found:
        if kind == "rankings" and record.get("rank") is not None and record.get("modality") != "target":
            subject = record.get("subject") or {}
            key: Callable[[str], Any] = record.get
            ranks[subject.get("name"), key("index"), key("component"), key("scope"), key("year")].add(record["rank"])
    yield from (names for names, values in ranks.items() if len(values) > 1)

"""Predictions to the articles worth annotating next: spread over strata, the most uncertain of each first.

What makes an article uncertain can be told from its records: warnings, records of rules that rarely fire, slots that
context gave, units among namesakes (no code), records that contradict each other.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from random import Random
from typing import Any

from extractor.contract import text_of
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


def worth_annotating(articles: Iterable[Record]) -> tuple[list[Record], int, int]:
    """Predictions to those a person should see, and how many were left out: without a text, and copies.

    A copy is what a run marked as `duplicate_of` a page that is among the articles, or that another is a copy of too.
    """
    every = list(articles)
    with_text = [article for article in every if text_of(article).strip()]
    known = {str((article.get("article") or {}).get("source") or "") for article in with_text}
    kept = []
    for article in with_text:
        original = (article.get("article") or {}).get("duplicate_of")
        if not original or original not in known:
            kept.append(article)
        known.add(str(original or ""))
    return kept, len(every) - len(with_text), len(with_text) - len(kept)


def sample(articles: Sequence[Record], count: int, stratify: Sequence[str] = (), seed: int = _SEED) -> list[Drawn]:
    """Predictions to `count` of them, taken in turn from the strata (`site`, `year`, `length`), the same each time.

    Of `year,site` the years take turns, and within a year its sites. In every turn the most uncertain come first,
    ties by lot. Of small strata all may be taken; the rest comes from the larger ones. Raises `InputError` for an
    unknown stratum.
    """
    unknown = [name for name in stratify if name not in BY]
    if unknown:
        raise InputError(f"{unknown[0]}: articles are stratified by {', '.join(BY)}")
    rules = Counter(str(record.get("rule")) for article in articles for _, record in _records(article))
    rare = {rule for rule, fired in rules.items() if fired <= max(1, _RARE * rules.total())}
    drawn = [_judged(article, tuple(BY[name](article) for name in stratify), rare) for article in articles]
    Random(seed).shuffle(drawn)
    return _in_turn(drawn, depth=0)[:count]


def _judged(article: Record, stratum: tuple[str, ...], rare: set[str]) -> Drawn:
    reasons = Counter(_reasons(article, rare))
    uncertainty = sum(_WEIGHTS[reason] * many**0.5 for reason, many in reasons.items())
    return Drawn(article, stratum, round(uncertainty, 3), dict(reasons))


def _in_turn(drawn: Sequence[Drawn], depth: int) -> list[Drawn]:
    """The strata of this depth in turn, one of each, then another of each that has one left."""
    if not drawn or depth == len(drawn[0].stratum):
        return sorted(drawn, key=_most_uncertain)
    strata: dict[str, list[Drawn]] = defaultdict(list)
    for one in drawn:
        strata[one.stratum[depth]].append(one)
    turns = zip_longest(*(_in_turn(own, depth + 1) for own in strata.values()))
    return [one for turn in turns for one in sorted(filter(None, turn), key=_most_uncertain)]


def _most_uncertain(one: Drawn) -> float:
    return -one.uncertainty


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
    """What records of an article contradict each other in: two ranks of one subject, two values of the same words."""
    said: dict[tuple[Any, ...], set[Any]] = defaultdict(set)
    for kind, record in found:
        if kind == "rankings" and record.get("rank") is not None and record.get("modality") != "target":
            subject = record.get("subject") or {}
            about = (record.get(slot) for slot in ("index", "component", "scope", "year"))
            said[kind, subject.get("name"), *about].add(record["rank"])
        elif kind in ("dates", "figures"):
            for item in record.get("evidence") or ():
                said[kind, item.get("start"), item.get("end"), item.get("text")].add(record.get("value"))
    yield from (what for what, values in said.items() if len(values) > 1)

"""Readings of many texts to figures by rule: how often it fired, how often it lost, how often a record came of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from extractor.matching.reading import Reading
from extractor.matching.rulebook import Rulebook
from extractor.mention import Span


@dataclass(frozen=True, slots=True)
class RuleFigures:
    """One rule or phrase entry over all texts: times it fired, texts it fired in, times kept, times in a record."""

    rule: str
    file: str
    label: str
    fired: int
    texts: int
    kept: int
    in_record: int

    @property
    def share_lost(self) -> float:
        """Share of what fired that lost its place to another mention."""
        return 1 - self.kept / self.fired if self.fired else 0.0

    @property
    def share_in_record(self) -> float:
        """Share of what was kept that stands in the evidence of a record."""
        return self.in_record / self.kept if self.kept else 0.0


@dataclass(slots=True)
class RuleCounts:
    """Adds text after text; `figures` are the sums."""

    texts: int = 0
    _fired: Counter[str] = field(default_factory=Counter)
    _texts: Counter[str] = field(default_factory=Counter)
    _kept: Counter[str] = field(default_factory=Counter)
    _in_record: Counter[str] = field(default_factory=Counter)

    def add(self, reading: Reading, evidence: Iterable[Span]) -> None:
        """Count one text; `evidence` are the spans its records rest on."""
        self.texts += 1
        fired = {(mention.rule, mention.span) for mention in reading.fired}
        self._fired.update(rule for rule, _ in fired)
        self._texts.update({rule for rule, _ in fired})
        self._kept.update(mention.rule for mention in reading.kept)
        stated = list(evidence)
        self._in_record.update(m.rule for m in reading.kept if any(m.span.overlaps(span) for span in stated))

    def figures(self, rulebook: Rulebook) -> list[RuleFigures]:
        """The figures of every rule and phrase entry, the busiest first; those that never fired come last."""
        known = [(rule.id, rule.file, rule.label) for rule in rulebook.rules]
        known += [(phrase.id, f"lexicons/{phrase.file}", phrase.label) for phrase in rulebook.phrases]
        return sorted((self._figures(*entry) for entry in known), key=_order)

    def _figures(self, rule: str, file: str, label: str) -> RuleFigures:
        counts = (self._fired[rule], self._texts[rule], self._kept[rule], self._in_record[rule])
        return RuleFigures(rule, file, label, *counts)


def _order(figures: RuleFigures) -> tuple[int, str]:
    return -figures.fired, figures.rule

"""The units of records apart from all else: is the name right, and is the code right, null or wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from extractor.evaluation.agreement import Counts, judge
from extractor.evaluation.folding import same_value
from extractor.evaluation.slots import Kind, Record, value_at

# Where a record of a kind holds the one unit it speaks of.
UNIT_OF = {"rankings": "subject", "officials": "unit", "models": "unit"}


@dataclass(slots=True)
class UnitScore:
    """Names and codes of the units of paired records, and names again with the records that have no partner.

    A code is judged where the name is gold's own, for of other accepted names gold says no code: one that is
    left out is missed, a wrong one is missed and spurious.
    """

    names: Counts = field(default_factory=Counts)
    codes: Counts = field(default_factory=Counts)
    names_of_all: Counts = field(default_factory=Counts)

    def add(self, other: UnitScore) -> None:
        """Add the counts of another article."""
        self.names.add(other.names)
        self.codes.add(other.codes)
        self.names_of_all.add(other.names_of_all)

    @property
    def wrong_codes(self) -> float:
        """Share of wrong ones among the codes given; null is not wrong."""
        return 1 - self.codes.precision


def count_paired(score: UnitScore, kind: Kind, gold: Record, predicted: Record) -> None:
    """Count the unit of two records that belong together; agencies are no units."""
    slot = UNIT_OF.get(kind.name)
    if slot is None or not (_is_unit(gold, slot) or _is_unit(predicted, slot)):
        return
    name = judge(kind, f"{slot}.name", gold, predicted)
    score.names.add(name)
    score.names_of_all.add(name)
    if same_value(value_at(gold, f"{slot}.name"), value_at(predicted, f"{slot}.name")):
        score.codes.add(judge(kind, f"{slot}.code", gold, predicted))


def count_alone(score: UnitScore, kind: Kind, record: Record, *, missed: bool) -> None:
    """Count the unit of a record that has no partner as missed or spurious."""
    slot = UNIT_OF.get(kind.name)
    if slot is not None and _is_unit(record, slot):
        score.names_of_all.add(Counts(missed=1) if missed else Counts(spurious=1))


def _is_unit(record: Record, slot: str) -> bool:
    unit = value_at(record, slot)
    return isinstance(unit, Mapping) and unit.get("level") is not None

"""One slot of a gold record beside the same slot of a prediction: right, missed, spurious, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from extractor.evaluation.folding import same_date_text, same_moment, same_organization, same_value
from extractor.evaluation.slots import Kind, Record, accepted, value_at


@dataclass(slots=True)
class Counts:
    """How many slots or records are right, missed and spurious, with precision, recall and F1."""

    right: int = 0
    missed: int = 0
    spurious: int = 0

    def add(self, other: Counts) -> None:
        """Add another count to this one."""
        self.right += other.right
        self.missed += other.missed
        self.spurious += other.spurious

    @property
    def precision(self) -> float:
        """Share of what was predicted that is right; 1 where nothing was predicted."""
        return _share(self.right, self.right + self.spurious)

    @property
    def recall(self) -> float:
        """Share of what gold states that was found; 1 where gold states nothing."""
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of the two; 1 where there was nothing to find and nothing was found."""
        return _share(2 * self.right, 2 * self.right + self.missed + self.spurious)

    @property
    def any(self) -> bool:
        """True where there was anything to find or anything was found; else its shares say nothing."""
        return bool(self.right or self.wrong)

    @property
    def wrong(self) -> bool:
        """True where anything was missed or spurious."""
        return bool(self.missed or self.spurious)


def sum_of(counts: Iterable[Counts]) -> Counts:
    """Counts of parts to the count of the whole."""
    total = Counts()
    for count in counts:
        total.add(count)
    return total


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def judge(kind: Kind, slot: str, gold: Record, predicted: Record) -> Counts:
    """One slot of a pair to its count: a wrong value is both missed and spurious, null on both sides nothing."""
    return judge_values(
        value_at(predicted, slot),
        accepted(gold, slot),
        lambda wanted, found: same_in_slot(kind, slot, wanted, found, gold),
    )


def judge_article(slot: str, gold: Record, predicted: Record) -> Counts:
    """One slot of the article itself to its count: title, author or published."""
    same = same_moment if slot == "published" else same_value
    return judge_values(value_at(predicted, slot), accepted(gold, slot), same)


def judge_values(found: Any, wanted: list[Any], same: Callable[[Any, Any], bool]) -> Counts:
    """A predicted value and the accepted ones, gold's own first, to their count."""
    if found is None:
        return Counts(missed=int(None not in wanted))
    if any(value is not None and same(value, found) for value in wanted):
        return Counts(right=1)
    return Counts(missed=int(wanted[0] is not None), spurious=1)


def same_in_slot(kind: Kind, slot: str, wanted: Any, found: Any, gold: Record) -> bool:
    """True where two filled values of a slot are equal by that slot's own rule."""
    if kind.name == "dates" and slot == "text":
        return same_date_text(str(wanted), str(found))
    if slot == "organization":
        return same_organization(str(wanted), str(found), gold.get("unit"))
    return same_value(wanted, found)


def agreeing(kind: Kind, gold: Record, predicted: Record, slots: tuple[str, ...]) -> int:
    """How many of the slots are filled and right."""
    return sum(judge(kind, slot, gold, predicted).right for slot in slots)

"""Two sets of predictions to the records gained, lost and altered between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extractor.evaluation.gold import match_articles, read_predictions
from extractor.evaluation.pairing import pair_records
from extractor.evaluation.sentences import sentence_of
from extractor.evaluation.slots import KINDS, Kind, Record, value_at


@dataclass(frozen=True, slots=True)
class Alteration:
    """A record that both sides have, with the slots whose values differ: slot, before, after."""

    article: str
    kind: str
    record: Record
    sentence: str
    slots: tuple[tuple[str, Any, Any], ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A record that only one side has."""

    article: str
    kind: str
    record: Record
    sentence: str


@dataclass(slots=True)
class Difference:
    """All that changed from one set of predictions to another, and how many records stayed as they were."""

    gained: list[Change] = field(default_factory=list)
    lost: list[Change] = field(default_factory=list)
    altered: list[Alteration] = field(default_factory=list)
    same: int = 0
    only_before: list[str] = field(default_factory=list)
    only_after: list[str] = field(default_factory=list)


def diff_files(before: Path, after: Path) -> Difference:
    """Two prediction files or folders to what changed; articles that only one side has are named, not compared."""
    matched = match_articles(read_predictions(before), read_predictions(after))
    difference = Difference(only_before=matched.without_prediction, only_after=matched.without_gold)
    for name, old, new in matched.pairs:
        if new is not None:
            diff_article(difference, name, old, new)
    return difference


def diff_article(difference: Difference, name: str, before: Record, after: Record) -> None:
    """Add what changed in one article to the difference."""
    old_text, new_text = (str((side.get("article") or {}).get("text") or "") for side in (before, after))
    for kind in KINDS:
        old, new = list(before.get(kind.name) or []), list(after.get(kind.name) or [])
        pairs = _pairs(kind, old, new, new_text)
        for i, j in pairs:
            slots = _altered_slots(kind, old[i], new[j])
            if slots:
                sentence = sentence_of(new[j], new_text)
                difference.altered.append(Alteration(name, kind.name, new[j], sentence, slots))
            else:
                difference.same += 1
        for i in sorted(set(range(len(old))) - {i for i, _ in pairs}):
            difference.lost.append(Change(name, kind.name, old[i], sentence_of(old[i], old_text)))
        for j in sorted(set(range(len(new))) - {j for _, j in pairs}):
            difference.gained.append(Change(name, kind.name, new[j], sentence_of(new[j], new_text)))


def _pairs(kind: Kind, old: Sequence[Record], new: Sequence[Record], text: str) -> list[tuple[int, int]]:
    """Records equal in every slot first, in order; the rest as scoring pairs them."""
    pairs, left = [], list(range(len(new)))
    for i, record in enumerate(old):
        twin = next((j for j in left if not _altered_slots(kind, record, new[j])), None)
        if twin is not None:
            left.remove(twin)
            pairs.append((i, twin))
    rest = [i for i in range(len(old)) if i not in {i for i, _ in pairs}]
    found = pair_records(kind, [old[i] for i in rest], [new[j] for j in left], text)
    return sorted([*pairs, *((rest[i], left[j]) for i, j in found)])


def _altered_slots(kind: Kind, old: Record, new: Record) -> tuple[tuple[str, Any, Any], ...]:
    compared = ((slot, value_at(old, slot), value_at(new, slot)) for slot in kind.slots)
    return tuple(change for change in compared if change[1] != change[2])

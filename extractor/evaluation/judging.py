"""Gold and predicted records of one article to what became of each: found, with these slots wrong, missed, spurious."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from extractor.contract import text_of
from extractor.evaluation.agreement import Counts, judge
from extractor.evaluation.pairing import pair_records
from extractor.evaluation.slots import Kind, Record, is_optional, states


@dataclass(frozen=True, slots=True)
class Judged:
    """A gold record beside the predicted one, one of them `None` where the other has no partner.

    `scored` and `apart` hold the count of each slot of a pair; of a record alone they are empty.
    """

    kind: Kind
    gold: Record | None
    predicted: Record | None
    scored: Mapping[str, Counts] = field(default_factory=dict)
    apart: Mapping[str, Counts] = field(default_factory=dict)

    def count(self, slot: str) -> Counts | None:
        """What a slot of a pair counts; `None` where it was not judged."""
        return self.scored.get(slot) or self.apart.get(slot)

    @property
    def wrong(self) -> list[str]:
        """The scored slots of a pair that are wrong, in the contract's order."""
        return [slot for slot, count in self.scored.items() if count.wrong]

    @property
    def fault(self) -> str | None:
        """`missed`, `spurious` or `wrong`; `None` for a pair whose scored slots are all right."""
        if self.predicted is None:
            return "missed"
        return "spurious" if self.gold is None else "wrong" if self.wrong else None


@dataclass(frozen=True, slots=True)
class Compared:
    """One article with everything judged in it; `page` is its file where that is known."""

    name: str
    page: Path | None
    gold: Record
    predicted: Record
    records: Sequence[Judged]
    article: Mapping[str, Counts]

    @property
    def text(self) -> str:
        """The text that was read; gold's body where there is no prediction."""
        return text_of(self.predicted) or text_of(self.gold)


def judge_records(kind: Kind, gold: Record, predicted: Record, text: str) -> Iterator[Judged]:
    """The records of one kind in two articles, pairs first, then the missed, then the spurious.

    What gold calls optional is left out, found or not; a vague date that was given a value is spurious.
    """
    wanted, found = _with_unresolved(kind, gold), list(predicted.get(kind.name) or ())
    pairs = pair_records(kind, wanted, found, text)
    for i, j in pairs:
        if not is_optional(wanted[i]):
            yield _pair(kind, wanted[i], found[j])
        elif wanted[i].get("vague") and found[j].get("value") is not None:
            yield Judged(kind, None, found[j])
    for i in sorted(set(range(len(wanted))) - {i for i, _ in pairs}):
        if not is_optional(wanted[i]):
            yield Judged(kind, wanted[i], None)
    for j in sorted(set(range(len(found))) - {j for _, j in pairs}):
        yield Judged(kind, None, found[j])


def _pair(kind: Kind, gold: Record, predicted: Record) -> Judged:
    scored = {slot: judge(kind, slot, gold, predicted) for slot in kind.scored}
    apart = {slot: judge(kind, slot, gold, predicted) for slot in kind.apart if states(gold, slot)}
    return Judged(kind, gold, predicted, scored, apart)


def _with_unresolved(kind: Kind, gold: Record) -> Sequence[Record]:
    """The gold records of a kind; a vague date that gold lists as unresolved may be found, but never dated."""
    records = list(gold.get(kind.name) or ())
    if kind.name == "dates":
        records += [{**date, "optional": True, "vague": True} for date in gold.get("unresolved_dates") or ()]
    return records

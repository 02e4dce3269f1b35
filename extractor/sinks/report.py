"""What a load did: rows added, updated, withdrawn by table, articles unchanged, and what was not stored and why."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class Changes:
    """Rows by table that a batch, or a whole load, added, updated, withdrew or only put in another place."""

    added: Counter[str] = field(default_factory=Counter)
    updated: Counter[str] = field(default_factory=Counter)
    withdrawn: Counter[str] = field(default_factory=Counter)
    reordered: Counter[str] = field(default_factory=Counter)

    def add(self, other: Changes) -> None:
        """Count another's changes too."""
        for mine, theirs in zip(self.counters(), other.counters(), strict=True):
            mine.update(theirs)

    def counters(self) -> tuple[Counter[str], ...]:
        """All four, in the order of the fields."""
        return (self.added, self.updated, self.withdrawn, self.reordered)

    def __bool__(self) -> bool:
        return any(sum(counter.values()) for counter in self.counters())

    def as_json(self) -> dict[str, dict[str, int]]:
        """For the table of loads: `{"added": {"articles": 3}, …}`."""
        names = ("added", "updated", "withdrawn", "reordered")
        return {
            name: {str(table): count for table, count in c.items() if count}
            for name, c in zip(names, self.counters(), strict=True)
        }


@dataclass(frozen=True, slots=True)
class Refusal:
    """An object that was not stored: its place in the load from 1, its article's id where known, and the reason."""

    number: int
    article: str
    reason: str
    line: bytes

    def __str__(self) -> str:
        return f"object {self.number}{f' ({self.article})' if self.article else ''}: {self.reason}"


@dataclass(slots=True)
class LoadReport:
    """One target's load; `articles` counts what came, `stored` how many of them are in the target now."""

    target: str
    run_key: str = ""
    arrived: int = 0
    stored: int = 0
    unchanged: int = 0
    batches: int = 0
    changes: Changes = field(default_factory=Changes)
    refused: list[Refusal] = field(default_factory=list)

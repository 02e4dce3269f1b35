"""What a run has done so far, as numbers."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from extractor.runs.answers import KINDS, STATES, State

# The memory of workers is compared between this many pages and the end: what grows after that is a leak.
WARM_PAGES = 5_000


@dataclass(slots=True)
class Tally:
    """Counts of a run over all its pages, those kept from an earlier start included.

    `fresh` counts the pages worked on since this start, `since` and `peak_kb` are of this start too; `fraction`
    says how much of the sources has been read, None where nobody can tell.
    """

    pages: int = 0
    fresh: int = 0
    states: Counter[State] = field(default_factory=Counter)
    records: Counter[str] = field(default_factory=Counter)
    warnings: Counter[str] = field(default_factory=Counter)
    stages: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    marked: int = 0
    gone: int = 0
    peak_kb: int = 0
    warm_peak_kb: int = 0
    fraction: float | None = None
    since: float = field(default_factory=time.monotonic)

    def add(
        self,
        state: State,
        records: Iterable[int],
        warnings: Iterable[str],
        trouble: Mapping[str, Any] | None = None,
        marked: bool = False,
    ) -> None:
        """Count one page: its records by kind, the codes of its warnings, the reason and stage of its trouble."""
        self.pages += 1
        self.states[state] += 1
        for kind, count in zip(KINDS, records, strict=True):
            self.records[kind] += count
        self.warnings.update(warnings)
        self.marked += marked
        if trouble:
            self.reasons[trouble["reason"]] += 1
            self.stages[trouble["stage"] or "unknown"] += 1

    def work(self, peak_kb: int) -> None:
        """Count one page that was worked on now, and the most memory a worker has held."""
        self.fresh += 1
        self.peak_kb = peak_kb
        if self.fresh <= WARM_PAGES:
            self.warm_peak_kb = peak_kb

    @property
    def seconds(self) -> float:
        """How long this start has run."""
        return time.monotonic() - self.since

    @property
    def rate(self) -> float:
        """Pages worked on a second, those that were kept left out."""
        return self.fresh / self.seconds if self.seconds > 0 else 0.0

    def as_json(self) -> dict[str, Any]:
        """All counts for `run.json` and the lines of progress."""
        return {
            "pages": self.pages,
            "worked_on": self.fresh,
            "kept": self.pages - self.fresh,
            "states": {state: self.states[state] for state in STATES},
            "marked_duplicates": self.marked,
            "no_longer_in_sources": self.gone,
            "records": {kind: self.records[kind] for kind in KINDS},
            "warnings": dict(sorted(self.warnings.items())),
            "quarantine": {
                "reasons": dict(sorted(self.reasons.items())),
                "stages": dict(sorted(self.stages.items())),
            },
            "seconds": round(self.seconds, 2),
            "pages_per_second": round(self.rate, 2),
            "worker_peak_mb": {
                f"first_{WARM_PAGES}_pages": round(self.warm_peak_kb / 1024, 1),
                "end": round(self.peak_kb / 1024, 1),
            },
        }

"""What a run is to do: its pages, its rules, its processes, and what of earlier work is done again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from extractor.page import Page
from extractor.readers.columns import Columns
from extractor.readers.failure import PageFailure
from extractor.readers.meter import Meter
from extractor.readers.sources import read_sources
from extractor.runs.answers import Answering
from extractor.runs.choosing import Choice
from extractor.runs.extracting import Extracting
from extractor.runs.fingerprint import code_version, rules_version
from extractor.runs.marks import Search
from extractor.runs.worker import Limits

PAGES_PER_PART = 500
Reader = Callable[[Sequence[str]], Iterable[Page | PageFailure]]


@dataclass(frozen=True, slots=True)
class RunOptions:
    """How a run is done; what of it shapes the records is part of every page's key.

    `make_pipeline`, `read` and `search` stand for the shipped rules, readers and no search for duplicates unless
    others are given; `make_pipeline` travels to other processes and must be picklable.
    """

    choice: Choice
    columns: Columns = field(default_factory=Columns)
    patterns: tuple[Path, ...] = ()
    workers: int = 1
    since: str | None = None
    limits: Limits = field(default_factory=Limits)
    force: bool = False
    retry_quarantine: bool = False
    drop_duplicates: bool = False
    pages_per_part: int = PAGES_PER_PART
    make_pipeline: Callable[[], Extracting] | None = None
    read: Reader | None = None
    search: Search | None = None

    @property
    def mode(self) -> str:
        """What is done again of what has been done: nothing (`continue`), the quarantine, everything."""
        return "force" if self.force else "retry_quarantine" if self.retry_quarantine else "continue"

    def items(self, meter: Meter | None = None) -> Iterator[Page | PageFailure]:
        """The pages that the run is to take, in their order; raises `InputError` at once where a source is wrong."""
        read = self.read or partial(read_sources, columns=self.columns, meter=meter)
        return self.choice.of(read(self.choice.sources))

    def answering(self) -> Answering:
        """How the workers come to their answers."""
        signature = self.search.signature if self.search else None
        if self.make_pipeline is not None:
            return Answering(self.make_pipeline, self.since, signature, modules=())
        return Answering(partial(_pipeline, self.patterns), self.since, signature)

    def versions(self) -> dict[str, str]:
        """The versions of code and rules, which are part of every page's key."""
        return {"code": code_version(), "rules": rules_version(self.patterns)}


def _pipeline(patterns: Sequence[Path]) -> Extracting:
    from extractor.pipeline import Pipeline

    return Pipeline(patterns)

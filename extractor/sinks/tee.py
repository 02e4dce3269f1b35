"""Several sinks as one: each extraction goes to all of them."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from types import TracebackType
from typing import Protocol, Self

from extractor.records import Extraction
from extractor.sinks.incoming import Refused, line_of
from extractor.sinks.report import LoadReport


class Sink(Protocol):
    """A context that takes extractions, or lines of JSON of the contract, and stores them."""

    report: LoadReport

    def __enter__(self) -> Self:
        """Begin."""

    def write(self, extraction: Extraction | bytes) -> None:
        """Take one."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End: well, so that all is stored, or with an error."""


class Tee:
    """A context that gives to each of its sinks what it is given; all end together, each in its own way."""

    def __init__(self, sinks: Sequence[Sink]) -> None:
        self._sinks = sinks
        self._stack = ExitStack()

    @property
    def reports(self) -> list[LoadReport]:
        """What each sink did, in their order."""
        return [sink.report for sink in self._sinks]

    def __enter__(self) -> Self:
        with ExitStack() as opening:
            for sink in self._sinks:
                opening.enter_context(sink)
            self._stack = opening.pop_all()
        return self

    def write(self, extraction: Extraction | bytes) -> None:
        """Give one extraction to all; its JSON is made once."""
        line: Extraction | bytes
        try:
            line = line_of(extraction)
        except Refused:
            line = extraction  # each sink says so in its own report
        for sink in self._sinks:
            sink.write(line)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.__exit__(kind, error, trace)

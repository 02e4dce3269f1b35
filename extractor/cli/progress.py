"""A run's counts to a bar on a terminal, or to one line of JSON every so many seconds elsewhere."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Self

import orjson
from rich.console import Console
from rich.progress import BarColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

from extractor.runs.tally import Tally

_REDRAW_SECONDS = 0.2
_UNKNOWN = "–"


class Progress:
    """A context whose `show` is called after every page and seldom does anything.

    `every` is the number of seconds between lines of JSON on standard error; where that is a terminal there is a
    bar instead.
    """

    def __init__(self, every: float, limit: int | None = None) -> None:
        self._every, self._next = every, 0.0
        self._first: tuple[float, float] | None = None
        console = Console(stderr=True)
        self._bar: Bar | None = None
        self._task = TaskID(0)
        if console.is_terminal:
            columns = (
                TextColumn("{task.fields[pages]}"),
                BarColumn(),
                TextColumn("{task.fields[facts]}"),
                TimeElapsedColumn(),
            )
            # Redrawn by `show`, so that no thread is running when processes are made.
            self._bar = Bar(*columns, console=console, auto_refresh=False, transient=True)

    def __enter__(self) -> Self:
        if self._bar is not None:
            self._task = self._bar.add_task("", total=None, pages="0", facts="")
            self._bar.start()
        self._next = time.monotonic() + (_REDRAW_SECONDS if self._bar is not None else self._every)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def show(self, tally: Tally) -> None:
        """Show the counts if it is time to."""
        now = time.monotonic()
        if self._first is None and tally.fresh and tally.fraction is not None:
            self._first = now, tally.fraction
        if now < self._next:
            return
        if self._bar is not None:
            self._next = now + _REDRAW_SECONDS
            self._redraw(self._bar, tally, now)
        else:
            self._next = now + self._every
            self._line(tally, now)

    def seconds_left(self, tally: Tally, now: float) -> float | None:
        """How long the rest of the sources will take at this pace, None while nobody can tell."""
        if self._first is None or tally.fraction is None or tally.fraction <= self._first[1]:
            return None
        since, start = self._first
        return (now - since) * (1 - tally.fraction) / (tally.fraction - start)

    def _redraw(self, bar: Bar, tally: Tally, now: float) -> None:
        left = self.seconds_left(tally, now)
        facts = (
            f"{tally.rate:.1f} pages/s · {sum(tally.records.values()):,} records · {_errors(tally):,} errors · "
            f"ETA {_UNKNOWN if left is None else _clock(left)}"
        )
        fraction = tally.fraction
        bar.update(
            self._task,
            total=None if fraction is None else 1.0,
            completed=fraction or 0.0,
            pages=f"{tally.pages:,} pages",
            facts=facts,
        )
        bar.refresh()

    def _line(self, tally: Tally, now: float) -> None:
        left = self.seconds_left(tally, now)
        line = {
            "pages": tally.pages,
            "worked_on": tally.fresh,
            "pages_per_second": round(tally.rate, 2),
            "records": sum(tally.records.values()),
            "errors": _errors(tally),
            "duplicates": tally.marked,
            "fraction": None if tally.fraction is None else round(tally.fraction, 4),
            "eta_seconds": None if left is None else round(left),
            "worker_peak_mb": round(tally.peak_kb / 1024, 1),
        }
        print(orjson.dumps(line).decode(), file=sys.stderr, flush=True)


def _errors(tally: Tally) -> int:
    """Pages without an article, and pages in quarantine."""
    return tally.states["failed"] + tally.states["quarantined"]


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}"

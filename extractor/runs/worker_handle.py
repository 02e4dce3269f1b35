"""A worker as the main process sees it: its pipes, the pages it has been sent and has not answered, the one it is at.

A worker that had to ask for every batch would stand still while the main process, which records results on the same
cores, comes to hear of it. So the next batch waits in the worker's pipe: never more than the pipe holds, or the main
process would stand still instead, with a worker that hangs.
"""

from __future__ import annotations

import fcntl
import os
import re
import signal
import time
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from extractor.page import Page
from extractor.runs.answers import Answer
from extractor.runs.whereabouts import Whereabouts
from extractor.runs.worker import DUMP_SIGNAL, Answered, Files

# A worker is replaced after so many pages: whatever libraries have piled up in it goes with it.
_PAGES_PER_WORKER = 10_000
_MOST_BATCHES = 2  # the one it is at, and the next
_PIPE_BYTES = 1 << 20  # what Linux grants to everybody
_PAGE_FIELDS = 2_000  # bytes of a page in a message besides its content, at most
_BYTES_PER_LETTER = 4  # at most
_DUMP_SECONDS = 0.5
_ADDRESS = re.compile(r"0x[0-9a-f]+")


@dataclass(slots=True, eq=False)
class Job:
    """One page on its way through the pool; `answer` is set when it has come back."""

    page: Page
    answer: Answer | None = None
    deaths: int = 0

    @property
    def size(self) -> int:
        """The most bytes that the page takes in a message."""
        content = self.page.content
        letters = len(self.page.source or "") + len(self.page.url or "")
        if isinstance(content, bytes):
            return _PAGE_FIELDS + _BYTES_PER_LETTER * letters + len(content)
        return _PAGE_FIELDS + _BYTES_PER_LETTER * (letters + len(content))


@dataclass(slots=True, eq=False)
class WorkerHandle:
    """One worker process; `pages` is the pipe to it, `answers` the one from it."""

    process: BaseProcess
    pages: Connection
    answers: Connection
    files: Files
    place: Whereabouts
    room: int = 0
    ready: bool = False
    jobs: deque[Job] = field(default_factory=deque)
    answered: int = 0
    spent: bool = False
    timed_out: Job | None = None
    _batches: deque[int] = field(default_factory=deque)
    _free_since: float = 0.0

    def __post_init__(self) -> None:
        """Have the pipe hold as much as the system allows."""
        if hasattr(fcntl, "F_SETPIPE_SZ"):  # Linux; elsewhere no batch is sent ahead
            with suppress(OSError):  # there are limits for all pipes of a user together
                fcntl.fcntl(self.pages.fileno(), fcntl.F_SETPIPE_SZ, _PIPE_BYTES)
            # Less two of its slots: a message's length is written by itself, and its last slot is seldom full.
            self.room = fcntl.fcntl(self.pages.fileno(), fcntl.F_GETPIPE_SZ) - 8_192

    @property
    def is_idle(self) -> bool:
        """True while it waits for pages."""
        return self.ready and not self.jobs

    @property
    def takes_ahead(self) -> bool:
        """True while it is at its last batch, and goes on after it."""
        on_duty = self.ready and not self.spent and self.answered + len(self.jobs) < _PAGES_PER_WORKER
        return on_duty and bool(self.jobs) and len(self._batches) < _MOST_BATCHES

    def at_work(self) -> tuple[Job, float]:
        """The page it is at and since when; asked only while it has jobs. The first of them before it begins any."""
        begun, since = self.place.look()
        if begun <= self.answered:
            return self.jobs[0], self._free_since
        return self.jobs[begun - self.answered - 1], since

    def send(self, jobs: Sequence[Job]) -> None:
        """Hand over a batch: to an idle worker any, to one at work no more than its pipe holds."""
        if not self.jobs:
            self._free_since = time.monotonic()
        self.jobs.extend(jobs)
        self._batches.append(len(jobs))
        with suppress(BrokenPipeError, ConnectionResetError):  # it has died, which its pipe will tell next
            self.pages.send([job.page for job in jobs])

    def take_in(self, message: Answered) -> None:
        """Give the answers of one message, all of one batch, to their jobs."""
        for answer in message.answers:
            self.jobs.popleft().answer = answer
            # After a page that ran out of memory nobody knows what state the libraries are in.
            self.spent |= answer.trouble is not None and answer.trouble.reason == "memory"
        self.answered += len(message.answers)
        self._batches[0] -= len(message.answers)
        if not self._batches[0]:
            self._batches.popleft()
        self._free_since = time.monotonic()

    def retire(self) -> None:
        """Let a worker go that has no jobs left and has done its share; others stay."""
        if not self.jobs and self.answered >= _PAGES_PER_WORKER:
            self.ready = False
            with suppress(OSError):
                self.pages.send(None)

    def kill(self) -> None:
        """End it, after it was asked to write down its stack, which it does even in the middle of C code."""
        until = time.monotonic() + _DUMP_SECONDS
        with suppress(ProcessLookupError):
            os.kill(self.process.pid or 0, DUMP_SIGNAL)
        while not self.last_words() and time.monotonic() < until:
            time.sleep(0.01)
        self.process.kill()  # its pipe closes, and what it had answered before is read first

    def close(self) -> None:
        """Take leave of a worker that is dead or as good as."""
        self.pages.close()
        self.answers.close()
        self.process.join(5)
        for file in (self.files.trace, self.files.place):
            file.unlink(missing_ok=True)

    def last_words(self) -> str | None:
        """The stack it wrote down when it died."""
        return _read(self.files.trace)

    def end(self) -> str:
        """How its process ended: `SIGKILL`, `exit code 9`."""
        code = self.process.exitcode
        if code is not None and code < 0:
            return signal.Signals(-code).name
        return f"exit code {code}"


def _read(trace: Path) -> str | None:
    with suppress(OSError):
        # Without what differs from process to process: addresses, and the list of loaded libraries.
        dump = trace.read_text(encoding="utf-8", errors="replace").partition("\n\nExtension modules:")[0]
        return _ADDRESS.sub("0x…", dump) or None
    return None

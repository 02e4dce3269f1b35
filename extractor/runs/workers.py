"""Pages to answers by several worker processes; a page that kills or outlasts its worker costs only itself.

A pool of our own, since pebble's (5.2) hung in three trials of three when workers were killed from outside: its
workers share one pipe and its lock. Here each has a pipe to itself, and its death is heard on it. What it had
answered and not yet sent is then done again.
"""

from __future__ import annotations

import multiprocessing
import os
import re
import selectors
import signal
import time
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import TracebackType
from typing import Self

from extractor.errors import ExtractorError
from extractor.page import Page
from extractor.runs.answers import Answer, Answering, answer_in_trouble
from extractor.runs.extracting import Trouble
from extractor.runs.stages import stage_of_dump
from extractor.runs.whereabouts import Whereabouts
from extractor.runs.worker import DUMP_SIGNAL, Answered, Files, Limits, serve

# So many pages travel in one message, so that a worker seldom waits for the next; fewer if they are large.
_BATCH = 16
_BATCH_BYTES = 1_000_000
# A worker is replaced after so many pages: whatever libraries have piled up in it goes with it.
_PAGES_PER_WORKER = 10_000
# A death may have come from outside (somebody's `kill -9`, the kernel short of memory): a page is tried again.
_ATTEMPTS = 3
# So many workers in a row that die before they are ready mean that none ever will be.
_FALSE_STARTS = 10
_DUMP_SECONDS = 0.5
_STEP_SECONDS = 0.5
_ADDRESS = re.compile(r"0x[0-9a-f]+")


@dataclass(slots=True, eq=False)
class Job:
    """One page on its way through the pool; `answer` is set when it has come back."""

    page: Page
    answer: Answer | None = None
    deaths: int = 0


@dataclass(slots=True, eq=False)
class _Worker:
    process: BaseProcess
    connection: Connection
    files: Files
    place: Whereabouts
    ready: bool = False
    jobs: deque[Job] = field(default_factory=deque)
    sent: float = 0.0
    answered: int = 0
    spent: bool = False
    timed_out: Job | None = None

    def at_work(self) -> tuple[Job, float]:
        """The page it is at and since when; asked only while it has jobs. The first of them before it begins any."""
        begun, since = self.place.look()
        return self.jobs[max(0, begun - self.answered - 1)], max(since, self.sent)


class WorkerPool:
    """A context that answers jobs with warm processes: `put` jobs while it is `hungry`, then `step` again and again.

    The order in which jobs are answered is not fixed. `folder` is where workers write down their last moments;
    `hear` is told what each message of a worker brings, before its turn.
    """

    def __init__(
        self,
        answering: Answering,
        count: int,
        limits: Limits,
        folder: Path,
        hear: Callable[[Sequence[Answer]], None] | None = None,
    ) -> None:
        self.peak_kb = 0
        self._hear = hear
        self._answering, self._limits, self._count, self._folder = answering, limits, count, folder
        # Started by a server process that holds the imported modules and nothing of ours: no file, lock or thread.
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(["extractor.runs.worker", *answering.modules])
        self._selector = selectors.DefaultSelector()
        self._workers: list[_Worker] = []
        self._waiting: deque[Job] = deque()
        self._started = self._false_starts = 0

    def __enter__(self) -> Self:
        self._folder.mkdir(parents=True, exist_ok=True)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for worker in list(self._workers):
            worker.process.kill()
            self._remove(worker)
        self._selector.close()

    @property
    def hungry(self) -> bool:
        """True while more jobs should be put in, so that no worker waits for one."""
        return len(self._waiting) < self._count * _BATCH

    @property
    def busy(self) -> bool:
        """True while some worker is at a page."""
        return any(worker.jobs for worker in self._workers)

    def processes(self) -> list[int]:
        """The process ids of the workers."""
        return [worker.process.pid for worker in self._workers if worker.process.pid is not None]

    def put(self, job: Job) -> None:
        """Hand in a job; the workers are started with the first."""
        self._waiting.append(job)

    def step(self, wait: bool) -> None:
        """Hand out jobs, take in what has been answered, end what takes too long; if `wait`, until something happens.

        Raises `ExtractorError` (such as `RuleError`) where workers cannot be started.
        """
        self._hand_out()
        for key, _ in self._selector.select(self._patience() if wait else 0):
            self._take_in(key.data)
        self._end_late_ones()
        self._hand_out()

    def _patience(self) -> float:
        now, seconds = time.monotonic(), self._limits.seconds
        waits = [worker.at_work()[1] + seconds - now for worker in self._workers if worker.jobs]
        return max(0.0, min(_STEP_SECONDS, *waits, _STEP_SECONDS))

    def _hand_out(self) -> None:
        while self._waiting and len(self._workers) < self._count:
            self._start()
        for worker in self._workers:
            if self._waiting and worker.ready and not worker.jobs:
                self._send(worker, self._batch())

    def _batch(self) -> list[Job]:
        batch, size = [self._waiting.popleft()], 0
        while self._waiting and len(batch) < _BATCH:
            size += len(batch[-1].page.content)
            if size + len(self._waiting[0].page.content) > _BATCH_BYTES:
                break
            batch.append(self._waiting.popleft())
        return batch

    def _send(self, worker: _Worker, jobs: Sequence[Job]) -> None:
        """Only ever to a worker that waits for pages: one that works would leave this process waiting with it."""
        worker.jobs.extend(jobs)
        worker.sent = time.monotonic()
        with suppress(BrokenPipeError, ConnectionResetError):  # it has died, which its pipe will tell next
            worker.connection.send([job.page for job in jobs])

    def _start(self) -> None:
        ours, theirs = self._context.Pipe()
        self._started += 1
        name = f"worker-{self._started}"
        files = Files(self._folder / f"{name}.trace", self._folder / f"{name}.place")
        place = Whereabouts.make(files.place)
        arguments = (theirs, self._answering, self._limits, files)
        process = self._context.Process(target=serve, args=arguments, name=name, daemon=True)
        process.start()
        theirs.close()  # else this process would hold open what only the worker's death should close
        worker = _Worker(process, ours, files, place)
        self._selector.register(ours, selectors.EVENT_READ, worker)
        self._workers.append(worker)

    def _take_in(self, worker: _Worker) -> None:
        try:
            message = worker.connection.recv()
        except (EOFError, OSError):
            self._bury(worker)
            return
        if isinstance(message, ExtractorError):
            raise message
        if not isinstance(message, Answered):
            worker.ready, self._false_starts = True, 0
            return
        for answer in message.answers:
            worker.jobs.popleft().answer = answer
            # After a page that ran out of memory nobody knows what state the libraries are in.
            worker.spent |= answer.trouble is not None and answer.trouble.reason == "memory"
        if self._hear is not None:
            self._hear(message.answers)
        worker.answered += len(message.answers)
        self.peak_kb = max(self.peak_kb, message.peak_kb)
        if not worker.jobs and (worker.spent or worker.answered >= _PAGES_PER_WORKER):
            worker.ready = False
            with suppress(OSError):
                worker.connection.send(None)

    def _bury(self, worker: _Worker) -> None:
        """A worker that is gone: the page it was at is tried again or given up, the others go to the next worker."""
        dump = _read(worker.files.trace)
        at_work = worker.at_work()[0] if worker.jobs else None
        self._remove(worker)
        if not worker.ready and not worker.answered and worker.timed_out is None:
            self._false_starts += 1
            if self._false_starts >= _FALSE_STARTS:
                raise ExtractorError(
                    f"workers die before they have loaded the rules ({_end_of(worker)}); is memory short?"
                )
        if at_work is not None:
            self._judge(worker, at_work, dump)
        self._waiting.extendleft(job for job in reversed(worker.jobs) if job.answer is None)

    def _judge(self, worker: _Worker, job: Job, dump: str | None) -> None:
        stage = stage_of_dump(dump) if dump else None
        source = job.page.source
        if worker.timed_out is job:
            message = f"{source}: stopped after {self._limits.seconds:g} s without a result"
            job.answer = answer_in_trouble(job.page, Trouble("timeout", stage, message, dump))
        elif worker.timed_out is None:
            job.deaths += 1
            if job.deaths >= _ATTEMPTS:
                message = f"{source}: its worker process ended {job.deaths} times, the last time by {_end_of(worker)}"
                job.answer = answer_in_trouble(job.page, Trouble("crash", stage, message, dump))

    def _end_late_ones(self) -> None:
        now = time.monotonic()
        for worker in self._workers:
            if not worker.jobs or worker.timed_out is not None:
                continue
            job, since = worker.at_work()
            if since + self._limits.seconds < now:
                worker.timed_out = job
                _ask_where_it_is(worker)
                worker.process.kill()  # its pipe closes, and what it had answered before is read first

    def _remove(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        self._selector.unregister(worker.connection)
        worker.connection.close()
        worker.process.join(5)
        for file in (worker.files.trace, worker.files.place):
            file.unlink(missing_ok=True)


def _ask_where_it_is(worker: _Worker) -> None:
    """Have a worker write down its stack, which it does even in the middle of C code, and give it a moment to."""
    until = time.monotonic() + _DUMP_SECONDS
    with suppress(ProcessLookupError):
        os.kill(worker.process.pid or 0, DUMP_SIGNAL)
    while not _read(worker.files.trace) and time.monotonic() < until:
        time.sleep(0.01)


def _read(trace: Path) -> str | None:
    with suppress(OSError):
        # Without what differs from process to process: addresses, and the list of loaded libraries.
        dump = trace.read_text(encoding="utf-8", errors="replace").partition("\n\nExtension modules:")[0]
        return _ADDRESS.sub("0x…", dump) or None
    return None


def _end_of(worker: _Worker) -> str:
    code = worker.process.exitcode
    if code is not None and code < 0:
        return signal.Signals(-code).name
    return f"exit code {code}"

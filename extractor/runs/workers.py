"""Pages to answers by several worker processes; a page that kills or outlasts its worker costs only itself.

A pool of our own, since pebble's (5.2) hung in three trials of three when workers were killed from outside: its
workers share one pipe and its lock. Here each has pipes to itself, and its death is heard on them. What it had
answered and not yet sent is then done again.
"""

from __future__ import annotations

import multiprocessing
import selectors
import time
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from extractor.errors import ExtractorError
from extractor.runs.answers import Answer, Answering, answer_in_trouble
from extractor.runs.extracting import Trouble, late_message
from extractor.runs.stages import stage_of_dump
from extractor.runs.whereabouts import Whereabouts
from extractor.runs.worker import Answered, Files, Limits, serve
from extractor.runs.worker_handle import Job, WorkerHandle

# So many pages travel in one message; fewer if they are large.
_BATCH = 16
_BATCH_BYTES = 1_000_000
# A death may have come from outside (somebody's `kill -9`, the kernel short of memory): a page is tried again.
_ATTEMPTS = 3
# So many workers in a row that die before they are ready mean that none ever will be.
_FALSE_STARTS = 10
_STEP_SECONDS = 0.5
# The main process has been away (suspended, or waiting for a slow source) where it has not looked for so long.
_AWAY_SECONDS = 5.0


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
        self._workers: list[WorkerHandle] = []
        self._waiting: deque[Job] = deque()
        self._started = self._false_starts = 0
        self._looked = self._back_since = 0.0

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
        waits = [max(worker.at_work()[1], self._back_since) + seconds - now for worker in self._workers if worker.jobs]
        return max(0.0, min(_STEP_SECONDS, *waits, _STEP_SECONDS))

    def _hand_out(self) -> None:
        """A batch to every idle worker; what is left over waits for the others in their pipes."""
        free = sum(not worker.jobs for worker in self._workers)
        while len(self._waiting) > free * _BATCH and len(self._workers) < self._count:
            self._start()
            free += 1
        for worker in self._workers:
            if self._waiting and worker.is_idle:
                worker.send(self._batch(_BATCH_BYTES))
        to_come = sum(not worker.jobs for worker in self._workers)  # workers that have not loaded their rules yet
        for worker in self._workers:
            if worker.takes_ahead and len(self._waiting) > to_come * _BATCH and self._waiting[0].size <= worker.room:
                worker.send(self._batch(worker.room))

    def _batch(self, most: int) -> list[Job]:
        """The next jobs, of no more than so many bytes together unless the first alone has more."""
        batch = [self._waiting.popleft()]
        size = batch[0].size
        while self._waiting and len(batch) < _BATCH:
            size += self._waiting[0].size
            if size > most:
                break
            batch.append(self._waiting.popleft())
        return batch

    def _start(self) -> None:
        their_pages, pages = self._context.Pipe(duplex=False)
        answers, their_answers = self._context.Pipe(duplex=False)
        self._started += 1
        name = f"worker-{self._started}"
        files = Files(self._folder / f"{name}.trace", self._folder / f"{name}.place")
        place = Whereabouts.make(files.place)
        arguments = (their_pages, their_answers, self._answering, self._limits, files)
        process = self._context.Process(target=serve, args=arguments, name=name, daemon=True)
        process.start()
        for theirs in (their_pages, their_answers):
            theirs.close()  # else this process would hold open what only the worker's death should close
        worker = WorkerHandle(process, pages, answers, files, place)
        self._selector.register(answers, selectors.EVENT_READ, worker)
        self._workers.append(worker)

    def _take_in(self, worker: WorkerHandle) -> None:
        try:
            message = worker.answers.recv()
        except (EOFError, OSError):
            self._bury(worker)
            return
        if isinstance(message, ExtractorError):
            raise message
        if not isinstance(message, Answered):
            worker.ready, self._false_starts = True, 0
            return
        worker.take_in(message)
        if self._hear is not None:
            self._hear(message.answers)
        self.peak_kb = max(self.peak_kb, message.peak_kb)
        if worker.spent:
            self._dismiss(worker)
        else:
            worker.retire()

    def _dismiss(self, worker: WorkerHandle) -> None:
        """End a worker in a state that nobody knows; what it has not answered goes to others, at no cost to it."""
        worker.process.kill()
        self._remove(worker)
        self._waiting.extendleft(job for job in reversed(worker.jobs) if job.answer is None)

    def _bury(self, worker: WorkerHandle) -> None:
        """A worker that is gone: the page it was at is tried again or given up, the others go to the next worker."""
        dump = worker.last_words()
        at_work = worker.at_work()[0] if worker.jobs else None
        self._remove(worker)
        if not worker.ready and not worker.answered and worker.timed_out is None:
            self._false_starts += 1
            if self._false_starts >= _FALSE_STARTS:
                raise ExtractorError(
                    f"workers die before they have loaded the rules ({worker.end()}); is memory short?"
                )
        if at_work is not None:
            self._judge(worker, at_work, dump)
        self._waiting.extendleft(job for job in reversed(worker.jobs) if job.answer is None)

    def _judge(self, worker: WorkerHandle, job: Job, dump: str | None) -> None:
        stage = stage_of_dump(dump) if dump else None
        source = job.page.source
        if worker.timed_out is job:
            message = late_message(job.page, self._limits.seconds)
            job.answer = answer_in_trouble(job.page, Trouble("timeout", stage, message, dump))
        elif worker.timed_out is None:
            job.deaths += 1
            if job.deaths >= _ATTEMPTS:
                message = f"{source}: its worker process ended {job.deaths} times, the last time by {worker.end()}"
                job.answer = answer_in_trouble(job.page, Trouble("crash", stage, message, dump))

    def _end_late_ones(self) -> None:
        """End workers that take too long; who suspends a run suspends all of it, so pages then get their time anew."""
        now = time.monotonic()
        if now - self._looked > _AWAY_SECONDS:
            self._back_since = now
        self._looked = now
        for worker in self._workers:
            if not worker.jobs or worker.timed_out is not None:
                continue
            if worker.answers.poll():
                continue  # it has answered, and has only not been heard yet
            job, since = worker.at_work()
            if max(since, self._back_since) + self._limits.seconds < now:
                worker.timed_out = job
                worker.kill()

    def _remove(self, worker: WorkerHandle) -> None:
        self._workers.remove(worker)
        self._selector.unregister(worker.answers)
        worker.close()

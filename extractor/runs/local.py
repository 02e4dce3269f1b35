"""The local engine: pages in the order of their sources to outcomes in the same order, by several processes."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass

from extractor.page import Page
from extractor.readers.failure import PageFailure
from extractor.runs.answers import Answer, answer_of_failure
from extractor.runs.fingerprint import content_hash, page_key
from extractor.runs.recording import Outcome
from extractor.runs.worker_handle import Job
from extractor.runs.workers import WorkerPool

# So many pages may be finished before one that takes long: then the others wait, and memory stays bounded.
_WINDOW = 1_000
_WINDOW_BYTES = 256_000_000


@dataclass(slots=True, eq=False)
class _Slot:
    """A page's place in the order: `answer` is there, or its job will bring it, or it is kept as it is."""

    source: str
    hash: bytes
    key: bytes
    answer: Answer | None = None
    job: Job | None = None

    @property
    def is_done(self) -> bool:
        return self.job is None or self.job.answer is not None

    def outcome(self) -> Outcome:
        return Outcome(self.source, self.hash, self.key, self.job.answer if self.job else self.answer)


@dataclass(frozen=True, slots=True)
class Work:
    """What decides how a page is dealt with: `made_by` is the part of its key that all pages share.

    `is_kept(source, key)` says whether the ledger has its result; `is_stopped` ends the reading, after which only
    what has been begun is finished.
    """

    made_by: bytes
    is_kept: Callable[[str, bytes], bool]
    is_stopped: Callable[[], bool]


def outcomes(items: Iterable[Page | PageFailure], work: Work, pool: WorkerPool) -> Generator[Outcome, None, None]:
    """Pages to outcomes in the same order, read no faster than workers take them."""
    source = iter(items)
    window: deque[_Slot] = deque()
    held = 0
    reading = True
    while reading or window:
        reading = reading and not work.is_stopped()
        room = reading and pool.hungry and len(window) < _WINDOW and held < _WINDOW_BYTES
        if room:
            item = next(source, None)
            if item is None:
                reading = False
                continue
            slot = _slot(item, work)
            if slot.job is not None:
                pool.put(slot.job)
                held += len(slot.job.page.content)
            window.append(slot)
        while window and window[0].is_done:
            slot = window.popleft()
            held -= len(slot.job.page.content) if slot.job else 0
            yield slot.outcome()
        pool.step(wait=bool(window) and not room)


def _slot(item: Page | PageFailure, work: Work) -> _Slot:
    source = item.source or ""
    content = content_hash(item)
    slot = _Slot(source, content, page_key(item, content, work.made_by))
    if work.is_kept(source, slot.key):
        return slot
    if isinstance(item, Page):
        slot.job = Job(item)
    else:
        slot.answer = answer_of_failure(item)
    return slot

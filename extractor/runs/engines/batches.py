"""Batches of pages to answers in one process, and an engine's answers to the outcomes a run records."""

from __future__ import annotations

import faulthandler
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache, partial
from pathlib import Path
from types import FrameType
from typing import Protocol, Self

from extractor.page import Page
from extractor.readers.failure import PageFailure
from extractor.runs.answers import Answer, Answering, answer_in_trouble, answer_of_failure
from extractor.runs.duplicates import signature
from extractor.runs.extracting import Extracting, PageTimeoutError, trouble_of
from extractor.runs.fingerprint import content_hash, page_key
from extractor.runs.local import Work
from extractor.runs.memory import memory_limit
from extractor.runs.options import RunOptions
from extractor.runs.recording import Outcome
from extractor.runs.worker import Limits

# A task of an engine costs milliseconds of its own, so many pages go together; fewer if they are large.
BATCH = 32
_BATCH_BYTES = 8_000_000
# Pages that need no answer must not wait for ever for one that does: so many items end a batch, even an empty one.
_ITEMS = 1_000
# A page in C code hears no signal; so long after its limit the process ends, and the engine sees to the rest.
_GRACE = 10.0


@dataclass(frozen=True, slots=True)
class Settings:
    """What shapes answers, on whichever machine: folders of a user's rules, `--since`, what a page may take.

    `sign` says whether articles get the signature by which duplicates are found.
    """

    patterns: tuple[Path, ...] = ()
    since: str | None = None
    limits: Limits = field(default_factory=Limits)
    sign: bool = True

    @classmethod
    def of(cls, options: RunOptions) -> Self:
        """A run's options to what engines must know of them."""
        return cls(options.patterns, options.since, options.limits, sign=options.search is not None)


class Engine(Protocol):
    """Whatever answers batches of pages."""

    def answers(self, batches: Iterable[Sequence[Page]]) -> Iterator[list[Answer]]:
        """Batches of pages to one list a batch, one answer a page, all in order, read no faster than they are done."""


def answer_all(pages: Sequence[Page], settings: Settings) -> list[Answer]:
    """Pages to their answers in this process, whose rules are loaded on first use; no page raises.

    Raises `RuleError` where a user's rules cannot be used. A page beyond its time or memory goes to quarantine.
    """
    make_pipeline = partial(_pipeline, settings.patterns)
    answering = Answering(make_pipeline, settings.since, signature if settings.sign else None)
    pipeline = _pipeline(settings.patterns)
    return [_answer_one(answering, pipeline, page, settings.limits) for page in pages]


def _answer_one(answering: Answering, pipeline: Extracting, page: Page, limits: Limits) -> Answer:
    try:
        with _time_limit(limits.seconds), memory_limit(limits.megabytes):
            return answering.answer(pipeline, page)
    except PageTimeoutError as error:  # it came when the answer had just been made
        return answer_in_trouble(page, trouble_of(error, page))


def outcomes_by(engine: Engine, items: Iterable[Page | PageFailure], work: Work) -> Iterator[Outcome]:
    """Items of the sources to outcomes in the same order; pages that the ledger has are kept, the rest the engine's."""
    ahead: deque[tuple[Outcome, bool]] = deque()  # with whether the engine has its answer
    answered: deque[Answer] = deque()

    def batches() -> Iterator[list[Page]]:
        batch: list[Page] = []
        size = seen = 0
        for item in items:
            if work.is_stopped():
                break
            outcome, page = _begun(item, work)
            ahead.append((outcome, page is not None))
            seen += 1
            if page is not None:
                batch.append(page)
                size += len(page.content)
            if len(batch) >= BATCH or size >= _BATCH_BYTES or seen >= _ITEMS:
                yield batch
                batch, size, seen = [], 0, 0
        yield batch

    for answers in engine.answers(batches()):
        answered.extend(answers)
        while ahead and (answered or not ahead[0][1]):
            outcome, is_asked = ahead.popleft()
            yield replace(outcome, answer=answered.popleft()) if is_asked else outcome


def _begun(item: Page | PageFailure, work: Work) -> tuple[Outcome, Page | None]:
    """An item to its outcome as far as it is known, and the page that an engine must answer for the rest."""
    source, content = item.source or "", content_hash(item)
    key = page_key(item, content, work.made_by)
    if work.is_kept(source, key):
        return Outcome(source, content, key, None), None
    if isinstance(item, PageFailure):
        return Outcome(source, content, key, answer_of_failure(item)), None
    return Outcome(source, content, key, None), item


@cache
def _pipeline(patterns: tuple[Path, ...]) -> Extracting:
    """The rules, loaded once in a process; imported here, so that who only sends pages need not wait for them."""
    from extractor.pipeline import Pipeline

    return Pipeline(patterns)


@contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """Raise `PageTimeoutError` in what takes longer; end the process where it does not even hear of that."""
    if threading.current_thread() is not threading.main_thread():  # only the main thread hears signals
        yield
        return

    def late(number: int, frame: FrameType | None) -> None:
        raise PageTimeoutError(seconds)

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    faulthandler.dump_traceback_later(seconds + _GRACE, exit=True)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)

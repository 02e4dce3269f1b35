"""A worker process: the rules loaded once, then pages in and answers out until the other end closes.

Each worker has pipes of its own, so a worker that is killed in the middle of a message harms no other, and a place
where it notes each page it begins, so the main process knows at every moment which one it is at. (A pool that hands
out work over one shared pipe stops for good when a worker is killed while it holds the pipe's lock.)
"""

from __future__ import annotations

import faulthandler
import signal
import time
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

from extractor.errors import ExtractorError
from extractor.page import Page
from extractor.runs.answers import Answer, Answering
from extractor.runs.extracting import Extracting
from extractor.runs.memory import memory_limit, peak_kb
from extractor.runs.whereabouts import Whereabouts

# The signal on which a worker writes down where it is: asked of one that has taken too long.
DUMP_SIGNAL = signal.SIGUSR1
# A worker whose main process is gone, and which is caught in a page, ends itself so long after the page's limit.
_ORPHANED_AFTER = 10.0
# Answers wait for those of the same batch; once so many seconds have passed they are sent before the next page.
_HELD_SECONDS = 0.25


@dataclass(frozen=True, slots=True)
class Limits:
    """What one page may take: seconds of clock time, and megabytes beyond what the worker holds already."""

    seconds: float = 20.0
    megabytes: int | None = 1024


@dataclass(frozen=True, slots=True)
class Ready:
    """A worker's first message: its rules are loaded."""


class Answered(NamedTuple):
    """Some pages' answers, in the order in which the pages were sent, and the most memory held so far."""

    answers: list[Answer]
    peak_kb: int


@dataclass(frozen=True, slots=True)
class Files:
    """The files of one worker: `trace` says where it was when it died, `place` at which page it is."""

    trace: Path
    place: Path


def serve(pages: Connection, answers: Connection, answering: Answering, limits: Limits, files: Files) -> None:
    """The whole life of a worker; it ends when it is sent None or the main process is gone.

    Sends `Ready` or, where the pipeline cannot be made, the reason as an `ExtractorError`, and then one `Answer`
    for each page of each batch it receives, several together in an `Answered`.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches every process of the terminal; the main one decides
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    place = Whereabouts(files.place)
    with files.trace.open("w") as trace:
        faulthandler.enable(trace)
        faulthandler.register(DUMP_SIGNAL, trace)
        try:
            pipeline = _pipeline(answering, answers)
            while pipeline and (batch := pages.recv()) is not None:
                _answer_all(answers, _Desk(answering, pipeline, limits, place), batch)
        except (EOFError, BrokenPipeError, ConnectionResetError):
            pass  # the main process is gone, and with it whoever wanted an answer
        finally:
            faulthandler.disable()


def _pipeline(answering: Answering, answers: Connection) -> Extracting | None:
    try:
        pipeline = answering.make_pipeline()
    except ExtractorError as error:
        answers.send(error)
    except Exception as error:
        answers.send(ExtractorError(f"a worker could not load the rules: {type(error).__name__}: {error}"))
    else:
        answers.send(Ready())
        return pipeline
    return None


@dataclass(frozen=True, slots=True)
class _Desk:
    """What a worker has at hand for every page."""

    answering: Answering
    pipeline: Extracting
    limits: Limits
    place: Whereabouts

    def answer(self, page: Page) -> Answer:
        """A page to its answer, within what one page may take."""
        with memory_limit(self.limits.megabytes):
            return self.answering.answer(self.pipeline, page)


def _answer_all(answers: Connection, desk: _Desk, pages: Sequence[Page]) -> None:
    held: list[Answer] = []
    since = 0.0
    for page in pages:
        if held and time.monotonic() - since > _HELD_SECONDS:
            _send(answers, held)
            held = []
        begun = desk.place.begin()
        since = since if held else begun
        signal.setitimer(signal.ITIMER_REAL, desk.limits.seconds + _ORPHANED_AFTER)
        held.append(desk.answer(page))
    _send(answers, held)


def _send(answers: Connection, held: list[Answer]) -> None:
    """Answers to the main process, which may be long in taking them: nothing of that time is a page's."""
    signal.setitimer(signal.ITIMER_REAL, 0)
    answers.send(Answered(held, peak_kb()))

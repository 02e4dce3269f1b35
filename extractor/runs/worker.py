"""A worker process: the rules loaded once, then pages in and answers out until the other end closes.

Each worker has a pipe of its own and answers page by page, so that the main process knows at every moment which
page a worker is at, and a worker that is killed in the middle of a message harms no other. (A pool that hands out
work over one shared pipe stops for good when a worker is killed while it holds the pipe's lock.)
"""

from __future__ import annotations

import faulthandler
import signal
from collections.abc import Sequence
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path

from extractor.errors import ExtractorError
from extractor.page import Page
from extractor.runs.answers import Answer, Answering
from extractor.runs.extracting import Extracting
from extractor.runs.memory import memory_limit, peak_kb

# The signal on which a worker writes down where it is: asked of one that has taken too long.
DUMP_SIGNAL = signal.SIGUSR1
# A worker whose main process is gone, and which is caught in a page, ends itself so long after the page's limit.
_ORPHANED_AFTER = 10.0


@dataclass(frozen=True, slots=True)
class Limits:
    """What one page may take: seconds of clock time, and megabytes beyond what the worker holds already."""

    seconds: float = 20.0
    megabytes: int | None = 1024


@dataclass(frozen=True, slots=True)
class Ready:
    """A worker's first message: its rules are loaded."""


def serve(connection: Connection, answering: Answering, limits: Limits, trace_file: Path) -> None:
    """The whole life of a worker; it ends when it is sent None or the main process is gone.

    Sends `Ready` or, where the pipeline cannot be made, the reason as an `ExtractorError`, and then one `Answer`
    for each page of each batch it receives. Where it was when it died stands in `trace_file`.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches every process of the terminal; the main one decides
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    with trace_file.open("w") as trace:
        faulthandler.enable(trace)
        faulthandler.register(DUMP_SIGNAL, trace)
        try:
            pipeline = _pipeline(answering, connection)
            while pipeline and (pages := connection.recv()) is not None:
                _answer_all(connection, answering, pipeline, pages, limits)
        except (EOFError, BrokenPipeError, ConnectionResetError):
            pass  # the main process is gone, and with it whoever wanted an answer
        finally:
            faulthandler.disable()


def _pipeline(answering: Answering, connection: Connection) -> Extracting | None:
    try:
        pipeline = answering.make_pipeline()
    except ExtractorError as error:
        connection.send(error)
    except Exception as error:
        connection.send(ExtractorError(f"a worker could not load the rules: {type(error).__name__}: {error}"))
    else:
        connection.send(Ready())
        return pipeline
    return None


def _answer_all(
    connection: Connection, answering: Answering, pipeline: Extracting, pages: Sequence[Page], limits: Limits
) -> None:
    for page in pages:
        signal.setitimer(signal.ITIMER_REAL, limits.seconds + _ORPHANED_AFTER)
        connection.send(_answer(answering, pipeline, page, limits))
    signal.setitimer(signal.ITIMER_REAL, 0)


def _answer(answering: Answering, pipeline: Extracting, page: Page, limits: Limits) -> Answer:
    with memory_limit(limits.megabytes):
        answer = answering.answer(pipeline, page)
    return replace(answer, peak_kb=peak_kb())

"""Pages to answers one after another, with nothing kept for later: for a single output file and few pages."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from extractor.page import Page
from extractor.readers.failure import PageFailure
from extractor.runs.answers import Answer
from extractor.runs.local import Work, outcomes
from extractor.runs.marks import marked
from extractor.runs.options import RunOptions
from extractor.runs.workers import WorkerPool


def stream(options: RunOptions, in_process: bool) -> Iterator[tuple[str, Answer, str | None]]:
    """Pages' sources, their answers in order, and the source of the earlier page that one repeats, if one does.

    Raises for wrong sources and, in this process, for wrong rules before the first page.

    In this process no page can be ended that takes too long or too much: that needs workers.
    """
    items = options.items()
    return _marked(options, _here(options, items) if in_process else _by_workers(options, items))


def _here(options: RunOptions, items: Iterator[Page | PageFailure]) -> Iterator[tuple[str, Answer]]:
    answering = options.answering()
    pipeline = answering.make_pipeline()
    return ((item.source or "", answering.answer(pipeline, item)) for item in items)


def _by_workers(options: RunOptions, items: Iterator[Page | PageFailure]) -> Iterator[tuple[str, Answer]]:
    work = Work(b"", lambda source, key: False, lambda: False)
    with (
        tempfile.TemporaryDirectory(prefix="extractor-") as scratch,
        WorkerPool(options.answering(), options.workers, options.limits, Path(scratch)) as pool,
        closing(outcomes(items, work, pool)) as found,
    ):
        for outcome in found:
            if outcome.answer is not None:
                yield outcome.source, outcome.answer


def _marked(options: RunOptions, answers: Iterator[tuple[str, Answer]]) -> Iterator[tuple[str, Answer, str | None]]:
    """Answers to answers with the mark of a duplicate in them, and the source of the earlier page it repeats."""
    finder = options.search.make_finder() if options.search else None
    for source, answer in answers:
        earlier = finder.add(source, answer.signature) if finder and answer.signature is not None else None
        if earlier is None:
            yield source, answer, None
        else:
            state = "duplicate" if options.drop_duplicates else answer.state
            yield source, answer._replace(line=marked(answer.line, earlier), state=state), earlier

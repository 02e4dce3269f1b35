"""An extraction to what a run needs to know of it: its line of JSON, its counts, and the state of its page.

Workers send answers, not records: the main process then only writes bytes and adds up numbers.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

from extractor.page import Page
from extractor.readers.failure import PageFailure
from extractor.records import RECORD_KINDS, Extraction
from extractor.runs.extracting import Extracting, Trouble, attempt, failed, trouble_of, troubled

State = Literal["done", "failed", "quarantined", "duplicate", "skipped"]
STATES: tuple[State, ...] = get_args(State)
KINDS = tuple(RECORD_KINDS)


class Answer(NamedTuple):
    """What became of one page; a tuple, since those travel between processes at a third of the cost of objects.

    `line` is the extraction's JSON without a line end, empty for a page that `--since` skips; `records` counts
    the kinds in the order of `KINDS`; `warnings` are pairs of code and message; `signature` tells copies of an
    article.
    """

    line: bytes
    state: State
    records: tuple[int, ...]
    warnings: tuple[tuple[str, str], ...]
    trouble: Trouble | None = None
    signature: bytes | None = None


@dataclass(frozen=True, slots=True)
class Answering:
    """How a process comes to answers; it travels to the workers, so everything in it can be pickled.

    `make_pipeline` is called once in each process. Articles published before `since` (ISO 8601) are skipped;
    those without a known day are kept. `signature` is made of every article where duplicates are looked for.
    `modules` are imported once, before the processes that share them are made.
    """

    make_pipeline: Callable[[], Extracting]
    since: str | None = None
    signature: Callable[[str], bytes] | None = None
    modules: tuple[str, ...] = ("extractor.pipeline",)

    def answer(self, pipeline: Extracting, item: Page | PageFailure) -> Answer:
        """A page, or a source that gave none, to its answer; never raises on account of the page."""
        if isinstance(item, PageFailure):
            return answer_of_failure(item)
        try:
            return self._answer(pipeline, item)
        except Exception as error:  # as where there is memory for the records and not for their JSON
            return answer_in_trouble(item, trouble_of(error, item))

    def _answer(self, pipeline: Extracting, page: Page) -> Answer:
        extraction, trouble = attempt(pipeline, page)
        if self._is_too_old(extraction):
            return Answer(b"", "skipped", (0,) * len(KINDS), ())
        answer = answer_of(extraction, trouble)
        if self.signature is None or answer.state != "done":
            return answer
        return answer._replace(signature=self.signature(extraction.article.text))

    def _is_too_old(self, extraction: Extraction) -> bool:
        day = extraction.article.published
        # A page that says only its month or year is kept unless all of that month or year is too early.
        return self.since is not None and bool(day) and str(day)[:10] < self.since[: len(str(day)[:10])]


def answer_of(extraction: Extraction, trouble: Trouble | None) -> Answer:
    """An extraction and what went wrong with it to the answer that stands for the page."""
    state: State = "quarantined" if trouble else "done" if extraction.article.id else "failed"
    return Answer(
        line=extraction.model_dump_json().encode(),
        state=state,
        records=tuple(len(getattr(extraction, kind)) for kind in KINDS),
        warnings=tuple((warning.code, warning.message) for warning in extraction.warnings),
        trouble=trouble,
    )


def answer_of_failure(failure: PageFailure) -> Answer:
    """The answer for a source that gave no page."""
    return answer_of(failed(failure), None)


def answer_in_trouble(page: Page, trouble: Trouble) -> Answer:
    """The answer for a page that no worker lived to answer."""
    return answer_of(troubled(page, trouble), trouble)

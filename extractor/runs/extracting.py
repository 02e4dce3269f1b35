"""A pipeline and one page to an extraction, whatever happens: the one way every engine works on a page."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from extractor.errors import ContractError
from extractor.page import Page
from extractor.readers.failure import PageFailure
from extractor.records import Article, Extraction, PageWarning
from extractor.runs.stages import stage_of


class Extracting(Protocol):
    """What a run asks of a pipeline; `extractor.pipeline.Pipeline` is one."""

    def extract_or_warn(self, page: Page) -> Extraction:
        """A page to its extraction, one without records where the page holds no article."""


class PageTimeoutError(Exception):
    """A page has taken longer than the `seconds` it may."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"took longer than {seconds:g} s")
        self.seconds = seconds


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a page is in quarantine: a reason for programs, the stage, a sentence for people, the traceback.

    `reason` is `failed` (an exception), `contract` (evidence that is not in the text), `memory`, `timeout` or
    `crash` (the worker process ended). It is also the code of the page's warning.
    """

    reason: str
    stage: str | None
    message: str
    traceback: str | None


def extraction_of(pipeline: Extracting, page: Page | PageFailure) -> Extraction:
    """A page, or a source that gave none, to its extraction; what went wrong is among its warnings.

    No page ends a run: one on which this program fails, or whose evidence is wrong, gives a warning (`failed`,
    `memory`, `contract`) and no records.
    """
    return attempt(pipeline, page)[0]


def attempt(pipeline: Extracting, page: Page | PageFailure) -> tuple[Extraction, Trouble | None]:
    """A page to its extraction, and what went wrong with it through a fault of this program or for want of memory."""
    if isinstance(page, PageFailure):
        return failed(page), None
    try:
        extraction = pipeline.extract_or_warn(page)
    except Exception as error:  # whatever a page of twenty years of archives may provoke
        trouble = trouble_of(error, page)
        return troubled(page, trouble), trouble
    try:
        extraction.check_evidence()
    except ContractError as error:
        trouble = _trouble("contract", error, f"all records left out: {error}")
        return _without_records(extraction.article, trouble.reason, trouble.message), trouble
    return extraction, None


def failed(failure: PageFailure) -> Extraction:
    """A source that gave no page to the extraction that stands for it in the output."""
    return _without_records(Article(id="", source=failure.source), failure.code, failure.message)


def troubled(page: Page, trouble: Trouble) -> Extraction:
    """A page in quarantine to the extraction that stands for it in the output: no records, one warning."""
    return _without_records(Article(id="", url=page.url, source=page.source), trouble.reason, trouble.message)


def late_message(page: Page, seconds: float) -> str:
    """What is said of a page that has taken too long, the same by whatever engine."""
    return f"{page.source}: stopped after {seconds:g} s without a result"


def trouble_of(error: Exception, page: Page) -> Trouble:
    """An exception that a page has provoked to why it is in quarantine."""
    if isinstance(error, PageTimeoutError):
        return _trouble("timeout", error, late_message(page, error.seconds))
    if isinstance(error, MemoryError):
        return _trouble("memory", error, f"{page.source}: took more memory than a page may")
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(place.filename).name}:{place.lineno}"
    return _trouble(
        "failed", error, f"{page.source}: could not be worked on: {type(error).__name__}: {error} ({where})"
    )


def _trouble(reason: str, error: BaseException, message: str) -> Trouble:
    stage = stage_of(traceback.extract_tb(error.__traceback__))
    return Trouble(reason, stage, message, "".join(traceback.format_exception(error)))


def _without_records(article: Article, code: str, message: str) -> Extraction:
    return Extraction(article=article, warnings=[PageWarning(code=code, message=message)])

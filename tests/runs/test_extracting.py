from __future__ import annotations

import pytest

from extractor.page import Page
from extractor.readers.failure import PageFailure
from extractor.records import Article, Date, Evidence, Extraction
from extractor.runs.extracting import extraction_of

PAGE = Page("Năm 2021.", source="a.txt")


class Stand:
    """Stands for a pipeline that gives one answer to every page, or fails on it."""

    def __init__(self, answer: Extraction | Exception) -> None:
        self.answer = answer

    def extract_or_warn(self, page: Page) -> Extraction:
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


def extracted(answer: Extraction | Exception, page: Page | PageFailure = PAGE) -> Extraction:
    return extraction_of(Stand(answer), page)


def dated(words: str) -> Extraction:
    date = Date(text=words, value="2021", start=None, end=None, evidence=[Evidence(start=0, end=8, text=words)])
    return Extraction(article=Article(id="1", source="a.txt", text="Năm 2021."), dates=[date])


def test_a_sound_extraction_passes_as_it_is() -> None:
    assert extracted(dated("Năm 2021")) == dated("Năm 2021")


@pytest.mark.parametrize(
    ("answer", "page", "code", "message"),
    [
        (dated("Năm 2022"), PAGE, "contract", "all records left out"),
        (ValueError("lạ"), PAGE, "failed", "a.txt: could not be worked on: ValueError: lạ"),
        (
            dated("Năm 2021"),
            PageFailure("b.html", "unreadable", "b.html: cannot be read"),
            "unreadable",
            "cannot be read",
        ),
    ],
)
def test_whatever_goes_wrong_is_a_warning_without_records(
    answer: Extraction | Exception, page: Page | PageFailure, code: str, message: str
) -> None:
    extraction = extracted(answer, page)
    assert extraction.records() == []
    assert extraction.article.source == page.source
    (warning,) = extraction.warnings
    assert warning.code == code and message in warning.message

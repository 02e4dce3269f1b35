from __future__ import annotations

import json
from pathlib import Path
from typing import cast

import pytest

from extractor.cli.opening import extraction_of, extractions_of, one_page
from extractor.errors import InputError
from extractor.page import Page
from extractor.pipeline import Pipeline
from extractor.readers.failure import PageFailure
from extractor.records import Article, Date, Evidence, Extraction

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
    return extraction_of(cast(Pipeline, Stand(answer)), page)


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


def test_json_of_the_contract_is_read_back_gold_too(tmp_path: Path) -> None:
    gold = tmp_path / "gold.json"
    gold.write_text(json.dumps({"models": [{"name": "Một cửa xanh", "optional": True}]}), encoding="utf-8")
    assert [item["models"][0]["name"] for item in extractions_of(gold, [])] == ["Một cửa xanh"]


def test_one_page_is_a_page_and_no_folder(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"<p>")
    assert one_page(tmp_path / "a.html").content == b"<p>"
    with pytest.raises(InputError, match="is a folder"):
        one_page(tmp_path)
    (tmp_path / "b.html").symlink_to("nowhere")
    with pytest.raises(InputError, match="cannot be read"):
        one_page(tmp_path / "b.html")

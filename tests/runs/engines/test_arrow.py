from __future__ import annotations

import orjson
import pyarrow as pa
import pytest

from extractor.errors import InputError
from extractor.page import Page
from extractor.pipeline import default_pipeline
from extractor.runs.answers import KINDS
from extractor.runs.duplicates import Duplicates
from extractor.runs.engines.arrow import RESULTS, answer_of_row, extract_table, pages_table
from tests.runs.engines.sample import corpus_answers, corpus_pages


@pytest.fixture(scope="module")
def results() -> pa.Table:
    return extract_table(pages_table(corpus_pages()))


def test_records_are_those_of_the_pipeline(results: pa.Table) -> None:
    expected = [default_pipeline().extract_or_warn(page) for page in corpus_pages()]
    assert results.column("json").to_pylist() == [extraction.model_dump_json() for extraction in expected]
    assert results.column("source").to_pylist() == [page.source for page in corpus_pages()]
    assert results.column("id").to_pylist() == [extraction.article.id for extraction in expected]
    assert results.schema == RESULTS


def test_counts_and_warnings_are_those_of_the_json(results: pa.Table) -> None:
    for row in results.to_pylist():
        extraction = orjson.loads(row["json"])
        assert [row[kind] for kind in KINDS] == [len(extraction[kind]) for kind in KINDS]
        assert row["warnings"] == extraction["warnings"]
    assert {row["state"] for row in results.to_pylist()} == {"done", "failed"}


def test_rows_give_back_the_answers(results: pa.Table) -> None:
    assert [answer_of_row(row) for row in results.to_pylist()] == corpus_answers()


def test_signatures_mark_duplicates(results: pa.Table) -> None:
    found = Duplicates()
    rows = [row for row in results.to_pylist() if row["state"] == "done"]
    assert all(found.add(row["source"], row["signature"]) is None for row in rows)
    assert found.add("again", rows[3]["signature"]) == rows[3]["source"]


@pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.binary(), pa.large_binary()])
def test_two_columns_are_enough_and_others_are_passed_over(kind: pa.DataType) -> None:
    html = "<html><body><h1>Tin</h1><p>Năm 2021, huyện Tân Hồng xếp hạng thứ 5/12 về Chỉ số CCHC.</p></body></html>"
    content = html if kind in (pa.string(), pa.large_string()) else html.encode()
    table = pa.table({"html": pa.array([content, None], kind), "source": ["a", "b"], "fetched": [1, 2]})
    rows = extract_table(table).to_pylist()
    assert [row["source"] for row in rows] == ["a", "b"]
    assert orjson.loads(rows[0]["json"])["rankings"][0]["rank"] == 5
    assert rows[1]["state"] == "failed"
    assert rows[1]["warnings"]


def test_an_empty_table_gives_an_empty_table() -> None:
    assert extract_table(pages_table([])).schema == RESULTS


def test_a_missing_column_is_named() -> None:
    with pytest.raises(InputError, match=r"'html'.*source, body"):
        extract_table(pa.table({"source": ["a"], "body": ["b"]}))


def test_pages_survive_the_table() -> None:
    page = Page("tệp \udcff lẻ", url="https://a.vn", source="a", media_type="text", charset="utf-8", published="2021")
    table = pages_table([page, Page(b"\x00\xff", source="b")])
    from extractor.runs.engines.arrow import _pages

    assert list(_pages(table)) == [page, Page(b"\x00\xff", source="b")]

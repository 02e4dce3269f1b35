from __future__ import annotations

import os
import shutil
import warnings
from collections.abc import Iterator

import pytest

from extractor.page import Page
from extractor.runs.engines.arrow import RESULTS, pages_table
from tests.runs.engines.sample import batches, corpus_answers, corpus_pages

pyspark = pytest.importorskip("pyspark", reason="Spark is not installed: pip install 'extractor[spark]'")
pytest.importorskip("pandas", reason="Spark's mapInArrow needs pandas: pip install 'extractor[spark]'")
if not (os.environ.get("JAVA_HOME") or shutil.which("java")):
    pytest.skip("Spark needs Java 17, and no java is on the path", allow_module_level=True)

from extractor.runs.engines.spark_engine import SparkEngine, extract_frame  # noqa: E402


@pytest.fixture(scope="module")
def engine() -> Iterator[SparkEngine]:
    with SparkEngine(master="local[2]") as engine:
        yield engine


def test_records_are_those_of_this_process_and_in_order(engine: SparkEngine) -> None:
    pages = corpus_pages()[-24:]  # each of Spark's two processes has rules to load, that is slow enough
    asked = batches(pages, 7)
    answers = list(engine.answers(iter(asked)))
    assert [len(batch) for batch in answers] == [len(batch) for batch in asked]
    assert [answer for batch in answers for answer in batch] == corpus_answers()[-24:]


def test_a_frame_of_pages_gives_a_frame_of_results(engine: SparkEngine, tmp_path: object) -> None:
    from pyspark.sql import SparkSession

    session = SparkSession.getActiveSession()
    assert session is not None
    pages = [page for page in corpus_pages() if isinstance(page, Page)][:6]
    session.createDataFrame(pages_table(pages)).write.parquet(f"{tmp_path}/pages")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        frame = extract_frame(session.read.parquet(f"{tmp_path}/pages"))
    assert frame.columns == RESULTS.names
    frame.write.parquet(f"{tmp_path}/results")
    rows = {row["source"]: row["json"] for row in session.read.parquet(f"{tmp_path}/results").collect()}
    assert rows == {page.source: answer.line.decode() for page, answer in zip(pages, corpus_answers(), strict=False)}

"""What commands read as records, with anything in it: used, or refused by name; no traceback."""

from __future__ import annotations

import copy
import json
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from extractor import extract
from extractor.annotation.spans import annotated
from extractor.cli import app
from extractor.cli.stored import records_of
from extractor.dataset.splitting import place
from extractor.dataset.statistics import statistics
from extractor.dataset.tables import article_rows, article_schema, record_rows, record_schema, table
from extractor.errors import ContractError, InputError
from extractor.evaluation.breakdown import breakdown
from extractor.evaluation.sampling import sample
from extractor.evaluation.spans import span_counts
from extractor.records import RECORD_KINDS
from extractor.viewer.rendering import Look
from extractor.viewer.report import write_report
from tests.odd_json import odd

TEXT = (
    "Ngày 12/4/2022, ông Lê Văn Tám, Chủ tịch UBND huyện Tân Hồng ký Kế hoạch số 12/KH-UBND. Năm 2021, huyện Tân Hồng "
    "xếp hạng thứ 5/12 huyện về Chỉ số cải cách hành chính, trả 1.250 hồ sơ. Xã A duy trì mô hình “Ngày thứ Sáu xanh”."
)
GOOD: dict[str, Any] = json.loads(extract(TEXT, published="2022-05-01", url="http://a.vn/1").model_dump_json())


def used(articles: list[dict[str, Any]], path: Path) -> None:
    """All that view, annotate, sample, dataset and score do with records."""
    write_report(articles, path.with_suffix(".html"), Look("vi"))
    placed = place(articles)
    table(article_rows(placed, text=True), article_schema())
    for kind in RECORD_KINDS:
        table(record_rows(placed, kind, text=True), record_schema(kind))
    statistics(placed)
    sample(articles, 5, ["site", "year", "length"])
    breakdown(path, path, "year")
    span_counts(articles, articles)
    for article in articles:
        annotated(article)


@pytest.mark.parametrize("suffix", [".json", ".jsonl"])
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_any_json_is_used_or_refused(suffix: str, data: st.DataObject) -> None:
    value = data.draw(odd(GOOD))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"records{suffix}"
        path.write_text("\n".join(json.dumps(one) for one in (value, GOOD)), encoding="utf-8")
        with suppress(InputError, ContractError):
            used(list(records_of([str(path)])), path)


def with_ranking(**changes: Any) -> dict[str, Any]:
    article = copy.deepcopy(GOOD)
    article["rankings"][0] |= changes
    return article


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"foo": 1}, "has no article"),
        (with_ranking(year="2021"), "rankings.0.year"),
        (with_ranking(evidence=["x"]), "evidence.0"),
    ],
)
@pytest.mark.parametrize("command", ["view", "dataset", "sample"])
def test_commands_refuse_what_is_not_of_the_contract(value: Any, said: str, command: str, tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    path.write_text(json.dumps(value) + "\n", encoding="utf-8")
    done = CliRunner().invoke(app, [command, str(path), "-o", str(tmp_path / "out.html")])
    assert (done.exit_code, said in done.stderr) == (5, True), done.output
    assert not (tmp_path / "out.html").exists()

"""`corrections apply`: whatever the report was made of, to gold or to a difference; nothing where something does not fit."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from extractor import extract
from extractor.cli import app
from extractor.viewer.compact import compact

TEXT = "Năm 2021, huyện Tân Hồng xếp hạng thứ 5/12 huyện, thành phố về Chỉ số cải cách hành chính."


def extractor(*words: str | Path) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "records.jsonl"
    path.write_text(extract(TEXT, published="2022-05-01").model_dump_json() + "\n", encoding="utf-8")
    return path


def corrected(records: Path, **values: Any) -> Path:
    """A file of corrections as the report saves it: other values for the first ranking."""
    article = json.loads(records.read_text(encoding="utf-8"))
    shown = compact(article).data
    key = shown["records"]["rankings"][0]["key"]
    judged = {"kind": "rankings", "record": key, "said": "", "action": "edit", "values": values}
    about = {"id": article["article"]["id"], "source": article["article"]["source"], "text_sha256": shown["digest"]}
    whole = {"format": "extractor-corrections", "version": 2, "page": "x"}
    path = records.with_name("corrections.json")
    path.write_text(json.dumps({**whole, "articles": [{**about, "judged": [judged], "added": []}]}), encoding="utf-8")
    return path


@pytest.mark.parametrize("target", ["", "copy.jsonl.gz", "parquet", "database"])
def test_gold_is_made_from_whatever_the_report_was_made_of(records: Path, target: str) -> None:
    source = str(records)
    if target:
        names = {"parquet": f"{records.parent}/*.parquet", "database": f"sqlite:///{records.parent}/r.db"}
        source = names.get(target, str(records.with_name(target)))
        assert extractor("load", records, "-o", source).exit_code == 0
    gold = records.with_name("gold.jsonl")
    done = extractor("corrections", "apply", corrected(records, rank=6), source, "-o", gold)
    assert done.exit_code == 0, done.output
    assert "1 articles, 0 accepted, 0 rejected, 1 edited, 0 added" in done.stderr
    ranking = json.loads(gold.read_text(encoding="utf-8"))["rankings"][0]
    assert (ranking["rank"], ranking["rank_of"]) == (6, 12)
    score = json.loads(extractor("score", gold, records, "--json").stdout)
    assert score["kinds"]["rankings"]["slot"]["rank"]["missed"] == 1


def test_a_difference_says_what_the_rules_had_wrong(records: Path) -> None:
    corrections = corrected(records, rank=6)
    assert "rank: 5 → 6" in extractor("corrections", "apply", corrections, records, "--diff").stdout
    found = json.loads(extractor("corrections", "apply", corrections, records, "--json").stdout)
    assert [change[:3] for change in found["altered"][0]["slots"]] == [["rank", 5, 6]]


def test_what_does_not_fit_is_told_and_nothing_is_written(records: Path) -> None:
    gold = records.with_name("gold.jsonl")
    done = extractor("corrections", "apply", corrected(records, rank="sáu"), records, "-o", gold)
    assert done.exit_code == 5
    assert "rankings.0.rank" in done.stderr and not gold.exists()

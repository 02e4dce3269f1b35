"""What is of the contract's shape, and how it is said what is not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from extractor.shape import shape_fault

ROOT = Path(__file__).resolve().parents[1]
ROWS: list[tuple[Any, str]] = [
    ("text", "should be an object"),
    ({"article": "x"}, "article should be an object"),
    ({"article": {"text": 5}}, "article.text should be a text, found 5"),
    ({"article": {"body": 5}}, "article.body should be a text"),
    ({"dates": {}}, "dates should be a list"),
    ({"rankings": ["x"]}, "rankings.0 should be an object"),
    ({"rankings": [{}, {"year": "2021"}]}, "rankings.1.year should be a whole number, found '2021'"),
    ({"rankings": [{"year": True}]}, "rankings.0.year should be a whole number"),
    ({"rankings": [{"year": 2**63}]}, "rankings.0.year should be a whole number"),
    ({"rankings": [{"score": "9"}]}, "rankings.0.score should be a number"),
    ({"rankings": [{"subject": "Tỉnh A"}]}, "rankings.0.subject should be an object"),
    ({"rankings": [{"subject": {"name": 5}}]}, "rankings.0.subject.name should be a text"),
    ({"models": [{"quoted": 1}]}, "models.0.quoted should be true or false"),
    ({"dates": [{"inferred": [5]}]}, "dates.0.inferred should be a list of texts"),
    ({"dates": [{"evidence": ["x"]}]}, "dates.0.evidence.0 should be an object"),
    ({"dates": [{"evidence": [{"start": "1"}]}]}, "dates.0.evidence.0.start should be a whole number"),
    ({"warnings": [{"code": 5}]}, "warnings.0.code should be a text"),
    ({"article": {"text": "\ud800"}}, "holds what no file of records can"),
    ({"x": 2**70}, "holds what no file of records can"),
]


@pytest.mark.parametrize(("value", "fault"), ROWS)
def test_the_first_thing_wrong_is_said(value: Any, fault: str) -> None:
    assert (shape_fault(value) or "").startswith(fault)


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"article": None, "dates": None},
        {"rankings": [{"score": 9, "accept": {"rank": [1]}, "subject": {"name": "A"}}]},
    ],
)
def test_gold_may_leave_out_and_add(value: Any) -> None:
    assert shape_fault(value) is None


def test_all_gold_of_the_corpus_is_of_the_shape() -> None:
    files = sorted((ROOT / "corpus" / "dev").glob("*/gold.json"))
    assert files
    assert [shape_fault(json.loads(file.read_bytes())) for file in files] == [None] * len(files)

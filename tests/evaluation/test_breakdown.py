"""Scores by parts: every article in one part, parts named by what the prediction says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from extractor.errors import InputError
from extractor.evaluation.breakdown import breakdown, breakdown_json


def one(number: int, site: str | None, published: str | None, length: int, value: str) -> dict[str, Any]:
    text = "ngày 5/3/2023 " + "x" * length
    date = {"text": "5/3/2023", "value": value, "evidence": [{"text": "5/3/2023", "start": 5, "end": 13}]}
    return {"article": {"id": f"a{number}", "site": site, "published": published, "text": text}, "dates": [date]}


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    said = [("Báo A", "2022-01-01", 10), ("Báo A", None, 2000), (None, "2022-05-06", 20_000)]
    gold = [one(n, *about, "2023-03-05") for n, about in enumerate(said)]
    wrong = [one(n, *about, "2023-03-05" if n else "2023-05-03") for n, about in enumerate(said)]
    for name, articles in (("gold", gold), ("found", wrong)):
        lines = "".join(json.dumps(article) + "\n" for article in articles)
        (tmp_path / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path / "gold.jsonl", tmp_path / "found.jsonl"


@pytest.mark.parametrize(
    ("by", "parts"),
    [
        ("site", {"Báo A": (2, 0.75), "unknown": (1, 1.0)}),
        ("year", {"2022": (2, 0.75), "unknown": (1, 1.0)}),
        ("length", {"under 1,500": (1, 0.5), "1,500–4,000": (1, 1.0), "10,000 and more": (1, 1.0)}),
    ],
)
def test_parts(files: tuple[Path, Path], by: str, parts: dict[str, tuple[int, float]]) -> None:
    found = breakdown_json(breakdown(*files, by))
    assert [(name, (part["articles"], part["dates"])) for name, part in found.items()] == list(parts.items())
    assert all(part["models"] is None for part in found.values()), "nothing to find is no score"


def test_another_part_is_refused_with_those_there_are(files: tuple[Path, Path]) -> None:
    with pytest.raises(InputError, match="site, year, length"):
        breakdown(*files, "colour")

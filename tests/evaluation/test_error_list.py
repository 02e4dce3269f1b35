from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractor.evaluation.error_list import errors_jsonl
from extractor.evaluation.scoring import Miss, score_files

PAGE = Path("corpus/a 1/page.html")
MISS = Miss(
    "a<1>", "rankings", "rank", 4, 5, "xếp thứ <4>", "Huyện xếp thứ <4>; xã & phường.\x1b", "place.ordinal", PAGE
)


@pytest.mark.parametrize(
    ("gold", "predicted", "fault"), [("x", None, "missed"), (None, "x", "spurious"), ("x", "y", "wrong")]
)
def test_an_error_is_missed_spurious_or_wrong(gold: str | None, predicted: str | None, fault: str) -> None:
    assert Miss("a", "dates", None, gold, predicted, "").fault == fault


def test_jsonl_has_a_line_an_error() -> None:
    first, second = map(json.loads, errors_jsonl([MISS, MISS], Path("out")).splitlines())
    assert first == second
    assert (first["slot"], first["gold"], first["predicted"], first["fault"]) == ("rank", 4, 5, "wrong")
    assert first["sentence"].startswith("Huyện xếp") and first["page"] == "../corpus/a 1/page.html"


def test_scoring_a_corpus_folder_gives_each_error_its_page_rule_and_sentence(tmp_path: Path) -> None:
    folder = tmp_path / "corpus" / "a"
    folder.mkdir(parents=True)
    (folder / "page.html").write_text("<p>", encoding="utf-8")
    gold = {"documents": [{"type": "Kế hoạch", "number": "64", "evidence": [{"text": "kế hoạch số 64"}]}]}
    (folder / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    text = "Mở đầu. Thực hiện Kế hoạch số 64 của huyện."
    found = {
        "article": {"source": "a/page.html", "text": text},
        "documents": [{"type": "Đề án", "number": "64", "rule": "document.scheme", "evidence": [{"start": 18, "end": 32, "text": text[18:32]}]}],
    }  # fmt: skip
    (tmp_path / "out.jsonl").write_text(json.dumps(found), encoding="utf-8")
    (miss,) = score_files(tmp_path / "corpus", tmp_path / "out.jsonl").misses
    assert (miss.page, miss.rule, miss.evidence) == (folder / "page.html", "document.scheme", "kế hoạch số 64")
    assert miss.sentence == "Thực hiện Kế hoạch số 64 của huyện."

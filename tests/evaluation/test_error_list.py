from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from extractor.errors import ExtractorError, InputError
from extractor.evaluation.error_list import errors_html, write_errors
from extractor.evaluation.scoring import Miss, score_files

PAGE = Path("corpus/a 1/page.html")
MISS = Miss(
    "a<1>", "rankings", "rank", 4, 5, "xếp thứ <4>", "Huyện xếp thứ <4>; xã & phường.\x1b", "place.ordinal", PAGE
)


def test_every_error_has_its_sentence_with_the_evidence_marked_and_a_link_to_its_page(tmp_path: Path) -> None:
    written = errors_html([MISS], Path("corpus"))
    tree: Any = html.fromstring(written)
    assert [cell.text_content() for cell in tree.xpath("//tr[@class]/td")] == [
        "a<1>", "rankings", "rank", "wrong", "4", "5", "place.ordinal", "Huyện xếp thứ <4>; xã & phường.\N{REPLACEMENT CHARACTER}",
    ]  # fmt: skip
    assert tree.xpath("//mark/text()") == ["xếp thứ <4>"]
    assert tree.xpath("//td/a/@href") == ["a%201/page.html"]
    assert "a&lt;1&gt;" in written and "\x1b" not in written


@pytest.mark.parametrize(
    ("gold", "predicted", "fault"), [("x", None, "missed"), (None, "x", "spurious"), ("x", "y", "wrong")]
)
def test_an_error_is_missed_spurious_or_wrong(gold: str | None, predicted: str | None, fault: str) -> None:
    assert Miss("a", "dates", None, gold, predicted, "").fault == fault


def test_jsonl_has_a_line_an_error(tmp_path: Path) -> None:
    write_errors([MISS, MISS], tmp_path / "errors.jsonl")
    first, second = map(json.loads, (tmp_path / "errors.jsonl").read_text(encoding="utf-8").splitlines())
    assert first == second
    assert (first["slot"], first["gold"], first["predicted"], first["fault"]) == ("rank", 4, 5, "wrong")
    assert first["sentence"].startswith("Huyện xếp") and first["page"].endswith("corpus/a 1/page.html")


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"errors\.txt.*\.html or a \.jsonl"):
        write_errors([MISS], tmp_path / "errors.txt")
    with pytest.raises(ExtractorError, match="cannot be written"):
        write_errors([MISS], tmp_path / "nowhere" / "errors.html")


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

from __future__ import annotations

import io
from pathlib import Path

import pytest

from extractor.errors import ContractError, ExtractorError
from extractor.records import Article, Date, Evidence, Extraction
from extractor.sinks.jsonl import JsonlWriter


def extraction(words: str = "năm 2021") -> Extraction:
    date = Date(
        text=words, value="2021", start="2021-01-01", end="2021-12-31",
        evidence=[Evidence(start=6, end=14, text=words)],
    )  # fmt: skip
    return Extraction(article=Article(id="1", title="Một\ndòng", text="Trong năm 2021"), dates=[date])


def test_each_extraction_is_one_line_that_reads_back_equal(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    with JsonlWriter(path) as writer:
        writer.write(extraction())
        writer.write(extraction())
    lines = path.read_bytes().decode("utf-8").splitlines()
    assert [Extraction.model_validate_json(line) for line in lines] == [extraction(), extraction()]
    assert writer.written == 2
    assert "Trong năm 2021" in lines[0]


def test_a_stream_gets_the_same_lines_and_stays_open() -> None:
    stream = io.BytesIO()
    with JsonlWriter(stream) as writer:
        writer.write(extraction())
    assert Extraction.model_validate_json(stream.getvalue()) == extraction()


def test_wrong_evidence_is_never_written(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text("before", encoding="utf-8")
    with pytest.raises(ContractError), JsonlWriter(path) as writer:
        writer.write(extraction())
        writer.write(extraction("năm 2020"))
    assert path.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_the_file_appears_whole_and_as_open_as_any_other(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    with JsonlWriter(path) as writer:
        writer.write(extraction())
        assert not path.exists()
    plain = tmp_path / "plain"
    plain.touch()
    assert path.stat().st_mode == plain.stat().st_mode


@pytest.mark.parametrize("name", ["no/such/folder.jsonl", "."])
def test_a_target_that_cannot_be_written_is_one_clear_error(tmp_path: Path, name: str) -> None:
    with pytest.raises(ExtractorError, match=r"cannot be written|is a folder"), JsonlWriter(tmp_path / name):
        pass

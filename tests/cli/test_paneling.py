from __future__ import annotations

from pathlib import Path

import orjson
import pytest
from typer.testing import CliRunner, Result

from extractor.cli import app
from tests.panel.made import extraction, model, official, ranking


def panel(*words: str | Path) -> Result:
    return CliRunner().invoke(app, ["panel", *map(str, words)])


@pytest.fixture
def source(tmp_path: Path) -> Path:
    told = [
        extraction(
            "a", ranking(rank=4, rank_of=12), officials=[official("Lê Văn Lý")], models=[model("Ngày không hẹn")]
        ),
        extraction("b", ranking(rank=5), published="2021-06-01"),
        extraction("c", ranking("Châu Thành", rank=1, score=91.43)),
    ]
    path = tmp_path / "out.jsonl"
    path.write_bytes(b"".join(orjson.dumps(one) + b"\n" for one in told))
    return path


def test_the_panel_on_the_screen(source: Path) -> None:
    done = panel(source)
    assert done.exit_code == 0
    assert "Huyện Thanh Bình" in done.stdout and "91.43" in done.stdout
    assert done.stderr.strip() == "2 rows from 3 articles; 1 with contradictions, 0 flagged, 0 years missing"
    assert "Hạng" in panel(source, "--lang", "vi").stdout
    assert "1 dòng có mâu thuẫn" in panel(source, "--lang", "vi").stderr


def test_tables_to_files(source: Path, tmp_path: Path) -> None:
    done = panel(source, "-o", tmp_path / "panel.csv", "--bom")
    assert done.exit_code == 0 and str(tmp_path / "panel.conflicts.csv") in done.stderr.splitlines()
    assert (tmp_path / "panel.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    for table in ("officials", "models"):
        assert panel(source, "--table", table, "-o", tmp_path / f"{table}.parquet").exit_code == 0
        assert (tmp_path / f"{table}.parquet").exists()
    assert "Lê Văn Lý" in panel(source, "--table", "officials").stdout
    assert "Ngày không hẹn" in panel(source, "--table", "models").stdout


def test_a_chart(source: Path, tmp_path: Path) -> None:
    assert panel(source, "--chart", "Huyện Thanh Bình, Đồng Tháp", "-o", tmp_path / "c.svg").exit_code == 0
    assert (tmp_path / "c.svg").read_text("utf-8").startswith("<?xml")


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["--table", "dates"], 3, "no such table"),
        (["-o", "panel.doc"], 3, ".csv, .parquet or .xlsx"),
        (["--chart", "Huyện Xyz"], 3, "not in the panel"),
    ],
)
def test_wrong_words_end_in_one_line(source: Path, words: list[str], code: int, says: str) -> None:
    done = panel(source, *words)
    assert done.exit_code == code and says in done.stderr and done.stderr.count("\n") == 1


def test_a_missing_source(tmp_path: Path) -> None:
    assert panel(tmp_path / "none.jsonl").exit_code == 3

"""`load`, `query` and `schema --sql` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor.cli.app import app
from tests.sinks import made

LINES = made.lines(12)


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "records.jsonl"
    path.write_bytes(b"\n".join(LINES) + b"\n")
    return path


def run(*arguments: object) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    return result.exit_code, result.stdout, result.stderr


def test_load_says_what_changed_in_the_readers_language(records: Path, tmp_path: Path) -> None:
    target = f"sqlite:///{tmp_path}/reform.db"
    code, out, _ = run("load", records, "-o", target)
    assert code == 0
    assert "12 articles read, 12 stored" in out
    assert "rankings" in out
    code, out, _ = run("load", records, "-o", target, "--lang", "vi")
    assert (code, out.splitlines()[-1]) == (0, "Không có gì thay đổi")


def test_what_is_not_stored_is_named_kept_and_told_by_the_exit_code(records: Path, tmp_path: Path) -> None:
    broken = LINES[0].replace(b'"site":"example', b'"site":"a\\u0000b')
    records.write_bytes(broken + b"\n" + LINES[1] + b"\n")
    code, out, err = run("load", records, "-o", f"sqlite:///{tmp_path}/x.db", "--refused", tmp_path / "refused.jsonl")
    assert code == 5
    assert "1 stored" in out
    assert "article.site holds a NUL" in err
    assert (tmp_path / "refused.jsonl").read_bytes() == broken + b"\n"


def test_query_answers_over_lines_parquet_and_databases_alike(records: Path, tmp_path: Path) -> None:
    pytest.importorskip("duckdb")
    sources = [str(records)]
    for target in (f"sqlite:///{tmp_path}/r.db", f"{tmp_path}/p/*.parquet", f"duckdb:///{tmp_path}/r.duckdb"):
        run("load", records, "-o", target)
        sources.append(target)
    sql = "SELECT unit_code, year, count(*) AS times FROM rankings_wide WHERE unit_code IS NOT NULL GROUP BY ALL ORDER BY ALL"
    answers = [run("query", sql, source, "--json") for source in sources]
    assert all(answer[0] == 0 for answer in answers), answers
    assert len({answer[1] for answer in answers}) == 1
    assert json.loads(answers[0][1])[0]["times"] >= 1
    assert "│" in run("query", sql, records)[1]


def test_csv_is_no_formula_and_shows_numbers_as_they_are(records: Path) -> None:
    pytest.importorskip("duckdb")
    code, out, _ = run("query", "SELECT '=1+1' AS a, -3 AS b, 'x,y' AS c", records, "--csv")
    assert (code, out) == (0, 'a,b,c\n\'=1+1,-3,"x,y"\n')


@pytest.mark.parametrize(
    ("sql", "reason"),
    [
        ("SELECT * FROM read_text('/etc/hostname')", "disabled"),
        ("COPY articles TO 'out.csv'", "disabled"),
        ("INSTALL httpfs", "disabled"),
        ("SET enable_external_access = true", "locked"),
        ("SELECT nothing FROM rankings", "nothing"),
    ],
)
def test_a_query_reaches_nothing_but_the_records(records: Path, sql: str, reason: str) -> None:
    pytest.importorskip("duckdb")
    code, out, err = run("query", sql, records)
    assert (code, out) == (1, "")
    assert reason in err


def test_without_duckdb_query_says_what_to_install(records: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "duckdb", None)
    code, _, err = run("query", "SELECT 1", records)
    assert code == 1
    assert "pip install" in err


@pytest.mark.parametrize("dialect", ["postgresql", "sqlite", "duckdb"])
def test_schema_prints_sql(dialect: str) -> None:
    code, out, _ = run("schema", "--sql", "--dialect", dialect)
    assert code == 0
    assert "CREATE TABLE rankings" in out

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from extractor.cli import app
from extractor.records import Extraction

ROOT = Path(__file__).parent.parent
PLAIN = "Huyện Tân Hồng tăng ba bậc\n\nNăm 2021, huyện Tân Hồng xếp hạng thứ 5/12 huyện, thành phố về chỉ số CCHC.\n"


def extractor(*words: str | Path) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "bai.txt"
    path.write_text(PLAIN, encoding="utf-8")
    return path


def objects(text: str) -> list[Extraction]:
    return [Extraction.model_validate_json(line) for line in text.splitlines()]


def test_help_names_every_command_and_exit_code() -> None:
    shown = extractor("--help").output
    for word in (
        "run",
        "show",
        "explain",
        "score",
        "diff",
        "rules",
        "unit",
        "panel",
        "schema",
        "Exit codes",
        "contract",
    ):
        assert word in shown


def test_help_does_not_wait_for_the_pipeline() -> None:
    code = (
        "import sys; from typer.testing import CliRunner; from extractor.cli import app;"
        "CliRunner().invoke(app, ['--help']);"
        "print([name for name in ('spacy', 'trafilatura', 'underthesea') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_version_and_schema() -> None:
    shown = extractor("--version").output
    assert "records schema 1" in shown
    assert all(part in shown for part in ("vietnamadminunits 1.0.4", "MIT", "snapshot 2025-06-30"))
    assert json.loads(extractor("schema").output)["title"] == "Extraction"


def test_run_writes_one_object_a_page_to_standard_output(page: Path) -> None:
    done = extractor("run", page)
    (extraction,) = objects(done.stdout)
    assert done.exit_code == 0
    assert extraction.article.source == str(page) and extraction.rankings
    assert done.stderr.splitlines()[-1] == extractor("--version").stdout.strip()


def test_run_with_a_file_and_a_table_prints_the_records_and_the_file(page: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    done = extractor("run", page, "-o", output, "--table")
    (extraction,) = objects(output.read_text(encoding="utf-8"))
    assert done.exit_code == 0
    assert extraction.rankings and "5/12" in done.stdout and str(output) in done.stdout.replace("\n", "")
    assert "Xếp hạng" in extractor("run", page, "--table", "--lang", "vi").stdout


BAD_PAGES = {
    "empty.html": b"",
    "binary.html": bytes(range(256)) * 40,
    "no_text.html": b"<html><head><title></title></head><body><img src=a.png></body></html>",
    "blank.txt": b" \n\t\n",
}


def test_a_page_that_cannot_be_read_is_a_warning_and_the_run_goes_on(page: Path) -> None:
    for name, content in BAD_PAGES.items():
        page.with_name(name).write_bytes(content)
    page.with_name("gone.html").symlink_to("nowhere.html")
    done = extractor("run", page.parent)
    found = {Path(str(one.article.source)).name: one for one in objects(done.stdout)}
    assert done.exit_code == 0
    assert found["bai.txt"].rankings
    for name in (*BAD_PAGES, "gone.html"):
        assert found[name].warnings and not found[name].records()
        assert name in done.stderr
    assert "Traceback" not in done.output


ERRORS = [
    (("run", "nowhere"), 3, "no such file"),
    (("run", "."), 3, "no page in this folder"),
    (("run", "bai.txt", "--patterns", "nowhere"), 4, "nowhere"),
    (("run", "bai.txt", "-o", "no/such/out.jsonl"), 1, "cannot be written"),
    (("show", "nowhere.json"), 3, "no such file"),
    (("explain", "."), 3, "is a folder"),
    (("explain", "bai.txt", "--rule", "ranking.no_such_rule"), 4, "no rule"),
    (("score", "nowhere", "bai.txt"), 3, "no such file"),
    (("diff", "bai.txt", "bai.txt"), 3, "not JSON"),
    (("explain", "bai.txt", "--record", "rankings[7]"), 2, "this page gives 1 rankings"),
    (("explain", "bai.txt", "--record", "ranks"), 2, "one of rankings, dates"),
    (("rules", "check", "nowhere"), 4, "nowhere"),
    (("rules", "lint", "nowhere"), 4, "nowhere"),
    (("rules", "stats", "nowhere"), 3, "no such file"),
]


@pytest.mark.parametrize(("words", "code", "message"), ERRORS)
def test_an_error_is_one_line_with_its_exit_code(
    words: tuple[str, ...], code: int, message: str, page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    monkeypatch.chdir(empty if words == ("run", ".") else tmp_path)
    done = extractor(*words)
    assert done.exit_code == code
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert line.startswith("error: ") and message in line


def test_wrong_use_is_exit_code_2() -> None:
    assert extractor("run").exit_code == 2
    assert extractor("no-such-command").exit_code == 2


def test_show_prints_a_page_and_its_json_alike(page: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    extractor("run", page, "-o", output)
    shown = extractor("show", page).stdout
    assert "Rankings (1)" in shown and "rank_of = 12" in shown
    assert extractor("show", output).stdout == shown


def test_explain_names_the_rules_that_fired_and_the_token_where_one_failed(page: Path) -> None:
    shown = extractor("explain", page).stdout
    assert "rank = 5, rank_of = 12" in shown
    rule = next(iter(objects(extractor("run", page).stdout)[0].rankings)).rule
    assert rule is not None
    assert rule in extractor("explain", page, "--rule", rule).stdout
    page.write_text("Bản tin\n\nHuyện xếp ghế ngay ngắn.\n", encoding="utf-8")
    assert f"{rule} did not fire" in extractor("explain", page, "--rule", rule).stdout


def test_score_and_diff_read_what_run_wrote(page: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    extractor("run", page, "-o", output)
    figures = json.loads(extractor("score", output, output, "--json").stdout)
    assert figures["slots"]["f1"] == 1.0 and figures["slots"]["right"] > 0
    assert "record F1" in extractor("score", output, output, "--errors", "-").stdout
    for name in ("errors.html", "errors.jsonl"):
        assert extractor("score", output, output, "--errors", tmp_path / name).exit_code == 0
    assert '"articles":[]' in (tmp_path / "errors.html").read_text(encoding="utf-8")
    assert (tmp_path / "errors.jsonl").read_text(encoding="utf-8") == ""
    assert json.loads(extractor("diff", output, output, "--json").stdout)["altered"] == []
    assert "0 gained, 0 lost" in extractor("diff", output, output).stdout


def test_our_rules_do_what_their_examples_say() -> None:
    done = extractor("rules", "check")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "0 problems" in done.stdout


def test_explain_says_what_a_record_rests_on(page: Path) -> None:
    shown = extractor("explain", page, "--record", "rankings[1]").stdout
    assert "place.ordinal_of" in shown and "patterns/relations/rankings.yaml" in shown
    assert "rank_of" in shown and "from context:" in shown and "all that fired there:" in shown


def test_stats_count_what_each_rule_did(page: Path) -> None:
    figures = json.loads(extractor("rules", "stats", page, "--json").stdout)
    (place,) = (one for one in figures["rules"] if one["rule"] == "place.ordinal_of")
    assert figures["texts"] == 1 and (place["fired"], place["kept"], place["in_record"]) == (1, 1, 1)
    assert "place.ordinal_of" in extractor("rules", "stats", page).stdout


def test_lint_prints_lines_or_json_and_ends_with_1_where_it_finds_something(tmp_path: Path) -> None:
    rules = "label: x\nrules:\n- {id: x.one, pattern: [{LOWER: bản}, {LOWER: tin}], examples: ['⟦Bản tin⟧']}\n"
    (tmp_path / "relations").mkdir()
    (tmp_path / "relations" / "own.yaml").write_text(rules, encoding="utf-8")
    done = extractor("rules", "lint", tmp_path)
    assert done.exit_code == 1
    assert done.stdout.splitlines()[0].startswith("relations/own.yaml: x.one: examples: it has 1")
    assert done.stdout.splitlines()[-1] == "1 rules linted, 2 problems: 1 counters, 1 examples"
    problems = json.loads(extractor("rules", "lint", tmp_path, "--json").stdout)["problems"]
    assert [(problem["rule"], problem["kind"]) for problem in problems] == [
        ("x.one", "examples"),
        ("x.one", "counters"),
    ]

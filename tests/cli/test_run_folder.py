from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from extractor.cli import app, running
from extractor.cli.progress import Progress
from extractor.cli.running import is_run_folder
from extractor.runs.answers import Answer
from extractor.runs.lock import locked
from extractor.runs.options import RunOptions
from extractor.runs.tally import Tally

TEXT = "Huyện Tân Hồng tăng ba bậc\n\nNăm 2021, huyện Tân Hồng xếp hạng thứ {}/12 huyện, thành phố về chỉ số CCHC.\n"


def extractor(*words: str | Path) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kho")
    for number in range(1, 8):
        (folder / f"bai{number}.txt").write_text(TEXT.format(number), encoding="utf-8")
    (folder / "bai8.txt").write_text(TEXT.format(7), encoding="utf-8")
    (folder / "trong.html").write_bytes(b"")
    return folder


@pytest.fixture(scope="module")
def out(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("runs") / "out"
    done = extractor("run", pages, "-o", folder, "--workers", "2")
    assert (done.exit_code, done.stdout) == (0, "")
    said, versions = done.stderr.splitlines()[-2:]
    assert said.startswith("9 pages, 8 rankings") and said.endswith(f"1 marked as duplicates: {folder}")
    assert "records schema" in versions
    return folder


def test_a_run_folder_holds_what_a_file_would(pages: Path, out: Path, tmp_path: Path) -> None:
    assert extractor("run", pages, "-o", tmp_path / "out.jsonl").exit_code == 0
    (part,) = out.glob("*.jsonl")
    assert part.read_bytes() == (tmp_path / "out.jsonl").read_bytes()
    assert extractor("run", pages, "-o", tmp_path / "two.jsonl", "--workers", "2").exit_code == 0
    assert part.read_bytes() == (tmp_path / "two.jsonl").read_bytes()


def test_the_same_command_does_nothing_twice(pages: Path, out: Path) -> None:
    assert "9 pages (9 of them done before)" in extractor("run", pages, "-o", out).stderr


def test_duplicates_may_be_left_alone(pages: Path, tmp_path: Path) -> None:
    ignoring = extractor("run", pages, "-o", tmp_path / "out", "--ignore-duplicates")
    (part,) = (tmp_path / "out").glob("*.jsonl")
    assert "marked as duplicates" not in ignoring.stderr and b'"duplicate_of":"' not in part.read_bytes()
    assert "1 marked as duplicates" in extractor("run", pages, "-o", tmp_path / "out").stderr
    both = extractor("run", pages, "-o", tmp_path / "out", "--ignore-duplicates", "--drop-duplicates")
    assert both.exit_code == 2 and "exclude each other" in both.stderr


@pytest.mark.parametrize(("words", "alone"), [((), True), (("--page-timeout", 5), False), (("--workers", 1), True)])
def test_a_page_is_limited_where_a_limit_is_asked_for(
    words: tuple[str, ...], alone: bool, pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[int, bool]] = []

    def note(options: RunOptions, in_process: bool) -> list[tuple[str, Answer, str | None]]:
        asked.append((options.workers, in_process))
        return []

    monkeypatch.setattr(running, "stream", note)
    extractor("run", pages, "-o", tmp_path / "out.jsonl", *words)
    assert asked == [(1, alone)]


def test_a_part_of_the_pages(pages: Path) -> None:
    assert len(extractor("run", pages, "--limit", "2").stdout.splitlines()) == 2
    shares = [extractor("run", pages, "--shard", f"{number}/2").stdout.splitlines() for number in (1, 2)]
    assert sum(map(len, shares)) == 9
    assert len(extractor("run", pages, "--drop-duplicates").stdout.splitlines()) == 8


def test_status_in_both_languages_and_as_json(out: Path) -> None:
    assert "finished" in extractor("status", out).stdout
    shown = extractor("status", out, "--lang", "vi").stdout
    assert "đã xong" in shown and "Xếp hạng" in shown and "không có bài viết" in shown
    status = json.loads(extractor("status", out, "--json").stdout)
    assert (status["state"], status["pages"], status["states"]["failed"]) == ("finished", 9, 1)
    with locked(out):
        assert json.loads(extractor("status", out, "--json").stdout)["state"] == "running"


def test_wrong_use(pages: Path, out: Path, tmp_path: Path) -> None:
    rows: list[tuple[tuple[str | Path, ...], int, str]] = [
        (("run", pages, "-o", out, "--table"), 2, "--table"),
        (("run", pages, "--force"), 2, "run folders"),
        (("run", pages, "--shard", "3/2"), 1, "--shard"),
        (("run", pages / "bai1.txt", "-o", out), 1, "--force"),
        (("run", pages, "-o", pages), 1, "holds no run"),
        (("run", "nowhere", "-o", tmp_path / "none"), 3, "no such file"),
        (("run", pages, "-o", tmp_path / "none", "--patterns", "nowhere"), 4, "nowhere"),
        (("status", tmp_path), 3, "holds no run"),
    ]
    for words, code, message in rows:
        done = extractor(*words)
        assert (done.exit_code, message in " ".join(done.stderr.split())) == (code, True), (words, done.stderr)
    with locked(out):
        done = extractor("run", pages, "-o", out)
        assert done.exit_code == 1 and f"process {os.getpid()} is at work" in done.stderr


@pytest.mark.parametrize(
    ("name", "folder"),
    [("out", True), ("out/", True), ("out.2024", True), ("out.jsonl", False), ("OUT.JSONL", False), ("x.jsonl/", True)],
)
def test_what_is_a_run_folder(name: str, folder: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert is_run_folder(name) is folder
    (tmp_path / "records").write_bytes(b"")
    assert not is_run_folder("records")


def test_progress_is_a_line_of_json_now_and_then(capsys: pytest.CaptureFixture[str]) -> None:
    tally = Tally()
    with Progress(0.05) as progress:
        for number in range(1, 5):
            tally.add("done", (1, 0, 0, 0, 0, 0), [])
            tally.work(1024 * number)
            tally.fraction = number / 8
            progress.show(tally)
            time.sleep(0.06)
    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert [line["pages"] for line in lines] == [2, 3, 4]
    assert lines[-1]["records"] == 4 and lines[-1]["worker_peak_mb"] == 4.0
    assert lines[-1]["eta_seconds"] >= 0 and lines[-1]["fraction"] == 0.5


def test_a_bar_on_a_terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "160")
    monkeypatch.setattr("extractor.cli.progress._REDRAW_SECONDS", 0.0)
    tally = Tally()
    with Progress(10) as progress:
        tally.add("failed", (0,) * 6, ["empty"])
        tally.work(2048)
        progress.show(tally)
    shown = capsys.readouterr().err
    assert "1 pages" in shown and "pages/s" in shown and "1 errors" in shown and "ETA –" in shown


def test_a_run_that_is_asked_to_stop_says_so_by_its_exit_code(pages: Path, tmp_path: Path) -> None:
    big = tmp_path / "kho"
    big.mkdir()
    for number in range(400):
        (big / f"{number:03d}.txt").write_text(TEXT.format(number) * 5, encoding="utf-8")
    command = [sys.executable, "-m", "extractor.cli", "run", str(big), "-o", str(tmp_path / "out")]
    command += ["--workers", "1", "--progress-every", "0.1"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    while not process.stderr.readline().startswith('{"pages":'):
        pass
    process.send_signal(signal.SIGINT)
    said = process.communicate()[1]
    assert process.returncode == 130 and "the same command goes on from here" in said
    status = json.loads(extractor("status", tmp_path / "out", "--json").stdout)
    assert status["state"] == "stopped" and 0 < status["pages"] < 400

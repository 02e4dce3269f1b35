from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from extractor.runs.summary import read_summary
from tests.runs import folders, killing

# `make torture` asks for fifty.
KILLS = int(os.environ.get("EXTRACTOR_KILLS", "6"))


def command(out: Path) -> list[str]:
    return [sys.executable, "-m", "tests.runs.killing", str(out)]


def test_a_run_killed_at_random_moments_loses_and_repeats_nothing(tmp_path: Path) -> None:
    started = time.monotonic()
    subprocess.run(command(tmp_path / "calm"), cwd=killing.ROOT, check=True)
    longest = time.monotonic() - started
    kills = killing.run_until_done(command(tmp_path / "killed"), KILLS, random.Random(7), longest)
    assert kills.count == KILLS
    assert folders.output(tmp_path / "killed") == folders.output(tmp_path / "calm")
    assert len(folders.lines(tmp_path / "killed")) == killing.COUNT
    print(f"{kills.main} kills of the main process, {kills.workers} of workers, {kills.starts} starts")


def test_a_run_asked_to_stop_ends_soon_and_goes_on_later(tmp_path: Path) -> None:
    out = tmp_path / "stopped"
    process = subprocess.Popen(command(out), cwd=killing.ROOT)
    while not (out / "part-00003.jsonl").exists():
        time.sleep(0.01)
    process.send_signal(signal.SIGTERM)
    assert process.wait(20) == 0
    summary = read_summary(out)
    assert summary is not None and summary["state"] == "stopped"
    assert 30 < summary["pages"] < killing.COUNT
    assert len(folders.lines(out)) == summary["pages"]
    subprocess.run(command(out), cwd=killing.ROOT, check=True)
    subprocess.run(command(tmp_path / "calm"), cwd=killing.ROOT, check=True)
    assert folders.output(out) == folders.output(tmp_path / "calm")
    again = read_summary(out)
    assert again is not None and again["state"] == "finished" and again["kept"] == summary["pages"]

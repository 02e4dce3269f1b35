from __future__ import annotations

import os
import random
import signal
import subprocess
import time
from pathlib import Path

from extractor.runs.summary import read_summary
from tests.runs import folders, killing

# `make torture` asks for 150, a third of them with the rules themselves.
KILLS = int(os.environ.get("EXTRACTOR_KILLS", "6"))


def test_a_run_killed_at_random_moments_loses_and_repeats_nothing(tmp_path: Path) -> None:
    subprocess.run(killing.made_up(tmp_path / "calm"), cwd=killing.ROOT, check=True)
    kills = killing.kill_again_and_again(tmp_path, KILLS, random.Random(7), longest=1.5)
    assert kills.count == KILLS
    for number in range(kills.runs):
        assert folders.output(tmp_path / str(number)) == folders.output(tmp_path / "calm")
    assert len(folders.lines(tmp_path / "calm")) == killing.COUNT
    print(kills)


def test_the_command_killed_over_real_pages_gives_what_it_gives_in_peace(tmp_path: Path) -> None:
    subprocess.run(killing.real(tmp_path / "calm"), cwd=killing.ROOT, check=True, capture_output=True)
    kills = killing.kill_again_and_again(tmp_path, max(KILLS // 3, 2), random.Random(11), 3.0, killing.real)
    for number in range(kills.runs):
        assert folders.output(tmp_path / str(number)) == folders.output(tmp_path / "calm")
    assert len(folders.lines(tmp_path / "calm")) > 90
    print(kills)


def test_a_run_asked_to_stop_ends_soon_and_goes_on_later(tmp_path: Path) -> None:
    out = tmp_path / "stopped"
    process = subprocess.Popen(killing.made_up(out), cwd=killing.ROOT)
    while not (out / "part-00003.jsonl").exists():
        time.sleep(0.01)
    process.send_signal(signal.SIGTERM)
    assert process.wait(20) == 0
    summary = read_summary(out)
    assert summary is not None and summary["state"] == "stopped"
    assert 30 < summary["pages"] < killing.COUNT
    assert len(folders.lines(out)) == summary["pages"]
    subprocess.run(killing.made_up(out), cwd=killing.ROOT, check=True)
    subprocess.run(killing.made_up(tmp_path / "calm"), cwd=killing.ROOT, check=True)
    assert folders.output(out) == folders.output(tmp_path / "calm")
    again = read_summary(out)
    assert again is not None and again["state"] == "finished" and again["kept"] == summary["pages"]

"""A run killed again and again, the whole of it or one of its workers, and begun again with the same command."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from extractor.runs.marks import Search
from tests.runs import folders
from tests.runs.poison import Quick

Command = Callable[[Path], list[str]]

ROOT = Path(__file__).resolve().parent.parent.parent
COUNT = 400
SECONDS = 0.01


@dataclass
class Kills:
    """How often what was killed, how often the command was begun, and how many runs came to their end."""

    main: int = 0
    workers: int = 0
    starts: int = 0
    runs: int = 0

    @property
    def count(self) -> int:
        return self.main + self.workers


def made_up(out: Path) -> list[str]:
    """A run over made-up pages with a pipeline that only waits, as a process of its own."""
    return [sys.executable, "-m", "tests.runs.killing", str(out)]


def real(out: Path) -> list[str]:
    """The command itself over the corpus: rules, units and all."""
    pages = str(ROOT / "corpus" / "dev")
    return [sys.executable, "-m", "extractor.cli", "run", pages, "-o", f"{out}/", "--workers", "2"]


def kill_again_and_again(
    folder: Path, kills: int, rng: random.Random, longest: float, command: Command = made_up
) -> Kills:
    """Runs in folders `0`, `1`, …, each begun until it ends well, killed at random moments so many times in all.

    `longest` is the longest time between kills, in seconds. Most starts are left alone until their workers are
    there, since a start takes longer than the work. Raises `CalledProcessError` for an error of the run itself.
    """
    done = Kills()
    while done.count < kills:
        while not _begin(command(folder / str(done.runs)), kills, done, rng, longest):
            pass
        done.runs += 1
    return done


def _begin(command: list[str], kills: int, done: Kills, rng: random.Random, longest: float) -> bool:
    """One start; True where it came to the end of the run."""
    done.starts += 1
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)
    patient = rng.random() < 0.9
    while patient and process.poll() is None and not _workers(process.pid):
        time.sleep(0.02)
    while done.count < kills and process.poll() is None:
        with suppress(subprocess.TimeoutExpired):
            process.wait(rng.uniform(0, longest))
        if process.poll() is None:
            _kill(process.pid, done, rng)
    said = process.communicate()[1]
    if process.returncode not in (0, -signal.SIGKILL):
        raise subprocess.CalledProcessError(process.returncode, process.args, stderr=said)
    return process.returncode == 0


def _workers(main: int) -> list[int]:
    return [worker for server in _children(main) for worker in _children(server)]


def _kill(main: int, done: Kills, rng: random.Random) -> None:
    workers = _workers(main)
    if workers and rng.random() < 0.6:
        with suppress(ProcessLookupError):
            os.kill(rng.choice(workers), signal.SIGKILL)
            done.workers += 1
        return
    os.kill(main, signal.SIGKILL)
    done.main += 1


def _children(parent: int) -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            if int(stat.read_text().rpartition(")")[2].split()[1]) == parent:
                found.append(int(stat.parent.name))
    return found


def main(out: str) -> None:
    """A run over made-up pages, poison among them, in a process of its own."""
    items = folders.pages(COUNT, {50: "bài kill", 333: "bài segfault"})
    folders.run(Path(out), items, partial(_pipeline), workers=2, search=Search(length, Halves))


class Halves:
    """Finds every second page with the same number of letters to be a duplicate: what it says leans on the order."""

    def __init__(self) -> None:
        self.seen: dict[bytes, str] = {}

    def expect(self, signatures: Sequence[bytes]) -> None:
        pass

    def add(self, source: str, signature: bytes) -> str | None:
        earlier = self.seen.pop(signature, None)
        if earlier is None:
            self.seen[signature] = source
        return earlier


def length(text: str) -> bytes:
    return bytes([len(text)])


def _pipeline() -> Quick:
    from tests.runs.poison import Poison

    return Poison(SECONDS)


if __name__ == "__main__":
    main(sys.argv[1])

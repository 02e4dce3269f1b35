from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from extractor.errors import ExtractorError, RuleError
from extractor.page import Page
from extractor.runs.answers import Answering
from extractor.runs.worker import Limits
from extractor.runs.worker_handle import Job
from extractor.runs.workers import WorkerPool
from tests.runs import folders
from tests.runs.poison import Poison, Quick, Stillborn, Unloadable

# What a page does, why it is in quarantine, and a word of the traceback where one can be had.
POISONS = [
    ("loop", "timeout", "_loop"),
    ("loop_in_c", "timeout", "_loop_in_c"),
    ("allocate", "memory", "_allocate"),
    ("segfault", "crash", "_segfault"),
    ("exit", "crash", None),
    ("exit_well", "crash", None),
    ("kill", "crash", None),
    ("fail", "failed", "ZeroDivisionError"),
]


def test_poison_pages_are_in_quarantine_and_no_other_is_harmed(tmp_path: Path) -> None:
    odd = {7 * number + 3: f"bài {deed}" for number, (deed, _, _) in enumerate(POISONS)}
    items = folders.pages(80, odd)
    summary = folders.run(tmp_path / "out", items, Poison, workers=2)
    quarantined = {line["source"]: line for line in folders.lines(tmp_path / "out", "quarantine")}
    for number, (deed, reason, word) in zip(odd, POISONS, strict=True):
        about = quarantined.pop(f"kho.warc#{number:04d}")
        assert (about["reason"], deed) == (reason, deed)
        assert word is None or word in about["traceback"], deed
    assert not quarantined
    found = folders.lines(tmp_path / "out")
    assert [line["article"]["source"] for line in found] == [item.source for item in items]
    for number, line in enumerate(found):
        assert bool(line["dates"]) == (number not in odd)
        assert bool(line["warnings"]) == (number in odd)
    assert summary.tally.states["quarantined"] == len(POISONS)
    assert summary.tally.reasons == {"timeout": 2, "memory": 1, "crash": 4, "failed": 1}


def test_what_a_page_may_take_is_counted_for_each_page(tmp_path: Path) -> None:
    """Eight pages in one batch that take 0.3 s each stay under a limit of one second."""
    summary = folders.run(tmp_path / "out", folders.pages(8), Slow, limits=Limits(1.0, None))
    assert summary.tally.states == {"done": 8}


class Slow(Quick):
    def __init__(self) -> None:
        super().__init__(seconds=0.3)


@pytest.mark.parametrize(
    ("make", "error", "message"),
    [(Unloadable, RuleError, "without a pattern"), (Stillborn, ExtractorError, "exit code 9")],
)
def test_workers_that_cannot_start_end_the_run(
    make: type, error: type[ExtractorError], message: str, tmp_path: Path
) -> None:
    with pytest.raises(error, match=message):
        folders.run(tmp_path / "out", folders.pages(3), make)


def test_a_worker_ends_with_the_pool_even_in_the_middle_of_a_page(tmp_path: Path) -> None:
    with WorkerPool(Answering(Poison, modules=()), 1, Limits(60, None), tmp_path / "scratch") as pool:
        pool.put(Job(Page("bài loop", source="a")))
        while not (workers := pool.processes()) or not pool.busy:
            pool.step(wait=True)
    with pytest.raises(ProcessLookupError):
        for _ in range(100):
            os.kill(workers[0], 0)
            time.sleep(0.05)


def test_nobody_answers_for_the_time_in_which_the_main_process_was_away(tmp_path: Path) -> None:
    """A run that was suspended ends no page at work for that, and one that hangs after all the same."""
    with WorkerPool(Answering(Poison, modules=()), 1, Limits(1.0, None), tmp_path / "scratch") as pool:
        job = Job(Page("bài loop", source="a"))
        pool.put(job)
        while not pool.busy:
            pool.step(wait=True)
        time.sleep(5.5)
        (worker,) = pool.processes()
        pool.step(wait=False)
        assert job.answer is None and pool.processes() == [worker]
        while job.answer is None:
            pool.step(wait=True)
    assert job.answer.trouble is not None and job.answer.trouble.reason == "timeout"


def test_answers_wait_as_long_as_it_takes_for_somebody_to_read_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More than a pipe holds, asked for later than a page may take and an orphan may live."""
    with WorkerPool(Answering(Wordy, modules=()), 1, Limits(0.2, None), tmp_path / "scratch") as pool:
        job = Job(Page("bài", source="a"))
        pool.put(job)
        while not pool.busy:
            pool.step(wait=True)
        (worker,) = pool.processes()
        time.sleep(12)
        assert pool.processes() == [worker]
        while job.answer is None:
            pool.step(wait=True)
        assert pool.processes() == [worker]
    assert job.answer.state == "done" and not job.deaths


class Wordy(Quick):
    def __init__(self) -> None:
        super().__init__(word="1" * 3_000_000)


def test_no_more_workers_are_started_than_pages_ask_for(tmp_path: Path) -> None:
    with WorkerPool(Answering(Quick, modules=()), 4, Limits(), tmp_path / "scratch") as pool:
        jobs = [Job(Page(f"bài {number}", source=str(number))) for number in range(20)]
        for job in jobs:
            pool.put(job)
        while not all(job.answer for job in jobs):
            pool.step(wait=True)
        assert len(pool.processes()) == 2


def test_workers_are_replaced_after_so_many_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.runs.worker_handle._PAGES_PER_WORKER", 16)
    seen: set[int] = set()
    with WorkerPool(Answering(Quick, modules=()), 1, Limits(), tmp_path / "scratch") as pool:
        jobs = [Job(Page(f"bài {number}", source=str(number))) for number in range(60)]
        for job in jobs:
            pool.put(job)
        while not all(job.answer for job in jobs):
            pool.step(wait=True)
            seen.update(pool.processes())
    assert len(seen) == 4

from __future__ import annotations

import multiprocessing
import time
from pathlib import Path

from extractor.runs.whereabouts import Whereabouts


def test_one_process_notes_and_another_looks(tmp_path: Path) -> None:
    place = Whereabouts.make(tmp_path / "worker-1.place")
    assert place.look() == (0, 0.0)
    before = time.monotonic()
    worker = multiprocessing.get_context("spawn").Process(target=begin, args=(tmp_path / "worker-1.place", 3))
    worker.start()
    worker.join()
    (tmp_path / "worker-1.place").unlink()
    begun, since = place.look()
    assert begun == 3
    assert before <= since <= time.monotonic()


def begin(file: Path, pages: int) -> None:
    place = Whereabouts(file)
    for _ in range(pages):
        place.begin()

"""Which page a worker is at and since when: noted by the worker where its main process can look at any moment.

A message for every page would wake the main process as often, and where all cores are busy that is felt.
"""

from __future__ import annotations

import mmap
import time
from pathlib import Path

_BYTES = 16


class Whereabouts:
    """Two numbers in a small file that both processes hold in memory, so that they outlive the worker.

    One side makes the file (`make`) before the other opens it.
    """

    def __init__(self, file: Path) -> None:
        with file.open("r+b") as opened:
            self._shared = memoryview(mmap.mmap(opened.fileno(), _BYTES))
        # Written as whole machine words, so no reader ever sees half of one.
        self._since, self._begun = self._shared[:8].cast("d"), self._shared[8:].cast("Q")

    @classmethod
    def make(cls, file: Path) -> Whereabouts:
        """A new file that says that no page has been begun."""
        file.write_bytes(bytes(_BYTES))
        return cls(file)

    def begin(self) -> float:
        """Note that a page is begun; the answer is the time."""
        now = time.monotonic()  # one clock for all processes of a machine
        # In this order, so that a reader who takes the number first never adds an old time to a new page.
        self._since[0] = now
        self._begun[0] += 1
        return now

    def look(self) -> tuple[int, float]:
        """How many pages have been begun in all, and when the last of them was, on the clock of `time.monotonic`."""
        begun = self._begun[0]
        return begun, self._since[0]

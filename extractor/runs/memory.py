"""How much memory a process holds, and a limit on what one page may add to it."""

from __future__ import annotations

import resource
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_STATM = Path("/proc/self/statm")
_PAGE = resource.getpagesize()


def peak_kb() -> int:
    """The most memory this process has held at once, in kilobytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // 1024 if sys.platform == "darwin" else peak


@contextmanager
def memory_limit(megabytes: int | None) -> Iterator[None]:
    """What runs inside may take so many megabytes beyond what the process holds; more raises `MemoryError`.

    Counted is address space, as the kernel does; where it cannot be read (no /proc) there is no limit.
    """
    if megabytes is None or not _STATM.exists():
        yield
        return
    before, most = resource.getrlimit(resource.RLIMIT_AS)
    limit = int(_STATM.read_text().split()[0]) * _PAGE + megabytes * 1024 * 1024
    for already in (before, most):
        limit = limit if already == resource.RLIM_INFINITY else min(limit, already)
    resource.setrlimit(resource.RLIMIT_AS, (limit, most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (before, most))

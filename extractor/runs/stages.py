"""Tracebacks to the stage of the work in which a page went wrong: `matching`, `resolvers`, …"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from traceback import FrameSummary

_PACKAGE = Path(__file__).resolve().parent.parent
# The rooms a page passes through. The other rooms are called from these, so these say more.
_ROOMS = frozenset({"readers", "article", "segmentation", "matching", "resolvers", "sinks"})
_DUMPED = re.compile(r'^  File "(?P<file>[^"\n]+)", line \d+', re.MULTILINE)


def stage_of(frames: Sequence[FrameSummary]) -> str | None:
    """The frames of a traceback, outermost first, to the room that was at work; None outside this package."""
    return _stage(frame.filename for frame in reversed(frames))


def stage_of_dump(dump: str) -> str | None:
    """What `faulthandler` wrote, innermost frame first, to the room that was at work."""
    return _stage(match["file"] for match in _DUMPED.finditer(dump))


def _stage(innermost_first: Iterable[str]) -> str | None:
    passed: str | None = None
    for file in innermost_first:
        path = Path(file)
        if not path.is_relative_to(_PACKAGE):
            continue
        room = path.relative_to(_PACKAGE).parts[0].removesuffix(".py")
        if room in _ROOMS:
            return room
        passed = passed or (None if room == "runs" else room)
    return passed

"""A run to `run.json`: state, counts, rates, versions, options; written at start, after every part and at the end."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self

import orjson

from extractor.gazetteer.table import load_gazetteer
from extractor.records import SCHEMA_VERSION
from extractor.runs.tally import Tally

if TYPE_CHECKING:
    from extractor.runs.options import RunOptions

SUMMARY = "run.json"
RunState = Literal["running", "finished", "stopped", "failed"]


@dataclass(slots=True)
class Summary:
    """What a run has come to; `signal` is the signal that stopped it, if one did."""

    folder: Path
    tally: Tally
    about: Mapping[str, Any]
    started: str
    ended: str | None = None
    state: RunState = "running"
    parts: int | None = None
    signal: int | None = None

    @classmethod
    def begin(cls, folder: Path, options: RunOptions, tally: Tally) -> Self:
        """A run that begins now, which its folder says from now on."""
        summary = cls(folder, tally, {"versions": _versions(options), "options": _options(options)}, _now())
        summary.write()
        return summary

    @contextmanager
    def ending_in_state(self) -> Iterator[None]:
        """What runs inside is the run: however it ends, `run.json` says so afterwards."""
        self.state = "running"
        try:
            yield
        except BaseException:
            self.state = "failed"
            raise
        else:
            self.state = "finished" if self.signal is None else "stopped"
        finally:
            self.ended = _now()
            self.write()

    def as_json(self) -> dict[str, Any]:
        """The summary as it is written."""
        return {
            "state": self.state,
            "started": self.started,
            "ended": self.ended,
            "process": os.getpid(),
            "parts": self.parts,
            **self.tally.as_json(),
            **self.about,
        }

    def write(self) -> None:
        """Put `run.json` in its place whole."""
        part = self.folder / f".{SUMMARY}.part"
        part.write_bytes(orjson.dumps(self.as_json(), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
        part.replace(self.folder / SUMMARY)


def read_summary(folder: Path) -> dict[str, Any] | None:
    """A run folder to its `run.json`, None where it has none that can be read."""
    try:
        data = orjson.loads((folder / SUMMARY).read_bytes())
    except (OSError, orjson.JSONDecodeError):
        return None
    return data if isinstance(data, dict) else None


def _versions(options: RunOptions) -> dict[str, str]:
    return {
        "extractor": version("extractor"),
        "schema": SCHEMA_VERSION,
        **options.versions(),
        "gazetteer": load_gazetteer().source,
        "python": platform.python_version(),
        "platform": sys.platform,
    }


def _options(options: RunOptions) -> dict[str, Any]:
    choice = options.choice
    return {
        "sources": list(choice.sources),
        "shard": f"{choice.shard.number}/{choice.shard.count}" if choice.shard else None,
        "limit": choice.limit,
        "columns": asdict(options.columns),
        "patterns": [str(folder) for folder in options.patterns],
        "since": options.since,
        "workers": options.workers,
        "page_timeout_seconds": options.limits.seconds,
        "page_memory_mb": options.limits.megabytes,
        "mode": options.mode,
        "duplicates": "not looked for"
        if options.search is None
        else "dropped"
        if options.drop_duplicates
        else "marked",
        "pages_per_part": options.pages_per_part,
    }


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")

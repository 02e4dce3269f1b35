"""A folder to the files of extractions in it: what every room that reads records looks for, and what it passes by."""

from __future__ import annotations

from pathlib import Path

LINES = (".jsonl", ".jsonl.gz", ".jsonl.zst", ".ndjson")
TABLES = (".parquet",)
OBJECTS = (".json",)
# A run folder holds this beside its parts; its quarantine and its list of duplicates are no results.
_LEDGER = "ledger.sqlite"
_OF_RUN = "part-*.jsonl"


def files_of_extractions(folder: Path, endings: tuple[str, ...] = (*LINES, *TABLES, *OBJECTS)) -> list[Path]:
    """The files of a folder that hold extractions, sorted: the parts of a run folder, else files with these endings.

    Where there are several kinds, lines are taken before tables and tables before single objects, since the others
    are then copies or settings (`run.json`). Hidden files are left out.
    """
    if (folder / _LEDGER).is_file():
        return sorted(folder.glob(_OF_RUN))
    every = sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    for kind in (LINES, TABLES, OBJECTS):
        found = [path for path in every if path.name.endswith(kind) and path.name.endswith(endings)]
        if found:
            return found
    return []

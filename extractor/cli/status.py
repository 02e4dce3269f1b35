"""A run folder to what there is to say of it: whether it runs, how far it is, what it has found."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table

from extractor.cli.labels import KINDS, WORDS, Language, label
from extractor.errors import InputError
from extractor.evaluation.terminal import safe
from extractor.runs.answers import STATES
from extractor.runs.ledger import LEDGER, state_counts
from extractor.runs.lock import is_locked
from extractor.runs.summary import read_summary


def status_of(folder: Path) -> dict[str, Any]:
    """A run folder to its `run.json` with the states of its pages as the ledger has them now.

    `state` is `running`, `finished`, `stopped` (by a signal), `failed` (with an error), or `interrupted` where the
    process is gone without a word. Raises `InputError` where the folder holds no run.
    """
    if not (folder / LEDGER).exists():
        raise InputError(f"{folder}: holds no run; give the folder that `extractor run -o` was given")
    status = dict(read_summary(folder) or {})
    if is_locked(folder):
        status["state"] = "running"
    elif status.get("state", "running") == "running":
        status["state"] = "interrupted"
    counts = state_counts(folder)
    status["states"] = {state: counts.get(state, 0) for state in STATES}
    status["pages"] = sum(counts.values())
    return status


def status_table(folder: Path, language: Language) -> RenderableType:
    """The same for reading."""
    status = status_of(folder)
    table = Table(title=safe(folder), title_justify="left", show_header=False)
    table.add_row(label("state", language), label(f"state_{status['state']}", language))
    for name in ("started", "ended", "pages"):
        if status.get(name) is not None:
            table.add_row(label(name, language), safe(status[name]))
    for state, count in status["states"].items():
        if count:
            table.add_row(f"  {label(f'page_{state}', language)}", str(count))
    if status.get("marked_duplicates"):
        table.add_row(label("marked_duplicates", language), str(status["marked_duplicates"]))
    for reason, count in ((status.get("quarantine") or {}).get("reasons") or {}).items():
        table.add_row(f"  {label('quarantine', language)}: {safe(reason)}", str(count))
    for kind in KINDS:
        table.add_row(label(kind, language), str((status.get("records") or {}).get(kind, 0)))
    if status.get("pages_per_second"):
        table.add_row(label("pages_per_second", language), str(status["pages_per_second"]))
    hint = f"hint_{status['state']}"
    return Group(table, safe(label(hint, language))) if hint in WORDS else table

"""Pages to what each rule did in them, as a table or JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table

from extractor.cli.workbench import Workbench
from extractor.evaluation.terminal import safe
from extractor.matching.stats import RuleCounts, RuleFigures
from extractor.mention import Span


def figures_of(paths: Sequence[Path], folder: Path | None) -> tuple[list[RuleFigures], int]:
    """Pages, and a folder of rules or none for ours, to the figures of its rules and the number of texts."""
    workbench = Workbench(folder)
    counts = RuleCounts()
    for reading, extraction in workbench.pages(paths):
        evidence = (item for record in extraction.records() for item in record.evidence)
        counts.add(reading, [Span(item.start, item.end) for item in evidence])
    return counts.figures(workbench.own), counts.texts


def figures_table(figures: Sequence[RuleFigures], texts: int) -> RenderableType:
    """The rules that fired as a table, the busiest first, and the names of those that did not."""
    table = Table(title=f"{texts} texts", title_justify="left")
    for name in ("rule", "file", "label"):
        table.add_column(name, overflow="fold")
    for name in ("fired", "texts", "lost", "in a record"):
        table.add_column(name, justify="right")
    for one in figures:
        if one.fired:
            shares = (f"{one.share_lost:.0%}", f"{one.share_in_record:.0%}" if one.kept else "–")
            table.add_row(*map(safe, (one.rule, one.file, one.label, one.fired, one.texts, *shares)))
    idle = [one.rule for one in figures if not one.fired]
    return Group(table, safe(f"{len(idle)} fired nowhere: {', '.join(idle)}")) if idle else table


def figures_json(figures: Sequence[RuleFigures], texts: int) -> dict[str, Any]:
    """The figures of every rule as plain JSON."""
    return {
        "texts": texts,
        "rules": [
            {**asdict(one), "lost": round(one.share_lost, 4), "share_in_record": round(one.share_in_record, 4)}
            for one in figures
        ],
    }

"""Judged records to what was taken for what: of slots with few values, how often gold's met which prediction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rich.table import Table

from extractor.evaluation.judging import Judged
from extractor.evaluation.slots import value_at
from extractor.evaluation.terminal import safe

CONFUSED = (("rankings", "index"), ("dates", "role"), ("officials", "role"))
UNSAID = "–"


@dataclass(slots=True)
class Confusion:
    """One slot of the paired records of a kind: how often gold's value (first) met which predicted one."""

    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)

    @property
    def mixed(self) -> int:
        """How many records have another value than gold's."""
        return sum(count for (wanted, found), count in self.pairs.items() if wanted != found)

    @property
    def labels(self) -> tuple[list[str], list[str]]:
        """Gold's values and the predicted ones, each sorted, the unsaid last."""
        first, second = ({pair[side] for pair in self.pairs} for side in (0, 1))
        return _sorted(first), _sorted(second)


def empty_confusions() -> dict[str, Confusion]:
    """A confusion for each slot that is looked at, `rankings.index` and its like."""
    return {f"{kind}.{slot}": Confusion() for kind, slot in CONFUSED}


def confuse(confusions: Mapping[str, Confusion], records: Iterable[Judged]) -> None:
    """Add the pairs among judged records; a value that gold accepts beside its own counts as gold's."""
    for judged in records:
        for kind, slot in CONFUSED:
            count = judged.count(slot) if judged.kind.name == kind else None
            if count is None or judged.gold is None or judged.predicted is None:
                continue
            found = _label(value_at(judged.predicted, slot))
            wanted = _label(value_at(judged.gold, slot)) if count.wrong else found
            confusions[f"{kind}.{slot}"].pairs[wanted, found] += 1


def confusion_table(name: str, confusion: Confusion) -> Table:
    """A confusion to a table: a row for each value of gold, a column for each predicted one, gold's own in bold."""
    rows, columns = confusion.labels
    total = confusion.pairs.total()
    table = Table(title=f"{name}: {confusion.mixed} of {total} confused", title_justify="left")
    table.add_column("gold ╲ predicted")
    for column in columns:
        table.add_column(safe(column), justify="right")
    for row in rows:
        counts = [(column, confusion.pairs[row, column]) for column in columns]
        table.add_row(safe(row), *(_cell(count, own=row == column) for column, count in counts))
    return table


def confusion_json(confusion: Confusion) -> dict[str, dict[str, int]]:
    """A confusion to plain JSON: gold's value to the predicted ones with their counts, all sorted."""
    rows, columns = confusion.labels
    return {row: {col: confusion.pairs[row, col] for col in columns if confusion.pairs[row, col]} for row in rows}


def _cell(count: int, *, own: bool) -> str:
    return "·" if not count else f"[bold]{count}[/bold]" if own else str(count)


def _label(value: object) -> str:
    return UNSAID if value is None else str(value)


def _sorted(labels: Iterable[str]) -> list[str]:
    return sorted(labels, key=lambda label: (label == UNSAID, label))

"""Tables of the parts of one index in several places: `Chỉ số | Lâm Đồng | Bình Thuận`, a row a part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extractor.records import Agency, Unit
from extractor.resolvers.rankings import cues
from extractor.resolvers.rankings.columns import Column, values_of
from extractor.resolvers.rankings.index_tables import Grid, role_of


@dataclass(frozen=True, slots=True)
class PartPlaced:
    """What one cell says: of whom, of which part, in which row, and its values as of `values_of`."""

    row: int
    subject: Unit | Agency
    part: str
    values: dict[str, float]


def read_part_table(grid: Grid, caption: str) -> Iterator[PartPlaced]:
    """Cells of a table whose headings, but for the first, are places; nothing where the caption names no parts."""
    subjects = {n: who for n in range(1, len(grid.rows[0])) if (who := grid.subject_in(0, n)) is not None}
    if len(subjects) < 2 or len(subjects) < len(grid.rows[0]) - 1 or not cues.PARTS_FOLLOW.search(caption):
        return
    for number, row in enumerate(grid.rows[1:], start=1):
        role = role_of("", row[1:], ranked=grid.ranked)
        if role is None or grid.index_in(number, 0) is not None or not row[0]:
            continue
        unit = "điểm" if "điểm" in caption else None
        for column, subject in subjects.items():
            values = values_of({column: Column(role, unit=unit)}, row) if column < len(row) else {}
            if {"rank", "score"} & set(values):
                yield PartPlaced(number, subject, row[0], values)

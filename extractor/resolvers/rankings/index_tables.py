"""Tables whose rows are indexes or years: `Chỉ số | Năm 2020 | Năm 2021`, `Nội dung | Đồng Tháp | Tiền Giang`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from extractor.normalisers.folding import fold
from extractor.records import Agency, Index, Unit
from extractor.resolvers.rankings import table_cues
from extractor.resolvers.rankings.columns import FRACTION, YEAR, Column, values_of

_DECIMAL = re.compile(r"\d{1,3}[.,]\d{1,4}\s*%?|\d{1,3}\s*%")
_YEAR_ROW = re.compile(r"(?:năm\s+)?((?:19|20)\d\d)")
_ONLY_YEAR = re.compile(r"(?:năm\s+)?(?:19|20)\d\d")
_GROUP_CELL = re.compile(r"(?:nhóm|tốp|top)\s+(\d{1,2})(?:\s+(?:tỉnh|cả nước|địa phương).*)?")
_PLACE_CELL = re.compile(r"\d{1,3}\s*/\s*\d{1,3}")


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of a table, the heading first, and what cells name: by row and column, an index or a subject."""

    rows: Sequence[Sequence[str]]
    index_in: Callable[[int, int], Index | None]
    subject_in: Callable[[int, int], Unit | Agency | None]
    index: Index | None
    ranked: bool
    planned: bool = False

    def cells(self, column: int) -> list[str]:
        """The cells under a heading."""
        return [row[column] for row in self.rows[1:] if len(row) > column]


@dataclass(slots=True)
class Placed:
    """What one or two rows say of one subject in one index: the rows' numbers, the values as of `values_of`."""

    rows: list[int]
    subject: Unit | Agency | None
    index: Index
    values: dict[str, float]


def read_index_table(grid: Grid) -> Iterator[Placed]:
    """A table without a column of names to what it states; `subject` is None where caption or headline must tell it."""
    names = _column_of_indexes(grid)
    if names is None:
        yield from _by_year(grid)
        return
    subjects = {n: who for n in range(names + 1, len(grid.rows[0])) if (who := grid.subject_in(0, n))}
    yield from _by_subject(grid, names, subjects) if subjects else _by_index(grid, names)


def _column_of_indexes(grid: Grid) -> int | None:
    """The first column of which more than one row, and at least half of them, name an index."""
    for column in range(min(2, len(grid.rows[0]))):
        named = [grid.index_in(row, column) is not None for row in range(1, len(grid.rows))]
        if sum(named) > 1 and 2 * sum(named) >= len(named):
            return column
    return None


def _by_index(grid: Grid, names: int) -> Iterator[Placed]:
    """A row an index; of several years the last is told, the one before it is what it is compared with."""
    columns = {n: column for n in range(names + 1, len(grid.rows[0])) if (column := _measure(grid, n))}
    if grid.planned and len({column.year for column in columns.values() if column.year}) > 1:
        yield from _by_planned_year(grid, names, columns)
        return
    columns = _last_year_of(columns)
    for number, row in enumerate(grid.rows[1:], start=1):
        index = grid.index_in(number, names)
        if index is not None and len(row) > max(columns, default=0):
            values = values_of(columns, row)
            if {"rank", "score"} & set(values):
                yield Placed([number], None, index, values)


def _by_planned_year(grid: Grid, names: int, columns: dict[int, Column]) -> Iterator[Placed]:
    """`Chỉ số | Thực hiện năm 2021 | Năm 2022 | Năm 2025` under a line that sets targets: each year one of its own."""
    for number, row in enumerate(grid.rows[1:], start=1):
        index = grid.index_in(number, names)
        for place, column in columns.items():
            if index is None or column.year is None or place >= len(row):
                continue
            group = _GROUP_CELL.fullmatch(fold(row[place]))
            values = {"top": float(group[1])} if group else values_of({place: column}, row)
            if {"rank", "score", "top"} & set(values):
                done = bool(table_cues.HEADING_DONE.search(fold(grid.rows[0][place])))
                yield Placed([number], None, index, values | {"year": column.year, "target": not done})


def _by_subject(grid: Grid, names: int, subjects: dict[int, Unit | Agency]) -> Iterator[Placed]:
    """A column a subject; rows of places and of scores of one index are one fact."""
    told: dict[tuple[int, Index], Placed] = {}
    for number, row in enumerate(grid.rows[1:], start=1):
        index = grid.index_in(number, names)
        role = role_of(fold(row[names]), row[names + 1 :], ranked=grid.ranked) if index is not None else None
        if index is None or role is None:
            continue
        unit = "%" if "%" in row[names] else "điểm" if "điểm" in fold(row[names]) else None
        for column, subject in subjects.items():
            values = values_of({column: Column(role, unit=unit)}, row) if column < len(row) else {}
            if values:
                placed = told.setdefault((column, index), Placed([], subject, index, {}))
                placed.rows.append(number)
                placed.values.update(values)
    yield from told.values()


def _by_year(grid: Grid) -> Iterator[Placed]:
    """`Năm | PAR INDEX | PCI`, `Năm | Điểm | Xếp hạng`: a row a year."""
    heads = range(1, len(grid.rows[0]))
    indexes = {n: grid.index_in(0, n) or grid.index for n in heads}
    columns = {n: column for n in heads if (column := _measure(grid, n))}
    for number, row in enumerate(grid.rows[1:], start=1):
        year = _YEAR_ROW.fullmatch(fold(row[0]))
        if year is None or len(row) <= max(columns, default=0):
            continue
        for index in dict.fromkeys(indexes.values()):
            own = {n: column for n, column in columns.items() if indexes[n] == index}
            values = values_of(own, row)
            if index is not None and {"rank", "score"} & set(values):
                yield Placed([number], None, index, values | {"year": int(year[1])})


def _measure(grid: Grid, column: int) -> Column | None:
    """What a column holds, by its heading, else by its cells."""
    words = fold(grid.rows[0][column])
    years = YEAR.findall(words)
    named = grid.index_in(0, column) is not None  # `PCI` over places says nothing of scores
    cells = [cell for cell in grid.cells(column) if not (grid.planned and _GROUP_CELL.fullmatch(fold(cell)))]
    role = role_of("" if named and not table_cues.HEADING_RANK.search(words) else words, cells, ranked=grid.ranked)
    unit = "%" if "%" in words else "điểm" if "điểm" in words else None
    return Column(role, None, int(years[-1]) if years else None, unit) if role else None


def role_of(words: str, cells: Sequence[str], *, ranked: bool) -> str | None:
    """`rank`, `score` or `change`, by the words of a heading; bare years and names by what stands under them."""
    if (
        table_cues.HEADING_GRADE.search(words)
        or table_cues.HEADING_OWN.search(words)
        or table_cues.HEADING_NUMBER.search(words)
    ):
        return None
    if table_cues.HEADING_CHANGE.search(words):
        return "change"
    if table_cues.HEADING_RANK.search(words):
        return "rank"
    if any(_PLACE_CELL.fullmatch(cell) for cell in cells):
        return "rank"
    if any(_DECIMAL.fullmatch(cell) for cell in cells):
        return "score"
    words = table_cues.HEADING_DONE.sub("", words).strip()
    whole = all(FRACTION.fullmatch(cell) for cell in cells if any(letter.isdigit() for letter in cell))
    return "rank" if ranked and whole and not table_cues.HEADING_SCORE.search(_ONLY_YEAR.sub("", words)) else None


def _last_year_of(columns: dict[int, Column]) -> dict[int, Column]:
    """Of the columns of each role the one of the last year, and the one of the year before it as the former."""
    kept: dict[int, Column] = {}
    for role in ("rank", "score", "change"):
        of_role = sorted((c.year or 9999, n) for n, c in columns.items() if c.role == role)
        dated = len({year for year, _ in of_role}) > 1
        for place, (_, number) in enumerate(reversed(of_role)):
            column = columns[number]
            if place == 0 or not dated:
                kept[number] = column
            elif place == 1 and role == "rank":
                kept[number] = Column(role, column.index, column.year, column.unit, former=True)
    return dict(sorted(kept.items()))

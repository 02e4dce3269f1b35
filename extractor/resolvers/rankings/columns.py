"""A table's heading row to the roles of its columns, and the number cells of a row to the values of a ranking."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractor.normalisers.folding import fold
from extractor.records import Index
from extractor.resolvers.rankings import cues, table_cues
from extractor.resolvers.rankings.reading import read_score

BAR = " | "
FRACTION = re.compile(r"(\d{1,3})(?:\s*/\s*(\d{1,3}))?")
_NUMBER = re.compile(r"^[+-]?\d{1,3}(?:[.,]\d{1,4})?\s*%?$")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ONLY_YEAR = re.compile(r"(?:năm\s+)?(?:19|20)\d\d$")
_MONTHS = 12
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_ENOUGH_ROWS = 3  # an ordinal column shows a ranking only over several rows


@dataclass(frozen=True, slots=True)
class Column:
    """What one column holds: `name`, `part`, `rank`, `score` or `change`, with the index and year its heading names.

    `former` marks the places of an earlier year than the table's, or of an earlier `period` of it (the month or
    quarter that the heading names, 0 for the one before); `part` is the part of an index that a heading names.
    """

    role: str
    index: Index | None = None
    year: int | None = None
    unit: str | None = None
    former: bool = False
    part: str | None = None
    period: int | None = None


def cells_of(line: str) -> list[str]:
    """`1 | Sở Nội vụ | 92,4` to its cells."""
    return [cell.strip() for cell in line.split(BAR)]


def read_columns(
    rows: Sequence[Sequence[str]],
    index_in: Callable[[str], Index | None],
    year: int | None,
    *,
    ranked: bool,
    part_in: Callable[[str], str | None] = lambda head: None,
) -> dict[int, Column]:
    """Column roles by number, from the heading row and the rows under it.

    Args:
        rows: the cells of every row, the heading first.
        index_in: the index a heading names, or None.
        year: the year the caption gives the table.
        part_in: the part of an index that a heading names, or None.
        ranked: whether the caption speaks of places; then `2022 | 2023` are places, and an ordinal column may be.
    """
    columns: dict[int, Column] = {}
    for number, head in enumerate(rows[0]):
        column = _column(head, index_in(head), year, ranked, taken=any(c.role == "name" for c in columns.values()))
        part = part_in(head) if number else None
        if part is not None and (column is None or column.role in ("part", "score")):
            column = Column("rank" if ranked else "score", part=part)
        if column is not None:
            columns[number] = column
    columns = _with_index_of_left(columns)
    return _with_former(columns, rows, year, ranked)


def _column(head: str, index: Index | None, caption_year: int | None, ranked: bool, *, taken: bool) -> Column | None:
    words = fold(head)
    years = YEAR.findall(words)
    year = int(years[-1]) if years else None
    if year is None and caption_year is not None and cues.YEAR_BEFORE.search(words):
        year = caption_year - 1
    if table_cues.HEADING_GRADE.search(words) and not table_cues.HEADING_RANK.search(words.replace("xếp loại", "")):
        return None
    if table_cues.HEADING_OWN.search(words):
        return None
    if table_cues.HEADING_PART.search(words) and not taken:
        return Column("part")
    if table_cues.HEADING_CHANGE.search(words):
        return Column("change", index, year)
    if table_cues.HEADING_RANK.search(words) or (ranked and _ONLY_YEAR.match(words)):
        return Column("rank", index, year, period=_period(words))
    if table_cues.HEADING_NUMBER.search(words):
        return None
    if not taken and table_cues.HEADING_NAME.search(words) and not table_cues.HEADING_SCORE.search(words):
        return Column("name")
    if table_cues.HEADING_SCORE.search(words):
        unit = "%" if "%" in words or "tỷ lệ" in words else "điểm" if "điểm" in words else None
        return Column("score", index, year, unit, period=_period(words))
    return None


def _period(words: str) -> int | None:
    """`xếp hạng tháng 11` → 11, `hạng quý iv` → 4, `điểm tháng trước` → 0."""
    if table_cues.PERIOD_BEFORE.search(words):
        return 0
    found = table_cues.PERIOD.search(words)
    if found is None:
        return None
    return int(found[1]) if found[1].isdigit() else _QUARTERS.get(found[1])


def _with_index_of_left(columns: Mapping[int, Column]) -> dict[int, Column]:
    """A column of ranks that names no index belongs to the index of the scores on its left."""
    index: Index | None = None
    known: dict[int, Column] = {}
    for number, column in sorted(columns.items()):
        index = column.index or index
        known[number] = replace(column, index=column.index or (index if column.role not in ("name", "part") else None))
    return known


def _with_former(
    columns: Mapping[int, Column], rows: Sequence[Sequence[str]], year: int | None, ranked: bool
) -> dict[int, Column]:
    """Marks places of earlier years; where only those stand, rows in the order of their scores are places."""
    known = dict(columns)
    undated = [column for column in known.values() if column.role == "rank" and column.year is None]
    dated = [column.year for column in known.values() if column.role == "rank" and column.year]
    latest = max(dated, default=None)
    if latest is not None and year is not None and undated:
        latest = max(latest, year)
    if not undated and (latest is None or (year is not None and latest < year)) and ranked and _in_order(known, rows):
        known[0] = Column("rank", next((c.index for c in known.values() if c.role == "score"), None), year)
        latest = year
    for number, column in known.items():
        if column.role in ("rank", "score") and column.year and latest and column.year < latest:
            known[number] = replace(column, former=True)
    return _with_former_periods(known)


def _with_former_periods(columns: Mapping[int, Column]) -> dict[int, Column]:
    """Marks `Xếp hạng tháng 11` beside `Xếp hạng`, and the first of `Hạng tháng 11 | Hạng tháng 12`."""
    known = dict(columns)
    for number, column in columns.items():
        if column.role not in ("rank", "score") or column.period is None or column.former:
            continue
        beside = [
            other.period
            for other in columns.values()
            if (other.role, other.index, other.part, other.year)
            == (column.role, column.index, column.part, column.year)
            and other is not column
        ]
        if beside and any(_is_later(other, column.period) for other in beside):
            known[number] = replace(column, former=True)
    return known


def _is_later(period: int | None, earlier: int) -> bool:
    """Of two periods within a year of each other; a column that names none is of the table's own."""
    if period is None or (earlier == 0 and period):
        return True
    return 0 < (period - earlier) % _MONTHS <= _MONTHS // 2 if earlier else False


def _in_order(columns: Mapping[int, Column], rows: Sequence[Sequence[str]]) -> bool:
    """True where the first column counts 1, 2, 3 and the scores go down with it."""
    scored = [number for number, column in columns.items() if column.role == "score"]
    if len(scored) != 1 or 0 in columns or len(rows) <= _ENOUGH_ROWS:
        return False
    scores = []
    for place, row in enumerate(rows[1:], start=1):
        if len(row) <= scored[0] or row[0].lstrip("0").rstrip(".") != str(place) or not _NUMBER.match(row[scored[0]]):
            return False
        scores.append(read_score(row[scored[0]].rstrip("% ")) or 0.0)
    return all(before > after for before, after in pairwise(scores))


def read_values(
    columns: Mapping[int, Column], cells: Sequence[str], index: Index | None
) -> dict[tuple[Index | None, str | None], dict[str, float]]:
    """The row's numbers by index and part of it, each as `values_of` gives them."""
    found: dict[tuple[Index | None, str | None], dict[str, float]] = {}
    for key in dict.fromkeys((column.index or index, column.part) for column in columns.values()):
        own = {n: column for n, column in columns.items() if (column.index or index, column.part) == key}
        values = values_of(own, cells)
        if values:
            found[key] = values
    return found


def values_of(columns: Mapping[int, Column], cells: Sequence[str]) -> dict[str, float]:
    """The row's numbers as `rank`, `rank_of`, `previous_rank`, `change`, `score`, `year`, `compared_to`."""
    values: dict[str, float] = {}
    for number, column in columns.items():
        cell = cells[number].rstrip(".")
        fraction = FRACTION.fullmatch(cell) if column.role == "rank" else None
        if fraction and fraction[2] and not column.former:
            values["rank_of"] = int(fraction[2])
        move = _move(cells[number]) if column.role == "change" else None
        if move is not None:
            values["change"] = move
            if column.year:
                values["compared_to"] = column.year
            continue
        if column.role in ("name", "part") or not (fraction or _NUMBER.match(cell)):
            continue
        value = read_score(cells[number].split("/")[0].rstrip("%. ").strip())
        if value is not None:
            _note(values, column, value, cells[number])
    return values


def _note(values: dict[str, float], column: Column, value: float, cell: str) -> None:
    """One cell's number, with the year of its column and the unit of its score."""
    in_points = "," in cell or "." in cell.rstrip(".")
    if column.part is not None and in_points:  # though the caption speaks of places
        column = replace(column, role="score")
    values[f"previous_{column.role}" if column.former else column.role] = value
    if column.former and column.year is None:  # of another month of the same year
        pass
    elif column.former or (column.role == "change" and column.year):
        values["compared_to"] = column.year or 0
    elif column.year:
        values["year"] = column.year
    if column.role == "score" and (column.unit == "%" or "%" in cell):
        values["percent"] = 1
    elif column.role == "score" and column.unit:
        values["points"] = 1


def _move(cell: str) -> int | None:
    """`tăng 2 bậc`, `giữ nguyên`, `▼ 1` to the places gained; None for a plain number, which is read as one."""
    words = fold(cell).strip(" .")
    if table_cues.UNMOVED.fullmatch(words):
        return 0
    found = table_cues.MOVED.fullmatch(words)
    if found is None:
        return None
    return -int(found[2]) if table_cues.DOWN.match(found[1]) else int(found[2])

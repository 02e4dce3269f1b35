"""Tables to CSV, Parquet or Excel files, safe to open: no formula, no control sign, whole files or none."""

from __future__ import annotations

import csv
import os
import re
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.errors import ExtractorError, InputError
from extractor.panel.columns import Cell, Column, Table, columns_of, flat, plain
from extractor.whole import publish

if TYPE_CHECKING:
    import pyarrow as pa

# Signs that steer a terminal or turn text round, and those no XML may hold; a replacement sign shows there was one.
_UNSAFE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_BREAKS = re.compile(r"[\t\r\n\u2028\u2029]+")
# What a spreadsheet takes for a formula at the head of a cell, wide forms too; a number with its sign is none.
_FORMULA = re.compile(r"\s*(?![+-]?\d+(?:[.,]\d+)?$)[=+\-@＝＋－＠]")
_EXCEL_CELL = 32_767
_EXCEL_ROWS = 1_048_575
_WIDTHS = {"text": 22, "integer": 9, "number": 9, "truth": 9, "texts": 26, "parts": 40}
_WIDE = {"sentence": 80, "title": 50, "url": 40, "vietnamese": 80, "english": 80, "detail": 30, "values": 60}


def write_tables(tables: Sequence[Table], path: Path, *, bom: bool = False) -> list[Path]:
    """Tables to the file of that name, the first one its main one, and to its neighbours; gives the files written.

    `panel.xlsx` holds a sheet for each; `panel.csv` and `panel.parquet` have neighbours, `panel.conflicts.csv`.
    `bom` puts the mark before CSV by which Excel knows UTF-8. Raises `InputError` for another ending.
    """
    writers: Mapping[str, Callable[[], Mapping[Path, Callable[[Path], None]]]] = {
        ".csv": lambda: {_beside(path, at, table): _csv_writer(table, bom) for at, table in enumerate(tables)},
        ".parquet": lambda: {_beside(path, at, table): _parquet_writer(table) for at, table in enumerate(tables)},
        ".xlsx": lambda: {path: lambda file: _write_excel(tables, file)},
    }
    if path.suffix.lower() not in writers:
        raise InputError(f"{path}: tables are written as .csv, .parquet or .xlsx; give it one of these endings")
    written = writers[path.suffix.lower()]()
    _write_all(written)
    return list(written)


def _beside(path: Path, at: int, table: Table) -> Path:
    return path if at == 0 else path.with_name(f"{path.stem}.{table.name}{path.suffix}")


def _write_all(writers: Mapping[Path, Callable[[Path], None]]) -> None:
    """Write every file under another name first, so that an error leaves older files as they were."""
    parts: dict[Path, Path] = {}
    try:
        for path, write in writers.items():
            handle, name = tempfile.mkstemp(path.suffix, f".{path.stem}.", path.parent)
            os.close(handle)
            parts[path] = Path(name)
            write(parts[path])
        for path, part in parts.items():
            publish(part, path)
    except OSError as error:
        where = error.filename or next(iter(writers))
        raise ExtractorError(f"{where}: cannot be written: {error.strerror or error}; give another file") from error
    finally:
        for part in parts.values():
            part.unlink(missing_ok=True)


def shown(value: Cell) -> Cell:
    """A cell as people may see it: one line, control and direction signs replaced; numbers as they are."""
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", _BREAKS.sub(" ", value)) if isinstance(value, str) else value


def defused(value: Cell) -> Cell:
    """A cell of a CSV file that no spreadsheet takes for a formula: `=HYPERLINK(…)` → `'=HYPERLINK(…)`."""
    value = shown(value)
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value


def _csv_writer(table: Table, bom: bool) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        with path.open("w", encoding="utf-8-sig" if bom else "utf-8", newline="") as file:
            rows = csv.writer(file, lineterminator="\r\n" if bom else "\n")
            rows.writerow([item.name for item in table.columns])
            for row in table.rows:
                rows.writerow(["" if (cell := defused(flat(row, item))) is None else cell for item in table.columns])

    return write


def _parquet_writer(table: Table) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        import pyarrow.parquet as pq

        pq.write_table(arrow_table(table), path, compression="zstd")

    return write


def arrow_table(table: Table) -> pa.Table:
    """A table to Arrow's, typed, lists and parts nested; every column carries its meaning as metadata."""
    import pyarrow as pa

    schema = pa.schema([_field(item) for item in table.columns], metadata={"table": table.name})
    return pa.Table.from_pylist([_clean(plain(row)) for row in table.rows], schema=schema)


def _field(item: Column) -> pa.Field:
    import pyarrow as pa

    simple = {"text": pa.string(), "integer": pa.int32(), "number": pa.float64(), "truth": pa.bool_()}
    kind = simple.get(item.kind) or pa.list_(
        pa.string() if item.part is None else pa.struct([_field(part) for part in columns_of(item.part)])
    )
    return pa.field(item.name, kind, metadata={"vi": item.vietnamese, "en": item.english})


def _clean(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _clean(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_clean(item) for item in value]
    return shown(value)


def _write_excel(tables: Sequence[Table], path: Path) -> None:
    try:
        from openpyxl import Workbook
    except ImportError as error:
        raise ExtractorError("Excel files need openpyxl: pip install 'extractor[excel]', or write .csv") from error
    for table in tables:
        if len(table.rows) > _EXCEL_ROWS:
            raise ExtractorError(f"{table.name}: {len(table.rows):,} rows are more than a sheet holds; write .parquet")
    book = Workbook(write_only=True)
    for table in tables:
        sheet = book.create_sheet(table.name)
        sheet.freeze_panes = "A2"
        for at, item in enumerate(table.columns):
            sheet.column_dimensions[_letters(at)].width = _WIDE.get(item.name, _WIDTHS[item.kind])
        sheet.auto_filter.ref = f"A1:{_letters(len(table.columns) - 1)}{len(table.rows) + 1}"
        for cells in _excel_rows(sheet, table):
            sheet.append(cells)
    book.save(path)


def _letters(at: int) -> str:
    from openpyxl.utils import get_column_letter

    letters: str = get_column_letter(at + 1)
    return letters


def _excel_rows(sheet: Any, table: Table) -> Iterator[list[Any]]:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font, PatternFill

    bold, grey, top = Font(bold=True), PatternFill("solid", fgColor="E8EEF4"), Alignment(vertical="top")
    heads = [WriteOnlyCell(sheet, item.name) for item in table.columns]
    for head in heads:
        head.font, head.fill = bold, grey
    yield heads
    for row in table.rows:
        cells = []
        for item in table.columns:
            cell = WriteOnlyCell(sheet, _fitting(shown(flat(row, item))))
            cell.alignment = top
            if isinstance(cell.value, str):
                cell.data_type = "s"  # a text that begins with = stays a text
                cell.quotePrefix = bool(_FORMULA.match(cell.value))
            cells.append(cell)
        yield cells


def _fitting(value: Cell) -> Cell:
    """A text no longer than a cell of Excel takes, with a sign where it was cut."""
    return f"{value[: _EXCEL_CELL - 1]}…" if isinstance(value, str) and len(value) > _EXCEL_CELL else value

"""The `panel` command: files of many articles to tables, to a chart, or to a table on the screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import RenderableType
from rich.table import Table as ScreenTable

from extractor.cli.labels import Language
from extractor.cli.screen import print_result, say
from extractor.cli.stored import records_of
from extractor.errors import InputError
from extractor.evaluation.terminal import safe
from extractor.panel.building import build
from extractor.panel.choosing import rows_of
from extractor.panel.columns import Table
from extractor.panel.laying_out import panel_tables
from extractor.panel.models import models_table
from extractor.panel.officials import officials_table
from extractor.panel.writing import write_tables

if TYPE_CHECKING:
    from extractor.panel.rows import PanelRow

TABLES = ("panel", "officials", "models")
# The columns shown on a screen, and their heads in both languages.
_SHOWN: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "panel": {
        "index": ("Chỉ số", "Index"), "component": ("Thành phần", "Component"), "year": ("Năm", "Year"),
        "subject": ("Đơn vị", "Subject"), "province": ("Tỉnh", "Province"), "rank": ("Hạng", "Rank"),
        "rank_of": ("Tổng số", "Of"), "score": ("Điểm", "Score"), "change": ("Tăng, giảm", "Change"),
        "n_sources": ("Nguồn", "Sources"), "agreement": ("Đồng thuận", "Agreement"),
        "conflict_fields": ("Mâu thuẫn", "Conflicts"), "flags": ("Cần xem lại", "Flags"),
    },
    "officials": {
        "person": ("Họ tên", "Person"), "post": ("Chức vụ", "Post"), "organization": ("Cơ quan", "Organization"),
        "unit": ("Đơn vị", "Unit"), "first_seen": ("Từ", "First seen"), "last_seen": ("Đến", "Last seen"),
        "former": ("Đã thôi", "Former"), "n_sources": ("Nguồn", "Sources"),
    },
    "models": {
        "model": ("Mô hình", "Model"), "n_owners": ("Số đơn vị", "Owners"), "owners": ("Đơn vị", "Run by"),
        "statuses": ("Trạng thái", "Statuses"), "first_seen": ("Từ", "First seen"),
        "last_seen": ("Đến", "Last seen"), "n_sources": ("Nguồn", "Sources"),
    },
}  # fmt: skip


def run_panel(
    sources: Sequence[str], *, output: Path | None, table: str, chart: str | None, bom: bool, language: Language
) -> None:
    """The `panel` command: read, build, then write tables, draw a chart, or show the table.

    Raises `InputError` for an unknown table, a subject not in the panel, or a file of an unknown kind.
    """
    if table not in TABLES:
        raise InputError(f"{table}: no such table; give one of {', '.join(TABLES)}")
    extractions = records_of(sources)
    if chart is not None:
        _draw(chart, panel_tables(build(extractions))[0].rows, output, language)
        return
    tables = _tables(table, extractions)
    if output is None:
        print_result(screen_table(tables[0], language))
    else:
        for path in write_tables(tables, output, bom=bom):
            say(f"{path}")
    say(_summary(tables, language))


def _tables(table: str, extractions: Iterable[Mapping[str, Any]]) -> list[Table]:
    if table == "officials":
        return [officials_table(extractions)]
    if table == "models":
        return [models_table(extractions)]
    return panel_tables(build(extractions))


def _draw(words: str, rows: Sequence[PanelRow], output: Path | None, language: Language) -> None:
    from extractor.panel.charts import write_chart

    path = output or Path("chart.svg")
    write_chart(rows_of(words, rows), path, english=language is Language.EN)
    say(f"{path}")


def screen_table(table: Table, language: Language) -> RenderableType:
    """A table's chief columns for the screen; what pages wrote is shown without markup or control signs."""
    shown = ScreenTable()
    heads = _SHOWN[table.name]
    for vietnamese, english in heads.values():
        shown.add_column(vietnamese if language is Language.VI else english, overflow="fold")
    for row in table.rows:
        shown.add_row(*(safe(_cell(getattr(row, name))) for name in heads))
    return shown


def _cell(value: Any) -> Any:
    if value == () or value is False:
        return ""
    if value is True:
        return "✓"
    if isinstance(value, tuple):
        return "; ".join(_part(item) for item in value)
    return "" if value is None else f"{value:g}" if isinstance(value, float) else value


def _part(item: Any) -> str:
    if isinstance(item, str):
        return item
    if hasattr(item, "status"):
        return " ".join(str(word) for word in (item.year or "?", item.status, item.owner) if word)
    return str(item.name)


def _summary(tables: Sequence[Table], language: Language) -> str:
    """One line on what was made, for the person at the screen."""
    sizes = {table.name: len(table.rows) for table in tables}
    if "conflicts" not in sizes:
        ((name, size),) = sizes.items()
        return f"{name}: {size} dòng" if language is Language.VI else f"{name}: {size} rows"
    rows = tables[0].rows
    doubtful, flagged = sum(row.conflict for row in rows), sum(bool(row.flags) for row in rows)
    if language is Language.VI:
        return (
            f"{len(rows)} dòng từ {sizes['articles']} bài viết; {doubtful} dòng có mâu thuẫn, "
            f"{flagged} dòng cần xem lại, {sizes['gaps']} năm còn thiếu"
        )
    return (
        f"{len(rows)} rows from {sizes['articles']} articles; {doubtful} with contradictions, "
        f"{flagged} flagged, {sizes['gaps']} years missing"
    )

"""The words of a unit to the units they may mean, as a table with parents, codes and successors."""

from __future__ import annotations

from datetime import date

from rich.console import RenderableType
from rich.table import Table

from extractor.errors import ExtractorError
from extractor.evaluation.terminal import safe
from extractor.gazetteer.lookup import Found, look_up
from extractor.gazetteer.table import load_gazetteer


def unit_table(words: str, day: date | None) -> RenderableType:
    """`huyện Châu Thành, Đồng Tháp` to a table of one unit; of several candidates each is a row.

    Raises `ExtractorError` where no unit has that name or none stood on that day.
    """
    found = look_up(words, day).candidates
    if not found:
        when = f" on {day}" if day else ""
        raise ExtractorError(f"{words}: no unit of that name{when}; check its spelling and its parents")
    title = "1 unit" if len(found) == 1 else f"{len(found)} candidates; name a parent or a day to tell them apart"
    caption = safe(load_gazetteer().source)
    table = Table(title=title, caption=caption, title_justify="left", caption_justify="left")
    for name in ("unit", "level", "parents", "code", "stood", "since 1 July 2025"):
        table.add_column(name, overflow="fold")
    for candidate in found:
        table.add_row(*map(safe, _cells(candidate)))
    return table


def _cells(found: Found) -> tuple[str | None, ...]:
    entry = found.entry
    parents = ", ".join(parent.full_name for parent in found.parents)
    stood = f"{entry.valid_from or '…'} – {entry.valid_until or '…'}"
    successors = "\n".join(f"{unit.full_name} ({unit.code})" for unit in found.successors)
    return entry.full_name, entry.level, parents or None, entry.code, stood, successors or None

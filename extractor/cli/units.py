"""The words of a unit to the units they may mean, as a table with parents, codes and successors."""

from __future__ import annotations

from datetime import date

from rich.console import RenderableType
from rich.table import Table

from extractor.errors import ExtractorError
from extractor.evaluation.report import safe
from extractor.gazetteer.table import Entry, Gazetteer, load_gazetteer


def unit_table(words: str, day: date | None) -> RenderableType:
    """`huyện Châu Thành, Đồng Tháp` to a table of one unit; of several candidates each is a row.

    Raises `ExtractorError` where no unit has that name or none stood on that day.
    """
    gazetteer = load_gazetteer()
    found = candidates(gazetteer, words, day)
    if not found:
        when = f" on {day}" if day else ""
        raise ExtractorError(f"{words}: no unit of that name{when}; check its spelling and its parents")
    title = "1 unit" if len(found) == 1 else f"{len(found)} candidates; name a parent or a day to tell them apart"
    table = Table(title=title, caption=safe(gazetteer.source), title_justify="left", caption_justify="left")
    for name in ("unit", "level", "parents", "code", "stood", "since 1 July 2025"):
        table.add_column(name, overflow="fold")
    for entry in found:
        table.add_row(*map(safe, _cells(gazetteer, entry)))
    return table


def candidates(gazetteer: Gazetteer, words: str, day: date | None) -> list[Entry]:
    """A unit and its parents, nearest first and parted by commas, to every unit that fits them all."""
    name, *parents = (part.strip() for part in words.split(","))
    if not parents:
        return gazetteer.candidates(name, on=day)
    if len(parents) > 1:
        return gazetteer.candidates(name, district=parents[0], province=parents[-1], on=day)
    return gazetteer.candidates(name, province=parents[0], on=day) or gazetteer.candidates(
        name, district=parents[0], on=day
    )


def _cells(gazetteer: Gazetteer, entry: Entry) -> tuple[str | None, ...]:
    parents = ", ".join(parent.full_name for parent in gazetteer.parents(entry))
    stood = f"{entry.valid_from or '…'} – {entry.valid_until or '…'}"
    successors = "\n".join(f"{unit.full_name} ({unit.code})" for unit in gazetteer.successors(entry))
    return (
        entry.full_name,
        entry.level,
        parents or None,
        entry.code,
        stood,
        successors or None,
    )

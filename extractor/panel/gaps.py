"""Rows to the years that are missing between the first and the last year of each subject in each index."""

from __future__ import annotations

from collections.abc import Iterable

from extractor.panel.rows import GapRow, PanelRow


def gap_rows(rows: Iterable[PanelRow]) -> list[GapRow]:
    """Rows to their gaps: years of which nothing is said, and years whose rank is open where others have one.

    A year filled from a later year's article is no gap. A series without any rank (scores alone) has gaps only
    where a whole year is missing.
    """
    series: dict[tuple[str, ...], dict[int, PanelRow]] = {}
    for row in rows:
        series.setdefault(_series(row), {})[row.year] = row
    return [gap for _, known in sorted(series.items()) for gap in _gaps(known)]


def _series(row: PanelRow) -> tuple[str, ...]:
    name = row.index_name if row.index == "OTHER" else ""
    who = row.code or f"{row.subject} {row.province}"
    return (
        row.index,
        (name or "").lower(),
        (row.component or "").lower(),
        (row.part or "").lower(),
        row.epoch or "",
        who,
    )


def _gaps(known: dict[int, PanelRow]) -> Iterable[GapRow]:
    first, last = min(known), max(known)
    ranked = any(row.rank is not None for row in known.values())
    for year in range(first, last + 1):
        row = known.get(year)
        if row is not None and (row.rank is not None or not ranked):
            continue
        near = row or known[last]
        yield GapRow(
            index=near.index,
            index_name=near.index_name,
            component=near.component,
            part=near.part,
            subject=near.subject,
            province=near.province,
            code=near.code,
            year=year,
            reason="no_rank" if row is not None else "no_article",
            first_year=first,
            last_year=last,
        )

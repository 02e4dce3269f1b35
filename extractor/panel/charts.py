"""The rows of one subject to a picture fit for print: its rank over the years, index under index."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.errors import ExtractorError, InputError
from extractor.gazetteer.table import REFORM
from extractor.panel.rows import PanelRow

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

INDEX_NAMES: Mapping[str, tuple[str, str]] = {
    "PAR_INDEX": ("Chỉ số cải cách hành chính (PAR INDEX)", "Administrative reform (PAR INDEX)"),
    "SIPAS": ("Chỉ số hài lòng về sự phục vụ hành chính (SIPAS)", "Satisfaction with public services (SIPAS)"),
    "DDCI": ("Năng lực cạnh tranh cấp sở, huyện (DDCI)", "Competitiveness of departments and districts (DDCI)"),
    "PCI": ("Năng lực cạnh tranh cấp tỉnh (PCI)", "Provincial competitiveness (PCI)"),
    "PAPI": ("Hiệu quả quản trị và hành chính công cấp tỉnh (PAPI)", "Provincial governance (PAPI)"),
    "ICT_INDEX": ("Sẵn sàng ứng dụng CNTT (ICT Index)", "Readiness for ICT (ICT Index)"),
    "DTI": ("Chỉ số chuyển đổi số (DTI)", "Digital transformation (DTI)"),
    "PGI": ("Chỉ số xanh cấp tỉnh (PGI)", "Provincial green index (PGI)"),
    "PII": ("Đổi mới sáng tạo cấp địa phương (PII)", "Provincial innovation (PII)"),
}
_WORDS: Mapping[str, tuple[str, str]] = {
    "title": ("Thứ hạng qua các năm", "Rank by year"),
    "year": ("Năm đánh giá", "Year assessed"),
    "rank": ("Thứ hạng", "Rank"),
    "told": ("bài viết nêu", "stated in articles"),
    "derived": ("suy ra từ bài về năm sau", "derived from an article on a later year"),
    "flagged": ("có mâu thuẫn hoặc cần xem lại", "contradicted or to be checked"),
    "open": ("?  các bài mâu thuẫn, chưa rõ thứ hạng", "?  articles disagree, rank left open"),
    "size": ("Sau dấu / là số đơn vị được xếp hạng.", "After the stroke: how many were ranked."),
    "units": (
        "Đường chấm: đơn vị hành chính mới từ 1/7/2025.",
        "Dotted line: new administrative units since 1 July 2025.",
    ),
    "based": ("Dựa trên {articles} bài viết.", "Based on {articles} articles."),
}  # fmt: skip
# Told apart in print and by eyes that do not tell red from green (Okabe, Ito 2008).
_LINE, _ALARM, _GREY = "#0072B2", "#D55E00", "#6b6b6b"
_RC: dict[Any, Any] = {
    "font.family": "DejaVu Sans",  # has every Vietnamese letter and comes with matplotlib
    "font.size": 11,
    "text.parse_math": False,  # a name with two dollar signs is no formula
    "svg.fonttype": "path",  # readable where the font is missing
    "svg.hashsalt": "panel",  # the same rows give the same file
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.spines.left": False,
}
_MOST_YEARS = 16  # so many years have room beside each other
_WIDTH, _HEAD, _FOOT, _HEIGHT = 8.3, 0.95, 1.2, 2.5  # inches; the width of an A4 page


@dataclass(frozen=True, slots=True)
class _Series:
    """The rows of one index by year, those of each epoch of units apart."""

    name: str
    epochs: Sequence[Mapping[int, PanelRow]]

    @property
    def rows(self) -> list[PanelRow]:
        return [row for epoch in self.epochs for row in epoch.values()]


def write_chart(rows: Sequence[PanelRow], path: Path, *, english: bool = False) -> None:
    """One subject's rows to an SVG, PNG or PDF file; components and regional fields are left out.

    Raises `InputError` for another ending or rows without any rank, `ExtractorError` where it cannot be written.
    """
    if path.suffix.lower() not in {".svg", ".png", ".pdf"}:
        raise InputError(f"{path}: charts are written as .svg, .png or .pdf; give it one of these endings")
    try:
        import matplotlib
    except ImportError as error:
        raise ExtractorError("charts need matplotlib: pip install 'extractor[charts]'") from error
    series = _series_of(rows, english)
    if not series:
        raise InputError(f"{rows[0].subject if rows else 'no row'}: no rank of a whole index is known, nothing to draw")
    with matplotlib.rc_context(_RC):
        figure = _drawn(series, rows[0], english)
        metadata = {"Date": None} if path.suffix.lower() == ".svg" else None
        try:
            figure.savefig(path, dpi=200, metadata=metadata)
        except OSError as error:
            raise ExtractorError(f"{path}: cannot be written: {error.strerror or error}; give another file") from error


def _word(name: str, english: bool) -> str:
    return _WORDS[name][english]


def _series_of(rows: Sequence[PanelRow], english: bool) -> list[_Series]:
    found: dict[tuple[str, str], dict[str, dict[int, PanelRow]]] = {}
    for row in rows:
        if row.component is None and row.part is None:
            name = INDEX_NAMES[row.index][english] if row.index in INDEX_NAMES else row.index_name or row.index
            found.setdefault((row.index, name), {}).setdefault(row.epoch or "", {})[row.year] = row
    order = list(INDEX_NAMES)
    whole = sorted(found.items(), key=lambda item: (order.index(item[0][0]) if item[0][0] in order else 99, item[0][1]))
    series = [_Series(name, [epochs[epoch] for epoch in sorted(epochs, reverse=True)]) for (_, name), epochs in whole]
    return [one for one in series if any(row.rank is not None for row in one.rows)]


def _drawn(series: Sequence[_Series], subject: PanelRow, english: bool) -> Figure:
    from matplotlib.figure import Figure

    height = _HEAD + _FOOT + _HEIGHT * len(series)
    figure = Figure(figsize=(_WIDTH, height))
    axes = figure.subplots(len(series), 1, sharex=True, squeeze=False)[:, 0]
    figure.subplots_adjust(left=0.09, right=0.975, top=1 - _HEAD / height, bottom=_FOOT / height, hspace=0.34)
    years = [row.year for one in series for row in one.rows]
    for one, ax in zip(series, axes, strict=True):
        _draw(ax, one, english)
        if (last := _last_of_old_units(series)) is not None:
            ax.axvline(last + 0.5, color=_GREY, linestyle=":", linewidth=1)
    axes[-1].set_xlim(min(years) - 0.45, max(years) + 0.45)
    axes[-1].set_xticks(range(min(years), max(years) + 1, 1 if max(years) - min(years) < _MOST_YEARS else 2))
    axes[-1].set_xlabel(_word("year", english))
    above = f" ({_within(subject.province)})" if subject.province and subject.level != "province" else ""
    figure.text(0.02, 1 - 0.38 / height, f"{subject.subject}{above}", fontsize=16, weight="bold", va="center")
    figure.text(0.98, 1 - 0.38 / height, _word("title", english), fontsize=11, color=_GREY, ha="right", va="center")
    _explain(figure, series, height, english)
    return figure


def _last_of_old_units(series: Sequence[_Series]) -> int | None:
    """The last year of the units of before July 2025, None unless ranks of today's units stand beside theirs."""
    rows = [row for one in series for row in one.rows]
    if not any(row.epoch == "34" for row in rows):
        return None
    old = [row.year for row in rows if row.epoch == "63"]
    return max(*old, REFORM.year - 1) if old else None


def _within(province: str) -> str:
    """A province's name inside a line: `tỉnh Đồng Tháp`."""
    return province[0].lower() + province[1:]


def _draw(ax: Axes, series: _Series, english: bool) -> None:
    rows = series.rows
    fields = [number for row in rows for number in (row.rank_of, row.rank) if number]
    size = max(fields)
    for epoch in series.epochs:
        years = list(range(min(epoch), max(epoch) + 1))
        ranks = [_rank(epoch.get(year)) for year in years]
        ax.plot(years, ranks, color=_LINE, linewidth=2, zorder=2)  # a gap (nan) breaks the line
        for row in epoch.values():
            _mark(ax, row, epoch, size)
    ax.set_ylim(size + 0.12 * size + 0.4, 1 - 0.16 * size - 0.3)  # the first place is at the top
    ax.set_yticks(_ticks(size))
    ax.set_ylabel(_word("rank", english))
    ax.set_title(series.name, loc="left", fontsize=11, pad=8)
    ax.grid(axis="y", color="#e3e3e3", linewidth=0.8)
    ax.set_axisbelow(True)
    ax.tick_params(length=0)


def _rank(row: PanelRow | None) -> float:
    return float("nan") if row is None or row.rank is None else row.rank


def _ticks(size: int) -> list[int]:
    """Whole ranks for the axis, the first and the last among them: 1, 3, 6, 9, 12, or 1, 20, 40, 63."""
    step = next(step for above, step in ((40, 20), (20, 10), (15, 5), (6, 3), (0, 1)) if size > above)
    between = [tick for tick in range(step, size, step) if tick > 1 and size - tick >= step / 2]
    return sorted({1, *between, size})


def _mark(ax: Axes, row: PanelRow, epoch: Mapping[int, PanelRow], size: int) -> None:
    if row.rank is None:
        ax.annotate("?", (row.year, size), ha="center", va="center", color=_ALARM, fontsize=13, weight="bold")
        return
    at, fill = (row.year, row.rank), "white" if row.derived else _LINE
    ax.plot(*at, "o", markersize=8, markerfacecolor=fill, markeredgecolor=_LINE, markeredgewidth=1.8, zorder=3)
    if row.conflict or row.flags:
        ax.plot(*at, "o", markersize=15, markerfacecolor="none", markeredgecolor=_ALARM, zorder=4)
    label = f"{row.rank}/{row.rank_of}" if row.rank_of else str(row.rank)
    away = 11 if row.conflict or row.flags else 8
    place = (0, -away) if _is_valley(row.year, row.rank, epoch) else (0, away)
    vertical = "top" if place[1] < 0 else "bottom"
    box = {"boxstyle": "square,pad=0.1", "facecolor": "white", "edgecolor": "none", "alpha": 0.8}
    ax.annotate(label, at, place, textcoords="offset points", ha="center", va=vertical, fontsize=10, zorder=5, bbox=box)


def _is_valley(year: int, rank: int, epoch: Mapping[int, PanelRow]) -> bool:
    """True where the lines to the neighbouring years go upwards, through a label that stands above."""
    beside = [epoch[near].rank for near in (year - 1, year + 1) if near in epoch]
    known = [near for near in beside if near is not None]
    return bool(known) and sum(rank - near for near in known) > 0 and all(near <= rank for near in known)


def _explain(figure: Figure, series: Sequence[_Series], height: float, english: bool) -> None:
    """The legend of the marks that occur, and what the picture rests on, under the axes."""
    from matplotlib.lines import Line2D

    rows = [row for one in series for row in one.rows]
    base: dict[str, Any] = {"linestyle": "none", "marker": "o", "markeredgecolor": _LINE, "markeredgewidth": 1.8}
    handles = [Line2D([], [], markersize=8, markerfacecolor=_LINE, label=_word("told", english), **base)]
    if any(row.derived for row in rows):
        handles.append(Line2D([], [], markersize=8, markerfacecolor="white", label=_word("derived", english), **base))
    if any(row.rank is not None and (row.conflict or row.flags) for row in rows):
        ring: dict[str, Any] = {
            "linestyle": "none",
            "marker": "o",
            "markeredgecolor": _ALARM,
            "markerfacecolor": "none",
        }
        handles.append(Line2D([], [], markersize=13, label=_word("flagged", english), **ring))
    figure.legend(handles=handles, loc="lower left", bbox_to_anchor=(0.015, 0.34 / height), ncols=len(handles),
                  frameon=False, fontsize=9.5, handletextpad=0.3, columnspacing=1.4)  # fmt: skip
    notes = [_word("size", english)] if any(row.rank_of for row in rows) else []
    if any(row.rank is None for row in rows):
        notes.insert(0, f"{_word('open', english)}.")
    if _last_of_old_units(series) is not None:
        notes.append(_word("units", english))
    articles = len({article for row in rows for article in row.articles})
    notes.append(_word("based", english).format(articles=articles))
    lines = ["  ".join(notes[at : at + 2]) for at in range(0, len(notes), 2)]
    figure.text(0.02, 0.19 / height, "\n".join(lines), fontsize=9, color=_GREY, va="center")

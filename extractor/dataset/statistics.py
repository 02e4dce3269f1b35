"""Placed articles to the figures of a data card: how many of what, from when, from where, and two pictures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from extractor.dataset.splitting import SPLITS, Placed, day_of, site_of
from extractor.errors import ExtractorError
from extractor.records import RECORD_KINDS

_MOST_SITES = 20


def statistics(placed: Sequence[Placed]) -> dict[str, Any]:
    """Counts by split, kind, year, site and index, as plain JSON."""
    years = Counter(day_of(one.article)[:4] or "unknown" for one in placed)
    sites = Counter(site_of(one.article) or "unknown" for one in placed)
    rankings = [record for one in placed for record in one.article.get("rankings") or ()]
    return {
        "articles": len(placed),
        "distinct_texts": len({one.text_group for one in placed}),
        "splits": {split: _of_split([one for one in placed if one.split == split]) for split in SPLITS},
        "split_reasons": dict(Counter(f"{one.split} by {one.why}" for one in placed).most_common()),
        "years": dict(sorted(years.items())),
        "sites": len(sites),
        "largest_sites": dict(sites.most_common(_MOST_SITES)),
        "indexes": dict(Counter(str(record.get("index")) for record in rankings).most_common()),
        "inferred_share": _inferred_share(placed),
    }


def _of_split(placed: Sequence[Placed]) -> dict[str, int]:
    counts = {kind: sum(len(one.article.get(kind) or ()) for one in placed) for kind in RECORD_KINDS}
    return {"articles": len(placed), **counts}


def _inferred_share(placed: Sequence[Placed]) -> dict[str, float]:
    """Of each kind's records the share of those of which context gave some slot."""
    shares = {}
    for kind in RECORD_KINDS:
        records = [record for one in placed for record in one.article.get(kind) or ()]
        inferred = sum(bool(record.get("inferred")) for record in records)
        shares[kind] = round(inferred / len(records), 3) if records else 0.0
    return shares


def draw(found: dict[str, Any], folder: Path) -> list[Path]:
    """Statistics to two pictures, articles by year and records by kind; needs the extra `charts`."""
    try:
        from matplotlib.figure import Figure
    except ImportError as error:
        raise ExtractorError("pictures need matplotlib: pip install 'extractor[dataset]'") from error
    records = {kind: sum(found["splits"][split][kind] for split in SPLITS) for kind in RECORD_KINDS}
    written = []
    for name, title, counts in (("years", "Articles by year", found["years"]), ("records", "Records by kind", records)):
        figure = Figure(figsize=(7, 3), layout="constrained")
        axes = figure.subplots()
        bars = axes.bar(list(map(str, counts)), list(counts.values()), color="#1f6fb4")
        axes.bar_label(bars, fontsize=7)
        axes.set_title(title, loc="left")
        axes.spines[["top", "right"]].set_visible(False)
        axes.tick_params(axis="x", labelrotation=45 if len(counts) > 10 else 0, labelsize=8)
        path = folder / f"{name}.svg"
        figure.savefig(path, metadata={"Date": None})
        written.append(path)
    return written

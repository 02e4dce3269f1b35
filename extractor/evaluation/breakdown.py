"""Scores to scores of parts: by site, by year, by length of the article, to see where the rules are weak."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from rich.table import Table

from extractor.contract import text_of
from extractor.errors import InputError
from extractor.evaluation.agreement import Counts
from extractor.evaluation.gold import match_articles, read_gold, read_predictions
from extractor.evaluation.scoring import Scores, empty_scores, score_article
from extractor.evaluation.slots import KINDS, Record
from extractor.evaluation.terminal import safe

# Characters: a notice, an ordinary article, a long one, a report.
_LENGTHS = ((1500, "under 1,500"), (4000, "1,500–4,000"), (10_000, "4,000–10,000"))
_LONGEST = "10,000 and more"
_NAMES = [*(name for _, name in _LENGTHS), _LONGEST]
_UNKNOWN = "unknown"


@dataclass(slots=True)
class Part:
    """The articles of one part: how many they are and what they scored."""

    scores: Scores = field(default_factory=empty_scores)

    @property
    def articles(self) -> int:
        """How many articles are in this part."""
        return self.scores.articles


def _site(article: Record) -> str:
    about = article.get("article") or {}
    return str(about.get("site") or about.get("place") or _UNKNOWN)


def _year(article: Record) -> str:
    return str((article.get("article") or {}).get("published") or _UNKNOWN)[:4].replace(_UNKNOWN[:4], _UNKNOWN)


def _length(article: Record) -> str:
    length = len(text_of(article))
    return next((name for most, name in _LENGTHS if length < most), _LONGEST)


BY: Mapping[str, Callable[[Record], str]] = {"site": _site, "year": _year, "length": _length}


def breakdown(gold: Path, predictions: Path, by: str) -> dict[str, Part]:
    """Gold, predictions and `site`, `year` or `length` to the scores of each part.

    Sites come the largest first, years and lengths in their own order, what is unknown last.
    Site, year and length are those of the prediction, gold's where there is none.
    """
    if by not in BY:
        raise InputError(f"{by}: scores are broken down by {', '.join(BY)}")
    matched = match_articles(read_gold(gold), read_predictions(predictions))
    parts: dict[str, Part] = {}
    for name, wanted, found in matched.pairs:
        part = parts.setdefault(BY[by](found or wanted), Part())
        score_article(part.scores, name, wanted, found or {})
    return {name: parts[name] for name in sorted(parts, key=lambda name: _order(by, name, parts[name]))}


def _order(by: str, name: str, part: Part) -> tuple[bool, int, str]:
    rank = {"site": -part.articles, "length": _NAMES.index(name) if name in _NAMES else 0, "year": 0}[by]
    return by != "site" and name == _UNKNOWN, rank, name


def breakdown_table(parts: Mapping[str, Part], by: str) -> Table:
    """Parts to a table: slot F1 of each kind; a dash where there was nothing to find and nothing was found."""
    table = Table(title=f"Slot F1 by {by}", title_justify="left")
    table.add_column(by, overflow="fold")
    for name in ("articles", *(kind.name for kind in KINDS), "all", "record F1"):
        table.add_column(name, justify="right")
    for name, part in parts.items():
        kinds = [_f1(part.scores.kinds[kind.name].total) for kind in KINDS]
        table.add_row(safe(name), str(part.articles), *kinds, _f1(part.scores.total), _f1(part.scores.records))
    return table


def breakdown_json(parts: Mapping[str, Part]) -> dict[str, dict[str, float | int | None]]:
    """Parts to plain JSON."""
    return {
        name: {
            "articles": part.articles,
            **{kind.name: _figure(part.scores.kinds[kind.name].total) for kind in KINDS},
            "all": _figure(part.scores.total),
            "records": _figure(part.scores.records),
        }
        for name, part in parts.items()
    }


def _figure(counts: Counts) -> float | None:
    return round(counts.f1, 4) if counts.any else None


def _f1(counts: Counts) -> str:
    return f"{counts.f1:.3f}" if counts.any else "–"

"""`extractor sample`: which articles to annotate next, as JSONL, with the reasons on the screen."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from rich.table import Table

from extractor.cli.screen import print_result, say
from extractor.cli.stored import records_of, write_records
from extractor.errors import InputError
from extractor.evaluation.sampling import Drawn, sample, worth_annotating
from extractor.evaluation.terminal import safe


def draw(source: str, count: int, stratify: str, output: Path | None) -> None:
    """Predictions to a sample; without `output` only the table is printed."""
    names = [name for part in stratify.split(",") if (name := part.strip())]
    articles, empty, copies = worth_annotating(records_of([source]))
    if not articles:
        raise InputError(f"{source}: holds no article with a text to annotate")
    drawn = sample(articles, count, names)
    if output is not None:
        write_records((one.article for one in drawn), output)
    print_result(_table(drawn))
    if empty or copies:
        say(f"left out: {empty} without a text, {copies} copies of others")
    reasons = Counter(reason for one in drawn for reason in one.reasons)
    told = ", ".join(f"{many} with {reason}" for reason, many in reasons.most_common())
    say(f"{len(drawn)} articles: {told}" + (f": {output}" if output is not None else ""))


def _table(drawn: list[Drawn]) -> Table:
    table = Table(title=f"{len(drawn)} articles to annotate", title_justify="left")
    for name in ("article", "stratum", "uncertain", "why"):
        table.add_column(name, overflow="fold", justify="right" if name == "uncertain" else "left")
    for one in drawn:
        about = one.article.get("article") or {}
        why = ", ".join(f"{reason} {many}" for reason, many in one.reasons.items())
        shown = about.get("source") or about.get("title") or about.get("id")
        table.add_row(safe(shown), safe(", ".join(one.stratum)), f"{one.uncertainty:.1f}", safe(why))
    return table

"""The commands `extractor annotate …`: records to the files of annotation tools, and corrected files back to gold."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.screen import say
from extractor.cli.stored import records_of, write_records

annotate_app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Work with annotation tools.")


class Tool(StrEnum):
    """The formats of annotation tools; `docbin` is spaCy's, `web-annotation` the W3C's."""

    LABEL_STUDIO = "label-studio"
    DOCCANO = "doccano"
    BRAT = "brat"
    PRODIGY = "prodigy"
    DOCBIN = "docbin"
    WEB_ANNOTATION = "web-annotation"


To = Annotated[Tool, typer.Option("--format", help="The tool's format.")]
Predictions = Annotated[str, typer.Argument(help="What a run wrote: .jsonl, .parquet, a folder, a database; or gold.")]


@annotate_app.command("export")
def annotate_export(
    predictions: Predictions,
    tool: To,
    output: Annotated[Path, typer.Option("-o", "--output", help="The file to write; a folder for brat.")],
) -> None:
    """Write articles with their records as pre-annotations, each piece of evidence a labelled span."""
    from extractor.annotation.formats import format_named
    from extractor.annotation.spans import annotated

    articles = [annotated(article) for article in records_of([predictions])]
    format_named(tool).write(articles, output)
    say(f"{len(articles)} articles, {sum(len(article.spans) for article in articles)} spans: {output}")


@annotate_app.command("import")
def annotate_import(
    corrected: Annotated[Path, typer.Argument(help="The tool's file; the folder for brat.")],
    predictions: Predictions,
    tool: To,
    output: Annotated[Path, typer.Option("-o", "--output", help="The JSONL file of gold to write.")],
) -> None:
    """Check a tool's file against the predictions it was made of, and write the corrected articles.

    Nothing is written where a text has changed or a span lies outside it; the message lists all of them.
    """
    from extractor.annotation.formats import format_named
    from extractor.annotation.spans import merge

    merged = merge(records_of([predictions]), format_named(tool).read(corrected))
    write_records(merged.articles, output)
    counts = ", ".join(f"{getattr(merged, name)} {name}" for name in ("kept", "moved", "removed", "made"))
    say(f"{len(merged.articles)} articles, spans {counts}: {output}")

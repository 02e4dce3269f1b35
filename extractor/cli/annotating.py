"""The commands `extractor annotate …`: records to the files of annotation tools, and corrected files back to gold."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.screen import say
from extractor.cli.stored import records_of, write_records

_SHOWN = 20
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
    as_is: Annotated[bool, typer.Option("--as-is", help="Take over articles nobody annotated, as exported.")] = False,
) -> None:
    """Check a tool's file against the predictions it was made of, and write the corrected articles.

    Nothing is written where a text or the records have changed, or a span lies outside; the message lists all of them.
    """
    from extractor.annotation.formats import format_named
    from extractor.annotation.merging import merge

    merged = merge(records_of([predictions]), format_named(tool).read(corrected), as_is=as_is)
    write_records(merged.articles, output)
    counts = ", ".join(f"{getattr(merged, name)} {name}" for name in ("kept", "moved", "removed", "made"))
    say(f"{len(merged.articles)} articles, spans {counts}: {output}")
    if merged.undone:
        what = "taken over as they were" if as_is else "left out; --as-is takes them over as they were"
        say(f"{merged.undone} articles nobody annotated were {what}")
    if merged.shifted:
        more = f" … and {len(merged.shifted) - _SHOWN} more" if len(merged.shifted) > _SHOWN else ""
        say("records on moved spans, to look at again: " + "; ".join(merged.shifted[:_SHOWN]) + more)

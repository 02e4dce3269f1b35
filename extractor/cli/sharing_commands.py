"""Commands for people who look at records and publish them.

Each is its options and one call; what is slow to import waits inside.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.labels import Language
from extractor.cli.options import Lang, Patterns


def view(
    sources: Annotated[
        list[str], typer.Argument(help="What runs wrote (.jsonl, .parquet, folders, databases), or gold.")
    ],
    output: Annotated[Path, typer.Option("-o", "--output", help="The .html file to write.")] = Path("report.html"),
    title: Annotated[str | None, typer.Option("--title", help="The report's heading.")] = None,
    patterns: Patterns = None,
    lang: Lang = Language.VI,
) -> None:
    """Write a page that shows articles with their records, and in which records can be corrected."""
    from extractor.cli.viewing import view as write_view

    write_view(sources, output, title=title, patterns=patterns or [], language=lang)


def dataset(
    sources: Annotated[list[str], typer.Argument(help="What runs wrote: .jsonl, .parquet, folders, databases.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="The folder to make.")],
    name: Annotated[
        str, typer.Option("--name", help="The data set's name.")
    ] = "Vietnamese administrative reform records",
    licence: Annotated[str, typer.Option("--licence", help="cc-by-4.0, cc-by-sa-4.0 or cc0-1.0.")] = "cc-by-4.0",
    url: Annotated[str, typer.Option("--url", help="Where it will be published.")] = "",
    text: Annotated[
        bool, typer.Option("--text/--no-text", help="With the articles' texts, or hashes and offsets.")
    ] = True,
    test_share: Annotated[float, typer.Option("--test-share", help="Share of articles in the test split.")] = 0.1,
    validation_share: Annotated[float, typer.Option("--validation-share", help="Share in the validation split.")] = 0.1,
) -> None:
    """Make a data set to publish: Parquet splits, card, Croissant metadata, checksums, statistics."""
    from extractor.cli.publishing import make_dataset
    from extractor.dataset.splitting import Shares

    shares = Shares(validation=validation_share, test=test_share)
    make_dataset(sources, output, name=name, licence=licence, url=url, text=text, shares=shares)

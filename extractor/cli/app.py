"""The commands of `extractor`, gathered from the files that hold their options."""

from __future__ import annotations

import logging
from typing import Annotated

import typer

from extractor.cli.annotating import annotate_app
from extractor.cli.correcting import corrections_app
from extractor.cli.judging_commands import agreement, diff, sample, score
from extractor.cli.pages_commands import explain, run, show, status, unit
from extractor.cli.rules import rules_app
from extractor.cli.screen import ErrorsAsLines
from extractor.cli.sharing_commands import dataset, view
from extractor.cli.storing_commands import load, panel, query, schema

_EPILOG = (
    "Exit codes: 0 done, pages with warnings included; 1 something else went wrong, or rules have problems; 2 wrong "
    "use of a command; 3 a path that is missing, unreadable or of an unknown kind; 4 a rule or lexicon that cannot be "
    "used; 5 data that breaks the contract of records. A run that is asked to stop ends with 130 (Ctrl-C) or 143 "
    "(SIGTERM) once what it has begun is put down."
)
app = typer.Typer(
    cls=ErrorsAsLines,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_show_locals=False,
    rich_markup_mode=None,
    help="Read archived Vietnamese government news and say, as structured records, what the articles state.",
    epilog=_EPILOG,
)
app.add_typer(rules_app, name="rules")
app.add_typer(annotate_app, name="annotate")
app.add_typer(corrections_app, name="corrections")

for _command in (
    *(run, status, show, explain, unit),
    *(score, diff, agreement, sample),
    *(load, query, schema, panel),
    *(view, dataset),
):
    app.command()(_command)


@app.callback(invoke_without_command=True)
def main(
    version: Annotated[
        bool, typer.Option("--version", help="Print the versions of program, contract and unit codes.")
    ] = False,
) -> None:
    """Answer `--version`; everything else is a command."""
    # Libraries log what they think of a page; what matters of it is among the page's warnings.
    logging.basicConfig(handlers=[logging.NullHandler()])
    if version:
        from extractor.cli.versions import versions

        print(versions())
        raise typer.Exit

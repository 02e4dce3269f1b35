"""The commands `extractor corrections …`: what a reader corrected in a report, to gold or to a difference."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.screen import print_json, print_result

corrections_app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Use the corrections a report saved.")

File = Annotated[Path, typer.Argument(help="The file of corrections that the report saved.")]
Predictions = Annotated[
    list[str], typer.Argument(help="What the report was made of: .jsonl, .parquet, folders, databases.")
]


@corrections_app.command("apply")
def corrections_apply(
    corrections: File,
    predictions: Predictions,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="The JSONL file of gold to write.")] = None,
    diff: Annotated[bool, typer.Option("--diff", help="Print what the rules had wrong.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the difference as JSON.")] = False,
) -> None:
    """Check corrections against text and contract, and write the corrected articles as gold.

    Nothing is written where anything does not fit; the message lists what.
    """
    from extractor.cli.viewing import apply_corrections, difference

    applied = apply_corrections(corrections, predictions, output)
    if diff or as_json:
        from extractor.evaluation.report import difference_json, difference_table

        found = difference(applied)
        if as_json:
            print_json(difference_json(found))
        else:
            print_result(difference_table(found))

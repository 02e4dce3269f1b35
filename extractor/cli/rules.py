"""The commands `extractor rules …`: check, lint and stats, each options and one call."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.screen import print_json, print_result, say

rules_app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Work on the rules of patterns/.")

Folder = Annotated[Path | None, typer.Argument(help="A folder of rules; without it, ours.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]


@rules_app.command("check")
def rules_check(folder: Folder = None) -> None:
    """Validate rules and run every example and counter-example, also in disguise."""
    from extractor.cli.explaining import check_folder

    problems, checked = check_folder(folder)
    for problem in problems:
        say(f"{problem.file}: {problem.rule}: {problem.kind}: {problem.message}")
    print(f"{checked} rules checked, {len(problems)} problems")
    if problems:
        raise typer.Exit(1)


@rules_app.command("lint")
def rules_lint(
    folder: Folder = None,
    texts: Annotated[
        list[Path] | None, typer.Option("--texts", help="Pages that may reach rules too; may be repeated.")
    ] = None,
    words: Annotated[
        bool, typer.Option("--words", help="Also name words listed in patterns that no example and no text has.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Find rules that do nothing, repeat others, are untested or slow, and lists that nobody reads."""
    from extractor.cli.linting import lint_folder, print_problems, problems_json

    problems, linted = lint_folder(folder, texts or [], words=words)
    if as_json:
        print_json(problems_json(problems, linted))
    else:
        print_problems(problems, linted)
    if problems:
        raise typer.Exit(1)


@rules_app.command("stats")
def rules_stats(
    paths: Annotated[list[Path], typer.Argument(help="Pages (.html .htm .txt) and folders of them.")],
    folder: Annotated[Path | None, typer.Option("--patterns", help="A folder of rules; only they are counted.")] = None,
    as_json: AsJson = False,
) -> None:
    """Count for each rule how often it fires in pages, loses to another mention, and ends in a record."""
    from extractor.cli.counting import figures_json, figures_of, figures_table

    figures, texts = figures_of(paths, folder)
    if as_json:
        print_json(figures_json(figures, texts))
    else:
        print_result(figures_table(figures, texts))

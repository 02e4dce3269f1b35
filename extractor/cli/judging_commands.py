"""Commands that compare records: with gold, with another run, with another annotation.

Each is its options and one call; what is slow to import waits inside.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.labels import Language
from extractor.cli.options import Lang
from extractor.cli.screen import print_json, print_result


def score(
    gold: Annotated[Path, typer.Argument(help="A gold file or folder, or a corpus folder of <id>/gold.json.")],
    predictions: Annotated[Path, typer.Argument(help="JSONL, JSON or a folder of JSON.")],
    errors: Annotated[
        Path | None,
        typer.Option("--errors", help="Write errors: .html, a page with gold and prediction; .jsonl; - prints them."),
    ] = None,
    by: Annotated[str | None, typer.Option("--by", help="Break scores down by site, year or length.")] = None,
    spans: Annotated[bool, typer.Option("--spans", help="Count spans of evidence instead of slots.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")] = False,
    lang: Lang = Language.VI,
) -> None:
    """Score predictions against gold, as the contract's scoring says, with 95 % intervals over articles."""
    if [by is not None, spans, errors is not None].count(True) > 1:
        raise typer.BadParameter("--by, --spans and --errors each say something else; give one of them at a time")
    if as_json and str(errors) == "-":
        raise typer.BadParameter("--errors - prints a table; with --json write errors to a .jsonl file")
    if by is not None or spans:
        from extractor.cli.scoring import print_breakdown, print_spans

        if by is not None:
            print_breakdown(gold, predictions, by, as_json=as_json)
        else:
            print_spans(gold, predictions, as_json=as_json)
        return
    from extractor.cli.scoring import write_errors
    from extractor.evaluation.intervals import bootstrap
    from extractor.evaluation.report import misses_table, scores_json, scores_table
    from extractor.evaluation.scoring import score_files

    scores = score_files(gold, predictions)
    intervals = bootstrap(scores)
    if errors is not None and str(errors) != "-":
        write_errors(scores, errors, lang)
    if as_json:
        print_json(scores_json(scores, intervals))
        return
    if str(errors) == "-":
        print_result(misses_table(scores.misses))
    print_result(scores_table(scores, intervals))


def diff(
    before: Annotated[Path, typer.Argument(help="Predictions of one run.")],
    after: Annotated[Path, typer.Argument(help="Predictions of another.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")] = False,
) -> None:
    """Print the records gained, lost and altered from one run to another."""
    from extractor.evaluation.diff import diff_files
    from extractor.evaluation.report import difference_json, difference_table

    difference = diff_files(before, after)
    if as_json:
        print_json(difference_json(difference))
    else:
        print_result(difference_table(difference))


def agreement(
    a: Annotated[Path, typer.Argument(help="One annotation: a gold file, a folder, or a corpus folder.")],
    b: Annotated[Path, typer.Argument(help="Another annotation of the same articles.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")] = False,
) -> None:
    """Print how far two annotations agree: slot F1, Cohen's kappa and Krippendorff's alpha of labels."""
    from extractor.evaluation.annotators import agreement_json, agreement_table, compare

    compared = compare(a, b)
    if as_json:
        print_json(agreement_json(compared))
    else:
        print_result(agreement_table(compared))


def sample(
    source: Annotated[str, typer.Argument(help="What a run wrote: .jsonl, .parquet, a folder, a database.")],
    count: Annotated[int, typer.Option("-n", "--count", min=1, help="How many articles to draw.")] = 200,
    stratify: Annotated[str, typer.Option("--stratify", help="Spread over site, year, length; commas between.")] = "",
    output: Annotated[Path | None, typer.Option("-o", "--output", help="The JSONL file to write.")] = None,
) -> None:
    """Draw the articles worth annotating next: spread over strata, the most uncertain first."""
    from extractor.cli.sampling import draw

    draw(source, count, stratify, output)

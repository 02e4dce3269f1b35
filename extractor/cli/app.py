"""The commands of `extractor`, each a name, its options and one call; what is slow to import waits inside."""

from __future__ import annotations

import logging
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.labels import Language
from extractor.cli.rules import rules_app
from extractor.cli.screen import ErrorsAsLines, print_json, print_result

_EPILOG = (
    "Exit codes: 0 done, pages with warnings included; 1 something else went wrong, or rules have problems; 2 wrong "
    "use of a command; 3 a path that is missing, unreadable or of an unknown kind; 4 a rule or lexicon that cannot be "
    "used; 5 data that breaks the contract of records."
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

Patterns = Annotated[
    list[Path] | None, typer.Option("--patterns", help="A folder of your own rules, added to ours; may be repeated.")
]
Lang = Annotated[Language, typer.Option("--lang", help="The language of tables: vi or en.")]


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


@app.command()
def run(
    paths: Annotated[list[Path], typer.Argument(help="Pages (.html .htm .txt) and folders of them.")],
    output: Annotated[Path | None, typer.Option("-o", "--output", help="The JSONL file to write.")] = None,
    table: Annotated[bool, typer.Option("--table", help="Print a table of what was found.")] = False,
    patterns: Patterns = None,
    lang: Lang = Language.EN,
) -> None:
    """Read pages and write one JSON object an article, to standard output or to a file."""
    from extractor.cli.running import run_paths

    run_paths(paths, output=output, table=table, patterns=patterns or [], language=lang)


@app.command()
def show(
    file: Annotated[Path, typer.Argument(help="A page, or JSON or JSONL of the contract.")],
    patterns: Patterns = None,
    lang: Lang = Language.EN,
) -> None:
    """Print an article's records for reading, each with its sentence."""
    from extractor.cli.opening import extractions_of
    from extractor.cli.showing import article_page

    for extraction in extractions_of(file, patterns or []):
        print_result(article_page(extraction, lang))


@app.command()
def explain(
    file: Annotated[Path, typer.Argument(help="A page.")],
    rule: Annotated[str | None, typer.Option("--rule", help="Say why this rule fired, or did not.")] = None,
    record: Annotated[
        str | None, typer.Option("--record", help="Say how a record came about: rankings[1], rankings, all.")
    ] = None,
    patterns: Patterns = None,
) -> None:
    """Print which rule fired where with which slots; of a rule why it did not, of a record all it rests on."""
    if record is not None:
        from extractor.cli.record_explaining import explain_records

        print_result(explain_records(file, record, patterns or []))
        return
    from extractor.cli.explaining import explain_page

    print_result(explain_page(file, rule, patterns or []))


@app.command()
def score(
    gold: Annotated[Path, typer.Argument(help="A gold file or folder, or a corpus folder of <id>/gold.json.")],
    predictions: Annotated[Path, typer.Argument(help="JSONL, JSON or a folder of JSON.")],
    errors: Annotated[
        Path | None,
        typer.Option("--errors", help="Write every error with its sentence to a .html or .jsonl file; - prints them."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")] = False,
) -> None:
    """Score predictions against gold, as the contract's scoring says, with 95 % intervals over articles."""
    from extractor.evaluation.error_list import write_errors
    from extractor.evaluation.intervals import bootstrap
    from extractor.evaluation.report import misses_table, scores_json, scores_table
    from extractor.evaluation.scoring import score_files

    scores = score_files(gold, predictions)
    intervals = bootstrap(scores)
    if errors is not None and str(errors) != "-":
        write_errors(scores.misses, errors)
    if as_json:
        print_json(scores_json(scores, intervals))
        return
    if str(errors) == "-":
        print_result(misses_table(scores.misses))
    print_result(scores_table(scores, intervals))


@app.command()
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


@app.command()
def unit(
    words: Annotated[str, typer.Argument(help="A unit, its parents after commas: huyện Châu Thành, Đồng Tháp.")],
    day: Annotated[
        datetime | None, typer.Option("--date", formats=["%Y-%m-%d"], help="The day on which it stood.")
    ] = None,
) -> None:
    """Print which administrative unit is meant, with its code and successors, or the candidates."""
    from extractor.cli.units import unit_table

    print_result(unit_table(words, day.date() if day else None))


@app.command()
def load(
    sources: Annotated[
        list[str], typer.Argument(help="What runs wrote: .jsonl (.gz .zst), .parquet, folders, databases; - is stdin.")
    ],
    output: Annotated[
        list[str],
        typer.Option(
            "-o", "--output", help="sqlite:///FILE, postgresql://…, duckdb:///FILE, DIR/*.parquet, FILE.jsonl."
        ),
    ],
    refused: Annotated[
        Path | None, typer.Option("--refused", help="Write the objects that were not stored to this JSONL file.")
    ] = None,
    patience: Annotated[float, typer.Option("--patience", help="Seconds to wait for a lost server.")] = 60.0,
    lang: Lang = Language.EN,
) -> None:
    """Bring databases, Parquet or JSONL in step with extractions; loading the same twice changes nothing."""
    from extractor.cli.loading import load_sources

    load_sources(sources, output, refused=refused, patience=patience, language=lang)


@app.command()
def query(
    sql: Annotated[str, typer.Argument(help="SQL over articles, rankings, …; `extractor schema --sql` lists them.")],
    sources: Annotated[list[str], typer.Argument(help="What runs wrote: .jsonl, .parquet, folders, databases.")],
    as_csv: Annotated[bool, typer.Option("--csv", help="Print CSV instead of a table.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print a JSON list of objects instead of a table.")] = False,
    lang: Lang = Language.EN,
) -> None:
    """Ask extractions by SQL, through DuckDB: tables and views are those of the relational schema."""
    from extractor.cli.querying import print_answer

    print_answer(sql, sources, as_csv=as_csv, as_json=as_json, language=lang)


@app.command()
def schema(
    as_sql: Annotated[bool, typer.Option("--sql", help="Print the tables and views of databases instead.")] = False,
    dialect: Annotated[str, typer.Option("--dialect", help="With --sql: postgresql, sqlite or duckdb.")] = "postgresql",
) -> None:
    """Print the JSON Schema of the contract, or the relational schema as SQL."""
    if as_sql:
        from extractor.sinks.ddl import schema_sql

        print(schema_sql(dialect), end="")
        return
    from extractor.records import Extraction

    print_json(Extraction.model_json_schema())

"""The commands of `extractor`, each a name, its options and one call; what is slow to import waits inside."""

from __future__ import annotations

import logging
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.annotating import annotate_app
from extractor.cli.correcting import corrections_app
from extractor.cli.labels import Language
from extractor.cli.rules import rules_app
from extractor.cli.screen import ErrorsAsLines, print_json, print_result

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
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE...",
            help="Pages (.html .htm .txt), folders, patterns, web archives (WARC, ARC, WET), zip, tar, tables (.jsonl "
            ".csv .parquet), lists of files, or - for standard input.",
        ),
    ],
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", help="A JSONL file, or a run folder (out/), which can be continued."),
    ] = None,
    table: Annotated[bool, typer.Option("--table", help="Print a table of what was found.")] = False,
    patterns: Patterns = None,
    lang: Lang = Language.EN,
    workers: Annotated[
        int | None, typer.Option("--workers", min=1, help="Processes: every core for a run folder, else one.")
    ] = None,
    shard: Annotated[
        str | None,
        typer.Option("--shard", help="Only one of n shares of the pages: 1/4 to 4/4."),
    ] = None,
    limit: Annotated[int | None, typer.Option("--limit", min=1, help="Only the first so many pages.")] = None,
    since: Annotated[
        datetime | None,
        typer.Option(
            "--since", formats=["%Y-%m-%d"], help="Skip articles published before this day, undated ones not."
        ),
    ] = None,
    page_timeout: Annotated[
        float, typer.Option("--page-timeout", min=0.1, help="Seconds a page may take in a worker process.")
    ] = 20.0,
    page_memory: Annotated[
        int, typer.Option("--page-memory", min=64, help="Megabytes a page may add to its worker process.")
    ] = 1024,
    retry_quarantine: Annotated[
        bool, typer.Option("--retry-quarantine", help="Try the pages of a run folder that are in quarantine again.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Do all pages of a run folder again.")] = False,
    drop_duplicates: Annotated[
        bool,
        typer.Option("--drop-duplicates/--keep-duplicates", help="Put repeated articles aside, or only mark them."),
    ] = False,
    html_field: Annotated[
        str | None, typer.Option("--html-field", help="The column of a table that holds the page.")
    ] = None,
    url_field: Annotated[str | None, typer.Option("--url-field", help="The column that holds its address.")] = None,
    published_field: Annotated[
        str | None, typer.Option("--published-field", help="The column that holds its day of publication.")
    ] = None,
    engine: Annotated[
        str, typer.Option("--engine", help="What answers the pages of a run folder: local, or ray (extra [ray]).")
    ] = "local",
    address: Annotated[
        str | None,
        typer.Option("--address", help="A Ray cluster to join: auto, ray://host:port; without, one of its own."),
    ] = None,
    progress_every: Annotated[
        float, typer.Option("--progress-every", min=0.1, help="Seconds between lines of progress off a terminal.")
    ] = 10.0,
) -> None:
    """Read pages and write one JSON object an article, to standard output, to a file or to a run folder."""
    from extractor.cli.running import EngineName, engine_named, is_run_folder, options_of, run_to_file, run_to_folder
    from extractor.readers.columns import Columns

    options = options_of(
        sources,
        columns=Columns(html_field, url_field, published_field),
        patterns=patterns or [],
        workers=workers,
        shard=shard,
        limit=limit,
        since=since.date() if since else None,
        page_timeout=page_timeout,
        page_memory=page_memory,
        retry_quarantine=retry_quarantine,
        force=force,
        drop_duplicates=drop_duplicates,
    )
    if output is not None and is_run_folder(output):
        if table:
            raise typer.BadParameter("--table goes with a file or none; a run folder takes too many pages for it")
        run_to_folder(Path(output), options, progress_every, engine_named(engine), address)
    else:
        if engine_named(engine) is not EngineName.LOCAL:
            raise typer.BadParameter("--engine ray writes run folders; give -o FOLDER")
        file = Path(output) if output is not None else None
        run_to_file(file, options, table=table, language=lang, workers=(workers or 1) > 1)


@app.command()
def status(
    folder: Annotated[Path, typer.Argument(help="A run folder.")],
    lang: Lang = Language.EN,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")] = False,
) -> None:
    """Print how far a run is, running or not, and what it has found."""
    from extractor.cli.status import status_of, status_table

    if as_json:
        print_json(status_of(folder))
    else:
        print_result(status_table(folder, lang))


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
    by: Annotated[str | None, typer.Option("--by", help="Break scores down by site, year or length.")] = None,
    spans: Annotated[bool, typer.Option("--spans", help="Count spans of evidence instead of slots.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")] = False,
) -> None:
    """Score predictions against gold, as the contract's scoring says, with 95 % intervals over articles."""
    if by is not None or spans:
        from extractor.cli.scoring import print_breakdown, print_spans

        if by is not None:
            print_breakdown(gold, predictions, by, as_json=as_json)
        else:
            print_spans(gold, predictions, as_json=as_json)
        return
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


@app.command()
def sample(
    source: Annotated[Path, typer.Argument(help="JSONL or JSON of predictions, or a folder of them.")],
    count: Annotated[int, typer.Option("-n", "--count", min=1, help="How many articles to draw.")] = 200,
    stratify: Annotated[str, typer.Option("--stratify", help="Spread over site, year, length; commas between.")] = "",
    output: Annotated[Path | None, typer.Option("-o", "--output", help="The JSONL file to write.")] = None,
) -> None:
    """Draw the articles worth annotating next: spread over strata, the most uncertain first."""
    from extractor.cli.sampling import draw

    draw(source, count, stratify, output)


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
def panel(
    sources: Annotated[list[Path], typer.Argument(help="JSONL that run wrote, and folders of it.")],
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="A .csv, .parquet or .xlsx file; with --chart an .svg, .png or .pdf."),
    ] = None,
    table: Annotated[
        str, typer.Option("--table", help="panel (rank by index, year and subject), officials or models.")
    ] = "panel",
    chart: Annotated[
        str | None, typer.Option("--chart", help="Draw the ranks of one subject: “Huyện Châu Thành, Đồng Tháp”.")
    ] = None,
    bom: Annotated[bool, typer.Option("--bom", help="Begin CSV with the mark by which Excel knows UTF-8.")] = False,
    lang: Lang = Language.EN,
) -> None:
    """Make one table out of many articles, contradictions shown, or a chart of one subject's ranks."""
    from extractor.cli.paneling import run_panel

    run_panel(sources, output=output, table=table, chart=chart, bom=bom, language=lang)


@app.command()
def view(
    sources: Annotated[list[Path], typer.Argument(help="JSONL or JSON of the contract, or folders of them.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="The .html file to write.")] = Path("report.html"),
    title: Annotated[str | None, typer.Option("--title", help="The report's heading.")] = None,
    patterns: Patterns = None,
    lang: Lang = Language.VI,
) -> None:
    """Write a page that shows articles with their records, and in which records can be corrected."""
    from extractor.cli.viewing import view as write_view

    write_view(sources, output, title=title, patterns=patterns or [], language=lang)


@app.command()
def dataset(
    source: Annotated[Path, typer.Argument(help="JSONL or JSON of the contract, or a folder of them.")],
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
    make_dataset(source, output, name=name, licence=licence, url=url, text=text, shares=shares)


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

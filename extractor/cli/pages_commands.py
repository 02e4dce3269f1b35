"""Commands on pages: to records, and what the records rest on.

Each is its options and one call; what is slow to import waits inside.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.labels import Language
from extractor.cli.options import Lang, Patterns
from extractor.cli.screen import print_json, print_result


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
        list[str] | None,
        typer.Option(
            "-o",
            "--output",
            help="A JSONL file (.gz .zst), a run folder (out/), which can be continued, sqlite:///FILE, "
            "postgresql://…, duckdb:///FILE, DIR/*.parquet; several but for run folders.",
        ),
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
        float | None,
        typer.Option("--page-timeout", min=0.1, show_default="20", help="Seconds a page may take in a worker process."),
    ] = None,
    page_memory: Annotated[
        int | None,
        typer.Option(
            "--page-memory", min=64, show_default="1024", help="Megabytes a page may add to its worker process."
        ),
    ] = None,
    retry_quarantine: Annotated[
        bool, typer.Option("--retry-quarantine", help="Try the pages of a run folder that are in quarantine again.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Do all pages of a run folder again.")] = False,
    drop_duplicates: Annotated[
        bool,
        typer.Option("--drop-duplicates/--keep-duplicates", help="Put repeated articles aside, or only mark them."),
    ] = False,
    ignore_duplicates: Annotated[
        bool,
        typer.Option("--ignore-duplicates", help="Do not look for repeated articles; saves 2 kB of memory a page."),
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
    from extractor.cli.running import (
        EngineName,
        engine_named,
        is_run_folder,
        is_stored_elsewhere,
        options_of,
        run_to_file,
        run_to_folder,
        run_to_sinks,
    )
    from extractor.readers.columns import Columns

    targets = output or []
    in_folder = any(map(is_run_folder, targets))
    in_process = not in_folder and (workers or 1) == 1 and page_timeout is None and page_memory is None
    options = options_of(
        sources,
        columns=Columns(html_field, url_field, published_field),
        patterns=patterns or [],
        workers=workers if in_folder else workers or 1,
        shard=shard,
        limit=limit,
        since=since.date() if since else None,
        page_timeout=page_timeout,
        page_memory=page_memory,
        retry_quarantine=retry_quarantine,
        force=force,
        drop_duplicates=drop_duplicates,
        ignore_duplicates=ignore_duplicates,
    )
    if len(targets) > 1 and in_folder:
        raise typer.BadParameter("a run folder is written alone; `extractor load FOLDER -o …` brings it elsewhere")
    if in_folder:
        if table:
            raise typer.BadParameter("--table goes with a file or none; a run folder takes too many pages for it")
        run_to_folder(Path(targets[0]), options, progress_every, engine_named(engine), address)
        return
    if engine_named(engine) is not EngineName.LOCAL:
        raise typer.BadParameter("--engine ray writes run folders; give -o FOLDER")
    if len(targets) > 1 or any(map(is_stored_elsewhere, targets)):
        if table or force or retry_quarantine:
            raise typer.BadParameter("--table, --force and --retry-quarantine do not go with databases and Parquet")
        run_to_sinks(targets, options, language=lang, in_process=in_process)
    else:
        file = Path(targets[0]) if targets else None
        run_to_file(file, options, table=table, language=lang, in_process=in_process)


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


def unit(
    words: Annotated[str, typer.Argument(help="A unit, its parents after commas: huyện Châu Thành, Đồng Tháp.")],
    day: Annotated[
        datetime | None, typer.Option("--date", formats=["%Y-%m-%d"], help="The day on which it stood.")
    ] = None,
) -> None:
    """Print which administrative unit is meant, with its code and successors, or the candidates."""
    from extractor.cli.units import unit_table

    print_result(unit_table(words, day.date() if day else None))

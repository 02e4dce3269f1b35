"""Commands that bring records into other systems and ask them there.

Each is its options and one call; what is slow to import waits inside.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.labels import Language
from extractor.cli.options import Lang
from extractor.cli.screen import print_json


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


def panel(
    sources: Annotated[list[str], typer.Argument(help="What runs wrote: .jsonl, .parquet, folders, databases.")],
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

"""`python benchmarks/load.py [ARTICLES]`: articles a second into SQLite and PostgreSQL, beside a plain executemany.

The plain loader is what one writes in an afternoon with the same tables and rows: each article is parsed and
validated by pydantic, and stored in a transaction of its own by one `executemany` a table.
"""

from __future__ import annotations

import contextlib
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from rich.console import Console  # noqa: E402
from rich.table import Table  # noqa: E402

from extractor.records import Extraction  # noqa: E402
from extractor.sinks.database import DatabaseSink  # noqa: E402
from extractor.sinks.ddl import schema_sql  # noqa: E402
from extractor.sinks.incoming import incoming  # noqa: E402
from extractor.sinks.opening import open_store  # noqa: E402
from extractor.sinks.rows import RowMaker  # noqa: E402
from extractor.sinks.schema import TABLES  # noqa: E402
from tests.sinks import made  # noqa: E402

ARTICLES = 20_000
PLAIN_SHARE = 10  # the plain loader gets every tenth article: it would take the whole afternoon otherwise
AIMS = {"sqlite": 3000, "postgresql": 2000}


def main(count: int) -> None:
    """Time all loads and print the table."""
    lines = made.lines(count)
    size = sum(map(len, lines)) / count / 1000
    table = Table(title=f"{count:,} articles, {size:.1f} KB of JSON each", title_justify="left")
    for name in ("", "articles/s", "CPU of the loader, µs an article", "× plain", "aim"):
        table.add_column(name, justify="right" if name else "left")
    with tempfile.TemporaryDirectory(prefix="extractor-load-") as folder:
        for kind, address in addresses(Path(folder)):
            times = compare(address, lines)
            plain, _ = times["plain executemany"]
            for name, (rate, cpu) in times.items():
                aim = f"{AIMS[kind]:,}, 5 ×" if name == "first load" else ""
                table.add_row(f"{kind}: {name}", f"{rate:,.0f}", f"{cpu * 1e6:,.0f}", f"{rate / plain:.1f}", aim)
    Console(width=110).print(table)


def compare(address: Callable[[str], str], lines: list[bytes]) -> dict[str, tuple[float, float]]:
    """Each way to load and what it took, on empty databases of their own."""
    some, plain, ours = lines[::PLAIN_SHARE], address("plain"), address("ours")
    changed = [line.replace(b'"rank_of":12', b'"rank_of":13') for line in lines]
    return {
        "plain executemany": timed(lambda: load_plainly(plain, some), len(some)),
        "first load": timed(lambda: load(ours, lines), len(lines)),
        "again, nothing new": timed(lambda: load(ours, lines), len(lines)),
        "other rankings in all": timed(lambda: load(ours, changed), len(lines)),
    }


def timed(work: Callable[[], None], count: int) -> tuple[float, float]:
    """Articles a second by the clock, and seconds of this process's CPU an article."""
    clock, cpu = time.perf_counter(), time.process_time()
    work()
    return count / (time.perf_counter() - clock), (time.process_time() - cpu) / count


def load(address: str, lines: list[bytes]) -> None:
    """Our own loader."""
    with DatabaseSink(open_store(address), program="benchmark") as sink:
        for line in lines:
            sink.write(line)
    assert (sink.report.stored, sink.report.refused) == (len(lines), [])


def load_plainly(address: str, lines: list[bytes]) -> None:
    """The loader of an afternoon: the same tables and rows, article by article, on the driver's plain connection."""
    connection, mark = plain_connection(address)
    cursor, maker = connection.cursor(), RowMaker()
    cursor.execute("INSERT INTO runs VALUES ('plain', '', NULL, '', '[]', '', 0, 0, '{}')")
    for number, line in enumerate(lines):
        Extraction.model_validate_json(line).check_evidence()
        rows = maker.rows(incoming(number, line), "plain")
        for table in TABLES:
            if found := rows.get(table.name):
                known = "ON CONFLICT DO NOTHING" if table.name.startswith("unit") else ""
                marks = ", ".join([mark] * len(table.c))
                cursor.executemany(f"INSERT INTO {table.name} VALUES ({marks}) {known}", found)
        connection.commit()
    connection.close()


def plain_connection(address: str) -> tuple[Any, str]:
    """A driver's connection to a database with the schema, and the driver's mark for a value."""
    dialect = address.partition(":")[0]
    if dialect == "sqlite":
        import sqlite3

        connection: Any = sqlite3.connect(address.removeprefix("sqlite:///"))
    else:
        import psycopg

        connection = psycopg.connect(address)
    cursor = connection.cursor()
    for statement in schema_sql(dialect).split(";\n\n"):
        if statement.strip():
            cursor.execute(statement)
    connection.commit()
    return connection, "?" if dialect == "sqlite" else "%s"


@contextlib.contextmanager
def server(folder: Path) -> Iterator[Any]:
    """A PostgreSQL server of our own."""
    import pgserver

    running = pgserver.get_server(folder / "postgres")  # type: ignore[attr-defined]
    yield running
    running.cleanup()


def addresses(folder: Path) -> Iterator[tuple[str, Callable[[str], str]]]:
    """Each kind of database and how the address of an empty one is made."""
    yield "sqlite", lambda name: f"sqlite:///{folder / name}.db"
    try:
        with server(folder) as running:

            def schema(name: str) -> str:
                running.psql(f"CREATE SCHEMA {name}")
                return f"{running.get_uri()}&options=-csearch_path%3D{name}"

            yield "postgresql", schema
    except ImportError:
        print("pgserver is not installed: no PostgreSQL timed")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES)

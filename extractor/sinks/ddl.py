"""The schema as SQL: tables with a comment on every column, indexes and views, in the words of a database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Dialect, Table
from sqlalchemy.dialects.postgresql.base import PGDialect
from sqlalchemy.dialects.sqlite.base import SQLiteDialect
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.schema import CreateColumn, CreateIndex, CreateTable, SetColumnComment, SetTableComment

from extractor.errors import InputError
from extractor.sinks.schema import HEAD, TABLES, VERSION_TABLE
from extractor.sinks.views import views


class _DuckDb(PGDialect):
    """DuckDB speaks PostgreSQL's language."""

    name = "duckdb"
    supports_statement_cache = False


_DIALECTS: dict[str, Any] = {"postgresql": PGDialect, "sqlite": SQLiteDialect, "duckdb": _DuckDb}
# By these a loader knows the schema for its own; Alembic makes them itself.
_VERSION = (
    f"CREATE TABLE {VERSION_TABLE} (\n\tversion_num VARCHAR(32) NOT NULL,\n"
    f"\tCONSTRAINT {VERSION_TABLE}_pkc PRIMARY KEY (version_num)\n)",
    f"INSERT INTO {VERSION_TABLE} (version_num) VALUES ('{HEAD}')",
)


@compiles(CreateColumn, "sqlite")
def _commented(element: CreateColumn, compiler: Any, **options: Any) -> str:
    """SQLite has no comments of its own but keeps those within the statement."""
    return f"{compiler.visit_create_column(element, **options)} /* {element.element.comment} */"


def schema_sql(dialect: str) -> str:
    """The whole schema for `postgresql`, `sqlite` or `duckdb`; raises `InputError` for another."""
    if dialect not in _DIALECTS:
        raise InputError(f"{dialect}: no such dialect; there are {', '.join(_DIALECTS)}")
    return as_script([*statements(dialect), *_VERSION])


def as_script(parts: Iterable[str]) -> str:
    """Statements as one script, a blank line after each."""
    return "".join(f"{part};\n\n" for part in parts)


def statements(dialect: str) -> Iterator[str]:
    """The statements one by one, in an order in which each may refer to those before it."""
    words = _DIALECTS[dialect](paramstyle="qmark")  # others would write every % of a comment twice
    for table in TABLES:
        yield from _table(table, words)
    for name, comment, query in views():
        body = query.compile(dialect=words, compile_kwargs={"literal_binds": True})
        yield f"CREATE VIEW {name} AS\n{body}"
        if dialect == "postgresql":
            yield f"COMMENT ON VIEW {name} IS '{comment}'"


def _table(table: Table, dialect: Dialect) -> Iterator[str]:
    # DuckDB rewrites a row to update it, which its foreign keys forbid; its own indexes it makes itself.
    light = dialect.name == "duckdb"
    yield _text(CreateTable(table, include_foreign_key_constraints=[] if light else None), dialect)
    if dialect.name != "sqlite":
        yield _text(SetTableComment(table), dialect)
        for column in table.c:
            yield _text(SetColumnComment(column), dialect)
    if not light:
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            yield _text(CreateIndex(index), dialect)


def _text(element: Any, dialect: Dialect) -> str:
    lines = str(element.compile(dialect=dialect)).strip().splitlines()
    return "\n".join(line.rstrip() for line in lines if line.strip())

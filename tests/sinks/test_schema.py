"""The relational schema: comments, keys, what a migration makes, and the JSON Schema against the corpus's records."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest
from sqlalchemy import create_engine, inspect

from extractor.errors import InputError
from extractor.records import Extraction
from extractor.sinks.ddl import as_script, schema_sql, statements
from extractor.sinks.opening import open_store
from extractor.sinks.schema import HEAD, KINDS, TABLES
from extractor.sinks.tables.columns import METADATA
from extractor.sinks.views import views
from tests.sinks import made
from tests.sinks.databases import load

VERSIONS = Path(__file__).parent.parent.parent / "extractor" / "sinks" / "migrations" / "versions"


def test_every_table_and_column_says_what_it_holds() -> None:
    assert {table.name for table in TABLES} == set(METADATA.tables)
    for table in TABLES:
        assert table.comment, table.name
        for column in table.c:
            assert column.comment, f"{table.name}.{column.name}"


def test_every_reference_and_every_field_of_the_contract_has_its_place() -> None:
    for kind in KINDS:
        assert {key.column.table.name for key in kind.evidence.foreign_keys} == {kind.name}
        fields = set(Extraction.model_fields[kind.name].annotation.__args__[0].model_fields)  # type: ignore[union-attr]
        renamed = {"index": "index_code", "start": "first_day", "end": "last_day", "of": "of_what"}
        columns = set(kind.table.c.keys())
        names = {renamed.get(field, field) if field not in columns else field for field in fields - {"evidence"}}
        names = {f"{name}_text" if name == "subject" and kind.name == "rankings" else name for name in names}
        names = {"unit_text" if name == "unit" and kind.name != "figures" else name for name in names}
        assert names <= columns


@pytest.mark.parametrize("dialect", ["sqlite", "postgresql"])
def test_the_first_migration_is_frozen_as_it_was_released(dialect: str) -> None:
    frozen = (VERSIONS / f"0001_first.{dialect}.sql").read_text(encoding="utf-8")
    assert HEAD != "0001" or frozen == as_script(statements(dialect)), "a changed schema needs a migration of its own"


def test_a_migrated_database_is_what_the_tables_say(database: str) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    load(database, [])
    engine = create_engine(database.replace("postgresql://", "postgresql+psycopg://"))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": "extractor_version"})
        assert [str(item) for item in compare_metadata(context, METADATA)] == []
        assert {name for name, _, _ in views()} <= set(inspect(connection).get_view_names())
    engine.dispose()


def test_comments_reach_both_databases(database: str) -> None:
    load(database, [])
    store = open_store(database)
    store.connect()
    if database.startswith("sqlite"):
        [(sql,)] = store.select("SELECT sql FROM sqlite_master WHERE name = 'rankings'")
        assert "Placing; 1 is best" in sql
    else:
        found = store.select("SELECT obj_description('articles'::regclass), col_description('articles'::regclass, 1)")
        assert found[0][0] == "One row an article"
        assert found[0][1].startswith("article.id of the record")
    store.close()


@pytest.mark.parametrize("dialect", ["sqlite", "duckdb"])
def test_the_printed_sql_makes_a_schema(dialect: str) -> None:
    parts = [part for part in schema_sql(dialect).split(";\n\n") if part.strip()]
    if dialect == "sqlite":
        import sqlite3

        connection = sqlite3.connect(":memory:")
    else:
        connection = pytest.importorskip("duckdb").connect()
    for part in parts:
        connection.execute(part)
    assert connection.execute("SELECT count(*) FROM rankings_wide").fetchone() == (0,)


def test_another_dialect_is_refused() -> None:
    with pytest.raises(InputError, match="no such dialect"):
        schema_sql("oracle")


def test_the_records_of_the_corpus_keep_the_json_schema(corpus_lines: list[bytes]) -> None:
    schema = Extraction.model_json_schema()
    objects = [orjson.loads(line) for line in [*corpus_lines, *made.lines(20)]]
    try:
        from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
    except ImportError:
        for item in objects:
            Extraction.model_validate(item, strict=True)
        return
    validator = Draft202012Validator(schema)
    assert [error.message for item in objects for error in validator.iter_errors(item)] == []
    broken = dict(objects[0], rankings=[{"subject": 1}])
    assert list(validator.iter_errors(broken))

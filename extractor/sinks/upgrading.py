"""The schema's version in a database: made where there is none, brought up to date, refused where it is newer."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect

from extractor.sinks.schema import HEAD, TABLES, VERSION_TABLE
from extractor.sinks.stores.store import StoreError

_MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(connection: Connection, name: str) -> None:
    """Bring the database behind a connection to the newest version, within the transaction that is open.

    Raises `StoreError` where a newer program made the schema, or where tables of these names are not ours.
    """
    version = _version(connection, name)
    if version == HEAD:
        return
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.set_main_option("path_separator", "os")
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if version is not None and version not in known:
        raise StoreError(
            f"{name}: its schema has version {version}, this program knows up to {HEAD}; "
            "update the program, or load into another database"
        )
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _version(connection: Connection, name: str) -> str | None:
    there = set(inspect(connection).get_table_names())
    if VERSION_TABLE in there:
        return str(connection.exec_driver_sql(f"SELECT version_num FROM {VERSION_TABLE}").scalar_one())
    if foreign := sorted(there & {table.name for table in TABLES}):
        raise StoreError(
            f"{name}: has tables that this program did not make ({', '.join(foreign)}); "
            "give another database, or in PostgreSQL another schema with ?options=-csearch_path%3DNAME"
        )
    return None

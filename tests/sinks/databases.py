"""What the tests of loading ask of databases: a server, an empty schema, all rows, and a load in a few words."""

from __future__ import annotations

import os
import subprocess
import time
import uuid
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from extractor.sinks.database import DatabaseSink
from extractor.sinks.opening import open_store
from extractor.sinks.report import LoadReport
from extractor.sinks.schema import TABLES
from extractor.sinks.sources import opened

# Rows that say how and when something was loaded, not what.
BOOKKEEPING = {"runs", "history"}


class Server:
    """A PostgreSQL server of our own that can be stopped and started; the test is skipped without pgserver."""

    def __init__(self, folder: Path) -> None:
        pgserver = pytest.importorskip("pgserver", reason="pgserver is not installed: no real PostgreSQL to test on")
        pytest.importorskip("psycopg", reason="psycopg is not installed")
        os.environ.setdefault("XDG_RUNTIME_DIR", str(folder.parent))
        self._server = pgserver.get_server(folder / "data", cleanup_mode="stop")
        self.address: str = self._server.get_uri()

    def psql(self, command: str) -> None:
        self._server.psql(command)

    def kill(self) -> None:
        """Stop at once, as a power cut would."""
        self._control("stop", "-m", "immediate")

    def start(self) -> None:
        """Start again; the killed server's last children may be in the way for a moment."""
        for pause in (0.5, 1, 2, 4):
            try:
                self._server.ensure_postgres_running()
            except subprocess.CalledProcessError:
                time.sleep(pause)
            else:
                return
        self._server.ensure_postgres_running()

    def stop(self) -> None:
        self._server.cleanup()

    def _control(self, *arguments: str) -> None:
        from pgserver._commands import pg_ctl  # type: ignore[attr-defined]

        pg_ctl(["-w", *arguments], pgdata=self._server.pgdata, user=self._server.system_user)


def new_schema(server: Server) -> str:
    """The address of an empty schema of the server."""
    name = f"test_{uuid.uuid4().hex[:12]}"
    server.psql(f"CREATE SCHEMA {name}")
    return f"{server.address}&options={quote(f'-csearch_path={name}', safe='')}"


def load(address: str, lines: Iterable[bytes], *, batch: int = 50, patience: float = 30.0) -> LoadReport:
    """Load lines as the command does."""
    sink = DatabaseSink(open_store(address), program="test", batch=batch, patience=patience)
    with sink:
        for line in lines:
            sink.write(line)
    return sink.report


def rows(address: str, table: str) -> list[tuple[Any, ...]]:
    """All rows of a table, sorted."""
    return ask(address, f"SELECT * FROM {table}")


def ask(address: str, query: str) -> list[tuple[Any, ...]]:
    """The sorted answer to a query."""
    store = opened(address)
    try:
        return sorted(store.select(query), key=repr)
    finally:
        store.close()


def state(address: str) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables that say something of articles."""
    return {table.name: _without_run(address, table.name) for table in TABLES if table.name not in BOOKKEEPING}


def _without_run(address: str, table: str) -> list[tuple[Any, ...]]:
    columns = next(item for item in TABLES if item.name == table).c.keys()
    kept = ", ".join(name for name in columns if name != "run_key")
    return ask(address, f"SELECT {kept} FROM {table}")


def altered(lines: Iterable[bytes], change: Callable[[dict[str, Any]], None]) -> list[bytes]:
    """Lines as another version of the rules might write them."""
    import orjson

    objects = [orjson.loads(line) for line in lines]
    for item in objects:
        change(item)
    return [orjson.dumps(item) for item in objects]

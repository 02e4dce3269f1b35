"""Databases for the tests of loading: SQLite files, and a real PostgreSQL where pgserver is installed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sinks.databases import Server, new_schema

CORPUS = Path(__file__).parent.parent.parent / "corpus" / "dev"


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One PostgreSQL server for all tests that only need a database."""
    running = Server(tmp_path_factory.mktemp("postgres"))
    yield running
    running.stop()


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database, once of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'reform.db'}"
    running: Server = request.getfixturevalue("server")
    return new_schema(running)


@pytest.fixture(scope="session")
def corpus_lines() -> list[bytes]:
    """What the pipeline says of every page of the corpus's dev part."""
    from extractor.page import Page
    from extractor.pipeline import default_pipeline
    from extractor.readers.sources import read_sources

    pages = [page for page in read_sources([CORPUS]) if isinstance(page, Page)]
    return [default_pipeline().extract_or_warn(page).model_dump_json().encode() for page in pages]

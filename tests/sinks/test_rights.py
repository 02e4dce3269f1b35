"""A role that may only read and write rows loads into a schema that is there, and is told what it lacks where none is."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest

from extractor.sinks.database import DatabaseSink
from extractor.sinks.stores.store import StoreError
from tests.sinks import made
from tests.sinks.databases import Server, altered, load, new_schema, rows

LINES = made.lines(60)


def as_role(server: Server, address: str, role: str) -> str:
    """The same schema, as a role that owns nothing."""
    schema = address.rpartition("search_path")[2].removeprefix("%3D")
    server.psql(f"""
        CREATE ROLE {role} LOGIN;
        GRANT USAGE ON SCHEMA {schema} TO {role};
        GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schema} TO {role};
    """)
    return address.replace("postgres:@", f"{role}:@")


@pytest.mark.parametrize("temporary", [True, False])
def test_rows_are_all_a_loader_needs_to_touch(server: Server, temporary: bool) -> None:
    owner = new_schema(server)
    load(owner, LINES[:1])
    role = as_role(server, owner, f"loader_{int(temporary)}")
    if not temporary:
        server.psql("REVOKE TEMPORARY ON DATABASE postgres FROM PUBLIC")
    try:
        assert load(role, LINES).changes.added["articles"] == 59
        assert not load(role, LINES).changes
        changed = altered(LINES, lambda item: item["rankings"][0].update(rank=77))
        assert load(role, changed).changes.as_json()["updated"] == {"rankings": 60}
        assert len(rows(owner, "history")) == 60
    finally:
        server.psql("GRANT TEMPORARY ON DATABASE postgres TO PUBLIC")


def test_without_a_schema_the_message_says_what_to_do(server: Server) -> None:
    role = as_role(server, new_schema(server), "stranger")
    with pytest.raises(StoreError, match=r"may not make or upgrade the schema.*extractor schema --sql"):
        load(role, LINES[:1])


def test_a_schema_made_by_hand_from_the_printed_sql_is_known(server: Server) -> None:
    from extractor.sinks.ddl import schema_sql

    owner = new_schema(server)
    schema = owner.rpartition("search_path")[2].removeprefix("%3D")
    server.psql(f"SET search_path = {schema};\n{schema_sql('postgresql')}")
    assert load(as_role(server, owner, "newcomer"), LINES).stored == 60


def test_a_role_that_may_not_write_is_told_what_was_stored(server: Server) -> None:
    owner = new_schema(server)
    load(owner, LINES[:1])
    role = as_role(server, owner, "reader")
    schema = owner.rpartition("search_path")[2].removeprefix("%3D")
    server.psql(f"REVOKE INSERT ON {schema}.articles FROM reader")
    with pytest.raises(StoreError, match=r"permission denied for table articles; stored so far: 0 objects"):
        load(role, LINES)


@pytest.mark.parametrize(("wrong", "right"), [("postgres:@", "nobody_here:@"), ("/postgres?", "/nothing_here?")])
def test_an_address_that_is_wrong_is_told_at_once(server: Server, wrong: str, right: str) -> None:
    with pytest.raises(StoreError, match="does not exist"):
        load(new_schema(server).replace(wrong, right), LINES)


def test_a_file_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    from extractor.sinks.opening import open_store

    load(f"sqlite:///{tmp_path}/x.db", LINES)
    with pytest.raises(StoreError, match="readonly database"):
        DatabaseSink(open_store(f"sqlite:///{tmp_path}/x.db", read_only=True), program="test").__enter__()


def test_passwords_are_in_no_message() -> None:
    from extractor.sinks.opening import open_store

    assert "secret" not in open_store(f"postgresql://me:{quote('secret')}@nowhere.invalid/x").name

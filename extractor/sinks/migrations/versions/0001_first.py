"""The first schema, as the SQL files beside this one say it; they are never changed again."""

from __future__ import annotations

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make all tables, indexes, comments and views."""
    connection = op.get_bind()
    statements = Path(__file__).with_suffix(f".{connection.dialect.name}.sql").read_text(encoding="utf-8")
    plain = connection.execution_options(no_parameters=True)
    for statement in statements.split(";\n\n"):
        if statement.strip():
            plain.exec_driver_sql(statement)

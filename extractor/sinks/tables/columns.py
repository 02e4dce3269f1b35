"""The types that columns have, the same in SQLite, PostgreSQL and DuckDB, and the one collection of all tables."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, BigInteger, Boolean, Column, Double, ForeignKey, MetaData, Text
from sqlalchemy.dialects import postgresql

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

# Keys are compared byte by byte: the order is then the same everywhere and owes nothing to a server's language.
_KEY = Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")
# Kept as the text that came, since JSONB would sort the keys of an object.
_JSON = JSON().with_variant(Text(), "sqlite", "duckdb")


def key(name: str, comment: str, *constraints: ForeignKey, primary: bool = False, null: bool = False) -> Column[str]:
    """A column of keys: text that is compared byte by byte."""
    return Column(name, _KEY, *constraints, primary_key=primary, nullable=null, comment=comment)


def text(name: str, comment: str, *, null: bool = True) -> Column[str]:
    """A column of text; ISO 8601 dates are text too, as precise as they are known."""
    return Column(name, Text(), nullable=null, comment=comment)


def whole(name: str, comment: str, *, primary: bool = False, null: bool = True) -> Column[int]:
    """A column of whole numbers of 64 bits: pages may state any number, and both databases then refuse the same."""
    return Column(
        name, BigInteger(), primary_key=primary, autoincrement=False, nullable=null and not primary, comment=comment
    )


def number(name: str, comment: str, *, null: bool = True) -> Column[float]:
    """A column of floating-point numbers of 64 bits."""
    return Column(name, Double(), nullable=null, comment=comment)


def flag(name: str, comment: str) -> Column[bool]:
    """A column of true and false; 1 and 0 in SQLite."""
    return Column(name, Boolean(), nullable=False, comment=comment)


def json(name: str, comment: str, *, null: bool = False) -> Column[Any]:
    """A column of JSON as text: TEXT in SQLite and DuckDB, JSON in PostgreSQL."""
    return Column(name, _JSON, nullable=null, comment=comment)

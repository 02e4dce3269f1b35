"""The SQL that loading a table takes, composed once by SQLAlchemy in the words of a dialect."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Dialect, MetaData, Table, bindparam, select
from sqlalchemy.dialects import postgresql, sqlite


class Statements:
    """The statements of one table; `key_list` is the dialect's way to take a list of keys as one value."""

    def __init__(self, table: Table, dialect: Dialect, key_list: str) -> None:
        self._dialect = dialect
        new: Any = sqlite.insert(table) if dialect.name == "sqlite" else postgresql.insert(table)
        new = new.values({column.name: bindparam(column.name) for column in table.c})
        key = list(table.primary_key.columns)
        self.insert = self._text(new)
        self.insert_missing = self._text(new.on_conflict_do_nothing(index_elements=key))
        self.upsert = self._text(new.on_conflict_do_update(index_elements=key, set_=_rest(table, new)))
        self.delete = self._text(table.delete().where(*(column == bindparam(f"k{column.name}") for column in key)))
        self.fetch = f"{self._text(select(*table.c))} WHERE {table.name}.article_key IN ({key_list})"
        self.key = key[0].name

    def _text(self, statement: Any) -> str:
        return str(statement.compile(dialect=self._dialect))


def merged(table: Table, stage: str, *, update: bool, dialect: Dialect) -> str:
    """The statement that merges a staging table of the same columns into its table, in the order of keys."""
    key = [column.name for column in table.primary_key.columns]
    staged = table.to_metadata(MetaData(), name=stage)
    query = select(*staged.c).order_by(*(staged.c[name] for name in key))
    new = postgresql.insert(table).from_select([column.name for column in table.c], query)
    if update:
        new = new.on_conflict_do_update(index_elements=key, set_=_rest(table, new))
    else:
        new = new.on_conflict_do_nothing(index_elements=key)
    return str(new.compile(dialect=dialect))


def _rest(table: Table, new: Any) -> dict[str, Any]:
    """What an upsert sets: all columns but the key."""
    return {column.name: new.excluded[column.name] for column in table.c if not column.primary_key}

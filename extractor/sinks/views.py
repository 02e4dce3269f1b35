"""The views that people query: records with their unit and article beside them, all evidence, all warnings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Select, literal_column, null, select, union_all

from extractor.sinks.schema import KINDS, Kind
from extractor.sinks.tables.articles import article_warnings, articles, pages
from extractor.sinks.tables.units import units

# What a reader of one record wants to see of its article.
_ARTICLE = ("url", "title", "published", "site")


def views() -> Iterator[tuple[str, str, Any]]:
    """Each view's name, what it shows, and its query."""
    for kind in KINDS:
        yield f"{kind.name}_wide", f"{kind.name} with unit, article and the first words they stand on", _wide(kind)
    yield "evidence", "The evidence of all kinds of record", union_all(*map(_evidence, KINDS))
    yield "warnings", "All warnings: of articles, and of pages without one", _warnings()


def _wide(kind: Kind) -> Select[Any]:
    record, evidence = kind.table, kind.evidence
    columns: list[ColumnElement[Any]] = [column for column in record.c if column.name != "inferred"]
    source = record.join(articles, articles.c.article_key == record.c.article_key)
    if "unit_key" in record.c:
        source = source.outerjoin(units, units.c.unit_key == record.c.unit_key)
        columns += [column.label(f"unit_{column.name}") for column in units.c if column.name != "unit_key"]
    same = (evidence.c.article_key == record.c.article_key) & (evidence.c.place == record.c.place)
    columns += [articles.c[name].label(f"article_{name}") for name in _ARTICLE]
    joined = source.outerjoin(evidence, same & (evidence.c.ordinal == literal_column("0")))
    return select(*columns, evidence.c.text.label("quote")).select_from(joined)


def _evidence(kind: Kind) -> Select[Any]:
    return select(literal_column(f"'{kind.name}'").label("kind"), *kind.evidence.c)


def _warnings() -> Any:
    own = select(
        articles.c.article_key, articles.c.source, articles.c.url, article_warnings.c.code, article_warnings.c.message
    ).select_from(article_warnings.join(articles, articles.c.article_key == article_warnings.c.article_key))
    none = select(null().label("article_key"), pages.c.source, pages.c.url, pages.c.code, pages.c.message)
    return union_all(own, none)

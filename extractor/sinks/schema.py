"""All tables of the relational schema, in an order in which each may refer to those before it.

The columns, with their comments, stand in `tables/` by topic; the views that people query in `views.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Table

from extractor.sinks.tables import records
from extractor.sinks.tables.articles import article_warnings, articles, copies, pages
from extractor.sinks.tables.loads import history, runs
from extractor.sinks.tables.units import unit_successors, units

VERSION_TABLE = "extractor_version"
HEAD = "0001"  # the newest file in migrations/versions


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record: its name in the JSON, its table and that of its evidence."""

    name: str
    table: Table
    evidence: Table


KINDS = (
    Kind("rankings", records.rankings, records.ranking_evidence),
    Kind("dates", records.dates, records.date_evidence),
    Kind("officials", records.officials, records.official_evidence),
    Kind("models", records.models, records.model_evidence),
    Kind("documents", records.documents, records.document_evidence),
    Kind("figures", records.figures, records.figure_evidence),
)
TABLES = (
    *(runs, history, units, unit_successors, articles, article_warnings, copies, pages),
    *(kind.table for kind in KINDS),
    *(kind.evidence for kind in KINDS),
)
# What a field of the JSON is called where its own name is a word of SQL.
RENAMED: Mapping[tuple[str, str], str] = {
    ("rankings", "index"): "index_code",
    ("dates", "start"): "first_day",
    ("dates", "end"): "last_day",
    ("figures", "of"): "of_what",
}

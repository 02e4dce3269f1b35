"""The tables of the book of loads: each load, and every row that a load changed or withdrew."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, Table

from extractor.sinks.tables.columns import METADATA, json, key, text, whole

RUN = "runs.run_key"

runs = Table(
    "runs",
    METADATA,
    key("run_key", "Random key of the load", primary=True),
    text("started", "When it began: ISO 8601, UTC", null=False),
    text("finished", "When it ended: ISO 8601, UTC; null while it runs or after it was killed"),
    text("state", "loading, done or failed; a killed load stays loading", null=False),
    json("sources", "JSON list of what was loaded"),
    text("program", "Name and version of the loading program", null=False),
    whole("batches", "Batches stored so far, each whole", null=False),
    whole("articles", "Articles stored anew so far", null=False),
    json("counts", "JSON object: rows added, updated and withdrawn by table"),
    comment="One row a load, also of one that changed nothing",
)

history = Table(
    "history",
    METADATA,
    key("run_key", "The load that changed or withdrew the row", ForeignKey(RUN), primary=True),
    key("table_name", "The table the row stood in", primary=True),
    key("row_key", "The row's key; parts are joined by /", primary=True),
    key("article_key", "The article it belonged to", null=True),
    text("happened", "changed: another row has its key now; withdrawn: no row has", null=False),
    text("happened_at", "When: ISO 8601, UTC", null=False),
    json("old_row", "JSON object: the row as it was, by column"),
    comment="Rows as they were before a load changed or withdrew them",
)
Index("ix_history_article_key", history.c.article_key)
Index("ix_history_table_name_row_key", history.c.table_name, history.c.row_key)

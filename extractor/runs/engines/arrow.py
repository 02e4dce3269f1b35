"""Arrow tables of pages to Arrow tables of results: the form in which other engines hand pages over.

`extract_table` runs wherever Arrow does: in Spark's `mapInArrow`, over the record batches of a Parquet file, in a
DuckDB or Ray Data pipeline. The rules are loaded once in each process.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

import orjson
import pyarrow as pa

from extractor.errors import InputError
from extractor.page import Page
from extractor.runs.answers import KINDS, Answer
from extractor.runs.engines.batches import Settings, answer_all
from extractor.runs.extracting import Trouble

PAGES = pa.schema(
    [
        pa.field("source", pa.string(), nullable=False),  # unique: where the page comes from
        pa.field("html", pa.binary(), nullable=False),  # the page as it arrived, or decoded text (string)
        ("url", pa.string()),
        ("published", pa.string()),  # ISO 8601, what the keeper of the page says
        ("media_type", pa.string()),  # `html`, `text` or null: to be told from the content
        ("charset", pa.string()),
        ("decoded", pa.bool_()),  # true where `html` is the UTF-8 of what was text already
    ]
)
RESULTS = pa.schema(
    [
        pa.field("source", pa.string(), nullable=False),
        ("id", pa.string()),  # of the article; empty where the page holds none
        pa.field("json", pa.string(), nullable=False),  # the object of the contract; empty if older than `--since`
        pa.field("state", pa.string(), nullable=False),  # done, failed, quarantined or skipped
        *((kind, pa.int32()) for kind in KINDS),
        ("warnings", pa.list_(pa.struct([("code", pa.string()), ("message", pa.string())]))),
        ("trouble", pa.string()),  # JSON: reason, stage, message, traceback of a page in quarantine
        ("signature", pa.binary()),  # of an article, for `Duplicates.add`
    ]
)


def extract_table(table: pa.Table | pa.RecordBatch, settings: Settings | None = None) -> pa.Table:
    """A table or record batch of pages (`PAGES`) to a table of results (`RESULTS`), row for row.

    Only `source` and `html` must be there, of binary or string type; other columns are passed over. A page that
    cannot be worked on gives a row whose JSON says why in its warnings. Raises `InputError` for a missing column.
    """
    for name in ("source", "html"):
        if name not in table.column_names:
            raise InputError(f"no column {name!r} among {', '.join(table.column_names)}; rename one to it")
    pages = list(_pages(table))
    return results_table(pages, answer_all(pages, settings or Settings()))


def pages_table(pages: Sequence[Page]) -> pa.Table:
    """Pages to a table of the schema `PAGES`."""
    rows = [
        {
            "source": page.source or "",
            "html": page.content if isinstance(page.content, bytes) else page.content.encode("utf-8", "surrogatepass"),
            "url": page.url,
            "published": page.published,
            "media_type": page.media_type,
            "charset": page.charset,
            "decoded": isinstance(page.content, str),
        }
        for page in pages
    ]
    return pa.Table.from_pylist(rows, schema=PAGES)


def results_table(pages: Sequence[Page], answers: Sequence[Answer]) -> pa.Table:
    """Pages and their answers to a table of the schema `RESULTS`."""
    return pa.Table.from_pylist([_row(*pair) for pair in zip(pages, answers, strict=True)], schema=RESULTS)


def answer_of_row(row: dict[str, Any]) -> Answer:
    """One row of results to the answer it was made of."""
    return Answer(
        line=row["json"].encode(),
        state=row["state"],
        records=tuple(row[kind] for kind in KINDS),
        warnings=tuple((warning["code"], warning["message"]) for warning in row["warnings"]),
        trouble=Trouble(**orjson.loads(row["trouble"])) if row["trouble"] else None,
        signature=row["signature"],
    )


def _pages(table: pa.Table | pa.RecordBatch) -> Iterator[Page]:
    for row in table.to_pylist():
        content = row["html"] if row["html"] is not None else b""
        if row.get("decoded") and isinstance(content, bytes):
            content = content.decode("utf-8", "surrogatepass")
        said = {name: row.get(name) for name in ("url", "charset", "published")}
        kind = row.get("media_type")
        yield Page(content, source=row["source"], media_type=kind if kind in ("html", "text") else None, **said)


def _row(page: Page, answer: Answer) -> dict[str, Any]:
    return {
        "source": page.source or "",
        "id": orjson.loads(answer.line)["article"]["id"] if answer.line else "",
        "json": answer.line.decode(),
        "state": answer.state,
        **dict(zip(KINDS, answer.records, strict=True)),
        "warnings": [{"code": code, "message": message} for code, message in answer.warnings],
        "trouble": orjson.dumps(asdict(answer.trouble)).decode() if answer.trouble else None,
        "signature": answer.signature,
    }

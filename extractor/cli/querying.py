"""The `query` command: an answer as a table, CSV or JSON."""

from __future__ import annotations

import csv
import sys
from collections.abc import Sequence
from typing import Any

import orjson
from rich.table import Table
from rich.text import Text

from extractor.cli.labels import Language, label
from extractor.cli.screen import one_line, print_result, say
from extractor.sinks.querying import Answer, ask

_SHOWN = 200  # rows of a table on the screen
# A spreadsheet takes text that begins so for a formula, and page text is anybody's.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def print_answer(sql: str, sources: Sequence[str], *, as_csv: bool, as_json: bool, language: Language) -> None:
    """Print what a query gives; in CSV, text that a spreadsheet would take for a formula gets a `'` before it."""
    answer = ask(sql, sources)
    for refusal in answer.refused:
        say(f"not read: {refusal}")
    if as_csv:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(answer.columns)
        writer.writerows([_safe(value) for value in row] for row in answer.rows)
    elif as_json:
        objects = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
        packed = orjson.dumps(objects, default=str, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
        sys.stdout.buffer.write(packed)
        sys.stdout.flush()
    else:
        print_result(_table(answer))
        if len(answer.rows) > _SHOWN:
            print(f"… {len(answer.rows) - _SHOWN:,} {label('more_rows', language)}")


def _safe(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _table(answer: Answer) -> Table:
    table = Table()
    for name in answer.columns:
        table.add_column(Text(one_line(name)))
    for row in answer.rows[:_SHOWN]:
        table.add_row(*(Text("" if value is None else one_line(str(value))) for value in row))
    return table

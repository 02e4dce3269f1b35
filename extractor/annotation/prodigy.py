"""Prodigy: JSONL tasks with spans for `spans.manual` out, answered tasks (`db-out`) back.

Source: Prodigy's task format. Its offsets are Python's, in code points; `tokens` may be added by Prodigy itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import orjson

from extractor.annotation.reading import get, json_lines, listed
from extractor.annotation.spans import Annotated, Labelled
from extractor.whole import write_whole


def write(articles: Iterable[Annotated], target: Path) -> None:
    """Articles to one task a line; spans carry their record's key, which Prodigy hands back."""
    write_whole(target, b"".join(orjson.dumps(_task(article)) + b"\n" for article in articles))


def _task(article: Annotated) -> dict[str, Any]:
    spans = [
        {"start": span.start, "end": span.end, "label": span.kind, "key": span.key, "slots": dict(span.slots)}
        for span in article.spans
    ]
    return {"text": article.text, "spans": spans, "meta": {"name": article.name, **article.about}}


def read(path: Path) -> Iterator[Annotated]:
    """Answered tasks to articles; those rejected or ignored are left out, as Prodigy means them to be."""
    for where, task in json_lines(path):
        if task.get("answer", "accept") != "accept":
            continue
        name = get(get(task, "meta", dict, where), "name", str, where)
        spans = [
            Labelled(
                get(span, "label", str, where),
                get(span, "start", int, where),
                get(span, "end", int, where),
                get(span, "key", str, where) if span.get("key") is not None else None,
            )
            for span in listed(task, "spans", dict, where)
        ]
        yield Annotated(name, get(task, "text", str, where), spans)

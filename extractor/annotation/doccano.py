"""doccano: JSONL of sequence labelling out, its JSONL export back.

Source: doccano's import and export formats (`label` as `[start, end, kind]`, `entities` where relations are on).
doccano counts code points; its versions before 1.0 counted UTF-16 units, which its files do not tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import orjson

from extractor.annotation.reading import get, json_lines, listed
from extractor.annotation.spans import Annotated, Labelled
from extractor.errors import InputError
from extractor.whole import write_whole


def write(articles: Iterable[Annotated], target: Path) -> None:
    """Articles to one JSON object a line; set the project to allow overlapping spans, since records share words."""
    write_whole(target, b"".join(orjson.dumps(_line(article)) + b"\n" for article in articles))


def _line(article: Annotated) -> dict[str, Any]:
    labels = [[span.start, span.end, span.kind] for span in article.spans]
    return {"text": article.text, "label": labels, "name": article.name, **article.about}


def read(path: Path) -> Iterator[Annotated]:
    """doccano's JSONL to articles; both shapes of its labels are read."""
    for where, line in json_lines(path):
        spans = list(_spans(line, where))
        yield Annotated(get(line, "name", str, where), get(line, "text", str, where), spans)


def _spans(line: dict[str, Any], where: str) -> Iterator[Labelled]:
    if "entities" in line:
        for entity in listed(line, "entities", dict, where):
            start, end = (get(entity, name, int, where) for name in ("start_offset", "end_offset"))
            yield Labelled(get(entity, "label", str, where), start, end)
        return
    for label in listed(line, "label" if line.get("label") is not None else "labels", list, where):
        if list(map(type, label)) != [int, int, str]:
            raise InputError(f"{where}: a label should be [start, end, kind], found {label!r:.60}")
        yield Labelled(label[2], label[0], label[1])

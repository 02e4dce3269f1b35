"""One article's JSON to a page for reading: every record with its fields and its sentence, spans highlighted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from extractor.cli.found import heading, one_line
from extractor.cli.labels import KINDS, Language, label
from extractor.evaluation.report import safe

Record = Mapping[str, Any]
# A full stop after a capital closes `TP.` as often as a sentence; a sentence too much is shown rather than half a one.
_SENTENCE_END = re.compile(r"(?:(?<![A-ZĐ])\.|[!?…;])+[”\"»)]*(?=\s)|\n")
_HIDDEN = {"evidence", "rule", "inferred"}


def article_page(extraction: Record, language: Language) -> RenderableType:
    """The whole page: heading, then kind after kind the records with fields, rule and sentences."""
    text = str((extraction.get("article") or {}).get("text") or "")
    parts: list[RenderableType] = [heading(extraction, language)]
    for kind in KINDS:
        records = extraction.get(kind) or []
        if records:
            parts += [Text(), Text(f"{label(kind, language)} ({len(records)})", "bold underline")]
        for record in records:
            parts.append(_record(kind, record, text, language))
    for warning in extraction.get("warnings") or []:
        parts.append(Text.assemble((label("warning", language) + ": ", "yellow"), safe(warning.get("message"))))
    return Group(*parts)


def _record(kind: str, record: Record, text: str, language: Language) -> RenderableType:
    name = safe(one_line(kind, record))
    name.stylize("bold")
    lines = [name, Text(safe(", ".join(_fields(record, language))).plain, "dim")]
    if record.get("rule"):
        lines.append(Text(safe(f"{label('rule', language)}: {record['rule']}").plain, "dim"))
    sentences = (Padding(line, (0, 0, 0, 3)) for line in _sentences(record, text))
    return Group(Padding(Group(*lines), (1, 0, 0, 1)), *sentences)


def _fields(record: Record, language: Language) -> Iterator[str]:
    """The filled fields, inferred ones marked: `year = 2020 (inferred)`."""
    inferred = set(record.get("inferred") or ())
    for field, value in record.items():
        if field in _HIDDEN or value is None or value == []:
            continue
        shown = value.get("name") if isinstance(value, Mapping) else value
        mark = f" ({label('inferred', language)})" if field in inferred else ""
        yield f"{field} = {shown}{mark}"


def _sentences(record: Record, text: str) -> Iterator[Text]:
    """Each sentence that holds evidence, the evidence highlighted; evidence without offsets as its own words."""
    for item in record.get("evidence") or ():
        start, end = item.get("start"), item.get("end")
        if start is None or end is None or text[start:end] != item.get("text"):
            yield Text(safe(item.get("text")).plain, "black on yellow")
            continue
        first, last = sentence_bounds(text, start, end)
        line = safe(text[first:last])
        line.stylize("black on yellow", start - first, end - first)
        yield line


def sentence_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """A span to the bounds of the sentence around it, never over a line's end on either side."""
    first = max(
        (found.end() for found in _SENTENCE_END.finditer(text, 0, start + 1) if found.end() <= start), default=0
    )
    found = _SENTENCE_END.search(text, max(end - 1, first))
    last = len(text) if found is None else found.start() if found[0] == "\n" else found.end()
    while first < start and text[first].isspace():
        first += 1
    return first, max(last, end)

"""One article's JSON to a page for reading: every record with its fields and its sentence, spans highlighted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from extractor.cli.found import heading, one_line
from extractor.cli.labels import KINDS, Language, label
from extractor.evaluation.terminal import safe
from extractor.normalisers.sentences import sentence_around

Record = Mapping[str, Any]
_HIDDEN = {"evidence", "rule", "inferred"}


def article_page(extraction: Record, language: Language) -> RenderableType:
    """The whole page: heading, then kind after kind the records with fields, rule and sentences."""
    text = str((extraction.get("article") or {}).get("text") or "")
    parts: list[RenderableType] = [heading(extraction, language)]
    for kind in KINDS:
        records = extraction.get(kind) or []
        if records:
            parts += [Text(), Text(f"{label(kind, language)} ({len(records)})", "bold underline")]
        for number, record in enumerate(records, start=1):
            parts.append(_record(kind, number, record, text, language))
    for warning in extraction.get("warnings") or []:
        parts.append(Text.assemble((label("warning", language) + ": ", "yellow"), safe(warning.get("message"))))
    return Group(*parts)


def _record(kind: str, number: int, record: Record, text: str, language: Language) -> RenderableType:
    name = safe(one_line(kind, record))
    name.stylize("bold")
    lines = [Text.assemble((f"{kind}[{number}] ", "dim"), name)]
    lines.append(Text(safe(", ".join(fields_of(record, language))).plain, "dim"))
    if record.get("rule"):
        lines.append(Text(safe(f"{label('rule', language)}: {record['rule']}").plain, "dim"))
    sentences = (Padding(line, (0, 0, 0, 3)) for line in sentences_of(record, text))
    return Group(Padding(Group(*lines), (1, 0, 0, 1)), *sentences)


def fields_of(record: Record, language: Language) -> Iterator[str]:
    """The filled fields, inferred ones marked: `year = 2020 (inferred)`."""
    inferred = set(record.get("inferred") or ())
    for field, value in record.items():
        if field in _HIDDEN or value is None or value == []:
            continue
        shown = value.get("name") if isinstance(value, Mapping) else value
        mark = f" ({label('inferred', language)})" if field in inferred else ""
        yield f"{field} = {shown}{mark}"


def sentences_of(record: Record, text: str) -> Iterator[Text]:
    """Each sentence that holds evidence, the evidence highlighted; evidence without offsets as its own words."""
    for item in record.get("evidence") or ():
        start, end = item.get("start"), item.get("end")
        if start is None or end is None or text[start:end] != item.get("text"):
            yield Text(safe(item.get("text")).plain, "black on yellow")
            continue
        first, last = sentence_around(text, start, end)
        line = safe(text[first:last])
        line.stylize("black on yellow", start - first, end - first)
        yield line

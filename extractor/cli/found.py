"""Extractions to tables of what was found: one table an article, a line a record, and a count at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from extractor.cli.labels import KINDS, Language, label
from extractor.evaluation.terminal import safe

Record = Mapping[str, Any]


def found_table(extraction: Record, language: Language) -> RenderableType:
    """One article's JSON to its title, its source and a table of its records."""
    parts: list[RenderableType] = [heading(extraction, language)]
    table = Table(show_header=True, header_style="dim", expand=False)
    table.add_column(label("kind", language), no_wrap=True)
    table.add_column(label("record", language), overflow="fold")
    for kind in KINDS:
        for number, record in enumerate(extraction.get(kind) or []):
            name = Text(label(kind, language), "bold") if not number else Text("")
            table.add_row(name, safe(one_line(kind, record)))
    if table.row_count:
        return Group(*parts, table, Text())
    parts.append(Text(label("nothing", language), "dim"))
    for warning in extraction.get("warnings") or []:  # they may say why; `run` prints all of them on its own
        parts.append(Text.assemble((label("warning", language) + ": ", "yellow"), safe(warning.get("message"))))
    return Group(*parts, Text())


def heading(extraction: Record, language: Language) -> Text:
    """An article's title with a second line of source, date and author."""
    article = extraction.get("article") or {}
    title = safe(article.get("title") or label("no_title", language))
    title.stylize("bold cyan")
    facts = (
        f"{label(name, language)}: {article[name]}" for name in ("source", "published", "author") if article.get(name)
    )
    return Text("\n").join([title, *(Text(safe(fact).plain, "dim") for fact in (" · ".join(facts),) if fact)])


def count_table(totals: Counter[str], articles: int, language: Language) -> RenderableType:
    """How many records of each kind all articles gave."""
    table = Table(title=label("total", language), title_justify="left", show_header=False)
    table.add_row(label("articles", language), str(articles))
    for kind in KINDS:
        table.add_row(label(kind, language), str(totals[kind]))
    return table


def one_line(kind: str, record: Record) -> str:
    """A record to one line a person reads at a glance: `4/12 · Huyện Thanh Bình · PAR_INDEX 2021 · +8`."""
    return " · ".join(part for part in _PARTS[kind](record) if part)


def _ranking(record: Record) -> Iterator[str]:
    rank, of = record.get("rank"), record.get("rank_of")
    if rank is not None:
        yield f"{rank}/{of}" if of is not None else f"#{rank}"
    yield from (f"{side} {record[side]}" for side in ("top", "bottom") if record.get(side) is not None)
    yield str((record.get("subject") or {}).get("name") or "?")
    yield " ".join(str(record[slot]) for slot in ("index", "component", "year") if record.get(slot) is not None)
    if record.get("score") is not None:
        yield f"{record['score']} {record.get('score_unit') or ''}".strip()
    if record.get("change") is not None:
        versus = f" ({record['compared_to']})" if record.get("compared_to") is not None else ""
        yield f"{record['change']:+d}{versus}"
    if record.get("modality") == "target":
        yield "target"


def _date(record: Record) -> Iterator[str]:
    yield f"{record.get('text')} → {record.get('value') or '?'}"
    yield str(record.get("role") or "")


def _official(record: Record) -> Iterator[str]:
    yield str(record.get("name"))
    yield ", ".join(str(record[slot]) for slot in ("position", "organization") if record.get(slot))
    yield "former" if record.get("former") else ""


def _model(record: Record) -> Iterator[str]:
    yield str(record.get("name"))
    yield str((record.get("unit") or {}).get("name") or "")
    yield " ".join(str(record[slot]) for slot in ("status", "year") if record.get(slot))


def _document(record: Record) -> Iterator[str]:
    number = "/".join(str(record[slot]) for slot in ("number", "symbol") if record.get(slot))
    yield " ".join(part for part in (str(record.get("type")), number) if part)
    yield str(record.get("title") or "")


def _figure(record: Record) -> Iterator[str]:
    values = [record.get("value"), record.get("value_max")]
    value = "–".join(str(value) for value in values if value is not None)
    yield " ".join(str(part) for part in (record.get("qualifier"), value, record.get("unit")) if part)
    yield str(record.get("subject") or record.get("of") or "")


_PARTS: Mapping[str, Callable[[Record], Iterator[str]]] = {
    "rankings": _ranking,
    "dates": _date,
    "officials": _official,
    "models": _model,
    "documents": _document,
    "figures": _figure,
}

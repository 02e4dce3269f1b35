"""Extractions to one self-contained page, or to a folder of linked pages where there are too many for one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, Literal

import yaml
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from extractor.errors import ExtractorError
from extractor.viewer.compact import Compact, compact
from extractor.viewer.embedding import as_json, content_policy
from extractor.viewer.slots import slots_of_kinds
from extractor.whole import write_whole

MOST_ARTICLES = 2000
# In the order in which they are joined into one script: each uses what stands before it.
_SCRIPTS = ("words", "dom", "corrections", "filters", "text", "cards", "editing", "article", "table", "chart", "main")

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Look:
    """How a report speaks: its first language, its heading, and what is known of each rule, by its id.

    A rule is a mapping with `label`, `file` and `example`, all optional.
    """

    language: Literal["vi", "en"] = "vi"
    title: str | None = None
    rules: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def write_report(extractions: Iterable[Record], target: Path, look: Look | None = None) -> list[Path]:
    """Objects of the contract to `target`, a .html file; more than 2,000 to a folder of its name without suffix.

    The folder holds `index.html` and `part-001.html` onwards, linked to each other. Returns the files written,
    the one to open first. Raises `ExtractorError` where they cannot be written. Files are renamed into place whole.
    """
    look = look or Look()
    parts = _batches(extractions)
    first = next(parts, [])
    second = next(parts, None)
    if second is None:
        write_whole(target, report_html(first, look))
        return [target]
    return _write_folder(target.with_suffix(""), _after(first, second, parts), look)


def report_html(articles: Sequence[Compact], look: Look, links: Mapping[str, Any] | None = None) -> str:
    """Articles to one page as text; `links` are `part`, `previous` and `next` of a folder's pages."""
    script, style = _script(), _style()
    index = {
        "key": _key(articles),
        "language": look.language,
        "labels": _labels(),
        "slots": slots_of_kinds(),
        "rules": _rules_used(articles, look.rules),
        "articles": [article.row for article in articles],
    }
    return (
        _environment()
        .get_template("report.html")
        .render(
            policy=content_policy(script, style),
            script=Markup(script),
            style=Markup(style),
            title=look.title or _labels()["title"][0 if look.language == "vi" else 1],
            named=bool(look.title),
            words={key: pair[0 if look.language == "vi" else 1] for key, pair in _labels().items()},
            language=look.language,
            index=as_json(index),
            rankings=as_json([article.rankings for article in articles]),
            articles=(as_json(article.data) for article in articles),
            links=links or {},
        )
    )


def _write_folder(folder: Path, parts: Iterable[Sequence[Compact]], look: Look) -> list[Path]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExtractorError(f"{folder}: cannot be made: {error.strerror or error}; give another with -o") from error
    written: list[Path] = []
    contents: list[dict[str, Any]] = []
    held: Sequence[Compact] | None = None
    for part in parts:
        if held is not None:
            written.append(_write_part(folder, len(written) + 1, held, look, last=False))
            contents.append(_content(written[-1], held))
        held = part
    if held is not None:
        written.append(_write_part(folder, len(written) + 1, held, look, last=True))
        contents.append(_content(written[-1], held))
    index = folder / "index.html"
    style = _style()
    page = (
        _environment()
        .get_template("index.html")
        .render(
            policy=content_policy("", style),
            style=Markup(style),
            title=look.title or _labels()["title"][0],
            labels=_labels(),
            language=look.language,
            parts=contents,
        )
    )
    write_whole(index, page)
    return [index, *written]


def _write_part(folder: Path, number: int, articles: Sequence[Compact], look: Look, *, last: bool) -> Path:
    path = folder / f"part-{number:03}.html"
    links = {
        "part": number,
        "previous": f"part-{number - 1:03}.html" if number > 1 else None,
        "next": None if last else f"part-{number + 1:03}.html",
    }
    write_whole(path, report_html(articles, look, links))
    return path


def _content(path: Path, articles: Sequence[Compact]) -> dict[str, Any]:
    days = sorted(str(article.row["published"])[:10] for article in articles if article.row.get("published"))
    return {"file": path.name, "count": len(articles), "days": f"{days[0]} – {days[-1]}" if days else ""}


def _batches(extractions: Iterable[Record]) -> Iterator[list[Compact]]:
    articles = (compact(extraction) for extraction in extractions)
    while batch := list(islice(articles, MOST_ARTICLES)):
        yield batch


def _after(first: list[Compact], second: list[Compact], rest: Iterator[list[Compact]]) -> Iterator[list[Compact]]:
    yield first
    yield second
    yield from rest


def _key(articles: Sequence[Compact]) -> str:
    """What tells this page's corrections in a browser from those of other pages: its articles and their texts."""
    digest = hashlib.sha256("\n".join(article.data["digest"] for article in articles).encode())
    return digest.hexdigest()[:16]


def _rules_used(articles: Sequence[Compact], rules: Mapping[str, Mapping[str, str]]) -> dict[str, Mapping[str, str]]:
    used = {
        record.get("rule") for article in articles for found in article.data["records"].values() for record in found
    }
    return {rule: rules[rule] for rule in sorted(name for name in used if name) if rule in rules}


@cache
def _environment() -> Environment:
    return Environment(loader=PackageLoader("extractor.viewer", "page"), autoescape=True, undefined=StrictUndefined)


@cache
def _labels() -> dict[str, list[str]]:
    labels: dict[str, list[str]] = yaml.safe_load(_resource("labels.yaml"))
    return labels


@cache
def _script() -> str:
    body = "\n".join(_resource(f"page/{name}.js") for name in _SCRIPTS)
    return f'(() => {{\n"use strict";\n{body}\n}})();\n'


@cache
def _style() -> str:
    return _resource("page/report.css")


def _resource(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")

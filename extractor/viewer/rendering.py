"""Data, templates, code and words to one self-contained page; every page of this room is made here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from extractor.viewer.embedding import as_json, content_policy

# In the order in which they are joined into one script: each uses what stands before it.
_SHARED = ("words", "dom", "list", "text", "values", "reading", "shell")
_OWN = {
    "report": (
        "corrections",
        "filters",
        "selection",
        "cards",
        "numbers",
        "editing",
        "records",
        "table",
        "chart",
        "main",
    ),
    "errors": ("filters", "differences", "overview", "main"),
}

PageName = Literal["report", "errors"]


@dataclass(frozen=True, slots=True)
class Look:
    """How a page speaks: its first language, its heading, and what is known of each rule, by its id.

    A rule is a mapping with `label`, `file` and `example`, all optional.
    """

    language: Literal["vi", "en"] = "vi"
    title: str | None = None
    rules: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def rules_among(self, names: Iterable[str | None]) -> dict[str, Mapping[str, str]]:
        """What is known of these rules, those that a page names."""
        return {rule: self.rules[rule] for rule in sorted({name for name in names if name}) if rule in self.rules}


def page_html(page: PageName, look: Look, index: Mapping[str, Any], articles: Sequence[Any], **more: Any) -> str:
    """A page's list (`index`) and the data of each of its articles to HTML; `more` is what its template asks for."""
    script, style = _script(page), _style(page)
    template = _environment().get_template(f"{page}/{page}.html")
    heading = "errors_title" if page == "errors" else "title"
    return template.render(
        policy=content_policy(script, style),
        script=Markup(script),
        style=Markup(style),
        title=look.title or words_in(look)[heading],
        named=bool(look.title),
        words=words_in(look),
        language=look.language,
        index=as_json({"language": look.language, "labels": _labels(), **index}),
        articles=map(as_json, articles),
        **more,
    )


def contents_html(look: Look, parts: Sequence[Mapping[str, Any]]) -> str:
    """The parts of a folder of pages to the page that lists them; it has no script."""
    style, words = _style("report"), words_in(look)
    template = _environment().get_template("report/index.html")
    return template.render(
        policy=content_policy("", style),
        style=Markup(style),
        title=look.title or words["title"],
        words=words,
        language=look.language,
        parts=parts,
    )


def words_in(look: Look) -> dict[str, str]:
    """The words of pages in the language of this look."""
    return {key: pair[0 if look.language == "vi" else 1] for key, pair in _labels().items()}


@cache
def _environment() -> Environment:
    return Environment(loader=PackageLoader("extractor.viewer", "page"), autoescape=True, undefined=StrictUndefined)


@cache
def _labels() -> dict[str, list[str]]:
    labels: dict[str, list[str]] = yaml.safe_load(_resource("labels.yaml"))
    return labels


@cache
def _script(page: PageName) -> str:
    files = [*(f"shared/{name}" for name in _SHARED), *(f"{page}/{name}" for name in _OWN[page])]
    body = "\n".join(_resource(f"page/{name}.js") for name in files)
    return f'(() => {{\n"use strict";\n{body}\n}})();\n'


@cache
def _style(page: PageName) -> str:
    return "\n".join(_resource(f"page/{name}.css") for name in ("shared/page", f"{page}/{page}"))


def _resource(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")

"""The errors of a scoring to a file for people (HTML with links to the pages) or for programs (JSONL)."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from lxml.etree import Element, _Element, tostring

from extractor.errors import InputError
from extractor.evaluation.report import safe
from extractor.evaluation.scoring import Miss
from extractor.whole import write_whole

_STYLE = """
body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem; color: #1c1c1c; background: #fff; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #ccc; padding: .35rem .5rem; text-align: left; vertical-align: top; }
th { background: #f2f2f2; position: sticky; top: 0; }
mark { background: #ffe58a; }
.missed { background: #fdecea; } .spurious { background: #fff4e0; } .wrong { background: #eef3fd; }
"""
_COLUMNS = ("article", "kind", "slot", "fault", "gold", "predicted", "rule", "sentence")


def write_errors(misses: Sequence[Miss], path: Path) -> None:
    """Errors to a .html or .jsonl file; raises `InputError` for another suffix, `ExtractorError` if it fails."""
    if path.suffix not in (".html", ".jsonl"):
        raise InputError(f"{path}: errors are written to a .html or a .jsonl file; give it one of these suffixes")
    folder = path.parent
    content = errors_html(misses, folder) if path.suffix == ".html" else errors_jsonl(misses, folder)
    write_whole(path, content)


def errors_jsonl(misses: Sequence[Miss], folder: Path) -> str:
    """Errors to one JSON object a line, `page` as seen from the folder of the file."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in _rows(misses, folder))


def _rows(misses: Sequence[Miss], folder: Path) -> Iterator[dict[str, Any]]:
    for miss in misses:
        yield {
            "article": miss.article,
            "kind": miss.kind,
            "slot": miss.slot,
            "fault": miss.fault,
            "gold": miss.gold,
            "predicted": miss.predicted,
            "rule": miss.rule,
            "evidence": miss.evidence,
            "sentence": miss.sentence,
            "page": _link(miss.page, folder),
        }


def _link(page: Path | None, folder: Path) -> str | None:
    """A page's path as seen from a folder: what a link in a file there must say."""
    return None if page is None else Path(os.path.relpath(page.resolve(), folder.resolve())).as_posix()


def errors_html(misses: Sequence[Miss], folder: Path) -> str:
    """Errors to a page that stands alone: a table, each article linked to its page, the evidence marked.

    All words go through lxml's tree, which escapes them; control characters are taken out before.
    """
    counts = Counter((miss.kind, miss.fault) for miss in misses)
    summary = ", ".join(f"{number} {fault} in {kind}" for (kind, fault), number in counts.most_common())
    head = _element("head", [_element("meta", charset="utf-8"), _element("title", ["Errors"])])
    head.append(_element("style", [_STYLE]))
    headings = _element("tr", [_element("th", [name]) for name in _COLUMNS])
    table = _element("table", [_element("thead", [headings]), *(_row(miss, folder) for miss in misses)])
    body = _element("body", [_element("h1", [f"{len(misses)} errors"]), _element("p", [summary]), table])
    page = _element("html", [head, body], lang="en")
    return str(tostring(page, doctype="<!DOCTYPE html>", encoding="unicode", method="html"))


def _element(tag: str, children: Sequence[str | _Element] = (), **attributes: str) -> _Element:
    """An element of these texts and elements; texts are escaped when the tree is written."""
    element = Element(tag, attributes)
    for child in children:
        if not isinstance(child, str):
            element.append(child)
        elif len(element):
            element[-1].tail = (element[-1].tail or "") + child
        else:
            element.text = (element.text or "") + child
    return element


def _row(miss: Miss, folder: Path) -> _Element:
    link = _link(miss.page, folder)
    name = _text(miss.article)
    article = _element("td", [_element("a", [name], href=quote(link)) if link else name])
    cells = (miss.kind, miss.slot or "whole record", miss.fault, miss.gold, miss.predicted, miss.rule)
    plain = [_element("td", [_text(cell)]) for cell in cells]
    return _element("tr", [article, *plain, _element("td", list(_marked(miss)))], **{"class": miss.fault})


def _marked(miss: Miss) -> Iterator[str | _Element]:
    """The sentence with the evidence's first words marked, where they stand in it."""
    sentence, words = _text(miss.sentence or miss.evidence), _text(miss.evidence.split(" … ")[0])
    before, found, after = sentence.partition(words) if miss.evidence else (sentence, "", "")
    yield before
    if found:
        yield _element("mark", [found])
        yield after


def _text(value: Any) -> str:
    return safe(value).plain.replace("\n", " ")

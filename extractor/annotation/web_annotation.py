"""W3C Web Annotation: one JSON-LD annotation collection, each span with its position and its words.

Source: the Web Annotation Data Model (TextPositionSelector counts code points; TextQuoteSelector quotes).
Each page of the collection is one article and holds its text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import orjson

from extractor.annotation.offsets import Utf16, counts_code_points
from extractor.annotation.reading import get, json_of, listed
from extractor.annotation.spans import Annotated, Labelled
from extractor.errors import InputError
from extractor.whole import write_whole

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # characters quoted before and after, as the model advises


def write(articles: Iterable[Annotated], target: Path) -> None:
    """Articles to one annotation collection."""
    pages = [_page(article, number) for number, article in enumerate(articles)]
    total = sum(len(page["items"]) for page in pages)
    collection = {"@context": _CONTEXT, "type": "AnnotationCollection", "total": total, "pages": pages}
    write_whole(target, orjson.dumps(collection, option=orjson.OPT_INDENT_2))


def _page(article: Annotated, number: int) -> dict[str, Any]:
    source = {"id": article.about.get("url") or f"urn:extractor:{article.name}", "type": "Text", "value": article.text}
    items = [_annotation(span, article, f"urn:extractor:{number}") for span in article.spans]
    return {"type": "AnnotationPage", "name": article.name, "source": source, "items": items}


def _annotation(span: Labelled, article: Annotated, base: str) -> dict[str, Any]:
    text, start, end = article.text, span.start, span.end
    quote = {
        "exact": text[start:end],
        "prefix": text[max(0, start - _AROUND) : start],
        "suffix": text[end : end + _AROUND],
    }
    selectors = [{"type": "TextPositionSelector", "start": start, "end": end}, {"type": "TextQuoteSelector", **quote}]
    bodies = [{"type": "TextualBody", "purpose": "tagging", "value": span.kind}]
    if span.slots:
        slots = orjson.dumps(dict(span.slots)).decode()
        bodies.append({"type": "TextualBody", "purpose": "describing", "format": "application/json", "value": slots})
    target = {"source": article.about.get("url") or f"urn:extractor:{article.name}", "selector": selectors}
    return {
        "id": f"{base}:{span.key}",
        "type": "Annotation",
        "motivation": "classifying",
        "body": bodies,
        "target": target,
    }


def read(path: Path) -> Iterator[Annotated]:
    """An annotation collection to articles; a tool that counts UTF-16 units is told by the quoted words."""
    collection = json_of(path)
    if not isinstance(collection, dict) or not isinstance(collection.get("pages"), list):
        raise InputError(f"{path}: not an annotation collection with pages, as the export wrote it")
    for number, page in enumerate(collection["pages"], start=1):
        where = f"{path}: page {number}"
        text = get(get(page, "source", dict, where), "value", str, where)
        yield Annotated(get(page, "name", str, where), text, _spans(listed(page, "items", dict, where), text, where))


def _spans(items: list[dict[str, Any]], text: str, where: str) -> list[Labelled]:
    found = [_selected(item, where) for item in items]
    code_points = counts_code_points(text, [(start, end, words) for _, _, start, end, words in found])
    if code_points is None:
        raise InputError(
            f"{where}: positions and quotes of its annotations do not belong together; was the text changed?"
        )
    place = (lambda at: at) if code_points else Utf16(text).to_code_points
    return [Labelled(kind, place(start), place(end), key) for kind, key, start, end, _ in found]


def _selected(item: dict[str, Any], where: str) -> tuple[str, str | None, int, int, str]:
    """An annotation's kind, key, start, end and quoted words."""
    kinds = [get(body, "value", str, where) for body in _each(item, "body", where) if body.get("purpose") == "tagging"]
    if not kinds:
        raise InputError(f"{where}: an annotation names no kind: {str(item)[:80]}")
    selectors = _each(get(item, "target", dict, where), "selector", where)
    by_type = {str(one.get("type")): one for one in selectors}
    position = get(by_type, "TextPositionSelector", dict, where)
    words = str(by_type.get("TextQuoteSelector", {}).get("exact") or "")
    key = str(item.get("id") or "").split(":", 3)[-1]
    return kinds[0], key, get(position, "start", int, where), get(position, "end", int, where), words


def _each(mapping: dict[str, Any], key: str, where: str) -> list[dict[str, Any]]:
    """What may stand alone or in a list, as JSON-LD has it."""
    found = mapping.get(key)
    return [found] if isinstance(found, dict) else listed(mapping, key, dict, where)

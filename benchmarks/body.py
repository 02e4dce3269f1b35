"""Folder of pages with gold → a table of how well and how fast each tool finds the article's body.

`python benchmarks/body.py [corpus/dev]` compares this package with trafilatura (default, fast, favor_recall) and,
where they are installed, readability-lxml, jusText, newspaper and resiliparse: word-level F1 against the gold body,
pages with every `must_contain` and no `must_not_contain` fragment, milliseconds a page; then our metadata.
"""

from __future__ import annotations

import importlib
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import trafilatura
from lxml.html import fromstring
from rich.console import Console
from rich.table import Table

from extractor.article.reading import read_article
from extractor.errors import PageError
from extractor.page import Page
from extractor.records import Article

Tool = Callable[[bytes], str]
_WORD = re.compile(r"\w+")
_ROUNDS = 5


@dataclass(frozen=True)
class Sample:
    """One page and the article a reader finds in it."""

    name: str
    content: bytes
    gold: dict[str, Any]


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "corpus/dev")
    samples = [
        Sample(gold.parent.name, page.read_bytes(), json.loads(gold.read_text(encoding="utf-8"))["article"])
        for gold in sorted(folder.glob("*/gold.json"))
        if (page := gold.parent / "page.html").exists()
    ]
    if not samples:
        sys.exit(f"{folder}: no page.html with gold.json below it; give a folder of the corpus")
    tools, missing = available()
    table = Table(expand=False, title=f"Body of {len(samples)} pages in {folder}")
    for heading in ("tool", "word F1", "worst page", "fragments right", "ms a page"):
        table.add_column(heading, justify="left" if heading in ("tool", "worst page") else "right")
    times = best_times(tools, samples)
    for name, tool in tools.items():
        table.add_row(name, *row(tool, samples), f"{times[name]:.2f}")
    console = Console()
    console.print(table)
    console.print(metadata(samples))
    if missing:
        console.print(f"not installed: {', '.join(missing)}")


def available() -> tuple[dict[str, Tool], list[str]]:
    """The tools at hand, this package first, and the names of those that are not installed."""
    tools: dict[str, Tool] = {
        "extractor": lambda content: read(content).text,
        "trafilatura": lambda content: trafilatura.extract(content, with_metadata=False) or "",
        "trafilatura fast": lambda content: trafilatura.extract(content, fast=True, with_metadata=False) or "",
        "trafilatura favor_recall": lambda content: (
            trafilatura.extract(content, favor_recall=True, with_metadata=False) or ""
        ),
        "trafilatura with_metadata": lambda content: trafilatura.extract(content, with_metadata=True) or "",
    }
    missing: list[str] = []
    for name, module, build in PEERS:
        try:
            tools[name] = build(importlib.import_module(module))
        except ImportError:
            missing.append(name)
    return tools, missing


def read(content: bytes) -> Article:
    """A page's article, an empty one where the page yields none."""
    try:
        return read_article(Page(content, media_type="html"))[0]
    except PageError:
        return Article(id="")


def row(tool: Tool, samples: list[Sample]) -> list[str]:
    """One tool's cells of the table."""
    texts = [tool(sample.content) for sample in samples]
    scores = [word_f1(text, sample.gold["body"]) for text, sample in zip(texts, samples, strict=True)]
    worst = min(range(len(samples)), key=scores.__getitem__)
    right = sum(fragments_right(text, sample.gold) for text, sample in zip(texts, samples, strict=True))
    return [
        f"{sum(scores) / len(scores):.4f}",
        f"{scores[worst]:.3f} {samples[worst].name}",
        f"{right}/{len(samples)}",
    ]


def word_f1(text: str, gold: str) -> float:
    """Two texts to the F1 of their words, each counted as often as it stands."""
    found, wanted = Counter(_WORD.findall(text.lower())), Counter(_WORD.findall(gold.lower()))
    shared = sum((found & wanted).values())
    return 2 * shared / max(1, sum(found.values()) + sum(wanted.values()))


def fragments_right(text: str, gold: dict[str, Any]) -> bool:
    """True where every fragment of the body and none of the furniture is in a text, spaces and `|` aside."""
    bare = " ".join(text.replace("|", " ").split())
    inside = (" ".join(part.replace("|", " ").split()) in bare for part in gold["must_contain"])
    outside = (" ".join(part.replace("|", " ").split()) not in bare for part in gold["must_not_contain"])
    return all(inside) and all(outside)


def best_times(tools: dict[str, Tool], samples: list[Sample]) -> dict[str, float]:
    """Milliseconds a page for each tool, the best of a few rounds in which all take turns."""
    best = dict.fromkeys(tools, float("inf"))
    for _ in range(_ROUNDS):
        for name, tool in tools.items():
            start = time.perf_counter()
            for sample in samples:
                tool(sample.content)
            best[name] = min(best[name], (time.perf_counter() - start) / len(samples) * 1000)
    return best


def metadata(samples: list[Sample]) -> str:
    """How many titles, authors, times and places this package reads right."""
    right: Counter[str] = Counter()
    for sample in samples:
        article = read(sample.content)
        for name in ("title", "author", "published", "place"):
            accepted = [sample.gold.get(name), *sample.gold.get("accept", {}).get(name, [])]
            right[name] += getattr(article, name) in accepted
    return "extractor: " + ", ".join(f"{name} {count}/{len(samples)}" for name, count in right.items())


def _texts(paragraphs: Iterable[Any]) -> str:
    return "\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)


def _readability(module: Any) -> Tool:
    return lambda content: " ".join(
        text
        for text in fromstring(module.Document(content.decode("utf-8", "replace")).summary()).itertext()
        if isinstance(text, str)
    )


def _justext(module: Any) -> Tool:
    words = module.get_stoplist("Vietnamese")
    return lambda content: _texts(module.justext(content, words))


def _newspaper(module: Any) -> Tool:
    def run(content: bytes) -> str:
        article = module.Article(url="http://localhost/", language="vi")
        article.download(input_html=content.decode("utf-8", "replace"))
        article.parse()
        return str(article.text)

    return run


def _resiliparse(module: Any) -> Tool:
    return lambda content: str(
        module.extract_plain_text(content.decode("utf-8", "replace"), main_content=True, alt_texts=False)
    )


PEERS: list[tuple[str, str, Callable[[Any], Tool]]] = [
    ("readability-lxml", "readability", _readability),
    ("jusText", "justext", _justext),
    ("newspaper4k", "newspaper", _newspaper),
    ("resiliparse", "resiliparse.extract.html2text", _resiliparse),
]


if __name__ == "__main__":
    main()

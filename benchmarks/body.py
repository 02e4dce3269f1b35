"""Folder of pages with gold → a table of how well and how fast each tool finds the article's body.

`python benchmarks/body.py [corpus/dev]` compares this package with trafilatura (default, fast, favor_recall),
readability-lxml, newspaper4k, resiliparse and jusText: word-level F1 against the gold body, pages with every
`must_contain` and no `must_not_contain` fragment, milliseconds a page; then how much of our metadata is right.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from peers import Tool, peers
from rich.console import Console
from rich.table import Table

from extractor.article.reading import read_article
from extractor.errors import PageError
from extractor.page import Page
from extractor.records import Article

Kind = Literal["html", "text"]
_WORD = re.compile(r"\w+")
_ROUNDS = 5
_PAGES: dict[Kind, str] = {"html": "page.html", "text": "page.txt"}


@dataclass(frozen=True)
class Sample:
    """One page and the article a reader finds in it."""

    name: str
    content: bytes
    gold: dict[str, Any]
    kind: Kind = "html"


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "corpus/dev")
    samples = list(_samples(folder, "html"))
    if not samples:
        sys.exit(f"{folder}: no page.html with gold.json below it; give a folder of the corpus")
    others, missing = peers()
    tools: dict[str, Tool] = {"extractor": lambda content: read(content).text, **others}
    table = Table(expand=False, title=f"Body of {len(samples)} pages in {folder}")
    for heading in ("tool", "word F1", "worst page", "fragments right", "ms a page"):
        table.add_column(heading, justify="left" if heading in ("tool", "worst page") else "right", no_wrap=True)
    times = best_times(tools, samples)
    for name, tool in tools.items():
        table.add_row(name, *row(tool, samples), f"{times[name]:.2f}")
    console = Console(width=110)
    console.print(table)
    console.print(metadata([*samples, *_samples(folder, "text")]))
    if missing:
        console.print(f"not installed: {', '.join(missing)}")


def _samples(folder: Path, kind: Kind) -> list[Sample]:
    return [
        Sample(
            gold.parent.name,
            page.read_bytes(),
            json.loads(gold.read_text(encoding="utf-8"))["article"],
            kind,
        )
        for gold in sorted(folder.glob("*/gold.json"))
        if (page := gold.parent / _PAGES[kind]).exists()
    ]


def read(content: bytes, kind: Kind = "html") -> Article:
    """A page's article, an empty one where the page yields none."""
    try:
        return read_article(Page(content, media_type=kind))[0]
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


def best_times(tools: dict[str, Callable[[bytes], str]], samples: list[Sample]) -> dict[str, float]:
    """Milliseconds a page for each tool, the best of a few rounds in which all take turns."""
    best = dict.fromkeys(tools, float("inf"))
    for _ in range(_ROUNDS):
        for name, tool in tools.items():
            start = time.perf_counter()
            for sample in samples:
                tool(sample.content)
            best[name] = min(best[name], (time.perf_counter() - start) / len(samples) * 1000)
    return best


def metadata(samples: list[Sample]) -> Table:
    """How often this package reads a title, author, time or place right where it is stated, and none elsewhere."""
    table = Table(expand=False, title=f"Our metadata of {len(samples)} pages and plain copies")
    for heading in ("field", "right where stated", "null where not"):
        table.add_column(heading, justify="left" if heading == "field" else "right")
    articles = [read(sample.content, sample.kind) for sample in samples]
    for name in ("title", "author", "published", "updated", "place"):
        right: Counter[bool] = Counter()
        whole: Counter[bool] = Counter()
        for sample, article in zip(samples, articles, strict=True):
            wanted = sample.gold.get(name)
            whole[wanted is not None] += 1
            right[wanted is not None] += getattr(article, name) in [wanted, *_accepted(sample, name)]
        table.add_row(name, f"{right[True]}/{whole[True]}", f"{right[False]}/{whole[False]}")
    return table


def _accepted(sample: Sample, name: str) -> list[Any]:
    return list(sample.gold.get("accept", {}).get(name, []))


if __name__ == "__main__":
    main()

"""Run folders for tests: pages made up, runs over them, and what they left."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import orjson

from extractor.page import Page
from extractor.readers.failure import PageFailure
from extractor.runs.choosing import Choice
from extractor.runs.options import RunOptions
from extractor.runs.run import run_folder
from extractor.runs.summary import Summary
from extractor.runs.worker import Limits
from tests.runs.poison import Quick

Item = Page | PageFailure


class Reading:
    """Stands for the readers: gives these pages, whatever sources are asked for."""

    def __init__(self, items: Iterable[Item]) -> None:
        self.items = list(items)

    def __call__(self, sources: Sequence[str]) -> Iterable[Item]:
        return iter(self.items)


def pages(count: int, odd: dict[int, str] | None = None) -> list[Item]:
    """So many pages with texts of their own; `odd` has other texts for some of them."""
    texts = [(odd or {}).get(number, f"bài{number} nội dung số {number * 7 % 13}") for number in range(count)]
    return [Page(text, source=f"kho.warc#{number:04d}") for number, text in enumerate(texts)]


def options(items: Iterable[Item], make: Callable[[], Any] = Quick, **others: Any) -> RunOptions:
    base = RunOptions(
        Choice(("kho.warc",)), make_pipeline=make, read=Reading(items), pages_per_part=10, limits=Limits(2.0, 512)
    )
    return replace(base, **others)


def run(folder: Path, items: Iterable[Item], make: Callable[[], Any] = Quick, **others: Any) -> Summary:
    return run_folder(folder, options(items, make, **others))


def output(folder: Path) -> dict[str, bytes]:
    """Every file of the output to its bytes: what has to be equal whatever happened on the way."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*.jsonl"))}


def lines(folder: Path, shelf: str = "") -> list[Any]:
    return [orjson.loads(line) for file in sorted((folder / shelf).glob("*.jsonl")) for line in file.open("rb")]


def sources(folder: Path, shelf: str = "") -> list[str]:
    return [(line.get("article") or line)["source"] for line in lines(folder, shelf)]

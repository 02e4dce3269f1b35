"""`make bench`: page → records beside trafilatura on the same pages in the same run, and where the time goes."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import trafilatura
from rich.console import Console
from rich.table import Table

from extractor.article.reading import read_article
from extractor.errors import InputError
from extractor.page import Page
from extractor.pipeline import Pipeline
from extractor.readers.sources import read_sources

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT.parent / "shared" / "seeds"  # plain texts that may stand beside a checkout
ROUNDS = 7


def main(folders: Iterable[str]) -> None:
    """Time the pages of the folders, `corpus/dev` without any, and print the tables."""
    pages = load([Path(folder) for folder in folders] or [ROOT / "corpus" / "dev"])
    html = [page for page in pages if page.media_type == "html"]
    if not html:
        raise InputError("no HTML pages to time; name a folder that holds some")
    pipeline = Pipeline()
    jobs: dict[str, Callable[[Page], object]] = {
        "trafilatura, text only": lambda page: trafilatura.extract(page.content, with_metadata=False),
        "trafilatura, with metadata": lambda page: trafilatura.extract(page.content, with_metadata=True),
        "page → article": read_article,
        "page → mentions": pipeline.mentions,
        "page → records": pipeline.extract,
    }
    times = interleaved(jobs, html)
    console = Console(width=100)
    console.print(peers_table(times, len(html)))
    console.print(stages_table(times))
    plain = [page for page in load([SEEDS] if SEEDS.is_dir() else []) if page.media_type == "text"]
    if plain:
        seconds = interleaved({"page → records": pipeline.extract}, plain)["page → records"]
        console.print(f"{len(plain)} plain texts: {1000 * seconds / len(plain):.1f} ms each")


def load(folders: list[Path]) -> list[Page]:
    """The pages of the folders that can be read."""
    return [page for page in read_sources(folders) if isinstance(page, Page)]


def interleaved(jobs: dict[str, Callable[[Page], object]], pages: list[Page]) -> dict[str, float]:
    """Each job to its seconds for all pages, the best of the rounds for each page.

    The jobs take turns page by page, so that a busy moment hits all of them; the best round is the one in which
    nothing else disturbed that page.
    """
    best = {name: [float("inf")] * len(pages) for name in jobs}
    for number in range(ROUNDS + 1):
        for at, page in enumerate(pages):
            for name, job in jobs.items():
                start = time.perf_counter()
                job(page)
                if number:  # the first round only warms up
                    best[name][at] = min(best[name][at], time.perf_counter() - start)
    return {name: sum(seconds) for name, seconds in best.items()}


def peers_table(times: dict[str, float], count: int) -> Table:
    """Milliseconds a page, pages a second, and our time as a multiple of each."""
    table = Table(title=f"{count} HTML pages, best of {ROUNDS} interleaved rounds", title_justify="left")
    for name in ("", "ms a page", "pages/s", "ours is × this"):
        table.add_column(name, justify="right" if name else "left")
    ours = times["page → records"]
    for name in ("trafilatura, text only", "trafilatura, with metadata", "page → records"):
        seconds = times[name]
        table.add_row(name, f"{1000 * seconds / count:.1f}", f"{count / seconds:.0f}", f"{ours / seconds:.2f}")
    return table


def stages_table(times: dict[str, float]) -> Table:
    """The share of each stage, as the difference between one stop of the pipeline and the next."""
    table = Table(title="Shares of page → records", title_justify="left")
    table.add_column("stage")
    table.add_column("share", justify="right")
    article, mentions, records = (times[name] for name in ("page → article", "page → mentions", "page → records"))
    stages = {
        "reading the article": article,
        "segmentation, units and matching": mentions - article,
        "resolving into records": records - mentions,
    }
    for stage, seconds in stages.items():
        table.add_row(stage, f"{100 * seconds / records:.0f} %")
    return table


if __name__ == "__main__":
    main(sys.argv[1:])

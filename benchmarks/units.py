"""`make bench`: what the gazetteer costs, in start-up time and memory and as a share of an article's time."""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from rich.console import Console
from rich.table import Table

from extractor.errors import PageError
from extractor.gazetteer.finder import find_units
from extractor.normalisers.folding import fold
from extractor.page import Page
from extractor.pipeline import Pipeline
from extractor.readers.sources import read_sources

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 7
PAGE_SIZE = resource.getpagesize()
# Each start in a fresh interpreter: processor seconds and pages of memory that the first use adds to the imports.
# Not the peak that `getrusage` tells, for a child begins with its parent's.
START = """
import time
from pathlib import Path
import extractor.gazetteer.{module}
held = lambda: int(Path("/proc/self/statm").read_text().split()[1])
before, start = held(), time.process_time()
extractor.gazetteer.{call}
print(time.process_time() - start, held() - before)
"""
STARTS = {
    "the table": ("table", "table.load_gazetteer()"),
    "the table and all that finding needs": ("finder", 'finder.find_units("huyện Châu Thành", "huyện châu thành")'),
}


def main(folders: Iterable[str]) -> None:
    """Measure start-up in fresh interpreters and finding on the pages of the folders, `corpus/dev` without any."""
    console = Console(width=100)
    console.print(start_table())
    paths = [Path(folder) for folder in folders] or [ROOT / "corpus" / "dev"]
    console.print(finding_table([page for page in read_sources(paths) if isinstance(page, Page)]))


def start_table() -> Table:
    """What the first use of the gazetteer adds: the median of fresh interpreters, against its limits."""
    table = Table(title=f"Loading, median of {ROUNDS} fresh interpreters", title_justify="left")
    for name in ("", "ms (< 150)", "MB (< 60)"):
        table.add_column(name, justify="right" if name else "left")
    for name, (module, call) in STARTS.items():
        runs = [started(START.format(module=module, call=call)) for _ in range(ROUNDS)]
        seconds, held = (statistics.median(column) for column in zip(*runs, strict=True))
        table.add_row(name, f"{1000 * seconds:.0f}", f"{held * PAGE_SIZE / 2**20:.1f}")
    return table


def started(code: str) -> list[float]:
    """A program to the numbers it prints."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return [float(number) for number in done.stdout.split()]


def finding_table(pages: list[Page]) -> Table:
    """Milliseconds an article for finding units in its text, and their share of page → records."""
    pipeline = Pipeline()
    readable = [(page, text) for page in pages if (text := _text(pipeline, page))]
    texts = [(text, fold(text)) for _, text in readable]
    whole, finding = [], []
    for number in range(ROUNDS + 1):
        records = timed(lambda: [pipeline.extract(page) for page, _ in readable])
        units = timed(lambda: [find_units(text, folded) for text, folded in texts])
        if number:  # the first round only warms up
            whole.append(records)
            finding.append(units)
    table = Table(title=f"Finding in {len(texts)} articles, best of {ROUNDS} rounds", title_justify="left")
    for name in ("ms an article: page → records", "finding units", "share (< 2 %)"):
        table.add_column(name, justify="right")
    records, units = min(whole), min(finding)
    per = 1000 / len(texts)
    table.add_row(f"{per * records:.1f}", f"{per * units:.2f}", f"{100 * units / records:.1f} %")
    return table


def _text(pipeline: Pipeline, page: Page) -> str:
    try:
        return pipeline.extract(page).article.text
    except PageError:
        return ""


def timed(job: Callable[[], object]) -> float:
    """Seconds of processor time that a job takes, for a busy machine to tell no lies."""
    start = time.process_time()
    job()
    return time.process_time() - start


if __name__ == "__main__":
    main(sys.argv[1:])

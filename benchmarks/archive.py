"""A whole archive made up and run: pages a second with one worker and with two, and whether workers grow.

`python benchmarks/archive.py FOLDER` writes 100,000 pages into ten .warc.gz files (kept for the next time) and runs
`extractor run` over them with one worker and with two, `--rounds` times in turn. `--as html` writes a folder of pages
instead.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any

from archive_pages import pages
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

FILES = 10
MOST_GROWTH = 1.15
LEAST_RATIO = 1.85


def main() -> None:
    """Write what is missing, run, print the figures; ends with 1 where one of them is short of its bound."""
    words = arguments()
    source = words.folder / f"{words.form}-{words.pages}"
    if not source.exists():
        write(source, words.pages, words.form)
    seconds: dict[int, float] = dict.fromkeys(words.workers, 0.0)
    bounds_met = True
    for workers in words.workers * words.rounds:
        summary = run(source, words.folder / f"out-{words.form}-{words.pages}-{workers}", workers)
        seconds[workers] += summary["seconds"]
        warm, end = summary["worker_peak_mb"].values()
        bounds_met &= end <= MOST_GROWTH * warm and summary["pages"] == words.pages
        print(
            f"{workers} worker(s): {summary['pages']:,} pages, {summary['pages_per_second']:.1f} pages/s, "
            f"{summary['states']}, {sum(summary['records'].values()):,} records, "
            f"peak of a worker {warm:.0f} MB after 5,000 pages, {end:.0f} MB at the end ({end / warm:.3f})",
            flush=True,
        )
    if {1, 2} <= seconds.keys():
        print(f"2 workers are {seconds[1] / seconds[2]:.2f} times as fast as 1")
        bounds_met &= seconds[1] >= LEAST_RATIO * seconds[2]
    sys.exit(not bounds_met)


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=100_000)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--as", dest="form", choices=["warc", "html"], default="warc")
    return parser.parse_args()


def write(source: Path, count: int, form: str) -> None:
    """Pages to a folder that appears when it is whole."""
    part = source.with_name(f"{source.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    every = pages(count)
    for number in range(FILES):
        share = islice(every, count // FILES + (number < count % FILES))
        if form == "warc":
            write_warc(part / f"kho-{number:02d}.warc.gz", share)
        else:
            write_html(part / f"{number:02d}", share)
    part.rename(source)


def write_warc(file: Path, share: Any) -> None:
    """Pages to the response records of a web archive."""
    with file.open("wb") as stream:
        writer = WARCWriter(stream, gzip=True)
        for address, html in share:
            headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
            record = writer.create_warc_record(
                address, "response", payload=BytesIO(html.encode()), http_headers=headers,
                warc_headers_dict={"WARC-Date": "2022-03-01T00:00:00Z"},
            )  # fmt: skip
            writer.write_record(record)


def write_html(folder: Path, share: Any) -> None:
    """Pages to files."""
    folder.mkdir()
    for address, html in share:
        (folder / address.rpartition("/")[2]).write_text(html, encoding="utf-8")


def run(source: Path, out: Path, workers: int) -> dict[str, Any]:
    """A run from nothing in a process of its own to its summary."""
    shutil.rmtree(out, ignore_errors=True)
    command = [sys.executable, "-m", "extractor.cli", "run", str(source), "-o", f"{out}/", "--workers", str(workers)]
    subprocess.run([*command, "--progress-every", "60"], check=True)
    summary: dict[str, Any] = json.loads((out / "run.json").read_text(encoding="utf-8"))
    return summary


if __name__ == "__main__":
    main()

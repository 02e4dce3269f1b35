"""A whole archive made up and run: pages a second with one worker and with two, and whether workers grow.

`python benchmarks/archive.py FOLDER` writes 100,000 pages into ten .warc.gz files (kept for the next time) and runs
`extractor run` over them with one worker and with two. The runs take turns of some seconds, each stopped while the
other has the machine: its speed may wander in the half hour that they take, and so does for both alike.
`--as html` writes a folder of pages instead.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import time
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
TURN_SECONDS = 16.0  # shorter than the time that a page may take


def main() -> None:
    """Write what is missing, run, print the figures; ends with 1 where one of them is short of its bound."""
    words = arguments()
    source = words.folder / f"{words.form}-{words.pages}"
    if not source.exists():
        write(source, words.pages, words.form)
    runs = [Run(source, words.folder / f"out-{words.form}-{words.pages}-{count}", count) for count in words.workers]
    while at_work := [run for run in runs if run.process.returncode is None]:
        for run in at_work:
            run.turn()
    bounds_met = True
    for run in runs:
        summary = run.summary()
        warm, end = summary["worker_peak_mb"].values()
        bounds_met &= end <= MOST_GROWTH * warm and summary["pages"] == words.pages
        print(
            f"{run.workers} worker(s): {summary['pages']:,} pages, {summary['pages'] / run.seconds:.1f} pages/s, "
            f"{summary['states']}, {sum(summary['records'].values()):,} records, "
            f"peak of a worker {warm:.0f} MB after 5,000 pages, {end:.0f} MB at the end ({end / warm:.3f})",
        )
    seconds = {run.workers: run.seconds for run in runs}
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


class Run:
    """A run from nothing in processes of its own, which go on only in its turns; `seconds` is the time of these."""

    def __init__(self, source: Path, out: Path, workers: int) -> None:
        shutil.rmtree(out, ignore_errors=True)
        command = [
            sys.executable,
            "-m",
            "extractor.cli",
            "run",
            str(source),
            "-o",
            f"{out}/",
            "--workers",
            str(workers),
        ]
        self.process = subprocess.Popen([*command, "--progress-every", "60"], start_new_session=True)
        self.out, self.workers, self.seconds = out, workers, 0.0
        os.killpg(self.process.pid, signal.SIGSTOP)

    def turn(self) -> None:
        """Go on for a while; more workers for less long, so that all runs come to their end at about one time."""
        os.killpg(self.process.pid, signal.SIGCONT)
        begun = time.monotonic()
        try:
            self.process.wait(TURN_SECONDS / self.workers)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGSTOP)
        self.seconds += time.monotonic() - begun

    def summary(self) -> dict[str, Any]:
        """What the run says of itself; raises where it failed."""
        if self.process.returncode:
            raise SystemExit(f"{self.out}: ended with {self.process.returncode}")
        summary: dict[str, Any] = json.loads((self.out / "run.json").read_text(encoding="utf-8"))
        return summary


if __name__ == "__main__":
    main()

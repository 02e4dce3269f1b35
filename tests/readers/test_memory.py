"""Two hundred megabytes of web archives, fifty of the rest, read in a process of its own whose memory stays flat."""

from __future__ import annotations

import base64
import json
import os
import random
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.readers.archives import packed, record
from tests.readers.test_tar_archive import COMPRESSED, tar

PAGES = 800
PAGES_OF_WEB_ARCHIVES = 3200
# Letters without pattern, so that what is compressed stays large.
CONTENT = b"<!doctype html><p>" + base64.b85encode(random.Random(7).randbytes(52_000)).replace(b"<", b"x")
READ = """
import sys
from extractor.page import Page
from extractor.readers.sources import read_sources

def highest():
    return int(open("/proc/self/status").read().partition("VmHWM:")[2].split()[0]) / 1024

for number, page in enumerate(read_sources(sys.argv[1:]), 1):
    assert isinstance(page, Page), page
    if number == 400:
        early = highest()
print(number, early, highest())
"""


def repeated(member: bytes, times: int = PAGES) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        with path.open("wb") as file:
            for _ in range(times):
                file.write(member)

    return write


def write_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(PAGES):
            archive.writestr(f"{number}.html", CONTENT)


def write_parquet(path: Path) -> None:
    """One row group of everything; a part of a column that pyarrow decodes at once holds sixteen rows."""
    rows = pa.table({"html": [b"%d %s" % (number, CONTENT) for number in range(PAGES)]})
    pq.write_table(rows, path, compression="none", use_dictionary=False, row_group_size=PAGES, write_batch_size=16)


ROW = json.dumps({"html": CONTENT.decode()}).encode() + b"\n"
WRITERS: dict[str, Callable[[Path], None]] = {
    "a.warc": repeated(record(content=CONTENT), PAGES_OF_WEB_ARCHIVES),
    "a.warc.gz": repeated(packed(record(content=CONTENT), "warc.gz"), PAGES_OF_WEB_ARCHIVES),
    "a.warc.zst": repeated(packed(record(content=CONTENT), "warc.zst"), PAGES_OF_WEB_ARCHIVES),
    "a.tar": repeated(tar({"a.html": CONTENT})),
    "a.tar.gz": repeated(COMPRESSED["tar.gz"](tar({"a.html": CONTENT}))),
    "a.jsonl": repeated(ROW),
    "a.zip": write_zip,
    "a.parquet": write_parquet,
}


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from Linux's /proc")
@pytest.mark.parametrize("name", WRITERS)
def test_memory_is_flat(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    WRITERS[name](path)
    done = subprocess.run(
        [sys.executable, "-c", READ, path], capture_output=True, text=True, check=True, env=os.environ
    )
    count, early, highest = map(float, done.stdout.split())
    path.unlink()
    assert count == (PAGES_OF_WEB_ARCHIVES if "warc" in name else PAGES)
    print(f"{name}: {early:.0f} MB after 400 pages, {highest:.0f} MB at the end")
    assert highest < early + 12

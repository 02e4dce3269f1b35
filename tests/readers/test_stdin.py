from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from extractor.page import Page
from extractor.readers.columns import Columns
from extractor.readers.failure import PageFailure
from extractor.readers.stdin import read_stdin
from tests.readers.archives import KINDS, body, members
from tests.readers.test_tables import WRITTEN
from tests.readers.test_tar_archive import COMPRESSED, PAGES, tar
from tests.readers.test_zip_archive import zipped


class Trickle(io.RawIOBase):
    """Gives a few bytes at a time and cannot seek, as a pipe."""

    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        return self._data.read(min(size, 999) if size > 0 else 999)


def read(data: bytes) -> list[Page | PageFailure]:
    return list(read_stdin(Trickle(data), Columns()))  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", KINDS)
def test_a_web_archive_is_told_by_its_beginning(kind: str) -> None:
    found = read(b"".join(members(30, kind)))
    assert [getattr(page, "content", None) for page in found] == [body(number) for number in range(30)]
    assert found[0].source == "-#0"


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "a.ndjson.zst"])
def test_lines_of_json_are_told(name: str) -> None:
    assert [page.source for page in read(WRITTEN[name])] == [f"-#{line}" for line in range(1, 9)]


@pytest.mark.parametrize("suffix", COMPRESSED)
def test_tar_is_told(suffix: str) -> None:
    assert [page.source for page in read(COMPRESSED[suffix](tar(PAGES)))] == [f"-!{name}" for name in PAGES]


@pytest.mark.parametrize(("content", "media_type"), [(body(1), "html"), (b"Huy\xe1\xbb\x87n", None), (b"", None)])
def test_anything_else_is_one_page(content: bytes, media_type: str | None) -> None:
    assert read(content) == [Page(content, source="-", media_type=media_type)]  # type: ignore[arg-type]


def test_what_is_read_from_its_end_is_reported() -> None:
    for data in (zipped(PAGES), WRITTEN["a.parquet"]):
        (failure,) = read(data)
        assert isinstance(failure, PageFailure) and failure.code == "unsupported"


def test_a_minus_is_the_standard_input(tmp_path: Path) -> None:
    code = "from extractor.readers.sources import read_sources; print([page.source for page in read_sources(['-'])])"
    done = subprocess.run(
        [sys.executable, "-c", code], input=body(1), capture_output=True, check=True, env=os.environ, cwd=Path.cwd()
    )
    assert done.stdout.strip() == b"['-']"

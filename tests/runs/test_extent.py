from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractor.readers.meter import Meter
from extractor.readers.sources import read_sources
from extractor.runs.extent import Extent
from tests.readers.archives import members
from tests.readers.test_tar_archive import tar
from tests.readers.test_zip_archive import zipped

# A file is read in pieces, so only in one of many of them something stands between its beginning and its end.
BODY = b"<html>" + b"x" * 100_000
FILES = {
    "a.jsonl": b"".join(json.dumps({"html": BODY.decode()}).encode() + b"\n" for _ in range(30)),
    "b.warc": b"".join(members(30, "warc")),
    "c.zip": zipped({f"{number}.html": BODY for number in range(30)}),
    "d.tar": tar({f"{number}.html": BODY for number in range(30)}),
}


def fractions(*sources: Path) -> list[float | None]:
    meter = Meter()
    extent = Extent([str(source) for source in sources], meter)
    items = list(extent.watched(read_sources(sources, meter=meter)))  # read ahead, as runs do
    return [extent.next_fraction() for _ in items]


def test_pages_of_every_kind_of_source_say_how_far_the_reading_is(tmp_path: Path) -> None:
    for name, data in FILES.items():
        (tmp_path / name).write_bytes(data)
    for number in range(5):
        (tmp_path / f"e{number}.html").write_bytes(BODY)
    (tmp_path / "anh.jpg").write_bytes(BODY * 50)  # never read
    for source in (tmp_path, tmp_path / "*"):
        found = [fraction for fraction in fractions(source) if fraction is not None]
        assert len(found) == 125 and found == sorted(found)
        assert found[-1] == 1.0 and found[0] < 0.2


@pytest.mark.parametrize("name", ["a.jsonl", "d.tar"])
def test_one_large_file_is_told_by_its_pieces(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(FILES[name])
    found = fractions(tmp_path / name)
    assert len(set(found)) > 5 and found[0] is not None and found[0] < 0.3


def test_of_sources_without_a_size_nobody_knows(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"")
    assert fractions(tmp_path / "a.html") == [None]

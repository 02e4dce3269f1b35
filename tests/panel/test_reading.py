from __future__ import annotations

import gzip
from pathlib import Path

import orjson
import pytest
import zstandard

from extractor.errors import InputError
from extractor.panel.reading import read_extractions
from tests.panel.made import extraction

LINES = [orjson.dumps(extraction(name)) for name in ("một", "hai", "ba")]


def names(*paths: Path) -> list[str]:
    return [one["article"]["id"] for one in read_extractions(paths)]


def test_files_and_folders(tmp_path: Path) -> None:
    (tmp_path / "part-1.jsonl").write_bytes(b"\xef\xbb\xbf" + LINES[0] + b"\n\n")
    (tmp_path / "part-2.jsonl.gz").write_bytes(gzip.compress(LINES[1] + b"\n"))
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "part-3.jsonl.zst").write_bytes(zstandard.compress(LINES[2]))
    (tmp_path / "manifest.json").write_bytes(b'{"run": 1}')
    (tmp_path / ".part-4.jsonl.part").write_bytes(b"half a line")
    assert sorted(names(tmp_path)) == ["ba", "hai", "một"]
    assert names(tmp_path / "part-2.jsonl.gz", tmp_path / "part-1.jsonl") == ["hai", "một"]


def test_json_files_of_one_object_or_a_list(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(LINES[0])
    (tmp_path / "b.json").write_bytes(b"[" + LINES[1] + b"," + LINES[2] + b"]")
    assert names(tmp_path) == ["một", "hai", "ba"]


BAD = [
    ("a.jsonl", LINES[0] + b"\n" + LINES[1][:40], "line 2 is no JSON"),
    ("a.jsonl", b'{"article": null}', "line 1 is no object of the contract"),
    ("a.jsonl", b"[1]", "line 1 is no object of the contract"),
    ("a.json", b"{", "cannot be read"),
    ("a.jsonl.gz", gzip.compress(LINES[0])[:-9], "cannot be read"),
    ("a.jsonl.zst", b"no archive", "cannot be read"),
    ("a.html", b"<p>", "not a .jsonl"),
]


@pytest.mark.parametrize(("name", "content", "says"), BAD)
def test_what_cannot_be_read_is_named(name: str, content: bytes, says: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=says) as caught:
        names(tmp_path / name)
    assert name in str(caught.value)


def test_nothing_to_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        names(tmp_path / "none")
    with pytest.raises(InputError, match="holds no"):
        names(tmp_path)

from __future__ import annotations

import io
import stat
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.page import Page
from extractor.readers import zip_archive
from extractor.readers.failure import PageFailure
from extractor.readers.sources import read_sources
from extractor.readers.zip_archive import read_zip
from tests.readers.archives import body

METHODS = [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]
PAGES = {f"tin/{number}.html": body(number) for number in range(6)}


def zipped(names: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED, *, streamed: bool = False) -> bytes:
    out = io.BytesIO()
    target = _Pipe(out) if streamed else out
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, content in names.items():
            archive.writestr(name, content)
    return out.getvalue()


class _Pipe(io.RawIOBase):
    """Takes bytes and cannot seek, so that sizes are written behind the members."""

    def __init__(self, out: io.BytesIO) -> None:
        self._out = out

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        return self._out.write(data)


def read(data: bytes) -> tuple[list[Page], list[PageFailure]]:
    found = list(read_zip(io.BytesIO(data), "a.zip"))
    return [item for item in found if isinstance(item, Page)], [item for item in found if isinstance(item, PageFailure)]


@pytest.mark.parametrize("method", METHODS)
def test_a_zip_is_read_in_its_order(method: int, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zipped(PAGES, method))
    assert [(page.source, getattr(page, "content", None)) for page in read_sources([path])] == [
        (f"{path}!{name}", content) for name, content in PAGES.items()
    ]


def test_what_is_no_page_is_passed_over_and_what_cannot_be_read_is_reported() -> None:
    link = zipfile.ZipInfo("link.html")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(link, "/etc/passwd")
        for name in ("anh.png", ".an.html", "thu-muc/", "b.zip", "../c.html"):
            archive.writestr(name, "x")
    pages, failures = read(out.getvalue())
    assert [page.source for page in pages] == ["a.zip!../c.html"]
    assert [(failure.source, failure.code) for failure in failures] == [
        ("a.zip!link.html", "unsupported"),
        ("a.zip!b.zip", "unsupported"),
    ]


def test_a_member_whose_bytes_have_changed_costs_itself() -> None:
    data = bytearray(zipped(PAGES, zipfile.ZIP_STORED))
    data[data.index(body(2)) + 100] ^= 1
    pages, (failure,) = read(bytes(data))
    assert [page.content for page in pages] == [body(number) for number in (0, 1, 3, 4, 5)]
    assert failure.source == "a.zip!tin/2.html" and failure.code == "damaged"


def test_an_encrypted_member_is_reported() -> None:
    data = bytearray(zipped({"a.html": b"<html>"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    _, (failure,) = read(bytes(data))
    assert failure.code == "unsupported" and "encrypted" in failure.message


def test_a_bomb_is_cut_off_and_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_archive, "MOST_BYTES", 1000)
    pages, (failure,) = read(zipped({"a.html": bytes(5_000_000), "b.html": b"<html>"}))
    assert len(pages) == 1 and failure.code == "too_large"


@pytest.mark.parametrize("streamed", [False, True])
def test_a_cut_archive_is_read_by_its_members(streamed: bool) -> None:
    data = zipped(PAGES, streamed=streamed)
    cut = data[: data.index(b"tin/4.html") + 200]
    pages, failures = read(cut)
    assert [page.content for page in pages] == [body(number) for number in range(4)]
    assert [failure.source for failure in failures] == ["a.zip", "a.zip!tin/4.html"]
    damaged = bytearray(cut)
    damaged[damaged.index(b"tin/1.html") + 200] ^= 0xFF
    pages, failures = read(bytes(damaged))
    assert [page.content for page in pages] == [body(number) for number in (0, 2, 3)]
    assert [failure.source for failure in failures] == ["a.zip", "a.zip!tin/1.html", "a.zip!tin/4.html"]


def test_names_without_the_flag_for_utf8_are_read_as_utf8() -> None:
    flagged = zipped({"bài.html": b"<html>"})
    data = bytearray(flagged)
    for mark, at in ((b"PK\x03\x04", 7), (b"PK\x01\x02", 9)):
        data[data.index(mark) + at] &= ~0x08
    (page,), _ = read(bytes(data))
    assert page.source == "a.zip!bài.html"


@settings(max_examples=150, deadline=None)
@given(st.sampled_from([False, True]), st.floats(0, 1), st.binary(max_size=60), st.integers(0, 60))
def test_no_damage_raises_or_loses_a_page_without_a_word(streamed: bool, where: float, put: bytes, taken: int) -> None:
    data = zipped(PAGES, streamed=streamed)
    at = int(where * len(data))
    pages, failures = read(data[:at] + put + data[at + taken :])
    assert {page.content for page in pages} <= set(PAGES.values())
    assert len(pages) == 6 or failures or where > 0.9  # a name changed in the list at the end is no page's any more

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.page import Page
from extractor.readers import tar_archive
from extractor.readers.failure import PageFailure
from extractor.readers.sources import read_sources
from extractor.readers.tar_archive import read_tar
from tests.readers.archives import body


def tar(names: dict[str, bytes], form: int = tarfile.PAX_FORMAT) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=form) as archive:
        for name, content in names.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


def read(data: bytes) -> tuple[list[Page], list[PageFailure]]:
    found = list(read_tar(io.BytesIO(data), "a.tar"))
    return [item for item in found if isinstance(item, Page)], [item for item in found if isinstance(item, PageFailure)]


PAGES = {f"tin/{number}.html": body(number) for number in range(8)}
COMPRESSED: dict[str, Callable[[bytes], bytes]] = {
    "tar": bytes,
    "tar.gz": gzip.compress,
    "tgz": gzip.compress,
    "tar.bz2": bz2.compress,
    "tar.xz": lzma.compress,
    "tar.zst": zstandard.compress,
}


@pytest.mark.parametrize("suffix", COMPRESSED)
def test_a_tar_is_read_however_it_is_compressed(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(COMPRESSED[suffix](tar(PAGES)))
    pages = list(read_sources([path]))
    assert [page.source for page in pages] == [f"{path}!{name}" for name in PAGES]
    assert [page.content for page in pages if isinstance(page, Page)] == list(PAGES.values())


@pytest.mark.parametrize("form", [tarfile.PAX_FORMAT, tarfile.GNU_FORMAT])
def test_long_and_foreign_names_are_kept(form: int) -> None:
    name = "tin-tuc/" + "huyện-tân-hồng/" * 20 + "bài.html"
    pages, _ = read(tar({name: b"<html>", "./b.txt": b"x"}, form))
    assert [page.source for page in pages] == [f"a.tar!{name}", "a.tar!b.txt"]


def test_names_that_lead_out_of_the_archive_are_only_names(tmp_path: Path) -> None:
    pages, _ = read(tar({"../../etc/x.html": b"<html>", "/root/y.html": b"<html>"}))
    assert [page.source for page in pages] == ["a.tar!../../etc/x.html", "a.tar!/root/y.html"]


def test_only_regular_pages_are_read_and_links_are_reported() -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, kind in (
            ("a.html", tarfile.SYMTYPE),
            ("b.html", tarfile.LNKTYPE),
            ("c.html", tarfile.FIFOTYPE),
            ("d", tarfile.DIRTYPE),
        ):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
    data = out.getvalue()[: 4 * 512] + tar(
        {"e.png": b"x", ".f.html": b"x", "g.warc.gz": b"x", "h": b"<html><p>", "i": b"words"}
    )
    pages, failures = read(data)
    assert [page.source for page in pages] == ["a.tar!h"] and pages[0].media_type == "html"
    assert [(failure.source, failure.code) for failure in failures] == [
        (f"a.tar!{name}", "unsupported") for name in ("a.html", "b.html", "g.warc.gz")
    ]


def test_a_damaged_header_costs_its_member() -> None:
    data = bytearray(tar(PAGES))
    at = 3 * (512 + -(-len(body(0)) // 512) * 512)
    data[at + 150] ^= 0x40
    pages, (failure,) = read(bytes(data))
    assert [page.content for page in pages] == [body(number) for number in (0, 1, 2, 4, 5, 6, 7)]
    assert failure.source == f"a.tar#{at}" and failure.code == "damaged"


def test_what_was_told_of_a_lost_member_is_not_believed_of_the_next() -> None:
    long = "tin/" + "a" * 200 + ".html"
    data = bytearray(tar({long: b"<html>1", "b.html": b"<html>2"}, tarfile.GNU_FORMAT))
    data[1024:1100] = b"\x99" * 76  # the member's own header, behind the long name and its header
    pages, failures = read(bytes(data))
    assert [page.source for page in pages] == ["a.tar!b.html"]
    assert [failure.code for failure in failures] == ["damaged"]


def test_what_is_said_of_a_whole_archive_is_no_member() -> None:
    said = tarfile.TarInfo.create_pax_global_header({"comment": "0123456789abcdef"})
    pages, failures = read(said + tar({"a.html": b"<html>"}))
    assert [page.source for page in pages] == ["a.tar!a.html"] and not failures


def test_a_cut_archive_is_reported() -> None:
    pages, (failure,) = read(tar(PAGES)[:9000])
    assert len(pages) == 3 and failure.code == "truncated" and failure.source == "a.tar!tin/3.html"
    pages, failures = read(gzip.compress(tar(PAGES))[:-500])
    assert pages and failures[-1].code == "truncated"


def test_a_member_too_large_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tar_archive, "MOST_BYTES", 5000)
    pages, (failure,) = read(tar({"a.html": b"x" * 6000, "b.html": b"<html>"}))
    assert len(pages) == 1 and failure.code == "too_large"


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(["tar", "tar.gz", "tar.xz", "tar.zst"]),
    st.floats(0, 1),
    st.binary(max_size=600),
    st.integers(0, 600),
)
def test_no_damage_raises(suffix: str, where: float, put: bytes, taken: int) -> None:
    data = COMPRESSED[suffix](tar(PAGES))
    at = int(where * len(data))
    pages, failures = read(data[:at] + put + data[at + taken :])
    assert all(item.source for item in pages) and all(item.message for item in failures)
    if suffix == "tar.gz":
        assert len(pages) == 8 or failures

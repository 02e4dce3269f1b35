from __future__ import annotations

from pathlib import Path

import pytest

from extractor.page import Page
from extractor.readers.failure import PageFailure
from extractor.readers.sources import read_sources
from tests.readers.archives import record


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "bài 1.html").write_bytes(b"<p>1")
    (tmp_path / "b.txt").write_bytes("Huyện Tân Hồng".encode())
    (tmp_path / "c.warc").write_bytes(record())
    return tmp_path


def read(path: Path) -> list[tuple[str | None, str]]:
    return [(item.source, item.code if isinstance(item, PageFailure) else "page") for item in read_sources([path])]


@pytest.mark.parametrize("name", ["list.txt", "danh-sach.lst", "a.urls"])
def test_a_list_gives_the_pages_of_its_files_in_its_order(folder: Path, name: str) -> None:
    entries = f"# trang\n\nc.warc\r\n{(folder / 'sub' / 'bài 1.html').as_uri()}\nb.txt\n"
    (folder / name).write_text(entries, encoding="utf-8")
    found = read(folder / name)
    assert found == [(f"{folder}/c.warc#0", "page"), (f"{folder}/sub/bài 1.html", "page"), (f"{folder}/b.txt", "page")]


def test_what_a_list_names_in_vain_is_reported(folder: Path) -> None:
    (folder / "a.lst").write_text(
        "b.txt\nhttps://a.gov.vn/x\ngone.html\nfile://host/x.html\na.lst\nsub\n", encoding="utf-8"
    )
    assert read(folder / "a.lst") == [
        (f"{folder}/b.txt", "page"),
        (f"{folder}/a.lst#2", "unsupported"),
        (f"{folder}/gone.html", "not_found"),
        (f"{folder}/a.lst#4", "unsupported"),
        (f"{folder}/a.lst", "unsupported"),
        (f"{folder}/sub", "unreadable"),
    ]


def test_a_sitemap_is_a_list_and_what_is_damaged_in_it_costs_the_rest(folder: Path) -> None:
    loc = f"<url><loc>{(folder / 'sub' / 'bài 1.html').as_uri()}</loc><lastmod>2020-01-01</lastmod></url>"
    start = '<?xml version="1.0"?><!DOCTYPE u [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    start += '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    path = folder / "sitemap.xml"
    path.write_text(f"{start}{loc}<url><loc> b.txt </loc></url></urlset>", encoding="utf-8")
    assert [source for source, _ in read(path)] == [f"{folder}/sub/bài 1.html", f"{folder}/b.txt"]
    path.write_text(f"{start}{loc}<url><loc>&x;</loc></url><url><loc>b.t", encoding="utf-8")
    found = read(path)
    assert found[0] == (f"{folder}/sub/bài 1.html", "page") and found[-1] == (f"{path}#3", "damaged")
    assert not any(source and "passwd" in source for source, _ in found)


def test_a_text_whose_first_line_is_no_file_is_a_page(folder: Path) -> None:
    assert [isinstance(page, Page) for page in read_sources([folder / "b.txt"])] == [True]


def test_lists_in_folders_are_not_read(folder: Path) -> None:
    (folder / "a.lst").write_text("b.txt\n", encoding="utf-8")
    assert [source for source, _ in read(folder)] == [
        f"{folder}/b.txt",
        f"{folder}/c.warc#0",
        f"{folder}/sub/bài 1.html",
    ]

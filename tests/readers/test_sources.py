from __future__ import annotations

import gzip
import os
from pathlib import Path

import pytest
import zstandard

from extractor.errors import InputError
from extractor.page import Page
from extractor.readers import folder
from extractor.readers.failure import PageFailure
from extractor.readers.sources import read_sources
from extractor.readers.unique import told_apart
from tests.readers.archives import members
from tests.readers.test_tar_archive import tar
from tests.readers.test_zip_archive import zipped


def write(path: Path, content: bytes = b"x") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def sources(*paths: Path) -> list[str | None]:
    return [page.source for page in read_sources(paths)]


def test_folders_are_read_all_the_way_down_in_a_fixed_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "sub/c.HTM", "sub/deep/d.html", "notes.pdf", ".hidden.html", ".git/e.html"):
        write(tmp_path / name)
    names = ("a.html", "b.txt", "sub/c.HTM", "sub/deep/d.html")
    assert sources(tmp_path) == [str(tmp_path / name) for name in names]


def test_paths_come_in_the_order_given_and_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "b.txt")
    write(tmp_path / "pages" / "a.html")
    monkeypatch.chdir(tmp_path)
    assert sources(Path("pages"), Path("b.txt")) == ["pages/a.html", "b.txt"]


@pytest.mark.parametrize(("name", "media_type"), [("a.html", "html"), ("a.HTM", "html"), ("a.txt", "text")])
def test_a_page_holds_the_bytes_as_they_are(tmp_path: Path, name: str, media_type: str) -> None:
    path = write(tmp_path / name, b"\xff\xfe\x00<p>")
    assert list(read_sources([path])) == [Page(b"\xff\xfe\x00<p>", source=str(path), media_type=media_type)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "message"),
    [("nowhere", "no such file"), ("report.pdf", "not a kind of file"), ("empty", "no page in this folder")],
)
def test_a_wrong_path_stops_before_the_first_page(tmp_path: Path, name: str, message: str) -> None:
    good = write(tmp_path / "a.html")
    write(tmp_path / "report.pdf")
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match=message):
        read_sources([good, tmp_path / name])


def test_what_cannot_be_read_becomes_a_failure_and_the_reading_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.html").symlink_to(tmp_path / "gone.html")
    os.mkfifo(tmp_path / "b.txt")
    write(tmp_path / "c.html")
    broken, pipe, good = read_sources([tmp_path])
    assert isinstance(broken, PageFailure) and broken.source.endswith("a.html") and broken.code == "unreadable"
    assert isinstance(pipe, PageFailure) and "not a regular file" in pipe.message
    assert isinstance(good, Page)


def test_a_closed_file_and_a_closed_folder_are_failures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "a.html")
    write(tmp_path / "sub" / "b.html")
    real_open, real_scandir = Path.open, os.scandir

    def refuse(path: Path, *args: object, **more: object) -> object:
        if path.name == "a.html":
            raise PermissionError(13, "Permission denied", str(path))
        return real_open(path, *args, **more)  # type: ignore[call-overload]

    def refuse_folder(path: str) -> object:
        if str(path).endswith("sub"):
            raise PermissionError(13, "Permission denied", str(path))
        return real_scandir(path)

    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr(os, "scandir", refuse_folder)
    file, closed = read_sources([tmp_path])
    assert isinstance(file, PageFailure) and file.message.endswith("a.html: cannot be read: Permission denied")
    assert isinstance(closed, PageFailure) and closed.source.endswith("sub")


def test_no_more_than_the_limit_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder, "MOST_BYTES", 10)
    (page,) = read_sources([write(tmp_path / "a.txt", b"x" * 1000)])
    assert isinstance(page, Page) and len(page.content) == 10


def test_a_name_in_another_encoding_still_makes_a_source_that_can_be_written(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/b\xe0i.html")).write_bytes(b"x")
    (page,) = read_sources([tmp_path])
    assert page.source is not None and page.source.encode("utf-8").endswith("b\N{REPLACEMENT CHARACTER}i.html".encode())


def test_a_pattern_is_the_paths_that_fit_sorted_and_one_that_fits_none_is_wrong(tmp_path: Path) -> None:
    for name in ("2018/b.html", "2018/a.html", "2019/c.html", "2019/.d.html"):
        write(tmp_path / name)
    assert sources(tmp_path / "201[89]" / "*.html") == [
        str(tmp_path / name) for name in ("2018/a.html", "2018/b.html", "2019/c.html")
    ]
    assert sources(tmp_path / "**" / "c.*") == [str(tmp_path / "2019/c.html")]
    write(tmp_path / "anh.jpg")
    for nothing in ("*.warc", "*.jpg"):
        with pytest.raises(InputError, match="fits this pattern"):
            read_sources([tmp_path / nothing])
    with pytest.raises(InputError, match="2020: no such file or folder"):
        read_sources([tmp_path / "2020" / "*.html"])
    write(tmp_path / "[1].html")
    assert sources(tmp_path / "[1].html") == [str(tmp_path / "[1].html")]


@pytest.mark.parametrize("pattern", ["**", "**/*", "20??", "*", "**/**/*.html", "**/a/**", "20??/**/*.html"])
def test_a_pattern_names_no_page_twice(tmp_path: Path, pattern: str) -> None:
    for name in ("2018/a/b.html", "2018/a/c/d.html", "2019/a/e.html"):
        write(tmp_path / name)
    (tmp_path / "2019" / "link").symlink_to(tmp_path / "2018")
    write(tmp_path / "2018" / "anh.jpg")
    write(tmp_path / "anh" / "a.jpg")
    assert sources(tmp_path / pattern) == [
        str(tmp_path / name) for name in ("2018/a/b.html", "2018/a/c/d.html", "2019/a/e.html")
    ]


def test_a_page_may_be_compressed_by_itself(tmp_path: Path) -> None:
    write(tmp_path / "a.html.gz", gzip.compress(b"<html>a"))
    write(tmp_path / "b.txt.zst", zstandard.compress(b"b"))
    write(tmp_path / "c.html.gz", b"<html>c")
    write(tmp_path / "d.html.gz", gzip.compress(os.urandom(5000))[:-900])
    *pages, torn = read_sources([tmp_path])
    assert [(page.content, page.media_type) for page in pages if isinstance(page, Page)] == [
        (b"<html>a", "html"),
        (b"b", "text"),
        (b"<html>c", "html"),
    ]
    assert isinstance(torn, PageFailure) and torn.code == "truncated" and torn.source == str(tmp_path / "d.html.gz")


def test_a_folder_holds_archives_tables_and_pages_without_a_telling_name(tmp_path: Path) -> None:
    write(tmp_path / "a.warc.gz", b"".join(members(2, "warc.gz")))
    write(tmp_path / "b.zip", zipped({"x.html": b"<html>"}))
    write(tmp_path / "c.jsonl", b'{"html": "<html>"}\n')
    write(tmp_path / "tin-tuc", b"<!DOCTYPE html><p>")
    write(tmp_path / "index.aspx", b"\xef\xbb\xbf <html>")
    for name in ("LICENSE", "code.php", "anh.jpg", "gold.json", "m.css"):
        write(tmp_path / name, b"<?php words")
    found = [str(source).removeprefix(f"{tmp_path}/").partition("#")[0] for source in sources(tmp_path)]
    assert found == ["a.warc.gz", "a.warc.gz", "b.zip!x.html", "c.jsonl", "index.aspx", "tin-tuc"]


@pytest.mark.parametrize("name", ["plain.warc.gz", "archive", "archive.dat", "a.warc"])
def test_what_a_file_holds_goes_before_its_name(tmp_path: Path, name: str) -> None:
    kind = "warc.gz" if name == "archive.dat" else "warc"
    assert len(sources(write(tmp_path / name, b"".join(members(3, kind))))) == 3


@pytest.mark.parametrize("kind", ["warc", "warc.gz", "warc.zst"])
def test_an_archive_whose_first_bytes_are_damaged_is_read_by_its_name(tmp_path: Path, kind: str) -> None:
    data = b"".join(members(5, kind))
    damaged = write(tmp_path / f"a.{kind}", b"\x99" * 200 + data[200:])
    failure, *pages = read_sources([damaged])
    assert isinstance(failure, PageFailure) and failure.code == "damaged" and failure.source == f"{damaged}#0"
    assert len(pages) == 4 and all(isinstance(page, Page) for page in pages)


def test_a_source_named_twice_is_read_once_and_sources_stay_apart(tmp_path: Path) -> None:
    page = write(tmp_path / "a.html")
    assert sources(page, page) == [str(page)]
    assert sources(tmp_path, page) == [str(page), f"{page}~2"]
    twice = write(tmp_path / "b.tar", tar({"x.html": b"<html>1"}) + tar({"x.html": b"<html>2"}))
    assert sources(twice) == [f"{twice}!x.html", f"{twice}!x.html~2"]
    found = told_apart(Page("x", source=name) for name in ("x", "x", "x~2", "x"))
    assert [page.source for page in found] == ["x", "x~2", "x~2~2", "x~3"]


def test_the_same_sources_give_the_same_in_the_same_order(tmp_path: Path) -> None:
    for number in range(30):
        write(tmp_path / f"{number * 7919 % 31}" / f"{number}.html")
    write(tmp_path / "5.warc", b"".join(members(5, "warc")))
    assert list(read_sources([tmp_path])) == list(read_sources([tmp_path]))

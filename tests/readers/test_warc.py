from __future__ import annotations

import gzip
import io
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard
from fastwarc.stream_io import BrotliWriter

from extractor.page import Page
from extractor.readers import framing, stored
from extractor.readers.failure import PageFailure
from extractor.readers.forms import ARC
from extractor.readers.sources import read_sources
from extractor.readers.warc import read_warc
from tests.readers.archives import DATE, KINDS, body, packed, record

HTML = "<!doctype html><p>Huyện Tân Hồng</p>".encode()
URL = "http://a.gov.vn/bai"


def read(*records: bytes, kind: str = "warc", can_seek: bool = True) -> list[Page | PageFailure]:
    data = b"".join(packed(item, kind) for item in records)
    return list(read_warc(io.BytesIO(data), "a", reopen=(lambda: io.BytesIO(data)) if can_seek else None))


def one_page(*records: bytes, kind: str = "warc") -> Page:
    (page,) = read(*records, kind=kind)
    assert isinstance(page, Page)
    return page


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_comes_with_address_charset_and_the_crawlers_date_which_is_no_publication(kind: str) -> None:
    http = [("Content-Type", "text/html; charset=windows-1258"), ("Date", "Thu, 01 Mar 2018 08:15:00 GMT")]
    page = one_page(record("warcinfo", content=b"software: x", status=None), record(http=http, content=HTML), kind=kind)
    assert page.content == HTML and page.url == URL and page.media_type == "html"
    assert page.charset == "windows-1258" and page.fetched == DATE and page.published is None
    assert page.source is not None and page.source.startswith("a#") and page.source != "a#0"


NO_PAGES = {
    "a request": record("request", http=[("Host", "a.gov.vn")]),
    "metadata": record("metadata", content=b"<html>", status=None, content_type="text/html"),
    "a picture": record(http=[("Content-Type", "image/png")]),
    "a style sheet": record(http=[("Content-Type", "text/css")], content=b"p{}"),
    "a page moved": record(status="301 Moved Permanently", content=HTML),
    "a page not found": record(status="404 Not Found", content=HTML),
    "robots.txt": record(http=[("Content-Type", "text/plain")], content=b"User-agent: *"),
    "a name looked up": record(url="dns:a.gov.vn", content=b"1.2.3.4", status=None, content_type="text/dns"),
}


@pytest.mark.parametrize("what", NO_PAGES)
def test_what_is_no_page_gives_neither_page_nor_failure(what: str) -> None:
    assert read(NO_PAGES[what]) == []


@pytest.mark.parametrize(
    "http",
    [
        [("Content-Type", "application/xhtml+xml")],
        [("Content-Type", "TEXT/HTML")],
        [("Content-Type", "application/octet-stream")],
        [("Content-Type", "text/plain; charset=utf-8")],
        [],
    ],
)
def test_html_is_told_by_its_type_or_by_its_beginning(http: list[tuple[str, str]]) -> None:
    assert one_page(record(http=http, content=HTML)).content == HTML


def test_a_resource_of_html_is_a_page_and_a_conversion_to_text_is_a_text() -> None:
    resource = record("resource", content=HTML, status=None, content_type="text/html; charset=utf-8")
    assert one_page(resource).charset == "utf-8"
    text = record("conversion", content="Năm 2021".encode(), status=None, content_type="text/plain")
    page = one_page(text)
    assert page.media_type == "text" and page.content == "Năm 2021".encode()


def _deflated(data: bytes, bits: int) -> bytes:
    packer = zlib.compressobj(wbits=bits)
    return packer.compress(data) + packer.flush()


def _brotli(data: bytes) -> bytes:
    out = io.BytesIO()
    writer = BrotliWriter(out)
    writer.write(data)
    writer.close()
    return out.getvalue()


CHUNKED = b"5\r\n%b\r\n0A;a=b\r\n%b\r\n%X\r\n%b\r\n0\r\n\r\n" % (HTML[:5], HTML[5:15], len(HTML) - 15, HTML[15:])
ENCODED = {
    "gzip": ("Content-Encoding", "gzip", gzip.compress(HTML)),
    "gzip that the crawler undid": ("Content-Encoding", "gzip", HTML),
    "deflate": ("Content-Encoding", "deflate", _deflated(HTML, 15)),
    "deflate without its header": ("Content-Encoding", "deflate", _deflated(HTML, -15)),
    "brotli": ("Content-Encoding", "br", _brotli(HTML)),
    "brotli that the crawler undid": ("Content-Encoding", "br", HTML),
    "zstd": ("Content-Encoding", "zstd", zstandard.compress(HTML)),
    "gzip in two members": ("Content-Encoding", "gzip", gzip.compress(HTML[:20]) + gzip.compress(HTML[20:])),
    "gzip and padding": ("Content-Encoding", "gzip", gzip.compress(HTML) + bytes(9)),
    "zstd in two frames": ("Content-Encoding", "zstd", zstandard.compress(HTML[:20]) + zstandard.compress(HTML[20:])),
    "zstd and padding": ("Content-Encoding", "zstd", zstandard.compress(HTML) + bytes(9)),
    "chunks": ("Transfer-Encoding", "chunked", CHUNKED),
    "chunks without the last": ("Transfer-Encoding", "chunked", CHUNKED[: -len(b"0\r\n\r\n")]),
    "chunks that the crawler joined": ("Transfer-Encoding", "chunked", HTML),
    "a name nobody knows": ("Content-Encoding", "utf-8", HTML),
}


@pytest.mark.parametrize("how", ENCODED)
def test_the_ways_of_sending_are_undone(how: str) -> None:
    name, value, sent = ENCODED[how]
    assert one_page(record(http=[("Content-Type", "text/html"), (name, value)], content=sent)).content == HTML


@pytest.mark.parametrize(
    "how", ["gzip", "deflate", "brotli", "zstd", "chunks", "gzip in two members", "zstd in two frames"]
)
def test_a_body_that_breaks_off_is_reported_unless_the_crawler_says_that_it_cut_it(how: str) -> None:
    name, value, sent = ENCODED[how]
    http = [("Content-Type", "text/html"), (name, value)]
    (failure,) = read(record(http=http, content=sent[:-9] if how != "brotli" else sent[:-3]))
    assert isinstance(failure, PageFailure) and failure.code == "damaged" and "body" in failure.message
    if how in {"gzip", "chunks"}:
        page = one_page(record(http=http, content=sent[:-9], fields={"WARC-Truncated": "length"}))
        assert isinstance(page.content, bytes) and page.content and HTML.startswith(page.content)


def test_a_body_that_unpacks_without_end_is_cut() -> None:
    for name, compress in (("gzip", gzip.compress), ("zstd", zstandard.compress)):
        bomb = compress(b"<html>" + bytes(100_000_000))
        page = one_page(record(http=[("Content-Type", "text/html"), ("Content-Encoding", name)], content=bomb))
        assert len(page.content) == 32 * 1024 * 1024


@pytest.mark.parametrize(("name", "compress"), [("gzip", gzip.compress), ("zstd", zstandard.compress)])
def test_a_body_of_very_many_members_is_read_once(name: str, compress: Callable[[bytes], bytes]) -> None:
    """Copied for each of its 200,000 members, it would take minutes."""
    body = compress(b"<html>") + compress(b"x") * 200_000
    begun = time.process_time()
    page = one_page(record(http=[("Content-Type", "text/html"), ("Content-Encoding", name)], content=body))
    assert len(page.content) == 200_006 and time.process_time() - begun < 20


SHA1 = "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ"


def revisit(**fields: str) -> bytes:
    return record("revisit", URL + "?2", b"", fields={k.replace("_", "-"): v for k, v in fields.items()}, digests=False)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "names",
    [
        {"WARC_Payload_Digest": SHA1},
        {"WARC_Refers_To": "<urn:uuid:00000000-0000-0000-0000-000000000007>"},
        {"WARC_Refers_To_Target_URI": URL, "WARC_Refers_To_Date": DATE},
    ],
)
@pytest.mark.parametrize("comes_first", [False, True])
def test_a_revisit_is_followed_to_its_original(kind: str, names: dict[str, str], comes_first: bool) -> None:
    fields = {"WARC-Record-ID": "<urn:uuid:00000000-0000-0000-0000-000000000007>", "WARC-Payload-Digest": SHA1}
    original = record(content=HTML, fields=fields)
    filler = [record(url=f"{URL}/{number}", content=body(number)) for number in range(3)]
    again = revisit(**names)
    pages = read(*([again, *filler, original] if comes_first else [original, *filler, again]), kind=kind)
    assert all(isinstance(page, Page) for page in pages) and len(pages) == 5
    found = next(page for page in pages if isinstance(page, Page) and page.url == URL + "?2")
    assert (
        found.content == HTML and found.source != next(p for p in pages if isinstance(p, Page) and p.url == URL).source
    )


def test_a_revisit_whose_original_is_elsewhere_is_reported_and_one_of_a_picture_is_not() -> None:
    (failure,) = read(revisit(WARC_Payload_Digest=SHA1))
    assert isinstance(failure, PageFailure) and failure.code == "not_found"
    picture = record(http=[("Content-Type", "image/png")], fields={"WARC-Payload-Digest": SHA1})
    assert read(picture, revisit(WARC_Payload_Digest=SHA1)) == []
    assert read(record("revisit", URL, b"", http=[("Content-Type", "image/png")], digests=False)) == []
    (failure,) = read(record(fields={"WARC-Payload-Digest": SHA1}), revisit(WARC_Payload_Digest=SHA1), can_seek=False)[
        1:
    ]
    assert isinstance(failure, PageFailure) and failure.code == "not_found"


def test_a_page_in_several_records_is_reported() -> None:
    (failure,) = read(record(content=HTML, fields={"WARC-Segment-Number": "1"}))
    assert isinstance(failure, PageFailure) and failure.code == "unsupported"


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_too_large_is_passed_over_and_reported_if_it_is_a_page(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(framing, "MOST_BYTES", 100_000)
    monkeypatch.setattr(stored, "MOST_BYTES", 100_000)
    large = b"<html>" + b"".join(body(number) for number in range(700))
    film = record(url=URL + ".mp4", http=[("Content-Type", "video/mp4")], content=large)
    failure, page = read(film, record(url=URL + "/large", content=large), record(content=HTML), kind=kind)
    assert isinstance(failure, PageFailure) and failure.code == "too_large"
    assert isinstance(page, Page) and page.content == HTML


@pytest.mark.parametrize("change", [b"Content-Length", b"content-length"])
def test_writers_that_part_records_in_their_own_way_are_read(change: bytes) -> None:
    first, second = record(content=HTML).replace(b"Content-Length", change), record(url=URL + "/2", content=HTML)
    for between in (b"", b"\n", b"\r\n", b"\r\n\r\n\r\n\r\n"):
        assert len(read(first.rstrip(b"\r\n") + between + second.rstrip(b"\r\n"))) == 2


def test_changed_bytes_are_told_by_the_digest() -> None:
    (failure,) = read(record(content=HTML).replace(b"Huy", b"Hoy"))
    assert isinstance(failure, PageFailure) and failure.code == "damaged" and "digest" in failure.message
    assert one_page(record(content=HTML, digests=False).replace(b"Huy", b"Hoy"))
    assert one_page(record(content=HTML, fields={"WARC-Block-Digest": "sha1:?"}, digests=True))


ARC_HEADER = (
    b"filedesc://a.arc 0.0.0.0 20050314081500 text/plain 76\n1 0 InternetArchive\n"
    b"URL IP-address Archive-date Content-type Archive-length\n\n\n"
)


def arc(url: str, content: bytes) -> bytes:
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + content
    return f"{url} 203.113.1.9 20050314081500 text/html {len(block)}\n".encode() + block + b"\n"


@pytest.mark.parametrize("kind", ["arc", "arc.gz"])
def test_arc_is_read_and_a_damaged_record_in_it_costs_itself(kind: str, tmp_path: Path) -> None:
    parts = [ARC_HEADER, *(arc(f"http://a.gov.vn/{number}", body(number)) for number in range(6))]
    parts[3] = parts[3].replace(b" text/html ", b" text/html 9")
    path = tmp_path / f"a.{kind}"
    path.write_bytes(b"".join(packed(part, kind) for part in parts))
    found = list(read_sources([path]))
    pages = [page for page in found if isinstance(page, Page)]
    assert [page.url for page in pages] == [f"http://a.gov.vn/{number}" for number in (0, 1, 3, 4, 5)]
    assert pages[0].fetched == "2005-03-14T08:15:00Z" and pages[0].content == body(0) and pages[0].charset == "utf-8"
    assert len(found) == 6 and isinstance(found[2], PageFailure) and found[2].code == "damaged"


def test_arc_of_the_second_version_and_without_http_is_read() -> None:
    line = b"http://a.gov.vn/cu.htm 1.2.3.4 19990314081500 text/html 200 - - 120 a.arc %d\n" % len(HTML)
    (page,) = read_warc(io.BytesIO(ARC_HEADER + line + HTML + b"\n"), "a", ARC)
    assert isinstance(page, Page) and page.content == HTML and page.url == "http://a.gov.vn/cu.htm"


def test_a_dictionary_in_the_first_frame_is_used() -> None:
    samples: list[bytes | bytearray | memoryview] = [
        record(url=f"{URL}/{number}", content=body(number)) for number in range(200)
    ]
    dictionary = zstandard.train_dictionary(20_000, samples)
    packer = zstandard.ZstdCompressor(dict_data=dictionary, write_checksum=True)
    for stored_as in (dictionary.as_bytes(), zstandard.compress(dictionary.as_bytes())):
        head = b"\x5d\x2a\x4d\x18" + len(stored_as).to_bytes(4, "little") + stored_as
        data = head + b"".join(map(packer.compress, samples[:20]))
        found = list(read_warc(io.BytesIO(data), "a", reopen=lambda data=data: io.BytesIO(data)))  # type: ignore[misc]
        assert len(found) == 20 and all(isinstance(page, Page) for page in found)

from __future__ import annotations

import csv
import gzip
import io
import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.errors import InputError
from extractor.page import Page
from extractor.readers import columns as columns_module
from extractor.readers import jsonl
from extractor.readers.columns import Columns
from extractor.readers.csv_table import read_csv
from extractor.readers.failure import PageFailure
from extractor.readers.jsonl import read_jsonl
from extractor.readers.moments import moment
from extractor.readers.parquet import read_parquet
from extractor.readers.sources import read_sources
from tests.readers.archives import body

ROWS: list[dict[str, Any]] = [
    {
        "url": f"http://a.gov.vn/{number}",
        "html": body(number).decode(),
        "published_at": "2018-03-01",
        "date": "2024-01-01",
    }
    for number in range(8)
]


def lines(rows: list[dict[str, Any]]) -> bytes:
    return b"".join(json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows)


def cells(rows: list[dict[str, Any]], delimiter: str = ",") -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def parquet(rows: list[dict[str, Any]], **more: Any) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), out, **more)
    return out.getvalue()


WRITTEN = {
    "a.jsonl": lines(ROWS),
    "a.jsonl.gz": gzip.compress(lines(ROWS)),
    "a.ndjson.zst": zstandard.compress(lines(ROWS)),
    "a.csv": cells(ROWS),
    "a.csv.gz": gzip.compress(cells(ROWS, ";")),
    "a.tsv": b"\xef\xbb\xbf" + cells(ROWS, "\t"),
    "a.parquet": parquet(ROWS),
}


@pytest.mark.parametrize("name", WRITTEN)
def test_rows_are_pages_with_address_and_day(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(WRITTEN[name])
    pages = list(read_sources([path]))
    assert len(pages) == 8 and len({page.source for page in pages}) == 8
    for number, page in enumerate(pages):
        assert isinstance(page, Page) and page.url == f"http://a.gov.vn/{number}"
        content = page.content if isinstance(page.content, bytes) else page.content.encode()
        assert content == body(number) and page.published == "2018-03-01" and page.fetched is None


def split(found: Any) -> tuple[list[Page], list[PageFailure]]:
    items = list(found)
    return [item for item in items if isinstance(item, Page)], [item for item in items if isinstance(item, PageFailure)]


def test_sources_are_lines_or_rows() -> None:
    pages, _ = split(read_jsonl(io.BytesIO(b"\n" + WRITTEN["a.jsonl"]), "a", Columns()))
    assert [page.source for page in pages[:2]] == ["a#2", "a#3"]
    rows = [{"html": "<p>\n\n</p>"}, {"html": "<p>"}]
    pages, _ = split(read_csv(io.BytesIO(cells(rows).replace(b"html\r\n", b"html\r\n\r\n")), "a", Columns()))
    assert [page.source for page in pages] == ["a#3", "a#6"]
    pages, _ = split(read_parquet(io.BytesIO(parquet(ROWS)), "a", Columns()))
    assert [page.source for page in pages[:2]] == ["a#0", "a#1"]


def test_columns_named_by_the_user_go_before_usual_names() -> None:
    row = {"html": "menu", "data": {"page": "<html>"}, "link": "http://b", "url": "http://a", "ngày": "25/07/2022 9:05"}
    (page,), _ = split(read_jsonl(io.BytesIO(lines([row])), "a", Columns("data.page", "link", "ngày")))
    assert (page.content, page.url, page.published) == ("<html>", "http://b", "2022-07-25T09:05")


@pytest.mark.parametrize("name", ["Raw-HTML", "page_html", "Content", "noi_dung", "body.html"])
def test_usual_names_are_known_however_they_are_written(name: str) -> None:
    (page,), _ = split(read_jsonl(io.BytesIO(lines([{"id": 1, name: "<html>"}])), "a", Columns()))
    assert page.content == "<html>"


@pytest.mark.parametrize("name", ["date", "timestamp", "crawled_at", "fetched", "updated_at", "created"])
def test_the_day_of_the_crawl_is_never_taken_for_the_day_of_publication(name: str) -> None:
    (page,), _ = split(read_jsonl(io.BytesIO(lines([{"html": "<html>", name: "2018-03-01"}])), "a", Columns()))
    assert page.published is None


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv", "a.parquet"])
def test_a_table_without_pages_is_a_wrong_source_and_beside_pages_it_is_left_out(name: str, tmp_path: Path) -> None:
    rows = [{"id": 1, "size": 20}]
    data = {"a.jsonl": lines(rows), "a.csv": cells(rows), "a.parquet": parquet(rows)}[name]
    (tmp_path / name).write_bytes(data)
    (tmp_path / "b.html").write_bytes(b"<p>")
    with pytest.raises(InputError, match=r"no column that looks like a page.*--html-field.*id, size"):
        read_sources([tmp_path / name])
    assert [page.source for page in read_sources([tmp_path])] == [str(tmp_path / "b.html")]
    with pytest.raises(InputError, match="no column 'trang'"):
        read_sources([tmp_path / name], Columns(html="trang"))
    failure, _ = read_sources([tmp_path], Columns(html="trang"))
    assert isinstance(failure, PageFailure) and "no column 'trang'" in failure.message


def test_rows_without_a_page_and_bad_lines_cost_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(columns_module, "MOST_BYTES", 10_000)
    monkeypatch.setattr(jsonl, "_MOST_LINE", 20_000)
    bad = [b'{"html": "<p>"', b'{"html": null}', b'["html"]', b'{"html": " "}', b'{"html": 5}', b'{"html": "\xff"}']
    bad += [lines([{"html": "x" * 15_000}]).strip(), lines([{"html": "x" * 50_000}]).strip()]
    data = b"\n".join([b'{"html": "<html>"}', *bad, b'{"html": "<body>"}'])
    pages, failures = split(read_jsonl(io.BytesIO(data), "a", Columns()))
    assert [page.source for page in pages] == ["a#1", "a#10"]
    codes = ["damaged", "no_field", "damaged", "no_field", "no_field", "damaged", "too_large", "too_large"]
    assert [(item.source, item.code) for item in failures] == [
        (f"a#{line}", code) for line, code in enumerate(codes, 2)
    ]


def test_a_damaged_member_costs_its_lines() -> None:
    parts = [gzip.compress(lines(ROWS[at : at + 2]), mtime=0) for at in range(0, 8, 2)]
    parts[1] = parts[1][:100] + bytes(20) + parts[1][120:]
    pages, failures = split(read_jsonl(io.BytesIO(b"".join(parts)), "a", Columns()))
    assert [page.url for page in pages] == [ROWS[number]["url"] for number in (0, 1, 4, 5, 6, 7)]
    assert failures[0].code == "damaged" and failures[0].source.startswith(f"a#{len(parts[0])}-")


def test_bytes_of_other_encodings_in_a_table_stay_as_they_are() -> None:
    (page,), _ = split(read_csv(io.BytesIO(b'url,html\r\nhttp://a,"<p>Huy\xd6n ""x"""\r\n'), "a", Columns()))
    assert page.content == b'<p>Huy\xd6n "x"'


def test_a_quote_left_open_costs_its_row_and_none_that_it_ran_into() -> None:
    table = cells(ROWS).split(b"\r\n")
    table[3] = table[3].replace(b"<!doctype html>", b'"<!doctype html>')
    pages, (failure,) = split(read_csv(io.BytesIO(b"\r\n".join(table)), "a", Columns()))
    assert [page.url for page in pages] == [ROWS[number]["url"] for number in (0, 1, 3, 4, 5, 6, 7)]
    assert failure.source == "a#4" and failure.code == "damaged"


def test_a_row_of_too_few_cells_costs_itself() -> None:
    table = cells(ROWS).split(b"\r\n")
    table[2] = b"http://a.gov.vn/1,<html>"
    pages, (failure,) = split(read_csv(io.BytesIO(b"\r\n".join(table)), "a", Columns()))
    assert len(pages) == 7 and failure.source == "a#3" and "2 cells where there are 4" in failure.message


def test_a_damaged_row_group_costs_its_rows() -> None:
    data = bytearray(
        parquet(
            ROWS,
            row_group_size=2,
            compression="none",
            use_dictionary=False,
            write_page_checksum=True,
            write_statistics=False,
        )
    )
    data[data.index(body(2)) + 50] ^= 0xFF
    pages, (failure,) = split(read_parquet(io.BytesIO(bytes(data)), "a", Columns()))
    assert [page.url for page in pages] == [ROWS[number]["url"] for number in (0, 1, 4, 5, 6, 7)]
    assert failure.source == "a#2" and "rows 2 to 3" in failure.message and failure.code == "damaged"


def test_a_value_that_python_cannot_hold_costs_its_row() -> None:
    days = pa.array([0, 10**15, 0, 0], pa.timestamp("ms"))
    html = pa.array([b"<p>0", b"<p>1", b"<p>\xff", b"<p>3"], pa.binary()).cast(pa.string(), safe=False)
    out = io.BytesIO()
    pq.write_table(pa.table({"html": html, "published": days}), out)
    found = list(read_parquet(out, "a", Columns()))
    assert [type(item) for item in found] == [Page, PageFailure, PageFailure, Page]
    assert [item.source for item in found] == ["a#0", "a#1", "a#2", "a#3"]


def test_a_cut_parquet_table_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    path.write_bytes(parquet(ROWS)[:-30])
    (failure,) = read_sources([path])
    assert isinstance(failure, PageFailure) and failure.code == "damaged"


def test_parquet_of_bytes_and_days_is_read() -> None:
    moments = {"html": body(1), "published": datetime(2018, 3, 1, 8, 15, tzinfo=UTC), "url": "http://a"}
    (page,), _ = split(read_parquet(io.BytesIO(parquet([moments])), "a", Columns()))
    assert page.content == body(1) and page.published == "2018-03-01T08:15:00+00:00"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2018-03-01", "2018-03-01"),
        ("2018-03", "2018-03"),
        ("2018", "2018"),
        ("2018-03-01 08:15:00", "2018-03-01T08:15:00"),
        ("2018-03-01T08:15:00.250Z", "2018-03-01T08:15:00.250Z"),
        ("2018-03-01T08:15:00+0700", "2018-03-01T08:15:00+0700"),
        ("01/03/2018", "2018-03-01"),
        (" 1.3.2018, 8:15 ", "2018-03-01T08:15"),
        (b"2018-03-01", "2018-03-01"),
        (date(2018, 3, 1), "2018-03-01"),
        (1519892100, "2018-03-01T08:15:00+00:00"),
        (1519892100000, "2018-03-01T08:15:00+00:00"),
        ("31/02/2018", None),
        ("2018-13", None),
        ("03/25/2018", None),
        ("hôm qua", None),
        ("", None),
        (True, None),
        (7, None),
        (None, None),
        (float("nan"), None),
        (10**400, None),
    ],
)
def test_days_of_tables_become_iso_or_nothing(value: object, written: str | None) -> None:
    assert moment(value) == written


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(["a.jsonl", "a.jsonl.gz", "a.csv", "a.tsv"]),
    st.floats(0, 1),
    st.binary(max_size=60),
    st.integers(0, 60),
)
def test_no_damage_raises(name: str, where: float, put: bytes, taken: int) -> None:
    data = WRITTEN[name]
    at = int(where * len(data))
    data = data[:at] + put + data[at + taken :]
    reader = read_jsonl if "json" in name else read_csv
    pages, failures = split(reader(io.BytesIO(data), "a", Columns()))
    if "json" in name:
        assert len(pages) >= 7 or failures
    elif where > 0.1:
        assert len(pages) >= 6 or failures

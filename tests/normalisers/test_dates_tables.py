import unicodedata
from datetime import date

import pytest

from extractor.normalisers.dates import Anchor, find_dates
from tests.normalisers.dates_rows import Row, lines, rows

TABLES = ["days.txt", "ranges.txt", "months_years.txt", "lunar.txt", "articles.txt", "portals.txt", "passages.txt"]
ROWS = [row for name in TABLES for row in rows(name)]


def found(text: str, published: date | None) -> list[tuple[int, str, str | None]]:
    text = unicodedata.normalize("NFC", text)
    readings = find_dates(text, Anchor(published=published))
    return [(r.span.start, r.span.of(text), r.value) for r in readings if not r.impossible]


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_row(row: Row) -> None:
    assert found(row.text, row.published) == list(row.dates)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_row_decomposed(row: Row) -> None:
    assert found(unicodedata.normalize("NFD", row.text), row.published) == list(row.dates)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_row_in_capitals(row: Row) -> None:
    wanted = [(start, words.upper(), value) for start, words, value in row.dates]
    assert found(row.text.upper(), row.published) == wanted


def test_tables_are_large_enough() -> None:
    assert sum(len(row.dates) for row in ROWS) >= 500


@pytest.mark.parametrize("sentence", lines("none.txt"))
def test_no_date(sentence: str) -> None:
    assert found(sentence, date(2022, 7, 25)) == []

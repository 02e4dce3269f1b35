"""Pages made to hurt end in an article or a clear warning, soon and without much memory."""

from pathlib import Path

import pytest

from extractor.article.reading import read_article
from extractor.page import Page
from tests.article.hostile import HOSTILE, PROSE, Measured, measure_all

SECONDS = 5
MEGABYTES = 300
WARNED = {
    "a hundred thousand nested divs": "damaged_markup",
    "a line of twenty megabytes": "too_large",
    "a plain line of twenty megabytes": "too_large",
    "a million attributes": "damaged_markup",
    "a million attributes on many tags": "too_large",
    "unclosed everything": "damaged_markup",
    "an entity bomb": "damaged_markup",
    "fifty megabytes": "too_large",
    "fifty megabytes of letters": "too_large",
}


@pytest.fixture(scope="module")
def measured() -> dict[str, Measured]:
    return {item.name: item for item in measure_all()}


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak is read where Linux keeps it")
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_ends_soon_in_little_memory_with_a_warning(name: str, measured: dict[str, Measured]) -> None:
    assert measured[name].seconds < SECONDS
    assert measured[name].megabytes < MEGABYTES
    assert WARNED.get(name) in [*measured[name].codes, None]


@pytest.mark.parametrize(
    "name", ["a hundred thousand nested divs", "a million attributes", "unclosed everything", "deep JSON"]
)
def test_what_can_be_read_of_it_is(name: str) -> None:
    article, _ = read_article(Page(HOSTILE[name](), source="a.html"))
    assert "Ủy ban nhân dân huyện Châu Thành" in article.text


def test_a_picture_written_into_the_page_is_no_damage() -> None:
    picture = f'<img src="data:image/png;base64,{"iVBORw0KGgo" * 2_000}">'
    _, warnings = read_article(Page(f"<html><body><h1>Họp cuối năm</h1>{picture}{PROSE}{PROSE}"))
    assert not warnings

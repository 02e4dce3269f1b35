"""What portals call themselves, and the unit that tells."""

import pytest

from extractor.article.places import is_unit_name, place_of_dateline, place_of_host, place_of_name
from extractor.article.reading import read_article
from extractor.normalisers.hosts import host_of
from extractor.page import Page
from tests.article.conventions_more import PLAIN_TEXT
from tests.article.origins import COPIES, PLACES


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Cổng thông tin điện tử Kiên Giang", "Tỉnh Kiên Giang"),
        ("Trang thông tin điện tử huyện Châu Thành - tỉnh Đồng Tháp", "Huyện Châu Thành"),
        ("CỔNG THÔNG TIN ĐIỆN TỬ TỈNH LÀO CAI", "Tỉnh Lào Cai"),
        ("XÃ HÒA AN - TỈNH CAO BẰNG", "Xã Hòa An"),
        ("Sở Nội vụ tỉnh Lai Châu", "Tỉnh Lai Châu"),
        ("Cổng TTĐT tỉnh Bà Rịa - Vũng Tàu", "Tỉnh Bà Rịa - Vũng Tàu"),
        ("UBND TP. Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
        ("Cổng thông tin Quận 3", "Quận 3"),
        ("Báo Đồng Tháp Online", "Tỉnh Đồng Tháp"),
        ("Báo Nhân Dân điện tử", None),
        ("Bộ Nội vụ", None),
        ("Tin nhanh Hà Nam", None),
    ],
)
def test_places_of_names(name: str, place: str | None) -> None:
    assert place_of_name(name) == place


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("https://huyenchauthanh.dongthap.gov.vn/tin/1", "Tỉnh Đồng Tháp"),
        ("http://www.baodongthap.vn/a", "Tỉnh Đồng Tháp"),
        ("www.baria-vungtau.gov.vn", "Tỉnh Bà Rịa - Vũng Tàu"),
        ("https://vnexpress.net/a", None),
    ],
)
def test_places_of_hosts(url: str, place: str | None) -> None:
    host = host_of(url)
    assert host is not None
    assert place_of_host(host) == place


@pytest.mark.parametrize(
    ("line", "alone"),
    [
        ("HUYỆN VỊ XUYÊN - TỈNH HÀ GIANG", True),
        ("Thị xã Phú Thọ", True),
        ("Huyện Châu Thành tổng kết năm", False),
        ("Xã Tân Phú: mô hình mới", False),
    ],
)
def test_lines_that_only_name_units(line: str, alone: bool) -> None:
    assert is_unit_name(line) is alone


def test_datelines() -> None:
    assert place_of_dateline("(AGO) - Chiều 14-12, UBND tỉnh") == "Tỉnh An Giang"
    assert place_of_dateline("UBND - Sáng nay") is None


@pytest.mark.parametrize(("name", "page", "place"), PLACES)
def test_the_page_says_whose_it_is(name: str, page: str, place: str | None) -> None:
    article, _ = read_article(Page(page, media_type="html"))
    assert article.place == place, name
    assert ("place" in article.metadata_sources) == (place is not None)


@pytest.mark.parametrize(("name", "head", "place"), COPIES)
def test_a_plain_copy_says_whose_it_is(name: str, head: str, place: str) -> None:
    article, _ = read_article(Page(head + PLAIN_TEXT, media_type="text"))
    assert article.place == place, name


def test_a_plain_copy_names_its_owner_in_the_footer() -> None:
    copy = f"Huyện sơ kết cải cách hành chính 6 tháng\n{PLAIN_TEXT}\nTin khác\nBản quyền thuộc về UBND huyện Mai Sơn"
    article, _ = read_article(Page(copy, media_type="text"))
    assert article.place == "Huyện Mai Sơn"

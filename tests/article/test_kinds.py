"""Lists, sections, home pages, forms and errors are told from articles; articles raise no alarm."""

from collections.abc import Callable
from itertools import islice, product

import pytest

from extractor.article.reading import read_article
from extractor.page import Page
from extractor.pipeline import default_pipeline
from tests.article.listings import LISTINGS
from tests.article.portals import PORTALS
from tests.article.sections import SECTIONS
from tests.article.short_articles import SHORT

WHO = ("Huyện Châu Thành", "Thị xã Hồng Ngự", "Sở Nội vụ tỉnh", "UBND xã Tân Phú", "Thành phố Sa Đéc")
DID = ("tổng kết công tác", "kiểm tra việc thực hiện", "triển khai kế hoạch")
WHAT = ("cải cách hành chính năm 2021", "chuyển đổi số quý II", "phòng chống dịch bệnh mùa hè")
TEASER = (
    "Sáng nay, đoàn công tác của tỉnh đã đến làm việc với địa phương về công tác cải cách hành chính, ghi nhận nhiều kết quả "
    "trong việc tiếp nhận và giải quyết hồ sơ của người dân."
)
ABOUT = "Huyện Thanh Bình nằm ở phía bắc tỉnh Đồng Tháp, có diện tích hơn 34.000 ha và dân số trên 150.000 người. "


def headlines(count: int) -> list[str]:
    return [" ".join(parts) for parts in islice(product(WHO, DID, WHAT), count)]


def every(count: int, item: str) -> str:
    """The template `item` once for each headline, `{h}` and `{n}` filled in."""
    return "".join(item.replace("{h}", text).replace("{n}", str(at)) for at, text in enumerate(headlines(count)))


LINK = '<a href="/tin/{n}">{h}</a>'
PAGES: dict[str, tuple[str, Callable[[], str]]] = {
    "WordPress archive": ("Tin tức", lambda: '<div class="entry-content">'
                          + every(8, f"<article><h2>{LINK}</h2><p>{TEASER}</p></article>") + "</div>"),
    "news list": ("Cải cách hành chính", lambda: every(10, f"<div>{LINK} <i>12/03/2021</i><p>{TEASER}</p></div>")),
    "headlines only": ("Tin nổi bật", lambda: f"<ul>{every(15, f'<li>{LINK}</li>')}</ul>"),
    "papers in a table": ("Văn bản chỉ đạo điều hành", lambda: "<table>"
                          + every(12, f"<tr><td>{{n}}</td><td>{LINK}</td><td>12/3/2021</td></tr>") + "</table>"),
    "nested tables": ("Trang tin điện tử", lambda: "<table><tr><td>" + every(
        9, f'<table><tr><td><img src="a"></td><td class="title">{LINK}<br>{TEASER}</td></tr></table>') + "</td></tr></table>"),
    "home of blocks": ("Cổng thông tin điện tử huyện Thanh Bình", lambda: "".join(
        f"<div><h3>Mục {at}</h3>{every(5, f'<div>{LINK}</div>')}<p>{TEASER}</p></div>" for at in range(5))),
    "home with a long welcome": ("Trang chủ - UBND huyện Thanh Bình", lambda: f"<div><p>{ABOUT * 4}</p></div>" + "".join(
        f"<div>{every(6, f'<p>{LINK}</p>')}</div>" for _ in range(4))),
    "Liferay abstracts": ("Tin tức", lambda: every(
        10, f'<div class="asset-abstract"><h3 class="asset-title">{LINK}</h3><div class="asset-content">{TEASER}</div></div>')),
    "Drupal view": ("Tin hoạt động | Huyện Thanh Bình", lambda: every(
        10, f'<div class="views-row">{LINK}<div class="field--name-body"><p>{TEASER}</p></div></div>')),
    "Joomla blog": ("Tin tức sự kiện", lambda: every(
        6, f'<div class="items-row"><h2 itemprop="name">{LINK}</h2><dd>Ngày đăng: 12/3/2021</dd><p>{TEASER} {TEASER}</p></div>')),
    "search results": ("Tìm kiếm", lambda: "<p>Tìm thấy 120 kết quả</p>" + every(10, f"<div>{LINK}<p>{TEASER}</p></div>")),
    "videos": ("Video", lambda: every(12, f'<div><a href="/v"><img src="a"></a>{LINK}</div>')),
    "albums": ("Thư viện ảnh", lambda: every(8, f"<div><img><p>{LINK}</p></div>")),
    "questions": ("Hỏi đáp", lambda: every(10, f"<div>{LINK}<p>{TEASER}</p></div>")),
    "NukeViet column": ("Tin Tức", lambda: '<div class="news_column">' + every(
        7, f"<div><h3>{LINK}</h3><div>Thứ hai - 20/10/2015 15:47</div><p>{TEASER}</p></div>") + "</div>"),
    "broken lines": ("Tin tức", lambda: f'<div class="Normal">{every(10, f"{LINK} (12/3/2021)<br>{TEASER}<br>")}</div>'),
    "newspaper section": ("Chính trị", lambda: every(10, f"<article><h3>{LINK}</h3><div>{TEASER}</div></article>")),
    "linked teasers": ("cải cách hành chính - tin tức", lambda: every(
        10, f'<div><h4>{LINK}</h4><p class="description"><a href="/t">{TEASER}</a></p></div>')),
    "site map": ("Sơ đồ cổng", lambda: f"<ul>{every(20, f'<li>{LINK}</li>')}</ul>"),
    "newest first": ("Tin mới nhận", lambda: every(10, f"<p><b>{LINK}</b><br><i>12/3/2021 10:20</i><br>{TEASER}</p>")),
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_a_list_is_no_article(name: str) -> None:
    title, body = PAGES[name]
    page = (
        f"<html><head><title>{title}</title></head><body><h1>CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN THANH BÌNH</h1>{body()}"
        '<div id="footer">Chịu trách nhiệm: Ông Nguyễn Văn A, Chủ tịch UBND huyện</div></body></html>'
    )
    article, warnings = read_article(Page(page, media_type="html"))
    assert [warning.code for warning in warnings] == ["not_article"]
    assert article.text


@pytest.mark.parametrize(("name", "page"), [*LISTINGS.items(), *SECTIONS.items()])
def test_a_page_without_article_gives_no_records(name: str, page: str) -> None:
    extraction = default_pipeline().extract_or_warn(Page(page, media_type="html"))
    assert "not_article" in [warning.code for warning in extraction.warnings], name
    assert not any(
        (extraction.rankings, extraction.dates, extraction.officials, extraction.models, extraction.documents,
         extraction.figures)
    )  # fmt: skip


@pytest.mark.parametrize("name", SHORT)
def test_an_article_of_few_words_raises_no_alarm(name: str) -> None:
    article, warnings = read_article(Page(SHORT[name], media_type="html"))
    assert not warnings
    assert article.text


@pytest.mark.parametrize("text", ["404 Not Found\nnginx", "Không tìm thấy trang bạn yêu cầu\nQuay lại trang chủ"])
def test_plain_text_of_an_error_is_no_article(text: str) -> None:
    _, warnings = read_article(Page(text, media_type="text"))
    assert "not_article" in [warning.code for warning in warnings]


def test_a_short_article_among_many_links_is_one() -> None:
    page = PORTALS[1].page
    first = page.index("<p>Theo báo cáo")
    short = page[:first] + page[page.index('<p align="right">') :].replace(
        "<ul>", f"<ul>{every(12, f'<li>{LINK}</li>')}"
    )
    _, warnings = read_article(Page(short, media_type="html"))
    assert not warnings


def test_plain_text_of_headlines_is_a_list() -> None:
    _, warnings = read_article(Page("\n".join(headlines(12)), media_type="text"))
    assert [warning.code for warning in warnings] == ["not_article"]

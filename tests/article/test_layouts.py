"""Odd layouts around one article: what belongs to it stays, what surrounds it goes."""

import pytest

from extractor.article.reading import read_article
from extractor.page import Page
from tests.article.portals import AUTHOR, CAPTION, FIRST, LEAD, SECOND, TITLE

NEWS = "".join(
    f'<div><a href="/{at}">Huyện số {at} tổ chức hội nghị tổng kết công tác dân vận</a><p>Sáng nay, huyện số {at} tổ chức hội '
    "nghị tổng kết công tác dân vận khéo với sự tham dự của nhiều đại biểu đến từ các xã trong huyện.</p></div>"
    for at in range(5)
)
COMMENT = (
    "<div>Bình luận (2)</div><div><b>Nguyễn Văn B</b><p>Tôi thấy bài viết này rất hay và bổ ích cho người dân ở địa phương "
    "chúng tôi, mong huyện tiếp tục phát huy trong thời gian tới.</p></div>"
)
TEXT = f"<p>{LEAD}</p><p>{FIRST}</p><p>{SECOND}</p>"
SIGNED = f"{TEXT}<p>{AUTHOR}</p>"
LINES = [LEAD, FIRST, SECOND]

LAYOUTS: dict[str, tuple[str, list[str], str | None]] = {
    "a caption in a figure": (
        f'<h1>{TITLE}</h1><div class="author">{AUTHOR}</div><div class="article-body"><p>{LEAD}</p><figure><img>'
        f"<figcaption>{CAPTION}</figcaption></figure><p>{FIRST}</p><p>{SECOND}</p></div>",
        [LEAD, CAPTION, FIRST, SECOND],
        None,
    ),
    "the author outside the body": (
        f'<div><h1>{TITLE}</h1><time>16/03/2022</time><div>{TEXT}</div><p class="tacgia">Bài, ảnh: {AUTHOR}</p></div>',
        LINES,
        "2022-03-16",
    ),
    "teasers in a box of their own": (
        f"<div><h2>{TITLE}</h2><span>Cập nhật lúc 08:15 16/03/2022</span><div>{SIGNED}</div></div><h3>Tin mới</h3>{NEWS}",
        [*LINES, AUTHOR],
        "2022-03-16T08:15",
    ),
    "teasers in the same box": (
        f"<div><h2>{TITLE}</h2>{SIGNED}<h3>Có thể bạn quan tâm</h3>{NEWS}</div>",
        [*LINES, AUTHOR],
        None,
    ),
    "readers' comments": (f"<h1>{TITLE}</h1><div>{SIGNED}{COMMENT}</div>", [*LINES, AUTHOR], None),
    "a paper to download": (
        f'<h1>{TITLE}</h1><div class="entry-content">{TEXT}<p><a href="a.pdf">Tải Quyết định số 12/QĐ-UBND</a></p>'
        f"<p>{AUTHOR}</p></div>",
        [*LINES, AUTHOR],
        None,
    ),
    "links and spans inside words": (
        f'<h1>{TITLE}</h1><div class="entry-content"><p>{LEAD}</p><p>{FIRST.replace("Sở Nội vụ", "<a href=x>Sở Nội vụ</a>")}'
        f"</p><p>{SECOND}</p><p><span>Hồng</span> <span>Gấm</span></p></div>",
        [*LINES, AUTHOR],
        None,
    ),
    "blocks without paragraphs": (
        f'<h1>{TITLE}</h1><div><div>{LEAD}</div><div>{FIRST}</div><div>&nbsp;</div><div>{SECOND}</div><div align="right">{AUTHOR}'
        "</div></div>",
        [*LINES, AUTHOR],
        None,
    ),
    "a name for the site as heading": (
        f'<div class="header"><h1>UBND TỈNH</h1></div><div class="news"><p class="news-title">{TITLE}</p><p><i>(Ngày đăng: '
        f"16/03/2022)</i></p>{SIGNED}</div>",
        [*LINES, AUTHOR],
        "2022-03-16",
    ),
    "HTML5 with the author in the footer": (
        f'<main><article><header><h1>{TITLE}</h1><p>By admin | <time datetime="2022-03-16T07:30:00+07:00">16 March</time></p>'
        f"</header><section>{TEXT}</section><footer><p>{AUTHOR}</p></footer></article></main>",
        LINES,
        "2022-03-16T07:30:00+07:00",
    ),
    "author, day and time above the headline": (
        f'<div><div>{AUTHOR}</div><div>Thứ tư, ngày 16 tháng 3 năm 2022<br>16:02 (GMT +7)</div><h2>{TITLE}</h2>{TEXT}</div>',
        LINES,
        "2022-03-16T16:02+07:00",
    ),
    "author and time in one line above the headline": (
        f"<main><p>Xã hội</p><p><b>{AUTHOR}</b><i>•</i><span>17:20 | 16/03/2022</span></p><h1>{TITLE}</h1><div>{TEXT}</div></main>",
        LINES,
        "2022-03-16T17:20",
    ),
    "the time in a bar of tools": (
        f'<div><h1>{TITLE}</h1><div class="share-bar"><span>16/03/2022 08:15</span><a href="#">Zalo</a></div>{SIGNED}</div>',
        [*LINES, AUTHOR],
        "2022-03-16T08:15",
    ),
    "an address below the text": (
        f"<h1>{TITLE}</h1>{SIGNED}<hr><p>Văn phòng HĐND và UBND huyện Tháp Mười</p><p>Điện thoại: 0277.3824220 - Email: "
        "vp@dongthap.gov.vn</p>",
        [*LINES, AUTHOR],
        None,
    ),
    "the author's card": (
        f'<h1>{TITLE}</h1><div class="noidung">{TEXT}</div><div class="author-card"><b>{AUTHOR}</b><a href="/tg">Xem các bài</a></div>'
        '<div class="comment"><b class="comment-author">Lê Văn Tám</b></div>',
        LINES,
        None,
    ),
    "hidden and silent parts": (
        f'<h1>{TITLE}</h1><div class="entry-content"><script>var a = "{NEWS[:40]}"</script><div style="display: none">{COMMENT}</div>'
        f"{TEXT}<noscript>Bật JavaScript</noscript><p>{AUTHOR}</p></div>",
        [*LINES, AUTHOR],
        None,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LAYOUTS)
def test_an_odd_layout_gives_the_article(name: str) -> None:
    body, lines, published = LAYOUTS[name]
    page = (
        f'<html><head><title>{TITLE} - Trang tin</title></head><body><div class="clock">Thứ ba, 12/11/2024 10:11</div>'
        f'<ul><li><a href="/">Trang chủ</a></li></ul>{body}</body></html>'
    )
    article, warnings = read_article(Page(page, media_type="html"))
    assert article.text.split("\n") == lines
    assert (article.title, article.author, article.published) == (TITLE, AUTHOR, published)
    assert not warnings


def test_published_and_updated_are_told_apart() -> None:
    stamp = "<p>Đăng ngày: 16/03/2022 | Cập nhật: 18/03/2022</p>"
    article, _ = read_article(Page(f"<html><body><h1>{TITLE}</h1>{stamp}<div>{TEXT}</div></body></html>"))
    assert (article.published, article.updated) == ("2022-03-16", "2022-03-18")


@pytest.mark.parametrize(
    "foot",
    [
        "<div>Giấy phép số 12/GP-TTĐT ngày 05/05/2015</div>",
        '<div>Tin khác</div><ul><li><a href="/1">Huyện Cao Lãnh dẫn đầu</a> (12/01/2020)</li></ul>',
        "<div>© 2024 Báo. Cập nhật ngày 01/01/2024</div>",
    ],
)
def test_a_date_of_the_foot_is_not_the_article_s(foot: str) -> None:
    article, _ = read_article(Page(f"<html><body><h1>{TITLE}</h1><div>{SIGNED}</div>{foot}</body></html>"))
    assert article.published is None


@pytest.mark.parametrize(
    "page_title", ["Trang chủ", "Chi tiết tin", "Báo Hà Tây điện tử", "UBND huyen Thap Muoi", "Báo Đồng Tháp", ""]
)
def test_a_title_that_says_nothing_gives_way_to_the_line_above_the_text(page_title: str) -> None:
    cell = f"<td><p>Thứ tư, ngày 16 tháng 3 năm 2022</p><p><b>{TITLE}</b></p>{SIGNED}</td>"
    menu = '<td><a href="/">Trang chủ</a><br><a href="/t">Chi tiết tin</a></td>'
    page = f"<html><head><title>{page_title}</title></head><body><table><tr>{menu}{cell}</tr></table></body></html>"
    article, _ = read_article(Page(page, media_type="html"))
    assert (article.title, article.published) == (TITLE, "2022-03-16")
    assert article.text.split("\n") == [*LINES, AUTHOR]


def test_a_short_article_under_a_long_menu_is_one() -> None:
    menu = "".join(f'<li><a href="/{at}">Thông tin chỉ đạo điều hành số {at}</a></li>' for at in range(20))
    foot = "<p>Chịu trách nhiệm chính: Ông Nguyễn Văn Bê, Phó Chánh Văn phòng UBND tỉnh</p>"
    body = f"<div><ul>{menu}</ul></div><div><p class=t>{TITLE}</p><div><p>{LEAD}</p></div></div><div><ul>{menu}</ul>{foot}</div>"
    page = f"<html><head><title>{TITLE} | Cổng thông tin điện tử tỉnh</title></head><body>{body}</body></html>"
    article, warnings = read_article(Page(page, media_type="html"))
    assert article.text == LEAD
    assert not warnings


def test_a_page_of_json_ld_without_an_article_gives_its_times_and_place() -> None:
    graph = (
        '{"@graph": [{"@type": "WebSite", "name": "Trung tâm", "url": "https://tt.dongthap.gov.vn/"}, '
        '{"@type": "WebPage", "datePublished": "2022-03-16T01:20:00+00:00"}]}'
    )
    head = f'<script type="application/ld+json">{graph}</script>'
    article, _ = read_article(Page(f"<html><head>{head}</head><body><h1>{TITLE}</h1><div>{SIGNED}</div></body></html>"))
    assert (article.published, article.place) == ("2022-03-16T08:20:00+07:00", "Tỉnh Đồng Tháp")


def test_the_last_edit_may_be_told_below_the_text() -> None:
    foot = "<div>Đọc 12 lần Sửa lần cuối vào Thứ sáu, 18 Tháng 3 2022 08:10</div>"
    page = f'<html><body><h1>{TITLE}</h1><p>16/03/2022</p><div class="noidung">{SIGNED}</div>{foot}</body></html>'
    article, _ = read_article(Page(page))
    assert (article.published, article.updated) == ("2022-03-16", "2022-03-18T08:10")


@pytest.mark.parametrize(
    "keeper",
    [
        '<div class="site-header"><a href="/">Sở Nội vụ tỉnh Đồng Tháp</a></div>',
        "<h3>UBND huyện Tháp Mười - tỉnh Đồng Tháp</h3>",
        '<div id="top">Huyện Tháp Mười - Cổng thông tin điện tử</div>',
        "<p>Cổng thông tin điện tử huyện Tháp Mười. Chịu trách nhiệm: Bà Lò Thị Yêu, Trưởng Ban Biên tập, Điện thoại 0277</p>",
    ],
)
def test_the_keeper_of_the_portal_is_its_place(keeper: str) -> None:
    text = "".join(f"<p>{line}</p>" for line in LINES)
    article, _ = read_article(Page(f"<html><body>{keeper}<div><h1>{TITLE}</h1>{text}</div></body></html>"))
    assert article.place in ("Huyện Tháp Mười", "Tỉnh Đồng Tháp")

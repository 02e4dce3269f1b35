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

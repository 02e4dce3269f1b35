"""Plain copies of pages: furniture dropped, title once, time and author found."""

import pytest

from extractor.article.reading import read_article
from extractor.page import Page
from tests.article.portals import FIRST, SECOND, TITLE

END = ["Kết thúc hội nghị, các đại biểu đã biểu quyết thông qua kế hoạch năm tới./.", "", "            Hồng Gấm"]
BODY = "\n\n".join([FIRST, SECOND, *END])
COPIES = [
    (f"Xuất bản thông tin\n\nnull {TITLE}\n\nChi tiết bài viết Tin tức\n\n{TITLE}\n\n{BODY}", None, [TITLE]),
    (
        f"{TITLE}\n\nCập nhật ngày: 25/07/2022 22:09:11\n\n{BODY}\n\n< Trở về trang trước\nGửi bình luận của bạn",
        "2022-07-25T22:09:11",
        [TITLE, "Cập nhật ngày: 25/07/2022 22:09:11"],
    ),
    (
        f"Truy cập nội dung luôn\n\nAlbum ảnh Album ảnh\n\nChi tiết tin\n\n{TITLE}\n06/08/2020\n\n{BODY}\n\nLiên kết",
        "2020-08-06",
        [TITLE, "06/08/2020"],
    ),
    (
        f"Cổng thông tin điện tử Kiên Giang\n\nXây dựng chính quyền\n\n{TITLE}\n\n(21:26 | 08/08/2017)\n\n{BODY}",
        "2017-08-08T21:26",
        [TITLE, "(21:26 | 08/08/2017)"],
    ),
    (f"{TITLE} (12/12/2008)\n{BODY}\nCác tin khác\nHuyện Cao Lãnh dẫn đầu (01/02/2003)", "2008-12-12", [TITLE]),
    (
        f"Ngày đăng: 06/08/2020\n{TITLE}\n{BODY}\nChịu trách nhiệm: Ông Nguyễn Văn A. Giấy phép ngày 5/5/2015",
        "2020-08-06",
        ["Ngày đăng: 06/08/2020", TITLE],
    ),
    (f"{TITLE}\n{BODY}\nNgày đăng: 07/08/2020 - Cập nhật: 08/08/2020", "2020-08-07", [TITLE]),
]


@pytest.mark.parametrize(("copy", "published", "head"), COPIES)
def test_a_copy_gives_the_article(copy: str, published: str | None, head: list[str]) -> None:
    article, warnings = read_article(Page(copy, media_type="text"))
    lines = article.text.split("\n")
    assert lines[: len(head)] == head
    assert lines[len(head) : len(head) + 2] == [FIRST, SECOND]
    assert "Hồng Gấm" in lines[-2:]
    assert (article.title, article.author, article.published) == (TITLE, "Hồng Gấm", published)
    assert not warnings


def test_the_portal_names_site_and_place() -> None:
    article, _ = read_article(Page(COPIES[3][0], media_type="text"))
    assert (article.site, article.place) == ("Cổng thông tin điện tử Kiên Giang", "Tỉnh Kiên Giang")
    assert article.metadata_sources["place"] == "text:portal line"


def test_a_dateline_names_the_paper_s_province() -> None:
    article, _ = read_article(Page(f"{TITLE}\nĐTO - {FIRST}\n{SECOND}", media_type="text"))
    assert article.place == "Tỉnh Đồng Tháp"
    assert "ĐTO - Sáng 15/3" in article.text


def test_the_caller_s_date_is_used_only_where_the_page_states_none() -> None:
    stated, _ = read_article(Page(COPIES[1][0], media_type="text", published="1999-01-01"))
    silent, _ = read_article(Page(COPIES[0][0], media_type="text", published="2021-03-20"))
    assert stated.published == "2022-07-25T22:09:11"
    assert (silent.published, silent.metadata_sources["published"]) == ("2021-03-20", "caller")


def test_a_text_in_another_language_is_warned_of() -> None:
    text = "The committee met on Monday to discuss the annual report of the province. " * 5
    article, warnings = read_article(Page(text, media_type="text"))
    assert article.language is None
    assert [warning.code for warning in warnings] == ["not_vietnamese"]

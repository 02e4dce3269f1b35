"""Plain copies of pages: furniture dropped, title once, time and author found."""

import pytest

from extractor.article.reading import read_article
from extractor.page import Page
from tests.article.portals import FIRST, LEAD, SECOND, TITLE

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


MENU = "Trang chủ\nGiới thiệu\nTin tức - Sự kiện\nThứ 3, Ngày 12/11/2024\nCải cách thủ tục hành chính\nTin tức"
OTHERS = "Huyện A tổng kết công tác năm (05/08/2020)\nHuyện B họp mặt cuối năm (04/08/2020)"
TEXT = f"{FIRST}\n{SECOND}"
VARIED = [
    (f"{MENU}\n{TITLE}\nNgày đăng: 06/08/2020\n{TEXT}\nTác giả: Kim Lan", TITLE, "Kim Lan", "2020-08-06", 5),
    (f"Trang chủ\nCải cách thủ tục hành chính\n{TITLE}\n{LEAD}\n{TEXT}\nKim Lan\n{OTHERS}", TITLE, "Kim Lan", None, 5),
    (f"{TITLE}\nSáng 15/3, huyện họp mặt đầu năm.\nQuang cảnh buổi họp mặt của huyện\n{TEXT}\nN.T", TITLE, "N.T", None, 6),
    (f"Tin\nHội nghị năm 2021\n16:00 12/01/2022\n{TEXT}\n(Theo Báo Đồng Tháp)", "Hội nghị năm 2021",
     "Báo Đồng Tháp", "2022-01-12T16:00", 5),
    (f"Tin\n12/01/2022\n{TITLE}\n{TEXT}\nTin, ảnh: Kim Lan, Văn Hòa", TITLE, "Kim Lan, Văn Hòa", "2022-01-12", 5),
    (f"{TITLE}\nChi tiết\nĐược đăng: 12 Tháng 8 2020\nViết bởi Kim Lan\nLượt xem: 2\n{TEXT}", TITLE, "Kim Lan",
     "2020-08-12", 5),
    (f"{TITLE}\n{TEXT}\nKim Lan\nĐịa chỉ: Số 12, đường 30/4, thành phố Cao Lãnh. Điện thoại: 0277 3851 431", TITLE,
     "Kim Lan", None, 4),
    (TEXT, None, None, None, 2),
]  # fmt: skip


@pytest.mark.parametrize(("copy", "title", "author", "published", "lines"), VARIED)
def test_copies_of_other_layouts(
    copy: str, title: str | None, author: str | None, published: str | None, lines: int
) -> None:
    article, _ = read_article(Page(copy, media_type="text"))
    assert (article.title, article.author, article.published) == (title, author, published)
    assert TEXT in article.text
    assert len(article.text.split("\n")) == lines


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


def test_rows_apart_by_tabs_are_rows_of_a_table() -> None:
    table = "STT\tĐơn vị\tĐiểm\tVị thứ\n1\tSở Nội vụ\t95,62\t1\n2\tSở Tư pháp\t95,10\t2"
    article, _ = read_article(Page(f"{TITLE}\n\n{FIRST}\n\n{table}\n\n{SECOND}".encode(), source="a.txt"))
    assert "1 | Sở Nội vụ | 95,62 | 1\n2 | Sở Tư pháp | 95,10 | 2" in article.text
    assert article.title == TITLE


def test_a_heading_with_a_colon_begins_no_comments() -> None:
    remarks = "Nhận xét:\n- Điểm trung bình của khối tăng 1,15 điểm so với tháng trước.\n- Sở Nội vụ tăng hai bậc."
    article, _ = read_article(Page(f"{TITLE}\n{FIRST}\n{remarks}\n{SECOND}\nNhận xét\nBài rất hay!", media_type="text"))
    assert article.text.split("\n")[1:] == [FIRST, *remarks.split("\n"), SECOND]


def test_one_line_with_tabs_is_no_table() -> None:
    article, _ = read_article(
        Page(f"{TITLE}\n\n{FIRST}\n\nNơi nhận\tVăn phòng\tLưu\n\n{SECOND}".encode(), source="a.txt")
    )
    assert " | " not in article.text


@pytest.mark.parametrize("heading", ["Tin liên quan", "Bài viết liên quan"])
def test_an_article_goes_on_below_a_box_of_headlines(heading: str) -> None:
    box = f"{heading}\nRa mắt trạm y tế số ở Anh Sơn\nHuyện Cao Lãnh dẫn đầu về chuyển đổi số"
    article, _ = read_article(
        Page(f"{TITLE}\n\n{FIRST}\n\n{box}\n\n{SECOND}\n\n{SECOND} Đợt hai.".encode(), source="a.txt")
    )
    assert SECOND in article.text
    assert "Anh Sơn" not in article.text and heading not in article.text


def test_other_news_with_summaries_is_no_rest_of_an_article() -> None:
    other = (
        "Tin liên quan\nRa mắt trạm y tế số ở Anh Sơn\n"
        + SECOND.replace("huyện", "thị xã")
        + "\nTin nữa về y tế số\n"
        + FIRST
    )
    article, _ = read_article(Page(f"{TITLE}\n\n{FIRST}\n\n{SECOND}\n\n{other}".encode(), source="a.txt"))
    assert "Anh Sơn" not in article.text and "y tế số" not in article.text

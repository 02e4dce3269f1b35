"""Plain text broken at a fixed width is joined; lists and whole paragraphs are left alone."""

from textwrap import fill

from extractor.article.reading import read_article
from extractor.article.wrapping import unwrapped
from extractor.page import Page

FIRST = (
    "Sáng 16/3, UBND tỉnh Đồng Tháp tổ chức hội nghị công bố chỉ số cải cách hành chính năm 2021 của các sở, ngành "
    "tỉnh và huyện, thành phố, đồng thời triển khai kế hoạch năm 2022."
)
SECOND = (
    "Theo kết quả được công bố, huyện Tháp Mười dẫn đầu khối huyện với 91,2 điểm, tăng 2 bậc so với năm trước; huyện "
    "Hồng Ngự đứng thứ hai. Ở khối sở, ngành, Sở Nội vụ tiếp tục dẫn đầu."
)
LIST = "- Sở Nội vụ tỉnh Đồng Tháp đạt 92,1 điểm, xếp thứ nhất\n- Sở Tài chính tỉnh Đồng Tháp đạt 91,0 điểm, thứ nhì"


def test_wrapped_paragraphs_are_joined() -> None:
    wrapped = "\n\n".join(fill(text, 72) for text in (FIRST, SECOND))
    assert unwrapped(wrapped) == f"{FIRST}\n\n{SECOND}"


def test_a_short_last_line_and_a_bullet_part_paragraphs() -> None:
    wrapped = f"{fill(FIRST, 72)}\n{LIST}\n{fill(SECOND, 72)}"
    assert unwrapped(wrapped).split("\n")[:3] == [FIRST, *LIST.split("\n")]


def test_whole_paragraphs_and_lists_are_left_alone() -> None:
    for text in (f"{FIRST}\n{SECOND}\n{FIRST}", "\n".join([LIST] * 4), "Một\nHai\nBa", ""):
        assert unwrapped(text) == text


def test_a_wrapped_copy_reads_like_the_article() -> None:
    title = "Tháp Mười dẫn đầu cải cách hành chính khối huyện"
    wrapped = "\n\n".join([title, fill(FIRST, 76), fill(SECOND, 76), "Hồng Gấm"])
    article, _ = read_article(Page(wrapped, media_type="text"))
    assert article.text.split("\n") == [title, FIRST, SECOND, "Hồng Gấm"]
    assert (article.title, article.author) == (title, "Hồng Gấm")

"""Furniture lines beside lines of articles that look a little like them."""

import pytest

from extractor.article.furniture import furniture


@pytest.mark.parametrize(
    "line",
    [
        "Xuất bản thông tin", "Chi tiết bài viết TTGDNN Tuyên truyền Cải cách hành chính", "< Trở về trang trước",
        "Gửi bình luận của bạn", "Slideshow Image 1 Slideshow Image 1", "Album ảnh Album ảnh", "CCHC.jpg", "IMG_2041",
        "Liên kết Liên kết", "Truy cập nội dung luôn", "Bản in Quay lại Chia sẻ", "Đã xem: 316 | Phản hồi: 0",
        "Lượt xem: 1.284", "Trang chủ » Tin tức » Cải cách hành chính", "***", "Ý kiến bạn đọc (0)",
    ],
)  # fmt: skip
def test_furniture(line: str) -> None:
    assert furniture().is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "2016 | 1 | 1 | 1", "… | … | …", "STT | Đơn vị | Điểm", "Kim Lan", "06/08/2020",
        "Chia sẻ khó khăn với người dân",
        "Theo dõi, đánh giá Chỉ số cải cách hành chính", "Nội dung kiểm tra gồm 5 phần", "- 90% người dân hài lòng.",

        "Giới thiệu mô hình mới tại xã Tân Phú", "Đăng ký mô hình dân vận khéo", "2021",
    ],
)  # fmt: skip
def test_lines_of_articles_are_not(line: str) -> None:
    assert not furniture().is_furniture(line)


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("Các tin khác:", True),
        ("TIN LIÊN QUAN", True),
        ("Ý kiến bạn đọc (3)", True),
        ("Chịu trách nhiệm: Ông Trần Văn A, Giám đốc Sở Thông tin và Truyền thông", True),
        ("© 2024 Sở Nội vụ tỉnh Đồng Tháp", True),
        ("Chịu trách nhiệm trước UBND tỉnh về kết quả thực hiện", False),
        ("Các tin nhắn của người dân đều được trả lời", False),
    ],
)
def test_ends_of_articles(line: str, ends: bool) -> None:
    assert furniture().ends_article(line) is ends


def test_a_template_prefix_is_taken_off_a_title() -> None:
    assert furniture().without_template("null Huyện Châu Thành") == "Huyện Châu Thành"
    assert furniture().without_template("Nullius in verba") == "Nullius in verba"

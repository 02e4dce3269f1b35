"""Bylines, what looks like one and is none."""

import pytest

from extractor.article.bylines import (
    author_name,
    closing_byline,
    credit_byline,
    labelled_byline,
    signature,
)

NAMED = [
    ("N.LONG", "N.LONG"),
    ("Ngọc Hạnh", "Ngọc Hạnh"),
    ("Thành Lợi", "Thành Lợi"),
    ("THÀNH LỢI", "THÀNH LỢI"),
    ("T.H", "T.H"),
    ("Nguyễn Văn Ngây - Chuyên viên Phòng Nội vụ huyện Thanh Bình", "Nguyễn Văn Ngây"),
    ("Đỗ Hữu Tâm - TTVH huyện", "Đỗ Hữu Tâm"),
    ("Hoàng Anh (Đài huyện)", "Hoàng Anh"),
    ("Mỹ Lý - Phương Thảo", "Mỹ Lý, Phương Thảo"),
    ("Thu Hà và Văn Tài", "Thu Hà, Văn Tài"),
    ("Phương Anh/BTT", "Phương Anh"),
    ("CTV Minh Anh", "Minh Anh"),
    ("Tin, ảnh: Kim Lan", "Kim Lan"),
    ("Bài và ảnh: Thu Hà - Văn Tài", "Thu Hà, Văn Tài"),
    ("Tin: Nguyễn Quốc; Ảnh: Lê Na", "Nguyễn Quốc"),
    ("Tác giả: Lê Na (tổng hợp)", "Lê Na"),
    ("THANH NHỊ (thực hiện)", "THANH NHỊ"),
    ("(Thực hiện: Đào Nguyên Vũ)", "Đào Nguyên Vũ"),
    ("(Minh Anh)", "Minh Anh"),
    ("Bài, ảnh: Huỳnh Tố Quyên - CTV Ngọc Trai", "Huỳnh Tố Quyên, Ngọc Trai"),
    ("Lê Na - CTV xã Tân Phú", "Lê Na"),
    ("Tác giả bài viết: Bùi Thị Hoa", "Bùi Thị Hoa"),
    ("(Theo TTXVN)", "TTXVN"),
    ("Theo Báo Nhân Dân", "Báo Nhân Dân"),
]


@pytest.mark.parametrize(("line", "author"), NAMED)
def test_a_byline_names_its_author(line: str, author: str) -> None:
    found = labelled_byline(line) or signature(line) or credit_byline(line)
    assert found is not None
    assert found.author == author


@pytest.mark.parametrize(
    "line",
    [
        "Ảnh: Văn Tài",
        "Ban Biên tập", "Huyện Châu Thành", "Phòng Nội vụ", "Trân trọng cảm ơn!", "Liên kết", "BBT", "PV",
        "Bài, ảnh: PV", "Theo đó, huyện đã chỉ đạo các xã", "Hội nghị", "Super User", "Kết quả cụ thể như sau:",
        "Đại biểu tham dự hội nghị", "Ông Phan Đức Mạnh", "Bà Lê Na, Bí thư Huyện đoàn",
        "Phan Đức Mạnh, Bí thư Huyện đoàn, cho biết sẽ mở thêm lớp tập huấn trong quý IV.",
    ],
)  # fmt: skip
def test_no_byline(line: str) -> None:
    assert not (labelled_byline(line) or signature(line) or credit_byline(line))


def test_the_byline_is_looked_for_below_the_text_only() -> None:
    text = "Hội nghị đã thông qua kế hoạch và kết thúc tốt đẹp trong buổi sáng cùng ngày./."
    found = closing_byline(["Tiêu đề", text, "Kim Lan", "Ảnh: Văn Tài"])
    assert found is not None
    assert (found[0].author, found[1]) == ("Kim Lan", 2)
    assert closing_byline(["Tiêu đề", "Kim Lan", text]) is None


@pytest.mark.parametrize(("name", "author"), [("Võ Hải", "Võ Hải"), ("admin", ""), ("banbientap", ""), ("Minh", "")])
def test_accounts_are_no_authors(name: str, author: str) -> None:
    assert author_name(name) == author

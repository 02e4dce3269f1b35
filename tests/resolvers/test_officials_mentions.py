"""What a record of an official holds besides its slots: part in the event, evidence, unit, honorific, former."""

from __future__ import annotations

import pytest

from extractor.records import OfficialRole
from tests.resolvers.official_reading import officials_in


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Hội nghị do ông Lê Văn Tư, Chủ tịch UBND huyện chủ trì.", "chair"),
        ("Dưới sự chủ trì của đồng chí Lê Văn Tư, Chủ tịch UBND huyện, hội nghị đã bàn ba việc.", "chair"),
        ("Ông Lê Văn Tư, Chủ tịch UBND huyện và bà Mai Thị Lý, Phó Bí thư Huyện ủy đồng chủ trì.", "chair"),
        ("Phát biểu tại hội nghị, ông Lê Văn Tư, Chủ tịch UBND huyện yêu cầu rà soát.", "speaker"),
        ("Chủ tịch UBND huyện Lê Văn Tư đã nhấn mạnh ba nhiệm vụ.", "speaker"),
        ("Theo ông Lê Văn Tư, Chủ tịch UBND huyện, việc này còn chậm.", "speaker"),
        ("Đến dự có ông Lê Văn Tư, Chủ tịch UBND huyện.", "attendee"),
        ("Ông Lê Văn Tư, Chủ tịch UBND huyện tặng giấy khen cho các tập thể.", "awarder"),
        ("Ông Lê Văn Tư, Trưởng phòng Nội vụ huyện vinh dự nhận bằng khen.", "awardee"),
        ("UBND tỉnh bổ nhiệm ông Lê Văn Tư, Phó Chánh Văn phòng UBND tỉnh.", "appointee"),
        ("Công tác cải cách có tiến bộ.\nLê Văn Tư - Chuyên viên Phòng Nội vụ huyện", "author"),
        ("Ông Lê Văn Tư, Chủ tịch UBND huyện ở giữa ảnh.", "other"),
    ],
)
def test_role(text: str, role: OfficialRole) -> None:
    assert officials_in(text)[0].role == role


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        (
            "Ông Lê Văn Tư, Chủ tịch UBND huyện dự. Ông Tư yêu cầu khẩn trương.",
            ["Ông Lê Văn Tư, Chủ tịch UBND huyện", "Ông Tư"],
        ),
        (
            "Đồng chí Mai Thị Lý, Bí thư Huyện ủy kết luận. Đồng chí Mai Thị Lý cảm ơn.\nBà Lý tặng hoa.",
            ["Đồng chí Mai Thị Lý, Bí thư Huyện ủy", "Đồng chí Mai Thị Lý", "Bà Lý"],
        ),
        (
            "Chủ tịch UBND huyện Lê Văn Tư dự. Ông Tư Hậu kể chuyện.",
            ["Chủ tịch UBND huyện Lê Văn Tư"],
        ),
        (
            "Chủ tịch UBND huyện Lê Văn Tư dự cùng Phó Chủ tịch UBND huyện Phan Tư. Ông Tư phát biểu.",
            ["Chủ tịch UBND huyện Lê Văn Tư"],
        ),
        (
            "Chủ tịch UBND huyện Lê Văn Tư dự. Đường Lê Văn Tưởng vừa mở.",
            ["Chủ tịch UBND huyện Lê Văn Tư"],
        ),
    ],
)
def test_evidence(text: str, evidence: list[str]) -> None:
    assert [item.text for item in officials_in(text)[0].evidence] == evidence


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Chủ tịch UBND huyện Thanh Bình Lê Văn Tư dự.", "Huyện Thanh Bình"),
        ("Phó chủ tịch Hà Nội Lê Văn Tư dự.", "Thành phố Hà Nội"),
        ("Huyện Thanh Bình họp tổng kết. Chủ tịch UBND huyện Lê Văn Tư dự.", "Huyện Thanh Bình"),
        ("Huyện Thanh Bình họp tổng kết. Bí thư Huyện ủy Lê Văn Tư dự.", "Huyện Thanh Bình"),
        ("Bộ trưởng Bộ Nội vụ Lê Văn Tư dự.", None),
    ],
)
def test_unit(text: str, unit: str | None) -> None:
    found = officials_in(text)[0].unit
    assert (found.name if found else None) == unit


def test_unit_of_context_is_inferred() -> None:
    stated, given = officials_in("Chủ tịch UBND huyện Thanh Bình Lê Văn Tư dự. Bí thư Huyện ủy Mai Thị Lý phát biểu.")
    assert (stated.inferred, given.inferred) == ([], ["unit"])


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("Ông Lê Văn Tư, nguyên Chủ tịch UBND huyện dự.", [True]),
        ("Ông Lê Văn Tư, Chủ tịch UBND huyện dự.", [False]),
        ("Cựu Bí thư Tỉnh ủy Lê Văn Tư dự.", [True]),
        ("Ông Lê Văn Tư từng là Bí thư Huyện đoàn, Trưởng phòng Nội vụ huyện.", [True, True]),
        ("Ông Lê Văn Tư thôi giữ chức Chủ tịch UBND huyện.", [True]),
        ("Ông Lê Văn Tư, nguyên Bí thư Huyện ủy, hiện là Giám đốc Sở Nội vụ.", [True, False]),
    ],
)
def test_former(text: str, former: list[bool]) -> None:
    assert [official.former for official in officials_in(text)] == former


@pytest.mark.parametrize(
    ("text", "honorific"),
    [
        ("Ông Lê Văn Tư, Chủ tịch UBND huyện dự.", "Ông"),
        ("Đ/c Lê Văn Tư, Chủ tịch UBND huyện dự.", "Đ/c"),
        ("Đồng chí Thượng tá Lê Văn Tư, Trưởng Công an huyện dự.", "Đồng chí"),
        ("Thượng tá Lê Văn Tư, Trưởng Công an huyện dự.", None),
        ("Chủ tịch UBND huyện Lê Văn Tư dự.", None),
        ("Các đồng chí: Lê Văn Tư, Chủ tịch UBND huyện; Mai Thị Lý, Bí thư Huyện ủy dự.", None),
    ],
)
def test_honorific(text: str, honorific: str | None) -> None:
    assert officials_in(text)[0].honorific == honorific


def test_each_record_names_the_phrase_that_found_it() -> None:
    found = officials_in("Ông Lê Văn Tư, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh dự.")
    assert [official.rule for official in found] == ["posts.secretary", "posts.chair"]

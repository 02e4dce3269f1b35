"""The unit each post belongs to: named in its body, understood from its level, its holder or the article."""

from __future__ import annotations

import pytest

from tests.resolvers.official_reading import officials_in

ROWS = [
    ("Ông Lê Văn Phước, Chủ tịch UBND huyện Lấp Vò chủ trì.", ["Huyện Lấp Vò"]),
    ("Thị xã Cai Lậy họp.\nÔng Lê Văn Thọ, Chủ tịch UBND thị xã, Trưởng Ban Chỉ đạo chủ trì.", ["Thị xã Cai Lậy"] * 2),
    ("Thành phố Long Khánh họp.\nÔng Hồ Văn Nghiệp, Phó Bí thư Thành ủy phát biểu.", ["Thành phố Long Khánh"]),
    ("Thành phố Hà Nội họp.\nÔng Hồ Văn Nghiệp, Phó Bí thư Thành ủy phát biểu.", ["Thành phố Hà Nội"]),
    ("Huyện Lấp Vò họp.\nÔng Hồ Văn Nghiệp, Phó Bí thư Thành ủy phát biểu.", [None]),
    ("Tỉnh Thái Bình họp.\nĐồng chí Bùi Thế Vỹ, Tỉnh ủy viên dự.", ["Tỉnh Thái Bình"]),
    ("Thành phố Sa Đéc họp.\nBà Võ Thị Kim Ngân - Phó Giám đốc Trung tâm cho biết.", ["Thành phố Sa Đéc"]),
    (
        "Xã Phú Hựu, huyện Châu Thành, tỉnh Đồng Tháp họp.\nÔng Lê Văn Thọ, Bí thư Đảng ủy, Chủ tịch HĐND xã dự.",
        ["Xã Phú Hựu"] * 2,
    ),
    ("Tỉnh Thái Bình họp.\nÔng Lê Minh Hà, Thứ trưởng Bộ Nội vụ, Phó Trưởng Ban Chỉ đạo dự.", [None] * 2),
    ("Tỉnh Thái Bình họp.\nÔng Lê Minh Hà, Giám đốc Trung tâm Hành chính quốc gia dự.", [None]),
]


@pytest.mark.parametrize(("text", "units"), ROWS)
def test_each_post_has_the_unit_of_its_body(text: str, units: list[str | None]) -> None:
    assert [official.unit.name if official.unit else None for official in officials_in(text)] == units


def test_what_is_understood_is_marked() -> None:
    stated, understood = officials_in("Ông Lê Văn Phước, Chủ tịch UBND huyện Lấp Vò, Trưởng Ban Chỉ đạo chủ trì.")
    assert ("unit" in stated.inferred, "unit" in understood.inferred) == (False, True)

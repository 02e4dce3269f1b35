"""Lines at the foot of a paper to the official who signs it."""

from __future__ import annotations

import pytest

from tests.resolvers.official_reading import officials_in

Row = tuple[str, str, str | None]

SIGNED: list[tuple[str, list[Row]]] = [
    (
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn Phong",
        [("Nguyễn Văn Phong", "Phó chủ tịch", "ỦY BAN NHÂN DÂN")],
    ),
    (
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Đã ký)\nLò Thị Hặc",
        [("Lò Thị Hặc", "Chủ tịch", "ỦY BAN NHÂN DÂN")],
    ),
    ("TM. UBND XÃ\nCHỦ TỊCH\nĐặng Quốc Khánh", [("Đặng Quốc Khánh", "Chủ tịch", "Ủy ban nhân dân XÃ")]),
    ("TM. BAN THƯỜNG VỤ\nBÍ THƯ\nTrần Thị Mai Hoa", [("Trần Thị Mai Hoa", "Bí thư", "BAN THƯỜNG VỤ")]),
    ("Nơi nhận:\nGIÁM ĐỐC SỞ NỘI VỤ\nPhùng Tiến Quân", [("Phùng Tiến Quân", "Giám đốc", "SỞ NỘI VỤ")]),
]

UNSIGNED = [
    "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
    "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nNguyễn Văn Phong",  # of what is not said
    "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTheo Báo Đồng Tháp, hội nghị đã bế mạc.",
    "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn Phong dự lễ khai giảng.",
    "TM. CÔNG TY\nGIÁM ĐỐC\nNguyễn Văn Phong",
    "Chủ tịch huyện tiếp dân\nNguyễn Văn Phong",
]


@pytest.mark.parametrize(("text", "wanted"), SIGNED)
def test_signature(text: str, wanted: list[Row]) -> None:
    assert [(o.name, o.position, o.organization) for o in officials_in(text)] == wanted


@pytest.mark.parametrize("text", UNSIGNED)
def test_no_signature(text: str) -> None:
    assert officials_in(text) == []

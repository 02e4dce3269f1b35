from __future__ import annotations

from typing import Any

import pytest

from extractor.panel.subjects import epoch_of, subject_of
from tests.panel.made import unit

SAME: list[tuple[dict[str, Any], dict[str, Any], bool]] = [
    (unit(), unit(text="H. Thanh Bình"), True),
    (unit(code="868", name="Thị xã Hồng Ngự"), unit(code="868", name="Thành phố Hồng Ngự"), True),
    (unit(code="868", name="Thành phố Hồng Ngự"), unit(code="870", name="Huyện Hồng Ngự"), False),
    (unit("Châu Thành", code=None), unit("Châu Thành", code=None, province="Tỉnh Long An"), False),
    (unit("Hoà Vang", code=None), unit("Hòa Vang", code=None), True),
    (
        {"text": "Sở Nội vụ", "name": "Sở Nội vụ tỉnh Đồng Tháp"},
        {"text": "x", "name": "Sở  Nội Vụ tỉnh Đồng Tháp"},
        True,
    ),
    ({"text": "Sở Nội vụ", "name": "Sở Nội vụ tỉnh Đồng Tháp"}, {"text": "x", "name": "Sở Nội vụ tỉnh Long An"}, False),
]


@pytest.mark.parametrize(("one", "other", "same"), SAME)
def test_subjects_by_code_or_by_name_level_and_province(one: dict[str, Any], other: dict[str, Any], same: bool) -> None:
    keys = {subject_of(record, 2020, None).key for record in (one, other)}
    assert (len(keys) == 1) == same


EPOCHS = [
    ("district", "874", "Huyện Thanh Bình", 2026, "2026-08-01", "63"),  # there are no districts any more
    ("commune", "30130", "Thị trấn Thanh Bình", None, "2026-01-01", "63"),
    ("commune", "30130", "Xã Thanh Bình", None, "2019-01-01", "34"),
    ("province", "01", "Thành phố Hà Nội", 2024, "2025-08-01", "63"),
    ("province", "01", "Thành phố Hà Nội", 2026, None, "34"),
    ("province", "01", "Thành phố Hà Nội", 2025, "2025-03-01", "63"),
    ("province", "01", "Thành phố Hà Nội", 2025, "2025-12-01", "34"),
    ("province", "01", "Thành phố Hà Nội", None, None, "63"),
]


@pytest.mark.parametrize(("level", "code", "name", "year", "published", "epoch"), EPOCHS)
def test_which_unit_a_code_means(
    level: str, code: str, name: str, year: int | None, published: str | None, epoch: str
) -> None:
    assert epoch_of(level, code, name, year, published) == epoch


def test_a_field_is_the_units_of_one_level_under_one_roof() -> None:
    fields = [
        subject_of(one, 2020, None).field
        for one in (unit(), unit("Lai Vung"), unit("Cai Lậy", code="820", province="Tỉnh Tiền Giang"))
    ]
    assert fields[0] == fields[1] != fields[2]
    bodies = [subject_of({"text": "", "name": name}, 2020, None).field for name in
              ("Sở Nội vụ tỉnh Đồng Tháp", "Thanh tra tỉnh Đồng Tháp", "Bộ Nội vụ", "Bộ Tài chính")]  # fmt: skip
    assert bodies[0] == bodies[1] != bodies[2] == bodies[3]


def test_successors_are_kept_beside_the_unit() -> None:
    made = subject_of(unit(current=[{"name": "Xã Thanh Bình", "code": "30130"}]), 2020, None)
    assert (made.name, made.code, made.current_codes) == ("Huyện Thanh Bình", "874", ("30130",))

from __future__ import annotations

from typing import Any

import pytest

from extractor.evaluation.folding import (
    cut_date_text,
    same_date_text,
    same_moment,
    same_organization,
    same_value,
    spellings,
)

EQUAL: list[tuple[Any, Any]] = [
    ("Ủy ban nhân dân Tỉnh", "Uỷ ban nhân dân tỉnh"),
    ("UBND huyện", "Ủy ban nhân dân huyện"),
    ("HĐND TP. Cần Thơ", "Hội đồng nhân dân thành phố Cần Thơ"),
    ("TP.HCM", "Thành phố Hồ Chí Minh"),
    ("TX Gò Công", "thị xã Gò Công"),
    ("TT. Cái Tàu Hạ", "Thị trấn Cái Tàu Hạ"),
    ("TT Phục vụ HCC", "Trung tâm Phục vụ hành chính công"),
    ("P.5", "Phường 5"),
    ("chỉ số CCHC", "Chỉ số cải cách hành chính"),
    ("Một cửa “thân thiện”", 'một cửa "thân thiện"'),
    ("Một cửa «thân thiện»", "một cửa “thân thiện”"),
    ("n ăm 2021", "năm 2021"),
    ("giai đoạn 2020- 2025", "giai đoạn 2020–2025"),
    ("Huye\u0323\u0302n Thanh Bình", "Huyện Thanh Bình"),
    (91.43, 91.430),
    (4, 4.0),
    (None, None),
    (True, True),
]
DIFFERENT: list[tuple[Any, Any]] = [
    ("Huyện Châu Thành", "Huyện Châu Phú"),
    ("Thị trấn Cái Tàu Hạ", "Trung tâm Cái Tàu Hạ"),
    ("06", "6"),
    (91.43, 91.44),
    ("Sở Nội vụ", None),
    (None, 0),
    (True, 1),
    ("Hạ Long", "Hà Long"),
]


@pytest.mark.parametrize(("one", "other"), EQUAL)
def test_what_scoring_calls_equal_is_equal_both_ways(one: Any, other: Any) -> None:
    assert same_value(one, other) and same_value(other, one)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_what_says_something_else_differs_both_ways(one: Any, other: Any) -> None:
    assert not same_value(one, other) and not same_value(other, one)


def test_an_ambiguous_abbreviation_has_several_readings_and_a_long_row_of_them_one() -> None:
    assert spellings("TT Huyện") == {"thịtrấnhuyện", "trungtâmhuyện"}
    assert len(spellings("TT " * 12)) == 1


@pytest.mark.parametrize(
    ("written", "cut"),
    [
        ("ngày 19/3/2021", "19/3/2021"),
        ("Sáng ngày 12/4", "12/4"),
        ("đầu tháng 11", "tháng 11"),
        ("cuối năm 2017", "năm 2017"),
        ("thứ hai, 06/08/2020", "06/08/2020"),
        ("cùng kỳ năm 2021", "năm 2021"),
        ("hạ tuần tháng 5", "tháng 5"),
        ("năm 2020", "năm 2020"),
        ("giai đoạn 2016-2020", "giai đoạn 2016-2020"),
        ("6 tháng đầu năm", "6 tháng đầu năm"),
        ("từ đầu năm đến nay", "từ đầu năm đến nay"),
        ("hôm nay", "hôm nay"),
        ("ngày", "ngày"),
    ],
)
def test_leading_words_are_cut_from_a_date(written: str, cut: str) -> None:
    assert cut_date_text(written) == cut
    assert same_date_text(written, cut)


THANH_BINH = {"name": "Huyện Thanh Bình"}
DONG_THAP = {"name": "Tỉnh Đồng Tháp"}
CAO_LANH = {"name": "Thành phố Cao Lãnh"}


@pytest.mark.parametrize(
    ("one", "other", "unit", "same"),
    [
        ("Phòng Nội vụ huyện Thanh Bình", "Phòng Nội vụ huyện", THANH_BINH, True),
        ("Phòng Nội vụ huyện Thanh Bình", "Phòng Nội vụ", THANH_BINH, True),
        ("UBND tỉnh", "Ủy ban nhân dân tỉnh Đồng Tháp", DONG_THAP, True),
        ("Ủy ban nhân dân TP Cao Lãnh", "UBND thành phố", CAO_LANH, True),
        ("Phòng Nội vụ huyện Thanh Bình", "Phòng Nội vụ huyện", None, False),
        ("Phòng Nội vụ huyện Tam Nông", "Phòng Nội vụ huyện", THANH_BINH, False),
        ("Phòng Nội vụ huyện", "Phòng Tư pháp huyện", THANH_BINH, False),
    ],
)
def test_an_organization_counts_with_or_without_its_unit(
    one: str, other: str, unit: dict[str, str] | None, same: bool
) -> None:
    assert same_organization(one, other, unit) is same
    assert same_organization(other, one, unit) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2022-07-25T22:09:11", "2022-07-25T22:09:11+07:00", True),
        ("2022-07-25T22:09:11+07:00", "2022-07-25T22:09:11+07:00", True),
        ("2022-07-25T22:09:11+07:00", "2022-07-25T22:09:11+00:00", False),
        ("2022-07-25", "2022-07-25T22:09:11", False),
        ("2022-07-25", "2022-07-26", False),
    ],
)
def test_publication_moments_are_equal_only_when_as_precise(one: str, other: str, same: bool) -> None:
    assert same_moment(one, other) is same

from __future__ import annotations

import unicodedata

import pytest

from extractor.gazetteer.spelling import capitalised, full_name, name_key, name_keys, split_type

SAME = [
    ("Bà Rịa - Vũng Tàu", "bà rịa–vũng tàu", "Bà Rịa Vũng Tàu", "BÀ RỊA-VŨNG TÀU", "BR-VT"),
    ("Quy Nhơn", "Qui Nhơn", "QUY NHƠN"),
    ("Mỹ Tho", "Mĩ Tho"),
    ("Thanh Hóa", "Thanh Hoá", "THANH HOÁ"),
    ("Hương Thủy", "Hương Thuỷ"),
    ("Đắk Lắk", "Đăk Lăk", "Đắc Lắc", "Dak Lak", "Daklak"),
    ("Kon Tum", "Kontum"),
    ("Bắc Kạn", "Bắc Cạn"),
    ("Cư M'gar", "Cư M’gar", "Cư Mgar"),
    ("Krông A Na", "Krông Ana"),
    ("1", "01"),
    ("Nông trường Việt Lâm", "Việt Lâm"),
    ("Hồ Chí Minh", "HCM"),
]


@pytest.mark.parametrize("spellings", SAME)
def test_spellings_of_one_name_share_a_key(spellings: tuple[str, ...]) -> None:
    keys = {name_key(form) for form in spellings}
    keys |= {name_key(unicodedata.normalize("NFD", form)) for form in spellings}
    assert len(keys) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("Tân An", "Tân Ân"), ("Mường Lay", "Mường Lai"), ("Tây Hồ", "Tài Hồ"), ("Phú Tân", "Phú Tấn"), ("1", "10")],
)
def test_different_names_have_different_keys(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_many_keys_at_once_are_the_same_keys() -> None:
    names = [name for spellings in SAME for name in spellings]
    assert name_keys(names) == [name_key(name) for name in names]


@pytest.mark.parametrize(
    ("words", "kind", "rest"),
    [
        ("huyện Châu Thành", "Huyện", "Châu Thành"),
        ("H. Châu Thành", "Huyện", "Châu Thành"),
        ("TX.Sông Cầu", "Thị xã", "Sông Cầu"),
        ("THỊ TRẤN CÁI TÀU HẠ", "Thị trấn", "CÁI TÀU HẠ"),
        ("TP Hồ Chí Minh", "Thành phố", "Hồ Chí Minh"),
        ("T.P Hồ Chí Minh", "Thành phố", "Hồ Chí Minh"),
        ("P.12", "Phường", "12"),
        ("Q1", "Quận", "1"),
        ("thi tran Cai Tau Ha", "Thị trấn", "Cai Tau Ha"),
        ("Hà Nội", None, "Hà Nội"),
        ("Xãm", None, "Xãm"),
        ("tỉnh", None, "tỉnh"),
    ],
)
def test_a_type_word_is_split_off(words: str, kind: str | None, rest: str) -> None:
    found, name = split_type(words)
    assert (found.type if found else None, name) == (kind, rest)


@pytest.mark.parametrize(
    ("kind", "name", "whole"),
    [
        ("TP.", "HỒ CHÍ MINH", "Thành phố Hồ Chí Minh"),
        ("tỉnh", "Đồng Tháp", "Tỉnh Đồng Tháp"),
        ("TX", "Sông Cầu", "Thị xã Sông Cầu"),
        ("thị trấn", "cái tàu hạ", "Thị trấn Cái Tàu Hạ"),
        ("Phường", "01", "Phường 1"),
        ("đặc khu", "PHÚ QUỐC", "Đặc khu Phú Quốc"),
    ],
)
def test_the_official_form_has_type_and_capitals(kind: str, name: str, whole: str) -> None:
    assert full_name(kind, name) == whole


def test_names_in_mixed_case_stay_as_written() -> None:
    assert capitalised("Ea H'leo") == "Ea H'leo"
    assert capitalised("Tân phú") == "Tân Phú"

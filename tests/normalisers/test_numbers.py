import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.normalisers.numbers import read_number, read_ordinal, read_roman

NUMBERS: list[tuple[str, float | int | None]] = [
    ("12", 12),
    ("02", 2),
    ("0", 0),
    ("25.000", 25000),
    ("1.234.567", 1234567),
    ("1.234.567,8", 1234567.8),
    ("1,234,567", 1234567),
    ("1,234,567.5", 1234567.5),
    ("25 000", 25000),
    ("91,43", 91.43),
    ("90.32", 90.32),
    ("1.5", 1.5),
    ("8,3", 8.3),
    ("0.123", 0.123),
    ("0,875", 0.875),
    ("12.3456", 12.3456),
    ("99,123", 99.123),
    ("một", 1),
    ("năm", 5),
    ("mười", 10),
    ("mười một", 11),
    ("Mười Hai", 12),
    ("MƯỜI LĂM", 15),
    ("hai mươi", 20),
    ("hai mươi mốt", 21),
    ("hai mốt", 21),
    ("hai mươi tư", 24),
    ("hai mươi bốn", 24),
    ("ba mươi nhăm", 35),
    ("ba chục", 30),
    ("sáu mươi ba", 63),
    ("bẩy mươi", 70),
    ("một trăm", 100),
    ("một trăm linh năm", 105),
    ("một trăm lẻ năm", 105),
    ("hai trăm mười", 210),
    ("sáu trăm chín mươi sáu", 696),
    ("một nghìn", 1000),
    ("hai ngàn", 2000),
    ("hai nghìn không trăm hai mươi", 2020),
    ("hai nghìn không trăm linh chín", 2009),
    ("25 nghìn", 25000),
    ("1,5 triệu", 1500000),
    ("1,1 triệu", 1100000),
    ("1.200 tỷ", 1200000000000),
    ("2 tỷ 500 triệu", 2500000000),
    ("2 tỉ 500 triệu", 2500000000),
    ("hai tỷ rưỡi", 2500000000),
    ("3 nghìn tỷ", 3000000000000),
    ("ba vạn", 30000),
    ("", None),
    (" ", None),
    ("tỉnh", None),
    ("nghìn", None),
    ("trăm", None),
    ("lăm", None),
    ("mốt", None),
    ("hai ba", None),
    ("mười mươi", None),
    ("hai rưỡi", None),
    ("hai nghìn ba nghìn năm trăm tỉnh", None),
    ("1.2.3", None),
    ("19.3.2021", None),
    ("4/12", None),
    ("-5", None),
    ("12%", None),
    ("IV", None),
]

ORDINALS: list[tuple[str, int | None]] = [
    ("thứ nhất", 1),
    ("nhất", 1),
    ("hạng nhất", 1),
    ("thứ nhì", 2),
    ("nhì", 2),
    ("hạng nhì", 2),
    ("thứ hai", 2),
    ("thứ ba", 3),
    ("thứ tư", 4),
    ("tư", 4),
    ("thứ bốn", 4),
    ("THỨ NĂM", 5),
    ("thứ mười", 10),
    ("thứ mười hai", 12),
    ("thứ hai mươi mốt", 21),
    ("thứ sáu mươi ba", 63),
    ("thứ 4", 4),
    ("thứ 02", 2),
    ("02", 2),
    ("12", 12),
    ("hạng 3", 3),
    ("vị trí thứ 3", 3),
    ("vị trí số 1", 1),
    ("thứ hạng 7", 7),
    ("hàng thứ nhất", 1),
    ("số một", 1),
    ("số 1", 1),
    ("lần thứ 5", 5),
    ("đầu", 1),
    ("đầu tiên", 1),
    ("I", 1),
    ("IV", 4),
    ("iv", 4),
    ("thứ IX", 9),
    ("XIII", 13),
    ("XLIX", 49),
    ("", None),
    ("thứ", None),
    ("0", None),
    ("không", None),
    ("IIII", None),
    ("L", None),
    ("C", None),
    ("5,5", None),
    ("một nửa", None),
    ("tỉnh", None),
]


@pytest.mark.parametrize(("words", "value"), NUMBERS)
def test_number(words: str, value: float | int | None) -> None:
    found = read_number(words)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(("words", "value"), ORDINALS)
def test_ordinal(words: str, value: int | None) -> None:
    assert read_ordinal(words) == value


@pytest.mark.parametrize(("words", "value"), NUMBERS)
def test_number_in_disguise(words: str, value: float | int | None) -> None:
    assert read_number(unicodedata.normalize("NFD", words.upper())) == value


@pytest.mark.parametrize(("words", "value"), [("I", 1), ("xiv", 14), ("XX", 20), ("", None), ("VX", None), ("3", None)])
def test_roman(words: str, value: int | None) -> None:
    assert read_roman(words) == value


@given(st.integers(min_value=0, max_value=10**12))
def test_grouped_digits_come_back(number: int) -> None:
    assert read_number(f"{number:,}".replace(",", ".")) == number
    assert read_number(str(number)) == number


@given(st.integers(min_value=0, max_value=10**6), st.integers(min_value=0, max_value=99))
def test_decimal_comma_comes_back(whole: int, hundredths: int) -> None:
    written = f"{whole:,}".replace(",", ".") + f",{hundredths:02}"
    assert read_number(written) == pytest.approx(whole + hundredths / 100)


@given(st.text(max_size=40))
def test_any_text_is_a_number_or_none(words: str) -> None:
    value = read_number(words)
    assert value is None or value >= 0

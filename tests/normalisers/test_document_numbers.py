"""Stretches of text to the numbers and symbols of papers in them."""

from __future__ import annotations

import pytest

from extractor.normalisers.document_numbers import paper_number_at, paper_numbers

WITH_SYMBOL: list[tuple[str, list[tuple[str, str]]]] = [
    ("số 3632/UBND-KSTT về", [("3632", "UBND-KSTT")]),
    ("số 86-CTr/TU ngày", [("86", "CTr/TU")]),
    ("số 18 - NQ/TW, ngày", [("18", "NQ/TW")]),
    ("số 13/HD -MTTQ - BTT ngày", [("13", "HD-MTTQ-BTT")]),
    ("30c/NQ-CP", [("30c", "NQ-CP")]),
    ("61/2018/NĐ-CP", [("61", "2018/NĐ-CP")]),
    ("12/QĐ-UBND. Theo đó", [("12", "QĐ-UBND")]),
    ("12/QĐ-UBND - Sở Nội vụ", [("12", "QĐ-UBND")]),
    ("1383/QĐ-UBND.HC", [("1383", "QĐ-UBND.HC")]),
    ("72/2025/QH15", [("72", "2025/QH15")]),
    ("5/KH-UBND; 6/BC-UBND", [("5", "KH-UBND"), ("6", "BC-UBND")]),
    ("4/12 HUYỆN", []),
    ("19/3/2021 UBND", []),
    ("12 km/h", []),
    ("100 triệu đồng/ha", []),
    ("2-3 lần", []),
    ("24/7", []),
]


@pytest.mark.parametrize(("text", "wanted"), WITH_SYMBOL)
def test_numbers_with_symbols(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(found.number, found.symbol) for found in paper_numbers(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("64 của", ("64", None)),
        ("30c của", ("30c", None)),
        ("61/2018 quy định", ("61", "2018")),
        ("2021-2025", None),
        ("99%", None),
        ("8,5 điểm", None),
        ("12/15 xã", None),
    ],
)
def test_number_without_letters(text: str, wanted: tuple[str, str | None] | None) -> None:
    found = paper_number_at(text, 0)
    assert (found and (found.number, found.symbol)) == wanted


def test_letters_name_the_kind_of_paper() -> None:
    assert [found.letters for found in paper_numbers("181/2003/QĐ-TTg và 86-CTr/TU")] == ["QĐ", "CTr"]

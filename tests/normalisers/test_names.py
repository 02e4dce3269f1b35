"""Tables for names of persons: normal case, Vietnamese spelling, short forms."""

from __future__ import annotations

import pytest

from extractor.normalisers.names import is_short_for, is_vietnamese_syllable, normal_case, the_one_named


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("PHẠM THIỆN NGHĨA", "Phạm Thiện Nghĩa"),
        ("Phạm Thiện Nghĩa", "Phạm Thiện Nghĩa"),
        ("NGUYỄN VĂN Ô", "Nguyễn Văn Ô"),
        ("Nguyễn văn Bảy", "Nguyễn Văn Bảy"),
        ("Trần  Thị\u00a0Lụa", "Trần Thị Lụa"),
        ("Y Thanh Hà Niê Kđăm", "Y Thanh Hà Niê Kđăm"),
        ("ĐIỂU K'RÉ", "Điểu K'Ré"),
        ("Điểu K'Ré", "Điểu K'Ré"),
        ("H'YIM KĐOH", "H'Yim Kđoh"),
        ("A Pớt", "A Pớt"),
        ("U HUẤN", "U Huấn"),
        ("Helen McNeil", "Helen McNeil"),
        ("JEAN-PIERRE DUPONT", "Jean-Pierre Dupont"),
        ("Caryn de Wit", "Caryn de Wit"),
    ],
)
def test_normal_case(written: str, normal: str) -> None:
    assert normal_case(written) == normal


@pytest.mark.parametrize(
    ("word", "vietnamese"),
    [
        ("Nghĩa", True),
        ("Quyết", True),
        ("Gìn", True),
        ("Uông", True),
        ("Páo", True),
        ("Ích", True),
        ("Khuyên", True),
        ("Đăk", False),
        ("Knapper", False),
        ("McNeil", False),
        ("K'Ré", False),
        ("Wit", False),
        ("Jean", False),
    ],
)
def test_vietnamese_spelling(word: str, vietnamese: bool) -> None:
    assert is_vietnamese_syllable(word) is vietnamese


@pytest.mark.parametrize(
    ("short", "full", "fits"),
    [
        ("Nghĩa", "Phạm Thiện Nghĩa", True),
        ("Thiện Nghĩa", "Phạm Thiện Nghĩa", True),
        ("nghĩa", "Phạm Thiện Nghĩa", True),
        ("Hòa", "Trần Thanh Hoà", True),
        ("Y Thanh", "Y Thanh Hà Niê Kđăm", True),
        ("Phạm", "Phạm Thiện Nghĩa", False),
        ("Thiện", "Phạm Thiện Nghĩa", False),
        ("Phạm Thiện Nghĩa", "Phạm Thiện Nghĩa", False),
        ("Nghĩa Phạm", "Phạm Thiện Nghĩa", False),
        ("", "Phạm Thiện Nghĩa", False),
    ],
)
def test_short_form(short: str, full: str, fits: bool) -> None:
    assert is_short_for(short, full) is fits


@pytest.mark.parametrize(
    ("short", "names", "meant"),
    [
        ("Nghĩa", ["Phạm Thiện Nghĩa", "Trần Văn Kha"], "Phạm Thiện Nghĩa"),
        ("Nghĩa", ["Phạm Thiện Nghĩa", "Lê Trọng Nghĩa"], None),
        ("Thiện Nghĩa", ["Phạm Thiện Nghĩa", "Lê Trọng Nghĩa"], "Phạm Thiện Nghĩa"),
        ("Nghĩa", ["Phạm Thiện Nghĩa", "Phạm Thiện Nghĩa"], "Phạm Thiện Nghĩa"),
        ("PHẠM THIỆN NGHĨA", ["Phạm Thiện Nghĩa", "Lê Nghĩa"], "Phạm Thiện Nghĩa"),
        ("Kha", [], None),
    ],
)
def test_the_one_named(short: str, names: list[str], meant: str | None) -> None:
    assert the_one_named(short, names) == meant

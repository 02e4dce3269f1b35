from __future__ import annotations

from datetime import date

import pytest

from extractor.cli.units import candidates
from extractor.gazetteer.table import load_gazetteer


@pytest.mark.parametrize(
    ("words", "day", "codes"),
    [
        ("huyện Châu Thành, Đồng Tháp", None, ["877"]),
        ("huyện Châu Thành, tỉnh Kiên Giang", date(2017, 8, 8), ["905"]),
        ("huyện Châu Thành, Đồng Tháp", date(2025, 9, 1), []),
        ("xã Tân Phú, huyện Châu Thành, Đồng Tháp", None, ["30274"]),
        ("thị trấn Cái Tàu Hạ, huyện Châu Thành", None, ["30244"]),
        ("Gò Công Tây", date(2020, 8, 6), ["823"]),
        ("xã Không Hề Có", None, []),
    ],
)
def test_a_unit_and_its_parents_lead_to_its_code(words: str, day: date | None, codes: list[str]) -> None:
    assert [entry.code for entry in candidates(load_gazetteer(), words, day)] == codes


def test_without_a_parent_every_namesake_is_a_candidate() -> None:
    assert len(candidates(load_gazetteer(), "huyện Châu Thành", None)) == 10

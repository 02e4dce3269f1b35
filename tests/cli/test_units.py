from __future__ import annotations

import re
from datetime import date

import pytest
from rich.console import Console

from extractor.cli.units import unit_table
from extractor.errors import ExtractorError


@pytest.mark.parametrize(
    ("words", "day", "codes"),
    [
        ("huyện Châu Thành, Đồng Tháp", None, ["877"]),
        ("huyện Châu Thành, tỉnh Kiên Giang", date(2017, 8, 8), ["905"]),
        ("xã Tân Phú, huyện Châu Thành, Đồng Tháp", None, ["30274"]),
        ("thị trấn Cái Tàu Hạ, huyện Châu Thành", None, ["30244"]),
        ("Gò Công Tây", date(2020, 8, 6), ["823"]),
        ("huyện Phong Điền, Thừa Thiên Huế", date(2020, 8, 6), ["476"]),
        ("xa Tan Phu (huyen Chau Thanh, Dong Thap)", None, ["30274"]),
    ],
)
def test_a_unit_and_its_parents_lead_to_its_code(words: str, day: date | None, codes: list[str]) -> None:
    shown = printed(words, day)
    assert shown.startswith("1 unit\n")
    assert [code for code in codes if re.search(rf"│ {code} +│", shown)] == codes
    assert "vietnamadminunits" in shown


def test_without_a_parent_every_namesake_is_a_candidate() -> None:
    assert printed("huyện Châu Thành", None).startswith("10 candidates;")


@pytest.mark.parametrize(
    ("words", "day"), [("xã Không Hề Có", None), ("huyện Châu Thành, Đồng Tháp", date(2025, 9, 1)), ("", None)]
)
def test_a_name_that_no_unit_bears_is_an_error(words: str, day: date | None) -> None:
    with pytest.raises(ExtractorError, match="no unit of that name"):
        unit_table(words, day)


def printed(words: str, day: date | None) -> str:
    console = Console(width=300)
    with console.capture() as captured:
        console.print(unit_table(words, day))
    return "\n".join(line.rstrip() for line in captured.get().splitlines())

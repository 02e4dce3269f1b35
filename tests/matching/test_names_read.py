from __future__ import annotations

from pathlib import Path

import pytest

from extractor.matching.names_read import NamesRead, names_read

SOURCE = """
words("models", "model_verbs")
level = "province"
word_pattern(f"model_{level}_bodies", f"{level}_offices")
stripped = {name.removeprefix("unit_"): value for name, value in content.items()}
print(f"{level}: none", stripped["heads"])
"""


@pytest.mark.parametrize(
    ("name", "is_read"),
    [
        ("model_verbs", True),
        ("model_province_bodies", True),
        ("model_commune_bodies", False),
        ("province_offices", True),
        ("unit_heads", True),
        ("unit_tails", False),
        ("model_ends", False),
    ],
)
def test_code_reads_the_lists_whose_names_it_can_form(name: str, is_read: bool) -> None:
    names = NamesRead()
    names.add(SOURCE)
    assert (name in names) is is_read


def test_the_names_of_a_package_come_from_all_its_files(tmp_path: Path) -> None:
    (tmp_path / "room").mkdir()
    (tmp_path / "a.py").write_text('words("first")', encoding="utf-8")
    (tmp_path / "room" / "b.py").write_text('words("second")', encoding="utf-8")
    names = names_read(tmp_path)
    assert "first" in names and "second" in names and "third" not in names

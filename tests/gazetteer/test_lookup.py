from __future__ import annotations

from datetime import date

from extractor.gazetteer.lookup import look_up


def test_one_unit_comes_with_parents_and_successors() -> None:
    found = look_up("huyện Châu Thành, Đồng Tháp", date(2021, 3, 19)).unit
    assert found is not None
    assert found.entry.code == "877"
    assert [parent.full_name for parent in found.parents] == ["Tỉnh Đồng Tháp"]
    assert {unit.full_name for unit in found.successors} == {"Xã Phú Hựu", "Xã Tân Nhuận Đông", "Xã Tân Phú Trung"}


def test_namesakes_are_candidates_with_their_parents() -> None:
    looked = look_up("H. Châu Thành")
    assert looked.unit is None
    assert len(looked.candidates) == 10
    assert {found.parents[0].full_name for found in looked.candidates} >= {"Tỉnh Đồng Tháp", "Tỉnh Kiên Giang"}


def test_a_unit_of_another_day_is_not_given() -> None:
    assert look_up("huyện Châu Thành, Đồng Tháp", date(2025, 9, 1)).candidates == ()


def test_brackets_and_all_parents_are_read() -> None:
    found = look_up("xã Tân Phú (huyện Châu Thành, tỉnh Đồng Tháp)").unit
    assert found is not None
    assert found.entry.code == "30274"


def test_no_name_is_no_candidate() -> None:
    assert look_up("").candidates == ()
    assert look_up("xã Không Hề Có").candidates == ()

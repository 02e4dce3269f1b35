from __future__ import annotations

from typing import Any

import pytest

from extractor.panel.officials import OfficialRow, officials_table, organization_key
from extractor.panel.persons import is_shortened, merged, name_key
from extractor.panel.subjects import subject_of
from tests.panel.made import extraction, official, unit


def rows(*told: dict[str, Any] | tuple[str, dict[str, Any]]) -> list[OfficialRow]:
    """One article for each official, on the days given, or in the order given a month after the other."""
    dated = [one if isinstance(one, tuple) else (f"2021-{at:02}-01", one) for at, one in enumerate(told, start=1)]
    made = [extraction(f"a{at}", published=day, officials=[one]) for at, (day, one) in enumerate(dated)]
    return list(officials_table(made).rows)


SPELLINGS = [
    ("Huỳnh Văn Thuỷ", "Huỳnh Văn Thủy", True),
    ("PHAN THỊ MỸ LÝ", "Phan Thị Mĩ Lí", True),
    ("Nguyễn Văn Quý", "Nguyễn Văn Quí", True),
    ("Nguyễn Văn Huy", "Nguyễn Văn Hui", False),
    ("Trần Thị Thúy", "Trần Thị Thúi", False),
    ("Lê Văn Tây", "Lê Văn Tâi", False),
    ("Lê Hoàng Vĩ", "Lê Hoàng Vi", False),
    ("Hồ  Văn-Bé", "Hồ Văn Bé", True),
]


@pytest.mark.parametrize(("one", "other", "same"), SPELLINGS)
def test_spellings_of_one_name(one: str, other: str, same: bool) -> None:
    assert (name_key(one) == name_key(other)) == same


def test_a_name_without_its_middle() -> None:
    assert (
        is_shortened("nguyễn nghĩa", "nguyễn văn nghĩa")
        and is_shortened("a d", "a b c d")
        and is_shortened("a c d", "a b c d")
    )
    assert not is_shortened("nghĩa", "nguyễn văn nghĩa") and not is_shortened("nguyễn văn", "nguyễn văn nghĩa")
    assert merged(["a c", "a b c"]) == {"a c": "a b c", "a b c": "a b c"}
    assert merged(["a c", "a b c", "a x c"])["a c"] == "a c"  # which of the two nobody knows
    assert merged(["a c", "a b c", "a x b c"])["a c"] == "a x b c"


def test_one_person_under_several_spellings_of_name_post_and_body() -> None:
    (row,) = rows(
        official("Huỳnh Văn Thuỷ", organization="UBND huyện Thanh Bình"),
        official("Huỳnh Văn Thủy", organization="Ủy ban nhân dân Huyện"),
        official("Huỳnh Thủy"),
        official("HUỲNH VĂN THỦY"),
    )
    assert row.spellings == ("HUỲNH VĂN THỦY", "Huỳnh Thủy", "Huỳnh Văn Thuỷ", "Huỳnh Văn Thủy")
    assert (row.first_seen, row.last_seen, row.n_sources, row.former) == ("2021-01-01", "2021-04-01", 4, False)
    assert (row.unit, row.code, row.post) == ("Huyện Thanh Bình", "874", "Chủ tịch")


APART = [
    (official("Lê Văn Lý"), official("Lê Văn Lý", where="Lai Vung")),  # a namesake elsewhere
    (official("Lê Văn Lý"), official("Lê Lý", position="Phó Chủ tịch")),
    (official("Lê Văn Lý"), official("Lê Văn Lý", position="Bí thư", organization="Huyện ủy")),
    (official("Lê Văn Lý"), official("Lê Thị Lý")),
    (official("Lê Văn Lý"), official("Lê Văn Lý", organization="Hội đồng nhân dân huyện")),
    (official("Lê Văn Lý"), official("Lê Văn Lý", where=None)),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_who_stays_apart(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert len(rows(one, other)) == 2


def test_a_short_name_stays_by_itself_where_two_may_be_meant() -> None:
    assert [row.person for row in rows(official("Lê Văn Lý"), official("Lê Thị Lý"), official("Lê Lý"))] == [
        "Lê Văn Lý", "Lê Thị Lý", "Lê Lý"]  # fmt: skip


FORMER = [
    ([("2021-01-01", False), ("2022-01-01", True)], ("2021-01-01", "2021-01-01", True, "2022-01-01")),
    ([("2021-01-01", True), ("2022-01-01", False)], ("2022-01-01", "2022-01-01", False, "2021-01-01")),
    ([("2021-01-01", True)], (None, None, True, "2021-01-01")),
    ([("2021-01-01", False)], ("2021-01-01", "2021-01-01", False, None)),
]


@pytest.mark.parametrize(("told", "expected"), FORMER)
def test_holders_and_former_holders(told: list[tuple[str, bool]], expected: tuple[Any, ...]) -> None:
    (row,) = rows(*((day, official("Lê Văn Lý", former=former)) for day, former in told))
    assert (row.first_seen, row.last_seen, row.former, row.former_seen) == expected


BODIES = [
    ("UBND huyện Thanh Bình", "ủy ban nhân dân"),
    ("Ủy ban nhân dân Huyện", "ủy ban nhân dân"),
    ("Huyện ủy Thanh Bình", "huyện ủy"),
    ("Phòng Nội vụ - huyện Thanh Bình", "phòng nội vụ"),
    ("Huyện", "huyện"),
    (None, ""),
]


@pytest.mark.parametrize(("body", "key"), BODIES)
def test_a_body_with_and_without_its_unit(body: str | None, key: str) -> None:
    assert organization_key(body, subject_of(unit(), None, None)) == key

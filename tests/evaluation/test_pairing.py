from __future__ import annotations

from typing import Any

import pytest

from extractor.evaluation.pairing import pair_records
from extractor.evaluation.slots import KINDS

KIND = {kind.name: kind for kind in KINDS}


def date(text: str, value: str, start: int = -1) -> dict[str, Any]:
    evidence = [{"start": start, "end": start + len(text), "text": text}] if start >= 0 else [{"text": text}]
    return {"text": text, "value": value, "evidence": evidence}


def ranking(name: str, **slots: Any) -> dict[str, Any]:
    return {"subject": {"name": name}, "modality": "fact", **slots}


def pairs(kind: str, gold: list[Any], predicted: list[Any], text: str = "") -> list[tuple[int, int]]:
    return pair_records(KIND[kind], gold, predicted, text)


def test_dates_pair_only_where_they_overlap() -> None:
    text = "Ngày 25/7 họp; năm 2021 và ngày 25/7 nữa"
    first, second = text.index("25/7"), text.rindex("25/7")
    gold = [date("25/7", "2022-07-25"), date("năm 2021", "2021"), date("25/7", "2021-07-25")]
    predicted = [date("25/7", "2021-07-25", second), date("25/7", "2021-07-25", first)]
    assert pairs("dates", gold, predicted, text) == [(0, 1), (2, 0)]


def test_dates_without_a_place_pair_by_their_words() -> None:
    gold = [date("năm 2021", "2021")]
    assert pairs("dates", gold, [date("tháng 3 năm 2021", "2021", 0)], "khác hẳn") == [(0, 0)]
    assert pairs("dates", gold, [date("tháng 3", "2021", 0)], "khác hẳn") == []


@pytest.mark.parametrize(
    ("gold", "predicted", "paired"),
    [
        (ranking("Huyện A", index="PCI", rank=4), ranking("Huyện A", index="PCI", rank=9), True),
        (ranking("Huyện A", index="PCI", rank=4), ranking("Huyện A", index="DDCI", rank=9), False),
        (ranking("Huyện A", year=2020, score=9.1), ranking("Huyện B", year=2020, score=9.1), True),
        (ranking("A", index="PCI"), ranking("A", index="PCI", component="Gia nhập"), False),
        (ranking("A", index="PCI", component="X"), ranking("A", index="PCI", component="Y"), True),
    ],
)
def test_rankings_need_two_ties_and_a_component_on_both_sides_or_none(
    gold: dict[str, Any], predicted: dict[str, Any], paired: bool
) -> None:
    assert bool(pairs("rankings", [gold], [predicted])) is paired


def test_officials_pair_under_one_name_by_the_post_that_agrees() -> None:
    gold = [
        {"name": "Trần Văn Kha", "position": "Bí thư", "organization": "Huyện ủy"},
        {"name": "Trần Văn Kha", "position": "Chủ tịch", "organization": "UBND huyện"},
    ]
    predicted = [
        {"name": "TRẦN VĂN KHA", "position": "Chủ tịch", "organization": "Ủy ban nhân dân huyện"},
        {"name": "Trần Văn Khá", "position": "Bí thư", "organization": "Huyện ủy"},
    ]
    assert pairs("officials", gold, predicted) == [(1, 0)]


@pytest.mark.parametrize(
    ("gold", "predicted", "paired"),
    [
        ("Hẹn giờ trả kết quả tại nhà", "Hẹn giờ trả kết quả", True),
        ("Hẹn giờ trả kết quả tại nhà", "Trả kết quả không chờ", False),
        ("Ngày thứ Sáu xanh", "Công sở thân thiện", False),
    ],
)
def test_models_pair_where_names_share_most_words(gold: str, predicted: str, paired: bool) -> None:
    unit = {"name": "Xã Tân Phú"}
    assert bool(pairs("models", [{"name": gold, "unit": unit}], [{"name": predicted, "unit": unit}])) is paired


@pytest.mark.parametrize(
    ("gold", "predicted", "paired"),
    [
        ({"number": "64", "symbol": None}, {"number": "64", "symbol": "KH-UBND"}, True),
        ({"number": "64"}, {"number": "46"}, False),
        ({"number": None, "title": "Luật A"}, {"number": "64", "title": "Luật A"}, False),
        ({"number": None, "title": "Tổ chức chính quyền"}, {"number": None, "title": "Tổ chức chính quyền"}, True),
        ({"number": None, "title": "Đất đai"}, {"number": None, "title": "Hộ tịch"}, False),
    ],
)
def test_documents_pair_by_number_or_a_law_by_its_title(
    gold: dict[str, Any], predicted: dict[str, Any], paired: bool
) -> None:
    assert bool(pairs("documents", [{"type": "Luật", **gold}], [{"type": "Luật", **predicted}])) is paired


def test_figures_pair_so_that_most_slots_agree() -> None:
    gold = [{"value": 24, "unit": "hồ sơ"}, {"value": 7, "unit": "hồ sơ"}]
    predicted = [{"value": 7, "unit": "hồ sơ"}, {"value": 24, "unit": "nhiệm vụ"}]
    assert pairs("figures", gold, predicted) == [(0, 1), (1, 0)]


def test_required_gold_goes_before_an_equal_optional_one() -> None:
    gold = [{"value": 7, "unit": "xã", "optional": True}, {"value": 7, "unit": "xã"}]
    assert pairs("figures", gold, [{"value": 7, "unit": "xã"}]) == [(1, 0)]

from __future__ import annotations

from typing import Any

import pytest

from extractor.panel.models import ModelRow, models_table
from tests.panel.made import extraction, model


def rows(*told: dict[str, Any]) -> list[ModelRow]:
    made = [extraction(f"a{at}", published=f"202{at}-03-01", models=[one]) for at, one in enumerate(told)]
    return list(models_table(made).rows)


TOGETHER = [
    (model("Ngày không hẹn"), model("“NGÀY KHÔNG HẸN”", where="Lai Vung"), 1),
    (model("3 không - 3 nhanh"), model("3 không, 3 nhanh"), 1),
    (model("Ngày không hẹn"), model("Ngày không hẹn, trả kết quả ngay"), 1),
    (model("Ngày không hẹn"), model("Ngày không hẹn, trả kết quả ngay", where="Lai Vung"), 2),
    (model("Một cửa"), model("Một cửa thân thiện"), 2),  # too short a beginning
    (model("Ngày không hẹn", where=None), model("Ngày không hẹn, trả ngay", where=None), 2),
]


@pytest.mark.parametrize(("one", "other", "count"), TOGETHER)
def test_names_that_are_one(one: dict[str, Any], other: dict[str, Any], count: int) -> None:
    assert len(rows(one, other)) == count


def test_a_short_name_that_begins_two_long_ones_stays_by_itself() -> None:
    names = ["Chính quyền thân thiện", "Chính quyền thân thiện, gần dân", "Chính quyền thân thiện vì nhân dân phục vụ"]
    assert len(rows(*map(model, names))) == 3
    assert len(rows(*map(model, [*names[:2], "Chính quyền thân thiện, gần dân, sát dân"]))) == 1


def test_owners_and_statuses_by_year() -> None:
    (row,) = rows(
        model("Ngày không hẹn", status="launched", year=2020),
        model("Ngày không hẹn", where="Lai Vung", status="replicated"),
        model("Ngày không hẹn", where=None, status=None),
    )
    assert (row.n_owners, [owner.code for owner in row.owners]) == (2, ["874", "876"])
    assert [(one.year, one.stated, one.status, one.owner) for one in row.statuses] == [
        (2020, True, "launched", "Huyện Thanh Bình"),
        (2021, False, "replicated", "Huyện Lai Vung"),
    ]
    assert (row.first_seen, row.last_seen, row.n_sources) == ("2020-03-01", "2022-03-01", 3)

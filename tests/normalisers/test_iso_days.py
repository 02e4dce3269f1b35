from __future__ import annotations

import pytest

from extractor.normalisers.iso_days import days_of

ROWS = [
    ("2021", "2021-01-01", "2021-12-31"),
    ("2020-02", "2020-02-01", "2020-02-29"),
    ("2021-03-19", "2021-03-19", "2021-03-19"),
    ("2022-01-01/2022-06-30", "2022-01-01", "2022-06-30"),
]


@pytest.mark.parametrize(("value", "first", "last"), ROWS)
def test_a_value_is_its_days(value: str, first: str, last: str) -> None:
    days = days_of(value)
    assert days is not None
    assert [day.isoformat() for day in days] == [first, last]


@pytest.mark.parametrize(
    "value",
    [
        "",
        "hôm qua",
        "0000",
        "21",
        "2021-13",
        "2021-02-30",
        "19/3/2021",
        "2022-06-30/2022-01-01",
        "2021/2022",
        "20210319",
        "2021-W01-1",
    ],
)
def test_what_the_contract_does_not_know_has_none(value: str) -> None:
    assert days_of(value) is None

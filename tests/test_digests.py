"""Keys of records: the same for the same record wherever it stands, another for every other."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.digests import record_keys, records_digest

DATE: dict[str, Any] = {
    "text": "năm 2021",
    "value": "2021",
    "rule": "date.year",
    "inferred": [],
    "evidence": [{"start": 0, "end": 8, "text": "năm 2021"}],
}
FIGURE: dict[str, Any] = {"value": 5.0, "unit": "hồ sơ", "of": None}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (DATE, {**DATE, "rule": "date.other", "inferred": ["value"]}, True),
        (DATE, dict(reversed(DATE.items())), True),
        (FIGURE, {"value": 5, "unit": "hồ sơ"}, True),
        (DATE, {**DATE, "value": "2022"}, False),
        (DATE, {**DATE, "evidence": [{"start": 9, "end": 17, "text": "năm 2021"}]}, False),
        (FIGURE, {"value": 5, "unit": "\ud800"}, False),
    ],
)
def test_a_key_is_made_of_what_people_judge(one: dict[str, Any], other: dict[str, Any], same: bool) -> None:
    assert (record_keys([one]) == record_keys([other])) is same


def test_records_that_are_alike_are_told_apart_by_their_order() -> None:
    first, second, third = record_keys([DATE, FIGURE, DATE])
    assert third == f"{first}.2" and second not in (first, third)


def test_the_digest_of_an_article_knows_kind_and_order() -> None:
    two = [DATE, {**DATE, "value": "2022"}]
    digests = {
        records_digest(article)
        for article in ({"dates": two}, {"dates": two[::-1]}, {"figures": two}, {"dates": two[:1]})
    }
    assert len(digests) == 4
    assert records_digest({"dates": two, "models": []}) == records_digest({"dates": two})

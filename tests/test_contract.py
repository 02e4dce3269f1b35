"""What the contract has against a record that people changed, whatever it was before."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.contract import article_faults, record_faults, text_of

TEXT = "Năm 2021 xã A trả 5 hồ sơ."
EVIDENCE = [{"start": 0, "end": 8, "text": "Năm 2021"}]
DATE: dict[str, Any] = {
    "text": "Năm 2021",
    "value": "2021",
    "start": "2021-01-01",
    "end": "2021-12-31",
    "evidence": EVIDENCE,
}

ROWS: list[tuple[str, dict[str, Any], str]] = [
    ("dates", {"value": "2021-13"}, "value: '2021-13' is no date"),
    ("dates", {"start": "2021-01-02"}, "start: 2021-01-02 to 2021-12-31 are not the days of 2021"),
    ("dates", {"value": None}, "value: is missing"),
    ("dates", {"text": None}, "text: Input should be a valid string"),
    ("dates", {"evidence": []}, "evidence: stands on no words"),
    (
        "dates",
        {"evidence": [{"start": 0, "end": 8, "text": "Năm 2022"}]},
        "evidence: 0–8 says 'Năm 2021', not 'Năm 2022'",
    ),
    ("dates", {"evidence": [{"start": 0, "end": 999, "text": "Năm 2021"}]}, "evidence: 0–999 lies outside"),
    ("documents", {"type": "Công văn", "issued": "hôm qua"}, "issued: 'hôm qua' is no date"),
]


@pytest.mark.parametrize(("kind", "changes", "fault"), ROWS)
def test_each_fault_is_said(kind: str, changes: dict[str, Any], fault: str) -> None:
    record = {**(DATE if kind == "dates" else {"evidence": EVIDENCE}), **changes}
    assert [found[: len(fault)] for found in record_faults(kind, record, TEXT)] == [fault]


def test_a_good_record_has_none_and_gold_keeps_what_it_lacked_before() -> None:
    assert record_faults("dates", DATE, TEXT) == []
    gold = {"subject": {"name": "Xã A"}, "rank": 1, "accept": {"rank": [2]}, "evidence": [{"text": "xã A"}]}
    assert record_faults("rankings", gold, TEXT, gold) == []
    assert record_faults("rankings", {**gold, "rank": "x"}, TEXT, gold) != []
    assert record_faults("rankings", gold, TEXT) != []


def test_faults_of_an_article_name_their_place() -> None:
    (fault,) = article_faults({"dates": [(DATE, DATE), ({**DATE, "value": "x"}, DATE)]}, TEXT)
    assert fault.startswith("dates.1.value: 'x'")


def test_the_text_of_gold_is_its_body() -> None:
    assert text_of({"article": {"body": "Xã A"}}) == "Xã A"
    assert text_of({"article": None}) == ""

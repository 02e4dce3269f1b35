from __future__ import annotations

import re
from typing import Any

import pytest

from extractor.evaluation.positions import places_of_dates

# The sentence with the gold dates in their order; ⟦…⟧ marks where each is expected, `None` for no place at all.
ROWS = [
    ("Ngày ⟦19/3/2021⟧ công bố chỉ số ⟦năm 2020⟧.", ["19/3/2021", "năm 2020"]),
    ("⟦năm 2021⟧ rồi ⟦năm 2022⟧ rồi ⟦năm 2021⟧", ["năm 2021", "năm 2022", "năm 2021"]),
    ("từ ⟦tháng 3 năm 2021⟧; sau ⟦năm 2021⟧", ["tháng 3 năm 2021", "năm 2021"]),
    ("trong ⟦năm 2021⟧ để tiếp tục", ["n ăm 2021"]),
    ("TRONG ⟦NĂM 2021⟧", ["năm 2021"]),
    ("tháng 12 và ⟦tháng 1⟧", ["tháng 1"]),
    ("quý II, ⟦quý I⟧", ["quý I"]),
    ("⟦25/7⟧Đoàn kiểm tra", ["25/7"]),
]


@pytest.mark.parametrize(("marked", "dates"), ROWS)
def test_each_gold_date_finds_its_place(marked: str, dates: list[str]) -> None:
    text = re.sub("[⟦⟧]", "", marked)
    expected = [
        (found.start() - 2 * number, found.end() - 2 * number - 2)
        for number, found in enumerate(re.finditer("⟦.*?⟧", marked))
    ]
    assert places_of_dates([{"text": date} for date in dates], text) == expected


def test_a_headline_that_is_not_in_the_text_pushes_nothing_away() -> None:
    gold: list[dict[str, Any]] = [
        {"text": "năm 2021", "optional": True},
        {"text": "năm 2021"},
        {"text": "năm 2022"},
        {"text": "năm 2021"},
    ]
    assert places_of_dates(gold, "năm 2021, năm 2022, năm 2021") == [None, (0, 8), (10, 18), (20, 28)]


def at(text: str, start: int) -> dict[str, Any]:
    return {"text": text, "evidence": [{"start": start, "end": start + len(text), "text": text}]}


def test_a_date_stands_where_its_evidence_says_its_words() -> None:
    text = "năm 2021, năm 2022, năm 2021"
    assert places_of_dates([at("năm 2021", 20)], text) == [(20, 28)], "not the first of the same words"
    assert places_of_dates([{"text": "năm 2021"}, at("năm 2021", 0)], text) == [(20, 28), (0, 8)]
    assert places_of_dates([at("năm 2021", 10)], text) == [(0, 8)], "where it lies its words are looked for"
    assert places_of_dates([{"text": "năm 2021", "evidence": [{"start": None, "end": None, "text": "x"}]}], text) == [
        (0, 8)
    ]


def test_a_date_without_offsets_takes_no_part_of_another() -> None:
    text = "tháng 3 năm 2021, năm 2021"
    assert places_of_dates([at("tháng 3 năm 2021", 0), {"text": "năm 2021"}], text) == [(0, 16), (18, 26)]


def test_a_date_the_text_lacks_has_no_place() -> None:
    assert places_of_dates([{"text": "năm 1999"}, {"text": ""}], "năm 2000") == [None, None]

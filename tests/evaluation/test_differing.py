"""What differs between gold and prediction: every fault with both sides, places found in the text, links to pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor.evaluation.differing import compared_slots, differing
from extractor.evaluation.scoring import empty_scores, score_article

TEXT = "Năm 2021 huyện dẫn đầu. Năm 2022 huyện tụt hạng. Trong năm 2021, ông Lê Văn Tám dự."
OFFICIAL = {"name": "Lê Văn Tám", "position": "Chủ tịch", "organization": "Huyện ủy", "role": "chair"}


def found(gold: dict[str, Any], predicted: dict[str, Any], page: Path | None = None) -> list[dict[str, Any]]:
    scores = empty_scores()
    score_article(scores, "a1", gold, {"article": {"text": TEXT}, **predicted}, page=page)
    return list(differing(scores.compared, Path("out")))


FAULTS = [
    ([OFFICIAL], [{**OFFICIAL, "position": "Bí thư"}], ("wrong", ["position"], [])),
    ([OFFICIAL], [{**OFFICIAL, "role": "other"}], ("apart", [], ["role"])),
    ([OFFICIAL], [], ("missed", [], [])),
    ([], [OFFICIAL], ("spurious", [], [])),
]


@pytest.mark.parametrize(("gold", "predicted", "expected"), FAULTS)
def test_each_fault_has_its_slots_and_both_sides(
    gold: list[dict[str, Any]], predicted: list[dict[str, Any]], expected: tuple[str, list[str], list[str]]
) -> None:
    (article,) = found({"officials": gold}, {"officials": predicted})
    (record,) = article["records"]
    assert (record["fault"], record["wrong"], record["apart"]) == expected
    assert [record["gold"], record["predicted"]] == [next(iter(gold), None), next(iter(predicted), None)]


def test_other_values_that_gold_accepts_are_told_by_slot() -> None:
    gold = {
        "name": "Một cửa xanh",
        "unit": {"name": "Xã A"},
        "accept": {"unit": [{"name": "Xã B"}], "name": ["Cửa xanh"]},
    }
    (article,) = found({"models": [gold]}, {})
    assert article["records"][0]["gold"]["accept"] == {"name": ["Cửa xanh"], "unit.name": ["Xã B"], "unit.code": [None]}


def test_articles_that_agree_and_optional_records_are_left_out() -> None:
    assert found({"officials": [OFFICIAL]}, {"officials": [OFFICIAL]}) == []
    assert found({"officials": [{**OFFICIAL, "optional": True}]}, {}) == []


def test_records_that_agree_stand_beside_those_that_differ() -> None:
    (article,) = found(
        {"officials": [OFFICIAL], "dates": [{"text": "năm 2022", "value": "2022"}]}, {"officials": [OFFICIAL]}
    )
    assert [(record["kind"], record["fault"]) for record in article["records"]] == [("dates", "missed"), ("officials", None)]  # fmt: skip


def test_dates_are_placed_in_their_order_and_other_evidence_where_its_words_stand() -> None:
    years = ("năm 2021", "năm 2022", "năm 2021")
    gold = {
        "dates": [{"text": words, "value": words[-4:], "evidence": [{"text": words}]} for words in years],
        "officials": [{**OFFICIAL, "evidence": [{"text": "LÊ VĂN TÁM"}, {"text": "không có ở đây"}]}],
    }
    (article,) = found(gold, {})
    dates = [record["evidence"]["gold"] for record in article["records"] if record["kind"] == "dates"]
    assert [[TEXT[start:end] for start, end in one] for one in dates] == [["Năm 2021"], ["Năm 2022"], ["năm 2021"]]
    assert dates[0] != dates[2]
    (official,) = (record for record in article["records"] if record["kind"] == "officials")
    (start, end), missing = official["evidence"]["gold"]
    assert TEXT[start:end] == "Lê Văn Tám" and missing == ["không có ở đây"]


def test_the_articles_own_fields_are_one_record_and_the_page_is_linked_from_the_folder() -> None:
    gold = {"article": {"title": "Tổng kết", "author": "Kim Lan"}}
    (article,) = found(
        gold, {"article": {"text": TEXT, "title": "Tổng kết", "author": "Lan"}}, Path("corpus/a 1/page.html")
    )
    assert article["article"]["page"] == "../corpus/a%201/page.html"
    assert [(record["kind"], record["wrong"]) for record in article["records"]] == [("article", ["author"])]
    assert article["records"][0]["gold"] == {"title": "Tổng kết", "author": "Kim Lan"}


def test_an_article_without_a_prediction_shows_golds_text() -> None:
    scores = empty_scores()
    score_article(scores, "a1", {"article": {"body": TEXT}, "officials": [OFFICIAL]}, {})
    (article,) = differing(scores.compared, Path())
    assert (article["predicted"], article["text"], article["records"][0]["fault"]) == (False, TEXT, "missed")


def test_every_kind_and_the_article_has_its_slots() -> None:
    slots = compared_slots()
    assert slots["dates"] == {"scored": ["text", "value"], "apart": ["start", "end", "role"]}
    assert slots["article"]["scored"] == ["title", "author", "published"]

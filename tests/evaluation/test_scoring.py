from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.evaluation.agreement import Counts
from extractor.evaluation.scoring import empty_scores, score_article, score_files

NGHIA = {"name": "Phạm Thiện Nghĩa", "position": "Chủ tịch", "organization": "Ủy ban nhân dân tỉnh"}


def scored(kind: str, gold: list[Any], predicted: list[Any], **more: Any) -> tuple[Counts, Counts]:
    """Slot counts and record counts of one kind in one article."""
    scores = empty_scores()
    score_article(scores, "a", {kind: gold, **more}, {kind: predicted, "article": {"text": ""}})
    return scores.kinds[kind].total, scores.kinds[kind].records


# official predicted for NGHIA, slots (right, missed, spurious), records the same
OFFICIALS = [
    ([NGHIA], (3, 0, 0), (1, 0, 0)),
    ([], (0, 3, 0), (0, 1, 0)),
    ([{**NGHIA, "position": "Phó Chủ tịch"}], (2, 1, 1), (0, 1, 1)),
    ([{**NGHIA, "organization": None}], (2, 1, 0), (0, 1, 1)),
    ([{**NGHIA, "name": "Phạm Thiện"}], (0, 3, 3), (0, 1, 1)),
    ([NGHIA, {"name": "Lê Văn A", "position": "Bí thư", "organization": None}], (3, 0, 2), (1, 0, 1)),
]


@pytest.mark.parametrize(("predicted", "slots", "records"), OFFICIALS)
def test_slots_and_records_are_counted(
    predicted: list[Any], slots: tuple[int, int, int], records: tuple[int, int, int]
) -> None:
    assert scored("officials", [NGHIA], predicted) == (Counts(*slots), Counts(*records))


@pytest.mark.parametrize("predicted", [[], [NGHIA], [{**NGHIA, "position": "Bí thư"}]])
def test_an_optional_record_costs_nothing_either_way(predicted: list[Any]) -> None:
    assert scored("officials", [{**NGHIA, "optional": True}], predicted) == (Counts(), Counts())


@pytest.mark.parametrize(
    ("organization", "right"),
    [("Văn phòng Chính phủ", True), (None, True), ("Bộ Nội vụ", False)],
)
def test_accepted_values_are_right_and_an_accepted_null_costs_nothing(organization: str | None, right: bool) -> None:
    gold = {**NGHIA, "accept": {"organization": ["Văn phòng Chính phủ", None]}}
    slots, records = scored("officials", [gold], [{**NGHIA, "organization": organization}])
    assert (records.right == 1) is right
    assert (slots.missed, slots.spurious) == ((0, 0) if right else (1, 1))


def test_accept_may_list_whole_objects() -> None:
    gold = {"name": "Một cửa xanh", "unit": {"name": "Xã A"}, "accept": {"unit": [{"name": "Xã B"}, None]}}
    for unit in ({"name": "Xã A"}, {"name": "Xã B"}, None):
        assert scored("models", [gold], [{"name": "Một cửa xanh", "unit": unit}])[1] == Counts(right=1)


@pytest.mark.parametrize(("value", "spurious"), [(None, 0), ("2017-01-01/2017-06-30", 2)])
def test_a_vague_date_may_be_found_but_not_dated(value: str | None, spurious: int) -> None:
    vague = {"text": "những tháng đầu năm", "value": None}
    predicted = [{"text": "những tháng đầu năm", "value": value}]
    slots, _ = scored("dates", [], predicted, unresolved_dates=[vague])
    assert slots == Counts(spurious=spurious)


def test_other_fields_are_reported_apart_and_only_where_gold_states_them() -> None:
    scores = empty_scores()
    gold = {"officials": [{**NGHIA, "role": "awarder"}]}
    score_article(scores, "a", gold, {"officials": [{**NGHIA, "role": "chair", "honorific": "ông"}]})
    assert scores.total == Counts(right=3)
    assert scores.kinds["officials"].apart["role"] == Counts(missed=1, spurious=1)
    assert scores.kinds["officials"].apart["honorific"] == Counts()


def test_the_article_is_scored_where_gold_states_it() -> None:
    scores = empty_scores()
    gold = {"article": {"title": "Tổng kết CCHC", "author": None}}
    score_article(scores, "a", gold, {"article": {"title": "TỔNG KẾT CCHC", "author": "Kim Lan", "published": "2020"}})
    assert scores.article == {"title": Counts(right=1), "author": Counts(spurious=1), "published": Counts()}


def test_every_error_is_listed_with_its_evidence() -> None:
    scores = empty_scores()
    gold = {
        "documents": [{"type": "Kế hoạch", "number": "64", "symbol": None, "evidence": [{"text": "kế hoạch số 64"}]}]
    }
    score_article(scores, "a", gold, {"documents": [{"type": "Quyết định", "number": "64"}]})
    (miss,) = scores.misses
    assert (miss.slot, miss.gold, miss.predicted, miss.evidence) == ("type", "Kế hoạch", "Quyết định", "kế hoạch số 64")


def test_shares_of_nothing_are_whole_and_f1_is_the_harmonic_mean() -> None:
    assert (Counts().precision, Counts().recall, Counts().f1) == (1, 1, 1)
    assert Counts(3, 1, 1).f1 == pytest.approx(0.75)
    assert Counts(2, 2, 0).f1 == pytest.approx(2 / 3)


def test_an_article_without_a_prediction_is_missed_whole_and_named(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / "corpus" / name).mkdir(parents=True)
        (tmp_path / "corpus" / name / "gold.json").write_text(json.dumps({"officials": [NGHIA]}), encoding="utf-8")
    lines = [
        {"article": {"id": "7f", "source": "corpus/a/page.html"}, "officials": [NGHIA]},
        {"article": {"id": "8f", "source": "corpus/c/page.html"}, "officials": []},
    ]
    predictions = tmp_path / "out.jsonl"
    predictions.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    scores = score_files(tmp_path / "corpus", predictions)
    assert (scores.without_prediction, scores.without_gold) == (["b"], ["c"])
    assert scores.total == Counts(right=3, missed=3)


WORDS = ["năm 2021", "tháng 3 năm 2021", "năm 2022"]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(WORDS), st.booleans(), st.booleans()), max_size=12))
def test_any_annotation_agrees_with_itself(drawn: list[tuple[str, bool, bool]]) -> None:
    """Dates of one wording all over a text, some of them annotated, some of these with their offsets in evidence."""
    text = ""
    dates: list[dict[str, Any]] = []
    for words, kept, placed in drawn:
        place = {"start": len(text), "end": len(text) + len(words)} if placed else {}
        if kept:
            dates.append({"text": words, "value": str(len(dates)), "evidence": [{**place, "text": words}]})
        text += words + " và "
    article = {"article": {"text": text}, "dates": dates}
    scores = empty_scores()
    score_article(scores, "a", article, article)
    assert not scores.records.wrong and scores.records.right == len(dates)

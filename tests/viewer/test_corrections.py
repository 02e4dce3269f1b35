"""Corrections against predictions: applied whole, or refused with the list of what does not fit."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from extractor.errors import ContractError, InputError
from extractor.viewer.compact import compact
from extractor.viewer.corrections import Corrections, apply, read_corrections
from extractor.viewer.units import with_unit_named


def corrections(article: dict[str, Any], **changes: Any) -> Corrections:
    shown = compact(article).data
    own: dict[str, Any] = {
        "id": article["article"]["id"],
        "source": article["article"]["source"],
        "text_sha256": shown["digest"],
        "judged": [],
        "added": [],
    }
    return Corrections.model_validate(
        {"format": "extractor-corrections", "version": 2, "page": "x", "articles": [{**own, **changes}]}
    )


def judged(article: dict[str, Any], kind: str, position: int, action: str, **values: Any) -> dict[str, Any]:
    key = compact(article).data["records"][kind][position]["key"]
    return {"kind": kind, "record": key, "said": f"{kind} {position}", "action": action, "values": values}


def test_an_edited_slot_is_stated_from_then_on(extractions: list[dict[str, Any]]) -> None:
    article = extractions[0]
    assert "previous_rank" in article["rankings"][0]["inferred"]
    applied = apply(corrections(article, judged=[judged(article, "rankings", 0, "edit", previous_rank=9)]), extractions)
    assert applied.articles[0]["rankings"][0]["previous_rank"] == 9
    assert "previous_rank" not in applied.articles[0]["rankings"][0]["inferred"]
    assert article["rankings"][0]["previous_rank"] == 8, "the predictions stay as they were"
    assert applied.unjudged == sum(len(found) for found in compact(article).data["records"].values()) - 1


def test_rejected_records_go_whatever_their_order(extractions: list[dict[str, Any]]) -> None:
    article = extractions[0]
    every = range(len(article["dates"]))
    applied = apply(corrections(article, judged=[judged(article, "dates", n, "reject") for n in every]), extractions)
    assert applied.articles[0]["dates"] == []
    assert applied.rejected == len(every) > 1


def test_a_judgement_follows_its_record_and_never_falls_to_another(extractions: list[dict[str, Any]]) -> None:
    """The rules lose the first date: what was said of the second holds, what was said of the first is refused."""
    article = extractions[0]
    first, second = (judged(article, "dates", n, "reject") for n in (0, 1))
    later = copy.deepcopy(article)
    del later["dates"][0]
    applied = apply(corrections(article, judged=[second]), [later])
    assert applied.articles[0]["dates"] == article["dates"][2:]
    with pytest.raises(ContractError, match=r"dates: 'dates 0': is no longer among the records"):
        apply(corrections(article, judged=[first]), [later])
    twin = {**article, "dates": [article["dates"][0], article["dates"][0]]}
    applied = apply(corrections(twin, judged=[judged(twin, "dates", 1, "reject")]), [twin])
    assert applied.articles[0]["dates"] == [article["dates"][0]]


def test_a_changed_text_is_refused(extractions: list[dict[str, Any]]) -> None:
    changed = copy.deepcopy(extractions)
    changed[0]["article"]["text"] += " "
    with pytest.raises(ContractError, match=r"pages/0\.txt: no prediction has this text"):
        apply(corrections(extractions[0]), changed)


def test_records_that_changed_offsets_that_lie_and_values_that_break_the_contract_are_all_listed(
    extractions: list[dict[str, Any]],
) -> None:
    article = extractions[0]
    wrong = judged(article, "rankings", 0, "accept") | {"record": "0" * 12}
    added = {"kind": "dates", "values": {"text": "xã"}, "evidence": [{"start": 0, "end": 4, "text": "xã"}]}
    bad = judged(article, "officials", 0, "edit", role="king")
    with pytest.raises(ContractError) as refused:
        apply(corrections(article, judged=[wrong, bad], added=[added]), extractions)
    message = str(refused.value)
    assert "3 corrections do not fit" in message
    assert "rankings: 'rankings 0': is no longer among the records" in message
    assert "evidence: 0–4 says 'Ngày', not 'xã'" in message
    assert "officials.0.role: Input should be" in message


EVIDENCE = {"start": 0, "end": 4, "text": "Ngày"}
ADDED = {"kind": "dates", "values": {"text": "Ngày", "value": "2022"}, "evidence": [EVIDENCE]}
# What the first date is edited to, or what is added, with what is said of it.
REFUSED: list[tuple[str, dict[str, Any], str]] = [
    ("edit", {"evidence": [EVIDENCE]}, "'evidence' is no slot"),
    ("edit", {"rule": "mine"}, "'rule' is no slot"),
    ("edit", {"inferred": ["value"]}, "'inferred' is no slot"),
    ("edit", {"nosuch": 1}, "'nosuch' is no slot"),
    ("edit", {"value": "12/4/2022"}, "'12/4/2022' is no date"),
    ("edit", {"value": "2022-04", "start": "2022-04-12"}, "2022-04-12 to 2022-04-30 are not the days of 2022-04"),
    ("edit", {"value": None, "start": "2022-04-12", "end": None}, "value: is missing"),
    ("edit", {"value": 2022}, "dates.0.value: Input should be a valid string"),
    ("add", {"values": {"text": "x", "value": "hôm qua"}}, "'hôm qua' is no date"),
    ("add", {"evidence": [{"start": -5, "end": -1, "text": "Phú"}]}, "-5–-1 lies outside"),
    ("add", {"evidence": [{"start": 4, "end": 4, "text": ""}]}, "4–4 lies outside"),
    ("add", {"evidence": [{"start": 0, "end": 9999, "text": "x"}]}, "0–9999 lies outside"),
    ("add", {"values": {"text": "x", "evidence": []}}, "'evidence' is no slot"),
]


@pytest.mark.parametrize(("action", "changes", "said"), REFUSED)
def test_what_no_reader_can_mean_is_refused(
    extractions: list[dict[str, Any]], action: str, changes: dict[str, Any], said: str
) -> None:
    article = extractions[0]
    added = [{**ADDED, **changes}] if action == "add" else []
    edited = [judged(article, "dates", 0, "edit", **changes)] if action == "edit" else []
    with pytest.raises(ContractError) as refused:
        apply(corrections(article, judged=edited, added=added), extractions)
    assert said in str(refused.value)


def test_an_added_record_without_words_is_no_correction(extractions: list[dict[str, Any]]) -> None:
    with pytest.raises(ValidationError):
        corrections(extractions[0], added=[{**ADDED, "evidence": []}])


def test_nothing_is_judged_twice(extractions: list[dict[str, Any]]) -> None:
    reject = judged(extractions[0], "dates", 0, "reject")
    with pytest.raises(ContractError, match="'dates 0': is judged twice"):
        apply(corrections(extractions[0], judged=[reject, reject]), extractions)
    once = corrections(extractions[0], judged=[reject])
    twice = once.model_copy(update={"articles": once.articles * 2})
    with pytest.raises(ContractError, match=r"pages/0\.txt: is corrected twice"):
        apply(twice, extractions)


def test_evidence_of_predictions_that_lies_is_refused_too(extractions: list[dict[str, Any]]) -> None:
    lying = copy.deepcopy(extractions[0])
    lying["figures"] = [{"value": 1, "unit": "xã", "evidence": [{"start": 0, "end": 2, "text": "xã"}]}]
    with pytest.raises(ContractError, match=r"figures\.0\.evidence: 0–2 says"):
        apply(corrections(lying, judged=[judged(lying, "dates", 0, "reject")]), [lying])


def test_the_days_of_a_date_follow_its_value(extractions: list[dict[str, Any]]) -> None:
    edit = judged(extractions[0], "dates", 0, "edit", value="2022-04")
    (article,) = apply(corrections(extractions[0], judged=[edit], added=[ADDED]), extractions).articles
    assert [(date["start"], date["end"]) for date in (article["dates"][0], article["dates"][-1])] == [
        ("2022-04-01", "2022-04-30"),
        ("2022-01-01", "2022-12-31"),
    ]


def test_gold_that_leaves_fields_out_can_be_corrected() -> None:
    gold: dict[str, Any] = {
        "article": {"id": "g", "source": "g.html", "body": "Xã A đứng đầu, xã B đứng cuối."},
        "rankings": [
            {"subject": {"name": "Xã A"}, "rank": 1, "accept": {"rank": [2]}, "evidence": [{"text": "Xã A đứng đầu"}]}
        ],
    }
    (article,) = apply(corrections(gold, judged=[judged(gold, "rankings", 0, "edit", rank=3)]), [gold]).articles
    assert article["rankings"][0]["rank"] == 3 and article["rankings"][0]["accept"] == {"rank": [2]}
    with pytest.raises(ContractError, match=r"rankings\.0\.rank"):
        apply(corrections(gold, judged=[judged(gold, "rankings", 0, "edit", rank="ba")]), [gold])


def test_two_articles_with_one_text_are_told_apart_by_their_source(extractions: list[dict[str, Any]]) -> None:
    twin = copy.deepcopy(extractions[0])
    twin["article"]["source"] = "pages/twin.txt"
    applied = apply(corrections(twin, judged=[judged(twin, "rankings", 0, "reject")]), [extractions[0], twin])
    assert [article["article"]["source"] for article in applied.articles] == ["pages/twin.txt"]


@pytest.mark.parametrize("content", ["", "{}", "[1]", json.dumps({"format": "extractor-corrections", "version": 3})])
def test_another_file_is_refused_with_the_place(tmp_path: Path, content: str) -> None:
    path = tmp_path / "corrections.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match="not a file of corrections"):
        read_corrections(path)


@pytest.mark.parametrize(
    ("name", "before", "code", "level"),
    [
        ("Huyện Thoại Sơn", None, "894", "district"),
        ("Huyện Châu Thành", {"province": "Tỉnh Đồng Tháp", "level": "district", "name": "x"}, "877", "district"),
        ("Huyện Châu Thành", None, None, "district"),
        ("Huyện Không Có Thật", None, None, "district"),
    ],
)
def test_a_unit_given_by_name_gets_a_code_only_where_one_is_left(
    name: str, before: dict[str, Any] | None, code: str | None, level: str
) -> None:
    unit = with_unit_named({"name": name}, before)
    assert (unit["name"], unit.get("code"), unit["level"]) == (name, code, level)


def test_an_agency_is_no_unit() -> None:
    assert with_unit_named({"name": "Sở Nội vụ tỉnh Hà Nam"}, None) == {
        "text": "Sở Nội vụ tỉnh Hà Nam",
        "name": "Sở Nội vụ tỉnh Hà Nam",
    }

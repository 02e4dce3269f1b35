"""Corrections against predictions: applied whole, or refused with the list of what does not fit."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

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
        {"format": "extractor-corrections", "version": 1, "page": "x", "articles": [{**own, **changes}]}
    )


def judged(article: dict[str, Any], kind: str, position: int, action: str, **values: Any) -> dict[str, Any]:
    evidence = compact(article).data["records"][kind][position]["evidence"]
    return {"kind": kind, "position": position, "evidence": evidence, "action": action, "values": values}


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


def test_a_changed_text_is_refused(extractions: list[dict[str, Any]]) -> None:
    changed = copy.deepcopy(extractions)
    changed[0]["article"]["text"] += " "
    with pytest.raises(ContractError, match=r"pages/0\.txt: no prediction has this text"):
        apply(corrections(extractions[0]), changed)


def test_records_that_changed_offsets_that_lie_and_values_that_break_the_contract_are_all_listed(
    extractions: list[dict[str, Any]],
) -> None:
    article = extractions[0]
    wrong = judged(article, "rankings", 0, "accept") | {"evidence": [[0, 1]]}
    added = {"kind": "dates", "values": {"text": "xã"}, "evidence": [{"start": 0, "end": 4, "text": "xã"}]}
    bad = judged(article, "officials", 0, "edit", role="king")
    with pytest.raises(ContractError) as refused:
        apply(corrections(article, judged=[wrong, bad], added=[added]), extractions)
    message = str(refused.value)
    assert "3 corrections do not fit" in message
    assert "rankings[0]: is not the record that was judged" in message
    assert "offsets 0–4 of an added record" in message
    assert "officials.0.role" in message


def test_two_articles_with_one_text_are_told_apart_by_their_source(extractions: list[dict[str, Any]]) -> None:
    twin = copy.deepcopy(extractions[0])
    twin["article"]["source"] = "pages/twin.txt"
    applied = apply(corrections(twin, judged=[judged(twin, "rankings", 0, "reject")]), [extractions[0], twin])
    assert [article["article"]["source"] for article in applied.articles] == ["pages/twin.txt"]


@pytest.mark.parametrize("content", ["", "{}", "[1]", json.dumps({"format": "extractor-corrections", "version": 2})])
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

"""What was taken for what: accepted values are right, the unsaid is a value too, rows and columns are sorted."""

from __future__ import annotations

import io
from typing import Any

import pytest
from rich.console import Console

from extractor.evaluation.confusion import Confusion, confusion_json, confusion_table
from extractor.evaluation.report import scores_json, scores_table
from extractor.evaluation.scoring import Scores, empty_scores, score_article

OFFICIAL = {"name": "Lê Văn Tám", "position": "Chủ tịch", "organization": "Ủy ban nhân dân huyện"}
RANKING = {"subject": {"name": "Tỉnh Hà Nam"}, "index": "SIPAS", "year": 2021, "rank": 4}


def scored(kind: str, gold: list[dict[str, Any]], predicted: list[dict[str, Any]]) -> Scores:
    scores = empty_scores()
    score_article(scores, "a", {kind: gold}, {kind: predicted, "article": {"text": ""}})
    return scores


def printed(what: Any) -> str:
    console = Console(file=io.StringIO(), width=200)
    console.print(what)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


@pytest.mark.parametrize(
    ("kind", "slot", "gold", "predicted", "cell"),
    [
        ("rankings", "index", RANKING, {**RANKING, "index": "PAR_INDEX"}, {"SIPAS": {"PAR_INDEX": 1}}),
        ("rankings", "index", {**RANKING, "accept": {"index": ["PAPI"]}}, {**RANKING, "index": "PAPI"}, {"PAPI": {"PAPI": 1}}),
        ("officials", "role", {**OFFICIAL, "role": "chair"}, {**OFFICIAL, "role": "other"}, {"chair": {"other": 1}}),
        ("officials", "role", {**OFFICIAL, "role": "chair"}, OFFICIAL, {"chair": {"–": 1}}),
        ("officials", "role", OFFICIAL, {**OFFICIAL, "role": "chair"}, {}),  # gold says nothing of it
        ("officials", "role", {**OFFICIAL, "role": "chair", "optional": True}, {**OFFICIAL, "role": "other"}, {}),
    ],
)  # fmt: skip
def test_a_pair_is_counted_under_both_values(
    kind: str, slot: str, gold: dict[str, Any], predicted: dict[str, Any], cell: dict[str, dict[str, int]]
) -> None:
    found = scores_json(scored(kind, [gold], [predicted]))["confusion"]
    assert found.pop(f"{kind}.{slot}") == cell
    assert not any(found.values())


def test_rows_and_columns_are_sorted_and_the_unsaid_is_last() -> None:
    confusion = Confusion()
    confusion.pairs.update({("speaker", "other"): 2, ("chair", "–"): 1, ("chair", "chair"): 3, ("–", "chair"): 1})
    assert list(confusion_json(confusion)) == ["chair", "speaker", "–"]
    lines = printed(confusion_table("officials.role", confusion)).splitlines()
    assert lines[0].startswith("officials.role: 4 of 7 confused")
    cells = [[cell.strip() for cell in line.strip("│").split("│")] for line in lines if line.startswith("│")]
    assert cells == [["chair", "3", "·", "1"], ["speaker", "·", "2", "·"], ["–", "1", "·", "·"]]


def test_a_table_is_printed_only_where_something_is_confused() -> None:
    right = scored("officials", [{**OFFICIAL, "role": "chair"}], [{**OFFICIAL, "role": "chair"}])
    assert "confused" not in printed(scores_table(right))
    wrong = scored("officials", [{**OFFICIAL, "role": "chair"}], [{**OFFICIAL, "role": "[red]x"}])
    shown = " ".join(printed(scores_table(wrong)).split())  # a narrow table breaks its title
    assert "officials.role: 1 of 1 confused" in shown and "[red]x" in shown
    assert "rankings.index" not in shown


def test_articles_add_up() -> None:
    scores = empty_scores()
    for role in ("chair", "other", "other"):
        score_article(
            scores, "a", {"officials": [{**OFFICIAL, "role": "chair"}]}, {"officials": [{**OFFICIAL, "role": role}]}
        )
    assert confusion_json(scores.confusions["officials.role"]) == {"chair": {"chair": 1, "other": 2}}

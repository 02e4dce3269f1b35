from __future__ import annotations

import io
import json
from typing import Any

from rich.console import Console, RenderableType

from extractor.evaluation.diff import Difference, diff_article
from extractor.evaluation.intervals import bootstrap
from extractor.evaluation.report import (
    difference_json,
    difference_table,
    misses_table,
    scores_json,
    scores_table,
)
from extractor.evaluation.scoring import empty_scores, score_article
from extractor.evaluation.terminal import safe

GOLD: dict[str, Any] = {"dates": [{"text": "năm 2021", "value": "2021", "evidence": [{"text": "năm 2021"}]}]}


def printed(what: RenderableType) -> str:
    console = Console(file=io.StringIO(), width=200)
    console.print(what)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_scores_print_as_tables_and_as_json() -> None:
    scores = empty_scores()
    score_article(scores, "a1", GOLD, {"article": {"text": "năm 2021"}, "dates": []})
    scores.without_gold = ["x"]
    shown = printed(scores_table(scores))
    assert "dates" in shown and "0.000" in shown and "No gold, not counted: 1 article" in shown
    assert "missed record" in printed(misses_table(scores.misses))
    as_json = json.loads(json.dumps(scores_json(scores)))
    assert as_json["kinds"]["dates"]["slots"] == {
        "right": 0, "missed": 2, "spurious": 0, "precision": 1.0, "recall": 0.0, "f1": 0.0,
    }  # fmt: skip


def test_intervals_stand_beside_f1_of_slots_and_of_records() -> None:
    scores = empty_scores()
    for name in ("a1", "a2"):
        score_article(scores, name, GOLD, {"article": {"text": "năm 2021"}, **GOLD})
    intervals = bootstrap(scores)
    (dates,) = (line for line in printed(scores_table(scores, intervals)).splitlines() if "dates  " in line)
    assert dates.count("1.000–1.000") == 2
    assert scores_json(scores, intervals)["intervals"]["kinds"]["dates"]["slots"]["value"] == {"low": 1.0, "high": 1.0}
    assert scores_json(scores, intervals)["intervals"]["kinds"]["models"]["records"] is None
    (models,) = (line for line in printed(scores_table(scores, intervals)).splitlines() if "models  " in line)
    assert "1.000" not in models and models.count("–") == 6
    assert scores_json(scores)["kinds"]["models"]["slots"] == {
        "right": 0, "missed": 0, "spurious": 0, "precision": None, "recall": None, "f1": None,
    }  # fmt: skip
    assert "95 %" not in printed(scores_table(scores)) and scores_json(scores)["intervals"] is None


def test_a_difference_prints_as_a_table_and_as_json() -> None:
    difference = Difference(only_before=["gone"])
    diff_article(difference, "a1", GOLD, {"dates": []})
    shown = printed(difference_table(difference))
    assert "0 gained, 1 lost, 0 altered, 0 the same" in shown and "Only in A: gone" in shown
    assert "By kind" in shown
    assert json.loads(json.dumps(difference_json(difference)))["lost"][0]["article"] == "a1"


def test_untrusted_text_reaches_no_terminal_unescaped() -> None:
    shown = printed(safe("[red]đỏ[/red] \x1b[31m \u202e ngược"))
    assert "[red]đỏ[/red]" in shown
    assert "\x1b" not in shown and "\u202e" not in shown

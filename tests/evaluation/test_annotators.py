"""Agreement of two annotations: coefficients against values worked out by hand, tables, confusions."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from extractor.evaluation.annotators import Labels, agreement_json, agreement_table, compare

TEXT = "Ngày 5/3/2023, ngày 6/3/2023, ngày 7/3/2023 và ngày 8/3/2023."


def labels(*pairs: tuple[str, str]) -> Labels:
    return Labels(list(pairs))


def test_kappa_and_alpha_are_those_worked_out_by_hand() -> None:
    # Observed 2/3; kappa expects 1/3·2/3 + 2/3·1/3 = 4/9, so (2/3 − 4/9)/(1 − 4/9) = 0.4.
    # Alpha: of 6 labels 3 x and 3 y; expected disagreement 2·3·3/(6·5) = 0.6; 1 − (1/3)/0.6 = 4/9.
    found = labels(("x", "x"), ("y", "x"), ("y", "y"))
    assert found.observed == pytest.approx(2 / 3)
    assert found.kappa == pytest.approx(0.4)
    assert found.alpha == pytest.approx(4 / 9)


def test_full_agreement_is_one_and_nothing_to_tell_apart_is_undefined() -> None:
    assert labels(("x", "x"), ("y", "y")).kappa == pytest.approx(1)
    assert labels(("x", "x"), ("y", "y")).alpha == pytest.approx(1)
    assert labels(("x", "x"), ("x", "x")).kappa is None
    assert labels().observed is None


def gold(roles: Sequence[str | None]) -> dict[str, Any]:
    days = [f"{day}/3/2023" for day in range(5, 9)]
    dates = [
        {"text": day, "value": f"2023-03-0{day[0]}", "role": role, "evidence": [{"text": day}]}
        for day, role in zip(days, roles, strict=False)
    ]
    return {"article": {"id": "a", "text": TEXT}, "dates": dates}


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    for name, roles in (("a", ["event", "event", "deadline", None]), ("b", ["event", "other", "other"])):
        (tmp_path / f"{name}.json").write_text(json.dumps(gold(roles)), encoding="utf-8")
    return tmp_path / "a.json", tmp_path / "b.json"


def test_records_only_one_has_count_in_f1_and_not_in_labels(two: tuple[Path, Path]) -> None:
    agreement = compare(*two)
    dates = agreement.labels["dates", "role"]
    assert dates.pairs == [("event", "event"), ("event", "other"), ("deadline", "other")]
    assert agreement.scores.kinds["dates"].total.f1 == pytest.approx(6 / 7)
    assert agreement.confusion("dates", "role") == [("event", "other", 1), ("deadline", "other", 1)]


def test_tables_and_json_say_the_same(two: tuple[Path, Path]) -> None:
    agreement = compare(*two)
    console = Console(width=160, file=io.StringIO(), record=True)
    console.print(agreement_table(agreement))
    shown = console.export_text()
    assert "dates role" in shown and "event/other 1" in shown and "0.857" in shown
    plain: Any = agreement_json(agreement)
    assert plain["slot_f1"]["dates"] == 0.8571
    assert plain["slot_f1"]["models"] is plain["record_f1"]["models"] is None, "neither has any"
    assert plain["labels"]["dates.role"]["pairs"] == 3
    json.dumps(plain)


def test_records_that_differ_are_in_neither_alone(tmp_path: Path) -> None:
    one, other = gold(["event"] * 4), gold(["event"] * 4)
    one["dates"], other["dates"] = one["dates"][:3], other["dates"][1:]
    other["dates"][0]["value"] = "2024-03-06"
    for name, article in (("a", one), ("b", other)):
        (tmp_path / f"{name}.json").write_text(json.dumps(article), encoding="utf-8")
    console = Console(width=160, file=io.StringIO(), record=True)
    console.print(agreement_table(compare(tmp_path / "a.json", tmp_path / "b.json")))
    lines = console.export_text().splitlines()
    assert [cell.strip() for cell in lines[2].split("┃")[2:6]] == ["the same", "differ", "only A", "only B"]
    (dates,) = (line for line in lines if line.startswith("│ dates  "))
    assert [cell.strip() for cell in dates.split("│")[2:6]] == ["1", "1", "1", "1"]


def test_swapping_the_two_leaves_every_figure_as_it_is(two: tuple[Path, Path]) -> None:
    there, back = compare(*two), compare(*reversed(two))
    assert there.scores.total.f1 == pytest.approx(back.scores.total.f1)
    assert there.labels["dates", "role"].alpha == pytest.approx(back.labels["dates", "role"].alpha)

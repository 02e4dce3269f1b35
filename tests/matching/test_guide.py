"""The rule writer's guide keeps its word: its worked example passes check and lint and gives the record it promises."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from extractor.cli.explaining import check_folder
from extractor.cli.linting import lint_folder
from extractor.page import Page
from extractor.patterns_folder import patterns_folder
from extractor.pipeline import Pipeline, default_pipeline

GUIDE = (patterns_folder() / "README.md").read_text(encoding="utf-8")
SENTENCE = re.search(r"^\*(.+?)\*", GUIDE.split("## From a sentence to a rule")[1], re.MULTILINE)
PAGE = f"Bản tin\n\n{SENTENCE[1] if SENTENCE else ''}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (rules,) = re.findall(
        r"^```yaml\n(label: place\nrules:\n- id: place\.seat\n.*?)^```", GUIDE, re.MULTILINE | re.DOTALL
    )
    (tmp_path / "relations").mkdir()
    (tmp_path / "relations" / "seats.yaml").write_text(rules, encoding="utf-8")
    return tmp_path


def test_the_worked_example_is_sound(folder: Path) -> None:
    assert check_folder(folder) == ([], 1)
    assert lint_folder(folder, [], words=False) == ([], 1)


def test_the_sentence_gives_a_ranking_with_the_rule_and_none_without(folder: Path) -> None:
    page = Page(PAGE, source="bai.txt")
    assert default_pipeline().extract(page).rankings == []
    (ranking,) = Pipeline([folder]).extract(page).rankings
    assert (ranking.rule, ranking.rank, ranking.year, ranking.index) == ("place.seat", 3, 2021, "PAR_INDEX")


def test_the_rule_it_begins_with_is_ours() -> None:
    rule = default_pipeline().rulebook.rule("place.ordinal_of")
    assert all(example.text in GUIDE.replace("⟦", "").replace("⟧", "") for example in rule.examples[1:2])

"""Lint and statistics over a user's own folder: only its rules are judged, with ours beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.cli.counting import figures_json, figures_of, figures_table
from extractor.cli.linting import lint_folder, problems_table
from extractor.errors import InputError
from tests.cli.test_record_explaining import printed

OWN = """
label: greeting
rules:
- id: greeting.hello
  pattern: [{LOWER: xin}, {LOWER: {IN: $greetings}}, {LOWER: quý, OP: "?"}]
  examples: ["⟦Xin chào⟧ bà con", "⟦xin mừng quý⟧ khách"]
  counters: ["xin phép"]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    own = tmp_path / "own"
    for name, content in (("relations", OWN), ("lexicons", "greetings: [chào, mừng]\nindex_leads: [x]\n")):
        (own / name).mkdir(parents=True)
        (own / name / "greetings.yaml").write_text(content, encoding="utf-8")
    return own


def test_only_a_folder_s_own_rules_and_lists_are_linted(folder: Path) -> None:
    problems, linted = lint_folder(folder, [], words=False)
    assert linted == 1
    # Our code reads lists of our own folder only, so that a name it knows is of no use here.
    assert [(problem.rule, problem.kind) for problem in problems] == [("index_leads", "unused")]
    assert "index_leads" in printed(problems_table(problems))


def test_figures_of_a_folder_s_own_rules(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Bản tin\n\nXin chào bà con xã Tân Phú. Xin chào năm 2021.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Bản tin\n\nHôm nay trời đẹp.\n", encoding="utf-8")
    figures, texts = figures_of([tmp_path / "a.txt", tmp_path / "b.txt"], folder)
    (hello,) = figures
    assert texts == 2
    assert (hello.rule, hello.fired, hello.texts, hello.kept, hello.in_record) == ("greeting.hello", 2, 1, 2, 0)
    assert figures_json(figures, texts)["rules"][0]["share_in_record"] == 0
    assert "2 texts" in printed(figures_table(figures, texts))


def test_pages_without_a_text_are_an_error(tmp_path: Path) -> None:
    (tmp_path / "leer.html").write_bytes(b"")
    with pytest.raises(InputError, match="no page with a text"):
        figures_of([tmp_path / "leer.html"], None)

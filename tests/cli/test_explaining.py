from __future__ import annotations

from pathlib import Path

import pytest

from extractor.cli.explaining import check_folder
from extractor.errors import RuleError

GOOD = """
label: greeting
rules:
  - id: greeting.hello
    pattern: [{LOWER: xin}, {LOWER: chào, slot: word}]
    examples: [{text: "⟦Xin chào⟧ bà con xã Tân Phú", gives: {word: chào}}]
    counters: ["Đơn xin nghỉ phép"]
"""


def folder_with(path: Path, rules: str) -> Path:
    (path / "relations").mkdir(parents=True)
    (path / "relations" / "greetings.yaml").write_text(rules, encoding="utf-8")
    return path


def test_only_a_folder_s_own_rules_are_checked(tmp_path: Path) -> None:
    assert check_folder(folder_with(tmp_path, GOOD)) == ([], 1)


@pytest.mark.parametrize(
    ("old", "new", "kind", "message"),
    [
        ("⟦Xin chào⟧ bà con", "Xin chào ⟦bà con⟧", "example", "fires on 'Xin chào'"),
        ("gives: {word: chào}", "gives: {word: bà}", "example", "slot word"),
        ("Đơn xin nghỉ phép", "Lời xin chào", "counter", "fires on 'xin chào'"),
    ],
)
def test_a_rule_that_does_not_do_what_it_says_is_a_problem(
    tmp_path: Path, old: str, new: str, kind: str, message: str
) -> None:
    problems, _ = check_folder(folder_with(tmp_path, GOOD.replace(old, new)))
    assert {(problem.rule, problem.kind) for problem in problems} == {("greeting.hello", kind)}
    assert message in problems[0].message


def test_a_rule_that_cannot_be_used_names_file_id_and_reason(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"greetings\.yaml: greeting\.hello: .*WRONG"):
        check_folder(folder_with(tmp_path, GOOD.replace("LOWER: xin", "WRONG: xin")))

"""Every shipped rule does what its entry says, also in disguise; every alternative of a pattern has its example."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extractor.matching.checking import check_rule
from extractor.matching.rule import Rule
from extractor.matching.rulebook import load_rulebook
from extractor.mention import Mention
from extractor.patterns_folder import patterns_folder
from extractor.pipeline import default_pipeline

RULES = load_rulebook([patterns_folder()]).rules


def analyse(text: str) -> Sequence[Mention]:
    return default_pipeline().analyse_text(text).mentions


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_does_what_its_entry_says(rule: Rule) -> None:
    assert [f"{problem.kind}: {problem.message}" for problem in check_rule(rule, analyse)] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_has_counters(rule: Rule) -> None:
    assert rule.counters, f"{rule.file}: {rule.id}: name a look-alike that must stay silent"

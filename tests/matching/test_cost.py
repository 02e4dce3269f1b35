from __future__ import annotations

from pathlib import Path

import pytest

from extractor.matching.cost import slow_expressions, slow_patterns
from extractor.matching.reached import reached_by
from tests.matching.bench import Bench

RULE = """
label: place
rules:
- id: place.far
  pattern: [{LOWER: rất, OP: "+"}, {LOWER: {IN: [rất, là]}, OP: "*"}, {LOWER: cao}]
  REACH
  examples: ["huyện xếp ⟦rất là cao⟧"]
"""


def slow(folder: Path, rules: str) -> list[tuple[str, float]]:
    bench = Bench(folder, rules)
    compiled = bench.matcher.compiled("place.far")
    reached = reached_by(compiled, [bench.read(example.text) for example in compiled.rule.examples])
    return [(str(found.attack), found.growth) for found in slow_patterns(compiled, reached, bench.vocab)]


def test_the_window_keeps_a_rule_in_proportion_unless_it_reaches_too_far(tmp_path: Path) -> None:
    assert slow(tmp_path, RULE.replace("  REACH\n", "")) == []
    ((attack, growth),) = slow(tmp_path, RULE.replace("REACH", "reach: 1200"))
    # The first of the two that grows: how fast a machine is decides whether the milder one shows.
    assert attack in ("“rất là” repeated", "“rất” repeated")
    assert growth > 2.8


@pytest.mark.parametrize(("expression", "is_slow"), [("^(a+)+$", True), (r"^\\d{1,3}([.,]\\d{1,4})?$", False)])
def test_an_expression_that_hangs_on_a_long_word(tmp_path: Path, expression: str, is_slow: bool) -> None:
    rules = RULE.replace("{LOWER: cao}", f'{{LOWER: {{REGEX: "{expression}"}}}}').replace("  REACH\n", "")
    bench = Bench(tmp_path, rules.replace("là cao⟧", "là aa⟧" if is_slow else "là 12⟧"))
    compiled = bench.matcher.compiled("place.far")
    (reached,) = reached_by(compiled, [bench.read(example.text) for example in compiled.rule.examples])
    assert bool(list(slow_expressions(compiled.rule.patterns[0], reached))) is is_slow

from __future__ import annotations

from pathlib import Path

from extractor.matching.stats import RuleCounts
from extractor.mention import Span
from tests.matching.bench import Bench

RULES = """
label: place
rules:
- id: place.long
  pattern: [{LOWER: xếp}, {LOWER: thứ}, {IS_DIGIT: true}]
- id: place.short
  pattern: [{LOWER: thứ}, {IS_DIGIT: true}]
- id: place.never
  pattern: [{LOWER: áp}, {LOWER: chót}]
"""


def test_figures_tell_what_fired_what_lost_and_what_ended_in_a_record(tmp_path: Path) -> None:
    bench, counts = Bench(tmp_path, RULES), RuleCounts()
    counts.add(bench.read("Huyện xếp thứ 4."), [Span(6, 15)])
    counts.add(bench.read("Lần thứ 2 xã xếp thứ 3."), [])
    figures = counts.figures(bench.matcher.rulebook)
    assert [(one.rule, one.fired, one.texts, one.kept, one.in_record) for one in figures] == [
        ("place.short", 3, 2, 1, 0),
        ("place.long", 2, 2, 2, 1),
        ("place.never", 0, 0, 0, 0),
    ]
    assert [(round(one.share_lost, 2), one.share_in_record) for one in figures] == [(0.67, 0), (0, 0.5), (0, 0)]

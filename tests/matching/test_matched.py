from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from spacy.tokens import Doc

from extractor.matching.matched import matches_in
from extractor.matching.tokens import Tokens
from extractor.segmentation.segmenter import make_vocab
from tests.matching.bench import Bench

RULES = """
label: place
rules:
- id: place.ordinal
  pattern: [{LOWER: {IN: $verbs}}, {LOWER: rất, OP: "*"}, {LOWER: thứ}, {IS_DIGIT: true, slot: rank}]
  examples: ["huyện ⟦xếp thứ 4⟧"]
"""


@pytest.mark.parametrize(
    ("text", "met"),
    [("Huyện xếp thứ 4.", (0, 2, 3)), ("Huyện đứng rất rất thứ 12, sau xã.", (0, 1, 1, 2, 3)), ("Huyện thứ 4.", None)],
)
def test_each_token_of_a_match_knows_which_token_of_the_pattern_it_met(
    tmp_path: Path, text: str, met: tuple[int, ...] | None
) -> None:
    bench = Bench(tmp_path, RULES)
    found = matches_in(bench.matcher.compiled("place.ordinal"), bench.read(text).doc)
    assert [match.met for match in found] == ([met] if met else [])


def test_a_match_on_a_line_without_end_is_found_wherever_it_stands(tmp_path: Path) -> None:
    bench = Bench(tmp_path, RULES)
    for before in range(80, 120):
        text = "xếp " * before + "thứ 4 " + "xếp " * 150
        (mention,) = bench.read(text).kept
        assert mention.span.of(text) == "xếp thứ 4"


@pytest.mark.parametrize("reach", [(1, 2), (30, 30), (400, 20)])
def test_windows_cover_what_is_in_reach_and_share_the_longest_match(reach: tuple[int, int]) -> None:
    doc = Doc(make_vocab(), words=["a"] * 1000)
    windows = list(Tokens(doc, doc.text).windows(0, range(300, 1000), reach))
    assert windows[0][0] == max(0, 300 - reach[0]) and windows[-1][1] == 1000
    assert all(one[1] - other[0] >= sum(reach) for one, other in pairwise(windows))
    assert max(last - first for first, last in windows) <= max(100, 2 * sum(reach))

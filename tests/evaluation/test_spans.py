"""Span-level counts, checked against another counting of spans (nervaluate) on the corpus' kinds and by Hypothesis."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nervaluate import Evaluator

from extractor.evaluation.agreement import sum_of
from extractor.evaluation.slots import KINDS
from extractor.evaluation.spans import span_counts, spans_of

TEXT = "x" * 60
NAMES = [kind.name for kind in KINDS]

# nervaluate looks at spans one by one; spans of one kind that share words it takes for tries at one another.
span_lists = st.lists(st.tuples(st.sampled_from(NAMES), st.integers(0, 11), st.integers(1, 5)), max_size=8)


def article(spans: list[tuple[str, int, int]]) -> dict[str, Any]:
    made: dict[str, Any] = {"article": {"text": TEXT}}
    for kind, slot, length in spans:
        evidence = [{"start": slot * 5, "end": slot * 5 + length, "text": TEXT[:length]}]
        made.setdefault(kind, []).append({"evidence": evidence})
    return made


def theirs(spans: list[tuple[str, int, int]]) -> list[dict[str, Any]]:
    return [
        {"label": kind, "start": slot * 5, "end": slot * 5 + length - 1}  # nervaluate counts the last letter in
        for kind, slot, length in sorted(set(spans), key=lambda span: span[1:])
    ]


def apart(spans: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """One span a place, as in annotation where nothing overlaps."""
    return list({slot: (kind, slot, length) for kind, slot, length in spans}.values())


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(span_lists, span_lists), min_size=1, max_size=4))
def test_counts_are_those_of_nervaluate(pairs: list[tuple[list[Any], list[Any]]]) -> None:
    documents = [(apart(gold), apart(predicted)) for gold, predicted in pairs]
    ours = span_counts([article(gold) for gold, _ in documents], [article(predicted) for _, predicted in documents])
    true, found = ([theirs(one[side]) for one in documents] for side in (0, 1))
    strict = Evaluator(true, found, tags=NAMES, loader="dict").evaluate()["overall"]["strict"]
    total = sum_of(count.exact for count in ours.values())
    assert total.right == strict.correct
    assert total.right + total.spurious == strict.actual
    assert total.right + total.missed == strict.possible


def test_spans_that_share_words_overlap_without_being_the_same() -> None:
    gold, predicted = article([("dates", 0, 4), ("dates", 3, 2)]), article([("dates", 0, 3), ("models", 3, 2)])
    dates = span_counts([gold], [predicted])["dates"]
    assert (dates.exact.right, dates.exact.missed, dates.exact.spurious) == (0, 2, 1)
    assert (dates.overlap.right, dates.overlap.missed, dates.overlap.spurious) == (1, 1, 0)


@pytest.mark.parametrize(
    ("kind", "records", "spans"),
    [
        ("models", [{"evidence": [{"text": "cd"}, {"text": "zz"}]}], {(2, 4)}),
        ("models", [{"optional": True, "evidence": [{"text": "cd"}]}], set()),
        ("dates", [{"text": "1/2", "evidence": [{"text": "1/2"}]}] * 2, {(5, 8), (9, 12)}),
    ],
)
def test_gold_without_offsets_is_found_by_its_words(kind: str, records: list[Any], spans: set[Any]) -> None:
    assert spans_of(kind, {kind: records}, "abcd 1/2 1/2") == spans

from __future__ import annotations

from typing import Any

import pytest

from extractor.evaluation.intervals import bootstrap
from extractor.evaluation.scoring import Scores, empty_scores, score_article


def scored(*right: bool) -> Scores:
    """One date an article, found or not."""
    scores = empty_scores()
    date: dict[str, Any] = {"text": "năm 2021", "value": "2021"}
    for number, is_right in enumerate(right):
        found = {"dates": [date] if is_right else [], "article": {"text": "năm 2021"}}
        score_article(scores, f"a{number}", {"dates": [date]}, found)
    return scores


@pytest.mark.parametrize(("right", "bounds"), [((True,) * 5, (1.0, 1.0)), ((False,) * 5, (0.0, 0.0))])
def test_articles_that_are_all_alike_leave_no_doubt(right: tuple[bool, ...], bounds: tuple[float, float]) -> None:
    intervals = bootstrap(scored(*right))
    assert intervals is not None and intervals.total is not None
    assert (intervals.total.low, intervals.total.high) == bounds
    assert intervals.kinds["rankings"].total is None, "nothing to find, nothing found"


def test_draws_in_which_nothing_is_counted_are_not_taken_for_perfect() -> None:
    """One article of five fills a slot, wrongly: a third of all draws miss it and say nothing of it."""
    scores = scored(*[True] * 4)
    wrong: dict[str, Any] = {"subject": {"name": "Tỉnh A"}, "index": "PCI", "year": 2020, "top": 5}
    found = {"article": {"text": ""}, "rankings": [{**wrong, "top": 6}]}
    score_article(scores, "e", {"rankings": [wrong]}, found)
    intervals = bootstrap(scores)
    assert intervals is not None
    assert intervals.kinds["rankings"].slots["top"] is None
    for number in range(12):
        score_article(scores, f"f{number}", {"rankings": [wrong]}, found)
    intervals = bootstrap(scores)
    assert intervals is not None
    top = intervals.kinds["rankings"].slots["top"]
    assert top is not None and (top.low, top.high) == (0.0, 0.0)


def test_an_interval_holds_the_figure_narrows_with_articles_and_is_the_same_each_time() -> None:
    few, many = scored(*[True, True, True, False] * 3), scored(*[True, True, True, False] * 30)
    one, other = bootstrap(few), bootstrap(many)
    assert one is not None and other is not None and one.total is not None and other.total is not None
    assert one.total.low < few.total.f1 < one.total.high < 1.01
    assert other.total.high - other.total.low < (one.total.high - one.total.low) / 2
    assert bootstrap(few) == one
    assert one.kinds["dates"].slots["value"] == one.kinds["dates"].records


def test_the_bounds_are_those_of_drawing_articles() -> None:
    """Of one right and one wrong article a quarter of all draws are all right, a quarter all wrong."""
    intervals = bootstrap(scored(True, False))
    assert intervals is not None and intervals.records is not None
    assert (intervals.records.low, intervals.records.high) == (0.0, 1.0)


def test_one_article_says_nothing_of_others() -> None:
    assert bootstrap(scored(True)) is None

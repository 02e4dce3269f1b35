from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec

import pytest

from extractor.errors import RuleError
from extractor.page import Page
from tests.runs.engines.sample import batches, corpus_answers, corpus_pages, echo

if find_spec("ray") is None:
    pytest.skip("Ray is not installed: pip install 'extractor[ray]'", allow_module_level=True)

from extractor.runs.engines.ray_engine import RayEngine


@pytest.fixture(scope="module", autouse=True)
def started() -> Iterator[None]:
    """Ray once for all tests; the engines within use it and leave it running."""
    with RayEngine(cores=2):
        yield
    assert not is_running()


def is_running() -> bool:
    import ray  # not before the engine has told it what it must know first

    return bool(ray.is_initialized())


def test_nobody_outside_can_reach_it() -> None:
    import ray

    assert [node["NodeManagerAddress"] for node in ray.nodes()] == ["127.0.0.1"]


def lines(contents: list[list[str]]) -> list[list[bytes]]:
    asked = [[Page(content, source=content) for content in batch] for batch in contents]
    with RayEngine(work=echo) as engine:
        return [[answer.line for answer in answers] for answers in engine.answers(asked)]


def test_records_are_those_of_this_process() -> None:
    with RayEngine() as engine:
        answers = [answer for batch in engine.answers(batches(corpus_pages(), 7)) for answer in batch]
    assert answers == corpus_answers()
    assert is_running()


def test_answers_keep_the_order_though_later_ones_are_done_first() -> None:
    asked = [["slow", "a"], ["b"], [], ["c", "d"], ["slow"], ["e"]]
    assert lines(asked) == [[content.encode() for content in batch] for batch in asked]


def test_a_page_that_kills_its_process_costs_only_itself() -> None:
    asked = [["a", "b"], ["c", "die", "d"], ["e"]]
    pages = [[Page(content, source=content) for content in batch] for batch in asked]
    with RayEngine(work=echo) as engine:
        answers = list(engine.answers(pages))
    assert [[answer.state for answer in batch] for batch in answers] == [
        ["done", "done"],
        ["done", "quarantined", "done"],
        ["done"],
    ]
    trouble = answers[1][1].trouble
    assert trouble is not None
    assert (trouble.reason, trouble.message[:4]) == ("crash", "die:")


def test_rules_that_cannot_be_used_stop_the_run() -> None:
    with pytest.raises(RuleError, match="a rule without a pattern"):
        lines([["rules"]])

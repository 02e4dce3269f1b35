from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence

import pytest

from extractor.page import Page
from extractor.readers.failure import PageFailure
from extractor.records import Extraction
from extractor.runs.answers import Answer
from extractor.runs.engines import batches as engine_batches
from extractor.runs.engines.batches import BATCH, Settings, answer_all, outcomes_by
from extractor.runs.extracting import failed
from extractor.runs.local import Work
from extractor.runs.worker import Limits
from tests.runs.engines.sample import echo


class ReadingAhead:
    """An engine in this process that, as real ones do, asks for further batches before it gives answers."""

    def __init__(self, ahead: int) -> None:
        self.ahead = ahead
        self.sizes: list[int] = []

    def answers(self, batches: Iterable[Sequence[Page]]) -> Iterator[list[Answer]]:
        waiting: list[Sequence[Page]] = []
        for batch in batches:
            self.sizes.append(len(batch))
            waiting.append(batch)
            if len(waiting) > self.ahead:
                yield echo(waiting.pop(0), Settings())
        yield from (echo(batch, Settings()) for batch in waiting)


def work(kept: str = "", stop_after: int | None = None) -> Work:
    asked = iter(range(10**9))

    def is_stopped() -> bool:
        return stop_after is not None and next(asked) >= stop_after

    return Work(b"", lambda source, key: bool(kept) and source.endswith(kept), is_stopped)


def items(count: int) -> list[Page | PageFailure]:
    return [
        PageFailure(f"p{n}", "unreadable", "lost") if n % 10 == 4 else Page(f"content {n}", source=f"p{n}")
        for n in range(count)
    ]


@pytest.mark.parametrize("ahead", [0, 1, 5])
@pytest.mark.parametrize("count", [0, 1, BATCH, BATCH + 1, 500])
def test_outcomes_come_in_the_order_of_the_sources(ahead: int, count: int) -> None:
    outcomes = list(outcomes_by(ReadingAhead(ahead), items(count), work(kept="7")))
    assert [outcome.source for outcome in outcomes] == [f"p{n}" for n in range(count)]
    for number, outcome in enumerate(outcomes):
        if number % 10 == 7:
            assert outcome.answer is None
        elif number % 10 == 4:
            assert outcome.answer is not None and outcome.answer.state == "failed"
        else:
            assert outcome.answer is not None and outcome.answer.line == f"content {number}".encode()


def test_kept_pages_do_not_wait_for_the_end_of_the_sources() -> None:
    """A run that only has to see that all is done must not hold all of it."""
    outcomes = outcomes_by(ReadingAhead(0), (Page("x", source=f"p{n} kept") for n in range(10**9)), work(kept="kept"))
    assert [next(outcomes).source for _ in range(3)] == ["p0 kept", "p1 kept", "p2 kept"]


def test_large_pages_travel_in_small_batches() -> None:
    engine = ReadingAhead(0)
    pages = [Page(b"x" * 3_000_000, source=str(n)) for n in range(8)]
    assert len(list(outcomes_by(engine, pages, work()))) == 8
    assert max(engine.sizes) == 3


def test_a_stop_ends_the_reading_and_finishes_what_was_begun() -> None:
    outcomes = list(outcomes_by(ReadingAhead(2), items(500), work(stop_after=100)))
    assert [outcome.source for outcome in outcomes] == [f"p{n}" for n in range(100)]
    assert all(outcome.answer is not None for outcome in outcomes)


def test_a_page_beyond_its_time_fails_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    class Slow:
        def extract_or_warn(self, page: Page) -> Extraction:
            while page.content == "loop":
                time.sleep(0.001)
            return failed(PageFailure(page.source or "", "fine", ""))

    monkeypatch.setattr(engine_batches, "_pipeline", lambda patterns: Slow())
    pages = [Page("a", source="a"), Page("loop", source="b"), Page("c", source="c")]
    states = [(answer.state, answer.warnings) for answer in answer_all(pages, Settings(limits=Limits(0.2)))]
    assert [code for _, ((code, _),) in states] == ["fine", "timeout", "fine"]
    assert states[1][0] == "quarantined"
    assert states[1][1][0][1] == "b: stopped after 0.2 s without a result"  # as the local engine says it

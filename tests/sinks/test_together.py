"""Loaders that die, loaders side by side, a server that goes and comes back: nothing is lost, doubled or half stored."""

from __future__ import annotations

import os
import random
import threading
import time
from collections.abc import Iterable, Iterator
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from extractor.sinks.stores.store import StoreError
from tests.sinks import made
from tests.sinks.databases import Server, altered, ask, load, new_schema, rows, state

# For the long version: EXTRACTOR_KILLS=30 EXTRACTOR_KILL_ARTICLES=20000.
KILLS = int(os.environ.get("EXTRACTOR_KILLS", "5"))
ARTICLES = int(os.environ.get("EXTRACTOR_KILL_ARTICLES", "400"))
LONG = ARTICLES >= 1000
BATCH = 500 if LONG else 20
PATIENCE = 1800 if LONG else 120  # seconds for a loader to end


def in_a_process_of_its_own(address: str, lines: Iterable[bytes], batch: int = BATCH) -> BaseProcess:
    """A loader that shares nothing with the test but the database."""
    loader = get_context("fork").Process(target=load, args=(address, lines), kwargs={"batch": batch})
    loader.start()
    return loader


def ended(loaders: Iterable[BaseProcess]) -> list[int | None]:
    codes = []
    for loader in loaders:
        loader.join(timeout=PATIENCE)
        codes.append(loader.exitcode)
    return codes


def test_a_killed_loader_leaves_whole_batches_and_the_next_goes_on(database: str) -> None:
    load(database, [])  # the schema, so that the moments fall into batches
    rnd, lines = random.Random(8), made.lines(ARTICLES)
    expected = {item["article"]["id"]: len(item["dates"]) for item in made.parsed(lines)}
    stored = 0
    for number in range(KILLS):
        loader = in_a_process_of_its_own(database, lines)
        # Later and later, since each begins by recognising what is stored.
        time.sleep(rnd.uniform(0.05, 0.25 + 0.15 * ARTICLES / 400 * (number + 1) / KILLS))
        loader.kill()
        loader.join()
        stored = len(rows(database, "articles"))
        runs = rows(database, "runs")
        assert stored == sum(run[7] for run in runs)
        assert stored % BATCH == 0
        assert stored == BATCH * sum(run[6] for run in runs)
        assert_no_halves(database, expected)
    report = load(database, lines)
    assert report.unchanged == stored
    assert len(rows(database, "articles")) == ARTICLES


def assert_no_halves(database: str, expected: dict[str, int]) -> None:
    """Every article has all its dates, as many as it was made with, and every ranking its evidence."""
    found = dict(ask(database, "SELECT article_key, count(*) FROM dates GROUP BY article_key"))
    assert found == {key: expected[key] for (key,) in ask(database, "SELECT article_key FROM articles")}
    alone = (
        "SELECT count(*) FROM rankings r LEFT JOIN ranking_evidence e "
        "ON e.article_key = r.article_key AND e.place = r.place WHERE e.place IS NULL"
    )
    assert ask(database, alone) == [(0,)]


def test_four_loaders_at_once_store_what_one_would(database: str, tmp_path: Path) -> None:
    every = ARTICLES if LONG else 240
    part = every * 2 // 3
    firsts = [0, every - part, part // 4, 0]  # each meets the others' articles and units
    loaders = [in_a_process_of_its_own(database, made.lines(part, first)) for first in firsts]
    assert ended(loaders) == [0, 0, 0, 0]
    assert sum(row[7] for row in rows(database, "runs")) == every
    alone = f"sqlite:///{tmp_path / 'alone.db'}"
    load(alone, made.lines(every))
    assert [len(part) for part in state(database).values()] == [len(part) for part in state(alone).values()]
    assert not load(database, made.lines(every)).changes
    assert rows(database, "history") == []


def test_a_load_again_changes_nothing_and_one_after_a_rule_change_what_differs(database: str) -> None:
    every = ARTICLES if LONG else 200
    lines = made.lines(every)
    load(database, lines, batch=BATCH)
    assert not load(database, lines, batch=BATCH).changes
    changed = altered(lines, lose_a_date)
    lost = sum(item["article"]["source"].endswith("7.html") for item in made.parsed(lines))
    report = load(database, changed, batch=BATCH)
    assert report.unchanged == every - lost
    assert report.changes.as_json()["withdrawn"] == {"dates": lost, "date_evidence": lost}
    assert len(rows(database, "history")) == 2 * lost


def lose_a_date(item: dict[str, Any]) -> None:
    if item["article"]["source"].endswith("7.html"):
        item["dates"].pop()


def test_loaders_that_change_the_same_articles_at_once_neither_fail_nor_mix(database: str) -> None:
    load(database, made.lines(60))
    loaders = []
    for seed in range(4):
        changed = altered(made.lines(60), lambda item, rank=1000 + seed: rerank(item, rank))  # type: ignore[misc]
        random.Random(seed).shuffle(changed)
        loaders.append(in_a_process_of_its_own(database, changed))
    assert ended(loaders) == [0, 0, 0, 0]
    mixed = "SELECT article_key FROM rankings GROUP BY article_key HAVING min(rank) <> max(rank) OR min(rank) < 1000"
    assert ask(database, mixed) == []


def rerank(item: dict[str, Any], rank: int) -> None:
    for ranking in item["rankings"]:
        ranking["rank"] = rank


@pytest.fixture
def own_server() -> Iterator[Server]:
    # Not below pytest's own folder: another session of pytest would close that to the server's account.
    with TemporaryDirectory(prefix="extractor-server-", ignore_cleanup_errors=True) as folder:
        yield Server(Path(folder))


def test_a_server_that_dies_and_comes_back_in_mid_load_loses_nothing(own_server: Server) -> None:
    address = new_schema(own_server)
    said = threading.Event()
    every = ARTICLES if LONG else 200

    def back() -> None:
        said.set()
        own_server.start()

    def lines() -> Iterator[bytes]:
        for number, line in enumerate(made.lines(every)):
            if number == every * 9 // 20:
                own_server.kill()
                threading.Timer(1.5, back).start()
            yield line

    try:
        report = load(address, lines(), batch=BATCH, patience=60)
        assert said.is_set()
        assert (report.stored, report.batches, report.changes.added["articles"]) == (every, every // BATCH, every)
        assert len(rows(address, "articles")) == every
        assert not load(address, made.lines(every)).changes
    finally:
        own_server.stop()


def test_a_server_that_stays_away_is_reported_with_what_was_stored(own_server: Server) -> None:
    address = new_schema(own_server)

    def lines() -> Iterator[bytes]:
        for number, line in enumerate(made.lines(100)):
            if number == 50:
                while len(rows(address, "articles")) < 40:  # a batch may be under way while lines are taken
                    time.sleep(0.05)
                own_server.kill()
            yield line

    try:
        with pytest.raises(StoreError, match=r"stored so far: 40 objects.*not stored: from object 41 on"):
            load(address, lines(), batch=20, patience=1)
        own_server.start()
        assert len(rows(address, "articles")) == 40
        assert load(address, made.lines(100)).unchanged == 40
    finally:
        own_server.stop()

"""Loaders that die, loaders side by side, a server that goes and comes back: nothing is lost, doubled or half stored."""

from __future__ import annotations

import os
import random
import signal
import threading
import time
from pathlib import Path

import pytest

from extractor.sinks.stores.store import StoreError
from tests.sinks import made
from tests.sinks.databases import Server, ask, load, new_schema, python, rows, state

# A loader of its own: batches of 20 articles, slowed down where a test wants to meet it in the middle.
LOADER = """
import sys, time
from tests.sinks import made
from tests.sinks.databases import load
address, count, first, pause = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4])
def lines():
    for number, line in enumerate(made.lines(count, first)):
        if number % 20 == 0:
            time.sleep(pause)
        yield line
load(address, lines(), batch=20)
"""
KILLS = int(os.environ.get("EXTRACTOR_KILLS", "5"))


def test_a_killed_loader_leaves_whole_batches_and_the_next_goes_on(database: str) -> None:
    load(database, [])  # the schema, so that the moments fall into batches
    rnd, count = random.Random(8), 400
    for _ in range(KILLS):
        loader = python(LOADER, database, str(count), "0", "0.004")
        time.sleep(rnd.uniform(1.0, 2.2) if KILLS < 10 else rnd.uniform(0.8, 4.0))
        os.kill(loader.pid, signal.SIGKILL)
        loader.wait()
        stored = len(rows(database, "articles"))
        assert stored % 20 == 0
        assert stored == sum(row[7] for row in rows(database, "runs")) == 20 * sum(row[6] for row in rows(database, "runs"))
        assert_no_halves(database)
    report = load(database, made.lines(count))
    assert report.unchanged == stored
    assert len(rows(database, "articles")) == count


def assert_no_halves(database: str) -> None:
    """Every article has all its records: as many as it was made with."""
    found = dict(ask(database, "SELECT article_key, count(*) FROM dates GROUP BY article_key"))
    expected = {item["article"]["id"]: len(item["dates"]) for item in made.parsed(made.lines(400))}
    keys = {key for (key,) in ask(database, "SELECT article_key FROM articles")}
    assert found == {key: expected[key] for key in keys}
    without = "SELECT count(*) FROM rankings r LEFT JOIN ranking_evidence e ON e.article_key = r.article_key AND e.place = r.place WHERE e.place IS NULL"
    assert ask(database, without) == [(0,)]


def test_four_loaders_at_once_store_what_one_would(database: str, tmp_path: Path) -> None:
    overlapping = [(160, 0), (160, 80), (160, 40), (160, 0)]  # each meets the others' articles and units
    loaders = [python(LOADER, database, str(count), str(first), "0") for count, first in overlapping]
    assert [loader.wait(timeout=120) for loader in loaders] == [0, 0, 0, 0]
    assert sum(row[7] for row in rows(database, "runs")) == 240
    alone = f"sqlite:///{tmp_path / 'alone.db'}"
    load(alone, made.lines(240))
    assert [len(part) for part in state(database).values()] == [len(part) for part in state(alone).values()]
    assert not load(database, made.lines(240)).changes
    assert rows(database, "history") == []


def test_loaders_that_change_the_same_articles_at_once_neither_fail_nor_mix(database: str) -> None:
    load(database, made.lines(60))
    script = LOADER.replace("made.lines(count, first)", "change(made.lines(count, 0), first)").replace(
        "def lines", "import orjson\ndef change(lines, seed):\n"
        "    import random\n"
        "    objects = [orjson.loads(line) for line in lines]\n"
        "    for item in objects:\n"
        "        for ranking in item['rankings']: ranking['rank'] = 1000 + seed\n"
        "    random.Random(seed).shuffle(objects)\n"
        "    return [orjson.dumps(item) for item in objects]\ndef lines",
    )  # fmt: skip
    loaders = [python(script, database, "60", str(seed), "0") for seed in range(4)]
    assert [loader.wait(timeout=120) for loader in loaders] == [0, 0, 0, 0]
    mixed = "SELECT article_key FROM rankings GROUP BY article_key HAVING min(rank) <> max(rank) OR min(rank) < 1000"
    assert ask(database, mixed) == []


@pytest.fixture
def own_server(tmp_path: Path) -> Server:
    return Server(tmp_path)


def test_a_server_that_dies_and_comes_back_in_mid_load_loses_nothing(own_server: Server) -> None:
    address = new_schema(own_server)
    said = threading.Event()

    def lines():  # type: ignore[no-untyped-def]
        for number, line in enumerate(made.lines(200)):
            if number == 90:
                own_server.kill()
                threading.Timer(1.5, lambda: (said.set(), own_server.start())).start()
            yield line

    try:
        report = load(address, lines(), batch=20, patience=60)
        assert said.is_set()
        assert (report.stored, report.batches, report.changes.added["articles"]) == (200, 10, 200)
        assert len(rows(address, "articles")) == 200
        assert not load(address, made.lines(200)).changes
    finally:
        own_server.stop()


def test_a_server_that_stays_away_is_reported_with_what_was_stored(own_server: Server) -> None:
    address = new_schema(own_server)

    def lines():  # type: ignore[no-untyped-def]
        for number, line in enumerate(made.lines(100)):
            if number == 50:
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

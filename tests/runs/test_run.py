from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from extractor.errors import ExtractorError
from extractor.page import Page
from extractor.readers.failure import PageFailure
from extractor.runs.choosing import Choice, Shard
from extractor.runs.lock import is_locked, locked
from extractor.runs.marks import Search
from extractor.runs.summary import read_summary
from tests.runs import folders
from tests.runs.poison import Poison, Quick


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def test_any_number_of_workers_gives_the_same_bytes(tmp_path: Path) -> None:
    odd = {5: "bài fail", 44: "bài fail"}
    found = []
    for workers in (1, 2, 3):
        folders.run(tmp_path / str(workers), folders.pages(95, odd), partial(Poison, 0.001), workers=workers)
        found.append(folders.output(tmp_path / str(workers)))
    assert found[0] == found[1] == found[2]
    assert len([name for name in found[0] if name.startswith("part-")]) == 10


def test_a_folder_holds_parts_ledger_and_summary(out: Path) -> None:
    items = [*folders.pages(24), PageFailure("kho.warc#9999", "damaged", "kho.warc#9999: lost")]
    summary = folders.run(out, items)
    assert folders.sources(out) == [item.source for item in items]
    assert folders.lines(out)[-1]["warnings"] == [{"code": "damaged", "message": "kho.warc#9999: lost"}]
    assert sorted(file.name for file in out.iterdir()) == [
        "ledger.sqlite", "lock", "part-00000.jsonl", "part-00001.jsonl", "part-00002.jsonl", "run.json",
    ]  # fmt: skip
    written = read_summary(out)
    assert written is not None
    assert (written["state"], written["parts"], written["pages"]) == ("finished", 3, 25)
    assert written["states"]["done"] == 24 and written["states"]["failed"] == 1
    assert written["records"]["dates"] == 24 and written["warnings"] == {"damaged": 1}
    assert {"extractor", "schema", "code", "rules", "gazetteer"} <= set(written["versions"])
    with sqlite3.connect(out / "ledger.sqlite") as ledger:
        assert ledger.execute("SELECT count(*), count(DISTINCT hash) FROM pages").fetchone() == (25, 25)
    assert summary.tally.fresh == 25


def test_pages_already_done_are_not_done_again(out: Path) -> None:
    folders.run(out, folders.pages(25))
    before = {file.name: file.stat().st_mtime_ns for file in out.glob("part-*")}
    assert folders.run(out, folders.pages(25)).tally.fresh == 0
    assert {file.name: file.stat().st_mtime_ns for file in out.glob("part-*")} == before


def changed(items: list[Any]) -> list[Any]:
    return [*items[:12], Page("khác hẳn", source=items[12].source), *items[13:]]


# What happened to the sources since the first run, and how many pages are to be worked on again.
CHANGES = [
    (changed, 1),
    (lambda items: [*items, *folders.pages(40)[35:]], 5),
    (lambda items: [Page("mới", source="a"), *items], 1),
    (lambda items: items[1:], 0),
    (lambda items: items[:20], 0),
    (lambda items: items[:18], 0),
    (lambda items: [*items[:3], *items[21:]], 0),
    (lambda items: list(reversed(items)), 0),
    (lambda items: [*items[20:], *items[:20]], 0),
    (lambda items: [*items[:9], items[34], *items[9:34]], 0),
    (lambda items: [*items[34:], *items[:33]], 0),
    (lambda items: [], 0),
]


@pytest.mark.parametrize(("change", "fresh"), CHANGES)
def test_changed_sources_give_what_a_run_from_nothing_would(change: Any, fresh: int, tmp_path: Path) -> None:
    odd = {4: "bài fail", 30: "bài fail"}
    first = folders.pages(35, odd)
    folders.run(tmp_path / "a", first, Poison)
    now = change(first)
    again = folders.run(tmp_path / "a", now, Poison)
    folders.run(tmp_path / "b", now, Poison)
    assert folders.output(tmp_path / "a") == folders.output(tmp_path / "b")
    assert again.tally.fresh == fresh
    assert again.tally.gone == len({item.source for item in first} - {item.source for item in now})
    assert not (tmp_path / "a" / "old").exists()
    assert folders.run(tmp_path / "a", now, Poison).tally.fresh == 0


def test_changed_rules_do_all_pages_again(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folders.run(out, folders.pages(25))
    monkeypatch.setattr("extractor.runs.options.rules_version", lambda patterns: "other rules")
    assert folders.run(out, folders.pages(25), partial(Quick, word="2")).tally.fresh == 25
    assert {line["dates"][0]["value"] for line in folders.lines(out)} == {"2"}


def test_force_does_all_pages_again(out: Path) -> None:
    folders.run(out, folders.pages(25))
    assert folders.run(out, folders.pages(25), partial(Quick, word="2"), force=True).tally.fresh == 25
    assert {line["dates"][0]["value"] for line in folders.lines(out)} == {"2"}


def test_the_quarantine_is_tried_again_where_asked(out: Path) -> None:
    items = folders.pages(25, {3: "bài fail", 17: "bài fail"})
    folders.run(out, items, Poison)
    assert folders.run(out, items, Quick).tally.states["quarantined"] == 2
    mended = folders.run(out, items, Quick, retry_quarantine=True)
    assert (mended.tally.fresh, mended.tally.states["done"]) == (2, 25)
    folders.run(out.with_name("b"), items, Quick)
    assert folders.output(out) == folders.output(out.with_name("b"))
    assert not list((out / "quarantine").iterdir())


def test_pages_published_before_a_day_are_skipped_and_counted(out: Path) -> None:
    days = ["2021-05-31", "2021-06-01T07:00:00", None, "2021", "2020", "2021-05", "2021-06", "2021-06-02"]
    items = [Page(f"bài{number}", source=str(number), published=day) for number, day in enumerate(days)]
    summary = folders.run(out, items, since="2021-06-01")
    assert folders.sources(out) == ["1", "2", "3", "6", "7"]
    assert summary.tally.states == {"done": 5, "skipped": 3}
    assert folders.run(out, items, since="2021-06-01").tally.fresh == 0
    assert len(folders.sources(out)) == 5


def test_shards_share_the_pages_out_and_a_page_stays_in_its_shard(tmp_path: Path) -> None:
    shares = []
    for number in (1, 2, 3):
        choice = Choice(("kho.warc",), Shard(number, 3))
        folders.run(tmp_path / str(number), folders.pages(60), choice=choice)
        shares.append(folders.sources(tmp_path / str(number)))
    assert sorted(source for share in shares for source in share) == [item.source for item in folders.pages(60)]
    assert all(10 <= len(share) <= 30 for share in shares)
    holders = [item.source for item in folders.pages(90) if Shard(2, 3).holds(item.source or "")]
    assert holders[: len(shares[1])] == shares[1]


def test_a_limit_takes_the_first_pages_and_may_be_raised(out: Path) -> None:
    folders.run(out, folders.pages(40), choice=Choice(("kho.warc",), limit=15))
    assert len(folders.sources(out)) == 15
    assert folders.run(out, folders.pages(40)).tally.fresh == 25


# A command that would throw finished pages away is refused; what only adds pages is not.
CHOICES = [
    (Choice(("kho.warc", "b.warc")), True),
    (Choice(("b.warc", "kho.warc")), True),
    (Choice(("b.warc",)), False),
    (Choice(("kho.warc",), Shard(1, 2)), False),
    (Choice(("kho.warc",), limit=5), False),
]


@pytest.mark.parametrize(("choice", "allowed"), CHOICES)
def test_a_run_folder_belongs_to_its_sources(choice: Choice, allowed: bool, out: Path) -> None:
    folders.run(out, folders.pages(12))
    if allowed:
        folders.run(out, folders.pages(12), choice=choice)
        return
    with pytest.raises(ExtractorError, match="--force"):
        folders.run(out, folders.pages(12), choice=choice)
    assert len(folders.sources(out)) == 12
    folders.run(out, folders.pages(4), choice=choice, force=True)
    assert len(folders.sources(out)) <= 4


@pytest.mark.parametrize("text", ["0/4", "5/4", "1", "a/b", "1/0", "-1/2", "1/2/3"])
def test_a_shard_is_a_number_of_a_count(text: str) -> None:
    with pytest.raises(ExtractorError, match="--shard"):
        Shard.parse(text)


def test_a_folder_of_other_things_is_left_alone(out: Path) -> None:
    out.mkdir()
    (out / "letter.txt").write_text("x", encoding="utf-8")
    with pytest.raises(ExtractorError, match="not empty"):
        folders.run(out, folders.pages(3))
    assert [file.name for file in out.iterdir()] == ["letter.txt"]


def test_a_second_process_is_refused_and_a_dead_one_leaves_no_lock(out: Path) -> None:
    folders.run(out, folders.pages(3))
    code = (
        "import os, sys; from pathlib import Path; from extractor.runs.lock import locked\n"
        "with locked(Path(sys.argv[1])): print('held', flush=True); sys.stdin.read(1); os._exit(1)"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", code, str(out)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None and holder.stdout.readline() == "held\n"
    assert is_locked(out)
    with pytest.raises(ExtractorError, match=f"process {holder.pid} is at work"):
        folders.run(out, folders.pages(3))
    holder.communicate("x")
    assert not is_locked(out)
    with locked(out):
        pass


def test_a_part_that_was_touched_is_written_anew_or_the_run_says_so(out: Path) -> None:
    folders.run(out, folders.pages(25))
    right = folders.output(out)
    (out / "part-00001.jsonl").write_bytes(b"")
    with pytest.raises(ExtractorError, match="--force"):
        folders.run(out, folders.pages(25))
    folders.run(out, folders.pages(25), force=True)
    assert folders.output(out) == right


class Same:
    """Finds articles with the same second word, the first of which is the original."""

    def __init__(self) -> None:
        self.seen: dict[str, str] = {}

    def expect(self, signatures: Sequence[bytes]) -> None:
        pass

    def add(self, source: str, signature: bytes) -> str | None:
        earlier = self.seen.setdefault(signature.decode(), source)
        return None if earlier == source else earlier


def second_word(text: str) -> bytes:
    return text.split()[1].encode()


SAME = Search(second_word, Same)


def releases() -> list[Any]:
    return [Page(f"bài{number} tin{number % 9}", source=f"{number:02d}") for number in range(25)]


def test_duplicates_are_marked_or_put_aside(tmp_path: Path) -> None:
    marked = folders.run(tmp_path / "a", releases(), search=SAME)
    found = {line["article"]["source"]: line["article"]["duplicate_of"] for line in folders.lines(tmp_path / "a")}
    assert found == {f"{number:02d}": f"{number % 9:02d}" if number >= 9 else None for number in range(25)}
    assert (marked.tally.marked, marked.tally.states["done"]) == (16, 25)
    dropped = folders.run(tmp_path / "b", releases(), search=SAME, drop_duplicates=True)
    assert folders.sources(tmp_path / "b") == [f"{number:02d}" for number in range(9)]
    assert len(folders.sources(tmp_path / "b", "duplicates")) == 16
    assert dropped.tally.states == {"done": 9, "duplicate": 16}
    assert dropped.tally.records["dates"] == 9


def test_duplicates_may_be_kept_dropped_or_forgotten_without_work(tmp_path: Path) -> None:
    ways: list[dict[str, Any]] = [{"search": SAME}, {"search": SAME, "drop_duplicates": True}, {}]
    for number, way in enumerate(ways):
        folders.run(tmp_path / str(number), releases(), **way)
    for before in ways:
        for number, way in enumerate(ways):
            folders.run(tmp_path / "x", releases(), **before)
            assert folders.run(tmp_path / "x", releases(), **way).tally.fresh == 0
            assert folders.output(tmp_path / "x") == folders.output(tmp_path / str(number))


def test_a_duplicate_whose_original_is_gone_is_no_duplicate(tmp_path: Path) -> None:
    folders.run(tmp_path / "a", releases(), search=SAME, drop_duplicates=True)
    again = folders.run(tmp_path / "a", releases()[1:], search=SAME, drop_duplicates=True)
    folders.run(tmp_path / "b", releases()[1:], search=SAME, drop_duplicates=True)
    assert again.tally.fresh == 0
    assert folders.output(tmp_path / "a") == folders.output(tmp_path / "b")


def test_what_a_page_says_cannot_pass_for_a_mark(out: Path) -> None:
    text = 'bài "duplicate_of":null và \\"duplicate_of\\":"x"'
    items = [Page(text, source='a","duplicate_of":null'), Page(f"{text} ", source="b")]
    folders.run(out, items, search=SAME)
    first, second = folders.lines(out)
    assert first["article"]["text"] == text and first["article"]["duplicate_of"] is None
    assert second["article"]["duplicate_of"] == 'a","duplicate_of":null'

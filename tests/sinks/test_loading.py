"""Loads into SQLite and PostgreSQL alike: once, again, after a rule change, and with what must be refused."""

from __future__ import annotations

from typing import Any

import orjson
import pytest

from extractor.errors import InputError
from extractor.sinks.opening import open_sink, open_store
from extractor.sinks.sources import opened, read_source
from extractor.sinks.stores.store import StoreError
from tests.sinks import made
from tests.sinks.databases import altered, ask, load, rows, state

LINES = made.lines(120)


def by_id(lines: list[bytes]) -> list[bytes]:
    return sorted(lines, key=lambda line: str(orjson.loads(line)["article"]["id"]))


def test_what_is_loaded_comes_back_equal(database: str) -> None:
    report = load(database, LINES)
    assert (report.arrived, report.stored, report.batches, report.refused) == (120, 120, 3, [])
    assert list(read_source(database)) == by_id(LINES)
    assert report.changes.added["rankings"] == sum(len(item["rankings"]) for item in made.parsed(LINES))


def test_loading_again_changes_nothing_whatever_the_batches(database: str) -> None:
    load(database, LINES)
    before = state(database)
    for batch in (50, 7, 1000):
        report = load(database, LINES, batch=batch)
        assert (report.unchanged, bool(report.changes), report.batches) == (120, False, 0)
    assert state(database) == before
    assert rows(database, "history") == []
    assert [row[3] for row in rows(database, "runs")] == ["done"] * 4


def test_the_same_json_written_otherwise_changes_nothing(database: str) -> None:
    load(database, LINES)
    spaced = [orjson.dumps(dict(reversed(item.items()))) for item in made.parsed(LINES)]
    report = load(database, spaced)
    assert (report.stored, bool(report.changes)) == (120, False)
    assert load(database, spaced).unchanged == 120


def test_a_rule_change_updates_adds_and_withdraws_exactly_what_differs(database: str) -> None:
    load(database, LINES)
    objects = list(made.parsed(LINES))
    new_rank, gone, doubled = objects[3], objects[60], objects[61]
    old_rank = new_rank["rankings"][0]["rank"]
    new_rank["rankings"][0]["rank"] = 99
    lost = gone["dates"].pop(0)
    extra = orjson.loads(orjson.dumps(doubled["figures"] or doubled["dates"]))[0]
    kind = "figures" if doubled["figures"] else "dates"
    doubled[kind].insert(0, extra)
    report = load(database, [orjson.dumps(item) for item in objects])
    counts = report.changes.as_json()
    assert counts.pop("reordered").keys() <= {"dates", kind}  # those behind the lost and the new one
    assert counts == {
        "added": {kind: 1, f"{kind[:-1]}_evidence": 1},
        "updated": {"rankings": 1},
        "withdrawn": {"dates": 1, "date_evidence": 1},
    }
    past = {row[1]: (row[4], orjson.loads(row[6])) for row in rows(database, "history")}
    assert past["rankings"][0] == "changed"
    assert past["rankings"][1]["rank"] == old_rank
    assert past["rankings"][1]["inferred"] == ["previous_rank"]
    assert past["dates"][0] == "withdrawn"
    assert past["dates"][1]["value"] == lost["value"]
    assert list(read_source(database)) == by_id([orjson.dumps(item) for item in objects])
    assert report.unchanged == 117


def test_only_articles_that_changed_name_the_load_that_changed_them(database: str) -> None:
    first = load(database, LINES)
    changed = altered(LINES[:2], lambda item: item["article"].update(title="Tiêu đề mới"))
    second = load(database, [*changed, *LINES[2:]])
    assert second.changes.as_json()["updated"] == {"articles": 2}
    runs = [row[0] for row in ask(database, "SELECT run_key FROM articles")]
    assert (runs.count(first.run_key), runs.count(second.run_key)) == (118, 2)


def test_going_back_to_the_old_rules_restores_the_old_rows(database: str) -> None:
    load(database, LINES)
    before = state(database)
    load(database, altered(LINES, lambda item: item.update(dates=[], warnings=[], models=item["models"][:0])))
    assert rows(database, "dates") == rows(database, "date_evidence") == []
    load(database, LINES)
    assert state(database) == before


def test_pages_without_an_article_are_kept_with_their_reason(database: str) -> None:
    empty = [orjson.dumps(made.page_without_article(number)) for number in range(3)]
    twice = altered(empty[:1], lambda item: item["warnings"][0].update(message="another page of that name"))
    report = load(database, [*LINES[:5], *empty, *twice])
    assert report.changes.added["pages"] == 4
    assert load(database, [*LINES[:5], *empty, *twice]).changes.as_json()["added"] == {}
    assert sorted(read_source(database)) == sorted([*LINES[:5], *empty, *twice])
    assert [row[1] for row in ask(database, "SELECT article_key, code FROM warnings WHERE article_key IS NULL")] == [
        "no_text"
    ] * 4
    changed = altered(empty[:1], lambda item: item["warnings"][0].update(code="too_large"))
    assert load(database, changed).changes.as_json()["updated"] == {"pages": 1}


def test_an_article_read_twice_is_one_article_and_a_copy(database: str) -> None:
    again = altered(LINES[:3], lambda item: item["article"].update(source="crawl-2.warc.gz#77"))
    everything = [*LINES[:10], *again, LINES[0]]
    report = load(database, everything)
    assert report.changes.added["articles"] == 10
    assert report.changes.added["copies"] == 3
    assert not load(database, everything).changes
    assert sorted(read_source(database)) == sorted([*LINES[:10], *again])
    moved = load(database, again[:1])  # now the archive is read from elsewhere
    assert moved.changes.as_json()["updated"] == {"articles": 1}
    assert moved.changes.as_json()["withdrawn"] == {"copies": 1}


BROKEN: list[tuple[str, bytes, str]] = [
    ("no JSON", b"{", "not JSON"),
    ("no object", b"[1]", "no object of the contract"),
    ("no id", b'{"article": {}}', "article.id"),
    ("another version", LINES[50].replace(b'"schema_version":"1"', b'"schema_version":"9"'), "schema_version"),
    ("a field nobody knows", LINES[51].replace(b'"rankings":', b'"rankngs":'), "rankngs"),
    ("wrong evidence", LINES[52].replace(b'{"start":', b'{"start":1'), "evidence"),
    ("a word for a number", LINES[53].replace(b'"rank_of":12', b'"rank_of":"12"'), "rank_of"),
    ("text for a list", LINES[58].replace(b'"inferred":[]', b'"inferred":""'), "inferred"),
    ("null for a list", LINES[59].replace(b'"warnings":[]', b'"warnings":null'), "warnings"),
    ("two ids", LINES[60].replace(b'"site":', b'"id":"other","site":'), "given twice"),
    ("a number too long for any database", LINES[54].replace(b'"rank_of":12', b'"rank_of":9300000000000000000'), "does not take"),
    ("NUL", LINES[55].replace(b'"site":"example', b'"site":"a\\u0000b'), "article.site holds a NUL"),
    ("a lone surrogate", LINES[56].replace(b'"site":"example', b'"site":"\\ud800'), "lone surrogate"),
    ("records without id", LINES[57].replace(orjson.loads(LINES[57])["article"]["id"].encode(), b""), "empty article.id"),
]  # fmt: skip


def test_what_breaks_the_contract_is_named_and_the_rest_is_stored(database: str) -> None:
    report = load(database, [*LINES[:40], *(line for _, line, _ in BROKEN)])
    assert report.stored == 40
    assert [refusal.number for refusal in sorted(report.refused, key=lambda item: item.number)] == list(range(41, 55))
    for refusal, (name, line, reason) in zip(sorted(report.refused, key=lambda r: r.number), BROKEN, strict=True):
        assert reason in str(refusal), name
        assert refusal.line == line
    assert list(read_source(database)) == by_id(LINES[:40])


def test_a_copy_of_what_the_batch_before_could_not_store_is_the_article(database: str) -> None:
    """Also where the batch with the copy was made ready before the other was refused."""
    bad = LINES[14].replace(b'"rank_of":12', b'"rank_of":9300000000000000000')
    good = altered(LINES[14:15], lambda item: item["article"].update(source="crawl-2.warc.gz#77"))
    report = load(database, [*LINES[:14], bad, *LINES[15:25], *good, LINES[3], *LINES[25:50]], batch=10)
    assert [refusal.number for refusal in report.refused] == [15]
    assert (report.stored, report.changes.added["articles"], report.changes.added["copies"]) == (51, 50, 0)
    assert list(read_source(database)) == by_id([*LINES[:14], *good, *LINES[15:50]])


def test_extractions_are_taken_as_objects_too(database: str) -> None:
    from extractor.records import Extraction

    with open_sink(database) as sink:
        sink.write(Extraction.model_validate_json(LINES[0]))
        sink.write(
            Extraction.model_construct(
                article=Extraction.model_validate_json(LINES[1]).article.model_copy(update={"title": "\ud800"})
            )
        )
    assert sink.report.stored == 1
    assert "lone surrogate" in str(sink.report.refused[0])
    assert list(read_source(database)) == [LINES[0]]


def test_an_error_in_the_middle_leaves_whole_batches(database: str) -> None:
    with pytest.raises(ValueError, match="mid"):
        sink = open_sink(database, batch=10)
        with sink:
            for line in LINES[:25]:
                sink.write(line)
            raise ValueError("mid")
    assert len(rows(database, "articles")) == 20
    [run] = rows(database, "runs")
    assert (run[3], run[6], run[7]) == ("failed", 2, 20)


def test_views_answer_what_people_ask(database: str) -> None:
    load(database, LINES)
    wide = ask(
        database, "SELECT unit_code, unit_name, unit_province, year, rank, article_url, quote FROM rankings_wide"
    )
    assert len(wide) == len(rows(database, "rankings"))
    assert any(
        code and name.startswith("Huyện") and "xếp hạng thứ" in quote for code, name, _, _, _, _, quote in wide if name
    )
    [(evidence,)] = ask(database, "SELECT count(*) FROM evidence")
    assert evidence == sum(len(r["evidence"]) for item in made.parsed(LINES) for k, _, _ in made.KINDS for r in item[k])
    for view in ("dates_wide", "officials_wide", "models_wide", "documents_wide", "figures_wide", "warnings"):
        assert ask(database, f"SELECT * FROM {view} WHERE 1 = 0") == []


def test_a_newer_schema_is_refused(database: str) -> None:
    load(database, LINES[:1])
    store = open_store(database)
    store.connect()
    with store.transaction():
        store.execute("UPDATE extractor_version SET version_num = ?", ("9999",))
    store.close()
    with pytest.raises(StoreError, match=r"version 9999.*update the program"):
        load(database, LINES[:1])
    with pytest.raises(StoreError, match="version 9999"):
        opened(database)


def test_tables_of_others_are_left_alone(database: str) -> None:
    store = open_store(database)
    store.connect()
    with store.transaction():
        store.execute("CREATE TABLE articles (mine INTEGER)", ())
    store.close()
    with pytest.raises(StoreError, match=r"did not make \(articles\)"):
        load(database, LINES[:1])


@pytest.mark.parametrize("name", ["mysql://x/y", "nothing.txt", "sqlite:///no/such/folder/x.db"])
def test_a_target_that_cannot_be_is_one_clear_error(name: str) -> None:
    with pytest.raises((InputError, StoreError)), open_sink(name):
        pass


def test_a_file_that_is_no_database_is_named(tmp_path: Any) -> None:
    (tmp_path / "x.db").write_bytes(b"no database at all, but long enough to be read as one" * 100)
    with pytest.raises(StoreError, match="not a database"), open_sink(f"sqlite:///{tmp_path / 'x.db'}"):
        pass

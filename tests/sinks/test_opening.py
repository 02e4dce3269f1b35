"""Targets by their names, several at once, and Parquet as a folder of parts."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.errors import ExtractorError, InputError
from extractor.sinks.opening import open_sink, open_sinks
from extractor.sinks.sources import read_source
from tests.sinks import made

LINES = sorted(made.lines(30), key=lambda line: line[39:55])
BROKEN = LINES[3].replace(b'"rank_of":12', b'"rank_of":"12"')


def test_several_targets_get_the_same(tmp_path: Path) -> None:
    names = [f"sqlite:///{tmp_path}/a.db", f"{tmp_path}/a.jsonl.gz", f"{tmp_path}/parts/*.parquet"]
    with open_sinks(names) as tee:
        for line in [*LINES, BROKEN]:
            tee.write(line)
    for name, report in zip(names, tee.reports, strict=True):
        assert (report.stored, [refusal.number for refusal in report.refused]) == (30, [31])
        assert list(read_source(name)) == LINES


def test_one_target_that_fails_leaves_no_half_files(tmp_path: Path) -> None:
    with pytest.raises(ExtractorError), open_sinks([f"{tmp_path}/a.jsonl", "sqlite:///no/folder/b.db"]):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_folder_of_parquet_has_one_part_a_shard(tmp_path: Path) -> None:
    target = f"{tmp_path}/*.parquet"
    for number in (0, 1):
        with open_sink(target, part=f"shard-{number}") as sink:
            for line in LINES[15 * number : 15 * number + 15]:
                sink.write(line)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["shard-0.parquet", "shard-1.parquet"]
    assert list(read_source(target)) == LINES
    with pytest.raises(ExtractorError, match="another run"), open_sink(target):
        pass


def test_parquet_appears_when_it_is_whole(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="mid"):
        sink = open_sink(f"{tmp_path}/*.parquet")
        with sink:
            sink.write(LINES[0])
            raise ValueError("mid")
    assert list(tmp_path.iterdir()) == []


def test_parquet_is_nested_as_the_contract_is(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    with open_sink(f"{tmp_path}/*.parquet") as sink:
        for line in LINES:
            sink.write(line)
    query = f"SELECT max(r.rank) FROM (SELECT unnest(rankings) r FROM '{tmp_path}/*.parquet') WHERE r.subject.level = 'district'"
    assert duckdb.sql(query).fetchall() <= [(12,)]


@pytest.mark.parametrize("name", ["a.txt", "a.parquet/x", "nowhere.jsonl"])
def test_a_source_that_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match="no such file"):
        list(read_source(str(tmp_path / name)))


def test_a_compressed_file_cut_off_is_named(tmp_path: Path) -> None:
    for suffix in (".jsonl.gz", ".jsonl.zst"):
        path = tmp_path / f"a{suffix}"
        with open_sink(str(path)) as sink:
            for line in LINES:
                sink.write(line)
        whole = path.read_bytes()
        path.write_bytes(whole[: len(whole) // 2])
        with pytest.raises(InputError, match="cut off"):
            list(read_source(str(path)))


def test_the_same_records_give_the_same_compressed_file(tmp_path: Path) -> None:
    for name in ("a.jsonl.gz", "b.jsonl.gz"):
        with open_sink(str(tmp_path / name)) as sink:
            sink.write(LINES[0])
    assert (tmp_path / "a.jsonl.gz").read_bytes() == (tmp_path / "b.jsonl.gz").read_bytes()

"""Records to storage and back are equal: the corpus's, and whatever Hypothesis thinks of."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from extractor.records import Extraction
from extractor.sinks.opening import open_sink
from extractor.sinks.sources import read_source
from tests.sinks.databases import load

TARGETS = ("sqlite:///{}/reform.db", "{}/parts/*.parquet", "{}/out.jsonl", "{}/out.jsonl.gz", "{}/out.jsonl.zst")


def by_id(lines: list[bytes]) -> list[bytes]:
    return sorted(lines, key=lambda line: str(orjson.loads(line)["article"]["id"]))


@pytest.mark.parametrize("target", [*TARGETS, "duckdb:///{}/reform.duckdb"])
def test_every_record_of_the_corpus_comes_back_byte_by_byte(
    target: str, tmp_path: Path, corpus_lines: list[bytes]
) -> None:
    address = target.format(tmp_path)
    if "duckdb" in target:
        pytest.importorskip("duckdb")
    with open_sink(address) as sink:
        for line in corpus_lines:
            sink.write(line)
    assert (sink.report.stored, sink.report.refused) == (len(corpus_lines), [])
    assert by_id(list(read_source(address))) == by_id(corpus_lines)


def test_every_record_of_the_corpus_comes_back_from_either_database(database: str, corpus_lines: list[bytes]) -> None:
    assert load(database, corpus_lines).refused == []
    assert list(read_source(database)) == by_id(corpus_lines)
    assert not load(database, corpus_lines).changes


# Any text without NUL and surrogates, with quotes, line ends, emoji and direction marks among the likely letters.
TEXT = st.text(st.one_of(st.sampled_from("aạ'\"\\\n\r\t;%|\u202e😀\x01"), st.characters(exclude_characters="\0", exclude_categories=["Cs"])), max_size=12)  # fmt: skip


def strategy(annotation: Any) -> st.SearchStrategy[Any]:
    """Values of a field of the contract."""
    from typing import Literal, get_args, get_origin

    origin, parts = get_origin(annotation), get_args(annotation)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        fields = {
            name: strategy(field.annotation) for name, field in annotation.model_fields.items() if name != "evidence"
        }
        return st.builds(annotation, **fields)
    simple: dict[Any, st.SearchStrategy[Any]] = {
        str: TEXT, int: st.integers(-(2**63), 2**63 - 1), bool: st.booleans(), type(None): st.none(),
        # No -0.0: SQLite keeps whole floating-point numbers as whole ones, and those have no such sign.
        float: st.floats(allow_nan=False, allow_infinity=False).map(lambda value: value + 0.0),
    }  # fmt: skip
    if annotation in simple:
        return simple[annotation]
    if origin is Literal:
        return st.sampled_from(parts)
    if origin is list:
        return st.lists(strategy(parts[0]), max_size=2)
    if origin is dict:
        return st.dictionaries(TEXT, TEXT, max_size=3)
    return st.one_of(*map(strategy, parts))


@st.composite
def extractions(draw: st.DrawFn) -> bytes:
    """One extraction with evidence that is in its text."""
    found: Extraction = draw(strategy(Extraction))
    found.article.id = draw(st.text("abc019", min_size=1, max_size=8))
    plain = found.model_dump(mode="json")
    text = plain["article"]["text"]
    for kind in ("rankings", "dates", "officials", "models", "documents", "figures"):
        for record in plain[kind]:
            spans = draw(
                st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), min_size=1, max_size=3)
            )
            record["evidence"] = [{"start": min(s), "end": max(s), "text": text[min(s) : max(s)]} for s in spans]
    for figure in plain["figures"]:
        figure["value"] = draw(st.one_of(st.integers(), st.floats(allow_nan=False, allow_infinity=False)))
    return Extraction.model_validate(plain).model_dump_json().encode()


@pytest.mark.parametrize("target", ["sqlite://", "postgresql", "parquet"])
def test_made_records_come_back_equal(target: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    from tests.sinks.databases import new_schema

    address = {"sqlite://": f"sqlite:///{tmp_path}/made.db", "parquet": f"{tmp_path}/made/*.parquet"}.get(target)
    address = address or new_schema(request.getfixturevalue("server"))

    @settings(max_examples=12, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(
        st.lists(extractions(), min_size=1, max_size=3, unique_by=lambda line: str(orjson.loads(line)["article"]["id"]))
    )
    def check(lines: list[bytes]) -> None:
        with open_sink(address) as sink:
            for line in lines:
                sink.write(line)
        assert sink.report.refused == []
        keys = {orjson.loads(line)["article"]["id"] for line in lines}
        back = [line for line in read_source(address) if orjson.loads(line)["article"]["id"] in keys]
        # As values, whole numbers and others told apart: 1e16 and 1e+16 are the same number.
        for one, other in zip(by_id(back), by_id(lines), strict=True):
            assert repr(json.loads(one)) == repr(json.loads(other))

    check()

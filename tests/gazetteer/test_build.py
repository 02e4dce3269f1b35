"""The tables in the tree are what the documented script writes."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from extractor.gazetteer.table import load_gazetteer
from extractor.patterns_folder import patterns_folder


@pytest.mark.skipif(not importlib.util.find_spec("vietnamadminunits"), reason="needs the extra `gazetteer`")
def test_the_tables_are_built_by_the_script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = patterns_folder() / "gazetteer"
    spec = importlib.util.spec_from_file_location("build", folder / "build.py")
    assert spec and spec.loader
    build = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(build)
    monkeypatch.setattr(build, "HERE", tmp_path)
    build.main()
    for name in ("units.csv", "successors.csv"):
        assert (tmp_path / name).read_bytes() == (folder / name).read_bytes()


def test_former_units_became_units_of_the_register() -> None:
    gazetteer = load_gazetteer()
    former = [entry for entry in gazetteer.entries if entry.code is None]
    assert len(former) > 20
    for entry in former:
        assert entry.became
        assert all(gazetteer.unit(code, entry.level, "63") for code in entry.became), entry

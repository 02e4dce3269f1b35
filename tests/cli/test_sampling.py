"""`extractor sample` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner

from extractor.cli import app


def test_names_of_strata_may_have_spaces_and_what_is_left_out_is_said(tmp_path: Path) -> None:
    path, out = tmp_path / "records.jsonl", tmp_path / "sample.jsonl"
    abouts = [
        {"id": "1", "source": "a", "text": "Năm 2021", "published": "2021-01-01"},
        {"id": "2", "source": "b", "text": "Năm 2021", "duplicate_of": "a"},
        {"id": "3", "source": "c", "text": ""},
    ]
    path.write_text("".join(json.dumps({"article": about}) + "\n" for about in abouts), encoding="utf-8")
    done = CliRunner().invoke(app, ["sample", str(path), "--stratify", "year, site", "-o", str(out)])
    assert done.exit_code == 0, done.output
    assert "left out: 1 without a text, 1 copies of others" in done.stderr
    assert [json.loads(line)["article"]["id"] for line in out.read_text(encoding="utf-8").splitlines()] == ["1"]
    path.write_text(json.dumps({"article": abouts[2]}), encoding="utf-8")
    assert CliRunner().invoke(app, ["sample", str(path)]).exit_code == 3

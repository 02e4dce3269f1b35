"""Files of errors: a page or lines by the suffix, another suffix and an unwritable place named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor.cli import app
from extractor.cli.labels import Language
from extractor.cli.scoring import write_errors
from extractor.errors import ExtractorError, InputError
from extractor.evaluation.scoring import Scores, empty_scores, score_article


@pytest.fixture
def scores() -> Scores:
    found = empty_scores()
    date = {"text": "năm 2021", "value": "2021", "role": "period", "evidence": [{"text": "năm 2021"}]}
    score_article(found, "a1", {"dates": [date]}, {"article": {"text": "Trong năm 2021."}, "dates": []})
    return found


def test_a_page_or_lines_by_the_suffix(scores: Scores, tmp_path: Path) -> None:
    write_errors(scores, tmp_path / "errors.html", Language.EN)
    html = (tmp_path / "errors.html").read_text(encoding="utf-8")
    assert "<title>Gold and prediction</title>" in html and "năm 2021" in html
    write_errors(scores, tmp_path / "errors.jsonl", Language.EN)
    (line,) = (tmp_path / "errors.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["fault"] == "missed"


def test_a_file_that_cannot_be_written_is_named(scores: Scores, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"errors\.txt.*\.html or a \.jsonl"):
        write_errors(scores, tmp_path / "errors.txt", Language.VI)
    with pytest.raises(ExtractorError, match="cannot be written"):
        write_errors(scores, tmp_path / "nowhere" / "errors.html", Language.VI)


@pytest.mark.parametrize(
    "options",
    [["--by", "year", "--errors", "e.html"], ["--by", "year", "--spans"], ["--spans", "--errors", "e.jsonl"],
     ["--errors", "-", "--json"]],
)  # fmt: skip
def test_options_that_would_drop_each_other_are_refused(options: list[str], tmp_path: Path) -> None:
    path = tmp_path / "gold.json"
    path.write_text(json.dumps({"article": {"id": "a", "text": "Năm 2021"}, "dates": []}), encoding="utf-8")
    done = CliRunner().invoke(app, ["score", str(path), str(path), *options])
    assert done.exit_code == 2
    assert "--errors" in done.output

"""What the two READMEs show is run here: every command, the input with its record, the library example."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import extractor
from extractor.cli import app

ROOT = Path(__file__).parent.parent
READMES = ("README.md", "README.vi.md")


def blocks(readme: str, language: str) -> list[str]:
    text = (ROOT / readme).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def commands(readme: str) -> list[list[str]]:
    lines = [line for block in blocks(readme, "sh") for line in block.splitlines()]
    return [shlex.split(line, comments=True) for line in lines]


def test_both_readmes_show_the_same_commands_and_examples() -> None:
    assert commands(READMES[0]) == commands(READMES[1])
    for language in ("json", "python"):
        assert blocks(READMES[0], language) == blocks(READMES[1], language)
    assert blocks(READMES[0], "text")[0] == blocks(READMES[1], "text")[0]


def test_the_make_targets_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = [words[1] for words in commands(READMES[0]) if words[0] == "make"]
    assert targets == ["demo", "test"]
    assert all(re.search(rf"^{target}:", makefile, re.MULTILINE) for target in targets)


def test_every_command_runs_in_its_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "corpus" / "dev", tmp_path / "corpus" / "dev")
    monkeypatch.chdir(tmp_path)
    ours = [words[1:] for words in commands(READMES[0]) if words[0] == "extractor"]
    assert ours
    for words in ours:
        done = CliRunner().invoke(app, words)
        assert done.exit_code == 0, f"extractor {shlex.join(words)}: {done.output}"
        if words[0] == "query":
            assert blocks(READMES[0], "text")[-1] == blocks(READMES[1], "text")[-1] == done.stdout


def holds(shown: Any, record: Any) -> bool:
    """True where everything the README shows is in the record."""
    if isinstance(shown, dict):
        return isinstance(record, dict) and all(holds(value, record.get(name)) for name, value in shown.items())
    return bool(shown == record)


def test_the_input_gives_the_record() -> None:
    text, shown = blocks(READMES[0], "text")[0], json.loads(blocks(READMES[0], "json")[0])
    (ranking,) = json.loads(extractor.extract(text).model_dump_json())["rankings"]
    assert holds(shown, ranking)
    left_out = {name for name, value in ranking.items() if value is not None} - set(shown)
    assert left_out <= {"rule", "evidence", "index_name", "scope"}


@pytest.mark.parametrize("readme", READMES)
def test_the_library_example_runs(readme: str, capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = blocks(readme, "python")
    exec(example, {})
    shown = capsys.readouterr().out
    assert shown.startswith("5 12 [") and '"schema_version":"1"' in shown


@pytest.mark.parametrize("readme", READMES)
def test_links_lead_somewhere_and_exit_codes_are_those_of_the_help(readme: str) -> None:
    text = (ROOT / readme).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:]+)\)", text):
        assert (ROOT / target).exists(), target
    codes = re.findall(r"^\| (\d) \|", text, re.MULTILINE)
    help_text = CliRunner().invoke(app, ["--help"]).output
    assert codes == re.findall(r"[:;] *(\d) ", " ".join(help_text.split("Exit codes")[1].split()))

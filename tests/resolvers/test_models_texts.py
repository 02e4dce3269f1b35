"""Short texts of every form to their models: name, who runs it, in what state and since when."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.records import Model
from tests.resolvers.analysed import models_in

_FILES = ("model_texts.txt", "model_texts_more.txt")
_FIELDS = 5


def _blocks() -> Iterator[str]:
    for file in _FILES:
        content = (Path(__file__).parent / file).read_text("utf-8")
        yield from (block for block in content.strip().split("\n\n") if not block.startswith("#"))


def _said(model: Model) -> list[str]:
    unit = model.unit.name if model.unit else None
    fields = (model.name, unit, model.organization, model.status, model.year)
    return [str(field) if field else "–" for field in fields]


BLOCKS = list(_blocks())


@pytest.mark.parametrize("block", BLOCKS)
def test_each_model_of_a_text(block: str) -> None:
    lines = block.split("\n")
    known = dict(line[1:].split(" ", 1) for line in lines if line.startswith("@"))
    text = "\n".join(line for line in lines if not line.startswith(("@", "  ")))
    wanted = [line.strip().split(" | ") for line in lines if line.startswith("  ")]
    found = [_said(model) for model in models_in(text, known.get("title"), known.get("published", "2024-05-10"))]
    assert [said[0] for said in found] == [row[0] for row in wanted]
    for said, row in zip(found, wanted, strict=True):
        padded = row + ["*"] * (_FIELDS - len(row))
        assert [one if other != "*" else "*" for one, other in zip(said, padded, strict=True)] == padded


def test_there_are_a_hundred_texts() -> None:
    assert len(BLOCKS) >= 100

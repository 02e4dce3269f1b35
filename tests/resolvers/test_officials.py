"""Sentences to officials: the rows of official_rows.txt, and the traps of official_traps.txt that give none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.resolvers.official_reading import officials_in

_HERE = Path(__file__).parent
Row = tuple[str, str, str | None]


def _rows() -> Iterator[tuple[str, list[Row]]]:
    sentence, wanted = "", list[Row]()
    for line in [*(_HERE / "official_rows.txt").read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("  "):
            name, position, organization = (cell.strip() for cell in line.split(" | "))
            wanted.append((name, position, None if organization == "–" else organization))
        elif line and not line.startswith("#"):
            sentence = line
        elif sentence:
            yield sentence, wanted
            sentence, wanted = "", []


def _traps() -> list[str]:
    lines = (_HERE / "official_traps.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize(("sentence", "wanted"), list(_rows()))
def test_row(sentence: str, wanted: list[Row]) -> None:
    found = [(o.name, o.position, o.organization) for o in officials_in(sentence)]
    assert sorted(found, key=str) == sorted(wanted, key=str)


@pytest.mark.parametrize("sentence", list(_traps()))
def test_trap(sentence: str) -> None:
    assert officials_in(sentence) == []

"""Units in hand-written sentences: which code each gets, and where none may be seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from .unit_articles import Case, marked

HERE = Path(__file__).parent


def rows() -> list[tuple[str, str, str]]:
    found = []
    for line in (HERE / "unit_rows.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            text, context, codes = (part.strip() for part in line.rsplit("|", 2))
            found.append((text, context, codes))
    return found


def traps() -> list[str]:
    lines = (HERE / "unit_traps.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def case_of(text: str, context: str) -> Case:
    known: dict[str, str | None] = {"published": "2020-06-15"}
    for pair in filter(None, context.split("; ")):
        name, _, value = pair.partition("=")
        known[name] = value or None
    return Case(text, **known)


@pytest.mark.parametrize(("text", "context", "codes"), rows())
def test_each_marked_unit_gets_its_code_or_none(text: str, context: str, codes: str) -> None:
    plain, spans = marked(text)
    case = case_of(plain, context)
    units = [case.unit(span) for span in spans]
    assert [unit.code if unit and unit.code else "-" for unit in units] == codes.split()


@pytest.mark.parametrize("text", traps())
def test_nothing_in_a_trap_is_a_unit(text: str) -> None:
    case = case_of(text, "")
    assert [case.units.resolve(mention) for mention in case.mentions if case.units.resolve(mention)] == []


def test_there_are_enough_rows_of_every_kind() -> None:
    sections = (HERE / "unit_rows.txt").read_text(encoding="utf-8").split("\n## ")
    namesakes = next(section for section in sections if section.startswith("namesakes"))
    assert len(rows()) + len(traps()) >= 300
    assert len(namesakes.splitlines()) - 1 >= 80
    assert len(traps()) >= 60

"""Short articles to the units understood in them: of a person's body, of a model, of a placing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from extractor import extract
from extractor.records import Extraction, Unit

BLOCKS = (Path(__file__).parent / "unit_texts.txt").read_text("utf-8").strip().split("\n\n")[1:]


def _page(known: dict[str, str], text: str) -> str:
    """The text alone, or an HTML page with what is known of headline and site."""
    title, site = known.get("title"), known.get("site", "")
    if not (title or site):
        return text
    head = f"<title>{title or 'Tin tức'}</title>" + (f'<meta property="og:site_name" content="{site}">' if site else "")
    lines = "".join(f"<p>{line}</p>" for line in text.split("\n"))
    return f"<html><head>{head}</head><body><article><h1>{title or 'Tin tức'}</h1>{lines}</article></body></html>"


def _units(kind: str, name: str, found: Extraction) -> Sequence[Unit | None]:
    if kind == "r":
        subjects = [ranking.subject for ranking in found.rankings]
        return [subject for subject in subjects if isinstance(subject, Unit) and subject.name == name][:1]
    records = found.officials if kind == "o" else found.models
    return [record.unit for record in records if record.name == name][:1]


@pytest.mark.parametrize("block", BLOCKS)
def test_the_unit_understood(block: str) -> None:
    lines = block.split("\n")
    known = dict(line[1:].split(" ", 1) for line in lines if line.startswith("@"))
    text = "\n".join(line for line in lines if not line.startswith(("@", "  ")))
    published = known.get("published", "2024-03-12")
    found = extract(_page(known, text), published=None if published == "none" else published)
    for line in (line for line in lines if line.startswith("  ")):
        kind, rest = line.strip().split(" ", 1)
        name, *wanted = rest.split(" | ")
        units = _units(kind, name, found)
        assert len(units) == 1, line
        wanted = [name, *wanted] if kind == "r" else wanted
        unit = units[0]
        given = [unit.name, unit.province or unit.name] if unit else ["–"]
        assert given[: len(wanted)] == wanted, line


def test_there_are_sixty_texts() -> None:
    assert len(BLOCKS) >= 60

"""Reads dates_tables/*.txt: sentences with marked dates, the anchor they lean on and their values; `⏎` is a line end."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

FOLDER = Path(__file__).parent / "dates_tables"
_MARKED = re.compile(r"⟦(.*?)⟧", re.DOTALL)


@dataclass(frozen=True)
class Row:
    """One sentence without its marks, the dates in it (start, words, value) and the publication day."""

    text: str
    dates: tuple[tuple[int, str, str | None], ...]
    published: date | None

    def __str__(self) -> str:
        return f"{self.text} [{self.published}]"


def rows(name: str) -> list[Row]:
    """The rows of one table, in its order."""
    published: date | None = None
    found = []
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("published "):
            day = line.removeprefix("published ")
            published = None if day == "none" else date.fromisoformat(day)
        elif line and not line.startswith("#"):
            marked, _, values = line.replace("⏎", "\n").rpartition(" | ")
            found.append(_row(marked, values.split(), published))
    return found


def _row(marked: str, values: list[str], published: date | None) -> Row:
    dates: list[tuple[int, str, str | None]] = []
    text = ""
    end = 0
    for match in _MARKED.finditer(marked):
        text += marked[end : match.start()]
        value = values[len(dates)]
        dates.append((len(text), match[1], None if value == "null" else value))
        text += match[1]
        end = match.end()
    assert len(dates) == len(values), f"{marked}: {len(dates)} dates, {len(values)} values"
    return Row(text + marked[end:], tuple(dates), published)


def lines(name: str) -> list[str]:
    """The sentences of a table without dates."""
    content = (FOLDER / name).read_text(encoding="utf-8")
    return [line.replace("⏎", "\n") for line in content.splitlines() if line and not line.startswith("#")]

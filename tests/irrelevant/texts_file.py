"""A file of irrelevant texts to `Text` values: each text under a head of `#` lines, texts parted by `---`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

TEXTS = Path(__file__).parent / "texts"


@dataclass(frozen=True, slots=True)
class Text:
    """One text and what it truly states: `dates` is None where nobody listed them, empty where it has none."""

    name: str
    body: str
    dates: list[str] | None = None
    maybe: list[str] = field(default_factory=list)  # dates that lean on a publication day nobody gives
    officials: list[str] = field(default_factory=list)


def all_texts() -> list[Text]:
    """Every text of the folder, in the order of the files: the first is of crime.txt."""
    return [text for file in sorted(TEXTS.glob("*.txt")) for text in _texts(file.read_text("utf-8"))]


def _texts(content: str) -> Iterator[Text]:
    for block in content.strip().split("\n---\n"):
        lines = block.strip().split("\n")
        body_at = next(number for number, line in enumerate(lines) if not line.startswith("# "))
        name = lines[0].removeprefix("# ")
        heads = dict(line.removeprefix("# ").split(": ", 1) for line in lines[1:body_at])
        dates = _listed(heads.pop("dates")) if "dates" in heads else None
        maybe, officials = _listed(heads.pop("maybe", "none")), _listed(heads.pop("officials", "none"))
        if heads:
            raise ValueError(f"text {name!r} has an unknown head: {', '.join(heads)}")
        yield Text(name, "\n".join(lines[body_at:]), dates, maybe, officials)


def _listed(value: str) -> list[str]:
    return [] if value == "none" else [item.strip() for item in value.split(";")]

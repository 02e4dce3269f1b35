"""The base articles of bases/*.txt: releases, notices and reports of our own writing, parsed.

A text is `# name`, `= headline`, `~ another headline`, `> lead`, `< the lead another editor wrote`, one line a
paragraph, and after `+ ` the lines of another reporter's article about the same event. `{p:…}` marks a place,
`{h:…}` a person or firm: what a template's next use would change.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

_MARK = re.compile(r"\{[ph]:([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Base:
    """One article with its marked names; `other_report` is empty where nobody else wrote of the event."""

    name: str
    notice: bool
    headline: str
    other_headline: str
    lead: str
    other_lead: str
    paragraphs: tuple[str, ...]
    other_report: tuple[str, ...] = field(default=())

    @property
    def lines(self) -> list[str]:
        """Headline, lead and paragraphs, names still marked."""
        return [self.headline, self.lead, *self.paragraphs]


@cache
def bases() -> list[Base]:
    """Every base article, in the order of the files and in them."""
    folder = Path(__file__).parent / "bases"
    return [
        _parsed(block, notice=file.stem == "notices")
        for file in sorted(folder.glob("*.txt"))
        for block in file.read_text("utf-8").strip().split("\n\n")
    ]


def unmarked(line: str) -> str:
    """A line as it would be published: names without their marks."""
    return _MARK.sub(r"\1", line)


def _parsed(block: str, *, notice: bool) -> Base:
    lines = block.split("\n")
    signs = {sign: [line[2:] for line in lines if line.startswith(f"{sign} ")] for sign in "#=~><+"}
    single = [signs[sign][0] for sign in "#=~><"]
    paragraphs = tuple(line for line in lines if line[:2] not in {f"{sign} " for sign in "#=~><+"})
    name, headline, other_headline, lead, other_lead = single
    return Base(name, notice, headline, other_headline, lead, other_lead, paragraphs, tuple(signs["+"]))

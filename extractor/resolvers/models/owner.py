"""Who runs a model, as its words or the article say, and what this room asks of the article's units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from extractor.mention import Span
from extractor.records import Unit


class UnitFinder(Protocol):
    """What this room needs of the article's units."""

    def at(self, span: Span) -> Unit | None:
        """The unit named at a span."""

    def own(self, level: str) -> Unit | None:
        """The article's own unit of a level."""

    def named(self, words: str) -> Unit | None:
        """The unit that words from anywhere name in this article."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Who runs a model, with the span of the words that say so (`None` where the article gives it).

    `inferred` says that the words name a body and only the article its unit.
    """

    unit: Unit | None
    organization: str | None
    span: Span | None
    inferred: bool = False

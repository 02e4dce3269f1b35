"""What flows from the matching room to the resolvers: labelled spans of the article's text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Two code-point offsets into the article's text, end exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of the span: `Span(0, 5).of("Huyện Châu Thành")` is `Huyện`."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """True where the two share at least one code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Mention:
    """A span some rule or lexicon found, with its label, the rule's id and the spans of its slots.

    `data` holds what the rule or lexicon entry states about every span it finds, such as
    `{"index": "PAR_INDEX"}`.
    """

    label: str
    rule: str
    span: Span
    parts: Mapping[str, Span] = field(default_factory=dict)
    data: Mapping[str, str | int | bool] = field(default_factory=dict)

    @property
    def start(self) -> int:
        """First code point of the mention."""
        return self.span.start

    @property
    def end(self) -> int:
        """One past the last code point of the mention."""
        return self.span.end

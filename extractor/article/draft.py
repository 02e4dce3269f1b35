"""What the readers of HTML and of plain text hand over: the settled lines and what the page says of itself."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractor.records import PageWarning


@dataclass(slots=True)
class Draft:
    """An article in the making; `sources` says for each value below where in the page it stood."""

    lines: list[str] = field(default_factory=list)
    title: str | None = None
    author: str | None = None
    published: str | None = None
    updated: str | None = None
    site: str | None = None
    place: str | None = None
    sources: dict[str, str] = field(default_factory=dict)
    warnings: list[PageWarning] = field(default_factory=list)

    def state(self, name: str, value: str | None, source: str) -> None:
        """Set a value that nothing surer has set yet, with its source: `state("author", "Kim Lan", …)`."""
        if value and getattr(self, name) is None:
            setattr(self, name, value)
            self.sources[name] = source

    def warn(self, code: str, message: str) -> None:
        """Add a warning: a code for programs and a sentence for people."""
        self.warnings.append(PageWarning(code=code, message=message))

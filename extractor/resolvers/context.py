"""What every resolver may look at besides its mentions: the article, its text, sentences and warnings."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor.mention import Span
from extractor.normalisers.folding import fold
from extractor.records import Article, Evidence, PageWarning


@dataclass(slots=True)
class Context:
    """One article's text with its sentences and lines, and the place where warnings go."""

    article: Article
    sentences: Sequence[Span]
    folded: str = ""
    warnings: list[PageWarning] = field(default_factory=list)
    paragraphs: Sequence[Span] = ()
    _sentence_starts: list[int] = field(default_factory=list)
    _paragraph_starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.folded = self.folded or fold(self.article.text)
        self.paragraphs = _lines(self.article.text)
        self._sentence_starts = [span.start for span in self.sentences]
        self._paragraph_starts = [span.start for span in self.paragraphs]

    @property
    def text(self) -> str:
        """The article's settled text."""
        return self.article.text

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds the code point at `offset`."""
        return self.sentences[max(0, bisect_right(self._sentence_starts, offset) - 1)]

    def sentence_number(self, offset: int) -> int:
        """The number, from 0, of the sentence that holds `offset`."""
        return max(0, bisect_right(self._sentence_starts, offset) - 1)

    def paragraph_at(self, offset: int) -> Span:
        """The line (paragraph, list item, caption or table row) that holds the code point at `offset`."""
        return self.paragraphs[max(0, bisect_right(self._paragraph_starts, offset) - 1)]

    def paragraph_number(self, offset: int) -> int:
        """The number, from 0, of the line that holds `offset`."""
        return max(0, bisect_right(self._paragraph_starts, offset) - 1)

    def evidence(self, span: Span) -> Evidence:
        """A span as a record's evidence, with the words that stand there."""
        return Evidence(start=span.start, end=span.end, text=span.of(self.text))

    def warn(self, code: str, message: str) -> None:
        """Keep one warning for the article's reader; the same words are kept once."""
        warning = PageWarning(code=code, message=message)
        if warning not in self.warnings:
            self.warnings.append(warning)


def _lines(text: str) -> list[Span]:
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return spans

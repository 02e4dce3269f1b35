"""Articles made of one text, for tests of units: mentions found, context built, units resolved."""

from __future__ import annotations

import re

from extractor.gazetteer.finder import find_units
from extractor.mention import Mention, Span
from extractor.normalisers.folding import nfc
from extractor.records import Article, Unit
from extractor.resolvers.context import Context
from extractor.resolvers.units import Units

_SENTENCE = re.compile(r"[^\n]+?(?:[.!?](?= |\n|$)|(?=\n)|$)")


def marked(text: str) -> tuple[str, list[Span]]:
    """`UBND ⟦huyện⟧ họp` to the plain text and the spans of what was marked."""
    plain, spans, start = "", [], 0
    for piece in re.split("([⟦⟧])", text):
        if piece == "⟦":
            start = len(plain)
        elif piece == "⟧":
            spans.append(Span(start, len(plain)))
        else:
            plain += piece
    return plain, spans


class Case:
    """One small article with its context, mentions and units."""

    def __init__(self, text: str, **known: str | None) -> None:
        article = Article(id="case", text=nfc(text), **known)  # type: ignore[arg-type]
        sentences = [Span(*found.span()) for found in _SENTENCE.finditer(article.text) if found[0].strip()]
        self.context = Context(article=article, sentences=sentences)
        self.mentions = find_units(article.text, self.context.folded)
        self.units = Units(self.context, self.mentions)

    def mention(self, span: Span) -> Mention | None:
        """The mention with exactly this span."""
        return next((mention for mention in self.mentions if mention.span == span), None)

    def unit(self, span: Span) -> Unit | None:
        """The unit of the mention with exactly this span, which must have been found."""
        mention = self.mention(span)
        assert mention, f"nothing found at {span.of(self.context.text)!r}"
        return self.units.resolve(mention)

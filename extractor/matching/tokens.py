"""A Doc to its tokens' offsets, words and sentences, and to the windows in which rules are tried."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

import numpy as np
from spacy.attrs import IDX, LENGTH, LOWER, SENT_START
from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan

from extractor.mention import Span

# A pattern with open-ended tokens costs spaCy the square of a window's length on a line that repeats its
# words. No sentence of an article is so long; on what is, the cost stays in proportion.
_LONGEST_WINDOW = 100


class Tokens:
    """Offsets, words and sentences of a Doc's tokens, taken out of spaCy once."""

    def __init__(self, doc: Doc, text: str) -> None:
        self.doc = doc
        columns = doc.to_array([IDX, LENGTH, LOWER, SENT_START]).T
        self.starts: list[int] = columns[0].tolist()
        self.ends: list[int] = (columns[0] + columns[1]).tolist()
        self._sentence_firsts: list[int] = [
            0,
            *(number for number in np.flatnonzero(columns[3] == 1).tolist() if number),
        ]
        self.words: list[int] = columns[2].tolist()

    def bounds(self, sentence: int) -> tuple[int, int]:
        """The first token of a sentence and one past its last."""
        begin = self._sentence_firsts[sentence]
        last = sentence + 1 == len(self._sentence_firsts)
        return begin, len(self.starts) if last else self._sentence_firsts[sentence + 1]

    def sentences(self) -> Iterator[DocSpan]:
        """The sentences of the Doc."""
        for first, last in zip(self._sentence_firsts, [*self._sentence_firsts[1:], len(self.starts)], strict=True):
            yield self.doc[first:last]

    def token_at(self, offset: int) -> int:
        """The token that holds a code point."""
        return bisect_right(self.starts, offset) - 1

    def sentence_of(self, token: int) -> int:
        """The number of the sentence a token is in."""
        return bisect_right(self._sentence_firsts, token) - 1

    def windows(self, sentence: int, at: Sequence[int], reach: tuple[int, int]) -> Iterator[tuple[int, int]]:
        """The stretches of a sentence within reach of the tokens, overlapping ones joined, very long ones cut."""
        begin, end = self.bounds(sentence)
        before, after = reach
        first, last = begin, begin
        for token in sorted(at):
            if token - before > last:
                if last > first:
                    yield from _cut(first, last, before + after)
                first = token - before
            last = min(end, token + after + 1)
        yield from _cut(first, last, before + after)

    def token_span(self, span: Span) -> tuple[int, int] | None:
        """First token and one past the last, or None where the span cuts a token."""
        first = bisect_left(self.starts, span.start)
        last = bisect_left(self.ends, span.end)
        fits = first <= last < len(self.ends) and (self.starts[first], self.ends[last]) == (
            span.start,
            span.end,
        )
        return (first, last + 1) if fits else None


def _cut(first: int, last: int, longest_match: int) -> Iterator[tuple[int, int]]:
    """A window to pieces of a bounded length that overlap by the longest match, so that none is lost between two."""
    step = max(_LONGEST_WINDOW - longest_match, longest_match)
    while last - first > step + longest_match:
        yield first, first + step + longest_match
        first += step
    yield first, last

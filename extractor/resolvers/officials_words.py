"""One line of an article as words with their folded forms, offsets and the units that stand in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from extractor.gazetteer.table import load_gazetteer
from extractor.mention import Mention, Span
from extractor.normalisers.folding import fold

_APOSTROPHES = "'’‘ʼ´`"
# An apostrophe inside a name belongs to it: K'Ré, H'Yim; every other mark is a word of its own.
_WORD = re.compile(rf"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[{_APOSTROPHES}][^\W\d_]+)*|[^\w\s]|_")


@dataclass(slots=True)
class Line:
    """The words of a line; `units` says where a unit starts, where it ends and whether a type word names it."""

    text: str
    start: int
    words: list[str] = field(default_factory=list)
    folded: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    units: dict[int, int] = field(default_factory=dict)
    unit_nouns: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        folded = fold(self.text)
        for found in _WORD.finditer(self.text):
            first, last = found.span()
            self.words.append(found[0])
            self.folded.append(folded[first:last])
            self.starts.append(self.start + first)
            self.ends.append(self.start + last)

    def __len__(self) -> int:
        return len(self.words)

    def add_units(self, mentions: Iterable[Mention]) -> None:
        """Note where the units and unit nouns of this line stand, in words.

        A typed unit that the gazetteer does not hold may be a person: `Chủ tịch UBND huyện Lèng Văn
        Chiến`. Of it only the type word counts here; whoever reads on decides about the rest.
        """
        for mention in mentions:
            first, last = self.words_of(mention.span)
            if mention.label == "unit" and self._is_known(mention):
                self.units[first] = last
            else:
                self.unit_nouns[first] = self.words_of(mention.parts.get("type", mention.span))[1]

    def _is_known(self, mention: Mention) -> bool:
        if "type" not in mention.parts or "name" not in mention.parts:
            return True
        name = mention.parts["name"]
        return bool(load_gazetteer().candidates(self.text[name.start - self.start : name.end - self.start]))

    def words_of(self, span: Span) -> tuple[int, int]:
        """First word of a span and one past its last."""
        return bisect_right(self.ends, span.start), bisect_left(self.starts, span.end)

    def span(self, first: int, last: int) -> Span:
        """The span of the words from `first` up to `last`, which is not in it."""
        return Span(self.starts[first], self.ends[last - 1])

    def said(self, first: int, last: int) -> str:
        """The words from `first` up to `last` as they stand in the text."""
        if first >= last:
            return ""
        return self.text[self.starts[first] - self.start : self.ends[last - 1] - self.start]

    def gap(self, end: int, start: int) -> str:
        """The folded text between the word before `end` and the word at `start`."""
        return fold(self.text[self.ends[end - 1] - self.start : self.starts[start] - self.start])

    def is_capital(self, at: int) -> bool:
        """True where a word with a capital first letter stands at `at`."""
        return at < len(self.words) and self.words[at][0].isupper()

    def is_shouted(self, at: int) -> bool:
        """True where a word of two letters and more in capitals stands at `at`."""
        return at < len(self.words) and len(self.words[at]) > 1 and self.words[at].isupper()

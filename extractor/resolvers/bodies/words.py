"""One line of an article as words with their folded forms, offsets and the units that stand in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from extractor.gazetteer.table import load_gazetteer
from extractor.mention import Mention, Span
from extractor.normalisers.folding import fold

_FEWEST_SHOUTED, _SHOUTED_SHARE = 4, 0.7
_APOSTROPHES = "'’‘ʼ´`"
# An apostrophe inside a name belongs to it: K'Ré, H'Yim; every other mark is a word of its own.
_WORD = re.compile(rf"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[{_APOSTROPHES}][^\W\d_]+)*|[^\w\s]|_")


@dataclass(slots=True)
class Line:
    """The words of a line; `units` and `unit_nouns` say at which words a unit starts and where it ends.

    A line in capitals is `shouted`: its capitals say nothing, so that none of its words counts as one.
    """

    text: str
    start: int
    words: list[str] = field(default_factory=list)
    folded: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    units: dict[int, int] = field(default_factory=dict)
    unit_nouns: dict[int, int] = field(default_factory=dict)
    shouted: bool = False

    def __post_init__(self) -> None:
        folded = fold(self.text)
        for found in _WORD.finditer(self.text):
            first, last = found.span()
            self.words.append(found[0])
            self.folded.append(folded[first:last])
            self.starts.append(self.start + first)
            self.ends.append(self.start + last)
        long = [word for word in self.words if len(word) > 1 and word[0].isalpha()]
        self.shouted = len(long) >= _FEWEST_SHOUTED and sum(map(str.isupper, long)) > _SHOUTED_SHARE * len(long)

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
        """True where a word stands at `at` whose first letter is a capital that means something."""
        return not self.shouted and self.is_upper(at)

    def is_upper(self, at: int) -> bool:
        """True where a word with a capital first letter stands at `at`, be it in a line of capitals."""
        return at < len(self.words) and self.words[at][0].isupper()

    def is_shouted(self, at: int) -> bool:
        """True where a word of two letters and more in capitals stands at `at`."""
        return at < len(self.words) and len(self.words[at]) > 1 and self.words[at].isupper()

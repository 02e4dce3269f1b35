"""The words around the items of one sentence: what stands between two, before one, in the same brackets."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.records import Unit
from extractor.resolvers.context import Context
from extractor.resolvers.rankings import cues
from extractor.resolvers.rankings.items import Item, Kind, Subject

_BRACKETED = re.compile(r"\([^()]*\)|\([^()]*$")
_LEVELS = ("province", "district", "commune")


class Around:
    """The folded words of one sentence, asked by items; `number` is the item being read."""

    def __init__(self, context: Context, items: Sequence[Item]) -> None:
        self.items = items
        self.number = 0
        self.text = context.text
        self._folded = context.folded
        sentence = context.sentence_at(items[0].span.start) if items else None
        self.start, self._end = (sentence.start, sentence.end) if sentence is not None else (0, 0)

    def between(self, start: int, end: int) -> str:
        """The folded words from one offset to another."""
        return self._folded[start:end]

    def before(self, item: Item, width: int = 60) -> str:
        """The folded words before an item, as far as the sentence goes."""
        return self._folded[max(self.start, item.span.start - width) : item.span.start]

    def after(self, item: Item, width: int = 60) -> str:
        """The folded words after an item."""
        return self._folded[item.span.end : item.span.end + width]

    def asks(self) -> bool:
        """True for a sentence with a question mark."""
        return "?" in self._folded[self.start : self._end]

    def previous(self) -> Item | None:
        """The item before the one being read."""
        return self.items[self.number - 1] if self.number else None

    def last_subject(self) -> Item | None:
        """The subject item nearest before the one being read."""
        return next((i for i in reversed(self.items[: self.number]) if i.kind is Kind.SUBJECT), None)

    def in_brackets(self, item: Item) -> bool:
        """True where a bracket opened before the item is still open."""
        before = self.before(item, 120)
        opened = before.rfind("(", 0, len(before))
        return opened > before.rfind(")") or self._folded[item.span.start] == "("

    def in_one_bracket(self, first: Item, second: Item) -> bool:
        """True where both stand in the same pair of brackets."""
        between = self.between(first.span.end, second.span.start)
        return self.in_brackets(first) and ")" not in between and "(" not in between

    def baseline_before(self, item: Item) -> Item | None:
        """The baseline year that the bracket around an item follows: `so với năm 2022 (85,02%, xếp thứ 31)`."""
        for other in reversed(self.items[: self.number]):
            if other.kind is Kind.YEAR:
                opened = re.match(r"\s*\([^()]*$", self.between(other.span.end, item.span.start))
                return other if other["baseline"] and opened else None
        return None

    def continues(self, previous: Item, item: Item) -> bool:
        """True where two items are members of one list: only commas, `và`, type words and brackets between."""
        return bool(cues.LIST_GAP.match(_BRACKETED.sub("", self.between(previous.span.end, item.span.start))))

    def is_parent(self, child: Item, item: Item) -> bool:
        """`huyện Châu Thành, tỉnh Đồng Tháp`: the second is where the first lies."""
        lower, upper = child["subject"], item["subject"]
        if lower is None or upper is None or not isinstance(upper.who, Unit):
            return False
        if not isinstance(lower.who, Unit):
            return upper.who.level == "province" and not self.between(child.span.end, item.span.start).strip()
        return _LEVELS.index(upper.who.level) < _LEVELS.index(lower.who.level)


def strength(item: Item) -> int:
    """How strongly an item stands as a subject; an anaphor that found nobody counts as a bare noun."""
    subject: Subject | None = item["subject"]
    return subject.strength if subject is not None else 2

"""Names and posts that stand side by side in a line to chains, with the kind of every gap in them.

A chain is a run of names and posts with nothing between them but marks and joining words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from extractor.resolvers.bodies.lexicon import OfficialsLexicon
from extractor.resolvers.bodies.words import Line
from extractor.resolvers.officials.items import Item, Name
from extractor.resolvers.officials.posts import Post

Gap = Literal[
    "tight", "comma", "dash", "bracket", "colon", "semicolon", "and", "is", "respectively", "instead", "to", "break"
]
_MARKS = re.compile(r"[\s,;:()|/\-–—•*+\"“”'.]+")
_BRACKETED = re.compile(r"\([^()]{0,80}\)")
_LONGEST_JOIN = 25


@dataclass(slots=True)
class Chain:
    """Items with the gaps between them; `former` says of each gap whether it makes the post after it a past one."""

    items: list[Item]
    gaps: list[Gap] = field(default_factory=list)
    former: list[bool] = field(default_factory=list)

    def gap(self, at: int) -> Gap:
        """What stands before the item at `at`."""
        return self.gaps[at - 1] if 0 < at <= len(self.gaps) else "break"


class ChainReader:
    """Reads the chains of a line."""

    def __init__(self, lexicon: OfficialsLexicon) -> None:
        self._words = lexicon.words
        self._tables = lexicon.tables
        self._name_details = lexicon.name_details

    def chains(self, line: Line, items: Sequence[Item]) -> list[Chain]:
        """The chains of two items and more, in the order of the text."""
        chains: list[Chain] = []
        for number, item in enumerate(items):
            gap, former = self._gap(line, items[number - 1], item) if number else ("break", False)
            if gap == "break":
                chains.append(Chain([item]))
                continue
            chains[-1].items.append(item)
            chains[-1].gaps.append(gap)
            chains[-1].former.append(former)
        return [chain for chain in chains if len(chain.items) > 1]

    def _gap(self, line: Line, left: Item, right: Item) -> tuple[Gap, bool]:
        text = line.gap(left.last, right.first)
        if "(" in text and ")" in text:
            text = _BRACKETED.sub(" ", text)
        text = self._name_details.sub(" ", text)
        words = " ".join(piece for piece in _MARKS.split(text) if piece)
        if not words:
            return _mark(text), False
        if words in self._words["name_joins"]:
            return ("semicolon" if ";" in text else "and"), False
        if words in self._words["post_joins"]:
            return "is", words in self._words["former_joins"]
        if words in self._words["paired_joins"] and isinstance(right, Post):
            return "respectively", False
        if words in self._words["replacing"] and isinstance(right, Name):
            return "instead", False
        if isinstance(left, Post) and isinstance(right, Name) and words in self._words["post_to_name"]:
            return ("to" if self._appointed(line, left.first) else "break"), False
        if isinstance(right, Post) and "." not in text and ";" not in text:
            return self._long_join(words.split())
        return "break", False

    def _appointed(self, line: Line, at: int) -> bool:
        return bool(self._tables["appointing"].length_before(line.folded, at, 2))

    def _long_join(self, words: list[str]) -> tuple[Gap, bool]:
        """`đến nhận công tác tại Sở và giữ chức vụ`: the post is the name's however long the way to it."""
        length = self._tables["post_join_ends"].length_before(words, len(words), 6)
        if not length or len(words) > _LONGEST_JOIN or not self._tables["post_join_starts"].length_at(words, 0):
            return "break", False
        return "is", " ".join(words[-length:]) in self._words["former_joins"]


def _mark(text: str) -> Gap:
    """The kind of a gap that holds no word."""
    if "." in text.strip():
        return "break"
    for mark, gap in ((";", "semicolon"), (":", "colon"), ("(", "bracket")):
        if mark in text:
            return gap  # type: ignore[return-value]
    if any(dash in text for dash in "-–—•*+"):
        return "dash"
    return "comma" if any(mark in text for mark in ",|/)") else "tight"

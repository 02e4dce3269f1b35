"""Names and posts that stand side by side in a line to who holds which post.

A chain is a run of names and posts with nothing between them but marks and joining words. Inside it
a post goes to the name it follows (`ông A, Chủ tịch`), unless the name after it follows at once
(`Chủ tịch A`); names under one plural share the post that closes or heads them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from extractor.resolvers.officials_items import Item, Name, Post
from extractor.resolvers.officials_lexicon import OfficialsLexicon
from extractor.resolvers.officials_words import Line

Gap = Literal["tight", "comma", "dash", "bracket", "colon", "semicolon", "and", "is", "to", "break"]
_MARKS = re.compile(r"[\s,;:()|/\-–—•*+\"“”'.]+")
_BRACKETED = re.compile(r"\([^()]{0,80}\)")
_LONGEST_JOIN = 25
_TO_POST = frozenset({"comma", "dash", "bracket", "is", "colon", "tight"})


@dataclass(slots=True)
class Holding:
    """One person in one post, as one chain of one line states it; `next_post` is held by the same person."""

    name: Name
    post: Post
    next_post: Post | None
    chain_start: int
    chain_end: int
    former: bool = False


@dataclass(slots=True)
class _Chain:
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

    def holdings(self, line: Line, items: Sequence[Item]) -> list[Holding]:
        """Who holds what, in the order of the text."""
        found: list[Holding] = []
        for chain in self._chains(line, items):
            found.extend(_Assignment(chain).run())
        return found

    def _chains(self, line: Line, items: Sequence[Item]) -> list[_Chain]:
        chains: list[_Chain] = []
        for number, item in enumerate(items):
            gap, former = self._gap(line, items[number - 1], item) if number else ("break", False)
            if gap == "break":
                chains.append(_Chain([item]))
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


class _Assignment:
    """Gives the posts of one chain to its names."""

    def __init__(self, chain: _Chain) -> None:
        self.chain = chain
        self.items = chain.items
        self.given: dict[int, list[int]] = {}
        self.before: set[int] = set()
        self.plural = False
        self.header: list[int] = []

    def run(self) -> list[Holding]:
        at = 0
        while at < len(self.items):
            item = self.items[at]
            if isinstance(item, Name):
                self.plural = self.plural or item.plural
                at += 1
                continue
            end = self._run_end(at)
            self._place(at, end)
            at = end
        return self._holdings()

    def _run_end(self, at: int) -> int:
        """One past the last post of the run that begins at `at`."""
        end = at + 1
        while (
            end < len(self.items)
            and isinstance(self.items[end], Post)
            and self.chain.gap(end) not in ("semicolon", "break")
        ):
            end += 1
        return end

    def _place(self, first: int, end: int) -> None:
        previous = first - 1 if first and self._leads_to_post(first) else None
        following = end if end < len(self.items) and isinstance(self.items[end], Name) else None
        gap = self.chain.gap(end) if following is not None else "break"
        if following is not None and gap in ("tight", "is", "to"):
            own = self._own_of_next(first, end, previous)
            if previous is not None and own > first:
                self._give_back(previous, range(first, own))
            self._give_on(following, range(own, end), gap)
        elif previous is not None:
            self._give_back(previous, range(first, end))
        elif following is not None and self._heads(first, end, gap):
            self._give_on(following, range(first, end), gap)

    def _leads_to_post(self, first: int) -> bool:
        return isinstance(self.items[first - 1], Name) and self.chain.gap(first) in _TO_POST | {"and"}

    def _own_of_next(self, first: int, end: int, previous: int | None) -> int:
        """The first post of the run that belongs to the name after it."""
        if previous is None or previous in self.before:
            return first
        return end - 1

    def _heads(self, first: int, end: int, gap: Gap) -> bool:
        """True where posts before a mark belong to what follows: `Phó Chủ tịch: A`, `Chủ tịch huyện, ông A`.

        Not in `của Chủ tịch huyện, ông A`, nor in `Chủ tịch huyện, ông A, Phó Chủ tịch`: that is another's post.
        """
        name, post = self.items[end], self.items[first]
        if not isinstance(name, Name) or not isinstance(post, Post):
            return False
        if gap in ("colon", "dash"):
            return True
        if gap != "comma" or post.of_other or self._has_own_post(end):
            return False
        alone = first == 0 and end == len(self.items) - 1
        return name.called or post.plural or alone

    def _give_back(self, name: int, posts: range) -> None:
        """Posts to the name before them, and to the names it shares them with."""
        held = [post for post in posts if not self._is_object(post)]
        for holder in [name, *self._sharing_before(name, posts)]:
            self.given.setdefault(holder, []).extend(held)

    def _is_object(self, at: int) -> bool:
        """True for `Chủ tịch Quốc hội` in `trợ lý Chủ tịch Quốc hội`: another's post."""
        before = self.items[at - 1] if at else None
        return isinstance(before, Post) and before.void and self.chain.gap(at) == "tight"

    def _sharing_before(self, name: int, posts: range) -> list[int]:
        post = self.items[posts[0]]
        if not (self.plural or (isinstance(post, Post) and post.plural)):
            return []
        sharing = []
        at = name
        while at and self.chain.gap(at) in ("comma", "and") and isinstance(self.items[at - 1], Name):
            at -= 1
            if at in self.given:
                break
            sharing.append(at)
        return sharing

    def _give_on(self, name: int, posts: range, gap: Gap) -> None:
        """Posts to the name after them and, under a plural or a colon, to the names that follow it."""
        self.given.setdefault(name, []).extend(posts)
        self.before.add(name)
        followed = self.items[name]
        several = any(isinstance(p, Post) and p.plural for p in (self.items[i] for i in posts))
        several = several or (isinstance(followed, Name) and followed.plural)
        if not (several or gap == "colon"):
            return
        heads_list = several and self._has_own_post(name)
        at = name + 1
        while at < len(self.items) and self.chain.gap(at) not in ("break", "is", "to"):
            if isinstance(self.items[at], Post) and not heads_list:
                break
            if isinstance(self.items[at], Name) and (heads_list or not self._has_own_post(at)):
                if self.chain.gap(at) == "tight":
                    break
                self.given.setdefault(at, []).extend(posts)
            at += 1

    def _has_own_post(self, name: int) -> bool:
        after = name + 1
        return after < len(self.items) and isinstance(self.items[after], Post) and self.chain.gap(after) in _TO_POST

    def _joined_as_former(self, at: int) -> bool:
        """True for every post after `từng là` up to the next joining word."""
        while at > 0 and isinstance(self.items[at], Post):
            if self.chain.gap(at) == "is":
                return self.chain.former[at - 1]
            at -= 1
        return False

    def _holdings(self) -> list[Holding]:
        start, end = self.items[0].span.start, self.items[-1].span.end
        found = []
        for number, posts in self.given.items():
            name = self.items[number]
            assert isinstance(name, Name)
            held = [(i, post) for i in sorted(set(posts)) if isinstance(post := self.items[i], Post)]
            for place, (i, post) in enumerate(held):
                following = held[place + 1][1] if place + 1 < len(held) and held[place + 1][0] == i + 1 else None
                former = post.former or self._joined_as_former(i)
                found.append(Holding(name, post, following, start, end, former))
        return found

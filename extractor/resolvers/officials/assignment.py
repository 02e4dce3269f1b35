"""Chains of names and posts to who holds which post.

A post goes to the name it follows (`ông A, Chủ tịch`), unless the name after it follows at once
(`Chủ tịch A`); names under one plural share the post that closes or heads them.
"""

from __future__ import annotations

from dataclasses import dataclass

from extractor.resolvers.officials.chains import Chain, Gap
from extractor.resolvers.officials.items import Name
from extractor.resolvers.officials.posts import Post

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


class Assignment:
    """Gives the posts of one chain to its names."""

    def __init__(self, chain: Chain) -> None:
        self.chain = chain
        self.items = chain.items
        self.given: dict[int, list[int]] = {}
        self.before: set[int] = set()
        self.plural = False

    def run(self) -> list[Holding]:
        """Who holds what, in the order of the text."""
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
        if self.chain.gap(first) == "respectively":
            self._pair(first, end)
            return
        previous = self._holder_before(first) if first and self._leads_to_post(first) else None
        following = end if end < len(self.items) and isinstance(self.items[end], Name) else None
        gap = self.chain.gap(end) if following is not None else "break"
        if following is not None and gap in ("tight", "is", "to"):
            own = self._own_of_next(first, end, previous)
            if previous is not None and own > first:
                self._give_back(previous, range(first, own))
            self._give_on(following, range(own, end), gap)
        elif following is not None and previous in self.before and self._goes_on(first, end, gap):
            self._give_on(following, range(first, end), gap)
        elif previous is not None:
            self._give_back(previous, range(first, end))
        elif following is not None and self._heads(first, end, gap):
            self._give_on(following, range(first, end), gap)

    def _pair(self, first: int, end: int) -> None:
        """`A và B lần lượt là Chủ tịch và Phó Chủ tịch`: as many names before as posts after, one each."""
        count = end - first
        names = range(first - count, first)
        if names.start >= 0 and all(isinstance(self.items[at], Name) for at in names):
            for name, post in zip(names, range(first, end), strict=True):
                self.given.setdefault(name, []).append(post)

    def _holder_before(self, first: int) -> int:
        """The name just before a post, or the one that replaces it: `A thay B làm Giám đốc` makes A the director.

        In `A thay B, Giám đốc` the post is B's.
        """
        holder = first - 1
        while self.chain.gap(holder) == "instead" and self.chain.gap(first) == "is":
            holder = next(at for at in range(holder - 1, -1, -1) if at == 0 or isinstance(self.items[at], Name))
        return holder

    def _leads_to_post(self, first: int) -> bool:
        return isinstance(self.items[first - 1], Name) and self.chain.gap(first) in _TO_POST | {"and"}

    def _goes_on(self, first: int, end: int, gap: Gap) -> bool:
        """True after `Phó Chủ tịch tỉnh - ông A và`, where `Chủ tịch huyện - ông B` is built the same way."""
        name = self.items[end]
        called = isinstance(name, Name) and name.called
        joined = self.chain.gap(first) == "and" and gap in ("dash", "colon", "comma")
        return called and joined and not self._has_own_post(end)

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
        posts = self._without_others(posts)
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

    def _without_others(self, posts: range) -> range:
        """Without `Phó Thủ tướng` in `Báo cáo với Phó Thủ tướng, Bí thư Thành ủy A`: no one holds both."""
        first, *later = (self.items[at] for at in posts)
        if not later or not isinstance(first, Post) or not isinstance(later[0], Post):
            return posts
        apart = first.kind == "state" and first.of_other and later[0].kind == "party"
        return posts[1:] if apart else posts

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
